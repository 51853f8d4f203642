//! The three curves of the national identifiers, by their numbers.
//!
//! Knows constants and where they stand; deliberately no arithmetic.

use core::fmt::Debug;
use std::sync::OnceLock;

use zeroize::Zeroize;

use super::curve::Affine;
use super::field::{Fe256, Fe512, Field};
use super::limbs::Limbs;
use super::multiply::Tables;

/// A curve y² = x³ + ax + b with a base point of prime order q.
pub trait Curve: Copy + Debug + PartialEq + Eq + Send + Sync + 'static {
    /// Elements of the field.
    type Field: Field;
    /// Octets of one number.
    type Number: Copy + AsRef<[u8]> + AsMut<[u8]> + Zeroize + Send + Sync;
    /// Octets of two: a point, a signature.
    type Pair: Copy + AsRef<[u8]> + AsMut<[u8]> + PartialEq + Eq + Send + Sync;
    /// Octets to be filled.
    const NO_NUMBER: Self::Number;
    /// Octets to be filled.
    const NO_PAIR: Self::Pair;
    /// Bits of one number.
    const BITS: u32;
    /// a; none when it is −3.
    const A: Option<Self::Field>;
    /// b.
    const B: Self::Field;
    /// The base point G.
    const GENERATOR: Affine<Self>;
    /// The order q of G.
    const Q: Limbs;
    /// 2¹⁰²⁴ mod q.
    const R_SQUARED: Limbs;
    /// Whether there are points that are no multiples of G.
    const HAS_COFACTOR: bool;

    /// Multiples of G, computed once.
    fn tables() -> &'static Tables<Self>;
}

macro_rules! width {
    ($field:ty, $octets:literal) => {
        type Field = $field;
        type Number = [u8; $octets];
        type Pair = [u8; 2 * $octets];
        const NO_NUMBER: Self::Number = [0; $octets];
        const NO_PAIR: Self::Pair = [0; 2 * $octets];
        const BITS: u32 = 8 * $octets;
    };
}

/// id-tc26-gost-3410-12-512-paramSetA (RFC 7836, A.2): the curve of GOST 34.10-2015 with 512 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Long;

impl Curve for Long {
    width!(Fe512, 64);

    const A: Option<Fe512> = None;
    const B: Fe512 = Fe512::constant([
        0x5031_9078_5a71_c760,
        0x862e_f9d4_ebee_4761,
        0x4cb4_5740_10da_90dd,
        0xee3c_b090_f30d_2761,
        0x79bd_081c_fd0b_6265,
        0x34b8_2574_761c_b0e8,
        0xc1bd_0b2b_6667_f1da,
        0xe8c2_505d_edfc_86dd,
    ]);
    const GENERATOR: Affine<Self> = Affine {
        x: Fe512::small(3),
        y: Fe512::constant([
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
    const Q: Limbs = [
        0xcacd_b141_1f10_b275,
        0x9b4b_38ab_fad2_b85d,
        0x6ff2_2b8d_4e05_6060,
        0x27e6_9532_f48d_8911,
        0xffff_ffff_ffff_ffff,
        0xffff_ffff_ffff_ffff,
        0xffff_ffff_ffff_ffff,
        0xffff_ffff_ffff_ffff,
    ];
    const R_SQUARED: Limbs = [
        0x5467_75b9_2106_e979,
        0xb55c_d338_00ab_10e6,
        0x80b0_8b27_e9ce_bbc7,
        0xa06b_76a2_bae6_fc86,
        0xc743_3579_e382_956f,
        0xbab8_be5d_d7b1_651d,
        0xee02_8bf9_d8ed_3314,
        0xb66a_e6c0_0beb_d6c3,
    ];
    const HAS_COFACTOR: bool = false;

    fn tables() -> &'static Tables<Self> {
        static TABLES: OnceLock<Tables<Long>> = OnceLock::new();
        TABLES.get_or_init(Tables::new)
    }
}

/// id-tc26-gost-3410-2012-256-paramSetA (RFC 7836, A.1, in its Weierstrass form): GOST 34.10-2015 with 256 bits. Its
/// group has four times as many points as the base point has multiples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Short2015;

impl Curve for Short2015 {
    width!(Fe256, 32);

    const A: Option<Fe256> = Some(Fe256::constant([
        0xb22c_656f_277e_7335,
        0xe25e_2013_bf95_aa33,
        0xaf48_92c2_3035_a27c,
        0xc217_3f15_1398_1673,
    ]));
    const B: Fe256 = Fe256::constant([
        0xba93_37a6_f8ae_9513,
        0x22fc_cd91_08e1_7bf7,
        0xcc20_e7c3_59a9_d41a,
        0x295f_9bae_7428_ed9c,
    ]);
    const GENERATOR: Affine<Self> = Affine {
        x: Fe256::constant([
            0x8b25_82fe_742d_aa28,
            0x658b_9196_932e_02c7,
            0x8809_2342_5712_b2bb,
            0x91e3_8443_a5e8_2c0d,
        ]),
        y: Fe256::constant([
            0xaf26_8adb_3232_2e5c,
            0x5fde_0b53_4476_6740,
            0x8957_86c4_bb46_e956,
            0x3287_9423_ab1a_0375,
        ]),
    };
    const Q: Limbs = [0xc115_af55_6c36_0c67, 0x0fd8_cddf_c87b_6635, 0, 0x4000_0000_0000_0000, 0, 0, 0, 0];
    const R_SQUARED: Limbs = [
        0xcb7d_16b8_9f0c_41d8,
        0x1357_f1a6_8e26_3f60,
        0x230b_9291_0371_0251,
        0x2373_2580_0c1c_f1e8,
        0,
        0,
        0,
        0,
    ];
    const HAS_COFACTOR: bool = true;

    fn tables() -> &'static Tables<Self> {
        static TABLES: OnceLock<Tables<Short2015>> = OnceLock::new();
        TABLES.get_or_init(Tables::new)
    }
}

/// id-GostR3410-2001-CryptoPro-A-ParamSet (RFC 4357, 11.4): the curve of GOST 34.310-2004.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Short2004;

impl Curve for Short2004 {
    width!(Fe256, 32);

    const A: Option<Fe256> = None;
    const B: Fe256 = Fe256::small(166);
    const GENERATOR: Affine<Self> = Affine {
        x: Fe256::small(1),
        y: Fe256::constant([
            0x22ac_c99c_9e9f_1e14,
            0x3529_4f2d_df23_e3b1,
            0x27df_505a_453f_2b76,
            0x8d91_e471_e098_9cda,
        ]),
    };
    const Q: Limbs = [
        0x4584_1b09_b761_b893,
        0x6c61_1070_995a_d100,
        0xffff_ffff_ffff_ffff,
        0xffff_ffff_ffff_ffff,
        0,
        0,
        0,
        0,
    ];
    const R_SQUARED: Limbs = [
        0x74e1_a03d_4ae8_7420,
        0x670b_160f_5f61_d9ea,
        0x19d2_5515_f48b_388d,
        0xb040_b620_d731_239f,
        0,
        0,
        0,
        0,
    ];
    const HAS_COFACTOR: bool = false;

    fn tables() -> &'static Tables<Self> {
        static TABLES: OnceLock<Tables<Short2004>> = OnceLock::new();
        TABLES.get_or_init(Tables::new)
    }
}
