//! The service over HTTP: the factory of the application, in the order in which a request passes it. Handlers are
//! allowed to look boring: read the request, run one use case on a blocking thread, write the answer.

pub(crate) mod address;
pub(crate) mod body;
pub(crate) mod calendar;
mod coding;
pub(crate) mod connections;
pub(crate) mod counter;
pub(crate) mod crowd;
pub(crate) mod deciding;
pub(crate) mod declared;
mod demo;
pub(crate) mod error;
pub(crate) mod extract;
pub(crate) mod filing;
pub(crate) mod finish;
pub(crate) mod limits;
mod markup;
pub(crate) mod media;
pub(crate) mod openapi;
mod page;
mod paths;
pub(crate) mod people;
pub(crate) mod probes;
pub(crate) mod remember;
pub mod routes;
pub(crate) mod service;
pub(crate) mod static_files;
pub(crate) mod systems;
pub(crate) mod visits;

use actix_web::web::{Data, block};
use shared::registers::{Questions, RegisterAnswer};

use crate::app::App;
use crate::attest::{Asked, Gathered};
use crate::request;
use crate::usecase::Fault;
use crate::usecase::context::Context;
use error::HttpError;

/// Largest JSON body, bytes: an envelope with its statement has some ten kilobytes.
pub(crate) const JSON_BYTES_MAX: usize = 256 * 1024;

/// What the outside says about a signature, fetched before its transaction; `look` says what is to be asked, `stamp`: with
/// a timestamp over it. Where nobody outside is configured nothing is looked at.
pub(crate) async fn gather(
    app: &Data<App>,
    look: impl FnOnce(&Context<'_>) -> Result<Option<Asked>, Fault> + Send + 'static,
    stamp: bool,
) -> Result<Gathered, HttpError> {
    if !app.outside.asks() {
        return Ok(Gathered::default());
    }
    Ok(match work(app, look).await? {
        Some(asked) => app.outside.gather(&app.state.trust(), &asked, stamp).await,
        None => Gathered::default(),
    })
}

/// What the registers say of a form, asked before its transaction; `questions` says what. Where none is connected nobody
/// is asked.
pub(crate) async fn ask_registers(
    app: &Data<App>,
    questions: impl FnOnce(&Context<'_>) -> Result<Questions, Fault> + Send + 'static,
) -> Result<Vec<RegisterAnswer>, HttpError> {
    if !app.systems.has_registers() {
        return Ok(Vec::new());
    }
    let questions = work(app, questions).await?;
    Ok(app.systems.ask_registers(&questions, &app.clock, app.config.registers_wait).await)
}

/// Runs a use case on a blocking thread.
pub(crate) async fn work<T: Send + 'static>(
    app: &Data<App>,
    f: impl FnOnce(&Context<'_>) -> Result<T, Fault> + Send + 'static,
) -> Result<T, HttpError> {
    let (app, served) = (app.clone(), request::served());
    match block(move || request::during(served, || f(&app.context()))).await {
        Ok(outcome) => outcome.map_err(HttpError::from),
        Err(_) => Err(HttpError::unavailable()),
    }
}
