//! What the simulation believes of an application, and of the people behind them. The service does not know who
//! somebody truly is; here it is known, and that is what the outcomes are held against.

use shared::application::{Channel, Kind, Stage};
use shared::time::Timestamp;

/// Somebody who got a number.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) iin: String,
    /// The surname and the document that the register holds by now.
    pub(crate) surname: String,
    pub(crate) document: String,
}

/// What a correction will have changed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Changes {
    pub(crate) surname: Option<String>,
    pub(crate) document: Option<String>,
}

/// What is brought to be filed.
#[derive(Clone, Debug)]
pub(crate) struct Brought {
    pub(crate) kind: Kind,
    pub(crate) channel: Channel,
    /// Who files on the portal, or the clerk.
    pub(crate) by: &'static str,
    /// Who the recipient truly is.
    pub(crate) truth: u32,
    pub(crate) surname: String,
    pub(crate) document: String,
    /// An operator who looks will find it out.
    pub(crate) forged: bool,
    /// The number a correction is about.
    pub(crate) subject: String,
    pub(crate) changes: Changes,
}

/// An application that was accepted.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) brought: Brought,
    pub(crate) stage: Stage,
    pub(crate) version: i64,
    pub(crate) holder: Option<&'static str>,
    pub(crate) lodged_at: Timestamp,
    /// When it was decided, and when the result may be shown.
    pub(crate) decided: Option<(Timestamp, Timestamp)>,
    pub(crate) handed_over: bool,
}

impl Case {
    /// Waits, and nobody holds it.
    pub(crate) fn is_free(&self) -> bool {
        self.stage == Stage::Lodged
    }

    /// Filed on the portal: it lies in somebody's cabinet.
    pub(crate) fn is_of_portal(&self) -> bool {
        self.brought.channel == Channel::Portal
    }
}
