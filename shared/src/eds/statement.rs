//! The exact bytes a person signs, version 1: plain UTF-8 text that can be read on a screen. The browser and the
//! server each build it from the same parts and compare; the server later compares the signed content with the
//! bytes it issued, never with a re-serialisation (ADR 0008).
//!
//! First line `IIN-STATEMENT/1 <language>`, then one `label: value` a line. A value never holds a line break or a
//! control character, so no value can pretend to be another line. The digest of the answers seals everything, also
//! what a label would round off.

use sha2::{Digest, Sha256};

use crate::finding::{Report, Severity};
use crate::text::{self, Locale, statement::StatementWords};
use crate::wire::v1::formation::{DateAnswer, FormationRequest, NameAnswers};
use crate::wire::v1::report::ReportWire;

/// First words of every statement.
pub const HEAD: &str = "IIN-STATEMENT/1";

/// Parts of the statement by which formation is asked.
#[derive(Clone, Copy, Debug)]
pub struct Formation<'a> {
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
    /// What is asked; holds the signer's IIN.
    pub request: &'a FormationRequest,
    /// What the check found.
    pub report: &'a Report,
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
    fn head(locale: Locale) -> Self {
        Self(format!("{HEAD} {}\n", locale.as_str()))
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

    /// `label: value`; nothing for an empty value.
    fn line(&mut self, label: &str, value: &str) {
        if value.trim().is_empty() {
            return;
        }
        self.0.push_str(label);
        self.0.push_str(": ");
        self.0.push_str(&one_line(value));
        self.0.push('\n');
    }
}

/// Line breaks shown as ` ⏎ `, other control and direction characters as `�`: what is shown cannot be bent.
fn one_line(value: &str) -> String {
    let mut line = String::with_capacity(value.len());
    for character in value.trim().chars() {
        match character {
            '\n' => line.push_str(" ⏎ "),
            '\r' => {}
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                line.push('\u{fffd}')
            }
            control if control.is_control() => line.push('\u{fffd}'),
            other => line.push(other),
        }
    }
    line
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
    let mut lines = Lines::head(parts.locale);
    lines.heading(words.sign_in_title);
    lines.sentence(words.sign_in_purpose);
    lines.line(words.origin, parts.origin);
    lines.line(words.session, parts.session);
    lines.line(words.nonce, parts.nonce);
    lines.line(words.at, parts.at);
    lines.0
}

/// The statement by which formation of an IIN is asked.
#[must_use]
pub fn formation(parts: &Formation<'_>) -> String {
    let words = text::statement::words(parts.locale);
    let mut lines = Lines::head(parts.locale);
    lines.heading(words.service);
    lines.line(words.request_kind, words.title);
    lines.line(words.origin, parts.origin);
    lines.line(words.at, parts.at);
    lines.line(words.nonce, parts.nonce);
    signer(&mut lines, words, parts);
    recipient(&mut lines, words, parts);
    document(&mut lines, words, parts);
    power(&mut lines, words, parts);
    contact(&mut lines, words, parts);
    files(&mut lines, words, parts);
    check(&mut lines, words, parts);
    if parts.request.answers.consent {
        lines.heading(words.consent);
    }
    lines.0
}

fn field(lines: &mut Lines, locale: Locale, path: &str, value: &str) {
    lines.line(text::field(locale, path), value);
}

