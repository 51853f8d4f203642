//! The desk's table of pages: name, path, who may open it. A page is added by one row here, its view in `desk/app.rs` and
//! its name in `text/desk`, both of which the compiler asks for. Paths carry opaque ids only.

use shared::access::Action;

use crate::address::{Address, is_id};

/// The rows of the table. `{}` in a path is the id that the page is about.
macro_rules! pages {
    ($($(#[$doc:meta])* $name:ident $(($id:ident))? $path:literal for $action:ident;)*) => {
        /// A page of the desk.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Page {
            /// What the signed-in person may do here.
            Home,
            $($(#[$doc])* $name $((pages!(@text $id)))?,)*
            /// Every example of the desk's own parts; in development builds only.
            Gallery,
            /// Nothing stands at this address.
            NotFound,
        }

        impl Page {
            /// The pages without an id, in the order of the table.
            #[must_use]
            pub fn fixed() -> Vec<Self> {
                [$(Self::of_path($path),)*].into_iter().filter(|page| *page != Self::NotFound).collect()
            }

            /// The path of the page.
            #[must_use]
            pub fn path(&self) -> String {
                match self {
                    Self::Home | Self::NotFound => "/desk".into(),
                    Self::Gallery => "/desk/gallery".into(),
                    $(Self::$name $(($id))? => path!($path $(, $id)?),)*
                }
            }

            /// The page of a path; [`Page::NotFound`] for any other.
            #[must_use]
            pub fn of_path(path: &str) -> Self {
                match path.trim_end_matches('/') {
                    "/desk" | "/desk.html" => return Self::Home,
                    "/desk/gallery" if cfg!(debug_assertions) => return Self::Gallery,
                    _ => {}
                }
                $(if let Some(_id) = fits($path, path) {
                    return Self::$name $((pages!(@owned $id _id)))?;
                })*
                Self::NotFound
            }

            /// What a person must be allowed to do to see it; `None` for everybody who works here.
            #[must_use]
            pub const fn action(&self) -> Option<Action> {
                match self {
                    Self::Home | Self::Gallery | Self::NotFound => None,
                    $(Self::$name { .. } => Some(Action::$action),)*
                }
            }
        }
    };
    (@text $id:ident) => { String };
    (@owned $id:ident $found:ident) => { $found.to_owned() };
}

/// A path without or with its id.
macro_rules! path {
    ($path:literal) => {
        $path.to_owned()
    };
    ($path:literal, $id:ident) => {
        $path.replace("{}", $id)
    };
}

pages! {
    /// The operator's queue.
    Queue "/desk/operator" for ReadQueue;
    /// A case of the queue.
    Case(id) "/desk/operator/cases/{}" for ReadQueue;
    /// The hall of a service centre: who waits, who is served.
    Hall "/desk/hall" for ServeVisits;
    /// The counter: open forms, refusals to take documents.
    Counter "/desk/counter" for TakeIn;
    /// A form at the counter.
    Intake(id) "/desk/counter/{}" for TakeIn;
    /// Results to be handed over.
    Results "/desk/results" for HandOver;
    /// The visits at home of a service centre.
    HomeVisits "/desk/home-visits" for MakeHomeVisits;
    /// The contact centre: where a case stands, visits at home.
    Contact "/desk/contact" for ReadStatus;
    /// What failed, and which breaks are announced.
    Outages "/desk/outages" for KeepOutages;
    /// The register of complaints.
    Complaints "/desk/complaints" for AnswerComplaints;
    /// The working calendar.
    Calendar "/desk/calendar" for KeepCalendar;
    /// Who works here.
    Staff "/desk/staff" for KeepStaff;
    /// Other systems and their keys.
    Consumers "/desk/systems" for KeepConsumers;
    /// Messages to other systems that have not arrived.
    Messages "/desk/messages" for KeepMessages;
    /// How the service itself is doing.
    Upkeep "/desk/upkeep" for KeepMessages;
    /// Changes of the Rules and their notices.
    Rules "/desk/rules" for KeepRules;
    /// The auditor's journal.
    Journal "/desk/journal" for ReadJournal;
    /// How long visitors waited and were served.
    Waits "/desk/waits" for Oversee;
    /// The supervisor's overview.
    Overview "/desk/overview" for Oversee;
    /// Who files for whom.
    Filers "/desk/filers" for OverseeFilers;
    /// What waits for a second person.
    Second "/desk/second" for Countersign;
}

impl From<Page> for Address {
    fn from(page: Page) -> Self {
        Self::of_path(page.path())
    }
}

/// Whether a path is of this pattern, and the id in it; empty when it has none.
fn fits<'a>(pattern: &str, path: &'a str) -> Option<&'a str> {
    let path = path.trim_end_matches('/');
    let Some((before, after)) = pattern.split_once("{}") else {
        return (pattern == path).then_some("");
    };
    path.strip_prefix(before)?.strip_suffix(after).filter(|id| is_id(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_again_by_its_path() {
        let mut pages = vec![Page::Home, Page::Case("0f8a-77".into())];
        pages.extend(Page::fixed());
        for page in pages {
            assert_eq!(Page::of_path(&page.path()), page);
            assert_eq!(Page::of_path(&format!("{}/", page.path())), page);
        }
        assert!(Page::fixed().contains(&Page::Queue) && !Page::fixed().contains(&Page::Home));
    }

    #[test]
    fn a_strange_path_is_no_page() {
        for path in ["/", "/desk/nowhere", "/desk/operator/cases", "/desk/operator/cases/a/b", "/desks"] {
            assert_eq!(Page::of_path(path), Page::NotFound, "{path}");
        }
        assert_eq!(Page::of_path("/desk/operator/cases/a%2Fb"), Page::NotFound);
    }

    #[test]
    fn no_page_of_a_role_is_open_to_everybody() {
        for page in Page::fixed() {
            assert!(page.action().is_some(), "{page:?}");
        }
        assert_eq!(Page::Case("a".into()).action(), Some(Action::ReadQueue));
    }
}
