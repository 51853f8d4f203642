//! Complaints (gap G25): lodged by the person who filed, or whom the application is about; registered on a working day of
//! the provider; answered by a supervisor who did not decide the case. An answer changes no decision by itself.

use std::collections::BTreeMap;

use shared::access::Action;
use shared::application::Channel;
use shared::calendar::office_hours::registered_on;
use shared::complaint::{
    About, ComplaintError, Instance, Outcome, Standing, TEXT_CHARACTERS, Term, may_complain,
};
use shared::problem::{Problem, ProblemCode};
use shared::time::{Date, parse_date};
use shared::wire::v1::complaint::{ComplainWire, ComplaintAnswerWire, ComplaintWire};

use crate::ids;
use crate::store::deciding::complaint::{self, ComplaintRow};
use crate::store::deciding::decision;
use crate::store::filing::application::{self, Case, LodgedForm};
use crate::store::people::event::{By, Event, Fact};
use crate::store::systems::outbox::Notice;
use crate::store::{Done, StoreError, Tx, moment, series};
use crate::usecase::context::{Context, RequestTime};
use crate::usecase::deciding::refusal::must_tell_no_number;
use crate::usecase::filing::package::readable;
use crate::usecase::once::{self, Answered, OnceKey};
use crate::usecase::{Fault, Person};

/// Most complaints of a list.
const COMPLAINTS_MAX: i64 = 200;

fn incomplete(part: &str) -> Fault {
    Fault::Problem(Problem::new(ProblemCode::EntryIncomplete).with("part", part))
}

fn not_open(why: ComplaintError) -> Fault {
    Fault::Problem(Problem::new(ProblemCode::ComplaintNotOpen).with("reason", why.as_str()))
}

/// A text of a person: trimmed, neither too short nor too long.
fn written<'a>(text: &'a str, part: &str) -> Result<&'a str, Fault> {
    let text = text.trim();
    if TEXT_CHARACTERS.contains(&text.chars().count()) { Ok(text) } else { Err(incomplete(part)) }
}

fn to_wire(row: &ComplaintRow, application_number: &str) -> Result<ComplaintWire, Fault> {
    let at = |ms: i64, column| moment(ms, "complaint", column).map(|at| at.to_string());
    Ok(ComplaintWire {
        id: row.id.clone(),
        number: row.number.clone(),
        application: row.application_id.clone(),
        application_number: application_number.to_owned(),
        about: row.about.clone(),
        instance: row.instance.clone(),
        text: row.text.clone(),
        filed_at: at(row.filed_at, "filed_at")?,
        registered_on: row.registered_on.clone(),
        due_on: row.due_on.clone(),
        late: row.late != 0,
        version: row.version,
        outcome: row.outcome.clone(),
        answer: row.answer.clone(),
        answered_at: row.answered_at.map(|ms| at(ms, "answered_at")).transpose()?.unwrap_or_default(),
    })
}

fn wires(tx: &mut Tx, rows: &[ComplaintRow]) -> Result<Vec<ComplaintWire>, Fault> {
    let ids: Vec<&str> = rows.iter().map(|row| row.application_id.as_str()).collect();
    let numbers: BTreeMap<String, String> = application::numbers_of(tx, &ids)?;
    let number = |row: &ComplaintRow| numbers.get(&row.application_id).cloned().unwrap_or_default();
    rows.iter().map(|row| to_wire(row, &number(row))).collect()
}

/// What is known of the case, as far as the person may know it.
fn standing(
    cx: &Context<'_>,
    now: RequestTime,
    (case, form): (&Case, &LodgedForm),
    about: About,
    before: &[ComplaintRow],
) -> Result<Standing, Fault> {
    let bad = |column| StoreError::Inconsistent { table: "application", column, row: case.filed.id.clone() };
    let released = case.stage.release_at().filter(|release| *release <= now.at);
    let same: Vec<&ComplaintRow> = before.iter().filter(|row| row.about == about.as_str()).collect();
    let overdue = |row: &ComplaintRow| parse_date(&row.due_on).is_some_and(|due| now.today > due);
    let asked = |row: &&&ComplaintRow| row.instance == Instance::Provider.as_str();
    let waits = |row: &&&ComplaintRow| row.outcome.is_empty();
    let at_centre = form.channel == Channel::ServiceCentre.as_str();
    Ok(Standing {
        released_on: released.map(|at| cx.time_of(at).today),
        due_on: parse_date(&case.filed.due_on).ok_or_else(|| bad("due_on"))?,
        provider_was_asked: same.iter().filter(asked).any(|row| !row.outcome.is_empty() || overdue(row)),
        open: same.iter().filter(waits).count() > 0,
        taken_in_on: at_centre.then(|| cx.config.zone.local(case.filed.lodged_at).day),
    })
}

