//! What was read of files of identity documents, a row a file: those that wait, and what came of the others, sealed. Knows
//! rows and turns; what a reading says is not known here. A row goes with the last copy of its file, by a trigger.

use diesel::prelude::*;
use shared::documents::copy::CopyPurpose;

use crate::store::error::StoreError;
use crate::store::filing::copy::CopyRow;
use crate::store::schema::{application, copy, copy_reading, read_zone};
use crate::store::tx::Tx;

/// Most copies of one file that are looked at for its bytes.
const COPIES_MAX: i64 = 100;

/// Files that wait and that nobody has begun to read for so long, the longest waiting first.
pub(crate) fn due(tx: &mut Tx, rest_ms: i64, most: i64) -> Result<Vec<String>, StoreError> {
    let now = tx.now();
    // One begun in the time to come was begun by a clock that was wrong.
    let rested = copy_reading::begun_at.le(now - rest_ms).or(copy_reading::begun_at.gt(now));
    Ok(copy_reading::table
        .filter(copy_reading::read_at.is_null())
        .filter(rested)
        .order((copy_reading::begun_at, copy_reading::sha256))
        .limit(most)
        .select(copy_reading::sha256)
        .load(tx.c)?)
}

/// Files of identity documents of which nothing says that they wait or are read, though no case with them is decided: two who
/// attached one and removed another copy of a file at one moment may have taken its row away.
pub(crate) fn forgotten(tx: &mut Tx, most: i64) -> Result<Vec<String>, StoreError> {
    let unknown = || {
        let known = copy_reading::table.filter(copy_reading::sha256.eq(copy::sha256));
        copy::table
            .filter(copy::purpose.eq(CopyPurpose::Identity.as_str()))
            .filter(diesel::dsl::not(diesel::dsl::exists(known)))
            .select(copy::sha256)
            .distinct()
            .order(copy::sha256)
            .limit(most)
    };
    let open =
        application::table.filter(application::decided_at.is_null()).select(application::id.nullable());
    // Asked one after the other, since each has an index and both together have none.
    let mut files: Vec<String> = unknown().filter(copy::application_id.is_null()).load(tx.c)?;
    files.extend(unknown().filter(copy::application_id.eq_any(open)).load::<String>(tx.c)?);
    files.sort_unstable();
    files.dedup();
    Ok(files)
}

/// Begins to read a file: how often that was done by now, and its copies, any of which has its bytes. `None` when somebody
/// else has begun it meanwhile, it is read, or there is no copy any more.
pub(crate) fn begin(
    tx: &mut Tx,
    sha256: &str,
    rest_ms: i64,
) -> Result<Option<(i64, Vec<CopyRow>)>, StoreError> {
    let now = tx.now();
    let waiting = copy_reading::table
        .find(sha256)
        .filter(copy_reading::read_at.is_null())
        .filter(copy_reading::begun_at.le(now - rest_ms).or(copy_reading::begun_at.gt(now)));
    let begun = (copy_reading::begun.eq(copy_reading::begun + 1), copy_reading::begun_at.eq(now));
    if diesel::update(waiting).set(begun).execute(tx.c)? == 0 {
        return Ok(None);
    }
    let begun = copy_reading::table.find(sha256).select(copy_reading::begun).first(tx.c)?;
    let of_file = copy::table.filter(copy::sha256.eq(sha256)).order(copy::id).limit(COPIES_MAX);
    let copies: Vec<CopyRow> = of_file.select(CopyRow::as_select()).load(tx.c)?;
    if copies.is_empty() {
        diesel::delete(copy_reading::table.find(sha256)).execute(tx.c)?;
        return Ok(None);
    }
    Ok(Some((begun, copies)))
}

/// It was not read by no fault of the file: it waits on as if it had not been begun.
pub(crate) fn put_back(tx: &mut Tx, sha256: &str) -> Result<(), StoreError> {
    let waiting = copy_reading::table
        .find(sha256)
        .filter(copy_reading::read_at.is_null())
        .filter(copy_reading::begun.gt(0));
    diesel::update(waiting).set(copy_reading::begun.eq(copy_reading::begun - 1)).execute(tx.c)?;
    Ok(())
}

/// Keeps what was read; whether it did. Whoever was first stays; a file that is not there any more needs none.
pub(crate) fn keep(tx: &mut Tx, sha256: &str, reader: &str, sealed: &[u8]) -> Result<bool, StoreError> {
    let waiting = copy_reading::table.find(sha256).filter(copy_reading::read_at.is_null());
    let read = (
        copy_reading::read_at.eq(Some(tx.now())),
        copy_reading::reader.eq(Some(reader)),
        copy_reading::sealed.eq(Some(sealed)),
    );
    Ok(diesel::update(waiting).set(read).execute(tx.c)? == 1)
}

/// Keeps which zones were read in a file, as marks; a file that is not there any more needs none.
pub(crate) fn keep_zones(tx: &mut Tx, sha256: &str, zones: &[String]) -> Result<(), StoreError> {
    let there = copy_reading::table.find(sha256).select(copy_reading::begun).first::<i64>(tx.c).optional()?;
    if there.is_none() {
        return Ok(());
    }
    for zone in zones {
        let known = read_zone::table.find((sha256, zone)).select(read_zone::sha256);
        if known.first::<String>(tx.c).optional()?.is_none() {
            let row = (read_zone::sha256.eq(sha256), read_zone::zone_mark.eq(zone));
            diesel::insert_into(read_zone::table).values(row).execute(tx.c)?;
        }
    }
    Ok(())
}

/// The other files in which a zone of one of these was read.
pub(crate) fn of_same_zone(tx: &mut Tx, files: &[String]) -> Result<Vec<String>, StoreError> {
    let zones: Vec<String> =
        read_zone::table.filter(read_zone::sha256.eq_any(files)).select(read_zone::zone_mark).load(tx.c)?;
    Ok(read_zone::table
        .filter(read_zone::zone_mark.eq_any(zones))
        .filter(read_zone::sha256.ne_all(files))
        .select(read_zone::sha256)
        .distinct()
        .load(tx.c)?)
}

/// What was read of a file, sealed; `None` as long as it waits.
pub(crate) fn of(tx: &mut Tx, sha256: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let found: Option<Option<Vec<u8>>> =
        copy_reading::table.find(sha256).select(copy_reading::sealed).first(tx.c).optional()?;
    Ok(found.flatten())
}

/// Whether a file waits to be read, or is read.
pub(crate) fn is_known(tx: &mut Tx, sha256: &str) -> Result<bool, StoreError> {
    let row = copy_reading::table.find(sha256).select(copy_reading::begun);
    Ok(row.first::<i64>(tx.c).optional()?.is_some())
}

/// Readings whose file nobody has any more: two who removed its last copies at one moment may have left one behind.
pub(crate) fn purge(tx: &mut Tx) -> Result<usize, StoreError> {
    let named = copy::table.filter(copy::sha256.eq(copy_reading::sha256));
    Ok(diesel::delete(copy_reading::table.filter(diesel::dsl::not(diesel::dsl::exists(named))))
        .execute(tx.c)?)
}
