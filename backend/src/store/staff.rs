//! Who works here, by IIN. Knows rows; what a role may do stands in `shared::access`.

use diesel::prelude::*;

use super::schema::staff;
use super::{StoreError, Tx};

/// Role names of a person; none for most people.
pub(crate) fn roles(tx: &mut Tx, iin: &str) -> Result<Vec<String>, StoreError> {
    Ok(staff::table.filter(staff::iin.eq(iin)).select(staff::role).load(tx.c)?)
}

/// Adds a member of staff unless already there.
pub(crate) fn add(tx: &mut Tx, iin: &str, name: &str, role: &str) -> Result<(), StoreError> {
    let known: i64 = staff::table.filter(staff::iin.eq(iin)).count().get_result(tx.c)?;
    if known == 0 {
        diesel::insert_into(staff::table)
            .values((staff::iin.eq(iin), staff::name.eq(name), staff::role.eq(role)))
            .execute(tx.c)?;
    }
    Ok(())
}
