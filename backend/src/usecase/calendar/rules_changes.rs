//! Changes of the Rules: an administrator enters the act, three notices are owed from then on, each with its last day,
//! and each sending is written down once. A body whose address is known is sent a letter at once, and the sending is
//! written down when it arrived; whoever has none is told by hand.

use shared::access::{Action, Role};
use shared::law::{Cite, Edition};
use shared::messages::Neighbour;
use shared::notices::{Addressee, TEXT_CHARACTERS, due_on};
use shared::problem::{Problem, ProblemCode};
use shared::time::{Date, parse_date};
use shared::wire::v1::rules::{NoticeSentWire, RecordChangeWire, RulesChangeWire, RulesNoticeWire};

use crate::ids;
use crate::neighbours::Way;
use crate::store::calendar::rules_change::{self, ChangeRow, NoticeRow};
use crate::store::people::event::{By, Event, Fact};
use crate::store::systems::delivery::{self, Delivery, Outcome};
use crate::store::systems::outbox::Notice;
use crate::store::{Done, StoreError, Tx, moment};
use crate::usecase::context::Context;
use crate::usecase::{Fault, Person};

/// Topic of the note by which one body is to be told.
pub(crate) const TOPIC: &str = "rules.changed";
/// Who wrote the sending of a letter down.
const SYSTEM: &str = "system";

/// The change and the body that a note or a message is about, `CHANGE/BODY`.
pub(crate) fn told(subject: &str) -> Option<(&str, Addressee)> {
    let (change, addressee) = subject.split_once('/')?;
    Some((change, Addressee::parse(addressee)?))
}

/// Whether a body is told by a letter: its address is known, and there is a way.
pub(crate) fn is_told_by_letter(cx: &Context<'_>, subject: &str) -> bool {
    let known = told(subject).is_some_and(|(_, body)| cx.config.notice_addresses.contains_key(&body));
    known && *cx.config.neighbours.way(Neighbour::Messenger) != Way::Off
}

/// Writes down that a letter arrived, and with it the notice, unless somebody told the body by hand meanwhile.
pub(crate) fn sent_by_letter(cx: &Context<'_>, held: &Delivery) -> Result<(), Fault> {
    let now = cx.time;
    cx.db.write("rules_notice_arrived", now.at, |tx| {
        delivery::settle(tx, held, &Outcome::Sent)?;
        let bad = || StoreError::Inconsistent { table: "delivery", column: "case_id", row: held.id.clone() };
        let (change, addressee) = told(&held.case_id).ok_or_else(bad)?;
        let notices = rules_change::notices(tx, change)?;
        let owed = notices.into_iter().find(|one| one.addressee == addressee.as_str()).ok_or_else(bad)?;
        if owed.sent_on.is_empty() {
            let row = NoticeRow {
                sent_on: now.today.to_string(),
                reference: format!("message {}", held.id),
                sent_by: SYSTEM.to_owned(),
                ..owed
            };
            if !rules_change::sent(tx, &row)? {
                return Err(StoreError::Busy("rules_notice".to_owned()).into());
            }
        }
        let event = Event::new(Fact::RulesNoticeSent, By::System, "rules", change);
        Ok(Done::new((), event.under(Cite::R1_3).detail(addressee.as_str())))
    })
}

fn incomplete(part: &str) -> Fault {
    Fault::Problem(Problem::new(ProblemCode::EntryIncomplete).with("part", part))
}

fn line(text: &str, part: &str) -> Result<String, Fault> {
    let text = text.trim();
    let good = TEXT_CHARACTERS.contains(&text.chars().count()) && !text.chars().any(char::is_control);
    if good { Ok(text.to_owned()) } else { Err(incomplete(part)) }
}

fn administrator(person: &Person) -> By {
    By::Staff(Role::Administrator, person.iin.clone())
}

fn notice(row: NoticeRow, today: Date) -> RulesNoticeWire {
    // Days in this form compare as texts.
    let state = match row.sent_on.as_str() {
        "" if today.to_string() > row.due_on => "late",
        "" => "owed",
        sent if *sent > *row.due_on => "sent_late",
        _ => "sent",
    };
    RulesNoticeWire {
        addressee: row.addressee,
        state: state.to_owned(),
        due_on: row.due_on,
        sent_on: row.sent_on,
        reference: row.reference,
        version: row.version,
    }
}

