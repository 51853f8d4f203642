//! Evidence for the lines of the checklist (gap G26): who or what established a line, by which means, over which bytes, with
//! what result and when; which of it suffices for which line; and the one proof from which a grant is made. How a source is
//! asked, and where evidence is kept, is not known here.

mod gathered;
mod line;
mod means;
mod sufficient;
#[cfg(test)]
mod tests;

pub use self::gathered::{by_official, by_rules, by_search};
pub use self::line::Line;
pub use self::means::{Means, Outcome, Sha256, Source};
pub use self::sufficient::{
    ClearCase, Demands, FOR_A_PERSON, Grantor, MachineOrder, Missing, OrderError, Proof, ProvedChecklist,
    Question, StayDemand, sufficient,
};

use crate::time::Timestamp;

/// What one source found of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The line of the checklist.
    pub line: Line,
    /// By which means.
    pub means: Means,
    /// Over which file; `None` where no file was looked at.
    pub over: Option<Sha256>,
    /// With what result.
    pub result: Outcome,
    /// When the source said so.
    pub at: Timestamp,
    /// Who or what said so.
    pub by: Source,
}
