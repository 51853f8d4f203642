//! Zones of people of Utopia, with check digits computed here and nowhere else.

use super::chance::Chance;

const PARTS: [&str; 28] = [
    "AN", "BE", "CI", "DO", "EL", "FU", "GA", "HI", "IV", "JO", "KA", "LU", "MI", "NO", "OL", "PE", "QU",
    "RI", "SA", "TO", "UR", "VE", "WI", "XA", "YU", "ZO", "SON", "MARK",
];

fn name(chance: &mut Chance) -> String {
    (0..2 + chance.below(3)).map(|_| *chance.one(&PARTS)).collect()
}

fn digits(chance: &mut Chance, count: usize) -> String {
    (0..count).map(|_| char::from(b'0' + chance.below(10) as u8)).collect()
}

fn date(chance: &mut Chance) -> String {
    format!("{:02}{:02}{:02}", chance.below(100), 1 + chance.below(12), 1 + chance.below(28))
}

fn number(chance: &mut Chance) -> String {
    let letters: Vec<char> = ('A'..='Z').collect();
    let head: String = (0..chance.below(3)).map(|_| *chance.one(&letters)).collect();
    let tail = digits(chance, 9 - head.len());
    format!("{head}{tail}")
}

fn check(text: &str) -> char {
    let value = |letter: char| match letter {
        '0'..='9' => letter as u32 - '0' as u32,
        'A'..='Z' => letter as u32 - 'A' as u32 + 10,
        _ => 0,
    };
    let sum: u32 =
        text.chars().zip([7, 3, 1].into_iter().cycle()).map(|(letter, weight)| value(letter) * weight).sum();
    char::from(b'0' + (sum % 10) as u8)
}

fn with_check(text: String) -> String {
    let digit = check(&text);
    format!("{text}{digit}")
}

fn filled(mut text: String, length: usize) -> String {
    text.truncate(length);
    while text.len() < length {
        text.push('<');
    }
    text
}

/// A card, a large card or a passport.
pub(crate) fn lines(chance: &mut Chance) -> Vec<String> {
    let names = format!("{}<<{}<{}", name(chance), name(chance), name(chance));
    let (number, born, until) =
        (with_check(number(chance)), with_check(date(chance)), with_check(date(chance)));
    let sex = *chance.one(&['M', 'F', '<']);
    let more = if chance.happens(0.5) { digits(chance, 7) } else { String::new() };
    match chance.below(4) {
        0 => {
            let first = filled(format!("I<UTO{number}{more}"), 30);
            let second = filled(format!("{born}{sex}{until}UTO"), 29);
            let all = [&first[5..30], &second[..7], &second[8..15], &second[18..29]].concat();
            vec![first, format!("{second}{}", check(&all)), filled(names, 30)]
        }
        1 => {
            let second = filled(format!("{number}UTO{born}{sex}{until}{more}"), 35);
            let all = [&second[..10], &second[13..20], &second[21..35]].concat();
            vec![filled(format!("I<UTO{names}"), 36), format!("{second}{}", check(&all))]
        }
        _ => {
            let optional = with_check(filled(more, 14));
            let second = format!("{number}UTO{born}{sex}{until}{optional}");
            let all = [&second[..10], &second[13..20], &second[21..43]].concat();
            vec![filled(format!("P<UTO{names}"), 44), format!("{second}{}", check(&all))]
        }
    }
}
