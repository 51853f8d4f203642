//! Certificates of the national profile: parse, name the holder, judge the path, issue.
//!
//! Knows RFC 5280 as far as the profile uses it. Deliberately follows no address found in a certificate.

pub mod builder;
mod certificate;
mod extensions;
mod identity;
mod name;
mod path;
pub(crate) mod signed;
mod trust;

pub use crate::keys::PublicKey;
pub use certificate::{Certificate, CertificateError};
pub use extensions::KeyUsage;
pub use identity::{CheckDigits, HolderKind, Identity, IdentityError, Role};
pub use name::Name;
pub(crate) use path::verify_service_path;
pub use path::{PathError, Policy, Purpose, ValidatedSigner, verify_authority, verify_path};
pub use trust::{Anchor, AnchorError, AnchorPurpose, TrustStore};
