//! Keys and signatures on any of the curves.
//!
//! Knows the equations and the byte order of the national profile; deliberately not which digest belongs to a curve.

use core::fmt;
use core::marker::PhantomData;
use std::sync::Arc;

use zeroize::{Zeroize, Zeroizing};

use super::curve::Affine;
use super::field::Field;
use super::limbs;
use super::multiply::{Comb, base_and_comb_vartime, base_and_point_vartime, secret_base_multiple};
use super::nonce::Nonces;
use super::parameters::Curve;
use super::scalar::Scalar;

/// A private key: a number d, 0 < d < q, wiped from memory when dropped.
pub struct SigningKey<C: Curve> {
    secret: Scalar<C>,
    public: VerifyingKey<C>,
}

/// A public key: a multiple of the base point.
#[derive(Clone)]
pub struct VerifyingKey<C: Curve> {
    point: Affine<C>,
    /// Multiples of it, of a key that is known to come again.
    comb: Option<Arc<Comb<C>>>,
}

/// A signature: r‖s, each little-endian. Any octets; the range is judged by verification.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Signature<C: Curve>(C::Pair, PhantomData<C>);

/// Why octets are no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The private number is zero or not below the group order.
    #[error("the private key is out of range")]
    ScalarRange,
    /// A coordinate is not below the field's prime, or the point is not on the curve, or in none of the base point's
    /// places on it.
    #[error("the public key is not a point of the curve")]
    NotOnCurve,
}

impl<C: Curve> SigningKey<C> {
    /// Takes the private number d, little-endian.
    ///
    /// # Errors
    /// [`KeyError::ScalarRange`] unless 0 < d < q.
    pub fn from_bytes_le(bytes: &C::Number) -> Result<Self, KeyError> {
        Scalar::from_le(bytes.as_ref())
            .filter(|d| !d.is_zero())
            .map(Self::from_scalar)
            .ok_or(KeyError::ScalarRange)
    }

    /// Makes a key from 64 octets that nobody can guess. Equal octets give equal keys.
    #[must_use]
    pub fn generate(random: &[u8; 64]) -> Self {
        Self::from_scalar(Nonces::new(&[b"eds key generation", random]).next_scalar())
    }

    fn from_scalar(secret: Scalar<C>) -> Self {
        let public = VerifyingKey { point: secret_base_multiple(&secret), comb: None };
        Self { secret, public }
    }

    /// The private number, little-endian, wiped when dropped.
    #[must_use]
    pub fn to_bytes_le(&self) -> Zeroizing<C::Number> {
        Zeroizing::new(self.secret.to_le())
    }

    /// The public key d·G.
    #[must_use]
    pub fn verifying_key(&self) -> VerifyingKey<C> {
        self.public.clone()
    }

    /// Signs a digest. The one-time number is derived from key, digest and `extra`: 32 or more random octets hedge
    /// against faults, and the signature stays safe if they repeat or are empty.
    #[must_use]
    pub fn sign_digest(&self, digest: &C::Number, extra: &[u8]) -> Signature<C> {
        let e = digest_number(digest);
        let mut nonces = Nonces::new(&[self.to_bytes_le().as_ref(), digest.as_ref(), extra]);
        loop {
            let k = Zeroizing::new(nonces.next_scalar::<C>());
            let r = Scalar::reduced(&secret_base_multiple(&k).x.canonical());
            let s = r.mul(&self.secret).add(&k.mul(&e));
            if !r.is_zero() && !s.is_zero() {
                return Signature::from_scalars(r, s);
            }
        }
    }
}

impl<C: Curve> Drop for SigningKey<C> {
    fn drop(&mut self) {
        self.secret.zeroize();
    }
}

impl<C: Curve> fmt::Debug for SigningKey<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey").field("public", &self.public).finish_non_exhaustive()
    }
}

impl<C: Curve> VerifyingKey<C> {
    /// Takes x‖y, each little-endian.
    ///
    /// # Errors
    /// [`KeyError::NotOnCurve`].
    pub fn from_bytes(bytes: &C::Pair) -> Result<Self, KeyError> {
        let (x, y) = halves::<C>(bytes);
        let point = C::Field::from_le(x).zip(C::Field::from_le(y)).map(|(x, y)| Affine { x, y });
        let point = point.filter(Affine::is_on_curve).ok_or(KeyError::NotOnCurve)?;
        // On a curve with more points than multiples of G, q·Q must be the neutral point (GOST R 34.10, 5.2).
        let minus_one = Scalar::ONE.negate();
        let nothing = Scalar::ONE.add(&minus_one);
        if C::HAS_COFACTOR
            && !base_and_point_vartime(&nothing, &minus_one, &point).add_affine(&point).is_neutral()
        {
            return Err(KeyError::NotOnCurve);
        }
        Ok(Self { point, comb: None })
    }

