//! NCALayer, the national signing program beside the browser: what is said to it, what it says, and everything that can
//! go wrong, as values. Knows two of its modules, `kz.gov.pki.knca.basics` and, for old versions,
//! `kz.gov.pki.knca.commonUtils`. Opens no socket and checks no signature: the page does the one, the signing worker
//! the other.

mod exchange;
mod messages;
mod permission;

use shared::text::Locale;

pub use exchange::{Exchange, Happening, Move};
pub use messages::{ANSWER_BYTES_MAX, Heard, hear};
pub use permission::{NAMES, Permission, is_own_machine};

/// Where NCALayer listens, on this very machine. The service's content security policy names exactly this.
pub const ADDRESS: &str = "wss://127.0.0.1:13579/";

/// Why NCALayer brought no signature, each with its own sentence and next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// No connection. A browser does not say whether the program is missing, not running, or shows a certificate the
    /// browser does not trust.
    Unreachable,
    /// The same in Firefox, which may have a list of trusted authorities of its own.
    UnreachableInFirefox,
    /// The browser does not let the page reach programs on this device: the person or the administrator said no.
    Blocked,
    /// The browser asked whether the page may, and nobody answered.
    Unanswered,
    /// Connected, but it does not speak: busy with another window, or stuck.
    Busy,
    /// It has neither of the two modules.
    TooOld,
    /// The person closed its window without signing.
    Cancelled,
    /// The person stopped waiting, here on the page.
    Withdrawn,
    /// The connection broke before the answer.
    Disconnected,
    /// It did not take the request.
    Declined,
    /// It could not sign with the chosen key.
    SigningFailed,
    /// It answered something else than a signature.
    NotUnderstood,
    /// It answered more than a signature can be.
    TooLarge,
    /// What it signed is not what was shown.
    OtherContent,
}

impl Fault {
    /// Every fault.
    pub const ALL: &'static [Self] = &[
        Self::Unreachable,
        Self::UnreachableInFirefox,
        Self::Blocked,
        Self::Unanswered,
        Self::Busy,
        Self::TooOld,
        Self::Cancelled,
        Self::Withdrawn,
        Self::Disconnected,
        Self::Declined,
        Self::SigningFailed,
        Self::NotUnderstood,
        Self::TooLarge,
        Self::OtherContent,
    ];

    /// The fault behind a code of the signing worker that checks the answer, when it is about the answer.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        match code {
            "answer-too-large" => Some(Self::TooLarge),
            "answer-malformed" => Some(Self::NotUnderstood),
            "answer-other-content" => Some(Self::OtherContent),
            _ => None,
        }
    }
}

/// The authorities under which NCALayer offers keys: those of the nation as NCALayer knows them, or the ones a test
/// service names. An empty list means "any" to NCALayer, test keys and strangers' too; it cannot be said with this type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Authorities(Vec<String>);

impl Authorities {
    /// The certificates a service names, PEM; none of them: those of the nation.
    #[must_use]
    pub const fn of(certificates: Vec<String>) -> Self {
        Self(certificates)
    }

    /// The list, where there is something to list.
    fn list(&self) -> Option<&[String]> {
        (!self.0.is_empty()).then_some(self.0.as_slice())
    }
}

/// What shall be signed, by whom, in which language NCALayer asks for the password.
#[derive(Clone, Debug)]
pub struct Request {
    /// The statement, letter for letter.
    pub statement: String,
    /// The language of the screen.
    pub locale: Locale,
    /// The IIN of the one who shall sign; empty: anybody's key is offered.
    pub iin: String,
    /// The key must be good for documents, not only for signing in.
    pub for_documents: bool,
    /// Under which authorities.
    pub authorities: Authorities,
    /// The browser is Firefox.
    pub in_firefox: bool,
}
