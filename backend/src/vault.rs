//! Electronic copies outside the database, sealed (ADR 0018). Knows files and ChaCha20-Poly1305 (RFC 8439); does not know
//! whose copies they are. Each copy has its own data key, made from the vault's key and the copy's id, and each
//! chunk its own number in the nonce, with the last one marked: nothing can be swapped, cut off or put together anew.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use hmac::{Hmac, Mac as _};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::clock::watch::Settled;
use crate::node::Node;

/// Plain bytes of a chunk.
const CHUNK: usize = 64 * 1024;
/// A chunk with its tag.
const SEALED: usize = CHUNK + 16;

/// Where copies are written before they are whole: a folder for each running process, beside the lock that says so.
pub(crate) const INCOMING: &str = "incoming";
/// What lies in `incoming` with no lock beside it is of an older version, and of nobody after this long.
const NOBODYS_AGE: Duration = Duration::from_secs(24 * 3600);

/// The folder of sealed copies and the key to it.
#[derive(Clone)]
pub(crate) struct Vault {
    folder: PathBuf,
    /// Where this process, and no other, writes what is arriving.
    incoming: PathBuf,
    /// The folder as it was when it was opened.
    node: Node,
    key: Zeroizing<[u8; 32]>,
    /// Held as long as the process lives: others see that it does.
    _lives: Arc<File>,
}

/// What arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Arrived {
    pub(crate) bytes: u64,
    pub(crate) sha256: String,
}

impl Vault {
    /// A vault in `folder`. What was arriving in processes that have ended is removed; what arrives in those that live is
    /// theirs.
    ///
    /// # Errors
    /// The folder cannot be made, locked or cleaned.
    pub(crate) fn open(folder: PathBuf, key: Zeroizing<[u8; 32]>) -> io::Result<Self> {
        let all = folder.join(INCOMING);
        fs::create_dir_all(&all)?;
        forget_ended(&all)?;
        let (incoming, lock) = own_folder(&all)?;
        let node = Node::at(&folder)?;
        Ok(Self { folder, incoming, node, key, _lives: Arc::new(lock) })
    }

    /// Whether the folder is still the one that was opened.
    ///
    /// # Errors
    /// It was moved, deleted or replaced, or its disk is not mounted any more.
    pub(crate) fn still_ours(&self) -> io::Result<()> {
        if self.node.lies_at(&self.folder) {
            return Ok(());
        }
        Err(io::Error::new(
            io::ErrorKind::StaleNetworkFileHandle,
            "the folder of copies was moved, deleted or replaced while it was open",
        ))
    }

    fn path(&self, id: &str) -> PathBuf {
        self.folder.join(copy_path(id))
    }

    fn cipher(&self, id: &str) -> ChaCha20Poly1305 {
        self.cipher_of(b"copy-key-v1", id)
    }

