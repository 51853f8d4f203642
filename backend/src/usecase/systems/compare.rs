//! A register compared with itself, without serving: rows with files, files with rows, the journal's chain with its seals
//! and with the rows it bears witness to, evidence with the lists it names. Changes nothing; says every difference.

use std::io::ErrorKind;
use std::time::Duration;

use crate::store::filing::copy::{self, CopyRow};
use crate::store::integrity;
use crate::usecase::Fault;
use crate::usecase::context::Context;
use crate::usecase::filing::evidence;
use crate::usecase::people::journal;

/// Rows read in one question.
const AT_ONCE: i64 = 500;
/// A younger file may be an upload between its file and its row.
const UNDER_WAY: Duration = Duration::from_secs(3600);

/// What was looked at, and what is not as it should be.
#[derive(Clone, Debug, Default)]
pub(crate) struct Compared {
    pub(crate) copies: usize,
    pub(crate) entries: i64,
    pub(crate) seals: i64,
    pub(crate) rows: i64,
    /// Something is lost or was changed.
    pub(crate) differences: Vec<String>,
    /// Worth knowing; the service mends it by itself.
    pub(crate) notes: Vec<String>,
}

/// Compares everything.
pub(crate) fn compare(cx: &Context<'_>) -> Result<Compared, Fault> {
    let mut found = Compared::default();
    let at = cx.time.at;
    let faults = cx.db.read("integrity", at, |tx| Ok::<_, Fault>(integrity::faults(tx)?))?;
    found.differences.extend(faults.into_iter().map(|fault| format!("database: {fault}")));
    rows_with_files(cx, &mut found)?;
    files_with_rows(cx, &mut found)?;
    let lists = evidence::missing_lists(cx)?;
    found.differences.extend(lists.into_iter().map(|(case, sha256)| {
        format!("evidence of {case}: the revocation list {sha256} is not among those put aside")
    }));
    chain(cx, &mut found)?;
    Ok(found)
}

fn rows_with_files(cx: &Context<'_>, found: &mut Compared) -> Result<(), Fault> {
    let at = cx.time.at;
    let mut after = String::new();
    loop {
        let rows = cx.db.read("copies", at, |tx| Ok::<_, Fault>(copy::after(tx, &after, AT_ONCE)?))?;
        let Some(last) = rows.last() else { return Ok(()) };
        after.clone_from(&last.id);
        found.copies += rows.len();
        for row in rows {
            let Some(why) = wrong(cx, &row)? else { continue };
            let again = cx
                .db
                .read("copy", at, |tx| Ok::<_, Fault>(copy::named(tx, std::slice::from_ref(&row.id))?))?;
            // Not one that was thrown away just now.
            if !again.is_empty() {
                let of = row.application_id.as_deref().unwrap_or("a draft or an open form");
                found.differences.push(format!("copy {} of {of}: {why}", row.id));
            }
        }
    }
}

/// What is wrong with the file of a copy.
fn wrong(cx: &Context<'_>, row: &CopyRow) -> Result<Option<&'static str>, Fault> {
    Ok(match cx.vault.unseal(&row.id) {
        Ok(bytes) if crate::ids::sha256(&bytes) == row.sha256 => None,
        Ok(_) => Some("its file holds other bytes than its row says"),
        Err(error) if error.kind() == ErrorKind::NotFound => Some("its file is not there"),
        Err(error) if error.kind() == ErrorKind::InvalidData => {
            Some("its file was changed, or was sealed with another key")
        }
        Err(error) => return Err(error.into()),
    })
}

fn files_with_rows(cx: &Context<'_>, found: &mut Compared) -> Result<(), Fault> {
    let files = cx.vault.files(UNDER_WAY)?;
    for some in files.chunks(500) {
        let named = cx.db.read("files", cx.time.at, |tx| Ok::<_, Fault>(copy::named(tx, some)?))?;
        let orphans = some.iter().filter(|id| !named.contains(*id));
        found.notes.extend(orphans.map(|id| format!("file {id}: no row names it; the service removes it")));
    }
    Ok(())
}

fn chain(cx: &Context<'_>, found: &mut Compared) -> Result<(), Fault> {
    let state = journal::check::with_rows(cx)?;
    (found.entries, found.seals, found.rows) = (state.entries, state.seals, state.rows);
    let say = &mut found.differences;
    if state.broken_at > 0 {
        say.push(format!("journal: the chain breaks at entry {}", state.broken_at));
    }
    if state.cut_off {
        say.push("journal: it does not end where its tail says".to_owned());
    }
    say.extend(state.broken_seals.into_iter().map(|day| format!("journal: the seal of {day} does not hold")));
    say.extend(state.differing.into_iter().map(|row| {
        let how = if row.missing { "is not there" } else { "is not what was decided" };
        format!("row {} {}: {how}, by entry {} of the journal", row.kind, row.subject, row.seq)
    }));
    Ok(())
}
