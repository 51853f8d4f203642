//! Signature GOST 34.10-2015, 512 bits, on id-tc26-gost-3410-12-512-paramSetA, in the Kazakh serialisation.
//!
//! Knows keys, signatures and the byte order of the national profile (everything little-endian, r before s);
//! deliberately not what is signed: digests come from outside.
//!
//! The equations, with e the digest as a number modulo q (one if that is zero), d the private key and Q = d·G:
//! signing takes a one-time k and gives r = x(k·G) mod q, s = r·d + k·e mod q; verification accepts when
//! x(s/e·G − r/e·Q) mod q = r. Signing runs in constant time, verification in variable time.

mod curve;
mod field;
mod limbs;
mod multiply;
mod nonce;
mod scalar;

use core::fmt;

use zeroize::{Zeroize, Zeroizing};

use curve::Affine;
use field::Fe;
use multiply::{base_and_point_vartime, secret_base_multiple};
use nonce::Nonces;
use scalar::Scalar;

/// A private key: a number d, 0 < d < q, wiped from memory when dropped.
pub struct SigningKey {
    secret: Scalar,
    public: VerifyingKey,
}

/// A public key: a point of the curve, checked to lie on it.
#[derive(Clone, PartialEq, Eq)]
pub struct VerifyingKey {
    point: Affine,
}

/// A signature: r‖s, each 64 octets little-endian. Any 128 octets; the range is judged by verification.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Signature([u8; 128]);

/// Why octets are no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The private number is zero or not below the group order.
    #[error("the private key is out of range")]
    ScalarRange,
    /// A coordinate is not below the field's prime, or the point is not on the curve.
    #[error("the public key is not a point of the curve")]
    NotOnCurve,
}

impl SigningKey {
    /// Takes the private number d, little-endian.
    ///
    /// # Errors
    /// [`KeyError::ScalarRange`] unless 0 < d < q.
    pub fn from_bytes_le(bytes: &[u8; 64]) -> Result<Self, KeyError> {
        Scalar::from_le(bytes).filter(|d| !d.is_zero()).map(Self::from_scalar).ok_or(KeyError::ScalarRange)
    }

    /// Makes a key from 64 octets that nobody can guess. Equal octets give equal keys.
    #[must_use]
    pub fn generate(random: &[u8; 64]) -> Self {
        Self::from_scalar(Nonces::new(&[b"eds key generation", random]).next_scalar())
    }

    fn from_scalar(secret: Scalar) -> Self {
        let public = VerifyingKey { point: secret_base_multiple(&secret) };
        Self { secret, public }
    }

    /// The private number, little-endian, wiped when dropped.
    #[must_use]
    pub fn to_bytes_le(&self) -> Zeroizing<[u8; 64]> {
        Zeroizing::new(self.secret.to_le())
    }

    /// The public key d·G.
    #[must_use]
    pub fn verifying_key(&self) -> VerifyingKey {
        self.public.clone()
    }

    /// Signs a Streebog-512 digest. The one-time number is derived from key, digest and `extra`: 32 or more
    /// random octets hedge against faults, and the signature stays safe if they repeat or are empty.
    #[must_use]
    pub fn sign_digest(&self, digest: &[u8; 64], extra: &[u8]) -> Signature {
        let e = digest_number(digest);
        let mut nonces = Nonces::new(&[&*self.to_bytes_le(), digest, extra]);
        loop {
            let k = Zeroizing::new(nonces.next_scalar());
            let r = Scalar::reduced(&secret_base_multiple(&k).x.canonical());
            let s = r.mul(&self.secret).add(&k.mul(&e));
            if !r.is_zero() && !s.is_zero() {
                return Signature::from_scalars(r, s);
            }
        }
    }
}

impl Drop for SigningKey {
    fn drop(&mut self) {
        self.secret.zeroize();
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey").field("public", &self.public).finish_non_exhaustive()
    }
}

impl VerifyingKey {
    /// Takes x‖y, each 64 octets little-endian.
    ///
    /// # Errors
    /// [`KeyError::NotOnCurve`].
    pub fn from_bytes(bytes: &[u8; 128]) -> Result<Self, KeyError> {
        let (x, y) = halves(bytes);
        let point = Fe::from_le(&x).zip(Fe::from_le(&y)).map(|(x, y)| Affine { x, y });
        point.filter(Affine::is_on_curve).map(|point| Self { point }).ok_or(KeyError::NotOnCurve)
    }

