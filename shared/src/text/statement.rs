//! The lines of the statement that a person reads and signs, and the sentence of consent that stands in it, beside the
//! box that is ticked, and in the error when it is not. The words are part of the signed bytes, and their digest is too
//! (`digests::words`): a change here shows in every statement. Knows words only; the bytes are composed in
//! `eds::statement`.

use super::{Locale, said};
use crate::application::Kind;

/// The words of the signed statement and of the text signed to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatementWords {
    /// What is asked, the value of `request_kind`: formation.
    pub title_formation: &'static str,
    /// The same, for a convict.
    pub title_convict: &'static str,
    /// The same, a correction.
    pub title_correction: &'static str,
    /// Full official name of the service.
    pub service: &'static str,
    /// Label: kind of request.
    pub request_kind: &'static str,
    /// Label: address of the service that made the statement.
    pub origin: &'static str,
    /// Label: moment at which it was made.
    pub at: &'static str,
    /// Label: single-use number.
    pub nonce: &'static str,
    /// Label: edition of the Rules.
    pub edition: &'static str,
    /// Label: hash of the rule set.
    pub rule_set: &'static str,
    /// Label: version of the working calendar.
    pub calendar: &'static str,
    /// Label: digest of the words of the statement.
    pub words_sha256: &'static str,
    /// Label: SHA-256 of the result of the check.
    pub report_sha256: &'static str,
    /// Label: SHA-256 of everything that is asked.
    pub request_sha256: &'static str,
    /// Value of `findings` when there are none.
    pub findings_none: &'static str,
    /// Heading over the result of the check.
    pub findings: &'static str,
    /// Label: who signs.
    pub signer: &'static str,
    /// Label: IIN of the signer.
    pub signer_iin: &'static str,
    /// Label: in which capacity.
    pub acts_as: &'static str,
    /// A tick.
    pub yes: &'static str,
    /// No tick.
    pub no: &'static str,
    /// Label of a row: which parameter is corrected.
    pub row_parameter: &'static str,
    /// Label of a row: its new value.
    pub row_text: &'static str,
    /// Label of a row: its new value, a date.
    pub row_date: &'static str,
    /// Label of a row: the document knows the date in part.
    pub row_partial: &'static str,
    /// Label: for whom.
    pub recipient: &'static str,
    /// Label: attached files with their SHA-256.
    pub files: &'static str,
    /// The sentence of consent.
    pub consent: &'static str,
    /// Heading of the text signed to sign in.
    pub sign_in_title: &'static str,
    /// What signing in is for, and what it is not.
    pub sign_in_purpose: &'static str,
    /// Label: session.
    pub session: &'static str,
}

impl StatementWords {
    /// What is asked.
    #[must_use]
    pub const fn title(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Formation => self.title_formation,
            Kind::Convict => self.title_convict,
            Kind::Correction => self.title_correction,
        }
    }
}

/// The one sentence of consent: beside the box, in the statement that is signed, and in the error when it is missing.
#[must_use]
pub const fn consent(locale: Locale) -> &'static str {
    words(locale).consent
}

/// The words in that language.
#[must_use]
pub const fn words(locale: Locale) -> &'static StatementWords {
    said::statement(locale)
}
