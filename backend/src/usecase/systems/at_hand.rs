//! Whether the copies that rows name are there: looked at after each start and once a day, in batches. A folder that was
//! restored in part, or a disk that lost files, is told before somebody asks for a copy.

use crate::store::filing::copy;
use crate::usecase::Fault;
use crate::usecase::context::Context;
use crate::usecase::state::Missing;

/// Rows looked at in one question.
const AT_ONCE: i64 = 500;
/// Ids that are named one by one.
const FIRST: usize = 5;

/// Ids of rows whose file is not there, in batches handed to `tell`.
pub(crate) fn missing(cx: &Context<'_>, mut tell: impl FnMut(&str)) -> Result<(), Fault> {
    let at = cx.time.at;
    let mut after = String::new();
    loop {
        let ids = cx.db.read("copy_ids", at, |tx| Ok::<_, Fault>(copy::ids_after(tx, &after, AT_ONCE)?))?;
        let Some(last) = ids.last() else { return Ok(()) };
        after.clone_from(last);
        let mut gone = Vec::new();
        for id in ids {
            if !cx.vault.holds(&id)? {
                gone.push(id);
            }
        }
        // What was thrown away meanwhile is not missed.
        let named = cx.db.read("missing_copies", at, |tx| Ok::<_, Fault>(copy::named(tx, &gone)?))?;
        gone.iter().filter(|id| named.contains(*id)).for_each(|id| tell(id));
    }
}

/// Looks, keeps what was found for whoever asks, and says in the log what is missing.
pub(crate) fn look(cx: &Context<'_>) -> Result<usize, Fault> {
    let mut found = Missing::default();
    missing(cx, |id| {
        found.count += 1;
        if found.first.len() < FIRST {
            found.first.push(id.to_owned());
        }
    })?;
    if found.count > 0 {
        let Missing { count, first } = &found;
        tracing::error!(count, ?first, "copies that rows name are not there: restore them from a backup");
    }
    cx.state.set_missing(found);
    Ok(0)
}
