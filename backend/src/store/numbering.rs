//! The policies under which numbers were given, by the moment each began. Knows rows; what a policy is stands in
//! `shared::iin::compose`.

use diesel::prelude::*;

use super::schema::numbering_policy;
use super::{StoreError, Tx};

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
