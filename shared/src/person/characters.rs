//! Characters, as documents print them: which are never seen, which are one sign typed in several ways, which no
//! document has. Knows characters and their neighbours; knows no field.

use std::borrow::Cow;

use crate::unicode::{combining_class, is_mark};

/// Canonical combining class of a virama, which silences a vowel and may be followed by a joiner.
const VIRAMA: u8 = 9;

/// Never seen on paper: Default_Ignorable_Code_Point of Unicode, and two symbols that are drawn blank.
#[must_use]
pub const fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d159}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// A letter of Arabic script.
const fn is_arabic(character: char) -> bool {
    matches!(
        character,
        '\u{620}'..='\u{64a}'
            | '\u{66e}'..='\u{6d3}'
            | '\u{6d5}'
            | '\u{6ee}'..='\u{6ef}'
            | '\u{6fa}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{870}'..='\u{887}'
            | '\u{889}'..='\u{88e}'
            | '\u{8a0}'..='\u{8c9}'
    )
}

/// The text without what is never seen. A joiner stays where orthography wants it (RFC 5892, appendix A): after a
/// virama, and the one that parts two letters of Arabic script.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_invisible) {
        return Cow::Borrowed(text);
    }
    let characters: Vec<char> = text.chars().collect();
    let stays = |place: usize, character: char| {
        let (before, after) = characters.split_at(place);
        let silenced = before.last().is_some_and(|mark| combining_class(*mark) == VIRAMA);
        let letter = before.iter().rev().find(|c| !is_mark(**c));
        let next = after.get(1);
        let parts = letter.is_some_and(|c| is_arabic(*c)) && next.is_some_and(|c| is_arabic(*c));
        match character {
            '\u{200c}' => silenced || parts,
            '\u{200d}' => silenced,
            other => !is_invisible(other),
        }
    };
    let kept = characters.iter().enumerate().filter(|(place, character)| stays(*place, **character));
    Cow::Owned(kept.map(|(_, character)| *character).collect())
}

/// One sign where keyboards and printers have several: apostrophes, hyphens, middle dots.
#[must_use]
pub const fn one_sign(character: char) -> char {
    match character {
        '‘' | '‛' | '´' | '′' | '‵' | 'ʹ' | 'ˈ' | '＇' => '\'',
        '‐' | '\u{2011}' | '‒' | '–' | '—' | '―' | '−' | '﹘' | '﹣' | '－' => '-',
        '•' | '‧' | '∙' | '⋅' | '・' | '･' => '·',
        other => other,
    }
}

/// A letter or digit in a form of its own that no document prints in a name: full-width, mathematical, enclosed,
/// raised, lowered, small capital, ligature of a typesetter.
#[must_use]
pub const fn is_styled(character: char) -> bool {
    matches!(
        character,
        'ª' | 'º' | '²' | '³' | '¹' | '¼'..='¾' | 'ſ'
            | 'ɢ' | 'ɪ' | 'ɴ' | 'ɶ' | 'ʀ' | 'ʏ' | 'ʙ' | 'ʜ' | 'ʟ'
            | '\u{2b0}'..='\u{2b8}'
            | '\u{2e0}'..='\u{2e4}'
            | '\u{10fc}'
            | '\u{1d00}'..='\u{1dbf}'
            | '\u{2070}'..='\u{209f}'
            | '\u{2100}'..='\u{218b}'
            | '\u{2460}'..='\u{24ff}'
            | '\u{2776}'..='\u{2793}'
            | '\u{2c7c}'..='\u{2c7d}'
            | '\u{3200}'..='\u{33ff}'
            | '\u{a69c}'..='\u{a69d}'
            | 'ꜰ' | 'ꜱ' | 'ꝰ' | 'ꞯ' | '\u{a7f2}'..='\u{a7f4}' | '\u{a7f8}'..='\u{a7fa}'
            | '\u{ab5b}'..='\u{ab5f}'
            | '\u{ab69}'
            | '\u{fb00}'..='\u{fb17}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{ff00}'..='\u{ffef}'
            | '\u{10780}'..='\u{107ba}'
            | '\u{1d400}'..='\u{1d7ff}'
            | '\u{1e030}'..='\u{1e06d}'
            | '\u{1ee00}'..='\u{1eeff}'
            | '\u{1f100}'..='\u{1f1ff}'
            | '\u{1fbf0}'..='\u{1fbf9}'
    )
}

/// A control that means nothing in a text of lines: all but tabs and the ends of lines.
#[must_use]
pub fn is_steering(character: char) -> bool {
    character.is_control() && !matches!(character, '\t' | '\n' | '\r')
}

