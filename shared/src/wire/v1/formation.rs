//! The answers of the formation form (annex 1 as proposed, see `docs/law/conflicts.md`), exactly as typed.
//! Every text is what the person wrote; `application::validate` says what it means.

use serde::{Deserialize, Serialize};

use crate::application::Channel;

/// A date in three boxes, as typed. All three empty means "not answered".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct DateAnswer {
    /// Day of month, `1`–`31`; empty or `XX` when the document does not know it (birth dates only).
    pub day: String,
    /// Month, `1`–`12`; empty or `XX` when the document does not know it (birth dates only).
    pub month: String,
    /// Year, four digits.
    pub year: String,
}

/// The parts of a name in one script.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct NameAnswers {
    /// Surname (primary identifier, ICAO 9303-3 §3.4).
    pub surname: String,
    /// Given name or names (secondary identifier); may be absent for single-name people.
    pub given_name: String,
    /// Patronymic, when there is one.
    pub patronymic: String,
}

/// The person who is to hold the IIN.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct RecipientAnswers {
    /// Name as the identity document writes it (Cyrillic or Latin line if the document has one).
    pub names: NameAnswers,
    /// The document knows one name only: `given_name` stays empty on purpose.
    pub single_name: bool,
    /// Name from the notarised translation; only when the document is in neither Cyrillic nor Latin.
    pub translated: NameAnswers,
    /// Date of birth; month and day may be unknown.
    pub birth_date: DateAnswer,
    /// The document does not know the full birth date: empty month or day is intended.
    pub birth_date_partial: bool,
    /// Sex as in the document: `M`, `F` or `X`.
    pub sex: String,
    /// Place of birth as the document writes it.
    pub birth_place: String,
    /// Place of birth from the translation; only when owed.
    pub birth_place_translated: String,
    /// Citizenship: ISO 3166-1 alpha-3, or `XXA` stateless, `XXB`/`XXC` refugee, `XXX` unsettled.
    pub citizenship: String,
}

/// The identity document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct DocumentAnswers {
    /// `P` foreign passport, `PD` diplomatic, `PS` service, `ID` national card or internal passport,
    /// `TD` convention travel document, `SD` stateless person's document, `RC` refugee certificate.
    pub kind: String,
    /// Document number as printed.
    pub number: String,
    /// Issuing state or organisation, three letters.
    pub issuer: String,
    /// Issuing authority, as printed; optional.
    pub authority: String,
    /// Date of issue.
    pub issued: DateAnswer,
    /// Date of expiry.
    pub expires: DateAnswer,
    /// Machine-readable zone, two or three lines separated by `\n`; may be empty.
    pub mrz: String,
}

/// How to reach the recipient, not the representative.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ContactAnswers {
    /// Address of the temporary stay in Kazakhstan.
    pub stay_address: String,
    /// Region or city of the stay, `KZ-75` (ISO 3166-2): by it the police body is found; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub stay_region: String,
    /// Phone, international form `+77010000000`.
    pub phone: String,
    /// E-mail; optional.
    pub email: String,
}

/// Who signs and files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct RepresentativeAnswers {
    /// `agent` (power of attorney), `legal` (parent, guardian) or `self` (at a service centre only).
    pub kind: String,
    /// Name of the representative.
    pub names: NameAnswers,
    /// The representative's own IIN: on the portal the signer's; at a service centre, if there is one.
    pub iin: String,
    /// Phone of the representative; optional.
    pub phone: String,
    /// E-mail of the representative; optional.
    pub email: String,
    /// For `legal`: `parent`, `guardian` or `trustee`.
    pub relation: String,
}

/// The notarised power of attorney, as data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PowerAnswers {
    /// Number in the notary's register.
    pub number: String,
    /// Notary: surname and initials.
    pub notary: String,
    /// State where it was notarised, three letters.
    pub country: String,
    /// Date of issue; without one it is void (Civil Code art. 168).
    pub issued: DateAnswer,
    /// Last day of its term; all empty when the paper states no term (then one year).
    pub until: DateAnswer,
    /// Principal's surname and given name as the paper writes them.
    pub principal: NameAnswers,
    /// Agent's surname and given name as the paper writes them.
    pub agent: NameAnswers,
    /// Agent's IIN as the paper writes it; optional.
    pub agent_iin: String,
    /// The agent passed the power on to the representative.
    pub delegated: bool,
    /// The paper allows the agent to pass the power on (Civil Code art. 169); looked at when `delegated`.
    pub delegation_allowed: bool,
    /// The second power of attorney, from the agent to the representative; used when `delegated`.
    pub delegation: DelegationAnswers,
}

/// The notarised paper by which an agent passes a power of attorney on (Civil Code art. 169).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct DelegationAnswers {
    /// Number in the notary's register.
    pub number: String,
    /// Notary: surname and initials.
    pub notary: String,
    /// Date of issue.
    pub issued: DateAnswer,
    /// Last day of its term; all empty when the paper states none.
    pub until: DateAnswer,
    /// Name of the person to whom the power is passed on, as the paper writes it.
    pub delegate: NameAnswers,
}

/// Everything the formation form asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct FormationAnswers {
    /// The person who is to hold the IIN.
    pub recipient: RecipientAnswers,
    /// The identity document.
    pub document: DocumentAnswers,
    /// How to reach the recipient.
    pub contact: ContactAnswers,
    /// Who signs and files.
    pub representative: RepresentativeAnswers,
    /// The power of attorney; used when `representative.kind` is `agent`.
    pub power: PowerAnswers,
    /// Language of the result: `kk` or `ru`.
    pub result_language: String,
    /// Consent to the processing of personal data.
    pub consent: bool,
}

/// An electronic copy that lies with the draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct CopyRef {
    /// Id of the copy.
    pub id: String,
    /// `application`, `identity`, `translation`, `power_of_attorney`, `delegation`, `representation_proof` or
    /// `change_proof`.
    pub purpose: String,
    /// File name as the person knows it.
    pub file_name: String,
    /// `application/pdf`, `image/jpeg` or `image/png`: as sniffed, not as claimed.
    pub media_type: String,
    /// Size, bytes.
    pub bytes: u64,
    /// SHA-256 of the bytes, 64 lower-case hex digits.
    pub sha256: String,
}

/// What `application::validate` looks at: the form, the copies and who is going to sign.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct FormationRequest {
    /// Where it is asked.
    pub channel: Channel,
    /// The form.
    pub answers: FormationAnswers,
    /// The copies, in the order of their attachment.
    pub copies: Vec<CopyRef>,
    /// IIN of the person who is signed in and is going to sign; empty when nobody is signed in yet, and always
    /// at a service centre.
    pub signer_iin: String,
}
