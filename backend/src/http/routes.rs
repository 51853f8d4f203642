//! Every route of the service, in one place.

use actix_web::web::{self, ServiceConfig};

use super::{applications, check, copies, drafts, filing, operator, service, session, static_files};

/// Registers the routes.
pub(crate) fn register(config: &mut ServiceConfig) {
    let api = web::scope("/api/v1")
        .service(web::resource("/service").get(service::show))
        .service(web::resource("/health").get(service::health))
        .service(web::resource("/session/challenge").post(session::challenge))
        .service(web::resource("/session").get(session::show).post(session::open).delete(session::close))
        .service(web::resource("/drafts").get(drafts::list).post(drafts::open))
        .service(web::resource("/drafts/{id}").get(drafts::show).put(drafts::save).delete(drafts::discard))
        // One pattern for both: POST names a purpose, GET and DELETE a copy.
        .service(
            web::resource("/drafts/{id}/copies/{name}")
                .post(copies::attach)
                .get(copies::show_own)
                .delete(copies::remove),
        )
        .service(web::resource("/drafts/{id}/prepare").post(filing::prepare))
        .service(web::resource("/drafts/{id}/lodge").post(filing::lodge))
        .service(web::resource("/applications").get(applications::list))
        .service(web::resource("/applications/{id}").get(applications::show))
        .service(web::resource("/applications/{id}/certificate").get(applications::certificate))
        .service(web::resource("/applications/{id}/certificate.p7s").get(applications::certificate_signature))
        .service(web::resource("/applications/{id}/statement").get(applications::statement))
        .service(web::resource("/applications/{id}/envelope").get(applications::envelope))
        .service(web::resource("/certificates/check").post(check::check))
        .service(web::resource("/operator/queue").get(operator::queue))
        .service(web::resource("/operator/cases/{id}").get(operator::show))
        .service(web::resource("/operator/cases/{id}/copies/{copy}").get(copies::show_of_case))
        .service(web::resource("/operator/cases/{id}/claim").post(operator::claim))
        .service(web::resource("/operator/cases/{id}/release").post(operator::release))
        .service(web::resource("/operator/cases/{id}/grant").post(operator::grant))
        .service(web::resource("/operator/cases/{id}/refuse").post(operator::refuse));
    config.service(api).default_service(web::to(static_files::serve));
}
