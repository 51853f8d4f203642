//! The contact centre: where an application stands, by its number; requests for visits at home and their list. Neither
//! documents nor names of applicants come here.

use leptos::prelude::*;
use shared::text::visits as said;
use shared::visits::home::Incapacity;
use shared::wire::v1::offices::OfficeLine;
use shared::wire::v1::visits::{HomeVisitRequest, HomeVisitWire, StatusWire};

use super::failure;
use super::home::{self, List, Side};
use crate::api::visits as api;
use crate::browser;
use crate::components::banner::{Weight, banner};
use crate::components::button::{ButtonStyle, busy_button, button};
use crate::components::field::{FieldBinding, FormGroup, Line, area, line};
use crate::components::select::select;
use crate::components::summary_list::{Row, summary};
use crate::desk::state::{Desk, Visits};
use crate::model::today::minute_of;
use crate::model::when;
use crate::reactive::reactive;
use crate::text::desk::visits::{Words, words};
use crate::text::with;
use shared::text::Locale;
use shared::wire::v1::offices::InEachWire;

/// The page.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.contact.title.into());
    let list = List::new(Side::Contact);
    home::load(desk, list);
    let offices = RwSignal::new(Vec::<OfficeLine>::new());
    leptos::task::spawn_local(async move {
        match api::offices(desk.app.api).await {
            Ok(lines) => {
                let _same = offices.try_set(lines);
            }
            Err(why) => {
                let _same = list.failed.try_set(Some(why));
            }
        }
    });
    view! {
        <h1>{words.contact.title}</h1>
        {failure(desk, list.failed)}
        <div class="column">
            {status(desk, words, list)}
            <h2>{words.contact.request_title}</h2>
            <p>{words.contact.request_lead}</p>
            {reactive(move || request(desk, words, list, &offices.get()))}
        </div>
        <h2>{words.contact.list_title}</h2>
        {reactive(move || home::lines(desk, words, list))}
    }
    .into_any()
}

fn status(desk: Desk, words: &'static Words, list: List) -> AnyView {
    let c = &words.contact;
    let number = RwSignal::new(String::new());
    let told = RwSignal::new(None::<StatusWire>);
    let ask = move || {
        list.failed.set(None);
        told.set(None);
        leptos::task::spawn_local(async move {
            match api::status(desk.app.api, number.get_untracked()).await {
                Ok(status) => {
                    let _same = told.try_set(Some(status));
                }
                Err(why) => {
                    let _same = list.failed.try_set(Some(why));
                    browser::focus_soon("visits.failed");
                }
            }
        });
    };
    let frame = FormGroup::new("contact.number", c.status_number).hint(c.status_hint);
    view! {
        <h2>{c.status_title}</h2>
        <p>{c.status_lead}</p>
        {line(frame, FieldBinding::to(number), Line::default())}
        {button("contact.ask", c.status_ask, ButtonStyle::Main, ask)}
        <div id="contact.status" aria-live="polite">
            {reactive(move || told.get().map(|status| case(desk, words, &status)).into_any())}
        </div>
    }
    .into_any()
}

fn case(desk: Desk, words: &'static Words, status: &StatusWire) -> AnyView {
    let (c, locale) = (&words.contact, desk.app.locale.get_untracked());
    let kind = match status.kind.as_str() {
        "correction" => c.kind_correction,
        "convict" => c.kind_convict,
        _ => c.kind_formation,
    };
    let office = if status.office.is_empty() { c.portal.to_owned() } else { desk.office(&status.office) };
    let rows = vec![
        Row::new(c.status_number, status.number.clone()),
        Row::new(c.initials, status.initials.clone()),
        Row::new(c.kind, kind),
        Row::new(c.stage, shared::text::stage(locale, &status.stage)),
        Row::new(c.due, when::day_text(locale, &status.due_on)),
        Row::new(c.taken_in, office),
    ];
    banner(Weight::Note, "", summary(rows))
}

fn in_language(locale: Locale, text: &InEachWire) -> String {
    match locale {
        Locale::Kk => text.kk.clone(),
        Locale::Ru => text.ru.clone(),
        Locale::En => text.en.clone(),
    }
}

fn request(desk: Desk, words: &'static Words, list: List, offices: &[OfficeLine]) -> AnyView {
    let (c, locale) = (&words.contact, desk.app.locale.get_untracked());
    let Visits { request: form, from, until, .. } = desk.visits;
    let (busy, key) = (RwSignal::new(false), RwSignal::new(browser::fresh_key()));
    let asked = RwSignal::new(String::new());
    let text = move |of: fn(&mut HomeVisitRequest) -> &mut String| FieldBinding::part(form, of);
    let reasons = Incapacity::ALL
        .iter()
        .map(|one| (one.as_str().to_owned(), said::incapacity(locale, *one).to_owned()))
        .collect();
    let places =
        offices.iter().map(|line| (line.office.id.clone(), in_language(locale, &line.office.name))).collect();
    let send = move || {
        list.failed.set(None);
        busy.set(true);
        let minute = |typed: RwSignal<String>| typed.with_untracked(|text| minute_of(text)).unwrap_or(0);
        let wire = HomeVisitRequest { from: minute(from), until: minute(until), ..form.get_untracked() };
        leptos::task::spawn_local(async move {
            match api::ask_home(desk.app.api, &key.get_untracked(), &wire).await {
                Ok(HomeVisitWire { number, .. }) => {
                    desk.app.say(&with(c.asked, "number", &number));
                    let _same = asked.try_set(number);
                    form.set(HomeVisitRequest::default());
                    from.set(String::new());
                    until.set(String::new());
                }
                Err(why) => {
                    let _same = list.failed.try_set(Some(why));
                    browser::focus_soon("visits.failed");
                }
            }
            // What was answered is answered; the next press asks something new.
            let _same = key.try_set(browser::fresh_key());
            let _same = busy.try_set(false);
            home::load(desk, list);
        });
    };
    let plain = Line::default();
    let day = FormGroup::new("visit.day", c.day).hint(c.day_hint);
    view! {
        <div aria-live="polite">{reactive(move || told(words, &asked.get()))}</div>
        {line(FormGroup::new("visit.name", c.name), text(|form| &mut form.name), plain)}
        {area(FormGroup::new("visit.address", c.address), text(|form| &mut form.address), "", "2")}
        {line(FormGroup::new("visit.phone", c.phone), text(|form| &mut form.phone), Line { mode: "tel", ..plain })}
        {select(FormGroup::new("visit.reason", c.reason), c.reason_first, reasons, text(|form| &mut form.reason))}
        {select(FormGroup::new("visit.office", c.office), c.office_first, places, text(|form| &mut form.office))}
        {line(day, text(|form| &mut form.day), plain)}
        {line(FormGroup::new("visit.from", c.from).hint(c.time_hint), FieldBinding::to(from), plain)}
        {line(FormGroup::new("visit.until", c.until).hint(c.time_hint), FieldBinding::to(until), plain)}
        {busy_button("visit.ask", c.ask, c.asking, ButtonStyle::Main, busy.into(), send)}
    }
    .into_any()
}

fn told(words: &'static Words, number: &str) -> AnyView {
    if number.is_empty() {
        return ().into_any();
    }
    let text = with(words.contact.asked, "number", number);
    banner(Weight::Success, "", view! { <p id="visit.asked">{text}</p> }.into_any())
}
