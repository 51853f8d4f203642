//! Points of a curve in three forms.
//!
//! [`Affine`] for tables and keys, [`Jacobian`] for fast arithmetic on public values, [`Projective`] with
//! complete formulas for arithmetic on secrets. Knows point arithmetic, deliberately no scalars.

use subtle::Choice;

use super::field::Field;
use super::parameters::Curve;

/// a·x.
#[inline(always)]
fn times_a<C: Curve>(x: &C::Field) -> C::Field {
    match &C::A {
        None => x.times(3).negate(),
        Some(a) => a.mul(x),
    }
}

/// A point other than the neutral one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Affine<C: Curve> {
    pub(super) x: C::Field,
    pub(super) y: C::Field,
}

impl<C: Curve> Affine<C> {
    pub(super) fn is_on_curve(&self) -> bool {
        let x_cubed = self.x.square().mul(&self.x);
        self.y.square() == x_cubed.add(&times_a::<C>(&self.x)).add(&C::B)
    }

    pub(super) fn negate(&self) -> Self {
        Self { x: self.x, y: self.y.negate() }
    }

    /// `b` if `choose_b`, else `a`, in constant time.
    pub(super) fn select(a: &Self, b: &Self, choose_b: Choice) -> Self {
        Self { x: C::Field::select(&a.x, &b.x, choose_b), y: C::Field::select(&a.y, &b.y, choose_b) }
    }
}

/// x = X/Z², y = Y/Z³; Z = 0 is the neutral point. Its additions branch: for public values only.
#[derive(Clone, Copy, Debug)]
pub(super) struct Jacobian<C: Curve> {
    pub(super) x: C::Field,
    pub(super) y: C::Field,
    pub(super) z: C::Field,
}

impl<C: Curve> Jacobian<C> {
    pub(super) const NEUTRAL: Self = Self { x: C::Field::ONE, y: C::Field::ONE, z: C::Field::ZERO };

    pub(super) const fn from_affine(point: &Affine<C>) -> Self {
        Self { x: point.x, y: point.y, z: C::Field::ONE }
    }

    pub(super) fn is_neutral(&self) -> bool {
        self.z.is_zero()
    }

    /// 2·self, four products and four squares for a = −3. With λ = (3X² + aZ⁴)/2, which then is
    /// 3(X − Z²)(X + Z²)/2, and t = X·Y²: X' = λ² − 2t, Y' = λ(t − X') − Y⁴, Z' = YZ.
    pub(super) fn double(&self) -> Self {
        let mut twice = *self;
        twice.double_in_place();
        twice
    }

