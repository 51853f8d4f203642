//! Signing in: choose a way to sign, read the one-time text, sign it. Nothing typed elsewhere is touched, so a session that
//! ends in the middle of the form costs nothing.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use leptos::prelude::*;
use shared::wire::v1::session::ChallengeWire;

use crate::address::{Address, Site};
use crate::api::public;
use crate::browser;
use crate::components::banner::{Weight, banner, refusal};
use crate::components::signing_step::{Press, fault_summary, is_ready, press, refuse, sign, statement, ways};
use crate::live::live;
use crate::model::key::Aim;
use crate::model::session::Session;
use crate::model::signing::{Hindrance, Stage};
use crate::text::{Locale, Words};

use super::Screen;

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
            {ways(screen, words, Aim::SignIn)}
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

/// Once it can be signed: the text and the button.
fn text(screen: Screen, words: &'static Words) -> Option<AnyView> {
    let ready = Memo::new(move |_| is_ready(screen));
    if !ready.get() {
        return None;
    }
    // After the language was switched the text is asked for anew, unless it is being signed just now.
    let under_way = screen.signing.stage.with_untracked(Stage::is_under_way);
    let fits = |(locale, _): &(Locale, ChallengeWire)| under_way || *locale == screen.locale.get_untracked();
    let Some((_, challenge)) = screen.signing.challenge.get().filter(fits) else {
        fetch(screen);
        return Some(crate::components::panel::waiting(words.chrome.loading));
    };
    let button = Press { id: "sign-in.send", text: words.sign_in.sign, busy: words.sign_in.signing };
    Some(
        view! {
            <h2>{words.key.statement}</h2>
            {statement(screen, words, &challenge.statement)}
            {press(screen, button, move || send(screen))}
        }
        .into_any(),
    )
}

fn fetch(screen: Screen) {
    let locale = screen.locale.get_untracked();
    leptos::task::spawn_local(async move {
        match public::challenge(screen.api).await {
            Ok(challenge) => screen.signing.challenge.set(Some((locale, challenge))),
            Err(why) => {
                screen.signing.forget();
                screen.signing.refusal.set(Some(why));
            }
        }
    });
}

fn send(screen: Screen) {
    let signing = screen.signing;
    let Some((_, challenge)) = signing.challenge.get_untracked() else { return };
    leptos::task::spawn_local(async move {
        match sign(screen, Aim::SignIn, &challenge.statement).await {
            Ok(envelope) => match public::sign_in(screen.api, STANDARD.encode(envelope)).await {
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
                    browser::focus_heading();
                }
            },
            Err(Some(why)) => fail(screen, why),
            Err(None) => {}
        }
    });
}

/// A text that was to be signed once is not tried twice.
fn fail(screen: Screen, why: Hindrance) {
    screen.signing.forget();
    refuse(screen, why);
}
