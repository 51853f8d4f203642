//! What every page of either application has around it: language, address, session, the open key, and the
//! announcements for people who listen. It knows neither the applicant's form nor a case; what an application keeps
//! beside it is told through [`Keeper`] when the person moves, comes or goes.

use leptos::prelude::*;
use shared::access::{Action, Role, may};
use shared::text::Locale;
use shared::wire::v1::draft::PreparedWire;
use shared::wire::v1::outage::OutageWire;
use shared::wire::v1::service::ServiceWire;
use shared::wire::v1::session::{ChallengeWire, SessionWire};

use super::ncalayer_client::Line;
use super::permission::Watch;
use super::signer_client::Signer;
use crate::address::{Address, Site};
use crate::api::{ApiClient, ApiError};
use crate::browser::{self, Brought};
use crate::model::ncalayer::Permission;
use crate::model::phone::{Shown, Wish};
use crate::model::session::Session;
use crate::model::signing::{Stage, Way};
use crate::text::{Words, tag, words};

/// Under this name the browser keeps the chosen way to sign.
const WAY_KEPT: &str = "signing-way";

/// Opening a key and signing.
#[derive(Clone, Copy)]
pub struct Signing {
    /// The chosen way; it outlives the attempt and the visit.
    pub way: RwSignal<Way>,
    /// Where the person stands.
    pub stage: RwSignal<Stage>,
    /// What was typed as the password.
    pub password: RwSignal<String>,
    /// Name of the chosen file.
    pub file_name: RwSignal<String>,
    /// The chosen file itself, by reference: its bytes are read by the worker only.
    pub file: RwSignal<Option<web_sys::File>, LocalStorage>,
    /// The worker.
    pub signer: StoredValue<Option<Signer>, LocalStorage>,
    /// The line to NCALayer, while it is open.
    pub line: StoredValue<Option<Line>, LocalStorage>,
    /// Whether the browser lets the page reach NCALayer.
    pub permission: RwSignal<Permission>,
    /// The watch over that, once NCALayer was chosen.
    pub watch: StoredValue<Option<Watch>, LocalStorage>,
    /// The code for a phone, while it is shown.
    pub phone: RwSignal<Option<Shown>>,
    /// What the person wants meanwhile.
    pub phone_wish: StoredValue<Option<Wish>>,
    /// The draft whose statement is to be signed.
    pub draft: RwSignal<String>,
    /// The sign-in text to sign, and the language it was asked for in.
    pub challenge: RwSignal<Option<(Locale, ChallengeWire)>>,
    /// The formation statement to sign.
    pub prepared: RwSignal<Option<PreparedWire>>,
    /// The key of the present attempt to lodge.
    pub attempt: RwSignal<String>,
    /// Why the service did not take it.
    pub refusal: RwSignal<Option<ApiError>>,
}

/// What an application is told of.
#[derive(Clone, Copy)]
pub struct Keeper {
    /// Another page is about to be shown.
    pub moved: Callback<()>,
    /// A person of this IIN signed in; `true` when another person's work was cleared away.
    pub came: Callback<String, bool>,
    /// The person left on purpose: nothing of theirs stays in memory.
    pub left: Callback<()>,
}

/// What all pages share.
#[derive(Clone, Copy)]
pub struct Screen {
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
    pub said: RwSignal<String>,
    /// The page's title.
    pub title: RwSignal<String>,
    /// The page shows errors.
    pub has_errors: RwSignal<bool>,
    /// Who is told.
    pub keeper: StoredValue<Option<Keeper>>,
}

impl Screen {
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
            said: RwSignal::new(String::new()),
            title: RwSignal::new(String::new()),
            has_errors: RwSignal::new(false),
            keeper: StoredValue::new(None),
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

    /// The other application has the page: the browser loads it anew.
    fn belongs_elsewhere(&self, to: &Address) -> bool {
        to.site() != self.site
    }

    /// The address changed: shows its page.
    pub fn arrive(&self, to: Address) {
        self.has_errors.set(false);
        self.signing.hang_up();
        self.signing.refusal.set(None);
        self.tell(|keeper| keeper.moved.run(()));
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
        self.said.set(String::new());
        self.said.set(text.to_owned());
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
        if self.tell(|keeper| keeper.came.run(session.iin.clone())) == Some(true) {
            self.say(self.words_now().sign_in.other_person);
        }
        self.session.set(Session::In(session));
    }

    /// The person left on purpose: nothing of theirs stays in memory.
    pub fn leave(&self) {
        self.tell(|keeper| keeper.left.run(()));
        self.signing.forget();
        self.session.set(Session::Out { ended: false });
    }

    fn tell<T>(&self, what: impl FnOnce(Keeper) -> T) -> Option<T> {
        self.keeper.get_value().map(what)
    }
}

impl Signing {
    fn new() -> Self {
        Self {
            way: RwSignal::new(Way::parse(&browser::kept(WAY_KEPT)).unwrap_or_default()),
            stage: RwSignal::new(Stage::Choosing),
            password: RwSignal::new(String::new()),
            file_name: RwSignal::new(String::new()),
            file: RwSignal::new_local(None),
            signer: StoredValue::new_local(None),
            line: StoredValue::new_local(None),
            permission: RwSignal::new(Permission::default()),
            watch: StoredValue::new_local(None),
            phone: RwSignal::new(None),
            phone_wish: StoredValue::new(None),
            draft: RwSignal::new(String::new()),
            challenge: RwSignal::new(None),
            prepared: RwSignal::new(None),
            attempt: RwSignal::new(String::new()),
            refusal: RwSignal::new(None),
        }
    }

    /// Takes another way; what was opened or asked for on the old one is forgotten, the text to sign stays.
    pub fn choose(self, way: Way) {
        self.let_go();
        self.way.set(way);
        browser::keep(WAY_KEPT, way.value());
    }

    /// Forgets key and password and hangs up; the text to sign stays. The worker ends.
    pub fn let_go(self) {
        self.signer.update_value(|signer| {
            if let Some(signer) = signer.take() {
                signer.end();
            }
        });
        self.hang_up();
        self.stage.set(Stage::Choosing);
        self.password.set(String::new());
        self.file.set(None);
        self.file_name.set(String::new());
    }

    /// Nobody waits for NCALayer or a phone any more: what they may still say reaches nobody and is not sent.
    pub fn hang_up(self) {
        if let Some(line) = self.line.try_update_value(Option::take).flatten() {
            line.hang_up();
            self.stage.set(Stage::Choosing);
        }
        let is_away = self.stage.with_untracked(|stage| matches!(stage, Stage::Away(_)));
        if is_away && self.way.get_untracked() == Way::Phone {
            self.phone.set(None);
            self.stage.set(Stage::Choosing);
        }
    }

    /// Forgets key, password and texts.
    pub fn forget(self) {
        self.let_go();
        self.challenge.set(None);
        self.prepared.set(None);
        self.attempt.set(String::new());
        self.refusal.set(None);
    }
}
