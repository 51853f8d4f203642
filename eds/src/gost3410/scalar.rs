//! Integers modulo the order q of a group.
//!
//! Elements are always below q, in eight limbs whatever the curve. Everything but [`Scalar::invert_vartime`] and
//! [`Scalar::wnaf_vartime`] runs in constant time. Knows the ring, deliberately no points.

use core::marker::PhantomData;

use subtle::Choice;
use zeroize::Zeroize;

use super::inverse::inverse_vartime;
use super::limbs::{self, Limbs, Product};
use super::parameters::Curve;

/// Digits of a signed sliding-window form, least significant first.
pub(super) type Naf = [i16; 520];

/// A number modulo q, below q.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scalar<C: Curve>(Limbs, PhantomData<C>);

impl<C: Curve> Scalar<C> {
    #[cfg(test)]
    pub(super) const ZERO: Self = Self::raw([0; 8]);
    pub(super) const ONE: Self = Self::raw([1, 0, 0, 0, 0, 0, 0, 0]);

    /// −1/q mod 2⁶⁴, by Newton's iteration: every round doubles the number of right bits, and q is odd.
    const MINUS_INVERSE: u64 = {
        let mut inverse = 1u64;
        let mut round = 0;
        while round < 6 {
            inverse = inverse.wrapping_mul(2u64.wrapping_sub(C::Q[0].wrapping_mul(inverse)));
            round += 1;
        }
        inverse.wrapping_neg()
    };

    const fn raw(limbs: Limbs) -> Self {
        Self(limbs, PhantomData)
    }

    /// Reads octets little-endian; `None` unless below q.
    pub(super) fn from_le(bytes: &[u8]) -> Option<Self> {
        let limbs = limbs::from_le(bytes);
        let (_, below) = limbs::sub(&limbs, &C::Q);
        below.then_some(Self::raw(limbs))
    }

    /// Any number below 2⁵¹², modulo q.
    pub(super) fn reduced(limbs: &Limbs) -> Self {
        Self::raw(montgomery::<C>(&montgomery::<C>(limbs, &C::R_SQUARED), &Self::ONE.0))
    }

    pub(super) fn to_le(self) -> C::Number {
        let mut out = C::NO_NUMBER;
        limbs::write_le(&self.0, out.as_mut());
        out
    }

    /// This number and all that are greater by multiples of q, as long as they have at most the curve's bits.
    pub(super) fn representatives(&self) -> impl Iterator<Item = C::Number> {
        let fits = |limbs: &Limbs| limbs.iter().skip(C::BITS as usize / 64).all(|&limb| limb == 0);
        let next = move |limbs: &Limbs| match limbs::add(limbs, &C::Q) {
            (sum, false) if fits(&sum) => Some(sum),
            _ => None,
        };
        core::iter::successors(Some(self.0), next).map(|limbs| Self::raw(limbs).to_le())
    }

    pub(super) const fn limbs(&self) -> &Limbs {
        &self.0
    }

    /// Whether this is zero. The answer is public; the time does not depend on the value.
    pub(super) fn is_zero(&self) -> bool {
        self.0.iter().fold(0, |seen, limb| seen | limb) == 0
    }

    pub(super) fn is_odd(&self) -> Choice {
        Choice::from(u8::from(self.0[0] & 1 == 1))
    }

    pub(super) fn add(&self, rhs: &Self) -> Self {
        let (sum, carry) = limbs::add(&self.0, &rhs.0);
        Self::raw(less_order::<C>(&sum, carry))
    }

    pub(super) fn negate(&self) -> Self {
        let (q_minus, _) = limbs::sub(&C::Q, &self.0);
        Self::raw(less_order::<C>(&q_minus, false))
    }

    pub(super) fn mul(&self, rhs: &Self) -> Self {
        Self::raw(montgomery::<C>(&montgomery::<C>(&self.0, &rhs.0), &C::R_SQUARED))
    }

    /// `b` if `choose_b`, else `a`, in constant time.
    pub(super) fn select(a: &Self, b: &Self, choose_b: Choice) -> Self {
        Self::raw(limbs::select(&a.0, &b.0, choose_b))
    }

    /// 1/self for a public, non-zero number.
    pub(super) fn invert_vartime(&self) -> Self {
        Self::raw(inverse_vartime(&self.0, &C::Q))
    }

    /// Signed digits, each zero or odd and below 2^(width−1) in size, at least `width` − 1 zeros between them.
    pub(super) fn wnaf_vartime(&self, width: u32) -> Naf {
        let mut digits = [0; 520];
        let mut carry = 0;
        let mut position = 0;
        while position <= C::BITS {
            if self.bits(position, 1) == carry {
                position += 1;
                continue;
            }
            let word = self.bits(position, width) + carry;
            carry = word >> (width - 1) & 1;
            digits[position as usize] = (i32::from(word) - (i32::from(carry) << width)) as i16;
            position += width;
        }
        digits
    }

    /// One bit.
    pub(super) fn bit(&self, position: u32) -> bool {
        self.bits(position, 1) == 1
    }

    /// `count` ≤ 15 bits from `position` upwards; zeros beyond the end.
    fn bits(&self, position: u32, count: u32) -> u16 {
        let (index, shift) = ((position / 64) as usize, position % 64);
        let at = |i: usize| u128::from(self.0.get(i).copied().unwrap_or(0));
        let window = (at(index) | at(index + 1) << 64) >> shift;
        (window & ((1 << count) - 1)) as u16
    }
}

