//! The journal's hash chain: each entry is bound to all before it, so that a changed, moved or missing one is found
//! by whoever reads from the start. Pure: one step, and the check of a run of entries. Knows neither where entries
//! are kept nor who may read them. What an entry tells of (the people or cases looked at, the rows a decision wrote,
//! each with a digest) is bound with it.

mod fact;
mod look;

pub use fact::Fact;
pub use look::Look;

use sha2::{Digest, Sha256};

/// What stands before the first entry.
pub const START: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// How the parts of an entry go into its hash. Entries of an older format stay as they were written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// What happened, who did it, what it is about.
    #[default]
    First,
    /// The same, with the request it came with and everything it tells of.
    Second,
    /// The same, with the address from which somebody acted.
    Third,
}

impl Format {
    /// What is written today.
    pub const NOW: Self = Self::Third;

    /// Its number in rows.
    #[must_use]
    pub const fn number(self) -> i64 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
        }
    }

    /// The format of that number.
    #[must_use]
    pub const fn parse(number: i64) -> Option<Self> {
        match number {
            1 => Some(Self::First),
            2 => Some(Self::Second),
            3 => Some(Self::Third),
            _ => None,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::First => "iin-journal-1",
            Self::Second => "iin-journal-2",
            Self::Third => "iin-journal-3",
        }
    }
}

/// Something an entry tells of beside its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told<'a> {
    /// Kind of the thing.
    pub kind: &'a str,
    /// Its id.
    pub id: &'a str,
    /// SHA-256 of its row as it was then, hex; empty for what was only looked at.
    pub digest: &'a str,
}

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
    /// How it was written.
    pub format: Format,
    /// Id of the request in which it happened; empty for what the service does by itself.
    pub request: &'a str,
    /// The network address from which it was done, of those who work here and of other systems; empty for everybody else.
    pub address: &'a str,
    /// What else it tells of, in order.
    pub told: &'a [Told<'a>],
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
        entry.format.name(),
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
        put(&mut hash, part);
    }
    // An entry of the first format has neither; what somebody gave it later makes it another.
    if entry.format != Format::First || !entry.request.is_empty() || !entry.told.is_empty() {
        put(&mut hash, entry.request);
        put(&mut hash, &entry.told.len().to_string());
        for told in entry.told {
            for part in [told.kind, told.id, told.digest] {
                put(&mut hash, part);
            }
        }
    }
    if entry.format == Format::Third || !entry.address.is_empty() {
        put(&mut hash, entry.address);
    }
    hex::encode(hash.finalize())
}

fn put(hash: &mut Sha256, part: &str) {
    hash.update(part.len().to_string().as_bytes());
    hash.update(b":");
    hash.update(part.as_bytes());
}

/// A value of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// Nothing stands there.
    Null,
    /// A number.
    Number(i64),
    /// A text.
    Text(&'a str),
    /// Bytes.
    Bytes(&'a [u8]),
}

/// The digest of a row, hex: its kind, its id, and every column by name with its value, in the order given. A text and
/// a number that read alike, or a value that moved into another column, make another digest.
#[must_use]
pub fn digest(kind: &str, id: &str, columns: &[(&str, Value<'_>)]) -> String {
    let mut hash = Sha256::new();
    for part in ["iin-row-1", kind, id] {
        put(&mut hash, part);
    }
    for (name, value) in columns {
        put(&mut hash, name);
        match value {
            Value::Null => hash.update(b"-"),
            Value::Number(number) => {
                hash.update(b"n");
                put(&mut hash, &number.to_string());
            }
            Value::Text(text) => {
                hash.update(b"t");
                put(&mut hash, text);
            }
            Value::Bytes(bytes) => {
                hash.update(b"b");
                put(&mut hash, &hex::encode(Sha256::digest(bytes)));
            }
        }
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
            format: Format::First,
            request: "",
            address: "",
            told: &[],
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
        let other = [Told { kind: "person", id: "p", digest: "" }];
        for part in 0..13 {
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
                7 => entry.detail = "x",
                8 => entry.format = Format::Second,
                9 => entry.request = "x",
                10 => entry.format = Format::Third,
                11 => entry.address = "x",
                _ => entry.told = &other,
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

    /// Bytes that stand in databases: entries of every format must be verifiable for ever.
    #[test]
    fn the_hashes_of_every_format_and_of_a_row_do_not_move() {
        let first = entry(1_795_000_000_000, "lodged", "a");
        assert_eq!(step(START, &first), "d838df2e9fd409d345a73dab623b23cb1d37a2012c17fb93fe5ef5a2500fbf1d");
        let told =
            [Told { kind: "decision", id: "a", digest: "d" }, Told { kind: "person", id: "p", digest: "" }];
        let second = Entry { format: Format::Second, request: "r", told: &told, ..first };
        assert_eq!(step(START, &second), "72f904b766d1841898b332531524ac67bcd3b319516c114e48b46dfdda0ee732");
        let third = Entry { format: Format::Third, address: "192.0.2.7", ..second };
        assert_eq!(step(START, &third), "9875d145a37099483108b27fd9c0586d7b6f1688b5e36ac0f672d1c93f34abba");
        let columns = [
            ("number", Value::Number(1)),
            ("text", Value::Text("x")),
            ("none", Value::Null),
            ("bytes", Value::Bytes(&[0, 255])),
        ];
        assert_eq!(
            digest("decision", "a", &columns),
            "67f2d00d858c1a74e3550e6348c274fbf6eef2fbd74bfda5e2368bf6c69496d2"
        );
        for format in [Format::First, Format::Second, Format::Third] {
            assert_eq!(Format::parse(format.number()), Some(format));
        }
        assert_eq!(Format::parse(4), None);
    }

    #[test]
    fn what_an_entry_tells_of_is_bound_part_by_part() {
        let told = |kind, id, digest| [Told { kind, id, digest }];
        let hash = |told: &[Told<'_>]| {
            step(START, &Entry { format: Format::Second, told, ..entry(1, "formed", "a") })
        };
        let one = hash(&told("decision", "a", "d"));
        for other in [told("decisio", "na", "d"), told("decision", "b", "d"), told("decision", "a", "e")] {
            assert_ne!(hash(&other), one);
        }
        assert_ne!(hash(&[]), one);
    }

    #[test]
    fn values_that_read_alike_have_different_digests() {
        let of = |name, value| digest("k", "i", &[(name, value)]);
        let all = [
            of("a", Value::Null),
            of("a", Value::Text("")),
            of("a", Value::Text("1")),
            of("a", Value::Number(1)),
            of("a", Value::Bytes(b"1")),
            of("b", Value::Text("1")),
            digest("k", "j", &[("a", Value::Null)]),
            digest("l", "i", &[("a", Value::Null)]),
            digest("k", "i", &[("a", Value::Null), ("a", Value::Null)]),
        ];
        for (place, one) in all.iter().enumerate() {
            assert!(all.iter().skip(place + 1).all(|other| other != one), "{place}");
        }
    }
}
