//! What the pages of an office share that list something and change it: the call under way, the last failure, what is typed.

use leptos::prelude::*;

use crate::api::ApiError;
use crate::browser;
use crate::components::banner::refusal;
use crate::components::panel::arriving;
use crate::desk::state::Desk;
use crate::reactive::reactive;

/// What such a page has: the last failure, and whether a call is under way.
#[derive(Clone, Copy)]
pub(super) struct Board {
    /// The desk.
    pub(super) desk: Desk,
    failed: RwSignal<Option<ApiError>>,
    /// A call is on its way.
    pub(super) busy: RwSignal<bool>,
    /// The answer to the first call: until it is here or refused, the page is not shown below its heading.
    first: RwSignal<First>,
}

/// How far the first call is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum First {
    NotMade,
    UnderWay,
    Over,
}

impl Board {
    /// Nothing is asked yet.
    pub(super) fn new(desk: Desk) -> Self {
        let first = RwSignal::new(First::NotMade);
        Self { desk, failed: RwSignal::new(None), busy: RwSignal::new(false), first }
    }

    /// Makes a call; `done` gets its answer, the failure is told where the page says it.
    pub(super) fn call<T: 'static>(
        self,
        call: impl Future<Output = Result<T, ApiError>> + 'static,
        done: impl FnOnce(T) + 'static,
    ) {
        let _same = self.failed.try_set(None);
        let _same = self.busy.try_set(true);
        if self.first.try_get_untracked() == Some(First::NotMade) {
            self.first.set(First::UnderWay);
        }
        leptos::task::spawn_local(async move {
            let answer = call.await;
            // The page may be gone by now; then nobody waits for the answer.
            if self.busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(answer) => done(answer),
                Err(why) => {
                    let _same = self.failed.try_set(Some(why));
                    browser::focus_soon("keeping.failed");
                }
            }
            let _same = self.first.try_set(First::Over);
        });
    }

    /// Where the last failure is told, and that the page is on its way.
    pub(super) fn failure(self) -> AnyView {
        let first = self.first;
        let loading = move || self.desk.app.words_now().chrome.loading;
        let soon = reactive(move || match first.get() {
            First::UnderWay => arriving(loading()),
            First::NotMade | First::Over => ().into_any(),
        });
        view! {
            <div id="keeping.failed" tabindex="-1" role="alert">
                {reactive(move || {
                    self.failed.get().map(|why| refusal(self.desk.app.locale.get_untracked(), &why)).into_any()
                })}
            </div>
            {soon}
        }
        .into_any()
    }
}
