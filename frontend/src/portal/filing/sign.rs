//! Read, sign, send. The service's statement is compared with the one this page makes from the answers; only when
//! they are the same, byte for byte, can anything be signed. The envelope is checked by the worker before it leaves.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use leptos::prelude::*;
use shared::eds::statement::{Asking, asking as asking_text, sha256};
use shared::problem::ProblemCode;
use shared::wire::v1::draft::{PrepareWire, PreparedWire};
use shared::wire::v1::report::ReportWire;

use crate::api::filing::Lodged;
use crate::api::{ApiError, filing};
use crate::browser;
use crate::components::banner::{Weight, banner, refusal};
use crate::components::button::{ButtonStyle, button};
use crate::components::link::{back, link};
use crate::components::panel::waiting;
use crate::components::signing_step::{Press, fault_summary, is_ready, press, refuse, sign, statement, ways};
use crate::components::summary_list::{Row, summary};
use crate::model::journey::Step;
use crate::model::key::Aim;
use crate::model::when;
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::routes::portal::Page;
use crate::text::portal::Words;
use crate::text::with;

/// The page.
pub(super) fn page(portal: Portal, words: &'static Words) -> AnyView {
    portal.app.title.set(words.sign.title.into());
    let id = portal.form.id.get_untracked();
    let ready = portal.form.report.with_untracked(shared::finding::Report::may_be_lodged);
    let failed = move || portal.app.signing.refusal.get().map(|why| refused(portal, words, &why));
    let content = if ready {
        portal.app.signing.forget();
        prepare(portal);
        view! { {reactive(move || (content(portal, words)).into_any())} }.into_any()
    } else {
        let page = Page::Form(id.clone(), Step::CheckAnswers);
        let text = view! { <p>{words.sign.errors}</p>{link(portal.app, page, "button", words.check.title)} };
        banner(Weight::Error, words.sign.errors_title, text.into_any())
    };
    view! {
        {super::beside::way(portal, words, Step::Sign)}
        <div class="column">
            {back(portal.app, words, Page::Form(id, Step::CheckAnswers))}
            {fault_summary(portal.app, words)}
            <div role="alert">{failed}</div>
            <h1>{words.sign.title}</h1>
            <p class="lead">{words.sign.lead}</p>
            {content}
        </div>
    }
    .into_any()
}

/// Asks the service for the statement in the language of the screen.
fn prepare(portal: Portal) {
    portal.form.leave_unasked();
    leptos::task::spawn_local(async move {
        if !super::saving::save(portal).await {
            portal.app.go_instead(Page::Draft(portal.form.id.get_untracked()));
            return;
        }
        let id = portal.form.id.get_untracked();
        let locale = portal.app.locale.get_untracked();
        let asked = PrepareWire { version: portal.form.version.get_untracked(), language: locale };
        let answer = filing::prepare(portal.app.api, &id, &asked).await;
        if portal.app.locale.get_untracked() != locale {
            // The language was switched meanwhile: the page has asked again, and this text is not its own.
            return;
        }
        match answer {
            Ok(prepared) => {
                portal.app.signing.attempt.set(browser::fresh_key());
                portal.app.signing.draft.set(id);
                portal.app.signing.prepared.set(Some(prepared));
            }
            Err(why) => portal.app.signing.refusal.set(Some(why)),
        }
    });
}

fn content(portal: Portal, words: &'static Words) -> AnyView {
    let Some(prepared) = portal.app.signing.prepared.get() else {
        return if portal.app.signing.refusal.with(Option::is_some) {
            button("sign.again", words.sign.again, ButtonStyle::Quiet, move || again(portal))
        } else {
            waiting(words.sign.preparing)
        };
    };
    if !is_ours(portal, &prepared) {
        let text = view! { <p id="statement.differs">{words.sign.statement_differs}</p> };
        return banner(Weight::Error, words.sign.statement_differs_title, text.into_any());
    }
    let until = when::moment_text(portal.app.locale.get_untracked(), &prepared.expires_at);
    view! {
        {parties(portal, words)}
        <h2>{words.sign.step_read}</h2>
        {statement(portal.app, words, &prepared.statement)}
        <p class="muted">{with(words.sign.prepared_until, "until", &until)}</p>
        <h2>{words.sign.step_key}</h2>
        {ways(portal.app, words, Aim::Formation)}
        {reactive(move || (send_step(portal, words)).into_any())}
    }
    .into_any()
}

