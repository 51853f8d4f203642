//! One form at a counter: entry beside the live checklist. The browser judges it by the rules of the service while it
//! is typed; saving sends it, and the service judges again.

use leptos::prelude::*;
use serde_json::Value;
use shared::application::{Kind, validate_request};
use shared::finding::{Report, Severity};
use shared::intake::{ChecklistLine, DocumentState, checklist};
use shared::text::Locale;
use shared::time::parse_date;
use shared::wire::v1::centre::IntakeWire;
use shared::wire::v1::correction::CurrentParticulars;
use shared::wire::v1::formation::CopyRef;
use shared::wire::v1::offices::InEachWire;

use super::{copies, failure, finish, paper, questions};
use crate::api::{ApiError, centre as api};
use crate::browser;
use crate::components::banner::{Weight, banner};
use crate::components::button::{Look, busy_button, button};
use crate::components::details::details;
use crate::components::error_summary::{self, error_summary};
use crate::components::link::{back, cite};
use crate::components::panel::waiting;
use crate::components::table::table;
use crate::components::tag::{Tone, tag};
use crate::desk::state::Desk;
use crate::live::live;
use crate::model::counter;
use crate::model::rules::rule_set;
use crate::model::turns::{Turn, Turns};
use crate::routes::desk::Page;
use crate::text::desk::counter::{Words, words};
use crate::text::with;

/// The form on the page.
#[derive(Clone, Copy)]
pub(super) struct Form {
    /// Its id.
    pub(super) id: RwSignal<String>,
    /// The stored version.
    pub(super) version: RwSignal<i64>,
    /// As typed.
    pub(super) tree: RwSignal<Value>,
    /// What the register says of the person of a correction, as last stored.
    pub(super) current: RwSignal<Option<CurrentParticulars>>,
    /// Attached copies.
    pub(super) copies: RwSignal<Vec<CopyRef>>,
    /// Something was typed that is not stored.
    pub(super) changed: RwSignal<bool>,
    /// The clerk asked to be told what is wrong.
    pub(super) told: RwSignal<bool>,
    /// What the rules say now; `None` before the form is here.
    pub(super) report: Memo<Option<Report>>,
    /// How each document stands.
    pub(super) lines: Memo<Vec<ChecklistLine>>,
    /// The other service centre that the place of stay belongs to.
    pub(super) elsewhere: RwSignal<Option<InEachWire>>,
    /// Why the last call had no answer.
    pub(super) failed: RwSignal<Option<ApiError>>,
    /// A call is on its way.
    pub(super) busy: RwSignal<bool>,
    turns: StoredValue<Turns>,
    ready: RwSignal<Option<Kind>>,
}

/// The page.
pub(in crate::desk) fn page(desk: Desk, id: &str) -> AnyView {
    let words = words(desk.locale.get_untracked());
    desk.title.set(words.form.title.into());
    let form = Form::new(desk);
    let wanted = id.to_owned();
    leptos::task::spawn_local(async move {
        match api::intake(desk.api, &wanted).await {
            Ok(intake) => form.take(intake, true),
            Err(why) => {
                let _same = form.failed.try_set(Some(why));
            }
        }
    });
    view! {
        {back(*desk, words, Page::Counter)}
        <h1>{words.form.title}</h1>
        {failure(desk, form.failed)}
        {live(move || match form.ready.get() {
            None if form.failed.with(Option::is_some) => ().into_any(),
            None => waiting(words.chrome.loading),
            Some(kind) => untrack(|| shown(desk, words, form, kind)),
        })}
    }
    .into_any()
}