    /// A key of its own for each thing that is sealed, by what it is and its name.
    fn cipher_of(&self, what: &[u8], id: &str) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new(&Key::from(*self.key_of(what, id)))
    }

    fn key_of(&self, what: &[u8], id: &str) -> Zeroizing<[u8; 32]> {
        let mut hash = Sha256::new();
        hash.update(what);
        hash.update(self.key.as_slice());
        hash.update(id.as_bytes());
        Zeroizing::new(<[u8; 32]>::from(hash.finalize()))
    }

    /// The mark of a zone: the same for the same characters, and to nobody without the key does it tell which they are, however
    /// many zones are tried (HMAC-SHA-256, RFC 2104).
    ///
    /// # Errors
    /// None that is known: a key of this length always serves.
    pub(crate) fn zone_mark(&self, zone: &str) -> io::Result<String> {
        let key = self.key_of(b"zone-mark-v1", "");
        let mac = Hmac::<Sha256>::new_from_slice(key.as_slice()).map_err(io::Error::other)?;
        Ok(hex::encode(mac.chain_update(zone.as_bytes()).finalize().into_bytes()))
    }

    /// Seals bytes under an id: written aside, flushed to disk, renamed, and the folder flushed too, so that a copy is
    /// there whole or not at all, also after a power cut. What cannot be finished is removed.
    ///
    /// # Errors
    /// The disk's.
    pub(crate) fn seal(&self, id: &str, plain: &[u8]) -> io::Result<Arrived> {
        self.still_ours()?;
        let (aside, target) = (self.incoming.join(id), self.path(id));
        let sealed = self.write(&aside, id, plain).and_then(|()| self.move_in(&aside, &target));
        if let Err(error) = sealed {
            // No row names it yet, so nobody misses it; that it stays behind is the lesser trouble.
            for left in [&aside, &target] {
                if let Err(why) = fs::remove_file(left)
                    && why.kind() != io::ErrorKind::NotFound
                {
                    tracing::warn!(%why, "a copy that was not finished stays until the next sweep");
                }
            }
            return Err(error);
        }
        Ok(Arrived { bytes: plain.len() as u64, sha256: hex::encode(Sha256::digest(plain)) })
    }

    fn write(&self, aside: &Path, id: &str, plain: &[u8]) -> io::Result<()> {
        let cipher = self.cipher(id);
        let mut file = File::create_new(aside)?;
        let chunks = plain.len().div_ceil(CHUNK).max(1);
        for number in 0..chunks {
            let start = number * CHUNK;
            let chunk = plain.get(start..plain.len().min(start + CHUNK)).unwrap_or_default();
            let sealed = cipher
                .encrypt(&nonce(number, number + 1 == chunks), Payload { msg: chunk, aad: id.as_bytes() })
                .map_err(|_| io::Error::other("sealing failed"))?;
            file.write_all(&sealed)?;
        }
        file.sync_all()
    }

    fn move_in(&self, aside: &Path, target: &Path) -> io::Result<()> {
        let Some(folder) = target.parent() else { return Err(io::Error::other("no folder")) };
        if !folder.is_dir() {
            fs::create_dir_all(folder)?;
            flush_folder(&self.folder)?;
        }
        fs::rename(aside, target)?;
        flush_folder(folder)
    }

    /// The bytes of a copy.
    ///
    /// # Errors
    /// `NotFound` when there is no such copy, `InvalidData` when it was changed or the key is another.
    pub(crate) fn unseal(&self, id: &str) -> io::Result<Vec<u8>> {
        // A copy that is not in another folder is not lost.
        self.still_ours()?;
        let cipher = self.cipher(id);
        let mut sealed = Vec::new();
        File::open(self.path(id))?.read_to_end(&mut sealed)?;
        let chunks = sealed.len().div_ceil(SEALED).max(1);
        let mut plain = Vec::with_capacity(sealed.len());
        for number in 0..chunks {
            let start = number * SEALED;
            let chunk = sealed.get(start..sealed.len().min(start + SEALED)).unwrap_or_default();
            let opened = cipher
                .decrypt(&nonce(number, number + 1 == chunks), Payload { msg: chunk, aad: id.as_bytes() })
                .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "a sealed copy was changed"))?;
            plain.extend_from_slice(&opened);
        }
        Ok(plain)
    }

    /// Seals what was read of a file, under the file's digest: as sealed as the file itself, for a row of the database.
    ///
    /// # Errors
    /// The machine has no randomness.
    pub(crate) fn seal_reading(&self, sha256: &str, plain: &[u8]) -> io::Result<Vec<u8>> {
        let nonce = crate::ids::bytes::<12>().map_err(io::Error::other)?;
        let sealed = self
            .reading_cipher(sha256)
            .encrypt(&Nonce::from(nonce), Payload { msg: plain, aad: sha256.as_bytes() })
            .map_err(|_| io::Error::other("sealing failed"))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// What was read of a file.
    ///
    /// # Errors
    /// `InvalidData` when it was changed, is of another file, or the key is another.
    pub(crate) fn unseal_reading(&self, sha256: &str, sealed: &[u8]) -> io::Result<Vec<u8>> {
        let broken = || io::Error::new(io::ErrorKind::InvalidData, "a sealed reading was changed");
        let (nonce, sealed) = sealed.split_first_chunk::<12>().ok_or_else(broken)?;
        self.reading_cipher(sha256)
            .decrypt(&Nonce::from(*nonce), Payload { msg: sealed, aad: sha256.as_bytes() })
            .map_err(|_| broken())
    }

    fn reading_cipher(&self, sha256: &str) -> ChaCha20Poly1305 {
        self.cipher_of(b"reading-key-v1", sha256)
    }

    /// Removes a copy; one that is not there is no error.
    ///
    /// # Errors
    /// The disk's.
    pub(crate) fn remove(&self, id: &str) -> io::Result<()> {
        self.still_ours()?;
        match fs::remove_file(self.path(id)) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
            other => other,
        }
    }

    /// Whether there is a file for a copy.
    ///
    /// # Errors
    /// The folder is another by now.
    pub(crate) fn holds(&self, id: &str) -> io::Result<bool> {
        self.still_ours()?;
        self.path(id).try_exists()
    }

    /// Where the copies lie.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether a copy could be laid down now.
    ///
    /// # Errors
    /// The disk's, or the folder is not there.
    pub(crate) fn probe(&self) -> io::Result<()> {
        self.still_ours()?;
        self.still_ours()?;
        can_write(&self.incoming)
    }

    /// The next files after one, `most` of them, folder by folder in the order of their names, with the ids of those that are
    /// older than `age`: candidates for the sweep. What cannot be looked at is left for another time.
    ///
    /// # Errors
    /// The disk's.
    pub(crate) fn files_after(
        &self,
        _: Settled,
        after: &str,
        most: usize,
        age: Duration,
    ) -> io::Result<NextFiles> {
        self.still_ours()?;
        let (after_folder, after_name) = after.split_once('/').unwrap_or_default();
        let (mut next, mut reached) = (NextFiles::default(), String::new());
        for folder in names_in(&self.folder)? {
            let path = self.folder.join(&folder);
            if folder == INCOMING || folder.as_str() < after_folder || !path.is_dir() {
                continue;
            }
            for name in names_in(&path)? {
                if folder == after_folder && name.as_str() <= after_name {
                    continue;
                }
                if next.looked_at == most {
                    next.last = Some(reached);
                    return Ok(next);
                }
                next.looked_at += 1;
                reached = format!("{folder}/{name}");
                if is_old(&path.join(&name), age) {
                    next.old.push(name);
                }
            }
        }
        Ok(next)
    }

    /// Ids of copies whose files are older than `age`, for whoever only looks, by any clock.
    ///
    /// # Errors
    /// The disk's.
    pub(crate) fn files(&self, age: Duration) -> io::Result<Vec<String>> {
        self.still_ours()?;
        let mut ids = Vec::new();
        for folder in fs::read_dir(&self.folder)? {
            let folder = folder?;
            if folder.file_name() == INCOMING || !folder.file_type()?.is_dir() {
                continue;
            }
            for file in fs::read_dir(folder.path())? {
                let file = file?;
                if let (true, Ok(id)) = (is_old(&file.path(), age), file.file_name().into_string()) {
                    ids.push(id);
                }
            }
        }
        Ok(ids)
    }
}

