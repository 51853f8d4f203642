//! A request of any kind: what is kept of a draft at a counter, what is examined, what is lodged.

use serde::{Deserialize, Serialize};

use super::convict::{ConvictAnswers, ConvictRequest};
use super::correction::{CorrectionAnswers, CorrectionRequest};
use super::formation::{ContactAnswers, FormationAnswers, FormationRequest};
use crate::application::Kind;

/// The answers of any of the three forms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", content = "form", rename_all = "snake_case")]
pub enum AnswersWire {
    /// Annex 1.
    Formation(Box<FormationAnswers>),
    /// Annex 2.
    Convict(Box<ConvictAnswers>),
    /// Annex 1-1.
    Correction(Box<CorrectionAnswers>),
}

/// A whole request of any of the three kinds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", content = "request", rename_all = "snake_case")]
pub enum RequestWire {
    /// Formation.
    Formation(Box<FormationRequest>),
    /// Formation for a convict without documents.
    Convict(Box<ConvictRequest>),
    /// Correction.
    Correction(Box<CorrectionRequest>),
}

impl AnswersWire {
    /// An empty form of a kind.
    #[must_use]
    pub fn empty(kind: Kind) -> Self {
        match kind {
            Kind::Formation => Self::Formation(Box::default()),
            Kind::Convict => Self::Convict(Box::default()),
            Kind::Correction => Self::Correction(Box::default()),
        }
    }

    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Formation(_) => Kind::Formation,
            Self::Convict(_) => Kind::Convict,
            Self::Correction(_) => Kind::Correction,
        }
    }

    /// How to reach the recipient.
    #[must_use]
    pub const fn contact(&self) -> &ContactAnswers {
        match self {
            Self::Formation(form) => &form.contact,
            Self::Convict(form) => &form.contact,
            Self::Correction(form) => &form.contact,
        }
    }

    /// The IIN of whoever acts for the recipient, as typed: the representative, or the institution's employee; empty
    /// when the recipient stands there.
    #[must_use]
    pub fn acting_iin(&self) -> &str {
        match self {
            Self::Formation(form) => &form.representative.iin,
            Self::Convict(form) => &form.institution.employee_iin,
            Self::Correction(form) => &form.representative.iin,
        }
    }

    /// The language chosen for the result; a code of `text::Locale`, or empty.
    #[must_use]
    pub fn result_language(&self) -> &str {
        match self {
            Self::Formation(form) => &form.result_language,
            Self::Convict(form) => &form.result_language,
            Self::Correction(form) => &form.result_language,
        }
    }
}

impl RequestWire {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Formation(_) => Kind::Formation,
            Self::Convict(_) => Kind::Convict,
            Self::Correction(_) => Kind::Correction,
        }
    }
}
