//! From lodging to the granted number, over HTTP on both databases, beside the least it can cost: verifying one
//! signature and committing one row durably.
//!
//! The work is in `backend/examples/backend_speed.rs`. Knows only what to ask for and how to print it.

use std::process::Command;

use super::racer::{Pace, Racer, build_example, race};
use super::table::{Table, count, time, times};
use crate::Outcome;
use crate::setup::Tools;

/// Lanes without a floor of their own.
const ALSO: [(usize, &str); 3] = [(0, "sqlite-verify-1"), (0, "sqlite-issue-4"), (0, "postgres-issue-4")];

/// Lanes come in pairs: the service, and its floor by as many hands.
const PAIRS: [(&str, &str, &str); 4] = [
    ("SQLite, one connection", "sqlite-lodge-1", "sqlite-floor-1"),
    ("SQLite, four connections", "sqlite-lodge-4", "sqlite-floor-4"),
    ("PostgreSQL, one connection", "postgres-lodge-1", "postgres-floor-1"),
    ("PostgreSQL, four connections", "postgres-lodge-4", "postgres-floor-4"),
];

pub(crate) fn compare(_: &Tools, pace: Pace) -> Outcome<Table> {
    let program = build_example("backend", "backend_speed", &[])?;
    let mut racers = [Racer::start(&mut Command::new(program))?];
    let lanes: Vec<_> =
        PAIRS.iter().flat_map(|(_, service, floor)| [(0, *service), (0, *floor)]).chain(ALSO).collect();
    let samples = race(&mut racers, &lanes, pace)?;
    let mut table = Table::new("Lodge → granted", "against the floor");
    for ((name, ..), pair) in PAIRS.iter().zip(samples.chunks(2)) {
        let [service, floor] = pair else { return Err("a lane is missing".into()) };
        let rate = format!("{}/s", count(1e9 / floor.median()));
        let ratio = times(service.median() / floor.median());
        table.rate(name, service, format!("floor {rate}: {ratio} its time"));
    }
    let [verify, sqlite, postgres] = samples.get(2 * PAIRS.len()..).unwrap_or_default() else {
        return Err("a lane is missing".into());
    };
    table.rate("SQLite, four connections, certificate issued too", sqlite, "–".into());
    table.rate("PostgreSQL, four connections, certificate issued too", postgres, "–".into());
    table.note(format!(
        "Floor: one signature verified ({} of it) and one row of the envelope's size committed durably, by as many \
         hands, in the same run.",
        time(verify.median())
    ));
    table.note(
        "The service: a prepared and signed filing of a clear case goes in over HTTP on loopback; the answer carries \
         the number. Sender, server and database share the machine, and a worker draws certificates meanwhile.",
    );
    Ok(table)
}
