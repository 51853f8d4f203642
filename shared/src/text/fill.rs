//! Puts values into a text: dates, countries and codes become words on the way. Knows the names of the values as
//! `finding` and `problem` document them; it never looks inside a value for another placeholder.

use super::{
    Locale, choice, copy_purpose, document_kind, kazakh, label, months, mrz_part, sex, signature_reason,
    stage, transition, zone_document,
};
use crate::person::Country;
use crate::time::{Date, parse_date, parse_moment};

/// Longest piece of a person's own text that a message repeats, characters.
const REPEATED_MAX: usize = 60;

/// `template` with each `{name}` replaced by `value(name)`, `{name:case}` in that case of Kazakh; an empty value becomes
/// a dash.
pub(super) fn fill(template: &str, value: &dyn Fn(&str) -> String) -> String {
    filled(template, "—", value)
}

/// The sentence of `template` that the values choose, each `{name}` in it replaced by its value, an empty one too.
pub(super) fn put(template: &str, values: &[(&str, &str)]) -> String {
    let given = |name: &str| values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value);
    let value = |name: &str| given(name).to_owned();
    filled(choice::sentence(template, &value), "", &value)
}

fn filled(template: &str, empty: &str, value: &dyn Fn(&str) -> String) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (name, tail) = after.split_once('}').unwrap_or((after, ""));
        let (name, case) = kazakh::asked(name);
        let shown = value(name);
        match case {
            _ if shown.is_empty() => text.push_str(empty),
            Some(case) => text.push_str(&case.of(&shown)),
            None => text.push_str(&shown),
        }
        rest = tail;
    }
    text + rest
}

/// A value as a person reads it. `path` is the field the message speaks of.
pub(super) fn shown(locale: Locale, name: &str, path: &str, value: &str) -> String {
    let country = |code: &str| Country::parse(code).map(|country| country.name(locale).to_owned());
    let special = match name {
        "issuer" | "citizenship" | "country" => country(value),
        "kind" => Some(document_kind(locale, value).to_owned()),
        "purpose" => Some(copy_purpose(locale, value).to_owned()),
        "field" => Some(mrz_part(locale, value).to_owned()),
        "fields" => Some(list(locale, value)),
        "from" | "wanted" => known_stage(locale, value),
        "reason" => Some(signature_reason(locale, value)),
        "release_at" => moment(locale, value),
        "max" => size(locale, value),
        "mrz" | "typed" => match path.rsplit('.').next().unwrap_or_default() {
            "kind" if name == "mrz" => Some(zone_document(locale, value).to_owned()),
            "kind" => Some(document_kind(locale, value).to_owned()),
            "citizenship" | "issuer" => country(value),
            "sex" => Some(sex(locale, value).to_owned()),
            "birth_date" | "expires" => zone_date(value),
            _ => None,
        },
        _ => None,
    };
    special.or_else(|| parse_date(value).map(|day| date(locale, day))).unwrap_or_else(|| shortened(value))
}

/// A day as people write it.
pub(super) fn date(locale: Locale, day: Date) -> String {
    if locale == Locale::En {
        return format!("{} {} {}", day.day(), months::of(locale, day), day.year());
    }
    format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year())
}

/// A moment (RFC 3339) on the one clock of Kazakhstan, UTC+5.
fn moment(locale: Locale, value: &str) -> Option<String> {
    let moment = parse_moment(value)?;
    let local = jiff::tz::Offset::constant(5).to_datetime(moment);
    Some(format!("{}, {:02}:{:02}", date(locale, local.date()), local.hour(), local.minute()))
}

/// A number of bytes from 1024 up as megabytes or kilobytes; smaller numbers are counts and stay.
fn size(locale: Locale, value: &str) -> Option<String> {
    let bytes: u64 = value.parse().ok().filter(|bytes| *bytes >= 1024)?;
    let (number, unit) = if bytes < 1024 * 1024 {
        (bytes / 1024, if locale == Locale::En { "KB" } else { "КБ" })
    } else {
        (bytes / (1024 * 1024), if locale == Locale::En { "MB" } else { "МБ" })
    };
    Some(format!("{number}\u{a0}{unit}"))
}

/// Paths separated by commas or blanks as labels separated by commas.
pub(super) fn list(locale: Locale, paths: &str) -> String {
    let mut text = String::new();
    for path in paths.split([',', ' ']).filter(|path| !path.is_empty()) {
        let separator = if text.is_empty() { "" } else { ", " };
        text.push_str(separator);
        text.push_str(label(locale, path).unwrap_or(path));
    }
    text
}

/// The name of a stage or of a transition, or nothing where the word is none of them.
fn known_stage(locale: Locale, value: &str) -> Option<String> {
    let names = [stage(locale, value), transition(locale, value)];
    let unknown = [stage(locale, ""), transition(locale, "")];
    names.into_iter().find(|name| !unknown.contains(name)).map(str::to_owned)
}

/// `YYMMDD` of a machine-readable zone as `DD.MM.YY`; the zone knows no century.
fn zone_date(value: &str) -> Option<String> {
    let digits = value.len() == 6 && value.bytes().all(|byte| byte.is_ascii_digit());
    if !digits {
        return None;
    }
    Some(format!("{}.{}.{}", value.get(4..6)?, value.get(2..4)?, value.get(..2)?))
}

