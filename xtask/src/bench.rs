//! `cargo xtask bench`: how fast and how heavy the service is, each figure beside a named peer or floor.
//!
//! Knows which comparisons there are and how to print them; each file below brings one. Both sides of a
//! comparison run at the same time of day, turn by turn, so that a busy machine is busy for both. Nothing here
//! fails because something is slow: it fails when something cannot be measured, when people are not found, or when a
//! wrong reading of a picture passes for certain.

mod duplicates;
mod filing;
mod gost;
mod iin;
mod lodge;
mod racer;
pub(crate) mod reader;
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

const COMPARISONS: [Comparison; 9] = [
    ("validation", validation::compare),
    ("iin", iin::compare),
    ("gost", gost::compare),
    ("filing", filing::compare),
    ("lodge", lodge::compare),
    ("weight", weight::compare),
    ("duplicates", duplicates::compare),
    ("twins", twins::compare),
    ("reader", reader::compare),
];

pub(crate) fn run(args: &[String]) -> Outcome {
    let (mut pace, mut only, mut pictures) = (Pace::FULL, None, None);
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        match arg.as_str() {
            "--quick" => pace = Pace::QUICK,
            "--count" => {
                let count =
                    rest.next().and_then(|count| count.parse::<usize>().ok()).filter(|count| *count > 0);
                pictures = Some(count.ok_or("--count takes how many pictures of each level are drawn")?);
            }
            "--only" => only = Some(rest.next().map_or("", String::as_str)),
            other => return Err(format!("unknown argument {other:?}\n\n{HELP}")),
        }
    }
    pace.pictures = pictures.unwrap_or(pace.pictures);
    let chosen: Vec<_> =
        COMPARISONS.iter().filter(|(name, _)| only.is_none_or(|only| only == *name)).collect();
    if chosen.is_empty() {
        let names: Vec<_> = COMPARISONS.iter().map(|(name, _)| *name).collect();
        return Err(format!("--only takes one of: {}", names.join(", ")));
    }
    // Pictures need neither a database nor anybody's library.
    let all = Wants { bundle: true, browser: true, postgres: true, bench: true, ..Wants::default() };
    let tools = setup::install(if only == Some("reader") { Wants::default() } else { all })?;
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
