//! Who may take a step over a case: the operator who holds it, nobody who has a part in it, and any other operator where
//! its holder may not decide it any more. What was found out becomes a value, and every step of a decision asks for it.

use super::checklist::Checked;
use crate::application::Kind;
use crate::application::stage::{Stage, Transition, WrongStage};
use crate::evidence::{ClearCase, ProvedChecklist};

/// Who holds a case, as its rows tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    /// Where the case stands.
    pub stage: Stage,
    /// Number of the operator who holds it.
    pub holder: Option<&'a str>,
    /// The holder is no operator any more, or may not decide this case.
    pub is_left_behind: bool,
    /// Whoever asks filed it, took it in, acts in it, or it is about them.
    pub has_part: bool,
}

/// Why a step may not be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClaimError {
    /// The step does not begin where the case stands; an operator's steps begin with a claim.
    #[error(transparent)]
    WrongStage(#[from] WrongStage),
    /// Nobody decides what they have a part in.
    #[error("nobody decides what they have a part in")]
    OwnCase,
    /// Somebody else holds it.
    #[error("somebody else holds the case")]
    NotHolder,
}

/// This operator holds this case now. Only [`OperatorClaim::take`] and [`OperatorClaim::held`] make one, from what the
/// rows of the same transaction tell; a decision spends it.
///
/// Nobody can write one down:
///
/// ```compile_fail,E0451
/// use shared::decision::OperatorClaim;
/// let claim = OperatorClaim { case: "c".to_owned(), operator: "991231500707".to_owned() };
/// ```
///
/// and one decision is all that it is good for:
///
/// ```compile_fail,E0382
/// use shared::decision::{DecidedBy, OperatorClaim};
/// fn twice(claim: OperatorClaim) -> [DecidedBy; 2] {
///     [claim.into(), claim.into()]
/// }
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct OperatorClaim {
    case: String,
    operator: String,
}

impl OperatorClaim {
    /// Takes a free case for the check.
    ///
    /// # Errors
    /// [`ClaimError`]
    pub fn take(case: &str, operator: &str, standing: Standing<'_>) -> Result<Self, ClaimError> {
        standing.stage.after(Transition::Claim)?;
        Self::of_nobody_concerned(case, operator, standing)
    }

    /// Goes on with a case that this operator holds, or that its holder left behind; `wanted` is the next step.
    ///
    /// # Errors
    /// [`ClaimError`]
    pub fn held(
        case: &str,
        operator: &str,
        wanted: Transition,
        standing: Standing<'_>,
    ) -> Result<Self, ClaimError> {
        standing.stage.after(wanted)?;
        let claim = Self::of_nobody_concerned(case, operator, standing)?;
        match standing.holder {
            Some(holder) if holder == operator || standing.is_left_behind => Ok(claim),
            Some(_) => Err(ClaimError::NotHolder),
            // The system's own grant begins at `lodged`; an operator claims first.
            None => Err(WrongStage { from: standing.stage, wanted }.into()),
        }
    }

    fn of_nobody_concerned(case: &str, operator: &str, standing: Standing<'_>) -> Result<Self, ClaimError> {
        if standing.has_part {
            return Err(ClaimError::OwnCase);
        }
        Ok(Self { case: case.to_owned(), operator: operator.to_owned() })
    }

    /// The case.
    #[must_use]
    pub fn case(&self) -> &str {
        &self.case
    }

    /// Number of the operator.
    #[must_use]
    pub fn operator(&self) -> &str {
        &self.operator
    }
}

/// Who grants, and on what: machines that proved every line, an operator who holds the case and saw that every line
/// stands, or in a demonstration nobody. There is no such choice for a refusal, which takes an [`OperatorClaim`].
#[derive(Debug, PartialEq, Eq)]
pub enum Decider {
    /// The service itself, over a clear case.
    System(ClearCase),
    /// A demonstration, although nobody looked at the papers.
    Unseen(Kind),
    /// A person.
    Operator(OperatorClaim, ProvedChecklist),
}

impl Decider {
    /// What the checklist found.
    #[must_use]
    pub fn checked(&self) -> Checked {
        match self {
            Self::System(clear) => Checked::proved(clear.proved()),
            Self::Unseen(kind) => Checked::unseen(*kind),
            Self::Operator(_, proved) => Checked::proved(proved),
        }
    }

    /// Whether it signs for this case: a claim or a proof of another one does not.
    #[must_use]
    pub fn is_of(&self, case: &str) -> bool {
        match self {
            Self::System(clear) => clear.proved().case() == case,
            Self::Unseen(_) => true,
            Self::Operator(claim, proved) => claim.case() == case && proved.case() == case,
        }
    }
}

/// Who decided, as it is kept.
#[derive(Clone, PartialEq, Eq)]
pub enum DecidedBy {
    /// The service itself.
    System,
    /// An operator, by number.
    Operator(String),
}

/// Whether a person, and not who: numbers reach no log.
impl core::fmt::Debug for DecidedBy {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl DecidedBy {
    /// Stable name.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Operator(_) => "operator",
        }
    }
}

impl From<Decider> for DecidedBy {
    fn from(decider: Decider) -> Self {
        match decider {
            Decider::System(_) | Decider::Unseen(_) => Self::System,
            Decider::Operator(claim, _) => claim.into(),
        }
    }
}

impl From<OperatorClaim> for DecidedBy {
    fn from(claim: OperatorClaim) -> Self {
        Self::Operator(claim.operator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASTRID: &str = "991231500707";
    const BRUNO: &str = "991231500086";

    fn under_check(holder: &'static str) -> Standing<'static> {
        Standing { stage: Stage::UnderCheck, holder: Some(holder), is_left_behind: false, has_part: false }
    }

    #[test]
    fn a_step_is_the_holders_alone() {
        let held = |who| OperatorClaim::held("c", who, Transition::Refuse, under_check(ASTRID));
        assert_eq!(held(ASTRID).map(|claim| claim.operator().to_owned()).as_deref(), Ok(ASTRID));
        assert_eq!(held(BRUNO), Err(ClaimError::NotHolder));
    }

    #[test]
    fn what_its_holder_left_behind_is_not_stuck() {
        let left = Standing { is_left_behind: true, ..under_check(ASTRID) };
        assert!(OperatorClaim::held("c", BRUNO, Transition::Grant, left).is_ok());
    }

    #[test]
    fn nobody_decides_or_takes_what_they_have_a_part_in() {
        let own = Standing { has_part: true, ..under_check(ASTRID) };
        assert_eq!(OperatorClaim::held("c", ASTRID, Transition::Grant, own), Err(ClaimError::OwnCase));
        let free = Standing { stage: Stage::Lodged, holder: None, ..own };
        assert_eq!(OperatorClaim::take("c", ASTRID, free), Err(ClaimError::OwnCase));
    }

    #[test]
    fn a_free_case_is_claimed_before_it_is_decided_and_a_decided_one_never_again() {
        let free = Standing { stage: Stage::Lodged, holder: None, ..under_check(ASTRID) };
        let wrong = WrongStage { from: Stage::Lodged, wanted: Transition::Grant };
        assert_eq!(OperatorClaim::held("c", ASTRID, Transition::Grant, free), Err(wrong.into()));
        assert!(OperatorClaim::take("c", ASTRID, free).is_ok());
        for stage in [Stage::Granted, Stage::Refused, Stage::Issued, Stage::Withdrawn, Stage::UnderCheck] {
            let standing = Standing { stage, ..free };
            assert!(OperatorClaim::take("c", ASTRID, standing).is_err(), "{stage:?}");
        }
    }
}
