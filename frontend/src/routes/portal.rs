//! Every page of the portal and its path, both ways. Links are built from a [`Page`], never from strings. Paths carry
//! opaque ids only, never personal data; the code of a certificate stands in the fragment, which no server sees.

use crate::address::{Address, is_id};
use crate::model::journey::Step;

/// A page of the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// May I apply, what do I need, what will happen.
    Start,
    /// Short answers to what people ask most.
    Help,
    /// What the service knows about people, and why.
    Privacy,
    /// Who can use the service, and how.
    Accessibility,
    /// Whom a visitor of a demonstration may file for.
    Demo,
    /// Sign in with a key.
    SignIn,
    /// Drafts and applications of the person.
    Cabinet,
    /// The task list of a draft.
    Draft(String),
    /// A page of the journey.
    Form(String, Step),
    /// The confirmation after lodging.
    Filed(String),
    /// An application with its result.
    Application(String),
    /// Check a registration certificate.
    CheckCertificate,
    /// How an application is checked: paragraph, rule, what one sees.
    Checks,
    /// The passport of the service, its centres and their hours.
    Service,
    /// Can I apply here today?
    Today,
    /// Book a visit to a service centre.
    Visits,
    /// Every example of every component; in development builds only.
    Gallery,
    /// Nothing stands at this address.
    NotFound,
}

impl Page {
    /// The path of the page.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Start | Self::NotFound => "/".into(),
            Self::Help => "/help".into(),
            Self::Privacy => "/privacy".into(),
            Self::Accessibility => "/accessibility".into(),
            Self::Demo => "/demo".into(),
            Self::SignIn => "/sign-in".into(),
            Self::Cabinet => "/cabinet".into(),
            Self::Draft(id) => format!("/drafts/{id}"),
            Self::Form(id, step) => format!("/drafts/{id}/{}", step.slug()),
            Self::Filed(id) => format!("/applications/{id}/filed"),
            Self::Application(id) => format!("/applications/{id}"),
            Self::CheckCertificate => "/certificate".into(),
            Self::Checks => "/checks".into(),
            Self::Service => "/service".into(),
            Self::Today => "/service/today".into(),
            Self::Visits => "/visits".into(),
            Self::Gallery => "/gallery".into(),
        }
    }

    /// The page of a path; [`Page::NotFound`] for any other.
    #[must_use]
    pub fn of_path(path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] | ["index.html"] => Self::Start,
            ["help"] => Self::Help,
            ["privacy"] => Self::Privacy,
            ["accessibility"] => Self::Accessibility,
            ["demo"] => Self::Demo,
            ["sign-in"] => Self::SignIn,
            ["cabinet"] => Self::Cabinet,
            ["certificate"] => Self::CheckCertificate,
            ["checks"] => Self::Checks,
            ["service"] => Self::Service,
            ["service", "today"] => Self::Today,
            ["visits"] => Self::Visits,
            ["gallery"] if cfg!(debug_assertions) => Self::Gallery,
            ["drafts", id] if is_id(id) => Self::Draft((*id).to_owned()),
            ["drafts", id, slug] if is_id(id) => {
                Step::of_slug(slug).map_or(Self::NotFound, |step| Self::Form((*id).to_owned(), step))
            }
            ["applications", id] if is_id(id) => Self::Application((*id).to_owned()),
            ["applications", id, "filed"] if is_id(id) => Self::Filed((*id).to_owned()),
            _ => Self::NotFound,
        }
    }

    /// Shown to signed-in people only.
    #[must_use]
    pub const fn needs_session(&self) -> bool {
        matches!(
            self,
            Self::Cabinet
                | Self::Draft(_)
                | Self::Form(..)
                | Self::Filed(_)
                | Self::Application(_)
                | Self::Visits
        )
    }

    /// The draft the page works on.
    #[must_use]
    pub fn draft(&self) -> Option<&str> {
        match self {
            Self::Draft(id) | Self::Form(id, _) => Some(id),
            _ => None,
        }
    }
}

impl From<Page> for Address {
    fn from(page: Page) -> Self {
        Self::of_path(page.path())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_again_by_its_path() {
        let id = || "0f8a-77".to_owned();
        let mut pages = vec![
            Page::Start,
            Page::Help,
            Page::Privacy,
            Page::Accessibility,
            Page::Demo,
            Page::SignIn,
            Page::Cabinet,
            Page::Draft(id()),
            Page::Filed(id()),
            Page::Application(id()),
            Page::CheckCertificate,
            Page::Checks,
            Page::Service,
            Page::Today,
            Page::Visits,
        ];
        pages.extend(Step::ALL.iter().map(|step| Page::Form(id(), *step)));
        for page in pages {
            assert_eq!(Page::of_path(&page.path()), page);
            let written =
                matches!(page, Page::Start | Page::Help | Page::Privacy | Page::Accessibility | Page::Demo);
            assert_eq!(Address::from(page).is_still(), written);
        }
    }

    /// The service answers other paths as missing.
    #[test]
    fn the_service_knows_how_every_path_begins() {
        let id = || "0f8a-77".to_owned();
        let pages = [
            Page::Help,
            Page::Privacy,
            Page::Accessibility,
            Page::Demo,
            Page::SignIn,
            Page::Cabinet,
            Page::Draft(id()),
            Page::Form(id(), Step::ALL[0]),
            Page::Filed(id()),
            Page::Application(id()),
            Page::CheckCertificate,
            Page::Checks,
            Page::Service,
            Page::Today,
            Page::Visits,
            Page::Gallery,
        ];
        for path in pages.map(|page| page.path()) {
            let first = path.split('/').nth(1).expect("a part");
            assert!(shared::wire::v1::page::PAGES.contains(&first), "{path}");
        }
        for begins in shared::wire::v1::page::PAGES {
            let known = ["drafts", "applications", "desk"].contains(begins)
                || Page::of_path(&format!("/{begins}")) != Page::NotFound;
            assert!(known, "no page begins with {begins}");
        }
    }

    #[test]
    fn a_strange_path_is_no_page() {
        for path in ["/drafts", "/drafts/a/b", "/drafts/../x", "/drafts/a%2Fb/names", "/nowhere", "/desk"] {
            assert_eq!(Page::of_path(path), Page::NotFound, "{path}");
        }
    }

    #[test]
    fn what_is_personal_needs_a_session_and_what_is_public_does_not() {
        assert!(Page::Cabinet.needs_session());
        assert!(!Page::Start.needs_session() && !Page::CheckCertificate.needs_session());
        assert!(
            !Page::Service.needs_session() && !Page::Today.needs_session() && Page::Visits.needs_session()
        );
    }
}
