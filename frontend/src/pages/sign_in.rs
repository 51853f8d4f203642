//! Signing in: open the key, read the one-time text, sign it. Nothing typed elsewhere is touched, so a session that
//! ends in the middle of the form costs nothing.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use leptos::prelude::*;

use crate::api::public;
use crate::components::banner::{Weight, banner, refusal};
use crate::components::button::{Look, busy_button};
use crate::components::signing_step::{fault_summary, key_form, sign, statement};
use crate::context::{Portal, Session};
use crate::live::live;
use crate::model::signing::{Aim, Event, KeyFault, Stage};
use crate::routes::Page;
use crate::text::Words;

/// The page.
#[must_use]
pub fn page(portal: Portal, words: &'static Words) -> AnyView {
    portal.title.set(words.sign_in.title.into());
    if portal.signing.challenge.with_untracked(Option::is_none) {
        portal.signing.forget();
    }
    let ended = portal.session.with_untracked(|session| matches!(session, Session::Out { ended: true }));
    let failed = move || portal.signing.refusal.get().map(|why| refusal(portal.locale.get_untracked(), &why));
    view! {
        <div class="column">
            {fault_summary(portal, words)}
            <div role="alert">{failed}</div>
            <h1>{words.sign_in.title}</h1>
            {ended.then(|| banner(Weight::Warning, words.sign_in.ended_title, view! { <p>{words.sign_in.ended}</p> }.into_any()))}
            <p class="lead">{words.sign_in.lead}</p>
            {live(move || (demo(portal, words)).into_any())}
            <h2>{words.key.legend}</h2>
            {key_form(portal, words, Aim::SignIn)}
            {live(move || (text(portal, words)).into_any())}
        </div>
    }
    .into_any()
}

/// Where the keys of the demonstration are.
fn demo(portal: Portal, words: &'static Words) -> Option<AnyView> {
    let demo = portal.service.with(|service| service.as_ref().is_some_and(|service| service.demo));
    demo.then(|| {
        banner(
            Weight::Note,
            words.key.demo_title,
            view! { <p id="demo.keys">{words.key.demo}</p> }.into_any(),
        )
    })
}

/// Once the key is open: the text and the button.
fn text(portal: Portal, words: &'static Words) -> Option<AnyView> {
    let open = portal.signing.stage.with(|stage| matches!(stage, Stage::Opened(_) | Stage::Signing(_)));
    if !open {
        return None;
    }
    let Some(challenge) = portal.signing.challenge.get() else {
        fetch(portal);
        return Some(crate::components::panel::waiting(words.chrome.loading));
    };
    let busy = Signal::derive(move || portal.signing.stage.with(|stage| matches!(stage, Stage::Signing(_))));
    Some(
        view! {
            <h2>{words.key.statement}</h2>
            {statement(portal, words, &challenge.statement)}
            <div class="actions">
                {busy_button(
                    "sign-in.send",
                    words.sign_in.sign,
                    words.sign_in.signing,
                    Look::Main,
                    busy,
                    move || send(portal),
                )}
            </div>
        }
        .into_any(),
    )
}

fn fetch(portal: Portal) {
    leptos::task::spawn_local(async move {
        match public::challenge(portal).await {
            Ok(challenge) => portal.signing.challenge.set(Some(challenge)),
            Err(why) => {
                portal.signing.forget();
                portal.signing.refusal.set(Some(why));
            }
        }
    });
}

fn send(portal: Portal) {
    let signing = portal.signing;
    let Some(challenge) = signing.challenge.get_untracked() else { return };
    signing.stage.update(|stage| *stage = std::mem::take(stage).after(Event::Sign));
    leptos::task::spawn_local(async move {
        match sign(portal, &challenge.statement).await {
            Ok(envelope) => match public::sign_in(portal, STANDARD.encode(envelope)).await {
                Ok(session) => {
                    signing.forget();
                    let operator = session.roles.iter().any(|role| role == "operator");
                    portal.enter(session);
                    super::formation::saving::autosave(portal);
                    let home = if operator { Page::Queue } else { Page::Cabinet };
                    let wanted = portal.wanted.get_untracked().unwrap_or(home);
                    portal.wanted.set(None);
                    portal.go_instead(wanted);
                }
                Err(why) => {
                    signing.forget();
                    signing.refusal.set(Some(why));
                    portal.has_errors.set(true);
                }
            },
            Err(why) => fail(portal, why),
        }
    });
}

fn fail(portal: Portal, why: KeyFault) {
    portal.signing.forget();
    portal.signing.stage.set(Stage::Refused(why));
    portal.has_errors.set(true);
}
