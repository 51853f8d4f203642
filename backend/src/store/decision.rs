//! Decisions: one a case (I4), a refusal with ground and reason (I5), never by the system (I6). Knows rows.

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::decision;
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = decision, treat_none_as_default_value = false)]
pub(crate) struct DecisionRow {
    pub(crate) application_id: String,
    /// `granted` or `refused`.
    pub(crate) outcome: String,
    /// `system` or `operator`.
    pub(crate) decided_by: String,
    pub(crate) operator_iin: Option<String>,
    /// JSON list of cites.
    pub(crate) grounds: String,
    pub(crate) reason: String,
    /// JSON list of candidates set aside, each with its reason.
    pub(crate) set_aside: String,
    /// JSON list of the codes ticked on the checklist.
    pub(crate) checked: String,
    pub(crate) decided_at: i64,
}

pub(crate) fn insert(tx: &mut Tx, row: &DecisionRow) -> Result<(), StoreError> {
    diesel::insert_into(decision::table).values(row).execute(tx.c)?;
    Ok(())
}

pub(crate) fn of(tx: &mut Tx, application: &str) -> Result<Option<DecisionRow>, StoreError> {
    Ok(decision::table.find(application).select(DecisionRow::as_select()).first(tx.c).optional()?)
}
