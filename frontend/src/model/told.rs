//! Which errors stand beside the answers and in the summary above them. They come when the person asks to go on; after
//! that an error may go at every letter, and none may come, not even on leaving a control: what comes in above a button
//! while it is pressed moves it from under the finger. It takes what the rules found in the order of the page, and judges
//! nothing.

use shared::finding::Finding;

/// The errors a person was told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    shown: Vec<Finding>,
}

fn same(one: &Finding, other: &Finding) -> bool {
    one.code == other.code && one.at == other.at
}

/// Which errors stood there already: each that was told vouches for one of its kind, first for the very one it was. A
/// zone may have two wrong digits, and only one of them mended.
fn vouched(told: &[Finding], errors: &[Finding]) -> Vec<bool> {
    let mut told: Vec<&Finding> = told.iter().collect();
    let mut stood = vec![false; errors.len()];
    let alike: [fn(&Finding, &Finding) -> bool; 2] = [Finding::eq, same];
    for alike in alike {
        for (new, stood) in errors.iter().zip(&mut stood).filter(|(_, stood)| !**stood) {
            if let Some(place) = told.iter().position(|old| alike(new, old)) {
                told.remove(place);
                *stood = true;
            }
        }
    }
    stood
}

impl Told {
    /// What stands there.
    #[must_use]
    pub fn shown(&self) -> &[Finding] {
        &self.shown
    }

    /// The first error at an answer.
    #[must_use]
    pub fn at(&self, path: &str) -> Option<&Finding> {
        self.shown.iter().find(|finding| finding.at.0 == path)
    }

    /// The person asked to go on: every error of the page.
    pub fn tell(&mut self, errors: Vec<Finding>) {
        self.shown = errors;
    }

    /// Something was typed or attached: what is mended goes, what is still wrong says so of the answer as it is now.
    pub fn after_change(&mut self, errors: &[Finding]) {
        let stood = vouched(&self.shown, errors);
        self.shown =
            errors.iter().zip(stood).filter(|(_, stood)| *stood).map(|(new, _)| new.clone()).collect();
    }

