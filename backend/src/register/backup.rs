//! A backup: one consistent set of rows, copies, lists and, if wanted, keys, made while the service serves. The rows are
//! of one moment; the copies are those that these rows name. A copy never changes, so it may be carried before or after them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use shared::time::Timestamp;

use crate::config::Config;
use crate::register::carry::{
    CarryError, at, database_file, empty_folder, files_under, key_files, outside_of,
};
use crate::register::manifest::{self, FORMAT, Head, Line, Manifest};
use crate::register::seal::Seal;
use crate::register::{Halves, RegisterError};
use crate::store::dump::{self, Snapshot};
use crate::store::filing::copy;
use crate::store::opening::OpeningError;
use crate::store::{Engine, Tx};
use crate::vault::copy_path;

/// How often the rows are taken anew because copies of theirs were thrown away before they were carried.
const TRIES: u32 = 5;
/// Rows asked for in one question.
const AT_ONCE: usize = 500;

/// Writes a backup into an empty folder; its manifest.
///
/// # Errors
/// The register is not whole, the folder is not empty, the database's and the disk's own.
pub(crate) fn backup(
    config: &Config,
    folder: &Path,
    with_keys: bool,
    now: Timestamp,
) -> Result<Manifest, CarryError> {
    let halves = Halves::look(config, false)?;
    let register = halves.agree()?;
    if halves.looked.older {
        let database = halves.database();
        return Err(RegisterError::Opening { database, error: OpeningError::Older }.into());
    }
    dump::can_write(&halves.engine)?;
    outside_of(&config.data_dir, folder)?;
    empty_folder(folder)?;
    let mut lines = Vec::new();
    let kind = halves.engine.kind();
    let database = folder.join(database_file(kind));
    let (snapshot, missing) = rows_and_copies(&halves.engine, config, folder, &database, now, &mut lines)?;
    lines.push(line(database_file(kind).to_owned(), manifest::digest_of(&database).map_err(at(&database))?));
    lists(config, folder, &mut lines)?;
    if with_keys {
        for (name, path) in key_files(config)? {
            let sha256 = manifest::copy(&path, &folder.join(&name)).map_err(at(&path))?;
            lines.push(line(name, sha256));
        }
    }
    lines.sort();
    let mut made = Manifest {
        format: FORMAT,
        made_at: now.to_string(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        register,
        database: kind.to_owned(),
        schema: halves.looked.step,
        journal: Head { entries: snapshot.tail.entries, hash: snapshot.tail.hash },
        numbering: Some(snapshot.numbering),
        seals: snapshot.seals.iter().map(Seal::from).collect(),
        copies: snapshot.copies.len() - missing.len(),
        missing: missing.into_iter().collect(),
        keys: with_keys,
        files: manifest::write_files(folder, &lines).map_err(at(folder))?,
        digest: String::new(),
    };
    manifest::write(folder, &mut made).map_err(at(folder))?;
    Ok(made)
}

fn line(path: String, sha256: String) -> Line {
    Line { path, sha256 }
}

/// The rows of one moment with every copy they name. A draft that is thrown away meanwhile takes its copies along: then
/// the rows are taken again. What is missing and named still was lost before.
fn rows_and_copies(
    engine: &Engine,
    config: &Config,
    folder: &Path,
    database: &Path,
    now: Timestamp,
    lines: &mut Vec<Line>,
) -> Result<(Snapshot, BTreeSet<String>), CarryError> {
    let mut carried = BTreeMap::new();
    let mut attempt = 1;
    loop {
        // Most of them before the rows are taken, so that little time is left in which one is thrown away that they name.
        carry(config, folder, &dump::copies(engine, now)?, &mut carried)?;
        let mut gone = BTreeSet::new();
        let snapshot = dump::write(engine, database, now, |seen| {
            gone = carry(config, folder, &seen.copies, &mut carried)?;
            Ok::<_, CarryError>(())
        })?;
        let lost = still_named(engine, &gone, now)?;
        if lost.len() < gone.len() && attempt < TRIES {
            attempt += 1;
            fs::remove_file(database).map_err(at(database))?;
            continue;
        }
        for (id, sha256) in carried {
            let path = format!("copies/{}", copy_path(&id));
            if snapshot.copies.contains(&id) {
                lines.push(line(path, sha256));
            } else {
                let file = folder.join(path);
                fs::remove_file(&file).map_err(at(&file))?;
            }
        }
        return Ok((snapshot, gone));
    }
}

/// Carries those of these copies that were not carried yet; which of them are not there.
fn carry(
    config: &Config,
    folder: &Path,
    ids: &BTreeSet<String>,
    carried: &mut BTreeMap<String, String>,
) -> Result<BTreeSet<String>, CarryError> {
    let mut gone = BTreeSet::new();
    for id in ids {
        if carried.contains_key(id) {
            continue;
        }
        let from = config.data_dir.join("copies").join(copy_path(id));
        match manifest::copy(&from, &folder.join("copies").join(copy_path(id))) {
            Ok(sha256) => {
                carried.insert(id.clone(), sha256);
            }
            Err(error) if error.kind() == ErrorKind::NotFound && !from.exists() => {
                gone.insert(id.clone());
            }
            Err(error) => return Err(at(&from)(error)),
        }
    }
    Ok(gone)
}

/// Which of these copies the rows of this moment still name.
fn still_named(
    engine: &Engine,
    ids: &BTreeSet<String>,
    now: Timestamp,
) -> Result<BTreeSet<String>, CarryError> {
    let mut named = BTreeSet::new();
    if ids.is_empty() {
        return Ok(named);
    }
    let mut c = engine.glance()?;
    let ids: Vec<String> = ids.iter().cloned().collect();
    for some in ids.chunks(AT_ONCE) {
        named.extend(copy::named(&mut Tx { c: &mut c, at: now }, some)?);
    }
    Ok(named)
}

/// The lists put aside: each was laid down before the row that names it.
fn lists(config: &Config, folder: &Path, lines: &mut Vec<Line>) -> Result<(), CarryError> {
    let home = config.data_dir.join("lists");
    for path in files_under(&home).map_err(at(&home))? {
        let Some(name) =
            path.file_name().and_then(|name| name.to_str()).filter(|name| name.ends_with(".crl"))
        else {
            continue;
        };
        let name = format!("lists/{name}");
        let sha256 = manifest::copy(&path, &folder.join(&name)).map_err(at(&path))?;
        lines.push(line(name, sha256));
    }
    Ok(())
}