    /// The same key with multiples of it at hand: verification takes a third of the time. Making them takes as long as
    /// two or three verifications, and they take 64 KiB (of a short key 32): for keys that come again and again, an
    /// issuer's for instance. Clones share them.
    #[must_use]
    pub fn prepared(&self) -> Self {
        let comb = self.comb.clone().unwrap_or_else(|| Arc::new(Comb::new(&self.point)));
        Self { point: self.point, comb: Some(comb) }
    }

    /// x‖y, each little-endian.
    #[must_use]
    pub fn to_bytes(&self) -> C::Pair {
        let mut out = C::NO_PAIR;
        let (x, y) = out.as_mut().split_at_mut(C::BITS as usize / 8);
        limbs::write_le(&self.point.x.canonical(), x);
        limbs::write_le(&self.point.y.canonical(), y);
        out
    }

    /// Whether `signature` is this key's over `digest`.
    #[must_use]
    pub fn verify_digest(&self, digest: &C::Number, signature: &Signature<C>) -> bool {
        let (r, s) = halves::<C>(&signature.0);
        let (Some(r), Some(s)) = (Scalar::from_le(r), Scalar::from_le(s)) else { return false };
        if r.is_zero() || s.is_zero() {
            return false;
        }
        let v = digest_number(digest).invert_vartime();
        let (of_base, of_key) = (s.mul(&v), r.mul(&v).negate());
        let sum = match &self.comb {
            Some(comb) => base_and_comb_vartime(&of_base, &of_key, comb),
            None => base_and_point_vartime(&of_base, &of_key, &self.point),
        };
        if sum.is_neutral() {
            return false;
        }
        // x = X/Z² mod p is r or greater by a multiple of q, but below p: compared without a division.
        let z_squared = sum.z.square();
        let is_x = |x: C::Number| C::Field::from_le(x.as_ref()).is_some_and(|x| x.mul(&z_squared) == sum.x);
        r.representatives().any(is_x)
    }
}

impl<C: Curve> PartialEq for VerifyingKey<C> {
    fn eq(&self, other: &Self) -> bool {
        self.point == other.point
    }
}

impl<C: Curve> Eq for VerifyingKey<C> {}

impl<C: Curve> fmt::Debug for VerifyingKey<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VerifyingKey(")?;
        self.to_bytes().as_ref().iter().take(8).try_for_each(|octet| write!(f, "{octet:02x}"))?;
        f.write_str("…)")
    }
}

impl<C: Curve> Signature<C> {
    /// Takes r‖s as the profile writes it.
    #[must_use]
    pub const fn from_bytes(bytes: C::Pair) -> Self {
        Self(bytes, PhantomData)
    }

    /// r‖s as the profile writes it.
    #[must_use]
    pub const fn to_bytes(self) -> C::Pair {
        self.0
    }

    fn from_scalars(r: Scalar<C>, s: Scalar<C>) -> Self {
        let mut out = C::NO_PAIR;
        let (low, high) = out.as_mut().split_at_mut(C::BITS as usize / 8);
        limbs::write_le(r.limbs(), low);
        limbs::write_le(s.limbs(), high);
        Self::from_bytes(out)
    }
}

impl<C: Curve> fmt::Debug for Signature<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signature(…)")
    }
}

/// The digest as a number: its octets little-endian, modulo q; one if that is zero.
fn digest_number<C: Curve>(digest: &C::Number) -> Scalar<C> {
    let e = Scalar::reduced(&limbs::from_le(digest.as_ref()));
    if e.is_zero() { Scalar::ONE } else { e }
}

fn halves<C: Curve>(pair: &C::Pair) -> (&[u8], &[u8]) {
    pair.as_ref().split_at(C::BITS as usize / 8)
}

#[cfg(test)]
mod tests {
    use super::super::curve::Jacobian;
    use super::super::field::Fe256;
    use super::super::parameters::{Long, Short2004, Short2015};
    use super::*;

    fn key<C: Curve>() -> SigningKey<C> {
        SigningKey::generate(&[7; 64])
    }

    fn number<C: Curve>(octet: u8) -> C::Number {
        let mut out = C::NO_NUMBER;
        out.as_mut().fill(octet);
        out
    }

