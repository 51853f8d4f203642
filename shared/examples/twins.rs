//! Recall and wrong candidates of the search for an earlier IIN by nations, for `cargo xtask bench --only twins`.
//! Answers lines of `<what>|<figure>|<range>|<against>`; with `--told`, who was missed and who was shown, below each.

#[path = "../tests/twins/measure.rs"]
mod measure;

use std::io::Write as _;
use std::process::ExitCode;

use measure::{RECALL, Tally, WRONG, held_out, measure, measure_held_out, pairs};

fn main() -> ExitCode {
    let told = std::env::args().any(|argument| argument == "--told");
    let (Some(nations), Some(rows)) = (measure(), pairs()) else { return ExitCode::FAILURE };
    let (Some(fresh), Some(fresh_rows)) = (measure_held_out(), held_out()) else { return ExitCode::FAILURE };
    let mut out = std::io::stdout().lock();
    let mut all = Tally::default();
    let mut row = |what: &str, tally: &Tally| {
        let aim = if tally.is_kept() { "kept" } else { "missed" };
        writeln!(
            out,
            "{what}|{:.1} % found|{} of {}, {:.1} % of {} new people shown somebody else|{RECALL} % and {WRONG} %: {aim}",
            tally.recall(),
            tally.found,
            tally.twins,
            tally.wrong(),
            tally.strangers
        )?;
        for line in tally.told.iter().filter(|_| told) {
            writeln!(out, "#{what} {line}")?;
        }
        std::io::Result::Ok(())
    };
    for (nation, tally) in &nations {
        all.add(tally);
        if row(nation, tally).is_err() {
            return ExitCode::FAILURE;
        }
    }
    let fresh_name = format!("held out: {} rows", fresh_rows.len());
    let every = rows.iter().chain(&fresh_rows).map(|pair| pair.source);
    let sources = every.collect::<std::collections::BTreeSet<_>>().len();
    let known = measure::sources().count();
    let total = format!("all {} nations, {} rows, {sources} of {known} sources", nations.len(), rows.len());
    let told = row(&fresh_name, &fresh).and_then(|()| row(&total, &all));
    if told.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
