//! How a database becomes a register's: looked at without changing anything, made, named, brought up to date. Knows steps
//! of the schema and the register's name; whether one should be made is decided in `register`.

use std::collections::BTreeSet;
use std::path::Path;

use diesel::connection::SimpleConnection as _;
use diesel::migration::MigrationSource;
use diesel::sql_types::{BigInt, Text};
use diesel::{Connection as _, QueryableByName, RunQueryDsl as _};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use shared::time::Timestamp;
use thiserror::Error;

use crate::store::connection::{Engine, Link, each};
use crate::store::error::StoreError;

pub(super) const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
pub(super) const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// The lock of PostgreSQL under which a register is made, named or brought up to date. Whoever starts meanwhile waits as long as
/// that takes.
const CHANGING: &str = "SET lock_timeout = 0; SELECT pg_advisory_lock(814146)";

/// Why a database is not opened as it is.
#[derive(Debug, Error)]
pub(crate) enum OpeningError {
    /// The database was changed by a program that came after this one.
    #[error(
        "the database is of a newer program: its schema has step {step}, and this program ({version}) knows steps up to \
         {known}; start the newer program"
    )]
    Newer { step: String, version: &'static str, known: String },
    /// The schema is of an earlier program and may not be changed now.
    #[error(
        "the schema is of an earlier program and is brought up to date when the service starts: start it once"
    )]
    Older,
    /// Rows that refer to nothing after the schema was changed; nothing was changed.
    #[error("after the schema's changes {0} rows would refer to nothing; everything was left as it was")]
    Broken(i64),
    /// A step of the schema failed; nothing was changed.
    #[error("the schema is not brought up to date, everything was left as it was: {0}")]
    Step(String),
    /// The database itself.
    #[error("{0}")]
    Store(#[from] StoreError),
}

impl From<diesel::result::Error> for OpeningError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// What a database holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// No file, no table.
    Nothing,
    /// Tables of something else.
    Stranger,
    /// A register of a program from before registers had a name.
    Unnamed,
    /// The register of this name.
    Register(String),
}

/// A database that was looked at.
#[derive(Clone, Debug)]
pub(crate) struct Looked {
    pub(crate) found: Found,
    /// The newest step of its schema; empty for none.
    pub(crate) step: String,
    /// Steps of this program are missing.
    pub(crate) older: bool,
    /// A backup was being laid down in it, and what may have been given since is not left out yet.
    pub(crate) half_restored: bool,
    /// Neither a number nor an entry of the journal: nothing has happened in it yet.
    pub(crate) untouched: bool,
}

#[derive(QueryableByName)]
struct TextRow {
    #[diesel(sql_type = Text)]
    line: String,
}

