//! What operators decided about the candidates of a case. Knows rows; the database itself refuses a choice without a
//! reason and any word but the two.

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::candidate_choice;
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = candidate_choice)]
pub(crate) struct ChoiceRow {
    pub(crate) application_id: String,
    pub(crate) person_id: String,
    /// `duplicate` or `not_duplicate`.
    pub(crate) choice: String,
    pub(crate) reason: String,
    pub(crate) chosen_by: String,
    pub(crate) chosen_name: String,
    pub(crate) chosen_at: i64,
}

/// Writes a choice in place of the earlier one about the same person.
pub(crate) fn keep(tx: &mut Tx, row: &ChoiceRow) -> Result<(), StoreError> {
    let earlier = candidate_choice::table.find((&row.application_id, &row.person_id));
    diesel::delete(earlier).execute(tx.c)?;
    diesel::insert_into(candidate_choice::table).values(row).execute(tx.c)?;
    Ok(())
}

/// The choices of a case.
pub(crate) fn of(tx: &mut Tx, application: &str) -> Result<Vec<ChoiceRow>, StoreError> {
    Ok(candidate_choice::table
        .filter(candidate_choice::application_id.eq(application))
        .order(candidate_choice::person_id)
        .select(ChoiceRow::as_select())
        .load(tx.c)?)
}
