//! How a form ends: registered, with its receipt; or turned away, with the documents named. The service decides both.

use leptos::prelude::*;
use shared::contract::counter::{PrintReceipt, PrintTurnedAway};
use shared::documents::CopyPurpose;
use shared::finding::Report;
use shared::intake::IntakeRefusal;
use shared::problem::ProblemCode;
use shared::wire::v1::centre::{LodgeIntakeWire, RegisteredWire, TurnAwayWire, TurnedAwayWire};

use super::copies;
use super::parts::{day, paper};
use super::state::{Form, save, to_errors};
use crate::api::{ApiError, address, counter as api};
use crate::browser;
use crate::components::banner::{Weight, banner};
use crate::components::button::{ButtonStyle, busy_button};
use crate::components::choice::tick;
use crate::components::details::details;
use crate::components::field::{FieldBinding, FormGroup, Line, line};
use crate::components::link::link_as;
use crate::components::summary_list::{Row, summary};
use crate::desk::state::Desk;
use crate::reactive::reactive;
use crate::routes::desk::Page;
use crate::text::desk::counter::Words;

/// What the end of a form holds.
#[derive(Clone, Copy)]
struct Finish {
    identified_by: RwSignal<String>,
    phone: RwSignal<String>,
    seen: RwSignal<Vec<CopyPurpose>>,
    registered: RwSignal<Option<RegisteredWire>>,
    turned_away: RwSignal<Option<TurnedAwayWire>>,
    known: RwSignal<bool>,
    key: RwSignal<String>,
}

/// The two ends.
pub(super) fn section(desk: Desk, words: &'static Words, form: Form) -> AnyView {
    let finish = Finish {
        identified_by: RwSignal::new(String::new()),
        phone: RwSignal::new(String::new()),
        seen: RwSignal::new(Vec::new()),
        registered: RwSignal::new(None),
        turned_away: RwSignal::new(None),
        known: RwSignal::new(false),
        key: RwSignal::new(browser::fresh_key()),
    };
    view! {
        <div id="counter.end" tabindex="-1">
            {reactive(move || {
                if let Some(done) = finish.registered.get() {
                    return registered(desk, words, &done);
                }
                if let Some(done) = finish.turned_away.get() {
                    return turned_away(desk, words, &done);
                }
                untrack(|| both(desk, words, form, finish))
            })}
        </div>
    }
    .into_any()
}

fn both(desk: Desk, words: &'static Words, form: Form, finish: Finish) -> AnyView {
    let f = &words.finish;
    let frame = FormGroup::new("counter.identified_by", f.identified_by).hint(f.identified_hint);
    let act = move || register(desk, form, finish);
    let away = details("counter.turn-away", f.turn_away, away_form(desk, words, form, finish));
    view! {
        <h2>{f.register}</h2>
        {reactive(move || finish.known.get().then(|| {
            banner(Weight::Warning, "", view! { <p>{f.known}</p> }.into_any())
        }).into_any())}
        {line(frame, FieldBinding::to(finish.identified_by), Line::default())}
        <div class="actions">
            {busy_button("counter.register", f.register, f.registering, ButtonStyle::Main, form.busy.into(), act)}
        </div>
        {away}
    }
    .into_any()
}

/// Stores, then registers; errors of the form are shown instead.
fn register(desk: Desk, form: Form, finish: Finish) {
    form.busy.set(true);
    finish.known.set(false);
    leptos::task::spawn_local(async move {
        let turn = form.permit().await;
        if save(desk, form, &turn).await && copies::attach_photo(desk, form, &turn).await {
            let good =
                form.report.with_untracked(|report| report.as_ref().is_some_and(Report::may_be_lodged));
            if good {
                lodge(desk, form, finish).await;
            } else {
                to_errors(form);
            }
        }
        let _same = form.busy.try_set(false);
    });
}

async fn lodge(desk: Desk, form: Form, finish: Finish) {
    let wire = LodgeIntakeWire {
        version: form.version.get_untracked(),
        identified_by: finish.identified_by.get_untracked(),
    };
    let key = finish.key.get_untracked();
    let answer = api::lodge(desk.app.api, &form.id.get_untracked(), &key, &wire).await;
    // Whatever was answered is answered; the next press asks anew.
    if !matches!(answer, Err(ApiError::Offline)) {
        let _same = finish.key.try_set(browser::fresh_key());
    }
    match answer {
        Ok(done) => {
            let _same = finish.registered.try_set(Some(done));
            browser::focus_soon("counter.end");
        }
        Err(why) => {
            let told =
                [Some(ProblemCode::AlreadyHasIin), Some(ProblemCode::AlreadyFiled)].contains(&why.code());
            let _same = finish.known.try_set(told);
            form.fail(why);
        }
    }
}

