//! Annex 1: the form by which formation of an IIN is asked, as typed values. The body of annex 1 is not printed in
//! the order; these fields are our proposal (`docs/law/conflicts.md`). How answers become a form, `validation` knows.

use super::kind::Channel;
use crate::documents::{IdentityDocument, PowerOfAttorney};
use crate::locale::Locale;
use crate::mrz::Mrz;
use crate::offices::provider::Provider;
use crate::person::{Name, Particulars};
use crate::wire::v1::formation::CopyRef;

/// Who stands behind the application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Submitter {
    /// The recipient, at a counter. Not on the portal: whoever has an EDS has an IIN (gap G4).
    Recipient,
    /// Agent under a power of attorney, perhaps one that was passed on.
    Agent(PowerOfAttorney),
    /// Parent, guardian or trustee.
    LegalRepresentative {
        /// `parent`, `guardian` or `trustee`.
        relation: String,
    },
}

/// Who acts for the recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Representative {
    /// Name.
    pub name: Name,
    /// IIN, twelve digits; at a counter empty for somebody who has none.
    pub iin: String,
}

/// The form, every answer understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormationForm {
    /// Where it was filed.
    pub channel: Channel,
    /// The recipient.
    pub recipient: Particulars,
    /// The identity document.
    pub document: IdentityDocument,
    /// Its machine-readable zone, when given.
    pub mrz: Option<Mrz>,
    /// Address of stay.
    pub stay_address: String,
    /// Region of stay, where it was answered.
    pub stay_region: Option<Provider>,
    /// The recipient's phone; may be empty when there is an e-mail.
    pub phone: String,
    /// The recipient's e-mail; may be empty when there is a phone.
    pub email: String,
    /// The representative; `None` for the recipient in person.
    pub representative: Option<Representative>,
    /// In which capacity it is filed; `None` when what was lodged once names none that is known today.
    pub submitter: Option<Submitter>,
    /// Language of the result.
    pub result_language: Locale,
    /// The copies.
    pub copies: Vec<CopyRef>,
}
