//! Questions to systems beside this one, answered at once: whether the national register knows a person, and a document
//! from the digital documents service. `docs/messages.md` describes how they travel.

use serde::{Deserialize, Serialize};

/// To the national register: does it know this person?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskRegisterWire {
    /// Protocol, see `message::PROTOCOL`.
    pub protocol: u32,
    /// Surname.
    pub surname: String,
    /// Given name.
    pub given_name: String,
    /// Patronymic; may be empty.
    pub patronymic: String,
    /// Date of birth, `YYYY-MM-DD` with `XX` for unknown parts.
    pub birth_date: String,
    /// `M` or `F`.
    pub sex: String,
    /// Citizenship, ICAO code.
    pub citizenship: String,
    /// State that issued the document.
    pub issuer: String,
    /// Number of the document; empty without one.
    pub document: String,
}

/// Its answer: the numbers it knows of such a person; usually none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LookedUpWire {
    /// IINs, at most ten.
    pub known: Vec<String>,
}

/// To the digital documents service: a document of a person who agreed to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskDocumentWire {
    /// Protocol, see `message::PROTOCOL`.
    pub protocol: u32,
    /// Whose, by IIN.
    pub iin: String,
    /// Which: a purpose of a copy.
    pub purpose: String,
    /// The code by which the person agreed.
    pub consent: String,
}

/// Its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentFoundWire {
    /// What to call it.
    pub file_name: String,
    /// PDF, JPEG or PNG, base64.
    pub content: String,
}

/// The body of `FetchDocument`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct FetchDocumentWire {
    /// Whose, by IIN.
    pub iin: String,
    /// Which: a purpose of a copy.
    pub purpose: String,
    /// The code by which the person agreed, 4–12 letters or digits.
    pub consent: String,
}
