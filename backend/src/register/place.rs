//! The folder of copies as the other half of a register: the name that lies in it, and whether anything else does.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use super::error::RegisterError;
use crate::config::Config;
use crate::vault::{INCOMING, copy_path};

/// The file with the register's name.
pub(crate) const NAME: &str = "register.id";
/// The file that lies there while a backup is laid down.
const RESTORING: &str = "restoring";
/// A name is 32 hex digits.
const NAME_BYTES: usize = 32;

/// Where a register keeps what is not a row.
pub(crate) struct Place {
    copies: PathBuf,
    lists: PathBuf,
}

impl Place {
    /// That of these settings.
    pub(crate) fn of(config: &Config) -> Self {
        Self { copies: config.data_dir.join("copies"), lists: config.data_dir.join("lists") }
    }

    /// The folder of copies.
    pub(crate) fn folder(&self) -> &Path {
        &self.copies
    }

    fn wrong(&self, error: io::Error) -> RegisterError {
        RegisterError::Folder { folder: self.copies.display().to_string(), error }
    }

    /// The name that lies in it.
    ///
    /// # Errors
    /// The disk's; what lies there is no name.
    pub(crate) fn name(&self) -> Result<Option<String>, RegisterError> {
        let text = match fs::read_to_string(self.copies.join(NAME)) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(self.wrong(error)),
        };
        let name = text.trim();
        let fine = name.len() == NAME_BYTES && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        if fine {
            return Ok(Some(name.to_owned()));
        }
        Err(self.wrong(io::Error::new(ErrorKind::InvalidData, format!("{NAME} holds no name of a register"))))
    }

    /// Whether a backup is being laid down here, or was and is not whole.
    ///
    /// # Errors
    /// The disk's.
    pub(crate) fn is_half_restored(&self) -> Result<bool, RegisterError> {
        self.copies.join(RESTORING).try_exists().map_err(|error| self.wrong(error))
    }

    /// Says that a backup is being laid down, before its first file is.
    ///
    /// # Errors
    /// The disk's; it is said already.
    pub(crate) fn begin_restoring(&self) -> Result<(), RegisterError> {
        let begun = || -> io::Result<()> {
            private_folder(&self.copies)?;
            File::create_new(self.copies.join(RESTORING))?.sync_all()?;
            File::open(&self.copies)?.sync_all()
        };
        begun().map_err(|error| self.wrong(error))
    }

    /// All of it lies here.
    ///
    /// # Errors
    /// The disk's.
    pub(crate) fn end_restoring(&self) -> Result<(), RegisterError> {
        fs::remove_file(self.copies.join(RESTORING)).map_err(|error| self.wrong(error))
    }

    /// Lays the name down: once, whole, and on the disk.
    ///
    /// # Errors
    /// The disk's; one lies there.
    pub(crate) fn write_name(&self, name: &str) -> Result<(), RegisterError> {
        let written = || -> io::Result<()> {
            private_folder(&self.copies)?;
            let aside = self.copies.join(format!("{NAME}.new"));
            let mut options = fs::OpenOptions::new();
            let mut file = options.write(true).create(true).truncate(true).mode(0o600).open(&aside)?;
            file.write_all(format!("{name}\n").as_bytes())?;
            file.sync_all()?;
            // Whoever names it is alone; what lies there stays all the same.
            let name = self.copies.join(NAME);
            if name.try_exists()? {
                return Err(io::Error::new(ErrorKind::AlreadyExists, format!("{NAME} lies there already")));
            }
            fs::rename(&aside, name)?;
            File::open(&self.copies)?.sync_all()
        };
        written().map_err(|error| self.wrong(error))
    }

    /// Whether a copy lies here.
    pub(crate) fn holds(&self, id: &str) -> bool {
        self.copies.join(copy_path(id)).exists()
    }

    /// Neither copy nor list was ever laid here.
    ///
    /// # Errors
    /// The disk's.
    pub(crate) fn is_virgin(&self) -> Result<bool, RegisterError> {
        let unfinished = format!("{NAME}.new");
        let kept = |entry: &fs::DirEntry| entry.file_name() != INCOMING && *entry.file_name() != *unfinished;
        let empty = |folder: &Path| match fs::read_dir(folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(true),
            Err(error) => Err(error),
            Ok(mut entries) => entries.try_fold(true, |empty, entry| Ok(empty && !kept(&entry?))),
        };
        empty(&self.copies)
            .and_then(|copies| Ok(copies && empty(&self.lists)?))
            .map_err(|error| self.wrong(error))
    }
}

/// A folder that nobody else on this machine looks into.
fn private_folder(folder: &Path) -> io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// The data folder.
///
/// # Errors
/// The disk's.
pub(crate) fn make_folder(folder: &Path) -> Result<(), RegisterError> {
    private_folder(folder)
        .map_err(|error| RegisterError::Folder { folder: folder.display().to_string(), error })
}
