//! Signings on a phone. Knows their rows and that a step happens once; links and tokens are hashes here.

use diesel::prelude::*;

use crate::clock::watch::Settled;
use crate::store::error::StoreError;
use crate::store::schema::{challenge, phone_signing, prepared};
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone)]
#[diesel(table_name = phone_signing, treat_none_as_default_value = false)]
pub(crate) struct PhoneRow {
    pub(crate) id: String,
    /// SHA-256, hex.
    pub(crate) link_hash: String,
    /// SHA-256, hex; empty until a phone has come.
    pub(crate) token_hash: String,
    pub(crate) session_hash: String,
    /// `sign_in` or `filing`.
    pub(crate) purpose: String,
    pub(crate) nonce: String,
    /// Empty at sign-in.
    pub(crate) signer_iin: String,
    pub(crate) signer_name: String,
    pub(crate) language: String,
    pub(crate) state: String,
    pub(crate) refusal: String,
    pub(crate) tries: i64,
    pub(crate) message: Option<Vec<u8>>,
    pub(crate) begun_at: i64,
    pub(crate) expires_at: i64,
}

/// Neither people nor hashes of secrets reach a log.
impl core::fmt::Debug for PhoneRow {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "PhoneRow({}, {})", self.id, self.state)
    }
}

/// Remembers a signing; whatever else the browser had open is called off.
pub(crate) fn begin(tx: &mut Tx, row: &PhoneRow) -> Result<(), StoreError> {
    let others = phone_signing::table
        .filter(phone_signing::session_hash.eq(&row.session_hash))
        .filter(phone_signing::state.eq_any(["waiting", "opened"]));
    diesel::update(others).set(phone_signing::state.eq("cancelled")).execute(tx.c)?;
    diesel::insert_into(phone_signing::table).values(row).execute(tx.c)?;
    Ok(())
}

/// A signing of one browser.
pub(crate) fn of_browser(tx: &mut Tx, id: &str, session_hash: &str) -> Result<Option<PhoneRow>, StoreError> {
    Ok(phone_signing::table
        .find(id)
        .filter(phone_signing::session_hash.eq(session_hash))
        .select(PhoneRow::as_select())
        .first(tx.c)
        .optional()?)
}

/// Whether a phone signed this text for this browser.
pub(crate) fn has_signed(tx: &mut Tx, session_hash: &str, nonce: &str) -> Result<bool, StoreError> {
    let signed = phone_signing::table
        .filter(phone_signing::session_hash.eq(session_hash))
        .filter(phone_signing::nonce.eq(nonce))
        .filter(phone_signing::state.eq("signed"));
    Ok(diesel::select(diesel::dsl::exists(signed)).get_result(tx.c)?)
}

/// The signing behind a link.
pub(crate) fn by_link(tx: &mut Tx, link_hash: &str) -> Result<Option<PhoneRow>, StoreError> {
    let row = phone_signing::table.filter(phone_signing::link_hash.eq(link_hash));
    Ok(row.select(PhoneRow::as_select()).first(tx.c).optional()?)
}

/// The text to be signed, as long as it is good: a statement that was signed in another way, replaced or has expired
/// is gone.
pub(crate) fn statement(tx: &mut Tx, row: &PhoneRow) -> Result<Option<Vec<u8>>, StoreError> {
    let now = tx.now();
    Ok(match row.purpose.as_str() {
        "sign_in" => challenge::table
            .find(&row.nonce)
            .filter(challenge::session_hash.eq(&row.session_hash))
            .filter(challenge::expires_at.gt(now))
            .select(challenge::statement)
            .first(tx.c)
            .optional()?,
        _ => prepared::table
            .find(&row.nonce)
            .filter(prepared::signer_iin.eq(&row.signer_iin))
            .filter(prepared::expires_at.gt(now))
            .select(prepared::statement)
            .first(tx.c)
            .optional()?,
    })
}

/// A phone has come: its token counts from now on, an earlier one does not.
pub(crate) fn give_token(tx: &mut Tx, id: &str, token_hash: &str) -> Result<bool, StoreError> {
    let row = phone_signing::table.find(id).filter(phone_signing::state.eq("waiting"));
    let given = diesel::update(row).set(phone_signing::token_hash.eq(token_hash)).execute(tx.c)?;
    Ok(given == 1)
}

/// The phone with this token has taken the documents; true the first time.
pub(crate) fn open(tx: &mut Tx, id: &str, token_hash: &str) -> Result<bool, StoreError> {
    let row = phone_signing::table
        .find(id)
        .filter(phone_signing::state.eq("waiting"))
        .filter(phone_signing::token_hash.eq(token_hash));
    Ok(diesel::update(row).set(phone_signing::state.eq("opened")).execute(tx.c)? == 1)
}

/// The signature is here; true once.
pub(crate) fn sign(tx: &mut Tx, id: &str, message: &[u8]) -> Result<bool, StoreError> {
    let row = phone_signing::table.find(id).filter(phone_signing::state.eq("opened"));
    let signed = (phone_signing::state.eq("signed"), phone_signing::message.eq(Some(message.to_vec())));
    Ok(diesel::update(row).set(signed).execute(tx.c)? == 1)
}

/// What came is not accepted, and nothing else will be.
pub(crate) fn refuse(tx: &mut Tx, id: &str, refusal: &str) -> Result<bool, StoreError> {
    let row = phone_signing::table.find(id).filter(phone_signing::state.eq_any(["waiting", "opened"]));
    let refused = (phone_signing::state.eq("refused"), phone_signing::refusal.eq(refusal));
    Ok(diesel::update(row).set(refused).execute(tx.c)? == 1)
}

/// The browser does not wait any more.
pub(crate) fn cancel(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    let row = phone_signing::table.find(id).filter(phone_signing::state.eq_any(["waiting", "opened"]));
    Ok(diesel::update(row).set(phone_signing::state.eq("cancelled")).execute(tx.c)? == 1)
}

/// Counts a call that was wrong in itself.
pub(crate) fn count_try(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    let row = phone_signing::table.find(id);
    diesel::update(row).set(phone_signing::tries.eq(phone_signing::tries + 1)).execute(tx.c)?;
    Ok(())
}

/// Forgets what ended before a moment.
pub(crate) fn purge(tx: &mut Tx, _: Settled, before: i64) -> Result<usize, StoreError> {
    Ok(diesel::delete(phone_signing::table.filter(phone_signing::expires_at.le(before))).execute(tx.c)?)
}
