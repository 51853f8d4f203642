//! The journal's rows: a chain of entries with what they tell of, its tail, and a seal a day. Knows how links are
//! appended in one order by all writers and read in runs; what makes a chain whole is decided in `shared::audit`.

use std::collections::BTreeMap;

use diesel::prelude::*;
use shared::audit::{Entry, Format, Link, Told, step};

use crate::request;
use crate::store::error::StoreError;
use crate::store::people::entry::{EntryRow, ToldRow};
use crate::store::people::event::{By, Event, Fact};
use crate::store::people::witness;
use crate::store::schema::{audit, audit_seal, audit_subject, audit_tail};
use crate::store::tx::Tx;

/// The only row of the tail.
const TAIL: i64 = 1;

/// How long the chain is, and where it ends.
#[derive(Queryable, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tail {
    pub(crate) entries: i64,
    pub(crate) hash: String,
}

/// An entry with what it tells of.
#[derive(Clone, Debug)]
pub(crate) struct KeptEntry {
    pub(crate) row: EntryRow,
    pub(crate) told: Vec<ToldRow>,
}

impl KeptEntry {
    /// What it tells of, as the chain reads it.
    pub(crate) fn told(&self) -> Vec<Told<'_>> {
        self.told.iter().map(|one| Told { kind: &one.kind, id: &one.subject, digest: &one.digest }).collect()
    }

    /// The row as the chain reads it; `None` for a format that nobody knows.
    pub(crate) fn link<'a>(&'a self, told: &'a [Told<'a>]) -> Option<Link<'a>> {
        let row = &self.row;
        let entry = Entry {
            at: row.at,
            event: &row.event,
            actor_kind: &row.actor_kind,
            actor: &row.actor,
            subject_kind: &row.subject_kind,
            subject: &row.subject,
            basis: &row.basis,
            detail: &row.detail,
            format: Format::parse(row.format)?,
            request: &row.request,
            address: &row.address,
            told,
        };
        Some(Link { seq: row.seq, entry, hash: &row.hash })
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
    /// Ids, whatever kinds of things they are of: an entry about one of them, or that tells of one.
    pub(crate) subjects: Vec<String>,
    /// Who acted.
    pub(crate) actor: String,
    pub(crate) fact: String,
    /// One of these.
    pub(crate) facts: Vec<&'static str>,
    /// Who did not act.
    pub(crate) not_by: String,
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
/// Whoever writes waits for the tail until the writer before has ended, and is last to take anything in its
/// transaction, so nobody waits in a circle. What the events say was decided is digested here, as it stands when the
/// transaction ends.
pub(crate) fn append(tx: &mut Tx, events: &[Event]) -> Result<(), StoreError> {
    let (at, more) = (tx.now(), i64::try_from(events.len()).unwrap_or(i64::MAX));
    let tail = audit_tail::table.find(TAIL);
    diesel::update(tail).set(audit_tail::entries.eq(audit_tail::entries + more)).execute(tx.c)?;
    let (mut hash, before): (String, i64) = tail.select((audit_tail::hash, audit_tail::at)).first(tx.c)?;
    let stepped = (at < before - STEP_BACK_MS).then(|| stepped_back(before, at));
    if stepped.is_some() {
        diesel::update(tail).set(audit_tail::entries.eq(audit_tail::entries + 1)).execute(tx.c)?;
    }
    for event in stepped.iter().chain(events) {
        let mut told = event.told().to_vec();
        told.extend(witness::of(tx, event)?);
        let mut kept = KeptEntry { row: event.row(at, request::worked_for()), told };
        let parts = kept.told();
        let link = kept.link(&parts).ok_or_else(|| StoreError::Inconsistent {
            table: "audit",
            column: "format",
            row: kept.row.format.to_string(),
        })?;
        hash = step(&hash, &link.entry);
        kept.row.hash.clone_from(&hash);
        insert(tx, &kept)?;
    }
    // Of several at one moment the last to come may have begun first: the mark does not follow such small steps back.
    let mark = if stepped.is_some() { at } else { at.max(before) };
    diesel::update(tail).set((audit_tail::hash.eq(&hash), audit_tail::at.eq(mark))).execute(tx.c)?;
    Ok(())
}

