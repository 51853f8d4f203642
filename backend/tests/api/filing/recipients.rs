//! The recipient's own cabinet: whoever signs in with the number that an application is about reads it and its result,
//! whoever filed it; nobody else does, and only who filed it changes it.

use serde_json::{Value, json};
use shared::specimen;

use crate::counter::centre::{clerk, formation, lodge};
use crate::counter::correction;
use crate::deciding::operator::{case_of, refusal, unclear};
use crate::filing::withdrawal::own_step;
use crate::on_both;
use crate::support::{Actor, Office, On, Reply, moment};

const PAPERS: [&str; 4] = ["certificate", "certificate.p7s", "statement", "envelope"];

/// Somebody who has a number and signs in with a key of their own.
fn holder(office: &Office, iin: &str) -> Actor {
    office.sign_in(office.key(iin, "ERIKSSON", "ANNA MARIA"))
}

fn lines(me: &Actor) -> Vec<Value> {
    me.get("/api/v1/applications").body.as_array().expect("a list").clone()
}

fn shown(me: &Actor, case: &str) -> Reply {
    me.get(&format!("/api/v1/applications/{case}"))
}

fn paper(me: &Actor, case: &str, name: &str) -> Reply {
    me.get(&format!("/api/v1/applications/{case}/{name}"))
}

on_both! {
    fn a3_5_2_a_recipient_finds_what_was_filed_for_them_and_keeps_the_result(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let filed = me.file(&office, &specimen::anna());
        let (case, iin) = (case_of(&filed), filed.text("/iin").to_owned());
        let anna = holder(&office, &iin);
        let found = lines(&anna);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((&found[0]["id"], &found[0]["for_reader"]), (&json!(case), &json!(true)));
        assert_eq!(found[0]["filed_by"], "UTOPIAN REPRESENTATIVE");
        // Who filed reads the same without being told of themselves.
        assert!(lines(&me)[0].get("for_reader").is_none() && lines(&me)[0].get("filed_by").is_none());

        let mine = shown(&anna, &case);
        assert_eq!((mine.status, mine.text("/iin")), (200, iin.as_str()), "{}", mine.body);
        assert_eq!(mine.text("/certificate_number"), filed.text("/certificate_number"));
        assert_eq!(mine.text("/line/filed_by"), "UTOPIAN REPRESENTATIVE");
        for name in PAPERS {
            let (hers, theirs) = (paper(&anna, &case, name), paper(&me, &case, name));
            assert_eq!((hers.status, &hers.bytes), (200, &theirs.bytes), "{name}");
        }
        // Every look is remembered under the one who looked.
        let looks = office.rows(&format!(
            "SELECT event || ' ' || actor_kind AS line FROM audit WHERE actor = '{iin}' AND subject = '{case}' ORDER BY seq"
        ));
        assert_eq!(looks[0], "case_read representative", "{looks:?}");
        assert_eq!(looks.iter().filter(|one| one.starts_with("paper_read")).count(), PAPERS.len(), "{looks:?}");
        // Later, and in another session, it is still there.
        office.clock.set(moment("2026-11-23T16:00:00Z"));
        assert_eq!(paper(&holder(&office, &iin), &case, "certificate").status, 200);
    }
}

on_both! {
    fn a3_5_2_does_not_show_a_case_to_another_recipient_or_another_representative(on) {
        let office = Office::open(on, &[]);
        let (me, second) = (office.representative(), office.sign_in(office.key_file("representative-2")));
        let (one, other) = (me.file(&office, &specimen::person(1)), me.file(&office, &specimen::person(2)));
        let (first, another) = (holder(&office, one.text("/iin")), holder(&office, other.text("/iin")));
        assert_ne!(one.text("/iin"), other.text("/iin"));
        assert_eq!((lines(&first).len(), lines(&another).len(), lines(&me).len(), lines(&second).len()), (1, 1, 2, 0));
        // Another holder finds nothing either, and neither does who works here.
        let known = office.know(("Castellan", "Maria"), "1980-01-02", "X0000031");
        let strangers = [
            &first, &second, &holder(&office, &known), &office.operator(), &office.staff("supervisor"),
        ];
        for stranger in strangers {
            let case = case_of(&other);
            assert_eq!(shown(stranger, &case).problem(), "not-found");
            for name in PAPERS.into_iter().chain(["refusal", "refusal.p7s"]) {
                assert_eq!(paper(stranger, &case, name).problem(), "not-found", "{name}");
            }
            let about = json!({ "application": case, "about": "decision", "instance": "provider", "text": "This is no case of mine." });
            let complaint = stranger.create("/api/v1/complaints", &about);
            assert!(["not-found", "forbidden"].contains(&complaint.problem()), "{}", complaint.body);
        }
        assert_eq!(office.visitor().get(&format!("/api/v1/applications/{}", case_of(&one))).problem(), "not-signed-in");
    }
}

