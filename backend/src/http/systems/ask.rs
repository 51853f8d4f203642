//! Questions to systems beside this one, on behalf of a clerk or an operator. The only handlers that wait for the
//! outside world; no transaction is open meanwhile.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path};
use shared::messages::Neighbour;
use shared::problem::ProblemCode;
use shared::wire::v1::ask::FetchDocumentWire;

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{SignedIn, json};
use crate::http::work;
use crate::outside::digital_documents::DigitalDocuments as _;
use crate::usecase::counter::intakes::Intakes;
use crate::usecase::filing::copies;
use crate::usecase::systems::{ask, registers};

pub(crate) async fn document(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: FetchDocumentWire = json(&body)?;
    let system = app.systems.client_of(Neighbour::DigitalDocuments, app.clock.now())?;
    let (person, intake) = (who.person.clone(), id.clone());
    let (asked, purpose) = work(&app, move |app| ask::document(app, &person, &intake, &wire)).await?;
    let most = usize::try_from(app.config.copy_bytes_max).unwrap_or(usize::MAX);
    app.systems.must_admit(Neighbour::DigitalDocuments, app.clock.now())?;
    let found = system.document(&asked, most).await;
    let found = app.systems.record_answer(Neighbour::DigitalDocuments, app.clock.now(), found)?;
    let (name, bytes) = found.ok_or_else(|| HttpError::code(ProblemCode::NotFound))?;
    let attached =
        work(&app, move |app| copies::attach::<Intakes>(app, &who.person, &id, purpose, &name, &bytes));
    Ok(HttpResponse::Created().json(attached.await?))
}

pub(crate) async fn look_up(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    // Off, or left in peace: nothing is written down then.
    app.systems.client_of(Neighbour::NationalRegister, app.clock.now())?;
    let (person, case) = (who.person.clone(), id.clone());
    let questions = work(&app, move |app| ask::look_up(app, &person, &case)).await?;
    let (answers, known) = app.systems.look_up(&questions, &app.clock, app.config.registers_wait).await;
    work(&app, move |app| registers::keep(app, &who.person, &id, &answers)).await?;
    let known = known.ok_or_else(|| HttpError::code(ProblemCode::NeighbourSilent))?;
    Ok(HttpResponse::Ok().json(known))
}

/// Asks every register that is connected about a case, and keeps what they say.
pub(crate) async fn registers(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    let (person, case) = (who.person.clone(), id.clone());
    let questions = work(&app, move |app| registers::questions(app, &person, &case)).await?;
    let answers = app.systems.ask_registers(&questions, &app.clock, app.config.registers_wait).await;
    let kept = work(&app, move |app| registers::keep(app, &who.person, &id, &answers)).await?;
    Ok(HttpResponse::Ok().json(kept))
}
