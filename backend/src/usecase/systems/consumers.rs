//! Other systems: an administrator gives and takes keys; a system asks whether a number stands for a person it
//! already knows, or whether a certificate is ours. Every ask is an entry of the journal, counted and bounded; for
//! who is unknown and for what differs there is one answer.

use shared::access::{Action, Role};
use shared::certificate::VerificationCode;
use shared::consumers::{Asked, Scope};
use shared::problem::{Problem, ProblemCode};
use shared::time::{parse_date, plus_years};
use shared::wire::v1::certificate::CheckedWire;
use shared::wire::v1::consumer::{
    ConsultIinWire, ConsultedWire, ConsumerWire, NameConsumerWire, NamedConsumerWire,
};

use crate::ids;
use crate::store::deciding::register;
use crate::store::people::event::{By, Event, Fact};
use crate::store::systems::consumer::{self, ConsumerRow};
use crate::store::{Done, Tx, from_json, json, moment};
use crate::usecase::context::Context;
use crate::usecase::filing::certificates;
use crate::usecase::{Fault, Person};

/// How keys begin, so that one lying about is known for what it is.
const KEY_PREFIX: &str = "iin_";
/// Characters of a key shown in the list.
const KEY_START: usize = 10;
/// Good keys of one name at once: the second takes the place of the first without a moment in which neither opens.
const KEYS_AT_ONCE: i64 = 2;

fn incomplete(part: &str) -> Fault {
    Fault::Problem(Problem::new(ProblemCode::EntryIncomplete).with("part", part))
}

fn administrator(person: &Person) -> By {
    By::Staff(Role::Administrator, person.iin.clone())
}

fn scopes_of(row: &ConsumerRow) -> Result<Vec<String>, Fault> {
    Ok(from_json(&row.scopes, "consumer", "scopes", &row.id)?)
}

fn to_wire(row: &ConsumerRow, now: i64) -> Result<ConsumerWire, Fault> {
    let at = |ms: i64, column| moment(ms, "consumer", column).map(|at| at.to_string());
    Ok(ConsumerWire {
        id: row.id.clone(),
        name: row.name.clone(),
        scopes: scopes_of(row)?,
        key_start: row.key_start.clone(),
        issued_at: at(row.issued_at, "issued_at")?,
        expires_on: row.expires_on.clone(),
        revoked_at: row.revoked_at.map(|ms| at(ms, "revoked_at")).transpose()?.unwrap_or_default(),
        per_minute: row.per_minute,
        per_day: row.per_day,
        asked_today: consumer::asked_today(row, now),
    })
}

/// All of them.
pub(crate) fn list(cx: &Context<'_>, person: &Person) -> Result<Vec<ConsumerWire>, Fault> {
    person.may(Action::KeepConsumers)?;
    cx.db.read("consumers", cx.time.at, |tx| {
        let now = tx.now();
        consumer::all(tx)?.iter().map(|row| to_wire(row, now)).collect()
    })
}

