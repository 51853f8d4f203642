//! Filings by who filed them. Knows rows; how many are many is decided elsewhere.

use diesel::dsl::{max, sql};
use diesel::expression::SqlLiteral;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::store::error::StoreError;
use crate::store::schema::{application, envelope};
use crate::store::tx::Tx;

/// A filing, as far as a page about its filer needs it.
#[derive(Queryable, Clone, Debug)]
pub(crate) struct Filed {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) recipient: String,
    pub(crate) kind: String,
    pub(crate) stage: String,
    pub(crate) lodged_at: i64,
}

/// How many different people filings are for: by the document, and without one by name.
pub(super) fn people() -> SqlLiteral<BigInt> {
    sql("count(DISTINCT CASE WHEN application.document_key = '' THEN application.recipient \
         ELSE application.document_key END)")
}

/// Those who filed for most people since a moment, the busiest first.
pub(crate) fn busiest(tx: &mut Tx, since: i64, most: i64) -> Result<Vec<String>, StoreError> {
    Ok(application::table
        .filter(application::lodged_at.ge(since))
        .filter(application::owner_iin.ne(""))
        .group_by(application::owner_iin)
        .order((people().desc(), application::owner_iin))
        .limit(most)
        .select(application::owner_iin)
        .load(tx.c)?)
}

/// What somebody filed since a moment, the latest first.
pub(crate) fn filed_by(tx: &mut Tx, owner: &str, since: i64, most: usize) -> Result<Vec<Filed>, StoreError> {
    Ok(application::table
        .filter(application::owner_iin.eq(owner))
        .filter(application::lodged_at.ge(since))
        .order((application::lodged_at.desc(), application::id))
        .limit(i64::try_from(most).unwrap_or(i64::MAX))
        .select((
            application::id,
            application::number,
            application::recipient,
            application::kind,
            application::stage,
            application::lodged_at,
        ))
        .load(tx.c)?)
}

/// The name on one of the certificates somebody signed with; `None` when they never signed here.
pub(crate) fn name_of(tx: &mut Tx, iin: &str) -> Result<Option<String>, StoreError> {
    let name: Option<String> = envelope::table
        .filter(envelope::signer_iin.eq(iin))
        .select(max(envelope::signer_name))
        .first(tx.c)?;
    Ok(name)
}