/// Lodges a complaint.
pub(crate) fn complain(
    cx: &Context<'_>,
    person: &Person,
    key: &OnceKey,
    wire: &ComplainWire,
) -> Result<Answered<ComplaintWire>, Fault> {
    person.may(Action::Complain)?;
    let about = About::parse(&wire.about).ok_or_else(|| incomplete("about"))?;
    let instance = Instance::parse(&wire.instance).ok_or_else(|| incomplete("instance"))?;
    let text = written(&wire.text, "text")?;
    let now = cx.time;
    let id = ids::id()?;
    // The running number is taken with the register alone, like those of applications.
    once::told_again(cx.db.write_register("complain", now.at, |tx| {
        once::must_be_new(tx, person, key)?;
        let (case, _) = readable(tx, person, &wire.application)?;
        let mut before = complaint::of_application(tx, &case.filed.id)?;
        // Who filed and whom it is about complain each for themselves.
        before.retain(|one| one.owner_iin == person.iin);
        let form = application::form_of(tx, &case.filed.id)?;
        let standing = standing(cx, now, (&case, &form), about, &before)?;
        let term = may_complain(about, instance, &standing, now.today).map_err(not_open)?;
        let calendar = cx.state.calendar();
        let registered: Date = registered_on(now.at, cx.config.zone, &calendar);
        let year = now.today.year();
        let count = series::next(tx, &format!("complaint-{year}"))?;
        let row = ComplaintRow {
            id: id.clone(),
            number: format!("C-{year}-{count:06}"),
            application_id: case.filed.id.clone(),
            owner_iin: person.iin.clone(),
            about: about.as_str().to_owned(),
            instance: instance.as_str().to_owned(),
            text: text.to_owned(),
            filed_at: tx.now(),
            registered_on: registered.to_string(),
            due_on: about.due_on(instance, registered, &calendar).to_string(),
            late: i64::from(term == Term::Missed),
            version: 1,
            outcome: String::new(),
            answer: String::new(),
            answered_at: None,
            answered_by: String::new(),
        };
        complaint::insert(tx, &row)?;
        let made = Answered::Made(to_wire(&row, &case.filed.number)?);
        once::keep(tx, person, key, &made)?;
        let by = By::Representative(person.iin.clone());
        let event = Event::new(Fact::Complained, by, "complaint", &row.id).detail(row.number.clone());
        Ok(Done::new(made, event).sending(Notice { topic: "complaint.lodged", subject: row.id }))
    }))
}

/// The person's own complaints, newest first.
pub(crate) fn own(cx: &Context<'_>, person: &Person) -> Result<Vec<ComplaintWire>, Fault> {
    person.may(Action::Complain)?;
    cx.db.read("own_complaints", cx.time.at, |tx| {
        let rows = complaint::of_owner(tx, &person.iin, COMPLAINTS_MAX)?;
        wires(tx, &rows)
    })
}

/// The register of complaints.
pub(crate) fn register(cx: &Context<'_>, person: &Person) -> Result<Vec<ComplaintWire>, Fault> {
    person.may(Action::AnswerComplaints)?;
    cx.db.read("complaints", cx.time.at, |tx| {
        let rows = complaint::register(tx, COMPLAINTS_MAX)?;
        wires(tx, &rows)
    })
}

fn supervisor(person: &Person) -> By {
    person.acting(&[Action::AnswerComplaints])
}

/// Answers a complaint over the version seen.
pub(crate) fn answer(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    version: i64,
    wire: &ComplaintAnswerWire,
) -> Result<ComplaintWire, Fault> {
    person.may(Action::AnswerComplaints)?;
    let outcome = Outcome::parse(&wire.outcome).ok_or_else(|| incomplete("outcome"))?;
    let text = written(&wire.answer, "answer")?;
    cx.db.write("answer_complaint", cx.time.at, |tx| {
        let row = complaint::find(tx, id)?.ok_or_else(|| Fault::code(ProblemCode::NotFound))?;
        if !row.outcome.is_empty() {
            let problem =
                Problem::new(ProblemCode::WrongStage).with("from", "answered").with("wanted", "answer");
            return Err(Fault::Problem(problem));
        }
        if !About::parse(&row.about).is_some_and(|about| about.takes(outcome)) {
            return Err(incomplete("outcome"));
        }
        must_tell_no_number(tx, &row.application_id, text)?;
        let decided = decision::of(tx, &row.application_id)?;
        let own = decided.is_some_and(|one| one.operator() == Some(person.iin.as_str()));
        if own || row.owner_iin == person.iin {
            return Err(Fault::code(ProblemCode::OwnDecision));
        }
        if row.version != version || !complaint::answer(tx, id, version, outcome.as_str(), text, &person.iin)?
        {
            return Err(Fault::stale(row.version));
        }
        let answered = complaint::find(tx, id)?.ok_or_else(|| Fault::code(ProblemCode::Internal))?;
        let event =
            Event::new(Fact::ComplaintAnswered, supervisor(person), "complaint", id).detail(outcome.as_str());
        let mut wires = wires(tx, std::slice::from_ref(&answered))?;
        let wire = wires.pop().ok_or_else(|| Fault::code(ProblemCode::Internal))?;
        let topic = if outcome == Outcome::Forwarded { "complaint.forwarded" } else { "complaint.answered" };
        Ok(Done::new(wire, event).sending(Notice { topic, subject: id.to_owned() }))
    })
}
