//! What anybody may know of the running service, and its keepers of its state.

use actix_web::HttpResponse;
use actix_web::web::Data;
use eds::armour::armour;
use eds::x509::Anchor;
use shared::wire::v1::service::ServiceWire;

use super::error::HttpError;
use super::extract::SignedIn;
use super::work;
use crate::app::App;
use crate::config::{Release, TrustProfile};
use crate::usecase::systems::upkeep;

pub(crate) async fn show(app: Data<App>) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(wire(&app)?))
}

/// What the service says of itself.
pub(crate) fn wire(app: &App) -> Result<ServiceWire, HttpError> {
    let cx = app.context();
    let moment = cx.time;
    let rules = cx.rules(moment.today)?;
    let release = match app.config.release {
        Release::Order => "order",
        Release::Immediate => "immediate",
    };
    Ok(ServiceWire {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        edition: rules.edition().id().to_owned(),
        rule_set: rules.hash(),
        demo: app.config.demo,
        specimens: app.config.specimens_accepted(),
        release: release.to_owned(),
        automatic: app.config.granting.automatic.as_str().to_owned(),
        now: moment.at.to_string(),
        today: moment.today.to_string(),
        copy_bytes_max: app.config.copy_bytes_max,
        copies_max: app.config.copies_max,
        phone_signing: app.config.organisation_bin.is_some(),
        signer_authorities: signer_authorities(app),
    })
}

/// The authorities a signing program is told of. In production none: it knows the nation's, and a list of ours could only
/// widen them.
fn signer_authorities(app: &App) -> Vec<String> {
    if app.config.trust_profile == TrustProfile::Production {
        return Vec::new();
    }
    let trust = app.state.trust();
    let anchors = trust.store.anchors().iter().map(Anchor::certificate);
    let all = anchors.chain(trust.store.intermediates());
    all.map(|certificate| armour("CERTIFICATE", certificate.der())).collect()
}

pub(crate) async fn upkeep(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    let wire = work(&app, move |app| upkeep::show(app, &who.person)).await?;
    Ok(HttpResponse::Ok().json(wire))
}
