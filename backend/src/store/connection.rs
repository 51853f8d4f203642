//! One connection type over both engines, and pools of it. Knows how each engine is opened; does not know tables.

use std::path::{Path, PathBuf};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::r2d2::{ManageConnection, Pool, R2D2Connection as _};
use diesel::{Connection as _, PgConnection, SqliteConnection};

use super::error::StoreError;

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

    pub(crate) fn open(&self) -> Result<Link, StoreError> {
        let refused = |e: diesel::ConnectionError| StoreError::Unavailable(e.to_string());
        match self {
            Self::Postgres(url) => PgConnection::establish(url).map(Link::Postgres).map_err(refused),
            Self::Sqlite(path) => {
                let mut c = SqliteConnection::establish(&path.to_string_lossy()).map_err(refused)?;
                // FULL: a granted IIN survives a power cut. WAL: readers never wait for the writer.
                c.batch_execute(
                    "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                     PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;",
                )?;
                Ok(Link::Sqlite(c))
            }
        }
    }

    pub(crate) fn pool(&self, size: u32) -> Result<Pool<Self>, StoreError> {
        Pool::builder()
            .max_size(size)
            .min_idle(Some(1))
            .connection_timeout(Duration::from_secs(30))
            // A server may have closed the connection meanwhile; a file does not.
            .test_on_check_out(matches!(self, Self::Postgres(_)))
            .build(self.clone())
            .map_err(|e| StoreError::Unavailable(e.to_string()))
    }
}

impl ManageConnection for Engine {
    type Connection = Link;
    type Error = StoreError;

    fn connect(&self) -> Result<Link, StoreError> {
        self.open()
    }

    fn is_valid(&self, connection: &mut Link) -> Result<(), StoreError> {
        Ok(connection.batch_execute("SELECT 1")?)
    }

    fn has_broken(&self, connection: &mut Link) -> bool {
        // A panic inside a transaction leaves it open; such a connection must not serve the next request.
        std::thread::panicking() || each!(connection, c => c.is_broken())
    }
}
