//! "Can I apply here today?": one question at a time, and the answer of `shared::guide` as soon as nothing can change it. Everything happens in the
//! browser; nothing personal is asked and nothing is sent.

use leptos::prelude::*;
use shared::calendar::{Release, WorkingCalendar, Zone};
use shared::guide::one_by_one::{asked, settled};
use shared::guide::{Answer, Outcome, Today};
use shared::law::Edition;
use shared::offices::Office;
use shared::text::guide;
use shared::time::{Timestamp, parse_moment};
use shared::wire::v1::offices::OfficeLine;

use super::in_language;
use crate::api::visits as api;
use crate::components::banner::{Weight, banner};
use crate::components::choice::{Offer, radios};
use crate::components::field::{FieldBinding, FormGroup};
use crate::components::link::{back, cite};
use crate::components::select::select;
use crate::model::today::{
    Answers, POLICE, PORTAL, calendar_of, clock, offices_of, places as all_places, said,
};
use crate::model::when;
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::routes::portal::Page;
use crate::shell::loaded::loaded;
use crate::text::fill;
use crate::text::portal::visits::{Words, words};

/// What the answer is computed with.
#[derive(Clone)]
struct World {
    offices: Vec<Office>,
    calendar: WorkingCalendar,
    edition: Edition,
    release: Release,
    at: Timestamp,
}

impl World {
    fn today(&self) -> Today<'_> {
        Today {
            at: self.at,
            edition: self.edition,
            calendar: &self.calendar,
            zone: Zone::Almaty,
            release: self.release,
        }
    }
}

/// The page.
pub(in crate::portal) fn page(portal: Portal) -> AnyView {
    let words = words(portal.app.locale.get_untracked());
    portal.app.title.set(words.today.title.into());
    let ask = async move {
        let service = crate::api::public::service(portal.app.api).await?;
        Ok((api::offices(portal.app.api).await?, api::calendar(portal.app.api).await?, service))
    };
    view! {
        <div class="column">
            {back(portal.app, words, Page::Service)}
            <h1>{words.today.title}</h1>
            <p class="lead">{words.today.lead}</p>
            {loaded(portal.app, ask, move |(lines, calendar, service)| {
                let world = World {
                    offices: offices_of(&lines),
                    calendar: calendar_of(&calendar),
                    edition: Edition::from_id(&service.edition).unwrap_or(Edition::E2023_02_25),
                    release: if service.release == "immediate" { Release::Immediate } else { Release::Order },
                    at: parse_moment(&service.now).unwrap_or(Timestamp::UNIX_EPOCH),
                };
                questions(portal, words, &lines, world)
            })}
        </div>
    }
    .into_any()
}

fn offer(value: &'static str, label: &'static str) -> Offer {
    Offer { value, label: label.into(), hint: String::new() }
}

