//! The register as one thing: database and copies, which bear one name. It is made by an act and never because something
//! is missing: a disk that is not mounted, a moved file or a mistyped address would give the same numbers again. Knows
//! what may be opened, made or adopted; knows no rows besides the name.

pub(crate) mod backup;
pub(crate) mod carry;
mod error;
mod lock;
pub(crate) mod manifest;
mod place;
pub(crate) mod restore;
mod seal;

use shared::time::Timestamp;

use crate::config::Config;
use crate::ids;
use crate::store::opening::{self, Changing, Found, Looked, OpeningError};
use crate::store::{Db, Engine, Ours, StoreError, dump};

pub(crate) use error::RegisterError;
pub(crate) use lock::Lock;
pub(crate) use place::{Place, make_folder};

/// What the register is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To serve: with the lock of a database that one process serves, and the schema brought up to date. A demonstration
    /// makes itself one in an empty place.
    Serving,
    /// To look at it beside a server that may be running: nothing is changed.
    Looking,
}

/// An opened register.
pub(crate) struct Opened {
    pub(crate) db: Db,
    /// Held until the process ends.
    pub(crate) lock: Option<Lock>,
}

/// How a register comes to be open.
enum Way {
    /// A demonstration makes it.
    Make,
    /// A demonstration names what it made before names.
    Adopt,
    /// It is there, under this name.
    Named(String),
}

/// The two halves and what is known of them, while nobody else changes them.
struct Halves {
    engine: Engine,
    place: Place,
    looked: Looked,
    name_in_place: Option<String>,
    lock: Option<Lock>,
    _changing: Option<Changing>,
}

impl Halves {
    /// Looks at both. `alone` keeps others from changing them meanwhile.
    fn look(config: &Config, alone: bool) -> Result<Self, RegisterError> {
        let engine = Engine::from_url(&config.database_url);
        let place = Place::of(config);
        let wrong = |error| RegisterError::Opening { database: engine.place(), error };
        let lock = if alone { Lock::take(&engine)? } else { None };
        let changing = if alone { Some(opening::change_alone(&engine).map_err(wrong)?) } else { None };
        let half_restored = || {
            let folder = place.folder().display().to_string();
            RegisterError::HalfRestored { database: engine.place(), folder }
        };
        if place.is_half_restored()? {
            return Err(half_restored());
        }
        let looked = opening::look(&engine).map_err(wrong)?;
        // The folder may have been emptied and laid down by hand meanwhile.
        if looked.half_restored {
            return Err(half_restored());
        }
        let name_in_place = place.name()?;
        Ok(Self { engine, place, looked, name_in_place, lock, _changing: changing })
    }

    fn database(&self) -> String {
        self.engine.place()
    }

    fn folder(&self) -> String {
        self.place.folder().display().to_string()
    }

    fn bring_up(&self, name: Option<(&str, Timestamp)>) -> Result<(), RegisterError> {
        let wrong = |error| RegisterError::Opening { database: self.database(), error };
        let link = match name {
            Some(_) => self.engine.make(),
            None => self.engine.open(),
        };
        opening::bring_up(link.map_err(|error| wrong(error.into()))?, name).map_err(wrong)
    }

    /// Whether the name is written to both: rows first, so that what was broken off can be finished.
    fn name_both(&self, at: Timestamp) -> Result<String, RegisterError> {
        let name = ids::id()?;
        self.bring_up(Some((&name, at)))?;
        self.place.write_name(&name)?;
        Ok(name)
    }

    fn none(&self) -> RegisterError {
        let database = self.database();
        match (&self.name_in_place, self.place.is_virgin()) {
            (None, Ok(true)) => RegisterError::None { database },
            (name, _) => RegisterError::DatabaseGone { database, folder: self.folder(), name: name.clone() },
        }
    }

    /// A new register, in an empty place only.
    fn make(&self, at: Timestamp) -> Result<String, RegisterError> {
        match &self.looked.found {
            Found::Nothing if self.name_in_place.is_none() && self.place.is_virgin()? => self.name_both(at),
            Found::Nothing => Err(self.none()),
            // It was being made and the machine stopped before its name reached the folder.
            Found::Register(name) if self.can_be_finished()? => {
                self.place.write_name(name)?;
                Ok(name.clone())
            }
            Found::Register(name) => {
                Err(RegisterError::Already { database: self.database(), name: name.clone() })
            }
            Found::Unnamed => Err(self.unnamed()),
            Found::Stranger => Err(RegisterError::Stranger { database: self.database() }),
        }
    }

    fn can_be_finished(&self) -> Result<bool, RegisterError> {
        Ok(self.looked.untouched && self.name_in_place.is_none() && self.place.is_virgin()?)
    }

    fn unnamed(&self) -> RegisterError {
        RegisterError::Unnamed { database: self.database(), folder: self.folder() }
    }

    /// Names both halves of a register from before names; or finishes that where it was broken off between the two.
    fn adopt(&self, at: Timestamp) -> Result<String, RegisterError> {
        self.may_be_adopted(at)?;
        match &self.looked.found {
            Found::Register(name) => {
                self.place.write_name(name)?;
                Ok(name.clone())
            }
            _ => self.name_both(at),
        }
    }

