//! Changes of the Rules over HTTP, for administrators.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path};
use shared::wire::v1::rules::{NoticeSentWire, RecordChangeWire};

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{IfMatch, SignedIn, json};
use crate::http::work;
use crate::usecase::calendar::rules_changes;

pub(crate) async fn list(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| rules_changes::list(app, &who.person)).await?))
}

pub(crate) async fn record(app: Data<App>, who: SignedIn, body: Bytes) -> Result<HttpResponse, HttpError> {
    let wire: RecordChangeWire = json(&body)?;
    let recorded = work(&app, move |app| rules_changes::record(app, &who.person, &wire)).await?;
    app.nudge.all();
    Ok(HttpResponse::Created().json(recorded))
}

pub(crate) async fn notice_sent(
    app: Data<App>,
    who: SignedIn,
    place: Path<(String, String)>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: NoticeSentWire = json(&body)?;
    let sent = work(&app, move |app| {
        let (id, addressee) = &*place;
        rules_changes::notice_sent(app, &who.person, (id, addressee), version.0, &wire)
    });
    Ok(HttpResponse::Ok().json(sent.await?))
}
