//! For what a case needs a second person. Who that may be, and when one person is enough, the service says.

use shared::decision::{IDENTITY_REPLACED, wants_supervisor};
use shared::duplicates::Verdict;
use shared::intake::CompletePackage;
use shared::wire::v1::operator::CaseWire;

use super::rerun;

/// What the second person agrees to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Second {
    /// That whom a number is formed for is not whom the register knows by the document.
    Formation,
    /// That the holder of a number does not become whom the register knows by the document.
    Correction,
    /// That a correction stands, which only a supervisor may let through.
    Supervised,
}

/// What one person alone may not end well in this case; `None` where one is enough.
#[must_use]
pub fn needed(case: &CaseWire) -> Option<Second> {
    if is_supervised(case) {
        return Some(Second::Supervised);
    }
    let certain = Verdict::Certain.as_str();
    let met = case.candidates.iter().any(|candidate| candidate.verdict == certain);
    let correction = case.application.correction.is_some();
    met.then_some(if correction { Second::Correction } else { Second::Formation })
}

/// By what was lodged, as the service asks; what earlier corrections changed the service alone knows, and tells.
fn is_supervised(case: &CaseWire) -> bool {
    if case.why.iter().any(|code| code == IDENTITY_REPLACED) {
        return true;
    }
    let report = case.application.report.clone();
    let package = rerun::request(case).and_then(|request| CompletePackage::as_lodged(&request, report));
    package.is_some_and(|package| wants_supervisor(&package))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::rerun::tests::case;
    use shared::specimen;
    use shared::wire::v1::correction::{ChangeAnswer, CorrectionRequest};
    use shared::wire::v1::operator::CandidateWire;
    use shared::wire::v1::request::RequestWire;

    fn met(verdict: Verdict) -> CandidateWire {
        CandidateWire {
            person: "1".into(),
            iin: String::new(),
            name: "Eriksson Anna".into(),
            names: Vec::new(),
            birth_date: "1974-08-12".into(),
            sex: "F".into(),
            citizenship: "UTO".into(),
            documents: Vec::new(),
            score: 90,
            reasons: Vec::new(),
            verdict: verdict.as_str().into(),
            choice: String::new(),
            choice_reason: String::new(),
            chosen_by: String::new(),
        }
    }

    fn correction(change: impl Fn(&mut CorrectionRequest)) -> CaseWire {
        let mut request = specimen::marriage(specimen::SECOND_REPRESENTATIVE_IIN);
        change(&mut request);
        case(&RequestWire::Correction(Box::new(request)))
    }

    fn waived(request: &mut CorrectionRequest) {
        request.answers.reason = "operator_error".into();
    }

    /// Another name and another birth date; of the document the marriage changes the number already.
    fn replaced(request: &mut CorrectionRequest) {
        let date = specimen::date("1985-03-14");
        let row = ChangeAnswer { parameter: "birth_date".into(), date, ..ChangeAnswer::default() };
        request.answers.rows.push(row);
    }

    #[test]
    fn one_person_is_enough_until_somebody_is_certainly_met() {
        for (mut case, second) in [
            (case(&RequestWire::Formation(Box::new(specimen::anna()))), Second::Formation),
            (case(&RequestWire::Convict(Box::new(specimen::convict()))), Second::Formation),
            (correction(|_| {}), Second::Correction),
        ] {
            assert_eq!(needed(&case), None);
            case.candidates = vec![met(Verdict::Possible)];
            assert_eq!(needed(&case), None);
            case.candidates.push(met(Verdict::Certain));
            assert_eq!(needed(&case), Some(second));
        }
    }

    #[test]
    fn r2_6_a_supervised_correction_is_known_by_what_was_lodged_whomever_it_meets() {
        let without_document = |request: &mut CorrectionRequest| {
            replaced(request);
            request.answers.rows.retain(|row| row.parameter != "document_number");
            if let Some(current) = &mut request.current {
                current.document_number.clear();
            }
        };
        for mut case in [correction(waived), correction(replaced), correction(without_document)] {
            assert!(case.why.is_empty(), "whatever was told of it when it was lodged");
            assert_eq!(needed(&case), Some(Second::Supervised));
            case.candidates = vec![met(Verdict::Certain)];
            assert_eq!(needed(&case), Some(Second::Supervised));
        }
    }

    #[test]
    fn r2_6_a_person_replaced_bit_by_bit_is_told_by_the_service() {
        let mut case = correction(|_| {});
        assert_eq!(needed(&case), None);
        case.why.push(IDENTITY_REPLACED.to_owned());
        assert_eq!(needed(&case), Some(Second::Supervised));
    }
}
