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
const WINDOW_POINTS: usize = 8;

/// Width of the signed digits of the fixed base in verification: 1,024 odd multiples.
const BASE_WIDTH: u32 = 12;
/// Width of the signed digits of the key in verification: 8 odd multiples.
const KEY_WIDTH: u32 = 5;

/// Multiples of the base point, each kind computed when it is first needed.
#[derive(Debug)]
pub struct Tables<C: Curve> {
    /// For signing: the first odd multiples of 16ⁱ·G, for every i.
    windows: OnceLock<Vec<[Affine<C>; WINDOW_POINTS]>>,
    /// For verification under a new key: the first odd multiples of G.
    base: OnceLock<Vec<Affine<C>>>,
    /// For verification under a known key.
    comb: OnceLock<Comb<C>>,
}

impl<C: Curve> Tables<C> {
    /// Nothing is computed yet.
    pub(super) const fn new() -> Self {
        Self { windows: OnceLock::new(), base: OnceLock::new(), comb: OnceLock::new() }
    }

    fn windows(&self) -> &[[Affine<C>; WINDOW_POINTS]] {
        self.windows.get_or_init(|| {
            let mut base = Jacobian::from_affine(&C::GENERATOR);
            let mut windows = Vec::new();
            for _ in 0..C::BITS / 4 {
                windows.extend_from_slice(odd_multiples(&base, WINDOW_POINTS).as_chunks().0);
                base = base.double().double().double().double();
            }
            windows
        })
    }

    fn base(&self) -> &[Affine<C>] {
        self.base.get_or_init(|| odd_multiples(&Jacobian::from_affine(&C::GENERATOR), 1 << (BASE_WIDTH - 2)))
    }

    fn comb_of_base(&self) -> &Comb<C> {
        self.comb.get_or_init(|| Comb::new(&C::GENERATOR))
    }
}

