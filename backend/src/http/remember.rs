//! The door on the way out: whose data an answer tells is remembered before the answer leaves, by the
//! contract. Knows what an endpoint declares and which things a handler named; the entry is a use case's work. An answer that
//! cannot be remembered does not leave.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, HttpMessage as _, HttpRequest, HttpResponse, ResponseError as _};
use shared::audit::Fact;
use shared::contract::{Access, Operation, Reads};
use shared::problem::ProblemCode;

use super::declared;
use super::error::HttpError;
use super::extract::LetIn;
use super::work;
use crate::app::App;
use crate::usecase::Person;
use crate::usecase::people::looks::{self, Looked};

/// Longest text kept of what was sought and is not there.
const SOUGHT_CHARACTERS_MAX: usize = 40;

/// The things an answer tells of, named by a handler whose path names none.
struct Named(Vec<String>);

/// What was asked for in a body.
struct Sought(String);

/// A list, together with the ids of the things in it.
pub(crate) fn listing<T: serde::Serialize>(list: &T, ids: impl IntoIterator<Item = String>) -> HttpResponse {
    let mut answer = HttpResponse::Ok().json(list);
    answer.extensions_mut().insert(Named(ids.into_iter().collect()));
    answer
}

/// What a body asks for, before it is looked for: only what can be such a thing is kept, never whatever was typed.
pub(crate) fn seeking(request: &HttpRequest, text: &str) {
    let tight: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = tight.chars().all(|c| c.is_alphanumeric() || c == '-');
    if plain && tight.chars().count() <= SOUGHT_CHARACTERS_MAX {
        request.extensions_mut().insert(Sought(tight));
    }
}

/// Wraps every route of the table.
pub(crate) async fn remember(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let answered = next.call(request).await?.map_into_boxed_body();
    let Some((person, declared, looked)) = look_of(&answered) else { return Ok(answered) };
    let Some(app) = answered.request().app_data::<Data<App>>().cloned() else { return Ok(answered) };
    match work(&app, move |app| looks::remember(app, &person, actions(declared), &looked)).await {
        Ok(()) => Ok(answered),
        Err(error) => Ok(answered.into_response(error.error_response())),
    }
}

fn actions(declared: &Operation) -> &'static [shared::access::Action] {
    match declared.access {
        Access::Role(actions) => actions,
        Access::Anybody | Access::SignedIn | Access::Key(_) => &[],
    }
}

/// What an answer has to be remembered as; nothing for an answer that tells nobody's data.
fn look_of(answered: &ServiceResponse) -> Option<(Person, &'static Operation, Looked)> {
    let request = answered.request();
    let declared = declared::operation(request.method(), &request.match_pattern()?)?;
    let person = request.extensions().get::<LetIn>().map(|let_in| let_in.0.clone())?;
    let told = answered.response().extensions().get::<HttpError>().map(|error| error.problem.code);
    let (fact, kind) = match (declared.reads, told) {
        (Reads::Nothing | Reads::Own | Reads::Bearer, _) | (Reads::Deed(_), None) => return None,
        // Without its bytes a copy was not opened; that it lies with the form was told.
        (Reads::Look(Fact::CopyRead, kind), None)
            if answered.status().is_success() && request.method() == Method::HEAD =>
        {
            (Fact::FormRead, kind)
        }
        (Reads::Look(fact, kind), None) if answered.status().is_success() => (fact, kind),
        (Reads::Deed(kind) | Reads::Look(_, kind), Some(ProblemCode::NotFound | ProblemCode::IinUnknown)) => {
            (Fact::SoughtInVain, kind)
        }
        // A paper that is not out yet, a form that has ended: that it exists was told.
        (Reads::Look(fact, kind), Some(code)) if code.status() < 500 && code.status() != 403 => (fact, kind),
        (Reads::Deed(_) | Reads::Look(..), _) => return None,
    };
    Some((person, declared, looked(answered, declared, fact, kind)))
}

fn looked(answered: &ServiceResponse, declared: &Operation, fact: Fact, kind: &'static str) -> Looked {
    let request = answered.request();
    let named = answered.response().extensions().get::<Named>().map(|named| named.0.clone());
    let sought = request.extensions().get::<Sought>().map(|sought| sought.0.clone());
    let mut places = request.match_info().iter().map(|(_, value)| value.to_owned());
    let subject = places.next().filter(|id| is_id(id)).or(sought).unwrap_or_default();
    let part = places.next().filter(|part| is_id(part)).unwrap_or_default();
    let after_id = declared.path.rsplit_once("}/").map(|(_, last)| last).filter(|last| !last.contains('{'));
    let code = answered.response().extensions().get::<HttpError>().map(|error| error.problem.code.as_str());
    let told = match (code, &named) {
        (Some(code), _) => code.to_owned(),
        (None, Some(named)) => named.len().to_string(),
        (None, None) => String::new(),
    };
    let changes = (![Method::GET, Method::HEAD].contains(request.method()))
        .then(|| declared.method.as_str().to_lowercase());
    let words = [changes.as_deref(), after_id, Some(part.as_str()), Some(told.as_str())];
    let detail = words.into_iter().flatten().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    Looked { fact, kind, subject, named: named.unwrap_or_default(), detail }
}

/// Ids are plain and short; a path may hold anything.
fn is_id(text: &str) -> bool {
    text.len() <= 64 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}
