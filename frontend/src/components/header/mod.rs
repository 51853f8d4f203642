//! The head of every page: what this is, where to go, who is signed in, which language.

use leptos::prelude::*;

use super::button::{Look, button};
use super::link::link_as;
use super::locale_switch::locale_switch;
use crate::api::public;
use crate::context::{Portal, Session};
use crate::live::{live, pressed};
use crate::routes::Page;
use crate::text::Words;

#[cfg(debug_assertions)]
pub mod examples;

/// The header.
#[must_use]
pub fn header(portal: Portal, words: &'static Words) -> AnyView {
    let home = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        portal.go(Page::Start);
    };
    view! {
        <header class="top">
            <div class="inner">
                <a class="brand" href="/" id="brand" on:click=pressed(home)>
                    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                        <rect width="32" height="32" rx="6" fill="#00637f"/>
                        <circle cx="16" cy="12" r="5" fill="#fec50c"/>
                        <path d="M5 26c0-5 5-8 11-8s11 3 11 8" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/>
                    </svg>
                    <span>{words.chrome.short}</span>
                </a>
                <div class="top-side">{live(move || (who(portal, words)).into_any())} {locale_switch(portal, words)}</div>
                <nav class="nav" aria-label=words.chrome.menu>{live(move || (places(portal, words)).into_any())}</nav>
            </div>
        </header>
    }
    .into_any()
}

fn places(portal: Portal, words: &'static Words) -> Vec<AnyView> {
    let inside = portal.session.with(|session| matches!(session, Session::In(_)));
    let mut places = vec![("nav.start", Page::Start, words.chrome.start)];
    if inside {
        places.push(("nav.cabinet", Page::Cabinet, words.chrome.cabinet));
    }
    if portal.has_role("operator") || portal.has_role("supervisor") {
        places.push(("nav.desk", Page::Queue, words.chrome.desk));
    }
    places.push(("nav.certificate", Page::CheckCertificate, words.chrome.certificate));
    places
        .into_iter()
        .map(|(id, page, text)| {
            let own = page.clone();
            let current = move || portal.page.with(|page| *page == own).then_some("page");
            let href = page.path();
            let go = move |event: web_sys::MouseEvent| {
                event.prevent_default();
                portal.go(page.clone());
            };
            view! { <a id=id href=href aria-current=current on:click=pressed(go)>{text}</a> }.into_any()
        })
        .collect()
}

fn who(portal: Portal, words: &'static Words) -> AnyView {
    match portal.session.get() {
        Session::Unknown => ().into_any(),
        Session::Out { .. } => {
            let link = link_as(portal, Page::SignIn, "", Some("nav.sign-in".into()), words.chrome.sign_in);
            view! { <div class="who">{link}</div> }.into_any()
        }
        Session::In(session) => {
            let leave = move || {
                leptos::task::spawn_local(async move {
                    let _ = public::sign_out(portal).await;
                    portal.leave();
                    portal.go(Page::Start);
                });
            };
            view! {
                <div class="who">
                    <span class="who-name" id="who">{session.name}</span>
                    {button("nav.sign-out", words.chrome.sign_out, Look::Text, leave)}
                </div>
            }
            .into_any()
        }
    }
}
