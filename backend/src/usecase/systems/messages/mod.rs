//! Messages to neighbours: handing on what happened, taking messages up for an attempt, and writing down what came of
//! it. Nothing here waits for anybody: who carries a message stands in `post`. What a message says is composed in
//! `compose`, what comes in is judged in `receive`, who watches over it all is served by `keep`.

pub(crate) mod compose;
pub(crate) mod keep;
pub(crate) mod receive;

use shared::law::Cite;
use shared::messages::pace::pause_ms;
use shared::messages::{Happened, Kind, Neighbour, addressees};
use shared::problem::{Problem, ProblemCode};

use crate::ids;
use crate::neighbours::Way;
use crate::store::filing::application;
use crate::store::people::event::{By, Event, Fact};
use crate::store::systems::delivery::{self, Delivery, Outcome};
use crate::store::systems::inbox;
use crate::store::systems::outbox::{self, Note};
use crate::store::{Done, StoreError, Tx};
use crate::usecase::Fault;
use crate::usecase::calendar::rules_changes;
use crate::usecase::context::Context;
use crate::usecase::systems::stuck::{self, Queue};

/// Notes handed on in one transaction.
const NOTES_AT_ONCE: usize = 64;
/// Notes handed on before anybody else's turn comes.
pub(crate) const NOTES_MAX: usize = 4096;
/// How long one process has a message in hand: longer than any attempt takes.
const IN_HAND_MS: i64 = 180_000;
/// Names of the results that go back to a service centre.
const RESULTS: [&str; 3] =
    [Kind::ResultFormed.as_str(), Kind::ResultCorrected.as_str(), Kind::ResultRefused.as_str()];

/// Hands notes on to the neighbours they concern, each as the last message of its line, batch by batch until none is
/// left; how many notes.
pub(crate) fn hand_on(cx: &Context<'_>) -> Result<usize, Fault> {
    let mut handed_on = 0;
    loop {
        let count = match hand_on_some(cx) {
            Ok(count) => count,
            // One of them is the trouble, and which one is not known: one thing at a time.
            Err(fault) if !is_everybodys(&fault) => hand_on_apart(cx)?,
            Err(fault) => return Err(fault),
        };
        handed_on += count;
        if count < NOTES_AT_ONCE || handed_on >= NOTES_MAX {
            break;
        }
    }
    // And what stands aside, when its time has come.
    stuck::each(cx, Queue::Notes, [], |subject| hand_on_about(cx, subject))?;
    Ok(handed_on)
}

/// No note is to blame: nothing can be written now, or whether it was is not known.
fn is_everybodys(fault: &Fault) -> bool {
    matches!(
        fault,
        Fault::Store(StoreError::Unavailable(_) | StoreError::OutcomeUnknown(_) | StoreError::Full(_))
    )
}

fn waiting(cx: &Context<'_>) -> Result<Vec<Note>, Fault> {
    let most = i64::try_from(NOTES_AT_ONCE).unwrap_or(i64::MAX);
    cx.db.read("notes_wait", cx.time.at, |tx| Ok(outbox::waiting(tx, Queue::Notes.as_str(), most)?))
}

fn hand_on_some(cx: &Context<'_>) -> Result<usize, Fault> {
    if waiting(cx)?.is_empty() {
        return Ok(0);
    }
    let most = i64::try_from(NOTES_AT_ONCE).unwrap_or(i64::MAX);
    cx.db.keep_house("hand_on", cx.time.at, |tx| {
        delivery::alone(tx)?;
        let notes = outbox::waiting(tx, Queue::Notes.as_str(), most)?;
        notes.iter().try_for_each(|note| hand_on_one(cx, tx, note))?;
        Ok(notes.len())
    })
}

/// The same, what one note is about after what another is: whoever cannot be handed on stands aside.
fn hand_on_apart(cx: &Context<'_>) -> Result<usize, Fault> {
    let notes = waiting(cx)?;
    let mut subjects: Vec<String> = Vec::new();
    for note in &notes {
        if !subjects.contains(&note.subject) {
            subjects.push(note.subject.clone());
        }
    }
    stuck::each(cx, Queue::Notes, subjects, |subject| hand_on_about(cx, subject))?;
    Ok(notes.len())
}

/// All notes about one thing, in their order.
fn hand_on_about(cx: &Context<'_>, subject: &str) -> Result<(), Fault> {
    cx.db.keep_house("hand_on_about", cx.time.at, |tx| {
        delivery::alone(tx)?;
        let notes = outbox::waiting_about(tx, subject)?;
        notes.iter().try_for_each(|note| hand_on_one(cx, tx, note))
    })
}

fn hand_on_one(cx: &Context<'_>, tx: &mut Tx, note: &Note) -> Result<(), Fault> {
    if note.topic == rules_changes::TOPIC {
        if rules_changes::is_told_by_letter(cx, &note.subject) {
            line_up(tx, note, Neighbour::Messenger, Kind::RulesChanged)?;
        }
    } else if let Some(happened) = Happened::of_topic(&note.topic) {
        for (neighbour, kind) in concerned(cx, tx, note, happened)? {
            line_up(tx, note, neighbour, kind)?;
        }
    }
    Ok(outbox::handed_on(tx, note.seq)?)
}

