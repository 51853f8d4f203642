//! A page that has to be fetched: waiting, refused, or shown.

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;

use crate::context::AppContext;
use crate::reactive::reactive;

/// Makes the view of an answer; may be asked again when the page is shown anew.
type Maker = Arc<dyn Fn() -> AnyView + Send + Sync>;
/// What is asked of the service: on its way, here, or refused.
type Load = RwSignal<Option<Result<Maker, crate::api::ApiError>>>;

/// Asks and shows: waiting, refused, or the view of the answer.
#[must_use]
pub fn loaded<T, F, V>(app: AppContext, ask: F, show: V) -> AnyView
where
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Result<T, crate::api::ApiError>> + 'static,
    V: Fn(T) -> AnyView + Send + Sync + 'static,
{
    shown_when_here(
        app,
        Box::pin(async move {
            let value = ask.await?;
            Ok(Arc::new(move || show(value.clone())) as Maker)
        }),
    )
}

/// The part that does not depend on what is asked.
fn shown_when_here(
    app: AppContext,
    ask: Pin<Box<dyn Future<Output = Result<Maker, crate::api::ApiError>>>>,
) -> AnyView {
    let answer: Load = RwSignal::new(None);
    leptos::task::spawn_local(async move {
        let got = ask.await;
        answer.try_set(Some(got));
    });
    reactive(move || match answer.get() {
        None => crate::components::panel::waiting(app.words_now().chrome.loading),
        Some(Ok(show)) => untrack(|| show()),
        Some(Err(refusal)) => refused(app, &refusal),
    })
}

/// In place of a page that did not come: what happened is its heading.
fn refused(app: AppContext, refusal: &crate::api::ApiError) -> AnyView {
    let words = app.words_now();
    let (title, detail) = crate::api::words_of(app.locale.get_untracked(), refusal);
    app.title.set(title.clone());
    let home = crate::components::link::link(app, app.site.home(), "", words.chrome.to_start);
    view! {
        <div class="column">
            <h1>{title}</h1>
            <p>{detail}</p>
            <p>{home}</p>
        </div>
    }
    .into_any()
}
