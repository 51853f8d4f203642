//! RSA signatures of PKCS#1 version 1.5 (RFC 8017 §8.2) over SHA-256 digests.
//!
//! Knows the padding and the encodings of keys; the powers are `crypto-bigint`'s, in constant time where the exponent
//! is secret. That is why nothing is blinded, and why the attack of RUSTSEC-2023-0071, which measures a private power
//! that takes longer for some numbers, has nothing to measure. Deliberately no decryption, no other padding and no
//! other digest: SHA-1 is refused.

use crypto_bigint::modular::{BoxedMontyForm, BoxedMontyParams};
use crypto_bigint::{BoxedUint, Odd};
use zeroize::{Zeroize, Zeroizing};

use super::{KeyError, PrivateKeyError};
use crate::der::{Reader, Writer, tag};

/// Bits of the modulus: what the authority issues and what stands above it, with room on neither side.
const BITS: core::ops::RangeInclusive<u32> = 2048..=4096;

/// DigestInfo with SHA-256 up to the digest itself (RFC 8017 §9.2, note 1).
const DIGEST_INFO: [u8; 19] = [
    0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00,
    0x04, 0x20,
];

/// An RSA public key of 2048 to 4096 bits.
#[derive(Clone, PartialEq, Eq)]
pub struct RsaPublicKey {
    /// Big-endian without leading zeros; odd.
    modulus: Vec<u8>,
    exponent: u32,
}

/// An RSA private key; wiped from memory when dropped.
pub struct RsaSigningKey {
    public: RsaPublicKey,
    /// RSAPrivateKey as it was given (RFC 8017, A.1.2).
    der: Zeroizing<Vec<u8>>,
    /// The private exponent, big-endian.
    secret: Zeroizing<Vec<u8>>,
}

impl RsaPublicKey {
    /// Takes a modulus, big-endian, and a public exponent.
    ///
    /// # Errors
    /// [`KeyError::Invalid`] unless the modulus is odd and of 2048 to 4096 bits, the exponent odd and at least 3.
    pub fn new(modulus: &[u8], exponent: u32) -> Result<Self, KeyError> {
        let first = modulus.iter().position(|&octet| octet != 0).unwrap_or(modulus.len());
        let modulus = modulus.get(first..).unwrap_or_default().to_vec();
        let odd = modulus.last().is_some_and(|last| last & 1 == 1) && exponent & 1 == 1;
        let key = Self { modulus, exponent };
        if odd && exponent >= 3 && BITS.contains(&key.bits()) { Ok(key) } else { Err(KeyError::Invalid) }
    }

    /// Reads RSAPublicKey (RFC 8017, A.1.1).
    pub(super) fn read(bytes: &[u8]) -> Result<Self, KeyError> {
        let mut fields = Reader::open_whole(bytes, tag::SEQUENCE)?;
        let (modulus, exponent) = (fields.unsigned()?, fields.unsigned()?);
        fields.finish()?;
        Self::new(modulus, small(exponent).ok_or(KeyError::Invalid)?)
    }

    pub(super) fn write(&self, out: &mut Writer) {
        out.sequence(|out| {
            out.unsigned(&self.modulus);
            out.unsigned(&self.exponent.to_be_bytes());
        });
    }

    /// Bits of the modulus.
    #[must_use]
    pub fn bits(&self) -> u32 {
        let whole = u32::try_from(self.modulus.len()).unwrap_or(u32::MAX).saturating_mul(8);
        whole.saturating_sub(self.modulus.first().map_or(0, |first| first.leading_zeros()))
    }

    /// Whether `signature` is this key's over a SHA-256 digest. The padded digest is composed and compared as a whole,
    /// so nothing in it is parsed.
    #[must_use]
    pub fn verify_digest(&self, digest: &[u8; 32], signature: &[u8]) -> bool {
        signature.len() == self.modulus.len()
            && self.power(signature, &BoxedUint::from(self.exponent), 32).as_deref()
                == Some(&*self.padded(digest))
    }

