//! Every rule of the formation form bites where it should and spares where it should. All start from one clear case
//! and change one thing; the names of the tests begin with the paragraph.

mod abroad;
mod boundaries;
mod counter;
mod editions;
mod names;
mod parameters;
mod routing;
mod signs;
mod support;
mod table;

use std::collections::BTreeSet;

use shared::application::{RuleSet, Specimens, examine, validate};
use shared::finding::FindingCode;
use shared::law::Edition;
use shared::specimen::{ICAO_SPECIMEN, SECOND_REPRESENTATIVE_IIN, anna, date};
use shared::wire::v1::formation::FormationRequest;
use support::{
    add_copy, bites, georgian, georgian_without_translation, has, may_be_lodged, names, on, report,
    report_on, rules, spares,
};

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

/// The test certificates of the national centre carry such numbers; production knows no specimens.
#[test]
fn a_number_whose_check_digit_fails_stands_only_where_specimens_do() {
    let mut request = anna();
    request.answers.representative.iin = "991231500017".into();
    request.answers.power.agent_iin.clear();
    request.signer_iin = "991231500017".into();
    let report =
        |specimens| validate(&request, &RuleSet::new(Edition::E2023_02_25, specimens), on("2026-11-23"));
    assert!(report(Specimens::Accepted).is_clear());
    assert!(has(&report(Specimens::Refused), FindingCode::IinCheckDigit, "representative.iin"));
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
