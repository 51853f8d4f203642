//! Taking a message in: once, in the order of its case, and only what fits the case as the register knows it. The
//! same message gets the same receipt, however often it comes. Knows neither who carried it nor by which way.

use shared::consumers::Scope;
use shared::messages::order::{Taken, Turn, turn};
use shared::messages::{Kind, Neighbour};
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::message::{MessageBody, MessageWire, PROTOCOL, ReceiptWire, ResultContent};

use crate::ids;
use crate::store::filing::application::{self, Case, StageRow};
use crate::store::filing::certificate;
use crate::store::people::event::{By, Event, Fact};
use crate::store::systems::inbox::{self, InboxRow};
use crate::store::{Done, Tx, json, moment};
use crate::usecase::Fault;
use crate::usecase::context::Context;
use crate::usecase::once::{self, Answered};
use crate::usecase::systems::consumers;

/// Longest id of a message or a case.
const ID_MAX: usize = 64;

fn unfit(part: &str) -> Fault {
    Fault::Problem(Problem::new(ProblemCode::MessageUnfit).with("part", part))
}

fn is_id(text: &str) -> bool {
    (1..=ID_MAX).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// What can be said of a message before anything is looked up: its kind.
fn shape(receiver: Neighbour, message: &MessageWire) -> Result<Kind, Fault> {
    if message.protocol != PROTOCOL {
        return Err(unfit("protocol"));
    }
    if !is_id(&message.id) || !is_id(&message.case_id) {
        return Err(unfit("case"));
    }
    if message.place < 1 {
        return Err(unfit("place"));
    }
    Kind::parse(message.body.kind()).filter(|kind| receiver.takes(*kind)).ok_or_else(|| unfit("kind"))
}

/// Takes a message in from another system, by the id of its key.
pub(crate) fn from_outside(
    cx: &Context<'_>,
    consumer: &str,
    receiver: &str,
    message: &MessageWire,
) -> Result<Answered<ReceiptWire>, Fault> {
    consumers::must_open(cx, consumer, Scope::Messages)?;
    cx.db.keep_house("message_knocks", cx.time.at, |tx| consumers::admit(tx, consumer, Scope::Messages))?;
    let receiver = Neighbour::parse(receiver).ok_or_else(|| Fault::code(ProblemCode::NotFound))?;
    take(cx, receiver, message, &By::Consumer(consumer.to_owned()))
}

/// Takes a message in. The answer is a [`ReceiptWire`].
//= R258/9
//# поступают на исполнение в ИС МП
pub(crate) fn take(
    cx: &Context<'_>,
    receiver: Neighbour,
    message: &MessageWire,
    by: &By,
) -> Result<Answered<ReceiptWire>, Fault> {
    let kind = shape(receiver, message)?;
    let content_sha256 = ids::sha256(json(message)?.as_bytes());
    once::told_again(cx.db.write("take_message", cx.time.at, |tx| {
        let arrived =
            Taken { case_id: &message.case_id, place: message.place, content_sha256: &content_sha256 };
        // In this order: what another transaction takes in between is then found as known, or meets the constraint.
        let last = inbox::last_place(tx, receiver.as_str(), &message.case_id)?;
        let known = inbox::find(tx, receiver.as_str(), &message.id)?;
        let before = known.as_ref().map(|row| Taken {
            case_id: &row.case_id,
            place: row.place,
            content_sha256: &row.content_sha256,
        });
        match (turn(arrived, before, last), &known) {
            (Turn::Again, Some(row)) => return Err(once::end(&receipt(row)?)),
            (Turn::Next, None) => {}
            (Turn::Early, _) => return Err(Fault::code(ProblemCode::MessageEarly)),
            _ => return Err(Fault::code(ProblemCode::MessageOther)),
        }
        must_fit(tx, message)?;
        let row = InboxRow {
            receiver: receiver.as_str().to_owned(),
            message_id: message.id.clone(),
            case_id: message.case_id.clone(),
            place: message.place,
            kind: kind.as_str().to_owned(),
            content_sha256: content_sha256.clone(),
            taken_at: tx.now(),
        };
        inbox::insert(tx, &row)?;
        let mut event = Event::of_case(Fact::MessageTaken, by.clone(), &message.case_id);
        if let Some(basis) = kind.basis() {
            event = event.under(basis);
        }
        Ok(Done::new(receipt(&row)?, event.detail(format!("{} {}", receiver.as_str(), kind.as_str()))))
    }))
}

fn receipt(row: &InboxRow) -> Result<Answered<ReceiptWire>, Fault> {
    let taken_at = moment(row.taken_at, "inbox", "taken_at")?.to_string();
    Ok(Answered::Done(ReceiptWire { id: row.message_id.clone(), taken_at }))
}

/// What the message says of the case is what the register knows of it: nobody decides a case by a message.
fn must_fit(tx: &mut Tx, message: &MessageWire) -> Result<(), Fault> {
    let case = application::find(tx, &message.case_id)?.ok_or_else(|| unfit("case"))?;
    let number = &case.filed.number;
    let fits = match &message.body {
        MessageBody::RequestRegistered(content) => content.number == *number,
        MessageBody::RequestWithdrawn(content) => {
            content.number == *number && matches!(case.stage, StageRow::Withdrawn { .. })
        }
        MessageBody::ResultFormed(content) | MessageBody::ResultCorrected(content) => {
            is_result(tx, &case, content)?
        }
        MessageBody::ResultRefused(content) => {
            content.number == *number && matches!(case.stage, StageRow::Refused { .. })
        }
        // These are taken in by others.
        MessageBody::CertificatePublished(_)
        | MessageBody::RefusalPublished(_)
        | MessageBody::NumberAssigned(_)
        | MessageBody::ParticularsCorrected(_)
        | MessageBody::RecipientRegistered(_)
        | MessageBody::RecipientWithdrawn(_)
        | MessageBody::RecipientHearing(_)
        | MessageBody::RecipientReady(_)
        | MessageBody::RecipientCorrection(_)
        | MessageBody::RecipientCorrected(_)
        | MessageBody::RulesChanged(_) => false,
    };
    if fits { Ok(()) } else { Err(unfit("content")) }
}

fn is_result(tx: &mut Tx, case: &Case, content: &ResultContent) -> Result<bool, Fault> {
    let given = certificate::of(tx, &case.filed.id)?;
    let granted = matches!(case.stage, StageRow::Granted { .. } | StageRow::Issued { .. });
    Ok(granted
        && content.number == case.filed.number
        && given.is_some_and(|row| row.iin == content.iin && row.number == content.certificate_number))
}
