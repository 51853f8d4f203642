//! The national register: whether it knows a person. What is formed here is announced there as messages; this is the
//! question before. Knows nothing of cases.

use std::future::Future;

use shared::iin::Iin;
use shared::wire::v1::ask::{AskRegisterWire, LookedUpWire};

use super::receiver::DeliveryError;
use super::system_client::{Said, SystemClient};

/// Largest answer read, bytes.
const ANSWER_BYTES_MAX: usize = 4096;
/// Most numbers of an answer.
const KNOWN_MAX: usize = 10;

/// The register, however it is reached.
pub(crate) trait NationalRegister {
    /// The numbers it knows of such a person; usually none.
    ///
    /// # Errors
    /// No answer that can be used: something that is no number is none.
    fn known(
        &self,
        asked: &AskRegisterWire,
    ) -> impl Future<Output = Result<Said<LookedUpWire>, DeliveryError>>;
}

impl NationalRegister for SystemClient {
    async fn known(&self, asked: &AskRegisterWire) -> Result<Said<LookedUpWire>, DeliveryError> {
        let said: Said<LookedUpWire> = self.ask("look-up", asked, ANSWER_BYTES_MAX).await?;
        let known = &said.answer.known;
        let sound = known.len() <= KNOWN_MAX && known.iter().all(|iin| Iin::parse(iin).is_ok());
        if sound { Ok(said) } else { Err(DeliveryError::Later("no-numbers".to_owned())) }
    }
}
