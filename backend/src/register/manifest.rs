//! What a backup says of itself: which register, as of where in its journal, and the digest of every file. The list of
//! files is one that `sha256sum --check` reads; the manifest holds that list's digest and is written last, so a backup that
//! was broken off has none.

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, BufWriter, Read as _, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use thiserror::Error;

use super::seal::Seal;

/// The manifest's file.
pub(crate) const MANIFEST: &str = "manifest.json";
/// The list of files.
pub(crate) const FILES: &str = "SHA256SUMS";
/// This shape of a backup. The first one said neither the policy of its numbers nor its own digest.
pub(crate) const FORMAT: u32 = 2;
/// The first shape.
const FIRST: u32 = 1;
/// Octets of a manifest at most.
const BYTES_MAX: u64 = 16 << 20;

/// Where the journal ends.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Head {
    pub(crate) entries: i64,
    pub(crate) hash: String,
}

/// A backup.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    pub(crate) format: u32,
    pub(crate) made_at: String,
    /// Version of the program that made it.
    pub(crate) program: String,
    /// The register's name.
    pub(crate) register: String,
    /// `sqlite` or `postgresql`.
    pub(crate) database: String,
    /// The newest step of the schema.
    pub(crate) schema: String,
    pub(crate) journal: Head,
    /// The policy by which numbers were given, empty where none had begun.
    #[serde(default)]
    pub(crate) numbering: Option<String>,
    /// Every seal of its days, oldest first.
    pub(crate) seals: Vec<Seal>,
    pub(crate) copies: usize,
    /// Copies that rows name and that were not there.
    pub(crate) missing: Vec<String>,
    /// Keys lie in it.
    pub(crate) keys: bool,
    /// SHA-256 of the list of files, hex.
    pub(crate) files: String,
    /// SHA-256 of this manifest as it is written where this is empty, hex: a disk that decays is noticed.
    #[serde(default)]
    pub(crate) digest: String,
}

impl Manifest {
    fn own_digest(&self) -> serde_json::Result<String> {
        let text = serde_json::to_string_pretty(&Self { digest: String::new(), ..self.clone() })?;
        Ok(hex::encode(Sha256::digest(text)))
    }
}

/// Why a backup is not believed.
#[derive(Debug, Error)]
pub(crate) enum NotWhole {
    /// The manifest is not there: the backup was broken off, or is none.
    #[error("{0}: no whole backup lies here, there is no manifest.json")]
    NoManifest(String),
    /// It does not read.
    #[error("manifest.json: {0}")]
    Manifest(String),
    /// Of another time.
    #[error("manifest.json: format {0}, and this program reads up to {FORMAT}")]
    Format(u32),
    /// A line of the list.
    #[error("{FILES}: line {0} names no file of a backup")]
    Line(usize),
    /// A file is not what the list says.
    #[error("{0}: not the bytes that were backed up")]
    Changed(String),
    /// A file that cannot be read.
    #[error("{file}: {error}")]
    File { file: String, error: io::Error },
}

fn of(file: &Path) -> impl FnOnce(io::Error) -> NotWhole + '_ {
    |error| NotWhole::File { file: file.display().to_string(), error }
}

/// SHA-256 of everything that is read, hex.
fn digest(mut from: impl io::Read, mut into: impl Write) -> io::Result<String> {
    let mut hash = Sha256::new();
    let mut bytes = vec![0; 1 << 16];
    loop {
        match from.read(&mut bytes)? {
            0 => return Ok(hex::encode(hash.finalize())),
            count => {
                let some = bytes.get(..count).unwrap_or_default();
                hash.update(some);
                into.write_all(some)?;
            }
        }
    }
}

/// Copies a file into a new one, to the disk; its digest.
///
/// # Errors
/// The disk's; one lies there.
pub(crate) fn copy(from: &Path, to: &Path) -> io::Result<String> {
    let from = File::open(from)?;
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    let mode = from.metadata()?.permissions();
    let into = File::create_new(to)?;
    into.set_permissions(mode)?;
    let found = digest(from, &into)?;
    into.sync_all()?;
    Ok(found)
}

/// The digest of a file.
///
/// # Errors
/// The disk's.
pub(crate) fn digest_of(file: &Path) -> io::Result<String> {
    digest(File::open(file)?, io::sink())
}

