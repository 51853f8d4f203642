//! Who works here, by IIN. Knows rows; what a role may do stands in `shared::access`.

use diesel::prelude::*;

use super::schema::staff;
use super::{StoreError, Tx};

/// Role names of a person; none for most people.
pub(crate) fn roles(tx: &mut Tx, iin: &str) -> Result<Vec<String>, StoreError> {
    Ok(staff::table.filter(staff::iin.eq(iin)).select(staff::role).load(tx.c)?)
}

/// Makes these the operators, and nobody else. True when that changed anything.
pub(crate) fn set_operators(tx: &mut Tx, operators: &[(&str, &str)]) -> Result<bool, StoreError> {
    let mut wanted: Vec<(String, String)> =
        operators.iter().map(|(iin, name)| ((*iin).to_owned(), (*name).to_owned())).collect();
    wanted.sort();
    wanted.dedup_by(|a, b| a.0 == b.0);
    let known: Vec<(String, String)> = staff::table
        .filter(staff::role.eq("operator"))
        .order(staff::iin)
        .select((staff::iin, staff::name))
        .load(tx.c)?;
    if known == wanted {
        return Ok(false);
    }
    diesel::delete(staff::table.filter(staff::role.eq("operator"))).execute(tx.c)?;
    for (iin, name) in &wanted {
        diesel::insert_into(staff::table)
            .values((staff::iin.eq(iin), staff::name.eq(name), staff::role.eq("operator")))
            .execute(tx.c)?;
    }
    Ok(true)
}
