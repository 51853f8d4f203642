//! The editions side by side: what the edition of March 2024 changes, and the rules for minors, which neither changes.

use shared::application::what_if::what_if;
use shared::application::{RuleSet, Specimens, validate_request};
use shared::finding::{FindingCode, Report};
use shared::law::Edition;
use shared::specimen::{anna, anna_at_centre, convict, date};
use shared::wire::v1::formation::FormationRequest;
use shared::wire::v1::request::RequestWire;

use crate::support::{add_copy, has, names, on, rules};

fn then() -> RuleSet {
    RuleSet::new(Edition::E2024_03, Specimens::Accepted)
}

fn wire(request: FormationRequest) -> RequestWire {
    RequestWire::Formation(Box::new(request))
}

fn judged(request: FormationRequest, rule_set: &RuleSet) -> Report {
    validate_request(&wire(request), rule_set, on("2026-11-23"))
}

/// The codes that editions and age make, for the list of all.
pub(crate) fn codes() -> Vec<&'static str> {
    vec!["mrz-required", "name-not-of-zone", "child-alone", "minor-alone", "guardians-power"]
}

#[test]
fn a3_8_1_2_refuses_names_of_another_spelling_where_the_edition_takes_them_from_the_zone() {
    let mut request = anna_at_centre();
    request.answers.recipient.names = names("Эрикссон", "Анна Мария");
    assert!(judged(request.clone(), &rules()).is_clear());
    let report = judged(request.clone(), &then());
    assert!(has(&report, FindingCode::NameNotOfZone, "recipient.names.surname"), "{:?}", report.findings);
    request.answers.document.mrz.clear();
    assert!(has(&judged(request.clone(), &then()), FindingCode::MrzRequired, "document.mrz"));
    assert!(has(&judged(request, &rules()), FindingCode::MrzMissing, "document.mrz"));
}

#[test]
fn a3_8_1_2_accepts_the_names_of_the_zone_under_either_edition() {
    for rule_set in [rules(), then()] {
        assert!(judged(anna_at_centre(), &rule_set).is_clear());
    }
}

#[test]
fn a3_8_1_2_accepts_a_refugee_certificate_only_where_the_edition_does() {
    let mut request = anna_at_centre();
    request.answers.recipient.citizenship = "XXB".into();
    request.answers.document.kind = "RC".into();
    request.answers.document.issuer = "KAZ".into();
    request.answers.document.mrz = request.answers.document.mrz.replace("UTO", "KAZ");
    let at = "document.kind";
    assert!(has(&judged(request.clone(), &rules()), FindingCode::DocumentNotAccepted, at));
    assert!(!has(&judged(request, &then()), FindingCode::DocumentNotAccepted, at));
}

#[test]
fn what_if_names_each_difference_with_its_paragraph() {
    let (now, then) = (rules(), then());
    let portal = what_if(&wire(anna()), &now, &then, on("2026-11-23"));
    assert!(portal.may_be_lodged_now && !portal.may_be_lodged_then && portal.only_now.is_empty());
    let said: Vec<(&str, &str)> =
        portal.only_then.iter().map(|f| (f.code.as_str(), f.basis.as_str())).collect();
    assert_eq!(said, [("channel-closed", "R258/3.1"), ("in-person-only", "R258/3.1")]);
    let counter = what_if(&wire(anna_at_centre()), &now, &then, on("2026-11-23"));
    assert!(counter.may_be_lodged_now && counter.may_be_lodged_then);
    assert!(counter.only_now.is_empty() && counter.only_then.is_empty());
    let convict = RequestWire::Convict(Box::new(convict()));
    let convict = what_if(&convict, &now, &then, on("2026-11-23"));
    assert!(convict.only_now.is_empty() && convict.only_then.is_empty(), "{convict:?}");
}

/// The specimen as somebody of that age, at a counter.
fn aged(birth: &str) -> FormationRequest {
    let mut request = anna_at_centre();
    request.answers.recipient.birth_date = date(birth);
    request.answers.document.issued = date("2025-04-16");
    request.answers.document.mrz.clear();
    request
}

#[test]
fn r3_1_refuses_a_child_who_comes_alone() {
    let report = judged(aged("2012-11-24"), &rules());
    assert!(has(&report, FindingCode::ChildAlone, "representative.kind"), "{:?}", report.findings);
    let report = judged(aged("2012-11-23"), &rules());
    assert!(report.may_be_lodged() && has(&report, FindingCode::MinorAlone, "representative.kind"));
}

#[test]
fn r3_1_accepts_a_child_with_a_parent_and_an_adult_alone() {
    let mut child = aged("2020-01-02");
    child.answers.representative.kind = "legal".into();
    child.answers.representative.relation = "parent".into();
    child.answers.representative.names = names("Eriksson", "Olaf");
    add_copy(&mut child, "representation_proof");
    assert!(judged(child, &rules()).may_be_lodged());
    let adult = judged(aged("2008-11-23"), &rules());
    assert!(!has(&adult, FindingCode::MinorAlone, "representative.kind"));
}

#[test]
fn r3_1_accepts_an_agent_whom_the_parent_sent_for_a_child() {
    let mut request = anna();
    request.answers.recipient.birth_date = date("2020-01-02");
    request.answers.document.issued = date("2025-04-16");
    request.answers.document.mrz.clear();
    request.answers.power.principal = names("Eriksson", "Olaf");
    let report = judged(request.clone(), &rules());
    assert!(has(&report, FindingCode::GuardiansPower, "power.principal.surname"));
    assert!(has(&report, FindingCode::CopyMissing, "copies.representation_proof"), "{:?}", report.findings);
    add_copy(&mut request, "representation_proof");
    assert!(judged(request, &rules()).may_be_lodged());
}
