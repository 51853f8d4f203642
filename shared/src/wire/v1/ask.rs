//! Questions to systems beside this one, answered at once: whether the national register knows a person, the notaries' one
//! a power of attorney, the migration record a stay, and a document from the digital documents service. `docs/messages.md` describes how they travel.

use serde::{Deserialize, Serialize};

use super::evidence::EvidenceWire;

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
#[serde(deny_unknown_fields)]
pub struct LookedUpWire {
    /// IINs, at most ten.
    pub known: Vec<String>,
}

/// A name as a register writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct NameSaidWire {
    /// Surname.
    pub surname: String,
    /// Given name.
    pub given_name: String,
    /// Patronymic.
    pub patronymic: String,
}

/// To the notaries' register: what does it know of this power of attorney?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskPowerWire {
    /// Protocol, see `message::PROTOCOL`.
    pub protocol: u32,
    /// Number in the notary's register.
    pub number: String,
    /// Day of issue, `YYYY-MM-DD`.
    pub issued_on: String,
    /// Notary: surname and initials.
    pub notary: String,
}

/// Its answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PowerFoundWire {
    /// The power; null where it knows none.
    pub power: Option<PowerRecordWire>,
}

/// A power of attorney as the register holds it. What is left out is not known, and nothing is made of it. A field that
/// this service does not know may take back what the others say, so an answer with one is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct PowerRecordWire {
    /// Number in the notary's register.
    pub number: String,
    /// Day of issue, `YYYY-MM-DD`.
    pub issued_on: String,
    /// Last day, `YYYY-MM-DD`; empty where the paper states none.
    pub until: String,
    /// Notary.
    pub notary: String,
    /// Who gave it.
    pub principal: NameSaidWire,
    /// Their date of birth, `YYYY-MM-DD` with `XX` for unknown parts.
    pub principal_birth_date: String,
    /// Number of the document they showed.
    pub principal_document: String,
    /// IIN of the agent, or BIN of a legal person.
    pub agent_iin: String,
    /// What it covers: `iin`, `services`, `general`; other codes mean nothing here.
    pub scope: Vec<String>,
    /// It was taken back.
    pub revoked: Option<bool>,
}

/// To the migration record: does the holder of this document stay in the country?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskStayWire {
    /// Protocol, see `message::PROTOCOL`.
    pub protocol: u32,
    /// State that issued the document.
    pub issuer: String,
    /// Number of the document.
    pub document: String,
    /// Date of birth, `YYYY-MM-DD` with `XX` for unknown parts.
    pub birth_date: String,
    /// Citizenship, ICAO code.
    pub citizenship: String,
    /// The day on which it matters, `YYYY-MM-DD`.
    pub on: String,
}

/// Its answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StayFoundWire {
    /// The stay; null where it knows none.
    pub stay: Option<StayRecordWire>,
}

/// A stay as the record holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct StayRecordWire {
    /// Name.
    pub name: NameSaidWire,
    /// Date of birth, as above.
    pub birth_date: String,
    /// State that issued the document.
    pub issuer: String,
    /// Number of the document.
    pub document: String,
    /// Since when, `YYYY-MM-DD`.
    pub from: String,
    /// Last day; empty where there is none.
    pub until: String,
    /// Region of the stay, `KZ-75`; may be empty.
    pub region: String,
}

/// What a register said of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RegisterAnswerWire {
    /// `notary_register`, `national_register` or `migration_record`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::RegisterName"))]
    pub register: String,
    /// `proved`, `contradicted`, `doubtful`, `unknown` or `away`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::RegisterOutcome"))]
    pub outcome: String,
    /// Why it proves nothing, the most telling reason first; empty when it proves what was asked.
    pub why: Vec<String>,
    /// When it came, RFC 3339 UTC.
    pub at: String,
    /// SHA-256 of the answer's bytes, hex; empty where none came.
    pub over: String,
}

/// What each register says of a case by now, and what the lines of the case rest on since.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RegistersWire {
    /// The last answer of each that was asked.
    pub answers: Vec<RegisterAnswerWire>,
    /// What each source found of each line, these answers among it, in the order in which it was said.
    #[serde(default)]
    pub evidence: Vec<EvidenceWire>,
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
