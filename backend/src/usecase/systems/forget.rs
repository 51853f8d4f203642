//! Deleting what has served its time. One door says whether anything may be deleted by the time it is now ([`settled`]);
//! every duty that deletes by time takes what that door gives and asks no clock of its own.

use crate::clock::watch::Settled;
use crate::store::filing::prepared;
use crate::store::people::{journal, session};
use crate::store::systems::idempotency;
use crate::usecase::Fault;
use crate::usecase::context::Context;
use crate::usecase::filing::phone;

/// Idempotent answers are kept for a day.
const ANSWERS_MS: i64 = 24 * 3_600_000;

/// The moment, when it may be believed for deleting: the clock has run evenly for an hour and is not behind the last
/// entry of the journal. `None` says: not now.
pub(crate) fn settled(cx: &Context<'_>) -> Result<Option<Settled>, Fault> {
    let Some(settled) = cx.clocks.settled() else { return Ok(None) };
    let last = cx.db.read("journal_moment", settled.at(), |tx| Ok::<_, Fault>(journal::last_at(tx)?))?;
    Ok((settled.ms() >= last - journal::STEP_BACK_MS).then_some(settled))
}

/// Sessions and challenges that ended.
pub(crate) fn sessions(cx: &Context<'_>, settled: Settled) -> Result<usize, Fault> {
    let idle_since = settled.ms() - i64::from(cx.config.session_idle_minutes) * 60_000;
    cx.db.keep_house("purge_sessions", settled.at(), |tx| Ok(session::purge(tx, settled, idle_since)?))
}

/// Statements whose signature did not come.
pub(crate) fn statements(cx: &Context<'_>, settled: Settled) -> Result<usize, Fault> {
    cx.db.keep_house("purge_statements", settled.at(), |tx| Ok(prepared::purge(tx, settled)?))
}

/// Answers kept for whoever asks twice.
pub(crate) fn answers(cx: &Context<'_>, settled: Settled) -> Result<usize, Fault> {
    let before = settled.ms() - ANSWERS_MS;
    cx.db.keep_house("purge_answers", settled.at(), |tx| Ok(idempotency::purge(tx, settled, before)?))
}

/// Signings on a phone that ended.
pub(crate) fn phone_signings(cx: &Context<'_>, settled: Settled) -> Result<usize, Fault> {
    cx.db.keep_house("purge_phone_signings", settled.at(), |tx| phone::purge(tx, settled))
}
