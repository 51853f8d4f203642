//! Between the wire and the domain: reports, problems, canonical bytes.

use std::collections::BTreeMap;

use super::formation::FormationRequest;
#[cfg(feature = "schema")]
use super::problem::BodyErrorWire;
use super::problem::ProblemWire;
use super::report::{FindingWire, ReportWire};
#[cfg(feature = "schema")]
use crate::contract::body::BodyFault;
use crate::finding::{Finding, FindingCode, Report, Severity};
use crate::problem::Problem;
use crate::text::{self, Locale};

fn owned(values: &BTreeMap<&'static str, String>) -> BTreeMap<String, String> {
    values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}

impl From<&Finding> for FindingWire {
    fn from(finding: &Finding) -> Self {
        Self {
            code: finding.code.as_str().to_owned(),
            severity: finding.severity().as_str().to_owned(),
            at: finding.at.0.to_owned(),
            basis: finding.basis.as_str().to_owned(),
            values: owned(&finding.values),
        }
    }
}

impl From<&Report> for ReportWire {
    fn from(report: &Report) -> Self {
        Self {
            edition: report.edition.id().to_owned(),
            rule_set: report.rule_set.clone(),
            on: report.on.to_string(),
            findings: report.findings.iter().map(FindingWire::from).collect(),
        }
    }
}

impl ReportWire {
    /// The bytes that are compared and sealed: JSON with the fields in the order of the type and no white space.
    #[must_use]
    pub fn canonical_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Whether both say the same: byte for byte, but for the hash of the rules that said it. Other rules that judge
    /// alike judge alike.
    #[must_use]
    pub fn is_same_verdict(&self, other: &Self) -> bool {
        let mut renamed = self.clone();
        renamed.rule_set.clone_from(&other.rule_set);
        renamed.canonical_bytes() == other.canonical_bytes()
    }
}

impl FormationRequest {
    /// The bytes that are sealed into a statement: JSON with the fields in the order of the type, no white space.
    #[must_use]
    pub fn canonical_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}

impl FindingWire {
    /// How much it weighs; a weight that is not known weighs most.
    #[must_use]
    pub fn severity(&self) -> Severity {
        [Severity::Notice, Severity::Warning]
            .into_iter()
            .find(|severity| severity.as_str() == self.severity)
            .unwrap_or(Severity::Error)
    }

    /// Its words, for screens that have only the wire; the code itself when it is of a newer version.
    #[must_use]
    pub fn words(&self, locale: Locale) -> String {
        let Some(code) = FindingCode::parse(&self.code) else { return self.code.clone() };
        text::finding_words(locale, code, &self.at, &self.values)
    }
}

impl ProblemWire {
    /// A problem in somebody's language.
    #[must_use]
    pub fn from_problem(problem: &Problem, locale: Locale) -> Self {
        let values = owned(&problem.values);
        let words = text::problem(locale, problem.code, &values);
        Self {
            kind: format!("urn:iin:problem:{}", problem.code.as_str()),
            title: words.title,
            status: problem.code.status(),
            detail: words.detail,
            code: problem.code.as_str().to_owned(),
            basis: problem.basis.map(|cite| cite.as_str().to_owned()).unwrap_or_default(),
            values,
            findings: Vec::new(),
            errors: Vec::new(),
        }
    }
}

#[cfg(feature = "schema")]
impl BodyErrorWire {
    /// A fault in somebody's language.
    #[must_use]
    pub fn from_fault(fault: &BodyFault, locale: Locale) -> Self {
        Self {
            pointer: fault.pointer.clone(),
            code: fault.fault.code().to_owned(),
            detail: text::body::body_fault(locale, &fault.fault),
            expected: fault.fault.expected(),
        }
    }
}
