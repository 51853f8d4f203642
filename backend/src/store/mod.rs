//! The rows. Knows tables, transactions and retries; decides nothing of law and knows neither HTTP nor use cases.
//!
//! Doors: [`Db::read`], [`Db::write`] (audit events and outbox rows in the same commit), [`Db::write_register`]
//! (the same, alone on the register of numbers) and [`Db::keep_house`] for what has no legal effect: sessions,
//! challenges, drafts, purging.
//!
//! Isolation: SQLite has one writer connection, so writes come one after another. On PostgreSQL writes run READ
//! COMMITTED with row versions, and whatever searches the register and then adds to it first takes one advisory
//! lock: the search must see every commit before it, which a snapshot taken earlier would hide. That gives both
//! engines the same meaning; SERIALIZABLE would abort most of a burst on small tables instead of queueing it. Reads
//! are one snapshot on both.

pub(crate) mod answers;
pub(crate) mod application;
pub(crate) mod attestation;
pub(crate) mod audit;
pub(crate) mod blocks;
pub(crate) mod booking;
pub(crate) mod calendar;
pub(crate) mod certificate;
pub(crate) mod choice;
pub(crate) mod complaint;
pub(crate) mod connection;
pub(crate) mod consumer;
pub(crate) mod copy;
pub(crate) mod counter;
pub(crate) mod decision;
pub(crate) mod delivery;
pub(crate) mod done;
pub(crate) mod draft;
pub(crate) mod dump;
pub(crate) mod envelope;
pub(crate) mod error;
pub(crate) mod evidence;
pub(crate) mod filer;
pub(crate) mod gate;
pub(crate) mod hand_over;
pub(crate) mod hearing;
pub(crate) mod home_visit;
pub(crate) mod idempotency;
pub(crate) mod inbox;
pub(crate) mod intake;
pub(crate) mod integrity;
pub(crate) mod journal;
pub(crate) mod numbering;
pub(crate) mod opening;
pub(crate) mod ours;
pub(crate) mod outage;
pub(crate) mod outbox;
pub(crate) mod overview;
pub(crate) mod particulars;
pub(crate) mod phone;
pub(crate) mod prepared;
pub(crate) mod probe;
pub(crate) mod proposal;
pub(crate) mod received;
pub(crate) mod refusal;
pub(crate) mod register;
pub(crate) mod rules_change;
pub(crate) mod schema;
pub(crate) mod session;
pub(crate) mod staff;
pub(crate) mod staff_proposal;
pub(crate) mod stuck;
#[cfg(test)]
pub(crate) mod tests;
pub(crate) mod ticket;
pub(crate) mod turned_away;
pub(crate) mod turns;
pub(crate) mod witness;

use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager as _};
use shared::time::Timestamp;

pub(crate) use connection::{Engine, Link};
pub(crate) use done::Done;
pub(crate) use error::StoreError;
use gate::Gate;
pub(crate) use ours::Ours;
use probe::Probe;
use turns::Turns;

/// How often a transaction that met another one is run again.
const TRIES: u32 = 8;

/// An open transaction: the only way to rows.
pub(crate) struct Tx<'a> {
    pub(crate) c: &'a mut Link,
    /// The moment of this request.
    pub(crate) at: Timestamp,
}

impl Tx<'_> {
    /// The moment as rows hold it: milliseconds since 1970 UTC.
    pub(crate) fn now(&self) -> i64 {
        self.at.as_millisecond()
    }
}

/// A moment of a row.
pub(crate) fn moment(ms: i64, table: &'static str, column: &'static str) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(ms).map_err(|_| StoreError::Inconsistent {
        table,
        column,
        row: ms.to_string(),
    })
}

/// The database.
#[derive(Clone)]
pub(crate) struct Db {
    writers: Arc<Gate>,
    readers: Arc<Gate>,
    /// Whoever searches the register and adds to it waits here, without a connection: there is one such turn anyway.
    register: Arc<Turns>,
    /// A connection that nobody else uses.
    probe: Arc<Probe>,
    ours: Ours,
}

/// What is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Writing {
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

/// Whether an error of a transaction is worth another try.
pub(crate) trait Retry {
    /// True for what another run of the same transaction may mend.
    fn may_retry(&self) -> bool;
}

impl Retry for StoreError {
    fn may_retry(&self) -> bool {
        self.is_transient()
    }
}

fn record<T, E: From<StoreError>>(tx: &mut Tx, done: Done<T>) -> Result<T, E> {
    journal::append(tx, done.events.as_slice())?;
    for notice in &done.notices {
        outbox::append(tx, notice)?;
    }
    Ok(done.value)
}

/// A transaction whose own failures become store errors, while the error of the work passes through untouched. An error
/// of COMMIT is told apart: only there is it open whether what was done stands.
fn in_transaction<T, E: From<StoreError>>(
    c: &mut Link,
    begins: Begins,
    f: impl FnOnce(&mut Link) -> Result<T, E>,
) -> Result<T, E> {
    begin(c, begins)?;
    match f(c) {
        Ok(value) => {
            Manager::commit_transaction(c).map_err(StoreError::of_commit)?;
            Ok(value)
        }
        Err(error) => {
            // Where the way back fails, the connection is broken and the pool gives it to nobody.
            if let Err(rollback) = Manager::rollback_transaction(c) {
                tracing::debug!(%rollback, "a transaction was not rolled back; its connection ends");
            }
            Err(error)
        }
    }
}

type Manager = <Link as diesel::Connection>::TransactionManager;

/// What a transaction is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begins {
    ToRead,
    ToWrite,
}

/// On SQLite whoever will write says so first and waits until another process has written: a transaction that has read
/// already is turned away at once instead.
fn begin(c: &mut Link, begins: Begins) -> Result<(), StoreError> {
    match (c, begins) {
        (Link::Sqlite(c), Begins::ToWrite) => {
            let begun = AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE");
            begun.map_err(|error| match StoreError::from(error) {
                // It has waited as long as it makes sense.
                StoreError::Busy(why) => StoreError::Unavailable(why),
                other => other,
            })
        }
        (c, _) => Ok(Manager::begin_transaction(c)?),
    }
}

/// A value as a row holds it. Our wire types always serialise; the error is there because a panic would not be.
pub(crate) fn json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Database(format!("to text: {e}")))
}

/// Reads [`json`] back, strictly.
pub(crate) fn from_json<T: serde::de::DeserializeOwned>(
    text: &str,
    table: &'static str,
    column: &'static str,
    row: &str,
) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Inconsistent { table, column, row: row.to_owned() })
}
