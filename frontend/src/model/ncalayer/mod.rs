//! NCALayer, the national signing program beside the browser: what is said to it, what it says, and everything that can
//! go wrong, as values. Knows two of its modules, `kz.gov.pki.knca.basics` and, for old versions,
//! `kz.gov.pki.knca.commonUtils`. Opens no socket and checks no signature: the page does the one, the signing worker
//! the other.

mod exchange;
mod fault;
mod messages;
mod permission;
mod request;

pub use exchange::{Exchange, Happening, Move};
pub use fault::NcaLayerError;
pub use messages::{ANSWER_BYTES_MAX, Heard, hear};
pub use permission::{NAMES, Permission, is_own_machine};
pub use request::{Authorities, Request};

/// Where NCALayer listens, on this very machine. The service's content security policy names exactly this.
pub const ADDRESS: &str = "wss://127.0.0.1:13579/";
