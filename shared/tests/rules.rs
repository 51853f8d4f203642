//! Every rule of the formation form bites where it should and spares where it should. All start from one clear case
//! (the renewed ICAO specimen) and change one thing.

use std::collections::BTreeSet;

use shared::application::{RuleSet, Specimens, examine, validate};
use shared::finding::{FindingCode, Report};
use shared::law::Edition;
use shared::specimen::{ICAO_SPECIMEN, SECOND_REPRESENTATIVE_IIN, anna, date, person};
use shared::time::{Date, parse_date};
use shared::wire::v1::formation::{DateAnswer, FormationRequest, NameAnswers};

type Change = fn(&mut FormationRequest);

fn on(day: &str) -> Date {
    parse_date(day).expect("a day")
}

fn rules() -> RuleSet {
    RuleSet::new(Edition::E2023_02_25, Specimens::Accepted)
}

fn report_on(day: &str, change: Change) -> Report {
    let mut request = anna();
    change(&mut request);
    validate(&request, &rules(), on(day))
}

fn report(change: Change) -> Report {
    report_on("2026-11-23", change)
}

fn has(report: &Report, code: FindingCode, at: &str) -> bool {
    report.at(at).any(|finding| finding.code == code)
}

/// Asserts that a change is found there, cited so, and that nothing is found in the untouched case.
fn bites(change: Change, code: &str, at: &str, basis: &str) {
    let report = report(change);
    let code = FindingCode::parse(code).expect("a code");
    let found = report.at(at).find(|finding| finding.code == code);
    let found = found.unwrap_or_else(|| panic!("{} not at {at}: {:?}", code.as_str(), report.findings));
    assert_eq!(found.basis.as_str(), basis, "{} at {at}", code.as_str());
}

/// Asserts that a change leaves a clear case clear.
fn spares(change: Change) {
    let report = report(change);
    assert!(report.is_clear(), "{:?}", report.findings);
}

/// Asserts that a change is no error, though a person may look.
fn may_be_lodged(change: Change) {
    let report = report(change);
    assert!(report.may_be_lodged(), "{:?}", report.findings);
}

fn names(surname: &str, given_name: &str) -> NameAnswers {
    NameAnswers { surname: surname.into(), given_name: given_name.into(), patronymic: String::new() }
}

