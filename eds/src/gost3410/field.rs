//! The fields of integers modulo p = 2ⁿ − c with a small c: n = 512, c = 569 and n = 256, c = 617.
//!
//! Elements are kept as any number below 2ⁿ and reduced by 2ⁿ ≡ c; only [`Field::canonical`] makes them unique. Every
//! operation runs in constant time. Knows fields, deliberately no curve.

use core::fmt::Debug;

use subtle::Choice;

use super::inverse::inverse_vartime;
use super::limbs::{self, Limbs, Product};

/// What curves need of a field.
pub trait Field: Copy + Debug + Eq + Send + Sync + 'static {
    const ZERO: Self;
    const ONE: Self;

    /// Reads octets little-endian; `None` unless below p.
    fn from_le(bytes: &[u8]) -> Option<Self>;
    /// The representative below p.
    fn canonical(&self) -> Limbs;
    /// Whether this is zero. The answer is public; the time does not depend on the value.
    fn is_zero(&self) -> bool;
    fn add(&self, rhs: &Self) -> Self;
    fn sub(&self, rhs: &Self) -> Self;
    /// self · n for a small constant.
    fn times(&self, n: u16) -> Self;
    /// self / 2.
    fn halve(&self) -> Self;
    fn mul(&self, rhs: &Self) -> Self;
    fn square(&self) -> Self;
    /// self · rhs − a · b, reduced once.
    fn mul_less_mul(&self, rhs: &Self, a: &Self, b: &Self) -> Self;
    /// self · rhs − a², reduced once.
    fn mul_less_square(&self, rhs: &Self, a: &Self) -> Self;
    /// 1/self, or zero for zero.
    fn invert(&self) -> Self;
    /// 1/self for a public number other than zero.
    fn invert_vartime(&self) -> Self;
    /// `b` if `choose_b`, else `a`, in constant time.
    fn select(a: &Self, b: &Self, choose_b: Choice) -> Self;

    #[inline(always)]
    fn double(&self) -> Self {
        self.add(self)
    }

    #[inline(always)]
    fn negate(&self) -> Self {
        Self::ZERO.sub(self)
    }
}

/// An element of the field modulo 2^(64·N) − C.
#[derive(Clone, Copy, Debug)]
pub struct Fe<const N: usize, const C: u64>([u64; N]);

/// The field of the long curve.
pub(super) type Fe512 = Fe<8, 569>;
/// The field of both short curves.
pub(super) type Fe256 = Fe<4, 617>;

impl<const N: usize, const C: u64> Fe<N, C> {
    /// The prime.
    const P: [u64; N] = {
        let mut p = [u64::MAX; N];
        p[0] -= C - 1;
        p
    };

    /// A constant given by its limbs.
    pub(super) const fn constant(limbs: [u64; N]) -> Self {
        Self(limbs)
    }

    /// A small constant.
    pub(super) const fn small(n: u64) -> Self {
        let mut limbs = [0; N];
        limbs[0] = n;
        Self(limbs)
    }

    /// self − p, or self + c, and whether self reaches p.
    fn minus_p(&self) -> ([u64; N], bool) {
        limbs::add(&self.0, &Self::small(C).0)
    }

    /// Folds `carry`·2ⁿ, carry < 2¹⁶, into the limbs.
    #[inline(always)]
    fn fold_carry(limbs: [u64; N], carry: u64) -> Self {
        let (mut out, again) = limbs::add(&limbs, &Self::small(carry * C).0);
        // A second carry leaves a number below 2¹⁶·c, so its lowest limb has room for c.
        out[0] = out[0].wrapping_add(u64::from(again) * C);
        Self(out)
    }

    /// The difference of two wide numbers. When it is negative, 2²ⁿ was borrowed, which is c².
    #[inline(always)]
    fn reduce_difference(plus: ([u64; N], [u64; N]), minus: ([u64; N], [u64; N])) -> Self {
        let (low, borrow) = limbs::sub(&plus.0, &minus.0);
        let (high, borrow) = limbs::borrowing_sub(&plus.1, &minus.1, borrow);
        let reduced = Self::reduce(&low, &high);
        let (mut out, again) = limbs::sub(&reduced.0, &Self::small(u64::from(borrow) * C * C).0);
        // A second borrow leaves a number just below 2ⁿ.
        out[0] = out[0].wrapping_sub(u64::from(again) * C);
        Self(out)
    }

