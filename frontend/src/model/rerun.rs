//! A lodged application judged again by the rules of this page, under its own edition and day, beside what the applicant
//! saw. It tells; what counts is the report of the day of filing.

use shared::application::{Channel, Kind, RuleSet, Specimens, validate_request};
use shared::law::Edition;
use shared::time::parse_date;
use shared::wire::v1::application::ApplicationWire;
use shared::wire::v1::convict::ConvictRequest;
use shared::wire::v1::correction::CorrectionRequest;
use shared::wire::v1::formation::FormationRequest;
use shared::wire::v1::operator::CaseWire;
use shared::wire::v1::report::ReportWire;
use shared::wire::v1::request::RequestWire;

/// What judging again found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// The same.
    Same,
    /// Something else, by rules of another version.
    Newer,
    /// Something else, by the same rules.
    Other,
}

/// The request as it was lodged; `None` for a kind this page does not know.
pub(super) fn request(case: &CaseWire) -> Option<RequestWire> {
    let ApplicationWire { answers, convict, correction, current, copies, .. } = case.application.clone();
    Some(match Kind::parse(&case.kind)? {
        Kind::Formation => RequestWire::Formation(Box::new(FormationRequest {
            channel: Channel::parse(&case.channel)?,
            answers,
            copies,
            signer_iin: case.signer_iin.clone(),
        })),
        Kind::Convict => RequestWire::Convict(Box::new(ConvictRequest { answers: *convict?, copies })),
        Kind::Correction => RequestWire::Correction(Box::new(CorrectionRequest {
            answers: *correction?,
            current: current.map(|current| *current),
            copies,
        })),
    })
}

/// Judges a case again.
#[must_use]
pub fn again(case: &CaseWire, specimens: Specimens) -> Option<Again> {
    let then = &case.application.report;
    let (edition, on) = (Edition::from_id(&then.edition)?, parse_date(&then.on)?);
    let rules = RuleSet::new(edition, specimens);
    let now = ReportWire::from(&validate_request(&request(case)?, &rules, on));
    Some(match now.is_same_verdict(then) {
        true => Again::Same,
        false if now.rule_set != then.rule_set => Again::Newer,
        false => Again::Other,
    })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use shared::specimen;

    /// A case as the service shows it, judged by rules of this program.
    pub(in crate::model) fn case(request: &RequestWire) -> CaseWire {
        let rules = RuleSet::new(Edition::E2023_02_25, Specimens::Accepted);
        let on = parse_date("2026-11-23").expect("a day");
        let report = ReportWire::from(&validate_request(request, &rules, on));
        let mut wire = json();
        wire.kind = request.kind().as_str().to_owned();
        wire.application.report = report;
        match request.clone() {
            RequestWire::Formation(request) => {
                wire.channel = request.channel.as_str().to_owned();
                wire.signer_iin = request.signer_iin;
                wire.application.answers = request.answers;
                wire.application.copies = request.copies;
            }
            RequestWire::Convict(request) => {
                wire.application.convict = Some(Box::new(request.answers));
                wire.application.copies = request.copies;
            }
            RequestWire::Correction(request) => {
                wire.application.correction = Some(Box::new(request.answers));
                wire.application.current = request.current.map(Box::new);
                wire.application.copies = request.copies;
            }
        }
        wire
    }

    fn json() -> CaseWire {
        let line = r#"{"id":"1","number":"","stage":"lodged","recipient":"","lodged_at":"","due_on":"","release_at":""}"#;
        let report = r#"{"edition":"2023-02-25","rule_set":"","on":"2026-11-23","findings":[]}"#;
        let application = format!(
            r#"{{"line":{line},"kind":"","answers":{{}},"copies":[],"report":{report},"steps":[],"iin":"",
            "certificate_number":"","verification_code":"","refusal":null,"version":1,"withdrawal_reason":""}}"#
        );
        let case = format!(
            r#"{{"application":{application},"version":1,"mine":false,"held_by":"","why":[],"candidates":[],
            "signer_name":"","signer_iin":"","signer_issuer":"","statement":"","kind":"","channel":"service_centre",
            "office":"","clock":"","hearing_first":false,"proposal":null,"attestation":null}}"#
        );
        serde_json::from_str(&case).expect("a case")
    }

    fn requests() -> [RequestWire; 4] {
        [
            RequestWire::Formation(Box::new(specimen::anna())),
            RequestWire::Formation(Box::new(specimen::anna_at_centre())),
            RequestWire::Convict(Box::new(specimen::convict())),
            RequestWire::Correction(Box::new(specimen::marriage(specimen::SECOND_REPRESENTATIVE_IIN))),
        ]
    }

    #[test]
    fn every_kind_is_judged_again_and_the_same_is_found() {
        for request in requests() {
            let mut case = case(&request);
            assert_eq!(again(&case, Specimens::Accepted), Some(Again::Same), "{}", case.kind);
            case.application.report.rule_set = "0".repeat(64);
            assert_eq!(again(&case, Specimens::Accepted), Some(Again::Same), "other rules, the same verdict");
        }
    }

    #[test]
    fn a_difference_is_of_newer_rules_or_of_the_report() {
        for request in requests() {
            let mut case = case(&request);
            case.application.report.on = "2026-11-22".into();
            case.application.report.findings.clear();
            case.application.copies.clear();
            assert_eq!(again(&case, Specimens::Accepted), Some(Again::Other), "{}", case.kind);
            case.application.report.rule_set = "0".repeat(64);
            assert_eq!(again(&case, Specimens::Accepted), Some(Again::Newer), "{}", case.kind);
            case.kind = "visa".into();
            assert_eq!(again(&case, Specimens::Accepted), None);
        }
    }
}
