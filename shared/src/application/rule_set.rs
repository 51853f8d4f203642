//! Which rules are asked: an edition of the Rules plus what configuration may decide. A rule set has a hash; the
//! hash is signed with the findings, so that years later everybody can tell which rules spoke. It covers the code of the
//! rules itself (`digests`), so a rule cannot change under it.

use std::sync::OnceLock;

use sha2::{Digest, Sha256};

use crate::digests;
use crate::law::Edition;

/// Whether documents of the specimen state UTO (ICAO 9303) are accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Specimens {
    /// In demonstrations and tests.
    Accepted,
    /// In production, always.
    Refused,
}

/// A set of rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RuleSet {
    edition: Edition,
    specimens: Specimens,
}

impl RuleSet {
    /// The rules of an edition.
    #[must_use]
    pub const fn new(edition: Edition, specimens: Specimens) -> Self {
        Self { edition, specimens }
    }

    /// Its edition.
    #[must_use]
    pub const fn edition(&self) -> Edition {
        self.edition
    }

    /// Whether Utopia is a state.
    #[must_use]
    pub const fn specimens(&self) -> Specimens {
        self.specimens
    }

    /// SHA-256 over the edition, the configuration and the digest of the rules, 64 hex digits. The same on every machine
    /// and in every language.
    #[must_use]
    pub fn hash(&self) -> String {
        // Remembered, because it is part of every report and says the same as long as the program runs.
        static KNOWN: OnceLock<Vec<(RuleSet, String)>> = OnceLock::new();
        let all = || {
            let sets = Edition::ALL.iter().flat_map(|edition| {
                [Specimens::Accepted, Specimens::Refused].map(|specimens| Self::new(*edition, specimens))
            });
            sets.map(|rule_set| (rule_set, rule_set.compute_hash())).collect()
        };
        let known = KNOWN.get_or_init(all).iter().find(|(rule_set, _)| rule_set == self);
        known.map_or_else(|| self.compute_hash(), |(_, hash)| hash.clone())
    }

    fn compute_hash(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(b"iin-rule-set/2\n");
        hash.update(self.edition.id());
        hash.update(match self.specimens {
            Specimens::Accepted => "\nspecimens accepted\n",
            Specimens::Refused => "\nspecimens refused\n",
        });
        hash.update(digests::rules());
        hex::encode(hash.finalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_difference_changes_the_hash() {
        let hashes: std::collections::BTreeSet<String> = Edition::ALL
            .iter()
            .flat_map(|edition| {
                [Specimens::Accepted, Specimens::Refused].map(|s| RuleSet::new(*edition, s).hash())
            })
            .collect();
        assert_eq!(hashes.len(), 2 * Edition::ALL.len());
    }

    #[test]
    fn what_is_remembered_is_what_is_computed() {
        for edition in Edition::ALL {
            for specimens in [Specimens::Accepted, Specimens::Refused] {
                let rule_set = RuleSet::new(*edition, specimens);
                assert_eq!(rule_set.hash(), rule_set.compute_hash());
            }
        }
    }
}
