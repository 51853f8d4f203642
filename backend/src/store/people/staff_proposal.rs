//! Roles proposed by one administrator, until another answers. Knows rows; who may answer is not decided here.

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::staff_proposal;
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = staff_proposal, treat_none_as_default_value = false)]
pub(crate) struct StaffProposalRow {
    pub(crate) id: String,
    /// `name` or `remove`.
    pub(crate) deed: String,
    pub(crate) iin: String,
    pub(crate) role: String,
    pub(crate) name: String,
    pub(crate) office: String,
    pub(crate) proposed_by: String,
    pub(crate) proposed_name: String,
    pub(crate) proposed_at: i64,
    pub(crate) expires_at: i64,
    /// `open`, `confirmed`, `declined`, `taken_back` or `lapsed`.
    pub(crate) state: String,
    pub(crate) answered_by: Option<String>,
    pub(crate) answered_at: Option<i64>,
}

pub(crate) fn insert(tx: &mut Tx, row: &StaffProposalRow) -> Result<(), StoreError> {
    diesel::insert_into(staff_proposal::table).values(row).execute(tx.c)?;
    Ok(())
}

pub(crate) fn find(tx: &mut Tx, id: &str) -> Result<Option<StaffProposalRow>, StoreError> {
    Ok(staff_proposal::table.find(id).select(StaffProposalRow::as_select()).first(tx.c).optional()?)
}

/// What waits, oldest first.
pub(crate) fn open(tx: &mut Tx, most: i64) -> Result<Vec<StaffProposalRow>, StoreError> {
    let now = tx.now();
    Ok(staff_proposal::table
        .filter(staff_proposal::state.eq("open"))
        .filter(staff_proposal::expires_at.gt(now))
        .order((staff_proposal::proposed_at, staff_proposal::id))
        .limit(most)
        .select(StaffProposalRow::as_select())
        .load(tx.c)?)
}

/// Ends a proposal, once; false when it is not open any more.
pub(crate) fn end(tx: &mut Tx, id: &str, state: &str, by: &str) -> Result<bool, StoreError> {
    let at = tx.now();
    let open = staff_proposal::table.find(id).filter(staff_proposal::state.eq("open"));
    let changed = diesel::update(open)
        .set((
            staff_proposal::state.eq(state),
            staff_proposal::answered_by.eq(Some(by)),
            staff_proposal::answered_at.eq(Some(at)),
        ))
        .execute(tx.c)?;
    Ok(changed == 1)
}

/// Proposals that nobody answered in time.
pub(crate) fn expire(tx: &mut Tx) -> Result<usize, StoreError> {
    let now = tx.now();
    let late = staff_proposal::table
        .filter(staff_proposal::state.eq("open"))
        .filter(staff_proposal::expires_at.le(now));
    Ok(diesel::update(late).set(staff_proposal::state.eq("lapsed")).execute(tx.c)?)
}
