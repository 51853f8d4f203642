//! The exact bytes a person signs: plain UTF-8 text that can be read on a screen. The browser and the server each build
//! it from the same parts and compare; the server later compares the signed content with the bytes it issued, never with
//! a re-serialisation (ADR 0008).
//!
//! First line `IIN-STATEMENT/2 <language>`, then one `label: value` a line under headings. A value never holds a line
//! break or anything that cannot be seen ([`value`]), so no value can pretend to be another line. Every answer that is
//! stored stands in it, to the letter, and can be read back ([`read`]). Digests say by which rules it was judged and in
//! which words it speaks; the digest of the request seals everything.
//!
//! Version 1 showed some answers joined or not at all. Its statements are read by what they seal; a golden file of them
//! is kept.

mod read;
mod value;

use sha2::{Digest, Sha256};

pub use read::{Sealed, answers, sealed};

use crate::application::Kind;
use crate::digests;
use crate::finding::Severity;
use crate::form::{Field, HEADINGS, heading_of};
use crate::locale::Locale;
use crate::text::{self, statement::StatementWords};
use crate::wire::v1::formation::{CopyRef, FormationRequest};
use crate::wire::v1::leaves::{Leaf, leaves};
use crate::wire::v1::report::ReportWire;
use value::{shown, visible};

/// First words of every statement by which something is asked.
pub const HEAD: &str = "IIN-STATEMENT/2";
/// First words of the first version; still those of the text signed to sign in, which has not changed.
pub const HEAD_1: &str = "IIN-STATEMENT/1";

/// Parts of the statement by which something is asked.
#[derive(Clone, Debug)]
pub struct Asking<'a> {
    /// Language of the labels.
    pub locale: Locale,
    /// Origin of the portal, `https://host`.
    pub origin: &'a str,
    /// Server nonce, hex.
    pub nonce: &'a str,
    /// Moment, RFC 3339 UTC.
    pub at: &'a str,
    /// Signer's name from the certificate.
    pub signer_name: &'a str,
    /// Version of the working calendar by which the due day will be counted.
    pub calendar: &'a str,
    /// What the check found.
    pub report: &'a ReportWire,
}

/// What is asked: the answers as leaves, and what they come with.
#[derive(Clone, Debug)]
pub struct Subject<'a> {
    /// Formation, formation for a convict, or correction.
    pub kind: Kind,
    /// Every answer.
    pub answers: Vec<(String, Leaf)>,
    /// The copies.
    pub copies: &'a [CopyRef],
    /// IIN of the signer.
    pub signer_iin: &'a str,
    /// SHA-256 of the request's canonical bytes, hex.
    pub sha256: String,
}

impl<'a> From<&'a FormationRequest> for Subject<'a> {
    fn from(request: &'a FormationRequest) -> Self {
        Self {
            kind: Kind::Formation,
            answers: leaves(&request.answers),
            copies: &request.copies,
            signer_iin: &request.signer_iin,
            sha256: sha256(&request.canonical_bytes()),
        }
    }
}

/// Parts of the statement by which somebody signs in.
#[derive(Clone, Copy, Debug)]
pub struct SignIn<'a> {
    /// Language of the labels.
    pub locale: Locale,
    /// Origin of the portal.
    pub origin: &'a str,
    /// Digest of the session the challenge belongs to, hex.
    pub session: &'a str,
    /// Server nonce, hex.
    pub nonce: &'a str,
    /// Moment, RFC 3339 UTC.
    pub at: &'a str,
}

/// A statement under construction.
struct Lines(String);

impl Lines {
    fn head(head: &str, locale: Locale) -> Self {
        Self(format!("{head} {}\n", locale.as_str()))
    }

    fn heading(&mut self, text: &str) {
        self.0.push('\n');
        self.0.push_str(text);
        self.0.push('\n');
    }

    fn sentence(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push('\n');
    }

    /// `label: value`, the value on one line already.
    fn line(&mut self, label: &str, value: &str) {
        self.0.push_str(label);
        self.0.push_str(": ");
        self.0.push_str(value);
        self.0.push('\n');
    }
}

/// SHA-256 of bytes, 64 hex digits.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// The statement by which somebody signs in: says that nothing else is signed with it.
#[must_use]
pub fn sign_in(parts: &SignIn<'_>) -> String {
    let words = text::statement::words(parts.locale);
    let mut lines = Lines::head(HEAD_1, parts.locale);
    lines.heading(words.sign_in_title);
    lines.sentence(words.sign_in_purpose);
    lines.line(words.origin, parts.origin);
    lines.line(words.session, parts.session);
    lines.line(words.nonce, parts.nonce);
    lines.line(words.at, parts.at);
    lines.0
}

