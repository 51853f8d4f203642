//! Where each part of a register lies in a backup and in its place, and why one is not carried there or back.

use std::io;
use std::path::{Component, Path, PathBuf};

use thiserror::Error;

use super::error::RegisterError;
use super::manifest::NotWhole;
use super::place;
use super::seal::SealError;
use crate::config::{Config, DEMONSTRATION_NUMBERING_KEY};
use crate::store::StoreError;
use crate::store::dump::DumpError;
use crate::store::opening::OpeningError;

/// Why a register is not carried away or back.
#[derive(Debug, Error)]
pub(crate) enum CarryError {
    /// The register itself.
    #[error("{0}")]
    Register(#[from] RegisterError),
    /// The database.
    #[error("the database: {0}")]
    Dump(#[from] DumpError),
    /// Its schema.
    #[error("the database: {0}")]
    Opening(#[from] OpeningError),
    /// Its rows.
    #[error("the database: {0}")]
    Store(#[from] StoreError),
    /// The backup.
    #[error("{0}")]
    NotWhole(#[from] NotWhole),
    /// The seal kept outside.
    #[error("{0}")]
    Seal(#[from] SealError),
    /// A backup is written into a folder of its own.
    #[error("{0} is not empty: a backup goes into an empty folder, or one that is not there yet")]
    NotEmpty(String),
    /// A backup lies beside what it is of.
    #[error(
        "{0} is inside of the data folder: a backup there would be lost with it, and be taken for copies"
    )]
    Inside(String),
    /// Where it lies is not known before it is made.
    #[error("{0} leads over a folder that is not there: name the folder without `..`")]
    Unclear(String),
    /// A register is laid where nothing is.
    #[error(
        "{0} is not empty: a register is restored into an empty database and a data folder without copies or lists, and \
         nothing is written over"
    )]
    Occupied(String),
    /// Of the other engine.
    #[error("it is a backup of {there}, and these settings name {here}")]
    Engine { there: String, here: &'static str },
    /// Of a newer program.
    #[error("it is of a newer program ({program}, schema {schema}): restore it with that one")]
    Newer { program: String, schema: String },
    /// A key here is another than in the backup.
    #[error("{0} is another key than the backup's: nothing was restored")]
    OtherKey(String),
    /// The numbering's key here is another than in the backup, and nobody said that it was replaced.
    #[error(
        "{0} is another key than the backup's: nothing was restored. If it is the one that was in use at last, say so with \
         --other-order, and it stays"
    )]
    OtherNumberingKey(String),
    /// Numbers would go on in an order in which the gap means nothing.
    #[error(
        "the backup's numbers were given by the policy {backup}, and with these settings the next ones would be given {here}: \
         the numbers left out would be others than those that were lost. Name the serials and the key that were in use \
         (--serials, --numbering-key-file); where they were changed after the backup, say so with --other-order"
    )]
    OtherOrder { backup: String, here: String },
    /// No setting says where it belongs.
    #[error("the backup holds {0}, and no setting says where it belongs")]
    NoPlace(String),
    /// What was laid down is not what was backed up.
    #[error("the restored database says something else than the backup's manifest: {0}")]
    Differs(&'static str),
    /// A file or folder.
    #[error("{file}: {error}")]
    File { file: String, error: io::Error },
}

/// An error of a file.
pub(crate) fn at(file: &Path) -> impl Fn(io::Error) -> CarryError + '_ {
    |error| CarryError::File { file: file.display().to_string(), error }
}

/// The database in a backup, by engine.
pub(crate) fn database_file(kind: &str) -> &'static str {
    if kind == "sqlite" { "database.sqlite" } else { "database.pgdump" }
}

/// The keys by their names in a backup. A demonstration's lie in folders of its own.
fn keys(config: &Config) -> Vec<(&'static str, Option<PathBuf>)> {
    let service = config.service_key.clone();
    vec![
        ("keys/copies-key", config.copies_key_file.clone()),
        ("keys/numbering-key", config.granting.numbering_key_file.clone()),
        ("keys/service-key", service.as_ref().map(|(key, _)| key.clone())),
        ("keys/service-password", service.map(|(_, password)| password)),
    ]
}

