//! The doors to the database: reading, writing with what must be remembered, alone on the register, and housekeeping.
//!
//! Isolation: SQLite has one writer connection, so writes come one after another. On PostgreSQL writes run READ
//! COMMITTED with row versions, and whatever searches the register and then adds to it first takes one advisory
//! lock: the search must see every commit before it, which a snapshot taken earlier would hide. That gives both
//! engines the same meaning; SERIALIZABLE would abort most of a burst on small tables instead of queueing it. Reads
//! are one snapshot on both.

use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use shared::time::Timestamp;

use crate::store::connection::{Engine, Link};
use crate::store::done::Done;
use crate::store::error::StoreError;
use crate::store::gate::Gate;
#[cfg(any(test, feature = "measure"))]
use crate::store::opening;
use crate::store::ours::Ours;
use crate::store::people::journal;
use crate::store::probe::Probe;
use crate::store::systems::outbox;
use crate::store::turns::Turns;
use crate::store::tx::{Begins, Retry, Tx, in_transaction};
use crate::store::{gate, probe};
use diesel::connection::SimpleConnection as _;

/// How often a transaction that met another one is run again.
pub(crate) const TRIES: u32 = 8;

/// The database.
#[derive(Clone)]
pub(crate) struct Db {
    writers: Arc<Gate>,
    readers: Arc<Gate>,
    /// Whoever searches the register and adds to it waits here, without a connection: there is one such turn anyway.
    register: Arc<Turns>,
    /// A connection that nobody else uses.
    probe: Arc<Probe>,
    pub(super) ours: Ours,
}

/// What is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Writing {
    /// What has no legal effect.
    House,
    /// Something the journal tells of.
    Journalled,
    /// The same, with nobody else on the register meanwhile.
    Register,
}

impl Db {
    /// Opens the ways to a register that is there and up to date.
    pub(crate) fn open(ours: Ours, readers: u32) -> Result<Self, StoreError> {
        let (writers, readers) = match ours.engine() {
            Engine::Sqlite(_) => (1, readers),
            // Half and half: those who wait for a lock keep nobody from reading.
            Engine::Postgres(_) => ((readers / 2).max(2), readers.div_ceil(2).max(2)),
        };
        Ok(Self {
            writers: Arc::new(Gate::new(&ours, writers)),
            readers: Arc::new(Gate::new(&ours, readers)),
            register: Arc::new(Turns::new(1, gate::WAITING_MAX)),
            probe: Arc::new(Probe::new(&ours)),
            ours,
        })
    }

    /// Makes a register in an empty database and opens it: for tests and measurements, which want no copies.
    #[cfg(any(test, feature = "measure"))]
    pub(crate) fn fresh(engine: &Engine, readers: u32, at: Timestamp) -> Result<Self, opening::OpeningError> {
        opening::bring_up(engine.make()?, Some(("fresh", at)))?;
        Ok(Self::open(Ours::opened(engine.clone(), "fresh")?, readers)?)
    }

    /// Whether the database is still the one that was opened.
    ///
    /// # Errors
    /// It was moved, deleted or replaced.
    pub(crate) fn still_ours(&self) -> Result<(), StoreError> {
        self.ours.still()
    }

    /// Whether both halves are still those that were opened. What has no legal effect goes without the copies: a session,
    /// say, with which somebody reads.
    fn whole(&self, what: Writing) -> Result<(), StoreError> {
        self.still_ours()?;
        if what == Writing::House { Ok(()) } else { self.ours.copies_still() }
    }

    /// The register's name.
    pub(crate) fn name(&self) -> &str {
        self.ours.name()
    }