    /// x‖y, each 64 octets little-endian.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; 128] {
        join(&limbs::to_le(&self.point.x.canonical()), &limbs::to_le(&self.point.y.canonical()))
    }

    /// Whether `signature` is this key's over `digest`.
    #[must_use]
    pub fn verify_digest(&self, digest: &[u8; 64], signature: &Signature) -> bool {
        let (r, s) = halves(&signature.0);
        let (Some(r), Some(s)) = (Scalar::from_le(&r), Scalar::from_le(&s)) else { return false };
        if r.is_zero() || s.is_zero() {
            return false;
        }
        let v = digest_number(digest).invert_vartime();
        let sum = base_and_point_vartime(&s.mul(&v), &r.mul(&v).negate(), &self.point);
        if sum.is_neutral() {
            return false;
        }
        // x = X/Z² mod p is r, or r + q when that is still below p: compared without a division.
        let z_squared = sum.z.square();
        Fe::from_le(&r.to_le()).is_some_and(|x| x.mul(&z_squared) == sum.x)
            || r.plus_order().and_then(|x| Fe::from_le(&x)).is_some_and(|x| x.mul(&z_squared) == sum.x)
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VerifyingKey(")?;
        self.to_bytes().iter().take(8).try_for_each(|octet| write!(f, "{octet:02x}"))?;
        f.write_str("…)")
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

    fn from_scalars(r: Scalar, s: Scalar) -> Self {
        Self(join(&r.to_le(), &s.to_le()))
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signature(…)")
    }
}

/// The digest as a number: its octets little-endian, modulo q; one if that is zero.
fn digest_number(digest: &[u8; 64]) -> Scalar {
    let e = Scalar::reduced(&limbs::from_le(digest));
    if e.is_zero() { Scalar::ONE } else { e }
}

fn halves(bytes: &[u8; 128]) -> ([u8; 64], [u8; 64]) {
    let (mut low, mut high) = ([0; 64], [0; 64]);
    low.copy_from_slice(&bytes[..64]);
    high.copy_from_slice(&bytes[64..]);
    (low, high)
}

fn join(low: &[u8; 64], high: &[u8; 64]) -> [u8; 128] {
    let mut out = [0; 128];
    out[..64].copy_from_slice(low);
    out[64..].copy_from_slice(high);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> SigningKey {
        SigningKey::generate(&[7; 64])
    }

    #[test]
    fn what_is_signed_verifies_and_nothing_else() {
        let key = key();
        let public = key.verifying_key();
        let digest = crate::streebog512(b"a request");
        let signature = key.sign_digest(&digest, &[1; 32]);
        assert!(public.verify_digest(&digest, &signature));
        assert!(!public.verify_digest(&crate::streebog512(b"another"), &signature));
        assert!(!SigningKey::generate(&[8; 64]).verifying_key().verify_digest(&digest, &signature));
        for bit in 0..1024 {
            let mut changed = signature.to_bytes();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(!public.verify_digest(&digest, &Signature::from_bytes(changed)), "bit {bit}");
        }
    }

    #[test]
    fn zero_and_overflowing_halves_are_refused() {
        let key = key();
        let public = key.verifying_key();
        let digest = [0; 64];
        let good = key.sign_digest(&digest, &[]).to_bytes();
        assert!(public.verify_digest(&digest, &Signature::from_bytes(good)));
        for half in [0..64, 64..128] {
            for filler in [0u8, 0xff] {
                let mut bad = good;
                bad[half.clone()].fill(filler);
                assert!(!public.verify_digest(&digest, &Signature::from_bytes(bad)));
            }
        }
    }

    #[test]
    fn signatures_repeat_only_with_their_randomness() {
        let (key, digest) = (key(), [9; 64]);
        assert_eq!(key.sign_digest(&digest, &[1; 32]), key.sign_digest(&digest, &[1; 32]));
        assert_ne!(key.sign_digest(&digest, &[1; 32]), key.sign_digest(&digest, &[2; 32]));
    }

    #[test]
    fn keys_out_of_range_are_refused() {
        assert_eq!(SigningKey::from_bytes_le(&[0; 64]).err(), Some(KeyError::ScalarRange));
        assert_eq!(SigningKey::from_bytes_le(&[0xff; 64]).err(), Some(KeyError::ScalarRange));
        assert_eq!(VerifyingKey::from_bytes(&[0; 128]).err(), Some(KeyError::NotOnCurve));
        let bytes = key().verifying_key().to_bytes();
        assert_eq!(VerifyingKey::from_bytes(&bytes), Ok(key().verifying_key()));
    }

    #[test]
    fn a_key_does_not_print_itself() {
        let shown = format!("{:?}", SigningKey::from_bytes_le(&[5; 64]).expect("in range"));
        assert!(!shown.contains("0505"), "{shown}");
    }
}
