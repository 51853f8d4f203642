//! Is there an IIN already? Ground 15.3 needs an answer before every formation. Exact: every document a person ever
//! showed. Fuzzy: a name key that crosses alphabets, birth date, sex. A fuzzy likeness is never a refusal, only a
//! question to a person, with its reasons.

mod choice;
mod days;
mod key;
mod score;
mod second;

pub use choice::{CHOICE_REASON_CHARACTERS, Choice, ChoiceError, Chosen, others};
pub use key::{BLOCKS_DEFINITION, DocumentKey, Identity, Probe, Span, blocks};
pub use score::{Reason, Score, Verdict, score};
pub use second::{Countersigned, SamePerson, WHY_CHARACTERS, set_aside_by_two};

use crate::nonempty::NonEmpty;

/// Somebody of the register who may be the recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate<P> {
    /// Who, as the register names people.
    pub person: P,
    /// How alike, and why.
    pub score: Score,
}

/// No earlier IIN of this person was found, or each candidate was set aside with a reason. Only [`clear`], [`set_aside`]
/// and, for a certain duplicate, [`set_aside_by_two`] make one; forming an IIN demands it (invariant I1), and it forms
/// one for the person it was found for and for nobody else.
///
/// Nobody can write one down:
///
/// ```compile_fail,E0451
/// use shared::duplicates::{Identity, Unmatched};
/// fn anybody(filed: Identity) -> Unmatched {
///     Unmatched { filed }
/// }
/// ```
#[derive(PartialEq, Eq)]
pub struct Unmatched {
    filed: Identity,
}

/// Whom it was found for reaches no log.
impl core::fmt::Debug for Unmatched {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Unmatched")
    }
}

/// The search was for somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the search was for somebody else")]
pub struct AnotherPerson;

impl Unmatched {
    /// Spends the proof on forming a number for this person.
    ///
    /// # Errors
    /// [`AnotherPerson`]
    pub fn spend_on(self, person: &Identity) -> Result<(), AnotherPerson> {
        if self.filed == *person { Ok(()) } else { Err(AnotherPerson) }
    }
}

/// Whom a search found, best first, and for whom it was made.
#[derive(PartialEq, Eq)]
pub struct Met<P> {
    filed: Identity,
    candidates: NonEmpty<Candidate<P>>,
}

/// How many; who they are reaches no log.
impl<P> core::fmt::Debug for Met<P> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Met({})", self.candidates.as_slice().len())
    }
}

/// The outcome of a search.
#[derive(Debug, PartialEq, Eq)]
pub enum Search<P> {
    /// Nobody.
    Clear(Unmatched),
    /// Somebody may be; a person looks. Best first.
    Possible(Met<P>),
    /// Somebody certainly is: the same document, and name or birth date agree. The certain ones first, then whoever
    /// else may be.
    Certain(Met<P>),
}

impl<P> Search<P> {
    /// Everybody found, best first.
    #[must_use]
    pub fn candidates(&self) -> &[Candidate<P>] {
        match self {
            Self::Clear(_) => &[],
            Self::Possible(met) | Self::Certain(met) => met.candidates.as_slice(),
        }
    }

    /// For whom it was made.
    fn filed(&self) -> &Identity {
        match self {
            Self::Clear(unmatched) => &unmatched.filed,
            Self::Possible(met) | Self::Certain(met) => &met.filed,
        }
    }
}

/// Judges people that share a block with the filed identity. `known` pairs each with everything it ever showed.
//= R258/15.3
//# в случае выявлении у услугополучателя ранее зарегистрированного ИИН
pub fn clear<P>(filed: &Identity, known: impl IntoIterator<Item = (P, Identity)>) -> Search<P> {
    let mut candidates: Vec<Candidate<P>> = known
        .into_iter()
        .map(|(person, identity)| Candidate { person, score: score(filed, &identity) })
        .filter(|candidate| candidate.score.verdict != Verdict::Other)
        .collect();
    candidates.sort_by_key(|candidate| core::cmp::Reverse((candidate.score.verdict, candidate.score.points)));
    let certain = candidates.first().is_some_and(|best| best.score.verdict == Verdict::Certain);
    let filed = filed.clone();
    match NonEmpty::from_vec(candidates) {
        None => Search::Clear(Unmatched { filed }),
        Some(candidates) if certain => Search::Certain(Met { filed, candidates }),
        Some(candidates) => Search::Possible(Met { filed, candidates }),
    }
}

/// Why a set-aside does not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SetAsideError {
    /// A candidate got no reason, or the list names other people than those found.
    #[error("every candidate found needs a reason, and nobody else")]
    NotTheCandidates,
    /// A certain duplicate cannot be set aside by one operator; see [`set_aside_by_two`].
    #[error("a certain duplicate needs a second person")]
    Certain,
}

