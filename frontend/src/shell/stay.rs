//! Says before a session ends by itself that it will, with one press that keeps it: nobody loses what they were typing
//! because they were reading.

use std::time::Duration;

use leptos::prelude::*;

use crate::api::public;
use crate::browser;
use crate::components::button::{ButtonStyle, button};
use crate::context::AppContext;
use crate::reactive::reactive;

/// How often it is looked at.
const EVERY: Duration = Duration::from_secs(15);

/// The line at the foot of the screen while the session is about to end.
pub(super) fn stay(app: AppContext) -> AnyView {
    let ends = RwSignal::new(false);
    let look = move || {
        let idle = browser::now() - app.api.called_at();
        let soon = app.session.with_untracked(|session| session.ends_soon(idle));
        if ends.get_untracked() != soon {
            ends.set(soon);
        }
    };
    // As long as the page stands.
    let _ = set_interval_with_handle(look, EVERY);
    let keep = move || {
        ends.set(false);
        // Whoever is there is still there; when nobody is, the call itself says so to every page.
        leptos::task::spawn_local(async move {
            let _ = public::session(app.api).await;
        });
    };
    reactive(move || {
        let words = app.words();
        let shown = ends.get().then(|| {
            view! {
                <div class="stay" role="alert">
                    <p>{words.sign_in.ends}</p>
                    {button("stay", words.sign_in.stay, ButtonStyle::Main, keep)}
                </div>
            }
        });
        shown.into_any()
    })
}
