//! Working through a queue item by item: what cannot be done stands aside, is tried again after growing pauses, and stops
//! nothing but itself; a supervisor sees it. Knows queues and pauses; what is to be done with an item is the queue's own
//! affair.

use std::panic::{AssertUnwindSafe, catch_unwind};

use shared::problem::ProblemCode;
use shared::wire::v1::upkeep::StuckWire;

use crate::store::filing::application;
use crate::store::systems::stuck::{self, StuckRow};
use crate::store::{StoreError, Tx, moment};
use crate::usecase::Fault;
use crate::usecase::context::Context;

/// Pauses before the next try, seconds; the last one repeats.
const PAUSES: [i64; 7] = [10, 60, 300, 1800, 3600, 10_800, 21_600];
/// The longest of them, milliseconds.
const LONGEST_MS: i64 = 21_600_000;
/// Items set aside that are tried again in one go.
const AGAIN_MAX: i64 = 16;
/// Most items shown.
const SHOWN_MAX: i64 = 200;

/// A queue whose items are worked off one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Queue {
    /// Certificates to draw, by application.
    Certificates,
    /// Papers of refusals to draw, by application.
    Refusals,
    /// Notes to hand on, by what they are about.
    Notes,
    /// Applications received and to be judged, by draft.
    Received,
    /// Drafts to forget.
    Drafts,
    /// Open forms of counters to forget.
    Intakes,
    /// Files without a row.
    Orphans,
    /// People of the register whom the search must find, by person.
    Findable,
    /// Free cases that cannot be shown to whoever asks for the next one, by application.
    Cases,
}

impl Queue {
    /// Every queue.
    #[cfg(test)]
    pub(crate) const ALL: [Self; 9] = [
        Self::Certificates,
        Self::Refusals,
        Self::Notes,
        Self::Received,
        Self::Drafts,
        Self::Intakes,
        Self::Orphans,
        Self::Findable,
        Self::Cases,
    ];

    /// Its name, as rows and the wire hold it.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Certificates => "certificates",
            Self::Refusals => "refusals",
            Self::Notes => "notes",
            Self::Received => "received",
            Self::Drafts => "drafts",
            Self::Intakes => "intakes",
            Self::Orphans => "orphans",
            Self::Findable => "findable",
            Self::Cases => "cases",
        }
    }
}

/// Why an item was not done, as a code that names no person.
pub(crate) fn reason(fault: &Fault) -> String {
    match fault {
        Fault::Problem(problem) => problem.code.as_str().to_owned(),
        Fault::HasErrors(_) => ProblemCode::HasErrors.as_str().to_owned(),
        Fault::JudgedAnew(_) => ProblemCode::JudgedAnew.as_str().to_owned(),
        Fault::Before(_) => "kept".to_owned(),
        Fault::Store(StoreError::Inconsistent { table, column, .. }) => {
            format!("inconsistent {table}.{column}")
        }
        Fault::Store(StoreError::Constraint(_)) => "constraint".to_owned(),
        Fault::Store(StoreError::Busy(_)) => "busy".to_owned(),
        Fault::Store(StoreError::Unavailable(_)) => "unavailable".to_owned(),
        Fault::Store(StoreError::OutcomeUnknown(_)) => "outcome-unknown".to_owned(),
        Fault::Store(StoreError::Full(_)) => "full".to_owned(),
        Fault::Store(StoreError::Lost { .. }) => "lost".to_owned(),
        Fault::Store(StoreError::Database(_)) => "database".to_owned(),
    }
}

fn pause_ms(attempts: i64) -> i64 {
    let pause = usize::try_from(attempts - 1).ok().and_then(|place| PAUSES.get(place));
    pause.or(PAUSES.last()).copied().unwrap_or_default() * 1000
}

/// Does `work` for every item, and for those set aside whose next try has come; how many items were looked at. `work` must
/// pass for an item that is done or gone.
///
/// # Errors
/// Only where not even the failure can be written down: the database is away, and the whole queue waits.
pub(crate) fn each(
    cx: &Context<'_>,
    queue: Queue,
    items: impl IntoIterator<Item = String>,
    work: impl Fn(&str) -> Result<(), Fault>,
) -> Result<usize, Fault> {
    let again = again(cx, queue)?;
    let mut looked_at = 0;
    for item in items {
        if let Err(why) = tried(&item, &work) {
            keep_out(cx, queue, &item, &why)?;
        }
        looked_at += 1;
    }
    for item in again {
        match tried(&item, &work) {
            Ok(()) => clear(cx, queue, &item)?,
            Err(why) => keep_out(cx, queue, &item, &why)?,
        }
    }
    Ok(looked_at)
}

