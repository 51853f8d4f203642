//! The words of "can I apply here today?" and of the passport of the service, in plain language. The order's own
//! words stand in `docs/law`; these explain and never replace them.

use super::{Locale, said};
use crate::guide::passport::PassportRow;
use crate::guide::{Advice, Bring, Outcome};

/// The answer in one sentence.
#[must_use]
pub const fn outcome(locale: Locale, outcome: Outcome) -> &'static str {
    said::outcome(locale, outcome)
}

/// One piece of advice.
#[must_use]
pub const fn advice(locale: Locale, advice: Advice) -> &'static str {
    said::advice(locale, advice)
}

/// Something to bring.
#[must_use]
pub const fn bring(locale: Locale, bring: Bring) -> &'static str {
    said::bring(locale, bring)
}

/// The heading of a row of the passport.
#[must_use]
pub const fn passport_title(locale: Locale, row: PassportRow) -> &'static str {
    said::passport_title(locale, row)
}

/// A row of the passport in plain words.
#[must_use]
pub const fn passport(locale: Locale, row: PassportRow) -> &'static str {
    said::passport(locale, row)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::calendar::office_hours::{PROVIDER, PROVIDER_INTAKE};
    use crate::offices::CONTACT_NUMBERS;

    fn row(row: PassportRow) -> [&'static str; 3] {
        [Locale::Kk, Locale::Ru, Locale::En].map(|locale| passport(locale, row))
    }

    #[test]
    fn a3_1_the_passport_names_the_provider() {
        for (text, word) in row(PassportRow::Provider).into_iter().zip(["полиция", "полиции", "police"])
        {
            assert!(text.contains(word), "{text}");
        }
    }

    #[test]
    fn a3_2_1_the_passport_names_the_state_corporation() {
        for (text, word) in row(PassportRow::Channels).into_iter().zip([
            "Мемлекеттік корпорация",
            "Государственной корпорации",
            "State Corporation",
        ]) {
            assert!(text.contains(word), "{text}");
        }
    }

    #[test]
    fn a3_2_2_the_passport_names_the_portal() {
        for (text, word) in row(PassportRow::Channels).into_iter().zip(["портал", "портал", "portal"])
        {
            assert!(text.contains(word), "{text}");
        }
    }

    #[test]
    fn a3_6_the_passport_says_that_it_costs_nothing() {
        assert_eq!(row(PassportRow::Fee), ["Тегін.", "Бесплатно.", "Free of charge."]);
    }

    #[test]
    fn a3_7_1_the_passport_tells_the_very_hours_of_the_rules() {
        let clock = |minute: u16| format!("{}:{:02}", minute / 60, minute % 60);
        for text in row(PassportRow::Schedule) {
            for minute in [PROVIDER.opens, PROVIDER.closes, PROVIDER_INTAKE.closes, 18 * 60, 20 * 60, 13 * 60]
            {
                assert!(text.contains(&clock(minute)), "{minute} in {text}");
            }
        }
    }

    #[test]
    fn a3_10_1_the_passport_tells_both_numbers() {
        for text in row(PassportRow::Special) {
            assert!(CONTACT_NUMBERS.iter().all(|number| text.contains(number)), "{text}");
        }
    }

    #[test]
    fn every_advice_row_and_thing_to_bring_is_said_once_in_every_language() {
        for locale in Locale::ALL.iter().copied() {
            let advice = Advice::ALL.iter().map(|one| super::advice(locale, *one));
            let bring = Bring::ALL.iter().map(|one| super::bring(locale, *one));
            let titles = PassportRow::ALL.iter().map(|row| passport_title(locale, *row));
            let texts: Vec<&str> = advice.chain(bring).chain(titles).collect();
            assert_eq!(texts.iter().collect::<BTreeSet<_>>().len(), texts.len());
            for text in texts {
                assert!(!text.trim().is_empty() && !text.contains(['!', '—', '{']), "{text}");
            }
        }
    }
}
