//! Examples of the desk's own parts, for people who build it. In development builds only.

use leptos::prelude::*;

use super::deciding;
use super::state::Desk;

/// The page.
pub(super) fn page(desk: Desk) -> AnyView {
    desk.app.title.set("Gallery".into());
    view! { <h1>"Gallery"</h1><section><h2>"deciding"</h2>{deciding::examples::examples(desk)}</section> }
        .into_any()
}