    fn what_is_signed_verifies_and_nothing_else<C: Curve>() {
        let key = key::<C>();
        let public = key.verifying_key();
        let digest = number::<C>(0x35);
        let signature = key.sign_digest(&digest, &[1; 32]);
        let prepared = public.prepared();
        assert_eq!(prepared, public);
        assert!(public.verify_digest(&digest, &signature));
        assert!(prepared.verify_digest(&digest, &signature));
        assert!(!public.verify_digest(&number::<C>(0x36), &signature));
        assert!(!SigningKey::generate(&[8; 64]).verifying_key().verify_digest(&digest, &signature));
        for bit in 0..2 * C::BITS as usize {
            let mut changed = signature.to_bytes();
            changed.as_mut()[bit / 8] ^= 1 << (bit % 8);
            let changed = Signature::from_bytes(changed);
            assert!(!public.verify_digest(&digest, &changed), "bit {bit}");
            assert!(!prepared.verify_digest(&digest, &changed), "bit {bit}");
        }
    }

    fn zero_and_overflowing_halves_are_refused<C: Curve>() {
        let key = key::<C>();
        let public = key.verifying_key();
        let digest = number::<C>(0);
        let good = key.sign_digest(&digest, &[]).to_bytes();
        assert!(public.verify_digest(&digest, &Signature::from_bytes(good)));
        let half = C::BITS as usize / 8;
        for range in [0..half, half..2 * half] {
            for filler in [0u8, 0xff] {
                let mut bad = good;
                bad.as_mut()[range.clone()].fill(filler);
                assert!(!public.verify_digest(&digest, &Signature::from_bytes(bad)));
            }
        }
    }

    fn signatures_repeat_only_with_their_randomness<C: Curve>() {
        let (key, digest) = (key::<C>(), number::<C>(9));
        assert_eq!(key.sign_digest(&digest, &[1; 32]), key.sign_digest(&digest, &[1; 32]));
        assert_ne!(key.sign_digest(&digest, &[1; 32]), key.sign_digest(&digest, &[2; 32]));
    }

    fn keys_out_of_range_are_refused<C: Curve>() {
        for octet in [0, 0xff] {
            assert_eq!(
                SigningKey::<C>::from_bytes_le(&number::<C>(octet)).err(),
                Some(KeyError::ScalarRange)
            );
        }
        assert_eq!(VerifyingKey::<C>::from_bytes(&C::NO_PAIR).err(), Some(KeyError::NotOnCurve));
        let public = key::<C>().verifying_key();
        let mut octets = public.to_bytes();
        assert_eq!(VerifyingKey::from_bytes(&octets), Ok(public));
        octets.as_mut()[0] ^= 1;
        assert_eq!(VerifyingKey::<C>::from_bytes(&octets).err(), Some(KeyError::NotOnCurve));
        let stored = key::<C>().to_bytes_le();
        let again = SigningKey::<C>::from_bytes_le(&stored).expect("in range");
        assert_eq!(again.to_bytes_le().as_ref(), stored.as_ref());
    }

    fn a_key_does_not_print_itself<C: Curve>() {
        let shown = format!("{:?}", SigningKey::<C>::from_bytes_le(&number::<C>(5)).expect("in range"));
        assert!(!shown.contains("0505"), "{shown}");
    }

    fn all<C: Curve>() {
        what_is_signed_verifies_and_nothing_else::<C>();
        zero_and_overflowing_halves_are_refused::<C>();
        signatures_repeat_only_with_their_randomness::<C>();
        keys_out_of_range_are_refused::<C>();
        a_key_does_not_print_itself::<C>();
    }

    #[test]
    fn the_long_curve() {
        all::<Long>();
    }

    #[test]
    fn the_short_curve_of_2015() {
        all::<Short2015>();
    }

    #[test]
    fn the_curve_of_2004() {
        all::<Short2004>();
    }

    /// The only root of x³ + ax + b, little-endian.
    const ORDER_TWO: &str = "aa4aa1e7dc7530a67ec42a195cfe448758d978d4444b978e15ff95f573fe0001";

    /// A multiple of G moved by the point of order two is on the curve and no key.
    #[test]
    fn points_outside_the_group_are_refused() {
        // (x, 0) with x³ + ax + b = 0: the point of order two, added to a key.
        let x = Fe256::from_le(&hex::decode(ORDER_TWO).expect("hexadecimal")).expect("below p");
        let two = Affine::<Short2015> { x, y: Fe256::ZERO };
        assert!(two.is_on_curve());
        let key = key::<Short2015>().verifying_key();
        let sum = Jacobian::from_affine(&key.point).add_affine(&two);
        let outside = VerifyingKey { point: Jacobian::normalize_all(&[sum])[0], comb: None };
        assert!(outside.point.is_on_curve());
        assert_eq!(
            VerifyingKey::<Short2015>::from_bytes(&outside.to_bytes()).err(),
            Some(KeyError::NotOnCurve)
        );
    }
}
