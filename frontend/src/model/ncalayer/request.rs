//! What NCALayer is asked for.

use shared::text::Locale;

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
    pub(super) fn list(&self) -> Option<&[String]> {
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
