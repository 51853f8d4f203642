//! Distinguished names by their RDN structure.
//!
//! Knows attribute types and values; deliberately offers no printed form to take apart again.

/// A distinguished name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {}

impl Name {
    /// The DER of the name; two names are the same when these bytes are.
    #[must_use]
    pub fn der(&self) -> &[u8] {
        unimplemented!()
    }

    /// All values of an attribute type in order, whichever RDN they stand in.
    pub fn values(&self, kind: &crate::ObjectIdentifier) -> impl Iterator<Item = &str> {
        let _ = kind;
        core::iter::empty()
    }
}
