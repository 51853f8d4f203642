//! What the portal's pages share: the draft being written, and the application shown last. Everything typed lives
//! here and in memory only, so that switching the language, going back or signing in again loses nothing.

use leptos::prelude::*;
use shared::application::asked::Asked;
use shared::application::{Channel, validate};
use shared::finding::Report;
use shared::time::{Date, parse_date};
use shared::wire::v1::application::ApplicationWire;
use shared::wire::v1::draft::DraftWire;
use shared::wire::v1::formation::{CopyRef, FormationAnswers, FormationRequest};
use shared::wire::v1::service::ServiceWire;

use crate::browser;
use crate::context::AppContext;
use crate::form::photo::Photo;
use crate::model::journey::errors;
pub use crate::model::rules::rule_set;
use crate::model::saving::{Event, Saving};
use crate::model::session::Session;
use crate::model::today::Answers;
use crate::model::told::Told;
use crate::model::when;
use crate::routes::portal::Page;
use crate::text::portal::{Words, words};

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
    /// The errors shown on the page.
    pub told: RwSignal<Told>,
    /// The person came from the check page and goes back there.
    pub from_check: RwSignal<bool>,
    /// The photo of the document.
    pub photo: Photo,
    /// What `validate` says about it now.
    pub report: Memo<Report>,
    session: RwSignal<Session>,
}

/// Everything the portal's pages share.
#[derive(Clone, Copy)]
pub struct Portal {
    /// What every page of either application has around it.
    pub app: AppContext,
    /// The page.
    pub page: Memo<Page>,
    /// The draft.
    pub form: Form,
    /// The application shown last, so that the confirmation need not ask again.
    pub lodged: RwSignal<Option<ApplicationWire>>,
    /// What was answered to "can I apply here today?"; about nobody.
    pub today: RwSignal<Answers>,
}

impl Portal {
    /// An empty portal.
    #[must_use]
    pub fn new(app: AppContext) -> Self {
        let portal = Self {
            app,
            page: Memo::new(move |_| app.address.with(|address| Page::of_path(address.as_str()))),
            form: Form::new(app.session, app.service),
            lodged: RwSignal::new(None),
            today: RwSignal::new(Answers::default()),
        };
        // An error that the rules do not find any more goes at once, wherever the answer came from.
        Effect::new(move |_| {
            let errors = portal.form.report.with(|report| errors(report, None));
            portal.retell(|told| told.after_change(&errors));
        });
        portal
    }

    /// The words of the present language; follow the switch where it is tracked.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        words(self.app.locale.get())
    }

    /// Changes what is told, and the title that says so; a page that stays the same is not drawn again.
    pub fn retell(self, change: impl FnOnce(&mut Told)) {
        let mut told = self.form.told.get_untracked();
        change(&mut told);
        if self.form.told.with_untracked(|now| *now != told) {
            self.app.has_errors.set(!told.shown().is_empty());
            self.form.told.set(told);
        }
    }

    /// Somebody signed in; `true` when the work of another person was cleared away.
    pub fn make_way_for(self, iin: &str) -> bool {
        let another = self.form.owner.with_untracked(|owner| !owner.is_empty() && owner != iin);
        if another {
            self.forget();
        }
        another
    }

    /// Nothing of whoever was here stays in memory.
    pub fn forget(self) {
        self.form.close();
        self.lodged.set(None);
    }
}

impl Form {
    fn new(session: RwSignal<Session>, service: RwSignal<Option<ServiceWire>>) -> Self {
        let answers = RwSignal::new(FormationAnswers::default());
        let copies = RwSignal::new(Vec::<CopyRef>::new());
        let report = Memo::new(move |_| {
            let request = request(session, answers, copies);
            service.with(|service| validate(&request, &rule_set(service.as_ref()), today(service.as_ref())))
        });
        Self {
            id: RwSignal::new(String::new()),
            owner: RwSignal::new(String::new()),
            version: RwSignal::new(0),
            answers,
            copies,
            saving: RwSignal::new(Saving::Saved),
            told: RwSignal::new(Told::default()),
            from_check: RwSignal::new(false),
            photo: Photo::default(),
            report,
            session,
        }
    }

    /// What is examined, signed and sent.
    #[must_use]
    pub fn request(self) -> FormationRequest {
        request(self.session, self.answers, self.copies)
    }

    /// The same, outside of anything that follows changes.
    #[must_use]
    pub fn request_now(self) -> FormationRequest {
        FormationRequest {
            channel: Channel::Portal,
            answers: self.answers.with_untracked(Asked::asked),
            copies: self.copies.get_untracked(),
            signer_iin: self.session.with_untracked(signer_iin),
        }
    }

    /// What is not asked any more leaves the draft: nothing hidden is signed.
    pub fn leave_unasked(self) {
        let (now, asked) = self.answers.with_untracked(|answers| (answers.clone(), answers.asked()));
        if asked != now {
            self.edit(|answers| *answers = asked);
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
        self.photo.forget();
    }

    /// Forgets the draft.
    pub fn close(self) {
        self.id.set(String::new());
        self.owner.set(String::new());
        self.version.set(0);
        self.answers.set(FormationAnswers::default());
        self.copies.set(Vec::new());
        self.saving.set(Saving::Saved);
        self.told.set(Told::default());
        self.from_check.set(false);
        self.photo.forget();
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

fn request(
    session: RwSignal<Session>,
    answers: RwSignal<FormationAnswers>,
    copies: RwSignal<Vec<CopyRef>>,
) -> FormationRequest {
    FormationRequest {
        channel: Channel::Portal,
        answers: answers.with(Asked::asked),
        copies: copies.get(),
        signer_iin: session.with(signer_iin),
    }
}

fn signer_iin(session: &Session) -> String {
    match session {
        Session::In(session) => session.iin.clone(),
        _ => String::new(),
    }
}

/// The day of filing: the service's, or this device's before the service answered.
#[must_use]
pub fn today(service: Option<&ServiceWire>) -> Date {
    service
        .and_then(|service| parse_date(&service.today))
        .or_else(|| when::day_at(browser::now()))
        .unwrap_or_default()
}
