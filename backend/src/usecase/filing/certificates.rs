//! Checking a certificate by the code printed on it. A stranger who holds the paper learns that it is ours and
//! whose initials it bears, and no number that the paper does not show already.

use shared::certificate::VerificationCode;
use shared::iin::Iin;
use shared::wire::v1::certificate::CheckedWire;

use crate::store::filing::{application, certificate};
use crate::usecase::Fault;
use crate::usecase::context::Context;

/// What the code stands for. A code that is malformed, unknown or not released yet gets the same answer.
pub(crate) fn check(cx: &Context<'_>, code: &str) -> Result<CheckedWire, Fault> {
    let unknown = || CheckedWire {
        state: "unknown".to_owned(),
        number: String::new(),
        issued_on: String::new(),
        iin_masked: String::new(),
        initials: String::new(),
    };
    let Some(code) = VerificationCode::parse(code) else { return Ok(unknown()) };
    let at = cx.time.at;
    cx.db.read("check_certificate", at, |tx| {
        let Some(row) = certificate::by_code(tx, &code.as_key())? else { return Ok(unknown()) };
        let case = application::find(tx, &row.application_id)?;
        let released = case.and_then(|case| case.stage.release_at()).is_some_and(|release| release <= at);
        if !released {
            return Ok(unknown());
        }
        Ok(CheckedWire {
            state: if row.superseded_at.is_some() { "superseded" } else { "current" }.to_owned(),
            number: row.number,
            issued_on: row.issued_on,
            iin_masked: Iin::parse(&row.iin).map(|iin| iin.masked()).unwrap_or_default(),
            initials: row.initials,
        })
    })
}
