//! Whose knock a request is, by its address, and which limit a handler counts by. How often one may knock, the limits know.

use std::future::{Ready, ready};
use std::marker::PhantomData;
use std::net::IpAddr;

use actix_web::dev::Payload;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest};

use super::crowd::household;
use super::error::HttpError;
use crate::app::App;
use crate::limits::Limits;
use crate::limits::limit::Limit;

/// Passes, or says when to come back.
pub(crate) fn pass(limit: &Limit, app: &App, request: &HttpRequest) -> Result<(), HttpError> {
    match client(app.config.client_address_header.as_deref(), request) {
        Some(address) => Ok(limit.check(&household(address))?),
        None => Ok(()),
    }
}

/// Whose knock it is. Behind a proxy every peer is the proxy, so its own word counts: the last address it added.
pub(super) fn client(header: Option<&str>, request: &HttpRequest) -> Option<IpAddr> {
    let peer = || request.peer_addr().map(|peer| peer.ip());
    let Some(header) = header else { return peer() };
    let named = request.headers().get(header).and_then(|value| value.to_str().ok());
    named.and_then(|text| text.rsplit(',').next()?.trim().parse().ok()).or_else(peer)
}

/// A knock that was counted, and not one too many. Stands before the body among a handler's arguments: whoever knocks
/// too often is told before a byte of the body has come.
pub(crate) struct Counted<L>(PhantomData<L>);

/// Which limit a handler counts by.
pub(crate) trait Counts {
    fn limit(limits: &Limits) -> &Limit;
}

macro_rules! counts {
    ($($(#[$doc:meta])* $name:ident by $limit:ident;)*) => {
        $($(#[$doc])* pub(crate) struct $name;
        impl Counts for $name {
            fn limit(limits: &Limits) -> &Limit {
                &limits.$limit
            }
        })*
    };
}

counts! {
    /// Attempts to sign in.
    SignIns by sign_in;
    /// Checks of certificates.
    Checks by check;
    /// Calls of phones.
    Phones by phone;
}

impl<L: Counts> FromRequest for Counted<L> {
    type Error = HttpError;
    type Future = Ready<Result<Self, HttpError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let Some(app) = request.app_data::<Data<App>>() else { return ready(Err(HttpError::unavailable())) };
        ready(pass(L::limit(&app.limits), app, request).map(|()| Self(PhantomData)))
    }
}
