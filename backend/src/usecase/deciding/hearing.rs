//! The hearing before a refusal (gap G9), when it is switched on: the operator tells the recipient of a preliminary
//! decision, the recipient answers from the cabinet, the operator writes the record and the check goes on. Which
//! step may be taken on which day is decided in `shared::decision::hearing`.

use shared::access::Action;
use shared::application::stage::Transition;
use shared::decision::hearing::{Answer, Hearing, NotYet, STATEMENT_CHARACTERS, Terms, may_refuse};
use shared::decision::{Refusal, RefusalGround};
use shared::problem::{Problem, ProblemCode};
use shared::time::{Date, parse_date};
use shared::wire::v1::application::{ApplicationWire, ObjectionWire};
use shared::wire::v1::operator::{CaseWire, ConcludeWire, HearWire};

use crate::config::HearingBeforeRefusal;
use crate::ids;
use crate::store::deciding::hearing::HearingRow;
use crate::store::deciding::{hearing as rows, proposal};
use crate::store::filing::application::{self, StageRow};
use crate::store::people::event::{By, Event, Fact};
use crate::store::systems::outbox::Notice;
use crate::store::{Done, StoreError, Tx, from_json, json};
use crate::usecase::context::Context;
use crate::usecase::deciding::case_view::shown;
use crate::usecase::deciding::claim::{by, held, hold, incomplete, move_to};
use crate::usecase::deciding::refusal::{must_tell_no_number, refusal_of};
use crate::usecase::filing::application_view::{Audience, view};
use crate::usecase::filing::package::owned;
use crate::usecase::{Fault, Person};

fn fault(not_yet: NotYet) -> Fault {
    let dated = |code, day: Date| Fault::Problem(Problem::new(code).with("day", day.to_string()));
    match not_yet {
        NotYet::Off => Fault::code(ProblemCode::HearingOff),
        NotYet::NotHeard => Fault::code(ProblemCode::NotHeard),
        NotYet::Before(day) => dated(ProblemCode::HearingOpen, day),
        NotYet::Late(day) => dated(ProblemCode::ObjectionLate, day),
        NotYet::Answered => Fault::code(ProblemCode::ObjectionGiven),
    }
}

/// The row as the law asks for it.
fn read(row: &HearingRow) -> Result<Hearing, StoreError> {
    let bad = |column| StoreError::Inconsistent { table: "hearing", column, row: row.id.clone() };
    let cites: Vec<String> = from_json(&row.grounds, "hearing", "grounds", &row.id)?;
    let grounds: Option<Vec<_>> = cites.iter().map(|cite| RefusalGround::of(cite)).collect();
    Ok(Hearing {
        terms: Terms {
            objections_until: parse_date(&row.objections_until).ok_or_else(|| bad("objections_until"))?,
            act_from: parse_date(&row.act_from).ok_or_else(|| bad("act_from"))?,
        },
        answer: Answer::parse(&row.answer).ok_or_else(|| bad("answer"))?,
        grounds: grounds.ok_or_else(|| bad("grounds"))?,
        is_concluded: row.concluded_at.is_some(),
    })
}

/// A refusal on these grounds may be made today, as far as a hearing is concerned.
pub(crate) fn must_be_heard(
    cx: &Context<'_>,
    tx: &mut Tx,
    id: &str,
    grounds: &[RefusalGround],
    today: Date,
) -> Result<(), Fault> {
    let row = rows::last(tx, id)?;
    let hearing = row.as_ref().map(read).transpose()?;
    may_refuse(cx.config.hearing, hearing.as_ref(), grounds, today).map_err(fault)
}

/// The open hearing of a case that stands at `hearing`.
fn open(tx: &mut Tx, id: &str) -> Result<(HearingRow, Hearing), Fault> {
    let row = rows::last(tx, id)?.filter(|row| row.concluded_at.is_none());
    let row = row.ok_or_else(|| StoreError::Inconsistent {
        table: "hearing",
        column: "application_id",
        row: id.to_owned(),
    })?;
    let hearing = read(&row)?;
    Ok((row, hearing))
}

