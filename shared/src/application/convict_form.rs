//! Annex 2: formation for somebody who serves a sentence of a court of Kazakhstan and has no identity document, as
//! typed values. The body of annex 2 is not printed in the order; these fields are our proposal. The institution
//! files it and its head certifies it (gap G19); who the person is rests on that declaration.

use crate::locale::Locale;
use crate::offices::provider::Provider;
use crate::person::{Name, Particulars};
use crate::time::Date;
use crate::wire::v1::formation::CopyRef;

/// Where the sentence is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Institution {
    /// Its name.
    pub name: String,
    /// Its BIN, twelve digits.
    pub bin: String,
    /// Its head.
    pub head: Name,
    /// Number and day of the head's certification.
    pub certified: (String, Date),
    /// The employee who brings the application, with their IIN.
    pub employee: (Name, String),
}

/// The judgment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The court.
    pub court: String,
    /// Number of the case.
    pub number: String,
    /// Day of the judgment.
    pub judged_on: Date,
    /// Last day; `None` for life.
    pub ends_on: Option<Date>,
}

/// The form, every answer understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConvictForm {
    /// The recipient, as the judgment names them. Citizenship may be unsettled (paragraph 3).
    pub recipient: Particulars,
    /// The institution; `None` when what was lodged once says less of it than is asked today.
    pub institution: Option<Institution>,
    /// The judgment; the same.
    pub sentence: Option<Sentence>,
    /// Address of the institution.
    pub stay_address: String,
    /// Region of stay, where it was answered.
    pub stay_region: Option<Provider>,
    /// Its phone.
    pub phone: String,
    /// Its e-mail.
    pub email: String,
    /// Language of the result.
    pub result_language: Locale,
    /// The copies.
    pub copies: Vec<CopyRef>,
}
