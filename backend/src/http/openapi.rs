//! The published description of the interface, for programs: the committed file as it is. A test keeps it true.

use actix_web::http::header::ContentType;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpResponse, Responder};

/// Where it is asked for: beside the versions it describes.
const PLACE: &str = "/api/openapi.json";

const DESCRIPTION: &str = include_str!("../../../docs/api/openapi.json");

/// Registers it.
pub(crate) fn register(config: &mut ServiceConfig) {
    config.service(web::resource(PLACE).route(web::get().to(show)).route(web::head().to(show)));
}

async fn show() -> impl Responder {
    HttpResponse::Ok().content_type(ContentType::json()).body(DESCRIPTION)
}
