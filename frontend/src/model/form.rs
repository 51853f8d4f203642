//! Which answer stands on which page of the form, in which shape, and when it is asked at all. One topic a page;
//! the passport comes first because its machine-readable zone fills the pages after it. It decides nothing: what
//! is owed and what is wrong comes from `shared::application::validate`.

use shared::application::asked::translation_is_asked;
use shared::wire::v1::formation::FormationAnswers;

use super::field::{DateField, Field, Flag, TextField};
use super::step::Step;

/// How an answer is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// One line.
    Line(TextField, Kind),
    /// Several lines.
    Area(TextField),
    /// One of a few, as radio buttons.
    Choice(TextField, &'static [&'static str]),
    /// A state of the world.
    Country(TextField),
    /// A region of Kazakhstan, or one of its three cities.
    Region(TextField),
    /// A date in three boxes.
    Date(DateField),
    /// A tick.
    Tick(Flag),
    /// A subheading for the fields after it.
    Heading(Heading),
}

/// What a one-line answer holds: chooses keyboard, width and autocompletion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// A name of a person.
    Name,
    /// A number of a document: capitals, no spelling help.
    Code,
    /// Twelve digits.
    Iin,
    /// A phone number.
    Phone,
    /// An e-mail address.
    Email,
}

/// Subheadings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Who gives the power.
    Principal,
    /// Who receives it.
    Agent,
}

impl Heading {
    /// The path below which its answers stand: its words are that path's name.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Principal => "power.principal",
            Self::Agent => "power.agent",
        }
    }
}

/// Kinds of representative.
pub const REPRESENTATIVE_KINDS: &[&str] = &["agent", "legal", "self"];
/// Kinds of legal representation.
pub const RELATIONS: &[&str] = &["parent", "guardian", "trustee"];
/// Kinds of identity document.
pub const DOCUMENT_KINDS: &[&str] = &["P", "PD", "PS", "ID", "TD", "SD"];
/// Sexes as documents print them.
pub const SEXES: &[&str] = &["F", "M", "X"];
/// Languages of the result.
pub const RESULT_LANGUAGES: &[&str] = &["kk", "ru"];

use Item::{Area, Choice, Country, Date, Heading as Sub, Line, Region, Tick};

/// The power of attorney, and the second one when it was passed on.
const POWER: &[Item] = &[
    Line(TextField::PowerNumber, Kind::Code),
    Line(TextField::PowerNotary, Kind::Text),
    Country(TextField::PowerCountry),
    Date(DateField::PowerIssued),
    Date(DateField::PowerUntil),
    Sub(Heading::Principal),
    Line(TextField::PrincipalSurname, Kind::Name),
    Line(TextField::PrincipalGivenName, Kind::Name),
    Line(TextField::PrincipalPatronymic, Kind::Name),
    Sub(Heading::Agent),
    Line(TextField::AgentSurname, Kind::Name),
    Line(TextField::AgentGivenName, Kind::Name),
    Line(TextField::AgentPatronymic, Kind::Name),
    Line(TextField::AgentIin, Kind::Iin),
    Tick(Flag::Delegated),
    Tick(Flag::DelegationAllowed),
    Line(TextField::DelegationNumber, Kind::Code),
    Line(TextField::DelegationNotary, Kind::Text),
    Date(DateField::DelegationIssued),
    Date(DateField::DelegationUntil),
    Line(TextField::DelegateSurname, Kind::Name),
    Line(TextField::DelegateGivenName, Kind::Name),
    Line(TextField::DelegatePatronymic, Kind::Name),
];

