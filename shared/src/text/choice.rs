//! One sentence out of several: the one a code asks for, or the one that agrees with a number. A template of several
//! sentences begins with a mark, names the value that chooses, then each key with its sentence, and last the sentence for
//! everything else (`texts::generate` writes them). The forms of a number are the categories of Unicode's CLDR.

/// Before a template whose sentence a code chooses.
const CHOSEN: char = '\u{1}';
/// Before one whose sentence a number chooses, by the forms *one* and *other*.
const TWO_FORMS: char = '\u{2}';
/// The same, by the forms *one*, *few* and *many*.
const THREE_FORMS: char = '\u{3}';
/// Between the parts.
const PART: char = '\u{1f}';

/// The sentence of a template: itself, or the one that a value chooses.
#[must_use]
pub fn sentence<'a>(template: &'a str, value: &dyn Fn(&str) -> String) -> &'a str {
    let mut letters = template.chars();
    let form: fn(&str) -> &str = match letters.next() {
        Some(CHOSEN) => itself,
        Some(TWO_FORMS) => two_forms,
        Some(THREE_FORMS) => three_forms,
        _ => return template,
    };
    let mut parts = letters.as_str().split(PART);
    let asked = value(parts.next().unwrap_or_default());
    let asked = form(&asked);
    while let Some(key) = parts.next() {
        match parts.next() {
            Some(sentence) if key == asked => return sentence,
            Some(_) => {}
            None => return key,
        }
    }
    ""
}

/// A code is its own key.
fn itself(code: &str) -> &str {
    code
}

/// Kazakh and English: *one* is one.
fn two_forms(number: &str) -> &str {
    if number == "1" { "one" } else { "other" }
}

/// Russian: *one* ends in 1, *few* in 2 to 4, and neither in 11 to 14; whatever is no whole number is *many*.
fn three_forms(number: &str) -> &str {
    let tens = number.bytes().rev().nth(1) == Some(b'1');
    let whole = number.bytes().all(|digit| digit.is_ascii_digit());
    match number.bytes().next_back() {
        _ if tens || !whole => "many",
        Some(b'1') => "one",
        Some(b'2'..=b'4') => "few",
        _ => "many",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(template: &str, given: &str) -> String {
        sentence(template, &|name| if name == "count" { given.to_owned() } else { String::new() }).to_owned()
    }

    #[test]
    fn a_template_of_one_sentence_is_that_sentence() {
        for template in ["", "Nothing to choose.", "{count} files"] {
            assert_eq!(said(template, "2"), template);
        }
    }

    #[test]
    fn a_code_chooses_its_sentence_and_anything_else_the_last() {
        let template = "\u{1}count\u{1f}a\u{1f}First.\u{1f}b\u{1f}Second.\u{1f}Rest.";
        for (given, sentence) in [("a", "First."), ("b", "Second."), ("c", "Rest."), ("", "Rest.")] {
            assert_eq!(said(template, given), sentence);
        }
    }

    /// By hand from the categories of CLDR.
    #[test]
    fn a_number_takes_the_form_of_its_language() {
        let russian = "\u{3}count\u{1f}one\u{1f}{count} файл\u{1f}few\u{1f}{count} файла\u{1f}{count} файлов";
        for (form, numbers) in [
            ("{count} файл", &["1", "21", "101", "1001"][..]),
            ("{count} файла", &["2", "3", "4", "22", "104"]),
            ("{count} файлов", &["0", "5", "11", "12", "13", "14", "20", "111", "112", "", "—", "1.5"]),
        ] {
            for number in numbers {
                assert_eq!(said(russian, number), form, "{number}");
            }
        }
        let english = "\u{2}count\u{1f}one\u{1f}{count} file\u{1f}{count} files";
        for (form, numbers) in [("{count} file", &["1"][..]), ("{count} files", &["0", "2", "11", "21", ""])]
        {
            for number in numbers {
                assert_eq!(said(english, number), form, "{number}");
            }
        }
    }

    #[test]
    fn what_is_cut_off_says_what_is_left_and_does_not_fail() {
        for template in ["\u{1}", "\u{1}count", "\u{1}count\u{1f}", "\u{2}count\u{1f}one"] {
            assert!(said(template, "1").len() < 4);
        }
    }
}
