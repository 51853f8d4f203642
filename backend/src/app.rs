//! The running service's parts, wired together and nothing else.

use std::sync::{Arc, PoisonError, RwLock};

use eds::x509::Certificate;
use shared::application::{RuleSet, Specimens};
use shared::calendar::WorkingCalendar;
use shared::iin::compose::Numbering;
use shared::law::Cite;
use shared::offices::Offices;
use shared::problem::{Problem, ProblemCode};
use shared::time::{Date, Timestamp};
use shared::wire::v1::journal::JournalStateWire;

use crate::clock::Clock;
use crate::clock::watch::Watch;
use crate::config::Config;
use crate::http::copies::Uploads;
use crate::http::limits::Limits;
use crate::http::probes::Prober;
use crate::jobs::nudge::Nudge;
use crate::outside::Outside;
use crate::post::Post;
use crate::register::Lock;
use crate::service_key::ServiceKey;
use crate::store::Db;
use crate::trust::{Trust, TrustFolder};
use crate::usecase::Fault;
use crate::usecase::at_hand::Missing;
use crate::usecase::calendar::InForce;
use crate::vault::Vault;

/// Everything a request may need.
pub(crate) struct App {
    pub(crate) config: Config,
    pub(crate) db: Db,
    /// Nobody else serves a database of SQLite meanwhile.
    pub(crate) _lock: Option<Lock>,
    pub(crate) clock: Clock,
    /// How numbers are composed.
    pub(crate) numbering: Numbering,
    pub(crate) specimens: Specimens,
    /// The newest version, as last read: `usecase::calendar` keeps it.
    pub(crate) calendar: RwLock<InForce>,
    pub(crate) offices: Offices,
    /// How the journal's chain stood when it was last read through.
    pub(crate) journal: RwLock<JournalStateWire>,
    pub(crate) vault: Vault,
    /// Copies that are not there, as last looked.
    pub(crate) missing: RwLock<Option<Missing>>,
    /// Who gave the last timestamp.
    pub(crate) stamped_by: RwLock<Option<Certificate>>,
    /// As last read.
    pub(crate) service_key: RwLock<Arc<ServiceKey>>,
    pub(crate) limits: Limits,
    /// Wakes duties: something was written that one of them may be waiting for.
    pub(crate) nudge: Nudge,
    /// Whether the clock may be believed when something is to be deleted.
    pub(crate) watch: Watch,
    /// Whether the service can do its work, as found last.
    pub(crate) prober: Prober,
    /// Carries messages to neighbours.
    pub(crate) post: Post,
    /// Copies being taken in.
    pub(crate) uploads: Uploads,
    /// Who is asked about signatures.
    pub(crate) outside: Outside,
    pub(crate) trust_folders: Vec<TrustFolder>,
    pub(crate) trust: RwLock<Arc<Trust>>,
}

/// The moment of a request: taken once, so that everything in it happens at the same time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moment {
    pub(crate) at: Timestamp,
    /// The day at the provider.
    pub(crate) today: Date,
}

impl App {
    /// Copies that rows name and that are not there, as last looked; none before the first look.
    pub(crate) fn missing(&self) -> Option<Missing> {
        self.missing.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Keeps that.
    pub(crate) fn keep_missing(&self, found: Missing) {
        *self.missing.write().unwrap_or_else(PoisonError::into_inner) = Some(found);
    }

    /// Now.
    pub(crate) fn moment(&self) -> Moment {
        let at = self.clock.now();
        Moment { at, today: self.config.zone.local(at).day }
    }

    /// The working calendar in force.
    pub(crate) fn calendar(&self) -> Arc<WorkingCalendar> {
        self.calendar_in_force().calendar
    }

    /// The same with the number of its version.
    pub(crate) fn calendar_in_force(&self) -> InForce {
        self.calendar.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Counts by this version from now on; an older one than that in use is left aside.
    pub(crate) fn use_calendar(&self, newer: InForce) {
        let mut used = self.calendar.write().unwrap_or_else(PoisonError::into_inner);
        if newer.version > used.version {
            *used = newer;
        }
    }

    /// How the journal's chain stood when it was last read through.
    pub(crate) fn journal_state(&self) -> JournalStateWire {
        self.journal.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Keeps that.
    pub(crate) fn keep_journal_state(&self, state: JournalStateWire) {
        *self.journal.write().unwrap_or_else(PoisonError::into_inner) = state;
    }

    /// The rules for what is filed on a day at the provider.
    ///
    /// # Errors
    /// No edition was in force.
    //= O146/4
    //# вводится в действие по истечении десяти календарных дней
    pub(crate) fn rules(&self, on: Date) -> Result<RuleSet, Fault> {
        let edition = self.config.schedule.in_force_on(on).map_err(|_| {
            Fault::Problem(
                Problem::new(ProblemCode::NotInForce).under(Cite::O146_4).with("day", on.to_string()),
            )
        })?;
        Ok(RuleSet::new(edition, self.specimens))
    }

    /// Who gave the last timestamp, if any was given since the start.
    pub(crate) fn stamped_by(&self) -> Option<Certificate> {
        self.stamped_by.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Keeps that.
    pub(crate) fn keep_stamped_by(&self, authority: &Certificate) {
        let mut kept = self.stamped_by.write().unwrap_or_else(PoisonError::into_inner);
        if kept.as_ref() != Some(authority) {
            *kept = Some(authority.clone());
        }
    }

    /// The key with which the service signs now.
    pub(crate) fn service_key(&self) -> Arc<ServiceKey> {
        self.service_key.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the service's key again; on any error the one in use stays, and the log says so.
    pub(crate) fn reload_service_key(&self) {
        let Some((key_file, password_file)) = &self.config.service_key else { return };
        match ServiceKey::read(key_file, password_file) {
            Ok(key) => *self.service_key.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(key),
            Err(error) => tracing::warn!(error, "the service's key is not read again"),
        }
    }

    /// Whom to believe, as last read.
    pub(crate) fn trust(&self) -> Arc<Trust> {
        self.trust.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether somebody outside is asked about signatures.
    pub(crate) fn outside_asks(&self) -> bool {
        self.outside.asks()
    }

    fn believe(&self, trust: Trust) {
        *self.trust.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(trust);
    }

    /// Judges by the lists fetched meanwhile from now on.
    pub(crate) fn take_lists(&self) {
        self.believe(self.trust().with_fetched(self.outside.lists.known()));
    }

    /// Reads the trust folders again; on any error what was believed stays, and the log says so.
    pub(crate) fn reload_trust(&self) {
        match Trust::load(&self.trust_folders, self.config.trust_profile, &self.config.peers.trust_pins) {
            Ok(trust) => self.believe(trust.with_fetched(self.outside.lists.known())),
            Err(errors) => tracing::warn!(?errors, "trust material is not read again"),
        }
    }
}
