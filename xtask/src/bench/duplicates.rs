//! The search for an earlier IIN in a register of a million made-up people: how fast, whom it finds, whom it mistakes.
//!
//! The work is in `backend/examples/duplicate_search.rs`. Knows only what to ask for and how to print it.

use std::process::Command;

use super::racer::{Pace, build_example};
use super::table::Table;
use crate::setup::Tools;
use crate::{Outcome, shell};

pub(crate) fn compare(_: &Tools, pace: Pace) -> Outcome<Table> {
    let program = build_example("backend", "duplicate_search", &["--features", "measure"])?;
    let sizes = if pace.rounds == Pace::FULL.rounds { ["1000000", "1000"] } else { ["50000", "200"] };
    let mut table = Table::new("Finding an earlier IIN", "against");
    for line in shell::output(Command::new(program).args(sizes))?.lines() {
        if let Some(note) = line.strip_prefix('#') {
            table.note(note);
            continue;
        }
        let cells: Vec<_> = line.split('|').collect();
        let [what, figure, range, against] = cells.as_slice() else {
            return Err(format!("said {line:?}"));
        };
        table.row(what, (*figure).to_owned(), (*range).to_owned(), (*against).to_owned());
    }
    Ok(table)
}
