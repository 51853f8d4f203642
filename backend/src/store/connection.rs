//! One connection type over both engines. Knows how each engine is opened, and that opening makes none; does not know
//! tables, nor how many connections there are.

use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};

use diesel::connection::SimpleConnection as _;
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
        match &mut link {
            // FULL: a granted IIN survives a power cut. WAL: readers never wait for the writer.
            Link::Sqlite(c) => c.batch_execute(
                "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                 PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;",
            )?,
            Link::Postgres(c) => c.batch_execute(ON_THE_SERVER)?,
        }
        Ok(link)
    }

    fn establish(&self, mode: &str) -> Result<Link, StoreError> {
        let refused = |e: diesel::ConnectionError| StoreError::Unavailable(e.to_string());
        match self {
            Self::Postgres(url) => {
                PgConnection::establish(&impatient(url)).map(Link::Postgres).map_err(refused)
            }
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

/// What libpq is told where the URL does not say it. A server that does not answer is given up after two seconds, its least,
/// when connecting. A host that is gone is noticed after some ten: the first setting sees that what was said does not arrive,
/// the others that nobody is there any more who heard it. Without these, only when the system gives up, minutes or hours later.
/// A server that lives and says nothing is noticed by neither.
const IMPATIENCE: [(&str, &str); 5] = [
    ("connect_timeout", "2"),
    ("tcp_user_timeout", "10000"),
    ("keepalives_idle", "5"),
    ("keepalives_interval", "2"),
    ("keepalives_count", "3"),
];

/// What a server of PostgreSQL is told of each session. Nobody waits longer than this for what another holds; whoever holds it
/// and does nothing is sent off, and a host of ours that is gone is noticed there as the server's is noticed here: its locks go
/// with it.
const ON_THE_SERVER: &str = "SET lock_timeout = '20s'; SET idle_in_transaction_session_timeout = '60s'; \
     SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3; \
     SET tcp_user_timeout = 10000";

fn impatient(url: &str) -> String {
    let mut url = url.to_owned();
    for (name, value) in IMPATIENCE {
        if !url.contains(&format!("{name}=")) {
            let joint = if url.contains('?') { '&' } else { '?' };
            url.push_str(&format!("{joint}{name}={value}"));
        }
    }
    url
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_not_waited_for_longer_than_the_url_says_or_else_than_makes_sense() {
        let alive = "keepalives_idle=5&keepalives_interval=2&keepalives_count=3";
        assert_eq!(
            impatient("postgres://app@h:1/t0"),
            format!("postgres://app@h:1/t0?connect_timeout=2&tcp_user_timeout=10000&{alive}")
        );
        assert_eq!(
            impatient("postgres://h/t?sslmode=require&connect_timeout=7"),
            format!("postgres://h/t?sslmode=require&connect_timeout=7&tcp_user_timeout=10000&{alive}")
        );
    }
}