/// k·G for a secret k ≠ 0, in constant time.
///
/// An odd k is Σ dᵢ·16ⁱ with every dᵢ odd and |dᵢ| ≤ 15: dᵢ is nibble i with its lowest bit set, less 16 when
/// the bit above the nibble is clear. So every window adds exactly one table point, and no digit is zero. An
/// even k is replaced by q − k, which is odd, and the result negated.
pub(super) fn secret_base_multiple<C: Curve>(k: &Scalar<C>) -> Affine<C> {
    let windows = C::tables().windows();
    let even = !k.is_odd();
    let odd = Zeroizing::new(Scalar::select(k, &k.negate(), even));
    let limbs = odd.limbs();
    let nibble = |i: usize| limbs.get(i / 16).map_or(0, |limb| (limb >> (4 * (i % 16))) as u8 & 0x0f);
    let mut sum: Option<Projective<C>> = None;
    for (i, window) in windows.iter().enumerate() {
        // Above the last nibble there is no bit, and the digit is positive.
        let positive = Choice::from((nibble(i + 1) & 1) | u8::from(i + 1 == windows.len()));
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
fn look_up<C: Curve>(window: &[Affine<C>; WINDOW_POINTS], size: u8) -> Affine<C> {
    let mut found = window[0];
    for (candidate, odd) in window.iter().zip((1u8..).step_by(2)) {
        found = Affine::select(&found, candidate, odd.ct_eq(&size));
    }
    found
}

/// a·G + b·Q in variable time: both scalars in signed digits, one run of doublings.
pub(super) fn base_and_point_vartime<C: Curve>(a: &Scalar<C>, b: &Scalar<C>, q: &Affine<C>) -> Jacobian<C> {
    let base = C::tables().base();
    let point = odd_multiples(&Jacobian::from_affine(q), 1 << (KEY_WIDTH - 2));
    let (digits_a, digits_b) = (a.wnaf_vartime(BASE_WIDTH), b.wnaf_vartime(KEY_WIDTH));
    let mut sum = Jacobian::NEUTRAL;
    for (&a, &b) in digits_a.iter().zip(&digits_b).rev().skip_while(|(a, b)| **a == 0 && **b == 0) {
        sum.double_in_place();
        if a != 0 {
            sum.add_digit(a, base);
        }
        if b != 0 {
            sum.add_digit(b, &point);
        }
    }
    sum
}

impl<C: Curve> Jacobian<C> {
    /// self + digit·P for an odd digit within a table of P's odd multiples: half of it is the index.
    fn add_digit(&mut self, digit: i16, table: &[Affine<C>]) {
        if let Some(point) = table.get(usize::from(digit.unsigned_abs() / 2)) {
            *self = if digit < 0 { self.add_affine(&point.negate()) } else { self.add_affine(point) };
        }
    }
}

/// a·G + b·Q in variable time when multiples of Q are at hand: a sixteenth of the doublings.
pub(super) fn base_and_comb_vartime<C: Curve>(a: &Scalar<C>, b: &Scalar<C>, q: &Comb<C>) -> Jacobian<C> {
    let base = C::tables().comb_of_base();
    let mut sum = Jacobian::NEUTRAL;
    for column in (0..Comb::<C>::COLUMNS).rev() {
        sum.double_in_place();
        for (scalar, comb) in [(a, base), (b, q)] {
            for point in comb.points(scalar, column).into_iter().flatten() {
                sum = sum.add_affine(point);
            }
        }
    }
    sum
}

/// Teeth of a comb: rows that a scalar is cut into.
const TEETH: u32 = 8;
/// Blocks that each row is cut into, so that its columns take turns.
const BLOCKS: u32 = 2;

/// Multiples of one point for a fast variable-time multiplication (Lim and Lee, 1994): for each block, the sums of any
/// of the multiples that the teeth stand for. Of a long point, 64 KiB.
#[derive(Debug)]
pub(super) struct Comb<C: Curve> {
    /// Entry n − 1 of a block belongs to the teeth that are the bits of n.
    blocks: Vec<Vec<Affine<C>>>,
}

impl<C: Curve> Comb<C> {
    /// Bits between two teeth.
    const ROW: u32 = C::BITS / TEETH;
    /// Bits of a block in a row, which is the number of doublings.
    const COLUMNS: u32 = Self::ROW / BLOCKS;

    pub(super) fn new(point: &Affine<C>) -> Self {
        let mut power = Jacobian::from_affine(point);
        let mut teeth = vec![Vec::new(); BLOCKS as usize];
        for tooth in 0..TEETH * BLOCKS {
            if let Some(block) = teeth.get_mut((tooth % BLOCKS) as usize) {
                block.push(power);
            }
            power = (0..Self::COLUMNS).fold(power, |power, _| power.double());
        }
        let sums = teeth.iter().map(|teeth| {
            let mut sums = Vec::with_capacity(1 << TEETH);
            for tooth in teeth {
                sums.push(*tooth);
                for with in 0..sums.len() - 1 {
                    sums.push(sums[with].add(tooth));
                }
            }
            Jacobian::normalize_all(&sums)
        });
        Self { blocks: sums.collect() }
    }

    /// The points to add at one of the columns: of every block, the one its teeth there stand for.
    fn points(&self, scalar: &Scalar<C>, column: u32) -> [Option<&Affine<C>>; BLOCKS as usize] {
        let teeth = |block: usize| {
            let first = block as u32 * Self::COLUMNS + column;
            (0..TEETH).fold(0, |sum, tooth| sum | usize::from(scalar.bit(first + tooth * Self::ROW)) << tooth)
        };
        core::array::from_fn(|block| self.blocks.get(block)?.get(teeth(block).checked_sub(1)?))
    }
}

/// 1·P, 3·P, 5·P, … of a public point.
fn odd_multiples<C: Curve>(point: &Jacobian<C>, count: usize) -> Vec<Affine<C>> {
    let twice = point.double();
    let multiples: Vec<_> =
        core::iter::successors(Some(*point), |last| Some(last.add(&twice))).take(count).collect();
    Jacobian::normalize_all(&multiples)
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
        for _ in 0..8 {
            let key = secret_base_multiple(&l);
            let both = base_and_point_vartime(&k, &l, &key);
            let wanted = secret_base_multiple(&k.add(&l.mul(&l)));
            assert_eq!(Jacobian::normalize_all(&[both]), [wanted]);
            let both = base_and_comb_vartime(&k, &l, &Comb::new(&key));
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
        assert!(base_and_comb_vartime(&k.negate(), &Scalar::ONE, &Comb::new(&key)).is_neutral());
        assert!(base_and_comb_vartime(&Scalar::ZERO, &Scalar::ZERO, &Comb::new(&key)).is_neutral());
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
