//! What a use case hands to the write door: its value together with what must be remembered and sent. A write that
//! says nothing to the audit does not compile.

use shared::nonempty::NonEmpty;

use crate::store::people::event::Event;
use crate::store::systems::outbox::Notice;

/// A finished piece of work, not yet committed.
pub(crate) struct Done<T> {
    pub(crate) value: T,
    pub(crate) events: NonEmpty<Event>,
    pub(crate) notices: Vec<Notice>,
}

impl<T> Done<T> {
    /// One event.
    pub(crate) fn new(value: T, event: Event) -> Self {
        Self { value, events: NonEmpty::one(event), notices: Vec::new() }
    }

    /// One more event.
    pub(crate) fn and(mut self, event: Event) -> Self {
        self.events.push(event);
        self
    }

    /// With something to send after the commit.
    pub(crate) fn sending(mut self, notice: Notice) -> Self {
        self.notices.push(notice);
        self
    }
}
