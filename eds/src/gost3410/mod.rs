//! Signature GOST 34.10-2015, 512 bits, on id-tc26-gost-3410-12-512-paramSetA, in the Kazakh serialisation.
//!
//! Knows keys, signatures and the byte order of the national profile (everything little-endian, r before s);
//! deliberately not what is signed: digests come from outside.

/// A private key: a scalar d, 0 < d < q, wiped from memory when dropped.
pub struct SigningKey {}

/// A public key: a point of the curve, checked to lie on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyingKey {}

/// A signature: r‖s, each 64 octets little-endian. Any 128 octets; the range is judged by verification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature([u8; 128]);

/// Why octets are no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The private scalar is zero or not below the group order.
    #[error("the private key is out of range")]
    ScalarRange,
    /// A coordinate is not below the field's prime, or the point is not on the curve.
    #[error("the public key is not a point of the curve")]
    NotOnCurve,
}

impl SigningKey {
    /// Takes the private scalar, little-endian.
    ///
    /// # Errors
    /// [`KeyError::ScalarRange`] unless 0 < d < q.
    pub fn from_bytes_le(bytes: &[u8; 64]) -> Result<Self, KeyError> {
        let _ = bytes;
        unimplemented!()
    }

    /// Makes a key from at least 64 random octets of the caller (more are mixed in), by hashing until the
    /// number is in range.
    #[must_use]
    pub fn generate(random: &[u8; 64]) -> Self {
        let _ = random;
        unimplemented!()
    }

    /// The private scalar, little-endian, wiped when dropped.
    #[must_use]
    pub fn to_bytes_le(&self) -> zeroize::Zeroizing<[u8; 64]> {
        unimplemented!()
    }

    /// The public key d·G.
    #[must_use]
    pub fn verifying_key(&self) -> VerifyingKey {
        unimplemented!()
    }

    /// Signs a Streebog-512 digest. The nonce is derived from key, digest and `extra` (32 or more random
    /// octets hedge against faults; the signature stays safe if they repeat or are empty).
    #[must_use]
    pub fn sign_digest(&self, digest: &[u8; 64], extra: &[u8]) -> Signature {
        let _ = (digest, extra);
        unimplemented!()
    }
}

impl VerifyingKey {
    /// Takes x‖y, each 64 octets little-endian.
    ///
    /// # Errors
    /// [`KeyError::NotOnCurve`].
    pub fn from_bytes(bytes: &[u8; 128]) -> Result<Self, KeyError> {
        let _ = bytes;
        unimplemented!()
    }

    /// x‖y, each 64 octets little-endian.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; 128] {
        unimplemented!()
    }

    /// Whether `signature` is this key's over `digest`.
    #[must_use]
    pub fn verify_digest(&self, digest: &[u8; 64], signature: &Signature) -> bool {
        let _ = (digest, signature);
        unimplemented!()
    }
}

impl Signature {
    /// Takes r‖s as the profile writes it.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 128]) -> Self {
        Self(bytes)
    }

    /// r‖s as the profile writes it.
    #[must_use]
    pub const fn to_bytes(&self) -> [u8; 128] {
        self.0
    }
}
