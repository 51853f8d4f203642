//! An event of the journal before it is a row: what happened, who did it, what it is about. A short code tells more, never a
//! person's data.

use diesel::prelude::*;
use shared::access::Role;
use shared::audit::Format;
use shared::law::Cite;

use crate::request::Served;
use crate::store::people::entry::{EntryRow, ToldRow};

pub(crate) use shared::audit::Fact;

/// Who did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// The service itself.
    System,
    /// A person on the portal, by IIN.
    Representative(String),
    /// An operator, by IIN.
    Operator(String),
    /// Anybody else who works here, as what, by IIN.
    Staff(Role, String),
    /// Another system, by its id.
    Consumer(String),
}

impl By {
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Representative(_) => "representative",
            Self::Operator(_) => "operator",
            Self::Staff(role, _) => role.as_str(),
            Self::Consumer(_) => "consumer",
        }
    }

    /// Somebody in a role.
    pub(crate) fn acting(role: Role, iin: String) -> Self {
        match role {
            Role::Recipient => Self::Representative(iin),
            Role::Operator => Self::Operator(iin),
            Role::Consumer => Self::Consumer(iin),
            Role::Clerk | Role::Supervisor | Role::ContactCentre | Role::Administrator | Role::Auditor => {
                Self::Staff(role, iin)
            }
        }
    }

    /// Whoever works here, and other systems with a key.
    const fn is_of_the_house(&self) -> bool {
        matches!(self, Self::Operator(_) | Self::Staff(..) | Self::Consumer(_))
    }

    fn who(&self) -> &str {
        match self {
            Self::System => "",
            Self::Representative(who) | Self::Operator(who) | Self::Staff(_, who) | Self::Consumer(who) => {
                who
            }
        }
    }
}

/// A fact with its circumstances.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    fact: Fact,
    by: By,
    subject: (&'static str, String),
    basis: Option<Cite>,
    detail: String,
    told: Vec<ToldRow>,
}

impl Event {
    pub(crate) fn new(fact: Fact, by: By, kind: &'static str, subject: impl Into<String>) -> Self {
        Self {
            fact,
            by,
            subject: (kind, subject.into()),
            basis: None,
            detail: String::new(),
            told: Vec::new(),
        }
    }

    /// About an application.
    pub(crate) fn of_case(fact: Fact, by: By, application: &str) -> Self {
        Self::new(fact, by, "application", application)
    }

    pub(crate) fn under(mut self, basis: Cite) -> Self {
        self.basis = Some(basis);
        self
    }

    /// A short code that tells more, never a person's data.
    pub(crate) fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    /// Whose data was looked at beside the subject's.
    pub(crate) fn naming(mut self, others: &[(&'static str, String)]) -> Self {
        self.told.extend(others.iter().map(|(kind, id)| ToldRow::looked_at(kind, id)));
        self
    }

    pub(crate) const fn fact(&self) -> Fact {
        self.fact
    }

    /// What the event becomes as a row at a place of the journal; its hash follows from the rows before it.
    pub(crate) fn row(&self, at: i64, served: Served) -> EntryRow {
        EntryRow {
            seq: 0,
            at,
            event: self.fact.as_str().to_owned(),
            actor_kind: self.by.kind().to_owned(),
            actor: self.by.who().to_owned(),
            subject_kind: self.subject.0.to_owned(),
            subject: self.subject.1.clone(),
            basis: self.basis.map_or("", Cite::as_str).to_owned(),
            detail: self.detail.clone(),
            hash: String::new(),
            format: Format::NOW.number(),
            request: served.id,
            // From where an applicant writes is nobody's business.
            address: if self.by.is_of_the_house() { served.address } else { String::new() },
        }
    }

    /// The thing it is about.
    pub(crate) fn subject(&self) -> &str {
        &self.subject.1
    }

    /// What else it tells of.
    pub(crate) fn told(&self) -> &[ToldRow] {
        &self.told
    }

    /// The event as a step of a case, before it is in a row.
    pub(crate) fn step(&self, at: i64) -> Step {
        Step { at, event: self.fact.as_str().to_owned(), by: self.by.kind().to_owned() }
    }
}

/// A step as the cabinet shows it.
#[derive(Queryable, Clone, Debug)]
pub(crate) struct Step {
    pub(crate) at: i64,
    pub(crate) event: String,
    pub(crate) by: String,
}
