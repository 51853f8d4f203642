//! When a question is asked. A form hides questions as other answers change: who was to stand by a power of attorney and
//! turns out to be a parent is not asked for the paper any more. What is not asked is not answered: it leaves.

use super::{Field, Shape, fields};
use crate::application::Kind;
use crate::application::correction_form::Reason;
use crate::documents::translation::owed_for;
use crate::person::characters::visible;
use crate::person::name::tidy;
use crate::person::{Name, Parameter};
use crate::wire::v1::correction::ChangeAnswer;
use crate::wire::v1::formation::DateAnswer;
use crate::wire::v1::leaves::{Leaf, LeafRef, Leaves};

/// Answers of one of the forms.
pub trait Answers: Leaves {
    /// Of which.
    fn kind(&self) -> Kind;

    /// The rows of a correction; none on the other forms.
    fn rows(&self) -> &[ChangeAnswer] {
        &[]
    }
}

/// What must hold of the other answers for a question to be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Nothing: it is asked of everybody.
    Always,
    /// This is chosen.
    Chosen(Field, &'static str),
    /// Anything but this is chosen, or nothing yet.
    NotChosen(Field, &'static str),
    /// This is ticked.
    Ticked(Field),
    /// This is not ticked.
    Unticked(Field),
    /// The document writes the name in neither Cyrillic nor Latin.
    NameTranslated,
    /// The document writes the place of birth in neither Cyrillic nor Latin.
    PlaceTranslated,
    /// A certificate of change is owed for what is corrected.
    ProofOwed,
    /// All of these.
    All(&'static [Self]),
}

impl When {
    /// Whether it holds.
    #[must_use]
    pub fn holds(self, answers: &dyn Answers) -> bool {
        match self {
            Self::Always => true,
            Self::Chosen(field, code) => is(answers, field, code),
            Self::NotChosen(field, code) => !is(answers, field, code),
            Self::Ticked(field) => ticked(answers, field),
            Self::Unticked(field) => !ticked(answers, field),
            Self::NameTranslated => translated(answers, "recipient.names."),
            Self::PlaceTranslated => translated(answers, Field::BirthPlace.path()),
            Self::ProofOwed => proof_owed(answers),
            Self::All(all) => all.iter().all(|when| when.holds(answers)),
        }
    }
}

fn text(answers: &dyn Answers, field: Field) -> &str {
    match answers.leaf(field.path()) {
        Some(LeafRef::Text(text)) => text,
        _ => "",
    }
}

fn ticked(answers: &dyn Answers, field: Field) -> bool {
    matches!(answers.leaf(field.path()), Some(LeafRef::Flag(true)))
}

/// Whether a choice is this one, as the rules read it: blanks and what cannot be seen do not count.
fn is(answers: &dyn Answers, field: Field, code: &str) -> bool {
    visible(text(answers, field)).trim() == code
}

/// Whether a part is asked for as the translation writes it. Nobody translates what no document writes: a convict has
/// none.
fn translated(answers: &dyn Answers, part: &str) -> bool {
    if answers.kind() != Kind::Formation {
        return false;
    }
    let given = if ticked(answers, Field::SingleName) { "" } else { text(answers, Field::GivenName) };
    let place = tidy(text(answers, Field::BirthPlace));
    let name = Name::new(text(answers, Field::Surname), given, text(answers, Field::Patronymic));
    let name = name.or_else(|| Name::new("-", "", ""));
    name.is_some_and(|name| owed_for(&name, &place).iter().any(|path| path.starts_with(part)))
}

fn proof_owed(answers: &dyn Answers) -> bool {
    let personal = |row: &ChangeAnswer| {
        Parameter::parse(visible(&row.parameter).trim()).is_some_and(|p| !p.is_of_document())
    };
    !is(answers, Field::Reason, Reason::OperatorError.as_str()) && answers.rows().iter().any(personal)
}

/// Whether a question is asked, given the other answers.
#[must_use]
pub fn is_asked(field: Field, answers: &dyn Answers) -> bool {
    field.question().when.holds(answers)
}

/// Empties what is not asked. A question is declared after those it hangs on, so one walk is enough.
pub fn leave_unasked(answers: &mut impl Answers) {
    for field in fields(answers.kind()) {
        if !is_asked(field, answers) {
            let nothing = match field.control().shape() {
                Shape::Text => Leaf::Text(String::new()),
                Shape::Date => Leaf::Date(DateAnswer::default()),
                Shape::Flag => Leaf::Flag(false),
            };
            answers.set_leaf(field.path(), nothing);
        }
    }
}
