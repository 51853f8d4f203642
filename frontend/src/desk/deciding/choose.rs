//! The decision about one candidate: the same person or another, why, and who decided. The service keeps it with the
//! case; what follows from it the service says.

use leptos::prelude::*;
use shared::duplicates::Choice;
use shared::wire::v1::operator::{CandidateWire, CaseWire};

use super::calls::{begin, load_case};
use crate::api::deciding;
use crate::browser;
use crate::components::button::{ButtonStyle, busy_button};
use crate::components::choice::{Offer, radios};
use crate::components::field::{FieldBinding, FormGroup, area};
use crate::components::tag::{Tone, tag};
use crate::desk::state::Desk;
use crate::model::decision::Choosing;
use crate::text::desk::deciding::Words;
use crate::text::with;

/// What is kept of it, and the form to decide when the case is the reader's and open.
pub(super) fn about(desk: Desk, words: &'static Words, case: &CaseWire, found: &CandidateWire) -> AnyView {
    let open = case.mine && case.proposal.as_ref().is_none_or(|proposal| proposal.state != "open");
    view! { {kept(words, found)} {open.then(|| form(desk, words, case, found))} }.into_any()
}

fn kept(words: &'static Words, found: &CandidateWire) -> AnyView {
    let w = &words.operator;
    let (tone, said) = match Choice::parse(&found.choice) {
        Some(Choice::Duplicate) => (Tone::Bad, w.chosen_duplicate),
        Some(Choice::NotDuplicate) => (Tone::Done, w.chosen_other),
        None => (Tone::Wait, w.chosen_nothing),
    };
    let by = (!found.chosen_by.is_empty()).then(|| with(w.chosen_by, "name", &found.chosen_by));
    view! {
        <p id=format!("choice.{}.kept", found.person) data-choice=found.choice.clone()>
            {tag(tone, said)}" "{found.choice_reason.clone()}" "<span class="muted">{by}</span>
        </p>
    }
    .into_any()
}

fn form(desk: Desk, words: &'static Words, case: &CaseWire, found: &CandidateWire) -> AnyView {
    let w = &words.operator;
    let (person, kept) = (found.person.clone(), Choosing::of(found));
    let decision = desk.operator.decision;
    let now = {
        let (person, kept) = (person.clone(), kept);
        Signal::derive(move || {
            decision.with(|decision| decision.choices.get(&person).cloned().unwrap_or_else(|| kept.clone()))
        })
    };
    let bound = |read: fn(&Choosing) -> &String, write: fn(&mut Choosing) -> &mut String| {
        let person = person.clone();
        FieldBinding {
            get: Signal::derive(move || now.with(|now| read(now).clone())),
            set: Callback::new(move |text| {
                let mut changed = now.get_untracked();
                *write(&mut changed) = text;
                decision.update(|decision| drop(decision.choices.insert(person.clone(), changed)));
            }),
            left: Callback::new(|()| {}),
        }
    };
    let offer = |choice: Choice, label: &str| Offer {
        value: choice.as_str(),
        label: label.to_owned(),
        hint: String::new(),
    };
    let offers =
        vec![offer(Choice::NotDuplicate, w.choose_other), offer(Choice::Duplicate, w.choose_duplicate)];
    let lacking = RwSignal::new(false);
    let why = Signal::derive(move || lacking.get().then(|| w.choose_lacks.to_owned()));
    let reason =
        FormGroup::new(format!("choice.{person}.reason"), w.choose_why).hint(w.set_aside_hint).error(why);
    view! {
        {radios(FormGroup::new(format!("choice.{person}"), w.choose), offers, bound(|c| &c.choice, |c| &mut c.choice), true)}
        {area(reason, bound(|c| &c.reason, |c| &mut c.reason), "", "2")}
        {keep(desk, words, case, person.clone(), now, lacking)}
    }
    .into_any()
}

fn keep(
    desk: Desk,
    words: &'static Words,
    case: &CaseWire,
    person: String,
    now: Signal<Choosing>,
    lacking: RwSignal<bool>,
) -> AnyView {
    let (busy, id, version) = (RwSignal::new(false), case.application.line.id.clone(), case.version);
    let control = format!("choice.{person}.keep");
    let act = move || {
        let wire = now.with_untracked(Choosing::wire);
        lacking.set(wire.is_none());
        let Some(wire) = wire else {
            browser::focus_soon(format!("choice.{person}.reason"));
            return;
        };
        let (id, person) = (id.clone(), person.clone());
        begin(desk, RwSignal::new(Vec::new()), busy);
        leptos::task::spawn_local(async move {
            match deciding::choose(desk.app.api, &id, version, &person, &wire).await {
                Ok(case) => {
                    desk.app.say(words.operator.choose_kept);
                    desk.operator.decision.update(|decision| drop(decision.choices.remove(&person)));
                    desk.operator.case.set(Some(case));
                    browser::focus_soon(format!("candidate.{person}"));
                }
                Err(why) => {
                    desk.app.signing.refusal.set(Some(why));
                    let _same = busy.try_set(false);
                    load_case(desk, id);
                }
            }
        });
    };
    let w = &words.operator;
    busy_button(&control, w.choose_keep, words.chrome.loading, ButtonStyle::Quiet, busy.into(), act)
}