/// The statement by which something is asked.
#[must_use]
pub fn asking(parts: &Asking<'_>, subject: &Subject<'_>) -> String {
    let words = text::statement::words(parts.locale);
    let mut lines = Lines::head(HEAD, parts.locale);
    lines.heading(words.service);
    lines.line(words.request_kind, words.title(subject.kind));
    lines.line(words.origin, &visible(parts.origin));
    lines.line(words.at, &visible(parts.at));
    lines.line(words.nonce, &visible(parts.nonce));
    lines.heading(words.signer);
    lines.sentence(&visible(parts.signer_name));
    lines.line(words.signer_iin, &visible(subject.signer_iin));
    for section in HEADINGS {
        answers_of(&mut lines, parts.locale, subject, section);
    }
    files(&mut lines, words, parts.locale, subject.copies);
    check(&mut lines, words, parts, subject);
    consent(&mut lines, words, parts.locale, subject);
    lines.0
}

fn heading(locale: Locale, kind: Kind, section: &str) -> String {
    match section {
        "recipient" if kind != Kind::Correction => text::statement::words(locale).recipient.to_owned(),
        section => text::field(locale, section).to_owned(),
    }
}

/// Whether answers stand under this heading.
fn answered(locale: Locale, kind: Kind, said: &str) -> bool {
    HEADINGS.iter().any(|section| heading(locale, kind, section) == said)
}

/// The label of an answer; those of a row begin with its place.
fn label(locale: Locale, path: &str) -> String {
    let words = text::statement::words(locale);
    if let Some((place, field)) = path.strip_prefix("rows.").and_then(|rest| rest.split_once('.')) {
        let field = match field {
            "parameter" => words.row_parameter,
            "text" => words.row_text,
            "date" => words.row_date,
            _ => words.row_partial,
        };
        return format!("{place}. {field}");
    }
    match Field::of_path(path) {
        Some(Field::RepresentativeKind) => words.acts_as.to_owned(),
        _ => text::field(locale, path).to_owned(),
    }
}

/// The answers of a section, if there are any: a yes and a no stand as soon as anything else does.
fn answers_of(lines: &mut Lines, locale: Locale, subject: &Subject<'_>, section: &str) {
    let of_section = || subject.answers.iter().filter(|(path, _)| heading_of(path) == section);
    if section != "rows" && of_section().all(|(_, leaf)| leaf.is_empty()) {
        return;
    }
    let mut stands = false;
    for (path, leaf) in of_section() {
        let told = !leaf.is_empty() || matches!(leaf, Leaf::Flag(_)) || path.ends_with(".parameter");
        if told {
            if !stands {
                lines.heading(&heading(locale, subject.kind, section));
                stands = true;
            }
            lines.line(&label(locale, path), &shown(locale, path, leaf));
        }
    }
}

fn files(lines: &mut Lines, words: &StatementWords, locale: Locale, copies: &[CopyRef]) {
    lines.heading(words.files);
    for (place, copy) in copies.iter().enumerate() {
        let purpose = text::copy_purpose(locale, &copy.purpose);
        let file = format!("{} · {} · {} B", visible(&copy.file_name), visible(&copy.media_type), copy.bytes);
        lines.line(&format!("{}. {purpose} ({})", place + 1, visible(&copy.purpose)), &file);
        lines.line("SHA-256", &visible(&copy.sha256));
    }
}

fn check(lines: &mut Lines, words: &StatementWords, parts: &Asking<'_>, subject: &Subject<'_>) {
    let report = parts.report;
    let weighty = || report.findings.iter().filter(|finding| finding.severity() != Severity::Notice);
    lines.heading(words.findings);
    if weighty().next().is_none() {
        lines.sentence(words.findings_none);
    }
    for finding in weighty() {
        lines.line(&finding.code, &format!("{} · {}", finding.at, finding.basis));
    }
    lines.line(words.edition, &report.edition);
    lines.line(words.calendar, &visible(parts.calendar));
    lines.line(words.rule_set, &report.rule_set);
    lines.line(words.words_sha256, digests::words());
    lines.line(words.report_sha256, &sha256(&report.canonical_bytes()));
    lines.line(words.request_sha256, &subject.sha256);
}

/// The very sentence that stands beside the box.
fn consent(lines: &mut Lines, words: &StatementWords, locale: Locale, subject: &Subject<'_>) {
    let given = subject
        .answers
        .iter()
        .any(|(path, leaf)| *path == Field::Consent.path() && *leaf == Leaf::Flag(true));
    lines.heading(text::field(locale, Field::Consent.path()));
    lines.sentence(if given { words.consent } else { words.no });
}

#[cfg(test)]
mod tests;
