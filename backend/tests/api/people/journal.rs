//! The journal: an auditor reads it by application, fact and day; the chain tells of a row changed behind it.

use std::time::Duration;

use serde_json::{Value, json};
use shared::specimen;

use crate::on_both;
use crate::support::{Actor, Office, On, moment};

fn facts(lines: &Value) -> Vec<String> {
    let lines = lines.as_array().expect("lines");
    lines.iter().map(|line| line["fact"].as_str().expect("a fact").to_owned()).collect()
}

fn filed(office: &Office) -> (Actor, String, String) {
    let me = office.representative();
    let lodged = me.file(office, &specimen::anna());
    assert_eq!(lodged.status, 201, "{}", lodged.body);
    let (number, id) = (lodged.text("/line/number").to_owned(), lodged.text("/line/id").to_owned());
    // The message about it leaves an entry too: whoever tampers with the journal here waits for that.
    let administrator = office.staff("administrator");
    let mut rounds = 0;
    while administrator.get("/api/v1/messages").body["neighbours"][0]["sent"] != json!(1) {
        assert!(rounds < 300, "the request did not arrive");
        rounds += 1;
        std::thread::sleep(Duration::from_millis(100));
    }
    (me, number, id)
}

on_both! {
    fn an_auditor_reads_what_happened_to_an_application_and_is_read_himself(on) {
        let office = Office::open(on, &[]);
        let (_, number, _) = filed(&office);
        let auditor = office.staff("auditor");
        let page = auditor.get(&format!("/api/v1/journal?number={number}"));
        assert_eq!(page.status, 200, "{}", page.body);
        let told = facts(&page.body["lines"]);
        assert!(told.contains(&"lodged".to_owned()) && told.contains(&"formed".to_owned()), "{told:?}");
        let lodged = page.body["lines"].as_array().expect("lines").iter().find(|line| line["fact"] == "lodged");
        let lodged = lodged.expect("lodged");
        assert_eq!((&lodged["subject"], &lodged["basis"]), (&json!(number), &json!("R258/3.1")));
        assert_eq!(lodged["actor"], "99••••••••16", "a person from outside is not told whole");

        let newest = auditor.get("/api/v1/journal?fact=journal_read");
        let reading = &newest.body["lines"][0];
        assert_eq!((&reading["by"], &reading["actor_name"]), (&json!("auditor"), &json!("UTOPIAN AUDITOR")));
        assert_eq!(reading["detail"], json!(number));
    }
}

on_both! {
    fn the_journal_is_read_in_pages_and_by_days(on) {
        let office = Office::open(on, &[]);
        let auditor = office.staff("auditor");
        for _ in 0..60 {
            assert_eq!(auditor.get("/api/v1/journal?fact=journal_broken").body["lines"], json!([]));
        }
        let (mut before, mut seen) = (0, Vec::new());
        loop {
            let page = auditor.get(&format!("/api/v1/journal?before={before}"));
            let lines = page.body["lines"].as_array().expect("lines").clone();
            assert!(lines.len() <= 50);
            seen.extend(lines.iter().map(|line| line["seq"].as_i64().expect("a place")));
            before = page.body["next"].as_i64().expect("a place");
            if before == 0 {
                break;
            }
        }
        assert!(seen.len() > 60 && seen.windows(2).all(|pair| pair[0] > pair[1]), "newest first, each once");
        assert_eq!(auditor.get("/api/v1/journal?to=2026-11-22").body["lines"], json!([]), "all is of the 23rd");
        assert_ne!(auditor.get("/api/v1/journal?from=2026-11-23&to=2026-11-23").body["lines"], json!([]));
        for (query, part) in [("from=yesterday", "from"), ("from=2026-11-23&to=2026-11-22", "to"), ("fact=a%20b", "fact"), ("fact=zzz", "fact"), ("before=-5", "before"),
            ("number=%27", "number")] {
            let refused = auditor.get(&format!("/api/v1/journal?{query}"));
            assert_eq!((refused.problem(), refused.text("/values/part")), ("entry-incomplete", part));
        }
        assert_eq!(auditor.get("/api/v1/journal?iin=991231500016").problem(), "malformed");
        assert_eq!(auditor.get("/api/v1/journal?number=F-1999-1").problem(), "not-found");
    }
}

