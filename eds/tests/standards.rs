//! The examples of the standards themselves, and a slow, plain second implementation of the equations that answers
//! them. The standards' examples use curves of their own, which no key of the country is on; so the second
//! implementation is shown right by them, and the crate by the second implementation on the country's curves.

use crypto_bigint::{NonZero, U512};
use eds::gost3410::{
    Signature, Signature256, Signature2004, SigningKey, SigningKey256, SigningKey2004, VerifyingKey,
    VerifyingKey256, VerifyingKey2004,
};
use proptest::prelude::*;

/// y² = x³ + ax + b modulo p with a base point of order q.
struct Curve {
    p: NonZero<U512>,
    a: U512,
    q: NonZero<U512>,
    base: (U512, U512),
}

type Point = Option<(U512, U512)>;

fn number(hexadecimal: &str) -> U512 {
    U512::from_be_hex(&format!("{hexadecimal:0>128}"))
}

fn modulus(hexadecimal: &str) -> NonZero<U512> {
    NonZero::new(number(hexadecimal)).expect("not zero")
}

fn inverse(n: &U512, modulus: &NonZero<U512>) -> U512 {
    n.invert_mod(modulus).expect("a prime modulus")
}

impl Curve {
    fn new([p, a, q, x, y]: [&str; 5]) -> Self {
        Self { p: modulus(p), a: number(a), q: modulus(q), base: (number(x), number(y)) }
    }

    fn add(&self, left: Point, right: Point) -> Point {
        let (Some((x1, y1)), Some((x2, y2))) = (left, right) else { return left.or(right) };
        let p = &self.p;
        let slope = if x1 != x2 {
            y2.sub_mod(&y1, p).mul_mod(&inverse(&x2.sub_mod(&x1, p), p), p)
        } else if y1 == y2 && y1 != U512::ZERO {
            let square = x1.mul_mod(&x1, p);
            let above = square.add_mod(&square, p).add_mod(&square, p).add_mod(&self.a, p);
            above.mul_mod(&inverse(&y1.add_mod(&y1, p), p), p)
        } else {
            return None;
        };
        let x = slope.mul_mod(&slope, p).sub_mod(&x1, p).sub_mod(&x2, p);
        Some((x, slope.mul_mod(&x1.sub_mod(&x, p), p).sub_mod(&y1, p)))
    }

    fn multiple(&self, k: &U512, point: Point) -> Point {
        (0..512).rev().fold(None, |sum, bit| {
            let twice = self.add(sum, sum);
            if bool::from(k.bit(bit)) { self.add(twice, point) } else { twice }
        })
    }

    fn public(&self, d: &U512) -> (U512, U512) {
        self.multiple(d, Some(self.base)).expect("not neutral")
    }

    /// (r, s), section 6.1 from step 4 on.
    fn sign(&self, d: &U512, e: &U512, k: &U512) -> (U512, U512) {
        let (x, _) = self.public(k);
        let q = &self.q;
        let r = x.rem(q);
        (r, r.mul_mod(d, q).add_mod(&k.mul_mod(e, q), q))
    }

    /// Section 6.2 from step 4 on.
    fn verify(&self, key: (U512, U512), e: &U512, (r, s): (U512, U512)) -> bool {
        let q = &self.q;
        let v = inverse(e, q);
        let minus_r = q.wrapping_sub(&r);
        let sum = self.add(
            self.multiple(&s.mul_mod(&v, q), Some(self.base)),
            self.multiple(&minus_r.mul_mod(&v, q), Some(key)),
        );
        sum.is_some_and(|(x, _)| x.rem(q) == r)
    }
}

