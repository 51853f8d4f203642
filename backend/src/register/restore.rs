//! A backup laid into an empty place: verified first, written over nothing, and opened by nobody before it is whole. What
//! was given away after it was made is not known to it, so numbers go on behind a gap.

use std::fs;
use std::path::{Path, PathBuf};

use shared::iin::compose::Numbering;
use shared::iin::order::NumberingKey;
use shared::time::Timestamp;

use crate::config::Config;
use crate::register::carry::{CarryError, at, database_file, home, numbering_key};
use crate::register::manifest::{self, Line, Manifest, NotWhole};
use crate::register::seal::Seal;
use crate::register::{Halves, make_folder};
use crate::store::deciding::numbering;
use crate::store::dump::{self, Snapshot};
use crate::store::opening::{self, Found};
use crate::store::people::event::{By, Event, Fact};
use crate::store::{Done, Engine, StoreError, series, write_alone};
use crate::vault;

/// Running numbers of a year (of applications, certificates, receipts …) left out for each number of a birth date and sex.
const RUNNING: i64 = 100;

/// What whoever restores brings along.
#[derive(Clone, Debug)]
pub(crate) struct Restoring<'a> {
    /// The backup.
    pub(crate) from: &'a Path,
    /// A seal that was kept outside.
    pub(crate) newest_seal: Option<&'a Path>,
    /// Numbers of each birth date and sex that are left out, because they may have been given after the backup.
    pub(crate) skip: u16,
    /// Although the settings name another order of numbers than the backup.
    pub(crate) other_order: bool,
}

/// Lays a backup down; its manifest.
///
/// # Errors
/// It is not whole or not the newest, the place is not empty, the database's and the disk's own.
pub(crate) fn restore(config: &Config, what: &Restoring, now: Timestamp) -> Result<Manifest, CarryError> {
    let backup = manifest::read(what.from)?;
    let engine = Engine::from_url(&config.database_url);
    let here = engine.kind();
    if backup.database != here {
        return Err(CarryError::Engine { there: backup.database, here });
    }
    if !opening::knows(&engine, &backup.schema)? {
        return Err(CarryError::Newer { program: backup.program, schema: backup.schema });
    }
    let lines = manifest::verify(what.from, &backup)?;
    if let Some(kept) = what.newest_seal {
        is_newest(&backup, kept)?;
    }
    if let Some(policy) = &backup.numbering {
        goes_on_in_order(config, what, policy)?;
    }
    make_folder(&config.data_dir)?;
    let halves = Halves::look(config, true)?;
    is_empty(&halves)?;
    let database = what.from.join(database_file(here));
    dump::can_load(&engine, &database)?;
    let homes = homes(config, what, lines.iter().filter(|line| line.path != database_file(here)))?;
    halves.place.begin_restoring()?;
    for (line, home) in homes {
        let laid = manifest::copy(&what.from.join(&line.path), &home).map_err(at(&home))?;
        if laid != line.sha256 {
            return Err(NotWhole::Changed(line.path.clone()).into());
        }
    }
    let aside = dump::load(&engine, &database)?;
    let laid = dump::read(&aside, now)?;
    is_what_was_backed_up(&backup, &laid)?;
    goes_on_in_order(config, what, &laid.numbering)?;
    opening::bring_up(aside.open()?, None)?;
    let year = config.zone.local(now).day.year();
    leave_a_gap(&aside, what.skip, year, now)?;
    // Only now may somebody open it: the rows first, for they say themselves that they are not whole.
    dump::make_ours(&engine, &aside)?;
    halves.place.end_restoring()?;
    halves.place.write_name(&backup.register)?;
    Ok(backup)
}

