//! What stands in the files of texts. Knows neither how it is written there nor what it becomes.

use std::collections::BTreeMap;
use std::fmt;

/// How much of the service a language says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Names of answers and pages that inform; whatever else is said in another language.
    Information,
    /// Everything but what is printed or signed in the languages of the state alone.
    Full,
}

impl Scope {
    /// The scope of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "information" => Some(Self::Information),
            "full" => Some(Self::Full),
            _ => None,
        }
    }
}

/// A grammatical case that a value takes in a sentence: the function of that name in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Case {
    /// `{ DATIVE($day) }`.
    Dative,
    /// `{ LOCATIVE($day) }`.
    Locative,
    /// `{ ABLATIVE($day) }`.
    Ablative,
    /// `{ POSSESSIVE($count) }`.
    Possessive,
}

impl Case {
    /// The case of a function.
    #[must_use]
    pub fn parse(function: &str) -> Option<Self> {
        match function {
            "DATIVE" => Some(Self::Dative),
            "LOCATIVE" => Some(Self::Locative),
            "ABLATIVE" => Some(Self::Ablative),
            "POSSESSIVE" => Some(Self::Possessive),
            _ => None,
        }
    }

    /// Its name in a template.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Dative => "dative",
            Self::Locative => "locative",
            Self::Ablative => "ablative",
            Self::Possessive => "possessive",
        }
    }
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// As it stands.
    Said(String),
    /// A value, in a case where the language bends it.
    Value(String, Option<Case>),
    /// Another text of the same language, in its own words.
    Other(String),
}

/// Pieces one after another.
pub type Sentence = Vec<Piece>;

/// What is said under one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// Always the same.
    Plain(Sentence),
    /// Whole sentences, chosen by a value: each with its key, and the one for everything else.
    Chosen {
        /// The value that chooses.
        by: String,
        /// Those with a key.
        variants: Vec<(String, Sentence)>,
        /// The key of the last one, which is said for everything else too.
        last: String,
        /// What is said for everything else.
        other: Sentence,
    },
}

impl Text {
    /// Every sentence it may be.
    #[must_use]
    pub fn sentences(&self) -> Vec<&Sentence> {
        match self {
            Self::Plain(sentence) => vec![sentence],
            Self::Chosen { variants, other, .. } => {
                variants.iter().map(|(_, sentence)| sentence).chain([other]).collect()
            }
        }
    }

    /// The values it wants, the choosing one too.
    #[must_use]
    pub fn values(&self) -> Vec<&str> {
        let mut found: Vec<&str> = self.sentences().into_iter().flatten().filter_map(Piece::value).collect();
        if let Self::Chosen { by, .. } = self {
            found.push(by);
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

impl Piece {
    /// The name of a value.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        match self {
            Self::Value(name, _) => Some(name),
            Self::Said(_) | Self::Other(_) => None,
        }
    }
}

/// One entry: a text, and further ones that belong to it (a title's detail, a label's hint, the values of an answer).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub id: String,
    /// Where it stands.
    pub line: usize,
    /// The text.
    pub text: Option<Text>,
    /// What belongs to it, by name.
    pub parts: Vec<(String, Text)>,
    /// The characters there is room for, where room is scarce.
    pub longest: Option<usize>,
}

impl Entry {
    /// The part of that name.
    #[must_use]
    pub fn part(&self, name: &str) -> Option<&Text> {
        self.parts.iter().find(|(known, _)| known == name).map(|(_, text)| text)
    }
}

/// One file of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// Where it is, for complaints.
    pub path: String,
    /// What stands in its head.
    pub head: Vec<String>,
    /// Its entries, in their order.
    pub entries: Vec<Entry>,
    /// What the groups of entries are, by the first part of their names.
    pub groups: BTreeMap<String, String>,
}

impl Room {
    /// The entry of that name.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }
}

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number that sentences may be chosen by.
    Number,
    /// A day, a moment or a clock time.
    Time,
    /// Words: a name, a label, what a person typed.
    Words,
    /// One of these codes, or another: it chooses, and is not said.
    Choice(Vec<String>),
}

/// A language: its scope and its files by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// How much of the service it says.
    pub scope: Scope,
    /// Its files, `deciding/words` for `deciding/words.ftl`.
    pub rooms: BTreeMap<String, Room>,
}

/// All texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// The languages by their tag.
    pub languages: BTreeMap<String, Language>,
    /// What may be put into texts.
    pub values: BTreeMap<String, Kind>,
}

/// Something wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Complaint {
    /// The file.
    pub path: String,
    /// The line; none for what is not there.
    pub line: Option<usize>,
    /// What is wrong, and what to do.
    pub what: String,
}

impl Complaint {
    /// About a line.
    #[must_use]
    pub fn at(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line: Some(line), what: what.into() }
    }

    /// About a file.
    #[must_use]
    pub fn about(path: &str, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line: None, what: what.into() }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(out, "{}:{line}: {}", self.path, self.what),
            None => write!(out, "{}: {}", self.path, self.what),
        }
    }
}
