//! Signatures GOST 34.10-2015 and GOST 34.310-2004 in the Kazakh serialisation.
//!
//! Three curves: id-tc26-gost-3410-12-512-paramSetA for keys of 512 bits ([`SigningKey`], [`VerifyingKey`]),
//! id-tc26-gost-3410-2012-256-paramSetA for keys of 256 bits ([`SigningKey256`]), id-GostR3410-2001-CryptoPro-A for
//! those of 2004 ([`SigningKey2004`]). Knows keys, signatures and the byte order of the national profile (everything
//! little-endian, r before s); deliberately not what is signed: digests come from outside.
//!
//! The equations, with e the digest as a number modulo q (one if that is zero), d the private key and Q = d·G:
//! signing takes a one-time k and gives r = x(k·G) mod q, s = r·d + k·e mod q; verification accepts when
//! x(s/e·G − r/e·Q) mod q = r.
//!
//! Signing runs in constant time: field and scalars without branches or look-ups that depend on a value, every window
//! of k adds one table point by complete formulas, and every table entry is read. Verification runs in variable time.

mod curve;
mod field;
mod inverse;
mod keys;
mod limbs;
mod multiply;
mod nonce;
mod parameters;
mod scalar;

use parameters::{Long, Short2004, Short2015};

pub use keys::KeyError;

/// A private key of 512 bits.
pub type SigningKey = keys::SigningKey<Long>;
/// A public key of 512 bits.
pub type VerifyingKey = keys::VerifyingKey<Long>;
/// A signature of 2·512 bits.
pub type Signature = keys::Signature<Long>;

/// A private key of 256 bits.
pub type SigningKey256 = keys::SigningKey<Short2015>;
/// A public key of 256 bits.
pub type VerifyingKey256 = keys::VerifyingKey<Short2015>;
/// A signature of 2·256 bits.
pub type Signature256 = keys::Signature<Short2015>;

/// A private key of GOST 34.310-2004.
pub type SigningKey2004 = keys::SigningKey<Short2004>;
/// A public key of GOST 34.310-2004.
pub type VerifyingKey2004 = keys::VerifyingKey<Short2004>;
/// A signature of GOST 34.310-2004.
pub type Signature2004 = keys::Signature<Short2004>;
