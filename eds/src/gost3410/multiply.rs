//! Multiples of points: k·G for secret k in constant time, a·G + b·Q for public a and b fast.
//!
//! Knows recodings and tables; the tables of G are computed once, when first needed, from the curve alone.

use std::sync::OnceLock;

use subtle::{Choice, ConstantTimeEq};
use zeroize::Zeroizing;

use super::curve::{Affine, Jacobian, Projective};
use super::parameters::Curve;
use super::scalar::Scalar;

/// Odd multiples 1, 3, … 15 of each window's base, for secret multiples: a window is four bits.
const COMB_POINTS: usize = 8;

/// Width of the signed digits of the fixed base in verification: 128 odd multiples.
const BASE_WIDTH: u32 = 9;
/// Width of the signed digits of the key in verification: 8 odd multiples.
const KEY_WIDTH: u32 = 5;

/// Multiples of the base point, each kind computed when it is first needed.
#[derive(Debug)]
pub struct Tables<C: Curve> {
    /// For signing: the first odd multiples of 16ⁱ·G, for every i.
    comb: OnceLock<Vec<[Affine<C>; COMB_POINTS]>>,
    /// For verification: the first odd multiples of G.
    base: OnceLock<Vec<Affine<C>>>,
}

impl<C: Curve> Tables<C> {
    /// Nothing is computed yet.
    pub(super) const fn new() -> Self {
        Self { comb: OnceLock::new(), base: OnceLock::new() }
    }

    fn comb(&self) -> &[[Affine<C>; COMB_POINTS]] {
        self.comb.get_or_init(|| {
            let mut points = Vec::new();
            let mut base = Jacobian::from_affine(&C::GENERATOR);
            for _ in 0..C::BITS / 4 {
                points.extend(odd_multiples(&base).take(COMB_POINTS));
                base = base.double().double().double().double();
            }
            Jacobian::normalize_all(&points).as_chunks::<COMB_POINTS>().0.to_vec()
        })
    }

    fn base(&self) -> &[Affine<C>] {
        self.base.get_or_init(|| {
            let points: Vec<_> =
                odd_multiples(&Jacobian::from_affine(&C::GENERATOR)).take(1 << (BASE_WIDTH - 2)).collect();
            Jacobian::normalize_all(&points)
        })
    }
}

/// k·G for a secret k ≠ 0, in constant time.
///
/// An odd k is Σ dᵢ·16ⁱ with every dᵢ odd and |dᵢ| ≤ 15: dᵢ is nibble i with its lowest bit set, less 16 when
/// the bit above the nibble is clear. So every window adds exactly one table point, and no digit is zero. An
/// even k is replaced by q − k, which is odd, and the result negated.
pub(super) fn secret_base_multiple<C: Curve>(k: &Scalar<C>) -> Affine<C> {
    let comb = C::tables().comb();
    let even = !k.is_odd();
    let odd = Zeroizing::new(Scalar::select(k, &k.negate(), even));
    let limbs = odd.limbs();
    let nibble = |i: usize| limbs.get(i / 16).map_or(0, |limb| (limb >> (4 * (i % 16))) as u8 & 0x0f);
    let mut sum: Option<Projective<C>> = None;
    for (i, window) in comb.iter().enumerate() {
        // Above the last nibble there is no bit, and the digit is positive.
        let positive = Choice::from((nibble(i + 1) & 1) | u8::from(i + 1 == comb.len()));
        let low = nibble(i) | 1;
        // |d| is low or 16 − low, both odd.
        let size = subtle::ConditionallySelectable::conditional_select(&(16 - low), &low, positive);
        let point = look_up(window, size);
        let point = Affine::select(&point.negate(), &point, positive);
        sum = Some(match sum {
            None => Projective::from_affine(&point),
            Some(sum) => sum.add_affine(&point),
        });
    }
    let product = sum.map_or(C::GENERATOR, Projective::to_affine);
    Affine::select(&product, &product.negate(), even)
}

