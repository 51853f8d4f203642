//! What anybody may ask, and signing in and out.

use shared::contract::public::{
    CheckCertificate, EndOtherSessions, EndSession, ListSessions, MakeChallenge, ReadService, ReadSession,
    SignIn, SignOut,
};
use shared::wire::v1::certificate::CheckWire;
use shared::wire::v1::law::UnitWire;
use shared::wire::v1::session::SignInWire;

use super::call::{ApiClient, ApiError, built, calls};
use crate::browser;

calls! {
    /// What the service says of itself.
    service() = ReadService[];
    /// Who is signed in; a problem `not-signed-in` when nobody is.
    session() = ReadSession[];
    /// A one-time text to sign.
    challenge() = MakeChallenge[];
    /// Signs in with the signed text.
    sign_in(envelope: String) = SignIn[], send: &SignInWire { envelope };
    /// Signs out.
    sign_out() = SignOut[];
    /// Where the person is signed in.
    sessions() = ListSessions[];
    /// Ends one of those sessions.
    end_session(id: &str) = EndSession[id];
    /// Ends all but this one.
    end_other_sessions() = EndOtherSessions[];
    /// What the verification code of a certificate stands for.
    check_certificate(code: String) = CheckCertificate[], send: &CheckWire { code };
}

/// The living document in the reader's language.
///
/// # Errors
/// [`ApiError`].
pub async fn living_document(api: ApiClient) -> Result<Vec<UnitWire>, ApiError> {
    built(api, browser::built(&format!("law-{}", api.locale().as_str()))).await
}
