//! A case: why a person looks at it, the findings the applicant saw, the candidates beside what was filed, the
//! copies, the form, the signed text.

use leptos::prelude::*;
use shared::application::Specimens;
use shared::form::on_page;
use shared::offices::provider::{FoundBy, Provider};
use shared::person::Parameter;
use shared::wire::v1::operator::CaseWire;
use shared::wire::v1::report::FindingWire;
use shared::wire::v1::request::AnswersWire;

use crate::components::banner::{Weight, banner};
use crate::components::details::details;
use crate::components::link::link_as;
use crate::components::summary_list::answers::answers_view;
use crate::components::summary_list::{Row, summary};
use crate::components::table::table;
use crate::components::tag::{Tone, tag};
use crate::desk::state::Desk;
use crate::model::comparison::Side;
use crate::model::counter;
use crate::model::form::in_words;
use crate::model::rerun::{self, Again};
use crate::model::when;
use crate::reactive::reactive;
use crate::routes::desk::Page;
use crate::text::desk::deciding::Words;
use crate::text::fill;

use super::calls::{failure, load_case};
use super::parts::{candidate, say};
use super::{decision, hearing, registers, viewing};

/// Case and decision; what stands on the screen stays until the new case is here.
pub(super) fn panes(desk: Desk, words: &'static Words, id: &str) -> AnyView {
    let known =
        desk.operator.case.with_untracked(|case| case.as_ref().is_some_and(|c| c.application.line.id == id));
    if !known {
        desk.operator.decision.set(Default::default());
        desk.operator.case.set(None);
    }
    load_case(desk, id.to_owned());
    reactive(move || {
        (match desk.operator.case.get() {
        None => {
            view! { <div class="desk-case">{failure(desk)}{crate::components::panel::waiting(words.chrome.loading)}</div> }
                .into_any()
        }
        Some(case) => untrack(|| {
            view! {
                <div class="desk-case" id="case">{shown(desk, words, &case)}</div>
                {decision::pane(desk, words, &case)}
            }
            .into_any()
        }),
    }).into_any()
    })
}

fn shown(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    let application = &case.application;
    let answers = &application.answers;
    let differs = case.attestation.is_none()
        && !answers.representative.iin.is_empty()
        && answers.representative.iin != case.signer_iin;
    let warning = differs
        .then(|| banner(Weight::Warning, "", view! { <p>{words.operator.signer_differs}</p> }.into_any()));
    let signer = match &case.attestation {
        Some(seen) => {
            let clerk = format!("{}, {}", seen.clerk_name, desk.office(&seen.office));
            let visit = seen.visit.as_ref().map(|visit| {
                let (waited, served) = (visit.waited.to_string(), visit.served.to_string());
                let took = [("label", visit.label.as_str()), ("waited", &waited), ("served", &served)];
                format!("\n{}", fill(words.operator.visit, &took))
            });
            let (who, by) = (&seen.identified_name, &seen.identified_by);
            format!("{who}, {by}\n{clerk}\n{}{}", seen.receipt_number, visit.unwrap_or_default())
        }
        None => {
            format!("{}, {}\n{}", case.signer_name, when::grouped_iin(&case.signer_iin), case.signer_issuer)
        }
    };
    let form = match (&application.convict, &application.correction) {
        (Some(convict), _) => sheet(desk, &AnswersWire::Convict(convict.clone())),
        (None, Some(correction)) => sheet(desk, &AnswersWire::Correction(correction.clone())),
        (None, None) => answers_view(desk.app, words, answers, &application.copies),
    };
    // At a counter the application is signed by hand, and its copy lies among the documents.
    let statement = case.attestation.is_none().then(|| {
        let text = view! { <pre class="statement" tabindex="0">{case.statement.clone()}</pre> };
        details("case.statement", words.operator.statement, text.into_any())
    });
    view! {
        <h2>
            <span class="caption number" id="number">{application.line.number.clone()}</span>
            {application.line.recipient.clone()}
        </h2>
        {why(desk, words, case)}
        {beside(desk, words, case)}
        {withdrawn(words, case)}
        {hearing::told(desk, words, case)}
        <h3>{words.operator.findings}</h3>
        {judged_again(desk, words, case)}
        {findings(desk, words, &application.report.findings)}
        {compared(desk, words, case)}
        {registers::said(desk, words, case)}
        <h3>{words.operator.documents}</h3>
        {viewing::copies(desk, words, case)}
        {warning}
        {summary(vec![Row::new(words.operator.signer, signer), provider(desk, words, case)])}
        {details("case.form", words.operator.form, form)}
        {statement}
    }
    .into_any()
}

/// The department of police that the case belongs to, and by what it was found.
fn provider(desk: Desk, words: &'static Words, case: &CaseWire) -> Row {
    let w = &words.operator;
    let name = Provider::parse(&case.application.provider)
        .map_or("", |one| one.name(desk.app.locale.get_untracked()));
    let by = match FoundBy::parse(&case.application.provider_by) {
        Some(FoundBy::Office) => w.provider_office,
        Some(FoundBy::Region) => w.provider_region,
        Some(FoundBy::Address) => w.provider_address,
        Some(FoundBy::Setting) | None => w.provider_setting,
    };
    Row::new(w.provider, format!("{name}\n{by}"))
}

