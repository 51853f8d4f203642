//! It is sent: the number, when the result is due, what to do (nothing).

use leptos::prelude::*;
use shared::wire::v1::application::ApplicationWire;

use crate::api::drafts;
use crate::components::iin::iin;
use crate::components::link::link_as;
use crate::components::panel::panel;
use crate::model::when;
use crate::portal::routes::Page;
use crate::portal::state::Portal;
use crate::shell::loaded::loaded;
use crate::text::portal::Words;
use crate::text::with;

/// The page.
#[must_use]
pub fn page(portal: Portal, words: &'static Words, id: &str) -> AnyView {
    portal.title.set(words.done.title.into());
    let known = portal.lodged.with_untracked(|lodged| lodged.clone().filter(|found| found.line.id == id));
    if let Some(application) = known {
        return shown(portal, words, &application);
    }
    let id = id.to_owned();
    let ask = async move { drafts::application(*portal, &id).await };
    loaded(*portal, ask, move |application| shown(portal, words, &application))
}

fn shown(portal: Portal, words: &'static Words, application: &ApplicationWire) -> AnyView {
    let locale = portal.locale.get_untracked();
    let line = &application.line;
    let ready = !application.iin.is_empty();
    let title = if ready { words.done.title_ready } else { words.done.title };
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
    view! {
        <div class="column">
            {panel(title, words.done.number, line.number.clone())}
            {ready.then(|| iin(*portal, words, &application.iin))}
            {waiting}
            <div class="actions">
                {link_as(
                    *portal,
                    Page::Application(line.id.clone()),
                    "button",
                    Some("to-application".into()),
                    words.done.to_application,
                )}
                {link_as(*portal, Page::Cabinet, "", Some("to-cabinet".into()), words.done.to_cabinet)}
            </div>
        </div>
    }
    .into_any()
}
