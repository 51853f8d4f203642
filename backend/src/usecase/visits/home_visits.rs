//! Visits at home: the contact centre takes the request, a clerk of the office takes it and goes, and the application
//! registered there ends it. That application passes the same rules as any other; here it is only named.

use jiff::ToSpan as _;
use shared::access::Action;
use shared::application::Channel;
use shared::law::Cite;
use shared::offices::hours_on;
use shared::person::name::tidy;
use shared::problem::{Problem, ProblemCode};
use shared::time::{Date, parse_date};
use shared::visits::home::{HomeVisitStep, Incapacity};
use shared::visits::slot::last_day;
use shared::wire::v1::visits::{CancelWire, HomeVisitRequest, HomeVisitStepWire, HomeVisitWire, PerformWire};

use crate::clock::watch::Settled;
use crate::ids;
use crate::store::filing::application;
use crate::store::people::audit;
use crate::store::people::event::{By, Event, Fact};
use crate::store::visits::booking;
use crate::store::visits::home_visit::{self, HomeVisit, HomeVisitStage, Visitor};
use crate::store::{Done, StoreError, Tx, moment, series};
use crate::usecase::context::Context;
use crate::usecase::once::{self, Answered, OnceKey};
use crate::usecase::visits::offices;
use crate::usecase::{Fault, Person};

/// Most lines shown.
const LINES_MAX: i64 = 500;
/// Longest name, address and cause, characters.
const TEXT_MAX: usize = 300;

/// From which desk a visit is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Desk {
    /// The contact centre: every visit.
    Contact,
    /// A service centre: its own.
    Centre,
}

impl Desk {
    const fn action(self) -> Action {
        match self {
            Self::Contact => Action::RequestHomeVisit,
            Self::Centre => Action::MakeHomeVisits,
        }
    }

    fn by(self, person: &Person) -> By {
        person.acting(&[self.action()])
    }

    /// The office this desk is bound to.
    fn office(self, cx: &Context<'_>, tx: &mut Tx, person: &Person) -> Result<Option<String>, Fault> {
        Ok(match self {
            Self::Contact => None,
            Self::Centre => Some(offices::of_clerk(cx, tx, person)?.id.clone()),
        })
    }

    fn find(self, cx: &Context<'_>, tx: &mut Tx, person: &Person, id: &str) -> Result<HomeVisit, Fault> {
        let office = self.office(cx, tx, person)?;
        let found =
            home_visit::find(tx, id)?.filter(|visit| office.as_ref().is_none_or(|own| *own == visit.office));
        found.ok_or_else(|| Fault::code(ProblemCode::NotFound))
    }
}

/// Visits with their steps. `pending`: what this transaction does to the last of them, not in rows yet.
fn to_wires(
    tx: &mut Tx,
    person: &Person,
    visits: &[HomeVisit],
    pending: Option<&Event>,
) -> Result<Vec<HomeVisitWire>, Fault> {
    let ids: Vec<String> = visits.iter().map(|visit| visit.id.clone()).collect();
    let steps = audit::of_subjects(tx, "home_visit", &ids)?;
    let now = tx.now();
    let mut wires = Vec::new();
    for visit in visits {
        let past = steps.iter().filter(|(id, _)| *id == visit.id).map(|(_, step)| step.clone());
        let steps = past.chain(pending.map(|event| event.step(now))).map(|step| {
            let at = moment(step.at, "audit", "at")?.to_string();
            Ok(HomeVisitStepWire { event: step.event, at, by: step.by })
        });
        let steps: Vec<HomeVisitStepWire> = steps.collect::<Result<_, StoreError>>()?;
        let (application, cause) = match &visit.stage {
            HomeVisitStage::Performed { application_id, .. } => {
                (home_visit::application_number(tx, application_id)?.unwrap_or_default(), String::new())
            }
            HomeVisitStage::Cancelled { cause, .. } => (String::new(), cause.clone()),
            HomeVisitStage::Requested | HomeVisitStage::Assigned { .. } => Default::default(),
        };
        let minute = |minute: i64| u16::try_from(minute).unwrap_or(0);
        wires.push(HomeVisitWire {
            id: visit.id.clone(),
            number: visit.number.clone(),
            version: visit.version,
            state: visit.stage.state(),
            request: HomeVisitRequest {
                name: visit.name.clone(),
                address: visit.address.clone(),
                phone: visit.phone.clone(),
                reason: visit.reason.as_str().to_owned(),
                office: visit.office.clone(),
                day: visit.on_day.clone(),
                from: minute(visit.from_minute),
                until: minute(visit.until_minute),
            },
            clerk: visit.stage.clerk().map(|clerk| clerk.name.clone()).unwrap_or_default(),
            mine: visit.stage.clerk().is_some_and(|clerk| clerk.iin == person.iin),
            application,
            cause,
            steps,
        });
    }
    Ok(wires)
}

