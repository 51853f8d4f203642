//! A simulated office year: made-up people, clerks, operators, outages and holidays against the running service, on
//! both databases, with the clock in the test's hand. Everything that was accepted is followed to its end, and the
//! invariants of `ARCHITECTURE.md` are held against the rows after each step and in full every week.
//!
//! `IIN_SIMULATION_SEED` repeats a year, `IIN_SIMULATION_SCALE` makes it busier. A failing year prints its seed and its
//! last steps, and writes all of them to a file. Knows the service from outside only: HTTP to act, rows to compare.

#[path = "../support/mod.rs"]
#[expect(dead_code, reason = "each test binary uses its own part")]
mod support;

mod case;
mod check;
mod counter;
mod desk;
mod house;
mod people;
mod portal;
mod rows;
mod year;

use support::On;
use year::Year;

/// What the environment says, or the usual.
#[expect(clippy::disallowed_methods, reason = "a seed to repeat a failing year, a scale to make it longer")]
fn setting(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().map_or(usual, |text| text.trim().parse().expect("a whole number"))
}

fn a_year(on: On) {
    let seed = setting("IIN_SIMULATION_SEED", 2_582_023);
    let scale = setting("IIN_SIMULATION_SCALE", 1);
    let mut year = Year::open(on, seed, scale);
    year.live();
    eprintln!("{on:?}, seed {seed}, scale {scale}: {}", year.told());
    year.must_have_seen_much();
}

#[test]
fn i1_to_i9_hold_through_an_office_year_on_sqlite() {
    a_year(On::Sqlite);
}

#[test]
fn i1_to_i9_hold_through_an_office_year_on_postgresql() {
    a_year(On::Postgres);
}
