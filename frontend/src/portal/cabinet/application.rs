//! An application: how it stands, its result, what was filed, what happened.

use leptos::prelude::*;
use shared::contract::filing::{
    ReadCertificateSignature, ReadEnvelope, ReadRefusal, ReadRefusalSignature, ReadStatement,
};
use shared::law::Cite;
use shared::offices::provider::Provider;
use shared::wire::v1::application::{ApplicationWire, RefusalWire};

use super::result;
use super::{open, stage};
use crate::api::{address, filing};
use crate::components::banner::{Weight, banner};
use crate::components::details::details;
use crate::components::icon::{Icon, icon};
use crate::components::link::back;
use crate::components::summary_list::answers::answers_view;
use crate::components::summary_list::{Row, summary};
use crate::components::tag::tag;
use crate::components::timeline::timeline;
use crate::model::{evidence, when};
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::routes::portal::Page;
use crate::shell::loaded::loaded;
use crate::text::portal::Words;
use crate::text::with;

/// The page.
pub(crate) fn page(portal: Portal, words: &'static Words, id: &str) -> AnyView {
    portal.app.title.set(words.cabinet.open.into());
    let id = id.to_owned();
    // Moves when the person did something with the application: it is asked for again.
    let again = RwSignal::new(0_u32);
    let content = reactive(move || {
        again.track();
        let id = id.clone();
        let ask = async move { filing::application(portal.app.api, &id).await };
        loaded(portal.app, ask, move |application| shown(portal, words, application, again))
    });
    view! { {back(portal.app, words, Page::Cabinet)}{content} }.into_any()
}

fn shown(
    portal: Portal,
    words: &'static Words,
    application: ApplicationWire,
    again: RwSignal<u32>,
) -> AnyView {
    portal.app.title.set(application.line.number.clone());
    let locale = portal.app.locale.get_untracked();
    let line = &application.line;
    let (tone, state) = stage(words, &line.stage);
    let provider = Provider::parse(&application.provider).map_or("", |one| one.name(locale));
    let facts = vec![
        Row::new(words.cabinet.recipient, line.recipient.clone()),
        Row::new(words.cabinet.provider, provider),
        Row::new(words.cabinet.lodged, when::moment_text(locale, &line.lodged_at)),
        Row::new(words.cabinet.due, when::day_text(locale, &line.due_on)),
    ];
    let steps = application.steps.iter().map(|step| history(portal, words, step)).collect();
    let ready = !application.iin.is_empty();
    view! {
        {heading(words, &application)}
        <p id="stage" data-stage=line.stage.clone()>{tag(tone, state)}</p>
        {filed_for(words, &application)}
        {ready.then(|| result::result(portal, words, &application))}
        <div class="two">
            <div>
                {outcome(portal, words, &application)}
                {(!application.line.for_reader).then(|| open::hearing(portal, words, &application, again))}
                {summary(facts)}
                {(!application.line.for_reader).then(|| open::withdrawal(portal, words, &application, again))}
                {super::complaints::section(portal, &application)}
                {details(
                    "filed",
                    words.cabinet.filed_title,
                    answers_view(portal.app, words, &application.laid_out(), &application.copies),
                )}
                {rests_on(portal, words, &application)}
                {technical(words, &application)}
            </div>
            <section class="aside">
                <h2>{words.cabinet.history}</h2>
                {timeline(steps)}
            </section>
        </div>
    }
    .into_any()
}

/// The number of the application; where there is a result, that first.
fn heading(words: &'static Words, application: &ApplicationWire) -> AnyView {
    let number = view! { <span class="number" id="number">{application.line.number.clone()}</span> };
    if application.iin.is_empty() {
        return view! { <h1><span class="caption">{words.cabinet.number}</span>{number}</h1> }.into_any();
    }
    view! {
        <h1 class="done">{icon(Icon::Check)}{words.done.title_ready}</h1>
        <p class="muted">{words.cabinet.number}" "{number}</p>
    }
    .into_any()
}

/// On what a granted result rests: each line of the check, by which means, and when.
fn rests_on(portal: Portal, words: &'static Words, application: &ApplicationWire) -> AnyView {
    let (locale, all) = (portal.app.locale.get_untracked(), &application.evidence);
    let line = |line: &str| {
        let said: Vec<String> = evidence::of_line(locale, all, line)
            .into_iter()
            .map(|one| format!("{} · {}", one.text, when::moment_text(locale, &one.at)))
            .collect();
        (shared::text::checklist(locale, line).to_owned(), said.join("; "))
    };
    let lines: Vec<(String, String)> = evidence::lines(all).into_iter().map(line).collect();
    if lines.is_empty() {
        return ().into_any();
    }
    details("evidence", words.cabinet.evidence, timeline(lines))
}

/// Says to its recipient who filed it.
fn filed_for(words: &'static Words, application: &ApplicationWire) -> AnyView {
    if !application.line.for_reader {
        return ().into_any();
    }
    let title = with(words.cabinet.filed_for_you, "name", &application.line.filed_by);
    let hint = view! { <p id="filed-for-you">{title}</p><p>{words.cabinet.filed_for_you_hint}</p> };
    banner(Weight::Note, "", hint.into_any())
}