/// RFC 7091, 7.1 (GOST R 34.10-2012, A.1).
#[test]
fn the_example_with_256_bits() {
    let curve = Curve::new([
        "8000000000000000000000000000000000000000000000000000000000000431",
        "7",
        "8000000000000000000000000000000150FE8A1892976154C59CFC193ACCF5B3",
        "2",
        "8E2A8A0E65147D4BD6316030E16D19C85C97F0A9CA267122B96ABBCEA7E8FC8",
    ]);
    let d = number("7A929ADE789BB9BE10ED359DD39A72C11B60961F49397EEE1D19CE9891EC3B28");
    let e = number("2DFBC1B372D89A1188C09C52E0EEC61FCE52032AB1022E8E67ECE6672B043EE5");
    let k = number("77105C9B20BCD3122823C8CF6FCC7B956DE33814E95B7FE64FED924594DCEAB3");
    let key = (
        number("7F2B49E270DB6D90D8595BEC458B50C58585BA1D4E9B788F6689DBD8E56FD80B"),
        number("26F1B489D6701DD185C8413A977B3CBBAF64D1C593D26627DFFB101A87FF77DA"),
    );
    let signature = (
        number("41AA28D2F1AB148280CD9ED56FEDA41974053554A42767B83AD043FD39DC0493"),
        number("1456C64BA4642A1653C235A98A60249BCD6D3F746B631DF928014F6C5BF9C40"),
    );
    assert_eq!(curve.public(&d), key);
    assert_eq!(curve.sign(&d, &e, &k), signature);
    assert!(curve.verify(key, &e, signature));
    assert!(!curve.verify(key, &k, signature));
}

/// RFC 7091, 7.2 (GOST R 34.10-2012, A.2).
#[test]
fn the_example_with_512_bits() {
    let curve = Curve::new([
        "4531ACD1FE0023C7550D267B6B2FEE80922B14B2FFB90F04D4EB7C09B5D2D15D\
         F1D852741AF4704A0458047E80E4546D35B8336FAC224DD81664BBF528BE6373",
        "7",
        "4531ACD1FE0023C7550D267B6B2FEE80922B14B2FFB90F04D4EB7C09B5D2D15D\
         A82F2D7ECB1DBAC719905C5EECC423F1D86E25EDBE23C595D644AAF187E6E6DF",
        "24D19CC64572EE30F396BF6EBBFD7A6C5213B3B3D7057CC825F91093A68CD762\
         FD60611262CD838DC6B60AA7EEE804E28BC849977FAC33B4B530F1B120248A9A",
        "2BB312A43BD2CE6E0D020613C857ACDDCFBF061E91E5F2C3F32447C259F39B2C\
         83AB156D77F1496BF7EB3351E1EE4E43DC1A18B91B24640B6DBB92CB1ADD371E",
    ]);
    let d = number(
        "BA6048AADAE241BA40936D47756D7C93091A0E8514669700EE7508E508B10207\
         2E8123B2200A0563322DAD2827E2714A2636B7BFD18AADFC62967821FA18DD4",
    );
    let e = number(
        "3754F3CFACC9E0615C4F4A7C4D8DAB531B09B6F9C170C533A71D147035B0C591\
         7184EE536593F4414339976C647C5D5A407ADEDB1D560C4FC6777D2972075B8C",
    );
    let k = number(
        "359E7F4B1410FEACC570456C6801496946312120B39D019D455986E364F36588\
         6748ED7A44B3E794434006011842286212273A6D14CF70EA3AF71BB1AE679F1",
    );
    let key = (
        number(
            "115DC5BC96760C7B48598D8AB9E740D4C4A85A65BE33C1815B5C320C854621DD\
             5A515856D13314AF69BC5B924C8B4DDFF75C45415C1D9DD9DD33612CD530EFE1",
        ),
        number(
            "37C7C90CD40B0F5621DC3AC1B751CFA0E2634FA0503B3D52639F5D7FB72AFD61\
             EA199441D943FFE7F0C70A2759A3CDB84C114E1F9339FDF27F35ECA93677BEEC",
        ),
    );
    let signature = (
        number(
            "2F86FA60A081091A23DD795E1E3C689EE512A3C82EE0DCC2643C78EEA8FCACD3\
             5492558486B20F1C9EC197C90699850260C93BCBCD9C5C3317E19344E173AE36",
        ),
        number(
            "1081B394696FFE8E6585E7A9362D26B6325F56778AADBC081C0BFBE933D52FF5\
             823CE288E8C4F362526080DF7F70CE406A6EEB1F56919CB92A9853BDE73E5B4A",
        ),
    );
    assert_eq!(curve.public(&d), key);
    assert_eq!(curve.sign(&d, &e, &k), signature);
    assert!(curve.verify(key, &e, signature));
    assert!(!curve.verify(key, &k, signature));
}

