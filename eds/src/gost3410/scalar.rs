//! Integers modulo the order q of the group.
//!
//! Elements are always below q. Everything but [`Scalar::invert_vartime`] and [`Scalar::wnaf_vartime`] runs in
//! constant time. Knows the ring, deliberately no points.

use subtle::Choice;
use zeroize::Zeroize;

use super::limbs::{self, Limbs};

/// The order of the group, a prime just below 2⁵¹².
const Q: Limbs = [
    0xcacd_b141_1f10_b275,
    0x9b4b_38ab_fad2_b85d,
    0x6ff2_2b8d_4e05_6060,
    0x27e6_9532_f48d_8911,
    0xffff_ffff_ffff_ffff,
    0xffff_ffff_ffff_ffff,
    0xffff_ffff_ffff_ffff,
    0xffff_ffff_ffff_ffff,
];

/// 2⁵¹² mod q, four limbs.
const FOLD: [u64; 4] =
    [0x3532_4ebe_e0ef_4d8b, 0x64b4_c754_052d_47a2, 0x900d_d472_b1fa_9f9f, 0xd819_6acd_0b72_76ee];

/// 2⁻¹⁰²⁴ mod q.
const INVERSE_OF_2_1024: Scalar = Scalar([
    0xaed3_014b_1e03_ffd2,
    0x07cd_d398_14d3_dbcc,
    0x82f4_7b7f_0cd8_e701,
    0x1a1e_f547_21a2_cbc6,
    0xa9f0_c298_e2b7_ba19,
    0x4da5_d79c_e2c7_e989,
    0x36e8_ca84_0724_c951,
    0x53a7_74e5_797c_a003,
]);

/// Digits of a signed sliding-window form, least significant first.
pub(super) type Naf = [i16; 520];

/// A number modulo q, below q.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Zeroize)]
pub(super) struct Scalar(Limbs);

impl Scalar {
    #[cfg(test)]
    pub(super) const ZERO: Self = Self([0; 8]);
    pub(super) const ONE: Self = Self([1, 0, 0, 0, 0, 0, 0, 0]);

    /// Reads 64 octets little-endian; `None` unless below q.
    pub(super) fn from_le(bytes: &[u8; 64]) -> Option<Self> {
        let limbs = limbs::from_le(bytes);
        let (_, below) = limbs::sub(&limbs, &Q);
        below.then_some(Self(limbs))
    }

    /// Any number below 2⁵¹², modulo q.
    pub(super) fn reduced(limbs: &Limbs) -> Self {
        let (minus_q, below) = limbs::sub(limbs, &Q);
        Self(limbs::select(&minus_q, limbs, Choice::from(u8::from(below))))
    }

    pub(super) fn to_le(self) -> [u8; 64] {
        limbs::to_le(&self.0)
    }

    /// self + q as 64 octets, or `None` when that reaches 2⁵¹².
    pub(super) fn plus_order(&self) -> Option<[u8; 64]> {
        let (sum, carry) = limbs::add(&self.0, &Q);
        (!carry).then(|| limbs::to_le(&sum))
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
        let (minus_q, borrow) = limbs::sub(&sum, &Q);
        let keep = Choice::from(u8::from(!carry & borrow));
        Self(limbs::select(&minus_q, &sum, keep))
    }

    pub(super) fn negate(&self) -> Self {
        let (q_minus, _) = limbs::sub(&Q, &self.0);
        Self::reduced(&q_minus)
    }

    pub(super) fn mul(&self, rhs: &Self) -> Self {
        let (low, high) = limbs::mul(&self.0, &rhs.0);
        // low + high·FOLD < 2⁷⁶⁸, because FOLD < 0.85·2²⁵⁶.
        let (low, high) = fold(&low, &high);
        // The upper half now has four limbs: the sum is below 2⁵¹² + 0.85·2⁵¹².
        let (low, high) = fold(&low, &high);
        // At most one 2⁵¹² is left over, and then the rest is small enough not to carry again.
        let (low, _) = fold(&low, &high);
        Self::reduced(&low)
    }

    /// `b` if `choose_b`, else `a`, in constant time.
    pub(super) fn select(a: &Self, b: &Self, choose_b: Choice) -> Self {
        Self(limbs::select(&a.0, &b.0, choose_b))
    }

    /// 1/self for a public, non-zero number: Kaliski's almost inverse, then the power of two taken away.
    pub(super) fn invert_vartime(&self) -> Self {
        let (mut u, mut v) = (Q, self.0);
        let (mut r, mut s) = ([0u64; 9], [0u64; 9]);
        s[0] = 1;
        let mut k = 0;
        // Invariant: self·r ≡ −u·2ᵏ and self·s ≡ v·2ᵏ (mod q), r and s below 2q.
        while v != [0; 8] {
            let twos = trailing_zeros(&v).min(63);
            if twos > 0 {
                shift_right(&mut v, twos);
                shift_left(&mut r, twos);
                k += twos;
                continue;
            }
            let (difference, v_smaller) = limbs::sub(&v, &u);
            if v_smaller {
                (u, v) = (v, u);
                (r, s) = (s, r);
                v = limbs::sub(&v, &u).0;
            } else {
                v = difference;
            }
            add9(&mut s, &r);
        }
        // u = 1 here and self·r ≡ ∓2ᵏ; the swaps above leave the sign to be read off by checking.
        let mut low = [0; 8];
        low.copy_from_slice(&r[..8]);
        if r[8] != 0 {
            low = limbs::sub(&low, &Q).0;
        }
        let almost = Self::reduced(&low);
        let inverse = almost.mul(&INVERSE_OF_2_1024).mul(&Self::power_of_two(1024 - k));
        if self.mul(&inverse) == Self::ONE { inverse } else { inverse.negate() }
    }

