//! What names need of Unicode: canonical composition, marks, and whether a letter is Cyrillic or Latin. The tables are
//! written by `build.rs` from `unicode-normalization` and `unicode-script`, small rather than fast; the tests compare
//! every character with the libraries. It knows no name.

include!(concat!(env!("OUT_DIR"), "/unicode_tables.rs"));

/// What the order asks of a letter's script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Alphabet {
    /// Of no script of its own: digits, punctuation, marks.
    Neutral,
    /// Cyrillic.
    Cyrillic,
    /// Latin.
    Latin,
    /// Any other.
    Other,
}

/// The place of the last of these that is not above `value`.
fn last_not_above(starts: &[u32], value: u32) -> Option<usize> {
    starts.partition_point(|start| *start <= value).checked_sub(1)
}

fn kind(character: char) -> usize {
    let run = last_not_above(&RUN_STARTS, u32::from(character)).unwrap_or_default();
    RUN_KINDS.get(run).copied().unwrap_or_default().into()
}

/// Canonical combining class (UAX #44); 0 is a starter.
pub(crate) fn combining_class(character: char) -> u8 {
    if character < '\u{300}' { 0 } else { KIND_CLASS.get(kind(character)).copied().unwrap_or_default() }
}

/// A mark (general category M), or a character that takes the script of what it follows.
pub(crate) fn is_mark(character: char) -> bool {
    character >= '\u{300}' && KIND_FLAGS.get(kind(character)).is_some_and(|flags| flags & 1 == 1)
}

/// The alphabet of a character (property Script, UAX #24); the ranges nearly every name is made of need no search.
pub(crate) fn alphabet(character: char) -> Alphabet {
    match character {
        'A'..='Z' | 'a'..='z' => Alphabet::Latin,
        '\u{0}'..='\u{7f}' => Alphabet::Neutral,
        'А'..='я' => Alphabet::Cyrillic,
        other => match KIND_FLAGS.get(kind(other)).map(|flags| flags >> 1) {
            Some(0) => Alphabet::Neutral,
            Some(1) => Alphabet::Cyrillic,
            Some(2) => Alphabet::Latin,
            _ => Alphabet::Other,
        },
    }
}

/// The characters a character is made of, wholly taken apart; itself when it is made of none.
pub(crate) fn decompose(character: char, push: &mut dyn FnMut(char)) {
    if let Some(parts) = hangul::decompose(character) {
        return parts.into_iter().flatten().for_each(push);
    }
    match row_of(character).and_then(|row| Some((first(row)?, second(row)))) {
        None => push(character),
        Some((one, two)) => {
            decompose(one, push);
            if let Some(two) = two {
                push(two);
            }
        }
    }
}

/// The one character that two make together.
pub(crate) fn compose(one: char, two: char) -> Option<char> {
    if let Some(syllable) = hangul::compose(one, two) {
        return Some(syllable);
    }
    let place = SECONDS.get(..COMPOSING)?.binary_search(&u32::from(two)).ok()?;
    let wanted = u8::try_from(place + 1).ok()?;
    let mut rows = SECOND.iter().enumerate().filter(|(_, second)| **second == wanted).map(|(row, _)| row);
    whole_of(rows.find(|row| first(*row) == Some(one))?)
}

/// The row of a character that decomposes.
fn row_of(character: char) -> Option<usize> {
    let run = last_not_above(&WHOLE_STARTS, u32::from(character))?;
    let above = u32::from(character) - WHOLE_STARTS.get(run)?;
    let row = usize::from(*WHOLE_ROWS.get(run)?) + usize::try_from(above).ok()?;
    (row < usize::from(*WHOLE_ROWS.get(run + 1)?)).then_some(row)
}

/// The character of a row.
fn whole_of(row: usize) -> Option<char> {
    let run = WHOLE_ROWS.partition_point(|start| usize::from(*start) <= row).checked_sub(1)?;
    let above = row - usize::from(*WHOLE_ROWS.get(run)?);
    char::from_u32(WHOLE_STARTS.get(run)? + u32::try_from(above).ok()?)
}

fn first(row: usize) -> Option<char> {
    char::from_u32(u32::from(*FIRST_HIGH.get(row)?) << 16 | u32::from(*FIRST_LOW.get(row)?))
}

fn second(row: usize) -> Option<char> {
    let place = usize::from(*SECOND.get(row)?).checked_sub(1)?;
    char::from_u32(*SECONDS.get(place)?)
}

/// Syllables of Korean (the Unicode Standard, 3.12): three parts, counted.
mod hangul {
    const SYLLABLES: u32 = 0xac00;
    const LEADS: u32 = 0x1100;
    const VOWELS: u32 = 0x1161;
    const TAILS: u32 = 0x11a7;
    const LEAD_COUNT: u32 = 19;
    const VOWEL_COUNT: u32 = 21;
    const TAIL_COUNT: u32 = 28;