/// A stretch of the files.
#[derive(Debug, Default)]
pub(crate) struct NextFiles {
    /// How many were looked at.
    pub(crate) looked_at: usize,
    /// Ids of those that are old enough.
    pub(crate) old: Vec<String>,
    /// Where the next stretch begins, when there is one: the last file of this one.
    pub(crate) last: Option<String>,
}

/// What lies in a folder, in the order of names; nothing when it went meanwhile, nor what has no name that can be said.
fn names_in(folder: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        read => read?,
    };
    let mut names = Vec::new();
    for entry in entries {
        names.extend(entry?.file_name().into_string());
    }
    names.sort_unstable();
    Ok(names)
}

/// By the disk's own clock, which is this machine's.
fn is_old(file: &Path, age: Duration) -> bool {
    let written = fs::symlink_metadata(file).and_then(|meta| meta.modified());
    written.is_ok_and(|at| at.elapsed().is_ok_and(|passed| passed >= age))
}

/// Where the file of a copy lies in the folder of copies, here as in a backup.
pub(crate) fn copy_path(id: &str) -> String {
    format!("{}/{id}", id.get(..2).unwrap_or("00"))
}

/// Whether a file can be made in a folder, written and removed.
///
/// # Errors
/// The disk's.
pub(crate) fn can_write(folder: &Path) -> io::Result<()> {
    let id = crate::ids::id().map_err(io::Error::other)?;
    let path = folder.join(format!("probe-{id}"));
    let written = File::create_new(&path).and_then(|mut file| file.write_all(b"written"));
    match fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => written.and(Err(error)),
        _ => written,
    }
}

/// Makes the names in a folder as durable as the files they name.
fn flush_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// A folder of this process, with the lock that says that it lives.
fn own_folder(all: &Path) -> io::Result<(PathBuf, File)> {
    loop {
        let id = crate::ids::id().map_err(io::Error::other)?;
        let name = all.join(format!("{id}.lock"));
        let lock = File::create_new(&name)?;
        lock.lock()?;
        // Somebody who cleaned up may have taken it for a dead one between the two.
        if name.exists() {
            let folder = all.join(id);
            fs::create_dir(&folder)?;
            return Ok((folder, lock));
        }
    }
}

