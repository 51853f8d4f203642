//! The words of evidence: by which means, with what result, over which file, by whom. Each has a stable code; what
//! suffices for what is not known here.

use core::fmt;

/// By which means a line was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Means {
    /// The rules, over what was typed and whether what was sent is whole.
    Rules,
    /// The reader, over the picture of the document.
    Reader,
    /// The register of notarial acts.
    NotaryRegister,
    /// The search for an earlier IIN in our own register.
    Search,
    /// The national register's answer.
    NationalRegister,
    /// The record of the stay.
    MigrationRecord,
    /// An official who looked.
    Operator,
}

impl Means {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Rules,
        Self::Reader,
        Self::NotaryRegister,
        Self::Search,
        Self::NationalRegister,
        Self::MigrationRecord,
        Self::Operator,
    ];

    /// The stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rules => "rules",
            Self::Reader => "reader",
            Self::NotaryRegister => "notary-register",
            Self::Search => "search",
            Self::NationalRegister => "national-register",
            Self::MigrationRecord => "migration-record",
            Self::Operator => "operator",
        }
    }

    /// Reads [`Means::as_str`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|means| means.as_str() == text)
    }

    /// Whether what it said can become untrue by waiting: registers change, a file and the rules over an answer do not.
    #[must_use]
    pub const fn ages(self) -> bool {
        match self {
            Self::NotaryRegister | Self::Search | Self::NationalRegister | Self::MigrationRecord => true,
            Self::Rules | Self::Reader | Self::Operator => false,
        }
    }
}

/// What a source found. Ordered by how much it stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// It is as it should be.
    Proved,
    /// There is no such source.
    NotConnected,
    /// The source gave no answer.
    Away,
    /// The source does not know, or what it said is too old.
    Unknown,
    /// It may or may not be so.
    Doubtful,
    /// It is otherwise.
    Contradicted,
}

impl Outcome {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::Proved, Self::NotConnected, Self::Away, Self::Unknown, Self::Doubtful, Self::Contradicted];

    /// The stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Proved => "proved",
            Self::NotConnected => "not-connected",
            Self::Away => "away",
            Self::Unknown => "unknown",
            Self::Doubtful => "doubtful",
            Self::Contradicted => "contradicted",
        }
    }

    /// Reads [`Outcome::as_str`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.as_str() == text)
    }
}

/// The digest of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sha256([u8; 32]);

impl Sha256 {
    /// Reads 64 lowercase hex digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let mut bytes = [0; 32];
        if plain { hex::decode_to_slice(text, &mut bytes).ok().map(|()| Self(bytes)) } else { None }
    }
}

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Who or what said it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Source {
    /// A machine, by its name or the digest of its program.
    Machine(String),
    /// An official, by number.
    Official(String),
}

impl Source {
    /// As it is kept.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Machine(name) | Self::Official(name) => name,
        }
    }

    /// Reads what is kept: an official is whoever looked themselves.
    #[must_use]
    pub fn of(means: Means, name: String) -> Self {
        if means == Means::Operator { Self::Official(name) } else { Self::Machine(name) }
    }
}

/// The name of a machine, and not whose number: numbers reach no log.
impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Machine(name) => f.write_str(name),
            Self::Official(_) => f.write_str("official"),
        }
    }
}
