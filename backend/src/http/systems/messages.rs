//! Messages over HTTP: taken in from other systems by their keys, and watched over by whoever keeps them.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path};
use serde_json::Value;
use shared::contract::body::{faults, unprintable};
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::message::MessageWire;

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{IfMatch, SignedIn};
use crate::http::finish::answered;
use crate::http::systems::consult::KeyHolder;
use crate::http::work;
use crate::usecase::systems::messages::{keep, receive};

pub(crate) async fn take(
    app: Data<App>,
    holder: KeyHolder,
    receiver: Path<String>,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let unfit = || {
        let problem = Problem::new(ProblemCode::MessageUnfit).with("part", "content");
        HttpError { faults: faults::<MessageWire>(&body), ..problem.into() }
    };
    if body.trim_ascii_start().first() != Some(&b'{') {
        return Err(HttpError::code(ProblemCode::Malformed));
    }
    let message: MessageWire = serde_json::from_slice(&body).map_err(|_| unfit())?;
    let texts: Value = serde_json::from_slice(&body).map_err(|_| unfit())?;
    let unprintable = unprintable(&texts);
    if !unprintable.is_empty() {
        return Err(HttpError { faults: unprintable, ..unfit() });
    }
    let consumer = holder.id();
    Ok(answered(work(&app, move |app| receive::from_outside(app, &consumer, &receiver, &message)).await?))
}

pub(crate) async fn list(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    let paused = app.systems.paused();
    Ok(HttpResponse::Ok().json(work(&app, move |app| keep::list(app, &who.person, &paused)).await?))
}

pub(crate) async fn send_again(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
) -> Result<HttpResponse, HttpError> {
    let line = work(&app, move |app| keep::send_again(app, &who.person, &id, version.0)).await?;
    app.nudge.all();
    Ok(HttpResponse::Ok().json(line))
}