/// The questions of a page, in order.
#[must_use]
pub const fn items(step: Step) -> &'static [Item] {
    match step {
        Step::Who => &[
            Choice(TextField::RepresentativeKind, REPRESENTATIVE_KINDS),
            Choice(TextField::RepresentativeRelation, RELATIONS),
        ],
        Step::IdentityDocument => &[
            Area(TextField::DocumentMrz),
            Choice(TextField::DocumentKind, DOCUMENT_KINDS),
            Line(TextField::DocumentNumber, Kind::Code),
            Country(TextField::DocumentIssuer),
            Line(TextField::DocumentAuthority, Kind::Text),
            Date(DateField::DocumentIssued),
            Date(DateField::DocumentExpires),
        ],
        Step::Names => &[
            Line(TextField::Surname, Kind::Name),
            Line(TextField::GivenName, Kind::Name),
            Tick(Flag::SingleName),
            Line(TextField::Patronymic, Kind::Name),
        ],
        Step::Birth => &[
            Date(DateField::BirthDate),
            Tick(Flag::BirthDatePartial),
            Line(TextField::BirthPlace, Kind::Text),
            Choice(TextField::Sex, SEXES),
        ],
        Step::Citizenship => &[Country(TextField::Citizenship)],
        Step::Translation => &[
            Line(TextField::TranslatedSurname, Kind::Name),
            Line(TextField::TranslatedGivenName, Kind::Name),
            Line(TextField::TranslatedPatronymic, Kind::Name),
            Line(TextField::TranslatedBirthPlace, Kind::Text),
        ],
        Step::Contact => &[
            Area(TextField::StayAddress),
            Region(TextField::StayRegion),
            Line(TextField::Phone, Kind::Phone),
            Line(TextField::Email, Kind::Email),
        ],
        Step::Representative => &[
            Line(TextField::RepresentativeSurname, Kind::Name),
            Line(TextField::RepresentativeGivenName, Kind::Name),
            Line(TextField::RepresentativePatronymic, Kind::Name),
            Line(TextField::RepresentativeIin, Kind::Iin),
            Line(TextField::RepresentativePhone, Kind::Phone),
            Line(TextField::RepresentativeEmail, Kind::Email),
        ],
        Step::Power => POWER,
        Step::Consent => &[Choice(TextField::ResultLanguage, RESULT_LANGUAGES), Tick(Flag::Consent)],
        Step::Copies | Step::CheckAnswers | Step::Sign => &[],
    }
}

impl Item {
    /// The field behind it.
    #[must_use]
    pub const fn field(self) -> Option<Field> {
        match self {
            Line(field, _) | Area(field) | Choice(field, _) | Country(field) | Region(field) => {
                Some(Field::Text(field))
            }
            Date(field) => Some(Field::Date(field)),
            Tick(field) => Some(Field::Flag(field)),
            Sub(_) => None,
        }
    }

    /// Whether it is asked, given the other answers.
    #[must_use]
    pub fn is_asked(self, answers: &FormationAnswers) -> bool {
        match self {
            Choice(TextField::RepresentativeRelation, _) => answers.representative.kind == "legal",
            Line(TextField::GivenName, _) => !answers.recipient.single_name,
            Line(TextField::TranslatedGivenName, _) => {
                translation_is_asked(answers).0 && !answers.recipient.single_name
            }
            Line(TextField::TranslatedSurname | TextField::TranslatedPatronymic, _) => {
                translation_is_asked(answers).0
            }
            Line(TextField::TranslatedBirthPlace, _) => translation_is_asked(answers).1,
            Tick(Flag::DelegationAllowed)
            | Date(DateField::DelegationIssued | DateField::DelegationUntil)
            | Line(
                TextField::DelegationNumber
                | TextField::DelegationNotary
                | TextField::DelegateSurname
                | TextField::DelegateGivenName
                | TextField::DelegatePatronymic,
                _,
            ) => answers.power.delegated,
            _ => true,
        }
    }
}