    /// 2ⁿ mod q for n ≤ 1024.
    fn power_of_two(n: u32) -> Self {
        if n >= 512 {
            let two_512 = Self([FOLD[0], FOLD[1], FOLD[2], FOLD[3], 0, 0, 0, 0]);
            return two_512.mul(&Self::power_of_two(n - 512));
        }
        let mut limbs = [0; 8];
        limbs[(n / 64) as usize] = 1 << (n % 64);
        Self::reduced(&limbs)
    }

    /// Signed digits, each zero or odd and below 2^(width−1) in size, at least `width` − 1 zeros between them.
    pub(super) fn wnaf_vartime(&self, width: u32) -> Naf {
        let mut digits = [0; 520];
        let mut carry = 0;
        let mut position = 0;
        while position <= 512 {
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

    /// `count` ≤ 15 bits from `position` upwards; zeros beyond the end.
    fn bits(&self, position: u32, count: u32) -> u16 {
        let (index, shift) = ((position / 64) as usize, position % 64);
        let at = |i: usize| u128::from(self.0.get(i).copied().unwrap_or(0));
        let window = (at(index) | at(index + 1) << 64) >> shift;
        (window & ((1 << count) - 1)) as u16
    }
}

/// low + high·FOLD, again as low and high half.
#[inline(always)]
fn fold(low: &Limbs, high: &Limbs) -> (Limbs, Limbs) {
    let mut wide = [0u64; 16];
    wide[..8].copy_from_slice(low);
    for i in 0..8 {
        let mut carry = 0;
        for j in 0..4 {
            (wide[i + j], carry) = limbs::mul_add(high[i], FOLD[j], wide[i + j], carry);
        }
        for limb in &mut wide[i + 4..] {
            let (sum, over) = limb.carrying_add(carry, false);
            *limb = sum;
            carry = u64::from(over);
        }
    }
    let (mut new_low, mut new_high) = ([0; 8], [0; 8]);
    new_low.copy_from_slice(&wide[..8]);
    new_high.copy_from_slice(&wide[8..]);
    (new_low, new_high)
}

fn trailing_zeros(limbs: &Limbs) -> u32 {
    match limbs.iter().position(|&limb| limb != 0) {
        Some(0) => limbs[0].trailing_zeros(),
        _ => 63,
    }
}

/// Shifts right by 1..=63 bits.
fn shift_right(limbs: &mut Limbs, bits: u32) {
    for i in 0..8 {
        let above = limbs.get(i + 1).copied().unwrap_or(0);
        limbs[i] = limbs[i] >> bits | above << (64 - bits);
    }
}

/// Shifts left by 1..=63 bits.
fn shift_left(limbs: &mut [u64; 9], bits: u32) {
    for i in (0..9).rev() {
        let below = if i == 0 { 0 } else { limbs[i - 1] };
        limbs[i] = limbs[i] << bits | below >> (64 - bits);
    }
}

fn add9(a: &mut [u64; 9], b: &[u64; 9]) {
    let mut carry = false;
    for i in 0..9 {
        (a[i], carry) = a[i].carrying_add(b[i], carry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(times: usize) -> impl Iterator<Item = Scalar> {
        let start = Scalar::reduced(&[u64::MAX; 8]);
        core::iter::successors(Some(start), |s| Some(s.mul(s).add(&Scalar([7, 0, 0, 0, 0, 0, 0, 0]))))
            .take(times)
    }

    #[test]
    fn the_constants_agree() {
        let two_512 = Scalar::power_of_two(512);
        assert_eq!(INVERSE_OF_2_1024.mul(&two_512).mul(&two_512), Scalar::ONE);
        assert_eq!(Scalar::power_of_two(511).add(&Scalar::power_of_two(511)), two_512);
        assert_eq!(Scalar::reduced(&Q), Scalar::ZERO);
        assert_eq!(Scalar::ZERO.negate(), Scalar::ZERO);
    }

    #[test]
    fn ring_laws_hold() {
        let minus_one = Scalar::ONE.negate();
        assert_eq!(minus_one.mul(&minus_one), Scalar::ONE);
        for (a, b) in walk(50).zip(walk(60).skip(10)) {
            assert_eq!(a.mul(&b), b.mul(&a));
            assert_eq!(a.add(&b).mul(&a), a.mul(&a).add(&b.mul(&a)));
            assert_eq!(a.add(&a.negate()), Scalar::ZERO);
        }
    }

    #[test]
    fn inverses() {
        for a in walk(200).chain([Scalar::ONE, Scalar::ONE.negate(), Scalar::power_of_two(300)]) {
            assert_eq!(a.mul(&a.invert_vartime()), Scalar::ONE);
        }
    }

    #[test]
    fn signed_digits_add_up() {
        for a in walk(20).chain([Scalar::ZERO, Scalar::ONE, Scalar::ONE.negate()]) {
            for width in [4, 5, 6, 8, 9] {
                let digits = a.wnaf_vartime(width);
                let mut sum = Scalar::ZERO;
                for &digit in digits.iter().rev() {
                    sum = sum.add(&sum);
                    let size = Scalar([u64::from(digit.unsigned_abs()), 0, 0, 0, 0, 0, 0, 0]);
                    sum = sum.add(&if digit < 0 { size.negate() } else { size });
                    assert!(digit == 0 || (digit & 1 == 1 && i32::from(digit).abs() < 1 << (width - 1)));
                }
                assert_eq!(sum, a);
            }
        }
    }
}