    /// What is wrong with one answer is told at once, in its place among the others.
    pub fn tell_at(&mut self, path: &str, errors: &[Finding]) {
        let stood = vouched(&self.shown, errors);
        let stands = errors.iter().zip(stood).filter(|(new, stood)| *stood || new.at.0 == path);
        self.shown = stands.map(|(new, _)| new.clone()).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::form::questions;
    use crate::model::journey::{Step, errors};
    use crate::model::rules::rule_set;
    use shared::application::{Channel, validate};
    use shared::finding::{FindingCode as F, Report};
    use shared::wire::v1::formation::{FormationAnswers, FormationRequest};

    /// What the rules really say of these answers.
    fn report(answers: &FormationAnswers) -> Report {
        let request = FormationRequest {
            channel: Channel::Portal,
            answers: answers.clone(),
            copies: Vec::new(),
            signer_iin: String::new(),
        };
        validate(&request, &rule_set(None), shared::time::date(2026, 11, 30).expect("a day"))
    }

    fn page(answers: &FormationAnswers) -> Vec<Finding> {
        errors(&report(answers), Some(Step::IdentityDocument))
    }

    fn paths(told: &Told) -> Vec<&str> {
        told.shown().iter().map(|finding| finding.at.0).collect()
    }

    #[test]
    fn the_errors_of_a_page_are_told_in_its_order() {
        let mut told = Told::default();
        told.tell(page(&FormationAnswers::default()));
        let order: Vec<&str> = questions(Step::IdentityDocument)
            .into_iter()
            .map(shared::form::Field::path)
            .filter(|path| paths(&told).contains(path))
            .collect();
        assert!(order.len() > 3, "{order:?}");
        assert_eq!(paths(&told), order);
    }

    #[test]
    fn an_error_goes_when_its_answer_is_mended_and_the_others_stay() {
        let mut answers = FormationAnswers::default();
        let mut told = Told::default();
        told.tell(page(&answers));
        let before = paths(&told).len();
        assert_eq!(told.at("document.number").map(|finding| finding.code), Some(F::Required));
        answers.document.number = "U10000077".into();
        told.after_change(&page(&answers));
        assert_eq!(told.at("document.number"), None);
        assert_eq!(paths(&told).len(), before - 1);
    }

    #[test]
    fn while_typing_no_error_comes_that_was_not_told() {
        let mut answers = FormationAnswers::default();
        answers.document.number = "U1".into();
        let mut told = Told::default();
        told.tell(page(&answers));
        assert_eq!(told.at("document.number"), None);
        answers.document.number = "U1?".into();
        told.after_change(&page(&answers));
        assert_eq!(told.at("document.number"), None, "none jumps in while typing");
        told.tell(page(&answers));
        assert_eq!(told.at("document.number").map(|finding| finding.code), Some(F::DocumentNumber));
    }

    #[test]
    fn an_answer_whose_fault_is_another_now_is_not_blamed_for_the_old_one() {
        let mut answers = FormationAnswers::default();
        let mut told = Told::default();
        told.tell(page(&answers));
        assert_eq!(told.at("document.number").map(|finding| finding.code), Some(F::Required));
        answers.document.number = "U1?".into();
        told.after_change(&page(&answers));
        assert_eq!(told.at("document.number"), None);
    }

    #[test]
    fn one_answer_told_at_once_stands_in_its_place() {
        let mut answers = FormationAnswers::default();
        let mut told = Told::default();
        told.tell_at("document.number", &page(&answers));
        assert_eq!(paths(&told), ["document.number"]);
        told.tell(page(&answers));
        answers.document.number = "U1?".into();
        told.after_change(&page(&answers));
        told.tell_at("document.number", &page(&answers));
        let in_order = page(&answers).iter().map(|finding| finding.at.0).collect::<Vec<_>>();
        assert_eq!(paths(&told), in_order);
    }

    #[test]
    fn what_is_still_wrong_says_so_of_the_answer_as_it_is_now() {
        let mut answers = FormationAnswers::default();
        answers.document.number = "U1?".into();
        let mut told = Told::default();
        told.tell(page(&answers));
        answers.document.number = "U1?2".into();
        told.after_change(&page(&answers));
        let finding = told.at("document.number").expect("still wrong");
        assert!(finding.values.values().any(|value| value == "U1?2"), "{finding:?}");
    }

    #[test]
    fn of_two_wrong_digits_of_a_zone_the_one_that_was_not_mended_stays() {
        const ZONE: &str =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
        let (number, expiry) = (("L898902C36", "L898902C35"), ("1204159", "1204158"));
        let slip = |zone: &str, (right, wrong): (&str, &str)| zone.replacen(right, wrong, 1);
        let mut answers = FormationAnswers::default();
        let mut digits = |zone: String| {
            answers.document.mrz = zone;
            let mut digits = page(&answers);
            digits.retain(|error| error.code == F::MrzCheckDigit);
            digits
        };
        let both = digits(slip(&slip(ZONE, number), expiry));
        assert_eq!(both.len(), 2, "{both:?}");
        for left in [number, expiry] {
            let one = digits(slip(ZONE, left));
            assert_eq!(one.len(), 1, "{one:?}");
            let mut told = Told::default();
            told.tell(both.clone());
            told.after_change(&one);
            assert_eq!(told.shown(), one, "the other was mended");
            told.after_change(&both);
            assert_eq!(told.shown(), one, "none that was not told comes while typing, and none stands twice");
            told.tell_at("document.number", &both);
            assert_eq!(told.shown(), one, "nor when another answer is told");
        }
        // One of them is another slip now: the two stay two.
        let mut told = Told::default();
        told.tell(both);
        let other = digits(slip(&slip(ZONE, ("L898902C36", "L898902C34")), expiry));
        told.after_change(&other);
        assert_eq!(told.shown(), other);
    }

    #[test]
    fn an_error_goes_with_the_other_answer_that_mends_it() {
        let mut answers = FormationAnswers::default();
        let day = |year: &str| shared::wire::v1::formation::DateAnswer {
            day: "1".into(),
            month: "2".into(),
            year: year.into(),
        };
        answers.document.issued = day("2030");
        answers.document.expires = day("2028");
        let mut told = Told::default();
        told.tell(page(&answers));
        let contradicts =
            |told: &Told| told.shown().iter().any(|finding| finding.code == F::IssueAfterExpiry);
        let was = contradicts(&told);
        answers.document.issued = day("2020");
        told.after_change(&page(&answers));
        assert!(was && !contradicts(&told));
    }
}
