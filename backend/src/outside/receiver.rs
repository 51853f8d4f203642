//! Whoever takes messages in, near or far: what a sender may rely on and what can go wrong. Knows neither rows nor use
//! cases nor who asks; `docs/messages.md` describes the protocol.

use std::future::Future;

use shared::wire::v1::message::{MessageWire, ReceiptWire};

/// Why a message did not arrive. The code says it without a word about anybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum DeliveryError {
    /// Another attempt may succeed: no answer, a failure of theirs, a door that may open.
    Later(String),
    /// It never will, as it stands: they looked at it and said no.
    Never(String),
    /// It was not brought at all, for a reason of our own: it says nothing about them.
    NotBrought(String),
}

impl DeliveryError {
    /// Whether they failed: who says no does answer, and who was not asked did nothing.
    pub(crate) const fn is_theirs(&self) -> bool {
        matches!(self, Self::Later(_))
    }
}

/// Whoever takes messages in: once, in their order, and with the same receipt however often asked.
pub(crate) trait Receiver {
    /// Brings a message.
    ///
    /// # Errors
    /// It did not arrive, or it is not known whether it did: bringing it again does no harm.
    fn take(&self, message: MessageWire) -> impl Future<Output = Result<ReceiptWire, DeliveryError>>;
}
