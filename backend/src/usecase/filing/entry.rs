//! What is about to be registered. Knows nothing of how that is done.

use shared::intake::{ClerkAttestation, CompletePackage};
use shared::registers::RegisterAnswer;

use crate::store::people::event::By;
use crate::usecase::context::RequestTime;

/// What is to be registered, all of it checked.
pub(crate) struct Entry<'a> {
    /// Id of the draft or of the form at the counter; the application takes it over.
    pub(crate) id: &'a str,
    pub(crate) package: &'a CompletePackage,
    /// JSON of the answers of its kind.
    pub(crate) answers: String,
    /// In whose cabinet it lies; empty for nobody's.
    pub(crate) owner: &'a str,
    pub(crate) by: By,
    /// The clerk's attestation; `None` on the portal.
    pub(crate) attestation: Option<&'a ClerkAttestation>,
    /// What the registers said of the form.
    pub(crate) registers: &'a [RegisterAnswer],
    /// When it was received: by this moment it is filed and due.
    pub(crate) received: RequestTime,
    /// Now: by this moment a clear case is granted.
    pub(crate) moment: RequestTime,
}
