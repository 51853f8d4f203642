//! For machines that look after this one: whether the process lives, whether it can do its work. One look at a time, however
//! many ask, and nobody is kept longer than a second.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, RETRY_AFTER};
use actix_web::web::{self, Data, ServiceConfig, block};
use actix_web::{HttpResponse, Route};
use shared::wire::v1::upkeep::{HealthWire, ReadinessWire};
use tokio::time::timeout;

use super::error::{AGAIN_SECONDS, HttpError};
use crate::app::App;
use crate::usecase::systems::{readiness, upkeep};

/// So long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(1);
/// What is true now, or a second ago; [`readiness::unknown`] when nobody can say it within a second.
async fn look(app: &Data<App>) -> ReadinessWire {
    let mut ended = app.prober.ended.subscribe();
    if let Some(found) = app.prober.fresh() {
        return found;
    }
    if app.prober.begin() {
        let app = app.clone();
        actix_web::rt::spawn(async move {
            let inner = app.clone();
            let found = block(move || readiness::look(&inner.context())).await.ok();
            app.prober.end(found);
        });
    }
    let told = timeout(PATIENCE, ended.changed()).await;
    let found = if told.is_ok() { app.prober.fresh() } else { None };
    found.unwrap_or_else(|| readiness::unknown(&app.context()))
}

/// Registers what stands at the top, outside of the API: paths that such machines ask by themselves.
pub(crate) fn register(config: &mut ServiceConfig) {
    let both = |path: &str, route: fn(Route) -> Route| {
        web::resource(path).route(route(web::get())).route(route(web::head()))
    };
    config.service(both("/live", |route| route.to(live)));
    config.service(both("/ready", |route| route.to(ready)));
}

/// `GET /live`: the process answers. Nothing is asked: whoever gets no answer here may end it and start another.
async fn live() -> HttpResponse {
    HttpResponse::Ok().insert_header((CACHE_CONTROL, "no-store")).json(serde_json::json!({ "live": true }))
}

/// `GET /ready`: 200 when the service can do its work, 503 when visitors had better be sent elsewhere; why, either way.
async fn ready(app: Data<App>) -> HttpResponse {
    let found = look(&app).await;
    let mut answer = if found.ready {
        HttpResponse::Ok()
    } else {
        let mut answer = HttpResponse::build(StatusCode::SERVICE_UNAVAILABLE);
        answer.insert_header((RETRY_AFTER, AGAIN_SECONDS.to_string()));
        answer
    };
    answer.insert_header((CACHE_CONTROL, "no-store")).json(found)
}

/// Whether it can do its work, as `/ready` finds it, whether it signs, and what ends soon.
pub(crate) async fn health(app: Data<App>) -> Result<HttpResponse, HttpError> {
    let found = look(&app).await;
    if !found.ready {
        return Err(HttpError::unavailable());
    }
    let cx = app.context();
    let at = cx.time.at;
    let ending = upkeep::expiries(&cx, at).into_iter().filter(|one| one.state != "good");
    let ending: Vec<String> = ending.map(|one| format!("{} {}", one.kind, one.state)).collect();
    Ok(HttpResponse::Ok().json(HealthWire {
        copies_missing: app.state.missing().map(|missing| missing.count as u64),
        database: app.db.kind().to_owned(),
        ending,
        live: true,
        ready: true,
        // Of the moment of the question, as what ends is: a look may be a second old.
        signs: app.state.service_key().is_good(at),
    }))
}