    /// The same without moving the point about.
    #[inline(never)]
    pub(super) fn double_in_place(&mut self) {
        // In this order neighbours seldom need each other, which keeps the processor busy: a tenth of the time.
        let z_squared = self.z.square();
        let y_squared = self.y.square();
        let (third, rest) = match &C::A {
            None => (self.x.sub(&z_squared).mul(&self.x.add(&z_squared)), None),
            Some(a) => (self.x.square(), Some(z_squared.square().mul(a).halve())),
        };
        let lambda = third.add(&third.halve());
        let lambda = rest.map_or(lambda, |rest| lambda.add(&rest));
        let t = self.x.mul(&y_squared);
        let lambda_squared = lambda.square();
        let z = self.y.mul(&self.z);
        let t2 = t.double();
        self.x = lambda_squared.sub(&t2);
        self.y = lambda.mul_less_square(&t2.add(&t).sub(&lambda_squared), &y_squared);
        self.z = z;
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
    pub(super) fn add_affine(&self, rhs: &Affine<C>) -> Self {
        if self.is_neutral() {
            return Self::from_affine(rhs);
        }
        let z_squared = self.z.square();
        let y_z = rhs.y.mul(&self.z);
        let u2 = rhs.x.mul(&z_squared);
        let s2 = y_z.mul(&z_squared);
        self.finish_add(&self.x, &self.y, &u2, &s2, &self.z)
    }

    /// The common tail of both additions, from the coordinates on a common denominator.
    fn finish_add(&self, u1: &C::Field, s1: &C::Field, u2: &C::Field, s2: &C::Field, z: &C::Field) -> Self {
        let h = u2.sub(u1);
        let r = s2.sub(s1);
        if h.is_zero() {
            return if r.is_zero() { self.double() } else { Self::NEUTRAL };
        }
        let h_squared = h.square();
        let r_squared = r.square();
        let h_cubed = h_squared.mul(&h);
        let v = u1.mul(&h_squared);
        let z = z.mul(&h);
        let x = r_squared.sub(&h_cubed).sub(&v).sub(&v);
        let y = r.mul_less_mul(&v.sub(&x), s1, &h_cubed);
        Self { x, y, z }
    }

    /// Affine forms of many public points with one inversion. None of them may be neutral.
    pub(super) fn normalize_all(points: &[Self]) -> Vec<Affine<C>> {
        let mut products = Vec::with_capacity(points.len());
        let mut product = C::Field::ONE;
        for point in points {
            products.push(product);
            product = product.mul(&point.z);
        }
        let mut inverse = product.invert_vartime();
        let mut out: Vec<Affine<C>> = Vec::with_capacity(points.len());
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

/// x = X/Z, y = Y/Z; (0 : 1 : 0) is the neutral point. Its addition has no exceptions among the multiples of the base
/// point and no branches.
#[derive(Clone, Copy, Debug)]
pub(super) struct Projective<C: Curve> {
    x: C::Field,
    y: C::Field,
    z: C::Field,
}

impl<C: Curve> Projective<C> {
    pub(super) const fn from_affine(point: &Affine<C>) -> Self {
        Self { x: point.x, y: point.y, z: C::Field::ONE }
    }

    /// self + rhs: Renes, Costello, Batina, "Complete addition formulas for prime order elliptic curves"
    /// (2015/1060), algorithm 2. Complete because multiples of the base point never differ by a point of order two.
    pub(super) fn add_affine(&self, rhs: &Affine<C>) -> Self {
        let xx = self.x.mul(&rhs.x);
        let yy = self.y.mul(&rhs.y);
        let xy = self.x.add(&self.y).mul(&rhs.x.add(&rhs.y)).sub(&xx.add(&yy));
        let xz = rhs.x.mul(&self.z).add(&self.x);
        let yz = rhs.y.mul(&self.z).add(&self.y);
        let az = times_a::<C>(&self.z);
        let b3 = C::B.times(3);
        let axz_b3z = times_a::<C>(&xz).add(&b3.mul(&self.z));
        let yy_minus = yy.sub(&axz_b3z);
        let yy_plus = yy.add(&axz_b3z);
        let t1 = xx.times(3).add(&az);
        let t4 = b3.mul(&xz).add(&times_a::<C>(&xx.sub(&az)));
        Self {
            x: xy.mul(&yy_minus).sub(&yz.mul(&t4)),
            y: yy_minus.mul(&yy_plus).add(&t1.mul(&t4)),
            z: yz.mul(&yy_plus).add(&xy.mul(&t1)),
        }
    }

    /// The affine form; of the neutral point, nonsense (0, 0).
    pub(super) fn to_affine(self) -> Affine<C> {
        let z_inverse = self.z.invert();
        Affine { x: self.x.mul(&z_inverse), y: self.y.mul(&z_inverse) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::parameters::{Long, Short2004, Short2015};
    use super::*;

    fn the_generator_is_on_the_curve<C: Curve>() {
        let g = C::GENERATOR;
        assert!(g.is_on_curve());
        assert!(g.negate().is_on_curve());
        assert!(!Affine::<C> { x: g.x.double(), y: g.y }.is_on_curve());
    }

    fn additions_agree<C: Curve>() {
        let g = C::GENERATOR;
        let mut jacobian = Jacobian::from_affine(&g);
        let mut projective = Projective::from_affine(&g);
        let mut multiples = vec![jacobian];
        for _ in 0..40 {
            // The first step adds G to itself: the exceptional case of the Jacobian form.
            jacobian = jacobian.add_affine(&g);
            projective = projective.add_affine(&g);
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

    fn the_neutral_point_is_neutral<C: Curve>() {
        let generator = C::GENERATOR;
        let g = Jacobian::from_affine(&generator);
        let minus_g = generator.negate();
        assert!(g.add_affine(&minus_g).is_neutral());
        assert!(g.add(&Jacobian::from_affine(&minus_g)).is_neutral());
        assert!(Jacobian::<C>::NEUTRAL.double().is_neutral());
        assert!(Jacobian::<C>::NEUTRAL.add(&Jacobian::NEUTRAL).is_neutral());
        let neutral = Projective::from_affine(&generator).add_affine(&minus_g);
        assert!(neutral.z.is_zero());
        assert_eq!(neutral.add_affine(&generator).to_affine(), generator);
    }

    macro_rules! on_every_curve {
        ($($name:ident)+) => {
            $(
                #[test]
                fn $name() {
                    super::$name::<Long>();
                    super::$name::<Short2015>();
                    super::$name::<Short2004>();
                }
            )+
        };
    }

    mod on_every_curve {
        use super::{Long, Short2004, Short2015};

        on_every_curve!(the_generator_is_on_the_curve additions_agree the_neutral_point_is_neutral);
    }
}
