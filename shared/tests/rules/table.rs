//! Every finding that can be made, each with the one change to a clear case that makes it.

use std::collections::BTreeSet;

use shared::application::examine;
use shared::finding::FindingCode;
use shared::specimen::{SECOND_REPRESENTATIVE_IIN, anna, date, person};
use shared::wire::v1::formation::{DateAnswer, NameAnswers};

use crate::abroad::russian;
use crate::support::{
    Change, add_copy, bites, georgian, georgian_without_translation, names, on, rules, spares, truncated_zone,
};

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
    (
        |r| r.answers.document.expires = date("2040-04-15"),
        "document-term-unusual",
        "document.expires",
        "R258/A3.8.portal.2",
    ),
    (
        |r| {
            russian(r);
            r.answers.recipient.birth_date = date("2005-08-01");
        },
        "document-to-replace",
        "document.expires",
        "R258/A3.8.portal.2",
    ),
    (|r| r.answers.document.kind = "TD".into(), "mrz-kind-differs", "document.kind", "R258/15.1"),
    (|r| r.answers.document.kind = "ID".into(), "mrz-differs", "document.kind", "R258/15.1"),
    (
        |r| r.answers.power.agent_iin = "991240000013".into(),
        "agent-organisation",
        "power.agent_iin",
        "R258/A3.8.portal.4",
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
    (|r| r.answers.contact.stay_region = "Almaty".into(), "unknown-value", "contact.stay_region", "R258/1.2"),
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
    (
        |r| r.answers.power.principal = names("Эриксон", "Анне-Мария"),
        "principal-spelled-otherwise",
        "power.principal.surname",
        "R258/A3.8.portal.4",
    ),
    (
        |r| {
            r.answers.power.agent_iin.clear();
            r.answers.representative.names = names("Zhuk", "Yauheni");
            r.answers.power.agent = names("Жук", "Евгений");
        },
        "agent-spelled-otherwise",
        "power.agent.surname",
        "R258/A3.8.portal.4",
    ),
    (
        |r| {
            let of = |patronymic: &str| NameAnswers {
                patronymic: patronymic.into(),
                ..names("Эрикссон", "Анна Мария")
            };
            r.answers.recipient.names = of("Карловна");
            r.answers.representative.names = of("Олафовна");
        },
        "representative-namesake",
        "representative.names.surname",
        "R258/A3.8.portal.4",
    ),
    (
        |r| r.answers.recipient.names.surname = "Erikss0n".into(),
        "name-digit",
        "recipient.names.surname",
        "R258/15.1",
    ),
    (|r| r.answers.power.country = "GEO".into(), "power-foreign", "power.country", "R258/A3.8.portal.4"),
    (|r| r.answers.power.scope = "other".into(), "power-scope-other", "power.scope", "R258/A3.8.portal.4"),
    (|r| r.answers.result_language = "en".into(), "unknown-value", "result_language", "R258/A3.5.1"),
    (|r| r.answers.consent = false, "consent-missing", "consent", "R258/3.1"),
    (truncated_zone, "mrz-name-truncated", "recipient.names.surname", "R258/15.1"),
];

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
    seen.extend(crate::counter::codes());
    seen.extend(crate::editions::codes());
    // What a machine read of a copy is known after lodging: those cases stand with the room (`src/reading/tests.rs`).
    seen.extend(
        FindingCode::ALL
            .iter()
            .map(|code| code.as_str())
            .filter(|code| code.starts_with("copy-") && !["copy-missing", "copy-repeated"].contains(code)),
    );
    let missing: Vec<&str> =
        FindingCode::ALL.iter().map(|code| code.as_str()).filter(|code| !seen.contains(code)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_case_of_the_list_is_clear_without_its_change() {
    spares(|_| {});
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
