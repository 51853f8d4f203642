//! The running service's parts, wired together and nothing else. What a use case may reach of them is what
//! [`App::context`] hands out.

use std::sync::Arc;

use shared::application::Specimens;
use shared::iin::compose::Numbering;
use shared::offices::Offices;
use tokio::sync::Semaphore;

use crate::clock::Clock;
use crate::clock::watch::Watch;
use crate::config::Config;
use crate::limits::Limits;
use crate::limits::prober::Prober;
use crate::limits::uploads::Uploads;
use crate::nudge::Nudge;
use crate::outside::Outside;
use crate::outside::systems::Systems;
use crate::reading::Renderer;
use crate::register::Lock;
use crate::service_key::ServiceKey;
use crate::store::Db;
use crate::trust::{Trust, TrustFolder};
use crate::usecase::context::{Clocks, Context, RequestTime};
use crate::usecase::state::State;
use crate::vault::Vault;

/// Everything the service is made of.
pub(crate) struct App {
    pub(crate) config: Config,
    pub(crate) db: Db,
    /// Nobody else serves a database of SQLite meanwhile.
    pub(crate) _lock: Option<Lock>,
    pub(crate) clock: Clock,
    /// How numbers are composed.
    pub(crate) numbering: Numbering,
    pub(crate) specimens: Specimens,
    pub(crate) offices: Offices,
    pub(crate) vault: Vault,
    /// Who draws pages of copies.
    pub(crate) renderer: Renderer,
    /// Pages drawn for whoever looks, at once.
    pub(crate) drawing: Arc<Semaphore>,
    /// What is remembered between requests.
    pub(crate) state: State,
    pub(crate) limits: Limits,
    /// Wakes duties: something was written that one of them may be waiting for.
    pub(crate) nudge: Nudge,
    /// Whether the clock may be believed when something is to be deleted.
    pub(crate) watch: Watch,
    /// Whether the service can do its work, as found last.
    pub(crate) prober: Prober,
    /// The systems beside this one.
    pub(crate) systems: Systems,
    /// Messages to the other half of this service go one round at a time, so that whoever waits for one finds it done.
    pub(crate) in_house: tokio::sync::Mutex<()>,
    /// Copies being taken in.
    pub(crate) uploads: Uploads,
    /// Who is asked about signatures.
    pub(crate) outside: Outside,
    pub(crate) trust_folders: Vec<TrustFolder>,
}

impl App {
    /// What a use case is given, at the moment it is now.
    pub(crate) fn context(&self) -> Context<'_> {
        let at = self.clock.now();
        Context {
            db: &self.db,
            time: RequestTime { at, today: self.config.zone.local(at).day },
            clocks: Clocks { wall: &self.clock, watch: &self.watch },
            config: &self.config,
            numbering: &self.numbering,
            specimens: self.specimens,
            offices: &self.offices,
            vault: &self.vault,
            renderer: &self.renderer,
            state: &self.state,
        }
    }

    /// Reads the service's key again; on any error the one in use stays, and the log says so.
    pub(crate) fn reload_service_key(&self) {
        let Some((key_file, password_file)) = &self.config.service_key else { return };
        match ServiceKey::read(key_file, password_file) {
            Ok(key) => self.state.set_service_key(key),
            Err(error) => tracing::warn!(error, "the service's key is not read again"),
        }
    }

    /// Judges by the lists fetched meanwhile from now on.
    pub(crate) fn take_lists(&self) {
        self.state.set_trust(self.state.trust().with_fetched(self.outside.lists.known()));
    }

    /// Reads the trust folders again; on any error what was believed stays, and the log says so.
    pub(crate) fn reload_trust(&self) {
        match Trust::load(&self.trust_folders, self.config.trust_profile, &self.config.peers.trust_pins) {
            Ok(trust) => self.state.set_trust(trust.with_fetched(self.outside.lists.known())),
            Err(errors) => tracing::warn!(?errors, "trust material is not read again"),
        }
    }
}
