//! The words of the law, unit by unit, cut from `docs/law` by heading.
//!
//! Knows where a unit begins and ends in those files. Does not interpret a word of it. Behind the feature
//! `law-text`, because a browser that checks a form has no use for sixty kilobytes of Cyrillic.

use super::Cite;

const RULES: &str = include_str!("../../../docs/law/rules-258.ru.md");
const ORDER: &str = include_str!("../../../docs/law/order-146.ru.md");

/// The Russian text of `cite`, as the order prints it; `None` where the order does not print the unit.
pub fn text(cite: Cite) -> Option<&'static str> {
    units().find(|(heading, _)| *heading == cite.as_str()).and_then(|(_, body)| body)
}

/// Every citable unit of the files, in their order: its heading and its text, if printed.
pub fn units() -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
    [ORDER, RULES].into_iter().flat_map(|file| file.split("\n#")).filter_map(unit)
}

/// Reads one stretch between two `\n#`: `"# R258/9\n\n9. Заявки…"`; rows and lists (`" R258/A3\n…"`) are not citable.
fn unit(stretch: &'static str) -> Option<(&'static str, Option<&'static str>)> {
    let (heading, body) = stretch.strip_prefix("# ")?.split_once('\n')?;
    let body = body.trim();
    Some((heading, (!body.is_empty() && !body.starts_with("<!--")).then_some(body)))
}

#[cfg(test)]
mod tests {
    use super::{Cite, text};

    #[test]
    fn a_unit_is_its_own_words_and_nothing_of_its_neighbours() {
        assert_eq!(
            text(Cite::R9),
            Some(
                "9. Заявки на формирование и корректировки ИИН с ИИС ЦОН и портала поступают на исполнение в ИС МП."
            )
        );
        assert_eq!(text(Cite::A1_1_1), Some("1 Фамилия"));
    }

    #[test]
    fn what_the_order_does_not_print_has_no_text() {
        for cite in [Cite::R4, Cite::R16, Cite::A1, Cite::A2] {
            assert_eq!(text(cite), None, "{cite}");
        }
    }
}
