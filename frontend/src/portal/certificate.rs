//! Checking a registration certificate by its code. The code may come in the address after `#`, where no server and
//! no log sees it. What was typed before the program arrived stays typed.

use leptos::prelude::*;
use shared::wire::v1::certificate::CheckedWire;

use crate::api::public;
use crate::browser;
use crate::components::banner::{Weight, banner, refusal};
use crate::components::button::{ButtonStyle, busy_button};
use crate::components::error_summary::{ID, error_summary};
use crate::components::field::{FieldBinding, FormGroup, Line, line};
use crate::components::summary_list::{Row, summary};
use crate::model::when;
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::text::portal::Words;

/// The control of the code, in the form of before too.
const CODE: &str = "certificate.code";

/// The page.
pub(super) fn page(portal: Portal, words: &'static Words) -> AnyView {
    portal.app.title.set(words.certificate.title.into());
    let linked = browser::fragment();
    let in_address = !linked.is_empty();
    let code = RwSignal::new(if in_address { linked } else { typed_before() });
    let (busy, empty) = (RwSignal::new(false), RwSignal::new(false));
    let answer = RwSignal::new(None);
    let check = move || {
        let typed = code.get_untracked().trim().to_owned();
        empty.set(typed.is_empty());
        portal.app.has_errors.set(typed.is_empty());
        if typed.is_empty() {
            browser::focus_soon(ID);
            return;
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            let got = public::check_certificate(portal.app.api, typed).await;
            busy.try_set(false);
            answer.try_set(Some(got));
            browser::focus_soon("certificate.answer");
        });
    };
    if in_address {
        check();
    }
    // What was missing is not missing any more as soon as it is typed.
    Effect::new(move |_| {
        let typed = code.with(|code| !code.trim().is_empty());
        if typed && empty.get_untracked() {
            empty.set(false);
            portal.app.has_errors.set(false);
        }
    });
    let missing = Signal::derive(move || empty.get().then(|| words.certificate.empty.to_owned()));
    let frame = FormGroup::new(CODE, words.certificate.code).hint(words.certificate.code_hint).error(missing);
    let attributes = Line { class: "input-code", ..Line::default() };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        check();
    };
    let lines = move || missing.get().map(|text| (CODE.to_owned(), text)).into_iter().collect();
    view! {
        <div class="column">
            {reactive(move || (error_summary(words.parts.error_title, lines())).into_any())}
            <h1>{words.certificate.title}</h1>
            <p class="lead">{words.certificate.lead}</p>
            <form on:submit=submit novalidate>
                {line(frame, FieldBinding::to(code), attributes)}
                {busy_button(
                    "certificate.check",
                    words.certificate.check,
                    words.certificate.checking,
                    ButtonStyle::Main,
                    busy.into(),
                    check,
                )}
            </form>
            <div id="certificate.answer" tabindex="-1" class="actions-none" aria-live="polite">
                {reactive(move || (answer.get().map(|got| match got {
                    Ok(checked) => result(portal, words, checked),
                    Err(why) => refusal(portal.app.locale.get_untracked(), &why),
                })).into_any())}
            </div>
        </div>
    }
    .into_any()
}

/// What was typed before the program arrived; whoever stood there stands there again.
fn typed_before() -> String {
    if browser::focused() == CODE {
        browser::focus_again(CODE.to_owned());
    }
    browser::typed_before(CODE)
}

fn result(portal: Portal, words: &'static Words, checked: CheckedWire) -> AnyView {
    let w = &words.certificate;
    if checked.state == "superseded" {
        let day = when::day_text(portal.app.locale.get_untracked(), &checked.issued_on);
        let rows = vec![Row::new(w.number, checked.number), Row::new(w.issued_on, day)];
        let content = view! { <p>{w.superseded}</p>{summary(rows)} };
        return banner(Weight::Warning, w.superseded_title, content.into_any());
    }
    if checked.state != "current" {
        return banner(Weight::Error, w.unknown_title, view! { <p>{w.unknown}</p> }.into_any());
    }
    let day = when::day_text(portal.app.locale.get_untracked(), &checked.issued_on);
    let rows = vec![
        Row::new(w.number, checked.number),
        Row::new(w.issued_on, day),
        Row::new(w.iin, checked.iin_masked),
        Row::new(w.initials, checked.initials),
    ];
    let content = view! { <p>{w.current}</p>{summary(rows)}<p class="muted">{w.compare}</p> };
    banner(Weight::Success, w.current_title, content.into_any())
}
