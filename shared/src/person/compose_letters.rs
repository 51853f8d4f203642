//! Canonical composition (UAX #15, normal form C): `e` with an acute accent and `é` are one letter.
//!
//! The steps of the standard over the tables of `crate::unicode`.

use crate::unicode::{combining_class, compose, decompose};

/// A character with its canonical combining class; 0 is a starter.
type Classed = (u8, char);

/// The text in normal form C.
pub(super) fn nfc(text: &str) -> String {
    if text.chars().all(stands_alone) {
        return text.to_owned();
    }
    let mut parts: Vec<Classed> = Vec::with_capacity(text.len());
    for character in text.chars() {
        decompose(character, &mut |part| parts.push((combining_class(part), part)));
    }
    order(&mut parts);
    composed(&parts).into_iter().map(|(_, character)| character).collect()
}

/// A character before the marks, or a Cyrillic letter: composed already, and joined by none of the same kind. Nearly
/// every name is made of these.
const fn stands_alone(character: char) -> bool {
    matches!(character, '\u{0}'..='\u{2ff}' | '\u{400}'..='\u{45f}' | 'Ґ' | 'ґ' | 'Ғ'..='ү' | 'Һ' | 'һ')
}

/// Marks after a starter stand in the order of their classes; equal classes keep their order.
fn order(parts: &mut [Classed]) {
    for run in parts.chunk_by_mut(|_, (class, _)| *class != 0) {
        // Runs are a few marks long: each sinks to its place.
        for end in 1..run.len() {
            for place in (1..=end).rev() {
                match run.get_mut(place - 1..=place) {
                    Some([before, after]) if before.0 > after.0 => core::mem::swap(before, after),
                    _ => break,
                }
            }
        }
    }
}

/// Joins each character with the last starter, unless something between them blocks it.
fn composed(parts: &[Classed]) -> Vec<Classed> {
    let mut done: Vec<Classed> = Vec::with_capacity(parts.len());
    let mut starter: Option<usize> = None;
    for &(class, character) in parts {
        let blocked =
            |place: usize| done.len() > place + 1 && done.last().is_none_or(|(last, _)| *last >= class);
        if let Some(place) = starter.filter(|place| !blocked(*place))
            && let Some((_, base)) = done.get_mut(place)
            && let Some(joined) = compose(*base, character)
        {
            *base = joined;
            continue;
        }
        if class == 0 {
            starter = Some(done.len());
        }
        done.push((class, character));
    }
    done
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::nfc;

    #[test]
    fn every_character_composes_as_the_library_does() {
        for character in '\u{0}'..=char::MAX {
            let text = character.to_string();
            assert_eq!(nfc(&text), text.nfc().collect::<String>(), "{character:?}");
            let decomposed: String = text.nfd().collect();
            assert_eq!(nfc(&decomposed), text.nfc().collect::<String>(), "{character:?}");
        }
    }

    #[test]
    fn marks_may_come_in_any_order() {
        for (text, composed) in [
            ("e\u{301}", "é"),
            ("e\u{302}\u{323}", "ệ"),
            ("e\u{323}\u{302}", "ệ"),
            ("И\u{306}", "Й"),
            ("\u{1100}\u{1161}\u{11a8}", "각"),
            ("\u{301}e", "\u{301}e"),
        ] {
            assert_eq!(nfc(text), composed);
        }
    }

    proptest! {
        #[test]
        fn any_text_composes_as_the_library_does(
            text in "([a-zA-ZА-я]|[\u{300}-\u{345}]|[\u{1100}-\u{11ff}]|[\u{900}-\u{dff}]|.){0,24}"
        ) {
            prop_assert_eq!(nfc(&text), text.nfc().collect::<String>());
        }
    }
}