impl Form {
    fn new(desk: Desk) -> Self {
        let tree = RwSignal::new(Value::Null);
        let copies = RwSignal::new(Vec::<CopyRef>::new());
        let current = RwSignal::new(None);
        let judged = Memo::new(move |_| {
            let answers = tree.with(counter::answers)?;
            let request = counter::request(answers, copies.get(), current.get());
            desk.service.with(|service| {
                let on = service.as_ref().and_then(|service| parse_date(&service.today))?;
                let report = validate_request(&request, &rule_set(service.as_ref()), on);
                let lines = checklist(&request, &report);
                Some((report, lines))
            })
        });
        Self {
            id: RwSignal::new(String::new()),
            version: RwSignal::new(0),
            tree,
            current,
            copies,
            changed: RwSignal::new(false),
            told: RwSignal::new(false),
            report: Memo::new(move |_| {
                judged.with(|judged| judged.as_ref().map(|(report, _)| report.clone()))
            }),
            lines: Memo::new(move |_| {
                judged.with(|judged| judged.as_ref().map(|(_, lines)| lines.clone()).unwrap_or_default())
            }),
            elsewhere: RwSignal::new(None),
            failed: RwSignal::new(None),
            busy: RwSignal::new(false),
            turns: StoredValue::new(Turns::default()),
            ready: RwSignal::new(None),
        }
    }

    /// Takes what the service answered. What is being typed stays, unless the answers are wanted.
    pub(super) fn take(self, intake: IntakeWire, with_answers: bool) {
        let kind = intake.answers.kind();
        let _same = self.id.try_set(intake.id);
        let _same = self.version.try_set(intake.version);
        let _same = self.copies.try_set(intake.copies);
        let _same = self.current.try_set(intake.current);
        let _same = self.elsewhere.try_set(intake.elsewhere);
        if with_answers {
            let _same = self.tree.try_set(counter::tree(&intake.answers));
            let _same = self.ready.try_set(Some(kind));
        }
    }

    /// Waits until no other change of this form is on its way. Each changes the version, so they go one after another.
    pub(super) async fn turn(self) -> Turn {
        self.turns.get_value().take().mine().await
    }

    /// Tells a failure where it is seen.
    pub(super) fn fail(self, why: ApiError) {
        let _same = self.failed.try_set(Some(why));
        browser::focus_soon("counter.failed");
    }
}

/// Stores what is typed, when something is; true when all of it is stored. The turn is the caller's.
pub(super) async fn save(desk: Desk, form: Form, _turn: &Turn) -> bool {
    if !form.changed.get_untracked() {
        return true;
    }
    let (id, version) = (form.id.get_untracked(), form.version.get_untracked());
    let Some(answers) = form.tree.with_untracked(counter::answers) else { return false };
    form.failed.set(None);
    // What is typed from here on is not in what is sent.
    form.changed.set(false);
    match api::save(desk.api, &id, version, &answers).await {
        Ok(intake) => {
            form.take(intake, false);
            true
        }
        Err(why) => {
            let _same = form.changed.try_set(true);
            form.fail(why);
            false
        }
    }
}

fn shown(desk: Desk, words: &'static Words, form: Form, kind: Kind) -> AnyView {
    let sections: Vec<AnyView> = counter::sections(kind)
        .iter()
        .map(|section| questions::section(desk, words, form, section))
        .collect();
    let store = move || {
        form.busy.set(true);
        leptos::task::spawn_local(async move {
            let turn = form.turn().await;
            if save(desk, form, &turn).await {
                desk.say(words.form.saved);
            }
            let _same = form.told.try_set(true);
            let _same = form.busy.try_set(false);
        });
    };
    let id = form.id.get_untracked();
    let print = paper(&format!("/centre/intakes/{id}/form"), "counter.print".into(), words.form.print);
    let discard = details(
        "counter.discard",
        words.form.discard,
        button("counter.discard.do", words.form.discard, Look::Bad, move || throw_away(desk, words, form)),
    );
    view! {
        {live(move || summary(desk, words, form))}
        {live(move || other_centre(desk, words, form))}
        <section id="counter.checklist">
            <h2>{words.form.checklist}</h2>
            {live(move || documents(desk, words, form))}
            <p class="muted">{words.form.rules_note}</p>
        </section>
        <form novalidate="" on:submit=|event| event.prevent_default()>{sections}</form>
        {copies::section(desk, words, form)}
        <div class="actions">
            {busy_button("counter.save", words.form.save, words.form.saving, Look::Quiet, form.busy.into(), store)}
            {print}
        </div>
        <h2>{words.form.findings}</h2>
        {live(move || findings(desk, words, form))}
        {finish::section(desk, words, form)}
        {discard}
    }
    .into_any()
}

