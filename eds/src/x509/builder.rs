//! Issues certificates of the national shape, for a demonstration authority and for tests.
//!
//! Knows the shape (attribute spellings, extensions, serial numbers from key identifiers); deliberately keeps
//! no register of what it issued.

use super::{Certificate, Role};
use crate::gost3410::{SigningKey, VerifyingKey};
use crate::time::UnixSeconds;

/// From when until when a certificate is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// First moment.
    pub not_before: UnixSeconds,
    /// Last moment.
    pub not_after: UnixSeconds,
}

/// Whom a subscriber certificate is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subscriber {
    /// A natural person for themselves.
    Individual(Person),
    /// A natural person for a legal entity.
    LegalEntity {
        /// Who signs.
        person: Person,
        /// For whom.
        organization: Organization,
        /// With which right.
        role: Role,
    },
    /// An information system of a legal entity.
    InformationSystem {
        /// Its name.
        common_name: String,
        /// Whose it is.
        organization: Organization,
    },
}

/// A natural person as a subject names one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// 12 digits.
    pub iin: String,
    /// Surname.
    pub surname: String,
    /// Given name; empty if there is none.
    pub name: String,
    /// Patronymic, which the profile writes into givenName.
    pub patronymic: Option<String>,
}

/// A legal entity as a subject names one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// 12 digits.
    pub bin: String,
    /// Name.
    pub name: String,
}

/// A certification authority that can issue: its certificate and key.
pub struct Issuer<'a> {
    /// The authority's certificate.
    pub certificate: &'a Certificate,
    /// The authority's key.
    pub key: &'a SigningKey,
}

/// Issues a self-signed root. `extra`: random octets for the signature, see [`SigningKey::sign_digest`].
#[must_use]
pub fn issue_root(common_name: &str, key: &SigningKey, validity: Validity, extra: &[u8]) -> Certificate {
    let _ = (common_name, key, validity, extra);
    unimplemented!()
}

/// Issues an intermediate certification authority.
#[must_use]
pub fn issue_authority(
    issuer: &Issuer<'_>,
    common_name: &str,
    key: &VerifyingKey,
    validity: Validity,
    extra: &[u8],
) -> Certificate {
    let _ = (issuer, common_name, key, validity, extra);
    unimplemented!()
}

/// Issues a signing certificate for a person or a system.
#[must_use]
pub fn issue_subscriber(
    issuer: &Issuer<'_>,
    subscriber: &Subscriber,
    key: &VerifyingKey,
    validity: Validity,
    extra: &[u8],
) -> Certificate {
    let _ = (issuer, subscriber, key, validity, extra);
    unimplemented!()
}