/// Nothing that can be read: controls, parters of lines, private use, replacement signs, what is no character.
#[must_use]
pub fn is_senseless(character: char) -> bool {
    character.is_control()
        || is_invisible(character) && !matches!(character, '\u{200c}' | '\u{200d}')
        || matches!(
            character,
            '\u{2028}'..='\u{2029}' | '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}' | '\u{fff9}'..='\u{ffff}' | '\u{f0000}'..
        )
}

/// A character as a message names it: itself, and its code point where itself would not do.
#[must_use]
pub fn named(character: char) -> String {
    let code = format!("U+{:04X}", u32::from(character));
    if character.is_ascii_graphic() {
        character.to_string()
    } else if is_senseless(character)
        || is_invisible(character)
        || is_mark(character)
        || character.is_whitespace()
    {
        code
    } else {
        format!("{character} ({code})")
    }
}

/// The Latin capital that a Cyrillic or Greek letter looks like: on a screen nobody can tell which was typed.
#[must_use]
pub const fn latin_look_alike(letter: char) -> Option<char> {
    Some(match letter {
        'А' | 'а' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'С' | 'с' | 'Ϲ' => 'C',
        'Е' | 'е' | 'Ё' | 'ё' | 'Ε' => 'E',
        'Н' | 'Η' => 'H',
        'І' | 'і' | 'Ι' => 'I',
        'Ј' | 'ј' => 'J',
        'К' | 'к' | 'Κ' => 'K',
        'М' | 'м' | 'Μ' => 'M',
        'Ν' => 'N',
        'О' | 'о' | 'Ο' => 'O',
        'Р' | 'р' | 'Ρ' => 'P',
        'Ѕ' | 'ѕ' => 'S',
        'Т' | 'т' | 'Τ' => 'T',
        'У' | 'у' | 'Ү' | 'ү' | 'Υ' => 'Y',
        'Х' | 'х' | 'Χ' => 'X',
        'Ԝ' => 'W',
        'Ζ' => 'Z',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_never_seen_goes_and_everything_else_stays() {
        for (typed, seen) in [
            ("Erik\u{200d}sson", "Eriksson"),
            ("\u{200b}\u{200b}", ""),
            ("\u{feff}Anna\u{ad}\u{fe0f}", "Anna"),
            ("\u{202e}nosskirE\u{202c}", "nosskirE"),
            ("\u{2800}\u{3164}", ""),
            ("Nguyễn", "Nguyễn"),
            ("Anna\u{200c}Maria", "AnnaMaria"),
        ] {
            assert_eq!(visible(typed), seen, "{typed:?}");
        }
    }

    #[test]
    fn joiners_stay_where_orthography_wants_them() {
        for kept in ["حسینی\u{200c}نژاد", "علی\u{650}\u{200c}رضا", "ශ්\u{200d}රී", "ക്\u{200c}ഷ"]
        {
            assert_eq!(visible(kept), kept, "{kept:?}");
        }
        assert_eq!(visible("حسینی\u{200c}"), "حسینی");
        assert_eq!(visible("حسینی\u{200d}نژاد"), "حسینینژاد");
        assert_eq!(visible("\u{200c}نژاد"), "نژاد");
    }

    #[test]
    fn every_form_of_a_sign_is_one() {
        assert_eq!("G‘O´′ʹ".chars().map(one_sign).collect::<String>(), "G'O'''");
        assert_eq!("a‐b\u{2011}c–d−e".chars().map(one_sign).collect::<String>(), "a-b-c-d-e");
        assert_eq!(one_sign('ʻ'), 'ʻ');
    }

    #[test]
    fn styled_letters_are_told_from_letters() {
        for letter in "ＥᴇɴⓐªⅣ𝐄²ﬁ".chars() {
            assert!(is_styled(letter), "{letter:?}");
        }
        for letter in "EéИғəŋɔßþłđơ孙ევსոև".chars() {
            assert!(!is_styled(letter), "{letter:?}");
        }
    }

    #[test]
    fn a_message_can_name_every_character() {
        for (character, name) in [
            ('$', "$"),
            ('²', "² (U+00B2)"),
            ('\u{200b}', "U+200B"),
            ('\u{0}', "U+0000"),
            ('\u{301}', "U+0301"),
        ] {
            assert_eq!(named(character), name);
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    proptest::proptest! {
        #[test]
        fn what_was_made_visible_stays(text in ".{0,24}") {
            let once = visible(&text).into_owned();
            proptest::prop_assert_eq!(visible(&once), once.as_str());
        }
    }
}
