//! The curve y² = x³ − 3x + b over the field, and its points in three forms.
//!
//! [`Affine`] for tables and keys, [`Jacobian`] for fast arithmetic on public values, [`Projective`] with
//! complete formulas for arithmetic on secrets. Knows point arithmetic, deliberately no scalars.

use subtle::Choice;

use super::field::Fe;

/// The coefficient b of id-tc26-gost-3410-12-512-paramSetA (RFC 7836, A.2).
const B: Fe = Fe::constant([
    0x5031_9078_5a71_c760,
    0x862e_f9d4_ebee_4761,
    0x4cb4_5740_10da_90dd,
    0xee3c_b090_f30d_2761,
    0x79bd_081c_fd0b_6265,
    0x34b8_2574_761c_b0e8,
    0xc1bd_0b2b_6667_f1da,
    0xe8c2_505d_edfc_86dd,
]);

/// The base point G.
pub(super) const GENERATOR: Affine = Affine {
    x: Fe::small(3),
    y: Fe::constant([
        0x89a5_89cb_5215_f2a4,
        0x8028_fe5f_c235_f5b8,
        0x3d75_e6a5_0e3a_41e9,
        0xdf16_26be_4fd0_36e9,
        0x7780_64fd_cbef_a921,
        0xce5e_1c93_acf1_abc1,
        0xa61b_8816_e254_50e6,
        0x7503_cfe8_7a83_6ae3,
    ]),
};

/// A point other than the neutral one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Affine {
    pub(super) x: Fe,
    pub(super) y: Fe,
}

impl Affine {
    pub(super) fn is_on_curve(&self) -> bool {
        let x_cubed = self.x.square().mul(&self.x);
        self.y.square() == x_cubed.sub(&self.x.times(3)).add(&B)
    }

    pub(super) fn negate(&self) -> Self {
        Self { x: self.x, y: self.y.negate() }
    }

    /// `b` if `choose_b`, else `a`, in constant time.
    pub(super) fn select(a: &Self, b: &Self, choose_b: Choice) -> Self {
        Self { x: Fe::select(&a.x, &b.x, choose_b), y: Fe::select(&a.y, &b.y, choose_b) }
    }
}

/// x = X/Z², y = Y/Z³; Z = 0 is the neutral point. Its additions branch: for public values only.
#[derive(Clone, Copy, Debug)]
pub(super) struct Jacobian {
    pub(super) x: Fe,
    pub(super) y: Fe,
    pub(super) z: Fe,
}

impl Jacobian {
    pub(super) const NEUTRAL: Self = Self { x: Fe::ONE, y: Fe::ONE, z: Fe::ZERO };

    pub(super) const fn from_affine(point: &Affine) -> Self {
        Self { x: point.x, y: point.y, z: Fe::ONE }
    }

    pub(super) fn is_neutral(&self) -> bool {
        self.z.is_zero()
    }

    pub(super) fn negate(&self) -> Self {
        Self { x: self.x, y: self.y.negate(), z: self.z }
    }

    /// 2·self, three products and five squares (EFD, dbl-2001-b).
    pub(super) fn double(&self) -> Self {
        let delta = self.z.square();
        let gamma = self.y.square();
        let beta = self.x.mul(&gamma);
        let alpha = self.x.sub(&delta).mul(&self.x.add(&delta)).times(3);
        let beta4 = beta.times(4);
        let x = alpha.square().sub(&beta4.double());
        let z = self.y.add(&self.z).square().sub(&gamma).sub(&delta);
        let y = alpha.mul(&beta4.sub(&x)).sub(&gamma.square().times(8));
        Self { x, y, z }
    }

    /// self + rhs, any two points.
    pub(super) fn add(&self, rhs: &Self) -> Self {
        if self.is_neutral() {
            return *rhs;
        }
        if rhs.is_neutral() {
            return *self;
        }
        let z1_squared = self.z.square();
        let z2_squared = rhs.z.square();
        let u1 = self.x.mul(&z2_squared);
        let s1 = self.y.mul(&rhs.z).mul(&z2_squared);
        let u2 = rhs.x.mul(&z1_squared);
        let s2 = rhs.y.mul(&self.z).mul(&z1_squared);
        self.finish_add(&u1, &s1, &u2, &s2, &self.z.mul(&rhs.z))
    }

    /// self + rhs, any two points, the second affine: eight products and three squares.
    pub(super) fn add_affine(&self, rhs: &Affine) -> Self {
        if self.is_neutral() {
            return Self::from_affine(rhs);
        }
        let z_squared = self.z.square();
        let u2 = rhs.x.mul(&z_squared);
        let s2 = rhs.y.mul(&self.z).mul(&z_squared);
        self.finish_add(&self.x, &self.y, &u2, &s2, &self.z)
    }

    /// The common tail of both additions, from the coordinates on a common denominator.
    fn finish_add(&self, u1: &Fe, s1: &Fe, u2: &Fe, s2: &Fe, z: &Fe) -> Self {
        let h = u2.sub(u1);
        let r = s2.sub(s1);
        if h.is_zero() {
            return if r.is_zero() { self.double() } else { Self::NEUTRAL };
        }
        let h_squared = h.square();
        let h_cubed = h_squared.mul(&h);
        let v = u1.mul(&h_squared);
        let x = r.square().sub(&h_cubed).sub(&v.double());
        let y = r.mul(&v.sub(&x)).sub(&s1.mul(&h_cubed));
        Self { x, y, z: z.mul(&h) }
    }

