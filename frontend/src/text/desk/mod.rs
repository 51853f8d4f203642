//! What staff reads: the start of the desk and the names of its pages here, the words of each chapter's pages in a
//! folder of their own beside this one.

pub mod calendar;
pub mod counter;
pub mod deciding;
pub mod people;
pub mod systems;
pub mod visits;

use crate::routes::desk::Page;
use crate::text::{Label, Locale};

include!(concat!(env!("OUT_DIR"), "/desk.rs"));

/// The name of a page on the start and in the head of the desk, and what one does there; `None` for a page that is
/// reached from another one.
#[must_use]
pub fn page_name(locale: Locale, page: &Page) -> Option<Label> {
    let (name, hint) = match page {
        Page::Home => (words(locale).home.title, ""),
        Page::Queue => page_queue(locale),
        Page::Hall => page_hall(locale),
        Page::Counter => page_counter(locale),
        Page::Results => page_results(locale),
        Page::HomeVisits => page_home_visits(locale),
        Page::Contact => page_contact(locale),
        Page::Outages => page_outages(locale),
        Page::Complaints => page_complaints(locale),
        Page::Calendar => page_calendar(locale),
        Page::Staff => page_staff(locale),
        Page::Consumers => page_consumers(locale),
        Page::Upkeep => page_upkeep(locale),
        Page::Messages => page_messages(locale),
        Page::Rules => page_rules(locale),
        Page::Journal => page_journal(locale),
        Page::Waits => page_waits(locale),
        Page::Filers => page_filers(locale),
        Page::Overview => page_overview(locale),
        Page::Second => page_second(locale),
        Page::Case(_) | Page::Intake(_) | Page::Gallery | Page::NotFound => return None,
    };
    Some(Label { name, hint })
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
