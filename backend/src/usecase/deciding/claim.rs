//! Who holds a case, and whether a step may be taken over it: at the version that was seen, by whoever holds it, and never by
//! somebody who has a part in it. Every step of a decision begins here.

use shared::access::{Action, Role};
use shared::application::stage::{Transition, WrongStage};
use shared::decision::{ClaimError, OperatorClaim, Standing};
use shared::problem::{Problem, ProblemCode};

use crate::store::Tx;
use crate::store::filing::application::{self, Case, StageRow};
use crate::store::people::event::By;
use crate::store::people::staff;
use crate::usecase::filing::package;
use crate::usecase::{Fault, Person};

/// The case at the version the operator has seen, where the transition may begin.
pub(crate) fn seen(tx: &mut Tx, id: &str, version: i64, wanted: Transition) -> Result<Case, Fault> {
    let case = package::find(tx, id)?;
    if case.version != version {
        return Err(Fault::stale(case.version));
    }
    must_allow(&case, wanted)?;
    Ok(case)
}

/// What the rows of this transaction tell of who holds a case.
fn standing<'a>(tx: &mut Tx, operator: &str, case: &'a Case) -> Result<Standing<'a>, Fault> {
    Ok(Standing {
        stage: case.stage.stage(),
        holder: case.stage.holder().map(|(iin, _)| iin),
        is_left_behind: is_left_behind(tx, case)?,
        has_part: has_part(tx, operator, case)?,
    })
}

/// The case at the version that was seen, with the claim of this operator to it. Every step of a decision begins here,
/// however the case came into these hands.
pub(crate) fn held(
    tx: &mut Tx,
    operator: &str,
    id: &str,
    version: i64,
    wanted: Transition,
) -> Result<(Case, OperatorClaim), Fault> {
    let case = seen(tx, id, version, wanted)?;
    let claim = OperatorClaim::held(id, operator, wanted, standing(tx, operator, &case)?)?;
    Ok((case, claim))
}

/// A free case, taken for the check.
pub(crate) fn take(tx: &mut Tx, person: &Person, case: &Case) -> Result<OperatorClaim, Fault> {
    let claim = OperatorClaim::take(&case.filed.id, &person.iin, standing(tx, &person.iin, case)?)?;
    move_to(tx, case, &hold(person))?;
    Ok(claim)
}

impl From<ClaimError> for Fault {
    fn from(error: ClaimError) -> Self {
        match error {
            ClaimError::OwnCase => Self::code(ProblemCode::OwnCase),
            ClaimError::NotHolder => Self::code(ProblemCode::NotHolder),
            ClaimError::WrongStage(WrongStage { from, wanted }) => {
                let problem = Problem::new(ProblemCode::WrongStage).with("from", from.as_str());
                problem.with("wanted", wanted.as_str()).into()
            }
        }
    }
}

/// Held by somebody who is no operator any more, or who may not decide it: any other goes on with it, so that nothing
/// is stuck.
pub(crate) fn is_left_behind(tx: &mut Tx, case: &Case) -> Result<bool, Fault> {
    let Some((iin, _)) = case.stage.holder() else { return Ok(false) };
    let operator = staff::roles(tx, iin)?.iter().any(|role| role == Role::Operator.as_str());
    Ok(!operator || has_part(tx, iin, case)?)
}

/// Under check by this operator.
pub(crate) fn hold(person: &Person) -> StageRow {
    StageRow::UnderCheck { holder_iin: person.iin.clone(), holder_name: person.name.clone() }
}

pub(crate) fn move_to(tx: &mut Tx, case: &Case, stage: &StageRow) -> Result<(), Fault> {
    if application::set_stage(tx, &case.filed.id, case.version, stage)? {
        Ok(())
    } else {
        Err(Fault::stale(case.version + 1))
    }
}

pub(crate) fn by(person: &Person) -> By {
    person.acting(&[Action::Decide])
}

/// A part of a decision is missing or wrong.
pub(crate) fn incomplete(part: &str) -> Fault {
    Fault::Problem(Problem::new(ProblemCode::DecisionIncomplete).with("part", part))
}

/// Whether somebody has a part in a case: who filed or signed it, who took it in, who acts in it, and whom it is about.
pub(crate) fn has_part(tx: &mut Tx, iin: &str, case: &Case) -> Result<bool, Fault> {
    let form = application::form_of(tx, &case.filed.id)?;
    let acting = package::answers_of(case, &form.answers)?;
    let parts = [&case.filed.owner, &form.taken_in_by, &form.subject_iin].map(String::as_str);
    Ok(parts.contains(&iin) || acting.acting_iin().trim() == iin)
}

/// Nobody decides what they have a part in.
pub(crate) fn must_be_anothers(tx: &mut Tx, person: &Person, case: &Case) -> Result<(), Fault> {
    if has_part(tx, &person.iin, case)? { Err(Fault::code(ProblemCode::OwnCase)) } else { Ok(()) }
}

/// The case must stand where the transition begins.
pub(crate) fn must_allow(case: &Case, wanted: Transition) -> Result<(), Fault> {
    case.stage.stage().after(wanted).map(drop).map_err(|wrong| ClaimError::from(wrong).into())
}
