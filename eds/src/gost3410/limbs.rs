//! Numbers of 512 bits as eight 64-bit limbs, least significant first.
//!
//! Knows carries, borrows and products, all without branches on the values; deliberately no modulus.

use subtle::{Choice, ConditionallySelectable};

/// A number below 2⁵¹².
pub(super) type Limbs = [u64; 8];

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

/// a · b as low and high half.
#[inline(always)]
pub(super) fn mul(a: &Limbs, b: &Limbs) -> (Limbs, Limbs) {
    let mut wide = [0u64; 16];
    for i in 0..8 {
        let mut carry = 0;
        for j in 0..8 {
            (wide[i + j], carry) = a[i].carrying_mul_add(b[j], wide[i + j], carry);
        }
        wide[i + 8] = carry;
    }
    halves(&wide)
}

/// a² as low and high half: each mixed product once, doubled, then the squares on the diagonal.
#[inline(always)]
pub(super) fn square(a: &Limbs) -> (Limbs, Limbs) {
    let mut wide = [0u64; 16];
    for i in 0..7 {
        let mut carry = 0;
        for j in i + 1..8 {
            (wide[i + j], carry) = a[i].carrying_mul_add(a[j], wide[i + j], carry);
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
        let (low, high) = a[i].carrying_mul(a[i], 0);
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
    fn the_square_is_the_product_with_itself() {
        let mut a = [u64::MAX; 8];
        for round in 0..200u64 {
            assert_eq!(square(&a), mul(&a, &a));
            let (low, high) = mul(&a, &a);
            a = add(&low, &high).0;
            a[(round % 8) as usize] ^= round.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
    }
}
