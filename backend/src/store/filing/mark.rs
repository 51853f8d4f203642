//! What filings have in common, as digests. Knows rows; which marks there are and how many people are many is decided
//! elsewhere.

use diesel::dsl::max;
use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::filing::filer::{self, Filed};
use crate::store::schema::{application, filing_mark};
use crate::store::tx::Tx;

/// Most people counted behind one mark.
const PEOPLE_MAX: i64 = 1000;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = filing_mark)]
pub(crate) struct MarkRow {
    pub(crate) application_id: String,
    pub(crate) kind: String,
    /// SHA-256 of the kind and the text, hex.
    pub(crate) digest: String,
    pub(crate) lodged_at: i64,
}

pub(crate) fn insert(tx: &mut Tx, rows: &[MarkRow]) -> Result<(), StoreError> {
    for row in rows {
        diesel::insert_into(filing_mark::table).values(row).execute(tx.c)?;
    }
    Ok(())
}

/// Whom filings with this mark were for since a moment: document key and name, each pair once.
pub(crate) fn people(
    tx: &mut Tx,
    kind: &str,
    digest: &str,
    since: i64,
) -> Result<Vec<(String, String)>, StoreError> {
    Ok(filing_mark::table
        .inner_join(application::table)
        .filter(filing_mark::kind.eq(kind))
        .filter(filing_mark::digest.eq(digest))
        .filter(filing_mark::lodged_at.ge(since))
        .select((application::document_key, application::recipient))
        .distinct()
        .limit(PEOPLE_MAX)
        .load(tx.c)?)
}

/// Of which marks of a kind something is asked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sought<'a> {
    pub(crate) kind: &'a str,
    /// Filings count from this moment on.
    pub(crate) since: i64,
    /// One of them is from this moment or later.
    pub(crate) used_since: i64,
    /// It stands for more people than this.
    pub(crate) beyond: u32,
}

/// The marks of a kind that stand for more people than is usual, those for most first. Whoever has no document is told
/// from others by name.
pub(crate) fn commonest(tx: &mut Tx, sought: Sought<'_>, most: i64) -> Result<Vec<String>, StoreError> {
    Ok(filing_mark::table
        .inner_join(application::table)
        .filter(filing_mark::kind.eq(sought.kind))
        .filter(filing_mark::lodged_at.ge(sought.since))
        .group_by(filing_mark::digest)
        .having(
            filer::people()
                .gt(i64::from(sought.beyond))
                .and(max(filing_mark::lodged_at).ge(sought.used_since)),
        )
        .order((filer::people().desc(), filing_mark::digest))
        .limit(most)
        .select(filing_mark::digest)
        .load(tx.c)?)
}

/// The filings with a mark since a moment, the latest first.
pub(crate) fn filed_with(
    tx: &mut Tx,
    (kind, digest): (&str, &str),
    since: i64,
    most: usize,
) -> Result<Vec<Filed>, StoreError> {
    Ok(filing_mark::table
        .inner_join(application::table)
        .filter(filing_mark::kind.eq(kind))
        .filter(filing_mark::digest.eq(digest))
        .filter(filing_mark::lodged_at.ge(since))
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
