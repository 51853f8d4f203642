//! The desk of a service centre's clerk over HTTP. Which office somebody works in is asked in the use cases.

use actix_web::http::header::{CONTENT_DISPOSITION, HeaderName};
use actix_web::web::{Bytes, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use shared::wire::v1::centre::{HandOverWire, LodgeIntakeWire, OpenIntakeWire, TurnAwayWire};
use shared::wire::v1::request::AnswersWire;

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{IfMatch, Once, SignedIn, answers, json};
use crate::http::finish::answered;
use crate::http::remember::listing;
use crate::http::{ask_registers, finish, work};
use crate::post;
use crate::usecase::counter::{
    counter_papers, hand_over as results_desk, intakes, register_at_counter, turn_away as refusals,
};

/// A paper to print.
fn pdf(bytes: Vec<u8>, name: &str) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.pdf\"")))
        .insert_header((HeaderName::from_static("content-security-policy"), "sandbox; default-src 'none'"))
        .body(bytes)
}

pub(crate) async fn list(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    let list = work(&app, move |app| intakes::list(app, &who.person)).await?;
    Ok(listing(&list, list.iter().map(|one| one.id.clone())))
}

pub(crate) async fn open(
    app: Data<App>,
    who: SignedIn,
    once: Once,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: OpenIntakeWire = json(&body)?;
    let once = once.with("centre/intakes", &body);
    Ok(answered(work(&app, move |app| intakes::open(app, &who.person, &once, &wire)).await?))
}

pub(crate) async fn show(app: Data<App>, who: SignedIn, id: Path<String>) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| intakes::show(app, &who.person, &id)).await?))
}

pub(crate) async fn save(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let answers: AnswersWire = answers(&body)?;
    let saved = work(&app, move |app| intakes::save(app, &who.person, &id, version.0, &answers)).await?;
    Ok(HttpResponse::Ok().json(saved))
}

pub(crate) async fn discard(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
) -> Result<HttpResponse, HttpError> {
    work(&app, move |app| intakes::discard(app, &who.person, &id, version.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

pub(crate) async fn lodge(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    once: Once,
    request: HttpRequest,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: LodgeIntakeWire = json(&body)?;
    let once = once.with(&format!("lodge at counter {id}"), &body);
    let locale = finish::locale(request.headers());
    let (person, form, asked) = (who.person.clone(), id.clone(), wire.clone());
    let registers =
        ask_registers(&app, move |app| register_at_counter::questions(app, &person, &form, &asked)).await?;
    let lodged = work(&app, move |app| {
        register_at_counter::lodge(app, &who.person, &id, &once, &wire, (locale, &registers))
    });
    let answer = lodged.await?;
    app.nudge.all();
    Ok(answered(answer))
}

pub(crate) async fn turn_away(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    once: Once,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: TurnAwayWire = json(&body)?;
    let once = once.with(&format!("turn away {id}"), &body);
    Ok(answered(work(&app, move |app| refusals::turn_away(app, &who.person, &id, &once, &wire)).await?))
}

pub(crate) async fn form(app: Data<App>, who: SignedIn, id: Path<String>) -> Result<HttpResponse, HttpError> {
    let paper = work(&app, move |app| counter_papers::application_form(app, &who.person, &id)).await?;
    Ok(pdf(paper, "application"))
}

pub(crate) async fn receipt(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    let paper = work(&app, move |app| counter_papers::receipt(app, &who.person, &id)).await?;
    Ok(pdf(paper, "receipt"))
}

pub(crate) async fn refusal_paper(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    let paper = work(&app, move |app| counter_papers::refusal_to_take(app, &who.person, &id)).await?;
    Ok(pdf(paper, "refusal"))
}

pub(crate) async fn turned_away(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    let list = work(&app, move |app| refusals::list(app, &who.person)).await?;
    Ok(listing(&list, list.iter().map(|one| one.id.clone())))
}

pub(crate) async fn signed(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| refusals::signed(app, &who.person, &id)).await?))
}

pub(crate) async fn results(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    post::at_home(&app).await;
    let list = work(&app, move |app| results_desk::list(app, &who.person)).await?;
    Ok(listing(&list, list.iter().map(|one| one.id.clone())))
}

pub(crate) async fn print(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    post::at_home(&app).await;
    Ok(pdf(work(&app, move |app| results_desk::print(app, &who.person, &id)).await?, "certificate"))
}

pub(crate) async fn hand_over(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    once: Once,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: HandOverWire = json(&body)?;
    let once = once.with(&format!("hand over {id}"), &body);
    post::at_home(&app).await;
    Ok(answered(work(&app, move |app| results_desk::hand_over(app, &who.person, &id, &once, &wire)).await?))
}