/// Where each file goes that is not there yet: settled before the first is written. A key of numbers that was replaced after
/// the backup stays where whoever restores says so: by it the numbers go on.
fn homes<'a>(
    config: &Config,
    what: &Restoring,
    lines: impl Iterator<Item = &'a Line>,
) -> Result<Vec<(&'a Line, PathBuf)>, CarryError> {
    let numbering = numbering_key(config).0;
    let mut homes = Vec::new();
    for line in lines {
        let home = home(config, &line.path)?;
        if !home.exists() {
            homes.push((line, home));
        } else if manifest::digest_of(&home).map_err(at(&home))? != line.sha256 {
            let file = home.display().to_string();
            if line.path != numbering {
                return Err(CarryError::OtherKey(file));
            }
            if !what.other_order {
                return Err(CarryError::OtherNumberingKey(file));
            }
        }
    }
    Ok(homes)
}

/// Compares the rows with the manifest, which is all that was asked before: whether the backup is the newest, say, was
/// answered by the seals that stand in it.
fn is_what_was_backed_up(backup: &Manifest, laid: &Snapshot) -> Result<(), CarryError> {
    let seals = laid.seals.iter().map(Seal::from);
    let different = if laid.name != backup.register {
        "the register's name"
    } else if (laid.tail.entries, &laid.tail.hash) != (backup.journal.entries, &backup.journal.hash) {
        "where the journal ends"
    } else if !seals.eq(backup.seals.iter().cloned()) {
        "the seals of the journal"
    } else if backup.numbering.as_ref().is_some_and(|policy| *policy != laid.numbering) {
        "the policy by which numbers are given"
    } else {
        return Ok(());
    };
    Err(CarryError::Differs(different))
}

/// What was lost are the next numbers in the order in which they were given: a gap in another order leaves out others.
fn goes_on_in_order(config: &Config, what: &Restoring, policy: &str) -> Result<(), CarryError> {
    // A register that never started gave no number; whatever order it began with later, the gap counts in it.
    if what.skip == 0 || what.other_order || policy.is_empty() {
        return Ok(());
    }
    let (name, home) = numbering_key(config);
    let lies_here = home.exists();
    let here = match vault::read_key(&if lies_here { home.clone() } else { what.from.join(name) }) {
        Ok(key) => {
            let here = Numbering::new(config.granting.serials, NumberingKey::new(*key)).policy();
            if here == policy {
                return Ok(());
            }
            format!("by {here}")
        }
        Err(error) if lies_here => format!("by a key that does not read ({error})"),
        Err(error) => {
            format!("by a key that is not at {} and does not read in the backup ({error})", home.display())
        }
    };
    Err(CarryError::OtherOrder { backup: policy.to_owned(), here })
}

fn is_newest(backup: &Manifest, kept: &Path) -> Result<(), CarryError> {
    let seal = Seal::parse(&fs::read_to_string(kept).map_err(at(kept))?)?;
    Ok(seal.is_within(backup.journal.entries, &backup.seals)?)
}

fn is_empty(halves: &Halves) -> Result<(), CarryError> {
    if halves.looked.found != Found::Nothing {
        return Err(CarryError::Occupied(halves.database()));
    }
    if let Engine::Sqlite(path) = &halves.engine {
        for ending in ["-wal", "-shm", "-journal"] {
            let mut beside = path.clone().into_os_string();
            beside.push(ending);
            if Path::new(&beside).exists() {
                return Err(CarryError::Occupied(Path::new(&beside).display().to_string()));
            }
        }
    }
    if halves.name_in_place.is_some() || !halves.place.is_virgin()? {
        return Err(CarryError::Occupied(halves.folder()));
    }
    Ok(())
}

/// Leaves numbers out from here on, and says so in the journal.
fn leave_a_gap(engine: &Engine, skip: u16, year: i16, now: Timestamp) -> Result<(), CarryError> {
    write_alone(&mut engine.open()?, now, |tx| {
        let policy = numbering::last(tx)?.map(|last| last.policy).unwrap_or_default();
        if skip > 0 {
            series::leave_a_gap(tx, year, i64::from(skip) * RUNNING)?;
            numbering::leave_a_gap(tx, &policy, i64::from(skip))?;
        }
        let event = Event::new(Fact::NumberingBegun, By::System, "register", policy);
        Ok::<_, StoreError>(Done::new((), event.detail(format!("restored, {skip} left out"))))
    })?;
    Ok(())
}