#[derive(QueryableByName)]
struct CountRow {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

fn count(c: &mut Link, query: &str) -> Result<i64, StoreError> {
    let query = diesel::sql_query(query);
    Ok(each!(c, c => query.get_result::<CountRow>(c))?.n)
}

pub(super) fn texts(c: &mut Link, query: &str) -> Result<Vec<String>, StoreError> {
    let query = diesel::sql_query(query);
    let rows: Vec<TextRow> = each!(c, c => query.load(c))?;
    Ok(rows.into_iter().map(|row| row.line).collect())
}

/// The first line of a query with a text column called `line`; empty for none.
pub(super) fn text(c: &mut Link, query: &str) -> Result<String, StoreError> {
    Ok(texts(c, query)?.into_iter().next().unwrap_or_default())
}

/// The steps of the schema that this program knows.
fn known(engine: &Engine) -> Result<BTreeSet<String>, OpeningError> {
    fn names<B: diesel::backend::Backend>(
        source: &impl MigrationSource<B>,
    ) -> Result<BTreeSet<String>, OpeningError> {
        let steps = source.migrations().map_err(|e| OpeningError::Step(e.to_string()))?;
        Ok(steps.iter().map(|step| step.name().version().to_string()).collect())
    }
    match engine {
        Engine::Sqlite(_) => names::<diesel::sqlite::Sqlite>(&SQLITE),
        Engine::Postgres(_) => names::<diesel::pg::Pg>(&POSTGRES),
    }
}

/// Whether this program knows a step of the schema.
///
/// # Errors
/// Its own steps do not read.
pub(crate) fn knows(engine: &Engine, step: &str) -> Result<bool, OpeningError> {
    Ok(known(engine)?.contains(step))
}

/// Tables in the place where ours would be, and whether the list of steps is among them.
fn tables(c: &mut Link) -> Result<(i64, bool), StoreError> {
    let all = match c {
        Link::Sqlite(_) => "sqlite_master WHERE type = 'table'",
        Link::Postgres(_) => "pg_tables WHERE schemaname = current_schema()",
    };
    let name = match c {
        Link::Sqlite(_) => "name",
        Link::Postgres(_) => "tablename",
    };
    let steps =
        count(c, &format!("SELECT count(*) AS n FROM {all} AND {name} = '__diesel_schema_migrations'"))?;
    Ok((count(c, &format!("SELECT count(*) AS n FROM {all}"))?, steps > 0))
}

/// Looks at a database and changes nothing.
///
/// # Errors
/// It cannot be reached, or is of a newer program.
pub(crate) fn look(engine: &Engine) -> Result<Looked, OpeningError> {
    let known = known(engine)?;
    let mut nothing = Looked {
        found: Found::Nothing,
        step: String::new(),
        older: true,
        half_restored: false,
        untouched: true,
    };
    if let Engine::Sqlite(path) = engine
        && !holds_bytes(path)?
    {
        return Ok(nothing);
    }
    let mut c = engine.glance()?;
    let (all, ours) = tables(&mut c)?;
    nothing.half_restored = is_there(&mut c, RESTORING)?;
    if all == 0 || nothing.half_restored {
        return Ok(nothing);
    }
    if !ours {
        return Ok(Looked { found: Found::Stranger, ..nothing });
    }
    let steps = texts(&mut c, "SELECT version AS line FROM __diesel_schema_migrations ORDER BY version")?;
    let Some(last) = steps.last().cloned() else {
        return Ok(if all == 1 { nothing } else { Looked { found: Found::Stranger, ..nothing } });
    };
    if let Some(step) = steps.iter().rev().find(|step| !known.contains(*step)) {
        return Err(OpeningError::Newer {
            step: step.clone(),
            version: env!("CARGO_PKG_VERSION"),
            known: known.last().cloned().unwrap_or_default(),
        });
    }
    let older = steps.len() < known.len();
    let name = if is_there(&mut c, "register_identity")? { name(&mut c)? } else { None };
    let untouched = name.is_some() && untouched(&mut c)?;
    let found = name.map_or(Found::Unnamed, Found::Register);
    Ok(Looked { found, step: last, older, half_restored: false, untouched })
}

fn is_there(c: &mut Link, table: &str) -> Result<bool, StoreError> {
    let query = match c {
        Link::Sqlite(_) => format!("SELECT count(*) AS n FROM sqlite_master WHERE name = '{table}'"),
        Link::Postgres(_) => format!(
            "SELECT count(*) AS n FROM pg_tables WHERE schemaname = current_schema() AND tablename = '{table}'"
        ),
    };
    Ok(count(c, &query)? > 0)
}

/// The table that stands in a database while a backup is laid down in it. No step of the schema makes it: it comes before the
/// first row and goes after the last.
const RESTORING: &str = "restoring";

/// Says in the database that a backup is being laid down, before its first row is.
///
/// # Errors
/// The database's own; it is said already.
pub(super) fn begin_restoring(c: &mut Link) -> Result<(), StoreError> {
    Ok(c.batch_execute(&format!("CREATE TABLE {RESTORING} ()"))?)
}

/// All of it lies there.
///
/// # Errors
/// The database's own.
pub(super) fn end_restoring(c: &mut Link) -> Result<(), StoreError> {
    Ok(c.batch_execute(&format!("DROP TABLE {RESTORING}"))?)
}

/// The name of the register that a connection leads to.
pub(super) fn name(c: &mut Link) -> Result<Option<String>, StoreError> {
    Ok(texts(c, "SELECT id AS line FROM register_identity")?.pop())
}

fn untouched(c: &mut Link) -> Result<bool, StoreError> {
    let rows = "(SELECT count(*) FROM audit) + (SELECT count(*) FROM iin_register)";
    Ok(count(c, &format!("SELECT {rows} AS n"))? == 0)
}

/// Whether there is a file with anything in it.
fn holds_bytes(path: &Path) -> Result<bool, StoreError> {
    match std::fs::metadata(path) {
        Ok(meta) => Ok(meta.len() > 0),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(StoreError::Unavailable(format!("{}: {error}", path.display()))),
    }
}

/// Keeps other processes of this service from changing the schema or the name meanwhile.
pub(crate) struct Changing {
    /// The lock goes with the connection.
    _held: Option<Link>,
}

/// Waits until nobody else changes it. On SQLite whoever serves holds a lock of its own.
///
/// # Errors
/// The database cannot be reached.
pub(crate) fn change_alone(engine: &Engine) -> Result<Changing, OpeningError> {
    if matches!(engine, Engine::Sqlite(_)) {
        return Ok(Changing { _held: None });
    }
    let mut held = engine.open()?;
    held.batch_execute(CHANGING)?;
    Ok(Changing { _held: Some(held) })
}

/// Brings the schema up to date, and gives the register a name where one is handed in: all of it or nothing.
///
/// # Errors
/// A step that fails, rows that would refer to nothing, the database's own.
pub(crate) fn bring_up(mut c: Link, name: Option<(&str, Timestamp)>) -> Result<(), OpeningError> {
    let insert = name.map(|(id, at)| {
        format!(
            "INSERT INTO register_identity (place, id, named_at) VALUES (1, '{}', {})",
            id.replace('\'', ""),
            at.as_millisecond()
        )
    });
    let named = |c: &mut dyn FnMut(&str) -> diesel::QueryResult<()>| match &insert {
        Some(text) => c(text),
        None => Ok(()),
    };
    let step = |error: Box<dyn std::error::Error + Send + Sync>| OpeningError::Step(error.to_string());
    match &mut c {
        Link::Sqlite(c) => {
            // A table built anew would take its references with it; they are all checked when it stands again.
            c.batch_execute("PRAGMA foreign_keys = OFF")?;
            c.immediate_transaction(|c| {
                let done = c.run_pending_migrations(SQLITE).map_err(step)?.len();
                named(&mut |text| c.batch_execute(text))?;
                match if done > 0 { references_to_nothing(c)? } else { 0 } {
                    0 => Ok(()),
                    broken => Err(OpeningError::Broken(broken)),
                }
            })
        }
        Link::Postgres(c) => c.transaction(|c| {
            c.run_pending_migrations(POSTGRES).map_err(step)?;
            named(&mut |text| c.batch_execute(text))?;
            Ok(())
        }),
    }
}

/// Rows of SQLite whose reference leads nowhere: only a change of the schema, or somebody outside, can make such.
pub(super) fn references_to_nothing(c: &mut diesel::SqliteConnection) -> Result<i64, StoreError> {
    let query = diesel::sql_query("SELECT count(*) AS n FROM pragma_foreign_key_check");
    Ok(query.get_result::<CountRow>(c)?.n)
}