/// Who signs for whom, in two lines above everything.
fn parties(portal: Portal, words: &'static Words) -> AnyView {
    let signer = portal.app.signed_in().map(|session| session.name).unwrap_or_default();
    let recipient = portal.form.answers.with_untracked(|answers| {
        let names = &answers.recipient.names;
        [&names.surname, &names.given_name, &names.patronymic].map(String::as_str).join(" ").trim().to_owned()
    });
    summary(vec![Row::new(words.sign.who_signs, signer), Row::new(words.sign.for_whom, recipient)])
}

/// The statement made here from the answers on this page is the service's, byte for byte, and so is the digest.
fn is_ours(portal: Portal, prepared: &PreparedWire) -> bool {
    let Some(session) = portal.app.signed_in() else { return false };
    let request = portal.form.request_now();
    let report = ReportWire::from(&portal.form.report.get_untracked());
    let asking = Asking {
        locale: portal.app.locale.get_untracked(),
        origin: &browser::origin(),
        nonce: &prepared.nonce,
        at: &prepared.at,
        signer_name: &session.name,
        calendar: &prepared.calendar,
        report: &report,
    };
    let own = asking_text(&asking, &(&request).into());
    own == prepared.statement && sha256(own.as_bytes()) == prepared.sha256
}

fn send_step(portal: Portal, words: &'static Words) -> Option<AnyView> {
    let ready = Memo::new(move |_| is_ready(portal.app));
    let button = Press { id: "sign.send", text: words.sign.send, busy: words.sign.sending };
    ready.get().then(|| {
        view! {
            <h2>{words.sign.step_send}</h2>
            {press(portal.app, button, move || send(portal))}
        }
        .into_any()
    })
}

fn send(portal: Portal) {
    let signing = portal.app.signing;
    let Some(prepared) = signing.prepared.get_untracked() else { return };
    if !is_ours(portal, &prepared) {
        return;
    }
    leptos::task::spawn_local(async move {
        let envelope = match sign(portal.app, Aim::Formation, &prepared.statement).await {
            Ok(envelope) => STANDARD.encode(envelope),
            Err(Some(why)) => return refuse(portal.app, why),
            Err(None) => return,
        };
        let (id, key) = (portal.form.id.get_untracked(), signing.attempt.get_untracked());
        let mut answer = filing::lodge(portal.app.api, &id, &key, envelope.clone()).await;
        if answer == Err(ApiError::Offline) {
            // The same key: a request that did arrive is answered, not repeated.
            answer = filing::lodge(portal.app.api, &id, &key, envelope).await;
        }
        match answer {
            Ok(lodged) => {
                signing.forget();
                portal.form.close();
                if let Lodged::Registered(application) = lodged {
                    portal.lodged.set(Some(*application));
                }
                portal.app.go_instead(Page::Filed(id));
            }
            Err(why) => {
                signing.forget();
                signing.refusal.set(Some(why));
                portal.app.has_errors.set(true);
                browser::focus_heading();
            }
        }
    });
}

fn again(portal: Portal) {
    portal.app.signing.forget();
    prepare(portal);
}

/// Why it was not taken; errors of the application itself lead back to them.
fn refused(portal: Portal, words: &'static Words, why: &ApiError) -> AnyView {
    let of_answers = matches!(why.code(), Some(ProblemCode::HasErrors | ProblemCode::JudgedAnew));
    let to_check = of_answers.then(|| {
        let page = Page::Form(portal.form.id.get_untracked(), Step::CheckAnswers);
        link(portal.app, page, "", words.check.title)
    });
    view! { {refusal(portal.app.locale.get_untracked(), why)}{to_check} }.into_any()
}