/// A file of a backup: its path in it and its digest.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Line {
    pub(crate) path: String,
    pub(crate) sha256: String,
}

/// Writes the list of files; its digest.
///
/// # Errors
/// The disk's.
pub(crate) fn write_files(folder: &Path, lines: &[Line]) -> io::Result<String> {
    let path = folder.join(FILES);
    let mut file = BufWriter::new(File::create_new(&path)?);
    for line in lines {
        writeln!(file, "{}  {}", line.sha256, line.path)?;
    }
    file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    digest_of(&path)
}

/// Writes the manifest, with its digest, last of all.
///
/// # Errors
/// The disk's.
pub(crate) fn write(folder: &Path, manifest: &mut Manifest) -> io::Result<()> {
    manifest.digest = manifest.own_digest().map_err(io::Error::other)?;
    let text = serde_json::to_string_pretty(manifest).map_err(io::Error::other)?;
    let aside = folder.join(format!("{MANIFEST}.new"));
    let mut file = File::create_new(&aside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(aside, folder.join(MANIFEST))?;
    File::open(folder)?.sync_all()
}

/// Reads a manifest.
///
/// # Errors
/// It is not there, or none of ours.
pub(crate) fn read(folder: &Path) -> Result<Manifest, NotWhole> {
    let path = folder.join(MANIFEST);
    let file = match File::open(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(NotWhole::NoManifest(folder.display().to_string()));
        }
        other => other.map_err(of(&path))?,
    };
    let mut text = String::new();
    file.take(BYTES_MAX).read_to_string(&mut text).map_err(of(&path))?;
    let wrong = |error: serde_json::Error| NotWhole::Manifest(error.to_string());
    let value: serde_json::Value = serde_json::from_str(&text).map_err(wrong)?;
    let format = value.get("format").and_then(serde_json::Value::as_u64).unwrap_or_default();
    if !(u64::from(FIRST)..=u64::from(FORMAT)).contains(&format) {
        return Err(NotWhole::Format(u32::try_from(format).unwrap_or(u32::MAX)));
    }
    let manifest: Manifest = serde_json::from_value(value).map_err(wrong)?;
    if manifest.format > FIRST && manifest.digest != manifest.own_digest().map_err(wrong)? {
        return Err(NotWhole::Changed(MANIFEST.to_owned()));
    }
    Ok(manifest)
}

/// A path inside of a backup and nowhere else.
fn is_inside(path: &str) -> bool {
    // By its parts as they are written: `Path::components` passes over a dot in the middle.
    path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

fn line_of(text: &str) -> Option<Line> {
    let (sha256, path) = text.split_once("  ")?;
    let fine = sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit()) && is_inside(path);
    fine.then(|| Line { path: path.to_owned(), sha256: sha256.to_owned() })
}

