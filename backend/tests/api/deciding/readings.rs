//! Copies of identity documents are read by the service: what it says of them to an operator, and what hostile files can do to
//! it.

use std::time::Duration;

use serde_json::{Value, json};
use shared::specimen::{ICAO_SPECIMEN_RENEWED, td3};
use shared::wire::v1::formation::FormationRequest;

use crate::deciding::operator::{case_of, unclear};
use crate::filing::withdrawal::own_step;
use crate::on_both;
use crate::passport::{as_first_page, as_pdf, endless_pdf, long_pdf, scanned};
use crate::support::{Actor, Office, On, moment, once, pdf};

/// A filing with these copies of the document: its case.
fn filed(office: &Office, me: &Actor, copies: Vec<Vec<u8>>) -> String {
    filed_as(office, me, &unclear(), copies)
}

fn filed_as(office: &Office, me: &Actor, request: &FormationRequest, copies: Vec<Vec<u8>>) -> String {
    let draft = me.draft(request).text("/id").to_owned();
    for copy in copies {
        let attached = me.attach(&draft, "identity", copy);
        assert_eq!(attached.status, 201, "{}", attached.body);
    }
    let attached = me.attach(&draft, "power_of_attorney", pdf(&draft));
    let prepared = me.prepare(&draft, attached.body["version"].as_i64().expect("a version"));
    assert_eq!(prepared.status, 200, "{}", prepared.body);
    let envelope = me.key.sign(prepared.text("/statement").as_bytes(), office.now()).expect("signed");
    case_of(&me.lodge(&draft, &envelope, &once()))
}

/// The same where a page may take longer than a busy machine gives it: the clock goes on until it was tried often enough.
fn readings_in_time(office: &Office, operator: &Actor, case: &str) -> Vec<Value> {
    for _ in 0..4 {
        let waited = (0..400).find_map(|_| {
            std::thread::sleep(Duration::from_millis(50));
            let shown = operator.get(&format!("/api/v1/operator/cases/{case}"));
            let all = shown.body["readings"].as_array().expect("readings").clone();
            all.iter().all(|one| one["state"] != "waiting").then_some(all)
        });
        if let Some(all) = waited {
            return all;
        }
        office.clock.set(office.clock.now() + jiff::SignedDuration::from_mins(3));
    }
    readings(operator, case)
}

