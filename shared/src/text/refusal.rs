//! The letter of a refusal, in the applicant's language: why, what to do next, and how to complain. Made of what was
//! ticked; the operator may edit the reasons, never the notice of complaint. Knows words; which reason may stand is
//! decided in `decision::reasons`. Ground 15.3 says that a number exists and never which.

use super::{Locale, fill, ground, said};
use crate::decision::RefusalGround;
use crate::decision::reasons::{Reason, Ticked};

/// The short name of a reason, for a list to tick.
#[must_use]
pub fn reason(locale: Locale, reason: Reason) -> String {
    said::refusal(locale, reason).0.replace("{fields}", "").trim_end_matches('.').to_owned()
}

/// Where a ground stands: `Подпункт 2) пункта 15 Правил`.
#[must_use]
pub fn place(locale: Locale, basis: RefusalGround) -> String {
    let cite = basis.basis().as_str();
    let number = cite.rsplit('.').next().unwrap_or_default();
    said::letter_refusal_place(locale).replace("{number}", number)
}

/// The reasons in words: each ground with what was ticked under it, and the one thing to do about each. Empty when
/// nothing was ticked.
#[must_use]
pub fn compose(locale: Locale, ticked: &[Ticked]) -> String {
    let mut text = String::new();
    for basis in RefusalGround::ALL {
        let mut under = ticked.iter().filter(|one| one.reason.ground() == *basis).peekable();
        if under.peek().is_none() {
            continue;
        }
        if text.is_empty() {
            text.push_str(said::letter_refusal_opening(locale));
        }
        text.push_str(&format!("\n\n{}: {}.", place(locale, *basis), ground(locale, basis.basis())));
        for one in under {
            let (why, next) = said::refusal(locale, one.reason);
            let fields = match one.fields.is_empty() {
                true => String::new(),
                false => format!(": {}", fill::list(locale, &one.fields.join(" "))),
            };
            text.push_str(&format!("\n– {} {}", why.replace("{fields}", &fields), next));
        }
    }
    text
}

/// To whom and in what time to complain (gap G25): the law on public services, article 25, and the Administrative
/// Procedural Code, articles 91 and 92. Stands under every refusal and is not edited.
#[must_use]
pub const fn appeal(locale: Locale) -> &'static str {
    said::letter_refusal_appeal(locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<Ticked> {
        let fields = vec!["recipient.names.surname".to_owned(), "document.number".to_owned()];
        Reason::ALL
            .iter()
            .map(|reason| Ticked {
                reason: *reason,
                fields: if reason.names_fields() { fields.clone() } else { Vec::new() },
            })
            .collect()
    }

    #[test]
    fn every_reason_has_its_own_words_in_every_language() {
        for locale in Locale::ALL {
            let mut said = std::collections::BTreeSet::new();
            for one in Reason::ALL {
                let text = compose(*locale, &[Ticked { reason: *one, fields: Vec::new() }]);
                assert!(!text.contains(['{', '}', '!']) && !text.contains("  "), "{text}");
                assert!(said.insert(reason(*locale, *one)), "{one:?}");
            }
            assert!(compose(*locale, &all()).chars().count() < 4000, "everything at once fits");
            assert_eq!(compose(*locale, &[]), "");
        }
    }

    #[test]
    fn fields_are_named_as_the_form_names_them() {
        let text = compose(Locale::Ru, &all());
        assert!(text.contains("расходятся с копией документа: Фамилия, "), "{text}");
    }

    #[test]
    fn r15_3_tells_that_a_number_exists_and_never_which() {
        for locale in Locale::ALL {
            let text = compose(*locale, &[Ticked { reason: Reason::DuplicateFound, fields: Vec::new() }]);
            // A number has twelve digits, in groups or not; the longest that may stand here is the contact centre's.
            let digits = text.chars().filter(char::is_ascii_digit).count();
            assert!(digits <= "1414".len(), "{text}");
            let word = [("ЖСН", Locale::Kk), ("ИИН", Locale::Ru), ("IIN", Locale::En)];
            assert!(word.iter().any(|(word, of)| of == locale && text.contains(word)), "{text}");
        }
    }

    #[test]
    fn the_notice_names_both_terms_and_where_to_go() {
        for locale in Locale::ALL {
            let text = appeal(*locale);
            for part in [" 5 ", " 15 ", "1414", "e-Otinish.kz", "91", "25"] {
                assert!(text.contains(part), "{part}: {text}");
            }
        }
    }
}