on_both! {
    fn i8_a_row_changed_behind_the_triggers_back_is_found(on) {
        let mut office = Office::open(on, &[]);
        let (_, number, id) = filed(&office);
        let auditor = office.staff("auditor");
        let whole = auditor.create("/api/v1/journal/check", &json!({}));
        assert_eq!((whole.status, &whole.body["whole"]), (200, &json!(true)), "{}", whole.body);
        assert!(whole.body["entries"].as_i64().expect("a count") > 5);

        let page = auditor.get(&format!("/api/v1/journal?number={number}&fact=formed"));
        let place = page.body["lines"][0]["seq"].as_i64().expect("a place");
        office.behind_the_triggers("audit", &format!("UPDATE audit SET actor = 'nobody' WHERE subject = '{id}' AND event = 'formed'"));
        let broken = auditor.create("/api/v1/journal/check", &json!({}));
        assert_eq!((&broken.body["whole"], &broken.body["broken_at"]), (&json!(false), &json!(place)), "{}", broken.body);

        // The next start finds it by itself, keeps it for the auditor and writes it down.
        office.close_and_open_again();
        let auditor = office.staff("auditor");
        let mut rounds = 0;
        while auditor.get("/api/v1/journal?fact=journal_broken").body["lines"] == json!([]) {
            assert!(rounds < 100, "nobody noticed");
            rounds += 1;
            std::thread::sleep(Duration::from_millis(100));
        }
        assert_eq!(auditor.get("/api/v1/journal").body["state"]["broken_at"], json!(place));
    }
}

on_both! {
    fn i8_the_last_rows_taken_away_are_missed(on) {
        let office = Office::open(on, &[]);
        filed(&office);
        let auditor = office.staff("auditor");
        let last = auditor.get("/api/v1/journal").body["lines"][0]["seq"].as_i64().expect("a place");
        office.behind_the_triggers("audit", &format!("DELETE FROM audit WHERE seq >= {last}"));
        let cut = auditor.create("/api/v1/journal/check", &json!({}));
        assert_eq!((&cut.body["whole"], &cut.body["broken_at"]), (&json!(false), &json!(0)), "{}", cut.body);
        assert_eq!(cut.body["cut_off"], json!(true));
    }
}

on_both! {
    fn a_day_is_sealed_and_a_chain_written_anew_does_not_fit_its_seal(on) {
        let mut office = Office::open(on, &[]);
        filed(&office);
        office.clock.set(moment("2026-11-23T19:00:00Z"));
        office.close_and_open_again();
        office.let_the_clock_settle();
        let auditor = office.staff("auditor");
        let mut rounds = 0;
        let seals = loop {
            let seals = auditor.get("/api/v1/journal/seals");
            if seals.body.as_array().expect("a list").iter().any(|seal| seal["day"] == "2026-11-23") {
                break seals;
            }
            assert!(rounds < 200, "{}", seals.body);
            rounds += 1;
            std::thread::sleep(Duration::from_millis(100));
        };
        let days: Vec<_> = seals.body.as_array().expect("a list").iter().map(|seal| seal["day"].clone()).collect();
        assert!(days.contains(&json!("2026-11-23")), "{days:?}");
        let whole = auditor.create("/api/v1/journal/check", &json!({}));
        assert_eq!(whole.body["whole"], json!(true), "{}", whole.body);

        // All of the chain written anew, tail included, as only the owner of the database could.
        office.behind_the_triggers("audit", "UPDATE audit SET detail = 'forged' WHERE seq = (SELECT min(seq) FROM audit)");
        office.chain_anew();
        let forged = auditor.create("/api/v1/journal/check", &json!({}));
        assert_eq!((&forged.body["broken_at"], &forged.body["cut_off"]), (&json!(0), &json!(false)), "{}", forged.body);
        let broken = forged.body["broken_seals"].as_array().expect("days");
        assert!(broken.contains(&json!("2026-11-23")), "{}", forged.body);
    }
}

/// What somebody with the database could do to decided rows, and which row the check names then.
fn tampered(case: &str) -> [(&'static str, String, &'static str, bool); 8] {
    let own = format!("WHERE application_id = '{case}'");
    let person = format!("(SELECT person_id FROM iin_register {own})");
    [
        ("certificate", format!("UPDATE certificate SET iin = '991231600301' {own}"), "certificate", false),
        (
            "decision",
            format!("UPDATE decision SET operator_iin = '991231500086', decided_by = 'operator' {own}"),
            "decision",
            false,
        ),
        ("person", format!("UPDATE person SET surname = 'Somebody' WHERE id = {person}"), "person", false),
        ("envelope", format!("DELETE FROM envelope {own}"), "envelope", true),
        ("lodged_form", format!("UPDATE lodged_form SET answers = '{{}}' {own}"), "lodged_form", false),
        (
            "copy",
            format!("UPDATE copy SET sha256 = '' WHERE id = (SELECT min(id) FROM copy {own})"),
            "copy",
            false,
        ),
        (
            "application",
            format!("UPDATE application SET owner_iin = '991231600301' WHERE id = '{case}'"),
            "application",
            false,
        ),
        (
            "registered_document",
            format!("UPDATE registered_document SET number = 'X' WHERE person_id = {person}"),
            "registered_document",
            false,
        ),
    ]
}

