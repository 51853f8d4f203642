//! What a page of the portal or the desk carries from the start, so that nothing has to be drawn again when it is known.

use serde::{Deserialize, Serialize};

use super::outage::OutageWire;
use super::service::ServiceWire;
use super::session::SessionWire;

/// How the paths of pages begin, those of the portal and the desk's. Nothing stands below any other.
pub const PAGES: &[&str] = &[
    "accessibility",
    "applications",
    "cabinet",
    "certificate",
    "checks",
    "demo",
    "desk",
    "drafts",
    "gallery",
    "help",
    "privacy",
    "service",
    "sign-in",
    "visits",
];

/// The element `#known` of a page, JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PageWire {
    /// What the service says of itself.
    pub service: ServiceWire,
    /// Whether `session` says who is signed in. A visit from another site comes without the session's cookie, and a service
    /// that could not look in time does not know: the page has to ask.
    pub session_known: bool,
    /// Who is signed in; nobody when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<SessionWire>,
    /// What concerns everybody now; nothing is said where the service could not look, and the page has to ask.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outages: Option<Vec<OutageWire>>,
}
