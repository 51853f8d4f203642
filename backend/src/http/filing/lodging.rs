//! `prepare` and `lodge` over HTTP.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path};
use shared::access::Action;
use shared::wire::v1::draft::{LodgeWire, PrepareWire};

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{Once, SignedIn, envelope, json};
use crate::http::finish::answered;
use crate::http::{ask_registers, gather, work};
use crate::usecase::filing::{lodge, prepare, receive};

pub(crate) async fn prepare(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    who.person.may(Action::File)?;
    let wire: PrepareWire = json(&body)?;
    Ok(HttpResponse::Ok().json(work(&app, move |app| prepare::prepare(app, &who.person, &id, &wire)).await?))
}

pub(crate) async fn lodge(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    once: Once,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    who.person.may(Action::File)?;
    let wire: LodgeWire = json(&body)?;
    let once = once.with(&format!("lodge {id}"), &body);
    let envelope: Arc<[u8]> = envelope(&wire.envelope)?.into();
    let (person, draft, key, signed) = (who.person.clone(), id.clone(), once.clone(), envelope.clone());
    // Nobody waits for the outside inside the transaction: what it says is gathered before.
    let gathered = {
        let (person, draft, key, signed) = (person.clone(), draft.clone(), key.clone(), signed.clone());
        gather(&app, move |app| lodge::look(app, &person, &draft, &key, &signed), true).await?
    };
    // A person's data go to no register for a signature that does not stand yet.
    let judged = gathered.clone();
    let asked =
        ask_registers(&app, move |app| lodge::questions(app, &person, &draft, &key, &signed, &judged));
    let registers = asked.await?;
    let lodged =
        work(&app, move |app| lodge::lodge(app, &who.person, &id, &once, &envelope, (&gathered, &registers)));
    let answer = lodged.await?;
    app.nudge.all();
    Ok(answered(answer))
}

pub(crate) async fn take_back(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    who.person.may(Action::File)?;
    let draft = work(&app, move |app| receive::take_back(app, &who.person, &id)).await?;
    Ok(HttpResponse::Ok().json(draft))
}
