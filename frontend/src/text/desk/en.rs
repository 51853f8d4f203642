//! The start of the desk in English.

use super::{Home, Words};
use crate::routes::desk::Page;
use crate::text::{Label, label};

/// What everybody who works here reads.
pub(super) static WORDS: Words = Words {
    common: &crate::text::en::WORDS,
    home: Home {
        title: "Staff desk",
        lead: "These are the pages open to your role.",
        nothing: "There is no page here for your role. If that is a mistake, tell the administrator.",
        to_portal: "To the portal",
    },
};

/// The name of a page, and what one does there.
pub(super) fn page_name(page: &Page) -> Option<Label> {
    Some(match page {
        Page::Home => label(WORDS.home.title, ""),
        Page::Queue => label("Check queue", "Check applications, form the IIN, refuse with reasons."),
        Page::Hall => label("Hall", "Draw tickets, call the next visitor, serve."),
        Page::Counter => label(
            "New applications",
            "Check the package, type the application in, register it or turn it away.",
        ),
        Page::Results => label("Issue results", "Print a certificate and hand it over."),
        Page::HomeVisits => label("Visits at home", "Take a visit, make it, name the application."),
        Page::Contact => {
            label("Contact centre", "Tell the status of an application, take requests for visits at home.")
        }
        Page::Outages => label("Outages", "Write down failures, announce technical breaks."),
        Page::Complaints => label("Complaints", "Answer complaints by their due day."),
        Page::Calendar => label("Working calendar", "Publish the next version with its source."),
        Page::Staff => label("Staff", "Name who works here, take roles away."),
        Page::Consumers => label("Other systems", "Give keys, take them back."),
        Page::Upkeep => label("State of the service", "What runs out, and what is postponed."),
        Page::Messages => label("Messages", "What has not reached other systems yet, and what failed."),
        Page::Rules => label("Changes of the Rules", "Enter an act, send the three notices in time."),
        Page::Journal => label("Journal", "Read what happened, check that nothing was changed."),
        Page::Waits => {
            label("Waiting and serving", "How long visitors waited and were served, by office and day.")
        }
        Page::Filers => label("Filers", "Who files for whom, and for how many people."),
        Page::Overview => label(
            "Overview",
            "What is overdue or due today, confirmations by a second person, today's numbers.",
        ),
        Page::Second => {
            label("Confirmation by a second person", "Confirm or decline what one person alone may not do.")
        }
        Page::Case(_) | Page::Intake(_) | Page::Gallery | Page::NotFound => return None,
    })
}
