//! Whether somebody stands at the counter whose register is to be changed: a ticket of today that is served here, or a
//! visit at home that this clerk makes today. One visit vouches for one correction. That a clerk and the visitor are who
//! they say is attested elsewhere; that a second person reads what was typed is the operator's.

use shared::application::Kind;
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};
use shared::visits::home::HomeVisitState;
use shared::visits::ticket::TicketState;

use super::{Fault, Person, offices};
use crate::app::App;
use crate::store::intake::Intake;
use crate::store::{Tx, attestation, home_visit, ticket};

fn needed() -> Fault {
    Fault::Problem(Problem::new(ProblemCode::PresenceNeeded).under(Cite::A3_7_2))
}

/// Passes when a form changes nothing of the register, or somebody is here for it.
pub(crate) fn must_be_here(app: &App, tx: &mut Tx, person: &Person, form: &Intake) -> Result<(), Fault> {
    match form.answers.kind() {
        Kind::Formation | Kind::Convict => return Ok(()),
        Kind::Correction => {}
    }
    let office = offices::of_clerk(app, tx, person)?;
    let today = office.zone.local(tx.at).day.to_string();
    let served = ticket::find(tx, &form.office, &form.ticket)?.is_some_and(|one| {
        one.on_day == today && matches!(one.stage.state(), TicketState::Serving | TicketState::Finished)
    });
    let visited = home_visit::find(tx, &form.ticket)?.is_some_and(|one| {
        one.office == form.office
            && one.on_day == today
            && one.stage.state() == HomeVisitState::Assigned
            && one.stage.clerk().is_some_and(|clerk| clerk.iin == person.iin)
    });
    let spent = attestation::vouched_for_correction(tx, &form.office, &form.ticket)?;
    if (served || visited) && !spent { Ok(()) } else { Err(needed()) }
}
