//! Algorithm identifiers of signed XML, and which digest goes with which signature.
//!
//! Knows names only. SHA-1 and HMAC have none here.

use const_oid::ObjectIdentifier;

use crate::keys::SignatureAlgorithm;
use crate::oid;

/// The namespace of XML signatures.
pub(super) const DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
/// The transform that leaves the signature itself out.
pub(super) const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

/// Signature algorithm, its identifier, the identifier of the digest that belongs to it.
const ALGORITHMS: [(ObjectIdentifier, &str, &str); 4] = [
    (
        oid::GOST2015_512_SIGNATURE,
        "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34102015-gostr34112015-512",
        "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34112015-512",
    ),
    (
        oid::GOST2015_256_SIGNATURE,
        "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34102015-gostr34112015-256",
        "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34112015-256",
    ),
    (
        oid::GOST2004_SIGNATURE,
        "http://www.w3.org/2001/04/xmldsig-more#gost34310-gost34311",
        "http://www.w3.org/2001/04/xmldsig-more#gost34311",
    ),
    (
        oid::RSA_SHA256_SIGNATURE,
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
        "http://www.w3.org/2001/04/xmlenc#sha256",
    ),
];

/// The signature algorithm an identifier names, if the profile has it.
pub(super) fn from_uri(uri: &str) -> Option<SignatureAlgorithm> {
    let (algorithm, ..) = ALGORITHMS.iter().find(|(_, of, _)| *of == uri)?;
    SignatureAlgorithm::from_oid(algorithm)
}

/// The identifiers of a signature algorithm and of its digest.
pub(super) fn uris(algorithm: SignatureAlgorithm) -> Option<(&'static str, &'static str)> {
    ALGORITHMS
        .iter()
        .find(|(of, ..)| *of == algorithm.oid())
        .map(|(_, signature, digest)| (*signature, *digest))
}