fn history(
    portal: Portal,
    words: &'static Words,
    step: &shared::wire::v1::application::StepWire,
) -> (String, String) {
    let cabinet = &words.cabinet;
    let what = match step.event.as_str() {
        "lodged" => cabinet.step_lodged,
        "claimed" => cabinet.step_claimed,
        "released" => cabinet.step_released,
        "formed" => cabinet.step_formed,
        "corrected" => cabinet.step_corrected,
        "refused" => cabinet.step_refused,
        "issued" => cabinet.step_issued,
        "withdrawn" => cabinet.step_withdrawn,
        "hearing_opened" => cabinet.step_hearing_opened,
        "hearing_answered" => cabinet.step_hearing_answered,
        "hearing_concluded" => cabinet.step_hearing_concluded,
        other => return (other.to_owned(), step.at.clone()),
    };
    let who = match step.by.as_str() {
        "representative" => cabinet.by_representative,
        "operator" => cabinet.by_operator,
        _ => cabinet.by_system,
    };
    let at = when::moment_text(portal.app.locale.get_untracked(), &step.at);
    (what.to_owned(), format!("{at} · {who}"))
}

/// How it stands, where there is no number.
fn outcome(portal: Portal, words: &'static Words, application: &ApplicationWire) -> AnyView {
    if let Some(refusal) = &application.refusal {
        return refused(portal, words, application, refusal);
    }
    if application.line.stage == "withdrawn" {
        let reason = (!application.withdrawal_reason.is_empty())
            .then(|| view! { <p>{application.withdrawal_reason.clone()}</p> });
        let content = view! { <p>{words.cabinet.withdrawn}</p>{reason} };
        return banner(Weight::Note, words.cabinet.withdrawn_title, content.into_any());
    }
    if application.line.stage == "hearing" || !application.iin.is_empty() {
        return ().into_any();
    }
    let due = when::day_text(portal.app.locale.get_untracked(), &application.line.due_on);
    let text = with(words.cabinet.waiting, "day", &due);
    banner(Weight::Note, words.cabinet.waiting_title, view! { <p>{text}</p> }.into_any())
}

fn refused(
    portal: Portal,
    words: &'static Words,
    application: &ApplicationWire,
    refusal: &RefusalWire,
) -> AnyView {
    let locale = portal.app.locale.get_untracked();
    let grounds: Vec<String> = refusal
        .grounds
        .iter()
        .map(|ground| match Cite::parse(ground) {
            Some(cite) => format!("{} ({ground})", shared::text::ground(locale, cite)),
            None => ground.clone(),
        })
        .collect();
    let rows = vec![
        Row::new(words.cabinet.refused_grounds, grounds.join("\n")),
        Row::new(words.cabinet.refused_reason, refusal.reason.clone()),
    ];
    let mut rows = rows;
    if !refusal.number.is_empty() {
        rows.insert(0, Row::new(words.cabinet.refused_number, refusal.number.clone()));
    }
    // What was told with the refusal stands; an older one is told the general words.
    let next = if refusal.appeal.is_empty() {
        view! { <p>{words.cabinet.refused_next}</p> }.into_any()
    } else {
        rows.push(Row::new(words.cabinet.refused_appeal, refusal.appeal.clone()));
        ().into_any()
    };
    let paper = (!refusal.number.is_empty()).then(|| {
        let href = address::<ReadRefusal>(&[application.line.id.as_str()]);
        let file = format!("{}-refusal.pdf", application.line.number);
        view! {
            <a class="button" id="download.refusal.pdf" href=href download=file>
                {icon(Icon::Down)}
                {words.cabinet.download_refusal}
            </a>
        }
    });
    let content = view! { {summary(rows)}{next}{paper} };
    banner(Weight::Error, words.cabinet.refused_title, content.into_any())
}

/// Signatures and the signed text, for whoever checks them by other means.
fn technical(words: &'static Words, application: &ApplicationWire) -> AnyView {
    let cabinet = &words.cabinet;
    let id = [application.line.id.as_str()];
    let mut files = Vec::new();
    if !application.certificate_number.is_empty() {
        files.push(("certificate.p7s", address::<ReadCertificateSignature>(&id), cabinet.download_p7s));
    }
    if application.refusal.as_ref().is_some_and(|refusal| !refusal.number.is_empty()) {
        files.push(("refusal.p7s", address::<ReadRefusalSignature>(&id), cabinet.download_refusal_p7s));
    }
    // At a counter it is signed by hand, and the signed paper lies among the copies.
    if !application.copies.iter().any(|copy| copy.purpose == "application") {
        files.push(("statement.txt", address::<ReadStatement>(&id), cabinet.download_statement));
        files.push(("envelope.cms", address::<ReadEnvelope>(&id), cabinet.download_envelope));
    }
    let number = application.line.number.clone();
    let links: Vec<AnyView> = files
        .into_iter()
        .map(|(name, href, text)| {
            let file = format!("{number}-{name}");
            view! { <li><a id=format!("download.{name}") href=href download=file>{text}</a></li> }.into_any()
        })
        .collect();
    let list = view! { <ul id="downloads">{links}</ul> };
    details("technical", cabinet.downloads, list.into_any())
}
