//! The day, the year and the line on which a rule turns: one step before it and one after, each held apart.

use shared::application::{Kind, validate, validate_request};
use shared::decision::Refusal;
use shared::finding::{FindingCode, Report};
use shared::intake::IntakeRefusal;
use shared::specimen::{anna_at_centre, convict, date};
use shared::wire::v1::request::RequestWire;

use crate::support::{has, on, report_on, rules};

/// Somebody at a counter, alone, born on that day.
fn alone(born: &str) -> Report {
    let mut request = anna_at_centre();
    request.answers.recipient.birth_date = date(born);
    request.answers.document.mrz.clear();
    validate(&request, &rules(), on("2026-11-23"))
}

#[test]
fn r3_1_looks_at_somebody_who_comes_alone_on_the_last_day_of_being_seventeen() {
    let turns_tomorrow = alone("2008-11-24");
    assert!(has(&turns_tomorrow, FindingCode::MinorAlone, "representative.kind"));
    assert!(turns_tomorrow.may_be_lodged(), "a person looks, nobody is turned away");
    assert!(has(&alone("2009-11-23"), FindingCode::MinorAlone, "representative.kind"));
}

#[test]
fn r3_1_does_not_look_at_somebody_who_is_eighteen_today() {
    let report = alone("2008-11-23");
    assert!(!has(&report, FindingCode::MinorAlone, "representative.kind"), "{:?}", report.findings);
}

#[test]
fn r3_1_refuses_a_child_alone_until_the_fourteenth_birthday() {
    assert!(has(&alone("2012-11-24"), FindingCode::ChildAlone, "representative.kind"));
    assert!(!has(&alone("2012-11-23"), FindingCode::ChildAlone, "representative.kind"));
}

#[test]
fn a1_1_4_looks_at_an_age_beyond_a_hundred_and_twenty_and_not_at_that_age() {
    let distant = |born: &str| has(&alone(born), FindingCode::BirthDateDistant, "recipient.birth_date");
    assert!(!distant("1906-01-01"));
    assert!(distant("1905-12-31"));
}

fn sentence_until(ends: &str) -> Report {
    let mut request = convict();
    request.answers.sentence.ends = date(ends);
    validate_request(&RequestWire::Convict(Box::new(request)), &rules(), on("2026-11-23"))
}

#[test]
fn r3_2_refuses_a_sentence_that_ended_yesterday() {
    assert!(has(&sentence_until("2026-11-22"), FindingCode::SentenceEnded, "sentence.ends"));
}

#[test]
fn r3_2_does_not_refuse_a_sentence_on_its_last_day() {
    let report = sentence_until("2026-11-23");
    assert!(!has(&report, FindingCode::SentenceEnded, "sentence.ends"), "{:?}", report.findings);
}

#[test]
fn a_document_is_said_to_end_soon_within_thirty_days_and_not_before() {
    let soon = |expires: &'static str| {
        let mut request = shared::specimen::anna();
        request.answers.document.expires = date(expires);
        request.answers.document.mrz.clear();
        let report = validate(&request, &rules(), on("2026-11-23"));
        has(&report, FindingCode::DocumentExpiresSoon, "document.expires")
    };
    assert!(soon("2026-12-23"), "thirty days");
    assert!(!soon("2026-12-24"), "thirty-one");
}

/// The report of a counter in which the same document is lacking in two ways.
#[test]
fn a5_list_names_the_worst_that_is_wrong_with_a_document_in_whatever_order_it_was_found() {
    let report = {
        let mut request = anna_at_centre();
        request.answers.document.expires = date("2026-11-22");
        request.copies.clear();
        validate(&request, &rules(), on("2026-11-23"))
    };
    let mut turned = report.clone();
    turned.findings.reverse();
    let worst = |report: &Report| {
        let refusal = IntakeRefusal::of(report, &[]).expect("documents are lacking");
        let lines = refusal.lacking().iter();
        lines.map(|one| format!("{} {}", one.purpose.as_str(), one.lack.as_str())).collect::<Vec<_>>()
    };
    assert_eq!(worst(&report), ["application missing", "identity expired"]);
    assert_eq!(worst(&turned), worst(&report));
}

#[test]
fn r15_refuses_a_reason_that_no_paper_holds() {
    let lines = |count: usize| vec!["Строка."; count].join("\n");
    let grounds = ["R258/15.2".to_owned()];
    assert!(Refusal::new(Kind::Formation, &grounds, &lines(60)).is_ok());
    assert!(Refusal::new(Kind::Formation, &grounds, &lines(61)).is_err());
    assert!(Refusal::new(Kind::Formation, &grounds, &"а".repeat(4000)).is_ok());
    assert!(Refusal::new(Kind::Formation, &grounds, &"а".repeat(4001)).is_err());
    assert!(Refusal::new(Kind::Formation, &grounds, &"а".repeat(9)).is_err());
    assert!(Refusal::new(Kind::Formation, &grounds, &"а".repeat(10)).is_ok());
}

/// Nothing else of a clear case turns on these days.
#[test]
fn the_clear_case_stays_clear_on_the_first_and_last_day_of_its_power() {
    for day in ["2026-03-10", "2027-03-10"] {
        let report = report_on(day, |_| {});
        assert!(report.is_clear(), "{day}: {:?}", report.findings);
    }
}
