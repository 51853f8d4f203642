//! `cargo xtask bench`: how fast and how heavy the service is, each figure beside a named peer or floor.
//!
//! Knows which comparisons there are and how to print them; each file below brings one. Both sides of a
//! comparison run at the same time of day, turn by turn, so that a busy machine is busy for both. Nothing here
//! fails because something is slow: it fails when something cannot be measured, or when people are not found.

mod duplicates;
mod filing;
mod gost;
mod iin;
mod lodge;
mod racer;
mod table;
mod twins;
mod validation;
mod weight;

use crate::setup::{self, Tools, Wants};
use crate::{HELP, Outcome};
use racer::Pace;
use table::Table;

/// A comparison: its name on the command line, and how it is made.
type Comparison = (&'static str, fn(&Tools, Pace) -> Outcome<Table>);

const COMPARISONS: [Comparison; 8] = [
    ("validation", validation::compare),
    ("iin", iin::compare),
    ("gost", gost::compare),
    ("filing", filing::compare),
    ("lodge", lodge::compare),
    ("weight", weight::compare),
    ("duplicates", duplicates::compare),
    ("twins", twins::compare),
];

pub(crate) fn run(args: &[String]) -> Outcome {
    let (mut pace, mut only) = (Pace::FULL, None);
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        match arg.as_str() {
            "--quick" => pace = Pace::QUICK,
            "--only" => only = Some(rest.next().map_or("", String::as_str)),
            other => return Err(format!("unknown argument {other:?}\n\n{HELP}")),
        }
    }
    let chosen: Vec<_> =
        COMPARISONS.iter().filter(|(name, _)| only.is_none_or(|only| only == *name)).collect();
    if chosen.is_empty() {
        let names: Vec<_> = COMPARISONS.iter().map(|(name, _)| *name).collect();
        return Err(format!("--only takes one of: {}", names.join(", ")));
    }
    let tools = setup::install(Wants {
        bundle: true,
        browser: true,
        postgres: true,
        bench: true,
        ..Wants::default()
    })?;
    let mut failed = Vec::new();
    for (name, compare) in chosen {
        eprintln!("measuring: {name}");
        match compare(&tools, pace) {
            Ok(table) => table.print()?,
            // The others are worth their minutes all the same.
            Err(why) => failed.push(format!("{name}: {why}")),
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(failed.join("\n")) }
}
