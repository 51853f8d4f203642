//! The second person: proposing what one alone may not do, and the list of what waits for somebody else's answer.

use leptos::prelude::*;
use shared::access::Action;
use shared::wire::v1::operator::{CaseWire, GrantWire, ProposalAnswerWire, ProposalWire, ProposeWire};

use super::calls::{begin, failure, load_case, show_lacks};
use super::parts::decided;
use crate::api::deciding;
use crate::components::banner::{Weight, banner};
use crate::components::button::{ButtonStyle, busy_button};
use crate::components::field::{FieldBinding, FormGroup, area};
use crate::components::link::link_as;
use crate::components::summary_list::{Row, summary};
use crate::desk::state::Desk;
use crate::model::decision::Lacks;
use crate::model::second::Second;
use crate::model::when;
use crate::reactive::reactive;
use crate::routes::desk::Page;
use crate::shell::loaded::loaded;
use crate::text::desk::deciding::{Words, words};
use crate::text::{fill, with};

/// The last proposal of a case, if there was one.
pub(super) fn state(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    let Some(proposal) = &case.proposal else { return ().into_any() };
    let w = &words.operator;
    let until = when::moment_text(desk.app.locale.get_untracked(), &proposal.expires_at);
    let said = match proposal.state.as_str() {
        "open" => fill(w.proposed, &[("name", &proposal.proposed_by), ("moment", &until)]),
        "confirmed" => with(w.proposal_state_confirmed, "name", &proposal.answered_by),
        "declined" => with(w.proposal_state_declined, "name", &proposal.answered_by),
        _ => w.proposal_state_lapsed.to_owned(),
    };
    let content = view! { <p id="proposal" data-state=proposal.state.clone()>{said}</p><p>{proposal.answer_why.clone()}</p> };
    let back =
        (proposal.state == "open" && proposal.mine).then(|| take_back(desk, words, case, &proposal.id));
    view! { {banner(Weight::Note, w.second, content.into_any())}{back} }.into_any()
}

fn take_back(desk: Desk, words: &'static Words, case: &CaseWire, proposal: &str) -> AnyView {
    let busy = RwSignal::new(false);
    let (id, proposal) = (case.application.line.id.clone(), proposal.to_owned());
    let act = move || {
        let (id, proposal) = (id.clone(), proposal.clone());
        busy.set(true);
        desk.app.signing.refusal.set(None);
        leptos::task::spawn_local(async move {
            if let Err(why) = deciding::take_back(desk.app.api, &proposal).await {
                desk.app.signing.refusal.set(Some(why));
            }
            busy.try_set(false);
            load_case(desk, id);
        });
    };
    busy_button(
        "proposal.take-back",
        words.operator.take_back,
        words.chrome.loading,
        ButtonStyle::Text,
        busy.into(),
        act,
    )
}

/// In place of the grant: why, and the button that proposes it.
pub(super) fn propose(
    desk: Desk,
    words: &'static Words,
    case: &CaseWire,
    second: Second,
    lacks: RwSignal<Vec<Lacks>>,
    complete: impl Fn() -> Result<GrantWire, Vec<Lacks>> + 'static,
) -> AnyView {
    let w = &words.operator;
    if case.proposal.as_ref().is_some_and(|proposal| proposal.state == "open") {
        return ().into_any();
    }
    let decision = desk.operator.decision;
    let bound = FieldBinding::part(decision, |decision| &mut decision.why);
    let (busy, version) = (RwSignal::new(false), case.version);
    let (lead, label) = match second {
        Second::Formation => (w.second_lead, w.second_why),
        Second::Correction => (w.second_lead_correction, w.second_why),
        Second::Supervised => (w.second_lead_supervisor, w.second_why_supervisor),
    };
    let id = case.application.line.id.clone();
    let act = move || {
        let why = decision.with_untracked(|decision| decision.why.trim().to_owned());
        let short = decision.with_untracked(|decision| !decision.says_why());
        match complete() {
            Err(mut missing) => {
                missing.extend(short.then_some(Lacks::Why));
                show_lacks(desk, lacks, missing);
            }
            Ok(_) if short => show_lacks(desk, lacks, vec![Lacks::Why]),
            Ok(grant) => {
                let id = id.clone();
                begin(desk, lacks, busy);
                leptos::task::spawn_local(async move {
                    match deciding::propose(desk.app.api, &id, version, &ProposeWire { grant, why }).await {
                        Ok(case) => desk.operator.case.set(Some(case)),
                        Err(why) => {
                            desk.app.signing.refusal.set(Some(why));
                            load_case(desk, id);
                        }
                    }
                    busy.try_set(false);
                });
            }
        }
    };
    view! {
        {banner(Weight::Warning, w.second, view! { <p>{lead}</p> }.into_any())}
        {area(FormGroup::new("propose.why", label).hint(w.answer_hint), bound, "", "3")}
        {busy_button("case.propose", w.propose, words.chrome.loading, ButtonStyle::Main, busy.into(), act)}
    }
    .into_any()
}

