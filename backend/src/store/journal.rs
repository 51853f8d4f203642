//! The journal's rows: a chain of entries, its tail, and a seal a day. Knows how links are appended in one order by
//! all writers and read in runs; what makes a chain whole is decided in `shared::audit`.

use diesel::prelude::*;
use shared::audit::{Entry, Link, step};

use super::audit::{By, Event, Fact};
use super::schema::{audit, audit_seal, audit_tail};
use super::{StoreError, Tx};

/// The only row of the tail.
const TAIL: i64 = 1;

/// How long the chain is, and where it ends.
#[derive(Queryable, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tail {
    pub(crate) entries: i64,
    pub(crate) hash: String,
}

/// An entry as its row holds it.
#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = audit)]
pub(crate) struct EntryRow {
    pub(crate) seq: i64,
    pub(crate) at: i64,
    pub(crate) event: String,
    pub(crate) actor_kind: String,
    pub(crate) actor: String,
    pub(crate) subject_kind: String,
    pub(crate) subject: String,
    pub(crate) basis: String,
    pub(crate) detail: String,
    /// Hex; empty for an entry from before the chain began.
    pub(crate) hash: String,
}

impl EntryRow {
    /// The row as the chain reads it.
    pub(crate) fn link(&self) -> Link<'_> {
        let entry = Entry {
            at: self.at,
            event: &self.event,
            actor_kind: &self.actor_kind,
            actor: &self.actor,
            subject_kind: &self.subject_kind,
            subject: &self.subject,
            basis: &self.basis,
            detail: &self.detail,
        };
        Link { seq: self.seq, entry, hash: &self.hash }
    }
}

/// The seal of a day.
#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = audit_seal)]
pub(crate) struct SealRow {
    pub(crate) day: String,
    pub(crate) entries: i64,
    pub(crate) seq: i64,
    pub(crate) hash: String,
    pub(crate) sealed_at: i64,
    pub(crate) statement: Vec<u8>,
    pub(crate) signature: Vec<u8>,
    /// Issuers of the key that signed: JSON list of DER, hex.
    pub(crate) chain: String,
}

/// What is sought; empty texts and zeros seek nothing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sought {
    /// An id, whatever kind of thing it is of.
    pub(crate) subject: String,
    pub(crate) fact: String,
    /// Milliseconds, included.
    pub(crate) from: i64,
    /// Milliseconds, not included.
    pub(crate) until: i64,
    /// Place, not included.
    pub(crate) before: i64,
}

/// How far an entry may lie before the one before it without a word: what was begun earlier may be written later.
pub(crate) const STEP_BACK_MS: i64 = 300_000;

/// Appends events as links. When the clock has been set back since the entry before, an entry says so first: nobody
/// reads an order out of moments that are none.
///
/// Whoever writes waits for the tail until the writer before has ended, and is last to take
/// anything in its transaction, so nobody waits in a circle.
pub(crate) fn append(tx: &mut Tx, events: &[Event]) -> Result<(), StoreError> {
    let (at, more) = (tx.now(), i64::try_from(events.len()).unwrap_or(i64::MAX));
    let row = audit_tail::table.find(TAIL);
    diesel::update(row).set(audit_tail::entries.eq(audit_tail::entries + more)).execute(tx.c)?;
    let (mut hash, before): (String, i64) = row.select((audit_tail::hash, audit_tail::at)).first(tx.c)?;
    let stepped = (at < before - STEP_BACK_MS).then(|| stepped_back(before, at));
    if stepped.is_some() {
        diesel::update(row).set(audit_tail::entries.eq(audit_tail::entries + 1)).execute(tx.c)?;
    }
    for event in stepped.iter().chain(events) {
        let entry = event.entry(at);
        hash = step(&hash, &entry);
        diesel::insert_into(audit::table)
            .values((
                audit::at.eq(at),
                audit::event.eq(entry.event),
                audit::actor_kind.eq(entry.actor_kind),
                audit::actor.eq(entry.actor),
                audit::subject_kind.eq(entry.subject_kind),
                audit::subject.eq(entry.subject),
                audit::basis.eq(entry.basis),
                audit::detail.eq(entry.detail),
                audit::hash.eq(&hash),
            ))
            .execute(tx.c)?;
    }
    // Of several at one moment the last to come may have begun first: the mark does not follow such small steps back.
    let mark = if stepped.is_some() { at } else { at.max(before) };
    diesel::update(row).set((audit_tail::hash.eq(&hash), audit_tail::at.eq(mark))).execute(tx.c)?;
    Ok(())
}

fn stepped_back(from: i64, to: i64) -> Event {
    let event = Event::new(Fact::ClockStepped, By::System, "clock", "back");
    event.detail(format!("{} s", (from - to) / 1000))
}

/// When the last entry was written, milliseconds; 0 when there is none.
pub(crate) fn last_at(tx: &mut Tx) -> Result<i64, StoreError> {
    Ok(audit_tail::table.find(TAIL).select(audit_tail::at).first(tx.c)?)
}

/// The tail.
pub(crate) fn tail(tx: &mut Tx) -> Result<Tail, StoreError> {
    Ok(audit_tail::table.find(TAIL).select((audit_tail::entries, audit_tail::hash)).first(tx.c)?)
}

/// The next entries after a place, oldest first.
pub(crate) fn run(tx: &mut Tx, after: i64, most: i64) -> Result<Vec<EntryRow>, StoreError> {
    Ok(audit::table
        .filter(audit::seq.gt(after))
        .order(audit::seq)
        .limit(most)
        .select(EntryRow::as_select())
        .load(tx.c)?)
}

/// Entries that are sought, newest first.
pub(crate) fn find(tx: &mut Tx, sought: &Sought, most: i64) -> Result<Vec<EntryRow>, StoreError> {
    let mut query =
        audit::table.select(EntryRow::as_select()).order(audit::seq.desc()).limit(most).into_boxed();
    if !sought.subject.is_empty() {
        query = query.filter(audit::subject.eq(&sought.subject));
    }
    if !sought.fact.is_empty() {
        query = query.filter(audit::event.eq(&sought.fact));
    }
    if sought.from > 0 {
        query = query.filter(audit::at.ge(sought.from));
    }
    if sought.until > 0 {
        query = query.filter(audit::at.lt(sought.until));
    }
    if sought.before > 0 {
        query = query.filter(audit::seq.lt(sought.before));
    }
    Ok(query.load(tx.c)?)
}

/// The place of the last entry; 0 when there is none.
pub(crate) fn last_place(tx: &mut Tx) -> Result<i64, StoreError> {
    let last: Option<i64> = audit::table.select(diesel::dsl::max(audit::seq)).first(tx.c)?;
    Ok(last.unwrap_or(0))
}

/// Every seal, oldest first.
pub(crate) fn seals(tx: &mut Tx) -> Result<Vec<SealRow>, StoreError> {
    Ok(audit_seal::table.order(audit_seal::day).select(SealRow::as_select()).load(tx.c)?)
}

/// Whether a day is sealed.
pub(crate) fn is_sealed(tx: &mut Tx, day: &str) -> Result<bool, StoreError> {
    let found: Option<String> = audit_seal::table.find(day).select(audit_seal::day).first(tx.c).optional()?;
    Ok(found.is_some())
}

/// Writes a seal.
pub(crate) fn seal(tx: &mut Tx, row: &SealRow) -> Result<(), StoreError> {
    diesel::insert_into(audit_seal::table).values(row).execute(tx.c)?;
    Ok(())
}
