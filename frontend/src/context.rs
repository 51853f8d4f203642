//! What all pages share: language, page, session, the draft being written, and the announcements for people who
//! listen. Everything typed lives here and in memory only, so that switching the language, going back or signing in
//! again loses nothing.

use leptos::prelude::*;
use shared::application::Channel;
use shared::application::{RuleSet, Specimens, validate};
use shared::finding::{Finding, Report};
use shared::law::Edition;
use shared::text::Locale;
use shared::time::{Date, parse_date};
use shared::wire::v1::application::ApplicationWire;
use shared::wire::v1::draft::{DraftWire, PreparedWire};
use shared::wire::v1::formation::{CopyRef, FormationAnswers, FormationRequest};
use shared::wire::v1::operator::{CaseWire, QueueLine};
use shared::wire::v1::service::ServiceWire;
use shared::wire::v1::session::{ChallengeWire, SessionWire};

use crate::api::Refusal;
use crate::browser;
use crate::model::desk::Decision;
use crate::model::saving::{Event, Saving};
use crate::model::signing::Stage;
use crate::model::when;
use crate::routes::Page;
use crate::signer_client::Signer;
use crate::text::{Words, tag, words};

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Session {
    /// Not asked yet.
    Unknown,
    /// Nobody; `ended` when there was somebody a moment ago.
    Out {
        /// The session ended under the person's hands.
        ended: bool,
    },
    /// This person.
    In(SessionWire),
}

/// The draft being written.
#[derive(Clone, Copy)]
pub struct Form {
    /// Its id; empty when none is open.
    pub id: RwSignal<String>,
    /// IIN of the person whose draft it is.
    pub owner: RwSignal<String>,
    /// The stored version.
    pub version: RwSignal<i64>,
    /// As typed.
    pub answers: RwSignal<FormationAnswers>,
    /// Attached copies.
    pub copies: RwSignal<Vec<CopyRef>>,
    /// How it stands against the service.
    pub saving: RwSignal<Saving>,
    /// The findings shown on the page: set when the person asked to go on.
    pub shown: RwSignal<Vec<Finding>>,
    /// The person came from the check page and goes back there.
    pub from_check: RwSignal<bool>,
    /// What `validate` says about it now.
    pub report: Memo<Report>,
}

/// Opening a key and signing.
#[derive(Clone, Copy)]
pub struct Signing {
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
    /// The sign-in text to sign.
    pub challenge: RwSignal<Option<ChallengeWire>>,
    /// The formation statement to sign.
    pub prepared: RwSignal<Option<PreparedWire>>,
    /// The key of the present attempt to lodge.
    pub attempt: RwSignal<String>,
    /// Why the service did not take it.
    pub refusal: RwSignal<Option<Refusal>>,
}

/// The operator's desk.
#[derive(Clone, Copy)]
pub struct DeskState {
    /// The queue, once loaded.
    pub queue: RwSignal<Option<Vec<QueueLine>>>,
    /// The selected line.
    pub selected: RwSignal<Option<String>>,
    /// The open case.
    pub case: RwSignal<Option<CaseWire>>,
    /// The decision being written.
    pub decision: RwSignal<Decision>,
}

/// Everything the pages share.
#[derive(Clone, Copy)]
pub struct Portal {
    /// Language of the screen.
    pub locale: RwSignal<Locale>,
    /// The page.
    pub page: RwSignal<Page>,
    /// Who is signed in.
    pub session: RwSignal<Session>,
    /// What the service says of itself.
    pub service: RwSignal<Option<ServiceWire>>,
    /// The draft.
    pub form: Form,
    /// The key.
    pub signing: Signing,
    /// The desk.
    pub desk: DeskState,
    /// Where to go after signing in.
    pub wanted: RwSignal<Option<Page>>,
    /// Spoken by screen readers.
    pub said: RwSignal<String>,
    /// The page's title.
    pub title: RwSignal<String>,
    /// The page shows errors.
    pub has_errors: RwSignal<bool>,
    /// The application shown last, so that the confirmation need not ask again.
    pub lodged: RwSignal<Option<ApplicationWire>>,
}

impl Portal {
    /// An empty portal.
    #[must_use]
    pub fn new(locale: Locale, page: Page) -> Self {
        let session = RwSignal::new(Session::Unknown);
        let service = RwSignal::new(None);
        Self {
            locale: RwSignal::new(locale),
            page: RwSignal::new(page),
            session,
            service,
            form: Form::new(session, service),
            signing: Signing::new(),
            desk: DeskState {
                queue: RwSignal::new(None),
                selected: RwSignal::new(None),
                case: RwSignal::new(None),
                decision: RwSignal::new(Decision::default()),
            },
            wanted: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            title: RwSignal::new(String::new()),
            has_errors: RwSignal::new(false),
            lodged: RwSignal::new(None),
        }
    }

