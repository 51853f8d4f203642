//! Numbers for the supervisor: what was filed, decided and taken back in a time, and how far numbers are used up.
//! Knows rows; what they mean is said in the use case.

use diesel::prelude::*;
use shared::decision::Outcome;

use crate::store::error::StoreError;
use crate::store::schema::{application, decision, iin_register, withdrawal};
use crate::store::tx::Tx;

/// A decision, as far as numbers need it.
#[derive(Queryable, Clone, Debug)]
pub(crate) struct Decided {
    #[diesel(deserialize_as = String)]
    pub(crate) outcome: Outcome,
    /// By whom; `None` for what nobody looked at.
    pub(crate) operator: Option<String>,
    /// JSON list of cites.
    pub(crate) grounds: String,
}

/// Applications lodged since a moment, milliseconds.
pub(crate) fn filed_since(tx: &mut Tx, since: i64) -> Result<i64, StoreError> {
    Ok(application::table.filter(application::lodged_at.ge(since)).count().get_result(tx.c)?)
}

/// Applications taken back since a moment.
pub(crate) fn withdrawn_since(tx: &mut Tx, since: i64) -> Result<i64, StoreError> {
    Ok(withdrawal::table.filter(withdrawal::withdrawn_at.ge(since)).count().get_result(tx.c)?)
}

/// Decisions since a moment.
pub(crate) fn decided_since(tx: &mut Tx, since: i64) -> Result<Vec<Decided>, StoreError> {
    Ok(decision::table
        .filter(decision::decided_at.ge(since))
        .select((decision::outcome, decision::operator_iin, decision::grounds))
        .load(tx.c)?)
}

/// The prefixes of which most numbers were given, with how many.
pub(crate) fn fullest_prefixes(tx: &mut Tx, most: i64) -> Result<Vec<(String, i64)>, StoreError> {
    let given = diesel::dsl::count(iin_register::iin);
    Ok(iin_register::table
        .group_by(iin_register::prefix)
        .order(given.desc())
        .limit(most)
        .select((iin_register::prefix, given))
        .load(tx.c)?)
}
