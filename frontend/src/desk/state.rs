//! What the desk's pages share: the queue and the case an operator has open. It lives in memory only.

use std::collections::BTreeSet;

use leptos::prelude::*;
use shared::text::Locale;
use shared::wire::v1::offices::OfficeLine;
use shared::wire::v1::operator::{CaseWire, QueueQuery, QueueWire};
use shared::wire::v1::visits::HomeVisitRequest;

use crate::api::visits;
use crate::context::{AppContext, SessionHooks};
use crate::desk::viewer::Viewer;
use crate::model::decision::Decision;
use crate::reactive::reactive;
use crate::routes::desk::Page;
use crate::text::desk::{Words, words};

/// What an operator works on.
#[derive(Clone, Copy)]
pub struct Operator {
    /// The page of the queue, once loaded.
    pub queue: RwSignal<Option<QueueWire>>,
    /// What is shown of it.
    pub query: RwSignal<QueueQuery>,
    /// The selected line.
    pub selected: RwSignal<Option<String>>,
    /// The open case.
    pub case: RwSignal<Option<CaseWire>>,
    /// The decision being written.
    pub decision: RwSignal<Decision>,
    /// Copies opened on this page, before the service's word about it is here.
    pub opened: RwSignal<BTreeSet<String>>,
    /// Pages of copies shown on this page, by copy and number: who was shown all of them has opened the copy.
    pub pages: RwSignal<BTreeSet<(String, u32)>>,
    /// The picture that lies open.
    pub viewer: Viewer,
    /// The case decided last, to be seen once more.
    pub decided: RwSignal<Option<CaseWire>>,
}

/// The visitor whom the clerk serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Serving {
    /// The ticket.
    pub ticket: String,
    /// What stands on it.
    pub label: String,
}

/// What is written about a visit at home, the counter of a hall, and who is served at it.
#[derive(Clone, Copy)]
pub struct Visits {
    /// The request for a visit at home.
    pub request: RwSignal<HomeVisitRequest>,
    /// From when, as typed.
    pub from: RwSignal<String>,
    /// Until when, as typed.
    pub until: RwSignal<String>,
    /// The counter a clerk sits at.
    pub counter: RwSignal<String>,
    /// Who is served there: what is opened or given now belongs to this visit.
    pub serving: RwSignal<Option<Serving>>,
}

impl Visits {
    fn new() -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            request: RwSignal::new(HomeVisitRequest::default()),
            from: text(),
            until: text(),
            counter: text(),
            serving: RwSignal::new(None),
        }
    }

    fn forget(self) {
        self.request.set(HomeVisitRequest::default());
        for typed in [self.from, self.until, self.counter] {
            typed.set(String::new());
        }
        self.serving.set(None);
    }

    /// The ticket of whoever is served; empty when nobody is.
    #[must_use]
    pub fn ticket(self) -> String {
        self.serving
            .with_untracked(|serving| serving.as_ref().map(|one| one.ticket.clone()).unwrap_or_default())
    }
}

/// Everything the desk's pages share.
#[derive(Clone, Copy)]
pub struct Desk {
    /// What every page of either application has around it.
    pub app: AppContext,
    /// The page.
    pub page: Memo<Page>,
    /// IIN of the person whose work is open; empty when none is.
    pub owner: RwSignal<String>,
    /// The service centres by their names; empty until asked.
    pub offices: RwSignal<Vec<OfficeLine>>,
    /// What an operator works on.
    pub operator: Operator,
    /// What clerks and the contact centre write about visits.
    pub visits: Visits,
}

impl Desk {
    /// An empty desk around a screen, which tells it from now on when the person comes or goes.
    #[must_use]
    pub fn new(app: AppContext) -> Self {
        let desk = Self {
            app,
            page: Memo::new(move |_| app.address.with(|address| Page::of_path(address.as_str()))),
            owner: RwSignal::new(String::new()),
            offices: RwSignal::new(Vec::new()),
            operator: Operator {
                queue: RwSignal::new(None),
                query: RwSignal::new(QueueQuery::default()),
                selected: RwSignal::new(None),
                case: RwSignal::new(None),
                decision: RwSignal::new(Decision::default()),
                opened: RwSignal::new(BTreeSet::new()),
                pages: RwSignal::new(BTreeSet::new()),
                viewer: Viewer::default(),
                decided: RwSignal::new(None),
            },
            visits: Visits::new(),
        };
        app.hooks.set_value(Some(SessionHooks {
            on_navigate: Callback::new(move |()| desk.operator.viewer.clear()),
            on_sign_in: Callback::new(move |iin: String| desk.came(&iin)),
            on_sign_out: Callback::new(move |()| desk.forget()),
        }));
        desk
    }

    /// The words of the present language; follow the switch where it is tracked.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        words(self.app.locale.get())
    }

    /// The pages of the table that are open to the signed-in person.
    #[must_use]
    pub fn open_pages(self) -> Vec<Page> {
        Page::fixed()
            .into_iter()
            .filter(|page| page.action().is_some_and(|action| self.app.may(action)))
            .collect()
    }

    fn came(self, iin: &str) -> bool {
        let another = self.owner.with_untracked(|owner| !owner.is_empty() && owner != iin);
        if another {
            self.forget();
        }
        self.owner.set(iin.to_owned());
        self.ask_for_offices();
        another
    }

    /// Asks for the names of the service centres, once.
    fn ask_for_offices(self) {
        if self.offices.with_untracked(Vec::is_empty) {
            leptos::task::spawn_local(async move {
                // Without an answer their ids are shown.
                if let Ok(offices) = visits::offices(self.app.api).await {
                    let _same = self.offices.try_set(offices);
                }
            });
        }
    }

    /// The name of a service centre; its id until the names are here.
    #[must_use]
    pub fn office(self, id: &str) -> String {
        let locale = self.app.locale.get_untracked();
        self.offices.with(|offices| {
            let found = offices.iter().find(|line| line.office.id == id).map(|line| &line.office.name);
            found.map_or_else(
                || id.to_owned(),
                |name| match locale {
                    Locale::Kk => name.kk.clone(),
                    Locale::Ru => name.ru.clone(),
                    Locale::En => name.en.clone(),
                },
            )
        })
    }

    /// The same as a part of the page that follows.
    #[must_use]
    pub fn office_shown(self, id: &str) -> AnyView {
        let id = id.to_owned();
        reactive(move || self.office(&id).into_any())
    }

    /// Forgets what is open. A page that keeps something here adds its line.
    fn forget(self) {
        self.owner.set(String::new());
        self.visits.forget();
        self.operator.queue.set(None);
        self.operator.query.set(QueueQuery::default());
        self.operator.selected.set(None);
        self.operator.case.set(None);
        self.operator.decision.set(Decision::default());
        self.operator.opened.set(BTreeSet::new());
        self.operator.pages.set(BTreeSet::new());
        self.operator.viewer.clear();
        self.operator.decided.set(None);
    }
}