/// May stay empty; the label says so.
#[must_use]
pub const fn is_optional(field: TextField) -> bool {
    matches!(
        field,
        TextField::DocumentMrz
            | TextField::DocumentAuthority
            | TextField::Patronymic
            | TextField::TranslatedPatronymic
            | TextField::StayRegion
            | TextField::Email
            | TextField::RepresentativePatronymic
            | TextField::RepresentativePhone
            | TextField::RepresentativeEmail
            | TextField::PrincipalPatronymic
            | TextField::AgentPatronymic
            | TextField::AgentIin
            | TextField::DelegatePatronymic
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_asked_on_exactly_one_page() {
        for field in Field::all() {
            let pages = Step::ALL
                .iter()
                .filter(|step| items(**step).iter().any(|item| item.field() == Some(field)))
                .count();
            assert_eq!(pages, 1, "{}", field.path());
        }
    }

    #[test]
    fn a_finding_at_a_field_belongs_to_the_page_that_asks_for_it() {
        for step in Step::ALL {
            for field in items(*step).iter().filter_map(|item| item.field()) {
                assert_eq!(Step::of_path(field.path()), *step, "{}", field.path());
            }
        }
    }

    #[test]
    fn the_given_name_is_not_asked_of_a_person_with_one_name() {
        let mut answers = FormationAnswers::default();
        let item = Item::Line(TextField::GivenName, Kind::Name);
        assert!(item.is_asked(&answers));
        answers.recipient.single_name = true;
        assert!(!item.is_asked(&answers));
    }

    #[test]
    fn a_second_power_is_asked_for_only_when_the_first_was_passed_on() {
        let mut answers = FormationAnswers::default();
        let second = |answers: &FormationAnswers| {
            let of_delegation = |field: Field| field.path().starts_with("power.delegation");
            let asked = items(Step::Power).iter().filter(|item| item.field().is_some_and(of_delegation));
            asked.filter(|item| item.is_asked(answers)).count()
        };
        assert_eq!(second(&answers), 0);
        answers.power.delegated = true;
        assert_eq!(second(&answers), 8);
    }

    #[test]
    fn the_relation_is_asked_of_legal_representatives_only() {
        let mut answers = FormationAnswers::default();
        let item = Item::Choice(TextField::RepresentativeRelation, RELATIONS);
        assert!(!item.is_asked(&answers));
        answers.representative.kind = "legal".into();
        assert!(item.is_asked(&answers));
    }

    /// Everything answered at once, whatever hides it.
    fn full() -> FormationAnswers {
        let mut answers = FormationAnswers::default();
        for field in Field::all() {
            match field {
                Field::Text(field) => *field.get_mut(&mut answers) = "Text".into(),
                Field::Date(field) => {
                    let date = field.get_mut(&mut answers);
                    (date.day, date.month, date.year) = ("1".into(), "2".into(), "2026".into());
                }
                Field::Flag(field) => *field.get_mut(&mut answers) = true,
            }
        }
        answers
    }

    /// What no page asks leaves the draft, and what a page asks stays in it.
    #[test]
    fn the_pages_ask_what_the_law_keeps() {
        use shared::application::asked::Asked as _;
        for kind in REPRESENTATIVE_KINDS {
            for (single, delegated) in [(false, false), (true, false), (false, true), (true, true)] {
                for (name, place) in [("Text", "Text"), ("ტექსტი", "Text"), ("Text", "ტექსტი")]
                {
                    let mut answers = full();
                    answers.representative.kind = (*kind).into();
                    answers.recipient.single_name = single;
                    answers.recipient.names.surname = name.into();
                    answers.recipient.birth_place = place.into();
                    answers.power.delegated = delegated;
                    let asked = answers.asked();
                    for step in Step::ALL {
                        let on_the_way = match step {
                            Step::Representative => *kind != "self",
                            Step::Power => *kind == "agent",
                            _ => true,
                        };
                        for item in items(*step) {
                            let Some(field) = item.field().filter(|field| field.is_answered(&answers)) else {
                                continue;
                            };
                            let wanted = on_the_way && item.is_asked(&answers);
                            assert_eq!(field.is_answered(&asked), wanted, "{} of {kind}", field.path());
                        }
                    }
                }
            }
        }
    }
}
