//! The passport of the service: annex 3 row by row, plain and in the order's own words, and the service centres with
//! their hours. For everybody; nothing is asked.

pub(super) mod today;
pub(in crate::portal) mod visits;

use leptos::prelude::*;
use shared::guide::passport::PassportRow;
use shared::text::guide;
use shared::wire::v1::offices::{OfficeLine, OpeningWire, PassportUnit};

use crate::api::visits as api;
use crate::components::details::details;
use crate::components::link::{cite, link_as, out};
use crate::components::table::table;
use crate::model::today::clock;
use crate::model::when;
use crate::portal::state::Portal;
use crate::routes::portal::Page;
use crate::shell::loaded::loaded;
use crate::text::fill;
use crate::text::portal::visits::{Words, words};
use shared::text::Locale;
use shared::wire::v1::offices::InEachWire;

/// The page.
pub(super) fn page(portal: Portal) -> AnyView {
    let words = words(portal.app.locale.get_untracked());
    portal.app.title.set(words.service.title.into());
    let ask = async move { Ok((api::passport(portal.app.api).await?, api::offices(portal.app.api).await?)) };
    view! {
        <div class="column">
            <h1>{words.service.title}</h1>
            <p class="lead">{words.service.lead}</p>
            <p>{link_as(portal.app, Page::Today, "button", Some("service.today".into()), words.service.to_today)}</p>
        </div>
        {loaded(portal.app, ask, move |(units, lines)| {
            let rows: Vec<AnyView> =
                PassportRow::ALL.iter().map(|row| row_view(portal, words, *row, &units)).collect();
            view! {
                <div class="column">{rows}</div>
                {centres(portal, words, lines)}
                {contacts(words)}
            }
            .into_any()
        })}
    }
    .into_any()
}

/// A row: its heading, the plain words, and the order's beneath.
fn row_view(portal: Portal, words: &'static Words, row: PassportRow, units: &[PassportUnit]) -> AnyView {
    let locale = portal.app.locale.get_untracked();
    let of_row = units.iter().filter(|unit| unit.row == row.as_str());
    let law: Vec<AnyView> = of_row
        .map(|unit| view! { <p lang="ru">{unit.words.clone()}{cite(words, &unit.cite)}</p> }.into_any())
        .collect();
    let id = format!("passport.{}", row.as_str());
    let law = view! { <p class="muted small">{words.service.order_note}</p>{law} }.into_any();
    view! {
        <h2>{guide::passport_title(locale, row)}</h2>
        <p>{guide::passport(locale, row)}</p>
        {details(&id, words.service.order_words, law)}
    }
    .into_any()
}

/// One of the three languages of an office's text.
pub(super) fn in_language(locale: Locale, text: &InEachWire) -> String {
    match locale {
        Locale::Kk => text.kk.clone(),
        Locale::Ru => text.ru.clone(),
        Locale::En => text.en.clone(),
    }
}

/// When an office is open, now or next.
fn open_when(locale: Locale, words: &'static Words, opening: Option<&OpeningWire>) -> String {
    let Some(opening) = opening else { return String::new() };
    let (day, from, until) =
        (when::day_text(locale, &opening.day), clock(opening.opens), clock(opening.closes));
    let said = if opening.now { words.service.open_now } else { words.service.opens_next };
    fill(said, &[("day", &day), ("opens", &from), ("until", &until)])
}

fn centres(portal: Portal, words: &'static Words, lines: Vec<OfficeLine>) -> AnyView {
    let locale = portal.app.locale.get_untracked();
    let service = &words.service;
    let heads = vec![service.office, service.address, service.hours];
    let none = lines.is_empty();
    let rows = lines
        .iter()
        .map(|line| {
            vec![
                view! { {in_language(locale, &line.office.name)} }.into_any(),
                view! { {in_language(locale, &line.office.address)} }.into_any(),
                view! { {open_when(locale, words, line.opening.as_ref())} }.into_any(),
            ]
        })
        .collect();
    view! {
        <section aria-labelledby="service-centres">
            <h2 id="service-centres">{service.offices_title}{cite(words, "R258/A3.7.2")}</h2>
            {if none {
                view! { <p>{service.no_offices}</p> }.into_any()
            } else {
                view! {
                    <p>{service.offices_lead}</p>
                    {table(service.offices_title, heads, rows)}
                    <p>{link_as(portal.app, Page::Visits, "", Some("service.visits".into()), service.to_visits)}</p>
                }
                .into_any()
            }}
        </section>
    }
    .into_any()
}

fn contacts(words: &'static Words) -> AnyView {
    view! {
        <p id="service.sources">
            {words.service.sources} " "
            {out("https://www.mvd.gov.kz", "www.mvd.gov.kz")} ", "
            {out("https://www.gov4c.kz", "www.gov4c.kz")} ", "
            {out("https://www.egov.kz", "www.egov.kz")}
            {cite(words, "R258/A3.7.addresses")}
        </p>
        <h2>{words.service.contacts_title}</h2>
        <p id="service.contacts">{words.service.contacts}{cite(words, "R258/A3.10.1")}</p>
    }
    .into_any()
}