/// A fault of our own making must not take the whole queue along.
fn tried(item: &str, work: impl Fn(&str) -> Result<(), Fault>) -> Result<(), String> {
    match catch_unwind(AssertUnwindSafe(|| work(item))) {
        Ok(outcome) => outcome.map_err(|fault| {
            tracing::debug!(?fault, "an item is not done");
            reason(&fault)
        }),
        Err(_) => Err("panic".to_owned()),
    }
}

/// Items set aside whose next try has come.
pub(crate) fn again(cx: &Context<'_>, queue: Queue) -> Result<Vec<String>, Fault> {
    cx.db.read("stuck_due", cx.time.at, |tx| Ok(stuck::due(tx, queue.as_str(), LONGEST_MS, AGAIN_MAX)?))
}

/// It is done, or not there any more.
pub(crate) fn clear(cx: &Context<'_>, queue: Queue, item: &str) -> Result<(), Fault> {
    cx.db.keep_house("clear_stuck", cx.time.at, |tx| Ok(stuck::clear(tx, queue.as_str(), item)?))
}

/// Sets an item aside until its next try.
pub(crate) fn set_aside(cx: &Context<'_>, queue: Queue, item: &str, fault: &Fault) -> Result<(), Fault> {
    keep_out(cx, queue, item, &reason(fault))
}

/// The log hears of it once.
fn keep_out(cx: &Context<'_>, queue: Queue, item: &str, why: &str) -> Result<(), Fault> {
    let name = queue.as_str();
    let attempts = cx.db.keep_house("set_aside", cx.time.at, |tx| keep_aside(tx, queue, item, why))?;
    if attempts == 1 {
        tracing::error!(queue = name, item, why, "an item stands aside; it is tried again by itself");
    } else {
        tracing::debug!(queue = name, item, why, attempts, "an item stands aside still");
    }
    Ok(())
}

/// The same within a transaction; how often it has failed.
pub(crate) fn keep_aside(tx: &mut Tx, queue: Queue, item: &str, why: &str) -> Result<i64, Fault> {
    let attempts = stuck::attempts(tx, queue.as_str(), item)? + 1;
    let row = StuckRow {
        queue: queue.as_str().to_owned(),
        item: item.to_owned(),
        attempts,
        since: tx.now(),
        next_try_at: tx.now() + pause_ms(attempts),
        reason: why.to_owned(),
    };
    stuck::set_aside(tx, &row)?;
    Ok(attempts)
}

/// What stands aside, the oldest first; an application by its number.
pub(crate) fn shown(tx: &mut Tx) -> Result<Vec<StuckWire>, Fault> {
    let rows = stuck::all(tx, SHOWN_MAX)?;
    let items: Vec<&str> = rows.iter().map(|row| row.item.as_str()).collect();
    let numbers = application::numbers_of(tx, &items)?;
    let at = |ms, column| moment(ms, "stuck_item", column).map(|at| at.to_string());
    let wires = rows.iter().map(|row| {
        Ok(StuckWire {
            queue: row.queue.clone(),
            item: numbers.get(&row.item).unwrap_or(&row.item).clone(),
            attempts: u32::try_from(row.attempts).unwrap_or(u32::MAX),
            since: at(row.since, "since")?,
            next_try_at: at(row.next_try_at, "next_try_at")?,
            reason: row.reason.clone(),
        })
    });
    wires.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_end_at_the_longest() {
        let pauses: Vec<i64> = (1..=9).map(pause_ms).collect();
        assert!(pauses.windows(2).all(|pair| pair[0] <= pair[1]), "{pauses:?}");
        assert_eq!((pauses[0], pauses[8]), (10_000, LONGEST_MS));
    }

    #[test]
    fn a_panic_of_one_item_is_its_own() {
        let work = |item: &str| if item == "bad" { panic!("on purpose") } else { Ok(()) };
        assert_eq!(tried("good", work), Ok(()));
        assert_eq!(tried("bad", work), Err("panic".to_owned()));
    }
}
