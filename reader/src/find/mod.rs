//! Where lines of a zone may stand: ink against its surroundings, pieces of ink, and rows of pieces at even steps. Knows
//! shapes; reads nothing.

mod chain;
mod ink;
mod rows;

pub(crate) use chain::Chain;

use crate::picture::{Grey, fitted};

/// One way of looking for ink. The next is only tried when the one before led to no zone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// The longer side of the picture looked at.
    side: usize,
    /// The longest it may be after small pictures were made larger.
    larger_only: bool,
    /// Pixels around each over which "dark" is judged, and how far below the mean it is.
    window: usize,
    depth: f32,
}

pub(crate) const PLANS: [Plan; 3] = [
    Plan { side: 1200, larger_only: false, window: 21, depth: 0.35 },
    Plan { side: 1200, larger_only: false, window: 41, depth: 0.6 },
    Plan { side: 1800, larger_only: true, window: 31, depth: 0.5 },
];

/// Pictures a little larger than wanted are left as they are.
const SPARED: usize = 1700;

impl Plan {
    /// Size of the picture that is looked at.
    fn size(&self, wide: usize, high: usize) -> (usize, usize) {
        let long = wide.max(high).max(1);
        let most = if self.larger_only { long.max(self.side) } else { SPARED };
        let wanted = if long < self.side {
            self.side
        } else if long <= most {
            return bounded(wide, high, SPARED.max(self.side));
        } else {
            self.side
        };
        (scaled(wide, wanted, long), scaled(high, wanted, long))
    }

    /// Lines of even steps, the likeliest first, in pixels of the picture itself.
    pub(crate) fn chains(&self, picture: &Grey) -> Vec<Chain> {
        let (wide, high) = self.size(picture.wide, picture.high);
        let scale = picture.wide as f32 / wide as f32;
        let looked_at = if wide == picture.wide { picture.clone() } else { fitted(picture, wide, high) };
        let spots = ink::spots(&ink::smoothed(&looked_at), self.window, self.depth);
        let mut chains = chain::best(&spots, rows::found(&spots, wide, high));
        for chain in &mut chains {
            chain.track = chain.track.scaled(scale);
        }
        chains
    }
}

fn scaled(side: usize, wanted: usize, long: usize) -> usize {
    ((side * wanted + long / 2) / long).max(16)
}

fn bounded(wide: usize, high: usize, most: usize) -> (usize, usize) {
    let long = wide.max(high);
    if long <= most { (wide, high) } else { (scaled(wide, most, long), scaled(high, most, long)) }
}
