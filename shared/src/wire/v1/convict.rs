//! The answers of annex 2 (as proposed): formation for somebody who serves a sentence and has no identity document.
//! The institution files it at a service centre; the application itself is the ground (paragraph 3).

use serde::{Deserialize, Serialize};

use super::formation::{ContactAnswers, CopyRef, DateAnswer, NameAnswers, RecipientAnswers};

/// The institution where the sentence is served.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct InstitutionAnswers {
    /// Its name.
    pub name: String,
    /// Its BIN, twelve digits.
    pub bin: String,
    /// Its head, who certifies the application.
    pub head: NameAnswers,
    /// Number of the certification in the institution's register.
    pub certified_number: String,
    /// Day of the certification.
    pub certified: DateAnswer,
    /// Who brings the application, an employee of the institution.
    pub employee: NameAnswers,
    /// The employee's IIN.
    pub employee_iin: String,
}

/// The judgment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct SentenceAnswers {
    /// The court of the Republic of Kazakhstan.
    pub court: String,
    /// Number of the case.
    pub number: String,
    /// Day of the judgment.
    pub judged: DateAnswer,
    /// Last day of the imprisonment; all empty for life.
    pub ends: DateAnswer,
    /// Imprisonment for life: there is no last day.
    pub for_life: bool,
}

/// Everything annex 2 asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ConvictAnswers {
    /// The person, as the judgment names them: in Cyrillic or Latin.
    pub recipient: RecipientAnswers,
    /// There is no identity document: the ground of this form.
    pub no_documents: bool,
    /// The institution.
    pub institution: InstitutionAnswers,
    /// The judgment.
    pub sentence: SentenceAnswers,
    /// How to reach the institution; the address is that of the stay.
    pub contact: ContactAnswers,
    /// Language of the result: `kk` or `ru`.
    pub result_language: String,
    /// Consent to the processing of personal data.
    pub consent: bool,
}

/// What is examined: the form and the copies.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ConvictRequest {
    /// The form.
    pub answers: ConvictAnswers,
    /// The copies, in the order of their attachment.
    pub copies: Vec<CopyRef>,
}
