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
use crate::time::{Date, parse_date};
use crate::wire::v1::formation::FormationRequest;
use crate::wire::v1::report::ReportWire;
use crate::wire::v1::request::RequestWire;

/// Every document of annex 3 row 8 is here and in date on the day of filing. [`check_package`] and [`check_request`] find
/// that out today; [`CompletePackage::as_lodged`] reads what was found out then.
#[derive(Debug, PartialEq, Eq)]
pub struct CompletePackage {
    form: Form,
    report: ReportWire,
}

impl CompletePackage {
    /// The form, every answer understood.
    #[must_use]
    pub const fn form(&self) -> &Form {
        &self.form
    }

    /// The package of a lodged application, from the request and the report that are kept: complete by the rules of its
    /// day, and never judged again. `None` when nothing can be read out of it.
    #[must_use]
    pub fn as_lodged(request: &RequestWire, report: ReportWire) -> Option<Self> {
        let on = parse_date(&report.on)?;
        Some(Self { form: Form::as_lodged(request, on)?, report })
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
    pub const fn report(&self) -> &ReportWire {
        &self.report
    }

    /// The package with the report that was signed, when the two say the same: what a person read is what is kept,
    /// also where newer rules found the same.
    ///
    /// # Errors
    /// The package, when they differ.
    pub fn as_signed(self, signed: ReportWire) -> Result<Self, Box<Self>> {
        if self.report.is_same_verdict(&signed) {
            Ok(Self { report: signed, ..self })
        } else {
            Err(Box::new(self))
        }
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
        Some(form) => {
            Ok(CompletePackage { form: Form::Formation(Box::new(form)), report: ReportWire::from(&report) })
        }
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
        Some(form) => Ok(CompletePackage { form, report: ReportWire::from(&report) }),
        None => Err(report),
    }
}