on_both! {
    fn i8_a_decided_row_changed_behind_the_triggers_back_is_named_by_the_check(on) {
        let office = Office::open(on, &[]);
        let (_, _, id) = filed(&office);
        let auditor = office.staff("auditor");
        let check = || auditor.create("/api/v1/journal/check", &json!({})).body;
        let whole = check();
        assert_eq!((&whole["whole"], &whole["differing"]), (&json!(true), &json!([])), "{whole}");
        let rows = whole["rows"].as_i64().expect("a count");
        for table in ["decision", "envelope", "lodged_form", "certificate", "application", "person", "copy"] {
            let refused = office.before_the_triggers(&format!("DELETE FROM {table}")).expect_err("refused");
            assert!(refused.contains("is not rewritten"), "{table}: {refused}");
        }
        assert!(rows >= 10, "{whole}");
        for (number, (table, statement, kind, missing)) in tampered(&id).into_iter().enumerate() {
            // Whoever has the database's password and no more is stopped by the database itself.
            if table != "registered_document" {
                let refused = office.before_the_triggers(&statement).expect_err("refused");
                assert!(refused.contains(&format!("{table} is not rewritten")), "{refused}");
            }
            office.behind_the_triggers(table, &statement);
            let found = check();
            assert_eq!((&found["whole"], &found["broken_at"]), (&json!(false), &json!(0)), "{statement}: {found}");
            let named = found["differing"].as_array().expect("rows");
            assert_eq!(named.len(), number + 1, "{statement}: {found}");
            let one = named.iter().find(|one| one["kind"] == kind).unwrap_or_else(|| panic!("{statement}: {found}"));
            assert_eq!(one["missing"], json!(missing), "{statement}");
            assert!(one["seq"].as_i64().is_some_and(|seq| seq > 0));
        }
        // A certificate may be drawn meanwhile, which is one row more.
        assert!(check()["rows"].as_i64().is_some_and(|now| now >= rows));
    }
}

on_both! {
    fn the_journal_says_from_where_staff_looked_and_decided_and_not_where_applicants_are(on) {
        let office = Office::open(on, &["--client-address-header", "X-Real-IP"]);
        let (me, operator, auditor) = (office.representative(), office.operator(), office.staff("auditor"));
        let lodged = me.file(&office, &crate::deciding::operator::unclear());
        let case = crate::deciding::operator::case_of(&lodged);
        let from = |path: &str, method: &str, address: &str| {
            let request = operator.visitor.request(method, path).header("x-real-ip", address);
            operator.visitor.send(request.header("if-match", "\"1\"").json(&json!({})))
        };
        assert_eq!(from(&format!("/api/v1/operator/cases/{case}/claim"), "POST", "2001:db8::7").status, 200);
        let shown = operator.visitor.request("GET", &format!("/api/v1/operator/cases/{case}"));
        assert_eq!(operator.visitor.send(shown.header("x-real-ip", "10.1.1.1, 192.0.2.9")).status, 200);
        let number = lodged.text("/line/number");
        let page = auditor.get(&format!("/api/v1/journal?number={number}"));
        let address = |fact: &str| {
            let lines = page.body["lines"].as_array().expect("lines");
            let line = lines.iter().find(|line| line["fact"] == fact);
            line.unwrap_or_else(|| panic!("{fact} in {}", page.body))["address"].as_str().expect("a text").to_owned()
        };
        assert_eq!((address("claimed"), address("lodged")), ("2001:db8::7".to_owned(), String::new()));
        assert_eq!(address("case_read"), "192.0.2.9", "what the nearest proxy saw");
        // It is bound like everything else.
        assert_eq!(auditor.create("/api/v1/journal/check", &json!({})).body["whole"], json!(true));
        office.behind_the_triggers("audit", "UPDATE audit SET address = '198.51.100.1' WHERE event = 'claimed'");
        assert_eq!(auditor.create("/api/v1/journal/check", &json!({})).body["whole"], json!(false));
    }
}
