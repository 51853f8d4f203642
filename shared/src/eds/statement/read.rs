//! Reading a statement back: what it seals, of every version so far, and the answers of the present one. Who verified a
//! signature knows which bytes were signed; here one learns what they say.

use std::collections::BTreeMap;

use super::{HEAD, HEAD_1, answered, heading, label, value};
use crate::application::Kind;
use crate::digests;
use crate::form::{Field, heading_of};
use crate::locale::Locale;
use crate::text;
use crate::wire::v1::leaves::{Leaf, Leaves as _, leaves};
use crate::wire::v1::request::AnswersWire;

/// What a statement by which something is asked names and seals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed<'a> {
    /// Its version.
    pub version: u8,
    /// Language of its words.
    pub locale: Locale,
    /// Origin of the portal.
    pub origin: &'a str,
    /// Moment, RFC 3339 UTC.
    pub at: &'a str,
    /// Server nonce, hex.
    pub nonce: &'a str,
    /// Edition of the Rules.
    pub edition: &'a str,
    /// Version of the calendar; empty before version 2.
    pub calendar: &'a str,
    /// Hash of the rule set.
    pub rules: &'a str,
    /// Digest of the words; empty before version 2.
    pub words: &'a str,
    /// SHA-256 of the report, hex.
    pub report_sha256: &'a str,
    /// SHA-256 of the request, hex.
    pub request_sha256: &'a str,
}

fn value_of(line: &str) -> Option<&str> {
    line.split_once(": ").map(|(_, value)| value)
}

fn is_digest(value: &str) -> bool {
    value.len() == 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// What a statement seals, by the places of its lines: labels may be worded otherwise by now. `None` for a text of
/// another shape, also for the one signed to sign in.
#[must_use]
pub fn sealed(statement: &str) -> Option<Sealed<'_>> {
    let lines: Vec<&str> = statement.lines().collect();
    let (head, language) = lines.first()?.split_once(' ')?;
    let version = match head {
        HEAD_1 => 1,
        HEAD => 2,
        _ => return None,
    };
    let top = |place: usize| lines.get(place).copied().and_then(value_of);
    // The last digest is that of the request; what it was judged by stands right above it.
    let last = lines.iter().rposition(|line| value_of(line).is_some_and(is_digest))?;
    let up = |places: usize| top(last.checked_sub(places)?);
    let (edition, calendar, rules, words) = match version {
        1 => (up(3)?, "", up(2)?, ""),
        _ => (up(5)?, up(4)?, up(3)?, up(2)?),
    };
    Some(Sealed {
        version,
        locale: Locale::parse(language)?,
        origin: top(4)?,
        at: top(5)?,
        nonce: top(6)?,
        edition,
        calendar,
        rules,
        words,
        report_sha256: up(1)?,
        request_sha256: up(0)?,
    })
    .filter(|sealed| is_digest(sealed.rules) && is_digest(sealed.report_sha256))
}

/// The answers a statement of the present version shows, read back to the letter. `None` when it is of another version,
/// in other words, or no statement.
#[must_use]
pub fn answers(statement: &str) -> Option<AnswersWire> {
    let (head, language) = statement.lines().next()?.split_once(' ')?;
    let locale = Locale::parse(language).filter(|_| head == HEAD)?;
    // Other words may call another answer by the same name: what they say is not guessed.
    sealed(statement).filter(|sealed| sealed.words == digests::words())?;
    let words = text::statement::words(locale);
    let title = value_of(statement.lines().nth(3)?)?;
    let kind = Kind::ALL.iter().copied().find(|kind| words.title(*kind) == title)?;
    let mut answers = AnswersWire::empty(kind);
    let mut known: BTreeMap<(String, String), (String, Leaf)> = BTreeMap::new();
    for (path, leaf) in leaves(&answers) {
        known.insert((heading(locale, kind, heading_of(&path)), label(locale, &path)), (path, leaf));
    }
    let (mut section, mut after_blank) = ("", false);
    for line in statement.lines().skip(1) {
        if line.is_empty() {
            after_blank = true;
            continue;
        }
        if core::mem::take(&mut after_blank) {
            section = line;
            continue;
        }
        if section == text::field(locale, Field::Consent.path()) {
            answers.set_leaf(Field::Consent.path(), Leaf::Flag(line == words.consent));
            continue;
        }
        let Some((said, shown)) = line.split_once(": ") else { continue };
        let (path, like) = match known.get(&(section.to_owned(), said.to_owned())) {
            Some((path, like)) => (path.clone(), like.clone()),
            None if section == heading(locale, kind, "rows") => row(locale, said)?,
            None if answered(locale, kind, section) => return None,
            None => continue,
        };
        if !answers.set_leaf(&path, value::leaf(locale, &path, &like, shown)?) {
            return None;
        }
    }
    Some(answers)
}

/// The path behind the label of a row, `2. New value`, and what kind of answer it is.
fn row(locale: Locale, said: &str) -> Option<(String, Leaf)> {
    let (place, rest) = said.split_once(". ")?;
    let place: usize = place.parse().ok()?;
    let fields = [
        ("parameter", Leaf::Text(String::new())),
        ("text", Leaf::Text(String::new())),
        ("date", Leaf::Date(Default::default())),
        ("partial", Leaf::Flag(false)),
    ];
    fields.into_iter().find_map(|(field, like)| {
        let path = format!("rows.{place}.{field}");
        label(locale, &path).ends_with(&format!(". {rest}")).then_some((path, like))
    })
}
