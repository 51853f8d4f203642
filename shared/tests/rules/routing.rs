//! Who looks at a package that is complete: each reason by itself, once, and the supervisor where one person may not say.

use shared::application::{RuleSet, Specimens};
use shared::decision::{
    Automatic, CHECKLIST, Circumstance, IDENTITY_REPLACED, Machine, Route, rests_on_copies, route,
    route_correction, wants_supervisor,
};
use shared::duplicates::{Identity, Search, Unmatched, clear};
use shared::intake::{CompletePackage, check_request};
use shared::law::Edition;
use shared::specimen::{SECOND_REPRESENTATIVE_IIN, anna, date, marriage, renewal};
use shared::wire::v1::correction::{ChangeAnswer, CorrectionRequest, ProofAnswers};
use shared::wire::v1::formation::FormationRequest;
use shared::wire::v1::request::RequestWire;

use crate::support::on;

fn package(request: &RequestWire) -> CompletePackage {
    let rules = RuleSet::new(Edition::E2023_02_25, Specimens::Accepted);
    check_request(request, &rules, on("2026-11-23")).unwrap_or_else(|report| panic!("{:?}", report.findings))
}

fn formation(change: fn(&mut FormationRequest)) -> CompletePackage {
    let mut request = anna();
    change(&mut request);
    package(&RequestWire::Formation(Box::new(request)))
}

fn correction(request: CorrectionRequest) -> CompletePackage {
    package(&RequestWire::Correction(Box::new(request)))
}

/// The search found nobody.
fn nobody() -> Unmatched {
    let package = formation(|_| {});
    let filed = Identity::of(package.newcomer().expect("a number is asked for"));
    match clear::<u8>(&filed, []) {
        Search::Clear(unmatched) => unmatched,
        other => panic!("{other:?}"),
    }
}

/// Name, birth date and document at once: nothing is left of who the holder was.
fn another_person() -> CorrectionRequest {
    let mut request = marriage(SECOND_REPRESENTATIVE_IIN);
    request.answers.document.mrz.clear();
    let row =
        ChangeAnswer { parameter: "birth_date".into(), date: date("1975-08-12"), ..ChangeAnswer::default() };
    request.answers.rows.insert(2, row);
    request
}

/// An operator's error is said, and no certificate shown.
fn waived() -> CorrectionRequest {
    let mut request = marriage(SECOND_REPRESENTATIVE_IIN);
    request.answers.reason = "operator_error".into();
    request.answers.proof = ProofAnswers::default();
    request.copies.retain(|copy| copy.purpose.as_str() != "change_proof");
    request
}

#[test]
fn a3_4_names_each_reason_once() {
    let twice = formation(|request| {
        request.answers.document.mrz.clear();
        request.answers.recipient.birth_date_partial = true;
        request.answers.recipient.birth_date.day = "XX".into();
    });
    let Route::ToOperator(why) = route(&twice, None, &[], Machine::Off) else { panic!("a person looks") };
    let mut once = why.as_slice().to_vec();
    once.dedup();
    assert_eq!(why.as_slice(), once.as_slice());
    assert!(why.as_slice().ends_with(&["duplicate-candidate".to_owned(), "automatic-off".to_owned()]));
}

#[test]
fn r15_3_tells_of_a_correction_whether_it_makes_two_numbers_say_one_person() {
    let clear = correction(renewal(SECOND_REPRESENTATIVE_IIN));
    let unmatched = nobody();
    let told = |package: &CompletePackage, found: bool, circumstances: &[Circumstance]| {
        route_correction(package, (!found).then_some(&unmatched), circumstances).into_vec()
    };
    assert_eq!(told(&clear, false, &[]), ["typed-at-counter"]);
    assert_eq!(told(&clear, true, &[]), ["typed-at-counter", "duplicate-candidate"]);
    for circumstance in Circumstance::ALL {
        assert_eq!(told(&clear, false, &[*circumstance]), ["typed-at-counter", circumstance.as_str()]);
    }
    let replaced = told(&correction(another_person()), false, &[]);
    assert!(replaced.iter().any(|why| why == IDENTITY_REPLACED), "{replaced:?}");
}

#[test]
fn r2_6_asks_a_supervisor_where_nothing_is_left_or_no_certificate_is_shown() {
    assert!(wants_supervisor(&correction(another_person())));
    assert!(wants_supervisor(&correction(waived())));
}

#[test]
fn r2_6_does_not_ask_a_supervisor_about_anything_else() {
    assert!(!wants_supervisor(&correction(renewal(SECOND_REPRESENTATIVE_IIN))));
    assert!(!wants_supervisor(&correction(marriage(SECOND_REPRESENTATIVE_IIN))));
    assert!(!wants_supervisor(&formation(|request| request.answers.document.mrz.clear())));
}

#[test]
fn r10_knows_the_lines_that_only_the_copies_show() {
    let without: Vec<&str> = CHECKLIST.iter().copied().filter(|line| !rests_on_copies(line)).collect();
    assert_eq!(without, ["form-complete", "duplicates-searched"]);
    assert!(!rests_on_copies("register-current") && rests_on_copies("evidence-supports"));
}

#[test]
fn a3_4_reads_whether_the_system_may_grant() {
    for automatic in Automatic::ALL {
        assert_eq!(Automatic::parse(automatic.as_str()), Some(*automatic));
    }
    assert_eq!(Automatic::parse("clear-cases"), None);
}
