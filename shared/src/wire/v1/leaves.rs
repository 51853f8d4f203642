//! The answers as leaves: every single answer of a form with its path, in the order of the form, and back. The forms are
//! branches by their declaration, so nothing that is stored can be forgotten where it is shown.

use super::correction::ChangeAnswer;
use super::formation::{ConvictAnswers, CorrectionAnswers, DateAnswer, FormationAnswers, NameAnswers};
use super::request::AnswersWire;
use crate::application::Kind;
use crate::form::Answers;

/// A single answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// A text, or the code of a choice.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A date in three boxes.
    Date(DateAnswer),
}

/// A single answer, looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeafRef<'a> {
    /// A text, or the code of a choice.
    Text(&'a str),
    /// Yes or no.
    Flag(bool),
    /// A date in three boxes.
    Date(&'a DateAnswer),
}

impl LeafRef<'_> {
    /// Nothing was answered.
    #[must_use]
    pub fn is_empty(self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Flag(flag) => !flag,
            Self::Date(date) => *date == DateAnswer::default(),
        }
    }
}

impl Leaf {
    /// Nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Flag(flag) => !flag,
            Self::Date(date) => *date == DateAnswer::default(),
        }
    }
}

/// Answers that fall into leaves.
pub trait Leaves {
    /// Adds the leaves below a path.
    fn add_leaves(&self, at: &str, out: &mut Vec<(String, Leaf)>);

    /// The leaf of a path, if there is one.
    fn leaf(&self, path: &str) -> Option<LeafRef<'_>>;

    /// Answers the leaf of a path; false when there is no such leaf.
    fn set_leaf(&mut self, path: &str, leaf: Leaf) -> bool;
}

/// Most rows a statement can hold; read back from outside, so limited.
const ROWS_MAX: usize = 64;

pub(super) fn below(at: &str, name: &str) -> String {
    if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") }
}

macro_rules! leaf {
    ($type:ty, $variant:ident, $seen:expr) => {
        impl Leaves for $type {
            fn leaf(&self, path: &str) -> Option<LeafRef<'_>> {
                let seen: fn(&$type) -> LeafRef<'_> = $seen;
                path.is_empty().then(|| seen(self))
            }

            fn add_leaves(&self, at: &str, out: &mut Vec<(String, Leaf)>) {
                out.push((at.to_owned(), Leaf::$variant(<$type as Clone>::clone(self))));
            }

            fn set_leaf(&mut self, path: &str, leaf: Leaf) -> bool {
                match leaf {
                    Leaf::$variant(value) if path.is_empty() => {
                        *self = value;
                        true
                    }
                    _ => false,
                }
            }
        }
    };
}

leaf!(String, Text, |text| LeafRef::Text(text));
leaf!(bool, Flag, |flag| LeafRef::Flag(*flag));
leaf!(DateAnswer, Date, |date| LeafRef::Date(date));

/// Leaves of a struct of answers.
macro_rules! branch {
    ($type:ident { $($field:ident),* $(,)? }) => {
        impl Leaves for $type {
            fn add_leaves(&self, at: &str, out: &mut Vec<(String, Leaf)>) {
                let Self { $($field),* } = self;
                $($field.add_leaves(&below(at, stringify!($field)), out);)*
            }

            fn leaf(&self, path: &str) -> Option<LeafRef<'_>> {
                let (name, rest) = path.split_once('.').unwrap_or((path, ""));
                match name {
                    $(stringify!($field) => self.$field.leaf(rest),)*
                    _ => None,
                }
            }

            fn set_leaf(&mut self, path: &str, leaf: Leaf) -> bool {
                let (name, rest) = path.split_once('.').unwrap_or((path, ""));
                match name {
                    $(stringify!($field) => self.$field.set_leaf(rest, leaf),)*
                    _ => false,
                }
            }
        }
    };
}

pub(super) use branch;

branch!(NameAnswers { surname, given_name, patronymic });
branch!(ChangeAnswer { parameter, text, date, partial });

