//! The digital documents service (definition 2.15): a document of a person who agreed to it. Results are published
//! there as messages; this is the other way. Knows nothing of who asks or what becomes of the document.

use std::future::Future;

use base64::Engine as _;
use shared::wire::v1::ask::{AskDocumentWire, DocumentFoundWire};

use super::receiver::DeliveryError;
use super::system_client::{Said, SystemClient};

/// A document as it came: what to call it, and its bytes. Nothing about them is believed yet.
pub(crate) type Found = (String, Vec<u8>);

/// The service, however it is reached.
pub(crate) trait DigitalDocuments {
    /// Asks for a document of at most so many bytes; `None` when there is none, or the person did not agree.
    ///
    /// # Errors
    /// No answer that can be used.
    fn document(
        &self,
        asked: &AskDocumentWire,
        bytes_max: usize,
    ) -> impl Future<Output = Result<Option<Found>, DeliveryError>>;
}

impl DigitalDocuments for SystemClient {
    async fn document(
        &self,
        asked: &AskDocumentWire,
        bytes_max: usize,
    ) -> Result<Option<Found>, DeliveryError> {
        // Base64 takes four characters for three bytes; the rest is the name and the frame.
        let answer_max = bytes_max.saturating_mul(4) / 3 + 4096;
        let found: Said<DocumentFoundWire> = match self.ask("documents", asked, answer_max).await {
            // Anything else that is not found is a way that leads nowhere.
            Err(DeliveryError::Later(why)) if why == "404-document-not-held" => return Ok(None),
            other => other?,
        };
        let found = found.answer;
        let bytes = base64::engine::general_purpose::STANDARD
            .decode(found.content)
            .map_err(|_| DeliveryError::Later("no-document".to_owned()))?;
        Ok(Some((found.file_name, bytes)))
    }
}
