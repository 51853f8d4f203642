//! The field of integers modulo p = 2⁵¹² − 569.
//!
//! Elements are kept as any number below 2⁵¹² and reduced by 2⁵¹² ≡ 569; only [`Fe::canonical`] makes them
//! unique. Every operation runs in constant time. Knows the field, deliberately no curve.

use subtle::Choice;

use super::limbs::{self, Limbs};

/// 2⁵¹² mod p.
const FOLD: u64 = 569;

/// A field element.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fe(Limbs);

impl Fe {
    pub(super) const ZERO: Self = Self([0; 8]);
    pub(super) const ONE: Self = Self::small(1);

    /// A small constant.
    pub(super) const fn small(n: u64) -> Self {
        Self([n, 0, 0, 0, 0, 0, 0, 0])
    }

    /// A constant given by its limbs.
    pub(super) const fn constant(limbs: Limbs) -> Self {
        Self(limbs)
    }

    /// Reads 64 octets little-endian; `None` unless below p.
    pub(super) fn from_le(bytes: &[u8; 64]) -> Option<Self> {
        let limbs = limbs::from_le(bytes);
        let (_, reaches_p) = limbs::add(&limbs, &Self::small(FOLD).0);
        (!reaches_p).then_some(Self(limbs))
    }

    /// The representative below p.
    pub(super) fn canonical(&self) -> Limbs {
        let (minus_p, reaches_p) = limbs::add(&self.0, &Self::small(FOLD).0);
        limbs::select(&self.0, &minus_p, Choice::from(u8::from(reaches_p)))
    }

    /// Whether this is zero. The answer is public; the time does not depend on the value.
    pub(super) fn is_zero(&self) -> bool {
        self.canonical().iter().fold(0, |seen, limb| seen | limb) == 0
    }

    #[inline(always)]
    pub(super) fn add(&self, rhs: &Self) -> Self {
        let (sum, carry) = limbs::add(&self.0, &rhs.0);
        Self::fold_carry(sum, u64::from(carry))
    }

    #[inline(always)]
    pub(super) fn double(&self) -> Self {
        self.add(self)
    }

    /// self · n for a small constant.
    #[inline(always)]
    pub(super) fn times(&self, n: u16) -> Self {
        let mut out = [0; 8];
        let mut carry = 0;
        for (out, limb) in out.iter_mut().zip(&self.0) {
            (*out, carry) = limbs::mul_add(*limb, u64::from(n), carry, 0);
        }
        Self::fold_carry(out, carry)
    }

    #[inline(always)]
    pub(super) fn sub(&self, rhs: &Self) -> Self {
        let (difference, borrow) = limbs::sub(&self.0, &rhs.0);
        let (mut folded, again) = limbs::sub(&difference, &Self::small(u64::from(borrow) * FOLD).0);
        // A second borrow leaves a number just below 2⁵¹², so its lowest limb can give FOLD away.
        folded[0] = folded[0].wrapping_sub(u64::from(again) * FOLD);
        Self(folded)
    }

    #[inline(always)]
    pub(super) fn negate(&self) -> Self {
        Self::ZERO.sub(self)
    }

    // Out of line: a formula of a dozen inlined products would not fit the processor's first cache.
    #[inline(never)]
    pub(super) fn mul(&self, rhs: &Self) -> Self {
        let (low, high) = limbs::mul(&self.0, &rhs.0);
        Self::reduce(&low, &high)
    }

    #[inline(never)]
    pub(super) fn square(&self) -> Self {
        let (low, high) = limbs::square(&self.0);
        Self::reduce(&low, &high)
    }

    fn square_times(mut self, times: u32) -> Self {
        for _ in 0..times {
            self = self.square();
        }
        self
    }