/// Reads every file of a backup and compares it with the list, and the list with the manifest.
///
/// # Errors
/// The first file that is not what was backed up.
pub(crate) fn verify(folder: &Path, manifest: &Manifest) -> Result<Vec<Line>, NotWhole> {
    let list = folder.join(FILES);
    if digest_of(&list).map_err(of(&list))? != manifest.files {
        return Err(NotWhole::Changed(FILES.to_owned()));
    }
    let mut lines = Vec::new();
    for (number, text) in (1..).zip(BufReader::new(File::open(&list).map_err(of(&list))?).lines()) {
        let text = text.map_err(of(&list))?;
        lines.push(line_of(&text).ok_or(NotWhole::Line(number))?);
    }
    for line in &lines {
        let path: PathBuf = folder.join(&line.path);
        if digest_of(&path).map_err(of(&path))? != line.sha256 {
            return Err(NotWhole::Changed(line.path.clone()));
        }
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("iin-manifest-{name}-{}", std::process::id()));
        drop(fs::remove_dir_all(&folder));
        fs::create_dir_all(folder.join("copies")).expect("a folder");
        folder
    }

    fn manifest(files: String) -> Manifest {
        Manifest {
            format: FORMAT,
            made_at: "2026-11-23T05:00:00Z".to_owned(),
            program: "0".to_owned(),
            register: "0".repeat(32),
            database: "sqlite".to_owned(),
            schema: "20261130000801".to_owned(),
            journal: Head { entries: 3, hash: "ab".to_owned() },
            numbering: Some(String::new()),
            seals: Vec::new(),
            copies: 1,
            missing: Vec::new(),
            keys: false,
            files,
            digest: String::new(),
        }
    }

    #[test]
    fn a_backup_is_what_it_says_or_is_not_believed() {
        let folder = folder("whole");
        assert!(matches!(read(&folder), Err(NotWhole::NoManifest(_))));
        let from = folder.join("from");
        fs::write(&from, "sealed").expect("written");
        let sha256 = copy(&from, &folder.join("copies/aa")).expect("copied");
        assert!(copy(&from, &folder.join("copies/aa")).is_err(), "nothing is written over");
        let line = Line { path: "copies/aa".to_owned(), sha256 };
        let mut written = manifest(write_files(&folder, std::slice::from_ref(&line)).expect("written"));
        write(&folder, &mut written).expect("written");
        assert_eq!(read(&folder).expect("read"), written);
        assert_eq!(verify(&folder, &written).expect("whole"), [line]);
        fs::write(folder.join("copies/aa"), "sealeD").expect("changed");
        assert!(matches!(verify(&folder, &written), Err(NotWhole::Changed(path)) if path == "copies/aa"));
        fs::remove_file(folder.join("copies/aa")).expect("gone");
        assert!(matches!(verify(&folder, &written), Err(NotWhole::File { .. })));
        fs::write(folder.join(FILES), "").expect("an empty list");
        assert!(matches!(verify(&folder, &written), Err(NotWhole::Changed(path)) if path == FILES));
        fs::write(folder.join(MANIFEST), r#"{"format": 3}"#).expect("of another time");
        assert!(matches!(read(&folder), Err(NotWhole::Format(3))));
        fs::remove_dir_all(folder).expect("cleaned");
    }

    #[test]
    fn no_byte_of_a_manifest_changes_what_is_read() {
        let folder = folder("bytes");
        let mut written = manifest("0".repeat(64));
        write(&folder, &mut written).expect("written");
        let path = folder.join(MANIFEST);
        let good = fs::read(&path).expect("a file");
        for place in 0..good.len() {
            for bit in 0..8 {
                let mut bad = good.clone();
                bad[place] ^= 1 << bit;
                fs::write(&path, bad).expect("changed");
                assert!(read(&folder).map_or(true, |read| read == written), "bit {bit} of byte {place}");
            }
        }
        fs::remove_dir_all(folder).expect("cleaned");
    }

    #[test]
    fn a_backup_of_the_first_shape_is_read_still() {
        let folder = folder("first");
        let text = r#"{
  "format": 1, "made_at": "2026-11-23T05:00:00Z", "program": "0", "register": "00000000000000000000000000000000",
  "database": "sqlite", "schema": "20261130000801", "journal": { "entries": 3, "hash": "ab" }, "seals": [],
  "copies": 1, "missing": [], "keys": false, "files": "ab"
}"#;
        fs::write(folder.join(MANIFEST), text).expect("written");
        let first = Manifest { format: 1, numbering: None, ..manifest("ab".to_owned()) };
        assert_eq!(read(&folder).expect("read"), first);
        fs::write(folder.join(MANIFEST), text.replace(": 1,", ": 2,")).expect("written");
        assert!(matches!(read(&folder), Err(NotWhole::Changed(path)) if path == MANIFEST));
        fs::remove_dir_all(folder).expect("cleaned");
    }

    #[test]
    fn a_list_leads_nowhere_but_into_the_backup() {
        let digest = "0".repeat(64);
        for path in ["../x", "/etc/x", "copies/../../x", "", "./x", "copies/./x", "copies//x", "copies/"] {
            assert_eq!(line_of(&format!("{digest}  {path}")), None, "{path}");
        }
        assert!(line_of(&format!("{digest}  copies/aa/aa")).is_some());
        assert_eq!(line_of(&format!("{digest} copies/aa")), None);
    }

    proptest! {
        #[test]
        fn no_line_reads_as_a_path_outside(text in "[0-9a-f]{64}  [./a\\\\ -]{0,12}") {
            if let Some(line) = line_of(&text) {
                prop_assert!(Path::new("/base").join(&line.path).starts_with("/base"));
                prop_assert!(!line.path.split('/').any(|part| part == ".."));
            }
        }
    }
}
