//! Whether an encrypted PDF opens without a password (ISO 32000-1 7.6 and ISO 32000-2 7.6.4): the standard handler,
//! revisions 2 to 6. Makes the file's key from the empty user password and takes the cipher off object streams with it.
//! RC4 and MD5 are what those files are made with; nothing of ours is protected by them.

use aes::cipher::{Block, BlockModeDecrypt as _, BlockModeEncrypt as _, KeyIvInit as _};
use md5::Md5;
use sha2::{Digest as _, Sha256, Sha384, Sha512};

use super::object::{Dictionary, Object};

/// What an empty password is filled up with.
const PADDING: [u8; 32] = [
    0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08, 0x2E,
    0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
];

/// How streams are enciphered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cipher {
    Plain,
    Rc4,
    Aes128,
    Aes256,
}

/// The key of an encrypted file that opens for everybody.
pub(super) struct Crypt {
    key: Vec<u8>,
    cipher: Cipher,
}

impl Crypt {
    /// The key, when the file opens without a password; `None` when it does not.
    pub(super) fn open(encrypt: &Dictionary, id: &[u8]) -> Option<Self> {
        if !encrypt.is("Filter", "Standard") {
            return None;
        }
        let (version, revision) = (encrypt.integer("V").unwrap_or(0), encrypt.integer("R")?);
        let cipher = match version {
            1 | 2 => Cipher::Rc4,
            4 | 5 => of_streams(encrypt)?,
            _ => return None,
        };
        let key = match revision {
            2..=4 => older_key(encrypt, id, version, revision)?,
            5 | 6 => newer_key(encrypt, revision)?,
            _ => return None,
        };
        Some(Self { key, cipher })
    }

    /// The bytes of a stream without their cipher.
    pub(super) fn plain(&self, number: u32, bytes: &[u8]) -> Option<Vec<u8>> {
        match self.cipher {
            Cipher::Plain => Some(bytes.to_vec()),
            Cipher::Rc4 => Some(rc4(&self.key_of(number, b""), bytes)),
            Cipher::Aes128 => {
                let (iv, body) = (bytes.get(..16)?, bytes.get(16..)?);
                let decryptor =
                    cbc::Decryptor::<aes::Aes128>::new_from_slices(&self.key_of(number, b"sAlT"), iv);
                unpadded(decryptor.ok()?, body)
            }
            Cipher::Aes256 => {
                let (iv, body) = (bytes.get(..16)?, bytes.get(16..)?);
                unpadded(cbc::Decryptor::<aes::Aes256>::new_from_slices(&self.key, iv).ok()?, body)
            }
        }
    }

    /// Algorithm 1: the key of one object. Streams that hold others are of generation 0.
    fn key_of(&self, number: u32, salt: &[u8]) -> Vec<u8> {
        let mut hash = Md5::new();
        hash.update(&self.key);
        hash.update(number.to_le_bytes().get(..3).unwrap_or_default());
        hash.update([0, 0]);
        hash.update(salt);
        let length = (self.key.len() + 5).min(16);
        hash.finalize().get(..length).unwrap_or_default().to_vec()
    }
}

/// The filter that streams name.
fn of_streams(encrypt: &Dictionary) -> Option<Cipher> {
    let named = match encrypt.get("StmF").and_then(Object::name) {
        None | Some(b"Identity") => return Some(Cipher::Plain),
        Some(name) => std::str::from_utf8(name).ok()?,
    };
    let Some(Object::Dictionary(filters)) = encrypt.get("CF") else { return None };
    let Some(Object::Dictionary(filter)) = filters.get(named) else { return None };
    match filter.get("CFM").and_then(Object::name) {
        None | Some(b"None") => Some(Cipher::Plain),
        Some(b"V2") => Some(Cipher::Rc4),
        Some(b"AESV2") => Some(Cipher::Aes128),
        Some(b"AESV3") => Some(Cipher::Aes256),
        Some(_) => None,
    }
}

