//! Whether words tell a number. Knows how people write one: together, in groups, digit by digit, in the digits of other
//! scripts; does not know whose it is, but for one that may be told.

use crate::iin::Iin;

/// Digits of a number.
const DIGITS: usize = 12;
/// Most groups in which people write a number with nothing but blanks and strokes.
const GROUPS_MAX: usize = 6;
/// The zeros of digits that stand in tens: those of other scripts, and full-width ones.
const ZEROS: [u32; 37] = [
    0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
    0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0,
    0x1C40, 0x1C50, 0xA620, 0xFF10, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1FBF0, 0x104A0,
];

/// A digit of whatever script, as an ASCII one.
fn digit(character: char) -> Option<char> {
    let code = u32::from(character);
    let value = ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

/// Digits that stand together, and what stands before them since the last ones.
struct Group {
    before: String,
    digits: String,
}

fn groups(words: &str) -> Vec<Group> {
    let mut all: Vec<Group> = Vec::new();
    let mut before = String::new();
    for character in words.chars() {
        match (digit(character), all.last_mut()) {
            (Some(digit), Some(group)) if before.is_empty() => group.digits.push(digit),
            (Some(digit), _) => {
                let before = core::mem::take(&mut before);
                all.push(Group { before, digits: digit.to_string() });
            }
            (None, _) => before.push(character),
        }
    }
    all
}

/// Whether words hold an IIN, written together or in groups: twelve digits that begin as one does and whose check digit
/// holds. Two dates beside each other are none. Whoever filed for somebody must not learn from us that a number exists
/// and which, so nothing that they read may hold one but `known`: the number that they named in a correction; empty for
/// none.
//= R258/15.3
//# ранее зарегистрированного ИИН
#[must_use]
pub fn tells_a_number(words: &str, known: &str) -> bool {
    let groups = groups(words);
    (0..groups.len()).any(|from| {
        let mut digits = String::new();
        groups.iter().skip(from).take(DIGITS).enumerate().any(|(count, group)| {
            digits.push_str(&group.digits);
            let taken = groups.get(from..=from + count).unwrap_or_default();
            digits.len() == DIGITS && digits != known && are_of_one(taken) && is_a_number(&digits)
        })
    })
}

/// Whether groups of digits are written as one number: few with blanks and strokes between, all of one length, or all
/// parted by the same sign and no date among them. What stands between the two halves of six does not matter.
fn are_of_one(groups: &[Group]) -> bool {
    let lengths: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    let between = || groups.iter().skip(1).map(|group| group.before.as_str());
    if lengths == [6, 6] {
        return true;
    }
    if between().any(|text| text.chars().any(char::is_alphabetic)) {
        return false;
    }
    let plain = |text: &str| text.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '–'));
    let uniform = lengths.windows(2).all(|two| two.iter().min() == two.iter().max());
    let same = between().all(|text| groups.get(1).is_some_and(|group| group.before == text));
    groups.len() <= GROUPS_MAX && between().all(plain) || uniform || same && !holds_a_date(&lengths)
}

/// Day, month and year in their order, or the other way round.
fn holds_a_date(lengths: &[usize]) -> bool {
    lengths.windows(3).any(|three| matches!(three, [1..=2, 1..=2, 4] | [4, 1..=2, 1..=2]))
}

fn is_a_number(digits: &str) -> bool {
    let part = |from: usize| digits.get(from..from + 2).and_then(|two| two.parse::<u8>().ok());
    let dated = part(2).is_some_and(|month| (1..=12).contains(&month))
        && part(4).is_some_and(|day| (1..=31).contains(&day));
    digits.len() == DIGITS && dated && Iin::parse(digits).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tells(words: &str) -> bool {
        tells_a_number(words, "")
    }

    #[test]
    fn r15_3_finds_a_number_in_groups_of_any_kind() {
        for words in [
            "991231500016",
            // The halves of six, whatever stands between.
            "991231 is her date, 500016 the rest",
            // Few groups with blanks and strokes between them.
            "9912 31500016",
            "9-91 23 15 00 016",
            // Groups of one length, whatever stands between.
            "991,231;500/016",
            "99.12,31;50/00+16",
            // One sign between all of them.
            "9912.31.500.016",
            "9.91.23.15.00.0.16",
        ] {
            assert!(tells(words), "{words}");
        }
    }

    #[test]
    fn r15_3_does_not_take_other_digits_for_a_number() {
        for words in [
            "9912 and 31500016",
            // Seven groups, with two kinds of signs.
            "9-91 23 15 00 0 16",
            "9912,31;500/016",
            // A date among them, in either order.
            "99.12.3150.0016",
            "9912.31.50.0016",
            "9.9.1231.500016",
            "99123150001",
            "9912315000160",
            "991231500017",
        ] {
            assert!(!tells(words), "{words}");
        }
    }

    #[test]
    fn r15_3_knows_a_number_by_the_date_it_begins_with() {
        let whole = |date: &str| {
            let mut all =
                (0..1000).flat_map(|serial| (0..10).map(move |check| format!("{date}5{serial:04}{check}")));
            all.find(|digits| Iin::parse(digits).is_ok()).expect("a number with its check digit")
        };
        for date in ["990101", "991231", "000131", "991201"] {
            assert!(tells(&whole(date)), "{date}");
        }
        for none in ["990001", "991301", "990100", "990132", "991399"] {
            assert!(!tells(&whole(none)), "{none}");
        }
    }

    #[test]
    fn r15_3_does_not_mind_the_number_that_was_named() {
        assert!(!tells_a_number("991231500016", "991231500016"));
        assert!(tells_a_number("991231500016", "991231500707"));
    }
}
