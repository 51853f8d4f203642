//! The register: people and the numbers assigned for life (I1, I2). Knows rows; how people are found stands in
//! `blocks`, who is whose duplicate is decided in `shared::duplicates`, how a number is composed in `shared::iin`.

use diesel::prelude::*;

use crate::store::deciding::blocks;
use crate::store::deciding::person::PersonRow;
use crate::store::error::StoreError;
use crate::store::schema::{iin_register, person};
use crate::store::tx::Tx;

/// Most people asked for in one question: engines limit the values of one.
const IDS_AT_ONCE: usize = 500;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = iin_register, treat_none_as_default_value = false)]
pub(crate) struct NumberRow {
    pub(crate) iin: String,
    pub(crate) person_id: String,
    pub(crate) application_id: Option<String>,
    pub(crate) prefix: String,
    /// Which number of the prefix it is, in the order of arrival.
    pub(crate) place: i64,
    pub(crate) assigned_at: i64,
    /// The policy by which it was composed, see `shared::iin::compose`.
    pub(crate) policy: String,
}

/// A person with the number.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) person: PersonRow,
    pub(crate) iin: String,
}

/// The place of the next number of a prefix, from 1.
pub(crate) fn next_place(tx: &mut Tx, prefix: &str) -> Result<i64, StoreError> {
    let last: Option<i64> = iin_register::table
        .filter(iin_register::prefix.eq(prefix))
        .select(diesel::dsl::max(iin_register::place))
        .first(tx.c)?;
    Ok(last.unwrap_or(0) + 1)
}

/// The numbers of a prefix given so far: ten thousand at most.
pub(crate) fn numbers_of(tx: &mut Tx, prefix: &str) -> Result<Vec<String>, StoreError> {
    Ok(iin_register::table.filter(iin_register::prefix.eq(prefix)).select(iin_register::iin).load(tx.c)?)
}

/// Writes a person, the blocks and the number together.
pub(crate) fn register(
    tx: &mut Tx,
    who: &PersonRow,
    number: &NumberRow,
    found_by: &[String],
) -> Result<(), StoreError> {
    diesel::insert_into(person::table).values(who).execute(tx.c)?;
    diesel::insert_into(iin_register::table).values(number).execute(tx.c)?;
    blocks::keep(tx, &who.id, found_by)
}

/// People with their numbers, in the order of their ids.
pub(crate) fn known(tx: &mut Tx, ids: &[String]) -> Result<Vec<Known>, StoreError> {
    let mut all = Vec::with_capacity(ids.len());
    for some in ids.chunks(IDS_AT_ONCE) {
        let rows: Vec<(PersonRow, String)> = person::table
            .inner_join(iin_register::table.on(iin_register::person_id.eq(person::id)))
            .filter(person::id.eq_any(some))
            .order(person::id)
            .select((PersonRow::as_select(), iin_register::iin))
            .load(tx.c)?;
        all.extend(rows.into_iter().map(|(person, iin)| Known { person, iin }));
    }
    Ok(all)
}

/// The person a number stands for.
pub(crate) fn by_iin(tx: &mut Tx, iin: &str) -> Result<Option<PersonRow>, StoreError> {
    Ok(iin_register::table
        .inner_join(person::table.on(iin_register::person_id.eq(person::id)))
        .filter(iin_register::iin.eq(iin))
        .select(PersonRow::as_select())
        .first(tx.c)
        .optional()?)
}

/// How many numbers the register holds.
pub(crate) fn size(tx: &mut Tx) -> Result<i64, StoreError> {
    Ok(iin_register::table.count().get_result(tx.c)?)
}
