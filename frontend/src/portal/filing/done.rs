//! It is sent: the number, when the result is due, what to do (nothing). Or received and not registered yet: since when,
//! what is being checked, how to take it back; or not registered, and why.

use leptos::prelude::*;
use shared::wire::v1::application::ApplicationWire;
use shared::wire::v1::draft::DraftWire;

use crate::api::filing::Lodged;
use crate::api::{ApiError, filing};
use crate::components::banner::refusal;
use crate::components::button::{ButtonStyle, busy_button};
use crate::components::icon::{Icon, icon};
use crate::components::link::link_as;
use crate::components::panel::panel;
use crate::model::when;
use crate::portal::cabinet::result::result;
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::routes::portal::Page;
use crate::shell::loaded::loaded;
use crate::text::portal::Words;
use crate::text::with;

/// The page.
#[must_use]
pub fn page(portal: Portal, words: &'static Words, id: &str) -> AnyView {
    portal.app.title.set(words.done.title.into());
    let known = portal.lodged.with_untracked(|lodged| lodged.clone().filter(|found| found.line.id == id));
    if let Some(application) = known {
        return shown(portal, words, &application);
    }
    let id = id.to_owned();
    let ask = async move { filing::lodged(portal.app.api, &id).await };
    loaded(portal.app, ask, move |lodged| match lodged {
        Lodged::Registered(application) => shown(portal, words, &application),
        Lodged::Received(draft) => received(portal, words, &draft),
    })
}

/// Received; whether the signature stands is not known yet, or it did not.
fn received(portal: Portal, words: &'static Words, draft: &DraftWire) -> AnyView {
    let locale = portal.app.locale.get_untracked();
    let to_draft = || {
        link_as(
            portal.app,
            Page::Draft(draft.id.clone()),
            "button",
            Some("to-draft".into()),
            words.done.to_draft,
        )
    };
    let Some(receipt) = &draft.receipt else {
        // Taken back, or never sent: the draft is all there is.
        return view! { <h1>{words.cabinet.draft}</h1>{to_draft()} }.into_any();
    };
    if let Some(problem) = &receipt.problem {
        portal.app.title.set(words.done.turned_away.into());
        let why = refusal(locale, &ApiError::Problem(Box::new(problem.clone())));
        return view! {
            <div class="column" id="receipt" data-state=receipt.state.clone()>
                <h1>{words.done.turned_away}</h1>
                {why}
                <div class="actions">{to_draft()}</div>
            </div>
        }
        .into_any();
    }
    portal.app.title.set(words.done.title_received.into());
    let since = when::moment_text(locale, &receipt.received_at);
    let due = with(words.done.checking_due, "day", &when::day_text(locale, &receipt.due_on));
    view! {
        <div class="column" id="receipt" data-state=receipt.state.clone()>
            {panel(words.done.title_received, words.done.received_at, since)}
            <p>{words.done.checking}</p>
            <p id="due">{due}</p>
            <p>{words.done.checking_end}</p>
            {take_back(portal, words, draft.id.clone())}
            <div class="actions">
                {link_as(portal.app, Page::Cabinet, "", Some("to-cabinet".into()), words.done.to_cabinet)}
            </div>
        </div>
    }
    .into_any()
}

fn take_back(portal: Portal, words: &'static Words, id: String) -> AnyView {
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(None::<ApiError>));
    let act = move || {
        let id = id.clone();
        busy.set(true);
        leptos::task::spawn_local(async move {
            match filing::take_back(portal.app.api, &id).await {
                Ok(_) => portal.app.go_instead(Page::Draft(id)),
                Err(why) => {
                    busy.try_set(false);
                    failed.try_set(Some(why));
                }
            }
        });
    };
    let told = move || failed.get().map(|why| refusal(portal.app.locale.get_untracked(), &why)).into_any();
    view! {
        <div role="alert">{reactive(told)}</div>
        {busy_button("receipt.take-back", words.done.take_back, words.chrome.loading, ButtonStyle::Quiet, busy.into(), act)}
    }
    .into_any()
}

fn shown(portal: Portal, words: &'static Words, application: &ApplicationWire) -> AnyView {
    let locale = portal.app.locale.get_untracked();
    let line = &application.line;
    let ready = !application.iin.is_empty();
    let due = with(words.done.next_due, "day", &when::day_text(locale, &line.due_on));
    let night = (!ready && !line.release_at.is_empty()).then(|| {
        let moment = when::moment_text(locale, &line.release_at);
        view! { <li>{with(words.done.next_night, "moment", &moment)}</li> }
    });
    let waiting = (!ready).then(|| {
        view! {
            <h2>{words.done.next_title}</h2>
            <ul>
                <li id="due">{due}</li>
                {night}
                <li>{words.done.next_where}</li>
                <li>{words.done.next_nothing}</li>
            </ul>
        }
    });
    let head = if ready {
        let number = line.number.clone();
        view! {
            <h1 class="done">{icon(Icon::Check)}{words.done.title_ready}</h1>
            <p class="muted">{words.done.number}": "<span class="number" id="number">{number}</span></p>
            {result(portal, words, application)}
        }
        .into_any()
    } else {
        view! { <div class="column">{panel(words.done.title, words.done.number, line.number.clone())}</div> }
            .into_any()
    };
    view! {
        {head}
        <div class="column">
            {waiting}
            <div class="actions">
                {link_as(
                    portal.app,
                    Page::Application(line.id.clone()),
                    "button",
                    Some("to-application".into()),
                    words.done.to_application,
                )}
                {link_as(portal.app, Page::Cabinet, "", Some("to-cabinet".into()), words.done.to_cabinet)}
            </div>
        </div>
    }
    .into_any()
}