/// What waits for a second person.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.operator.countersign_title.into());
    let again = RwSignal::new(0_u32);
    let list = reactive(move || {
        again.track();
        let ask = async move { deciding::proposals(desk.app.api).await };
        loaded(desk.app, ask, move |proposals| shown(desk, words, again, proposals))
    });
    view! {
        <div class="column">
            <h1>{words.operator.countersign_title}</h1>
            {decided(desk, words)}
            <p>{words.operator.countersign_lead}</p>
            <div role="alert">{failure(desk)}</div>
            {list}
        </div>
    }
    .into_any()
}

fn shown(desk: Desk, words: &'static Words, again: RwSignal<u32>, proposals: Vec<ProposalWire>) -> AnyView {
    if proposals.is_empty() {
        return view! { <p id="proposals.none">{words.operator.countersign_none}</p> }.into_any();
    }
    let one = |proposal: ProposalWire| waiting(desk, words, again, &proposal);
    view! { <div id="proposals">{proposals.into_iter().map(one).collect::<Vec<_>>()}</div> }.into_any()
}

fn waiting(desk: Desk, words: &'static Words, again: RwSignal<u32>, proposal: &ProposalWire) -> AnyView {
    let (w, locale) = (&words.operator, desk.app.locale.get_untracked());
    let until = when::moment_text(locale, &proposal.expires_at);
    let rows = vec![
        Row::new(w.second_reasons, proposal.why.clone()),
        Row::new(w.proposed_by, fill(w.proposed, &[("name", &proposal.proposed_by), ("moment", &until)])),
    ];
    let case = desk.app.may(Action::ReadQueue).then(|| {
        let id = format!("proposal.{}.case", proposal.id);
        link_as(desk.app, Page::Case(proposal.application.clone()), "", Some(id), w.open_case)
    });
    let answer = if proposal.mine {
        view! { <p class="muted">{w.own_proposal}</p> }.into_any()
    } else {
        answer(desk, words, again, &proposal.id)
    };
    view! {
        <article class="candidate" id=format!("proposal.{}", proposal.id)>
            <h2>
                <span class="caption number">{proposal.number.clone()}</span>
                {proposal.recipient.clone()}
            </h2>
            {summary(rows)}
            <p>{case}</p>
            {answer}
        </article>
    }
    .into_any()
}

fn answer(desk: Desk, words: &'static Words, again: RwSignal<u32>, proposal: &str) -> AnyView {
    let (why, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let id = StoredValue::new(proposal.to_owned());
    let give = move |verb: &'static str| {
        move || {
            busy.set(true);
            desk.app.signing.refusal.set(None);
            let wire = ProposalAnswerWire { why: why.get_untracked().trim().to_owned() };
            leptos::task::spawn_local(async move {
                let answered = if verb == "confirm" {
                    deciding::confirm(desk.app.api, &id.get_value(), &wire).await.map(Some)
                } else {
                    deciding::decline(desk.app.api, &id.get_value(), &wire).await.map(|_| None)
                };
                match answered {
                    Ok(case) => {
                        desk.operator.decided.set(case);
                        desk.app.say(words.operator.answered);
                        again.try_update(|count| *count += 1);
                    }
                    Err(refused) => desk.app.signing.refusal.set(Some(refused)),
                }
                busy.try_set(false);
            });
        }
    };
    let w = &words.operator;
    let frame = FormGroup::new(format!("answer.{proposal}"), w.answer_why).hint(w.answer_hint);
    let (confirm, decline) = (format!("confirm.{proposal}"), format!("decline.{proposal}"));
    view! {
        {area(frame, FieldBinding::to(why), "", "3")}
        <div class="actions">
            {busy_button(&confirm, w.confirm, words.chrome.loading, ButtonStyle::Main, busy.into(), give("confirm"))}
            {busy_button(&decline, w.decline, words.chrome.loading, ButtonStyle::Bad, busy.into(), give("decline"))}
        </div>
    }
    .into_any()
}
