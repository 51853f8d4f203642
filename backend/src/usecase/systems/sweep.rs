//! The sweep of files that no row names: what a crash, or a database that did not answer, left behind. A round looks at so
//! many files and no more, however many there are, and the next one goes on from there; a whole pass is made once a day.

use std::time::Duration;

use crate::clock::watch::Settled;
use crate::store::filing::{copy, reading};
use crate::usecase::Fault;
use crate::usecase::context::Context;
use crate::usecase::state::Swept;
use crate::usecase::systems::stuck::{self, Queue};

/// Files looked at in a round, which are looked up in one question.
pub(crate) const FILES_A_ROUND: usize = 500;
/// A file without a row must be this old: an upload may be between its file and its row.
const AGE: Duration = Duration::from_secs(3600);
/// A pass begins so long after the last one, milliseconds.
const PASS_MS: i64 = 24 * 3_600_000;

/// What a round cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Round {
    /// Files looked at.
    pub(crate) files: usize,
    /// Questions asked of the database.
    pub(crate) questions: usize,
    /// Files that no row named.
    pub(crate) orphans: usize,
}

/// A round as a duty: a full one says that there may be more.
pub(crate) fn files(cx: &Context<'_>, settled: Settled) -> Result<usize, Fault> {
    Ok(round(cx, settled)?.files)
}

/// The next files of the pass under way, or of a new one when the last was a day ago.
pub(crate) fn round(cx: &Context<'_>, settled: Settled) -> Result<Round, Fault> {
    let mut swept = cx.state.swept();
    let mut round = Round::default();
    if swept.after.is_empty() {
        let since = swept.begun_at.map(|begun| settled.ms() - begun);
        if since.is_some_and(|since| (0..PASS_MS).contains(&since)) {
            return Ok(round);
        }
        // Readings lie in the database, where one question finds all that no copy needs.
        cx.db.keep_house("orphan_readings", settled.at(), |tx| Ok::<_, Fault>(reading::purge(tx)?))?;
        round.questions += 1;
        swept.begun_at = Some(settled.ms());
    }
    let next = cx.vault.files_after(settled, &swept.after, FILES_A_ROUND, AGE)?;
    round.files = next.looked_at;
    let mut orphans = next.old;
    if !orphans.is_empty() {
        let named = cx.db.read("orphans", settled.at(), |tx| Ok::<_, Fault>(copy::named(tx, &orphans)?))?;
        round.questions += 1;
        orphans.retain(|id| !named.contains(id.as_str()));
    }
    round.orphans = orphans.len();
    // Each once more before it is removed; and what stands aside is asked for.
    round.questions += orphans.len() + 1;
    stuck::each(cx, Queue::Orphans, orphans, |id| {
        // It may have got its row since.
        let named = cx.db.read("orphan", settled.at(), |tx| {
            Ok::<_, Fault>(!copy::named(tx, &[id.to_owned()])?.is_empty())
        })?;
        if named { Ok(()) } else { Ok(cx.vault.remove(id)?) }
    })?;
    cx.state.set_swept(Swept { after: next.last.unwrap_or_default(), ..swept });
    Ok(round)
}
