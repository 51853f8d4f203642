//! Registration certificates: number, verification code, and the signed paper once it is made. Knows rows.

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::certificate;
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = certificate, treat_none_as_default_value = false)]
pub(crate) struct CertificateRow {
    pub(crate) application_id: String,
    pub(crate) number: String,
    pub(crate) code: String,
    pub(crate) iin: String,
    pub(crate) initials: String,
    pub(crate) issued_on: String,
    pub(crate) paper: Option<Vec<u8>>,
    pub(crate) signature: Option<Vec<u8>>,
    /// When a newer certificate took its place, milliseconds.
    pub(crate) superseded_at: Option<i64>,
    /// What the register said when a correction was carried out, JSON of the particulars and the kind of document;
    /// empty for a formation, whose form says it.
    pub(crate) holder: String,
}

pub(crate) fn insert(tx: &mut Tx, row: &CertificateRow) -> Result<(), StoreError> {
    diesel::insert_into(certificate::table).values(row).execute(tx.c)?;
    Ok(())
}

pub(crate) fn of(tx: &mut Tx, application: &str) -> Result<Option<CertificateRow>, StoreError> {
    Ok(certificate::table.find(application).select(CertificateRow::as_select()).first(tx.c).optional()?)
}

pub(crate) fn by_code(tx: &mut Tx, code: &str) -> Result<Option<CertificateRow>, StoreError> {
    Ok(certificate::table
        .filter(certificate::code.eq(code))
        .select(CertificateRow::as_select())
        .first(tx.c)
        .optional()?)
}

/// The current certificate of a number gives way to a newer one.
pub(crate) fn supersede(tx: &mut Tx, iin: &str) -> Result<usize, StoreError> {
    let now = tx.now();
    let current =
        certificate::table.filter(certificate::iin.eq(iin)).filter(certificate::superseded_at.is_null());
    Ok(diesel::update(current).set(certificate::superseded_at.eq(now)).execute(tx.c)?)
}

/// Lays the signed paper down, once: a paper that is there stays.
pub(crate) fn set_paper(
    tx: &mut Tx,
    application: &str,
    paper: &[u8],
    signature: &[u8],
) -> Result<bool, StoreError> {
    let changed = diesel::update(certificate::table.find(application).filter(certificate::paper.is_null()))
        .set((certificate::paper.eq(Some(paper)), certificate::signature.eq(Some(signature))))
        .execute(tx.c)?;
    Ok(changed == 1)
}