/// Rows by their place, counted from 1.
impl Leaves for Vec<ChangeAnswer> {
    fn add_leaves(&self, at: &str, out: &mut Vec<(String, Leaf)>) {
        for (place, row) in self.iter().enumerate() {
            row.add_leaves(&below(at, &(place + 1).to_string()), out);
        }
    }

    fn leaf(&self, path: &str) -> Option<LeafRef<'_>> {
        let (place, rest) = path.split_once('.')?;
        self.get(place.parse::<usize>().ok()?.checked_sub(1)?)?.leaf(rest)
    }

    fn set_leaf(&mut self, path: &str, leaf: Leaf) -> bool {
        let (place, rest) = path.split_once('.').unwrap_or((path, ""));
        let Some(place) = place.parse::<usize>().ok().filter(|place| (1..=ROWS_MAX).contains(place)) else {
            return false;
        };
        if self.len() < place {
            self.resize_with(place, ChangeAnswer::default);
        }
        self.get_mut(place - 1).is_some_and(|row| row.set_leaf(rest, leaf))
    }
}

impl Leaves for AnswersWire {
    fn add_leaves(&self, at: &str, out: &mut Vec<(String, Leaf)>) {
        match self {
            Self::Formation(answers) => answers.add_leaves(at, out),
            Self::Convict(answers) => answers.add_leaves(at, out),
            Self::Correction(answers) => answers.add_leaves(at, out),
        }
    }

    fn leaf(&self, path: &str) -> Option<LeafRef<'_>> {
        match self {
            Self::Formation(answers) => answers.leaf(path),
            Self::Convict(answers) => answers.leaf(path),
            Self::Correction(answers) => answers.leaf(path),
        }
    }

    fn set_leaf(&mut self, path: &str, leaf: Leaf) -> bool {
        match self {
            Self::Formation(answers) => answers.set_leaf(path, leaf),
            Self::Convict(answers) => answers.set_leaf(path, leaf),
            Self::Correction(answers) => answers.set_leaf(path, leaf),
        }
    }
}

impl Answers for FormationAnswers {
    fn kind(&self) -> Kind {
        Kind::Formation
    }
}

impl Answers for ConvictAnswers {
    fn kind(&self) -> Kind {
        Kind::Convict
    }
}

impl Answers for CorrectionAnswers {
    fn kind(&self) -> Kind {
        Kind::Correction
    }

    fn rows(&self) -> &[ChangeAnswer] {
        &self.rows
    }
}

impl Answers for AnswersWire {
    fn kind(&self) -> Kind {
        Self::kind(self)
    }

    fn rows(&self) -> &[ChangeAnswer] {
        match self {
            Self::Correction(answers) => &answers.rows,
            _ => &[],
        }
    }
}

/// Every leaf of answers, in the order of the form.
#[must_use]
pub fn leaves(answers: &impl Leaves) -> Vec<(String, Leaf)> {
    let mut out = Vec::new();
    answers.add_leaves("", &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::specimen::{anna, convict, marriage};

    fn there_and_back(answers: &AnswersWire) {
        let mut back = AnswersWire::empty(answers.kind());
        for (path, leaf) in leaves(answers) {
            assert!(back.set_leaf(&path, leaf), "{path}");
        }
        assert_eq!(&back, answers);
    }

    #[test]
    fn every_answer_is_a_leaf_and_comes_back() {
        there_and_back(&AnswersWire::Formation(Box::new(anna().answers)));
        there_and_back(&AnswersWire::Convict(Box::new(convict().answers)));
        there_and_back(&AnswersWire::Correction(Box::new(marriage("991231600012").answers)));
    }

    #[test]
    fn what_is_no_leaf_answers_nothing() {
        let mut answers = CorrectionAnswers::default();
        for path in
            ["", "rows", "rows.0.text", "rows.65.text", "rows.x.text", "rows.1", "recipient", "reason.x"]
        {
            assert!(!answers.set_leaf(path, Leaf::Text("x".into())), "{path}");
        }
        assert!(!answers.set_leaf("reason", Leaf::Flag(true)), "a text is no flag");
        assert!(answers.rows.len() <= 1);
    }
}
