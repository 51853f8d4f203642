//! Annex 1: the form by which formation of an IIN is asked, as typed values. The body of annex 1 is not printed in
//! the order; these fields are our proposal (`docs/law/conflicts.md`). [`examine`] turns answers into findings and,
//! when there is no error, into a [`FormationForm`].

use super::rule_set::RuleSet;
use super::rules;
use crate::documents::{IdentityDocument, PowerOfAttorney};
use crate::finding::{Report, Severity};
use crate::mrz::Mrz;
use crate::person::{Name, Particulars};
use crate::text::Locale;
use crate::time::Date;
use crate::wire::v1::formation::{CopyRef, FormationRequest};

/// Who stands behind the signature. The recipient cannot: whoever has an EDS has an IIN (gap G4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Submitter {
    /// Agent under a power of attorney.
    Agent(PowerOfAttorney),
    /// Parent, guardian or trustee.
    LegalRepresentative {
        /// `parent`, `guardian` or `trustee`.
        relation: String,
    },
}

/// The form, every answer understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormationForm {
    /// The recipient.
    pub recipient: Particulars,
    /// The identity document.
    pub document: IdentityDocument,
    /// Its machine-readable zone, when given.
    pub mrz: Option<Mrz>,
    /// Address of stay.
    pub stay_address: String,
    /// The recipient's phone; may be empty when there is an e-mail.
    pub phone: String,
    /// The recipient's e-mail; may be empty when there is a phone.
    pub email: String,
    /// Name of the representative.
    pub representative: Name,
    /// The representative's IIN, twelve digits.
    pub representative_iin: String,
    /// In which capacity the representative acts.
    pub submitter: Submitter,
    /// Language of the result.
    pub result_language: Locale,
    /// The copies.
    pub copies: Vec<CopyRef>,
}

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
