//! Whether somebody stands at the counter whose register is to be changed, or who fetches a result: a ticket of today
//! that is served here, or a visit at home that this clerk makes today. One visit vouches for one correction, and may
//! fetch several results. That a clerk and the visitor are who they say is attested elsewhere; that a second person reads
//! what was typed is the operator's.

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
    let making = [HomeVisitState::Assigned];
    let here = is_here(app, tx, person, (&form.office, &form.ticket), &making)?;
    let spent = attestation::vouched_for_correction(tx, &form.office, &form.ticket)?;
    if here && !spent { Ok(()) } else { Err(needed()) }
}

/// Passes when somebody is here, by whom a result is fetched. One visit may fetch several.
pub(crate) fn must_be_visiting(app: &App, tx: &mut Tx, person: &Person, ticket: &str) -> Result<(), Fault> {
    let office = offices::of_clerk(app, tx, person)?.id.clone();
    // What was taken in at home may have its result there.
    let making = [HomeVisitState::Assigned, HomeVisitState::Performed];
    if is_here(app, tx, person, (&office, ticket), &making)? { Ok(()) } else { Err(needed()) }
}

/// A ticket of today that is or was served at the office, or a visit at home that this clerk makes today and that stands
/// so.
fn is_here(
    app: &App,
    tx: &mut Tx,
    person: &Person,
    (office, visit): (&str, &str),
    making: &[HomeVisitState],
) -> Result<bool, Fault> {
    let own = offices::of_clerk(app, tx, person)?;
    let today = own.zone.local(tx.at).day.to_string();
    let served = ticket::find(tx, office, visit)?.is_some_and(|one| {
        one.on_day == today && matches!(one.stage.state(), TicketState::Serving | TicketState::Finished)
    });
    let visited = home_visit::find(tx, visit)?.is_some_and(|one| {
        one.office == office
            && one.on_day == today
            && making.contains(&one.stage.state())
            && one.stage.clerk().is_some_and(|clerk| clerk.iin == person.iin)
    });
    Ok(served || visited)
}