fn insert(tx: &mut Tx, kept: &KeptEntry) -> Result<(), StoreError> {
    let row = &kept.row;
    diesel::insert_into(audit::table)
        .values((
            audit::at.eq(row.at),
            audit::event.eq(&row.event),
            audit::actor_kind.eq(&row.actor_kind),
            audit::actor.eq(&row.actor),
            audit::subject_kind.eq(&row.subject_kind),
            audit::subject.eq(&row.subject),
            audit::basis.eq(&row.basis),
            audit::detail.eq(&row.detail),
            audit::hash.eq(&row.hash),
            audit::format.eq(row.format),
            audit::request.eq(&row.request),
            audit::address.eq(&row.address),
        ))
        .execute(tx.c)?;
    if kept.told.is_empty() {
        return Ok(());
    }
    // Whoever holds the tail writes alone: the last place is this entry's.
    let seq = last_place(tx)?;
    for (place, one) in (0_i64..).zip(&kept.told) {
        diesel::insert_into(audit_subject::table)
            .values((
                audit_subject::seq.eq(seq),
                audit_subject::place.eq(place),
                audit_subject::kind.eq(&one.kind),
                audit_subject::subject.eq(&one.subject),
                audit_subject::digest.eq(&one.digest),
            ))
            .execute(tx.c)?;
    }
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
pub(crate) fn run(tx: &mut Tx, after: i64, most: i64) -> Result<Vec<KeptEntry>, StoreError> {
    let rows: Vec<EntryRow> = audit::table
        .filter(audit::seq.gt(after))
        .order(audit::seq)
        .limit(most)
        .select(EntryRow::as_select())
        .load(tx.c)?;
    with_told(tx, rows)
}

/// Entries with what they tell of, by their lowest and highest place: a run lies close together.
fn with_told(tx: &mut Tx, rows: Vec<EntryRow>) -> Result<Vec<KeptEntry>, StoreError> {
    let places = rows.iter().map(|row| row.seq);
    let (first, last) = (places.clone().min().unwrap_or(0), places.max().unwrap_or(0));
    let all = audit_subject::table
        .filter(audit_subject::seq.between(first, last))
        .order((audit_subject::seq, audit_subject::place))
        .select((audit_subject::seq, ToldRow::as_select()))
        .load(tx.c)?;
    Ok(joined(rows, all))
}

fn joined(rows: Vec<EntryRow>, all: Vec<(i64, ToldRow)>) -> Vec<KeptEntry> {
    let mut told: BTreeMap<i64, Vec<ToldRow>> = BTreeMap::new();
    for (seq, one) in all {
        told.entry(seq).or_default().push(one);
    }
    rows.into_iter().map(|row| KeptEntry { told: told.remove(&row.seq).unwrap_or_default(), row }).collect()
}

/// Entries that are sought, newest first.
pub(crate) fn find(tx: &mut Tx, sought: &Sought, most: i64) -> Result<Vec<KeptEntry>, StoreError> {
    let mut query =
        audit::table.select(EntryRow::as_select()).order(audit::seq.desc()).limit(most).into_boxed();
    if !sought.subjects.is_empty() {
        let naming = audit_subject::table
            .filter(audit_subject::subject.eq_any(&sought.subjects))
            .select(audit_subject::seq);
        query = query.filter(audit::subject.eq_any(&sought.subjects).or(audit::seq.eq_any(naming)));
    }
    if !sought.actor.is_empty() {
        query = query.filter(audit::actor.eq(&sought.actor));
    }
    if !sought.fact.is_empty() {
        query = query.filter(audit::event.eq(&sought.fact));
    }
    if !sought.facts.is_empty() {
        query = query.filter(audit::event.eq_any(&sought.facts));
    }
    if !sought.not_by.is_empty() {
        query = query.filter(audit::actor.ne(&sought.not_by));
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
    let rows: Vec<EntryRow> = query.load(tx.c)?;
    let places: Vec<i64> = rows.iter().map(|row| row.seq).collect();
    let all = audit_subject::table
        .filter(audit_subject::seq.eq_any(places))
        .order((audit_subject::seq, audit_subject::place))
        .select((audit_subject::seq, ToldRow::as_select()))
        .load(tx.c)?;
    Ok(joined(rows, all))
}

/// Most things of one person that are looked for.
const OF_PERSON_MAX: i64 = 2_000;

/// Everything under which the journal speaks of the person of a number: [`spoken_of`], and what they filed, also for
/// others.
pub(crate) fn subjects_of(tx: &mut Tx, iin: &str) -> Result<Vec<String>, StoreError> {
    use crate::store::schema::application;
    let filed: Vec<String> = application::table
        .filter(application::owner_iin.eq(iin))
        .order(application::lodged_at.desc())
        .limit(OF_PERSON_MAX)
        .select(application::id)
        .load(tx.c)?;
    let mut subjects = spoken_of(tx, iin)?;
    subjects.extend(filed);
    subjects.sort();
    subjects.dedup();
    Ok(subjects)
}

/// Where the person of a number is the one spoken of: the number itself, the register's own id, the applications that
/// formed, corrected or named them, and their bookings.
pub(crate) fn spoken_of(tx: &mut Tx, iin: &str) -> Result<Vec<String>, StoreError> {
    use crate::store::schema::{booking, iin_register, lodged_form, particulars_history};
    let mut subjects = vec![iin.to_owned()];
    let known: Vec<(String, Option<String>)> = iin_register::table
        .filter(iin_register::iin.eq(iin))
        .select((iin_register::person_id, iin_register::application_id))
        .load(tx.c)?;
    for (person, application) in known {
        let corrected: Vec<String> = particulars_history::table
            .filter(particulars_history::person_id.eq(&person))
            .select(particulars_history::application_id)
            .load(tx.c)?;
        subjects.extend(corrected);
        subjects.extend(application);
        subjects.push(person);
    }
    let named: Vec<String> = lodged_form::table
        .filter(lodged_form::subject_iin.eq(iin))
        .select(lodged_form::application_id)
        .limit(OF_PERSON_MAX)
        .load(tx.c)?;
    let booked: Vec<String> = booking::table
        .filter(booking::person_iin.eq(iin))
        .limit(OF_PERSON_MAX)
        .select(booking::id)
        .load(tx.c)?;
    subjects.extend(named.into_iter().chain(booked));
    subjects.sort();
    subjects.dedup();
    Ok(subjects)
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
