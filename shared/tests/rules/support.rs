//! One clear case (the renewed ICAO specimen), the changes made to it, and how a finding is looked for.

use shared::application::{RuleSet, Specimens, validate};
use shared::finding::{FindingCode, Report};
use shared::law::Edition;
use shared::specimen::anna;
use shared::time::{Date, parse_date};
use shared::wire::v1::formation::{FormationRequest, NameAnswers};

pub(crate) type Change = fn(&mut FormationRequest);

pub(crate) fn on(day: &str) -> Date {
    parse_date(day).expect("a day")
}

pub(crate) fn rules() -> RuleSet {
    RuleSet::new(Edition::E2023_02_25, Specimens::Accepted)
}

pub(crate) fn report_on(day: &str, change: Change) -> Report {
    let mut request = anna();
    change(&mut request);
    validate(&request, &rules(), on(day))
}

pub(crate) fn report(change: Change) -> Report {
    report_on("2026-11-23", change)
}

pub(crate) fn has(report: &Report, code: FindingCode, at: &str) -> bool {
    report.at(at).any(|finding| finding.code == code)
}

/// Asserts that a change is found there, cited so, and that nothing is found in the untouched case.
pub(crate) fn bites(change: Change, code: &str, at: &str, basis: &str) {
    spares(|_| {});
    let report = report(change);
    let code = FindingCode::parse(code).expect("a code");
    let found = report.at(at).find(|finding| finding.code == code);
    let found = found.unwrap_or_else(|| panic!("{} not at {at}: {:?}", code.as_str(), report.findings));
    assert_eq!(found.basis.as_str(), basis, "{} at {at}", code.as_str());
    rests_on_known_ground(&report);
}

/// Asserts that every finding rests on a paragraph of the table.
pub(crate) fn rests_on_known_ground(report: &Report) {
    for finding in &report.findings {
        let known = shared::law::checks::bases(finding.code).contains(&finding.basis);
        assert!(known, "{} may not rest on {}", finding.code.as_str(), finding.basis);
    }
}

/// Asserts that a change leaves a clear case clear.
pub(crate) fn spares(change: Change) {
    let report = report(change);
    assert!(report.is_clear(), "{:?}", report.findings);
}

/// Asserts that a change is no error, though a person may look.
pub(crate) fn may_be_lodged(change: Change) {
    let report = report(change);
    assert!(report.may_be_lodged(), "{:?}", report.findings);
}

pub(crate) fn names(surname: &str, given_name: &str) -> NameAnswers {
    NameAnswers { surname: surname.into(), given_name: given_name.into(), patronymic: String::new() }
}

pub(crate) fn add_copy(request: &mut FormationRequest, purpose: &str) {
    let mut copy = request.copies[0].clone();
    copy.purpose = purpose.into();
    copy.sha256 = "c".repeat(64);
    request.copies.push(copy);
}

pub(crate) fn georgian_without_translation(request: &mut FormationRequest) {
    let recipient = &mut request.answers.recipient;
    recipient.names = names("ერიქსონი", "ანა");
    recipient.birth_place = "თბილისი".into();
    recipient.translated = names("Эрикссон", "Анна Мария");
    recipient.birth_place_translated = "Тбилиси".into();
}

pub(crate) fn georgian(request: &mut FormationRequest) {
    georgian_without_translation(request);
    add_copy(request, "translation");
}

pub(crate) fn truncated_zone(request: &mut FormationRequest) {
    let zone =
        shared::specimen::td3("Nilavadhanananda", "Chayapa Dejthamrong Krasuang", "L898902C3", "740812", "F");
    request.answers.document.mrz = zone;
    request.answers.recipient.names = names("Nilavadhanananda", "Chayapa Dejthamrong Krasuang");
    request.answers.power.principal = request.answers.recipient.names.clone();
}
