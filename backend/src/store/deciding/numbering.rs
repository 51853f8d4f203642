//! The policies under which numbers were given, by the moment each began, and the gaps left in their order when a backup
//! was restored: what was given after it was made is not known. Knows rows; what a policy is stands in
//! `shared::iin::compose`.

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::{numbering_gap, numbering_policy};
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = numbering_policy)]
pub(crate) struct PolicyRow {
    pub(crate) policy: String,
    pub(crate) since_at: i64,
    pub(crate) first_serial: i64,
    pub(crate) last_serial: i64,
}

/// The policy that began last.
pub(crate) fn last(tx: &mut Tx) -> Result<Option<PolicyRow>, StoreError> {
    Ok(numbering_policy::table
        .order(numbering_policy::since_at.desc())
        .select(PolicyRow::as_select())
        .first(tx.c)
        .optional()?)
}

pub(crate) fn insert(tx: &mut Tx, row: &PolicyRow) -> Result<(), StoreError> {
    diesel::insert_into(numbering_policy::table).values(row).execute(tx.c)?;
    Ok(())
}

/// Leaves so many numbers of each birth date and sex out from here on. The policy is the last one known, and empty where none
/// had begun.
pub(crate) fn leave_a_gap(tx: &mut Tx, policy: &str, places: i64) -> Result<(), StoreError> {
    let row = (
        numbering_gap::policy.eq(policy),
        numbering_gap::since_at.eq(tx.now()),
        numbering_gap::places.eq(places),
    );
    diesel::insert_into(numbering_gap::table).values(row).execute(tx.c)?;
    Ok(())
}

/// How many numbers are left out of every order. What was lost may have been given in an order that began after the backup:
/// a gap counts under whichever policy is in force.
pub(crate) fn gap(tx: &mut Tx) -> Result<usize, StoreError> {
    let gaps: Vec<i64> = numbering_gap::table.select(numbering_gap::places).load(tx.c)?;
    Ok(gaps.into_iter().map(|places| usize::try_from(places).unwrap_or(0)).sum())
}
