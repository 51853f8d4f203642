//! What the register says of a number that a visitor names: the current values of a correction's table. A POST, so
//! that no number stands in a URL.

use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse};
use shared::wire::v1::correction::LookUpWire;

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{SignedIn, json};
use crate::http::remember::seeking;
use crate::http::work;
use crate::usecase::deciding::correct;

pub(crate) async fn look_up(
    app: Data<App>,
    who: SignedIn,
    request: HttpRequest,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: LookUpWire = json(&body)?;
    seeking(&request, &wire.iin);
    let says = work(&app, move |app| correct::look_up(app, &who.person, &wire.iin)).await?;
    Ok(HttpResponse::Ok().json(says))
}
