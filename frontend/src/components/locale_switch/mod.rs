//! Three languages, each called by itself. Switching keeps everything typed.

use leptos::prelude::*;

use crate::context::AppContext;
use crate::reactive::on_click;
use crate::text::{LOCALES, Words, own_name, short_name, tag};

#[cfg(debug_assertions)]
pub mod examples;

/// The switch.
#[must_use]
pub fn locale_switch(app: AppContext, words: &'static Words) -> AnyView {
    let now = app.locale.get_untracked();
    let buttons: Vec<AnyView> = LOCALES
        .into_iter()
        .map(|locale| {
            let speak = move |_| app.speak(locale);
            view! {
                <button
                    type="button"
                    id=format!("locale.{}", tag(locale))
                    lang=tag(locale)
                    title=own_name(locale)
                    aria-pressed=if locale == now { "true" } else { "false" }
                    on:click=on_click(speak)
                >
                    {short_name(locale)}
                </button>
            }
            .into_any()
        })
        .collect();
    view! { <div class="locales" role="group" aria-label=words.chrome.language>{buttons}</div> }.into_any()
}