fn to_wire(tx: &mut Tx, row: ChangeRow, today: Date) -> Result<RulesChangeWire, Fault> {
    let mut notices = rules_change::notices(tx, &row.id)?;
    notices.sort_by_key(|one| Addressee::parse(&one.addressee));
    Ok(RulesChangeWire {
        recorded_at: moment(row.recorded_at, "rules_change", "recorded_at")?.to_string(),
        notices: notices.into_iter().map(|one| notice(one, today)).collect(),
        id: row.id,
        act: row.act,
        title: row.title,
        edition: row.edition,
        registered_on: row.registered_on,
    })
}

/// Every change with its notices, the newest first.
pub(crate) fn list(cx: &Context<'_>, person: &Person) -> Result<Vec<RulesChangeWire>, Fault> {
    person.may(Action::KeepRules)?;
    let now = cx.time;
    cx.db.read("rules_changes", now.at, |tx| {
        rules_change::all(tx)?.into_iter().map(|row| to_wire(tx, row, now.today)).collect()
    })
}

/// Enters a change; three notices are owed.
pub(crate) fn record(
    cx: &Context<'_>,
    person: &Person,
    wire: &RecordChangeWire,
) -> Result<RulesChangeWire, Fault> {
    person.may(Action::KeepRules)?;
    let now = cx.time;
    let (act, title) = (line(&wire.act, "act")?, line(&wire.title, "title")?);
    if !wire.edition.is_empty() && Edition::from_id(&wire.edition).is_none() {
        return Err(incomplete("edition"));
    }
    let registered_on = parse_date(&wire.registered_on).filter(|day| *day <= now.today);
    let registered_on = registered_on.ok_or_else(|| incomplete("registered_on"))?;
    let due_on = due_on(registered_on, &cx.state.calendar()).to_string();
    let row = ChangeRow {
        id: ids::id()?,
        act,
        title,
        edition: wire.edition.clone(),
        registered_on: registered_on.to_string(),
        recorded_at: now.at.as_millisecond(),
        recorded_by: person.iin.clone(),
    };
    cx.db.write("record_rules_change", now.at, |tx| {
        if !rules_change::insert(tx, &row)? {
            return Err(Fault::code(ProblemCode::AlreadyThere));
        }
        for addressee in Addressee::ALL {
            let owed = NoticeRow {
                change_id: row.id.clone(),
                addressee: addressee.as_str().to_owned(),
                due_on: due_on.clone(),
                version: 1,
                sent_on: String::new(),
                reference: String::new(),
                sent_by: String::new(),
            };
            rules_change::insert_notice(tx, &owed)?;
        }
        let event = Event::new(Fact::RulesChangeRecorded, administrator(person), "rules", &row.id);
        let event = event.under(Cite::R1_3).detail(row.act.clone());
        let mut done = Done::new(to_wire(tx, row.clone(), now.today)?, event);
        for addressee in Addressee::ALL {
            done =
                done.sending(Notice { topic: TOPIC, subject: format!("{}/{}", row.id, addressee.as_str()) });
        }
        Ok(done)
    })
}

/// Writes down that a notice was sent.
pub(crate) fn notice_sent(
    cx: &Context<'_>,
    person: &Person,
    (id, addressee): (&str, &str),
    version: i64,
    wire: &NoticeSentWire,
) -> Result<RulesChangeWire, Fault> {
    person.may(Action::KeepRules)?;
    let now = cx.time;
    let reference = line(&wire.reference, "reference")?;
    let sent_on = parse_date(&wire.sent_on).filter(|day| *day <= now.today);
    let sent_on = sent_on.ok_or_else(|| incomplete("sent_on"))?.to_string();
    cx.db.write("rules_notice_sent", now.at, |tx| {
        let missing = || Fault::code(ProblemCode::NotFound);
        let change = rules_change::find(tx, id)?.ok_or_else(missing)?;
        let owed = rules_change::notices(tx, id)?.into_iter().find(|one| one.addressee == addressee);
        let owed = owed.ok_or_else(missing)?;
        if !owed.sent_on.is_empty() {
            return Err(Fault::code(ProblemCode::AlreadyThere));
        }
        if owed.version != version {
            return Err(Fault::stale(owed.version));
        }
        if sent_on < change.registered_on {
            return Err(incomplete("sent_on"));
        }
        let (sent_on, reference) = (sent_on.clone(), reference.clone());
        let row = NoticeRow { sent_on, reference, sent_by: person.iin.clone(), ..owed };
        if !rules_change::sent(tx, &row)? {
            return Err(Fault::stale(version + 1));
        }
        let event = Event::new(Fact::RulesNoticeSent, administrator(person), "rules", id);
        Ok(Done::new(to_wire(tx, change, now.today)?, event.under(Cite::R1_3).detail(addressee)))
    })
}
