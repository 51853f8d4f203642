//! Why a register is not opened, made or adopted, in words that say what to do.

use thiserror::Error;

use crate::ids::NoRandomness;
use crate::store::opening::OpeningError;

fn of(name: &Option<String>) -> String {
    name.as_ref().map_or_else(String::new, |name| format!(", the register {name}"))
}

fn of_process(process: &str) -> String {
    if process.is_empty() { String::new() } else { format!(" ({process})") }
}

/// Why a register is not opened, made or adopted.
#[derive(Debug, Error)]
pub(crate) enum RegisterError {
    /// Neither database nor copies.
    #[error(
        "there is no register in {database}. If none was ever made for this service, make it: `backend init` with the same \
         settings. If there was one, find it (a disk that is not mounted, a file that was moved, another address): made \
         anew it would give the same numbers a second time"
    )]
    None { database: String },
    /// Copies without their database.
    #[error(
        "there is no register in {database}, but {folder} holds what belongs to one{}: find the database, or restore a \
         backup into an empty place. None is made over the remains of another",
        of(.name)
    )]
    DatabaseGone { database: String, folder: String, name: Option<String> },
    /// A database without its copies.
    #[error(
        "{database} holds the register {name}, but {folder} does not say that it has this register's copies: mount the \
         folder that has them (it holds a file register.id). Several servers over one database share one folder"
    )]
    CopiesGone { database: String, folder: String, name: String },
    /// The database of one and the copies of another.
    #[error("{database} holds the register {name}, but {folder} has the copies of the register {other}")]
    Apart { database: String, folder: String, name: String, other: String },
    /// A register from before registers had a name.
    #[error(
        "{database} holds a register that has no name yet. If it is the right one, and {folder} has its copies, adopt it \
         once: `backend init --adopt` with the same settings"
    )]
    Unnamed { database: String, folder: String },
    /// Adopting with a folder that is not the register's.
    #[error(
        "{database} names {count} copies, and {folder} has none of them: it is not the folder of this register"
    )]
    NoCopies { database: String, folder: String, count: usize },
    /// A restore that was broken off: rows may be there without their gap, or copies without rows.
    #[error(
        "a backup was being restored into {folder} and {database}, and was broken off or is under way (a file or table \
         `restoring` stands there): empty both, and restore again"
    )]
    HalfRestored { database: String, folder: String },
    /// Something else.
    #[error("{database} holds tables that are not ours: give the service a database of its own")]
    Stranger { database: String },
    /// Making one where one is.
    #[error("{database} holds the register {name} already: nothing was made")]
    Already { database: String, name: String },
    /// Adopting what needs none.
    #[error("{database} holds no register without a name: there is nothing to adopt")]
    NothingToAdopt { database: String },
    /// Another process serves it.
    #[error(
        "another process{} has the register in {database}: stop it first. A database of SQLite is served by one process; \
         several share one of PostgreSQL",
        of_process(.process)
    )]
    Taken { database: String, process: String },
    /// The lock's file.
    #[error("{file}: {error}")]
    Lock { file: String, error: std::io::Error },
    /// The folder of copies.
    #[error("{folder}: {error}")]
    Folder { folder: String, error: std::io::Error },
    /// The database cannot be opened as it is.
    #[error("{database}: {error}")]
    Opening { database: String, error: OpeningError },
    /// A name is random.
    #[error("{0}")]
    NoRandomness(#[from] NoRandomness),
}
