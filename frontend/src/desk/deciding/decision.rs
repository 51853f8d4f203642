//! The decision: take the case, tick what was checked and form the IIN, or refuse with a ground and a reason. What
//! is written here survives a refused call.

use leptos::prelude::*;
use shared::application::Kind;
use shared::decision::{checklist, rests_on_copies};
use shared::wire::v1::operator::{CaseWire, GrantWire};

use crate::api::deciding;
use crate::browser;
use crate::components::button::{ButtonStyle, busy_button};
use crate::components::choice::tick;
use crate::components::details::details;
use crate::components::error_summary::error_summary;
use crate::components::field::FormGroup;
use crate::desk::state::Desk;
use crate::model::decision::{Decision, Lacks, Standing, standing};
use crate::model::second::needed;
use crate::text::desk::deciding::Words;

use super::calls::{begin, failure, finish, load_case, load_queue, show_lacks};
use super::found::found;
use super::parts::unopened;
use super::{hearing, outcome, refuse, second};

/// The pane.
pub(super) fn pane(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    let content = match standing(&case.application.line.stage, case.mine) {
        Standing::Ended => outcome::told(desk, words, case),
        Standing::Mine => decide(desk, words, case),
        Standing::Open => take(desk, words, case),
    };
    view! {
        <section class="desk-decision" aria-labelledby="desk-decision">
            <h2 id="desk-decision">{words.operator.decision}</h2>
            <div role="alert">{failure(desk)}</div>
            {content}
        </section>
    }
    .into_any()
}

fn take(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    if !case.held_by.is_empty() {
        let held = crate::text::with(words.operator.held, "name", &case.held_by);
        return view! { <p>{held}</p> }.into_any();
    }
    view! {
        <p>{words.operator.claim_first}</p>
        {hold(desk, case, Hold::Claim, words.operator.claim, ButtonStyle::Main)}
    }
    .into_any()
}

/// What becomes of who holds the case.
#[derive(Clone, Copy)]
enum Hold {
    Claim,
    Release,
}

/// Takes the case or gives it back.
fn hold(desk: Desk, case: &CaseWire, step: Hold, text: &'static str, look: ButtonStyle) -> AnyView {
    let busy = RwSignal::new(false);
    let (id, version) = (case.application.line.id.clone(), case.version);
    let act = move || {
        let id = id.clone();
        busy.set(true);
        desk.app.signing.refusal.set(None);
        leptos::task::spawn_local(async move {
            let held = match step {
                Hold::Claim => deciding::claim(desk.app.api, &id, version).await,
                Hold::Release => deciding::release(desk.app.api, &id, version).await,
            };
            match held {
                Ok(case) => desk.operator.case.set(Some(case)),
                Err(why) => {
                    desk.app.signing.refusal.set(Some(why));
                    load_case(desk, id);
                }
            }
            busy.try_set(false);
            load_queue(desk);
            browser::focus_soon("desk-decision");
        });
    };
    let control = match step {
        Hold::Claim => "case.claim",
        Hold::Release => "case.release",
    };
    busy_button(control, text, text, look, busy.into(), act)
}

fn decide(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    let lacks = RwSignal::new(Vec::<Lacks>::new());
    let summary = move || {
        let lines = lacks.get().into_iter().map(|lack| said(words, lack)).collect();
        error_summary(words.parts.error_title, lines)
    };
    let (kind, candidates) = (Kind::parse(&case.kind).unwrap_or(Kind::Formation), case.candidates.clone());
    Effect::new(move |_| {
        let told = lacks.get_untracked();
        let still = desk.operator.decision.with(|decision| decision.still(&told, kind, &candidates));
        if still != told {
            desk.app.has_errors.set(!still.is_empty());
            lacks.set(still);
        }
    });
    if case.application.line.stage == "hearing" {
        return hearing::conclude(desk, words, case);
    }
    let release = hold(desk, case, Hold::Release, words.operator.release, ButtonStyle::Text);
    view! {
        {summary}
        {second::state(desk, words, case)}
        {grant(desk, words, case)}
        <div class="desk-acts">
            {button(desk, words, case, lacks)}
            {details("case.refuse", words.operator.refuse_title, refuse::refuse(desk, words, case, lacks))}
            {release}
        </div>
    }
    .into_any()
}

