//! Numbers as 64-bit limbs, least significant first: four limbs for the short curves, eight for the long one and for
//! all scalars.
//!
//! Knows carries, borrows and products, all without branches on the values; deliberately no modulus.

use subtle::{Choice, ConditionallySelectable};

/// A number below 2⁵¹².
pub(super) type Limbs = [u64; 8];

/// a · b + c + d as low and high limb; it cannot overflow. Spelled out, because the library's own may stay a
/// call when code generation is split into units.
#[cfg(not(target_arch = "wasm32"))]
#[inline(always)]
pub(super) const fn mul_add(a: u64, b: u64, c: u64, d: u64) -> (u64, u64) {
    let sum = a as u128 * b as u128 + c as u128 + d as u128;
    (sum as u64, (sum >> 64) as u64)
}

#[cfg(target_arch = "wasm32")]
pub(super) use mul_add_by_halves as mul_add;

/// The same from four products of 32-bit halves: WebAssembly has no wider product, and the one of the compiler's
/// library is a call that multiplies numbers twice as long.
#[cfg(any(target_arch = "wasm32", test))]
#[inline(always)]
pub(super) const fn mul_add_by_halves(a: u64, b: u64, c: u64, d: u64) -> (u64, u64) {
    const HALF: u64 = 0xffff_ffff;
    let (a0, a1, b0, b1) = (a & HALF, a >> 32, b & HALF, b >> 32);
    // No sum overflows: (2³² − 1)² + 2·(2³² − 1) = 2⁶⁴ − 1.
    let low = a0 * b0 + (c & HALF) + (d & HALF);
    let middle = a1 * b0 + (low >> 32) + (c >> 32);
    let middle2 = a0 * b1 + (middle & HALF) + (d >> 32);
    let high = a1 * b1 + (middle >> 32) + (middle2 >> 32);
    (low & HALF | middle2 << 32, high)
}

/// a + b and the carry out.
#[inline(always)]
pub(super) fn add<const N: usize>(a: &[u64; N], b: &[u64; N]) -> ([u64; N], bool) {
    let mut out = [0; N];
    let mut carry = false;
    for i in 0..N {
        (out[i], carry) = a[i].carrying_add(b[i], carry);
    }
    (out, carry)
}

/// a − b and the borrow out.
#[inline(always)]
pub(super) fn sub<const N: usize>(a: &[u64; N], b: &[u64; N]) -> ([u64; N], bool) {
    borrowing_sub(a, b, false)
}

/// a − b − borrow and the borrow out.
#[inline(always)]
pub(super) fn borrowing_sub<const N: usize>(
    a: &[u64; N],
    b: &[u64; N],
    mut borrow: bool,
) -> ([u64; N], bool) {
    let mut out = [0; N];
    for i in 0..N {
        (out[i], borrow) = a[i].borrowing_sub(b[i], borrow);
    }
    (out, borrow)
}

/// Products, for each width that is in use. The rows are written out instead of looped over, so that the limbs stay in
/// registers.
pub trait Product: Sized {
    /// a · b as low and high half.
    fn mul(a: &Self, b: &Self) -> (Self, Self);
    /// a² as low and high half.
    fn square(a: &Self) -> (Self, Self);
}

macro_rules! square {
    ($width:literal, $($i:literal)+) => {
        /// Each mixed product once, doubled, then the squares on the diagonal.
        #[inline(always)]
        fn square(a: &Self) -> (Self, Self) {
            let mut wide = [0; 2 * $width];
            $(
                let above: [u64; $width - 1 - $i] = core::array::from_fn(|j| a[$i + 1 + j]);
                add_row(&mut wide, 2 * $i + 1, a[$i], &above);
            )+
            wide = add(&wide, &wide).0;
            let mut carry = false;
            for i in 0..$width {
                let (low, high) = mul_add(a[i], a[i], 0, 0);
                (wide[2 * i], carry) = wide[2 * i].carrying_add(low, carry);
                (wide[2 * i + 1], carry) = wide[2 * i + 1].carrying_add(high, carry);
            }
            (part(&wide, 0), part(&wide, $width))
        }
    };
}

impl Product for [u64; 4] {
    #[inline(always)]
    fn mul(a: &Self, b: &Self) -> (Self, Self) {
        let wide = mul_four(a, b);
        (part(&wide, 0), part(&wide, 4))
    }

    square!(4, 0 1 2);
}

