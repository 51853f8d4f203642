//! Signing in: open the key, read the one-time text, sign it. Nothing typed elsewhere is touched, so a session that
//! ends in the middle of the form costs nothing.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use leptos::prelude::*;

use crate::address::{Address, Site};
use crate::api::public;
use crate::components::banner::{Weight, banner, refusal};
use crate::components::button::{Look, busy_button};
use crate::components::signing_step::{fault_summary, key_form, sign, statement};
use crate::live::live;
use crate::model::signing::{Aim, Event, KeyFault, Stage};
use crate::text::Words;

use super::{Screen, Session};

/// Where an applicant begins.
const CABINET: &str = "/cabinet";

/// The page.
#[must_use]
pub fn page(screen: Screen, words: &'static Words) -> AnyView {
    screen.title.set(words.sign_in.title.into());
    if screen.signing.challenge.with_untracked(Option::is_none) {
        screen.signing.forget();
    }
    let ended = screen.session.with_untracked(|session| matches!(session, Session::Out { ended: true }));
    let failed = move || screen.signing.refusal.get().map(|why| refusal(screen.locale.get_untracked(), &why));
    view! {
        <div class="column">
            {fault_summary(screen, words)}
            <div role="alert">{failed}</div>
            <h1>{words.sign_in.title}</h1>
            {ended.then(|| banner(Weight::Warning, words.sign_in.ended_title, view! { <p>{words.sign_in.ended}</p> }.into_any()))}
            <p class="lead">{words.sign_in.lead}</p>
            {live(move || (demo(screen, words)).into_any())}
            <h2>{words.key.legend}</h2>
            {key_form(screen, words, Aim::SignIn)}
            {live(move || (text(screen, words)).into_any())}
        </div>
    }
    .into_any()
}

/// Where the keys of the demonstration are.
fn demo(screen: Screen, words: &'static Words) -> Option<AnyView> {
    let demo = screen.service.with(|service| service.as_ref().is_some_and(|service| service.demo));
    demo.then(|| {
        banner(
            Weight::Note,
            words.key.demo_title,
            view! { <p id="demo.keys">{words.key.demo}</p> }.into_any(),
        )
    })
}

/// Once the key is open: the text and the button.
fn text(screen: Screen, words: &'static Words) -> Option<AnyView> {
    let open = screen.signing.stage.with(|stage| matches!(stage, Stage::Opened(_) | Stage::Signing(_)));
    if !open {
        return None;
    }
    let Some(challenge) = screen.signing.challenge.get() else {
        fetch(screen);
        return Some(crate::components::panel::waiting(words.chrome.loading));
    };
    let busy = Signal::derive(move || screen.signing.stage.with(|stage| matches!(stage, Stage::Signing(_))));
    Some(
        view! {
            <h2>{words.key.statement}</h2>
            {statement(screen, words, &challenge.statement)}
            <div class="actions">
                {busy_button(
                    "sign-in.send",
                    words.sign_in.sign,
                    words.sign_in.signing,
                    Look::Main,
                    busy,
                    move || send(screen),
                )}
            </div>
        }
        .into_any(),
    )
}

fn fetch(screen: Screen) {
    leptos::task::spawn_local(async move {
        match public::challenge(screen).await {
            Ok(challenge) => screen.signing.challenge.set(Some(challenge)),
            Err(why) => {
                screen.signing.forget();
                screen.signing.refusal.set(Some(why));
            }
        }
    });
}

fn send(screen: Screen) {
    let signing = screen.signing;
    let Some(challenge) = signing.challenge.get_untracked() else { return };
    signing.stage.update(|stage| *stage = std::mem::take(stage).after(Event::Sign));
    leptos::task::spawn_local(async move {
        match sign(screen, &challenge.statement).await {
            Ok(envelope) => match public::sign_in(screen, STANDARD.encode(envelope)).await {
                Ok(session) => {
                    signing.forget();
                    screen.enter(session);
                    let home = || match screen.is_staff() {
                        true => Site::Desk.home(),
                        false => Address::of_path(CABINET.into()),
                    };
                    let wanted = screen.wanted.get_untracked().unwrap_or_else(home);
                    screen.wanted.set(None);
                    screen.go_instead(wanted);
                }
                Err(why) => {
                    signing.forget();
                    signing.refusal.set(Some(why));
                    screen.has_errors.set(true);
                }
            },
            Err(why) => fail(screen, why),
        }
    });
}

fn fail(screen: Screen, why: KeyFault) {
    screen.signing.forget();
    screen.signing.stage.set(Stage::Refused(why));
    screen.has_errors.set(true);
}