    /// number^exponent modulo n, as long as the modulus; none if the number is not below it. Takes the same time for
    /// all exponents of at most `bits` bits.
    fn power(&self, number: &[u8], exponent: &BoxedUint, bits: u32) -> Option<Vec<u8>> {
        let precision = self.bits().next_multiple_of(64);
        let modulus = BoxedUint::from_be_slice(&self.modulus, precision).ok()?;
        let number = BoxedUint::from_be_slice(number, precision).ok()?;
        if number >= modulus {
            return None;
        }
        let modulus = Option::<Odd<BoxedUint>>::from(Odd::new(modulus))?;
        let form = BoxedMontyForm::new(number, &BoxedMontyParams::new_vartime(modulus));
        let power = form.pow_bounded_exp(exponent, bits).retrieve().to_be_bytes();
        power
            .len()
            .checked_sub(self.modulus.len())
            .and_then(|padding| power.get(padding..))
            .map(<[u8]>::to_vec)
    }

    /// EMSA-PKCS1-v1_5: 00 01 FF … FF 00, DigestInfo.
    fn padded(&self, digest: &[u8; 32]) -> Vec<u8> {
        let mut out = vec![0, 1];
        out.resize(self.modulus.len() - DIGEST_INFO.len() - digest.len() - 1, 0xff);
        out.push(0);
        out.extend_from_slice(&DIGEST_INFO);
        out.extend_from_slice(digest);
        out
    }
}

impl core::fmt::Debug for RsaPublicKey {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "RsaPublicKey({} bits, ", self.bits())?;
        self.modulus.iter().take(8).try_for_each(|octet| write!(f, "{octet:02x}"))?;
        f.write_str("…)")
    }
}

impl RsaSigningKey {
    /// Reads RSAPrivateKey (RFC 8017, A.1.2) of two primes, and sees that it signs what its public half accepts.
    ///
    /// # Errors
    /// [`PrivateKeyError::Malformed`].
    pub fn from_der(bytes: &[u8]) -> Result<Self, PrivateKeyError> {
        let mut fields = Reader::open_whole(bytes, tag::SEQUENCE)?;
        if fields.small_integer()? != 0 {
            return Err(PrivateKeyError::Malformed);
        }
        let (modulus, exponent) = (fields.unsigned()?, fields.unsigned()?);
        let secret = Zeroizing::new(fields.unsigned()?.to_vec());
        for _ in ["p", "q", "d mod p-1", "d mod q-1", "1/q mod p"] {
            fields.unsigned()?;
        }
        fields.finish()?;
        let public = small(exponent).and_then(|exponent| RsaPublicKey::new(modulus, exponent).ok());
        let public = public.ok_or(PrivateKeyError::Malformed)?;
        let key = Self { public, der: Zeroizing::new(bytes.to_vec()), secret };
        let digest = crate::sha256(b"a key that belongs together");
        let holds =
            key.sign_digest(&digest).is_some_and(|signature| key.public.verify_digest(&digest, &signature));
        if holds { Ok(key) } else { Err(PrivateKeyError::Malformed) }
    }

    /// RSAPrivateKey as it was read.
    pub(super) fn der(&self) -> &[u8] {
        &self.der
    }

    /// The public half.
    #[must_use]
    pub const fn verifying_key(&self) -> &RsaPublicKey {
        &self.public
    }

    /// Signs a SHA-256 digest; none when the private exponent is larger than the modulus, which no key read has.
    pub(super) fn sign_digest(&self, digest: &[u8; 32]) -> Option<Vec<u8>> {
        let bits = self.public.bits().next_multiple_of(64);
        let mut exponent = BoxedUint::from_be_slice(&self.secret, bits).ok()?;
        let signature = self.public.power(&self.public.padded(digest), &exponent, bits);
        exponent.zeroize();
        signature
    }
}

impl core::fmt::Debug for RsaSigningKey {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("RsaSigningKey").field("public", &self.public).finish_non_exhaustive()
    }
}

fn small(octets: &[u8]) -> Option<u32> {
    (octets.len() <= 4).then(|| octets.iter().fold(0, |sum, &octet| sum << 8 | u32::from(octet)))
}
