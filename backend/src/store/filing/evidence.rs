//! What a signature was judged by, kept with its application for good: answers, identities of lists, issuers, the
//! timestamp. Knows rows; judging again is a use case.

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::evidence;
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = evidence, treat_none_as_default_value = false)]
pub(crate) struct EvidenceRow {
    pub(crate) application_id: String,
    /// When the application was received.
    pub(crate) received_at: i64,
    /// When its signature was judged: the answers and lists were current then.
    pub(crate) judged_at: i64,
    /// Issuers of the signer and of whoever gave the timestamp: JSON list of DER, hex.
    pub(crate) chain: String,
    /// Online answers: JSON list of DER, hex.
    pub(crate) answers: String,
    /// Lists looked at: JSON list of `ListSeen`.
    pub(crate) lists: String,
    /// The timestamp over the signature, when it did not come inside the envelope.
    pub(crate) token: Option<Vec<u8>>,
}

pub(crate) fn insert(tx: &mut Tx, row: &EvidenceRow) -> Result<(), StoreError> {
    diesel::insert_into(evidence::table).values(row).execute(tx.c)?;
    Ok(())
}

/// The next after one, in the order of their applications.
pub(crate) fn after(tx: &mut Tx, after: &str, most: i64) -> Result<Vec<EvidenceRow>, StoreError> {
    Ok(evidence::table
        .filter(evidence::application_id.gt(after))
        .order(evidence::application_id)
        .limit(most)
        .select(EvidenceRow::as_select())
        .load(tx.c)?)
}

pub(crate) fn of(tx: &mut Tx, application: &str) -> Result<Option<EvidenceRow>, StoreError> {
    Ok(evidence::table.find(application).select(EvidenceRow::as_select()).first(tx.c).optional()?)
}
