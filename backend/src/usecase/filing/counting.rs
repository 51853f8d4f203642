//! Counting people behind filings: each once, by the document, else by name; and since when they count.

use jiff::ToSpan as _;
use shared::decision::QUOTA_DAYS;
use shared::wire::v1::operator::FiledForWire;

use crate::store::filing::filer;
use crate::store::{StoreError, moment};
use crate::usecase::Fault;
use crate::usecase::context::{Context, RequestTime};

/// The beginning of the day and of the thirty days, milliseconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Times {
    pub(super) day: i64,
    pub(super) thirty_days: i64,
}

/// The times that count at a moment.
pub(crate) fn times(cx: &Context<'_>, at: RequestTime) -> Result<Times, Fault> {
    let begun = |day| cx.config.zone.moment(day, 0).as_millisecond();
    let first = at.today.checked_sub((QUOTA_DAYS - 1).days());
    let first = first.map_err(|_| StoreError::Database("the calendar has an end".to_owned()))?;
    Ok(Times { day: begun(at.today), thirty_days: begun(first) })
}

/// Whom a filing is for, so that one person counts once: by the document, else by name.
pub(super) fn person<'a>(document_key: &'a str, recipient: &'a str) -> &'a str {
    if document_key.is_empty() { recipient } else { document_key }
}

/// A filing as a page of the supervisor shows it.
pub(super) fn to_wire(row: filer::Filed) -> Result<FiledForWire, Fault> {
    Ok(FiledForWire {
        lodged_at: moment(row.lodged_at, "application", "lodged_at")?.to_string(),
        id: row.id,
        number: row.number,
        recipient: row.recipient,
        kind: row.kind,
        stage: row.stage,
    })
}
