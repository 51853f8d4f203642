//! The person a number is to be formed for, as either of the two forms tells of them: with an identity document
//! (annex 1), or without one (annex 2). The search for an earlier number, the number and the certificate ask no more.

use super::convict_form::ConvictForm;
use super::formation_form::FormationForm;
use super::validation::Form;
use crate::documents::IdentityDocument;
use crate::documents::identity::number_key;
use crate::mrz::Mrz;
use crate::person::Particulars;

/// Somebody who is to get their first number.
#[derive(Clone, Copy, Debug)]
pub struct Newcomer<'a> {
    /// The particulars.
    pub recipient: &'a Particulars,
    /// The document shown; `None` for a convict without documents.
    pub document: Option<&'a IdentityDocument>,
    /// Its machine-readable zone, when given.
    pub mrz: Option<&'a Mrz>,
}

impl Newcomer<'_> {
    /// The key of the document, under which one case at a time is open: `UTO:L898902C3`; empty without a document.
    #[must_use]
    pub fn document_key(&self) -> String {
        self.document.map_or_else(String::new, |document| {
            format!("{}:{}", document.issuer.as_str(), number_key(&document.number))
        })
    }
}

impl<'a> From<&'a FormationForm> for Newcomer<'a> {
    fn from(form: &'a FormationForm) -> Self {
        Self { recipient: &form.recipient, document: Some(&form.document), mrz: form.mrz.as_ref() }
    }
}

impl<'a> From<&'a ConvictForm> for Newcomer<'a> {
    fn from(form: &'a ConvictForm) -> Self {
        Self { recipient: &form.recipient, document: None, mrz: None }
    }
}

impl Form {
    /// Whom a number is to be formed for; `None` for a correction, whose person has one.
    #[must_use]
    pub fn newcomer(&self) -> Option<Newcomer<'_>> {
        match self {
            Self::Formation(form) => Some((&**form).into()),
            Self::Convict(form) => Some((&**form).into()),
            Self::Correction(_) => None,
        }
    }
}
