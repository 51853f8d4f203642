//! The database as a file and back: one moment of it, whole, while others write. SQLite copies itself (`VACUUM INTO`);
//! PostgreSQL's own programs, `pg_dump` and `pg_restore`, do it there, at the snapshot in which we read what the file
//! must hold. Knows how each engine is carried; what else belongs to a backup is known in `register`.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use diesel::RunQueryDsl as _;
use diesel::connection::SimpleConnection as _;
use diesel::sql_types::Text;
use reqwest::Url;
use shared::time::Timestamp;
use thiserror::Error;

use super::connection::{Engine, Link};
use super::journal::{self, SealRow, Tail};
use super::{StoreError, Tx, copy, numbering, opening};

/// Why a database is not carried away or back.
#[derive(Debug, Error)]
pub(crate) enum DumpError {
    /// A program of PostgreSQL's client is not there.
    #[error(
        "{program} does not start ({error}): install PostgreSQL's client programs, of the server's version or later \
         (Debian: postgresql-client)"
    )]
    NoProgram { program: &'static str, error: std::io::Error },
    /// It ended with an error.
    #[error("{program}: {said}")]
    Program { program: &'static str, said: String },
    /// The address of the server.
    #[error("the database's address is not understood")]
    Address,
    /// A file.
    #[error("{file}: {error}")]
    File { file: String, error: std::io::Error },
    /// The database's own.
    #[error("{0}")]
    Store(#[from] StoreError),
}

impl From<diesel::result::Error> for DumpError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// What the database held at the moment of the dump.
pub(crate) struct Snapshot {
    pub(crate) name: String,
    pub(crate) tail: Tail,
    /// The policy by which numbers are given; empty where none has begun.
    pub(crate) numbering: String,
    pub(crate) seals: Vec<SealRow>,
    /// Ids of the copies that rows name.
    pub(crate) copies: BTreeSet<String>,
}

/// Ids read in one question.
const AT_ONCE: i64 = 5000;

/// What a connection sees now.
fn seen(c: &mut Link, at: Timestamp) -> Result<Snapshot, StoreError> {
    let name = opening::name(c)?.unwrap_or_default();
    let mut tx = Tx { c, at };
    let (tail, seals) = (journal::tail(&mut tx)?, journal::seals(&mut tx)?);
    let numbering = numbering::last(&mut tx)?.map(|last| last.policy).unwrap_or_default();
    Ok(Snapshot { name, tail, numbering, seals, copies: ids(&mut tx)? })
}

/// Ids of all copies that rows name.
fn ids(tx: &mut Tx) -> Result<BTreeSet<String>, StoreError> {
    let mut copies: BTreeSet<String> = BTreeSet::new();
    loop {
        let after = copies.last().cloned().unwrap_or_default();
        let some = copy::ids_after(tx, &after, AT_ONCE)?;
        if some.is_empty() {
            return Ok(copies);
        }
        copies.extend(some);
    }
}

/// Ids of all copies that a database names, of whatever schema it is.
///
/// # Errors
/// The database's own.
pub(crate) fn copies(engine: &Engine, at: Timestamp) -> Result<BTreeSet<String>, StoreError> {
    ids(&mut Tx { c: &mut engine.glance()?, at })
}

/// What a database holds now.
///
/// # Errors
/// The database's own.
pub(crate) fn read(engine: &Engine, at: Timestamp) -> Result<Snapshot, DumpError> {
    Ok(seen(&mut engine.glance()?, at)?)
}

/// Writes one moment of the database into a new file, and says what it holds.
///
/// # Errors
/// The database's own, the disk's, a program that is not there.
pub(crate) fn write(engine: &Engine, file: &Path, at: Timestamp) -> Result<Snapshot, DumpError> {
    match engine {
        Engine::Sqlite(_) => {
            let mut c = engine.glance()?;
            if let Link::Sqlite(c) = &mut c {
                let into =
                    diesel::sql_query("VACUUM INTO ?").bind::<Text, _>(file.to_string_lossy().into_owned());
                into.execute(c)?;
            }
            drop(c);
            // The file is one moment by itself: it says what it holds.
            read(&Engine::Sqlite(file.to_owned()), at)
        }
        Engine::Postgres(url) => {
            let mut c = engine.glance()?;
            c.batch_execute("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")?;
            let snapshot = opening::text(&mut c, "SELECT pg_export_snapshot() AS line")?;
            let seen = seen(&mut c, at)?;
            let mut program = client("pg_dump", url)?;
            program.args([
                "--format=custom",
                "--no-owner",
                "--no-privileges",
                "--snapshot",
                &snapshot,
                "--file",
            ]);
            run("pg_dump", program.arg(file))?;
            c.batch_execute("COMMIT")?;
            Ok(seen)
        }
    }
}

/// Lays a dump into an empty database: whole or not at all.
///
/// # Errors
/// The database's own, the disk's, a program that is not there.
pub(crate) fn load(engine: &Engine, file: &Path) -> Result<(), DumpError> {
    match engine {
        Engine::Sqlite(path) => {
            let wrong = |error| DumpError::File { file: path.display().to_string(), error };
            let mut aside = path.clone().into_os_string();
            aside.push(".restored");
            std::fs::copy(file, &aside).map_err(wrong)?;
            std::fs::File::open(&aside).and_then(|file| file.sync_all()).map_err(wrong)?;
            std::fs::rename(&aside, path).map_err(wrong)
        }
        Engine::Postgres(url) => {
            let mut program = client("pg_restore", url)?;
            program.args(["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]);
            run("pg_restore", program.arg(file))
        }
    }
}

/// A program of PostgreSQL's client over the address. The password goes by the environment: whoever lists processes sees
/// arguments.
fn client(program: &'static str, url: &str) -> Result<Command, DumpError> {
    let mut url = Url::parse(url).map_err(|_| DumpError::Address)?;
    let mut secret = url.password().map(decoded);
    url.set_password(None).map_err(|()| DumpError::Address)?;
    let query = url.query().unwrap_or_default().to_owned();
    let (passwords, kept): (Vec<&str>, Vec<&str>) =
        query.split('&').filter(|one| !one.is_empty()).partition(|one| one.starts_with("password="));
    if let Some((_, password)) = passwords.first().and_then(|one| one.split_once('=')) {
        let kept = kept.join("&");
        url.set_query(Some(kept.as_str()).filter(|kept| !kept.is_empty()));
        secret = Some(decoded(password));
    }
    let mut command = Command::new(program);
    command.arg("--no-password").arg(format!("--dbname={url}"));
    if let Some(secret) = secret {
        use std::os::unix::ffi::OsStrExt as _;
        command.env("PGPASSWORD", OsStr::from_bytes(&secret));
    }
    Ok(command)
}

/// Percent signs of an address undone.
fn decoded(text: &str) -> Vec<u8> {
    let (mut out, mut rest) = (Vec::new(), text.as_bytes());
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).filter(|_| *first == b'%');
        match hex.and_then(|two| hex::decode(two).ok()) {
            Some(byte) => {
                out.extend(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                out.push(*first);
                rest = after;
            }
        }
    }
    out
}

fn run(program: &'static str, command: &mut Command) -> Result<(), DumpError> {
    let output =
        command.stdin(Stdio::null()).output().map_err(|error| DumpError::NoProgram { program, error })?;
    if output.status.success() {
        return Ok(());
    }
    Err(DumpError::Program { program, said: String::from_utf8_lossy(&output.stderr).trim().to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_no_argument() {
        for url in [
            "postgres://app:p%40ss@db.example/iin",
            "postgres://app@db.example/iin?password=p%40ss&sslmode=require",
        ] {
            let command = client("pg_dump", url).expect("understood");
            let arguments: Vec<_> =
                command.get_args().map(|one| one.to_string_lossy().into_owned()).collect();
            assert!(
                arguments.iter().all(|one| !one.contains("ss@") && !one.contains("p%40ss")),
                "{arguments:?}"
            );
            let secret =
                command.get_envs().find(|(name, _)| *name == "PGPASSWORD").expect("in the environment").1;
            assert_eq!(secret, Some(OsStr::new("p@ss")));
            assert_eq!(arguments.concat().contains("sslmode"), url.contains("sslmode"));
        }
        assert!(matches!(client("pg_dump", "postgres://"), Ok(_) | Err(DumpError::Address)));
    }
}
