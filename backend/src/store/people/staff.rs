//! Who works here, by IIN. Knows rows; what a role may do stands in `shared::access`.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::staff;
use crate::store::tx::Tx;

/// Role names of a person; none for most people.
pub(crate) fn roles(tx: &mut Tx, iin: &str) -> Result<Vec<String>, StoreError> {
    Ok(staff::table.filter(staff::iin.eq(iin)).select(staff::role).load(tx.c)?)
}

/// Names of everybody who works here, by IIN.
pub(crate) fn names(tx: &mut Tx) -> Result<BTreeMap<String, String>, StoreError> {
    let pairs: Vec<(String, String)> = staff::table.select((staff::iin, staff::name)).load(tx.c)?;
    Ok(pairs.into_iter().collect())
}

/// Somebody who works here, as something.
#[derive(Queryable, Selectable, Insertable, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[diesel(table_name = staff)]
pub(crate) struct StaffRow {
    pub(crate) iin: String,
    pub(crate) role: String,
    pub(crate) name: String,
    pub(crate) office: String,
}

/// The name of somebody who works here, or `None`.
pub(crate) fn name(tx: &mut Tx, iin: &str) -> Result<Option<String>, StoreError> {
    let of = staff::table.filter(staff::iin.eq(iin)).order(staff::role);
    Ok(of.select(staff::name).first(tx.c).optional()?)
}

/// One appointment.
pub(crate) fn find(tx: &mut Tx, iin: &str, role: &str) -> Result<Option<StaffRow>, StoreError> {
    Ok(staff::table.find((iin, role)).select(StaffRow::as_select()).first(tx.c).optional()?)
}

/// The office of a clerk; `None` when the person is no clerk.
pub(crate) fn office(tx: &mut Tx, iin: &str) -> Result<Option<String>, StoreError> {
    Ok(staff::table.find((iin, "clerk")).select(staff::office).first(tx.c).optional()?)
}

/// What became of the staff that the configuration names.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Set {
    pub(crate) changed: bool,
    /// Who lost a role by it, by IIN.
    pub(crate) left: BTreeSet<String>,
}

/// Makes these the staff that the configuration names, and nobody else; whom an administrator named stays.
pub(crate) fn set(tx: &mut Tx, wanted: &[StaffRow]) -> Result<Set, StoreError> {
    let mut wanted = wanted.to_vec();
    wanted.sort();
    wanted.dedup_by(|a, b| (&a.iin, &a.role) == (&b.iin, &b.role));
    let configured = staff::table.filter(staff::source.eq(CONFIGURATION));
    let mut known: Vec<StaffRow> = configured.select(StaffRow::as_select()).load(tx.c)?;
    known.sort();
    if known == wanted {
        return Ok(Set::default());
    }
    let kept = |known: &StaffRow| wanted.iter().any(|row| (&row.iin, &row.role) == (&known.iin, &known.role));
    let left = known.iter().filter(|row| !kept(row)).map(|row| row.iin.clone()).collect();
    diesel::delete(configured).execute(tx.c)?;
    for row in &wanted {
        // Named by both: the configuration's word counts from now on.
        diesel::delete(staff::table.find((&row.iin, &row.role))).execute(tx.c)?;
        diesel::insert_into(staff::table).values(row).execute(tx.c)?;
    }
    Ok(Set { changed: true, left })
}

/// Where the word comes from that somebody works here.
pub(crate) const CONFIGURATION: &str = "configuration";
/// The other place.
pub(crate) const ADMINISTRATOR: &str = "administrator";

/// Everybody who works here, by name, with where it is said.
pub(crate) fn all(tx: &mut Tx) -> Result<Vec<(StaffRow, String)>, StoreError> {
    Ok(staff::table
        .order((staff::name, staff::iin, staff::role))
        .select((StaffRow::as_select(), staff::source))
        .load(tx.c)?)
}

/// Where it is said that somebody works here as something.
pub(crate) fn source(tx: &mut Tx, iin: &str, role: &str) -> Result<Option<String>, StoreError> {
    Ok(staff::table.find((iin, role)).select(staff::source).first(tx.c).optional()?)
}

/// Names somebody while the service runs.
pub(crate) fn appoint(tx: &mut Tx, row: &StaffRow) -> Result<(), StoreError> {
    let source = staff::source.eq(ADMINISTRATOR);
    diesel::insert_into(staff::table).values((row, source)).execute(tx.c)?;
    Ok(())
}

/// Takes a role away that an administrator gave; true when it was there.
pub(crate) fn remove(tx: &mut Tx, iin: &str, role: &str) -> Result<bool, StoreError> {
    let row = staff::table.find((iin, role)).filter(staff::source.eq(ADMINISTRATOR));
    Ok(diesel::delete(row).execute(tx.c)? == 1)
}