/// What was asked, when it is whole and the office is open then.
struct Asked {
    reason: Incapacity,
    day: Date,
}

fn examine(cx: &Context<'_>, wire: &HomeVisitRequest) -> Result<Asked, Fault> {
    let lacks = |field: &str| {
        let problem = Problem::new(ProblemCode::VisitIncomplete).with("field", field);
        Fault::Problem(problem.under(Cite::A3_10_1))
    };
    let fits = |text: &str| (1..=TEXT_MAX).contains(&tidy(text).chars().count());
    if !fits(&wire.name) {
        return Err(lacks("name"));
    }
    if !fits(&wire.address) {
        return Err(lacks("address"));
    }
    let digits = wire.phone.chars().filter(char::is_ascii_digit).count();
    let plain = |c: char| c.is_ascii_digit() || "+ ()-".contains(c);
    if !(3..=15).contains(&digits) || wire.phone.len() > 40 || !wire.phone.chars().all(plain) {
        return Err(lacks("phone"));
    }
    let reason = Incapacity::parse(&wire.reason).ok_or_else(|| lacks("reason"))?;
    let office = cx.offices.find(&wire.office).ok_or_else(|| lacks("office"))?;
    let day = parse_date(&wire.day).ok_or_else(|| lacks("day"))?;
    let here = office.zone.local(cx.time.at);
    let hours = hours_on(office, &cx.state.calendar(), day)
        .filter(|_| (here.day..=last_day(here.day)).contains(&day));
    let hours = hours.ok_or_else(|| lacks("day"))?;
    let to_come = day > here.day || wire.until > here.minute;
    if wire.from >= wire.until || wire.from < hours.opens || wire.until > hours.closes || !to_come {
        return Err(lacks("from"));
    }
    Ok(Asked { reason, day })
}

/// Takes a request.
//= R258/A3.10.1
//# прием документов для оказания государственной услуги производится услугодателем или работником Государственной корпорации с выездом по месту жительства посредством обращения через Единый контакт-центр 1414, 8 800 080 7777
pub(crate) fn request(
    cx: &Context<'_>,
    person: &Person,
    key: &OnceKey,
    wire: &HomeVisitRequest,
) -> Result<Answered<HomeVisitWire>, Fault> {
    person.may(Action::RequestHomeVisit)?;
    let Asked { reason, day } = examine(cx, wire)?;
    let id = ids::id()?;
    let year = cx.time.today.year();
    once::told_again(cx.db.write("request_home_visit", cx.time.at, |tx| {
        once::must_be_new(tx, person, key)?;
        let count = series::next(tx, &format!("home-visit-{year}")).map_err(StoreError::busy_if_taken)?;
        let visit = HomeVisit {
            id: id.clone(),
            number: format!("В-{year}-{count:06}"),
            version: 1,
            name: tidy(&wire.name),
            address: tidy(&wire.address),
            phone: tidy(&wire.phone),
            reason,
            office: wire.office.clone(),
            on_day: day.to_string(),
            from_minute: i64::from(wire.from),
            until_minute: i64::from(wire.until),
            stage: HomeVisitStage::Requested,
        };
        home_visit::insert(tx, &visit)?;
        let event = Event::new(Fact::HomeVisitRequested, Desk::Contact.by(person), "home_visit", &id);
        let event = event.under(Cite::A3_10_1).detail(reason.as_str());
        let mut wires = to_wires(tx, person, &[visit], Some(&event))?;
        let wire = wires.pop().ok_or_else(|| Fault::code(ProblemCode::Internal))?;
        let answered = Answered::Made(wire);
        once::keep(tx, person, key, &answered)?;
        Ok(Done::new(answered, event))
    }))
}

/// The visits a desk sees, the latest day first.
pub(crate) fn list(cx: &Context<'_>, person: &Person, desk: Desk) -> Result<Vec<HomeVisitWire>, Fault> {
    person.may(desk.action())?;
    cx.db.read("list_home_visits", cx.time.at, |tx| {
        let office = desk.office(cx, tx, person)?;
        let visits = home_visit::list(tx, office.as_deref(), LINES_MAX)?;
        to_wires(tx, person, &visits, None)
    })
}

/// Writes a step over the version that was seen.
fn step(
    tx: &mut Tx,
    person: &Person,
    seen: HomeVisit,
    stage: HomeVisitStage,
    event: Event,
) -> Result<Done<HomeVisitWire>, Fault> {
    if !home_visit::set_stage(tx, &seen.id, seen.version, &stage)? {
        return Err(Fault::stale(seen.version + 1));
    }
    let version = seen.version + 1;
    let now = HomeVisit { stage, version, ..seen };
    let mut wires = to_wires(tx, person, &[now], Some(&event))?;
    let wire = wires.pop().ok_or_else(|| Fault::code(ProblemCode::Internal))?;
    Ok(Done::new(wire, event))
}