fn concerned(
    cx: &Context<'_>,
    tx: &mut Tx,
    note: &Note,
    happened: Happened,
) -> Result<Vec<(Neighbour, Kind)>, Fault> {
    let Some(case) = application::find(tx, &note.subject)? else {
        // One note that leads nowhere must not hold up all others.
        tracing::error!(topic = note.topic, seq = note.seq, "a note names no application");
        return Ok(Vec::new());
    };
    let at_counter = application::form_of(tx, &note.subject)?.channel == "service_centre";
    let mut told = addressees(happened, at_counter);
    told.retain(|(neighbour, _)| *cx.config.neighbours.way(*neighbour) != Way::Off);
    if told.iter().any(|(_, kind)| kind.is_for_holder()) && compose::before_correction(tx, &case)?.is_none() {
        told.retain(|(_, kind)| !kind.is_for_holder());
    }
    Ok(told)
}

fn line_up(tx: &mut Tx, note: &Note, neighbour: Neighbour, kind: Kind) -> Result<(), Fault> {
    let row = Delivery {
        id: ids::id()?,
        neighbour: neighbour.as_str().to_owned(),
        place: delivery::next_place(tx, neighbour.as_str(), &note.subject)?,
        case_id: note.subject.clone(),
        kind: kind.as_str().to_owned(),
        happened_at: note.created_at,
        state: "waiting".to_owned(),
        version: 1,
        attempts: 0,
        next_at: tx.now(),
        held_until: 0,
        problem: String::new(),
        sent_at: None,
    };
    Ok(delivery::insert(tx, &row)?)
}

/// Takes messages to a neighbour in hand for one attempt each: the first of every line, at most so many.
pub(crate) fn take_up(cx: &Context<'_>, neighbour: Neighbour, most: u16) -> Result<Vec<Delivery>, Fault> {
    let (at, most, to) = (cx.time.at, i64::from(most), neighbour.as_str());
    if cx.db.read("messages_due", at, |tx| Ok::<_, Fault>(delivery::due(tx, to, 1)?.is_empty()))? {
        return Ok(Vec::new());
    }
    cx.db.keep_house("take_up_messages", at, |tx| {
        delivery::alone(tx)?;
        let due = delivery::due(tx, to, most)?;
        let until = tx.now() + IN_HAND_MS;
        due.iter().map(|row| Ok(delivery::hold(tx, row, until)?)).collect()
    })
}

/// What came of an attempt without a receipt.
pub(crate) enum Came {
    /// Another attempt may succeed; a code.
    Later(String),
    /// None will; a code.
    Never(String),
}

/// Writes down that messages arrived, all in one commit.
pub(crate) fn settle_arrived(cx: &Context<'_>, held: &[Delivery]) -> Result<(), Fault> {
    let (notices, others): (Vec<&Delivery>, Vec<&Delivery>) = held.iter().partition(|row| is_notice(row));
    cx.db.keep_house("messages_arrived", cx.time.at, |tx| {
        for row in &others {
            delivery::settle(tx, row, &Outcome::Sent)?;
        }
        Ok::<_, Fault>(())
    })?;
    notices.into_iter().try_for_each(|row| rules_changes::sent_by_letter(cx, row))
}

fn is_notice(row: &Delivery) -> bool {
    row.kind == Kind::RulesChanged.as_str()
}

/// Writes down what came of an attempt without a receipt. After the last one, or when none can help, the message is given up: it and
/// whatever follows in its line wait for people.
pub(crate) fn settle(cx: &Context<'_>, held: &Delivery, came: &Came) -> Result<(), Fault> {
    let at = cx.time.at;
    let last = held.attempts >= i64::from(cx.config.neighbours.attempts_max);
    let (neighbour, kind) = (&held.neighbour, &held.kind);
    match came {
        Came::Later(why) if !last => {
            let chance = u16::from_be_bytes(ids::bytes()?);
            let failed = u32::try_from(held.attempts).unwrap_or(u32::MAX);
            let next = at.as_millisecond() + pause_ms(failed, chance);
            tracing::warn!(neighbour, kind, why, attempt = held.attempts, "a message did not arrive yet");
            cx.db.keep_house("message_waits", at, |tx| {
                delivery::settle(tx, held, &Outcome::Later(next, why))
            })?;
        }
        Came::Later(why) | Came::Never(why) => {
            tracing::error!(neighbour, kind, why, "a message is given up; somebody must look at it");
            cx.db.write("message_given_up", at, |tx| {
                delivery::settle(tx, held, &Outcome::Dead(why))?;
                let about = if is_notice(held) { "rules" } else { "application" };
                let event = Event::new(Fact::MessageGivenUp, By::System, about, &held.case_id);
                Ok::<_, Fault>(Done::new((), event.detail(format!("{neighbour} {kind} {why}"))))
            })?;
        }
    }
    Ok(())
}

/// Passes when the result of a case is where it is to be printed.
//= R258/11
//# ИС МП направляет сведения о сформированном либо скорректированном ИИН в ИИС ЦОН и оператор Государственной корпорации распечатывает Регистрационное свидетельство
pub(crate) fn must_be_back(cx: &Context<'_>, tx: &mut Tx, case: &str) -> Result<(), Fault> {
    if is_back(cx, tx, case)? {
        return Ok(());
    }
    Err(Fault::Problem(Problem::new(ProblemCode::ResultNotReturned).under(Cite::R11)))
}

/// Whether the result of a case came back to the service centre: taken in here, or acknowledged by its own system.
pub(crate) fn is_back(cx: &Context<'_>, tx: &mut Tx, case: &str) -> Result<bool, Fault> {
    let centre = Neighbour::Centre;
    let elsewhere = matches!(cx.config.neighbours.way(centre), Way::Http(_));
    Ok(inbox::holds(tx, centre.as_str(), case, &RESULTS)?
        || (elsewhere && delivery::arrived(tx, centre.as_str(), case, &RESULTS)?))
}
