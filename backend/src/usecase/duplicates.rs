//! Asking the register whether the recipient has an IIN already. Blocks find people, `shared::duplicates` judges
//! them; this file only fetches. Must run with the register alone when a number may follow.

use std::collections::BTreeMap;

use shared::duplicates::{self, Identity, Search, blocks};

use super::Fault;
use crate::store::Tx;
use crate::store::register::{self, Known};

/// Most people compared for likeness of names; documents are compared without a limit that matters.
const ALIKE_MAX: i64 = 300;
const SAME_DOCUMENT_MAX: i64 = 10_000;

/// The outcome, and the people it speaks of by their id.
pub(crate) struct Found {
    pub(crate) search: Search<String>,
    pub(crate) people: BTreeMap<String, Known>,
}

/// Searches the register for an identity.
pub(crate) fn search(tx: &mut Tx, filed: &Identity) -> Result<Found, Fault> {
    let all = blocks(filed);
    let (documents, others): (Vec<&str>, Vec<&str>) =
        all.iter().map(String::as_str).partition(|block| block.starts_with("d:"));
    let mut people = BTreeMap::new();
    for (blocks, most) in [(documents, SAME_DOCUMENT_MAX), (others, ALIKE_MAX)] {
        for known in register::sharing(tx, &blocks, most)? {
            people.insert(known.person.id.clone(), known);
        }
    }
    let mut identities = Vec::with_capacity(people.len());
    for (id, known) in &people {
        identities.push((id.clone(), known.person.identity()?));
    }
    Ok(Found { search: duplicates::clear(filed, identities), people })
}
