//! What a person may still do with an application that is not decided: answer a hearing, or take it back. What is
//! allowed when is the service's to say; this only asks.

use leptos::prelude::*;
use shared::law::Cite;
use shared::wire::v1::application::{ApplicationWire, HearingWire, ObjectionWire, WithdrawWire};

use crate::api::{ApiError, filing};
use crate::components::banner::{Weight, banner, refusal};
use crate::components::button::{ButtonStyle, busy_button};
use crate::components::details::details;
use crate::components::field::{FieldBinding, FormGroup, area};
use crate::components::summary_list::{Row, summary};
use crate::model::when;
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::text::portal::Words;
use crate::text::with;

/// A step under way: whether it runs, and why it failed.
#[derive(Clone, Copy)]
struct Under {
    busy: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
    /// Asks for the application again.
    again: RwSignal<u32>,
}

impl Under {
    fn new(again: RwSignal<u32>) -> Self {
        Self { busy: RwSignal::new(false), failed: RwSignal::new(None), again }
    }

    /// The page anew when it worked; the reason where it stands when not.
    fn ended(self, answer: Result<ApplicationWire, ApiError>) {
        self.busy.try_set(false);
        match answer {
            Ok(_) => {
                self.again.try_update(|count| *count += 1);
            }
            Err(why) => {
                self.failed.try_set(Some(why));
            }
        }
    }

    fn view(self, portal: Portal) -> AnyView {
        let told =
            move || self.failed.get().map(|why| refusal(portal.app.locale.get_untracked(), &why)).into_any();
        view! { <div role="alert">{reactive(told)}</div> }.into_any()
    }
}

/// Taking the application back, while it is open.
pub(super) fn withdrawal(
    portal: Portal,
    words: &'static Words,
    application: &ApplicationWire,
    again: RwSignal<u32>,
) -> AnyView {
    if !matches!(application.line.stage.as_str(), "lodged" | "under_check" | "hearing") {
        return ().into_any();
    }
    let (reason, under) = (RwSignal::new(String::new()), Under::new(again));
    let (id, version) = (application.line.id.clone(), application.version);
    let act = move || {
        let id = id.clone();
        let wire = WithdrawWire { reason: reason.get_untracked().trim().to_owned() };
        under.busy.set(true);
        leptos::task::spawn_local(async move {
            let answer = filing::withdraw(portal.app.api, &id, version, &wire).await;
            under.ended(answer);
        });
    };
    let (cabinet, busy) = (&words.cabinet, under.busy);
    let content = view! {
        <p>{cabinet.withdraw_hint}</p>
        {under.view(portal)}
        {area(FormGroup::new("withdraw.reason", cabinet.withdraw_reason), FieldBinding::to(reason), "", "2")}
        {busy_button("withdraw", cabinet.withdraw, words.chrome.loading, ButtonStyle::Bad, busy.into(), act)}
    };
    details("withdraw.open", cabinet.withdraw_title, content.into_any())
}

/// The hearing: what was told, and the answer when one is awaited.
pub(super) fn hearing(
    portal: Portal,
    words: &'static Words,
    application: &ApplicationWire,
    again: RwSignal<u32>,
) -> AnyView {
    let Some(hearing) = &application.hearing else { return ().into_any() };
    let cabinet = &words.cabinet;
    let locale = portal.app.locale.get_untracked();
    let grounds = hearing.grounds.iter().map(|ground| match Cite::parse(ground) {
        Some(cite) => format!("{} ({ground})", shared::text::ground(locale, cite)),
        None => ground.clone(),
    });
    let mut rows = vec![
        Row::new(cabinet.refused_grounds, grounds.collect::<Vec<_>>().join("\n")),
        Row::new(cabinet.refused_reason, hearing.reason.clone()),
    ];
    match hearing.answer.as_str() {
        "objects" => rows.push(Row::new(cabinet.hearing_objected, hearing.objection.clone())),
        "waives" => {
            rows.push(Row::new(cabinet.hearing_waived, when::moment_text(locale, &hearing.answered_at)))
        }
        _ if !hearing.concluded_at.is_empty() => {
            rows.push(Row::new(cabinet.hearing_objection, cabinet.hearing_silent));
        }
        _ => {}
    }
    if !hearing.record.is_empty() {
        rows.push(Row::new(cabinet.hearing_record, hearing.record.clone()));
    }
    if application.line.stage != "hearing" {
        return details("hearing", cabinet.hearing_record, summary(rows));
    }
    let lead = with(cabinet.hearing_lead, "day", &when::day_text(locale, &hearing.objections_until));
    let answer = (hearing.answer == "silent").then(|| answer(portal, words, application, hearing, again));
    let content = view! { <p>{lead}</p>{summary(rows)} };
    view! { {banner(Weight::Warning, cabinet.hearing_title, content.into_any())}{answer} }.into_any()
}

fn answer(
    portal: Portal,
    words: &'static Words,
    application: &ApplicationWire,
    hearing: &HearingWire,
    again: RwSignal<u32>,
) -> AnyView {
    let (text, under) = (RwSignal::new(String::new()), Under::new(again));
    let version = application.version;
    let id = StoredValue::new(application.line.id.clone());
    let send = move |wire: ObjectionWire| {
        under.busy.set(true);
        leptos::task::spawn_local(async move {
            let id = id.get_value();
            let answer = filing::object(portal.app.api, &id, version, &wire).await;
            under.ended(answer);
        });
    };
    let object = move || {
        send(ObjectionWire { answer: "objects".to_owned(), text: text.get_untracked().trim().to_owned() });
    };
    let waive = move || send(ObjectionWire { answer: "waives".to_owned(), text: String::new() });
    let (cabinet, busy) = (&words.cabinet, under.busy);
    let frame = FormGroup::new("objection", cabinet.hearing_objection).hint(cabinet.hearing_objection_hint);
    view! {
        <section id="hearing" data-until=hearing.objections_until.clone()>
            {under.view(portal)}
            {area(frame, FieldBinding::to(text), "", "5")}
            {busy_button("hearing.object", cabinet.hearing_object, words.chrome.loading, ButtonStyle::Main, busy.into(), object)}
            {busy_button("hearing.waive", cabinet.hearing_waive, words.chrome.loading, ButtonStyle::Quiet, busy.into(), waive)}
        </section>
    }
    .into_any()
}
