//! The outer shape that certificates and revocation lists share: signed part, algorithm, signature.
//!
//! Knows the digest of the signed part and remembers the answer of the first check: an authority's certificate
//! and the list of the day are checked under the same key for every message, and the answer cannot change.

use std::sync::OnceLock;

use const_oid::ObjectIdentifier;

use super::PublicKey;
use super::algorithm::{self, SignatureError};
use crate::der::{self, Reader, tag};

/// What is signed, by its digest, and the signature.
#[derive(Clone, Debug)]
pub(crate) struct Signed {
    digest: [u8; 64],
    algorithm: ObjectIdentifier,
    signature: Vec<u8>,
    first_check: OnceLock<(PublicKey, Result<(), SignatureError>)>,
}

impl Signed {
    /// Takes `SEQUENCE { signed part, algorithm, signature }` apart; gives the fields of the signed part too.
    pub(crate) fn read(bytes: &[u8]) -> Result<(Self, Reader<'_>), der::Error> {
        let mut outer = Reader::open_whole(bytes, tag::SEQUENCE)?;
        let part = outer.element(tag::SEQUENCE)?;
        let algorithm = algorithm::read_plain(&mut outer)?;
        let signature = outer.bit_string_octets()?.to_vec();
        outer.finish()?;
        let digest = crate::streebog512(part.raw);
        Ok((Self { digest, algorithm, signature, first_check: OnceLock::new() }, Reader::new(part.value)))
    }

    /// Reads the algorithm that stands inside the signed part too; both must be the same.
    pub(crate) fn read_inner_algorithm(&self, fields: &mut Reader<'_>) -> Result<(), der::Error> {
        if algorithm::read_plain(fields)? == self.algorithm { Ok(()) } else { Err(der::Error::Value) }
    }

    /// Whether the signature holds under `key`.
    pub(crate) fn check(&self, key: &PublicKey) -> Result<(), SignatureError> {
        if let Some((of, answer)) = self.first_check.get()
            && of == key
        {
            return *answer;
        }
        let answer = algorithm::verify(key, &self.algorithm, &self.digest, &self.signature);
        // When another key came first, that answer stays and this one is computed each time.
        self.first_check.get_or_init(|| (key.clone(), answer));
        answer
    }
}
