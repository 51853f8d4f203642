//! The answers of the three forms, exactly as typed: made of the declaration in [`crate::form`], in its order. Every text
//! is what the person wrote; `application::validate` says what it means.

use serde::{Deserialize, Serialize};

use super::correction::ChangeAnswer;
use super::leaves::{Leaf, LeafRef, Leaves, below, branch};
use crate::application::Channel;
use crate::form::annexes::annexes;

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

macro_rules! answers {
    ($(
        $(#[$of_part:meta])*
        $part:ident {
            $($(#[$of_answer:meta])* $answer:ident: $type:ty [$($question:tt)*];)*
        }
    )*) => {
        $(
            $(#[$of_part])*
            #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
            #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
            #[serde(default, deny_unknown_fields)]
            pub struct $part {
                $($(#[$of_answer])* pub $answer: $type,)*
            }

            branch!($part { $($answer),* });
        )*
    };
}

annexes!(answers);

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
