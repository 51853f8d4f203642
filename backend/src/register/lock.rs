//! One process serves a database of SQLite: it holds a lock of the operating system on a file beside the database, which
//! goes with the process, however that ends. Several processes serve one of PostgreSQL.

use std::fs::{File, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::error::RegisterError;
use crate::store::Engine;

/// A predecessor may be ending: so often and so long is it waited for.
const TRIES: u32 = 50;
const PAUSE: Duration = Duration::from_millis(100);

/// The lock.
#[derive(Debug)]
pub(crate) struct Lock {
    _held: File,
}

fn file_of(database: &Path) -> PathBuf {
    // By its real place: two ways to one file meet in one lock.
    let real = database.canonicalize().or_else(|_| {
        let folder =
            database.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Ok::<_, std::io::Error>(folder.canonicalize()?.join(database.file_name().unwrap_or_default()))
    });
    let mut name = real.unwrap_or_else(|_| database.to_owned()).into_os_string();
    name.push(".lock");
    name.into()
}

impl Lock {
    /// Takes it; none is needed where several may serve. Where there is no folder for a database, there is no lock
    /// either.
    ///
    /// # Errors
    /// Another process has it.
    pub(crate) fn take(engine: &Engine) -> Result<Option<Self>, RegisterError> {
        let Engine::Sqlite(database) = engine else { return Ok(None) };
        let file = file_of(database);
        if file.parent().is_some_and(|folder| !folder.is_dir()) {
            return Ok(None);
        }
        let wrong = |error| RegisterError::Lock { file: file.display().to_string(), error };
        let mut held =
            File::options().read(true).write(true).create(true).truncate(false).open(&file).map_err(wrong)?;
        for attempt in 1..=TRIES {
            match held.try_lock() {
                Ok(()) => {
                    say_who(&mut held).map_err(wrong)?;
                    return Ok(Some(Self { _held: held }));
                }
                Err(TryLockError::WouldBlock) if attempt < TRIES => std::thread::sleep(PAUSE),
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) => return Err(wrong(error)),
            }
        }
        let mut process = String::new();
        // Who it is helps; that it is there is enough.
        held.take(64).read_to_string(&mut process).unwrap_or_default();
        Err(RegisterError::Taken { database: engine.place(), process: process.trim().to_owned() })
    }
}

fn say_who(file: &mut File) -> std::io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    file.write_all(format!("process {}\n", std::process::id()).as_bytes())
}
