//! A document from the digital documents service instead of a scan: whose, which, and the code by which the person agreed.
//! Where the service is not connected, it says so.

use leptos::prelude::*;
use shared::wire::v1::ask::FetchDocumentWire;

use super::parts::failure;
use super::state::{Form, save};
use crate::api::counter as api;
use crate::components::button::{ButtonStyle, busy_button};
use crate::components::details::details;
use crate::components::field::{FieldBinding, FormGroup, Line, line};
use crate::components::select::select;
use crate::desk::state::Desk;

use crate::text::desk::counter::Words;

/// The fold with the question; what comes is attached to the form.
pub(super) fn section(desk: Desk, words: &'static Words, form: Form) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let [iin, purpose, consent] = [(); 3].map(|()| RwSignal::new(String::new()));
    let (failed, busy) = (RwSignal::new(None), RwSignal::new(false));
    let fetch = move || {
        failed.set(None);
        busy.set(true);
        leptos::task::spawn_local(async move {
            // What was typed goes first, as before any file.
            let turn = form.permit().await;
            if save(desk, form, &turn).await {
                let wire = FetchDocumentWire {
                    iin: iin.get_untracked().chars().filter(char::is_ascii_digit).collect(),
                    purpose: purpose.get_untracked(),
                    consent: consent.get_untracked().trim().to_owned(),
                };
                match api::fetch(desk.app.api, &form.id.get_untracked(), &wire).await {
                    Ok(intake) => {
                        form.take(intake, false);
                        desk.app.say(words.form.fetch_said);
                    }
                    Err(why) => {
                        let _same = failed.try_set(Some(why));
                    }
                }
            }
            let _same = busy.try_set(false);
        });
    };
    let offers = form.lines.with_untracked(|lines| {
        let named =
            |purpose: &str| (purpose.to_owned(), shared::text::copy_purpose(locale, purpose).to_owned());
        lines.iter().map(|line| named(line.purpose.as_str())).collect::<Vec<_>>()
    });
    let code = FormGroup::new("counter.fetch.code", words.form.fetch_code).hint(words.form.fetch_code_hint);
    let content = view! {
        {failure(desk, failed)}
        {line(FormGroup::new("counter.fetch.iin", words.form.fetch_iin), FieldBinding::to(iin), Line::default())}
        {select(FormGroup::new("counter.fetch.which", words.form.document), "", offers, FieldBinding::to(purpose))}
        {line(code, FieldBinding::to(consent), Line::default())}
        {busy_button("counter.fetch.do", words.form.fetch_do, words.form.saving, ButtonStyle::Quiet, busy.into(), fetch)}
    };
    details("counter.fetch", words.form.fetch, content.into_any())
}
