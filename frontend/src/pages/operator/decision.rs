//! The decision: take the case, tick what was checked and form the IIN, or refuse with a ground and a reason. What
//! is written here survives a refused call.

use leptos::prelude::*;
use shared::decision::{CHECKLIST, RefusalGround};
use shared::problem::ProblemCode;
use shared::wire::v1::operator::CaseWire;

use crate::api::{Refusal, desk};
use crate::browser;
use crate::components::button::{Look, busy_button};
use crate::components::choice::tick;
use crate::components::details::details;
use crate::components::error_summary::{ID, error_summary};
use crate::components::field::{Bound, Frame, area};
use crate::context::Portal;
use crate::model::desk::{Decision, Lacks};
use crate::text::Words;

use super::{case, failure, load, to_queue};

/// The pane.
pub(super) fn pane(portal: Portal, words: &'static Words, case: &CaseWire) -> AnyView {
    let content = if case.mine { decide(portal, words, case) } else { take(portal, words, case) };
    view! {
        <section class="desk-decision" aria-labelledby="desk-decision">
            <h2 id="desk-decision">{words.desk.decision}</h2>
            <div role="alert">{failure(portal)}</div>
            {content}
        </section>
    }
    .into_any()
}

fn take(portal: Portal, words: &'static Words, case: &CaseWire) -> AnyView {
    if !case.held_by.is_empty() {
        let held = crate::text::with(words.desk.held, "name", &case.held_by);
        return view! { <p>{held}</p> }.into_any();
    }
    view! {
        <p>{words.desk.claim_first}</p>
        {hold(portal, case, "case.claim", "claim", words.desk.claim, Look::Main)}
    }
    .into_any()
}

/// Takes the case or gives it back.
fn hold(
    portal: Portal,
    case: &CaseWire,
    control: &str,
    verb: &'static str,
    text: &'static str,
    look: Look,
) -> AnyView {
    let busy = RwSignal::new(false);
    let (id, version) = (case.application.line.id.clone(), case.version);
    let act = move || {
        let id = id.clone();
        busy.set(true);
        portal.signing.refusal.set(None);
        leptos::task::spawn_local(async move {
            match desk::hold(portal, &id, version, verb).await {
                Ok(case) => portal.desk.case.set(Some(case)),
                Err(why) => {
                    portal.signing.refusal.set(Some(why));
                    case::load(portal, id);
                }
            }
            busy.try_set(false);
            load(portal);
            browser::focus_soon("desk-decision");
        });
    };
    busy_button(control, text, text, look, busy.into(), act)
}

fn decide(portal: Portal, words: &'static Words, case: &CaseWire) -> AnyView {
    let lacks = RwSignal::new(Vec::<Lacks>::new());
    let summary = move || {
        let lines = lacks.get().into_iter().map(|lack| said(words, lack)).collect();
        error_summary(words.form.error_title, lines)
    };
    let release = hold(portal, case, "case.release", "release", words.desk.release, Look::Text);
    view! {
        {summary}
        {grant(portal, words, case, lacks)}
        <hr class="rule"/>
        {details("case.refuse", words.desk.refuse_title, refuse(portal, words, case, lacks))}
        {release}
    }
    .into_any()
}

fn said(words: &'static Words, lack: Lacks) -> (String, String) {
    let (control, text) = match lack {
        Lacks::Checklist => ("check.form-complete", words.desk.lacks_checklist),
        Lacks::Candidates => ("", words.desk.lacks_candidates),
        Lacks::Ground => ("ground.15.1", words.desk.lacks_ground),
        Lacks::Reason => ("refuse.reason", words.desk.lacks_reason),
    };
    (control.into(), text.into())
}

