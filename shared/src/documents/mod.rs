//! The papers a person brings: identity document, notarised translation, power of attorney, electronic copies, and
//! which of them annex 3 asks for. Whether a package is complete is `intake`'s question.

pub mod checklist;
pub mod copy;
pub mod identity;
pub mod poa;
pub mod translation;

pub use copy::{CopyPurpose, MediaType, Unfit};
pub use identity::{DocumentKind, IdentityDocument};
pub use poa::PowerOfAttorney;