/// Names a system and makes its key, which is told once.
pub(crate) fn name(
    cx: &Context<'_>,
    person: &Person,
    wire: &NameConsumerWire,
) -> Result<NamedConsumerWire, Fault> {
    person.may(Action::KeepConsumers)?;
    let now = cx.time;
    let name = wire.name.trim();
    if !(3..=120).contains(&name.chars().count()) || name.contains(char::is_control) {
        return Err(incomplete("name"));
    }
    let scopes: Option<Vec<Scope>> = wire.scopes.iter().map(|scope| Scope::parse(scope)).collect();
    let mut scopes = scopes.filter(|scopes| !scopes.is_empty()).ok_or_else(|| incomplete("scopes"))?;
    scopes.sort_unstable();
    scopes.dedup();
    let last = plus_years(now.today, 2).unwrap_or(now.today);
    let expires_on = parse_date(&wire.expires_on).filter(|day| *day >= now.today && *day <= last);
    let expires_on = expires_on.ok_or_else(|| incomplete("expires_on"))?;
    if !(1..=600).contains(&wire.per_minute) {
        return Err(incomplete("per_minute"));
    }
    if !(1..=100_000).contains(&wire.per_day) {
        return Err(incomplete("per_day"));
    }
    let key = format!("{KEY_PREFIX}{}", ids::token()?);
    let row = ConsumerRow {
        id: ids::id()?,
        name: name.to_owned(),
        scopes: json(&scopes.iter().map(|scope| scope.as_str()).collect::<Vec<_>>())?,
        key_hash: ids::sha256(key.as_bytes()),
        key_start: key.chars().take(KEY_START).collect(),
        issued_at: now.at.as_millisecond(),
        issued_by: person.iin.clone(),
        expires_on: expires_on.to_string(),
        revoked_at: None,
        per_minute: wire.per_minute,
        per_day: wire.per_day,
        this_minute: 0,
        minute_asks: 0,
        this_day: 0,
        day_asks: 0,
    };
    let consumer = cx.db.write("name_consumer", now.at, |tx| {
        consumer::alone(tx)?;
        if consumer::good_keys(tx, &row.name, &now.today.to_string())? >= KEYS_AT_ONCE {
            return Err(Fault::code(ProblemCode::AlreadyThere));
        }
        consumer::insert(tx, &row)?;
        let event = Event::new(Fact::ConsumerNamed, administrator(person), "consumer", &row.id);
        Ok(Done::new(to_wire(&row, tx.now())?, event.detail(row.name.clone())))
    })?;
    Ok(NamedConsumerWire { consumer, key })
}

/// Takes a key back, at once and for good.
pub(crate) fn revoke(cx: &Context<'_>, person: &Person, id: &str) -> Result<ConsumerWire, Fault> {
    person.may(Action::KeepConsumers)?;
    cx.db.write("revoke_consumer", cx.time.at, |tx| {
        let missing = || Fault::code(ProblemCode::NotFound);
        consumer::find(tx, id)?.ok_or_else(missing)?;
        let was_good = consumer::revoke(tx, id)?;
        let row = consumer::find(tx, id)?.ok_or_else(missing)?;
        let event = Event::new(Fact::ConsumerRevoked, administrator(person), "consumer", id);
        let event = event.detail(if was_good { "revoked" } else { "same" });
        Ok(Done::new(to_wire(&row, tx.now())?, event))
    })
}

/// The system behind a key that is good now; its id.
pub(crate) fn holder(cx: &Context<'_>, key: &str) -> Result<String, Fault> {
    let refused = || Fault::code(ProblemCode::KeyRefused);
    let now = cx.time;
    if !key.starts_with(KEY_PREFIX) || key.len() > 100 {
        return Err(refused());
    }
    let hash = ids::sha256(key.as_bytes());
    let row = cx.db.read("key_holder", now.at, |tx| Ok::<_, Fault>(consumer::by_key(tx, &hash)?))?;
    let row = row.ok_or_else(refused)?;
    let expired = parse_date(&row.expires_on).is_none_or(|last| now.today > last);
    if expired || row.revoked_at.is_some() { Err(refused()) } else { Ok(row.id) }
}

/// One ask of a system: counted, within its bounds, and for what its key opens.
pub(crate) fn admit(tx: &mut Tx, id: &str, scope: Scope) -> Result<(), Fault> {
    if let Some(seconds) = consumer::count_ask(tx, id)? {
        return Err(limited(seconds));
    }
    let row = consumer::find(tx, id)?.ok_or_else(|| Fault::code(ProblemCode::KeyRefused))?;
    // Taken back between the door and this transaction.
    if row.revoked_at.is_some() {
        return Err(Fault::code(ProblemCode::KeyRefused));
    }
    if scopes_of(&row)?.iter().any(|name| name == scope.as_str()) {
        Ok(())
    } else {
        Err(Fault::code(ProblemCode::Forbidden))
    }
}

