//! The rules of the counter: formation in person, a power that was passed on, convicts without documents, and the
//! table of a correction. Each case is one change to a request that is in order.

use shared::application::{Channel, RuleSet, Specimens, validate_request};
use shared::finding::{FindingCode, Report};
use shared::law::Edition;
use shared::specimen::{SECOND_REPRESENTATIVE_IIN, anna, anna_at_centre, convict, date, marriage, renewal};
use shared::wire::v1::convict::ConvictRequest;
use shared::wire::v1::correction::{ChangeAnswer, CorrectionRequest};
use shared::wire::v1::formation::{DateAnswer, FormationRequest};
use shared::wire::v1::request::RequestWire;

use crate::support::{add_copy, has, names, on, rests_on_known_ground, rules};

type Case<R> = (fn(&mut R), &'static str, &'static str, &'static str);

fn of_formation(request: FormationRequest) -> Report {
    validate_request(&RequestWire::Formation(Box::new(request)), &rules(), on("2026-11-23"))
}

fn of_convict(request: ConvictRequest) -> Report {
    validate_request(&RequestWire::Convict(Box::new(request)), &rules(), on("2026-11-23"))
}

fn of_correction(request: CorrectionRequest) -> Report {
    validate_request(&RequestWire::Correction(Box::new(request)), &rules(), on("2026-11-23"))
}

fn found(report: &Report, code: &str, at: &str, basis: &str) {
    let code = FindingCode::parse(code).expect("a code");
    let finding = report.at(at).find(|finding| finding.code == code);
    let finding = finding.unwrap_or_else(|| panic!("{} not at {at}: {:?}", code.as_str(), report.findings));
    assert_eq!(finding.basis.as_str(), basis, "{} at {at}", code.as_str());
    rests_on_known_ground(report);
}

/// An agent to whom the power was passed on, at a counter.
fn delegated() -> FormationRequest {
    let mut request = anna();
    request.channel = Channel::ServiceCentre;
    request.signer_iin.clear();
    request.answers.power.agent = names("Ibarra", "Ingrid");
    request.answers.power.agent_iin.clear();
    request.answers.power.delegated = true;
    request.answers.power.delegation_allowed = true;
    let second = &mut request.answers.power.delegation;
    second.number = "5-678".into();
    second.notary = "Example N. N.".into();
    second.issued = date("2026-05-04");
    second.until = date("2027-03-10");
    second.delegate = names("Utopian", "Representative");
    add_copy(&mut request, "delegation");
    request.copies.last_mut().expect("a copy").sha256 = "d".repeat(64);
    add_copy(&mut request, "application");
    request
}

/// What can be wrong with a power that was passed on.
const DELEGATION: &[Case<FormationRequest>] = &[
    (
        |r| r.answers.power.delegation_allowed = false,
        "delegation-not-allowed",
        "power.delegation_allowed",
        "R258/A3.8.1.3",
    ),
    (
        |r| r.answers.power.delegation.until = date("2027-03-11"),
        "delegation-outlasts",
        "power.delegation.until",
        "R258/A3.8.1.3",
    ),
    (
        |r| r.answers.power.delegation.until = date("2026-11-22"),
        "power-ended",
        "power.delegation.until",
        "R258/A3.8.1.3",
    ),
    (
        |r| r.answers.power.delegation.issued = date("2026-03-09"),
        "delegation-too-early",
        "power.delegation.issued",
        "R258/A3.8.1.3",
    ),
    (
        |r| r.answers.power.delegation.issued = DateAnswer::default(),
        "power-undated",
        "power.delegation.issued",
        "R258/A3.8.1.3",
    ),
    (
        |r| r.answers.power.delegation.delegate = names("Petrov", "Oleg"),
        "agent-differs",
        "power.delegation.delegate.surname",
        "R258/A3.8.1.3",
    ),
    (
        |r| r.copies.retain(|copy| copy.purpose != "delegation"),
        "copy-missing",
        "copies.delegation",
        "R258/A3.8.1.3",
    ),
];

const CONVICTS: &[Case<ConvictRequest>] = &[
    (|r| r.answers.no_documents = false, "documents-not-denied", "no_documents", "R258/3.2"),
    (
        |r| r.answers.recipient.birth_date = date("2025-05-21"),
        "born-after-judgment",
        "sentence.judged",
        "R258/3.2",
    ),
    (
        |r| r.answers.recipient.birth_date = date("2011-05-21"),
        "judged-too-young",
        "sentence.judged",
        "R258/3.2",
    ),
    (|r| r.answers.sentence.ends = date("2026-11-22"), "sentence-ended", "sentence.ends", "R258/3.2"),
    (|r| r.answers.sentence.ends = DateAnswer::default(), "required", "sentence.ends", "R258/3.2"),
    (|r| r.answers.sentence.court.clear(), "required", "sentence.court", "R258/3.2"),
    (|r| r.answers.institution.bin = "1".into(), "iin-shape", "institution.bin", "R258/2.6"),
    (|r| r.answers.institution.head = names("", ""), "required", "institution.head.surname", "R258/3.2"),
    (
        |r| r.answers.institution.certified = date("2027-01-01"),
        "date-in-future",
        "institution.certified",
        "R258/3.2",
    ),
    (
        |r| r.answers.recipient.names = names("ერიქსონი", "ანა"),
        "translation-script",
        "recipient.names.surname",
        "R258/3.2",
    ),
    (|r| r.copies.clear(), "copy-missing", "copies.application", "R258/3.2"),
    (|_| {}, "declared-only", "form", "R258/3.2"),
];

fn text(parameter: &str, text: &str) -> ChangeAnswer {
    ChangeAnswer { parameter: parameter.into(), text: text.into(), ..ChangeAnswer::default() }
}

/// What can be wrong with a renewal of the passport.
const CORRECTIONS: &[Case<CorrectionRequest>] = &[
    (|r| r.answers.rows.clear(), "nothing-to-change", "rows", "R258/A1-1.note"),
    (|r| r.answers.rows.push(text("shoe_size", "43")), "unknown-value", "rows", "R258/A1-1.head"),
    (
        |r| r.answers.rows.push(r.answers.rows[0].clone()),
        "change-repeated",
        "rows.document_issued_on",
        "R258/A1-1.note",
    ),
    (
        |r| r.answers.rows.push(text("surname", "Eriksson")),
        "change-is-current",
        "rows.surname",
        "R258/A1-1.1",
    ),
    (
        |r| r.answers.rows.push(text("document_number", "l 898902 c3")),
        "change-is-current",
        "rows.document_number",
        "R258/A1-1.8",
    ),
    (|r| r.current = None, "iin-unknown", "iin", "R258/A1-1.head"),
    (|r| r.answers.rows.push(text("given_name", "Anna")), "reason-contradicted", "reason", "R258/A3.8.2.3"),
    (
        |r| r.answers.rows[1].date = date("2032-04-16"),
        "row-contradicts-document",
        "rows.document_expires_on",
        "R258/A1-1.10",
    ),
    (
        |r| {
            r.answers.rows.pop();
        },
        "document-not-registered",
        "document.number",
        "R258/A3.8.2.2",
    ),
    (
        |r| r.answers.document.expires = date("2026-11-22"),
        "document-expired",
        "document.expires",
        "R258/A3.8.2.2",
    ),
    (|r| r.answers.other_script = true, "translation-owed", "copies.translation", "R258/A3.8.2.2"),
    (
        |r| r.answers.rows.push(text("citizenship", "KAZ")),
        "citizen-of-kazakhstan",
        "rows.citizenship",
        "R258/1.1",
    ),
    (|r| r.copies.remove(0).id.clear(), "copy-missing", "copies.application", "R258/A3.8.2.1"),
    (
        |r| {
            r.answers.reason = "operator_error".into();
            r.answers.rows.push(text("birth_place", "Zenit, Utopia"));
        },
        "waiver-to-decide",
        "reason",
        "R258/A3.8.2.3",
    ),
    (
        |r| {
            r.answers.reason = "civil_status".into();
            r.answers.rows.push(text("patronymic", "Karlsdotter"));
        },
        "change-proof-to-read",
        "proof",
        "R258/A3.8.2.3",
    ),
    (
        |r| {
            r.answers.reason = "civil_status".into();
            r.answers.rows.push(text("patronymic", "Karlsdotter"));
        },
        "copy-missing",
        "copies.change_proof",
        "R258/A3.8.2.3",
    ),
    (|r| r.answers.representative.kind = "agent".into(), "required", "power.number", "R258/A3.8.2.4"),
];

/// The codes that only these forms can make, and the two that depend on the rule set.
pub(crate) fn codes() -> Vec<&'static str> {
    let mut codes: Vec<&str> = DELEGATION.iter().map(|case| case.1).collect();
    codes.extend(CONVICTS.iter().map(|case| case.1));
    codes.extend(CORRECTIONS.iter().map(|case| case.1));
    codes.extend(["only-at-centre", "in-person-only"]);
    codes
}