fn questions(portal: Portal, words: &'static Words, lines: &[OfficeLine], world: World) -> AnyView {
    let answers = portal.today;
    let today = &words.today;
    let yes_no = || vec![offer("yes", words.parts.yes), offer("no", words.parts.no)];
    let ask = |id: &'static str, label, offers, of, in_line| {
        radios(FormGroup::new(format!("today.{id}"), label), offers, FieldBinding::part(answers, of), in_line)
    };
    let wanted = vec![
        offer("formation", today.formation),
        offer("correction", today.correction),
        offer("convict", today.convict),
    ];
    let iin = vec![offer("yes", today.iin_yes), offer("no", today.iin_no), offer("unsure", today.iin_unsure)];
    let askers = vec![
        offer("self", today.asker_self),
        offer("legal", today.asker_legal),
        offer("agent", today.asker_agent),
    ];
    let world = StoredValue::new(world);
    let open = Memo::new(move |_| {
        answers.with(|answers| {
            world.with_value(|world| {
                asked(&said(answers, &world.offices), &all_places(&world.offices), &world.today())
            })
        })
    });
    let goes_out = FormGroup::new("today.goes-out", today.at_home).hint(today.at_home_hint);
    let locale = portal.app.locale.get_untracked();
    let mut places = vec![(PORTAL.to_owned(), today.place_portal.to_owned())];
    places.extend(lines.iter().map(|line| (line.office.id.clone(), in_language(locale, &line.office.name))));
    places.push((POLICE.to_owned(), today.place_police.to_owned()));
    let place = FormGroup::new("today.place", today.place);
    let questions = vec![
        ask("wanted", today.wanted, wanted, |a| &mut a.wanted, false),
        ask("citizen", today.citizen, yes_no(), |a| &mut a.citizen, true),
        ask("document", today.document, yes_no(), |a| &mut a.document, true),
        ask("iin", today.iin, iin, |a| &mut a.iin, true),
        ask("asker", today.asker, askers, |a| &mut a.asker, false),
        ask("eds", today.eds, yes_no(), |a| &mut a.eds, true),
        radios(goes_out, yes_no(), FieldBinding::part(answers, |a| &mut a.goes_out), true),
        select(place, today.place_first, places, FieldBinding::part(answers, |a| &mut a.place)),
    ];
    let questions: Vec<AnyView> = questions
        .into_iter()
        .enumerate()
        .map(|(at, question)| {
            let waits = move || at >= open.get();
            view! { <div hidden=waits>{question}</div> }.into_any()
        })
        .collect();
    view! {
        {questions}
        <div id="today.answer" aria-live="polite">
            {reactive(move || answers.with(|answers| world.with_value(|world| told(portal, words, answers, world))))}
        </div>
    }
    .into_any()
}

fn told(portal: Portal, words: &'static Words, answers: &Answers, world: &World) -> AnyView {
    let said = said(answers, &world.offices);
    match settled(&said, &all_places(&world.offices), &world.today()) {
        Some(answer) => shown(portal, words, &answer),
        None => view! { <p class="muted">{words.today.answer_first}</p> }.into_any(),
    }
}

fn shown(portal: Portal, words: &'static Words, answer: &Answer) -> AnyView {
    let locale = portal.app.locale.get_untracked();
    let weight = match answer.outcome {
        Outcome::Now => Weight::Success,
        Outcome::Later => Weight::Note,
        Outcome::Elsewhere | Outcome::NotForYou => Weight::Warning,
    };
    let advice: Vec<AnyView> = answer
        .advice
        .iter()
        .map(|one| {
            let basis = cite(words, one.basis().as_str());
            view! { <li>{guide::advice(locale, *one)}{basis}</li> }.into_any()
        })
        .collect();
    let bring: Vec<AnyView> =
        answer.bring.iter().map(|one| view! { <li>{guide::bring(locale, *one)}</li> }.into_any()).collect();
    let bring = (!bring.is_empty())
        .then(|| view! { <h3>{words.today.bring}</h3><ul id="today.bring">{bring}</ul> }.into_any());
    let days: Vec<AnyView> =
        days(portal, words, answer).into_iter().map(|text| view! { <p>{text}</p> }.into_any()).collect();
    let content = view! {
        <ul>{advice}</ul>
        {days}
        {bring}
        <p class="muted small">{words.today.basis_note}</p>
    };
    banner(weight, guide::outcome(locale, answer.outcome), content.into_any())
}

/// When it opens, when the result is due and from when it is handed out.
fn days(portal: Portal, words: &'static Words, answer: &Answer) -> Vec<String> {
    let locale = portal.app.locale.get_untracked();
    let mut said = Vec::new();
    if let Some(opening) = answer.opening {
        let (day, from, until) =
            (when::day(locale, opening.day), clock(opening.hours.opens), clock(opening.hours.closes));
        let text = if opening.now { words.today.opening_now } else { words.today.opening_next };
        said.push(fill(text, &[("day", &day), ("opens", &from), ("until", &until)]));
    }
    if let Some(due) = answer.due_on {
        said.push(fill(words.today.due, &[("day", &when::day(locale, due))]));
    }
    let released = answer.release_at.and_then(|at| when::moment(locale, at.as_second()));
    if let Some(moment) = released.filter(|_| answer.advice.contains(&shared::guide::Advice::AfterHours)) {
        said.push(fill(words.today.released, &[("moment", &moment)]));
    }
    said
}
