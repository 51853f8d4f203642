//! The outer shape that certificates and revocation lists share: signed part, algorithm, signature.
//!
//! Knows the digest of the signed part and remembers the answer of the first check: an authority's certificate
//! and the list of the day are checked under the same key for every message, and the answer cannot change.

use std::sync::OnceLock;

use const_oid::ObjectIdentifier;

use crate::der::{self, Reader, tag};
use crate::keys::{Digest, PublicKey, SignatureAlgorithm, SignatureError, read_plain};

/// What is signed, by its digest, and the signature.
#[derive(Clone, Debug)]
pub(crate) struct Signed {
    stated: ObjectIdentifier,
    /// With the digest it asks for; none when the stated algorithm is unknown.
    algorithm: Option<(SignatureAlgorithm, Digest)>,
    signature: Vec<u8>,
    first_check: OnceLock<(PublicKey, Result<(), SignatureError>)>,
}

impl Signed {
    /// Takes `SEQUENCE { signed part, algorithm, signature }` apart; gives the fields of the signed part too.
    pub(crate) fn read(bytes: &[u8]) -> Result<(Self, Reader<'_>), der::Error> {
        let mut outer = Reader::open_whole(bytes, tag::SEQUENCE)?;
        let part = outer.element(tag::SEQUENCE)?;
        let stated = read_plain(&mut outer)?;
        let signature = outer.bit_string_octets()?.to_vec();
        outer.finish()?;
        let algorithm = SignatureAlgorithm::from_oid(&stated)
            .map(|algorithm| (algorithm, algorithm.digest().digest(part.raw)));
        Ok((Self { stated, algorithm, signature, first_check: OnceLock::new() }, Reader::new(part.value)))
    }

    /// Reads the algorithm that stands inside the signed part too; both must be the same.
    pub(crate) fn read_inner_algorithm(&self, fields: &mut Reader<'_>) -> Result<(), der::Error> {
        if read_plain(fields)? == self.stated { Ok(()) } else { Err(der::Error::Value) }
    }

    /// The algorithm it is signed with, if it is known.
    pub(crate) fn algorithm(&self) -> Option<SignatureAlgorithm> {
        self.algorithm.map(|(algorithm, _)| algorithm)
    }

    /// Whether the signature holds under `key`.
    pub(crate) fn check(&self, key: &PublicKey) -> Result<(), SignatureError> {
        if let Some((of, answer)) = self.first_check.get()
            && of == key
        {
            return *answer;
        }
        let answer = match &self.algorithm {
            Some((algorithm, digest)) => key.verify_digest(*algorithm, digest, &self.signature),
            None => Err(SignatureError::Unsupported),
        };
        // When another key came first, that answer stays and this one is computed each time.
        self.first_check.get_or_init(|| (key.clone(), answer));
        answer
    }
}
