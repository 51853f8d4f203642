//! The eleven rows of annex 1-1, one after another: each changes its parameter and nothing else, and each is refused
//! when it repeats the register or holds what that parameter cannot be.

use shared::application::correction_form::{after, current_of};
use shared::application::{Form, examine_request, validate_request};
use shared::finding::{FindingCode, Severity};
use shared::person::Parameter;
use shared::specimen::{SECOND_REPRESENTATIVE_IIN, date, marriage, registered};
use shared::wire::v1::correction::{ChangeAnswer, CorrectionRequest};
use shared::wire::v1::request::RequestWire;

use crate::support::{on, rules};

/// A correction of one parameter, with the document that proves it.
fn of_one(parameter: &str, wanted: &str) -> CorrectionRequest {
    let mut request = marriage(SECOND_REPRESENTATIVE_IIN);
    request.answers.rows = vec![ChangeAnswer {
        parameter: parameter.into(),
        text: wanted.into(),
        date: date(wanted),
        ..ChangeAnswer::default()
    }];
    let document = &mut request.answers.document;
    document.mrz.clear();
    match parameter {
        "document_number" => document.number = wanted.into(),
        "document_issued_on" => document.issued = date(wanted),
        "document_expires_on" => document.expires = date(wanted),
        "document_issuer" => document.issuer = wanted.into(),
        _ => {}
    }
    request
}

/// The row changes its parameter, nothing else, and never the number.
fn changes_only(parameter: &str, wanted: &str) {
    let current = registered(SECOND_REPRESENTATIVE_IIN);
    let wire = RequestWire::Correction(Box::new(of_one(parameter, wanted)));
    let examination = examine_request(&wire, &rules(), on("2026-11-23"));
    let Some(Form::Correction(form)) = examination.form else {
        panic!("{parameter}: {:?}", examination.report.findings);
    };
    let corrected = after(&current, form.changes.as_slice());
    for other in Parameter::ALL {
        let is = current_of(&corrected, *other);
        let should = if other.as_str() == parameter { wanted } else { current_of(&current, *other) };
        assert_eq!(is, should, "{parameter} changed {}", other.as_str());
    }
    assert_eq!((corrected.iin.as_str(), corrected.version), (current.iin.as_str(), current.version));
}

/// The row is refused when it says what the register says, and when it says what cannot be.
fn refuses(parameter: &str, impossible: &str) {
    let parameter = Parameter::parse(parameter).expect("a parameter");
    let errors = |wanted: &str| -> Vec<(FindingCode, &'static str)> {
        let wire = RequestWire::Correction(Box::new(of_one(parameter.as_str(), wanted)));
        let report = validate_request(&wire, &rules(), on("2026-11-23"));
        let at_row = report.at(parameter.path()).filter(|finding| finding.severity() == Severity::Error);
        at_row.map(|finding| (finding.code, finding.basis.as_str())).collect()
    };
    let current = registered(SECOND_REPRESENTATIVE_IIN);
    let said = current_of(&current, parameter);
    assert!(errors(said).contains(&(FindingCode::ChangeIsCurrent, parameter.basis().as_str())), "{said:?}");
    let found = errors(impossible);
    assert!(found.iter().any(|(code, _)| *code != FindingCode::ChangeIsCurrent), "{impossible:?}: {found:?}");
}

#[test]
fn a1_1_1_does_not_touch_anything_but_the_surname() {
    changes_only("surname", "Castellan");
}

#[test]
fn a1_1_1_refuses_a_surname_that_changes_nothing_or_cannot_be() {
    refuses("surname", "Eriks<son");
}

#[test]
fn a1_1_2_does_not_touch_anything_but_the_given_name() {
    changes_only("given_name", "Anna");
}

#[test]
fn a1_1_2_refuses_a_given_name_that_changes_nothing_or_cannot_be() {
    refuses("given_name", "An+na");
}

#[test]
fn a1_1_3_does_not_touch_anything_but_the_patronymic() {
    changes_only("patronymic", "Karlsdotter");
}