fn throw_away(desk: Desk, words: &'static Words, form: Form) {
    leptos::task::spawn_local(async move {
        let _turn = form.turn().await;
        let (id, version) = (form.id.get_untracked(), form.version.get_untracked());
        match api::discard(desk.api, &id, version).await {
            Ok(()) => {
                desk.say(words.form.discarded);
                desk.go(Page::Counter);
            }
            Err(why) => form.fail(why),
        }
    });
}

/// The errors, once the clerk has asked: each leads to its control.
fn summary(desk: Desk, words: &'static Words, form: Form) -> AnyView {
    if !form.told.get() {
        return ().into_any();
    }
    let locale = desk.locale.get_untracked();
    let lines = form.report.with(|report| {
        let findings = report.iter().flat_map(|report| &report.findings);
        findings
            .filter(|finding| finding.severity() == Severity::Error)
            .map(|finding| (finding.at.0.to_owned(), shared::text::finding(locale, finding)))
            .collect()
    });
    error_summary(words.form.errors, lines)
}

/// The place of stay belongs elsewhere: said, and no obstacle.
fn other_centre(desk: Desk, words: &'static Words, form: Form) -> AnyView {
    let Some(office) = form.elsewhere.get() else { return ().into_any() };
    let name = match desk.locale.get_untracked() {
        Locale::Kk => office.kk,
        Locale::Ru => office.ru,
        Locale::En => office.en,
    };
    let said = with(words.form.elsewhere, "office", &name);
    banner(Weight::Note, "", view! { <p id="counter.elsewhere">{said}</p> }.into_any())
}

/// Puts the focus on the errors.
pub(super) fn to_errors(form: Form) {
    form.told.set(true);
    browser::focus_soon(error_summary::ID);
}

fn documents(desk: Desk, words: &'static Words, form: Form) -> AnyView {
    let locale = desk.locale.get_untracked();
    let rows = form.lines.with(|lines| {
        lines
            .iter()
            .map(|line| {
                let (tone, said) = match line.state {
                    DocumentState::Present => (Tone::Done, words.form.present),
                    DocumentState::Missing => (Tone::Bad, words.form.missing),
                    DocumentState::NotAsListed => (Tone::Bad, words.form.not_as_listed),
                    DocumentState::Expired => (Tone::Bad, words.form.expired),
                    DocumentState::NotOwed => (Tone::Plain, words.form.not_owed),
                };
                let name = shared::text::copy_purpose(locale, line.purpose.as_str());
                vec![
                    view! { {name} {cite(words, line.basis.as_str())} }.into_any(),
                    view! { <span id=format!("checklist.{}", line.purpose.as_str())>{tag(tone, said)}</span> }
                        .into_any(),
                ]
            })
            .collect()
    });
    table(words.form.checklist, vec![words.form.document, words.form.state], rows)
}

fn findings(desk: Desk, words: &'static Words, form: Form) -> AnyView {
    let locale = desk.locale.get_untracked();
    let lines: Vec<AnyView> = form.report.with(|report| {
        let findings = report.iter().flat_map(|report| &report.findings);
        findings
            .map(|finding| {
                let text = shared::text::finding(locale, finding);
                view! { <li><span>{text} {cite(words, finding.basis.as_str())}</span></li> }.into_any()
            })
            .collect()
    });
    if lines.is_empty() {
        return view! { <p id="counter.clear">{words.form.clear}</p> }.into_any();
    }
    view! { <ul class="findings" id="counter.findings">{lines}</ul> }.into_any()
}
