//! The operator's desk over HTTP. Who may is decided in the use cases, by the one table of `shared::access`.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path, Query};
use shared::wire::v1::operator::{
    CaseWire, ChooseWire, ConcludeWire, GrantWire, HearWire, ProposalAnswerWire, ProposeWire, QueueQuery,
    RefuseWire,
};

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{IfMatch, SignedIn, json};
use crate::http::remember::listing;
use crate::http::{ask_registers, work};
use crate::usecase::deciding::{case, choices, decide, hearing, overview, queue, second};
use crate::usecase::filing::filers;
use crate::usecase::systems::registers;

pub(crate) async fn queue(
    app: Data<App>,
    who: SignedIn,
    query: Query<QueueQuery>,
) -> Result<HttpResponse, HttpError> {
    let page = work(&app, move |app| queue::list(app, &who.person, &query)).await?;
    Ok(listing(&page, page.lines.iter().map(|one| one.id.clone())))
}

pub(crate) async fn filers(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    let view = work(&app, move |app| filers::show(app, &who.person)).await?;
    let people = view.filers.iter().flat_map(|filer| &filer.people);
    let people = people.chain(view.shared.iter().flat_map(|mark| &mark.filed));
    Ok(listing(&view, people.map(|one| one.id.clone())))
}

pub(crate) async fn overview(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    let view = work(&app, move |app| overview::show(app, &who.person)).await?;
    Ok(listing(&view, view.urgent.iter().map(|one| one.id.clone())))
}

pub(crate) async fn next(app: Data<App>, who: SignedIn, body: Bytes) -> Result<HttpResponse, HttpError> {
    let query: QueueQuery = json(&body)?;
    let person = who.person.clone();
    let mut taken = work(&app, move |app| queue::next(app, &person, &query)).await?;
    ask_about(&app, &who, &mut taken).await;
    Ok(HttpResponse::Ok().json(taken))
}

pub(crate) async fn show(app: Data<App>, who: SignedIn, id: Path<String>) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| case::show(app, &who.person, &id)).await?))
}

pub(crate) async fn claim(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
) -> Result<HttpResponse, HttpError> {
    let person = who.person.clone();
    let mut taken = work(&app, move |app| decide::claim(app, &person, &id, version.0)).await?;
    ask_about(&app, &who, &mut taken).await;
    Ok(HttpResponse::Ok().json(taken))
}

/// Whoever takes a case sees what the registers say now: what they said when it was lodged may be over. The case is theirs
/// by then, whatever comes of the asking: they see what was known before, and may ask again.
async fn ask_about(app: &Data<App>, who: &SignedIn, case: &mut CaseWire) {
    if let Err(error) = say_now(app, who, case).await {
        let code = error.problem.code.as_str();
        tracing::error!(code, "registers are not asked about a case that was taken");
    }
}

async fn say_now(app: &Data<App>, who: &SignedIn, case: &mut CaseWire) -> Result<(), HttpError> {
    if !app.systems.has_registers() {
        return Ok(());
    }
    let (person, id) = (who.person.clone(), case.application.line.id.clone());
    let asked = id.clone();
    let reader = person.clone();
    let answers = ask_registers(app, move |app| registers::questions(app, &reader, &asked)).await?;
    let said = work(app, move |app| registers::keep(app, &person, &id, &answers)).await?;
    (case.registers, case.evidence) = (said.answers, said.evidence);
    Ok(())
}

pub(crate) async fn release(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok()
        .json(work(&app, move |app| decide::release(app, &who.person, &id, version.0)).await?))
}

pub(crate) async fn choose(
    app: Data<App>,
    who: SignedIn,
    path: Path<(String, String)>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: ChooseWire = json(&body)?;
    let work = work(&app, move |app| choices::choose(app, &who.person, (&path.0, &path.1), version.0, &wire));
    Ok(HttpResponse::Ok().json(work.await?))
}

pub(crate) async fn grant(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: GrantWire = json(&body)?;
    let case = work(&app, move |app| decide::grant(app, &who.person, &id, version.0, &wire)).await?;
    app.nudge.all();
    Ok(HttpResponse::Ok().json(case))
}

pub(crate) async fn refuse(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: RefuseWire = json(&body)?;
    let case = work(&app, move |app| decide::refuse(app, &who.person, &id, version.0, &wire)).await?;
    app.nudge.all();
    Ok(HttpResponse::Ok().json(case))
}

pub(crate) async fn hear(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: HearWire = json(&body)?;
    let work = work(&app, move |app| hearing::hear(app, &who.person, &id, version.0, &wire));
    Ok(HttpResponse::Ok().json(work.await?))
}

pub(crate) async fn conclude(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: ConcludeWire = json(&body)?;
    let work = work(&app, move |app| hearing::conclude(app, &who.person, &id, version.0, &wire));
    Ok(HttpResponse::Ok().json(work.await?))
}

pub(crate) async fn propose(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: ProposeWire = json(&body)?;
    let work = work(&app, move |app| second::propose(app, &who.person, &id, version.0, &wire));
    Ok(HttpResponse::Ok().json(work.await?))
}

pub(crate) async fn proposals(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    let list = work(&app, move |app| second::list(app, &who.person)).await?;
    Ok(listing(&list, list.iter().map(|one| one.application.clone())))
}

pub(crate) async fn confirm(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: ProposalAnswerWire = json(&body)?;
    let case = work(&app, move |app| second::confirm(app, &who.person, &id, &wire)).await?;
    app.nudge.all();
    Ok(HttpResponse::Ok().json(case))
}

pub(crate) async fn decline(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: ProposalAnswerWire = json(&body)?;
    Ok(HttpResponse::Ok().json(work(&app, move |app| second::decline(app, &who.person, &id, &wire)).await?))
}

pub(crate) async fn take_back(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| second::take_back(app, &who.person, &id)).await?))
}
