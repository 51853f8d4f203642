//! An international telephone number: `+`, an assigned country code, and as many digits as its plan has.
//!
//! Sources: ITU-T E.164, list of assigned country codes (annex to ITU Operational Bulletin 1114 with amendments), and the
//! national numbering plans notified to ITU (E.129). Where a plan knows several lengths, the shortest and the longest
//! stand here; short numbers for services inside a state are left out.

use crate::person::characters::one_sign;

/// Country code, fewest and most digits that follow it.
const PLANS: &[(&str, u8, u8)] = &[
    ("1", 10, 10),
    ("7", 10, 10),
    ("20", 8, 10),
    ("27", 9, 9),
    ("30", 10, 10),
    ("31", 9, 11),
    ("32", 8, 9),
    ("33", 9, 9),
    ("34", 9, 9),
    ("36", 8, 9),
    ("39", 6, 12),
    ("40", 9, 9),
    ("41", 9, 9),
    ("43", 4, 13),
    ("44", 9, 10),
    ("45", 8, 8),
    ("46", 7, 13),
    ("47", 8, 8),
    ("48", 9, 9),
    ("49", 4, 13),
    ("51", 8, 9),
    ("52", 10, 11),
    ("53", 6, 8),
    ("54", 10, 11),
    ("55", 10, 11),
    ("56", 9, 9),
    ("57", 8, 10),
    ("58", 10, 10),
    ("60", 8, 10),
    ("61", 9, 10),
    ("62", 7, 13),
    ("63", 8, 10),
    ("64", 8, 10),
    ("65", 8, 11),
    ("66", 8, 10),
    ("81", 9, 10),
    ("82", 8, 11),
    ("84", 9, 10),
    ("86", 10, 11),
    ("90", 10, 10),
    ("91", 10, 10),
    ("92", 9, 10),
    ("93", 9, 9),
    ("94", 9, 9),
    ("95", 6, 10),
    ("98", 10, 10),
    ("211", 9, 9),
    ("212", 9, 9),
    ("213", 8, 9),
    ("216", 8, 8),
    ("218", 8, 9),
    ("220", 7, 7),
    ("221", 9, 9),
    ("222", 8, 8),
    ("223", 8, 8),
    ("224", 8, 9),
    ("225", 8, 10),
    ("226", 8, 8),
    ("227", 8, 8),
    ("228", 8, 8),
    ("229", 8, 10),
    ("230", 7, 8),
    ("231", 7, 9),
    ("232", 8, 8),
    ("233", 9, 9),
    ("234", 7, 10),
    ("235", 8, 8),
    ("236", 8, 8),
    ("237", 8, 9),
    ("238", 7, 7),
    ("239", 7, 7),
    ("240", 9, 9),
    ("241", 7, 8),
    ("242", 9, 9),
    ("243", 7, 9),
    ("244", 9, 9),
    ("245", 7, 9),
    ("246", 7, 7),
    ("247", 4, 6),
    ("248", 7, 7),
    ("249", 9, 9),
    ("250", 8, 9),
    ("251", 9, 9),
    ("252", 6, 9),
    ("253", 8, 8),
    ("254", 7, 10),
    ("255", 9, 9),
    ("256", 9, 9),
    ("257", 8, 8),
    ("258", 8, 9),
    ("260", 9, 9),
    ("261", 9, 9),
    ("262", 9, 9),
    ("263", 5, 10),
    ("264", 7, 10),
    ("265", 7, 9),
    ("266", 8, 8),
    ("267", 7, 8),
    ("268", 8, 9),
    ("269", 7, 7),
    ("290", 4, 5),
    ("291", 7, 7),
    ("297", 7, 7),
    ("298", 6, 6),
    ("299", 6, 6),
    ("350", 8, 8),
    ("351", 9, 9),
    ("352", 4, 11),
    ("353", 7, 10),
    ("354", 7, 9),
    ("355", 6, 9),
    ("356", 8, 8),
    ("357", 8, 8),
    ("358", 5, 12),
    ("359", 7, 9),
    ("370", 8, 8),
    ("371", 8, 8),
    ("372", 7, 10),
    ("373", 8, 8),
    ("374", 8, 8),
    ("375", 9, 9),
    ("376", 6, 9),
    ("377", 8, 9),
    ("378", 6, 10),
    ("379", 6, 12),
    ("380", 9, 9),
    ("381", 6, 12),
    ("382", 8, 9),
    ("383", 8, 9),
    ("385", 8, 9),
    ("386", 8, 8),
    ("387", 8, 9),
    ("389", 8, 8),
    ("420", 9, 12),
    ("421", 9, 9),
    ("423", 7, 9),
    ("500", 5, 5),
    ("501", 7, 7),
    ("502", 8, 8),
    ("503", 8, 8),
    ("504", 8, 8),
    ("505", 8, 8),
    ("506", 8, 8),
    ("507", 7, 8),
    ("508", 6, 9),
    ("509", 8, 8),
    ("590", 9, 9),
    ("591", 8, 8),
    ("592", 7, 7),
    ("593", 8, 9),
    ("594", 9, 9),
    ("595", 7, 9),
    ("596", 9, 9),
    ("597", 6, 7),
    ("598", 8, 8),
    ("599", 7, 8),
    ("670", 7, 8),
    ("672", 6, 6),
    ("673", 7, 7),
    ("674", 7, 7),
    ("675", 7, 8),
    ("676", 5, 7),
    ("677", 5, 7),
    ("678", 5, 7),
    ("679", 7, 7),
    ("680", 7, 7),
    ("681", 6, 6),
    ("682", 5, 5),
    ("683", 4, 7),
    ("685", 5, 7),
    ("686", 5, 8),
    ("687", 6, 6),
    ("688", 5, 7),
    ("689", 6, 8),
    ("690", 4, 7),
    ("691", 7, 7),
    ("692", 7, 7),
    ("800", 8, 8),
    ("808", 8, 8),
    ("850", 8, 10),
    ("852", 8, 8),
    ("853", 8, 8),
    ("855", 8, 9),
    ("856", 8, 10),
    ("870", 9, 9),
    ("878", 10, 12),
    ("880", 8, 10),
    ("881", 9, 9),
    ("882", 7, 12),
    ("883", 7, 12),
    ("886", 8, 9),
    ("960", 7, 7),
    ("961", 7, 8),
    ("962", 8, 9),
    ("963", 8, 9),
    ("964", 8, 10),
    ("965", 8, 8),
    ("966", 9, 9),
    ("967", 7, 9),
    ("968", 8, 8),
    ("970", 8, 9),
    ("971", 8, 9),
    ("972", 8, 9),
    ("973", 8, 8),
    ("974", 7, 8),
    ("975", 7, 8),
    ("976", 8, 10),
    ("977", 8, 10),
    ("979", 9, 9),
    ("992", 9, 9),
    ("993", 8, 8),
    ("994", 9, 9),
    ("995", 9, 9),
    ("996", 9, 9),
    ("998", 9, 9),
];