on_both! {
    fn a3_5_2_a_recipient_reads_and_complains_and_changes_nothing(on) {
        let office = Office::open(on, &[]);
        let (iin, _) = correction::registered(&office);
        let clerk = clerk(&office);
        let lodged = correction::lodge(&clerk, &correction::typed(&clerk, &correction::new_number(&iin)));
        assert_eq!(lodged.status, 201, "{}", lodged.body);
        let case = lodged.text("/application/line/id").to_owned();
        let anna = holder(&office, &iin);
        // What asks to change the register's words about her she sees before it is decided.
        let found = lines(&anna);
        let asked = found.iter().find(|one| one["id"] == case).expect("the correction");
        assert_eq!((found.len(), &asked["stage"], &asked["filed_by"]), (2, &json!("lodged"), &json!("Eriksson Anna Maria")));
        let mine = shown(&anna, &case);
        assert_eq!((mine.status, mine.text("/kind"), mine.text("/line/stage")), (200, "correction", "lodged"));
        assert_eq!(own_step(&anna, &case, "withdraw", 1, &json!({})).problem(), "not-found", "she did not file it");
        let objection = json!({ "answer": "waives", "text": "" });
        assert_eq!(own_step(&anna, &case, "objection", 1, &objection).problem(), "not-found");

        // Who filed and whom it is about complain each for themselves, and read each their own.
        let me = office.representative();
        let formed = lines(&me)[0]["id"].as_str().expect("a case").to_owned();
        let about = json!({ "application": formed, "about": "decision", "instance": "provider", "text": "My name is written otherwise." });
        for who in [&me, &anna, &me] {
            let complaint = who.create("/api/v1/complaints", &about);
            assert!(complaint.status == 201 || complaint.text("/values/reason") == "already-open", "{}", complaint.body);
        }
        for who in [&me, &anna] {
            assert_eq!(who.get("/api/v1/complaints").body.as_array().map(Vec::len), Some(1));
        }
    }
}

on_both! {
    fn a3_7_3_a_recipient_learns_nothing_before_the_release(on) {
        let office = Office::open_at(on, &[], "2026-11-23T14:00:00Z");
        let me = office.representative();
        let case = case_of(&me.file(&office, &specimen::anna()));
        let iin = office.rows(&format!("SELECT iin AS line FROM iin_register WHERE application_id = '{case}'"))[0].clone();
        let anna = holder(&office, &iin);
        assert_eq!(lines(&anna), Vec::<Value>::new(), "that it is there would say that it was granted");
        assert_eq!(shown(&anna, &case).problem(), "not-found");
        assert_eq!(paper(&anna, &case, "certificate").problem(), "not-found");
        office.clock.set(moment("2026-11-24T05:00:00Z"));
        let anna = holder(&office, &iin);
        assert_eq!((lines(&anna).len(), shown(&anna, &case).text("/iin")), (1, iin.as_str()));
    }
}

on_both! {
    fn r15_3_a_holder_sees_that_a_second_number_was_asked_for_in_their_name(on) {
        let office = Office::open(on, &[]);
        let known = office.know(("Eriksson", "Anna Maria"), "1974-08-12", "X0000007");
        let (me, operator) = (office.representative(), office.operator());
        let case = case_of(&me.file(&office, &unclear()));
        let anna = holder(&office, &known);
        operator.step(&case, "claim", 1, &json!({}));
        let seen = operator.get(&format!("/api/v1/operator/cases/{case}"));
        let person = seen.text("/candidates/0/person").to_owned();
        let same = json!({ "choice": "duplicate", "reason": "One face, one signature." });
        let chosen = operator.step(&case, &format!("candidates/{person}"), 2, &same);
        assert_eq!(chosen.status, 200, "{}", chosen.body);
        assert_eq!(lines(&anna), Vec::<Value>::new(), "nothing is decided yet");

        let refused = operator.step(&case, "refuse", 2, &refusal("R258/15.3", "duplicate-found"));
        assert_eq!(refused.status, 200, "{}", refused.body);
        assert_eq!((lines(&anna).len(), shown(&anna, &case).text("/line/stage")), (1, "refused"));
        assert_eq!(paper(&anna, &case, "refusal").status, 200);

    }
}

on_both! {
    fn a3_5_2_does_not_show_a_case_that_was_refused_for_another_reason_than_the_number(on) {
        let office = Office::open(on, &[]);
        let known = office.know(("Eriksson", "Anna Maria"), "1974-08-12", "X0000007");
        let (me, operator) = (office.representative(), office.operator());
        let case = case_of(&me.file(&office, &unclear()));
        operator.step(&case, "claim", 1, &json!({}));
        let seen = operator.get(&format!("/api/v1/operator/cases/{case}"));
        let same = json!({ "choice": "duplicate", "reason": "One face, one signature." });
        let path = format!("candidates/{}", seen.text("/candidates/0/person"));
        assert_eq!(operator.step(&case, &path, 2, &same).status, 200);
        let refused = operator.step(&case, "refuse", 2, &refusal("R258/15.2", "copy-illegible"));
        assert_eq!(refused.status, 200, "{}", refused.body);
        let anna = holder(&office, &known);
        assert_eq!(lines(&anna), Vec::<Value>::new(), "nobody decided that it is about her");
        assert_eq!((shown(&anna, &case).problem(), paper(&anna, &case, "refusal").problem()), ("not-found", "not-found"));
    }
}

