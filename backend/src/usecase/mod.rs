//! What the service does, one file a deed. A use case is synchronous, gets the moment and the person, talks to rows
//! through a transaction and to the law through `shared`; it knows neither HTTP nor SQL.

pub(crate) mod calendar;
pub(crate) mod context;
pub(crate) mod counter;
pub(crate) mod deciding;
pub(crate) mod filing;
pub(crate) mod once;
pub(crate) mod people;
pub(crate) mod state;
pub(crate) mod systems;
pub(crate) mod visits;

use shared::access::{Action, Role, may};
use shared::finding::Report;
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::report::ReportWire;

use crate::ids::NoRandomness;
use crate::service_key::SigningError;
use crate::store::people::event::By;
use crate::store::systems::idempotency::AnswerKind;
use crate::store::{Retry, StoreError};
use crate::telemetry::Redacted;

/// Why a use case did not do its work.
#[derive(Debug)]
pub(crate) enum Fault {
    /// The caller can be told and may do something about it.
    Problem(Problem),
    /// The application itself is the trouble.
    HasErrors(Box<Report>),
    /// Newer rules judge a signed application otherwise: what they found.
    JudgedAnew(Box<ReportWire>),
    /// The same request was answered before; caught by the use case that looks for it.
    Before(Box<ToldBefore>),
    /// Our side.
    Store(StoreError),
}

/// An answer as it was kept when it was told first.
pub(crate) struct ToldBefore {
    kind: AnswerKind,
    told: String,
}

/// How it ended only: what was told speaks of people.
impl core::fmt::Debug for ToldBefore {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("ToldBefore").field(&self.kind).field(&Redacted(&self.told)).finish()
    }
}

impl Fault {
    /// A problem by its code alone.
    pub(crate) fn code(code: ProblemCode) -> Self {
        Self::Problem(Problem::new(code))
    }

    /// The transaction this came out of surely left nothing behind, so what was done beside it may be undone.
    pub(crate) fn surely_undone(&self) -> bool {
        !matches!(self, Self::Store(StoreError::OutcomeUnknown(_)))
    }

    /// What is needed is not there now, and comes back by itself.
    pub(crate) fn is_away(&self) -> bool {
        matches!(self, Self::Store(StoreError::Unavailable(_)))
    }

    /// Somebody changed it meanwhile.
    pub(crate) fn stale(current: i64) -> Self {
        Self::Problem(Problem::new(ProblemCode::StaleVersion).with("version", current.to_string()))
    }
}

impl From<shared::visits::WrongState> for Fault {
    fn from(wrong: shared::visits::WrongState) -> Self {
        let problem = Problem::new(ProblemCode::WrongVisitState).with("from", wrong.from);
        Self::Problem(problem.with("wanted", wrong.wanted))
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Problem> for Fault {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<NoRandomness> for Fault {
    fn from(_: NoRandomness) -> Self {
        Self::Store(StoreError::Unavailable("no randomness".to_owned()))
    }
}

impl From<SigningError> for Fault {
    fn from(error: SigningError) -> Self {
        match error {
            SigningError::Paused => {
                Problem::new(ProblemCode::SigningPaused).with("retry_after", "600").into()
            }
            SigningError::NoRandomness => NoRandomness.into(),
            SigningError::Failed => Self::code(ProblemCode::Internal),
        }
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Retry for Fault {
    fn may_retry(&self) -> bool {
        matches!(self, Self::Store(error) if error.may_retry())
    }
}

/// Who is signed in.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) iin: String,
    pub(crate) name: String,
    pub(crate) surname: String,
    pub(crate) roles: Vec<Role>,
}

/// Roles only: who it is does not reach a log.
impl core::fmt::Debug for Person {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let iin = Redacted(&self.iin);
        f.debug_struct("Person").field("iin", &iin).field("roles", &self.roles).finish_non_exhaustive()
    }
}

impl Person {
    /// Passes when one of the person's roles may do this; the one table stands in `shared::access`.
    pub(crate) fn may(&self, action: Action) -> Result<(), Fault> {
        if may(&self.roles, action) { Ok(()) } else { Err(Fault::code(ProblemCode::Forbidden)) }
    }

    /// The person as the journal names them: in the role in which they may do one of these.
    pub(crate) fn acting(&self, actions: &[Action]) -> By {
        let mut able =
            actions.iter().flat_map(|action| action.who()).filter(|role| self.roles.contains(role));
        By::acting(able.next().copied().unwrap_or(Role::Recipient), self.iin.clone())
    }

    /// As what this person works here, in one word each.
    pub(crate) fn staff_roles(&self) -> String {
        let own = Role::STAFF.iter().filter(|role| self.roles.contains(role));
        own.map(|role| role.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// The same where no role is asked for: whoever works here comes as that.
    pub(crate) fn coming(&self) -> By {
        let role = Role::STAFF.iter().find(|role| self.roles.contains(role));
        By::acting(role.copied().unwrap_or(Role::Recipient), self.iin.clone())
    }
}