/// Algorithms 2, 4, 5 and 6.
fn older_key(encrypt: &Dictionary, id: &[u8], version: i64, revision: i64) -> Option<Vec<u8>> {
    let (owner, user) = (encrypt.get("O")?.text()?, encrypt.get("U")?.text()?);
    let bits = if version == 1 {
        40
    } else {
        encrypt.integer("Length").unwrap_or(if version == 4 { 128 } else { 40 })
    };
    // Some writers say bytes.
    let length =
        usize::try_from(if bits < 40 { bits } else { bits / 8 }).ok().filter(|n| (5..=16).contains(n))?;
    let mut hash = Md5::new();
    hash.update(PADDING);
    hash.update(owner.get(..32)?);
    hash.update(encrypt.integer("P")?.to_le_bytes().get(..4)?);
    hash.update(id);
    if revision >= 4 && encrypt.get("EncryptMetadata") == Some(&Object::False) {
        hash.update([0xFF; 4]);
    }
    let mut key = hash.finalize().to_vec();
    if revision >= 3 {
        for _ in 0..50 {
            key = Md5::digest(key.get(..length)?).to_vec();
        }
    }
    key.truncate(length);
    let good = if revision == 2 {
        rc4(&key, &PADDING) == user.get(..32)?
    } else {
        let mut hash = Md5::new();
        hash.update(PADDING);
        hash.update(id);
        let mut check = hash.finalize().to_vec();
        for round in 0..20_u8 {
            let turned: Vec<u8> = key.iter().map(|byte| byte ^ round).collect();
            check = rc4(&turned, &check);
        }
        check == user.get(..16)?
    };
    good.then_some(key)
}

/// Algorithms 2.A and 11: the validation salt tells, the key salt opens the file's key.
fn newer_key(encrypt: &Dictionary, revision: i64) -> Option<Vec<u8>> {
    let user = encrypt.get("U")?.text()?;
    let sealed = encrypt.get("UE")?.text()?.get(..32)?;
    let hash = |salt: &[u8]| if revision == 5 { Some(Sha256::digest(salt).to_vec()) } else { hardened(salt) };
    if hash(user.get(32..40)?)? != user.get(..32)? {
        return None;
    }
    let between = hash(user.get(40..48)?)?;
    let mut opened = sealed.to_vec();
    let mut decryptor = cbc::Decryptor::<aes::Aes256>::new_from_slices(&between, &[0; 16]).ok()?;
    for block in opened.chunks_exact_mut(16) {
        decryptor.decrypt_block(<&mut Block<aes::Aes256>>::try_from(block).ok()?);
    }
    Some(opened)
}

/// Algorithm 2.B for an empty password: at least 64 rounds and, by its own rule, fewer than 300.
fn hardened(salt: &[u8]) -> Option<Vec<u8>> {
    let mut key = Sha256::digest(salt).to_vec();
    for round in 0..300_u32 {
        let mut bytes = key.repeat(64);
        let (cipher_key, iv) = (key.get(..16)?, key.get(16..32)?);
        let mut encryptor = cbc::Encryptor::<aes::Aes128>::new_from_slices(cipher_key, iv).ok()?;
        for block in bytes.chunks_exact_mut(16) {
            encryptor.encrypt_block(<&mut Block<aes::Aes128>>::try_from(block).ok()?);
        }
        let remainder = bytes.get(..16)?.iter().map(|byte| u32::from(*byte)).sum::<u32>() % 3;
        key = match remainder {
            0 => Sha256::digest(&bytes).to_vec(),
            1 => Sha384::digest(&bytes).to_vec(),
            _ => Sha512::digest(&bytes).to_vec(),
        };
        if round >= 63 && u32::from(*bytes.last()?) <= round + 1 - 32 {
            break;
        }
    }
    key.truncate(32);
    Some(key)
}

fn unpadded<C: cbc::cipher::BlockModeDecrypt<BlockSize = aes::cipher::consts::U16>>(
    mut decryptor: C,
    body: &[u8],
) -> Option<Vec<u8>> {
    let mut plain = body.get(..body.len() / 16 * 16)?.to_vec();
    for block in plain.chunks_exact_mut(16) {
        decryptor.decrypt_block(block.try_into().ok()?);
    }
    let padding = usize::from(*plain.last()?);
    if (1..=16).contains(&padding) {
        plain.truncate(plain.len().checked_sub(padding)?);
    }
    Some(plain)
}

/// RC4 with a key of any length, which the crate of that name asks to know when building.
fn rc4(key: &[u8], bytes: &[u8]) -> Vec<u8> {
    let mut state: [u8; 256] = std::array::from_fn(|place| u8::try_from(place).unwrap_or(0));
    let mut other = 0_u8;
    for (place, key) in (0..=255_u8).zip(key.iter().cycle()) {
        other = other.wrapping_add(state[usize::from(place)]).wrapping_add(*key);
        state.swap(usize::from(place), usize::from(other));
    }
    let (mut here, mut there) = (0_u8, 0_u8);
    bytes
        .iter()
        .map(|byte| {
            here = here.wrapping_add(1);
            there = there.wrapping_add(state[usize::from(here)]);
            state.swap(usize::from(here), usize::from(there));
            byte ^ state[usize::from(state[usize::from(here)].wrapping_add(state[usize::from(there)]))]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rc4_is_rc4() {
        assert_eq!(hex::encode(rc4(b"Key", b"Plaintext")), "bbf316e8d940af0ad3");
        assert_eq!(hex::encode(rc4(b"Wiki", b"pedia")), "1021bf0420");
    }
}