    /// `sqlite` or `postgresql`.
    pub(crate) fn kind(&self) -> &'static str {
        self.ours.engine().kind()
    }

    /// Asks the database itself, by a connection of its own, whether it reads and writes now.
    pub(crate) fn probe(&self, at: Timestamp) -> probe::Found {
        self.probe.ask(at)
    }

    /// Reads; what `f` sees is one snapshot on both engines. Without it, a lodging that commits between two questions
    /// would show a person neither their draft nor the answer it became.
    pub(crate) fn read<T, E: From<StoreError>>(
        &self,
        name: &'static str,
        at: Timestamp,
        f: impl FnOnce(&mut Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        self.still_ours()?;
        let mut c = self.readers.pass(name)?;
        in_transaction(&mut c, Begins::ToRead, |c| {
            if let Link::Postgres(c) = &mut *c {
                c.batch_execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                    .map_err(StoreError::from)?;
            }
            f(&mut Tx { c, at })
        })
    }

    /// Writes, with audit and outbox in the same commit; runs `f` again when another transaction was in the way.
    pub(crate) fn write<T, E: From<StoreError> + Retry>(
        &self,
        name: &'static str,
        at: Timestamp,
        f: impl Fn(&mut Tx) -> Result<Done<T>, E>,
    ) -> Result<T, E> {
        self.run(name, at, Writing::Journalled, |tx| {
            let done = f(tx)?;
            record(tx, done)
        })
    }

    /// Like [`Db::write`], with nobody else searching or adding to the register meanwhile.
    pub(crate) fn write_register<T, E: From<StoreError> + Retry>(
        &self,
        name: &'static str,
        at: Timestamp,
        f: impl Fn(&mut Tx) -> Result<Done<T>, E>,
    ) -> Result<T, E> {
        self.run(name, at, Writing::Register, |tx| {
            let done = f(tx)?;
            record(tx, done)
        })
    }

    /// Writes what has no legal effect: sessions, challenges, drafts, purging.
    pub(crate) fn keep_house<T, E: From<StoreError> + Retry>(
        &self,
        name: &'static str,
        at: Timestamp,
        f: impl Fn(&mut Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        self.run(name, at, Writing::House, f)
    }

    /// Like [`Db::write_register`], for what came of an act that the journal knew before.
    pub(crate) fn keep_alone<T, E: From<StoreError> + Retry>(
        &self,
        name: &'static str,
        at: Timestamp,
        f: impl Fn(&mut Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        self.run(name, at, Writing::Register, f)
    }

    fn run<T, E: From<StoreError> + Retry>(
        &self,
        name: &'static str,
        at: Timestamp,
        what: Writing,
        f: impl Fn(&mut Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut attempt = 1;
        let _turn = match what {
            Writing::House | Writing::Journalled => None,
            Writing::Register => Some(
                self.register
                    .take(gate::TURN_PATIENCE)
                    .map_err(|why| StoreError::Unavailable(format!("{name}: {why}")))?,
            ),
        };
        loop {
            self.whole(what)?;
            let mut c = self.writers.pass(name)?;
            let outcome = in_transaction(&mut c, Begins::ToWrite, |c| {
                if let (Writing::Register, Link::Postgres(c)) = (what, &mut *c) {
                    c.batch_execute("SELECT pg_advisory_xact_lock(258146)").map_err(StoreError::from)?;
                }
                f(&mut Tx { c, at })
            });
            drop(c);
            match outcome {
                // Into a register that is not whole any more nothing is acknowledged.
                Ok(value) => {
                    self.whole(what).map_err(|gone| StoreError::OutcomeUnknown(gone.to_string()))?;
                    return Ok(value);
                }
                Err(error) if attempt < TRIES && error.may_retry() => {
                    tracing::debug!(name, attempt, "transaction runs again");
                    sleep(Duration::from_millis(u64::from(attempt * attempt) * 3));
                    attempt += 1;
                }
                other => return other,
            }
        }
    }
}

/// Writes as [`Db::write_register`] does, by one connection and without opening the register: where nobody else can be at it
/// yet, and nothing may stay open behind.
///
/// # Errors
/// Those of `f`, the database's own.
pub(crate) fn write_alone<T, E: From<StoreError>>(
    c: &mut Link,
    at: Timestamp,
    f: impl FnOnce(&mut Tx) -> Result<Done<T>, E>,
) -> Result<T, E> {
    in_transaction(c, Begins::ToWrite, |c| {
        let mut tx = Tx { c, at };
        let done = f(&mut tx)?;
        record(&mut tx, done)
    })
}

pub(crate) fn record<T, E: From<StoreError>>(tx: &mut Tx, done: Done<T>) -> Result<T, E> {
    journal::append(tx, done.events.as_slice())?;
    for notice in &done.notices {
        outbox::append(tx, notice)?;
    }
    Ok(done.value)
}
