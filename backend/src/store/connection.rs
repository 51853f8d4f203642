//! One connection type over both engines, and pools of it. Knows how each engine is opened, and that
//! opening makes none; does not know tables.

use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::r2d2::Pool;
use diesel::{Connection as _, PgConnection, SqliteConnection};

use super::error::StoreError;
use super::ours::Ours;

/// Either engine. The first variant never wins by guessing: connections are opened by [`Engine`], not by URL.
#[derive(diesel::MultiConnection)]
pub(crate) enum Link {
    Postgres(PgConnection),
    Sqlite(SqliteConnection),
}

/// Runs one expression on the engine at hand, for statements the enum cannot carry (upserts, locks).
macro_rules! each {
    ($connection:expr, $c:ident => $work:expr) => {
        match $connection {
            $crate::store::connection::Link::Postgres($c) => $work,
            $crate::store::connection::Link::Sqlite($c) => $work,
        }
    };
}
pub(crate) use each;

/// Where the rows live.
#[derive(Clone, Debug)]
pub(crate) enum Engine {
    /// A file beside the service.
    Sqlite(PathBuf),
    /// A server, by its URL.
    Postgres(String),
}

impl Engine {
    /// Reads `postgres://…`, `sqlite://path` or a plain path.
    pub(crate) fn from_url(url: &str) -> Self {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Self::Postgres(url.to_owned())
        } else {
            Self::Sqlite(Path::new(url.strip_prefix("sqlite://").unwrap_or(url)).to_owned())
        }
    }

    /// `sqlite` or `postgresql`.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "sqlite",
            Self::Postgres(_) => "postgresql",
        }
    }

    /// Opens what is there; never makes a database.
    pub(crate) fn open(&self) -> Result<Link, StoreError> {
        self.with_settings("rw")
    }

    /// Opens the database and makes its file where there is none. A server's database is made by its administrator.
    pub(crate) fn make(&self) -> Result<Link, StoreError> {
        self.with_settings("rwc")
    }

    /// Opens what is there for a look: as it is, without our settings.
    pub(crate) fn glance(&self) -> Result<Link, StoreError> {
        self.establish("rw")
    }

    fn with_settings(&self, mode: &str) -> Result<Link, StoreError> {
        let mut link = self.establish(mode)?;
        if let Link::Sqlite(c) = &mut link {
            // FULL: a granted IIN survives a power cut. WAL: readers never wait for the writer.
            c.batch_execute(
                "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                 PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;",
            )?;
        }
        Ok(link)
    }

    fn establish(&self, mode: &str) -> Result<Link, StoreError> {
        let refused = |e: diesel::ConnectionError| StoreError::Unavailable(e.to_string());
        match self {
            Self::Postgres(url) => PgConnection::establish(url).map(Link::Postgres).map_err(refused),
            Self::Sqlite(path) => {
                let mut c = SqliteConnection::establish(&uri(path, mode)).map_err(refused)?;
                c.batch_execute("PRAGMA busy_timeout = 10000")?;
                Ok(Link::Sqlite(c))
            }
        }
    }

    /// Where it is, for people: without a password.
    pub(crate) fn place(&self) -> String {
        match self {
            Self::Sqlite(path) => path.display().to_string(),
            Self::Postgres(url) => match reqwest::Url::parse(url) {
                Ok(url) => format!(
                    "the database {} of PostgreSQL at {}",
                    url.path().trim_start_matches('/'),
                    url.host_str().unwrap_or("this machine")
                ),
                Err(_) => "the database of PostgreSQL".to_owned(),
            },
        }
    }
}

impl Ours {
    pub(crate) fn pool(&self, size: u32) -> Result<Pool<Self>, StoreError> {
        Pool::builder()
            .max_size(size)
            .min_idle(Some(1))
            .connection_timeout(Duration::from_secs(30))
            // A server may have closed the connection meanwhile; a file does not.
            .test_on_check_out(matches!(self.engine(), Engine::Postgres(_)))
            .build(self.clone())
            .map_err(|e| StoreError::Unavailable(e.to_string()))
    }
}

/// The address of a file in SQLite's own words, which say whether it may be made.
fn uri(path: &Path, mode: &str) -> String {
    let mut uri = "file:".to_owned();
    for byte in path.as_os_str().as_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                uri.push(char::from(*byte))
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri + "?mode=" + mode
}