    #[inline(always)]
    fn reduce(low: &[u64; N], high: &[u64; N]) -> Self {
        let (mut lower, mut upper) = ([0; N], [0; N]);
        for i in 0..N {
            let (lower_half, upper_half) = limbs::mul_add(high[i], C, 0, 0);
            lower[i] = lower_half;
            // What the topmost product throws over the edge comes back at the bottom, c times.
            if i + 1 < N { upper[i + 1] = upper_half } else { upper[0] = upper_half * C }
        }
        let (sum, carry) = limbs::add(low, &lower);
        let (sum, again) = limbs::add(&sum, &upper);
        Self::fold_carry(sum, u64::from(carry) + u64::from(again))
    }
}

impl<const N: usize, const C: u64> Field for Fe<N, C>
where
    [u64; N]: Product,
{
    const ZERO: Self = Self([0; N]);
    const ONE: Self = Self::small(1);

    fn from_le(bytes: &[u8]) -> Option<Self> {
        let element = Self(limbs::from_le(bytes));
        (bytes.len() == 8 * N && !element.minus_p().1).then_some(element)
    }

    fn canonical(&self) -> Limbs {
        let (minus_p, reaches_p) = self.minus_p();
        let unique = limbs::select(&self.0, &minus_p, Choice::from(u8::from(reaches_p)));
        core::array::from_fn(|i| unique.get(i).copied().unwrap_or(0))
    }

    /// Zero has two forms: all limbs zero, and p.
    #[inline(always)]
    fn is_zero(&self) -> bool {
        let zero = self.0.iter().fold(0, |seen, limb| seen | limb);
        let p = self.0.iter().zip(&Self::P).fold(0, |seen, (limb, of_p)| seen | (limb ^ of_p));
        (zero == 0) | (p == 0)
    }

    #[inline(always)]
    fn add(&self, rhs: &Self) -> Self {
        let (sum, carry) = limbs::add(&self.0, &rhs.0);
        Self::fold_carry(sum, u64::from(carry))
    }

    #[inline(always)]
    fn sub(&self, rhs: &Self) -> Self {
        let (difference, borrow) = limbs::sub(&self.0, &rhs.0);
        let (mut folded, again) = limbs::sub(&difference, &Self::small(u64::from(borrow) * C).0);
        // A second borrow leaves a number just below 2ⁿ, so its lowest limb can give c away.
        folded[0] = folded[0].wrapping_sub(u64::from(again) * C);
        Self(folded)
    }

    #[inline(always)]
    fn times(&self, n: u16) -> Self {
        let mut out = [0; N];
        let mut carry = 0;
        for (out, limb) in out.iter_mut().zip(&self.0) {
            (*out, carry) = limbs::mul_add(*limb, u64::from(n), carry, 0);
        }
        Self::fold_carry(out, carry)
    }

    /// An odd number gets p added first, which is 2ⁿ − c: c is taken off and 2ⁿ becomes the new top bit, unless the
    /// subtraction borrowed it.
    #[inline(always)]
    fn halve(&self) -> Self {
        let odd = self.0[0] & 1;
        let (even, borrow) = limbs::sub(&self.0, &Self::small(odd * C).0);
        let mut above = odd ^ u64::from(borrow);
        let mut out = even;
        for limb in out.iter_mut().rev() {
            let next = *limb & 1;
            *limb = *limb >> 1 | above << 63;
            above = next;
        }
        Self(out)
    }

    // Out of line: a formula of a dozen inlined products would not fit the processor's first cache.
    #[inline(never)]
    fn mul(&self, rhs: &Self) -> Self {
        let (low, high) = Product::mul(&self.0, &rhs.0);
        Self::reduce(&low, &high)
    }

    #[inline(never)]
    fn square(&self) -> Self {
        let (low, high) = Product::square(&self.0);
        Self::reduce(&low, &high)
    }

    #[inline(never)]
    fn mul_less_mul(&self, rhs: &Self, a: &Self, b: &Self) -> Self {
        // What is taken away is usually known earlier.
        let minus = Product::mul(&a.0, &b.0);
        Self::reduce_difference(Product::mul(&self.0, &rhs.0), minus)
    }

    #[inline(never)]
    fn mul_less_square(&self, rhs: &Self, a: &Self) -> Self {
        let minus = Product::square(&a.0);
        Self::reduce_difference(Product::mul(&self.0, &rhs.0), minus)
    }

    /// By Fermat: self^(p−2), p − 2 = (2ⁿ⁻¹⁰ − 1)·2¹⁰ + (1022 − c).
    fn invert(&self) -> Self {
        let head = ones(self, 64 * N as u32 - 10);
        (0..10).rev().fold(head, |power, bit| {
            let square = power.square();
            if (1022 - C) >> bit & 1 == 1 { square.mul(self) } else { square }
        })
    }

    fn invert_vartime(&self) -> Self {
        let p = core::array::from_fn(|i| Self::P.get(i).copied().unwrap_or(0));
        let inverse = inverse_vartime(&self.canonical(), &p);
        Self(core::array::from_fn(|i| inverse[i]))
    }

    #[inline(always)]
    fn select(a: &Self, b: &Self, choose_b: Choice) -> Self {
        Self(limbs::select(&a.0, &b.0, choose_b))
    }
}

