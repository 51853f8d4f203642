//! The first page: may I apply here, what do I need, what will happen. The same words stand in `index.html`, where
//! they can be read before this code arrives.

use leptos::prelude::*;

use crate::components::banner::{Weight, banner};
use crate::components::choice::{Offer, radios};
use crate::components::field::{FieldBinding, FormGroup};
use crate::components::link::{cite, link_as, out};
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::routes::portal::Page;
use crate::text::portal::Words;

/// The page.
pub(super) fn page(portal: Portal, words: &'static Words) -> AnyView {
    portal.app.title.set(words.start.title.into());
    let (who, filer, script) =
        (RwSignal::new(String::new()), RwSignal::new("agent".to_owned()), RwSignal::new("yes".to_owned()));
    let may_file = move || who.with(|who| who.is_empty() || who == "foreigner");
    view! {
        <div class="two">
            <div>
                <h1>{words.start.title}</h1>
                <p class="lead">{words.start.lead}{cite(words, "R258/2.6")}</p>
                <h2>{words.start.may_title}</h2>
                {radios(FormGroup::new("start.who", words.start.may_hint), people(words), FieldBinding::to(who), false)}
                <div aria-live="polite" id="start.answer">{reactive(move || (answer(words, &who.get())).into_any())}</div>
                <div hidden=move || !may_file()>
                    {need(words, filer, script)}
                    {apply(portal, words)}
                </div>
            </div>
            <div>
                {happens(words)}
                {contacts(portal, words)}
            </div>
        </div>
    }
    .into_any()
}

fn people(words: &Words) -> Vec<Offer> {
    let start = &words.start;
    [
        ("foreigner", start.may_foreigner),
        ("citizen", start.may_citizen),
        ("resident", start.may_resident),
        ("has", start.may_has),
        ("correction", start.may_correction),
        ("convict", start.may_convict),
    ]
    .into_iter()
    .map(|(value, label)| Offer { value, label: label.into(), hint: String::new() })
    .collect()
}

fn answer(words: &'static Words, who: &str) -> AnyView {
    let start = &words.start;
    let (weight, title, text, basis) = match who {
        "foreigner" => {
            (Weight::Note, start.answer_foreigner_title, start.answer_foreigner, "R258/A3.8.portal.1")
        }
        "citizen" => (Weight::Warning, start.answer_citizen_title, start.answer_citizen, "R258/3.1"),
        "resident" => (Weight::Warning, start.answer_resident_title, start.answer_resident, "R258/3.1"),
        "has" => (Weight::Warning, start.answer_has_title, start.answer_has, "R258/2.6"),
        "correction" => (Weight::Warning, start.answer_correction_title, start.answer_correction, "R258/3.3"),
        "convict" => (Weight::Warning, start.answer_convict_title, start.answer_convict, "R258/3.2"),
        _ => return ().into_any(),
    };
    banner(weight, title, view! { <p>{text}{cite(words, basis)}</p> }.into_any())
}

fn two(words: [(&'static str, &'static str); 2]) -> Vec<Offer> {
    words
        .into_iter()
        .map(|(value, label)| Offer { value, label: label.into(), hint: String::new() })
        .collect()
}

fn need(words: &'static Words, filer: RwSignal<String>, script: RwSignal<String>) -> AnyView {
    let start = &words.start;
    let filers = two([("agent", start.need_agent), ("legal", start.need_legal)]);
    let scripts = two([("yes", start.need_script_yes), ("no", start.need_script_no)]);
    view! {
        <h2>{start.need_title}</h2>
        <p class="muted">{start.need_hint}</p>
        {radios(FormGroup::new("start.filer", start.need_filer), filers, FieldBinding::to(filer), true)}
        {radios(FormGroup::new("start.script", start.need_script), scripts, FieldBinding::to(script), true)}
        <h3>{start.need_form}</h3>
        <ul id="start.need" aria-live="polite">
            {reactive(move || (needed(words, filer.get() == "legal", script.get() == "no")).into_any())}
        </ul>
    }
    .into_any()
}

fn needed(words: &'static Words, legal: bool, translated: bool) -> Vec<AnyView> {
    let start = &words.start;
    let mut needs = vec![(start.need_passport, "R258/A3.8.portal.2")];
    if translated {
        needs.push((start.need_translation, "R258/A3.8.portal.2"));
    }
    needs.push(if legal { (start.need_proof, "R258/3.1") } else { (start.need_power, "R258/A3.8.portal.4") });
    needs.push((start.need_key, "R258/A3.10.2"));
    let mut lines: Vec<AnyView> = needs
        .into_iter()
        .map(|(text, basis)| view! { <li>{text}{cite(words, basis)}</li> }.into_any())
        .collect();
    if !translated {
        lines.push(view! { <li class="muted">{start.need_no_translation}</li> }.into_any());
    }
    lines
}

fn apply(portal: Portal, words: &'static Words) -> AnyView {
    view! {
        <div class="actions">
            {link_as(portal.app, Page::Cabinet, "button", Some("start.apply".into()), words.start.apply)}
            <span class="muted">{words.start.apply_hint}</span>
        </div>
        <p class="muted actions">{words.start.need_key_why}" "{words.start.no_key}</p>
    }
    .into_any()
}

fn happens(words: &'static Words) -> AnyView {
    let start = &words.start;
    view! {
        <h2>{start.happens_title}</h2>
        <ol>
            <li>{start.happens_fill}</li>
            <li>{start.happens_sign}</li>
            <li>{start.happens_due}{cite(words, "R258/A3.3.1")}{cite(words, "R258/A3.7.3")}</li>
            <li>{start.happens_result}{cite(words, "R258/A3.5")}</li>
        </ol>
        <p><strong>{start.happens_free}</strong>{cite(words, "R258/A3.6")}</p>
    }
    .into_any()
}

fn contacts(portal: Portal, words: &'static Words) -> AnyView {
    let start = &words.start;
    let about = &crate::text::portal::visits::words(portal.app.locale.get_untracked()).service;
    view! {
        <h2>{start.hours_title}</h2>
        <ul>
            <li>{start.hours_portal}</li>
            <li>{start.hours_centre}</li>
            <li>{start.hours_queue}{cite(words, "R258/A3.7.2")}</li>
        </ul>
        <p>
            {link_as(portal.app, Page::Today, "", Some("start.today".into()), about.to_today)} <br/>
            {link_as(portal.app, Page::Service, "", Some("start.service".into()), about.title)} <br/>
            {link_as(portal.app, Page::Visits, "", Some("start.visits".into()), about.to_visits)}
        </p>
        <h2>{start.visit_title}</h2>
        <p>{start.visit}{cite(words, "R258/A3.10.1")}</p>
        <h2>{start.contacts_title}</h2>
        <p>
            {start.contacts} " "
            {out("https://www.mvd.gov.kz", "www.mvd.gov.kz")} ", "
            {out("https://www.gov4c.kz", "www.gov4c.kz")} ", "
            {out("https://www.egov.kz", "www.egov.kz")}
        </p>
    }
    .into_any()
}
