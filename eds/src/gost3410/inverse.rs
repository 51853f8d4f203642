//! Inverses modulo a public modulus of public numbers, in variable time.
//!
//! Lehmer's form of Euclid's algorithm: most steps are simulated on the leading 64 bits, and a whole run of them is then
//! applied to the long numbers at once. Knows the algorithm, deliberately not what the numbers are.

use super::limbs::{self, Limbs};

/// What a run of steps does to a pair: after an even number of them (p₀·a − q₀·b, q₁·b − p₁·a), after an odd one both
/// the other way round.
struct Run {
    p: [u64; 2],
    q: [u64; 2],
    even: bool,
}

/// 1/value modulo `modulus`, for a value below the modulus and prime to it.
pub(super) fn inverse_vartime(value: &Limbs, modulus: &Limbs) -> Limbs {
    // a ≡ ±u·value and b ≡ ±v·value. Signs alternate with every step, so sizes are enough: they only grow, up to the
    // modulus.
    let (mut a, mut b) = (*modulus, *value);
    let (mut u, mut v): (Limbs, Limbs) = ([0; 8], [0; 8]);
    v[0] = 1;
    let mut a_is_minus = true;
    while b != [0; 8] {
        let run = if bits(&a) <= 64 { finish(a[0], b[0]) } else { simulate(&a, &b) };
        if run.q[0] == 0 {
            // The leading bits did not settle a single step; this is rare, unless b is much shorter.
            divide(&mut a, &b, &mut u, &v);
            (a, b) = (b, a);
            (u, v) = (v, u);
            a_is_minus = !a_is_minus;
            continue;
        }
        let Run { p, q, even } = run;
        (a, b) = if even {
            (difference(p[0], &a, q[0], &b), difference(q[1], &b, p[1], &a))
        } else {
            (difference(q[0], &b, p[0], &a), difference(p[1], &a, q[1], &b))
        };
        (u, v) = (sum(p[0], &u, q[0], &v), sum(p[1], &u, q[1], &v));
        a_is_minus ^= !even;
    }
    if a_is_minus { limbs::sub(modulus, &u).0 } else { u }
}

/// Steps on the leading bits, as long as the quotients are sure to be those of the whole numbers (Collins' condition).
fn simulate(a: &Limbs, b: &Limbs) -> Run {
    let shift = bits(a) - 64;
    let (mut a, mut b) = (window(a, shift), window(b, shift));
    let (mut p, mut q, mut even) = ([0, 1, 0], [0, 0, 1], false);
    while b >= q[2] && a - b >= q[1] + q[2] {
        let quotient = a / b;
        (a, b) = (b, a % b);
        p = [p[1], p[2], p[1] + quotient * p[2]];
        q = [q[1], q[2], q[1] + quotient * q[2]];
        even = !even;
    }
    Run { p: [p[0], p[1]], q: [q[0], q[1]], even }
}

/// All the steps that are left, for short numbers.
fn finish(mut a: u64, mut b: u64) -> Run {
    let (mut p, mut q, mut even) = ([1, 0], [0, 1], true);
    while b != 0 {
        let quotient = a / b;
        (a, b) = (b, a % b);
        p = [p[1], p[0] + quotient * p[1]];
        q = [q[1], q[0] + quotient * q[1]];
        even = !even;
    }
    Run { p, q, even }
}

/// p·a + q·b, which must have at most 512 bits.
fn sum(p: u64, a: &Limbs, q: u64, b: &Limbs) -> Limbs {
    let mut out = [0; 8];
    let (mut carry_a, mut carry_b) = (0, 0);
    for i in 0..8 {
        (out[i], carry_a) = limbs::mul_add(p, a[i], carry_a, 0);
        (out[i], carry_b) = limbs::mul_add(q, b[i], carry_b, out[i]);
    }
    out
}

/// p·a − q·b, which must not be negative and have at most 512 bits; both terms may have more.
fn difference(p: u64, a: &Limbs, q: u64, b: &Limbs) -> Limbs {
    let nothing = [0; 8];
    limbs::sub(&sum(p, a, 0, &nothing), &sum(q, b, 0, &nothing)).0
}

/// a := a mod b and u := u + ⌊a/b⌋·v, bit by bit.
fn divide(a: &mut Limbs, b: &Limbs, u: &mut Limbs, v: &Limbs) {
    for shift in (0..=bits(a).saturating_sub(bits(b))).rev() {
        let (less, negative) = limbs::sub(a, &shifted(b, shift));
        if !negative {
            *a = less;
            *u = limbs::add(u, &shifted(v, shift)).0;
        }
    }
}

/// How many bits a number has.
fn bits(number: &Limbs) -> u32 {
    let top = number.iter().rposition(|&limb| limb != 0);
    top.map_or(0, |top| 64 * top as u32 + 64 - number[top].leading_zeros())
}

/// 64 bits from `position` upwards.
fn window(number: &Limbs, position: u32) -> u64 {
    let (index, shift) = ((position / 64) as usize, position % 64);
    let above = number.get(index + 1).copied().unwrap_or(0);
    (u128::from(number[index]) | u128::from(above) << 64).wrapping_shr(shift) as u64
}

/// number · 2^shift, which must have at most 512 bits.
fn shifted(number: &Limbs, shift: u32) -> Limbs {
    let (whole, part) = ((shift / 64) as usize, shift % 64);
    core::array::from_fn(|i| {
        let at = |i: Option<usize>| i.and_then(|i| number.get(i)).map_or(0, |&limb| u128::from(limb));
        let pair = at(i.checked_sub(whole)) << 64 | at(i.checked_sub(whole + 1));
        (pair << part >> 64) as u64
    })
}
