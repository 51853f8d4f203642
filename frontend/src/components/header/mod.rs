//! The head of every page: what this is, where to go, who is signed in, which language.

use std::sync::Arc;

use leptos::prelude::*;
use shared::problem::ProblemCode;

use super::banner::{Weight, banner};
use super::button::{ButtonStyle, button};
use super::link::link_as;
use super::locale_switch::locale_switch;
use crate::address::{Address, Site};
use crate::api::public;
use crate::context::AppContext;
use crate::model::session::Session;
use crate::reactive::{on_click, reactive};
use crate::text::Words;

#[cfg(debug_assertions)]
pub mod examples;

/// The links of the head; may follow the session.
pub type NavLinks = Arc<dyn Fn() -> Vec<NavLink> + Send + Sync>;

/// The header.
#[must_use]
pub fn header(app: AppContext, words: &'static Words, nav_links: NavLinks) -> AnyView {
    let home = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        app.go(app.site.home());
    };
    let links = move || {
        let links: Vec<AnyView> = nav_links().into_iter().map(|link| link_to(app, link)).collect();
        links.into_any()
    };
    let stayed = RwSignal::new(false);
    view! {
        <header class="top">
            <div class="inner">
                <a class="brand" href=app.site.home().as_str().to_owned() id="brand" on:click=on_click(home)>
                    <svg viewBox="0 0 36 36" aria-hidden="true" focusable="false"><use href="#mark"/></svg>
                    <span>{words.chrome.short}</span>
                </a>
                <div class="top-side">{reactive(move || (who(app, words, stayed)).into_any())} {locale_switch(app, words)}</div>
                <nav class="nav" aria-label=words.chrome.menu>{reactive(links)}</nav>
            </div>
        </header>
        {reactive(move || not_left(app, words, stayed))}
    }
    .into_any()
}

/// Whoever asked to leave and is still signed in is told so.
fn not_left(app: AppContext, words: &'static Words, stayed: RwSignal<bool>) -> AnyView {
    if !stayed.get() || !app.session.with(|session| matches!(session, Session::In(_))) {
        return ().into_any();
    }
    let said = view! { <p>{words.chrome.sign_out_failed}</p> };
    view! { <div class="inner" id="nav.sign-out-failed">{banner(Weight::Error, "", said.into_any())}</div> }
        .into_any()
}

/// A link of the head.
#[derive(Clone, Debug)]
pub struct NavLink {
    /// `id` of the link.
    pub id: String,
    /// Where it leads.
    pub to: Address,
    /// Its text.
    pub name: &'static str,
}

fn link_to(app: AppContext, link: NavLink) -> AnyView {
    let NavLink { id, to, name } = link;
    let (own, href) = (to.clone(), to.as_str().to_owned());
    let current = move || app.address.with(|address| *address == own).then_some("page");
    let go = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        app.go(to.clone());
    };
    view! { <a id=id href=href aria-current=current on:click=on_click(go)>{name}</a> }.into_any()
}

fn who(app: AppContext, words: &'static Words, stayed: RwSignal<bool>) -> AnyView {
    match app.session.get() {
        // The desk shows the sign-in itself in place of its pages.
        Session::Unknown | Session::Out { .. } if app.site == Site::Desk => ().into_any(),
        // Its place is kept: what is beside it does not move when it is known who is there.
        Session::Unknown => {
            view! { <div class="who who-unknown"><a href="/sign-in">{words.chrome.sign_in}</a></div> }
                .into_any()
        }
        Session::Out { .. } => {
            let sign_in = Address::of_path("/sign-in".into());
            let link = link_as(app, sign_in, "", Some("nav.sign-in".into()), words.chrome.sign_in);
            view! { <div class="who">{link}</div> }.into_any()
        }
        Session::In(session) => {
            let leave = move || {
                stayed.set(false);
                leptos::task::spawn_local(async move {
                    match public::sign_out(app.api).await {
                        // Whoever is not signed in any more has left.
                        Err(why) if why.code() != Some(ProblemCode::NotSignedIn) => {
                            let _same = stayed.try_set(true);
                        }
                        _ => {
                            app.leave();
                            app.go(Site::Portal.home());
                        }
                    }
                });
            };
            view! {
                <div class="who">
                    <span class="who-name" id="who">{session.name}</span>
                    {button("nav.sign-out", words.chrome.sign_out, ButtonStyle::Text, leave)}
                </div>
            }
            .into_any()
        }
    }
}