impl Product for [u64; 8] {
    /// Karatsuba's three products of half the length instead of four:
    /// a₀·b₁ + a₁·b₀ = a₀·b₀ + a₁·b₁ + (a₀ − a₁)·(b₁ − b₀).
    #[inline(always)]
    fn mul(a: &Self, b: &Self) -> (Self, Self) {
        let (a0, a1, b0, b1): ([u64; 4], [u64; 4], [u64; 4], [u64; 4]) =
            (part(a, 0), part(a, 4), part(b, 0), part(b, 4));
        let (low, high) = (mul_four(&a0, &b0), mul_four(&a1, &b1));
        let ((a_size, a_negative), (b_size, b_negative)) = (distance(&a0, &a1), distance(&b1, &b0));
        // The signed product of the differences: all bits turned and one more, when exactly one of them is negative.
        let turned = u64::from(a_negative ^ b_negative).wrapping_neg();
        let product = mul_four(&a_size, &b_size).map(|limb| limb ^ turned);
        let (sum, over) = add(&low, &high);
        let mut middle = [0; 8];
        let mut carry = turned != 0;
        for i in 0..8 {
            (middle[i], carry) = sum[i].carrying_add(product[i], carry);
        }
        let top = u64::from(over).wrapping_add(u64::from(carry)).wrapping_add(turned);

        let mut wide = [0; 16];
        wide[..8].copy_from_slice(&low);
        wide[8..].copy_from_slice(&high);
        let mut carry = false;
        for i in 0..8 {
            (wide[i + 4], carry) = wide[i + 4].carrying_add(middle[i], carry);
        }
        (wide[12], carry) = wide[12].carrying_add(top, carry);
        for limb in &mut wide[13..] {
            (*limb, carry) = limb.carrying_add(0, carry);
        }
        (part(&wide, 0), part(&wide, 8))
    }

    square!(8, 0 1 2 3 4 5 6);
}

#[inline(always)]
fn mul_four(a: &[u64; 4], b: &[u64; 4]) -> [u64; 8] {
    let mut wide = [0; 8];
    add_row(&mut wide, 0, a[0], b);
    add_row(&mut wide, 1, a[1], b);
    add_row(&mut wide, 2, a[2], b);
    add_row(&mut wide, 3, a[3], b);
    wide
}

/// |a − b|, and whether a − b is negative.
#[inline(always)]
fn distance(a: &[u64; 4], b: &[u64; 4]) -> ([u64; 4], bool) {
    let (difference, negative) = sub(a, b);
    let turned = u64::from(negative).wrapping_neg();
    let mut out = [0; 4];
    let mut carry = negative;
    for i in 0..4 {
        (out[i], carry) = (difference[i] ^ turned).carrying_add(0, carry);
    }
    (out, negative)
}

/// wide += a·b·2^(64·at), where nothing stands above the row yet. The low and the high halves of the products are added
/// in a chain each, which is what the processor's carry flag can hold.
#[inline(always)]
fn add_row<const W: usize, const N: usize>(wide: &mut [u64; W], at: usize, a: u64, b: &[u64; N]) {
    let (mut low, mut high) = ([0; N], [0; N]);
    for j in 0..N {
        (low[j], high[j]) = mul_add(a, b[j], 0, 0);
    }
    let mut carry = false;
    for j in 0..N {
        (wide[at + j], carry) = wide[at + j].carrying_add(low[j], carry);
    }
    wide[at + N] = u64::from(carry);
    carry = false;
    for j in 0..N {
        (wide[at + j + 1], carry) = wide[at + j + 1].carrying_add(high[j], carry);
    }
}

/// N limbs from `first` upwards.
#[inline(always)]
fn part<const W: usize, const N: usize>(wide: &[u64; W], first: usize) -> [u64; N] {
    core::array::from_fn(|i| wide[first + i])
}

/// `b` if `choose_b`, else `a`, in constant time.
#[inline(always)]
pub(super) fn select<const N: usize>(a: &[u64; N], b: &[u64; N], choose_b: Choice) -> [u64; N] {
    core::array::from_fn(|i| u64::conditional_select(&a[i], &b[i], choose_b))
}

/// Reads octets, least significant first; missing ones are zero, and those beyond the limbs are passed over.
pub(super) fn from_le<const N: usize>(bytes: &[u8]) -> [u64; N] {
    let mut out = [0; N];
    for (limb, octets) in out.iter_mut().zip(bytes.as_chunks::<8>().0) {
        *limb = u64::from_le_bytes(*octets);
    }
    out
}

/// Writes octets, least significant first, as many as there is room for.
pub(super) fn write_le(limbs: &[u64], out: &mut [u8]) {
    for (octets, limb) in out.as_chunks_mut::<8>().0.iter_mut().zip(limbs) {
        *octets = limb.to_le_bytes();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_by_halves_are_the_products() {
        let mut edges = vec![0, 1, 0xffff_ffff, 0x1_0000_0000, 1 << 63, u64::MAX - 1, u64::MAX];
        edges.extend((1..20u64).map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
        for &a in &edges {
            for &b in &edges {
                for (c, d) in [(0, 0), (u64::MAX, u64::MAX), (a, b), (u64::MAX, 0xffff_ffff), (1, u64::MAX)] {
                    assert_eq!(mul_add_by_halves(a, b, c, d), mul_add(a, b, c, d));
                }
            }
        }
    }

    #[test]
    fn the_square_is_the_product_with_itself() {
        let mut a = [u64::MAX; 8];
        for round in 0..200u64 {
            let (low, high) = Product::mul(&a, &a);
            assert_eq!(Product::square(&a), (low, high));
            a = add(&low, &high).0;
            a[(round % 8) as usize] ^= round.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
        assert_eq!(
            <[u64; 4]>::mul(&[u64::MAX; 4], &[u64::MAX; 4]),
            ([1, 0, 0, 0], [u64::MAX - 1, u64::MAX, u64::MAX, u64::MAX])
        );
        assert_eq!(<[u64; 4]>::square(&[u64::MAX; 4]), <[u64; 4]>::mul(&[u64::MAX; 4], &[u64::MAX; 4]));
    }
}
