//! What a machine read of the copy of an identity document, against what was typed: legible or not, equal or not. The zone
//! of the copy stands against the zone typed, the fields and the kind of document; each difference is a finding at its field.
//! A character in doubt contradicts nothing by itself, and names differ only where no practice of writing brings them
//! together.
//!
//! Deliberately does not know how a picture is read, nor what the answer is good for: a picture guards against typing, that
//! its document exists is said by registers.

mod compare;
mod evidence;
mod spans;
mod typed;
mod zones;

#[cfg(test)]
mod tests;

pub use compare::compare;
pub use typed::Typed;

use crate::finding::{FieldPath, Finding};

/// Whether a zone could be read in a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Legible {
    /// Nothing about it is in doubt.
    Certain,
    /// Some of it is.
    Doubtful,
    /// There is none that could be read, or not one alone.
    No,
}

impl Legible {
    /// `certain`, `doubtful` or `no`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Doubtful => "doubtful",
            Self::No => "no",
        }
    }
}

/// How what was read stands to what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Agreement {
    /// They agree, and nothing in it is in doubt.
    Equal,
    /// Another spelling, or another kind of document that may be meant: a person compares.
    Explained,
    /// Characters are in doubt there: nothing is said against what was typed, and nothing for it.
    Doubtful,
    /// They differ.
    Differs,
}

impl Agreement {
    /// `equal`, `explained`, `doubtful` or `differs`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Explained => "explained",
            Self::Doubtful => "doubtful",
            Self::Differs => "differs",
        }
    }
}

/// One answer and what the copy says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The field.
    pub at: FieldPath,
    /// As the zone of the copy writes it.
    pub copy: String,
    /// As it was typed.
    pub typed: String,
    /// How they agree.
    pub agreement: Agreement,
}

/// Whether what was typed is what the copy says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Equality {
    /// Every field that both know.
    Yes,
    /// Something is explained or in doubt, or nothing was compared: a person looks.
    ToLook,
    /// At least one field is another.
    No,
}

impl Equality {
    /// `yes`, `to-look` or `no`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::ToLook => "to-look",
            Self::No => "no",
        }
    }
}

/// The verdict on one copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// SHA-256 of the file that was read, hex.
    pub sha256: String,
    /// Version of the reader, hex.
    pub reader: String,
    /// Whether its zone could be read.
    pub legible: Legible,
    /// Whether it says what was typed.
    pub equal: Equality,
    /// Field by field, in the order of the form.
    pub rows: Vec<Row>,
    /// What there is to say against it, in the same order.
    pub findings: Vec<Finding>,
}

impl Compared {
    /// Whether the reading proves both: legible, and equal in every field that both know.
    #[must_use]
    pub fn proves(&self) -> bool {
        self.legible != Legible::No && self.equal == Equality::Yes
    }
}
