//! Links between pages, built from a page of either application; the way back; the small link to the paragraph a sentence rests on.

use leptos::prelude::*;

use crate::address::Address;
use crate::browser;
use crate::context::AppContext;
use crate::reactive::on_click;
use crate::text::Words;

#[cfg(debug_assertions)]
pub mod examples;

/// Where the text of the Rules stands, in the languages of the law.
const RULES: [&str; 2] =
    ["https://adilet.zan.kz/kaz/docs/V2000020201", "https://adilet.zan.kz/rus/docs/V2000020201"];

/// A link to a page of the screen.
pub fn link(
    app: AppContext,
    to: impl Into<Address>,
    class: &'static str,
    text: impl Into<String>,
) -> AnyView {
    link_as(app, to, class, None, text)
}

/// The same, with an id.
pub fn link_as(
    app: AppContext,
    to: impl Into<Address>,
    class: &'static str,
    id: Option<String>,
    text: impl Into<String>,
) -> AnyView {
    anchor(app, to.into(), class, id, text.into())
}

fn anchor(app: AppContext, to: Address, class: &'static str, id: Option<String>, text: String) -> AnyView {
    let href = to.as_str().to_owned();
    let go = move |event: web_sys::MouseEvent| {
        // A new tab or window is the browser's business.
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
            return;
        }
        event.prevent_default();
        app.go(to.clone());
    };
    view! { <a href=href class=class id=id on:click=on_click(go)>{text}</a> }.into_any()
}

/// The way back to a page.
pub fn back(app: AppContext, words: &Words, to: impl Into<Address>) -> AnyView {
    link_as(app, to, "back", Some("back".into()), words.chrome.back)
}

/// A link that puts the focus on a control of this page.
pub fn to_control(id: String, text: String) -> AnyView {
    let href = format!("#{id}");
    let go = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        browser::focus(&id);
    };
    view! { <a href=href on:click=on_click(go)>{text}</a> }.into_any()
}

/// The paragraph behind a sentence.
pub fn cite(words: &Words, cite: &str) -> AnyView {
    let label = format!("{} {cite} ({})", words.chrome.basis, words.chrome.new_tab);
    let [kazakh, russian] = RULES;
    let rules = if browser::language() == "kk" { kazakh } else { russian };
    view! {
        " "
        <a class="cite" href=rules target="_blank" rel="noopener" aria-label=label>{cite.to_owned()}</a>
    }
    .into_any()
}

/// A link out of the screen.
pub fn out(href: &'static str, text: &'static str) -> AnyView {
    view! { <a href=href rel="noopener">{text}</a> }.into_any()
}
