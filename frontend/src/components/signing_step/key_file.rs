//! A key file: the file and its password, whose key it is. The key's bytes pass this by: the file is handed to the worker
//! unread.

use leptos::prelude::*;

use crate::browser;
use crate::components::button::{ButtonStyle, busy_button, button};
use crate::components::error_summary;
use crate::components::field::{FieldBinding, FormGroup, Line, line};
use crate::components::file_upload::chosen;
use crate::components::summary_list::{Row, summary};
use crate::context::AppContext;
use crate::context::signer_client::Signer;
use crate::model::key::{Aim, KeyError, KeySummary, judge};
use crate::model::signing::{Event, Hindrance, Stage};
use crate::model::when;
use crate::reactive::reactive;
use crate::text::with;
use crate::text::{Words, fault};

/// File and password, then whose key it is; `aim` decides what the key must be good for.
pub(super) fn form(app: AppContext, words: &'static Words, aim: Aim) -> AnyView {
    reactive(move || {
        ({
            app.signing.stage.with(|stage| match stage {
                Stage::Opened(key) | Stage::Signing(key) => open_key(app, words, key),
                _ => choose_key(app, words, aim),
            })
        })
        .into_any()
    })
}

fn choose_key(app: AppContext, words: &'static Words, aim: Aim) -> AnyView {
    let signing = app.signing;
    let file =
        FormGroup::new("key.file", words.key.file).hint(words.key.file_hint).error(error_of(app, "key.file"));
    let password = FormGroup::new("key.password", words.key.password)
        .hint(words.key.password_hint)
        .error(error_of(app, "key.password"));
    let (described, invalid) = (file.described(), file.invalid());
    let pick = move |event: web_sys::Event| {
        let picked = chosen(&event, false);
        signing.file_name.set(picked.as_ref().map(web_sys::File::name).unwrap_or_default());
        signing.file.set(picked);
    };
    let input = view! {
        <div class="upload">
            {reactive(move || ({
                let name = signing.file_name.get();
                (!name.is_empty()).then(|| view! { <p class="upload-file"><strong>{name}</strong></p> })
            }).into_any())}
            <input
                type="file"
                class="unseen upload-input"
                id="key.file"
                accept=".p12,.pfx,application/x-pkcs12"
                aria-describedby=described
                aria-invalid=invalid
                on:change=pick
            />
            <label class="button button-quiet upload-button" for="key.file">{words.copies.choose}</label>
        </div>
    };
    let attributes = Line { kind: "password", complete: "off", ..Line::default() };
    let busy = Signal::derive(move || signing.stage.with(|stage| *stage == Stage::Opening));
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        open(app, aim);
    };
    view! {
        <form on:submit=submit novalidate>
            {file.around(input.into_any())}
            {line(password, FieldBinding::to(signing.password), attributes)}
            <p class="muted">{words.key.stays}</p>
            {busy_button("key.open", words.key.open, words.key.opening, ButtonStyle::Quiet, busy, move || open(app, aim))}
        </form>
    }
    .into_any()
}

fn error_of(app: AppContext, control: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || {
        let locale = app.locale.get();
        app.signing.stage.with(|stage| match stage {
            Stage::Refused(Hindrance::Key(why)) if why.control() == control => {
                Some(fault(locale, *why).what.to_owned())
            }
            _ => None,
        })
    })
}

fn open_key(app: AppContext, words: &'static Words, key: &KeySummary) -> AnyView {
    let until = when::moment(app.locale.get_untracked(), key.not_after).unwrap_or_default();
    let mut rows = vec![
        Row::new(words.key.holder, key.name.clone()),
        Row::new(words.key.iin, when::grouped_iin(&key.iin)),
        Row::new(words.key.valid, with(words.key.valid_until, "until", &until)),
        Row::new(words.key.issuer, key.issuer.clone()),
    ];
    if !key.bin.is_empty() {
        rows.insert(2, Row::new(words.key.bin, key.bin.clone()));
    }
    let other = move || app.signing.let_go();
    view! {
        <section class="key-card" id="key.opened" aria-labelledby="key-whose">
            <h3 id="key-whose" tabindex="-1">{words.key.whose}</h3>
            {summary(rows)}
            {button("key.other", words.key.other, ButtonStyle::Text, other)}
        </section>
    }
    .into_any()
}

/// Opens the chosen key in a fresh worker.
fn open(app: AppContext, aim: Aim) {
    let signing = app.signing;
    if signing.stage.with_untracked(|stage| *stage == Stage::Opening) {
        return;
    }
    let refuse = move |why: KeyError| {
        signing.stage.update(|stage| *stage = std::mem::take(stage).after(Event::Refused(why.into())));
        app.has_errors.set(true);
        browser::focus_soon(error_summary::ID);
    };
    let Some(file) = signing.file.get_untracked() else { return refuse(KeyError::NoFile) };
    let password = signing.password.get_untracked();
    if password.is_empty() {
        return refuse(KeyError::NoPassword);
    }
    signing.stage.update(|stage| *stage = std::mem::take(stage).after(Event::Open));
    leptos::task::spawn_local(async move {
        match opened(app, &file, &password, aim).await {
            Ok((signer, key)) => {
                signing.signer.set_value(Some(signer));
                signing.password.set(String::new());
                app.has_errors.set(false);
                signing.stage.update(|stage| *stage = std::mem::take(stage).after(Event::Opened(key)));
                browser::focus_soon("key-whose");
            }
            Err(why) => refuse(why),
        }
    });
}

async fn opened(
    app: AppContext,
    file: &web_sys::File,
    password: &str,
    aim: Aim,
) -> Result<(Signer, KeySummary), KeyError> {
    let signer = Signer::start().await?;
    let judged = match signer.open(file, password).await {
        Ok(key) => {
            let own = app.signed_in().map(|session| session.iin).unwrap_or_default();
            judge(&key, aim, browser::now(), &own).map(|()| key)
        }
        Err(why) => Err(why),
    };
    match judged {
        Ok(key) => Ok((signer, key)),
        Err(why) => {
            signer.end();
            Err(why)
        }
    }
}

/// Signs a text with the open key; the key is forgotten whatever comes of it.
///
/// # Errors
/// The [`KeyError`].
pub(super) async fn sign(app: AppContext, text: &str) -> Result<Vec<u8>, KeyError> {
    let signer = app.signing.signer.try_update_value(Option::take).flatten().ok_or(KeyError::Worker)?;
    app.signing.stage.update(|stage| *stage = std::mem::take(stage).after(Event::Sign));
    let signed = signer.sign(text.as_bytes(), browser::now()).await;
    signer.end();
    signed
}
