//! Who saw the reader's own data: asked for by a press, page by page, the newest first. What is a look the service decides.

use leptos::prelude::*;
use shared::text::house;
use shared::wire::v1::journal::{OwnLookWire, OwnLooksWire};

use crate::api::{ApiError, filing as api};
use crate::components::banner::refusal;
use crate::components::button::{ButtonStyle, busy_button};
use crate::components::table::table;
use crate::model::when;
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::text::portal::Words;

/// What the section holds.
#[derive(Clone, Copy)]
struct Section {
    portal: Portal,
    words: &'static Words,
    /// `None` until somebody asked.
    shown: RwSignal<Option<OwnLooksWire>>,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
}

/// The section of the cabinet.
pub(super) fn section(portal: Portal, words: &'static Words) -> AnyView {
    let section = Section {
        portal,
        words,
        shown: RwSignal::new(None),
        busy: RwSignal::new(false),
        failed: RwSignal::new(None),
    };
    let looks = &words.looks;
    view! {
        <section aria-labelledby="cabinet-looks">
            <h2 id="cabinet-looks">{looks.title}</h2>
            <p class="muted">{looks.hint}</p>
            <div role="alert">
                {reactive(move || {
                    section.failed.get().map(|why| refusal(portal.app.locale.get_untracked(), &why)).into_any()
                })}
            </div>
            <div id="looks" aria-live="polite">{reactive(move || section.list())}</div>
            {reactive(move || section.more())}
        </section>
    }
    .into_any()
}

impl Section {
    /// The next page goes below what is there.
    fn load(self, before: i64) {
        self.busy.set(true);
        self.failed.set(None);
        leptos::task::spawn_local(async move {
            match api::own_looks(self.portal.app.api, before).await {
                Ok(page) => {
                    let _gone = self.shown.try_update(|shown| {
                        let mut looks = shown.take().map(|one| one.looks).unwrap_or_default();
                        looks.extend(page.looks);
                        *shown = Some(OwnLooksWire { looks, next: page.next });
                    });
                }
                Err(why) => {
                    let _gone = self.failed.try_set(Some(why));
                }
            }
            let _gone = self.busy.try_set(false);
        });
    }

    fn more(self) -> AnyView {
        let looks = &self.words.looks;
        let (before, label) = match self.shown.get() {
            None => (0, looks.show),
            Some(OwnLooksWire { next: 0, .. }) => return ().into_any(),
            Some(page) => (page.next, looks.earlier),
        };
        let act = move || self.load(before);
        busy_button("looks.show", label, self.words.chrome.loading, ButtonStyle::Quiet, self.busy.into(), act)
    }

    fn list(self) -> AnyView {
        let looks = &self.words.looks;
        let Some(page) = self.shown.get() else { return ().into_any() };
        if page.looks.is_empty() {
            return view! { <p>{looks.none}</p> }.into_any();
        }
        let heads = vec![looks.when, looks.who, looks.what, self.words.cabinet.number];
        let rows = page.looks.into_iter().map(|look| self.row(look)).collect();
        table(looks.title, heads, rows)
    }

    fn row(self, look: OwnLookWire) -> Vec<AnyView> {
        let locale = self.portal.app.locale.get_untracked();
        let who = if look.system.is_empty() { house::role(locale, &look.by).to_owned() } else { look.system };
        vec![
            view! { {when::moment_text(locale, &look.at)} }.into_any(),
            view! { {who} }.into_any(),
            view! { {what(self.words, &look.what)} }.into_any(),
            view! { {look.number} }.into_any(),
        ]
    }
}

/// What was seen, in words.
fn what(words: &'static Words, code: &str) -> &'static str {
    let looks = &words.looks;
    match code {
        "register" => looks.register,
        "application" => looks.application,
        "copy" => looks.copy,
        "paper" => looks.paper,
        "form" => looks.form,
        "visit" => looks.visit,
        "complaint" => looks.complaint,
        "consulted" => looks.consulted,
        "status" => looks.status,
        _ => looks.journal,
    }
}
