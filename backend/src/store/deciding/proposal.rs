//! What one person alone may not do, waiting for a second. Knows rows; the database itself refuses a proposal that
//! its own author answers. Who may confirm what is decided in the use case.

use diesel::prelude::*;
use shared::decision::{ProposalState, Proposed};

use crate::store::error::StoreError;
use crate::store::schema::proposal;
use crate::store::tx::Tx;

/// What waits, as rows say it.
const OPEN: &str = ProposalState::Open.as_str();

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = proposal, treat_none_as_default_value = false)]
pub(crate) struct ProposalRow {
    pub(crate) id: String,
    pub(crate) application_id: String,
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub(crate) what: Proposed,
    /// JSON list of whom or what it is about.
    pub(crate) subject: String,
    pub(crate) why: String,
    /// JSON of the step as proposed.
    pub(crate) step: String,
    /// The case as it was seen.
    pub(crate) case_version: i64,
    pub(crate) proposed_by: String,
    pub(crate) proposed_name: String,
    pub(crate) proposed_at: i64,
    pub(crate) expires_at: i64,
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub(crate) state: ProposalState,
    pub(crate) answered_by: Option<String>,
    pub(crate) answered_name: Option<String>,
    pub(crate) answered_at: Option<i64>,
    pub(crate) answer_why: String,
}

pub(crate) fn insert(tx: &mut Tx, row: ProposalRow) -> Result<(), StoreError> {
    diesel::insert_into(proposal::table).values(row).execute(tx.c)?;
    Ok(())
}

pub(crate) fn find(tx: &mut Tx, id: &str) -> Result<Option<ProposalRow>, StoreError> {
    Ok(proposal::table.find(id).select(ProposalRow::as_select()).first(tx.c).optional()?)
}

/// The last proposal for a case.
pub(crate) fn last(tx: &mut Tx, application: &str) -> Result<Option<ProposalRow>, StoreError> {
    Ok(proposal::table
        .filter(proposal::application_id.eq(application))
        .order((proposal::proposed_at.desc(), proposal::state.eq(OPEN).desc(), proposal::id))
        .select(ProposalRow::as_select())
        .first(tx.c)
        .optional()?)
}

/// What waits, oldest first.
pub(crate) fn open(tx: &mut Tx, most: i64) -> Result<Vec<ProposalRow>, StoreError> {
    let now = tx.now();
    Ok(proposal::table
        .filter(proposal::state.eq(OPEN))
        .filter(proposal::expires_at.gt(now))
        .order((proposal::proposed_at, proposal::id))
        .limit(most)
        .select(ProposalRow::as_select())
        .load(tx.c)?)
}

/// Writes the second person's answer, `confirmed` or `declined`, once; false when it is not open any more.
pub(crate) fn answer(
    tx: &mut Tx,
    id: &str,
    state: ProposalState,
    (iin, name): (&str, &str),
    why: &str,
) -> Result<bool, StoreError> {
    let at = tx.now();
    let open = proposal::table.find(id).filter(proposal::state.eq(OPEN)).filter(proposal::expires_at.gt(at));
    let changed = diesel::update(open)
        .set((
            proposal::state.eq(state.as_str()),
            proposal::answered_by.eq(Some(iin)),
            proposal::answered_name.eq(Some(name)),
            proposal::answered_at.eq(Some(at)),
            proposal::answer_why.eq(why),
        ))
        .execute(tx.c)?;
    Ok(changed == 1)
}

/// The case moved on, or its author took it back: what was open for it is not any more.
pub(crate) fn lapse(tx: &mut Tx, application: &str) -> Result<usize, StoreError> {
    let open =
        proposal::table.filter(proposal::application_id.eq(application)).filter(proposal::state.eq(OPEN));
    Ok(diesel::update(open).set(proposal::state.eq(ProposalState::Lapsed.as_str())).execute(tx.c)?)
}

/// Proposals that nobody answered in time.
pub(crate) fn expire(tx: &mut Tx) -> Result<usize, StoreError> {
    let now = tx.now();
    let late = proposal::table.filter(proposal::state.eq(OPEN)).filter(proposal::expires_at.le(now));
    Ok(diesel::update(late).set(proposal::state.eq(ProposalState::Lapsed.as_str())).execute(tx.c)?)
}
