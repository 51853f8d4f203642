//! Looking at somebody's data, remembered: who looked, as what, at whom. A list is one entry that names everybody in
//! it; a long one is several. What was sought and is not there is remembered too: whoever tries numbers leaves a trail.

use shared::access::Action;
use shared::audit::Fact;

use crate::store::Done;
use crate::store::people::event::Event;
use crate::usecase::context::Context;
use crate::usecase::{Fault, Person};

/// Most things that one entry names.
const NAMED_MAX: usize = 200;

/// A look.
#[derive(Clone, Debug)]
pub(crate) struct Looked {
    pub(crate) fact: Fact,
    /// Kind of the thing looked at, or of each thing of a list.
    pub(crate) kind: &'static str,
    /// The thing; empty for a list.
    pub(crate) subject: String,
    /// The things of a list.
    pub(crate) named: Vec<String>,
    /// Codes that tell more.
    pub(crate) detail: String,
}

/// Writes a look down. `actions`: what the route asks of its caller, which says as what this person came.
pub(crate) fn remember(
    cx: &Context<'_>,
    person: &Person,
    actions: &[Action],
    looked: &Looked,
) -> Result<(), Fault> {
    let named: Vec<(&'static str, String)> =
        looked.named.iter().map(|id| (looked.kind, id.clone())).collect();
    let event = || {
        let event = Event::new(looked.fact, person.acting(actions), looked.kind, &looked.subject);
        event.detail(looked.detail.clone())
    };
    cx.db.write("remember_look", cx.time.at, |_| {
        let mut parts = named.chunks(NAMED_MAX);
        let first = event().naming(parts.next().unwrap_or_default());
        Ok(parts.fold(Done::new((), first), |done, part| done.and(event().naming(part))))
    })
}