/// One change per finding that can be made: `(change, code, path, paragraph)`.
const BITES: &[(Change, &str, &str, &str)] = &[
    (|r| r.answers.recipient.names.surname.clear(), "required", "recipient.names.surname", "R258/A1-1.1"),
    (
        |r| r.answers.recipient.names.given_name.clear(),
        "required",
        "recipient.names.given_name",
        "R258/A1-1.2",
    ),
    (
        |r| r.answers.recipient.names.surname = "Я".repeat(121),
        "too-long",
        "recipient.names.surname",
        "R258/A1-1.1",
    ),
    (
        |r| r.answers.recipient.names.surname = "Eriks<son".into(),
        "character",
        "recipient.names.surname",
        "R258/A1-1.1",
    ),
    (
        |r| r.answers.recipient.names.surname = "Петpов".into(),
        "scripts-mixed",
        "recipient.names.surname",
        "R258/A1-1.1",
    ),
    (
        |r| r.answers.recipient.names.patronymic = "-".into(),
        "placeholder",
        "recipient.names.patronymic",
        "R258/A1-1.3",
    ),
    (
        |r| r.answers.recipient.names.patronymic = "Нет".into(),
        "placeholder",
        "recipient.names.patronymic",
        "R258/A1-1.3",
    ),
    (
        |r| r.answers.recipient.single_name = true,
        "single-name-contradicted",
        "recipient.names.given_name",
        "R258/A1-1.2",
    ),
    (
        |r| r.answers.recipient.birth_date = DateAnswer::default(),
        "required",
        "recipient.birth_date",
        "R258/A1-1.4",
    ),
    (
        |r| r.answers.recipient.birth_date.year = "74".into(),
        "date-malformed",
        "recipient.birth_date",
        "R258/A1-1.4",
    ),
    (
        |r| r.answers.recipient.birth_date = date("1974-02-30"),
        "date-impossible",
        "recipient.birth_date",
        "R258/A1-1.4",
    ),
    (
        |r| r.answers.recipient.birth_date = date("2027-08-12"),
        "date-in-future",
        "recipient.birth_date",
        "R258/A1-1.4",
    ),
    (
        |r| r.answers.recipient.birth_date.day = "XX".into(),
        "birth-date-incomplete",
        "recipient.birth_date",
        "R258/A1-1.4",
    ),
    (
        |r| {
            r.answers.recipient.birth_date.day.clear();
            r.answers.recipient.birth_date_partial = true;
        },
        "birth-date-partial",
        "recipient.birth_date",
        "R258/A1-1.4",
    ),
    (
        |r| r.answers.recipient.birth_date = date("1899-08-12"),
        "birth-date-distant",
        "recipient.birth_date",
        "R258/A1-1.4",
    ),
    (
        |r| r.answers.recipient.birth_date = date("2023-08-12"),
        "born-after-issue",
        "document.issued",
        "R258/A1-1.9",
    ),
    (|r| r.answers.recipient.birth_place.clear(), "required", "recipient.birth_place", "R258/A1-1.5"),
    (|r| r.answers.recipient.sex = "W".into(), "unknown-value", "recipient.sex", "R258/A1-1.7"),
    (|r| r.answers.recipient.sex = "X".into(), "sex-unspecified", "recipient.sex", "R258/A1-1.7"),
    (
        |r| r.answers.recipient.citizenship = "KAZ".into(),
        "citizen-of-kazakhstan",
        "recipient.citizenship",
        "R258/1.1",
    ),
    (
        |r| r.answers.recipient.citizenship = "ZZZ".into(),
        "country-unknown",
        "recipient.citizenship",
        "R258/A1-1.6",
    ),
    (|r| r.answers.recipient.citizenship.clear(), "required", "recipient.citizenship", "R258/A1-1.6"),
    (
        |r| r.answers.document.kind = "ID".into(),
        "document-not-accepted",
        "document.kind",
        "R258/A3.8.portal.2",
    ),
    (|r| r.answers.document.kind.clear(), "required", "document.kind", "R258/A3.8.portal.2"),
    (|r| r.answers.document.number = "ABCDEF".into(), "document-number", "document.number", "R258/A1-1.8"),
    (|r| r.answers.document.number = "L8989_02".into(), "document-number", "document.number", "R258/A1-1.8"),
    (
        |r| r.answers.document.expires = date("2026-11-22"),
        "document-expired",
        "document.expires",
        "R258/A3.8.portal.2",
    ),
    (
        |r| r.answers.document.issued = date("2032-04-15"),
        "issue-after-expiry",
        "document.expires",
        "R258/A3.8.portal.2",
    ),
    (
        |r| r.answers.document.issued = date("2026-11-24"),
        "date-in-future",
        "document.issued",
        "R258/A3.8.portal.2",
    ),
    (
        |r| r.answers.document.expires = date("2026-12-01"),
        "document-expires-soon",
        "document.expires",
        "R258/A3.8.portal.2",
    ),
    (|r| r.answers.document.issuer = "FRA".into(), "issuer-differs", "document.issuer", "R258/A1-1.11"),
    (|r| r.answers.document.issuer = "XXA".into(), "country-unknown", "document.issuer", "R258/A1-1.11"),
    (|r| r.answers.document.mrz.clear(), "mrz-missing", "document.mrz", "R258/10"),
    (|r| r.answers.document.mrz = "P<UTO".into(), "mrz-shape", "document.mrz", "R258/15.1"),
    (
        |r| r.answers.document.mrz = r.answers.document.mrz.replace("7408122", "7408132"),
        "mrz-check-digit",
        "document.mrz",
        "R258/15.1",
    ),
    (|r| r.answers.document.number = "L898902C4".into(), "mrz-differs", "document.number", "R258/15.1"),
    (
        |r| r.answers.recipient.birth_date = date("1974-08-13"),
        "mrz-differs",
        "recipient.birth_date",
        "R258/15.1",
    ),
    (|r| r.answers.document.expires = date("2032-04-16"), "mrz-differs", "document.expires", "R258/15.1"),
    (|r| r.answers.recipient.sex = "M".into(), "mrz-differs", "recipient.sex", "R258/15.1"),
    (|r| r.answers.recipient.citizenship = "FRA".into(), "mrz-differs", "recipient.citizenship", "R258/15.1"),
    (
        |r| r.answers.recipient.names = names("Petrov", "Oleg"),
        "mrz-differs",
        "recipient.names.surname",
        "R258/15.1",
    ),
    (
        |r| r.answers.recipient.names.given_name = "Berta".into(),
        "mrz-name-differs",
        "recipient.names.surname",
        "R258/15.1",
    ),
    (georgian_without_translation, "translation-owed", "copies.translation", "R258/A3.8.portal.2"),
    (georgian, "translation-to-read", "copies.translation", "R258/A3.8.portal.2"),
    (
        |r| {
            georgian(r);
            r.answers.recipient.translated.surname = "ბერიძე".into();
        },
        "translation-script",
        "recipient.translated.surname",
        "R258/A3.8.portal.2",
    ),
    (|r| add_copy(r, "translation"), "translation-not-owed", "copies.translation", "R258/A3.8.portal.2"),
    (
        |r| r.copies.retain(|copy| copy.purpose != "identity"),
        "copy-missing",
        "copies.identity",
        "R258/A3.8.portal.2",
    ),
    (
        |r| r.copies.retain(|copy| copy.purpose != "power_of_attorney"),
        "copy-missing",
        "copies.power_of_attorney",
        "R258/A3.8.portal.4",
    ),
    (
        |r| r.copies[1].sha256 = r.copies[0].sha256.clone(),
        "copy-repeated",
        "copies.power_of_attorney",
        "R258/2.13",
    ),
    (|r| r.copies[0].media_type = "text/html".into(), "unknown-value", "copies.identity", "R258/2.13"),
    (|r| r.answers.contact.phone = "call me".into(), "phone", "contact.phone", "R258/3.1"),
    (|r| r.answers.contact.email = "anna@".into(), "email", "contact.email", "R258/3.1"),
    (
        |r| {
            r.answers.contact.phone.clear();
            r.answers.contact.email.clear();
        },
        "contact-missing",
        "contact.phone",
        "R258/3.1",
    ),
    (
        |r| r.answers.representative.phone = r.answers.contact.phone.clone(),
        "contact-shared",
        "contact.phone",
        "R258/3.1",
    ),
    (|r| r.answers.contact.stay_address.clear(), "required", "contact.stay_address", "R258/3.1"),
    (
        |r| r.answers.representative.kind = "self".into(),
        "recipient-signs",
        "representative.kind",
        "R258/15.3",
    ),
    (|r| r.answers.representative.kind = "friend".into(), "unknown-value", "representative.kind", "R258/3.1"),
    (
        |r| r.answers.representative.kind = "legal".into(),
        "legal-representative-to-check",
        "representative.kind",
        "R258/3.1",
    ),
    (|r| r.answers.representative.kind = "legal".into(), "required", "representative.relation", "R258/3.1"),
    (
        |r| r.answers.representative.kind = "legal".into(),
        "copy-missing",
        "copies.representation_proof",
        "R258/3.1",
    ),
    (|r| r.answers.representative.iin = "123".into(), "iin-shape", "representative.iin", "R258/2.6"),
    (
        |r| r.answers.representative.iin = "991231500017".into(),
        "iin-check-digit",
        "representative.iin",
        "R258/2.6",
    ),
    (
        |r| r.answers.representative.iin = SECOND_REPRESENTATIVE_IIN.into(),
        "signer-differs",
        "representative.iin",
        "R258/A3.8.portal.1",
    ),
    (
        |r| r.answers.representative.names = names("Эрикссон", "Анна Мария"),
        "representative-is-recipient",
        "representative.names.surname",
        "R258/A3.8.portal.4",
    ),
    (|r| r.answers.power.number.clear(), "required", "power.number", "R258/A3.8.portal.4"),
    (
        |r| r.answers.power.issued = DateAnswer::default(),
        "power-undated",
        "power.issued",
        "R258/A3.8.portal.4",
    ),
    (|r| r.answers.power.issued = date("2026-11-24"), "date-in-future", "power.issued", "R258/A3.8.portal.4"),
    (
        |r| r.answers.power.until = date("2029-03-11"),
        "power-term-too-long",
        "power.until",
        "R258/A3.8.portal.4",
    ),
    (
        |r| r.answers.power.until = date("2026-03-09"),
        "power-term-backwards",
        "power.until",
        "R258/A3.8.portal.4",
    ),
    (|r| r.answers.power.until = date("2026-11-22"), "power-ended", "power.until", "R258/A3.8.portal.4"),
    (|r| r.answers.power.issued = date("2025-11-22"), "power-ended", "power.until", "R258/A3.8.portal.4"),
    (
        |r| r.answers.power.principal = names("Petrov", "Oleg"),
        "principal-differs",
        "power.principal.surname",
        "R258/A3.8.portal.4",
    ),
    (
        |r| r.answers.power.agent_iin = SECOND_REPRESENTATIVE_IIN.into(),
        "agent-differs",
        "power.agent_iin",
        "R258/A3.8.portal.4",
    ),
    (
        |r| {
            r.answers.power.agent_iin.clear();
            r.answers.power.agent = names("Petrov", "Oleg");
        },
        "agent-differs",
        "power.agent.surname",
        "R258/A3.8.portal.4",
    ),
    (|r| r.answers.power.country = "GEO".into(), "power-foreign", "power.country", "R258/A3.8.portal.4"),
    (|r| r.answers.result_language = "en".into(), "unknown-value", "result_language", "R258/A3.5.1"),
    (|r| r.answers.consent = false, "consent-missing", "consent", "R258/3.1"),
    (truncated_zone, "mrz-name-truncated", "recipient.names.surname", "R258/15.1"),
];

