//! What an operator decides about each candidate of a case: the same person or another, with a reason, kept until it is
//! decided otherwise. What follows from the decisions, `shared::duplicates` says.

use shared::access::Action;
use shared::application::stage::Transition;
use shared::decision::ProposalState;
use shared::duplicates::{Choice, ChoiceError, Chosen, Search, others};
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::operator::{CaseWire, ChooseWire, GrantWire, SetAsideWire};

use crate::store::deciding::choice::{self, ChoiceRow};
use crate::store::deciding::proposal;
use crate::store::people::event::{Event, Fact};
use crate::store::{StoreError, Tx};
use crate::usecase::context::Context;
use crate::usecase::deciding::case_view::shown;
use crate::usecase::deciding::claim::{by, held, incomplete};
use crate::usecase::deciding::duplicates;
use crate::usecase::filing::package;
use crate::usecase::{Fault, Person};

/// Writes a decision about a candidate of this search.
fn keep(
    tx: &mut Tx,
    person: &Person,
    id: &str,
    search: &Search<String>,
    chosen: &Chosen<String>,
) -> Result<(), Fault> {
    if !search.candidates().iter().any(|one| one.person == *chosen.person()) {
        return Err(Fault::code(ProblemCode::CandidatesChanged));
    }
    let row = ChoiceRow {
        application_id: id.to_owned(),
        person_id: chosen.person().clone(),
        choice: chosen.choice().as_str().to_owned(),
        reason: chosen.reason().to_owned(),
        chosen_by: person.iin.clone(),
        chosen_name: person.name.clone(),
        chosen_at: tx.now(),
    };
    Ok(choice::keep(tx, &row)?)
}

/// Decides about one candidate. The case stays as it is; a proposal that waits for a second person does too, so
/// nothing is decided beside it.
pub(crate) fn choose(
    cx: &Context<'_>,
    person: &Person,
    (id, candidate): (&str, &str),
    version: i64,
    wire: &ChooseWire,
) -> Result<CaseWire, Fault> {
    person.may(Action::Decide)?;
    let choice = Choice::parse(&wire.choice).ok_or_else(|| incomplete("choice"))?;
    let chosen =
        Chosen::new(candidate.to_owned(), choice, &wire.reason).ok_or_else(|| incomplete("reason"))?;
    cx.db.write("choose_candidate", cx.time.at, |tx| {
        let (case, _) = held(tx, &person.iin, id, version, Transition::Grant)?;
        proposal::expire(tx)?;
        if proposal::last(tx, id)?.is_some_and(|row| row.state == ProposalState::Open) {
            return Err(Fault::code(ProblemCode::ProposalOpen));
        }
        let package = package::package_of(tx, &case)?;
        let found = duplicates::search_for(tx, &package)?;
        keep(tx, person, id, &found.search, &chosen)?;
        let event = Event::of_case(Fact::CandidateJudged, by(person), id).under(Cite::R15_3);
        shown(cx, tx, person, id, event.detail(choice.as_str()))
    })
}

/// Why everybody found is somebody else: what was decided before, and what comes with the step itself.
pub(crate) fn reasons(
    tx: &mut Tx,
    person: &Person,
    id: &str,
    search: &Search<String>,
    with_step: &[SetAsideWire],
) -> Result<Vec<(String, String)>, Fault> {
    for one in with_step {
        let chosen = Chosen::new(one.person.clone(), Choice::NotDuplicate, &one.reason);
        keep(tx, person, id, search, &chosen.ok_or_else(|| incomplete("reason"))?)?;
    }
    let mut chosen = Vec::new();
    for row in choice::of(tx, id)? {
        let bad =
            || StoreError::Inconsistent { table: "candidate_choice", column: "choice", row: id.to_owned() };
        let choice = Choice::parse(&row.choice).ok_or_else(bad)?;
        chosen.push(Chosen::new(row.person_id, choice, &row.reason).ok_or_else(bad)?);
    }
    others(search, &chosen).map_err(|error| {
        let problem = match error {
            ChoiceError::Undecided(count) => {
                Problem::new(ProblemCode::CandidateUndecided).with("count", count.to_string())
            }
            ChoiceError::Duplicate => Problem::new(ProblemCode::CandidateIsDuplicate),
        };
        Fault::Problem(problem.under(Cite::R15_3))
    })
}

/// Whom a grant sets aside, and why.
pub(crate) fn reasons_of(wire: &GrantWire) -> Vec<(String, String)> {
    wire.set_aside.iter().map(|one| (one.person.clone(), one.reason.clone())).collect()
}

/// Reasons on the wire.
pub(crate) fn set_aside_wire(reasons: &[(String, String)]) -> Vec<SetAsideWire> {
    let wire =
        |(person, reason): &(String, String)| SetAsideWire { person: person.clone(), reason: reason.clone() };
    reasons.iter().map(wire).collect()
}
