//! Taking an application back (gap G18: the order is silent, nobody is held to a request they no longer make). By who
//! filed it, before the decision; nothing is formed, and the document is free for a new filing.

use shared::access::Action;
use shared::application::stage::Transition;
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::application::{ApplicationWire, WithdrawWire};

use crate::store::deciding::proposal;
use crate::store::filing::application::{self, Case, StageRow};
use crate::store::people::event::{By, Event, Fact};
use crate::store::systems::outbox::Notice;
use crate::store::{Done, Tx};
use crate::usecase::context::Context;
use crate::usecase::deciding::claim::{move_to, must_allow};
use crate::usecase::filing::application_view::{Audience, version_for, view};
use crate::usecase::filing::package::owned;
use crate::usecase::{Fault, Person};

/// Most characters of the reason.
const REASON_CHARACTERS_MAX: usize = 500;

/// The person's case at the version they have seen, where the step may begin. What is decided and not released yet
/// says that it is decided, and not how.
pub(crate) fn own(
    tx: &mut Tx,
    person: &Person,
    id: &str,
    version: i64,
    wanted: Transition,
) -> Result<Case, Fault> {
    let case = owned(tx, person, id)?;
    if case.stage.release_at().is_some_and(|release| release > tx.at) {
        return Err(Fault::code(ProblemCode::AlreadyDecided));
    }
    must_allow(&case, wanted)?;
    let current = version_for(&case, tx.at, Audience::Owner);
    if current != version {
        return Err(Fault::stale(current));
    }
    Ok(case)
}

/// Takes an application back.
pub(crate) fn withdraw(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    version: i64,
    wire: &WithdrawWire,
) -> Result<ApplicationWire, Fault> {
    person.may(Action::File)?;
    let reason = wire.reason.trim();
    if reason.chars().count() > REASON_CHARACTERS_MAX {
        return Err(Fault::Problem(Problem::new(ProblemCode::DecisionIncomplete).with("part", "reason")));
    }
    cx.db.write("withdraw", cx.time.at, |tx| {
        let case = own(tx, person, id, version, Transition::Withdraw)?;
        let at = tx.at;
        proposal::lapse(tx, id)?;
        move_to(tx, &case, &StageRow::Withdrawn { at })?;
        application::withdraw(tx, id, &person.iin, reason)?;
        let case = owned(tx, person, id)?;
        // The reason is the person's own words: it belongs to the case, not to the journal.
        let event = Event::of_case(Fact::Withdrawn, By::Representative(person.iin.clone()), id);
        let wire = view(tx, &case, at, Audience::Owner, std::slice::from_ref(&event))?;
        Ok(Done::new(wire, event).sending(Notice { topic: "application.withdrawn", subject: id.to_owned() }))
    })
}
