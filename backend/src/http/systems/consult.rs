//! What other systems ask over HTTP, by their key and without a session.

use std::rc::Rc;

use actix_web::dev::Payload;
use actix_web::http::header::AUTHORIZATION;
use actix_web::web::{Bytes, Data};
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use futures_util::future::{FutureExt as _, LocalBoxFuture};
use shared::contract::Access;
use shared::problem::ProblemCode;
use shared::wire::v1::certificate::CheckWire;
use shared::wire::v1::consumer::ConsultIinWire;

use crate::app::App;
use crate::http::declared;
use crate::http::error::HttpError;
use crate::http::extract::json;
use crate::http::work;
use crate::usecase::systems::consumers;

/// Another system with a key that is good.
pub(crate) struct KeyHolder(Rc<str>);

impl FromRequest for KeyHolder {
    type Error = HttpError;
    type Future = LocalBoxFuture<'static, Result<Self, HttpError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        async move {
            let Some(app) = request.app_data::<Data<App>>() else { return Err(HttpError::unavailable()) };
            let pattern = request.match_pattern().unwrap_or_default();
            if !matches!(declared::access(request.method(), &pattern), Some(Access::Key(_))) {
                return Err(HttpError::code(ProblemCode::Forbidden));
            }
            let header = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
            let key = header.and_then(|text| text.strip_prefix("Bearer ")).map(str::trim);
            let key = key.ok_or_else(|| HttpError::code(ProblemCode::NotSignedIn))?.to_owned();
            Ok(Self(work(app, move |app| consumers::holder(app, &key)).await?.into()))
        }
        .boxed_local()
    }
}

impl KeyHolder {
    /// Id of the system.
    pub(crate) fn id(&self) -> String {
        self.0.to_string()
    }
}

pub(crate) async fn iin(app: Data<App>, holder: KeyHolder, body: Bytes) -> Result<HttpResponse, HttpError> {
    let wire: ConsultIinWire = json(&body)?;
    let id = holder.id();
    Ok(HttpResponse::Ok().json(work(&app, move |app| consumers::consult_iin(app, &id, &wire)).await?))
}

pub(crate) async fn certificate(
    app: Data<App>,
    holder: KeyHolder,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: CheckWire = json(&body)?;
    let id = holder.id();
    let checked = work(&app, move |app| consumers::consult_certificate(app, &id, &wire.code)).await?;
    Ok(HttpResponse::Ok().json(checked))
}
