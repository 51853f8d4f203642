//! The one validation. [`examine`] turns answers into findings and, when there is no error, into a
//! [`FormationForm`]; browser and server call it, and nothing else decides whether an application is in order.

use super::formation_form::FormationForm;
use super::rule_set::RuleSet;
use super::rules;
use crate::finding::{Report, Severity};
use crate::time::Date;
use crate::wire::v1::formation::FormationRequest;

/// What an examination found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examination {
    /// All findings.
    pub report: Report,
    /// The form; `None` as long as there is an error.
    pub form: Option<FormationForm>,
}

/// Looks at everything, under a rule set, on the filing day. Pure: the same input gives the same bytes everywhere.
#[must_use]
pub fn examine(request: &FormationRequest, rule_set: &RuleSet, on: Date) -> Examination {
    let mut findings = rules::Findings::default();
    let form = rules::formation(request, rule_set, on, &mut findings);
    let report =
        Report { edition: rule_set.edition(), rule_set: rule_set.hash(), on, findings: findings.into_vec() };
    let form = form.filter(|_| report.may_be_lodged());
    Examination { report, form }
}

/// All findings on an application for formation through the portal: paragraph 3 and annex 3 row 8.
#[must_use]
pub fn validate(request: &FormationRequest, rule_set: &RuleSet, on: Date) -> Report {
    examine(request, rule_set, on).report
}

impl FormationForm {
    /// The form, when nothing in it is an error.
    ///
    /// # Errors
    /// The report, when something is.
    pub fn from_request(request: &FormationRequest, rule_set: &RuleSet, on: Date) -> Result<Self, Report> {
        let Examination { report, form } = examine(request, rule_set, on);
        debug_assert!(form.is_some() || report.findings.iter().any(|f| f.severity() == Severity::Error));
        form.ok_or(report)
    }
}