fn add_copy(request: &mut FormationRequest, purpose: &str) {
    let mut copy = request.copies[0].clone();
    copy.purpose = purpose.into();
    copy.sha256 = "c".repeat(64);
    request.copies.push(copy);
}

fn georgian_without_translation(request: &mut FormationRequest) {
    let recipient = &mut request.answers.recipient;
    recipient.names = names("ერიქსონი", "ანა");
    recipient.birth_place = "თბილისი".into();
    recipient.translated = names("Эрикссон", "Анна Мария");
    recipient.birth_place_translated = "Тбилиси".into();
}

fn georgian(request: &mut FormationRequest) {
    georgian_without_translation(request);
    add_copy(request, "translation");
}

fn truncated_zone(request: &mut FormationRequest) {
    let zone =
        shared::specimen::td3("Nilavadhanananda", "Chayapa Dejthamrong Krasuang", "L898902C3", "740812", "F");
    request.answers.document.mrz = zone;
    request.answers.recipient.names = names("Nilavadhanananda", "Chayapa Dejthamrong Krasuang");
    request.answers.power.principal = request.answers.recipient.names.clone();
}

#[test]
fn every_finding_bites_and_names_its_paragraph() {
    for (change, code, at, basis) in BITES {
        bites(*change, code, at, basis);
    }
}

