//! Visits at home: the list of a service centre with its steps, and the same list for the contact centre, which may
//! only call a visit off.

use leptos::prelude::*;
use shared::text::visits as said;
use shared::visits::home::{HomeVisitState, Incapacity};
use shared::wire::v1::visits::HomeVisitWire;

use super::failure;
use crate::api::{ApiError, visits as api};
use crate::browser;
use crate::components::button::{ButtonStyle, button};
use crate::components::details::details;
use crate::components::field::{FieldBinding, FormGroup, Line, line};
use crate::components::summary_list::{Row, summary};
use crate::components::tag::{Tone, tag};
use crate::desk::state::Desk;
use crate::model::today::clock;
use crate::model::when;
use crate::reactive::reactive;
use crate::text::desk::visits::{Words, words};

/// Whose list it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The contact centre's, which takes requests.
    Contact,
    /// That of the service centre which goes.
    Centre,
}

/// A list of visits and what came of the last step.
#[derive(Clone, Copy)]
pub(super) struct List {
    pub(super) side: Side,
    pub(super) visits: RwSignal<Vec<HomeVisitWire>>,
    pub(super) failed: RwSignal<Option<ApiError>>,
}

impl List {
    pub(super) fn new(side: Side) -> Self {
        Self { side, visits: RwSignal::new(Vec::new()), failed: RwSignal::new(None) }
    }
}

/// The page of a service centre.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.home.title.into());
    let list = List::new(Side::Centre);
    load(desk, list);
    view! {
        <h1>{words.home.title}</h1>
        <p class="lead">{words.home.lead}</p>
        {failure(desk, list.failed)}
        <h2 class="unseen">{words.contact.list_title}</h2>
        {reactive(move || lines(desk, words, list))}
    }
    .into_any()
}

/// Asks for the visits.
pub(super) fn load(desk: Desk, list: List) {
    leptos::task::spawn_local(async move {
        let visits = match list.side {
            Side::Contact => api::home_visits_of_contact(desk.app.api).await,
            Side::Centre => api::home_visits_of_centre(desk.app.api).await,
        };
        match visits {
            Ok(visits) => {
                let _same = list.visits.try_set(visits);
            }
            Err(why) => {
                let _same = list.failed.try_set(Some(why));
            }
        }
    });
}

/// The visits, each with what can be done now.
pub(super) fn lines(desk: Desk, words: &'static Words, list: List) -> AnyView {
    let visits = list.visits.get();
    if visits.is_empty() {
        return view! { <p class="muted" id="home-visits.none">{words.home.none}</p> }.into_any();
    }
    let visits: Vec<AnyView> = visits.into_iter().map(|visit| one(desk, words, list, visit)).collect();
    view! { <div id="home-visits">{visits}</div> }.into_any()
}

fn one(desk: Desk, words: &'static Words, list: List, visit: HomeVisitWire) -> AnyView {
    let (h, locale) = (&words.home, desk.app.locale.get_untracked());
    let state = visit.state;
    let tone = match state {
        HomeVisitState::Performed => Tone::Done,
        HomeVisitState::Cancelled => Tone::Plain,
        HomeVisitState::Requested => Tone::Wait,
        HomeVisitState::Assigned => Tone::Open,
    };
    let named = said::home_visit_state(locale, state);
    let reason =
        Incapacity::parse(&visit.request.reason).map_or("", |reason| said::incapacity(locale, reason));
    let r = &visit.request;
    let time = format!("{}, {}–{}", when::day_text(locale, &r.day), clock(r.from), clock(r.until));
    let mine = if visit.mine { format!(" ({})", h.mine) } else { String::new() };
    let mut rows = vec![
        Row::new(h.who, format!("{}, {}", r.name, r.address)),
        Row::new(h.phone, r.phone.clone()),
        Row::new(h.when, time),
        Row::new(h.reason, reason),
        Row::new(h.office, desk.office(&r.office)),
    ];
    let more = [
        (h.clerk, format!("{}{mine}", visit.clerk)),
        (h.application, visit.application.clone()),
        (h.cause, visit.cause.clone()),
    ];
    rows.extend(
        more.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| Row::new(key, value)),
    );
    let id = format!("home-visit.{}", visit.id);
    let open = matches!(state, HomeVisitState::Requested | HomeVisitState::Assigned);
    let number = visit.number.clone();
    let steps = open.then(|| steps(desk, words, list, visit));
    view! {
        <section class="candidate" id=id>
            <h3><span class="number">{number}</span>{tag(tone, named)}</h3>
            {summary(rows)}
            {steps}
        </section>
    }
    .into_any()
}

/// Does a step, tells what came of it, and asks for the list again.
fn run(
    desk: Desk,
    list: List,
    said: &'static str,
    work: impl Future<Output = Result<HomeVisitWire, ApiError>> + 'static,
) {
    list.failed.set(None);
    leptos::task::spawn_local(async move {
        match work.await {
            Ok(_) => desk.app.say(said),
            Err(why) => {
                let _same = list.failed.try_set(Some(why));
                browser::focus_soon("visits.failed");
            }
        }
        load(desk, list);
    });
}

fn steps(desk: Desk, words: &'static Words, list: List, visit: HomeVisitWire) -> AnyView {
    let h = &words.home;
    let (id, version) = (visit.id, visit.version);
    let name = |step: &str| format!("home-visit.{id}.{step}");
    let at_centre = list.side == Side::Centre;
    let take = (at_centre && !visit.mine).then(|| {
        let text = if visit.clerk.is_empty() { h.take } else { h.take_over };
        let id = id.clone();
        button(&name("take"), text, ButtonStyle::Main, move || {
            let id = id.clone();
            run(desk, list, h.taken, async move { api::assign(desk.app.api, &id, version).await });
        })
    });
    let perform = (at_centre && visit.mine).then(|| {
        let number = RwSignal::new(String::new());
        let frame = FormGroup::new(name("application"), h.application).hint(h.application_hint);
        let id = id.clone();
        let act = move || {
            let (id, number) = (id.clone(), number.get_untracked());
            run(desk, list, h.done, async move { api::perform(desk.app.api, &id, version, number).await });
        };
        view! {
            {line(frame, FieldBinding::to(number), Line::default())}
            {button(&name("perform"), h.perform, ButtonStyle::Main, act)}
        }
    });
    let cause = RwSignal::new(String::new());
    let off = {
        let id = id.clone();
        move || {
            let (id, cause) = (id.clone(), cause.get_untracked());
            run(desk, list, h.called_off, async move {
                match list.side {
                    Side::Contact => api::call_off_by_contact(desk.app.api, &id, version, cause).await,
                    Side::Centre => api::call_off_by_centre(desk.app.api, &id, version, cause).await,
                }
            });
        }
    };
    let call_off = view! {
        {line(FormGroup::new(name("cause"), h.cause), FieldBinding::to(cause), Line { spell: true, ..Line::default() })}
        {button(&name("call-off"), h.call_off, ButtonStyle::Bad, off)}
    };
    view! { {take} {perform} {details(&name("off"), h.call_off, call_off.into_any())} }.into_any()
}