    /// 1/self, or zero for zero, by Fermat: self^(p−2), p − 2 = (2⁵⁰² − 1)·2¹⁰ + 453.
    pub(super) fn invert(&self) -> Self {
        // ones(n) = self^(2ⁿ − 1); ones(a + b) = ones(a)^(2ᵇ) · ones(b).
        let join = |a: &Self, b: &Self, width: u32| a.square_times(width).mul(b);
        let ones1 = *self;
        let ones2 = join(&ones1, &ones1, 1);
        let ones3 = join(&ones2, &ones1, 1);
        let ones6 = join(&ones3, &ones3, 3);
        let ones7 = join(&ones6, &ones1, 1);
        let ones15 = join(&join(&ones7, &ones7, 7), &ones1, 1);
        let ones31 = join(&join(&ones15, &ones15, 15), &ones1, 1);
        let ones62 = join(&ones31, &ones31, 31);
        let ones125 = join(&join(&ones62, &ones62, 62), &ones1, 1);
        let ones250 = join(&ones125, &ones125, 125);
        let ones251 = join(&ones250, &ones1, 1);
        let ones502 = join(&ones251, &ones251, 251);
        // 453 = 0b01_1100_0101
        let tail = ones502.square_times(4).mul(&ones3);
        let tail = tail.square_times(4).mul(&ones1);
        tail.square_times(2).mul(&ones1)
    }

    /// `b` if `choose_b`, else `a`, in constant time.
    #[inline(always)]
    pub(super) fn select(a: &Self, b: &Self, choose_b: Choice) -> Self {
        Self(limbs::select(&a.0, &b.0, choose_b))
    }

    #[inline(always)]
    fn reduce(low: &Limbs, high: &Limbs) -> Self {
        let mut out = [0; 8];
        let mut carry = 0;
        for i in 0..8 {
            (out[i], carry) = limbs::mul_add(high[i], FOLD, low[i], carry);
        }
        Self::fold_carry(out, carry)
    }

    /// Folds `carry`·2⁵¹², carry < 2¹⁶, into the eight limbs.
    #[inline(always)]
    fn fold_carry(limbs: Limbs, carry: u64) -> Self {
        let (mut out, again) = limbs::add(&limbs, &Self::small(carry * FOLD).0);
        // A second carry leaves a number below 2¹⁶·569, so its lowest limb has room for FOLD.
        out[0] = out[0].wrapping_add(u64::from(again) * FOLD);
        Self(out)
    }
}

impl PartialEq for Fe {
    fn eq(&self, other: &Self) -> bool {
        self.sub(other).is_zero()
    }
}

impl Eq for Fe {}

#[cfg(test)]
mod tests {
    use super::*;

    const P_MINUS_1: Fe =
        Fe([u64::MAX - 569, u64::MAX, u64::MAX, u64::MAX, u64::MAX, u64::MAX, u64::MAX, u64::MAX]);
    const ALL_ONES: Fe = Fe([u64::MAX; 8]);

    #[test]
    fn edges_of_the_representation() {
        assert_eq!(ALL_ONES, Fe::small(568));
        assert_eq!(ALL_ONES.add(&ALL_ONES), Fe::small(1136));
        assert_eq!(Fe::ZERO.sub(&ALL_ONES), Fe::small(568).negate());
        assert_eq!(ALL_ONES.mul(&ALL_ONES), Fe::small(568 * 568));
        assert_eq!(ALL_ONES.square(), Fe::small(568 * 568));
        assert_eq!(ALL_ONES.times(u16::MAX), Fe::small(568 * 65_535));
        assert_eq!(P_MINUS_1.add(&Fe::ONE), Fe::ZERO);
        assert_eq!(P_MINUS_1.square(), Fe::ONE);
        assert!(Fe::from_le(&limbs::to_le(&P_MINUS_1.0)).is_some());
        assert!(Fe::from_le(&limbs::to_le(&limbs::add(&P_MINUS_1.0, &Fe::ONE.0).0)).is_none());
    }

    #[test]
    fn inverses() {
        let mut a = Fe::small(3);
        for _ in 0..20 {
            assert_eq!(a.mul(&a.invert()), Fe::ONE);
            a = a.square().sub(&Fe::small(7));
        }
        assert_eq!(Fe::ZERO.invert(), Fe::ZERO);
    }
}