    fn may_be_adopted(&self, at: Timestamp) -> Result<(), RegisterError> {
        match (&self.looked.found, &self.name_in_place) {
            (Found::Unnamed | Found::Register(_), None) => self.must_have_its_copies(at),
            (Found::Unnamed, Some(name)) => Err(RegisterError::Apart {
                database: self.database(),
                folder: self.folder(),
                name: "without a name".to_owned(),
                other: name.clone(),
            }),
            _ => Err(RegisterError::NothingToAdopt { database: self.database() }),
        }
    }

    /// A folder that has none of the copies that rows name is not theirs. That some are missing is told by the service.
    fn must_have_its_copies(&self, at: Timestamp) -> Result<(), RegisterError> {
        let wrong = |error| RegisterError::Opening { database: self.database(), error };
        let copies = dump::copies(&self.engine, at).map_err(|error| wrong(error.into()))?;
        if copies.is_empty() || copies.iter().any(|id| self.place.holds(id)) {
            return Ok(());
        }
        Err(RegisterError::NoCopies { database: self.database(), folder: self.folder(), count: copies.len() })
    }

    /// How it comes to be open for this; nothing is made yet.
    fn way(&self, config: &Config, purpose: Purpose, at: Timestamp) -> Result<Way, RegisterError> {
        let itself = purpose == Purpose::Serving && config.demo;
        let way = match &self.looked.found {
            Found::Nothing if itself && self.name_in_place.is_none() && self.place.is_virgin()? => Way::Make,
            Found::Register(_) if itself && self.can_be_finished()? => Way::Make,
            Found::Unnamed if itself => {
                self.may_be_adopted(at)?;
                Way::Adopt
            }
            _ => Way::Named(self.agree()?),
        };
        if self.looked.older && matches!(self.looked.found, Found::Register(_)) && purpose == Purpose::Looking
        {
            let database = self.database();
            return Err(RegisterError::Opening { database, error: OpeningError::Older });
        }
        Ok(way)
    }

    /// The register's name, where both halves bear the same.
    fn agree(&self) -> Result<String, RegisterError> {
        let (database, folder) = (self.database(), self.folder());
        match (&self.looked.found, &self.name_in_place) {
            (Found::Register(name), Some(other)) if name == other => Ok(name.clone()),
            (Found::Register(name), Some(other)) => {
                let (name, other) = (name.clone(), other.clone());
                Err(RegisterError::Apart { database, folder, name, other })
            }
            (Found::Register(name), None) => {
                Err(RegisterError::CopiesGone { database, folder, name: name.clone() })
            }
            (Found::Unnamed, _) => Err(self.unnamed()),
            (Found::Nothing, _) => Err(self.none()),
            (Found::Stranger, _) => Err(RegisterError::Stranger { database }),
        }
    }
}

/// Where not even the data folder is, nothing is made for whoever only wants to read settings.
///
/// # Errors
/// It is not there.
pub(crate) fn must_have_a_folder(config: &Config) -> Result<(), RegisterError> {
    if config.data_dir.is_dir() {
        return Ok(());
    }
    Err(RegisterError::None { database: Engine::from_url(&config.database_url).place() })
}

/// Whether the register of these settings would be opened; nothing is made and nothing changed. Asked before a demonstration
/// makes what it brings along.
///
/// # Errors
/// As of [`open`], but for another's hands.
pub(crate) fn may_open(config: &Config, purpose: Purpose, at: Timestamp) -> Result<(), RegisterError> {
    Halves::look(config, false)?.way(config, purpose, at).map(|_| ())
}

/// Opens the register of these settings.
///
/// # Errors
/// It is not there, not whole, not ours, in another's hands; it is never made here, but for a demonstration in an empty
/// place.
pub(crate) fn open(config: &Config, purpose: Purpose, at: Timestamp) -> Result<Opened, RegisterError> {
    let halves = Halves::look(config, purpose == Purpose::Serving)?;
    let name = match halves.way(config, purpose, at)? {
        Way::Make => halves.make(at)?,
        Way::Adopt => halves.adopt(at)?,
        Way::Named(name) => name,
    };
    let wrong = |error| RegisterError::Opening { database: halves.database(), error };
    if halves.looked.older && matches!(halves.looked.found, Found::Register(_)) {
        halves.bring_up(None)?;
    }
    let stored = |error: StoreError| wrong(OpeningError::Store(error));
    let ours =
        Ours::opened(halves.engine.clone(), &name).and_then(|ours| ours.with_copies(halves.place.folder()));
    let ours = ours.map_err(stored)?;
    let db = Db::open(ours, config.database_connections).map_err(stored)?;
    Ok(Opened { db, lock: halves.lock })
}

/// Makes a register in an empty place, or gives one from before registers had a name its name; the name.
///
/// # Errors
/// There is one, or what is left of one.
pub(crate) fn init(config: &Config, adopt: bool, at: Timestamp) -> Result<String, RegisterError> {
    make_folder(&config.data_dir)?;
    let halves = Halves::look(config, true)?;
    if adopt { halves.adopt(at) } else { halves.make(at) }
}
