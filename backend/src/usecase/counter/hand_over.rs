//! Results at the counter: what has come back and waits, the certificate printed by the clerk, and to whom a result
//! was given. A certificate is printed only when the result is there; every print is remembered.

use shared::access::Action;
use shared::law::Cite;
use shared::person::name::tidy;
use shared::problem::{Problem, ProblemCode};
use shared::time::Timestamp;
use shared::wire::v1::centre::{HandOverWire, HandedOverWire, ResultLine};

use crate::store::counter::attestation;
use crate::store::counter::hand_over::{self, HandOverRow};
use crate::store::deciding::refusal;
use crate::store::filing::application::{self, Case, StageRow};
use crate::store::filing::certificate;
use crate::store::people::event::{Event, Fact};
use crate::store::{Done, Tx, moment};
use crate::usecase::context::Context;
use crate::usecase::counter::intakes::{by, office_of};
use crate::usecase::counter::presence;
use crate::usecase::deciding::{issue, refusal_paper};
use crate::usecase::once::{self, Answered, OnceKey};
use crate::usecase::systems::messages;
use crate::usecase::{Fault, Person};

/// Most lines of the list.
const LINES_MAX: i64 = 500;
/// Most characters of what is written down about a receiver.
const TEXT_MAX: usize = 120;

/// The result may be handed out.
fn is_released(case: &Case, at: Timestamp) -> bool {
    case.stage.release_at().is_some_and(|release| release <= at)
}

/// A case of the clerk's office.
fn of_office(tx: &mut Tx, person: &Person, id: &str) -> Result<(Case, String), Fault> {
    let missing = || Fault::code(ProblemCode::NotFound);
    let office = office_of(tx, person)?;
    let ours = attestation::of(tx, id)?.is_some_and(|attested| attested.office == office);
    let case = application::find(tx, id)?.filter(|_| ours).ok_or_else(missing)?;
    Ok((case, office))
}

/// The same, with its result released and back from where it was decided.
fn with_result(cx: &Context<'_>, tx: &mut Tx, person: &Person, id: &str) -> Result<(Case, String), Fault> {
    let (case, office) = of_office(tx, person, id)?;
    if !is_released(&case, tx.at) {
        return Err(Fault::Problem(Problem::new(ProblemCode::NotReleased).under(Cite::R11)));
    }
    messages::must_be_back(cx, tx, id)?;
    Ok((case, office))
}

/// What lies at the clerk's office and nobody has fetched, the oldest decision first.
pub(crate) fn list(cx: &Context<'_>, person: &Person) -> Result<Vec<ResultLine>, Fault> {
    person.may(Action::HandOver)?;
    cx.db.read("list_results", cx.time.at, |tx| {
        let office = office_of(tx, person)?;
        let mut lines = Vec::new();
        for case in hand_over::waiting(tx, &office, LINES_MAX)? {
            let released = is_released(&case, tx.at);
            let ready = released && messages::is_back(cx, tx, &case.filed.id)?;
            let outcome = match &case.stage {
                _ if !ready => "",
                StageRow::Refused { .. } => "refused",
                _ => "granted",
            };
            lines.push(ResultLine {
                outcome: outcome.to_owned(),
                ready,
                coming_back: released && !ready,
                release_at: case.stage.release_at().map(|at| at.to_string()).unwrap_or_default(),
                prints: hand_over::prints(tx, &case.filed.id)?,
                kind: case.filed.kind.as_str().to_owned(),
                id: case.filed.id,
                number: case.filed.number,
                recipient: case.filed.recipient,
            });
        }
        Ok(lines)
    })
}

/// Prints the result: the certificate, or the reasoned refusal. The print is remembered, the first as well as every
/// later one.
pub(crate) fn print(cx: &Context<'_>, person: &Person, id: &str) -> Result<Vec<u8>, Fault> {
    person.may(Action::HandOver)?;
    let at = cx.time.at;
    let case = cx.db.read("may_print", at, |tx| with_result(cx, tx, person, id).map(|(case, _)| case))?;
    // The worker draws within moments; whoever is faster draws it themselves.
    match case.stage {
        StageRow::Refused { .. } => refusal_paper::lay(cx, id)?,
        _ => issue::issue(cx, id)?,
    }
    cx.db.write("print", at, |tx| {
        let (case, office) = with_result(cx, tx, person, id)?;
        let paper = match case.stage {
            StageRow::Refused { .. } => refusal::of(tx, id)?.and_then(|row| row.paper),
            _ => certificate::of(tx, id)?.and_then(|row| row.paper),
        };
        let paper = paper.ok_or_else(|| Fault::code(ProblemCode::NotFound))?;
        let place = hand_over::print(tx, id, &person.iin, &office)?;
        let event = Event::of_case(Fact::Printed, by(person), id).under(Cite::R11);
        Ok(Done::new(paper, event.detail(if place == 1 { "first" } else { "again" })))
    })
}

/// A line about the receiver, 3 characters at least.
fn line(text: &str, part: &str) -> Result<String, Fault> {
    let text = tidy(text);
    let good = (3..=TEXT_MAX).contains(&text.chars().count()) && !text.chars().any(char::is_control);
    if good {
        return Ok(text);
    }
    Err(Fault::Problem(Problem::new(ProblemCode::EntryIncomplete).with("part", part)))
}

/// Gives a result, a certificate or a refusal, to somebody who came through the queue, or is visited at home, and was
/// identified. Once.
//= R258/A3.7.2
//# Выдача результата оказания государственной услуги в Государственной корпорации осуществляется в порядке "электронной очереди"
pub(crate) fn hand_over(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    key: &OnceKey,
    wire: &HandOverWire,
) -> Result<Answered<HandedOverWire>, Fault> {
    person.may(Action::HandOver)?;
    let (name, document) = (line(&wire.name, "name")?, line(&wire.document, "document")?);
    let plain = wire.ticket.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if wire.ticket.len() > 64 || !plain {
        return Err(Fault::code(ProblemCode::Malformed));
    }
    let at = cx.time.at;
    once::told_again(cx.db.write("hand_over", at, |tx| {
        once::must_be_new(tx, person, key)?;
        let (case, office) = with_result(cx, tx, person, id)?;
        if hand_over::of(tx, id)?.is_some() {
            return Err(Fault::code(ProblemCode::AlreadyHandedOver));
        }
        presence::must_be_visiting(cx, tx, person, id, &wire.ticket)?;
        if hand_over::prints(tx, id)? == 0 {
            return Err(Fault::Problem(Problem::new(ProblemCode::EntryIncomplete).with("part", "print")));
        }
        let row = HandOverRow {
            application_id: id.to_owned(),
            receiver_name: name.clone(),
            receiver_document: document.clone(),
            clerk_iin: person.iin.clone(),
            clerk_name: person.name.clone(),
            office,
            ticket: wire.ticket.clone(),
            handed_at: tx.now(),
        };
        // Two at once: the second meets the row, runs again and finds it.
        hand_over::insert(tx, &row)?;
        let told = HandedOverWire {
            id: id.to_owned(),
            number: case.filed.number,
            name: row.receiver_name,
            document: row.receiver_document,
            clerk_name: row.clerk_name,
            handed_at: moment(row.handed_at, "hand_over", "handed_at")?.to_string(),
        };
        let answered = Answered::Made(told);
        once::keep(tx, person, key, &answered)?;
        let event = Event::of_case(Fact::HandedOver, by(person), id).under(Cite::R11);
        Ok(Done::new(answered, event))
    }))
}