    /// Affine forms of many points with one inversion. None of them may be neutral.
    pub(super) fn normalize_all(points: &[Self]) -> Vec<Affine> {
        let mut products = Vec::with_capacity(points.len());
        let mut product = Fe::ONE;
        for point in points {
            products.push(product);
            product = product.mul(&point.z);
        }
        let mut inverse = product.invert();
        let mut out: Vec<Affine> = Vec::with_capacity(points.len());
        for (point, before) in points.iter().zip(&products).rev() {
            let z_inverse = inverse.mul(before);
            inverse = inverse.mul(&point.z);
            let z_inverse_squared = z_inverse.square();
            out.push(Affine {
                x: point.x.mul(&z_inverse_squared),
                y: point.y.mul(&z_inverse_squared).mul(&z_inverse),
            });
        }
        out.reverse();
        out
    }
}

/// x = X/Z, y = Y/Z; (0 : 1 : 0) is the neutral point. Its addition has no exceptions and no branches.
#[derive(Clone, Copy, Debug)]
pub(super) struct Projective {
    x: Fe,
    y: Fe,
    z: Fe,
}

impl Projective {
    pub(super) const fn from_affine(point: &Affine) -> Self {
        Self { x: point.x, y: point.y, z: Fe::ONE }
    }

    /// self + rhs: Renes, Costello, Batina, "Complete addition formulas for prime order elliptic curves"
    /// (2015/1060), algorithm 5. Complete because the order of the group is odd.
    pub(super) fn add_affine(&self, rhs: &Affine) -> Self {
        let xx = self.x.mul(&rhs.x);
        let yy = self.y.mul(&rhs.y);
        let xy = self.x.add(&self.y).mul(&rhs.x.add(&rhs.y)).sub(&xx.add(&yy));
        let yz = rhs.y.mul(&self.z).add(&self.y);
        let xz = rhs.x.mul(&self.z).add(&self.x);
        let bz = xz.sub(&B.mul(&self.z));
        let bz3 = bz.times(3);
        let yy_minus = yy.sub(&bz3);
        let yy_plus = yy.add(&bz3);
        let z3 = self.z.times(3);
        let t = B.mul(&xz).sub(&z3).sub(&xx);
        let t3 = t.times(3);
        let xx3_minus = xx.times(3).sub(&z3);
        Self {
            x: xy.mul(&yy_plus).sub(&yz.mul(&t3)),
            y: yy_plus.mul(&yy_minus).add(&xx3_minus.mul(&t3)),
            z: yz.mul(&yy_minus).add(&xy.mul(&xx3_minus)),
        }
    }

    /// The affine form; of the neutral point, nonsense (0, 0).
    pub(super) fn to_affine(self) -> Affine {
        let z_inverse = self.z.invert();
        Affine { x: self.x.mul(&z_inverse), y: self.y.mul(&z_inverse) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_is_on_the_curve() {
        assert!(GENERATOR.is_on_curve());
        assert!(GENERATOR.negate().is_on_curve());
        assert!(!Affine { x: GENERATOR.x, y: GENERATOR.x }.is_on_curve());
    }

    #[test]
    fn both_additions_agree_everywhere() {
        let mut jacobian = Jacobian::from_affine(&GENERATOR);
        let mut projective = Projective::from_affine(&GENERATOR);
        let mut multiples = vec![jacobian];
        for _ in 0..40 {
            // The first step adds G to itself: the exceptional case of the Jacobian form.
            jacobian = jacobian.add_affine(&GENERATOR);
            projective = projective.add_affine(&GENERATOR);
            multiples.push(jacobian);
        }
        let affine = Jacobian::normalize_all(&multiples);
        assert_eq!(affine.last().copied(), Some(projective.to_affine()));
        assert!(affine.iter().all(Affine::is_on_curve));

        for n in 0..20 {
            let twice = Jacobian::normalize_all(&[multiples[n].double()]);
            let sum = Jacobian::normalize_all(&[multiples[n].add(&multiples[n])]);
            assert_eq!(twice, [affine[2 * n + 1]]);
            assert_eq!(sum, twice);
            assert_eq!(Projective::from_affine(&affine[n]).add_affine(&affine[n]).to_affine(), twice[0]);
        }
    }

    #[test]
    fn the_neutral_point_is_neutral() {
        let g = Jacobian::from_affine(&GENERATOR);
        let minus_g = GENERATOR.negate();
        assert!(g.add_affine(&minus_g).is_neutral());
        assert!(g.add(&g.negate()).is_neutral());
        assert!(Jacobian::NEUTRAL.double().is_neutral());
        assert!(Jacobian::NEUTRAL.add(&Jacobian::NEUTRAL).is_neutral());
        let neutral = Projective::from_affine(&GENERATOR).add_affine(&minus_g);
        assert!(neutral.z.is_zero());
        assert_eq!(neutral.add_affine(&GENERATOR).to_affine(), GENERATOR);
    }
}
