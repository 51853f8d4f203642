//! What a reading establishes of the checklist: that the copy can be read, and that the answers are what it says.

use super::{Compared, Equality, Legible};
use crate::evidence::{Evidence, Line, Means, Outcome, Sha256, Source};
use crate::time::Timestamp;

impl Compared {
    /// Evidence over the file that was read, at the moment it was compared. Empty only where the digest is none.
    #[must_use]
    pub fn evidence(&self, at: Timestamp) -> Vec<Evidence> {
        let Some(over) = Sha256::parse(&self.sha256) else { return Vec::new() };
        let of = |line, result| {
            let by = Source::Machine(self.reader.clone());
            Evidence { line, means: Means::Reader, over: Some(over), result, at, by }
        };
        vec![of(Line::CopyLegible, self.legibility()), of(Line::DataEqualCopy, self.equality())]
    }

    /// Where every field that was compared was read without a doubt, a doubt elsewhere in the zone is none of the copy.
    fn legibility(&self) -> Outcome {
        match (self.legible, self.equal) {
            (Legible::Certain, _) | (Legible::Doubtful, Equality::Yes) => Outcome::Proved,
            (Legible::Doubtful, _) => Outcome::Doubtful,
            (Legible::No, _) => Outcome::Unknown,
        }
    }

    fn equality(&self) -> Outcome {
        match self.equal {
            Equality::Yes if self.legible != Legible::No => Outcome::Proved,
            Equality::Yes | Equality::ToLook if self.rows.is_empty() => Outcome::Unknown,
            Equality::Yes | Equality::ToLook => Outcome::Doubtful,
            Equality::No => Outcome::Contradicted,
        }
    }
}
