//! What an operator decided about each candidate: the same person or another, always with a reason. A grant stands
//! only on decisions about all of them; whether one person may decide alone is not known here.

use super::Search;

/// Is the candidate the recipient?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    /// The same person: an IIN exists already.
    Duplicate,
    /// Somebody else.
    NotDuplicate,
}

impl Choice {
    /// Both.
    pub const ALL: &'static [Self] = &[Self::Duplicate, Self::NotDuplicate];

    /// `duplicate` or `not_duplicate`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Duplicate => "duplicate",
            Self::NotDuplicate => "not_duplicate",
        }
    }

    /// Reads [`Choice::as_str`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|choice| choice.as_str() == text)
    }
}

/// Fewest and most characters of the reason of a choice.
pub const CHOICE_REASON_CHARACTERS: core::ops::RangeInclusive<usize> = 3..=2000;

/// A decision about one candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen<P> {
    person: P,
    choice: Choice,
    reason: String,
}

impl<P> Chosen<P> {
    /// A decision with its reason; `None` when the reason is shorter or longer than [`CHOICE_REASON_CHARACTERS`].
    #[must_use]
    pub fn new(person: P, choice: Choice, reason: &str) -> Option<Self> {
        let reason = reason.trim();
        let fits = CHOICE_REASON_CHARACTERS.contains(&reason.chars().count());
        fits.then(|| Self { person, choice, reason: reason.to_owned() })
    }

    /// Whom it is about.
    pub const fn person(&self) -> &P {
        &self.person
    }

    /// What was decided.
    pub const fn choice(&self) -> Choice {
        self.choice
    }

    /// Why.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

/// Why a grant does not follow from the decisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceError {
    /// So many candidates have no decision.
    #[error("{0} candidates have no decision")]
    Undecided(usize),
    /// A candidate is the same person.
    #[error("a candidate is the recipient")]
    Duplicate,
}

/// The reasons why every candidate found is somebody else, in the order found. Decisions about people who are not
/// found any more say nothing.
///
/// # Errors
/// [`ChoiceError`].
//= R258/15.3
//# в случае выявлении у услугополучателя ранее зарегистрированного ИИН
pub fn others<P: PartialEq + Clone>(
    search: &Search<P>,
    chosen: &[Chosen<P>],
) -> Result<Vec<(P, String)>, ChoiceError> {
    let of = |person: &P| chosen.iter().find(|one| one.person == *person);
    let found = search.candidates();
    if found.iter().any(|one| of(&one.person).is_some_and(|chosen| chosen.choice == Choice::Duplicate)) {
        return Err(ChoiceError::Duplicate);
    }
    let reasons: Vec<(P, String)> = found
        .iter()
        .filter_map(|one| of(&one.person).map(|chosen| (one.person.clone(), chosen.reason.clone())))
        .collect();
    match found.len() - reasons.len() {
        0 => Ok(reasons),
        undecided => Err(ChoiceError::Undecided(undecided)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duplicates::{DocumentKey, Identity, clear, set_aside};
    use crate::person::{BirthDate, Country, Name, Sex};

    fn anna(number: &str) -> Identity {
        Identity {
            names: vec![Name::new("Eriksson", "Anna Maria", "").expect("a name")],
            birth_date: BirthDate::parse("1974-08-12").expect("a date"),
            sex: Sex::Female,
            citizenship: "UTO".into(),
            documents: vec![DocumentKey::new(Country::parse("UTO").expect("Utopia"), number)],
        }
    }

    fn found() -> Search<u8> {
        clear(&anna("L898902C3"), [(7, anna("X0000001")), (8, anna("X0000002"))])
    }

    fn chosen(person: u8, choice: Choice) -> Chosen<u8> {
        Chosen::new(person, choice, "Another face").expect("a reason")
    }

    #[test]
    fn r15_3_refuses_a_grant_while_a_candidate_is_undecided_or_the_same_person() {
        let search = found();
        assert_eq!(others(&search, &[]), Err(ChoiceError::Undecided(2)));
        let one = chosen(7, Choice::NotDuplicate);
        assert_eq!(others(&search, std::slice::from_ref(&one)), Err(ChoiceError::Undecided(1)));
        let same = chosen(8, Choice::Duplicate);
        assert_eq!(others(&search, &[one, same.clone()]), Err(ChoiceError::Duplicate));
        assert_eq!(others(&search, &[same]), Err(ChoiceError::Duplicate), "whatever else is open");
    }

    #[test]
    fn r15_3_accepts_decisions_about_everybody_found_and_not_those_about_others() {
        let search = found();
        let all = [8, 7, 9].map(|person| chosen(person, Choice::NotDuplicate));
        let reasons = others(&search, &all).expect("decided");
        assert_eq!(reasons.len(), 2, "whoever is not found any more is not set aside");
        let own = [(7, "Another face"), (8, "Other parents' names")]
            .map(|(person, reason)| Chosen::new(person, Choice::NotDuplicate, reason).expect("a reason"));
        let told = others(&search, &own).expect("decided");
        assert_eq!(
            told,
            own.map(|one| (one.person, one.reason)),
            "each with the reason given about this person"
        );
        assert!(set_aside(&search, &reasons).is_ok());
    }

    #[test]
    fn a_choice_has_a_reason_and_is_read_as_it_is_written() {
        assert_eq!(Chosen::new(7, Choice::Duplicate, " ab "), None);
        assert_eq!(Chosen::new(7, Choice::Duplicate, &"a".repeat(2001)), None);
        for choice in Choice::ALL {
            assert_eq!(Choice::parse(choice.as_str()), Some(*choice));
        }
        assert_eq!(Choice::parse("perhaps"), None);
    }
}
