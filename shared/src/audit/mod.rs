//! The journal's hash chain: each entry is bound to all before it, so that a changed, moved or missing one is found
//! by whoever reads from the start. Pure: one step, and the check of a run of entries. Knows neither where entries
//! are kept nor who may read them.

use sha2::{Digest, Sha256};

/// What stands before the first entry.
pub const START: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// An entry as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// When, milliseconds since 1970 UTC.
    pub at: i64,
    /// What happened.
    pub event: &'a str,
    /// As what somebody acted.
    pub actor_kind: &'a str,
    /// Who.
    pub actor: &'a str,
    /// Kind of the thing it is about.
    pub subject_kind: &'a str,
    /// The thing it is about.
    pub subject: &'a str,
    /// Cite of the paragraph; empty when there is none.
    pub basis: &'a str,
    /// A short code that tells more.
    pub detail: &'a str,
}

/// An entry with its place and the hash that was kept with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link<'a> {
    /// Its place; larger than that of every entry before it.
    pub seq: i64,
    /// The entry.
    pub entry: Entry<'a>,
    /// The hash kept with it, hex.
    pub hash: &'a str,
}

/// The first entry that is not what was written, or does not stand where it stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the journal is broken at {seq}")]
pub struct Broken {
    /// Its place.
    pub seq: i64,
}

/// The hash of an entry after `previous`, hex. Every part goes in with its length, so that no two entries read alike.
#[must_use]
pub fn step(previous: &str, entry: &Entry<'_>) -> String {
    let mut hash = Sha256::new();
    let at = entry.at.to_string();
    for part in [
        "iin-journal-1",
        previous,
        &at,
        entry.event,
        entry.actor_kind,
        entry.actor,
        entry.subject_kind,
        entry.subject,
        entry.basis,
        entry.detail,
    ] {
        hash.update(part.len().to_string().as_bytes());
        hash.update(b":");
        hash.update(part.as_bytes());
    }
    hex::encode(hash.finalize())
}

/// Checks a run of entries that follows `previous`; the hash of the last one, with which the next run begins.
///
/// # Errors
/// The first entry that does not fit.
pub fn verify(previous: &str, links: &[Link<'_>]) -> Result<String, Broken> {
    let mut last = previous.to_owned();
    let mut place = i64::MIN;
    for link in links {
        let next = step(&last, &link.entry);
        if next != link.hash || link.seq <= place {
            return Err(Broken { seq: link.seq });
        }
        (last, place) = (next, link.seq);
    }
    Ok(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry<'a>(at: i64, event: &'a str, subject: &'a str) -> Entry<'a> {
        Entry {
            at,
            event,
            actor_kind: "system",
            actor: "",
            subject_kind: "application",
            subject,
            basis: "R258/10",
            detail: "",
        }
    }

    fn chain<'a>(entries: &[Entry<'a>], hashes: &'a mut Vec<String>) -> Vec<Link<'a>> {
        let mut last = START.to_owned();
        for entry in entries {
            last = step(&last, entry);
            hashes.push(last.clone());
        }
        let hashes: &'a [String] = hashes;
        let links = entries.iter().zip(hashes).zip(1..);
        links.map(|((entry, hash), seq)| Link { seq, entry: *entry, hash }).collect()
    }

    fn three<'a>() -> [Entry<'a>; 3] {
        [entry(1, "lodged", "a"), entry(2, "claimed", "a"), entry(3, "formed", "a")]
    }

    #[test]
    fn what_was_written_is_found_whole_in_one_run_or_in_several() {
        let mut hashes = Vec::new();
        let links = chain(&three(), &mut hashes);
        let whole = verify(START, &links).expect("whole");
        let half = verify(START, &links[..1]).expect("whole");
        assert_eq!(verify(&half, &links[1..]), Ok(whole));
        assert_eq!(verify(START, &[]).as_deref(), Ok(START));
    }

    #[test]
    fn what_was_changed_moved_or_taken_out_is_found() {
        let mut hashes = Vec::new();
        let links = chain(&three(), &mut hashes);
        for part in 0..8 {
            let mut changed = links.clone();
            let entry = &mut changed[1].entry;
            match part {
                0 => entry.at += 1,
                1 => entry.event = "x",
                2 => entry.actor_kind = "x",
                3 => entry.actor = "x",
                4 => entry.subject_kind = "x",
                5 => entry.subject = "x",
                6 => entry.basis = "x",
                _ => entry.detail = "x",
            }
            assert_eq!(verify(START, &changed), Err(Broken { seq: 2 }), "{part}");
        }
        let mut swapped = links.clone();
        swapped.swap(0, 1);
        assert_eq!(verify(START, &swapped), Err(Broken { seq: 2 }));
        assert_eq!(verify(START, &links[1..]), Err(Broken { seq: 2 }), "the first is missing");
        assert_eq!(verify(START, &[links[0], links[2]]), Err(Broken { seq: 3 }), "one is missing");
        let mut renumbered = links.clone();
        renumbered[1].seq = 1;
        assert_eq!(verify(START, &renumbered), Err(Broken { seq: 1 }));
    }

    /// Letters that move from one part into the next make another entry.
    #[test]
    fn parts_do_not_run_into_each_other() {
        let one = Entry { event: "ab", actor_kind: "c", ..entry(1, "", "") };
        let other = Entry { event: "a", actor_kind: "bc", ..entry(1, "", "") };
        assert_ne!(step(START, &one), step(START, &other));
        assert_eq!(START.len(), step(START, &one).len());
    }
}
