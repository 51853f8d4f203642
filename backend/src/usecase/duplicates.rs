//! Asking the register whether the recipient has an IIN already. Blocks find people, `shared::duplicates` judges
//! them; this file only fetches. Must run with the register alone when a number may follow.

use std::collections::BTreeMap;

use shared::duplicates::{self, Identity, Search, blocks};

use super::Fault;
use crate::store::Tx;
use crate::store::register::{self, Known};

/// The kinds of block, sharpest first, with the most people fetched by each: a common word of a common year must not
/// crowd out the holder of the same document or of the whole name.
const KINDS: [(&str, i64); 4] = [("d:", 10_000), ("n:", 1_000), ("b:", 300), ("w:", 300)];

/// The outcome, and the people it speaks of by their id.
pub(crate) struct Found {
    pub(crate) search: Search<String>,
    pub(crate) people: BTreeMap<String, Known>,
}

/// Whether somebody of the register certainly is this person: decided by documents alone, so only they are fetched.
pub(crate) fn is_certain(tx: &mut Tx, filed: &Identity) -> Result<bool, Fault> {
    let found = judged(tx, filed, KINDS.get(..1).unwrap_or_default())?;
    Ok(matches!(found.search, Search::Certain(_)))
}

/// Searches the register for an identity.
pub(crate) fn search(tx: &mut Tx, filed: &Identity) -> Result<Found, Fault> {
    judged(tx, filed, &KINDS)
}

fn judged(tx: &mut Tx, filed: &Identity, kinds: &[(&str, i64)]) -> Result<Found, Fault> {
    let all = blocks(filed);
    let mut people = BTreeMap::new();
    for (kind, most) in kinds {
        let blocks: Vec<&str> =
            all.iter().map(String::as_str).filter(|block| block.starts_with(kind)).collect();
        for known in register::sharing(tx, &blocks, *most)? {
            people.insert(known.person.id.clone(), known);
        }
    }
    let mut identities = Vec::with_capacity(people.len());
    for (id, known) in &people {
        identities.push((id.clone(), known.person.identity()?));
    }
    Ok(Found { search: duplicates::clear(filed, identities), people })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A new kind of block in `shared` must be given its place here.
    #[test]
    fn every_kind_of_block_is_asked_for() {
        let identity = Identity::of(&crate::papers::form_of_anna());
        for block in blocks(&identity) {
            assert!(KINDS.iter().any(|(kind, _)| block.starts_with(kind)), "{block}");
        }
    }
}
