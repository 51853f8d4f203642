//! The answers of annex 1-1 (the text calls it 2-1): correction of registered particulars, at a service centre only.

use serde::{Deserialize, Serialize};

use super::formation::{CopyRef, DateAnswer};
pub use super::formation::{CorrectionAnswers, ProofAnswers};

/// What the register says now, filled in by the service from the number and never typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct CurrentParticulars {
    /// The number, twelve digits.
    pub iin: String,
    /// Version of the person's record; a correction that was prepared over another one is not carried out.
    pub version: i64,
    /// Surname.
    pub surname: String,
    /// Given name.
    pub given_name: String,
    /// Patronymic; may be empty.
    pub patronymic: String,
    /// Date of birth, `YYYY-MM-DD` with `XX` for unknown parts.
    pub birth_date: String,
    /// Place of birth.
    pub birth_place: String,
    /// Citizenship, three letters.
    pub citizenship: String,
    /// `M`, `F` or `X`.
    pub sex: String,
    /// Number of the document; empty when none was ever shown (a convict's registration).
    pub document_number: String,
    /// Day of issue, `YYYY-MM-DD`; may be empty.
    pub document_issued_on: String,
    /// Last day of validity, `YYYY-MM-DD`; may be empty.
    pub document_expires_on: String,
    /// Issuing country, three letters; may be empty.
    pub document_issuer: String,
}

/// The body of `LookUpParticulars`: the number a visitor names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LookUpWire {
    /// Twelve digits.
    pub iin: String,
}

/// A row of the table: one parameter and what it is to be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ChangeAnswer {
    /// `surname`, `given_name`, `patronymic`, `birth_date`, `birth_place`, `citizenship`, `sex`, `document_number`,
    /// `document_issued_on`, `document_expires_on` or `document_issuer`.
    pub parameter: String,
    /// The new value, for everything that is no date. Empty strikes a patronymic or a given name out.
    pub text: String,
    /// The new value of a date.
    pub date: DateAnswer,
    /// The document knows the birth date only in part.
    pub partial: bool,
}

/// What is examined: the form, what the register said when it was filled in, and the copies.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct CorrectionRequest {
    /// The form.
    pub answers: CorrectionAnswers,
    /// The register's words; `None` when it does not know the number.
    pub current: Option<CurrentParticulars>,
    /// The copies, in the order of their attachment.
    pub copies: Vec<CopyRef>,
}
