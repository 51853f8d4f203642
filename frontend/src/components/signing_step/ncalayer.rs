//! Signing through NCALayer: one request, one answer, as long as the person needs. The answer is checked by the signing
//! worker before it is believed to be a signature of the text.

use leptos::prelude::*;

use crate::browser;
use crate::components::banner::{Weight, banner};
use crate::components::button::{ButtonStyle, button};
use crate::context::AppContext;
use crate::context::ncalayer_client::NcaLayerSocket;
use crate::context::permission::Watch;
use crate::context::signer_client::Signer;
use crate::model::key::{Aim, judge};
use crate::model::ncalayer::{Authorities, Permission, Request};
use crate::model::signing::{Away, Event, Hindrance, Stage};
use crate::reactive::reactive;
use crate::text::signing::{Words as SigningWords, words as signing_words};

/// What to start, and what the browser itself will ask or already refused.
pub(super) fn lead(app: AppContext, said: &'static SigningWords) -> AnyView {
    watch(app);
    let words = &said.ncalayer;
    let browser_says = move || match app.signing.permission.get() {
        Permission::Prompt => view! { <p id="ncalayer.will-ask">{words.will_ask}</p> }.into_any(),
        Permission::Denied => {
            let text = view! { <p id="ncalayer.blocked">{words.blocked}</p> };
            banner(Weight::Warning, "", text.into_any())
        }
        Permission::Granted | Permission::Unneeded => ().into_any(),
    };
    view! {
        <p class="muted" id="ncalayer.lead">{words.lead}</p>
        {reactive(browser_says)}
    }
    .into_any()
}

/// Begins to follow what the person allows the browser, once.
fn watch(app: AppContext) {
    let signing = app.signing;
    if signing.watch.with_value(Option::is_some) {
        return;
    }
    leptos::task::spawn_local(async move {
        let Some(watch) = Watch::begin(Callback::new(move |()| permission_changed(app))).await else {
            return;
        };
        signing.permission.set(watch.permission());
        signing.watch.set_value(Some(watch));
    });
}

/// The person decided, or changed their mind in the browser's settings: what was refused for it can be tried again.
fn permission_changed(app: AppContext) {
    let signing = app.signing;
    let permission = signing.permission_now();
    signing.permission.set(permission);
    let over = signing.stage.with_untracked(|stage| match stage {
        Stage::Refused(Hindrance::NcaLayer(fault)) => permission.ends(*fault),
        _ => false,
    });
    if over {
        signing.stage.update(|stage| *stage = std::mem::take(stage).after(Event::Forget));
        app.has_errors.set(false);
        app.say(signing_words(app.locale.get_untracked()).ncalayer.allowed);
    }
}

/// What is waited for, and how to stop waiting.
pub(super) fn waiting(app: AppContext) -> AnyView {
    let words = &signing_words(app.locale.get_untracked()).ncalayer;
    let said = move || {
        app.signing.stage.with(|stage| match stage {
            Stage::Away(Away::Person) => words.person,
            Stage::Away(Away::Checking) => words.checking,
            _ => words.reaching,
        })
    };
    let stop = move || {
        app.signing.line.with_value(|line| {
            if let Some(line) = line {
                line.hang_up();
            }
        });
    };
    view! {
        <div class="away" id="ncalayer.waiting">
            <p class="waiting" role="status">{reactive(move || said().into_any())}</p>
            {button("ncalayer.cancel", words.cancel, ButtonStyle::Quiet, stop)}
        </div>
    }
    .into_any()
}

/// Lets NCALayer sign and checks what it gives.
///
/// # Errors
/// The [`Hindrance`]; none when nobody waits any more.
pub(super) async fn sign(app: AppContext, aim: Aim, text: &str) -> Result<Vec<u8>, Option<Hindrance>> {
    let signing = app.signing;
    let happened = move |event| signing.stage.update(|stage| *stage = std::mem::take(stage).after(event));
    if signing.stage.with_untracked(Stage::is_under_way) {
        // Pressed twice: the first one is waited for.
        return Err(None);
    }
    let own = app.signed_in().map(|session| session.iin).unwrap_or_default();
    happened(Event::Ask);
    let on_person = Callback::new(move |()| happened(Event::Reached));
    let line = NcaLayerSocket::open(request(app, aim, text, &own), on_person);
    let line = line.map_err(|fault| Some(signing.permission_now().explain(fault).into()))?;
    signing.line.set_value(Some(line.clone()));
    browser::focus_soon("ncalayer.cancel");
    let answer = line.answer().await;
    if signing.line.try_update_value(Option::take).flatten().is_none() {
        return Err(None);
    }
    let answer = answer.map_err(|fault| Some(signing.permission_now().explain(fault).into()))?;
    happened(Event::Returned);
    let signer = Signer::start().await.map_err(|fault| Some(fault.into()))?;
    let checked = signer.check(&answer, text.as_bytes()).await;
    signer.end();
    let (key, envelope) = checked.map_err(Some)?;
    judge(&key, aim, browser::now(), &own).map_err(|fault| Some(fault.into()))?;
    happened(Event::Checked(key));
    Ok(envelope)
}

/// For documents, only the keys of the person who is signed in are offered.
fn request(app: AppContext, aim: Aim, text: &str, own: &str) -> Request {
    let for_documents = aim == Aim::Formation;
    let authorities = app.service.with_untracked(|service| {
        service.as_ref().map(|service| service.signer_authorities.clone()).unwrap_or_default()
    });
    Request {
        statement: text.to_owned(),
        locale: app.locale.get_untracked(),
        iin: if for_documents { own.to_owned() } else { String::new() },
        for_documents,
        authorities: Authorities::of(authorities),
        in_firefox: browser::is_firefox(),
    }
}
