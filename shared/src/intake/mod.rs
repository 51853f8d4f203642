//! Intake of documents («приём»): is the package complete and in date? On the portal completeness is enforced before
//! signing (gap G17), so an incomplete package never becomes an application; at a counter it becomes a receipt of
//! refusal to take documents (annex 5), which is no decision on the service.

mod attestation;
mod place;
mod receipt;
mod refusal;

pub use attestation::{AttestationError, ClerkAttestation, Identified, attest_in_person};
pub use place::elsewhere;
pub use receipt::IntakeReceipt;
pub use refusal::{ChecklistLine, DocumentState, IntakeRefusal, Lack, LackingDocument, checklist};

use crate::application::{Examination, Form, Newcomer, RuleSet, examine, examine_request};
use crate::finding::Report;
use crate::time::Date;
use crate::wire::v1::formation::FormationRequest;
use crate::wire::v1::request::RequestWire;

/// Every document of annex 3 row 8 is here and in date on this day. Only [`check_package`] and [`check_request`] make
/// one.
#[derive(Debug, PartialEq, Eq)]
pub struct CompletePackage {
    form: Form,
    report: Report,
}

impl CompletePackage {
    /// The form, every answer understood.
    #[must_use]
    pub const fn form(&self) -> &Form {
        &self.form
    }

    /// Whom a number is to be formed for; `None` for a correction.
    #[must_use]
    pub fn newcomer(&self) -> Option<Newcomer<'_>> {
        self.form.newcomer()
    }

    /// The recipient files in person: nobody acts for them.
    #[must_use]
    pub const fn is_in_person(&self) -> bool {
        match &self.form {
            Form::Formation(form) => form.representative.is_none(),
            Form::Correction(form) => form.representative.is_none(),
            Form::Convict(_) => false,
        }
    }

    /// The report, without errors.
    #[must_use]
    pub const fn report(&self) -> &Report {
        &self.report
    }
}

/// Checks a package for formation, on either channel.
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
        Some(form) => Ok(CompletePackage { form: Form::Formation(Box::new(form)), report }),
        None => Err(report),
    }
}

/// Checks a package of any kind.
///
/// # Errors
/// The report, when it holds an error.
pub fn check_request(request: &RequestWire, rule_set: &RuleSet, on: Date) -> Result<CompletePackage, Report> {
    let Examination { report, form } = examine_request(request, rule_set, on);
    match form {
        Some(form) => Ok(CompletePackage { form, report }),
        None => Err(report),
    }
}
