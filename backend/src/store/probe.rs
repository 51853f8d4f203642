//! Whether the database reads and writes: asked by a connection that nobody else uses, so that the answer is about the
//! database and not about who stands before it. Knows rows that wait; what is made of the answer is not its affair.

use std::sync::{Mutex, PoisonError};

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::r2d2::ManageConnection as _;
use shared::time::Timestamp;

use crate::store::connection::{Engine, Link};
use crate::store::error::StoreError;
use crate::store::ours::Ours;
use crate::store::schema::{application, audit_tail, outbox, readiness, refusal};
use crate::store::tx::{Begins, Tx, in_transaction};

/// Rows of a kind are counted up to this many.
const COUNTED_MAX: i64 = 10_000;

/// What waits to be done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Waiting {
    /// Certificates to be drawn.
    pub(crate) certificates: i64,
    /// Papers of refusals to be drawn.
    pub(crate) refusals: i64,
    /// Notes to be handed on.
    pub(crate) notes: i64,
}

/// What was found.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) reads: Result<Waiting, StoreError>,
    pub(crate) writes: Result<(), StoreError>,
}

/// The connection, made when it is first wanted and anew when it is broken.
pub(crate) struct Probe {
    ours: Ours,
    link: Mutex<Option<Link>>,
}

impl Probe {
    /// Of a database that was just opened; asks nothing yet.
    pub(crate) fn new(ours: &Ours) -> Self {
        Self { ours: ours.clone(), link: Mutex::new(None) }
    }

    /// Asks. A connection that was broken meanwhile is tried once more, made anew: that says nothing of the database now.
    pub(crate) fn ask(&self, at: Timestamp) -> Found {
        let mut kept = self.link.lock().unwrap_or_else(PoisonError::into_inner);
        let (old, first) = (kept.is_some(), self.once(&mut kept, at));
        if old && first.reads.is_err() { self.once(&mut kept, at) } else { first }
    }

    fn once(&self, kept: &mut Option<Link>, at: Timestamp) -> Found {
        let reads = self.reads(kept, at);
        let writes = match (&reads, kept.as_mut()) {
            (Ok(_), Some(link)) => writes(link, at),
            _ => Err(StoreError::Unavailable("not asked".to_owned())),
        };
        if reads.is_err() || writes.is_err() {
            *kept = None;
        }
        Found { reads, writes }
    }

    fn reads(&self, kept: &mut Option<Link>, at: Timestamp) -> Result<Waiting, StoreError> {
        // A file that was moved away or replaced takes every write with it.
        self.ours.still()?;
        if kept.is_none() {
            *kept = Some(self.open()?);
        }
        let Some(link) = kept else { return Err(StoreError::Unavailable("no connection".to_owned())) };
        in_transaction(link, Begins::ToRead, |c| waiting(&mut Tx { c, at }))
    }

    fn open(&self) -> Result<Link, StoreError> {
        let mut link = self.ours.connect()?;
        link.batch_execute(match self.ours.engine() {
            Engine::Sqlite(_) => "PRAGMA busy_timeout = 500",
            Engine::Postgres(_) => "SET statement_timeout = 900; SET lock_timeout = 500",
        })?;
        Ok(link)
    }
}

/// Reads a page of the journal's tail, and how much waits.
fn waiting(tx: &mut Tx) -> Result<Waiting, StoreError> {
    audit_tail::table.select(audit_tail::entries).first::<i64>(tx.c)?;
    let certificates: Vec<String> = application::table
        .filter(application::stage.eq("granted"))
        .limit(COUNTED_MAX)
        .select(application::id)
        .load(tx.c)?;
    let refusals: Vec<String> = refusal::table
        .filter(refusal::paper.is_null())
        .limit(COUNTED_MAX)
        .select(refusal::application_id)
        .load(tx.c)?;
    let notes: Vec<i64> =
        outbox::table.filter(outbox::sent_at.is_null()).limit(COUNTED_MAX).select(outbox::seq).load(tx.c)?;
    let count = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
    Ok(Waiting {
        certificates: count(certificates.len()),
        refusals: count(refusals.len()),
        notes: count(notes.len()),
    })
}

fn writes(link: &mut Link, at: Timestamp) -> Result<(), StoreError> {
    // Who writes meanwhile is waited for as long as the connection is patient, and no longer.
    in_transaction(link, Begins::ToRead, |c| {
        let row = diesel::update(readiness::table.find(1)).set(readiness::at.eq(at.as_millisecond()));
        match row.execute(c).map_err(|error| StoreError::from(error).busy_if_held())? {
            1 => Ok(()),
            _ => Err(StoreError::Database("the row to write to is not there".to_owned())),
        }
    })
}
