//! The questions of annexes 1, 2 and 1-1. Each is declared once, in `annexes`, with everything that is said of it: its
//! path, its control, the page it stands on, when it is asked and by which paragraph. The answers that are sent and kept
//! (`wire::v1::formation`), the signed statement, the pages of the portal and of the counter, the printed form, the types
//! for JavaScript and the comparison of builds are made of that ([ADR 0120](../../../docs/adr/0120-one-form.md)).
//!
//! Knows which questions there are and in which order; judges no answer: that is `application::rules`.

#[macro_use]
pub(crate) mod annexes;
mod choice;
mod order;
mod rows;
mod when;
mod words;

#[cfg(test)]
mod tests;

pub use choice::Choice;
pub use order::{HEADINGS, Item, Page, Section, fields, heading_of, items, on_page, pages, sections};
pub use rows::{is_dated, row_field};
pub use when::{Answers, When, is_asked, leave_unasked};
pub use words::{answer, value, words_of};

use crate::law::Cite;

/// Where an answer, or a part of a form, stands below the form.
pub type Path = &'static str;

/// How an answer is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// One line.
    Line(Typed),
    /// Several lines.
    Area,
    /// The lines at the bottom of a document, from which other answers are filled in.
    Zone,
    /// One of a few.
    One(Choice),
    /// A state.
    Country,
    /// A state, or what stands in documents in its place.
    Citizenship,
    /// A region of Kazakhstan, or one of its three cities.
    Region,
    /// A date in three boxes.
    Date,
    /// Yes or no.
    Tick,
}

/// What a one-line answer holds: chooses keyboard and width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Words.
    Text,
    /// A part of a person's name.
    Name,
    /// A number of a document: no spelling help.
    Code,
    /// Twelve digits: an IIN or a BIN.
    Iin,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
}

/// How an answer is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text, or the code of a choice.
    Text,
    /// A date in three boxes.
    Date,
    /// Yes or no.
    Flag,
}

impl Control {
    /// How the answers it takes are kept.
    #[must_use]
    pub const fn shape(self) -> Shape {
        match self {
            Self::Date => Shape::Date,
            Self::Tick => Shape::Flag,
            _ => Shape::Text,
        }
    }

    /// Whether an answer is chosen from a list, not typed.
    #[must_use]
    pub const fn is_chosen(self) -> bool {
        matches!(self, Self::One(_) | Self::Country | Self::Citizenship | Self::Region)
    }
}

/// What a browser may fill in by itself (WCAG 1.3.5, HTML `autocomplete`): only what the person at the keyboard says of
/// themselves, and on the portal that is the representative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Of somebody else: nothing is filled in.
    Foreign,
    /// Surname.
    FamilyName,
    /// Given name.
    GivenName,
    /// Patronymic.
    AdditionalName,
    /// Telephone.
    Phone,
    /// E-mail.
    Email,
}

impl Purpose {
    /// The token of HTML; empty where nothing is filled in.
    #[must_use]
    pub const fn autocomplete(self) -> &'static str {
        match self {
            Self::Foreign => "",
            Self::FamilyName => "family-name",
            Self::GivenName => "given-name",
            Self::AdditionalName => "additional-name",
            Self::Phone => "tel",
            Self::Email => "email",
        }
    }
}

/// A revision of the forms: each time a question is added, one more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision(u16);

impl Revision {
    /// The forms as they were first.
    pub const FIRST: Self = Self(1);
    /// Since then the region of stay is asked.
    pub const SECOND: Self = Self(2);
    /// Since then it is asked what a power of attorney covers.
    pub const THIRD: Self = Self(3);
}

/// Where on its page a question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the order of the declaration.
    Declared,
    /// Before all others.
    First,
    /// Right after another one.
    After(Field),
}

