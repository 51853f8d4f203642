//! Whether the service can do its work now: reads and writes its database, has room and its folders, and what of its work
//! waits. Asked by whoever routes visitors; names nobody and nothing of anybody.

use std::path::Path;

use shared::wire::v1::upkeep::ReadinessWire;

use crate::store::StoreError;
use crate::store::probe::Found;
use crate::usecase::Fault;
use crate::usecase::context::Context;
use crate::usecase::systems::stuck;

/// With less room than this nothing more is taken in: the database needs some to come to an end.
const ROOM_BYTES_MIN: u64 = 64 << 20;
/// All is well.
const GOOD: &str = "good";
/// Somebody else is writing, and was not waited for.
const BUSY: &str = "busy";
const DAY_SECONDS: i64 = 86_400;

/// Looks. Takes as long as the database takes, so whoever asks sets a time.
pub(crate) fn look(cx: &Context<'_>) -> ReadinessWire {
    let at = cx.time.at;
    let Found { reads, writes } = cx.db.probe(at);
    let waiting = reads.as_ref().ok().copied();
    let free = [cx.config.data_dir.as_path(), cx.vault.folder()].map(free_bytes);
    let free_bytes = free.iter().copied().min().flatten();
    let (database, writes) = (code(reads), code(writes));
    let (copies, data) = (code(cx.vault.probe()), code(crate::vault::can_write(&cx.config.data_dir)));
    let room = match free_bytes {
        Some(bytes) if bytes < ROOM_BYTES_MIN => "full",
        Some(_) => GOOD,
        None => "unavailable",
    };
    let ready = [&*database, &*copies, &*data, room].iter().all(|part| *part == GOOD)
        && [GOOD, BUSY].contains(&&*writes);
    let key = cx.state.service_key();
    let ends = key.certificate.not_after().0;
    let newest = cx.state.trust().lists.iter().map(|list| list.this_update().0).max();
    ReadinessWire {
        ready,
        database,
        writes,
        copies,
        data,
        room: room.to_owned(),
        free_bytes,
        signs: key.is_good(at),
        key_days: (ends - at.as_second()).div_euclid(DAY_SECONDS),
        newest_list_minutes: newest.map(|made| (at.as_second() - made).div_euclid(60)),
        certificates: waiting.map(|waiting| waiting.certificates),
        refusals: waiting.map(|waiting| waiting.refusals),
        notes: waiting.map(|waiting| waiting.notes),
    }
}

/// What is said when the look itself did not come back in time.
pub(crate) fn unknown(cx: &Context<'_>) -> ReadinessWire {
    let (at, key, slow) = (cx.time.at, cx.state.service_key(), || "slow".to_owned());
    ReadinessWire {
        ready: false,
        database: slow(),
        writes: slow(),
        copies: slow(),
        data: slow(),
        room: slow(),
        free_bytes: None,
        signs: key.is_good(at),
        key_days: (key.certificate.not_after().0 - at.as_second()).div_euclid(DAY_SECONDS),
        newest_list_minutes: None,
        certificates: None,
        refusals: None,
        notes: None,
    }
}

fn code<T, E: Into<StoreError>>(outcome: Result<T, E>) -> String {
    match outcome.map_err(Into::into) {
        Ok(_) => GOOD.to_owned(),
        Err(error) => stuck::reason(&Fault::Store(error)),
    }
}

fn free_bytes(folder: &Path) -> Option<u64> {
    let found = rustix::fs::statvfs(folder).ok()?;
    Some(found.f_bavail.saturating_mul(found.f_frsize))
}
