//! Watching over messages: which have not arrived, how the neighbours do, and sending again what was given up. A line
//! names a case and a reason, never a person.

use shared::access::{Action, Role, may};
use shared::messages::Neighbour;
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::message::{MessageLine, MessagesWire, NeighbourWire};

use crate::store::calendar::rules_change;
use crate::store::filing::application;
use crate::store::people::event::{By, Event, Fact};
use crate::store::systems::delivery::{self, Delivery};
use crate::store::{Done, Tx, moment};
use crate::usecase::calendar::rules_changes;
use crate::usecase::context::Context;
use crate::usecase::{Fault, Person};

/// Most lines shown.
const LINES_MAX: i64 = 200;

fn line(row: Delivery, number: String) -> Result<MessageLine, Fault> {
    let at = |ms, column| moment(ms, "delivery", column).map(|at| at.to_string());
    Ok(MessageLine {
        happened_at: at(row.happened_at, "happened_at")?,
        next_at: at(row.next_at, "next_at")?,
        id: row.id,
        neighbour: row.neighbour,
        kind: row.kind,
        case_id: row.case_id,
        number,
        place: row.place,
        state: row.state,
        attempts: row.attempts,
        problem: row.problem,
        version: row.version,
    })
}

/// The act that a notice tells of; empty where the line is about no change of the Rules.
fn act_of(tx: &mut Tx, subject: &str) -> Result<String, Fault> {
    let Some((change, _)) = rules_changes::told(subject) else { return Ok(String::new()) };
    Ok(rules_change::find(tx, change)?.map(|row| row.act).unwrap_or_default())
}

fn neighbour(
    cx: &Context<'_>,
    tx: &mut Tx,
    one: Neighbour,
    paused: &[Neighbour],
) -> Result<NeighbourWire, Fault> {
    let name = one.as_str();
    Ok(NeighbourWire {
        name: name.to_owned(),
        way: cx.config.neighbours.way(one).to_string(),
        state: if paused.contains(&one) { "paused" } else { "open" }.to_owned(),
        waiting: delivery::count(tx, name, "waiting")?,
        dead: delivery::count(tx, name, "dead")?,
        sent: delivery::count(tx, name, "sent")?,
    })
}

/// The neighbours, and what has not arrived; `paused`: those that are left in peace for a while.
pub(crate) fn list(cx: &Context<'_>, person: &Person, paused: &[Neighbour]) -> Result<MessagesWire, Fault> {
    person.may(Action::KeepMessages)?;
    cx.db.read("messages", cx.time.at, |tx| {
        let all = Neighbour::ALL.iter().map(|one| neighbour(cx, tx, *one, paused));
        let neighbours = all.collect::<Result<_, _>>()?;
        let rows = delivery::not_arrived(tx, LINES_MAX)?;
        let ids: Vec<&str> = rows.iter().map(|row| row.case_id.as_str()).collect();
        let numbers = application::numbers_of(tx, &ids)?;
        let lines = rows.into_iter().map(|row| {
            let number = match numbers.get(&row.case_id) {
                Some(number) => number.clone(),
                None => act_of(tx, &row.case_id)?,
            };
            line(row, number)
        });
        Ok(MessagesWire { neighbours, lines: lines.collect::<Result<_, _>>()? })
    })
}

/// Sends a message again that was given up.
pub(crate) fn send_again(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    version: i64,
) -> Result<MessageLine, Fault> {
    person.may(Action::KeepMessages)?;
    cx.db.write("send_message_again", cx.time.at, |tx| {
        let missing = || Fault::code(ProblemCode::NotFound);
        let row = delivery::find(tx, id)?.ok_or_else(missing)?;
        if row.version != version {
            return Err(Fault::stale(row.version));
        }
        if !delivery::again(tx, id, version)? {
            let under_way = Problem::new(ProblemCode::MessageUnderWay);
            return Err(Fault::Problem(under_way.with("from", row.state).with("wanted", "again")));
        }
        let role = if may(&person.roles, Action::Oversee) { Role::Supervisor } else { Role::Administrator };
        let by = By::Staff(role, person.iin.clone());
        let event = Event::of_case(Fact::MessageSentAgain, by, &row.case_id);
        let event = event.detail(format!("{} {}", row.neighbour, row.kind));
        let row = delivery::find(tx, id)?.ok_or_else(missing)?;
        let numbers = application::numbers_of(tx, &[&row.case_id])?;
        let number = match numbers.get(&row.case_id) {
            Some(number) => number.clone(),
            None => act_of(tx, &row.case_id)?,
        };
        Ok(Done::new(line(row, number)?, event))
    })
}
