//! Annex 1: the form by which formation of an IIN is asked, as typed values. The body of annex 1 is not printed in
//! the order; these fields are our proposal (`docs/law/conflicts.md`). How answers become a form, `validation` knows.

use crate::documents::{IdentityDocument, PowerOfAttorney};
use crate::mrz::Mrz;
use crate::person::{Name, Particulars};
use crate::text::Locale;
use crate::wire::v1::formation::CopyRef;

/// Who stands behind the signature. The recipient cannot: whoever has an EDS has an IIN (gap G4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Submitter {
    /// Agent under a power of attorney.
    Agent(PowerOfAttorney),
    /// Parent, guardian or trustee.
    LegalRepresentative {
        /// `parent`, `guardian` or `trustee`.
        relation: String,
    },
}

/// The form, every answer understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormationForm {
    /// The recipient.
    pub recipient: Particulars,
    /// The identity document.
    pub document: IdentityDocument,
    /// Its machine-readable zone, when given.
    pub mrz: Option<Mrz>,
    /// Address of stay.
    pub stay_address: String,
    /// The recipient's phone; may be empty when there is an e-mail.
    pub phone: String,
    /// The recipient's e-mail; may be empty when there is a phone.
    pub email: String,
    /// Name of the representative.
    pub representative: Name,
    /// The representative's IIN, twelve digits.
    pub representative_iin: String,
    /// In which capacity the representative acts.
    pub submitter: Submitter,
    /// Language of the result.
    pub result_language: Locale,
    /// The copies.
    pub copies: Vec<CopyRef>,
}
