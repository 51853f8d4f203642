//! People who come back with another state's spelling of their name, nation by nation: how many are found, and how many
//! new people are shown somebody else. Fails when a nation misses its aims.
//!
//! The work is in `shared/examples/twins.rs`, the spellings in `shared/tests/twins/pairs.tsv`. Knows only what to ask for
//! and how to print it.

use std::process::Command;

use super::racer::{Pace, build_example};
use super::table::Table;
use crate::setup::Tools;
use crate::{Outcome, shell};

pub(crate) fn compare(_: &Tools, _: Pace) -> Outcome<Table> {
    let program = build_example("shared", "twins", &["--features", "specimen"])?;
    let mut table = Table::new("Finding an earlier IIN under the spelling of another state", "aims");
    let mut missed = Vec::new();
    for line in shell::output(&mut Command::new(program))?.lines() {
        let cells: Vec<_> = line.split('|').collect();
        let [what, figure, range, against] = cells.as_slice() else {
            return Err(format!("said {line:?}"));
        };
        table.row(what, (*figure).to_owned(), (*range).to_owned(), (*against).to_owned());
        if against.ends_with("missed") {
            missed.push((*what).to_owned());
        }
    }
    if missed.is_empty() {
        return Ok(table);
    }
    table.print()?;
    Err(format!("aims missed: {}", missed.join(", ")))
}