fn at_version(visit: HomeVisit, version: i64, wanted: HomeVisitStep) -> Result<HomeVisit, Fault> {
    if visit.version != version {
        return Err(Fault::stale(visit.version));
    }
    visit.stage.state().after(wanted)?;
    Ok(visit)
}

fn event(fact: Fact, desk: Desk, person: &Person, id: &str) -> Event {
    Event::new(fact, desk.by(person), "home_visit", id).under(Cite::A3_10_1)
}

/// A clerk takes a visit, or takes it over from a colleague of the same office.
pub(crate) fn assign(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    version: i64,
) -> Result<HomeVisitWire, Fault> {
    person.may(Action::MakeHomeVisits)?;
    cx.db.write("assign_home_visit", cx.time.at, |tx| {
        let seen = at_version(Desk::Centre.find(cx, tx, person, id)?, version, HomeVisitStep::Assign)?;
        let clerk = Visitor { iin: person.iin.clone(), name: person.name.clone() };
        let stage = HomeVisitStage::Assigned { clerk };
        step(tx, person, seen, stage, event(Fact::HomeVisitAssigned, Desk::Centre, person, id))
    })
}

/// Ends a visit with the application that was taken in: at a counter of the same office, after the visit was asked for,
/// and not on another visit.
pub(crate) fn perform(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    version: i64,
    wire: &PerformWire,
) -> Result<HomeVisitWire, Fault> {
    person.may(Action::MakeHomeVisits)?;
    let other = || Fault::Problem(Problem::new(ProblemCode::VisitApplication).under(Cite::A3_10_1));
    cx.db.write("perform_home_visit", cx.time.at, |tx| {
        let seen = at_version(Desk::Centre.find(cx, tx, person, id)?, version, HomeVisitStep::Perform)?;
        let clerk = match &seen.stage {
            HomeVisitStage::Assigned { clerk } if clerk.iin == person.iin => clerk.clone(),
            _ => return Err(Fault::code(ProblemCode::VisitOfAnother)),
        };
        let case = application::by_number(tx, wire.application.trim())?.ok_or_else(other)?;
        let form = application::form_of(tx, &case.filed.id)?;
        let asked_at = audit::of_subjects(tx, "home_visit", std::slice::from_ref(&seen.id))?
            .first()
            .map_or(i64::MAX, |(_, step)| step.at);
        let taken_in_there = form.channel == Channel::ServiceCentre.as_str() && form.office == seen.office;
        if !taken_in_there || case.filed.lodged_at.as_millisecond() < asked_at {
            return Err(other());
        }
        let stage = HomeVisitStage::Performed { clerk, application_id: case.filed.id };
        match step(tx, person, seen, stage, event(Fact::HomeVisitPerformed, Desk::Centre, person, id)) {
            Err(Fault::Store(StoreError::Constraint(_))) => Err(other()),
            outcome => outcome,
        }
    })
}

/// Calls a visit off, with the reason.
pub(crate) fn cancel(
    cx: &Context<'_>,
    person: &Person,
    desk: Desk,
    id: &str,
    version: i64,
    wire: &CancelWire,
) -> Result<HomeVisitWire, Fault> {
    person.may(desk.action())?;
    let cause = tidy(&wire.cause);
    if !(3..=TEXT_MAX).contains(&cause.chars().count()) {
        return Err(Fault::Problem(Problem::new(ProblemCode::VisitIncomplete).with("field", "cause")));
    }
    cx.db.write("cancel_home_visit", cx.time.at, |tx| {
        let seen = at_version(desk.find(cx, tx, person, id)?, version, HomeVisitStep::Cancel)?;
        let stage = HomeVisitStage::Cancelled { clerk: seen.stage.clerk().cloned(), cause: cause.clone() };
        step(tx, person, seen, stage, event(Fact::HomeVisitCancelled, desk, person, id))
    })
}

/// Forgets the people of visits that are long past, booked or at home: an office needs its numbers and no names.
pub(crate) fn forget_past(cx: &Context<'_>, settled: Settled) -> Result<usize, Fault> {
    let today = cx.config.zone.local(settled.at()).day;
    let span = i64::from(cx.config.visit_days);
    let Ok(day) = today.checked_sub(span.days()) else { return Ok(0) };
    cx.db.keep_house("forget_visits", settled.at(), |tx| {
        let day = day.to_string();
        Ok(booking::forget_before(tx, settled, &day)? + home_visit::forget_before(tx, settled, &day)?)
    })
}
