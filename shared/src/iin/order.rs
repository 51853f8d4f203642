//! The order in which the serials of a prefix are given away: a permutation under a key that only the register knows.
//! Neither the next number nor who came first follows from any numbers, however many are known. Where the key comes from
//! is not known here.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// What the key is used for, so that the same bytes elsewhere would order nothing.
const PURPOSE: &[u8] = b"iin-serials-1";

/// The secret of the numbering.
#[derive(Clone, PartialEq, Eq)]
pub struct NumberingKey([u8; 32]);

/// Never its bytes.
impl core::fmt::Debug for NumberingKey {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("NumberingKey(…)")
    }
}

impl NumberingKey {
    /// A key of these bytes.
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// By what two keys are told apart without showing either: sixteen hex digits.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        hex::encode(self.block(b"fingerprint", 0).get(..8).unwrap_or_default())
    }

    fn block(&self, of: &[u8], count: u64) -> [u8; 32] {
        // HMAC takes a key of any length, so this cannot fail; an empty block would order nothing.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else { return [0; 32] };
        mac.update(PURPOSE);
        mac.update(&(of.len() as u64).to_be_bytes());
        mac.update(of);
        mac.update(&count.to_be_bytes());
        mac.finalize().into_bytes().into()
    }

    /// `0..size` in the order of this key for `of`: every value once.
    pub(super) fn order(&self, of: &[u8], size: u16) -> Vec<u16> {
        let mut order: Vec<u16> = (0..size).collect();
        let mut stream = Stream { key: self, of, count: 0, left: Vec::new() };
        // Fisher and Yates: from the end, each place takes one of those not placed yet.
        for end in (1..size).rev() {
            let chosen = stream.below(u32::from(end) + 1);
            order.swap(usize::from(end), chosen as usize);
        }
        order
    }
}

/// Bytes that follow from the key and from nothing else.
struct Stream<'a> {
    key: &'a NumberingKey,
    of: &'a [u8],
    count: u64,
    left: Vec<u8>,
}

impl Stream<'_> {
    fn word(&mut self) -> u32 {
        if self.left.len() < 4 {
            self.left = self.key.block(self.of, self.count).to_vec();
            self.count += 1;
        }
        self.left.drain(..4).fold(0, |word, byte| word << 8 | u32::from(byte))
    }

    /// A number below `bound`, each as likely as another.
    fn below(&mut self, bound: u32) -> u32 {
        let whole = u32::MAX - u32::MAX % bound;
        loop {
            let word = self.word();
            if word < whole {
                return word % bound;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(not(target_arch = "wasm32"))]
    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(200))]
        #[test]
        fn r2_6_the_order_of_any_range_has_every_serial_once(
            key: [u8; 32], of in proptest::collection::vec(proptest::num::u8::ANY, 0..9), size in 0_u16..3000,
        ) {
            let mut order = NumberingKey::new(key).order(&of, size);
            order.sort_unstable();
            proptest::prop_assert!(order.into_iter().eq(0..size));
        }
    }

    #[test]
    fn another_key_or_another_prefix_has_another_order() {
        let of = |key: u8, of: &[u8]| NumberingKey::new([key; 32]).order(of, 5000);
        let one = of(1, b"9912315");
        assert_eq!(one, of(1, b"9912315"), "a register goes on where it was");
        for other in [of(2, b"9912315"), of(1, b"9912316")] {
            let equal = one.iter().zip(&other).filter(|(a, b)| a == b).count();
            assert!(equal < 20, "{equal} of 5000 places are equal");
        }
    }

    /// The order that every number of a register depends on, as another program in another language made it too.
    #[test]
    fn an_order_once_begun_never_changes() {
        let key = NumberingKey::new([7; 32]);
        assert_eq!(
            key.order(b"9912315", 5000).get(..8),
            Some(&[2851, 489, 3731, 2176, 4275, 4148, 4338, 2973][..])
        );
        assert_eq!(key.fingerprint(), "f7a205153236c6ce");
    }

    #[test]
    fn r2_6_neither_the_next_serial_nor_the_order_of_arrival_follows_from_serials() {
        let order = NumberingKey::new([9; 32]).order(b"9912315", 5000);
        let steps: std::collections::BTreeSet<i32> =
            order.windows(2).map(|two| i32::from(two[1]) - i32::from(two[0])).collect();
        assert!(steps.len() > 3000, "{} different steps: a stride can be guessed", steps.len());
        let rises = order.windows(2).filter(|two| two[0] < two[1]).count();
        assert!((2300..2700).contains(&rises), "{rises} of 4999 pairs rise");
        let first: u32 = order.iter().take(500).map(|one| u32::from(*one)).sum::<u32>() / 500;
        assert!((2200..2800).contains(&first), "early serials have the mean {first}");
    }
}
