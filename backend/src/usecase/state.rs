//! What the process remembers between requests: read again when somebody changed it, and never the truth itself, which
//! stands in rows and files. Knows how to hand it out whole; when it is read anew is the affair of whoever knows that it
//! changed.

use std::sync::{Arc, PoisonError, RwLock};

use eds::x509::Certificate;
use shared::calendar::WorkingCalendar;
use shared::wire::v1::journal::JournalStateWire;

use crate::service_key::ServiceKey;
use crate::trust::Trust;

/// The working calendar in force, with its number.
#[derive(Clone, Debug)]
pub(crate) struct InForce {
    pub(crate) version: i64,
    pub(crate) calendar: Arc<WorkingCalendar>,
}

impl InForce {
    /// The calendar delivered, before any row was read.
    pub(crate) fn delivered() -> Self {
        Self { version: 0, calendar: Arc::new(WorkingCalendar::built_in()) }
    }
}

/// Copies that are not where they should be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Missing {
    pub(crate) count: usize,
    /// Ids of the first of them.
    pub(crate) first: Vec<String>,
}

/// How far the sweep of files has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Swept {
    /// The last file looked at; empty between two passes.
    pub(crate) after: String,
    /// When the last pass began, milliseconds; none before the first.
    pub(crate) begun_at: Option<i64>,
}

/// As last read, each part for itself.
pub(crate) struct State {
    /// The newest version: the `calendar` use case keeps it.
    calendar: RwLock<InForce>,
    /// How the journal's chain stood when it was last read through.
    journal: RwLock<JournalStateWire>,
    /// Copies that are not there.
    missing: RwLock<Option<Missing>>,
    /// The sweep of files: a start begins it anew.
    swept: RwLock<Swept>,
    /// Who gave the last timestamp.
    stamped_by: RwLock<Option<Certificate>>,
    service_key: RwLock<Arc<ServiceKey>>,
    trust: RwLock<Arc<Trust>>,
}

/// A lock that a panic left behind guards a whole value all the same: each is replaced at once, never changed in part.
fn read<T: Clone>(lock: &RwLock<T>) -> T {
    lock.read().unwrap_or_else(PoisonError::into_inner).clone()
}

fn put<T>(lock: &RwLock<T>, value: T) {
    *lock.write().unwrap_or_else(PoisonError::into_inner) = value;
}

impl State {
    /// With what is read at the start; everything else is read once somebody looks.
    pub(crate) fn new(service_key: ServiceKey, trust: Trust) -> Self {
        Self {
            calendar: RwLock::new(InForce::delivered()),
            journal: RwLock::default(),
            missing: RwLock::default(),
            swept: RwLock::default(),
            stamped_by: RwLock::default(),
            service_key: RwLock::new(Arc::new(service_key)),
            trust: RwLock::new(Arc::new(trust)),
        }
    }

    /// Copies that rows name and that are not there, as last looked; none before the first look.
    pub(crate) fn missing(&self) -> Option<Missing> {
        read(&self.missing)
    }

    /// Remembers what a look at the copies found.
    pub(crate) fn set_missing(&self, found: Missing) {
        put(&self.missing, Some(found));
    }

    /// How far the sweep of files has come.
    pub(crate) fn swept(&self) -> Swept {
        read(&self.swept)
    }

    /// Remembers it.
    pub(crate) fn set_swept(&self, swept: Swept) {
        put(&self.swept, swept);
    }

    /// The working calendar in force.
    pub(crate) fn calendar(&self) -> Arc<WorkingCalendar> {
        self.calendar_in_force().calendar
    }

    /// The same with the number of its version.
    pub(crate) fn calendar_in_force(&self) -> InForce {
        read(&self.calendar)
    }

    /// Counts by this version from now on; an older one than that in use is left aside.
    pub(crate) fn use_calendar(&self, newer: InForce) {
        let mut used = self.calendar.write().unwrap_or_else(PoisonError::into_inner);
        if newer.version > used.version {
            *used = newer;
        }
    }

    /// How the journal's chain stood when it was last read through.
    pub(crate) fn journal(&self) -> JournalStateWire {
        read(&self.journal)
    }

    /// Remembers how the journal's chain was found.
    pub(crate) fn set_journal(&self, state: JournalStateWire) {
        put(&self.journal, state);
    }

    /// Who gave the last timestamp, if any was given since the start.
    pub(crate) fn stamped_by(&self) -> Option<Certificate> {
        read(&self.stamped_by)
    }

    /// Remembers who gave a timestamp.
    pub(crate) fn set_stamped_by(&self, authority: &Certificate) {
        if self.stamped_by().as_ref() != Some(authority) {
            put(&self.stamped_by, Some(authority.clone()));
        }
    }

    /// The key with which the service signs now.
    pub(crate) fn service_key(&self) -> Arc<ServiceKey> {
        read(&self.service_key)
    }

    /// Signs with this key from now on.
    pub(crate) fn set_service_key(&self, key: ServiceKey) {
        put(&self.service_key, Arc::new(key));
    }

    /// Whom to believe, as last read.
    pub(crate) fn trust(&self) -> Arc<Trust> {
        read(&self.trust)
    }

    /// Believes by this from now on.
    pub(crate) fn set_trust(&self, trust: Trust) {
        put(&self.trust, Arc::new(trust));
    }
}