/// Folders of a demonstration that hold nothing but keys.
fn demonstration(config: &Config) -> [(&'static str, PathBuf); 2] {
    [("keys/demo", config.data_dir.join("demo")), ("keys/people", config.data_dir.join("keys"))]
}

/// The numbering's key: its name in a backup, and where it lies.
pub(crate) fn numbering_key(config: &Config) -> (String, PathBuf) {
    match &config.granting.numbering_key_file {
        Some(file) => ("keys/numbering-key".to_owned(), file.clone()),
        None => {
            let file = DEMONSTRATION_NUMBERING_KEY;
            (format!("keys/demo/{file}"), config.data_dir.join("demo").join(file))
        }
    }
}

/// Every file with a key, and its name in a backup.
///
/// # Errors
/// The disk's.
pub(crate) fn key_files(config: &Config) -> Result<Vec<(String, PathBuf)>, CarryError> {
    let named = keys(config).into_iter().filter_map(|(name, path)| Some((name.to_owned(), path?)));
    let mut all: Vec<_> = named.collect();
    if config.demo {
        for (name, folder) in demonstration(config) {
            for path in files_under(&folder).map_err(at(&folder))? {
                let within = path.strip_prefix(&folder).unwrap_or(&path).to_string_lossy().into_owned();
                all.push((format!("{name}/{within}"), path));
            }
        }
    }
    Ok(all)
}

/// Where a file of a backup belongs; the database is laid down by its engine.
///
/// # Errors
/// No setting says.
pub(crate) fn home(config: &Config, path: &str) -> Result<PathBuf, CarryError> {
    for folder in ["copies", "lists"] {
        if let Some(rest) = path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/')) {
            return Ok(config.data_dir.join(folder).join(rest));
        }
    }
    for (name, home) in demonstration(config) {
        if let Some(rest) = path.strip_prefix(name).and_then(|rest| rest.strip_prefix('/')) {
            return Ok(home.join(rest));
        }
    }
    let named = keys(config).into_iter().find(|(name, _)| *name == path);
    named.and_then(|(_, home)| home).ok_or_else(|| CarryError::NoPlace(path.to_owned()))
}

/// Every file under a folder; none where it is not there.
///
/// # Errors
/// The disk's.
pub(crate) fn files_under(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match std::fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            other => other?,
        };
        for entry in entries {
            let entry = entry?;
            if entry.file_type()?.is_dir() { folders.push(entry.path()) } else { files.push(entry.path()) }
        }
    }
    files.sort();
    Ok(files)
}

/// The parts of a data folder, each of which may be a way to another disk, and the folder itself.
const PARTS: [&str; 5] = ["", "copies", "lists", "demo", "keys"];

/// A backup lies outside of what it is of.
///
/// # Errors
/// It would lie inside, or nobody can say yet; the disk's.
pub(crate) fn outside_of(data: &Path, folder: &Path) -> Result<(), CarryError> {
    let there = real(folder)?;
    for part in PARTS {
        if there.starts_with(real(&data.join(part))?) {
            return Err(CarryError::Inside(folder.display().to_string()));
        }
    }
    // Left only where what comes before it is not there, and would be made first.
    if there.components().any(|part| part == Component::ParentDir) {
        return Err(CarryError::Unclear(folder.display().to_string()));
    }
    Ok(())
}

/// Where a path leads, also one of which only the beginning is there.
fn real(path: &Path) -> Result<PathBuf, CarryError> {
    let whole = std::path::absolute(path).map_err(at(path))?;
    let known = whole.ancestors().find_map(|known| Some((known.canonicalize().ok()?, known)));
    let Some((real, known)) = known else { return Ok(whole) };
    Ok(whole.strip_prefix(known).map_or_else(|_| whole.clone(), |rest| real.join(rest)))
}

/// An empty folder, made where there is none.
///
/// # Errors
/// Something lies in it; the disk's.
pub(crate) fn empty_folder(folder: &Path) -> Result<(), CarryError> {
    place::make_folder(folder)?;
    match std::fs::read_dir(folder).map_err(at(folder))?.next() {
        None => Ok(()),
        Some(_) => Err(CarryError::NotEmpty(folder.display().to_string())),
    }
}