fn grant(portal: Portal, words: &'static Words, case: &CaseWire, lacks: RwSignal<Vec<Lacks>>) -> AnyView {
    let locale = portal.locale.get_untracked();
    let ticks: Vec<AnyView> = CHECKLIST
        .iter()
        .map(|code| {
            let frame = Frame::new(format!("check.{code}"), shared::text::checklist(locale, code));
            member(portal, frame, code, |decision| &mut decision.checked)
        })
        .collect();
    let (busy, candidates) = (RwSignal::new(false), case.candidates.clone());
    let (id, version) = (case.application.line.id.clone(), case.version);
    let act = move || match portal.desk.decision.with_untracked(|d| d.grant(CHECKLIST, &candidates)) {
        Err(missing) => show(portal, lacks, missing),
        Ok(wire) => {
            let id = id.clone();
            begin(portal, lacks, busy);
            leptos::task::spawn_local(async move {
                let answer = desk::grant(portal, &id, version, &wire).await;
                finish(portal, words, busy, &id, answer, words.desk.grant_done);
            });
        }
    };
    view! {
        <fieldset>
            <legend class="question">{words.desk.checklist}</legend>
            <p class="field-hint">{words.desk.checklist_hint}</p>
            {ticks}
        </fieldset>
        {busy_button("case.grant", words.desk.grant, words.chrome.loading, Look::Main, busy.into(), act)}
    }
    .into_any()
}

fn refuse(portal: Portal, words: &'static Words, case: &CaseWire, lacks: RwSignal<Vec<Lacks>>) -> AnyView {
    let locale = portal.locale.get_untracked();
    let grounds: Vec<AnyView> = RefusalGround::ALL
        .iter()
        .map(|ground| {
            let cite = ground.basis();
            let id = format!("ground.{}", cite.as_str().trim_start_matches("R258/"));
            let frame = Frame::new(id, shared::text::ground(locale, cite));
            member(portal, frame, cite.as_str(), |decision| &mut decision.grounds)
        })
        .collect();
    let decision = portal.desk.decision;
    let bound = Bound {
        get: Signal::derive(move || decision.with(|decision| decision.reason.clone())),
        set: Callback::new(move |text| decision.update(|decision| decision.reason = text)),
        left: Callback::new(|()| {}),
    };
    let frame = Frame::new("refuse.reason", words.desk.reason).hint(words.desk.reason_hint);
    let busy = RwSignal::new(false);
    let (id, version) = (case.application.line.id.clone(), case.version);
    let act = move || match decision.with_untracked(Decision::refusal) {
        Err(missing) => show(portal, lacks, missing),
        Ok(wire) => {
            let id = id.clone();
            begin(portal, lacks, busy);
            leptos::task::spawn_local(async move {
                let answer = desk::refuse(portal, &id, version, &wire).await;
                finish(portal, words, busy, &id, answer, words.desk.refuse_done);
            });
        }
    };
    view! {
        <fieldset><legend class="question">{words.desk.grounds}</legend>{grounds}</fieldset>
        {area(frame, bound, "", "5")}
        {busy_button("case.refuse-send", words.desk.refuse, words.chrome.loading, Look::Bad, busy.into(), act)}
    }
    .into_any()
}

/// A tick that puts `code` into a set of the decision.
fn member(
    portal: Portal,
    frame: Frame,
    code: &'static str,
    set: fn(&mut Decision) -> &mut std::collections::BTreeSet<String>,
) -> AnyView {
    let decision = portal.desk.decision;
    let checked = Signal::derive(move || decision.with(|now| set(&mut now.clone()).contains(code)));
    let change = Callback::new(move |ticked: bool| {
        decision.update(|now| {
            if ticked {
                set(now).insert(code.to_owned());
            } else {
                set(now).remove(code);
            }
        });
    });
    tick(frame, checked, change)
}

fn show(portal: Portal, lacks: RwSignal<Vec<Lacks>>, missing: Vec<Lacks>) {
    lacks.set(missing);
    portal.has_errors.set(true);
    browser::focus_soon(ID);
}

fn begin(portal: Portal, lacks: RwSignal<Vec<Lacks>>, busy: RwSignal<bool>) {
    lacks.set(Vec::new());
    portal.has_errors.set(false);
    portal.signing.refusal.set(None);
    busy.set(true);
}

fn finish(
    portal: Portal,
    words: &'static Words,
    busy: RwSignal<bool>,
    id: &str,
    answer: Result<(), Refusal>,
    done: &str,
) {
    busy.try_set(false);
    match answer {
        Ok(()) => {
            to_queue(portal, done);
            load(portal);
        }
        Err(why) => {
            let changed = matches!(
                why.code(),
                Some(ProblemCode::StaleVersion | ProblemCode::CandidatesChanged | ProblemCode::NotHolder)
            );
            portal.signing.refusal.set(Some(why));
            if changed {
                portal.say(words.desk.stale);
                case::load(portal, id.to_owned());
            }
        }
    }
}