#[test]
fn a3_8_1_3_refuses_a_power_that_was_wrongly_passed_on() {
    for (change, code, at, basis) in DELEGATION {
        let mut request = delegated();
        change(&mut request);
        found(&of_formation(request), code, at, basis);
    }
}

#[test]
fn a3_8_1_3_accepts_a_power_that_was_passed_on() {
    let report = of_formation(delegated());
    assert!(report.is_clear(), "{:?}", report.findings);
}

#[test]
fn a3_8_1_1_demands_the_application_signed_by_hand() {
    let mut request = anna_at_centre();
    request.copies.retain(|copy| copy.purpose != "application");
    found(&of_formation(request), "copy-missing", "copies.application", "R258/A3.8.1.1");
}

#[test]
fn a3_8_1_1_accepts_the_recipient_in_person() {
    let report = of_formation(anna_at_centre());
    assert!(report.is_clear(), "{:?}", report.findings);
}

#[test]
fn a3_8_1_2_refuses_an_expired_document_at_the_counter_too() {
    let mut request = anna_at_centre();
    request.answers.document.expires = date("2026-11-22");
    found(&of_formation(request), "document-expired", "document.expires", "R258/A3.8.1.2");
}

#[test]
fn a3_8_1_2_accepts_it_on_its_last_day() {
    let mut request = anna_at_centre();
    request.answers.document.expires = date("2026-11-23");
    request.answers.document.mrz.clear();
    assert!(of_formation(request).may_be_lodged());
}