/// Tells the recipient of a preliminary decision; the clock stands until the hearing is concluded.
pub(crate) fn hear(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    version: i64,
    wire: &HearWire,
) -> Result<CaseWire, Fault> {
    person.may(Action::Decide)?;
    if cx.config.hearing == HearingBeforeRefusal::Off {
        return Err(fault(NotYet::Off));
    }
    let moment = cx.time;
    cx.db.write("hear", moment.at, |tx| {
        let (case, claim) = held(tx, &person.iin, id, version, Transition::Hear)?;
        let refusal: Refusal = refusal_of(tx, &case, &wire.grounds, &wire.reason)?;
        let grounds: Vec<&str> = refusal.grounds().iter().map(|ground| ground.basis().as_str()).collect();
        let terms = Terms::of(moment.today, &cx.state.calendar());
        let row = HearingRow {
            id: ids::id()?,
            application_id: id.to_owned(),
            grounds: json(&grounds)?,
            reason: refusal.reason().to_owned(),
            told_by: claim.operator().to_owned(),
            told_at: tx.now(),
            objections_until: terms.objections_until.to_string(),
            act_from: terms.act_from.to_string(),
            answer: Answer::Silent.as_str().to_owned(),
            objection: String::new(),
            answered_at: None,
            record: String::new(),
            concluded_by: None,
            concluded_at: None,
        };
        rows::insert(tx, &row)?;
        proposal::lapse(tx, id)?;
        let stage = StageRow::Hearing { holder_iin: person.iin.clone(), holder_name: person.name.clone() };
        move_to(tx, &case, &stage)?;
        let done = shown(cx, tx, person, id, Event::of_case(Fact::HearingOpened, by(person), id))?;
        Ok(done.sending(Notice { topic: "hearing.opened", subject: id.to_owned() }))
    })
}

/// The recipient answers, once and in time.
pub(crate) fn answer(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    version: i64,
    wire: &ObjectionWire,
) -> Result<ApplicationWire, Fault> {
    person.may(Action::File)?;
    let text = wire.text.trim();
    match Answer::parse(&wire.answer) {
        Some(Answer::Objects) if STATEMENT_CHARACTERS.contains(&text.chars().count()) => {}
        Some(Answer::Waives) if text.is_empty() => {}
        Some(Answer::Objects | Answer::Waives) => return Err(incomplete("text")),
        Some(Answer::Silent) | None => return Err(incomplete("answer")),
    }
    let moment = cx.time;
    cx.db.write("answer_hearing", moment.at, |tx| {
        // The answer belongs to the same step of the case that ends the hearing.
        let case = crate::usecase::filing::withdraw::own(tx, person, id, version, Transition::Conclude)?;
        let (row, hearing) = open(tx, id)?;
        hearing.may_answer(moment.today).map_err(fault)?;
        if !rows::answer(tx, &row.id, &wire.answer, text)? {
            return Err(fault(NotYet::Answered));
        }
        // The desk sees that something changed: the version moves, the stage does not.
        move_to(tx, &case, &case.stage)?;
        let case = owned(tx, person, id)?;
        let by = By::Representative(person.iin.clone());
        let event = Event::of_case(Fact::HearingAnswered, by, id).detail(wire.answer.clone());
        let wire = view(tx, &case, moment.at, Audience::Owner, std::slice::from_ref(&event))?;
        Ok(Done::new(wire, event).sending(Notice { topic: "hearing.answered", subject: id.to_owned() }))
    })
}

/// Ends the hearing with its record; the check goes on, and the time the hearing took is not counted.
pub(crate) fn conclude(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    version: i64,
    wire: &ConcludeWire,
) -> Result<CaseWire, Fault> {
    person.may(Action::Decide)?;
    let record = wire.record.trim();
    if !STATEMENT_CHARACTERS.contains(&record.chars().count()) {
        return Err(incomplete("record"));
    }
    let moment = cx.time;
    cx.db.write("conclude", moment.at, |tx| {
        let stands = crate::usecase::filing::package::find(tx, id)?;
        // What is being heard is ended even when the switch was turned off meanwhile: nothing gets stuck.
        if cx.config.hearing == HearingBeforeRefusal::Off && !matches!(stands.stage, StageRow::Hearing { .. })
        {
            return Err(fault(NotYet::Off));
        }
        let (case, claim) = held(tx, &person.iin, id, version, Transition::Conclude)?;
        // The record is read by whoever filed, as a refusal's reason is.
        must_tell_no_number(tx, id, record)?;
        let (row, hearing) = open(tx, id)?;
        hearing.may_conclude(moment.today).map_err(fault)?;
        if !rows::conclude(tx, &row.id, claim.operator(), record)? {
            return Err(Fault::stale(case.version + 1));
        }
        move_to(tx, &case, &hold(person))?;
        let next = cx.state.calendar().next_working_day(moment.today).max(hearing.terms.act_from).to_string();
        application::set_due(tx, id, case.filed.due_on.as_str().max(next.as_str()))?;
        shown(cx, tx, person, id, Event::of_case(Fact::HearingConcluded, by(person), id).detail(next))
    })
}
