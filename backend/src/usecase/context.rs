//! What a use case is given: the database, the moment, the settings and what the process remembers, all borrowed and made in
//! one place (`App::context`). Whoever waits for somebody outside, counts visitors or wakes duties stands above: none of
//! that can be reached from here.

use shared::application::{RuleSet, Specimens};
use shared::iin::compose::Numbering;
use shared::law::Cite;
use shared::offices::Offices;
use shared::problem::{Problem, ProblemCode};
use shared::time::{Date, Timestamp};

use crate::clock::Clock;
use crate::clock::watch::{Settled, Watch};
use crate::config::Config;
use crate::reading::Renderer;
use crate::store::Db;
use crate::usecase::Fault;
use crate::usecase::state::State;
use crate::vault::Vault;

/// The moment of a request, or of a round of a duty: taken once, so that everything in it happens at the same time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RequestTime {
    pub(crate) at: Timestamp,
    /// The day at the provider.
    pub(crate) today: Date,
}

/// The two clocks side by side, for whoever deletes or seals by the time it is.
#[derive(Clone, Copy)]
pub(crate) struct Clocks<'a> {
    pub(crate) wall: &'a Clock,
    pub(crate) watch: &'a Watch,
}

impl Clocks<'_> {
    /// The moment, when it may be believed for deleting.
    pub(crate) fn settled(self) -> Option<Settled> {
        self.watch.look(self.wall)
    }
}

/// Everything a use case may need.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) db: &'a Db,
    pub(crate) time: RequestTime,
    pub(crate) clocks: Clocks<'a>,
    pub(crate) config: &'a Config,
    /// How numbers are composed.
    pub(crate) numbering: &'a Numbering,
    pub(crate) specimens: Specimens,
    pub(crate) offices: &'a Offices,
    pub(crate) vault: &'a Vault,
    /// Who draws pages of copies.
    pub(crate) renderer: &'a Renderer,
    pub(crate) state: &'a State,
}

impl Context<'_> {
    /// Another moment than that of the request: of a receipt that is judged today, of a day that is sealed.
    pub(crate) fn time_of(&self, at: Timestamp) -> RequestTime {
        RequestTime { at, today: self.config.zone.local(at).day }
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
}