#[test]
fn r3_2_judges_the_form_for_convicts() {
    for (change, code, at, basis) in CONVICTS {
        let mut request = convict();
        change(&mut request);
        found(&of_convict(request), code, at, basis);
    }
}

#[test]
fn r3_2_accepts_convicts_without_any_document() {
    for citizenship in ["UTO", "XXA", "XXX"] {
        let mut request = convict();
        request.answers.recipient.citizenship = citizenship.into();
        assert!(of_convict(request).may_be_lodged(), "{citizenship}");
    }
    let mut for_life = convict();
    for_life.answers.sentence.ends = DateAnswer::default();
    for_life.answers.sentence.for_life = true;
    assert!(of_convict(for_life).may_be_lodged());
}

#[test]
fn a1_1_note_judges_the_table_of_a_correction() {
    for (change, code, at, basis) in CORRECTIONS {
        let mut request = renewal(SECOND_REPRESENTATIVE_IIN);
        change(&mut request);
        found(&of_correction(request), code, at, basis);
    }
}

/// A renewal of somebody of whom the register holds no document.
fn without_document(rows: &[&str]) -> Report {
    let mut request = renewal(SECOND_REPRESENTATIVE_IIN);
    request.answers.rows.retain(|row| rows.contains(&row.parameter.as_str()));
    let issuer = request.answers.document.issuer.clone();
    let number = request.answers.document.number.clone();
    if rows.contains(&"document_issuer") {
        request.answers.rows.push(text("document_issuer", &issuer));
    }
    if rows.contains(&"document_number") {
        request.answers.rows.push(text("document_number", &number));
    }
    if let Some(current) = &mut request.current {
        current.document_number.clear();
        current.document_issuer.clear();
        current.document_issued_on.clear();
        current.document_expires_on.clear();
    }
    of_correction(request)
}

#[test]
fn a1_1_11_refuses_a_part_of_a_document_where_the_register_holds_none() {
    for rows in [&["document_number"][..], &["document_number", "document_issued_on"]] {
        found(&without_document(rows), "required", "rows.document_issuer", "R258/A1-1.11");
    }
    for rows in [&["document_issuer"][..], &["document_issuer", "document_expires_on"]] {
        found(&without_document(rows), "required", "rows.document_number", "R258/A1-1.8");
    }
    assert!(!without_document(&["document_issued_on"]).may_be_lodged());
}