/// Removes what belongs to processes that have ended.
fn forget_ended(all: &Path) -> io::Result<()> {
    for entry in fs::read_dir(all)? {
        let entry = entry?;
        let path = entry.path();
        if path.extension().is_some_and(|ending| ending == "lock") {
            match File::open(&path).map(|lock| (lock.try_lock(), lock)) {
                Ok((Ok(()), _held)) => {
                    gone(fs::remove_dir_all(path.with_extension("")))?;
                    gone(fs::remove_file(&path))?;
                }
                Ok((Err(TryLockError::WouldBlock), _)) => {}
                Ok((Err(TryLockError::Error(error)), _)) => return Err(error),
                Err(error) => gone(Err(error))?,
            }
        } else if !path.with_extension("lock").exists() {
            let made = match entry.metadata() {
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                read => read?.modified()?,
            };
            if made.elapsed().is_ok_and(|age| age >= NOBODYS_AGE) {
                gone(if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) })?;
            }
        }
    }
    Ok(())
}

/// Another process may have removed it at the same moment.
fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Twelve bytes: the chunk's number and whether it is the last. The data key serves one file, so none repeats.
fn nonce(number: usize, last: bool) -> Nonce {
    let mut bytes = [0_u8; 12];
    let (head, tail) = bytes.split_at_mut(8);
    head.copy_from_slice(&(number as u64).to_le_bytes());
    if let Some(mark) = tail.first_mut() {
        *mark = u8::from(last);
    }
    Nonce::from(bytes)
}

