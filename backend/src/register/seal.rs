//! A seal of the journal that was kept outside: proof of how far the register had come. Reads the text that was signed, a
//! line of the journal's seals as the service hands them out, or a list of those.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;

use crate::store::people::journal::SealRow;

/// What a seal says.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Seal {
    pub(crate) day: String,
    pub(crate) entries: i64,
    pub(crate) seq: i64,
    pub(crate) hash: String,
}

impl From<&SealRow> for Seal {
    fn from(row: &SealRow) -> Self {
        Self { day: row.day.clone(), entries: row.entries, seq: row.seq, hash: row.hash.clone() }
    }
}

/// Why a register is not taken for the newest.
#[derive(Debug, Error, PartialEq, Eq)]
pub(crate) enum SealError {
    /// No seal.
    #[error("no seal of the journal stands in it")]
    NoSeal,
    /// Less than was sealed.
    #[error(
        "the backup is older than the seal of {day}: it ends at entry {has} of the journal, and {sealed} were sealed. Take a \
         newer one"
    )]
    Older { day: String, has: i64, sealed: i64 },
    /// Another history.
    #[error("the seal of {0} is not among the backup's: it is the backup of another history")]
    Other(String),
}

impl Seal {
    /// Reads one, the newest of several.
    ///
    /// # Errors
    /// There is none.
    pub(crate) fn parse(text: &str) -> Result<Self, SealError> {
        if let Ok(value) = serde_json::from_str::<Value>(text) {
            let all = match value {
                Value::Array(lines) => lines,
                one => vec![one],
            };
            let read = all.iter().filter_map(Self::of_line).max_by(|a, b| a.entries.cmp(&b.entries));
            return read.ok_or(SealError::NoSeal);
        }
        Self::of_statement(text).ok_or(SealError::NoSeal)
    }

    fn of_line(line: &Value) -> Option<Self> {
        let text = |name: &str| line.get(name)?.as_str().map(str::to_owned);
        let number = |name: &str| line.get(name)?.as_i64();
        Some(Self {
            day: text("day")?,
            entries: number("entries")?,
            seq: number("seq")?,
            hash: text("hash")?,
        })
    }

    fn of_statement(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        lines.next().filter(|first| *first == "journal of the service, seal 1")?;
        let mut value = |name: &str| lines.next()?.strip_prefix(name)?.strip_prefix(' ').map(str::to_owned);
        Some(Self {
            day: value("day")?,
            entries: value("entries")?.parse().ok()?,
            seq: value("last")?.parse().ok()?,
            hash: value("hash")?,
        })
    }

    /// Whether a journal of so many entries with these seals has come as far as this seal, on the same way.
    ///
    /// # Errors
    /// It has not.
    pub(crate) fn is_within(&self, entries: i64, seals: &[Self]) -> Result<(), SealError> {
        if entries < self.entries {
            return Err(SealError::Older { day: self.day.clone(), has: entries, sealed: self.entries });
        }
        if seals.contains(self) { Ok(()) } else { Err(SealError::Other(self.day.clone())) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "journal of the service, seal 1\nday 2026-11-22\nentries 7\nlast 9\nhash ab\n";

    #[test]
    fn a_seal_reads_as_signed_and_as_handed_out() {
        let seal = Seal::parse(TEXT).expect("signed text");
        assert_eq!(
            (seal.day.as_str(), seal.entries, seal.seq, seal.hash.as_str()),
            ("2026-11-22", 7, 9, "ab")
        );
        let line = r#"{"day":"2026-11-22","entries":7,"seq":9,"hash":"ab","sealed_at":"x"}"#;
        assert_eq!(Seal::parse(line), Ok(seal.clone()));
        let list = format!("[{},{line}]", line.replace("22", "21").replace('7', "6"));
        assert_eq!(Seal::parse(&list), Ok(seal));
        for none in ["", "[]", "{}", "day 2026", &TEXT.replace("entries 7", "entries seven")] {
            assert_eq!(Seal::parse(none), Err(SealError::NoSeal), "{none}");
        }
    }

    #[test]
    fn what_is_older_or_another_history_is_not_taken_for_the_newest() {
        let seal = Seal::parse(TEXT).expect("a seal");
        let other = Seal { hash: "cd".to_owned(), ..seal.clone() };
        assert_eq!(seal.is_within(7, std::slice::from_ref(&seal)), Ok(()));
        assert_eq!(seal.is_within(8, &[other.clone(), seal.clone()]), Ok(()));
        assert!(matches!(seal.is_within(6, &[]), Err(SealError::Older { has: 6, sealed: 7, .. })));
        assert!(matches!(seal.is_within(7, &[other]), Err(SealError::Other(_))));
    }
}
