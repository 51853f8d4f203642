//! The refusal being written: what is ticked under each ground, the words composed of it in the applicant's language,
//! edited and read once more before they are sent. When hearings are on, the same words are the preliminary decision.

use leptos::prelude::*;
use shared::application::Kind;
use shared::decision::RefusalGround;
use shared::decision::reasons::Reason;
use shared::duplicates::Choice;
use shared::finding::FindingCode;
use shared::form::Field;
use shared::text::{self, Locale};
use shared::wire::v1::operator::{CaseWire, HearWire};

use super::calls::{begin, finish, load_queue, show_lacks};
use crate::api::deciding;
use crate::components::button::{ButtonStyle, busy_button, button};
use crate::components::choice::tick;
use crate::components::details::details;
use crate::components::field::{FieldBinding, FormGroup, area};
use crate::desk::state::Desk;
use crate::model::decision::Lacks;
use crate::reactive::reactive;
use crate::text::desk::deciding::Words;

/// The answers a reason may mean.
const FIELDS: [&str; 10] = [
    Field::Surname.path(),
    Field::GivenName.path(),
    Field::Patronymic.path(),
    Field::BirthDate.path(),
    Field::BirthPlace.path(),
    Field::Citizenship.path(),
    Field::Sex.path(),
    Field::DocumentNumber.path(),
    Field::DocumentIssued.path(),
    Field::DocumentExpires.path(),
];

/// What the words are written for.
#[derive(Clone, Copy)]
struct Letter {
    kind: Kind,
    /// Language of the result: Kazakh or Russian.
    language: Locale,
}

impl Letter {
    fn of(case: &CaseWire) -> Self {
        let chosen = Locale::parse(&case.application.laid_out().result_language);
        Self {
            kind: Kind::parse(&case.kind).unwrap_or(Kind::Formation),
            language: chosen.filter(|locale| *locale != Locale::En).unwrap_or(Locale::Ru),
        }
    }
}

/// Whether a finding of the case, or a candidate, points to this reason.
fn is_suggested(case: &CaseWire, reason: Reason) -> bool {
    let found = case.application.report.findings.iter().filter_map(|found| FindingCode::parse(&found.code));
    let by_finding = found.filter_map(Reason::suggested_by).any(|suggested| suggested == reason);
    // A candidate of whom it is decided that this is somebody else points nowhere.
    let by_candidate =
        case.candidates.iter().any(|one| Choice::parse(&one.choice) != Some(Choice::NotDuplicate));
    by_finding || (reason == Reason::DuplicateFound && by_candidate)
}

/// The section: ticks, words, what the applicant will read, and the button.
pub(super) fn refuse(
    desk: Desk,
    words: &'static Words,
    case: &CaseWire,
    lacks: RwSignal<Vec<Lacks>>,
) -> AnyView {
    let letter = Letter::of(case);
    let grounds: Vec<AnyView> =
        RefusalGround::ALL.iter().map(|ground| under(desk, words, case, letter, *ground)).collect();
    let decision = desk.operator.decision;
    let bound = FieldBinding {
        set: Callback::new(move |text| {
            decision.update(|decision| {
                decision.reason = text;
                decision.edited = true;
            });
        }),
        ..FieldBinding::part(decision, |decision| &mut decision.reason)
    };
    let frame = FormGroup::new("refuse.reason", words.operator.reason).hint(words.operator.reason_hint);
    let anew = move || decision.update(|decision| decision.compose(letter.kind, letter.language, true));
    view! {
        {grounds}
        {area(frame, bound, "", "10")}
        {button("refuse.compose", words.operator.compose, ButtonStyle::Text, anew)}
        {details("refuse.preview", words.operator.preview, preview(desk, words, letter))}
        {send(desk, words, case, letter, lacks)}
    }
    .into_any()
}

/// A ground with its reasons; nothing when none can be said of this kind.
fn under(
    desk: Desk,
    words: &'static Words,
    case: &CaseWire,
    letter: Letter,
    ground: RefusalGround,
) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let ticks: Vec<AnyView> = Reason::ALL
        .iter()
        .filter(|reason| reason.ground() == ground && reason.applies_to(letter.kind))
        .map(|reason| one(desk, words, letter, *reason, is_suggested(case, *reason)))
        .collect();
    if ticks.is_empty() {
        return ().into_any();
    }
    let cite = ground.basis();
    view! {
        <fieldset id=format!("ground.{}", cite.as_str().trim_start_matches("R258/"))>
            <legend class="question">{text::ground(locale, cite)}" ("{cite.as_str()}")"</legend>
            {ticks}
        </fieldset>
    }
    .into_any()
}

