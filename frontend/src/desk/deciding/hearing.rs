//! A hearing on the desk: what the applicant was told, what they answered, and the record that ends it.

use leptos::prelude::*;
use shared::wire::v1::operator::{CaseWire, ConcludeWire};

use super::calls::{load_case, load_queue};
use crate::api::deciding;
use crate::components::button::{ButtonStyle, busy_button};
use crate::components::field::{FieldBinding, FormGroup, area};
use crate::components::summary_list::{Row, summary};
use crate::desk::state::Desk;
use crate::model::when;
use crate::text::desk::deciding::Words;

/// What was told and answered; nothing when nobody was heard.
pub(super) fn told(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    let Some(hearing) = &case.application.hearing else { return ().into_any() };
    let (w, locale) = (&words.operator, desk.app.locale.get_untracked());
    let answer = match hearing.answer.as_str() {
        "objects" => hearing.objection.clone(),
        "waives" => w.hearing_waives.to_owned(),
        _ => w.hearing_silent.to_owned(),
    };
    let mut rows = vec![
        Row::new(w.reason, hearing.reason.clone()),
        Row::new(w.hearing_until, when::day_text(locale, &hearing.objections_until)),
        Row::new(w.hearing_act_from, when::day_text(locale, &hearing.act_from)),
        Row::new(w.hearing_answer, answer),
    ];
    if !hearing.record.is_empty() {
        rows.push(Row::new(w.record, hearing.record.clone()));
    }
    view! { <section id="case.hearing"><h3>{w.hearing_title}</h3>{summary(rows)}</section> }.into_any()
}

/// The record, and the button that ends the hearing.
pub(super) fn conclude(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    let (w, decision) = (&words.operator, desk.operator.decision);
    let bound = FieldBinding::part(decision, |decision| &mut decision.record);
    let (busy, version) = (RwSignal::new(false), case.version);
    let id = case.application.line.id.clone();
    let act = move || {
        let id = id.clone();
        let wire = ConcludeWire { record: decision.with_untracked(|now| now.record.trim().to_owned()) };
        busy.set(true);
        desk.app.signing.refusal.set(None);
        leptos::task::spawn_local(async move {
            match deciding::conclude(desk.app.api, &id, version, &wire).await {
                Ok(case) => {
                    desk.operator.case.set(Some(case));
                    desk.app.say(words.operator.conclude_done);
                }
                Err(why) => {
                    desk.app.signing.refusal.set(Some(why));
                    load_case(desk, id);
                }
            }
            busy.try_set(false);
            load_queue(desk);
        });
    };
    view! {
        {area(FormGroup::new("hearing.record", w.record).hint(w.record_hint), bound, "", "6")}
        {busy_button("hearing.conclude", w.conclude, words.chrome.loading, ButtonStyle::Main, busy.into(), act)}
    }
    .into_any()
}
