//! Numbers as if thrown, for made-up people. Knows nothing of people.

/// Numbers as if thrown, always the same from one seed (SplitMix64).
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// Dice of their own for one thing of a seed.
    #[must_use]
    pub const fn new(seed: u64, thing: u64) -> Self {
        Self(seed ^ thing.wrapping_mul(0xd134_2543_de82_ef95).wrapping_add(0x2545_f491_4f6c_dd1d))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to just below.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// Yes, so many times of a hundred.
    pub fn chance(&mut self, of_100: u64) -> bool {
        self.below(100) < of_100
    }

    /// One of the words, the first ones more often, as names are; nothing when there are none.
    pub(super) fn word<'a>(&mut self, words: &'a str) -> &'a str {
        let end = words.split_ascii_whitespace().count() as u64;
        let place = self.below(end).min(self.below(end));
        words.split_ascii_whitespace().nth(place as usize).unwrap_or_default()
    }
}
