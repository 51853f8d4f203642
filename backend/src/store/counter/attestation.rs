//! Attestations of clerks, one for each application taken in at a counter, with the number of the receipt given.
//! Knows rows.

use diesel::prelude::*;
use shared::application::Kind;

use crate::store::error::StoreError;
use crate::store::schema::{application, attestation};
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = attestation)]
pub(crate) struct AttestationRow {
    pub(crate) application_id: String,
    pub(crate) receipt_number: String,
    pub(crate) clerk_iin: String,
    pub(crate) clerk_name: String,
    pub(crate) office: String,
    /// The ticket of the visit; empty without one.
    pub(crate) ticket: String,
    pub(crate) identified_name: String,
    pub(crate) identified_by: String,
    pub(crate) attested_at: i64,
}

pub(crate) fn insert(tx: &mut Tx, row: &AttestationRow) -> Result<(), StoreError> {
    diesel::insert_into(attestation::table).values(row).execute(tx.c)?;
    Ok(())
}

/// The attestation of an application; `None` for one of the portal.
pub(crate) fn of(tx: &mut Tx, application: &str) -> Result<Option<AttestationRow>, StoreError> {
    Ok(attestation::table.find(application).select(AttestationRow::as_select()).first(tx.c).optional()?)
}

/// Whether a visit stands behind a correction already.
pub(crate) fn vouched_for_correction(tx: &mut Tx, office: &str, ticket: &str) -> Result<bool, StoreError> {
    let corrections = attestation::table
        .inner_join(application::table)
        .filter(attestation::office.eq(office))
        .filter(attestation::ticket.eq(ticket))
        .filter(application::kind.eq(Kind::Correction.as_str()));
    Ok(diesel::select(diesel::dsl::exists(corrections)).get_result(tx.c)?)
}
