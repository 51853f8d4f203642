//! How to reach people: the recipient, so that they hear of every step even when somebody else files for them.

use super::read::{self, ADDRESS_MAX, NAME_MAX};
use super::{Findings, Scene};
use crate::finding::FindingCode;
use crate::law::Cite;

/// Address of stay, phone, e-mail of the recipient.
pub(super) fn recipient(scene: &Scene<'_>, findings: &mut Findings) -> (Option<String>, String, String) {
    let (answers, other) = (&scene.request.answers.contact, &scene.request.answers.representative);
    let basis = Cite::R3_1;
    let address = read::required(&answers.stay_address, "contact.stay_address", ADDRESS_MAX, basis, findings);
    let phone = phone(&answers.phone, "contact.phone", findings);
    let email = email(&answers.email, "contact.email", findings);
    if answers.phone.trim().is_empty() && answers.email.trim().is_empty() {
        findings.say(FindingCode::ContactMissing, "contact.phone", basis);
    }
    let same = |a: &str, b: &str| !a.trim().is_empty() && a.trim() == b.trim();
    if same(&answers.phone, &other.phone) || same(&answers.email, &other.email) {
        findings.say(FindingCode::ContactShared, "contact.phone", basis);
    }
    (address, phone, email)
}

/// An international number (ITU-T E.164): `+` and 8 to 15 digits; spaces, hyphens and brackets are forgiven.
pub(super) fn phone(value: &str, at: &'static str, findings: &mut Findings) -> String {
    let Some(text) = read::text(value, at, 40, Cite::R3_1, findings) else { return String::new() };
    if text.is_empty() {
        return text;
    }
    let kept: String = text.chars().filter(|c| !matches!(c, ' ' | '-' | '(' | ')' | '\u{a0}')).collect();
    let digits = kept.strip_prefix('+').unwrap_or_default();
    if (8..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return kept;
    }
    findings.say(FindingCode::Phone, at, Cite::R3_1);
    String::new()
}

/// An e-mail address: one `@`, something before it, a dotted domain after it. Whether it exists only a letter tells.
pub(super) fn email(value: &str, at: &'static str, findings: &mut Findings) -> String {
    let Some(text) = read::text(value, at, NAME_MAX, Cite::R3_1, findings) else { return String::new() };
    if text.is_empty() {
        return text;
    }
    let good = text.split_once('@').is_some_and(|(local, domain)| {
        let dotted = domain.contains('.')
            && !domain.starts_with('.')
            && !domain.ends_with('.')
            && !domain.contains("..");
        !local.is_empty() && dotted && !domain.contains('@') && !text.contains(char::is_whitespace)
    });
    if good {
        return text;
    }
    findings.say(FindingCode::Email, at, Cite::R3_1);
    String::new()
}
