//! The one validation. [`examine`] turns answers into findings and, when there is no error, into a form;
//! [`examine_request`] does it for any of the three kinds. Browser and server call it, and nothing else decides
//! whether an application is in order.

use super::convict_form::ConvictForm;
use super::correction_form::CorrectionForm;
use super::formation_form::FormationForm;
use super::kind::{Channel, Kind};
use super::rule_set::RuleSet;
use super::rules;
use crate::finding::{Report, Severity};
use crate::locale::Locale;
use crate::offices::provider::Provider;
use crate::person::Particulars;
use crate::time::Date;
use crate::wire::v1::formation::{CopyRef, FormationRequest};
use crate::wire::v1::request::RequestWire;

/// A form of any kind, every answer understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// Annex 1.
    Formation(Box<FormationForm>),
    /// Annex 2.
    Convict(Box<ConvictForm>),
    /// Annex 1-1.
    Correction(Box<CorrectionForm>),
}

/// What an examination found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examination<F = FormationForm> {
    /// All findings.
    pub report: Report,
    /// The form; `None` as long as there is an error.
    pub form: Option<F>,
}

fn conclude<F>(
    rule_set: &RuleSet,
    on: Date,
    find: impl FnOnce(&mut rules::Findings) -> Option<F>,
) -> Examination<F> {
    let mut findings = rules::Findings::default();
    let form = find(&mut findings);
    let report =
        Report { edition: rule_set.edition(), rule_set: rule_set.hash(), on, findings: findings.into_vec() };
    let form = form.filter(|_| report.may_be_lodged());
    debug_assert!(form.is_some() || report.findings.iter().any(|f| f.severity() == Severity::Error));
    Examination { report, form }
}

/// Looks at everything in a request for formation, under a rule set, on the filing day. Pure: the same input gives
/// the same bytes everywhere.
#[must_use]
pub fn examine(request: &FormationRequest, rule_set: &RuleSet, on: Date) -> Examination {
    conclude(rule_set, on, |findings| rules::formation(request, rule_set, on, findings))
}

/// The same for a request of any kind.
#[must_use]
pub fn examine_request(request: &RequestWire, rule_set: &RuleSet, on: Date) -> Examination<Form> {
    conclude(rule_set, on, |findings| match request {
        RequestWire::Formation(request) => {
            rules::formation(request, rule_set, on, findings).map(|form| Form::Formation(Box::new(form)))
        }
        RequestWire::Convict(request) => {
            rules::convict(request, rule_set, on, findings).map(|form| Form::Convict(Box::new(form)))
        }
        RequestWire::Correction(request) => {
            rules::correction(request, rule_set, on, findings).map(|form| Form::Correction(Box::new(form)))
        }
    })
}

/// All findings on an application for formation: paragraph 3 and annex 3 row 8.
#[must_use]
pub fn validate(request: &FormationRequest, rule_set: &RuleSet, on: Date) -> Report {
    examine(request, rule_set, on).report
}

/// All findings on a request of any kind.
#[must_use]
pub fn validate_request(request: &RequestWire, rule_set: &RuleSet, on: Date) -> Report {
    examine_request(request, rule_set, on).report
}

impl FormationForm {
    /// The form, when nothing in it is an error.
    ///
    /// # Errors
    /// The report, when something is.
    pub fn from_request(request: &FormationRequest, rule_set: &RuleSet, on: Date) -> Result<Self, Report> {
        let Examination { report, form } = examine(request, rule_set, on);
        form.ok_or(report)
    }
}

impl Form {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Formation(_) => Kind::Formation,
            Self::Convict(_) => Kind::Convict,
            Self::Correction(_) => Kind::Correction,
        }
    }

    /// Where it was filed.
    #[must_use]
    pub const fn channel(&self) -> Channel {
        match self {
            Self::Formation(form) => form.channel,
            Self::Convict(_) | Self::Correction(_) => Channel::ServiceCentre,
        }
    }

    /// The person a number is formed for; `None` for a correction, whose person is in the register.
    #[must_use]
    pub const fn recipient(&self) -> Option<&Particulars> {
        match self {
            Self::Formation(form) => Some(&form.recipient),
            Self::Convict(form) => Some(&form.recipient),
            Self::Correction(_) => None,
        }
    }

    /// Where the recipient stays: the region, when it was answered, and the address.
    #[must_use]
    pub fn stay(&self) -> (Option<Provider>, &str) {
        match self {
            Self::Formation(form) => (form.stay_region, &form.stay_address),
            Self::Convict(form) => (form.stay_region, &form.stay_address),
            Self::Correction(form) => (form.stay_region, &form.stay_address),
        }
    }

    /// The copies.
    #[must_use]
    pub fn copies(&self) -> &[CopyRef] {
        match self {
            Self::Formation(form) => &form.copies,
            Self::Convict(form) => &form.copies,
            Self::Correction(form) => &form.copies,
        }
    }

    /// Language of the result.
    #[must_use]
    pub const fn result_language(&self) -> Locale {
        match self {
            Self::Formation(form) => form.result_language,
            Self::Convict(form) => form.result_language,
            Self::Correction(form) => form.result_language,
        }
    }
}