#[test]
fn a1_1_11_accepts_a_first_document_with_the_state_that_gave_it() {
    let whole = ["document_number", "document_issuer", "document_issued_on", "document_expires_on"];
    for rows in [&whole[..2], &whole[..]] {
        let report = without_document(rows);
        assert!(report.may_be_lodged(), "{:?}", report.findings);
    }
}

#[test]
fn a1_1_note_accepts_only_the_parameters_that_change() {
    let report = of_correction(renewal(SECOND_REPRESENTATIVE_IIN));
    assert!(report.is_clear(), "{:?}", report.findings);
}

#[test]
fn a3_8_2_3_does_not_ask_a_certificate_for_a_renewed_passport() {
    let report = of_correction(renewal(SECOND_REPRESENTATIVE_IIN));
    assert!(!has(&report, FindingCode::CopyMissing, "copies.change_proof"));
}

#[test]
fn a3_8_2_3_accepts_a_marriage_with_its_certificate() {
    assert!(of_correction(marriage(SECOND_REPRESENTATIVE_IIN)).may_be_lodged());
}

#[test]
fn a3_8_2_1_demands_the_application_for_a_correction() {
    let mut request = renewal(SECOND_REPRESENTATIVE_IIN);
    request.copies.retain(|copy| copy.purpose != "application");
    found(&of_correction(request), "copy-missing", "copies.application", "R258/A3.8.2.1");
}

#[test]
fn a3_8_2_1_accepts_a_correction_with_its_application() {
    let report = of_correction(renewal(SECOND_REPRESENTATIVE_IIN));
    assert!(report.is_clear(), "{:?}", report.findings);
}

#[test]
fn a3_8_2_2_accepts_a_correction_with_a_document_in_force() {
    let mut request = renewal(SECOND_REPRESENTATIVE_IIN);
    request.answers.document.authority.clear();
    assert!(of_correction(request).is_clear());
}

#[test]
fn a3_8_2_2_refuses_a_correction_with_an_expired_document() {
    let mut request = renewal(SECOND_REPRESENTATIVE_IIN);
    request.answers.document.expires = date("2026-11-22");
    found(&of_correction(request), "document-expired", "document.expires", "R258/A3.8.2.2");
}

#[test]
fn a3_8_2_4_accepts_a_power_given_under_the_former_name_or_the_new_one() {
    for surname in ["Eriksson", "Castellan"] {
        let mut request = marriage(SECOND_REPRESENTATIVE_IIN);
        let agent = anna().answers;
        request.answers.representative = agent.representative;
        request.answers.power = agent.power;
        request.answers.power.principal = names(surname, "Anna Maria");
        let mut copy = request.copies[0].clone();
        copy.purpose = "power_of_attorney".into();
        copy.sha256 = "9".repeat(64);
        request.copies.push(copy);
        let report = of_correction(request);
        assert!(report.may_be_lodged(), "{surname}: {:?}", report.findings);
    }
}

#[test]
fn a3_8_2_4_refuses_a_power_of_somebody_else() {
    let mut request = marriage(SECOND_REPRESENTATIVE_IIN);
    request.answers.representative = anna().answers.representative;
    request.answers.power = anna().answers.power;
    request.answers.power.principal = names("Petrov", "Oleg");
    found(&of_correction(request), "principal-differs", "power.principal.surname", "R258/A3.8.2.4");
}

#[test]
fn r3_3_refuses_a_number_that_the_register_does_not_know() {
    let mut request = renewal(SECOND_REPRESENTATIVE_IIN);
    request.current.as_mut().expect("known").iin = "991231500016".into();
    found(&of_correction(request), "iin-unknown", "iin", "R258/A1-1.head");
}

#[test]
fn r3_1_refuses_an_agent_where_the_edition_wants_the_person() {
    let rules = RuleSet::new(Edition::E2024_03, Specimens::Accepted);
    let request = RequestWire::Formation(Box::new(delegated()));
    let report = validate_request(&request, &rules, on("2026-11-23"));
    found(&report, "in-person-only", "representative.kind", "R258/3.1");
}

#[test]
fn r3_1_accepts_the_person_at_a_counter_under_either_edition() {
    for edition in Edition::ALL {
        let rules = RuleSet::new(*edition, Specimens::Accepted);
        let request = RequestWire::Formation(Box::new(anna_at_centre()));
        let report = validate_request(&request, &rules, on("2026-11-23"));
        assert!(report.is_clear(), "{:?}", report.findings);
    }
}
