//! Whether the database's own pages and references are whole, read through from start to end: for whoever checks.

use crate::store::connection::Link;
use crate::store::error::StoreError;
use crate::store::opening;
use crate::store::tx::Tx;

/// Faults that are named one by one.
const FAULTS_MAX: usize = 100;

/// What the engine finds wrong with its own file. PostgreSQL holds its references itself and leaves its pages to
/// `pg_amcheck`.
pub(crate) fn faults(tx: &mut Tx) -> Result<Vec<String>, StoreError> {
    if !matches!(&*tx.c, Link::Sqlite(_)) {
        return Ok(Vec::new());
    }
    let integrity = "SELECT integrity_check AS line FROM pragma_integrity_check LIMIT 100";
    let mut faults: Vec<String> =
        opening::texts(tx.c, integrity)?.into_iter().filter(|line| line != "ok").collect();
    let references = "SELECT \"table\" || ' row ' || coalesce(rowid, 0) || ' refers to nothing in ' || parent AS line \
                      FROM pragma_foreign_key_check LIMIT 100";
    faults.extend(opening::texts(tx.c, references)?);
    faults.truncate(FAULTS_MAX);
    Ok(faults)
}
