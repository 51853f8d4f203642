//! Electronic copies outside the database, sealed (D19). Knows files and ChaCha20-Poly1305 (RFC 8439); does not know
//! whose copies they are. Each copy has its own data key, made from the vault's key and the copy's id, and each
//! chunk its own number in the nonce, with the last one marked: nothing can be swapped, cut off or put together anew.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::clock::watch::Settled;

/// Plain bytes of a chunk.
const CHUNK: usize = 64 * 1024;
/// A chunk with its tag.
const SEALED: usize = CHUNK + 16;

/// The folder of sealed copies and the key to it.
#[derive(Clone)]
pub(crate) struct Vault {
    folder: PathBuf,
    key: Zeroizing<[u8; 32]>,
}

/// What arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Arrived {
    pub(crate) bytes: u64,
    pub(crate) sha256: String,
}

impl Vault {
    /// A vault in `folder`.
    ///
    /// # Errors
    /// The folder cannot be made.
    pub(crate) fn open(folder: PathBuf, key: Zeroizing<[u8; 32]>) -> io::Result<Self> {
        fs::create_dir_all(folder.join("incoming"))?;
        // Whatever was arriving when the service stopped belongs to nobody.
        for entry in fs::read_dir(folder.join("incoming"))? {
            fs::remove_file(entry?.path())?;
        }
        Ok(Self { folder, key })
    }

    fn path(&self, id: &str) -> PathBuf {
        let head = id.get(..2).unwrap_or("00");
        self.folder.join(head).join(id)
    }

    fn cipher(&self, id: &str) -> ChaCha20Poly1305 {
        let mut hash = Sha256::new();
        hash.update(b"copy-key-v1");
        hash.update(self.key.as_slice());
        hash.update(id.as_bytes());
        let key = Zeroizing::new(<[u8; 32]>::from(hash.finalize()));
        ChaCha20Poly1305::new(&Key::from(*key))
    }

    /// Seals bytes under an id: written aside, flushed to disk, then renamed, so that a copy is there whole or not
    /// at all.
    ///
    /// # Errors
    /// The disk's.
    pub(crate) fn seal(&self, id: &str, plain: &[u8]) -> io::Result<Arrived> {
        let cipher = self.cipher(id);
        let aside = self.folder.join("incoming").join(id);
        let mut file = File::create(&aside)?;
        let chunks = plain.len().div_ceil(CHUNK).max(1);
        for number in 0..chunks {
            let start = number * CHUNK;
            let chunk = plain.get(start..plain.len().min(start + CHUNK)).unwrap_or_default();
            let sealed = cipher
                .encrypt(&nonce(number, number + 1 == chunks), Payload { msg: chunk, aad: id.as_bytes() })
                .map_err(|_| io::Error::other("sealing failed"))?;
            file.write_all(&sealed)?;
        }
        file.sync_all()?;
        let target = self.path(id);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::rename(&aside, &target)?;
        Ok(Arrived { bytes: plain.len() as u64, sha256: hex::encode(Sha256::digest(plain)) })
    }

    /// The bytes of a copy.
    ///
    /// # Errors
    /// `NotFound` when there is no such copy, `InvalidData` when it was changed or the key is another.
    pub(crate) fn unseal(&self, id: &str) -> io::Result<Vec<u8>> {
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

    /// Removes a copy; one that is not there is no error.
    ///
    /// # Errors
    /// The disk's.
    pub(crate) fn remove(&self, id: &str) -> io::Result<()> {
        match fs::remove_file(self.path(id)) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
            other => other,
        }
    }

    /// Ids of copies whose files are older than `age`: candidates for the purge of orphans. What cannot be looked at is
    /// left for another time.
    ///
    /// # Errors
    /// The disk's.
    pub(crate) fn older_than(&self, _: Settled, age: Duration) -> io::Result<Vec<String>> {
        let mut ids = Vec::new();
        for folder in fs::read_dir(&self.folder)? {
            let folder = folder?;
            if folder.file_name() == "incoming" || !folder.file_type()?.is_dir() {
                continue;
            }
            for file in fs::read_dir(folder.path())? {
                let file = file?;
                // By the disk's own clock, which is this machine's.
                let written = file.metadata().and_then(|meta| meta.modified());
                let old = written.is_ok_and(|at| at.elapsed().is_ok_and(|passed| passed >= age));
                if let (true, Ok(id)) = (old, file.file_name().into_string()) {
                    ids.push(id);
                }
            }
        }
        Ok(ids)
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
}
