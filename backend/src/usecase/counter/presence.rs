//! Whether somebody stands at the counter whose register is to be changed, or who fetches a result: a ticket of today
//! that is served here, or a visit at home that this clerk makes today. One visit vouches for one correction, and may
//! fetch several results. That a clerk and the visitor are who they say is attested elsewhere; that a second person reads
//! what was typed is the operator's.

use shared::application::Kind;
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};
use shared::visits::home::HomeVisitState;
use shared::visits::ticket::TicketState;

use crate::store::Tx;
use crate::store::counter::attestation;
use crate::store::counter::intake::Intake;
use crate::store::visits::home_visit::{self, HomeVisitStage};
use crate::store::visits::ticket;
use crate::usecase::context::Context;
use crate::usecase::visits::offices;
use crate::usecase::{Fault, Person};

fn needed() -> Fault {
    Fault::Problem(Problem::new(ProblemCode::PresenceNeeded).under(Cite::A3_7_2))
}

/// Passes when a form changes nothing of the register, or somebody is here for it.
pub(crate) fn must_be_here(
    cx: &Context<'_>,
    tx: &mut Tx,
    person: &Person,
    form: &Intake,
) -> Result<(), Fault> {
    match form.answers.kind() {
        Kind::Formation | Kind::Convict => return Ok(()),
        Kind::Correction => {}
    }
    let came = [TicketState::Serving, TicketState::Finished];
    let making = |stage: &HomeVisitStage| stage.state() == HomeVisitState::Assigned;
    let here = is_here(cx, tx, person, (&form.office, &form.ticket), &came, making)?;
    let spent = attestation::vouched_for_correction(tx, &form.office, &form.ticket)?;
    if here && !spent { Ok(()) } else { Err(needed()) }
}

/// Passes when somebody is served or visited now, by whom the result of an application is fetched. One visit may fetch
/// several; what was taken in at home may have its own result there.
pub(crate) fn must_be_visiting(
    cx: &Context<'_>,
    tx: &mut Tx,
    person: &Person,
    application: &str,
    visit: &str,
) -> Result<(), Fault> {
    let office = offices::of_clerk(cx, tx, person)?.id.clone();
    let making = |stage: &HomeVisitStage| match stage {
        HomeVisitStage::Assigned { .. } => true,
        HomeVisitStage::Performed { application_id, .. } => application_id == application,
        HomeVisitStage::Requested | HomeVisitStage::Cancelled { .. } => false,
    };
    let here = is_here(cx, tx, person, (&office, visit), &[TicketState::Serving], making)?;
    if here { Ok(()) } else { Err(needed()) }
}

/// A ticket of today at the office that stands so, or a visit at home that this clerk makes today and that vouches.
fn is_here(
    cx: &Context<'_>,
    tx: &mut Tx,
    person: &Person,
    (office, visit): (&str, &str),
    tickets: &[TicketState],
    vouches: impl Fn(&HomeVisitStage) -> bool,
) -> Result<bool, Fault> {
    let own = offices::of_clerk(cx, tx, person)?;
    let today = own.zone.local(tx.at).day.to_string();
    let served = ticket::find(tx, office, visit)?
        .is_some_and(|one| one.on_day == today && tickets.contains(&one.stage.state()));
    let visited = home_visit::find(tx, visit)?.is_some_and(|one| {
        one.office == office
            && one.on_day == today
            && vouches(&one.stage)
            && one.stage.clerk().is_some_and(|clerk| clerk.iin == person.iin)
    });
    Ok(served || visited)
}
