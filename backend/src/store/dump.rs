//! The database as a file and back: one moment of it, whole, while others write. SQLite copies itself (`VACUUM INTO`);
//! PostgreSQL's own programs, `pg_dump` and `pg_restore`, do it there, at the snapshot in which we read what the file
//! must hold. Knows how each engine is carried; what else belongs to a backup is known in `register`.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use diesel::RunQueryDsl as _;
use diesel::connection::SimpleConnection as _;
use diesel::sql_types::Text;
use shared::time::Timestamp;
use thiserror::Error;

use crate::store::connection::{Engine, Link};
use crate::store::deciding::numbering;
use crate::store::error::StoreError;
use crate::store::filing::copy;
use crate::store::opening;
use crate::store::people::journal::{self, SealRow, Tail};
use crate::store::tx::Tx;

/// Why a database is not carried away or back.
#[derive(Debug, Error)]
pub(crate) enum DumpError {
    /// A program of PostgreSQL's client is not there.
    #[error(
        "{program} does not start ({error}): install PostgreSQL's client programs of the server's version (Debian: \
         postgresql-client)"
    )]
    NoProgram { program: &'static str, error: std::io::Error },
    /// It is not of the server's version: a later one says what an earlier server does not understand, when rows are laid
    /// down.
    #[error(
        "{program} is of version {client}, and the server of {server}: nothing was written. Install PostgreSQL's client \
         programs of the server's version (Debian: postgresql-client-{server})"
    )]
    OtherVersion { program: &'static str, client: String, server: u32 },
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

/// Whether a dump can be made here; asked before anything is written.
///
/// # Errors
/// A program that is not there or not of the server's version; the database's own.
pub(crate) fn can_write(engine: &Engine) -> Result<(), DumpError> {
    match engine {
        Engine::Sqlite(_) => Ok(()),
        Engine::Postgres(_) => is_of_the_server("pg_dump", engine),
    }
}

/// Whether this dump can be laid down here; asked before anything is written.
///
/// # Errors
/// A program that is not there, not of the server's version or that does not read the dump; no folder for the file, or
/// something that lies in its way; the database's own.
pub(crate) fn can_load(engine: &Engine, file: &Path) -> Result<(), DumpError> {
    match engine {
        Engine::Sqlite(path) => {
            let folder = folder_of(path);
            fs::read_dir(folder).map_err(of(folder))?;
            // Also what SQLite would take for the rest of the file that is laid there.
            for ending in ["", "-wal", "-shm", "-journal"] {
                let lying = beside(&aside(path), ending);
                if lying.try_exists().map_err(of(&lying))? {
                    return Err(of(&lying)(ErrorKind::AlreadyExists.into()));
                }
            }
            Ok(())
        }
        Engine::Postgres(_) => {
            is_of_the_server("pg_restore", engine)?;
            run("pg_restore", Command::new("pg_restore").arg("--list").arg(file))?;
            Ok(())
        }
    }
}

fn of(file: &Path) -> impl Fn(io::Error) -> DumpError + '_ {
    |error| DumpError::File { file: file.display().to_string(), error }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Where the file of SQLite lies before it is a register.
fn aside(path: &Path) -> PathBuf {
    beside(path, ".restored")
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut beside = path.to_owned().into_os_string();
    beside.push(ending);
    beside.into()
}

fn is_of_the_server(program: &'static str, engine: &Engine) -> Result<(), DumpError> {
    let said = run(program, Command::new(program).arg("--version"))?;
    let number =
        opening::text(&mut engine.glance()?, "SELECT current_setting('server_version_num') AS line")?;
    fits(program, &said, &number)
}

/// Compares what a program says of its version (`pg_dump (PostgreSQL) 15.4 (Debian …)`) with the number of a server's
/// (`150004`).
fn fits(program: &'static str, said: &str, number: &str) -> Result<(), DumpError> {
    let words = |said: String| DumpError::Program { program, said };
    let client = said.split_once("(PostgreSQL) ").map_or(said, |(_, version)| version).trim();
    let client = client.split_whitespace().next().unwrap_or_default().to_owned();
    let digits = client.bytes().take_while(u8::is_ascii_digit).count();
    let server: u32 = number.parse().map_err(|_| words(format!("the server's version is {number:?}")))?;
    let server = server / 10_000;
    if client.get(..digits).and_then(|major| major.parse().ok()) == Some(server) {
        return Ok(());
    }
    Err(DumpError::OtherVersion { program, client, server })
}

/// Writes one moment of the database into a new file, and says what it holds. As soon as that is known `carry` takes what
/// these rows need and what others may throw away meanwhile.
///
/// # Errors
/// The database's own, the disk's, a program that is not there; those of `carry`.
pub(crate) fn write<E: From<DumpError>>(
    engine: &Engine,
    file: &Path,
    at: Timestamp,
    carry: impl FnOnce(&Snapshot) -> Result<(), E>,
) -> Result<Snapshot, E> {
    match engine {
        Engine::Sqlite(_) => {
            vacuum(engine, file)?;
            // The file is one moment by itself: it says what it holds.
            let seen = read(&Engine::Sqlite(file.to_owned()), at)?;
            carry(&seen)?;
            Ok(seen)
        }
        Engine::Postgres(url) => {
            let (mut held, moment, seen) = hold(engine, at)?;
            carry(&seen)?;
            let mut program = client("pg_dump", url)?;
            program.args([
                "--format=custom",
                "--no-owner",
                "--no-privileges",
                "--snapshot",
                &moment,
                "--file",
            ]);
            run("pg_dump", program.arg(file))?;
            held.batch_execute("COMMIT").map_err(DumpError::from)?;
            Ok(seen)
        }
    }
}

fn vacuum(engine: &Engine, file: &Path) -> Result<(), DumpError> {
    if let Link::Sqlite(c) = &mut engine.glance()? {
        let into = diesel::sql_query("VACUUM INTO ?").bind::<Text, _>(file.to_string_lossy().into_owned());
        into.execute(c)?;
    }
    Ok(())
}

/// A moment of PostgreSQL that lasts as long as the connection, its name, and what the database holds at it.
fn hold(engine: &Engine, at: Timestamp) -> Result<(Link, String, Snapshot), DumpError> {
    let mut c = engine.glance()?;
    c.batch_execute("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")?;
    let moment = opening::text(&mut c, "SELECT pg_export_snapshot() AS line")?;
    let seen = seen(&mut c, at)?;
    Ok((c, moment, seen))
}

/// Lays a dump down where nobody takes it for a register, before [`make_ours`] says that it is one: SQLite's file under
/// another name, PostgreSQL's tables with a mark beside them. Where they lie.
///
/// # Errors
/// The database's own, the disk's, a program that is not there.
pub(crate) fn load(engine: &Engine, file: &Path) -> Result<Engine, DumpError> {
    match engine {
        Engine::Sqlite(path) => {
            let aside = aside(path);
            let mut from = File::open(file).map_err(of(file))?;
            let mut laid = || {
                let mut into = File::create_new(&aside)?;
                into.set_permissions(from.metadata()?.permissions())?;
                io::copy(&mut from, &mut into)?;
                into.sync_all()
            };
            laid().map_err(of(&aside))?;
            Ok(Engine::Sqlite(aside))
        }
        Engine::Postgres(url) => {
            opening::begin_restoring(&mut engine.open()?)?;
            let mut program = client("pg_restore", url)?;
            program.args(["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]);
            run("pg_restore", program.arg(file))?;
            Ok(engine.clone())
        }
    }
}

/// Makes what was laid down the register of this place: it may be opened from here on.
///
/// # Errors
/// The database's own, the disk's; somebody has it open still.
pub(crate) fn make_ours(engine: &Engine, laid: &Engine) -> Result<(), DumpError> {
    let (Engine::Sqlite(path), Engine::Sqlite(aside)) = (engine, laid) else {
        return Ok(opening::end_restoring(&mut engine.open()?)?);
    };
    // All of it into the one file, which is all that gets its name.
    laid.glance()?.batch_execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE")?;
    let log = beside(aside, "-wal");
    if log.try_exists().map_err(of(&log))? {
        return Err(of(&log)(ErrorKind::ResourceBusy.into()));
    }
    File::open(aside).and_then(|file| file.sync_all()).map_err(of(aside))?;
    fs::rename(aside, path).map_err(of(path))?;
    let folder = folder_of(path);
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(of(folder))
}

/// A program of PostgreSQL's client over the address. The password goes by the environment: whoever lists processes sees
/// arguments.
fn client(program: &'static str, url: &str) -> Result<Command, DumpError> {
    let (url, secret) = without_password(url).ok_or(DumpError::Address)?;
    let mut command = Command::new(program);
    command.arg("--no-password").arg(format!("--dbname={url}"));
    if let Some(secret) = secret {
        use std::os::unix::ffi::OsStrExt as _;
        command.env("PGPASSWORD", OsStr::from_bytes(&secret));
    }
    Ok(command)
}

/// An address without its password, and that, read as libpq reads them: there may be several hosts in it or none, where
/// other readers of addresses ask for one.
fn without_password(url: &str) -> Option<(String, Option<Vec<u8>>)> {
    let (scheme, rest) = url.split_once("://")?;
    let who = rest.find(['@', '/']).filter(|end| rest.as_bytes().get(*end) == Some(&b'@'));
    let (who, rest) = who.and_then(|end| rest.split_at_checked(end)).unwrap_or(("", rest));
    let (user, password) = who.split_once(':').map_or((who, None), |(user, password)| (user, Some(password)));
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let says_it = |one: &&str| one.split_once('=').is_some_and(|(name, _)| decoded(name) == b"password");
    let (passwords, kept): (Vec<&str>, Vec<&str>) =
        query.split('&').filter(|one| !one.is_empty()).partition(says_it);
    // What comes later holds, as for libpq.
    let named = passwords.last().and_then(|one| one.split_once('=')).map(|(_, password)| password);
    let joint = if kept.is_empty() { "" } else { "?" };
    let secret = named.or(password).map(decoded);
    Some((format!("{scheme}://{user}{place}{joint}{}", kept.join("&")), secret))
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

/// Runs a program to its end; what it said.
fn run(program: &'static str, command: &mut Command) -> Result<String, DumpError> {
    let output =
        command.stdin(Stdio::null()).output().map_err(|error| DumpError::NoProgram { program, error })?;
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if output.status.success() {
        return Ok(said(&output.stdout));
    }
    Err(DumpError::Program { program, said: said(&output.stderr) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_no_argument() {
        for url in [
            "postgres://app:p%40ss@db.example/iin",
            "postgres://app@db.example/iin?password=p%40ss&sslmode=require",
            "postgres://app@db.example/iin?sslmode=require&p%61ssword=p%40ss",
            "postgres://app:earlier@/iin?host=/tmp&password=p%40ss",
        ] {
            let command = client("pg_dump", url).expect("understood");
            let arguments: Vec<_> =
                command.get_args().map(|one| one.to_string_lossy().into_owned()).collect();
            assert!(
                arguments
                    .iter()
                    .all(|one| !["ss@", "p%40ss", "earlier"].iter().any(|part| one.contains(part))),
                "{arguments:?}"
            );
            let secret =
                command.get_envs().find(|(name, _)| *name == "PGPASSWORD").expect("in the environment").1;
            assert_eq!(secret, Some(OsStr::new("p@ss")));
            assert_eq!(arguments.concat().contains("sslmode"), url.contains("sslmode"));
        }
    }

    #[test]
    fn a_socket_on_this_machine_is_an_address() {
        for url in [
            "postgres:///iin?host=/run/postgresql",
            "postgres:///iin",
            "postgres://app@/iin?host=/tmp",
            "postgres://app@a:1,b:2/iin?target_session_attrs=read-write",
        ] {
            let command = client("pg_dump", url).expect("understood");
            let arguments: Vec<_> = command.get_args().map(|one| one.to_string_lossy()).collect();
            assert!(arguments.contains(&format!("--dbname={url}").into()), "{arguments:?}");
            assert_eq!(command.get_envs().count(), 0);
        }
        let command = client("pg_dump", "postgres:///iin?host=/tmp&password=p%40ss").expect("understood");
        assert_eq!(command.get_envs().next(), Some((OsStr::new("PGPASSWORD"), Some(OsStr::new("p@ss")))));
        assert!(matches!(client("pg_dump", "no address"), Err(DumpError::Address)));
    }

    #[test]
    fn programs_of_the_servers_version_are_taken_and_no_others() {
        for (said, number) in [
            ("pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", "150018"),
            ("pg_dump (PostgreSQL) 17.0", "170004"),
            ("pg_dump (PostgreSQL) 18beta1", "180000"),
            ("pg_dump (PostgreSQL) 19devel", "190000"),
        ] {
            fits("pg_dump", said, number).expect(said);
        }
        let refused = fits("pg_restore", "pg_restore (PostgreSQL) 17.2", "160004").expect_err("later");
        assert!(matches!(&refused, DumpError::OtherVersion { server: 16, client, .. } if client == "17.2"));
        assert!(refused.to_string().contains("postgresql-client-16"), "{refused}");
        for said in ["pg_dump (PostgreSQL) 14.9", "pg_dump", "", "pg_dump (PostgreSQL) 1.5"] {
            assert!(matches!(fits("pg_dump", said, "150018"), Err(DumpError::OtherVersion { .. })), "{said}");
        }
        assert!(matches!(fits("pg_dump", "pg_dump (PostgreSQL) 15.1", ""), Err(DumpError::Program { .. })));
    }
}