/// The table point of an odd size, reading every entry.
fn look_up<C: Curve>(window: &[Affine<C>; COMB_POINTS], size: u8) -> Affine<C> {
    let mut found = window[0];
    for (candidate, odd) in window.iter().zip((1u8..).step_by(2)) {
        found = Affine::select(&found, candidate, odd.ct_eq(&size));
    }
    found
}

/// a·G + b·Q in variable time: both scalars in signed digits, one run of doublings.
pub(super) fn base_and_point_vartime<C: Curve>(a: &Scalar<C>, b: &Scalar<C>, q: &Affine<C>) -> Jacobian<C> {
    let base = C::tables().base();
    let mut point_table = [Jacobian::NEUTRAL; 1 << (KEY_WIDTH - 2)];
    for (entry, multiple) in point_table.iter_mut().zip(odd_multiples(&Jacobian::from_affine(q))) {
        *entry = multiple;
    }
    let (digits_a, digits_b) = (a.wnaf_vartime(BASE_WIDTH), b.wnaf_vartime(KEY_WIDTH));
    let mut sum = Jacobian::NEUTRAL;
    for (&a, &b) in digits_a.iter().zip(&digits_b).rev().skip_while(|(a, b)| **a == 0 && **b == 0) {
        sum = sum.double();
        // Digits are odd and below 2^(width−1), so half of one is an index of its table.
        if let Some(point) = base.get(usize::from(a.unsigned_abs() / 2)).filter(|_| a != 0) {
            sum = sum.add_affine(&if a < 0 { point.negate() } else { *point });
        }
        if let Some(point) = point_table.get(usize::from(b.unsigned_abs() / 2)).filter(|_| b != 0) {
            sum = sum.add(&if b < 0 { point.negate() } else { *point });
        }
    }
    sum
}

/// 1·P, 3·P, 5·P, …
fn odd_multiples<C: Curve>(point: &Jacobian<C>) -> impl Iterator<Item = Jacobian<C>> {
    let twice = point.double();
    core::iter::successors(Some(*point), move |last| Some(last.add(&twice)))
}

#[cfg(test)]
mod tests {
    use super::super::parameters::{Long, Short2004, Short2015};
    use super::*;

    fn small<C: Curve>(n: u8) -> Scalar<C> {
        (0..n).fold(Scalar::ZERO, |sum, _| sum.add(&Scalar::ONE))
    }

    fn secret_multiples_equal_repeated_addition<C: Curve>() {
        let mut sum = Jacobian::<C>::NEUTRAL;
        for n in 1..=40 {
            sum = sum.add_affine(&C::GENERATOR);
            let affine = Jacobian::normalize_all(&[sum])[0];
            assert_eq!(secret_base_multiple(&small(n)), affine);
            assert_eq!(secret_base_multiple(&small(n).negate()), affine.negate());
        }
    }

    fn both_multiplications_agree<C: Curve>() {
        let mut k = Scalar::<C>::ONE.negate();
        let mut l = small(200);
        for _ in 0..20 {
            let key = secret_base_multiple(&l);
            let both = base_and_point_vartime(&k, &l, &key);
            let wanted = secret_base_multiple(&k.add(&l.mul(&l)));
            assert_eq!(Jacobian::normalize_all(&[both]), [wanted]);
            k = k.mul(&k).add(&l);
            l = l.mul(&k).add(&Scalar::ONE);
        }
    }

    fn a_sum_of_zero_is_neutral<C: Curve>() {
        let k = small::<C>(77);
        let key = secret_base_multiple(&k);
        assert!(base_and_point_vartime(&k.negate(), &Scalar::ONE, &key).is_neutral());
        assert!(base_and_point_vartime(&Scalar::ZERO, &Scalar::ZERO, &key).is_neutral());
    }

    fn all<C: Curve>() {
        secret_multiples_equal_repeated_addition::<C>();
        both_multiplications_agree::<C>();
        a_sum_of_zero_is_neutral::<C>();
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
}