#[test]
fn a1_1_3_refuses_a_patronymic_that_changes_nothing_or_cannot_be() {
    refuses("patronymic", "-");
}

#[test]
fn a1_1_4_does_not_touch_anything_but_the_birth_date() {
    changes_only("birth_date", "1974-08-13");
}

#[test]
fn a1_1_4_refuses_a_birth_date_that_changes_nothing_or_cannot_be() {
    refuses("birth_date", "1974-02-30");
}

#[test]
fn a1_1_5_does_not_touch_anything_but_the_birth_place() {
    changes_only("birth_place", "Nadir");
}

#[test]
fn a1_1_5_refuses_a_birth_place_that_changes_nothing_or_cannot_be() {
    refuses("birth_place", "");
}

#[test]
fn a1_1_6_does_not_touch_anything_but_the_citizenship() {
    changes_only("citizenship", "GEO");
}

#[test]
fn a1_1_6_refuses_a_citizenship_that_changes_nothing_or_cannot_be() {
    refuses("citizenship", "ZZZ");
}

#[test]
fn a1_1_7_does_not_touch_anything_but_the_sex() {
    changes_only("sex", "M");
}

#[test]
fn a1_1_7_refuses_a_sex_that_changes_nothing_or_cannot_be() {
    refuses("sex", "W");
}

#[test]
fn a1_1_8_does_not_touch_anything_but_the_document_number() {
    changes_only("document_number", "U70000019");
}

#[test]
fn a1_1_8_refuses_a_document_number_that_changes_nothing_or_cannot_be() {
    refuses("document_number", "???");
}

#[test]
fn a1_1_9_does_not_touch_anything_but_the_document_issued_on() {
    changes_only("document_issued_on", "2022-04-17");
}

#[test]
fn a1_1_9_refuses_a_document_issued_on_that_changes_nothing_or_cannot_be() {
    refuses("document_issued_on", "2022-04-31");
}

#[test]
fn a1_1_10_does_not_touch_anything_but_the_document_expires_on() {
    changes_only("document_expires_on", "2032-04-14");
}

#[test]
fn a1_1_10_refuses_a_document_expires_on_that_changes_nothing_or_cannot_be() {
    refuses("document_expires_on", "74-01-01");
}

#[test]
fn a1_1_11_does_not_touch_anything_but_the_document_issuer() {
    changes_only("document_issuer", "GEO");
}

#[test]
fn a1_1_11_refuses_a_document_issuer_that_changes_nothing_or_cannot_be() {
    refuses("document_issuer", "XXA");
}

/// Hyphens, blanks and letters of another alphabet that look alike make no other number.
#[test]
fn a1_1_8_refuses_the_same_document_number_written_otherwise() {
    for (kept, wanted) in [("X-000 0019", "X0000019"), ("Х0000019", "X0000019"), ("X0000019", "X0000019")] {
        let mut request = of_one("document_number", wanted);
        let current = request.current.as_mut().expect("of somebody registered");
        current.document_number = kept.into();
        let report =
            validate_request(&RequestWire::Correction(Box::new(request)), &rules(), on("2026-11-23"));
        let at_row = report.at(Parameter::DocumentNumber.path());
        let codes: Vec<_> = at_row.map(|finding| finding.code).collect();
        assert!(codes.contains(&FindingCode::ChangeIsCurrent), "{kept}: {codes:?}");
    }
}

/// Whoever has one name only keeps it.
#[test]
fn a1_1_1_refuses_to_strike_out_the_only_name() {
    let mut request = of_one("given_name", "");
    let current = request.current.as_mut().expect("of somebody registered");
    (current.surname, current.given_name) = (String::new(), "Zahra".into());
    let judged = |request: &CorrectionRequest| {
        let wire = RequestWire::Correction(Box::new(request.clone()));
        let report = validate_request(&wire, &rules(), on("2026-11-23"));
        report.at(Parameter::Surname.path()).any(|finding| finding.code == FindingCode::Required)
    };
    assert!(judged(&request));
    request.current.as_mut().expect("of somebody registered").surname = "Eriksson".into();
    assert!(!judged(&request), "a surname is left");
}
