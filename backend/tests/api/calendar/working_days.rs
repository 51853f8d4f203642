//! The working calendar: an administrator publishes the next version, everybody counts by it, and what was promised
//! before stays promised.

use std::time::Duration;

use serde_json::{Value, json};
use shared::calendar::WorkingCalendar;
use shared::specimen;
use shared::wire::v1::formation::FormationRequest;

use crate::on_both;
use crate::support::{Actor, Office, On};

const VERSIONS: &str = "/api/v1/calendar/versions";

/// The calendar delivered with further days off and further worked days.
fn next(off: &[&str], worked: &[&str]) -> Value {
    let built_in = WorkingCalendar::built_in();
    let with = |mut days: Vec<String>, more: &[&str]| {
        days.extend(more.iter().map(|day| (*day).to_owned()));
        days
    };
    json!({
        "first_year": built_in.first_year(),
        "last_year": built_in.last_year(),
        "off": with(built_in.off_days(), off),
        "worked": with(built_in.worked_days(), worked),
        "source": "An act of Utopia, number 1",
    })
}

fn due(office: &Office, who: &Actor, request: &FormationRequest) -> (String, String) {
    let lodged = who.file(office, request);
    assert_eq!(lodged.status, 201, "{}", lodged.body);
    (lodged.text("/line/id").to_owned(), lodged.text("/line/due_on").to_owned())
}

on_both! {
    fn a3_7_1_a_published_holiday_moves_new_deadlines_and_does_not_move_old_ones(on) {
        let office = Office::open(on, &[]);
        let (me, administrator) = (office.representative(), office.staff("administrator"));
        let (first, promised) = due(&office, &me, &specimen::person(1));
        assert_eq!(promised, "2026-11-24");

        let published = administrator.change(VERSIONS, 1, &next(&["2026-11-24"], &["2026-11-29"]));
        assert_eq!((published.status, published.body["version"].as_i64()), (201, Some(2)), "{}", published.body);
        assert_eq!(office.visitor().get("/api/v1/calendar").body["version"], 2);
        assert_eq!(due(&office, &me, &specimen::person(2)).1, "2026-11-25");
        let old = me.get(&format!("/api/v1/applications/{first}"));
        assert_eq!(old.text("/line/due_on"), "2026-11-24", "what was promised stays promised");

        let versions = administrator.get(VERSIONS);
        let known: Vec<_> = versions.body.as_array().expect("a list").iter().map(|one| one["in_force"].clone()).collect();
        assert_eq!(known, [json!(true), json!(false)]);
        assert!(!versions.text("/1/source").is_empty());
    }
}

on_both! {
    fn a3_7_1_refuses_a_calendar_that_cannot_be_by_the_name_of_each_fault(on) {
        let office = Office::open(on, &[]);
        let administrator = office.staff("administrator");
        let reasons = |body: &Value| {
            let refused = administrator.change(VERSIONS, 1, body);
            assert_eq!((refused.status, refused.problem()), (422, "calendar-refused"));
            refused.text("/values/reasons").to_owned()
        };
        assert_eq!(reasons(&next(&[], &["2027-03-10"])), "worked-weekday 2027-03-10");
        assert_eq!(reasons(&next(&["2027-01-01"], &[])), "twice 2027-01-01");
        assert_eq!(reasons(&next(&["2031-01-01"], &[])), "outside-years 2031-01-01");
        let mut short = next(&[], &[]);
        short["last_year"] = json!(2026);
        assert!(reasons(&short).starts_with("years-lost; outside-years 2027"));
        let mut empty = next(&[], &[]);
        empty["last_year"] = json!(2028);
        assert_eq!(reasons(&empty), "year-empty 2028");
        let mut unsourced = next(&[], &[]);
        unsourced["source"] = json!("  ");
        assert_eq!(reasons(&unsourced), "source");
        for broken in [json!({}), json!({ "first_year": "x" }), json!({ "first_year": 99999 })] {
            assert_eq!(administrator.change(VERSIONS, 1, &broken).problem(), "malformed");
        }
        assert_eq!(administrator.visitor.post(VERSIONS, &next(&[], &[])).problem(), "version-missing");
        assert_eq!(administrator.change(VERSIONS, 7, &next(&[], &[])).problem(), "stale-version");
        assert_eq!(office.visitor().get("/api/v1/calendar").body["version"], 1, "nothing changed");
    }
}

on_both! {
    fn two_who_publish_at_once_publish_one_version(on) {
        let office = Office::open(on, &[]);
        let administrator = office.staff("administrator");
        let mut outcomes: Vec<u16> = std::thread::scope(|scope| {
            let tasks: Vec<_> = (0..4)
                .map(|_| scope.spawn(|| administrator.change(VERSIONS, 1, &next(&["2026-11-24"], &[])).status))
                .collect();
            tasks.into_iter().map(|task| task.join().expect("answered")).collect()
        });
        outcomes.sort_unstable();
        assert_eq!(outcomes, [201, 409, 409, 409]);
    }
}

#[test]
fn another_process_counts_by_a_new_version_within_seconds() {
    let office = Office::open(On::Postgres, &[]);
    let beside = office.open_beside();
    let administrator = office.staff("administrator");
    assert_eq!(administrator.change(VERSIONS, 1, &next(&["2026-11-24"], &[])).status, 201);
    let me = beside.representative();
    let mut number = 1;
    // Each filing is another person's, so that each gets a day of its own.
    while due(&beside, &me, &specimen::person(number)).1 != "2026-11-25" {
        assert!(number < 30, "the old calendar is still in use after fifteen seconds");
        std::thread::sleep(Duration::from_millis(500));
        number += 1;
    }
}