/// The country's curves as RFC 7836 and RFC 4357 print them: p, a, q, x, y.
const LONG: [&str; 5] = [
    "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF\
     FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFDC7",
    "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF\
     FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFDC4",
    "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF\
     27E69532F48D89116FF22B8D4E0560609B4B38ABFAD2B85DCACDB1411F10B275",
    "3",
    "7503CFE87A836AE3A61B8816E25450E6CE5E1C93ACF1ABC1778064FDCBEFA921\
     DF1626BE4FD036E93D75E6A50E3A41E98028FE5FC235F5B889A589CB5215F2A4",
];
const SHORT_2015: [&str; 5] = [
    "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFD97",
    "C2173F1513981673AF4892C23035A27CE25E2013BF95AA33B22C656F277E7335",
    "400000000000000000000000000000000FD8CDDFC87B6635C115AF556C360C67",
    "91E38443A5E82C0D880923425712B2BB658B9196932E02C78B2582FE742DAA28",
    "32879423AB1A0375895786C4BB46E9565FDE0B5344766740AF268ADB32322E5C",
];
const SHORT_2004: [&str; 5] = [
    "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFD97",
    "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFD94",
    "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF6C611070995AD10045841B09B761B893",
    "1",
    "8D91E471E0989CDA27DF505A453F2B7635294F2DDF23E3B122ACC99C9E9F1E14",
];

fn from_le(octets: &[u8]) -> U512 {
    let mut wide = [0; 64];
    wide[..octets.len()].copy_from_slice(octets);
    U512::from_le_slice(&wide)
}

fn pair<const N: usize>((first, second): (U512, U512)) -> [u8; N] {
    let part = |number: U512| number.to_le_bytes().as_ref()[..N / 2].to_vec();
    [part(first), part(second)].concat().try_into().expect("the right length")
}

/// Both ways: what the crate signs, the second implementation accepts; what that signs, the crate accepts.
macro_rules! agree {
    ($curve:expr, $seed:expr, $digest:expr, $k:expr, $key:ty, $public:ty, $signature:ty) => {{
        let curve = Curve::new($curve);
        let key = <$key>::generate($seed);
        let d = from_le(key.to_bytes_le().as_slice());
        let public = curve.public(&d);
        prop_assert_eq!(key.verifying_key().to_bytes(), pair(public));
        let e = from_le($digest).rem(&curve.q);
        let e = if e == U512::ZERO { U512::ONE } else { e };
        let ours = key.sign_digest($digest, &[1; 32]).to_bytes();
        let (r, s) = ours.split_at(ours.len() / 2);
        prop_assert!(curve.verify(public, &e, (from_le(r), from_le(s))));
        let k = U512::from_le_slice($k).rem(&curve.q);
        let theirs = <$signature>::from_bytes(pair(curve.sign(&d, &e, &k)));
        let public = <$public>::from_bytes(&pair(public)).expect("on the curve");
        prop_assert!(public.verify_digest($digest, &theirs));
    }};
}

fn octets<const N: usize>() -> impl Strategy<Value = [u8; N]> {
    proptest::collection::vec(any::<u8>(), N).prop_map(|octets| octets.try_into().expect("as many"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn the_long_curve(seed in octets::<64>(), digest in octets::<64>(), k in octets::<64>()) {
        agree!(LONG, &seed, &digest, &k, SigningKey, VerifyingKey, Signature);
    }

    #[test]
    fn the_short_curve_of_2015(seed in octets::<64>(), digest in octets::<32>(), k in octets::<64>()) {
        agree!(SHORT_2015, &seed, &digest, &k, SigningKey256, VerifyingKey256, Signature256);
    }

    #[test]
    fn the_curve_of_2004(seed in octets::<64>(), digest in octets::<32>(), k in octets::<64>()) {
        agree!(SHORT_2004, &seed, &digest, &k, SigningKey2004, VerifyingKey2004, Signature2004);
    }
}
