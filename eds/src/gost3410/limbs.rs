//! Numbers of 512 bits as eight 64-bit limbs, least significant first.
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
pub(super) fn add(a: &Limbs, b: &Limbs) -> (Limbs, bool) {
    let mut out = [0; 8];
    let mut carry = false;
    for i in 0..8 {
        (out[i], carry) = a[i].carrying_add(b[i], carry);
    }
    (out, carry)
}

/// a − b and the borrow out.
#[inline(always)]
pub(super) fn sub(a: &Limbs, b: &Limbs) -> (Limbs, bool) {
    let mut out = [0; 8];
    let mut borrow = false;
    for i in 0..8 {
        (out[i], borrow) = a[i].borrowing_sub(b[i], borrow);
    }
    (out, borrow)
}

/// a · b as low and high half: Karatsuba's three products of half the length instead of four.
#[inline(always)]
pub(super) fn mul(a: &Limbs, b: &Limbs) -> (Limbs, Limbs) {
    let ((a0, a1), (b0, b1)) = (split(a), split(b));
    let low = mul_half(&a0, &b0);
    let high = mul_half(&a1, &b1);

    // middle = (a0 + a1)·(b0 + b1), the carries of both sums put back by hand.
    let (mut a_sum, mut b_sum) = ([0; 4], [0; 4]);
    let (mut a_carry, mut b_carry) = (false, false);
    for i in 0..4 {
        (a_sum[i], a_carry) = a0[i].carrying_add(a1[i], a_carry);
        (b_sum[i], b_carry) = b0[i].carrying_add(b1[i], b_carry);
    }
    let mut middle = mul_half(&a_sum, &b_sum);
    let mut top = u64::from(a_carry & b_carry);
    for (carry, addend) in [(a_carry, b_sum), (b_carry, a_sum)] {
        let mask = u64::from(carry).wrapping_neg();
        let mut over = false;
        for i in 0..4 {
            (middle[i + 4], over) = middle[i + 4].carrying_add(addend[i] & mask, over);
        }
        top += u64::from(over);
    }
    // Less low and high, it is a0·b1 + a1·b0.
    for product in [&low, &high] {
        let borrow;
        (middle, borrow) = sub(&middle, product);
        top -= u64::from(borrow);
    }

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
    halves(&wide)
}

#[inline(always)]
fn mul_half(a: &[u64; 4], b: &[u64; 4]) -> Limbs {
    let mut product = [0; 8];
    for i in 0..4 {
        let mut carry = 0;
        for j in 0..4 {
            (product[i + j], carry) = mul_add(a[i], b[j], product[i + j], carry);
        }
        product[i + 4] = carry;
    }
    product
}

#[inline(always)]
fn split(a: &Limbs) -> ([u64; 4], [u64; 4]) {
    let [a0, a1, a2, a3, a4, a5, a6, a7] = *a;
    ([a0, a1, a2, a3], [a4, a5, a6, a7])
}

/// a² as low and high half: each mixed product once, doubled, then the squares on the diagonal.
#[inline(always)]
pub(super) fn square(a: &Limbs) -> (Limbs, Limbs) {
    let mut wide = [0u64; 16];
    for i in 0..7 {
        let mut carry = 0;
        for j in i + 1..8 {
            (wide[i + j], carry) = mul_add(a[i], a[j], wide[i + j], carry);
        }
        wide[i + 8] = carry;
    }
    let mut top = 0;
    for limb in &mut wide {
        let next = *limb >> 63;
        *limb = *limb << 1 | top;
        top = next;
    }
    let mut carry = false;
    for i in 0..8 {
        let (low, high) = mul_add(a[i], a[i], 0, 0);
        (wide[2 * i], carry) = wide[2 * i].carrying_add(low, carry);
        (wide[2 * i + 1], carry) = wide[2 * i + 1].carrying_add(high, carry);
    }
    halves(&wide)
}

#[inline(always)]
fn halves(wide: &[u64; 16]) -> (Limbs, Limbs) {
    let mut low = [0; 8];
    let mut high = [0; 8];
    low.copy_from_slice(&wide[..8]);
    high.copy_from_slice(&wide[8..]);
    (low, high)
}

/// `b` if `choose_b`, else `a`, in constant time.
#[inline(always)]
pub(super) fn select(a: &Limbs, b: &Limbs, choose_b: Choice) -> Limbs {
    core::array::from_fn(|i| u64::conditional_select(&a[i], &b[i], choose_b))
}

/// Reads 64 octets, least significant first.
pub(super) fn from_le(bytes: &[u8; 64]) -> Limbs {
    let mut out = [0; 8];
    for (limb, octets) in out.iter_mut().zip(bytes.as_chunks::<8>().0) {
        *limb = u64::from_le_bytes(*octets);
    }
    out
}

/// Writes 64 octets, least significant first.
pub(super) fn to_le(limbs: &Limbs) -> [u8; 64] {
    let mut out = [0; 64];
    for (octets, limb) in out.as_chunks_mut::<8>().0.iter_mut().zip(limbs) {
        *octets = limb.to_le_bytes();
    }
    out
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
            let (low, high) = mul(&a, &a);
            assert_eq!(square(&a), (low, high));
            a = add(&low, &high).0;
            a[(round % 8) as usize] ^= round.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
    }
}