fn names(names: &NameAnswers) -> String {
    let parts = [&names.surname, &names.given_name, &names.patronymic];
    let parts: Vec<&str> =
        parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

fn date(answer: &DateAnswer) -> String {
    let pad = |part: &str, width: usize| {
        let part = part.trim();
        if part.is_empty() { "XX".to_owned() } else { format!("{part:0>width$}") }
    };
    if [&answer.day, &answer.month, &answer.year].into_iter().all(|part| part.trim().is_empty()) {
        return String::new();
    }
    format!("{}.{}.{}", pad(&answer.day, 2), pad(&answer.month, 2), pad(&answer.year, 4))
}

fn signer(lines: &mut Lines, words: &StatementWords, parts: &Formation<'_>) {
    let (locale, answers) = (parts.locale, &parts.request.answers.representative);
    lines.heading(words.signer);
    lines.sentence(&one_line(parts.signer_name));
    lines.line(words.signer_iin, &parts.request.signer_iin);
    lines.line(words.acts_as, text::representative_kind(locale, &answers.kind));
    if answers.kind == "legal" {
        lines.line(text::field(locale, "representative.relation"), text::relation(locale, &answers.relation));
    }
    field(lines, locale, "representative.names", &names(&answers.names));
    field(lines, locale, "representative.iin", &answers.iin);
    field(lines, locale, "representative.phone", &answers.phone);
    field(lines, locale, "representative.email", &answers.email);
}

fn recipient(lines: &mut Lines, words: &StatementWords, parts: &Formation<'_>) {
    let (locale, answers) = (parts.locale, &parts.request.answers.recipient);
    lines.heading(words.recipient);
    for (path, value) in [
        ("recipient.names.surname", answers.names.surname.as_str()),
        ("recipient.names.given_name", &answers.names.given_name),
        ("recipient.names.patronymic", &answers.names.patronymic),
        ("recipient.translated.surname", &answers.translated.surname),
        ("recipient.translated.given_name", &answers.translated.given_name),
        ("recipient.translated.patronymic", &answers.translated.patronymic),
        ("recipient.birth_date", &date(&answers.birth_date)),
        ("recipient.birth_place", &answers.birth_place),
        ("recipient.birth_place_translated", &answers.birth_place_translated),
        ("recipient.sex", text::sex(locale, &answers.sex)),
        ("recipient.citizenship", &country(locale, &answers.citizenship)),
    ] {
        field(lines, locale, path, value);
    }
}

/// Name and code: a name alone would hide which code is filed.
fn country(locale: Locale, code: &str) -> String {
    let name = crate::person::Country::parse(code).map_or("", |country| country.name(locale));
    if name.is_empty() { code.to_owned() } else { format!("{name} ({code})") }
}

fn document(lines: &mut Lines, words: &StatementWords, parts: &Formation<'_>) {
    let (locale, answers) = (parts.locale, &parts.request.answers.document);
    lines.heading(words.document);
    for (path, value) in [
        ("document.kind", text::document_kind(locale, &answers.kind)),
        ("document.number", answers.number.as_str()),
        ("document.issuer", &country(locale, &answers.issuer)),
        ("document.authority", &answers.authority),
        ("document.issued", &date(&answers.issued)),
        ("document.expires", &date(&answers.expires)),
        ("document.mrz", &answers.mrz),
    ] {
        field(lines, locale, path, value);
    }
}

fn power(lines: &mut Lines, words: &StatementWords, parts: &Formation<'_>) {
    if parts.request.answers.representative.kind != "agent" {
        return;
    }
    let (locale, answers) = (parts.locale, &parts.request.answers.power);
    lines.heading(words.power);
    for (path, value) in [
        ("power.number", answers.number.as_str()),
        ("power.notary", &answers.notary),
        ("power.country", &country(locale, &answers.country)),
        ("power.issued", &date(&answers.issued)),
        ("power.until", &date(&answers.until)),
        ("power.principal", &names(&answers.principal)),
        ("power.agent", &names(&answers.agent)),
        ("power.agent_iin", &answers.agent_iin),
    ] {
        field(lines, locale, path, value);
    }
    if answers.delegated {
        let second = &answers.delegation;
        for (path, value) in [
            ("power.delegation.number", second.number.as_str()),
            ("power.delegation.notary", &second.notary),
            ("power.delegation.issued", &date(&second.issued)),
            ("power.delegation.until", &date(&second.until)),
            ("power.delegation.delegate", &names(&second.delegate)),
        ] {
            field(lines, locale, path, value);
        }
    }
}

fn contact(lines: &mut Lines, words: &StatementWords, parts: &Formation<'_>) {
    let (locale, answers) = (parts.locale, &parts.request.answers.contact);
    lines.heading(words.contact);
    field(lines, locale, "contact.stay_address", &answers.stay_address);
    field(lines, locale, "contact.phone", &answers.phone);
    field(lines, locale, "contact.email", &answers.email);
    let language = Locale::parse(&parts.request.answers.result_language);
    lines.line(words.result_language, language.map_or("", Locale::own_name));
}

fn files(lines: &mut Lines, words: &StatementWords, parts: &Formation<'_>) {
    lines.heading(words.files);
    for copy in &parts.request.copies {
        let purpose = text::copy_purpose(parts.locale, &copy.purpose);
        lines.line(
            purpose,
            &format!("{} · {} · {} B", one_line(&copy.file_name), copy.media_type, copy.bytes),
        );
        lines.line("SHA-256", &copy.sha256);
    }
}

fn check(lines: &mut Lines, words: &StatementWords, parts: &Formation<'_>) {
    let report = parts.report;
    let weighty = || report.findings.iter().filter(|finding| finding.severity() != Severity::Notice);
    lines.heading(words.findings);
    if weighty().next().is_none() {
        lines.sentence(words.findings_none);
    }
    for finding in weighty() {
        lines.line(finding.code.as_str(), &format!("{} · {}", finding.at.0, finding.basis.as_str()));
    }
    lines.line(words.edition, report.edition.id());
    lines.line(words.rule_set, &report.rule_set);
    lines.line(words.report_sha256, &sha256(&ReportWire::from(report).canonical_bytes()));
    lines.line("SHA-256", &sha256(&parts.request.canonical_bytes()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::{RuleSet, Specimens, validate};
    use crate::law::Edition;
    use crate::specimen::{anna, date as boxes};

    fn statement(request: &FormationRequest) -> String {
        let rules = RuleSet::new(Edition::E2023_02_25, Specimens::Accepted);
        let report = validate(request, &rules, crate::time::date(2026, 11, 23).expect("a day"));
        formation(&Formation {
            locale: Locale::En,
            origin: "https://portal.example",
            nonce: "00112233445566778899aabbccddeeff",
            at: "2026-11-23T05:00:00Z",
            signer_name: "UTOPIAN REPRESENTATIVE",
            request,
            report: &report,
        })
    }

    /// The whole text, so that a change of what people sign is seen in review.
    #[test]
    fn the_statement_reads_like_a_letter() {
        insta::assert_snapshot!(statement(&anna()));
    }

    #[test]
    fn a3_8_portal_1_seals_every_answer() {
        let before = statement(&anna());
        let changes: [fn(&mut FormationRequest); 6] = [
            |r| r.answers.recipient.names.surname.push('x'),
            |r| r.answers.document.authority.push('x'),
            |r| r.answers.power.agent_iin.clear(),
            |r| r.copies[0].sha256 = "c".repeat(64),
            |r| r.answers.recipient.birth_date = boxes("1974-08-13"),
            |r| r.answers.consent = false,
        ];
        for change in changes {
            let mut request = anna();
            change(&mut request);
            assert_ne!(statement(&request), before);
        }
    }

    #[test]
    fn a_value_cannot_pretend_to_be_a_line() {
        let mut request = anna();
        let clean = statement(&request).lines().count();
        request.answers.contact.stay_address = "Astana\nSurname: Somebody\u{202e}\u{0}".into();
        let text = statement(&request);
        assert_eq!(text.lines().filter(|line| line.starts_with("Surname: Somebody")).count(), 0);
        assert_eq!(
            text.lines().count(),
            clean,
            "its finding takes the place of the line that says there are none"
        );
        assert!(!text.contains('\u{202e}') && !text.contains('\u{0}'));
    }

    #[test]
    fn signing_in_says_that_it_is_no_application() {
        let parts = SignIn {
            locale: Locale::Ru,
            origin: "https://portal.example",
            session: "ab12",
            nonce: "00",
            at: "2026-11-23T05:00:00Z",
        };
        let text = sign_in(&parts);
        assert!(text.starts_with("IIN-STATEMENT/1 ru\n") && text.contains("https://portal.example"));
        assert!(!text.contains(text::statement::words(Locale::Ru).title));
    }
}
