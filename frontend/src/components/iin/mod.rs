//! The number: whose it is, large, in groups for the eye and copied without spaces, with what can be done with it and, beside
//! it, what proves it.

use leptos::prelude::*;

use super::button::{ButtonStyle, button};
use super::icon::band;
use crate::context::AppContext;
use crate::text::Words;

#[cfg(debug_assertions)]
pub mod examples;

/// The number; `acts` stand beneath it, `proof` beside it.
#[must_use]
pub fn iin(
    app: AppContext,
    words: &'static Words,
    digits: &str,
    name: &str,
    acts: AnyView,
    proof: AnyView,
) -> AnyView {
    let groups: Vec<String> =
        digits.as_bytes().chunks(3).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    let groups: Vec<AnyView> =
        groups.into_iter().map(|group| view! { <span>{group}</span> }.into_any()).collect();
    let own = digits.to_owned();
    view! {
        <section class="iin" aria-labelledby="iin-title">
            {band()}
            <div class="iin-in">
                <div>
                    <p class="iin-name">{name.to_owned()}</p>
                    <h2 id="iin-title">{words.parts.iin_title}</h2>
                    <p class="iin-digits" id="iin" data-iin=digits.to_owned()>{groups}</p>
                    <p>{words.parts.iin_hint}</p>
                    <div class="iin-acts">
                        {acts}
                        {button("iin.copy", words.parts.iin_copy, ButtonStyle::Text, move || app.copy(&own))}
                    </div>
                </div>
                <div class="iin-proof">{proof}</div>
            </div>
        </section>
    }
    .into_any()
}