/// At most [`REPEATED_MAX`] characters, on one line.
fn shortened(value: &str) -> String {
    let plain = |character: char| if character.is_control() { ' ' } else { character };
    let mut text: String = value.chars().take(REPEATED_MAX).map(plain).collect();
    if value.chars().nth(REPEATED_MAX).is_some() {
        text.push('…');
    }
    text
}

/// Reasons to refuse a signature or a key file, as far as a person would act differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SignatureClass {
    /// The certificate's term is over.
    Expired,
    /// Its term has not begun.
    NotYetValid,
    /// Revoked.
    Revoked,
    /// Not issued by an accepted authority.
    Issuer,
    /// Not meant for signing, or a certificate of an authority.
    Purpose,
    /// An organisation's or a machine's where a person must sign, or the other way round.
    Holder,
    /// Names no person, or names one wrongly.
    Identity,
    /// Over other bytes.
    Content,
    /// Does not hold.
    Forged,
    /// A timestamp beside it is bad.
    Timestamp,
    /// An algorithm not supported.
    Algorithm,
    /// The message cannot be read.
    Damaged,
    /// Larger than allowed.
    TooLarge,
    /// Whether it is revoked is not known.
    Unknown,
    /// The password of a key file is wrong.
    Password,
    /// The key file cannot be read or has no usable key.
    KeyFile,
    /// The key file has a key or a protection that is not supported.
    KeyUnsupported,
    /// Anything else.
    Other,
}

/// The class of a code of the signature crate.
pub(super) fn signature_class(code: &str) -> SignatureClass {
    use SignatureClass as Class;
    match code {
        "expired" | "path-expired" => Class::Expired,
        "not-yet-valid" | "path-not-yet-valid" => Class::NotYetValid,
        "revoked" | "certificate-revoked" => Class::Revoked,
        "untrusted-issuer"
        | "path-unknown-issuer"
        | "path-anchor-not-accepted"
        | "path-bad-signature"
        | "path-not-authority"
        | "path-too-long"
        | "path-unknown-critical-extension" => Class::Issuer,
        "wrong-purpose"
        | "path-key-usage"
        | "path-key-purpose"
        | "path-certificate-policy"
        | "path-authority-as-signer" => Class::Purpose,
        "wrong-holder" | "path-wrong-holder" => Class::Holder,
        "cms-content-differs"
        | "cms-digest-differs"
        | "cms-content-type-differs"
        | "content-differs"
        | "xml-digest-differs" => Class::Content,
        "cms-bad-signature" | "bad-signature" | "cms-certificate-differs" | "xml-bad-signature" => {
            Class::Forged
        }
        "cms-algorithm"
        | "xml-algorithm"
        | "path-unsupported-algorithm"
        | "path-generation-not-accepted"
        | "unsupported-algorithm" => Class::Algorithm,
        "cms-too-large" | "certificate-too-large" | "xml-too-large" => Class::TooLarge,
        "key-file-wrong-password" => Class::Password,
        "key-file-unsupported" | "key-file-unsupported-key" | "key-file-too-many-iterations" => {
            Class::KeyUnsupported
        }
        _ if code.starts_with("timestamp-") => Class::Timestamp,
        _ if code.starts_with("revocation-") || code.starts_with("crl-") => Class::Unknown,
        _ if code.starts_with("identity-") => Class::Identity,
        _ if code.starts_with("key-file-") || code.starts_with("sign-key-") => Class::KeyFile,
        _ if ["cms-", "xml-", "certificate-"].iter().any(|part| code.starts_with(part)) => Class::Damaged,
        _ => Class::Other,
    }
}

/// One name for each part of the machine-readable zone, however its code is spelled.
pub(super) fn mrz_code(code: &str) -> &'static str {
    let has = |part: &str| code.contains(part);
    if has("birth") {
        "birth"
    } else if has("expir") {
        "expiry"
    } else if has("personal") || has("optional") {
        "personal"
    } else if has("composite") || has("final") {
        "composite"
    } else if has("number") || has("document") {
        "number"
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_answers_are_listed_by_their_labels() {
        let (surname, given) = ("recipient.names.surname", "recipient.names.given_name");
        let named = |path| label(Locale::En, path).unwrap_or_default();
        let both = format!("{}, {}", named(surname), named(given));
        for paths in
            [format!("{surname},{given}"), format!("{surname} {given}"), format!("{surname}, {given}")]
        {
            assert_eq!(list(Locale::En, &paths), both, "{paths}");
        }
        assert_eq!(list(Locale::En, surname), named(surname));
        assert_eq!((list(Locale::En, ""), list(Locale::En, "nothing")), (String::new(), "nothing".into()));
    }

    #[test]
    fn parts_of_a_zone_have_one_name_however_their_code_is_spelled() {
        for (code, name) in [
            ("birth_date", "birth"),
            ("expiry_date", "expiry"),
            ("personal_number", "personal"),
            ("optional", "personal"),
            ("composite", "composite"),
            ("final_check", "composite"),
            ("number", "number"),
            ("document", "number"),
            ("other", ""),
        ] {
            assert_eq!(mrz_code(code), name, "{code}");
        }
    }

    #[test]
    fn bytes_are_told_in_whole_units_and_counts_stay() {
        for (value, told) in [
            ("1024", Some("1\u{a0}KB")),
            ("1048575", Some("1023\u{a0}KB")),
            ("1048576", Some("1\u{a0}MB")),
            ("10485760", Some("10\u{a0}MB")),
            ("1023", None),
            ("8", None),
            ("many", None),
        ] {
            assert_eq!(size(Locale::En, value).as_deref(), told, "{value}");
        }
    }
}
