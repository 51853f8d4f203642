//! The receipt for documents taken in (annex 4): what was handed in, when and where, and by which day the answer is
//! owed. The order prints only the annex's title; these fields are our proposal.

use crate::documents::CopyPurpose;
use crate::time::{Date, Timestamp};

/// A receipt, by the fields we propose for annex 4.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntakeReceipt {
    /// Its number, `Р-2026-000123`.
    pub number: String,
    /// Number of the application.
    pub application_number: String,
    /// When the documents were taken.
    pub taken_at: Timestamp,
    /// By which day the result is owed.
    pub due_on: Date,
    /// Who handed them in.
    pub from: String,
    /// For whom.
    pub recipient: String,
    /// The office.
    pub office: String,
    /// The clerk's name.
    pub clerk: String,
    /// What was handed in, with the number of sheets left out: copies are made, originals go back.
    pub documents: Vec<CopyPurpose>,
}

impl IntakeReceipt {
    /// The number of a year's running count.
    #[must_use]
    pub fn number(year: i16, count: u64) -> String {
        format!("Р-{year:04}-{count:06}")
    }
}