/// An operator set every candidate aside, each with a reason of at least three characters.
///
/// # Errors
/// [`SetAsideError`].
pub fn set_aside<P: PartialEq>(
    search: &Search<P>,
    reasons: &[(P, String)],
) -> Result<Unmatched, SetAsideError> {
    match search {
        Search::Certain(_) => Err(SetAsideError::Certain),
        Search::Clear(_) | Search::Possible(_) => each_has_a_reason(search, reasons),
    }
}

/// The candidates found, all of them and nobody else, each with a reason.
fn each_has_a_reason<P: PartialEq>(
    search: &Search<P>,
    reasons: &[(P, String)],
) -> Result<Unmatched, SetAsideError> {
    let candidates = search.candidates();
    let has_reason = |candidate: &Candidate<P>| {
        let found = reasons.iter().find(|(person, _)| *person == candidate.person);
        found.is_some_and(|(_, reason)| reason.trim().chars().count() >= 3)
    };
    let only_these =
        reasons.iter().all(|(person, _)| candidates.iter().any(|candidate| candidate.person == *person));
    if candidates.iter().all(has_reason) && only_these {
        Ok(Unmatched { filed: search.filed().clone() })
    } else {
        Err(SetAsideError::NotTheCandidates)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::{BirthDate, Country, Name, Sex};

    fn identity(surname: &str, given: &str, birth: &str, number: &str) -> Identity {
        let issuer = Country::parse("UTO").expect("Utopia");
        Identity {
            names: vec![Name::new(surname, given, "").expect("a name")],
            birth_date: BirthDate::parse(birth).expect("a date"),
            sex: Sex::Female,
            citizenship: "UTO".into(),
            documents: vec![DocumentKey::new(issuer, number)],
        }
    }

    fn anna() -> Identity {
        identity("Eriksson", "Anna Maria", "1974-08-12", "L898902C3")
    }

    #[test]
    fn r15_3_refuses_the_holder_of_a_document_already_shown() {
        let found = clear(&anna(), [(7, anna())]);
        assert!(matches!(&found, Search::Certain(_) if found.candidates().iter().all(|one| one.person == 7)));
        let cyrillic = identity("Эрикссон", "Анна Мария", "1974-08-12", "L898902C3");
        assert!(matches!(clear(&cyrillic, [(7, anna())]), Search::Certain(_)));
    }

    #[test]
    fn r15_3_finds_a_renewed_passport_through_the_document_history() {
        let mut known = anna();
        known.documents.push(DocumentKey::new(Country::parse("UTO").expect("Utopia"), "X0000001"));
        let renewed = identity("Eriksson", "Anna", "1974-08-12", "X0000001");
        assert!(matches!(clear(&renewed, [(7, known)]), Search::Certain(_)));
    }

    #[test]
    fn r15_3_does_not_refuse_a_namesake() {
        let namesake = identity("Eriksson", "Anna Maria", "1981-01-02", "A1234567");
        assert!(matches!(clear(&namesake, [(7, anna())]), Search::Clear(_)));
        let twin = identity("Eriksson", "Anna Maria", "1974-08-12", "A1234567");
        assert!(matches!(clear(&twin, [(7, anna())]), Search::Possible(_)), "a person decides");
    }

    #[test]
    fn the_same_number_of_another_person_is_a_question_not_a_certainty() {
        let stranger = identity("Petrov", "Oleg", "1990-05-05", "L898902C3");
        assert!(matches!(clear(&stranger, [(7, anna())]), Search::Possible(_)));
    }

    #[test]
    fn candidates_are_set_aside_one_by_one_with_reasons() {
        let twin = identity("Eriksson", "Anna Maria", "1974-08-12", "A1234567");
        let search = clear(&twin, [(7, anna())]);
        assert!(set_aside(&search, &[(7, "Other photo, other mother".into())]).is_ok());
        for reasons in [vec![], vec![(7, "  ".to_owned())], vec![(8, "Another one".to_owned())]] {
            assert_eq!(set_aside(&search, &reasons), Err(SetAsideError::NotTheCandidates));
        }
        let certain = clear(&anna(), [(7, anna())]);
        assert_eq!(set_aside(&certain, &[(7, "Other photo".into())]), Err(SetAsideError::Certain));
    }

    #[test]
    fn r2_6_nobody_elses_search_forms_a_number() {
        let other = identity("Almgren", "Astrid", "1981-03-14", "U20000013");
        let cleared = |who: &Identity| match clear::<u8>(who, []) {
            Search::Clear(unmatched) => unmatched,
            met => panic!("{met:?}"),
        };
        assert_eq!(cleared(&anna()).spend_on(&anna()), Ok(()));
        assert_eq!(cleared(&anna()).spend_on(&other), Err(AnotherPerson));
        let possible = clear(&identity("Eriksson", "Anna Maria", "1974-08-12", "X0000001"), [(7, anna())]);
        let aside = set_aside(&possible, &[(7, "another person".to_owned())]).expect("set aside");
        assert_eq!(aside.spend_on(&other), Err(AnotherPerson));
    }
}