/// Everything that is declared of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which one.
    pub field: Field,
    /// Where the answer is kept below the form: key of its label, `id` of its control, place of its findings.
    pub path: Path,
    /// How it is answered.
    pub control: Control,
    /// The page it stands on.
    pub page: Page,
    /// The paragraph by which it is asked.
    pub cite: Cite,
    /// While what holds of the other answers it is asked.
    pub when: When,
    /// It may stay empty, and its label says so.
    pub optional: bool,
    /// What a browser may fill in by itself.
    pub purpose: Purpose,
    /// Since which revision it is asked. Who applied earlier never owes it: an answer that was added is kept only where
    /// it is given, and what was lodged is read without it.
    pub since: Revision,
    /// Where on its page it stands.
    pub place: Place,
    /// The heading in what is signed; empty for the innermost of [`HEADINGS`] that its path begins with.
    pub heading: Path,
}

/// What is not said of a question.
const ASKED: Question = Question {
    field: Field::Surname,
    path: "",
    control: TEXT,
    page: Page::Names,
    cite: Cite::R3_1,
    when: When::Always,
    optional: false,
    purpose: Purpose::Foreign,
    since: Revision::FIRST,
    place: Place::Declared,
    heading: "",
};

// Words of the declaration.
const TEXT: Control = Control::Line(Typed::Text);
const NAME: Control = Control::Line(Typed::Name);
const CODE: Control = Control::Line(Typed::Code);
const IIN: Control = Control::Line(Typed::Iin);
const PHONE: Control = Control::Line(Typed::Phone);
const EMAIL: Control = Control::Line(Typed::Email);
/// Whoever comes in person stands for nobody.
const BY_ANOTHER: When = When::NotChosen(Field::RepresentativeKind, "self");
/// An agent alone shows a power of attorney.
const BY_AGENT: When = When::Chosen(Field::RepresentativeKind, "agent");
/// A second power of attorney is shown when the first was passed on.
const PASSED_ON: When = When::All(&[BY_AGENT, When::Ticked(Field::Delegated)]);

macro_rules! questions {
    ($(
        $(#[$of_part:meta])*
        $part:ident {
            $(
                $(#[$of_answer:meta])*
                $answer:ident: $type:ty [
                    $($name:ident $path:literal {
                        control: $control:expr, page: $page:expr, cite: $cite:expr
                        $(, $key:ident: $value:expr)* $(,)?
                    })*
                ];
            )*
        }
    )*) => {
        /// A question of annex 1, 2 or 1-1. The rows of a correction are [`Parameter`](crate::person::Parameter)s and no
        /// questions of their own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Field {
            $($($(#[doc = $path] $name,)*)*)*
        }

        impl Field {
            /// Every one, in the order of the declaration.
            pub const ALL: &'static [Self] = &[$($($(Self::$name,)*)*)*];

            /// The path below the form.
            #[must_use]
            pub const fn path(self) -> Path {
                match self { $($($(Self::$name => $path,)*)*)* }
            }

            /// The question of a path.
            #[must_use]
            pub fn of_path(path: &str) -> Option<Self> {
                match path {
                    $($($($path => Some(Self::$name),)*)*)*
                    _ => None,
                }
            }

            /// What is declared of it.
            #[must_use]
            pub const fn question(self) -> &'static Question {
                match self {
                    $($($(Self::$name => const { &Question {
                        field: Self::$name, path: $path, control: $control, page: $page, cite: $cite,
                        $($key: $value,)*
                        ..ASKED
                    } },)*)*)*
                }
            }
        }
    };
}

annexes!(questions);

impl Field {
    /// How its answer is given.
    #[must_use]
    pub const fn control(self) -> Control {
        self.question().control
    }

    /// `id` of the control to put the focus on: the first box of a date, the control itself otherwise.
    #[must_use]
    pub fn focus_id(self) -> String {
        match self.control() {
            Control::Date => [self.path(), ".day"].concat(),
            _ => self.path().to_owned(),
        }
    }
}
