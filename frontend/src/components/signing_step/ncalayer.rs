//! Signing through NCALayer: one request, one answer, as long as the person needs. The answer is checked by the signing
//! worker before it is believed to be a signature of the text.

use leptos::prelude::*;

use crate::browser;
use crate::components::banner::{Weight, banner};
use crate::components::button::{Look, button};
use crate::live::live;
use crate::model::key::{Aim, judge};
use crate::model::ncalayer::{Authorities, Permission, Request};
use crate::model::signing::{Away, Event, Hindrance, Stage};
use crate::shell::Screen;
use crate::shell::ncalayer_client::Line;
use crate::shell::permission;
use crate::shell::signer_client::Signer;
use crate::text::signing::{Words as SigningWords, words as signing_words};

/// What to start, and what the browser itself will ask or already refused.
pub(super) fn lead(screen: Screen, said: &'static SigningWords) -> AnyView {
    permission::watch(screen);
    let words = &said.ncalayer;
    let browser_says = move || match screen.signing.permission.get() {
        Permission::Prompt => view! { <p id="ncalayer.will-ask">{words.will_ask}</p> }.into_any(),
        Permission::Denied => {
            let text = view! { <p id="ncalayer.blocked">{words.blocked}</p> };
            banner(Weight::Warning, "", text.into_any())
        }
        Permission::Granted | Permission::Unneeded => ().into_any(),
    };
    view! {
        <p class="muted" id="ncalayer.lead">{words.lead}</p>
        {live(browser_says)}
    }
    .into_any()
}

/// What is waited for, and how to stop waiting.
pub(super) fn waiting(screen: Screen) -> AnyView {
    let words = &signing_words(screen.locale.get_untracked()).ncalayer;
    let said = move || {
        screen.signing.stage.with(|stage| match stage {
            Stage::Away(Away::Person) => words.person,
            Stage::Away(Away::Checking) => words.checking,
            _ => words.reaching,
        })
    };
    let stop = move || {
        screen.signing.line.with_value(|line| {
            if let Some(line) = line {
                line.hang_up();
            }
        });
    };
    view! {
        <div class="away" id="ncalayer.waiting">
            <p class="waiting" role="status">{live(move || said().into_any())}</p>
            {button("ncalayer.cancel", words.cancel, Look::Quiet, stop)}
        </div>
    }
    .into_any()
}

/// Lets NCALayer sign and checks what it gives.
///
/// # Errors
/// The [`Hindrance`]; none when nobody waits any more.
pub(super) async fn sign(screen: Screen, aim: Aim, text: &str) -> Result<Vec<u8>, Option<Hindrance>> {
    let signing = screen.signing;
    let happened = move |event| signing.stage.update(|stage| *stage = std::mem::take(stage).after(event));
    if signing.stage.with_untracked(Stage::is_under_way) {
        // Pressed twice: the first one is waited for.
        return Err(None);
    }
    let own = screen.signed_in().map(|session| session.iin).unwrap_or_default();
    happened(Event::Ask);
    let on_person = Callback::new(move |()| happened(Event::Reached));
    let line = Line::open(request(screen, aim, text, &own), on_person);
    let line = line.map_err(|fault| Some(permission::now(screen).explain(fault).into()))?;
    signing.line.set_value(Some(line.clone()));
    browser::focus_soon("ncalayer.cancel");
    let answer = line.answer().await;
    if signing.line.try_update_value(Option::take).flatten().is_none() {
        return Err(None);
    }
    let answer = answer.map_err(|fault| Some(permission::now(screen).explain(fault).into()))?;
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
fn request(screen: Screen, aim: Aim, text: &str, own: &str) -> Request {
    let for_documents = aim == Aim::Formation;
    let authorities = screen.service.with_untracked(|service| {
        service.as_ref().map(|service| service.signer_authorities.clone()).unwrap_or_default()
    });
    Request {
        statement: text.to_owned(),
        locale: screen.locale.get_untracked(),
        iin: if for_documents { own.to_owned() } else { String::new() },
        for_documents,
        authorities: Authorities::of(authorities),
        in_firefox: browser::is_firefox(),
    }
}
