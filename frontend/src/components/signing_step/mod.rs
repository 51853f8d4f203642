//! How a text is signed: the person chooses a way, reads, presses. Each way is a file of its own and ends in the same: a
//! checked CMS with the text inside, or a [`Hindrance`]. Where the text comes from and where the envelope goes is the
//! page's business.

mod key_file;
mod ncalayer;
mod phone;

use leptos::prelude::*;
use sha2::{Digest, Sha256};

use super::button::{ButtonStyle, busy_button, button};
use super::choice::{Offer, radios};
use super::details::details;
use super::error_summary::error_summary;
use super::field::{FieldBinding, FormGroup};
use crate::browser;
use crate::context::AppContext;
use crate::model::key::Aim;
use crate::model::signing::{Event, Hindrance, SigningMethod, Stage, WAY};
use crate::model::when;
use crate::reactive::reactive;
use crate::text::Words;
use crate::text::signing::{Words as SigningWords, hindrance, words as signing_words};

#[cfg(debug_assertions)]
pub mod examples;

/// The choice of ways, and below it what the chosen one needs before "sign" can be pressed.
#[must_use]
pub fn ways(app: AppContext, words: &'static Words, aim: Aim) -> AnyView {
    let signing = app.signing;
    let said = signing_words(app.locale.get_untracked());
    let bound = FieldBinding {
        get: Signal::derive(move || signing.way.get().value().to_owned()),
        set: Callback::new(move |value: String| {
            if let Some(way) = SigningMethod::parse(&value) {
                signing.choose(way);
            }
        }),
        left: Callback::new(|()| ()),
    };
    let choice = move || {
        let offers = offered(app).map(|way| offer(said, way)).collect();
        radios(FormGroup::new(WAY, said.ways.legend), offers, bound, false)
    };
    let needs = move || match signing.way.get() {
        SigningMethod::NcaLayer => ncalayer::lead(app, said),
        SigningMethod::KeyFile => key_file::form(app, words, aim),
        SigningMethod::Phone => phone::lead(app),
    };
    view! {
        {reactive(choice)}
        {reactive(needs)}
    }
    .into_any()
}

/// The ways of this service: a phone only where it is agreed with the makers of the apps. A way chosen elsewhere that is
/// not offered here gives place to the first visit's.
fn offered(app: AppContext) -> impl Iterator<Item = SigningMethod> {
    let phones = app.service.with(|service| service.as_ref().map(|service| service.phone_signing));
    if phones == Some(false) && app.signing.way.get_untracked() == SigningMethod::Phone {
        app.signing.way.set(SigningMethod::default());
    }
    SigningMethod::ALL.iter().copied().filter(move |way| *way != SigningMethod::Phone || phones == Some(true))
}

fn offer(said: &SigningWords, way: SigningMethod) -> Offer {
    let ways = &said.ways;
    let (label, hint) = match way {
        SigningMethod::NcaLayer => (ways.ncalayer, ways.ncalayer_hint),
        SigningMethod::KeyFile => (ways.key_file, ways.key_file_hint),
        SigningMethod::Phone => (ways.phone, ways.phone_hint),
    };
    Offer { value: way.value(), label: label.into(), hint: hint.into() }
}

/// Whether the text may be read and signed now; follows stage and way.
#[must_use]
pub fn is_ready(app: AppContext) -> bool {
    let way = app.signing.way.get();
    app.signing.stage.with(|stage| stage.is_ready(way))
}

/// The button that signs and sends.
#[derive(Clone, Copy, Debug)]
pub struct Press {
    /// Its id.
    pub id: &'static str,
    /// What it says.
    pub text: &'static str,
    /// What it says while the envelope is made and travels.
    pub busy: &'static str,
}

/// The button, or, while another program has the text, what is waited for and how to stop waiting.
#[must_use]
pub fn press(app: AppContext, press: Press, act: impl Fn() + Copy + Send + 'static) -> AnyView {
    let stage = app.signing.stage;
    let away = Memo::new(move |_| stage.with(|stage| matches!(stage, Stage::Away(_))));
    let busy = Signal::derive(move || stage.with(|stage| matches!(stage, Stage::Signing(_))));
    reactive(move || {
        if away.get() {
            return match app.signing.way.get_untracked() {
                SigningMethod::Phone => phone::waiting(app),
                SigningMethod::NcaLayer | SigningMethod::KeyFile => ncalayer::waiting(app),
            };
        }
        let text = match app.signing.way.get() {
            SigningMethod::Phone => signing_words(app.locale.get_untracked()).phone.show,
            SigningMethod::NcaLayer | SigningMethod::KeyFile => press.text,
        };
        let button = busy_button(press.id, text, press.busy, ButtonStyle::Main, busy, act);
        view! { <div class="actions">{button}</div> }.into_any()
    })
}

/// Signs a text in the chosen way and checks the result; a key that was open is forgotten whatever comes of it.
///
/// # Errors
/// The [`Hindrance`]; none when the person went elsewhere meanwhile and nobody wants the signature any more.
pub async fn sign(app: AppContext, aim: Aim, text: &str) -> Result<Vec<u8>, Option<Hindrance>> {
    match app.signing.way.get_untracked() {
        SigningMethod::KeyFile => key_file::sign(app, text).await.map_err(|why| Some(why.into())),
        SigningMethod::NcaLayer => ncalayer::sign(app, aim, text).await,
        SigningMethod::Phone => phone::sign(app, aim, text).await,
    }
}

/// It was not signed, or the signature is not sent: says so where the person looks.
pub fn refuse(app: AppContext, why: Hindrance) {
    app.signing.stage.update(|stage| *stage = std::mem::take(stage).after(Event::Refused(why)));
    app.has_errors.set(true);
    browser::focus_soon(super::error_summary::ID);
}

/// What keeps the person from signing, as lines of an error summary.
#[must_use]
pub fn fault_summary(app: AppContext, words: &'static Words) -> AnyView {
    reactive(move || {
        ({
            let locale = app.locale.get();
            let way = app.signing.way.get();
            let refused = app.signing.stage.with(|stage| match stage {
                Stage::Refused(why) => Some(*why),
                _ => None,
            });
            let lines = refused.map(|why| {
                let said = hindrance(locale, why);
                (why.control(way).to_owned(), format!("{} {}", said.what, said.next))
            });
            error_summary(words.parts.error_title, lines.into_iter().collect())
        })
        .into_any()
    })
}

/// The text as it is signed, with its digest computed here.
#[must_use]
pub fn statement(app: AppContext, words: &'static Words, text: &str) -> AnyView {
    let digest = hex::encode(Sha256::digest(text.as_bytes()));
    let own = digest.clone();
    let technical = view! {
        <p>
            {words.key.digest}": "
            <span class="digest" id="statement.sha256">{when::grouped(&digest)}</span>
            " "
            <span class="muted small">{words.key.digest_hint}</span>
        </p>
        {button("statement.copy", words.key.copy_digest, ButtonStyle::Text, move || app.copy(&own))}
    };
    view! {
        <p class="muted" id="statement-hint">{words.key.statement_hint}</p>
        <pre class="statement" id="statement" tabindex="0" role="region" aria-label=words.key.statement>{text.to_owned()}</pre>
        {details("statement.technical", words.key.technical, technical.into_any())}
    }
    .into_any()
}