/// Turns a system away that asks for what its key does not open: counted like any ask, and an entry of the journal.
pub(crate) fn must_open(cx: &Context<'_>, id: &str, scope: Scope) -> Result<(), Fault> {
    let opens = cx.db.read("key_scope", cx.time.at, |tx| {
        let row = consumer::find(tx, id)?.ok_or_else(|| Fault::code(ProblemCode::KeyRefused))?;
        Ok::<_, Fault>(scopes_of(&row)?.iter().any(|name| name == scope.as_str()))
    })?;
    if opens {
        return Ok(());
    }
    let now = cx.time.at;
    // Whoever knocks on and on fills no journal.
    if let Some(seconds) =
        cx.db.keep_house("count_ask", now, |tx| Ok::<_, Fault>(consumer::count_ask(tx, id)?))?
    {
        return Err(limited(seconds));
    }
    cx.db.write("other_scope", now, |_| {
        let event = Event::new(Fact::Consulted, By::Consumer(id.to_owned()), "consumer", id);
        Ok::<_, Fault>(Done::new((), event.detail(format!("{} forbidden", scope.as_str()))))
    })?;
    Err(Fault::code(ProblemCode::Forbidden))
}

fn limited(seconds: i64) -> Fault {
    Fault::Problem(Problem::new(ProblemCode::RateLimited).with("retry_after", seconds.to_string()))
}

/// What cannot be read is said so, part by part; the ask counts all the same, and nothing is told about anybody.
fn unreadable(cx: &Context<'_>, id: &str, scope: Scope, parts: &[&'static str]) -> Fault {
    let counted = cx.db.keep_house("count_ask", cx.time.at, |tx| admit(tx, id, scope));
    let problem = Problem::new(ProblemCode::AskUnreadable).with("parts", parts.join(" "));
    counted.err().unwrap_or(Fault::Problem(problem))
}

/// Whether a number stands for a person.
pub(crate) fn consult_iin(cx: &Context<'_>, id: &str, wire: &ConsultIinWire) -> Result<ConsultedWire, Fault> {
    must_open(cx, id, Scope::Iin)?;
    let asked = Asked::read(&wire.iin, &wire.surname, &wire.given_name, &wire.birth_date)
        .map_err(|parts| unreadable(cx, id, Scope::Iin, parts.as_slice()))?;
    cx.db.write("consult_iin", cx.time.at, |tx| {
        admit(tx, id, Scope::Iin)?;
        let known = register::by_iin(tx, &asked.iin().digits())?;
        let stands = match &known {
            Some(person) => asked.is(&person.identity()?),
            None => false,
        };
        // The person is named by the register's own id, so that it can be told who asked about them.
        let (kind, subject) = known.map_or(("consumer", id.to_owned()), |person| ("person", person.id));
        let event = Event::new(Fact::Consulted, By::Consumer(id.to_owned()), kind, subject);
        Ok(Done::new(ConsultedWire { stands }, event.detail(if stands { "iin yes" } else { "iin no" })))
    })
}

/// What the code of a certificate stands for; the same answer as everybody gets.
pub(crate) fn consult_certificate(cx: &Context<'_>, id: &str, code: &str) -> Result<CheckedWire, Fault> {
    must_open(cx, id, Scope::Certificate)?;
    if VerificationCode::parse(code).is_none() {
        return Err(unreadable(cx, id, Scope::Certificate, &["code"]));
    }
    let checked = certificates::check(cx, code)?;
    cx.db.write("consult_certificate", cx.time.at, |tx| {
        admit(tx, id, Scope::Certificate)?;
        let event = Event::new(Fact::Consulted, By::Consumer(id.to_owned()), "consumer", id);
        Ok(Done::new(checked.clone(), event.detail(format!("certificate {}", checked.state))))
    })
}
