//! What was lodged reads later as it was read then, without being judged again.

use shared::application::{Form, RuleSet, Specimens, examine_request};
use shared::law::Edition;
use shared::specimen::{self, SECOND_REPRESENTATIVE_IIN, date};
use shared::time::{Date, parse_date};
use shared::wire::v1::formation::{FormationRequest, NameAnswers};
use shared::wire::v1::request::RequestWire;

fn day() -> Date {
    parse_date("2026-11-23").expect("a day")
}

fn formation(change: impl FnOnce(&mut FormationRequest)) -> RequestWire {
    let mut request = specimen::anna();
    change(&mut request);
    RequestWire::Formation(Box::new(request))
}

fn names(surname: &str, given_name: &str) -> NameAnswers {
    NameAnswers { surname: surname.into(), given_name: given_name.into(), patronymic: String::new() }
}

/// Requests of every kind that can be lodged.
fn lodged() -> Vec<RequestWire> {
    let mut all: Vec<RequestWire> = (0..2000)
        .step_by(97)
        .map(|number| RequestWire::Formation(Box::new(specimen::person(number))))
        .collect();
    all.push(RequestWire::Formation(Box::new(specimen::anna_at_centre())));
    all.push(formation(|r| {
        r.answers.representative.kind = "legal".into();
        r.answers.representative.relation = "guardian".into();
        r.copies.truncate(1);
        r.copies.push(specimen::anna().copies[1].clone());
        r.copies[1].purpose = "representation_proof".into();
    }));
    all.push(formation(|r| {
        r.answers.recipient.names = names("Sukarno", "");
        r.answers.recipient.single_name = true;
        r.answers.power.principal = names("Sukarno", "");
        r.answers.document.mrz.clear();
        r.answers.document.number = " u 70000 103".into();
    }));
    all.push(formation(|r| {
        r.answers.recipient.names = names("ერიქსონი", "ანა");
        r.answers.recipient.translated = names("Эриксони", "Ана");
        r.answers.recipient.birth_place = "თბილისი".into();
        r.answers.recipient.birth_place_translated = " Тбилиси ".into();
        r.answers.power.principal = names("Эриксони", "Ана");
        r.answers.power.until = date("2027-01-31");
        r.answers.document.mrz.clear();
        r.copies.push(r.copies[0].clone());
        r.copies[2].purpose = "translation".into();
        r.copies[2].sha256 = "f".repeat(64);
    }));
    all.push(formation(|r| {
        r.answers.recipient.birth_date = date("1971-XX-XX");
        r.answers.recipient.birth_date_partial = true;
        r.answers.document.mrz.clear();
    }));
    all.push(RequestWire::Convict(Box::new(specimen::convict())));
    let mut for_life = specimen::convict();
    for_life.answers.sentence.ends = Default::default();
    for_life.answers.sentence.for_life = true;
    all.push(RequestWire::Convict(Box::new(for_life)));
    all.push(RequestWire::Correction(Box::new(specimen::renewal(SECOND_REPRESENTATIVE_IIN))));
    all.push(RequestWire::Correction(Box::new(specimen::marriage(SECOND_REPRESENTATIVE_IIN))));
    all
}

#[test]
fn what_was_lodged_reads_later_as_the_rules_read_it_then() {
    let rules = RuleSet::new(Edition::E2023_02_25, Specimens::Accepted);
    for request in lodged() {
        let examined = examine_request(&request, &rules, day());
        let form = examined.form.unwrap_or_else(|| panic!("{:?}", examined.report.findings));
        assert_eq!(Form::as_lodged(&request, day()), Some(form));
    }
}

/// Any answer besides who the person is and which document they showed may be missing: it was not owed then.
#[test]
fn an_answer_that_is_missing_is_missing_and_no_error() {
    let bare = formation(|r| {
        r.answers.contact = Default::default();
        r.answers.power = Default::default();
        r.answers.representative = Default::default();
        r.answers.result_language.clear();
        r.answers.consent = false;
        r.answers.document.authority.clear();
        r.answers.document.mrz.clear();
        r.copies.clear();
    });
    let Some(Form::Formation(form)) = Form::as_lodged(&bare, day()) else { panic!("not read") };
    assert_eq!(form.recipient.name.surname, "Eriksson");
    assert!(form.submitter.is_none() && form.stay_address.is_empty());
    let mut convict = specimen::convict();
    convict.answers.institution = Default::default();
    convict.answers.sentence = Default::default();
    assert!(Form::as_lodged(&RequestWire::Convict(Box::new(convict)), day()).is_some());
}

/// Less than what was signed is never carried out.
#[test]
fn a_row_that_cannot_be_read_is_not_passed_over() {
    let mut request = specimen::marriage(SECOND_REPRESENTATIVE_IIN);
    request.answers.rows[0].parameter = "shoe_size".into();
    assert_eq!(Form::as_lodged(&RequestWire::Correction(Box::new(request)), day()), None);
}
