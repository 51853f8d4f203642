//! Turning an incomplete package away (annex 5): a numbered record that names each document, two copies signed by
//! both sides, and no application. The form and its copies are forgotten; the record stays, in statistics of its own.

use shared::access::Action;
use shared::application::validate_request;
use shared::intake::IntakeRefusal;
use shared::law::Cite;
use shared::person::name::tidy;
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::centre::{LackingWire, TurnAwayWire, TurnedAwayWire};
use shared::wire::v1::request::AnswersWire;

use crate::ids;
use crate::store::counter::intake::{self, Intake, IntakeState};
use crate::store::counter::turned_away::{self, TurnedAwayRow};
use crate::store::people::event::{Event, Fact};
use crate::store::{Done, Tx, from_json, json, moment, series};
use crate::usecase::context::{Context, RequestTime};
use crate::usecase::counter::intakes::{self, by, office_of};
use crate::usecase::once::{self, Answered, OnceKey};
use crate::usecase::{Fault, Person};

/// Most lines of the list.
const LINES_MAX: i64 = 500;
/// Most characters of a name or an address on the paper.
const TEXT_MAX: usize = 300;

/// A refusal on the wire.
fn to_wire(row: TurnedAwayRow) -> Result<TurnedAwayWire, Fault> {
    let signed = row.signed_at.map(|at| moment(at, "turned_away", "signed_at")).transpose()?;
    Ok(TurnedAwayWire {
        lacking: from_json(&row.lacking, "turned_away", "lacking", &row.id)?,
        refused_at: moment(row.refused_at, "turned_away", "refused_at")?.to_string(),
        signed_at: signed.map(|at| at.to_string()).unwrap_or_default(),
        id: row.id,
        number: row.number,
        kind: row.kind,
        recipient: row.recipient,
        address: row.address,
        clerk_name: row.clerk_name,
        office: row.office,
    })
}

/// Turns the form of this id away.
pub(crate) fn turn_away(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    key: &OnceKey,
    wire: &TurnAwayWire,
) -> Result<Answered<TurnedAwayWire>, Fault> {
    person.may(Action::TakeIn)?;
    let seen = &wire.seen;
    let moment = cx.time;
    // The running number is taken with the register alone.
    let outcome = cx.db.write_register("turn_away_at_counter", moment.at, |tx| {
        once::must_be_new(tx, person, key)?;
        let found = intakes::seen(tx, person, id, wire.version, "turn_away")?;
        let request = intakes::request_of(tx, &found)?;
        let report = validate_request(&request, &cx.rules(moment.today)?, moment.today);
        let refusal = IntakeRefusal::of(&report, seen).ok_or_else(|| {
            Fault::Problem(Problem::new(ProblemCode::PackageComplete).under(Cite::A5_Grounds))
        })?;
        let row = record(cx, tx, person, &found, &refusal, wire, moment)?;
        let gone = intakes::forget_copies(tx, id)?;
        let empty = AnswersWire::empty(found.answers.kind());
        if !intake::end(tx, id, found.version, IntakeState::TurnedAway, &empty)? {
            return Err(Fault::stale(found.version + 1));
        }
        let subject = row.id.clone();
        let answered = Answered::Made(to_wire(row)?);
        once::keep(tx, person, key, &answered)?;
        let event = Event::new(Fact::DocumentsRefused, by(person), "turned_away", subject);
        Ok(Done::new((answered, gone), event.under(Cite::A5_Grounds)))
    });
    once::told_again(outcome.and_then(|(answered, gone)| {
        intakes::remove_files(cx, &gone)?;
        Ok(answered)
    }))
}

/// A text for the paper: as given, or as typed into the form.
fn text(given: &str, typed: String) -> String {
    let given = tidy(given);
    let text = if given.is_empty() { tidy(&typed) } else { given };
    text.chars().filter(|c| !c.is_control()).take(TEXT_MAX).collect()
}

fn record(
    cx: &Context<'_>,
    tx: &mut Tx,
    person: &Person,
    found: &Intake,
    refusal: &IntakeRefusal,
    wire: &TurnAwayWire,
    moment: RequestTime,
) -> Result<TurnedAwayRow, Fault> {
    let incomplete =
        |part: &str| Fault::Problem(Problem::new(ProblemCode::EntryIncomplete).with("part", part));
    let recipient = text(&wire.recipient, intakes::recipient_of(&found.answers));
    if recipient.is_empty() {
        return Err(incomplete("recipient"));
    }
    let year = moment.today.year();
    let count = series::next(tx, &format!("turned-away-{year}"))?;
    let lacking: Vec<LackingWire> = refusal
        .lacking()
        .iter()
        .map(|one| LackingWire {
            purpose: one.purpose.as_str().to_owned(),
            lack: one.lack.as_str().to_owned(),
            ended_on: one.ended_on.clone(),
            basis: one.basis.as_str().to_owned(),
        })
        .collect();
    let row = TurnedAwayRow {
        id: ids::id()?,
        number: IntakeRefusal::number(year, count.unsigned_abs()),
        office: found.office.clone(),
        clerk_iin: person.iin.clone(),
        clerk_name: person.name.clone(),
        kind: found.answers.kind().as_str().to_owned(),
        ticket: found.ticket.clone(),
        recipient,
        address: text(&wire.address, intakes::stay_of(&found.answers).to_owned()),
        phone: text(&wire.phone, String::new()),
        lacking: json(&lacking)?,
        edition: cx.rules(moment.today)?.edition().id().to_owned(),
        refused_on: moment.today.to_string(),
        refused_at: tx.now(),
        signed_at: None,
    };
    turned_away::insert(tx, &row)?;
    Ok(row)
}

/// The refusals of the clerk's office, newest first.
pub(crate) fn list(cx: &Context<'_>, person: &Person) -> Result<Vec<TurnedAwayWire>, Fault> {
    person.may(Action::TakeIn)?;
    cx.db.read("list_turned_away", cx.time.at, |tx| {
        let office = office_of(tx, person)?;
        turned_away::of_office(tx, &office, LINES_MAX)?.into_iter().map(to_wire).collect()
    })
}

/// A refusal of the clerk's office.
pub(crate) fn find(tx: &mut Tx, person: &Person, id: &str) -> Result<TurnedAwayRow, Fault> {
    let office = office_of(tx, person)?;
    turned_away::find(tx, &office, id)?.ok_or_else(|| Fault::code(ProblemCode::NotFound))
}

/// Both sides have signed, one copy for each. Said twice, the second time changes nothing and is no error.
//= R258/A5.copies
//# Настоящая расписка составлена в 2 экземплярах, по одному для каждой стороны.
pub(crate) fn signed(cx: &Context<'_>, person: &Person, id: &str) -> Result<TurnedAwayWire, Fault> {
    person.may(Action::TakeIn)?;
    cx.db.write("refusal_signed", cx.time.at, |tx| {
        find(tx, person, id)?;
        let first = turned_away::set_signed(tx, id)?;
        let event = Event::new(Fact::DocumentsRefusalSigned, by(person), "turned_away", id);
        let event = event.under(Cite::A5_Copies).detail(if first { "signed" } else { "again" });
        let row = find(tx, person, id)?;
        Ok(Done::new(to_wire(row)?, event))
    })
}
