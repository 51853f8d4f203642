//! What every page of either application has around it: language, address, session, the open key, and the
//! announcements for people who listen. It knows neither the applicant's form nor a case, nor how anything looks; what an
//! application keeps beside it is told through [`SessionHooks`] when the person moves, comes or goes.

pub mod ncalayer_client;
pub mod permission;
pub mod reading_client;
pub mod signer_client;
mod signing;
mod worker;

pub use signing::Signing;

use leptos::prelude::*;
use shared::access::{Action, Role, may};
use shared::text::Locale;
use shared::wire::v1::outage::OutageWire;
use shared::wire::v1::service::ServiceWire;
use shared::wire::v1::session::SessionWire;

use crate::address::{Address, Site};
use crate::api::ApiClient;
use crate::browser::{self, Brought};
use crate::model::session::Session;
use crate::text::{Words, tag, words};

/// What an application is told of.
#[derive(Clone, Copy)]
pub struct SessionHooks {
    /// Another page is about to be shown.
    pub on_navigate: Callback<()>,
    /// A person of this IIN signed in; `true` when another person's work was cleared away.
    pub on_sign_in: Callback<String, bool>,
    /// The person left on purpose: nothing of theirs stays in memory.
    pub on_sign_out: Callback<()>,
}

/// What all pages share.
#[derive(Clone, Copy)]
pub struct AppContext {
    /// Which application this is.
    pub site: Site,
    /// Language of the screen.
    pub locale: RwSignal<Locale>,
    /// The address of the page.
    pub address: RwSignal<Address>,
    /// Who is signed in.
    pub session: RwSignal<Session>,
    /// Calls of the service, in this language and for this person.
    pub api: ApiClient,
    /// What the service says of itself.
    pub service: RwSignal<Option<ServiceWire>>,
    /// What concerns everybody now.
    pub outages: RwSignal<Vec<OutageWire>>,
    /// The key.
    pub signing: Signing,
    /// Where to go after signing in.
    pub wanted: RwSignal<Option<Address>>,
    /// Spoken by screen readers.
    pub announcement: RwSignal<String>,
    /// The page's title.
    pub title: RwSignal<String>,
    /// The page shows errors.
    pub has_errors: RwSignal<bool>,
    /// Who is told.
    pub hooks: StoredValue<Option<SessionHooks>>,
}

impl AppContext {
    /// An empty screen.
    #[must_use]
    pub fn new(site: Site, locale: Locale, address: Address) -> Self {
        let (locale, session) = (RwSignal::new(locale), RwSignal::new(Session::Unknown));
        Self {
            site,
            locale,
            address: RwSignal::new(address),
            session,
            api: ApiClient::new(locale, session),
            service: RwSignal::new(None),
            outages: RwSignal::new(Vec::new()),
            signing: Signing::new(),
            wanted: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
            title: RwSignal::new(String::new()),
            has_errors: RwSignal::new(false),
            hooks: StoredValue::new(None),
        }
    }

    /// The words both applications have; follow the switch where it is tracked.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        words(self.locale.get())
    }

    /// The same, once.
    #[must_use]
    pub fn words_now(&self) -> &'static Words {
        words(self.locale.get_untracked())
    }

    /// Goes to a page: address, focus on its heading, errors of the old page forgotten.
    pub fn go(&self, to: impl Into<Address>) {
        let to = to.into();
        if self.belongs_elsewhere(&to) {
            return browser::load(to.as_str());
        }
        browser::push_path(to.as_str());
        self.arrive(to);
    }

    /// Goes to a page without leaving a trace in the history.
    pub fn go_instead(&self, to: impl Into<Address>) {
        let to = to.into();
        if self.belongs_elsewhere(&to) {
            return browser::load_instead(to.as_str());
        }
        browser::replace_path(to.as_str());
        self.arrive(to);
    }

    /// The other application has the page, or the service itself: the browser loads it anew.
    fn belongs_elsewhere(&self, to: &Address) -> bool {
        to.site() != self.site || to.is_still()
    }

    /// The address changed: shows its page.
    pub fn arrive(&self, to: Address) {
        self.has_errors.set(false);
        self.signing.hang_up();
        self.signing.refusal.set(None);
        self.tell(|hooks| hooks.on_navigate.run(()));
        self.address.set(to);
        browser::focus_heading();
    }

    /// Switches the language once its words are here; nothing typed is touched.
    pub fn speak(self, locale: Locale) {
        leptos::task::spawn_local(async move {
            let brought = browser::bring_words(tag(locale)).await;
            if brought == Brought::Lost {
                return self.say(self.words_now().chrome.offline);
            }
            browser::set_language(tag(locale), true);
            if brought == Brought::Gone {
                // The service was renewed; its page comes in the chosen language. Unsaved answers hold it back.
                return browser::reload();
            }
            self.locale.set(locale);
            browser::focus_soon(format!("locale.{}", tag(locale)));
        });
    }

    /// Copies a text and says so.
    pub fn copy(&self, text: &str) {
        browser::copy(text);
        self.say(self.words_now().chrome.copied);
    }

    /// Lets screen readers say something.
    pub fn say(&self, text: &str) {
        self.announcement.set(String::new());
        self.announcement.set(text.to_owned());
    }

    /// The signed-in person.
    #[must_use]
    pub fn signed_in(&self) -> Option<SessionWire> {
        self.session.with_untracked(|session| session.person().cloned())
    }

    /// The roles of the signed-in person.
    #[must_use]
    pub fn roles(&self) -> Vec<Role> {
        self.session.with(Session::roles)
    }

    /// The signed-in person may do this; the service asks again.
    #[must_use]
    pub fn may(&self, action: Action) -> bool {
        may(&self.roles(), action)
    }

    /// The signed-in person works here.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        self.roles().iter().any(|role| Role::STAFF.contains(role))
    }

    /// A person signed in. Another person's typed answers are not kept on this page.
    pub fn enter(&self, session: SessionWire) {
        if self.tell(|hooks| hooks.on_sign_in.run(session.iin.clone())) == Some(true) {
            self.say(self.words_now().sign_in.other_person);
        }
        self.session.set(Session::In(session));
    }

    /// The person left on purpose: nothing of theirs stays in memory.
    pub fn leave(&self) {
        self.tell(|hooks| hooks.on_sign_out.run(()));
        self.signing.forget();
        self.session.set(Session::Out { ended: false });
    }

    fn tell<T>(&self, what: impl FnOnce(SessionHooks) -> T) -> Option<T> {
        self.hooks.get_value().map(what)
    }
}