fn said(words: &'static Words, lack: Lacks) -> (String, String) {
    let (control, text) = match lack {
        Lacks::Checklist => ("check.form-complete", words.operator.lacks_checklist),
        Lacks::Candidates => ("", words.operator.lacks_candidates),
        Lacks::Duplicate => ("case.refuse", words.operator.lacks_duplicate),
        Lacks::Ground => ("reason.document-not-genuine", words.operator.lacks_ground),
        Lacks::Why => ("propose.why", words.operator.lacks_why),
        Lacks::Reason => ("refuse.reason", words.operator.lacks_reason),
    };
    (control.into(), text.into())
}

fn grant(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let lines = checklist(Kind::parse(&case.kind).unwrap_or(Kind::Formation));
    let left = unopened(desk, case);
    let ticks: Vec<AnyView> = lines
        .iter()
        .map(|code| {
            let frame = FormGroup::new(format!("check.{code}"), shared::text::checklist(locale, code));
            let tick = member(desk, frame, code, |decision| &mut decision.checked);
            let tick = view! { {tick}{found(desk, case, code)} }.into_any();
            if !rests_on_copies(code) {
                return tick;
            }
            // What a copy shows is not said by whoever has not opened it.
            view! { <fieldset class="desk-tick" prop:disabled=move || left.get() != 0>{tick}</fieldset> }
                .into_any()
        })
        .collect();
    let hint = move || match left.get() {
        0 => words.operator.checklist_hint.to_owned(),
        count => crate::text::with(words.operator.open_first, "count", &count.to_string()),
    };
    view! {
        <div class="desk-ticks">
            <fieldset class="desk-checks">
                <legend class="question">{words.operator.checklist}</legend>
                <p class="field-hint" id="case.unopened" data-left=move || left.get().to_string() aria-live="polite">{hint}</p>
                {ticks}
            </fieldset>
        </div>
    }
    .into_any()
}

/// What ends the check well: forming the IIN, or proposing it where one person alone may not.
fn button(desk: Desk, words: &'static Words, case: &CaseWire, lacks: RwSignal<Vec<Lacks>>) -> AnyView {
    let lines = checklist(Kind::parse(&case.kind).unwrap_or(Kind::Formation));
    let candidates = case.candidates.clone();
    let complete = move || desk.operator.decision.with_untracked(|d| d.grant(lines, &candidates));
    match needed(case) {
        Some(second) => second::propose(desk, words, case, second, lacks, complete),
        None => form(desk, words, case, lacks, complete),
    }
}

/// The button that grants: it forms the IIN, or carries a correction out.
fn form(
    desk: Desk,
    words: &'static Words,
    case: &CaseWire,
    lacks: RwSignal<Vec<Lacks>>,
    complete: impl Fn() -> Result<GrantWire, Vec<Lacks>> + 'static,
) -> AnyView {
    let busy = RwSignal::new(false);
    let (id, version) = (case.application.line.id.clone(), case.version);
    let (label, done) = match Kind::parse(&case.kind) {
        Some(Kind::Correction) => (words.operator.correct, words.operator.correct_done),
        _ => (words.operator.grant, words.operator.grant_done),
    };
    let act = move || match complete() {
        Err(missing) => show_lacks(desk, lacks, missing),
        Ok(wire) => {
            let id = id.clone();
            begin(desk, lacks, busy);
            leptos::task::spawn_local(async move {
                let answer = deciding::grant(desk.app.api, &id, version, &wire).await;
                finish(desk, words, busy, &id, answer, done);
            });
        }
    };
    busy_button("case.grant", label, words.chrome.loading, ButtonStyle::Main, busy.into(), act)
}

/// A tick that puts `code` into a set of the decision.
fn member(
    desk: Desk,
    frame: FormGroup,
    code: &'static str,
    set: fn(&mut Decision) -> &mut std::collections::BTreeSet<String>,
) -> AnyView {
    let decision = desk.operator.decision;
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