/// Reads a key file: 64 hex digits.
///
/// # Errors
/// A line that says which file and what is wrong with it, never its content.
pub(crate) fn read_key(path: &Path) -> Result<Zeroizing<[u8; 32]>, String> {
    let text =
        fs::read_to_string(path).map(Zeroizing::new).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut key = Zeroizing::new([0_u8; 32]);
    hex::decode_to_slice(text.trim(), key.as_mut_slice())
        .map_err(|_| format!("{}: not 64 hex digits", path.display()))?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vault(name: &str) -> Vault {
        let folder = std::env::temp_dir().join(format!("iin-vault-{name}-{}", std::process::id()));
        drop(fs::remove_dir_all(&folder));
        Vault::open(folder, Zeroizing::new([7; 32])).expect("a folder")
    }

    #[test]
    fn what_was_sealed_opens_and_does_not_lie_in_the_open() {
        let vault = vault("opens");
        for size in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 5] {
            let plain: Vec<u8> = (0..size).map(|i| (i % 251) as u8).collect();
            let arrived = vault.seal("ab12", &plain).expect("sealed");
            assert_eq!(arrived.bytes, size as u64);
            assert_eq!(vault.unseal("ab12").expect("opened"), plain);
            let lying = fs::read(vault.path("ab12")).expect("a file");
            assert!(size < 16 || !lying.windows(16).any(|w| w == &plain[..16]));
        }
        vault.remove("ab12").expect("removed");
        assert_eq!(vault.unseal("ab12").expect_err("gone").kind(), io::ErrorKind::NotFound);
        fs::remove_dir_all(&vault.folder).expect("cleaned");
    }

    #[test]
    fn the_mark_of_a_zone_is_the_same_here_and_another_under_another_key() {
        let (one, other) = (vault("marks"), vault("other-marks"));
        let other = Vault { key: Zeroizing::new([8; 32]), ..other };
        let mark = |vault: &Vault, zone: &str| vault.zone_mark(zone).expect("a mark");
        assert_eq!(mark(&one, "P<UTO"), mark(&one, "P<UTO"));
        assert_ne!(mark(&one, "P<UTO"), mark(&one, "P<UTP"));
        assert_ne!(mark(&one, "P<UTO"), mark(&other, "P<UTO"));
        assert_ne!(mark(&one, "P<UTO"), crate::ids::sha256(b"P<UTO"));
        // What is kept is compared with what is read years later.
        assert_eq!(mark(&one, "P<UTO"), "0e4e5162310692a619bb984bdbfb9e8826377e667a7fae32d831d130ae2662c1");
        for vault in [&one, &other] {
            fs::remove_dir_all(&vault.folder).expect("cleaned");
        }
    }

    #[test]
    fn a_changed_cut_or_renamed_copy_does_not_open() {
        let vault = vault("changed");
        vault.seal("cd34", &vec![1; 2 * CHUNK]).expect("sealed");
        let path = vault.path("cd34");
        let good = fs::read(&path).expect("a file");
        let mut flipped = good.clone();
        flipped[100] ^= 1;
        for bad in [&flipped[..], &good[..SEALED], &good[..good.len() - 1], &[]] {
            fs::write(&path, bad).expect("written");
            assert_eq!(vault.unseal("cd34").expect_err("refused").kind(), io::ErrorKind::InvalidData);
        }
        fs::write(vault.path("cd35"), &good).expect("written");
        assert!(vault.unseal("cd35").is_err());
        fs::remove_dir_all(&vault.folder).expect("cleaned");
    }

    #[test]
    fn what_arrives_in_a_process_that_lives_is_left_to_it() {
        let first = vault("lives");
        fs::write(first.incoming.join("ab34"), "under way").expect("written");
        let second = Vault::open(first.folder.clone(), Zeroizing::new([7; 32])).expect("opens beside it");
        assert_ne!(first.incoming, second.incoming);
        assert!(first.incoming.join("ab34").exists());
        first.seal("ab35", b"whole").expect("sealed");
        assert_eq!(second.unseal("ab35").expect("opened"), b"whole");
        // It has ended: the next one to start cleans up after it, and only after it.
        let (folder, incoming) = (first.folder.clone(), first.incoming.clone());
        drop(first);
        drop(Vault::open(folder.clone(), Zeroizing::new([7; 32])).expect("opens"));
        assert!(!incoming.exists() && second.incoming.exists());
        fs::remove_dir_all(&folder).expect("cleaned");
    }

    #[test]
    fn what_was_read_opens_for_its_own_file_alone() {
        let vault = vault("reads");
        let sealed = vault.seal_reading("f1", b"P<UTO").expect("sealed");
        assert_ne!(sealed, vault.seal_reading("f1", b"P<UTO").expect("sealed again"), "no nonce twice");
        assert!(!sealed.windows(5).any(|window| window == b"P<UTO"));
        assert_eq!(vault.unseal_reading("f1", &sealed).expect("opened"), b"P<UTO");
        let mut changed = sealed.clone();
        changed[20] ^= 1;
        for (of, bytes) in [("f2", &sealed[..]), ("f1", &changed), ("f1", &sealed[..11]), ("f1", &[])] {
            assert!(vault.unseal_reading(of, bytes).is_err());
        }
        fs::remove_dir_all(&vault.folder).expect("cleaned");
    }

    #[test]
    fn files_are_looked_at_stretch_by_stretch_and_each_once() {
        let vault = vault("stretches");
        let ids: Vec<String> =
            (0..57).map(|number: u32| format!("{:02x}{number:030x}", number % 5)).collect();
        for id in &ids {
            vault.seal(id, b"x").expect("sealed");
        }
        let settled = Settled::for_a_test("2026-11-23T05:00:00Z".parse().expect("a moment"));
        for most in [1, 7, 57, 100] {
            let (mut seen, mut after) = (Vec::new(), String::new());
            loop {
                let next = vault.files_after(settled, &after, most, Duration::ZERO).expect("read");
                assert!(next.looked_at <= most && next.old.len() == next.looked_at);
                seen.extend(next.old);
                let Some(last) = next.last else { break };
                assert_eq!(next.looked_at, most);
                after = last;
            }
            let mut sorted = ids.clone();
            sorted.sort_unstable();
            assert_eq!(seen, sorted, "{most} at a time");
        }
        let young = vault.files_after(settled, "", 100, Duration::from_secs(3600)).expect("read");
        assert_eq!((young.looked_at, young.old.len()), (57, 0));
        // The last one may have gone, and so may its folder.
        for (gone, left) in [("02/zz", 22), ("03/", 22), ("99/0", 0)] {
            let next = vault.files_after(settled, gone, 100, Duration::ZERO).expect("read");
            assert_eq!(next.looked_at, left, "{gone}");
        }
        fs::remove_dir_all(&vault.folder).expect("cleaned");
    }

    #[test]
    fn a_copy_that_cannot_be_finished_leaves_nothing_behind() {
        let vault = vault("half");
        // Where its folder should be stands a file.
        fs::write(vault.folder.join("ef"), "in the way").expect("written");
        vault.seal("ef56", &vec![1; 3 * CHUNK]).expect_err("no folder");
        assert_eq!(fs::read_dir(&vault.incoming).expect("a folder").count(), 0);
        fs::remove_dir_all(&vault.folder).expect("cleaned");
    }
}
