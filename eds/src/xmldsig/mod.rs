//! Signed XML of the national profile (XMLDSig): make it, check its integrity, judge it.
//!
//! The profile is narrow on purpose. One `ds:Signature`, last in the root element; one reference to the whole
//! document; two transforms, enveloped-signature and inclusive canonicalization, and no others; the digest that
//! belongs to the signature algorithm; the certificate inside. Everything else that XMLDSig allows (objects,
//! manifests, parts of documents, XPath, XSLT, external addresses, keys by value) is refused by name, and so are
//! document types, entities, comments and processing instructions, because text that is read must be text that is
//! signed.
//!
//! Sources: W3C REC-xmldsig-core-20020212, REC-xml-c14n-20010315, REC-xml-exc-c14n-20020718; the algorithm
//! identifiers of the national authority. Caps: [`Limits`].

mod algorithms;
mod c14n;
mod document;
mod reject;
mod scan;
mod sign;
mod verify;

pub use c14n::Method;
pub use reject::Reject;
pub use scan::Limits;
pub use sign::{SignError, sign};
pub use verify::{Integrity, Verified, verify, verify_integrity};