    /// The words of the present language; follows the switch where it is tracked.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        words(self.locale.get())
    }

    /// The words of the present language, once.
    #[must_use]
    pub fn words_now(&self) -> &'static Words {
        words(self.locale.get_untracked())
    }

    /// Goes to a page: address, focus on its heading, errors of the old page forgotten.
    pub fn go(&self, page: Page) {
        browser::push_path(&page.path());
        self.arrive(page);
    }

    /// Goes to a page without leaving a trace in the history.
    pub fn go_instead(&self, page: Page) {
        browser::replace_path(&page.path());
        self.arrive(page);
    }

    /// The address changed: shows its page.
    pub fn arrive(&self, page: Page) {
        self.has_errors.set(false);
        self.form.shown.set(Vec::new());
        self.signing.refusal.set(None);
        self.page.set(page);
        browser::focus_heading();
    }

    /// Switches the language; nothing typed is touched.
    pub fn speak(&self, locale: Locale) {
        browser::set_language(tag(locale), true);
        self.locale.set(locale);
    }

    /// Copies a text and says so.
    pub fn copy(&self, text: &str) {
        crate::browser::copy(text);
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
        match self.session.get_untracked() {
            Session::In(session) => Some(session),
            _ => None,
        }
    }

    /// The signed-in person has that role.
    #[must_use]
    pub fn has_role(&self, role: &str) -> bool {
        match self.session.get() {
            Session::In(session) => session.roles.iter().any(|own| own == role),
            _ => false,
        }
    }

    /// A person signed in. Another person's typed answers are not kept on this page.
    pub fn enter(&self, session: SessionWire) {
        let owner = self.form.owner.get_untracked();
        if !owner.is_empty() && owner != session.iin {
            self.form.close();
            self.desk.forget();
            self.lodged.set(None);
            self.say(self.words_now().sign_in.other_person);
        }
        self.session.set(Session::In(session));
    }

    /// The person left on purpose: nothing of theirs stays in memory.
    pub fn leave(&self) {
        self.form.close();
        self.desk.forget();
        self.signing.forget();
        self.lodged.set(None);
        self.session.set(Session::Out { ended: false });
    }
}

impl DeskState {
    fn forget(self) {
        self.queue.set(None);
        self.selected.set(None);
        self.case.set(None);
        self.decision.set(Decision::default());
    }
}

impl Form {
    fn new(session: RwSignal<Session>, service: RwSignal<Option<ServiceWire>>) -> Self {
        let answers = RwSignal::new(FormationAnswers::default());
        let copies = RwSignal::new(Vec::<CopyRef>::new());
        let report = Memo::new(move |_| {
            let request = FormationRequest {
                channel: Channel::Portal,
                answers: answers.get(),
                copies: copies.get(),
                signer_iin: session.with(|session| match session {
                    Session::In(session) => session.iin.clone(),
                    _ => String::new(),
                }),
            };
            service.with(|service| validate(&request, &rule_set(service.as_ref()), today(service.as_ref())))
        });
        Self {
            id: RwSignal::new(String::new()),
            owner: RwSignal::new(String::new()),
            version: RwSignal::new(0),
            answers,
            copies,
            saving: RwSignal::new(Saving::Saved),
            shown: RwSignal::new(Vec::new()),
            from_check: RwSignal::new(false),
            report,
        }
    }

    /// Opens a stored draft.
    pub fn open(self, draft: DraftWire, owner: &str) {
        self.id.set(draft.id);
        self.owner.set(owner.to_owned());
        self.version.set(draft.version);
        self.answers.set(draft.answers);
        self.copies.set(draft.copies);
        self.saving.set(Saving::Saved);
    }

    /// Forgets the draft.
    pub fn close(self) {
        self.id.set(String::new());
        self.owner.set(String::new());
        self.version.set(0);
        self.answers.set(FormationAnswers::default());
        self.copies.set(Vec::new());
        self.saving.set(Saving::Saved);
        self.shown.set(Vec::new());
        self.from_check.set(false);
    }

    /// Something happened to the saving.
    pub fn tell(self, event: Event) {
        self.saving.update(|saving| *saving = std::mem::take(saving).after(event));
    }

    /// The person typed.
    pub fn edit(self, change: impl FnOnce(&mut FormationAnswers)) {
        self.answers.update(change);
        self.tell(Event::Typed);
    }
}

impl Signing {
    fn new() -> Self {
        Self {
            stage: RwSignal::new(Stage::Choosing),
            password: RwSignal::new(String::new()),
            file_name: RwSignal::new(String::new()),
            file: RwSignal::new_local(None),
            signer: StoredValue::new_local(None),
            challenge: RwSignal::new(None),
            prepared: RwSignal::new(None),
            attempt: RwSignal::new(String::new()),
            refusal: RwSignal::new(None),
        }
    }

    /// Forgets key, password and texts; the worker ends.
    pub fn forget(self) {
        self.signer.update_value(|signer| {
            if let Some(signer) = signer.take() {
                signer.end();
            }
        });
        self.stage.set(Stage::Choosing);
        self.password.set(String::new());
        self.file.set(None);
        self.file_name.set(String::new());
        self.challenge.set(None);
        self.prepared.set(None);
        self.attempt.set(String::new());
        self.refusal.set(None);
    }
}

/// The rules the service says it applies; before it said anything, those of 2023 without specimens.
#[must_use]
pub fn rule_set(service: Option<&ServiceWire>) -> RuleSet {
    let edition =
        service.and_then(|service| Edition::from_id(&service.edition)).unwrap_or(Edition::E2023_02_25);
    let accepted = service.is_some_and(|service| service.specimens);
    RuleSet::new(edition, if accepted { Specimens::Accepted } else { Specimens::Refused })
}

/// The day of filing: the service's, or this device's before the service answered.
#[must_use]
pub fn today(service: Option<&ServiceWire>) -> Date {
    service
        .and_then(|service| parse_date(&service.today))
        .or_else(|| when::day_at(browser::now()))
        .unwrap_or_default()
}