fn one(desk: Desk, words: &'static Words, letter: Letter, reason: Reason, suggested: bool) -> AnyView {
    let (decision, code) = (desk.operator.decision, reason.as_str());
    let is_on = move || decision.with(|decision| decision.ticked.contains_key(code));
    let change = Callback::new(move |on: bool| {
        decision.update(|decision| decision.tick(letter.kind, letter.language, code, on));
    });
    let said = text::refusal::reason(desk.app.locale.get_untracked(), reason);
    let mut frame = FormGroup::new(format!("reason.{code}"), said);
    if suggested {
        frame = frame.hint(words.operator.suggested);
    }
    let fields = reason
        .names_fields()
        .then(|| reactive(move || if is_on() { fields(desk, words, letter, code) } else { ().into_any() }));
    view! { {tick(frame, Signal::derive(is_on), change)}{fields} }.into_any()
}

fn fields(desk: Desk, words: &'static Words, letter: Letter, code: &'static str) -> AnyView {
    let (decision, locale) = (desk.operator.decision, desk.app.locale.get_untracked());
    let ticks: Vec<AnyView> = FIELDS
        .into_iter()
        .map(|path| {
            let is_on =
                move || decision.with(|now| now.ticked.get(code).is_some_and(|fields| fields.contains(path)));
            let change = Callback::new(move |on: bool| {
                decision.update(|now| now.tick_field(letter.kind, letter.language, code, path, on));
            });
            let frame = FormGroup::new(format!("reason.{code}.{path}"), text::field(locale, path));
            tick(frame, Signal::derive(is_on), change)
        })
        .collect();
    view! { <fieldset class="under"><legend class="small">{words.operator.which_fields}</legend>{ticks}</fieldset> }
        .into_any()
}

/// The letter as it will be read, with the notice that nobody edits.
fn preview(desk: Desk, words: &'static Words, letter: Letter) -> AnyView {
    let decision = desk.operator.decision;
    let reason = move || decision.with(|decision| decision.reason.clone()).into_any();
    view! {
        <div class="letter" lang=letter.language.as_str()>
            <p class="as-written">{reactive(reason)}</p>
            <p class="muted small">{words.operator.appeal}</p>
            <p>{text::refusal::appeal(letter.language)}</p>
        </div>
    }
    .into_any()
}

/// Whether the recipient must be heard before this refusal can be made.
fn hears_first(case: &CaseWire) -> bool {
    let heard = case.application.hearing.as_ref().is_some_and(|hearing| !hearing.concluded_at.is_empty());
    case.hearing_first && !heard
}

fn send(
    desk: Desk,
    words: &'static Words,
    case: &CaseWire,
    letter: Letter,
    lacks: RwSignal<Vec<Lacks>>,
) -> AnyView {
    let busy = RwSignal::new(false);
    let (id, version, hears) = (case.application.line.id.clone(), case.version, hears_first(case));
    let decision = desk.operator.decision;
    let act = move || match decision.with_untracked(|decision| decision.refusal(letter.kind)) {
        Err(missing) => show_lacks(desk, lacks, missing),
        Ok(wire) => {
            let id = id.clone();
            begin(desk, lacks, busy);
            leptos::task::spawn_local(async move {
                if hears {
                    let wire = HearWire { grounds: wire.grounds, reason: wire.reason };
                    let answer = deciding::hear(desk.app.api, &id, version, &wire).await;
                    finish(desk, words, busy, &id, answer, words.operator.hear_done);
                } else {
                    let answer = deciding::refuse(desk.app.api, &id, version, &wire).await;
                    finish(desk, words, busy, &id, answer, words.operator.refuse_done);
                }
                load_queue(desk);
            });
        }
    };
    let (lead, said) =
        if hears { (words.operator.hear_lead, words.operator.hear) } else { ("", words.operator.refuse) };
    let lead = (!lead.is_empty()).then(|| view! { <p class="muted">{lead}</p> });
    view! {
        {lead}
        {busy_button("case.refuse-send", said, words.chrome.loading, ButtonStyle::Bad, busy.into(), act)}
    }
    .into_any()
}
