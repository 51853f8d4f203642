//! Intake of documents («приём»): is the package complete and in date? On the portal completeness is enforced before
//! signing (gap G17), so an incomplete package never becomes an application; at a counter it becomes a receipt of
//! refusal to take documents (annex 5), which is no decision on the service.

use crate::application::{Examination, FormationForm, RuleSet, examine};
use crate::finding::Report;
use crate::time::Date;
use crate::wire::v1::formation::FormationRequest;

/// Every document of annex 3 row 8 is here and in date on this day. Only [`check_package`] makes one.
#[derive(Debug, PartialEq, Eq)]
pub struct CompletePackage {
    form: FormationForm,
    report: Report,
}

impl CompletePackage {
    /// The form, every answer understood.
    #[must_use]
    pub const fn form(&self) -> &FormationForm {
        &self.form
    }

    /// The report, without errors.
    #[must_use]
    pub const fn report(&self) -> &Report {
        &self.report
    }
}

/// Checks a package for formation through the portal.
///
/// # Errors
/// The report, when it holds an error.
pub fn check_package(
    request: &FormationRequest,
    rule_set: &RuleSet,
    on: Date,
) -> Result<CompletePackage, Report> {
    let Examination { report, form } = examine(request, rule_set, on);
    match form {
        Some(form) => Ok(CompletePackage { form, report }),
        None => Err(report),
    }
}
