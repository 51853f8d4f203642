//! The head of every page: what this is, where to go, who is signed in, which language.

use std::sync::Arc;

use leptos::prelude::*;

use super::button::{Look, button};
use super::link::link_as;
use super::locale_switch::locale_switch;
use crate::address::{Address, Site};
use crate::api::public;
use crate::live::{live, pressed};
use crate::model::session::Session;
use crate::shell::Screen;
use crate::text::Words;

#[cfg(debug_assertions)]
pub mod examples;

/// The links of the head; may follow the session.
pub type Places = Arc<dyn Fn() -> Vec<Place> + Send + Sync>;

/// The header.
#[must_use]
pub fn header(screen: Screen, words: &'static Words, places: Places) -> AnyView {
    let home = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        screen.go(screen.site.home());
    };
    let links = move || {
        let links: Vec<AnyView> = places().into_iter().map(|place| link_to(screen, place)).collect();
        links.into_any()
    };
    view! {
        <header class="top">
            <div class="inner">
                <a class="brand" href=screen.site.home().as_str().to_owned() id="brand" on:click=pressed(home)>
                    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                        <rect width="32" height="32" rx="6" fill="#00637f"/>
                        <circle cx="16" cy="12" r="5" fill="#fec50c"/>
                        <path d="M5 26c0-5 5-8 11-8s11 3 11 8" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/>
                    </svg>
                    <span>{words.chrome.short}</span>
                </a>
                <div class="top-side">{live(move || (who(screen, words)).into_any())} {locale_switch(screen, words)}</div>
                <nav class="nav" aria-label=words.chrome.menu>{live(links)}</nav>
            </div>
        </header>
    }
    .into_any()
}

/// A link of the head.
#[derive(Clone, Debug)]
pub struct Place {
    /// `id` of the link.
    pub id: String,
    /// Where it leads.
    pub to: Address,
    /// Its text.
    pub name: &'static str,
}

fn link_to(screen: Screen, place: Place) -> AnyView {
    let Place { id, to, name } = place;
    let (own, href) = (to.clone(), to.as_str().to_owned());
    let current = move || screen.address.with(|address| *address == own).then_some("page");
    let go = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        screen.go(to.clone());
    };
    view! { <a id=id href=href aria-current=current on:click=pressed(go)>{name}</a> }.into_any()
}

fn who(screen: Screen, words: &'static Words) -> AnyView {
    match screen.session.get() {
        // The desk shows the sign-in itself in place of its pages.
        Session::Unknown | Session::Out { .. } if screen.site == Site::Desk => ().into_any(),
        // Its place is kept: what is beside it does not move when it is known who is there.
        Session::Unknown => {
            view! { <div class="who who-unknown"><a href="/sign-in">{words.chrome.sign_in}</a></div> }
                .into_any()
        }
        Session::Out { .. } => {
            let sign_in = Address::of_path("/sign-in".into());
            let link = link_as(screen, sign_in, "", Some("nav.sign-in".into()), words.chrome.sign_in);
            view! { <div class="who">{link}</div> }.into_any()
        }
        Session::In(session) => {
            let leave = move || {
                leptos::task::spawn_local(async move {
                    let _ = public::sign_out(screen.api).await;
                    screen.leave();
                    screen.go(Site::Portal.home());
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
