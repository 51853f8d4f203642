//! An e-mail address: RFC 5321 §4.1.2 as people have them, with letters of every script (RFC 6531). Quoted names and
//! addresses of machines by number are left out: nobody hears of a step there.

use crate::person::characters::is_styled;
use crate::unicode::is_mark;

/// Most octets before the `@`, of a label, of a domain (RFC 5321 §4.5.3.1, RFC 1035 §2.3.4).
const LOCAL_MAX: usize = 64;
const LABEL_MAX: usize = 63;
const DOMAIN_MAX: usize = 253;

/// The address, if the text is one: nothing is cut off or guessed.
#[must_use]
pub fn email(text: &str) -> Option<&str> {
    let (local, domain) = text.split_once('@')?;
    let labels: Vec<&str> = domain.split('.').collect();
    let named = labels.len() > 1
        && domain.len() <= DOMAIN_MAX
        && labels.iter().all(|label| is_label(label))
        && labels.last().is_some_and(|last| last.chars().any(char::is_alphabetic));
    (is_local(local) && named).then_some(text)
}

fn is_letter(character: char) -> bool {
    (character.is_alphanumeric() || is_mark(character)) && !is_styled(character)
}

/// Words of letters, digits and signs, joined by single dots.
fn is_local(local: &str) -> bool {
    let sign = |c| {
        matches!(
            c,
            '!' | '#'
                | '$'
                | '%'
                | '&'
                | '\''
                | '*'
                | '+'
                | '-'
                | '/'
                | '='
                | '?'
                | '^'
                | '_'
                | '`'
                | '{'
                | '|'
                | '}'
                | '~'
        )
    };
    let word = |word: &str| !word.is_empty() && word.chars().all(|c| is_letter(c) || sign(c));
    local.len() <= LOCAL_MAX && local.split('.').all(word)
}

/// Letters, digits and hyphens between them.
fn is_label(label: &str) -> bool {
    let inside = label.chars().all(|c| c == '-' || is_letter(c));
    !label.is_empty()
        && label.len() <= LABEL_MAX
        && inside
        && !label.starts_with('-')
        && !label.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::email;

    #[test]
    fn addresses_of_people_are_taken_as_they_are() {
        for address in [
            "anna@example.org",
            "Anna.Maria+iin@mail.example.co.uk",
            "o'connor_1@example.org",
            "анна@пример.рф",
            "anna@xn--e1afmkfd.xn--p1ai",
            "a@b-c.example",
        ] {
            assert_eq!(email(address), Some(address));
        }
    }

    #[test]
    fn what_a_paste_brings_along_is_no_address() {
        for text in [
            "",
            "anna",
            "anna@",
            "@example.org",
            "anna@example",
            "anna@example.org,",
            "anna@example.org;",
            "<anna@example.org>",
            "mailto:anna@example.org",
            "Anna <anna@example.org>",
            "anna@example.org.",
            "anna@.example.org",
            "anna@example..org",
            "anna@exa mple.org",
            "anna@@example.org",
            "an na@example.org",
            "anna@example.org anna@example.net",
            "anna@exa_mple.org",
            "anna@-example.org",
            "anna@example-.org",
            ".anna@example.org",
            "anna.@example.org",
            "an..na@example.org",
            "anna@127.0.0.1",
            "anna@[127.0.0.1]",
            "\"anna\"@example.org",
            "anna@ｅxample.org",
            "anna@example.org)",
            "anna@example,org",
        ] {
            assert_eq!(email(text), None, "{text:?}");
        }
        assert_eq!(email(&format!("{}@example.org", "a".repeat(65))), None);
        assert_eq!(email(&format!("anna@{}.org", "a".repeat(64))), None);
    }
}