    /// Lead, vowel and perhaps tail of a syllable.
    pub(super) fn decompose(character: char) -> Option<[Option<char>; 3]> {
        let place = u32::from(character)
            .checked_sub(SYLLABLES)
            .filter(|place| *place < LEAD_COUNT * VOWEL_COUNT * TAIL_COUNT)?;
        let lead = LEADS + place / (VOWEL_COUNT * TAIL_COUNT);
        let vowel = VOWELS + place / TAIL_COUNT % VOWEL_COUNT;
        let tail = Some(TAILS + place % TAIL_COUNT).filter(|tail| *tail > TAILS);
        Some([char::from_u32(lead), char::from_u32(vowel), tail.and_then(char::from_u32)])
    }

    /// A lead with a vowel, or a syllable without a tail with a tail.
    pub(super) fn compose(one: char, two: char) -> Option<char> {
        let (one, two) = (u32::from(one), u32::from(two));
        let below =
            |value: u32, base: u32, count: u32| value.checked_sub(base).filter(|place| *place < count);
        if let (Some(lead), Some(vowel)) = (below(one, LEADS, LEAD_COUNT), below(two, VOWELS, VOWEL_COUNT)) {
            return char::from_u32(SYLLABLES + (lead * VOWEL_COUNT + vowel) * TAIL_COUNT);
        }
        let syllable = below(one, SYLLABLES, LEAD_COUNT * VOWEL_COUNT * TAIL_COUNT)?;
        let tail = below(two, TAILS + 1, TAIL_COUNT - 1)? + 1;
        (syllable % TAIL_COUNT == 0).then(|| char::from_u32(one + tail)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::char as library;
    use unicode_script::{Script, UnicodeScript};

    use super::*;

    #[test]
    fn every_character_is_what_the_libraries_say() {
        for character in '\u{0}'..=char::MAX {
            assert_eq!(
                combining_class(character),
                library::canonical_combining_class(character),
                "{character:?}"
            );
            let script = character.script();
            let mark = script == Script::Inherited || library::is_combining_mark(character);
            assert_eq!(is_mark(character), mark, "{character:?}");
            let expected = match script {
                Script::Common | Script::Inherited => Alphabet::Neutral,
                Script::Cyrillic => Alphabet::Cyrillic,
                Script::Latin => Alphabet::Latin,
                _ => Alphabet::Other,
            };
            assert_eq!(alphabet(character), expected, "{character:?}");
        }
    }

    #[test]
    fn every_character_comes_apart_and_together_as_in_the_library() {
        for character in '\u{0}'..=char::MAX {
            let (mut ours, mut theirs) = (Vec::new(), Vec::new());
            decompose(character, &mut |part| ours.push(part));
            library::decompose_canonical(character, |part| theirs.push(part));
            assert_eq!(ours, theirs, "{character:?}");
            if let [one, two] = ours[..] {
                assert_eq!(compose(one, two), library::compose(one, two), "{character:?}");
            }
        }
    }

    #[test]
    fn no_other_pair_composes_than_in_the_library() {
        let mut ones: Vec<char> =
            (0..SECOND.len()).filter_map(first).chain(['a', '\u{1100}', '가', '각']).collect();
        ones.sort_unstable();
        ones.dedup();
        let seconds = SECONDS.iter().filter_map(|second| char::from_u32(*second));
        for two in seconds.chain(['a', '\u{1161}', '\u{11a8}']) {
            for one in &ones {
                assert_eq!(compose(*one, two), library::compose(*one, two), "{one:?} {two:?}");
            }
        }
    }

    #[test]
    fn what_lies_beyond_the_parts_of_a_korean_syllable_is_no_part_of_one() {
        for (one, two) in [
            ('\u{10ff}', '\u{1161}'),
            ('\u{1113}', '\u{1161}'),
            ('\u{1100}', '\u{1160}'),
            ('\u{1100}', '\u{1176}'),
            ('가', '\u{11a7}'),
            ('가', '\u{11c3}'),
            ('각', '\u{11a8}'),
            ('\u{d7a4}', '\u{11a8}'),
        ] {
            assert_eq!((compose(one, two), library::compose(one, two)), (None, None), "{one:?} {two:?}");
        }
        for (one, two) in [('\u{1112}', '\u{1175}'), ('가', '\u{11c2}'), ('\u{d788}', '\u{11c2}')] {
            assert_eq!(compose(one, two), library::compose(one, two), "{one:?} {two:?}");
            assert!(compose(one, two).is_some());
        }
    }
}