/// Most digits of a number, its country code included (E.164 §6).
const DIGITS_MAX: usize = 15;

/// The number as `+` and digits, if the text is one. Blanks, hyphens, dots, slashes and brackets are forgiven, so are
/// `00` for `+`, a trunk `(0)`, and the domestic `8 7…`, `8 9…` and `7…` of eleven digits, which mean +7 and nothing else.
#[must_use]
pub fn phone(text: &str) -> Option<String> {
    let text = text.replace("(0)", "");
    let forgiven = |c: char| c.is_whitespace() || matches!(one_sign(c), '-' | '(' | ')' | '.' | '/');
    let kept: String = text.chars().filter(|c| !forgiven(*c)).collect();
    let digits = match kept.strip_prefix('+').or_else(|| kept.strip_prefix("00")) {
        Some(digits) => digits.to_owned(),
        None => format!("7{}", domestic(&kept)?),
    };
    is_number(&digits).then(|| format!("+{digits}"))
}

/// The ten digits after the trunk `8` or a `7` without its `+`.
fn domestic(digits: &str) -> Option<&str> {
    let rest = digits
        .strip_prefix('7')
        .or_else(|| digits.strip_prefix('8').filter(|rest| rest.starts_with(['7', '9'])))?;
    (rest.len() == 10).then_some(rest)
}

fn is_number(digits: &str) -> bool {
    if digits.len() > DIGITS_MAX || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let plan = PLANS
        .iter()
        .find_map(|(code, fewest, most)| Some((code, digits.strip_prefix(code)?, *fewest, *most)));
    let Some((code, rest, fewest, most)) = plan else { return false };
    let begins = match *code {
        // No area of these plans begins otherwise.
        "1" => rest.starts_with(['2', '3', '4', '5', '6', '7', '8', '9']),
        "7" => rest.starts_with(['3', '4', '5', '6', '7', '8', '9']),
        _ => true,
    };
    begins && (usize::from(fewest)..=usize::from(most)).contains(&rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_begins_another_and_none_begins_with_nought() {
        for (one, fewest, most) in PLANS {
            assert!(fewest <= most && usize::from(*most) + one.len() <= DIGITS_MAX, "+{one}");
            assert!(!one.starts_with('0'));
            assert_eq!(PLANS.iter().filter(|(other, ..)| other.starts_with(one)).count(), 1, "+{one}");
        }
    }

    #[test]
    fn numbers_are_kept_as_plus_and_digits_however_they_are_typed() {
        for typed in [
            "+77010000001",
            "+7 701 000 00 01",
            "+7 (701) 000-00-01",
            "+7.701.000.0001",
            "+7 701 000\u{2011}00\u{2011}01",
            "007 701 000 00 01",
            "8 (701) 000-00-01",
            "87010000001",
            "7 701 000 00 01",
        ] {
            assert_eq!(phone(typed).as_deref(), Some("+77010000001"), "{typed}");
        }
        for (typed, kept) in [
            ("+998 90 123-45-67", "+998901234567"),
            ("+44 (0)20 7946 0000", "+442079460000"),
            ("+49 30 901820", "+4930901820"),
            ("+1 212 555 0100", "+12125550100"),
            ("8 912 000 00 01", "+79120000001"),
            ("+870 773 000 000", "+870773000000"),
        ] {
            assert_eq!(phone(typed).as_deref(), Some(kept));
        }
    }

    #[test]
    fn numbers_that_cannot_exist_are_refused() {
        for typed in [
            "",
            "+",
            "call me",
            "+00000000",
            "+87010000001",
            "+7 701 000 00",
            "+7 701 000 00 011",
            "+7 001 000 00 01",
            "701 000 00 01",
            "8 495 000 00 01",
            "84 91 234 56 78",
            "+999 12345678",
            "+210 1234567",
            "+1 112 555 0100",
            "++77010000001",
            "+7701000000a",
            "+7+7010000001",
            "+998 90 123 45 6",
            "+12345678901234567",
            "+٧٧٠١٠٠٠٠٠٠١",
        ] {
            assert_eq!(phone(typed), None, "{typed}");
        }
    }
}
