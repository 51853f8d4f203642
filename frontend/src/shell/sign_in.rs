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
use crate::components::details::details;
use crate::components::signing_step::{Press, fault_summary, is_ready, press, refuse, sign, statement, ways};
use crate::model::key::Aim;
use crate::model::session::Session;
use crate::model::signing::{Hindrance, Stage};
use crate::reactive::reactive;
use crate::text::{Locale, Words};

use crate::context::AppContext;

/// Where an applicant begins.
const CABINET: &str = "/cabinet";

/// The page.
#[must_use]
pub fn page(app: AppContext, words: &'static Words) -> AnyView {
    app.title.set(words.sign_in.title.into());
    if app.signing.challenge.with_untracked(Option::is_none) {
        app.signing.forget();
    }
    let ended = app.session.with_untracked(|session| matches!(session, Session::Out { ended: true }));
    let failed = move || app.signing.refusal.get().map(|why| refusal(app.locale.get_untracked(), &why));
    view! {
        <div class="column">
            {fault_summary(app, words)}
            <div role="alert">{failed}</div>
            <h1>{words.sign_in.title}</h1>
            {ended.then(|| banner(Weight::Warning, words.sign_in.ended_title, view! { <p>{words.sign_in.ended}</p> }.into_any()))}
            <p class="lead">{words.sign_in.lead}</p>
            {reactive(move || (demo(app, words)).into_any())}
            {ways(app, words, Aim::SignIn)}
            {reactive(move || (text(app, words)).into_any())}
        </div>
    }
    .into_any()
}

/// Where the keys of the demonstration are.
fn demo(app: AppContext, words: &'static Words) -> Option<AnyView> {
    let demo = app.service.with(|service| service.as_ref().is_some_and(|service| service.demo));
    demo.then(|| {
        banner(
            Weight::Note,
            words.key.demo_title,
            view! { <p id="demo.keys">{words.key.demo}</p> }.into_any(),
        )
    })
}

/// Once it can be signed: the text and the button.
fn text(app: AppContext, words: &'static Words) -> Option<AnyView> {
    let ready = Memo::new(move |_| is_ready(app));
    if !ready.get() {
        return None;
    }
    // After the language was switched the text is asked for anew, unless it is being signed just now.
    let under_way = app.signing.stage.with_untracked(Stage::is_under_way);
    let fits = |(locale, _): &(Locale, ChallengeWire)| under_way || *locale == app.locale.get_untracked();
    let Some((_, challenge)) = app.signing.challenge.get().filter(fits) else {
        fetch(app);
        return Some(crate::components::panel::waiting(words.chrome.loading));
    };
    let button = Press { id: "sign-in.send", text: words.sign_in.sign, busy: words.sign_in.signing };
    Some(
        view! {
            {press(app, button, move || send(app))}
            {details("sign-in.text", words.key.statement, statement(app, words, &challenge.statement))}
        }
        .into_any(),
    )
}

fn fetch(app: AppContext) {
    let locale = app.locale.get_untracked();
    leptos::task::spawn_local(async move {
        match public::challenge(app.api).await {
            Ok(challenge) => app.signing.challenge.set(Some((locale, challenge))),
            Err(why) => {
                app.signing.forget();
                app.signing.refusal.set(Some(why));
            }
        }
    });
}

fn send(app: AppContext) {
    let signing = app.signing;
    let Some((_, challenge)) = signing.challenge.get_untracked() else { return };
    leptos::task::spawn_local(async move {
        match sign(app, Aim::SignIn, &challenge.statement).await {
            Ok(envelope) => match public::sign_in(app.api, STANDARD.encode(envelope)).await {
                Ok(session) => {
                    signing.forget();
                    app.enter(session);
                    let home = || match app.is_staff() {
                        true => Site::Desk.home(),
                        false => Address::of_path(CABINET.into()),
                    };
                    let wanted = app.wanted.get_untracked().unwrap_or_else(home);
                    app.wanted.set(None);
                    app.go_instead(wanted);
                }
                Err(why) => {
                    signing.forget();
                    signing.refusal.set(Some(why));
                    app.has_errors.set(true);
                    browser::focus_heading();
                }
            },
            Err(Some(why)) => fail(app, why),
            Err(None) => {}
        }
    });
}

/// A text that was to be signed once is not tried twice.
fn fail(app: AppContext, why: Hindrance) {
    app.signing.forget();
    refuse(app, why);
}