/// The list above covers every code but the two that depend on the rule set.
#[test]
fn every_code_has_a_case() {
    let mut seen: BTreeSet<&str> = BITES.iter().map(|(_, code, _, _)| *code).collect();
    seen.extend(["channel-closed", "specimen-state"]);
    let missing: Vec<&str> =
        FindingCode::ALL.iter().map(|code| code.as_str()).filter(|code| !seen.contains(code)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_case_of_the_list_is_clear_without_its_change() {
    spares(|_| {});
}

/// Names of the field: each of these people may file.
#[test]
fn a1_1_1_spares_names_of_all_kinds() {
    for (surname, given, zone) in [
        ("O’Connor", "Siobhán", ("OCONNOR", "SIOBHAN")),
        ("de la Cruz-Nuñez", "María José", ("DE LA CRUZ NUNEZ", "MARIA JOSE")),
        ("Đặng", "Thị Ngọc", ("DANG", "THI NGOC")),
        ("Әбдіқадыр", "Ғани", ("ABDIKADYR", "GANI")),
        ("Sukarno", "", ("SUKARNO", "")),
        ("Müller-Østergård", "Jürgen", ("MUELLER OESTERGAARD", "JUERGEN")),
    ] {
        let mut request = anna();
        request.answers.recipient.names = names(surname, given);
        request.answers.recipient.single_name = given.is_empty();
        request.answers.power.principal = names(surname, given);
        request.answers.document.mrz = shared::specimen::td3(zone.0, zone.1, "L898902C3", "740812", "F");
        let report = validate(&request, &rules(), on("2026-11-23"));
        assert!(report.is_clear(), "{surname}: {:?}", report.findings);
    }
}

#[test]
fn a1_1_1_refuses_a_missing_surname() {
    bites(
        |r| r.answers.recipient.names.surname.clear(),
        "required",
        "recipient.names.surname",
        "R258/A1-1.1",
    );
}

#[test]
fn a1_1_3_does_not_ask_for_a_patronymic() {
    spares(|r| r.answers.recipient.names.patronymic.clear());
    spares(|r| r.answers.recipient.names.patronymic = "Karlsdotter".into());
}

#[test]
fn r1_1_refuses_citizens_of_kazakhstan() {
    bites(
        |r| r.answers.recipient.citizenship = "KAZ".into(),
        "citizen-of-kazakhstan",
        "recipient.citizenship",
        "R258/1.1",
    );
}

#[test]
fn r1_1_does_not_refuse_stateless_persons() {
    for citizenship in ["XXA", "XXB", "XXX"] {
        let mut request = anna();
        request.answers.recipient.citizenship = citizenship.into();
        request.answers.document.kind = "TD".into();
        request.answers.document.mrz.clear();
        let report = validate(&request, &rules(), on("2026-11-23"));
        assert!(report.may_be_lodged(), "{citizenship}: {:?}", report.findings);
    }
}

#[test]
fn r3_1_refuses_formation_through_a_closed_portal() {
    let report = validate(&anna(), &RuleSet::new(Edition::E2024_03, Specimens::Accepted), on("2026-11-23"));
    assert!(has(&report, FindingCode::ChannelClosed, "form"));
}

#[test]
fn r3_1_accepts_a_legal_representative_with_proof() {
    may_be_lodged(|r| {
        r.answers.representative.kind = "legal".into();
        r.answers.representative.relation = "parent".into();
        add_copy(r, "representation_proof");
    });
}

#[test]
fn r15_1_does_not_take_another_spelling_for_an_untruth() {
    spares(|r| r.answers.recipient.names = names("Эрикссон", "Анна Мария"));
    spares(|r| r.answers.document.number = "l 898902 c3".into());
    spares(|r| r.answers.document.mrz = r.answers.document.mrz.to_lowercase());
}

#[test]
fn r15_1_finds_a_zone_that_contradicts_the_form() {
    bites(
        |r| r.answers.recipient.birth_date = date("1974-08-13"),
        "mrz-differs",
        "recipient.birth_date",
        "R258/15.1",
    );
}

#[test]
fn r15_2_refuses_specimens_in_production() {
    let report = validate(&anna(), &RuleSet::new(Edition::E2023_02_25, Specimens::Refused), on("2026-11-23"));
    assert!(has(&report, FindingCode::SpecimenState, "recipient.citizenship"));
    assert!(has(&report, FindingCode::SpecimenState, "document.issuer"));
}

#[test]
fn r15_2_does_not_refuse_a_living_state_in_production() {
    let mut request = anna();
    request.answers.recipient.citizenship = "GEO".into();
    request.answers.document.issuer = "GEO".into();
    request.answers.document.mrz.clear();
    let report =
        validate(&request, &RuleSet::new(Edition::E2023_02_25, Specimens::Refused), on("2026-11-23"));
    assert!(report.may_be_lodged(), "{:?}", report.findings);
}

#[test]
fn a3_8_portal_1_refuses_a_signer_who_is_not_the_representative() {
    bites(
        |r| r.signer_iin = SECOND_REPRESENTATIVE_IIN.into(),
        "signer-differs",
        "representative.iin",
        "R258/A3.8.portal.1",
    );
}

#[test]
fn a3_8_portal_1_does_not_ask_who_signs_before_anybody_signed_in() {
    spares(|r| r.signer_iin.clear());
}

#[test]
fn a3_8_portal_2_refuses_the_specimen_that_expired_in_2012() {
    let expired = report(|r| {
        r.answers.document.mrz = ICAO_SPECIMEN.into();
        r.answers.document.issued = date("2002-04-16");
        r.answers.document.expires = date("2012-04-15");
    });
    assert!(has(&expired, FindingCode::DocumentExpired, "document.expires"));
    assert!(!has(&expired, FindingCode::MrzCheckDigit, "document.mrz"), "its zone is right");
}

#[test]
fn a3_8_portal_2_does_not_refuse_on_the_day_of_expiry() {
    let last_day = report_on("2026-11-23", |r| {
        r.answers.document.expires = date("2026-11-23");
        r.answers.document.mrz.clear();
    });
    assert!(last_day.may_be_lodged(), "{:?}", last_day.findings);
}

#[test]
fn a3_8_portal_2_does_not_ask_a_translation_of_latin_with_diacritics() {
    let report = report(|r| {
        r.answers.recipient.names = names("Ériksson", "Änna Mária");
        r.answers.recipient.birth_place = "Zürich".into();
    });
    assert!(report.is_clear(), "{:?}", report.findings);
}

#[test]
fn a3_8_portal_2_demands_a_translation_of_georgian() {
    assert!(!report(georgian_without_translation).may_be_lodged());
    assert!(report(georgian).may_be_lodged());
    assert!(!report(georgian).is_clear(), "a person reads the translation");
}

#[test]
fn a3_8_portal_3_refuses_the_recipients_own_signature() {
    bites(
        |r| r.answers.representative.kind = "self".into(),
        "recipient-signs",
        "representative.kind",
        "R258/15.3",
    );
}

#[test]
fn a3_8_portal_3_accepts_a_representatives_signature() {
    spares(|_| {});
}

#[test]
fn a3_8_portal_4_refuses_a_power_that_ended() {
    let ended = report_on("2027-03-11", |_| {});
    assert!(has(&ended, FindingCode::PowerEnded, "power.until"), "one year if unstated");
}

#[test]
fn a3_8_portal_4_does_not_refuse_a_power_on_its_last_day() {
    assert!(!has(&report_on("2027-03-10", |_| {}), FindingCode::PowerEnded, "power.until"));
    spares(|r| r.answers.power.until = date("2029-03-10"));
    spares(|r| r.answers.power.principal = names("Эрикссон", "Анна"));
}

#[test]
fn o146_4_knows_no_rules_before_their_day() {
    let schedule = shared::law::Schedule::default();
    assert!(schedule.in_force_on(on("2023-02-24")).is_err());
    assert_eq!(schedule.in_force_on(on("2023-02-25")), Ok(Edition::E2023_02_25));
}

/// An empty form lists everything at once, in the order of the form, and panics nowhere.
#[test]
fn an_empty_form_is_told_everything_at_once() {
    let report = validate(&FormationRequest::default(), &rules(), on("2026-11-23"));
    let codes: BTreeSet<&str> = report.findings.iter().map(|finding| finding.at.0).collect();
    for at in [
        "recipient.names.surname",
        "recipient.birth_date",
        "document.number",
        "representative.kind",
        "copies.identity",
        "consent",
    ] {
        assert!(codes.contains(at), "{at}");
    }
    assert!(examine(&FormationRequest::default(), &rules(), on("2026-11-23")).form.is_none());
}

/// A form exists exactly when there is no error.
#[test]
fn a_form_exists_exactly_when_there_is_no_error() {
    for (change, ..) in BITES {
        let mut request = anna();
        change(&mut request);
        let examination = examine(&request, &rules(), on("2026-11-23"));
        assert_eq!(
            examination.form.is_some(),
            examination.report.may_be_lodged(),
            "{:?}",
            examination.report.findings
        );
    }
    assert!(examine(&person(5), &rules(), on("2026-11-23")).form.is_some());
}
