//! What staff reads: the start of the desk and the names of its pages here, the words of each chapter's pages in a
//! folder of their own beside this one.

pub mod calendar;
pub mod counter;
pub mod deciding;
mod en;
mod kk;
pub mod people;
mod ru;
pub mod systems;
pub mod visits;

use crate::routes::desk::Page;
use crate::text::{Label, Locale};

words! {
    [over crate::text::Words]
    /// The start of the desk.
    home: Home {
        title, lead, nothing, to_portal,
    }
}

/// The name of a page on the start and in the head of the desk, and what one does there; `None` for a page that is
/// reached from another one.
#[must_use]
pub fn page_name(locale: Locale, page: &Page) -> Option<Label> {
    match locale {
        Locale::Kk => kk::page_name(page),
        Locale::Ru => ru::page_name(page),
        Locale::En => en::page_name(page),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::LOCALES;

    #[test]
    fn the_desk_is_called_the_same_in_the_portals_head() {
        for locale in LOCALES {
            assert_eq!(words(locale).home.title, words(locale).chrome.desk);
        }
    }

    #[test]
    fn a_page_has_a_name_in_every_language_or_in_none() {
        for page in Page::fixed() {
            let names = LOCALES.map(|locale| page_name(locale, &page));
            let named = names.iter().flatten().filter(|label| !label.name.is_empty()).count();
            assert!(named == 0 || named == LOCALES.len(), "{page:?}");
        }
    }
}
