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
    let mut out = [0; N];
    let mut borrow = false;
    for i in 0..N {
        (out[i], borrow) = a[i].borrowing_sub(b[i], borrow);
    }
    (out, borrow)
}

/// Products, for each width that is in use: the loops are written out, so that every carry stays in a register.
pub trait Product: Sized {
    /// a · b as low and high half.
    fn mul(a: &Self, b: &Self) -> (Self, Self);
    /// a² as low and high half.
    fn square(a: &Self) -> (Self, Self);
}

macro_rules! product {
    ($width:literal, $($i:literal)+) => {
        impl Product for [u64; $width] {
            #[inline(always)]
            fn mul(a: &Self, b: &Self) -> (Self, Self) {
                let (mut low, mut high) = ([0; $width], [0; $width]);
                $( (low[$i], high) = row(&high, a[$i], b); )+
                (low, high)
            }

            /// Each mixed product once, doubled, then the squares on the diagonal.
            #[inline(always)]
            fn square(a: &Self) -> (Self, Self) {
                let mut wide = [0u64; 2 * $width];
                for i in 0..$width - 1 {
                    let mut carry = 0;
                    for j in i + 1..$width {
                        (wide[i + j], carry) = mul_add(a[i], a[j], wide[i + j], carry);
                    }
                    wide[i + $width] = carry;
                }
                let mut top = 0;
                for limb in &mut wide {
                    let next = *limb >> 63;
                    *limb = *limb << 1 | top;
                    top = next;
                }
                let mut carry = false;
                for i in 0..$width {
                    let (low, high) = mul_add(a[i], a[i], 0, 0);
                    (wide[2 * i], carry) = wide[2 * i].carrying_add(low, carry);
                    (wide[2 * i + 1], carry) = wide[2 * i + 1].carrying_add(high, carry);
                }
                let (mut low, mut high) = ([0; $width], [0; $width]);
                low.copy_from_slice(&wide[..$width]);
                high.copy_from_slice(&wide[$width..]);
                (low, high)
            }
        }
    };
}

product!(4, 0 1 2 3);
product!(8, 0 1 2 3 4 5 6 7);

/// sum + a·b: its lowest limb, and the rest. The low and the high halves of the products are added in a chain each,
/// which is what the processor's carry flag can hold.
#[inline(always)]
fn row<const N: usize>(sum: &[u64; N], a: u64, b: &[u64; N]) -> (u64, [u64; N]) {
    let (mut low, mut high) = ([0; N], [0; N]);
    for j in 0..N {
        (low[j], high[j]) = mul_add(a, b[j], 0, 0);
    }
    let (sum, top) = add(sum, &low);
    let mut rest = [0; N];
    rest[..N - 1].copy_from_slice(&sum[1..]);
    rest[N - 1] = u64::from(top);
    (sum[0], add(&rest, &high).0)
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
