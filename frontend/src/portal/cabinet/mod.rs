//! The person's drafts and applications. A draft says in words that it is not sent; an open draft is offered before
//! another can be begun.

pub mod application;
mod complaints;
mod looks;
mod open;
pub mod result;

use leptos::prelude::*;
use shared::contract::filing::ReadCertificate;
use shared::wire::v1::application::ApplicationLine;
use shared::wire::v1::draft::DraftWire;

use crate::api::{ApiError, address, filing};
use crate::browser;
use crate::components::banner::refusal;
use crate::components::button::{ButtonStyle, busy_button};
use crate::components::link::{link, link_as};
use crate::components::table::table;
use crate::components::tag::{Tone, tag};
use crate::model::when;
use crate::portal::service;
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::routes::portal::Page;
use crate::shell::loaded::loaded;
use crate::shell::sessions;
use crate::text::portal::Words;
use crate::text::with;

/// The page.
pub(super) fn page(portal: Portal, words: &'static Words) -> AnyView {
    portal.app.title.set(words.cabinet.title.into());
    let ask = async move {
        Ok::<_, ApiError>((
            filing::drafts(portal.app.api).await?,
            filing::applications(portal.app.api).await?,
        ))
    };
    view! {
        <h1>{words.cabinet.title}</h1>
        {loaded(portal.app, ask, move |(drafts, applications)| {
            view! {
                {open_drafts(portal, words, drafts)}
                {sent(portal, words, applications)}
                {looks::section(portal, words)}
                {sessions::section(portal.app)}
            }
            .into_any()
        })}
    }
    .into_any()
}

fn open_drafts(portal: Portal, words: &'static Words, drafts: Vec<DraftWire>) -> AnyView {
    let locale = portal.app.locale.get_untracked();
    let some = !drafts.is_empty();
    let unsent = drafts.iter().any(|draft| draft.receipt.is_none());
    let rows = drafts
        .into_iter()
        .map(|draft| {
            let names = &draft.answers.recipient.names;
            let name = format!("{} {}", names.surname, names.given_name).trim().to_owned();
            let title = if name.is_empty() { words.cabinet.draft.to_owned() } else { name };
            let touched =
                with(words.cabinet.touched, "moment", &when::moment_text(locale, &draft.touched_at));
            let id = format!("draft.{}", draft.id);
            let (state, page, open) = match &draft.receipt {
                None => {
                    (tag(Tone::Wait, words.form.not_sent), Page::Draft(draft.id), words.cabinet.continue_)
                }
                // What became of it stands on the page that followed its sending.
                Some(receipt) => {
                    let turned_away = receipt.problem.is_some();
                    let tone = if turned_away { Tone::Bad } else { Tone::Open };
                    let said = if turned_away {
                        words.cabinet.receipt_turned_away
                    } else {
                        words.cabinet.receipt_waiting
                    };
                    (tag(tone, said), Page::Filed(draft.id), words.cabinet.open)
                }
            };
            vec![
                view! { {title} }.into_any(),
                state,
                view! { <span class="muted">{touched}</span> }.into_any(),
                link_as(portal.app, page, "", Some(id), open),
            ]
        })
        .collect::<Vec<_>>();
    let heads = vec![words.cabinet.recipient, words.cabinet.state, words.cabinet.draft, words.cabinet.open];
    view! {
        <section aria-labelledby="cabinet-drafts">
            <h2 id="cabinet-drafts">{words.cabinet.drafts}</h2>
            {some.then(|| table(words.cabinet.drafts, heads, rows))}
            {unsent.then(|| view! { <p class="muted">{words.cabinet.begin_hint}</p> })}
            {begin(portal, words, if some { ButtonStyle::Quiet } else { ButtonStyle::Main })}
        </section>
    }
    .into_any()
}

/// The button that opens a draft; pressed twice it still opens one.
pub(super) fn begin(portal: Portal, words: &'static Words, look: ButtonStyle) -> AnyView {
    let key = StoredValue::new(browser::fresh_key());
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(None::<ApiError>));
    let act = move || {
        busy.set(true);
        leptos::task::spawn_local(async move {
            match filing::open(portal.app.api, &key.get_value()).await {
                Ok(draft) => {
                    let owner = portal.app.signed_in().map(|session| session.iin).unwrap_or_default();
                    let id = draft.id.clone();
                    portal.form.open(draft, &owner);
                    portal.app.go(Page::Draft(id));
                }
                Err(why) => {
                    busy.try_set(false);
                    failed.try_set(Some(why));
                }
            }
        });
    };
    view! {
        <div role="alert">{reactive(move || (failed.get().map(|why| refusal(portal.app.locale.get_untracked(), &why))).into_any())}</div>
        {busy_button("cabinet.begin", words.cabinet.begin, words.chrome.loading, look, busy.into(), act)}
    }
    .into_any()
}

fn sent(portal: Portal, words: &'static Words, applications: Vec<ApplicationLine>) -> AnyView {
    let locale = portal.app.locale.get_untracked();
    let none = applications.is_empty();
    let heads = vec![
        words.cabinet.number,
        words.cabinet.recipient,
        words.cabinet.lodged,
        words.cabinet.due,
        words.cabinet.state,
    ];
    let rows = applications
        .into_iter()
        .map(|line| {
            let id = format!("application.{}", line.id);
            let (tone, stage) = stage(words, &line.stage);
            let paper = (line.stage == "issued").then(|| {
                let href = address::<ReadCertificate>(&[line.id.as_str()]);
                let (id, file) = (format!("paper.{}", line.id), format!("{}-certificate.pdf", line.number));
                view! { <a id=id class="paper" href=href download=file>{words.cabinet.download_pdf}</a> }
            });
            let filed_by = line.for_reader.then(|| {
                let said = with(words.cabinet.filed_for_you, "name", &line.filed_by);
                view! { <br/><span class="muted small">{said}</span> }
            });
            vec![
                link_as(portal.app, Page::Application(line.id), "number", Some(id), line.number),
                view! { {line.recipient}{filed_by} }.into_any(),
                view! { {when::moment_text(locale, &line.lodged_at)} }.into_any(),
                view! { {when::day_text(locale, &line.due_on)} }.into_any(),
                view! { {tag(tone, stage)}{paper} }.into_any(),
            ]
        })
        .collect();
    view! {
        <section aria-labelledby="cabinet-sent">
            <h2 id="cabinet-sent">{words.cabinet.applications}</h2>
            {if none {
                view! { <p class="muted">{words.cabinet.none}</p> }.into_any()
            } else {
                table(words.cabinet.applications, heads, rows)
            }}
            {service::visits::in_cabinet(portal)}
            <p class="small">{link(portal.app, Page::CheckCertificate, "", words.chrome.certificate)}</p>
        </section>
    }
    .into_any()
}

/// The words of a stage.
pub(super) fn stage(words: &'static Words, stage: &str) -> (Tone, &'static str) {
    let cabinet = &words.cabinet;
    match stage {
        "issued" => (Tone::Done, cabinet.stage_issued),
        "granted" => (Tone::Done, cabinet.stage_granted),
        "refused" => (Tone::Bad, cabinet.stage_refused),
        "under_check" => (Tone::Open, cabinet.stage_under_check),
        "hearing" => (Tone::Wait, cabinet.stage_hearing),
        "withdrawn" => (Tone::Plain, cabinet.stage_withdrawn),
        _ => (Tone::Open, cabinet.stage_lodged),
    }
}