/// base^(2ⁿ − 1): twice the ones are the ones shifted by their number, times the ones.
fn ones<F: Field>(base: &F, n: u32) -> F {
    match n {
        1 => *base,
        _ if n % 2 == 1 => ones(base, n - 1).square().mul(base),
        _ => {
            let half = ones(base, n / 2);
            (0..n / 2).fold(half, |power, _| power.square()).mul(&half)
        }
    }
}

impl<const N: usize, const C: u64> PartialEq for Fe<N, C>
where
    [u64; N]: Product,
{
    fn eq(&self, other: &Self) -> bool {
        self.sub(other).is_zero()
    }
}

impl<const N: usize, const C: u64> Eq for Fe<N, C> where [u64; N]: Product {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn edges<const N: usize, const C: u64>()
    where
        [u64; N]: Product,
    {
        let all_ones = Fe::<N, C>([u64::MAX; N]);
        let small = Fe::<N, C>::small;
        let minus_1 = small(1).negate();
        assert_eq!(all_ones, small(C - 1));
        assert_eq!(all_ones.add(&all_ones), small(2 * C - 2));
        assert_eq!(Fe::ZERO.sub(&all_ones), small(C - 1).negate());
        assert_eq!(all_ones.mul(&all_ones), small((C - 1) * (C - 1)));
        assert_eq!(all_ones.square(), small((C - 1) * (C - 1)));
        assert_eq!(Fe::ZERO.mul_less_square(&all_ones, &all_ones), small((C - 1) * (C - 1)).negate());
        assert_eq!(small(1).mul_less_mul(&small(C), &small(C), &small(1)), Fe::ZERO);
        assert_eq!(Fe::ZERO.mul_less_square(&Fe::ZERO, &small(1)), minus_1);
        assert_eq!(all_ones.times(u16::MAX), small((C - 1) * 65_535));
        assert_eq!(minus_1.add(&Fe::ONE), Fe::ZERO);
        assert!(Fe::<N, C>(Fe::<N, C>::P).is_zero() && !minus_1.is_zero());
        assert_eq!(minus_1.square(), Fe::ONE);
        let mut octets = vec![0; 8 * N];
        limbs::write_le(&minus_1.canonical(), &mut octets);
        assert_eq!(Fe::<N, C>::from_le(&octets), Some(minus_1));
        octets[0] += 1;
        assert_eq!(Fe::<N, C>::from_le(&octets), None);
        assert_eq!(Fe::<N, C>::from_le(&octets[1..]), None);
        assert_eq!(Fe::<N, C>::ZERO.invert(), Fe::ZERO);
    }

    #[test]
    fn edges_of_the_representation() {
        edges::<8, 569>();
        edges::<4, 617>();
    }

    /// Any limbs, with a liking for the ends of the range.
    fn element<const N: usize, const C: u64>() -> impl Strategy<Value = Fe<N, C>> {
        let limb = prop_oneof![4 => any::<u64>(), 1 => Just(0), 2 => Just(u64::MAX), 1 => 0..2000u64];
        proptest::collection::vec(limb, N).prop_map(|limbs| Fe(core::array::from_fn(|i| limbs[i])))
    }

    fn laws<F: Field>(a: &F, b: &F, c: &F) {
        assert_eq!(a.add(b).mul(c), a.mul(c).add(&b.mul(c)));
        assert_eq!(a.sub(b).mul(&a.add(b)), a.square().sub(&b.square()));
        assert_eq!(a.mul(b).mul(c), a.mul(&b.mul(c)));
        assert_eq!(a.mul_less_mul(b, c, a), a.mul(b).sub(&c.mul(a)));
        assert_eq!(a.mul_less_square(b, c), a.mul(b).sub(&c.square()));
        assert_eq!(a.halve().double(), *a);
        assert_eq!(a.times(3), a.double().add(a));
        assert_eq!(a.add(b).sub(b), *a);
        assert_eq!(a.negate().add(a), F::ZERO);
        assert!(a.is_zero() || a.mul(&a.invert()) == F::ONE);
        assert!(a.is_zero() || a.invert_vartime() == a.invert());
    }

    proptest! {
        #[test]
        fn field_laws(a in element::<8, 569>(), b in element::<8, 569>(), c in element::<8, 569>()) {
            laws(&a, &b, &c);
        }

        #[test]
        fn field_laws_of_the_short_field(a in element::<4, 617>(), b in element::<4, 617>(), c in element::<4, 617>()) {
            laws(&a, &b, &c);
        }
    }
}