on_both! {
    fn a3_5_1_who_was_at_a_counter_in_person_finds_it_in_their_cabinet_later(on) {
        let office = Office::open(on, &[]);
        let clerk = clerk(&office);
        let (id, version) = formation(&clerk, &specimen::anna_at_centre());
        let lodged = lodge(&clerk, &id, version);
        let iin = lodged.text("/application/iin").to_owned();
        let anna = holder(&office, &iin);
        assert_eq!((lines(&anna).len(), lines(&anna)[0]["filed_by"].as_str()), (1, Some("Eriksson Anna Maria")));
        assert_eq!(paper(&anna, &id, "certificate").status, 200);
        assert_eq!(paper(&anna, &id, "statement").problem(), "not-found", "it was signed by hand");
    }
}

fn own_looks(me: &Actor, before: i64) -> Reply {
    me.get(&format!("/api/v1/journal/own?before={before}"))
}

/// What was seen, by whom, of which application.
fn seen(reply: &Reply) -> Vec<[String; 3]> {
    let looks = reply.body["looks"].as_array().unwrap_or_else(|| panic!("{}", reply.body)).iter();
    let text = |look: &Value, part: &str| look[part].as_str().expect("a text").to_owned();
    looks.map(|look| ["what", "by", "number"].map(|part| text(look, part))).collect()
}

on_both! {
    fn a_holder_is_told_who_saw_their_data_and_nothing_about_anybody_else(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let filed = me.file(&office, &specimen::anna());
        let (case, iin, number) = (case_of(&filed), filed.text("/iin").to_owned(), filed.text("/line/number").to_owned());
        let other = me.file(&office, &specimen::person(2));
        let (anna, another) = (holder(&office, &iin), holder(&office, other.text("/iin")));
        let (supervisor, auditor, clerk) = (office.staff("supervisor"), office.staff("auditor"), clerk(&office));
        assert_eq!(seen(&own_looks(&anna, 0)), Vec::<[String; 3]>::new(), "nobody looked yet");

        assert_eq!(supervisor.get(&format!("/api/v1/operator/cases/{case}")).status, 200);
        assert_eq!(clerk.visitor.post("/api/v1/centre/particulars", &json!({ "iin": iin })).status, 200);
        assert_eq!(lines(&me).len(), 2, "a list in which both stand");
        assert_eq!(lines(&anna).len(), 1, "her own look");
        assert_eq!(paper(&me, &case, "certificate").status, 200);
        assert_eq!(auditor.visitor.post("/api/v1/journal/search", &json!({ "person": iin })).status, 200);

        let told = own_looks(&anna, 0);
        let wanted = [
            ["journal", "auditor", ""],
            ["paper", "representative", &number],
            ["application", "representative", &number],
            ["register", "clerk", ""],
            ["application", "supervisor", &number],
        ];
        assert_eq!(seen(&told), wanted.map(|look| look.map(str::to_owned)), "{}", told.body);
        assert_eq!(told.body["next"], 0);
        // Neither who of the staff it was nor who else stood in the list.
        let text = told.body.to_string();
        for one in [&supervisor, &clerk, &auditor, &me] {
            let number = one.get("/api/v1/session").text("/iin").to_owned();
            assert!(number.len() == 12 && !text.contains(&number), "{number}: {text}");
        }
        for hidden in [other.text("/iin"), other.text("/line/number")] {
            assert!(!hidden.is_empty() && !text.contains(hidden), "{hidden}: {text}");
        }
        let others = seen(&own_looks(&another, 0));
        assert_eq!(others, [["application", "representative", other.text("/line/number")].map(str::to_owned)]);
        // Who files for others is not told who looks at those.
        assert_eq!(seen(&own_looks(&me, 0)), Vec::<[String; 3]>::new());

        for _ in 0..50 {
            assert_eq!(supervisor.get(&format!("/api/v1/operator/cases/{case}")).status, 200);
        }
        let first = own_looks(&anna, 0);
        let next = first.body["next"].as_i64().expect("a place");
        let second = own_looks(&anna, next);
        assert_eq!((seen(&first).len(), seen(&second).len(), &second.body["next"]), (50, 5, &json!(0)));
        assert_eq!(own_looks(&anna, -1).problem(), "entry-incomplete");
        assert_eq!(seen(&own_looks(&supervisor, 0)), Vec::<[String; 3]>::new(), "nobody looked at the supervisor");
        assert_eq!(office.visitor().get("/api/v1/journal/own").problem(), "not-signed-in");
    }
}