impl<C: Curve> Zeroize for Scalar<C> {
    fn zeroize(&mut self) {
        self.0.zeroize();
    }
}

/// carry·2⁵¹² + limbs, less q if that is not negative; below q if it was below 2q.
fn less_order<C: Curve>(limbs: &Limbs, carry: bool) -> Limbs {
    let (minus_q, borrow) = limbs::sub(limbs, &C::Q);
    limbs::select(&minus_q, limbs, Choice::from(u8::from(!carry & borrow)))
}

/// a·b/2⁵¹² mod q, below q, for a below 2⁵¹² and b below q: Montgomery's product.
fn montgomery<C: Curve>(a: &Limbs, b: &Limbs) -> Limbs {
    let (mut low, mut high) = Product::mul(a, b);
    let mut top = false;
    for i in 0..8 {
        // A multiple of q that clears the lowest limb, which then leaves.
        let factor = low[i].wrapping_mul(Scalar::<C>::MINUS_INVERSE);
        let mut carry = 0;
        let mut window = [0; 8];
        for j in 0..8 {
            let limb = if i + j < 8 { low[i + j] } else { high[i + j - 8] };
            (window[j], carry) = limbs::mul_add(factor, C::Q[j], limb, carry);
        }
        for (j, limb) in window.iter().enumerate() {
            if i + j < 8 { low[i + j] = *limb } else { high[i + j - 8] = *limb }
        }
        (high[i], top) = high[i].carrying_add(carry, top);
    }
    less_order::<C>(&high, top)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::parameters::{Long, Short2004, Short2015};
    use super::*;

    fn scalar<C: Curve>() -> impl Strategy<Value = Scalar<C>> {
        let limb = prop_oneof![4 => any::<u64>(), 1 => Just(0), 1 => Just(u64::MAX), 1 => 0..3u64];
        proptest::collection::vec(limb, 8)
            .prop_map(|limbs| Scalar::reduced(&core::array::from_fn(|i| limbs[i])))
    }

    fn constants<C: Curve>() {
        let two_512 = (0..512).fold(Scalar::<C>::ONE, |power, _| power.add(&power));
        assert_eq!(two_512.mul(&two_512).0, C::R_SQUARED);
        assert_eq!(Scalar::<C>::reduced(&C::Q), Scalar::ZERO);
        assert_eq!(Scalar::<C>::ZERO.negate(), Scalar::ZERO);
        let minus_one = Scalar::<C>::ONE.negate();
        assert_eq!(minus_one.mul(&minus_one), Scalar::ONE);
        assert_eq!(minus_one.invert_vartime(), minus_one);
        assert_eq!(Scalar::<C>::ONE.invert_vartime(), Scalar::ONE);
        for n in 1..C::BITS - 2 {
            // Powers of two and their neighbours: the longest and the most lopsided of divisions.
            let power = (0..n).fold(Scalar::<C>::ONE, |power, _| power.add(&power));
            for number in [power, power.add(&Scalar::ONE), power.negate(), power.add(&minus_one)] {
                assert!(number.is_zero() || number.mul(&number.invert_vartime()) == Scalar::ONE, "{n}");
            }
        }
        assert!(Scalar::<C>::from_le(minus_one.to_le().as_ref()).is_some());
        let mut q = C::NO_NUMBER;
        limbs::write_le(&C::Q, q.as_mut());
        assert!(Scalar::<C>::from_le(q.as_ref()).is_none());
    }

    #[test]
    fn the_constants_agree() {
        constants::<Long>();
        constants::<Short2015>();
        constants::<Short2004>();
        // How often an order fits beside a number: the long ones nearly fill their bits, the short one a quarter.
        assert_eq!(Scalar::<Long>::ONE.representatives().count(), 2);
        assert_eq!(Scalar::<Short2015>::ONE.representatives().count(), 4);
    }

    fn laws<C: Curve>(a: &Scalar<C>, b: &Scalar<C>, c: &Scalar<C>) {
        assert_eq!(a.mul(b), b.mul(a));
        assert_eq!(a.mul(b).mul(c), a.mul(&b.mul(c)));
        assert_eq!(a.add(b).mul(c), a.mul(c).add(&b.mul(c)));
        assert_eq!(a.add(&a.negate()), Scalar::ZERO);
        assert!(a.is_zero() || a.mul(&a.invert_vartime()) == Scalar::ONE);
        for width in [4, 5, 6, 8, 9, 12] {
            let digits = a.wnaf_vartime(width);
            let mut sum = Scalar::ZERO;
            for &digit in digits.iter().rev() {
                sum = sum.add(&sum);
                let size = Scalar::reduced(&[u64::from(digit.unsigned_abs()), 0, 0, 0, 0, 0, 0, 0]);
                sum = sum.add(&if digit < 0 { size.negate() } else { size });
                assert!(digit == 0 || (digit & 1 == 1 && i32::from(digit).abs() < 1 << (width - 1)));
            }
            assert_eq!(sum, *a);
        }
    }

    proptest! {
        #[test]
        fn ring_laws(a in scalar::<Long>(), b in scalar::<Long>(), c in scalar::<Long>()) {
            laws(&a, &b, &c);
        }

        #[test]
        fn ring_laws_2015(a in scalar::<Short2015>(), b in scalar::<Short2015>(), c in scalar::<Short2015>()) {
            laws(&a, &b, &c);
        }

        #[test]
        fn ring_laws_2004(a in scalar::<Short2004>(), b in scalar::<Short2004>(), c in scalar::<Short2004>()) {
            laws(&a, &b, &c);
        }
    }
}