/// What the operator is told of the readings, as soon as none waits any more.
fn readings(operator: &Actor, case: &str) -> Vec<Value> {
    for _ in 0..1200 {
        let shown = operator.get(&format!("/api/v1/operator/cases/{case}"));
        let all = shown.body["readings"].as_array().expect("readings").clone();
        if all.iter().all(|one| one["state"] != "waiting") {
            return all;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("the copies of {case} are never read");
}

fn codes(reading: &Value) -> Vec<(&str, &str)> {
    let findings = reading["findings"].as_array().into_iter().flatten();
    findings
        .map(|one| (one["code"].as_str().expect("a code"), one["at"].as_str().expect("a place")))
        .collect()
}

on_both! {
    fn r2_13_a_copy_is_read_and_equal_to_what_was_typed(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let picture = scanned(ICAO_SPECIMEN_RENEWED, 1);
        let case = filed(&office, &me, vec![picture]);
        let read = readings(&operator, &case);
        assert_eq!((read.len(), &read[0]["state"]), (1, &json!("read")));
        assert_eq!((&read[0]["equal"], codes(&read[0])), (&json!("yes"), vec![]), "{}", read[0]["rows"]);
        let lines = &read[0]["pages"][0]["zones"][0]["lines"];
        let text = format!("{}\n{}", lines[0]["text"].as_str().expect("a line"), lines[1]["text"].as_str().expect("a line"));
        assert_eq!(text, ICAO_SPECIMEN_RENEWED);
        // Row by row, for whoever compares.
        let rows = read[0]["rows"].as_array().expect("rows");
        assert!(rows.iter().any(|row| row["at"] == "document.number" && row["copy"] == "L898902C3" && row["agreement"] == "equal"));
        // Whoever filed is not told by this door, and nobody else at all.
        assert_eq!(me.get(&format!("/api/v1/operator/cases/{case}")).status, 403);
    }
}

on_both! {
    fn r15_1_the_copy_of_somebody_else_differs(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let other = td3("PETROV", "OLEG", "U70000019", "800101", "M");
        let case = filed(&office, &me, vec![scanned(&other, 2)]);
        let read = readings(&operator, &case);
        assert_eq!(read[0]["equal"], "no");
        let found = codes(&read[0]);
        for at in ["recipient.names.surname", "recipient.birth_date", "document.number"] {
            assert!(found.contains(&("copy-differs", at)), "{at}: {found:?}");
        }
    }
}

on_both! {
    fn a_page_of_a_pdf_is_drawn_read_and_shown(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let case = filed(&office, &me, vec![as_pdf(&scanned(ICAO_SPECIMEN_RENEWED, 1))]);
        let read = readings(&operator, &case);
        assert_eq!((&read[0]["state"], &read[0]["pages_in_all"]), (&json!("read"), &json!(1)));
        assert_eq!((&read[0]["equal"], codes(&read[0])), (&json!("yes"), vec![]), "{}", read[0]["rows"]);

        let copy = read[0]["copy"].as_str().expect("an id");
        let page = |page: &str| operator.get(&format!("/api/v1/operator/cases/{case}/copies/{copy}/pages/{page}"));
        let unopened = |who: &Actor| who.get(&format!("/api/v1/operator/cases/{case}")).body["unopened"].clone();
        assert!(unopened(&operator).as_array().expect("a list").contains(&json!(copy)));
        for none in ["2", "0", "-1", "x", "4294967296"] {
            assert_eq!(page(none).problem(), "not-found", "{none}");
        }
        assert!(unopened(&operator).as_array().expect("a list").contains(&json!(copy)), "nothing was seen");
        let shown = page("1");
        assert_eq!((shown.status, &shown.headers["content-type"]), (200, &"image/png".parse().expect("a value")));
        assert!(shown.bytes.starts_with(b"\x89PNG"));
        // It is an opening of the copy.
        assert!(!unopened(&operator).as_array().expect("a list").contains(&json!(copy)));
        let path = format!("/api/v1/operator/cases/{case}/copies/{copy}/pages/1");
        assert_eq!(me.get(&path).status, 403);
    }
}

on_both! {
    fn a_copy_with_pages_that_nobody_read_goes_to_a_person(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let case = filed(&office, &me, vec![as_first_page(&scanned(ICAO_SPECIMEN_RENEWED, 1), 4)]);
        let read = readings(&operator, &case);
        assert_eq!((&read[0]["pages_in_all"], read[0]["pages"].as_array().map(Vec::len)), (&json!(4), Some(3)));
        assert_eq!(codes(&read[0]), [("copy-in-part", "copies.identity")]);
        assert_eq!((&read[0]["legible"], &read[0]["equal"]), (&json!("no"), &json!("to-look")));
    }
}

on_both! {
    fn a_pdf_is_opened_when_every_page_of_it_was_shown(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let case = filed(&office, &me, vec![as_first_page(&scanned(ICAO_SPECIMEN_RENEWED, 1), 2)]);
        let read = readings(&operator, &case);
        assert_eq!(read[0]["equal"], "yes", "both pages were read");
        let copy = read[0]["copy"].as_str().expect("an id");
        let unopened = || {
            let shown = operator.get(&format!("/api/v1/operator/cases/{case}"));
            shown.body["unopened"].as_array().expect("a list").contains(&json!(copy))
        };
        let show = |page: u32| operator.get(&format!("/api/v1/operator/cases/{case}/copies/{copy}/pages/{page}")).status;
        for page in [2, 2] {
            assert_eq!((show(page), unopened()), (200, true), "the first was not shown");
        }
        assert_eq!((show(1), unopened()), (200, false));
    }
}

on_both! {
    fn a_reading_that_does_not_open_any_more_closes_no_case(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let picture = scanned(ICAO_SPECIMEN_RENEWED, 1);
        let case = filed(&office, &me, vec![picture.clone()]);
        assert_eq!(readings(&operator, &case)[0]["equal"], "yes");
        office.execute(match on {
            On::Sqlite => "DROP TRIGGER copy_reading_refuses_update; UPDATE copy_reading SET sealed = x'00'",
            On::Postgres => concat!(
                "ALTER TABLE copy_reading DISABLE TRIGGER copy_reading_refuses_update; ",
                "UPDATE copy_reading SET sealed = '\\x00'::bytea",
            ),
        });
        let unread = |case: &str| {
            let read = readings(&operator, case);
            assert_eq!((&read[0]["state"], &read[0]["legible"]), (&json!("not-read"), &json!("no")));
            assert_eq!(codes(&read[0]), [("copy-not-read", "copies.identity")]);
        };
        unread(&case);
        // Nor does it close the door for whoever files with the same file.
        let mut other = unclear();
        other.answers.document.number = "U70000019".into();
        let second = filed_as(&office, &me, &other, vec![picture]);
        unread(&second);
        let shown = operator.get(&format!("/api/v1/operator/cases/{second}"));
        assert_eq!(shown.text("/application/line/stage"), "lodged", "a person decides");
    }
}

on_both! {
    fn a_case_that_was_decided_before_there_were_readings_waits_for_none(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let case = filed(&office, &me, vec![scanned(ICAO_SPECIMEN_RENEWED, 1)]);
        assert_eq!(readings(&operator, &case).len(), 1);
        office.execute("DELETE FROM copy_reading");
        let states = || {
            let shown = operator.get(&format!("/api/v1/operator/cases/{case}"));
            shown.body["readings"].as_array().expect("readings").iter().map(|one| one["state"].clone()).collect::<Vec<_>>()
        };
        assert_eq!(states(), ["waiting"]);
        let withdrawn = own_step(&me, &case, "withdraw", 1, &json!({}));
        assert_eq!(withdrawn.status, 200, "{}", withdrawn.body);
        assert_eq!(states(), Vec::<Value>::new());
    }
}

on_both! {
    fn hostile_files_end_within_their_bounds_and_stop_nothing(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let script = pdf("x").windows(1).flatten().copied().collect::<Vec<u8>>();
        let script = String::from_utf8(script).expect("text").replacen("/Type/Catalog", "/Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>", 1);
        let copies = vec![
            endless_pdf(),
            long_pdf(10_000),
            include_bytes!("../../files/owner-r6.pdf").to_vec(),
            script.into_bytes(),
            scanned(ICAO_SPECIMEN_RENEWED, 1),
        ];
        let case = filed(&office, &me, copies);
        let read = readings_in_time(&office, &operator, &case);
        let said: Vec<_> = read.iter().map(|one| one["not_read"].as_str().expect("a code")).collect();
        assert!(["out-of-time", "out-of-bounds"].contains(&said[0]), "{said:?}");
        assert_eq!((said[1], &read[1]["pages_in_all"]), ("", &json!(10_000)));
        assert_eq!(read[1]["pages"].as_array().map(Vec::len), Some(3));
        assert_eq!((said[2], said[3]), ("", ""));
        // Behind them all the honest one is read.
        assert_eq!(read[4]["equal"], "yes");
        assert_eq!(codes(&read[0]), [("copy-not-read", "copies.identity")]);
    }
}

on_both! {
    fn what_waits_when_the_service_ends_is_read_when_it_is_back(on) {
        let mut office = Office::open(on, &[]);
        let case = {
            let me = office.representative();
            filed(&office, &me, vec![endless_pdf(), scanned(ICAO_SPECIMEN_RENEWED, 1)])
        };
        // It may have begun one of them, and no other service takes it up while that may still be so.
        office.close_and_open_again();
        office.clock.set(moment("2026-11-23T06:00:00Z"));
        let operator = office.operator();
        let read = readings_in_time(&office, &operator, &case);
        assert_eq!((&read[0]["state"], &read[1]["equal"]), (&json!("not-read"), &json!("yes")));
    }
}