fn registered(desk: Desk, words: &'static Words, done: &RegisteredWire) -> AnyView {
    let (f, line) = (&words.finish, &done.application.line);
    let rows = vec![
        Row::new(f.application, line.number.clone()),
        Row::new(f.receipt, done.attestation.receipt_number.clone()),
        Row::new(f.due, day(desk, &line.due_on)),
    ];
    let receipt = paper(address::<PrintReceipt>(&[&line.id]), "counter.receipt".into(), f.receipt_print);
    let next = link_as(desk.app, Page::Counter, "button button-quiet", Some("counter.next".into()), f.next);
    let content = view! { {summary(rows)} <div class="actions">{receipt} {next}</div> };
    banner(Weight::Success, f.registered, content.into_any())
}

/// What the paper would name now, and the button that writes it.
fn away_form(desk: Desk, words: &'static Words, form: Form, finish: Finish) -> AnyView {
    let f = &words.finish;
    let locale = desk.app.locale.get_untracked();
    let lacking = Memo::new(move |_| {
        let found =
            form.report.with(|report| report.as_ref().and_then(|report| IntakeRefusal::of(report, &[])));
        found
            .map(|found| found.lacking().iter().map(|one| one.purpose).collect::<Vec<_>>())
            .unwrap_or_default()
    });
    let seen = reactive(move || {
        let ticks: Vec<AnyView> = lacking
            .get()
            .into_iter()
            .map(|purpose| {
                let name = purpose.as_str();
                let label = format!("{}: {}", shared::text::copy_purpose(locale, name), f.seen);
                let frame = FormGroup::new(format!("counter.seen.{name}"), label);
                let checked = Signal::derive(move || finish.seen.with(|seen| seen.contains(&purpose)));
                let set = Callback::new(move |now: bool| {
                    finish.seen.update(|seen| {
                        seen.retain(|one| *one != purpose);
                        if now {
                            seen.push(purpose);
                        }
                    });
                });
                tick(frame, checked, set)
            })
            .collect();
        if ticks.is_empty() { view! { <p>{f.no_ground}</p> }.into_any() } else { ticks.into_any() }
    });
    let act = move || turn_away(desk, form, finish);
    view! {
        <p>{f.turn_away_lead}</p>
        {seen}
        {line(FormGroup::new("counter.phone", f.phone), FieldBinding::to(finish.phone), Line::default())}
        {busy_button("counter.turn-away.do", f.turn_away_do, words.form.saving, ButtonStyle::Bad, form.busy.into(), act)}
    }
    .into_any()
}

fn turn_away(desk: Desk, form: Form, finish: Finish) {
    form.busy.set(true);
    leptos::task::spawn_local(async move {
        let turn = form.permit().await;
        if save(desk, form, &turn).await {
            let wire = TurnAwayWire {
                version: form.version.get_untracked(),
                seen: finish.seen.get_untracked(),
                recipient: String::new(),
                address: String::new(),
                phone: finish.phone.get_untracked(),
            };
            let key = finish.key.get_untracked();
            let answer = api::turn_away(desk.app.api, &form.id.get_untracked(), &key, &wire).await;
            if !matches!(answer, Err(ApiError::Offline)) {
                let _same = finish.key.try_set(browser::fresh_key());
            }
            match answer {
                Ok(done) => {
                    let _same = finish.turned_away.try_set(Some(done));
                    browser::focus_soon("counter.end");
                }
                Err(why) => form.fail(why),
            }
        }
        let _same = form.busy.try_set(false);
    });
}

fn turned_away(desk: Desk, words: &'static Words, done: &TurnedAwayWire) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let named: Vec<&str> =
        done.lacking.iter().map(|one| shared::text::copy_purpose(locale, &one.purpose)).collect();
    let rows = vec![
        Row::new(words.list.number, done.number.clone()),
        Row::new(words.list.documents, named.join("; ")),
    ];
    let print = paper(address::<PrintTurnedAway>(&[&done.id]), "counter.refusal".into(), words.list.paper);
    let next = link_as(
        desk.app,
        Page::Counter,
        "button button-quiet",
        Some("counter.next".into()),
        words.finish.next,
    );
    let content = view! { {summary(rows)} <div class="actions">{print} {next}</div> };
    banner(Weight::Note, words.finish.turned_away, content.into_any())
}
