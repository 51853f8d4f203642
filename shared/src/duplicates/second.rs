//! The second person: a certain duplicate is set aside by two people or not at all. Knows that they must differ; who
//! they are, how long a proposal waits and who may confirm it is not known here.

use super::{Search, SetAsideError, Unmatched, Verdict, each_has_a_reason};
use crate::nonempty::NonEmpty;

/// Fewest and most characters of why a second person should confirm, or does not.
pub const WHY_CHARACTERS: core::ops::RangeInclusive<usize> = 10..=2000;

/// Two people agreed that somebody of the register, whose document this is, is another person. Only
/// [`Countersigned::new`] makes one.
#[derive(Debug, PartialEq, Eq)]
pub struct Countersigned<P> {
    people: NonEmpty<P>,
}

/// Nobody confirms their own proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("who proposed cannot confirm")]
pub struct SamePerson;

impl<P> Countersigned<P> {
    /// A confirmed proposal about `people`, by two people's numbers.
    ///
    /// # Errors
    /// [`SamePerson`] when one person is both, or one of them is nobody.
    pub fn new(proposed_by: &str, confirmed_by: &str, people: NonEmpty<P>) -> Result<Self, SamePerson> {
        if proposed_by == confirmed_by || proposed_by.is_empty() || confirmed_by.is_empty() {
            return Err(SamePerson);
        }
        Ok(Self { people })
    }
}

/// Sets every candidate aside, the certain ones by two people. The proof is spent: one confirmation, one search.
///
/// # Errors
/// [`SetAsideError::Certain`] when a certain duplicate is not among those confirmed,
/// [`SetAsideError::NotTheCandidates`] as in [`super::set_aside`].
#[expect(clippy::needless_pass_by_value, reason = "a confirmation is spent")]
pub fn set_aside_by_two<P: PartialEq>(
    search: &Search<P>,
    reasons: &[(P, String)],
    confirmed: Countersigned<P>,
) -> Result<Unmatched, SetAsideError> {
    let mut certain = search.candidates().iter().filter(|one| one.score.verdict == Verdict::Certain);
    if certain.any(|one| !confirmed.people.iter().any(|person| *person == one.person)) {
        return Err(SetAsideError::Certain);
    }
    each_has_a_reason(search, reasons)
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
        clear(&anna("L898902C3"), [(7, anna("L898902C3")), (8, anna("X0000001"))])
    }

    fn reasons(people: &[u8]) -> Vec<(u8, String)> {
        people.iter().map(|person| (*person, "One number was printed twice".to_owned())).collect()
    }

    #[test]
    fn nobody_is_their_own_second_person() {
        for (one, other) in [("a", "a"), ("", "b"), ("a", ""), ("", "")] {
            assert_eq!(Countersigned::new(one, other, NonEmpty::one(7)), Err(SamePerson));
        }
    }

    #[test]
    fn r15_3_a_certain_duplicate_is_set_aside_by_two_or_not_at_all() {
        let search = found();
        assert_eq!(search.candidates().len(), 2, "whoever else may be is not forgotten");
        assert_eq!(set_aside(&search, &reasons(&[7, 8])), Err(SetAsideError::Certain));
        let by_two = |about: u8, people: &[u8]| {
            let confirmed = Countersigned::new("a", "b", NonEmpty::one(about)).expect("two people");
            set_aside_by_two(&search, &reasons(people), confirmed)
        };
        assert_eq!(by_two(8, &[7, 8]), Err(SetAsideError::Certain), "confirmed for somebody else");
        assert_eq!(by_two(7, &[7]), Err(SetAsideError::NotTheCandidates), "the other one needs a reason too");
        assert_eq!(by_two(7, &[7, 8, 9]), Err(SetAsideError::NotTheCandidates));
        assert!(by_two(7, &[7, 8]).is_ok());
    }
}
