//! Complaints about an application: those lodged with their answers, and a new one. What may be complained about the
//! service decides; here only what cannot fit is not offered.

use leptos::prelude::*;
use shared::complaint::{About, Instance};
use shared::text::house;
use shared::wire::v1::application::ApplicationWire;
use shared::wire::v1::complaint::{ComplainWire, ComplaintWire};

use crate::api::{ApiError, filing as api};
use crate::browser;
use crate::components::banner::refusal;
use crate::components::button::{ButtonStyle, busy_button};
use crate::components::details::details;
use crate::components::field::{FieldBinding, FormGroup, area};
use crate::components::select::select;
use crate::components::summary_list::{Row, summary};
use crate::model::when;
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::text::fill;
use crate::text::portal::trouble::{Words, words};

/// What the section holds.
#[derive(Clone, Copy)]
struct Section {
    portal: Portal,
    words: &'static Words,
    lines: RwSignal<Vec<ComplaintWire>>,
    failed: RwSignal<Option<ApiError>>,
}

/// The section of an application's page.
pub(super) fn section(portal: Portal, application: &ApplicationWire) -> AnyView {
    let words = words(portal.app.locale.get_untracked());
    let section = Section { portal, words, lines: RwSignal::new(Vec::new()), failed: RwSignal::new(None) };
    let id = application.line.id.clone();
    section.load(&id);
    let decided = ["granted", "refused", "issued"].contains(&application.line.stage.as_str());
    let about = if decided { About::Decision } else { About::Delay };
    view! {
        <h2>{words.complaint.title}</h2>
        <p>{words.complaint.lead}</p>
        <div id="complaint.failed" tabindex="-1" role="alert">
            {reactive(move || {
                section.failed.get().map(|why| refusal(portal.app.locale.get_untracked(), &why)).into_any()
            })}
        </div>
        <div id="complaints" aria-live="polite">{reactive(move || section.list())}</div>
        {details("complain", words.complaint.open, section.form(id, about))}
    }
    .into_any()
}

impl Section {
    fn load(self, application: &str) {
        let application = application.to_owned();
        leptos::task::spawn_local(async move {
            match api::own_complaints(self.portal.app.api).await {
                Ok(mut got) => {
                    got.retain(|one| one.application == application);
                    let _same = self.lines.try_set(got);
                }
                Err(why) => {
                    let _same = self.failed.try_set(Some(why));
                }
            }
        });
    }

    fn list(self) -> AnyView {
        let (c, locale) = (&self.words.complaint, self.portal.app.locale.get_untracked());
        let shown: Vec<AnyView> = self
            .lines
            .get()
            .into_iter()
            .map(|one| {
                let mut rows = vec![
                    Row::new(c.number, format!("{} {}", one.number, house::complaint(locale, &one.about))),
                    Row::new(c.instance, house::complaint(locale, &one.instance)),
                    Row::new(c.registered, when::day_text(locale, &one.registered_on)),
                    Row::new(c.due, when::day_text(locale, &one.due_on)),
                    Row::new(c.state, house::complaint(locale, &one.outcome)),
                ];
                if !one.answer.is_empty() {
                    rows.push(Row::new(c.answer, one.answer.clone()));
                }
                let late = one.late.then(|| view! { <p>{c.late}</p> });
                view! { {summary(rows)}{late} }.into_any()
            })
            .collect();
        view! { {shown} }.into_any()
    }

    fn form(self, application: String, about: About) -> AnyView {
        let (c, locale) = (&self.words.complaint, self.portal.app.locale.get_untracked());
        let (instance, text) =
            (RwSignal::new(Instance::Provider.as_str().to_owned()), RwSignal::new(String::new()));
        let (busy, key) = (RwSignal::new(false), RwSignal::new(browser::fresh_key()));
        let offers = Instance::ALL
            .iter()
            .map(|one| (one.as_str().to_owned(), house::complaint(locale, one.as_str()).to_owned()))
            .collect();
        let send = move || {
            self.failed.set(None);
            busy.set(true);
            let wire = ComplainWire {
                application: application.clone(),
                about: about.as_str().to_owned(),
                instance: instance.get_untracked(),
                text: text.get_untracked(),
            };
            leptos::task::spawn_local(async move {
                match api::complain(self.portal.app.api, &key.get_untracked(), &wire).await {
                    Ok(made) => {
                        let day = when::day_text(locale, &made.due_on);
                        self.portal.app.say(&fill(c.sent, &[("number", &made.number), ("day", &day)]));
                        let _same = text.try_set(String::new());
                        self.load(&wire.application);
                    }
                    Err(why) => {
                        let _same = self.failed.try_set(Some(why));
                        browser::focus_soon("complaint.failed");
                    }
                }
                let _same = key.try_set(browser::fresh_key());
                let _same = busy.try_set(false);
            });
        };
        let what = match about {
            About::Decision => c.about_decision,
            About::Delay => c.about_delay,
            About::Centre => house::complaint(locale, about.as_str()),
        };
        let label = format!("{} ({what})", c.text);
        view! {
            {select(FormGroup::new("complaint.instance", c.instance), c.instance_first, offers, FieldBinding::to(instance))}
            {area(FormGroup::new("complaint.text", label).hint(c.text_hint), FieldBinding::to(text), "", "6")}
            {busy_button("complaint.send", c.send, c.sending, ButtonStyle::Main, busy.into(), send)}
        }
        .into_any()
    }
}
