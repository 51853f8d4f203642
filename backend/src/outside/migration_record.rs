//! The migration record: whether the holder of a document stays in the country. Asked, never told. Knows nothing of
//! cases; whether an answer proves anything, `shared::registers::stay` says.

use std::future::Future;

use shared::wire::v1::ask::{AskStayWire, StayFoundWire};

use super::receiver::DeliveryError;
use super::system_client::{Said, SystemClient};

/// Largest answer read, bytes.
const ANSWER_BYTES_MAX: usize = 4096;

/// The record, however it is reached.
pub(crate) trait MigrationRecord {
    /// The stay of this document's holder, if it knows one.
    ///
    /// # Errors
    /// No answer that can be used.
    fn stay(&self, asked: &AskStayWire) -> impl Future<Output = Result<Said<StayFoundWire>, DeliveryError>>;
}

impl MigrationRecord for SystemClient {
    async fn stay(&self, asked: &AskStayWire) -> Result<Said<StayFoundWire>, DeliveryError> {
        self.ask("stays", asked, ANSWER_BYTES_MAX).await
    }
}