/// Other undecided cases about the same document: one number is formed, whoever filed.
fn beside(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    if case.beside.is_empty() {
        return ().into_any();
    }
    let locale = desk.app.locale.get_untracked();
    let lines: Vec<AnyView> = case
        .beside
        .iter()
        .map(|one| {
            let id = Some(format!("beside.{}", one.id));
            let link = link_as(desk.app, Page::Case(one.id.clone()), "number", id, one.number.clone());
            let lodged = when::moment_text(locale, &one.lodged_at);
            view! { <li>{link}" "{one.recipient.clone()}", "{lodged}</li> }.into_any()
        })
        .collect();
    banner(Weight::Warning, words.operator.beside, view! { <ul id="case.beside">{lines}</ul> }.into_any())
}

/// What the case is compared with: the register's words about the same person, or people who are alike.
fn compared(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    let w = &words.operator;
    let Some(correction) = &case.application.correction else {
        return view! { <h3>{w.candidates}</h3>{candidates(desk, words, case)} }.into_any();
    };
    let locale = desk.app.locale.get_untracked();
    let rows = correction
        .rows
        .iter()
        .filter_map(|row| Some((Parameter::parse(&row.parameter)?, row)))
        .map(|(parameter, row)| {
            let current = counter::registered(case.application.current.as_deref(), parameter, locale);
            vec![
                view! { {shared::text::field(locale, parameter.path())} }.into_any(),
                view! { {current} }.into_any(),
                view! { <strong>{counter::row_shown(parameter, locale, row)}</strong> }.into_any(),
            ]
        })
        .collect();
    // Whoever else of the register is who the holder of the number would become.
    let alike = (!case.candidates.is_empty())
        .then(|| view! { <h3>{w.candidates}</h3>{candidates(desk, words, case)} }.into_any());
    view! {
        <h3>{w.changes}</h3>
        {table(w.changes, vec![words.parts.field, w.known, w.change_to], rows)}
        {alike}
    }
    .into_any()
}

/// A form of the counter, answer by answer; the table of a correction stands beside the register already.
fn sheet(desk: Desk, form: &AnswersWire) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let sections: Vec<AnyView> = counter::sections(form.kind())
        .iter()
        .filter_map(|section| {
            let fields = section.pages.iter().flat_map(|page| on_page(form.kind(), *page));
            let rows = fields.filter_map(|field| {
                // What was stored is shown, asked or not.
                let value = in_words(field, locale, form);
                (!value.is_empty()).then(|| Row::new(shared::text::field(locale, field.path()), value))
            });
            let rows: Vec<Row> = rows.collect();
            let heading = shared::text::field(locale, section.heading);
            (!rows.is_empty()).then(|| view! { <h3>{heading}</h3>{summary(rows)} }.into_any())
        })
        .collect();
    sections.into_any()
}

fn withdrawn(words: &'static Words, case: &CaseWire) -> AnyView {
    if case.application.line.stage != "withdrawn" {
        return ().into_any();
    }
    let reason = case.application.withdrawal_reason.clone();
    banner(Weight::Note, words.operator.withdrawn, view! { <p>{reason}</p> }.into_any())
}

/// The application judged again here, under its own edition and day, and compared with what the applicant saw.
fn judged_again(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    let specimens =
        desk.app.service.with_untracked(|service| service.as_ref().is_some_and(|one| one.specimens));
    let specimens = if specimens { Specimens::Accepted } else { Specimens::Refused };
    let Some(again) = rerun::again(case, specimens) else { return ().into_any() };
    let (agrees, tone, said) = match again {
        Again::Same => ("same", Tone::Done, words.operator.rerun_same),
        Again::Newer => ("newer", Tone::Plain, words.operator.rerun_newer),
        Again::Other => ("other", Tone::Bad, words.operator.rerun_other),
    };
    view! { <p id="case.rerun" data-agrees=agrees>{tag(tone, said)}</p> }.into_any()
}

fn why(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let text = if case.why.is_empty() {
        words.operator.why_none.to_owned()
    } else {
        let said: Vec<String> = case
            .why
            .iter()
            .map(|code| match case.application.report.findings.iter().find(|finding| finding.code == *code) {
                Some(found) => say(locale, found),
                None => shared::text::why(locale, code).to_owned(),
            })
            .collect();
        said.join("\n")
    };
    summary(vec![Row::new(words.operator.why, text)])
}

fn findings(desk: Desk, words: &'static Words, findings: &[FindingWire]) -> AnyView {
    if findings.is_empty() {
        return view! { <p class="muted">{words.operator.no_findings}</p> }.into_any();
    }
    let locale = desk.app.locale.get_untracked();
    let lines: Vec<AnyView> = findings
        .iter()
        .map(|finding| {
            let tone = if finding.severity == "notice" { Tone::Plain } else { Tone::Wait };
            view! { <li>{tag(tone, finding.basis.clone())}<span>{say(locale, finding)}</span></li> }
                .into_any()
        })
        .collect();
    view! { <ul class="findings" id="case.findings">{lines}</ul> }.into_any()
}

/// What was filed of a recipient, or what a correction makes of the holder of a number.
fn filed(case: &CaseWire) -> Side {
    match &case.application.correction {
        Some(correction) => Side::of_correction(correction, case.application.current.as_deref()),
        None => Side::of_newcomer(&case.application.laid_out()),
    }
}

fn candidates(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    if case.candidates.is_empty() {
        return view! { <p class="muted" id="case.no-candidates">{words.operator.no_candidates}</p> }
            .into_any();
    }
    let filed = filed(case);
    case.candidates
        .iter()
        .map(|found| candidate(desk, words, &filed, case, found))
        .collect::<Vec<_>>()
        .into_any()
}
