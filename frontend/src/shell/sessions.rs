//! Where the person is signed in, in the cabinet as on the desk: asked for by a press, each with its device, and a press that
//! ends it. Which sessions there are the service says.

use leptos::prelude::*;
use shared::access::device::Way;
use shared::wire::v1::session::OpenSessionWire;

use crate::api::{ApiError, public as api};
use crate::components::banner::refusal;
use crate::components::button::{ButtonStyle, busy_button};
use crate::components::table::table;
use crate::context::AppContext;
use crate::model::{sessions, when};
use crate::reactive::reactive;
use crate::text::Words;

/// What the section holds.
#[derive(Clone, Copy)]
struct Section {
    app: AppContext,
    words: &'static Words,
    /// `None` until somebody asked.
    open: RwSignal<Option<Vec<OpenSessionWire>>>,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
}

/// What is asked of the service.
enum Ask {
    List,
    End(String),
    EndOthers,
}

/// The section of a page.
#[must_use]
pub fn section(app: AppContext) -> AnyView {
    let words = app.words_now();
    let section = Section {
        app,
        words,
        open: RwSignal::new(None),
        busy: RwSignal::new(false),
        failed: RwSignal::new(None),
    };
    view! {
        <section aria-labelledby="sessions-title">
            <h2 id="sessions-title">{words.sessions.title}</h2>
            <p class="muted">{words.sessions.hint}</p>
            <div role="alert">
                {reactive(move || {
                    section.failed.get().map(|why| refusal(app.locale.get_untracked(), &why)).into_any()
                })}
            </div>
            <div id="sessions">{reactive(move || section.list())}</div>
            {reactive(move || section.main_button())}
        </section>
    }
    .into_any()
}

impl Section {
    fn ask(self, ask: Ask) {
        self.busy.set(true);
        self.failed.set(None);
        leptos::task::spawn_local(async move {
            let answer = match &ask {
                Ask::List => api::sessions(self.app.api).await,
                Ask::End(id) => api::end_session(self.app.api, id).await,
                Ask::EndOthers => api::end_other_sessions(self.app.api).await,
            };
            match answer {
                Ok(open) => {
                    let _gone = self.open.try_set(Some(open));
                    if !matches!(ask, Ask::List) {
                        self.app.say(self.words.sessions.ended);
                    }
                }
                Err(why) => {
                    let _gone = self.failed.try_set(Some(why));
                }
            }
            let _gone = self.busy.try_set(false);
        });
    }

    fn button(self, id: &str, text: &'static str, act: impl Fn() + 'static) -> AnyView {
        busy_button(id, text, self.words.chrome.loading, ButtonStyle::Quiet, self.busy.into(), act)
    }

    /// Beneath the list: shows it, or ends all the others.
    fn main_button(self) -> AnyView {
        let words = &self.words.sessions;
        match self.open.get() {
            None => self.button("sessions.show", words.show, move || self.ask(Ask::List)),
            Some(open) if sessions::are_others(&open) => {
                self.button("sessions.end-others", words.end_others, move || self.ask(Ask::EndOthers))
            }
            Some(_) => view! { <p>{words.alone}</p> }.into_any(),
        }
    }

    fn list(self) -> AnyView {
        let Some(open) = self.open.get() else { return ().into_any() };
        let words = &self.words.sessions;
        let heads = vec![words.device, words.way, words.opened, words.used, words.state];
        let rows = open.iter().enumerate().map(|(at, one)| self.row(at, one)).collect();
        table(words.title, heads, rows)
    }

    fn row(self, at: usize, one: &OpenSessionWire) -> Vec<AnyView> {
        let (locale, words) = (self.app.locale.get_untracked(), &self.words.sessions);
        let way = match sessions::way(one) {
            Way::Computer => words.computer,
            Way::Phone => words.phone,
            Way::Unknown => words.unknown,
        };
        let state = match sessions::ended_by(one) {
            None => view! { {words.this} }.into_any(),
            Some(id) => {
                self.button(&format!("sessions.end.{at}"), words.end, move || self.ask(Ask::End(id.clone())))
            }
        };
        vec![
            view! { {sessions::device(one, words.other_browser, words.other_system)} }.into_any(),
            view! { {way} }.into_any(),
            view! { {when::moment_text(locale, &one.opened_at)} }.into_any(),
            view! { {when::moment_text(locale, &one.used_at)} }.into_any(),
            state,
        ]
    }
}
