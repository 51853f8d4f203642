//! The notaries' register (ЕНИС): what it knows of a power of attorney. Asked, never told. Knows nothing of cases; whether
//! an answer confirms anything, `shared::registers::power` says.

use std::future::Future;

use shared::wire::v1::ask::{AskPowerWire, PowerFoundWire};

use super::receiver::DeliveryError;
use super::system_client::{Said, SystemClient};

/// Largest answer read, bytes.
const ANSWER_BYTES_MAX: usize = 16 * 1024;

/// The register, however it is reached.
pub(crate) trait NotaryRegister {
    /// The power under this number, of this day and this notary, if it knows one.
    ///
    /// # Errors
    /// No answer that can be used.
    fn power(
        &self,
        asked: &AskPowerWire,
    ) -> impl Future<Output = Result<Said<PowerFoundWire>, DeliveryError>>;
}

impl NotaryRegister for SystemClient {
    async fn power(&self, asked: &AskPowerWire) -> Result<Said<PowerFoundWire>, DeliveryError> {
        self.ask("powers", asked, ANSWER_BYTES_MAX).await
    }
}
