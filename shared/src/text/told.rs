//! What a recipient is told of a step, as a short message or a letter. It names the application and the day: neither a
//! person nor the IIN nor how it ended, because anybody may read what arrives on a phone.

use super::paper::Both;
use super::{Locale, fill, said};
use crate::messages::Kind;
use crate::time::Date;

/// What bodies of the state are told, in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text) struct StateLetters {
    /// Of a change of the Rules.
    pub(in crate::text) rules_changed: Both,
}

/// The words of a step; `number` of the application, `day` from which its result may be had. `None` for a kind of
/// message that is for no person.
#[must_use]
pub fn told(locale: Locale, kind: Kind, number: &str, day: Option<Date>) -> Option<String> {
    let day = day.map(|day| super::date(locale, day)).unwrap_or_default();
    let text = match kind {
        Kind::RecipientRegistered => said::letter_recipient_registered(locale),
        Kind::RecipientWithdrawn => said::letter_recipient_withdrawn(locale),
        Kind::RecipientHearing => said::letter_recipient_hearing(locale),
        Kind::RecipientReady => said::letter_recipient_ready(locale),
        Kind::RecipientCorrection => said::letter_recipient_correction(locale),
        Kind::RecipientCorrected => said::letter_recipient_corrected(locale),
        Kind::RequestRegistered
        | Kind::RequestWithdrawn
        | Kind::ResultFormed
        | Kind::ResultCorrected
        | Kind::ResultRefused
        | Kind::CertificatePublished
        | Kind::RefusalPublished
        | Kind::NumberAssigned
        | Kind::ParticularsCorrected
        | Kind::RulesChanged => return None,
    };
    Some(fill::put(text, &[("number", number), ("day", &day)]))
}

/// What the three bodies are told of a change of the Rules, in Kazakh and in Russian.
#[must_use]
pub fn rules_changed(act: &str, title: &str, registered_on: Date) -> String {
    let texts = said::STATE_LETTER.rules_changed;
    let said = |locale, text| {
        fill::put(text, &[("act", act), ("title", title), ("day", &super::date(locale, registered_on))])
    };
    format!("{}\n\n{}", said(Locale::Kk, texts.kk), said(Locale::Ru, texts.ru))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recipient_reads_of_every_step_in_every_language_and_nobody_reads_more() {
        let day = Date::constant(2099, 3, 4);
        for locale in Locale::ALL {
            for kind in Kind::ALL {
                let words = told(*locale, *kind, "Ф-2026-000001", Some(day));
                assert_eq!(words.is_some(), kind.as_str().starts_with("recipient."), "{kind:?}");
                let Some(words) = words else { continue };
                assert!(words.contains("Ф-2026-000001") && words.contains("1414"), "{words}");
                assert_eq!(words.contains("2099"), *kind == Kind::RecipientReady, "{words}");
                assert!(words.chars().count() <= 201, "more than three short messages: {words}");
            }
        }
    }
}
