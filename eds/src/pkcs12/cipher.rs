//! The two old ciphers of national key files, and the integrity code.
//!
//! RC2 with 40 bits is no protection and three-key triple DES little: what protects a key file is its password
//! and the place it is kept. Knows how to run them; deliberately offers no choice of others.

use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockModeDecrypt, BlockModeEncrypt, InnerIvInit, KeyInit, KeyIvInit};
use cbc::{Decryptor, Encryptor};
use const_oid::ObjectIdentifier;
use des::TdesEde3;
use hmac::{Hmac, Mac};
use rc2::Rc2;
use sha1::Sha1;
use zeroize::Zeroizing;

use super::kdf::{Use, derive};
use super::{Feature, OpenError};
use crate::der::{Reader, Writer, tag};
use crate::oid;

/// Hashing rounds beyond which a file is refused; national files ask for 1,024.
pub(super) const MAX_ITERATIONS: u32 = 100_000;

/// Rounds this crate asks for when writing: the national number.
pub(super) const ITERATIONS: u32 = 1024;

/// Octets beyond which a salt is refused; national ones have 20.
const MAX_SALT: usize = 1024;

/// A cipher with everything but the password.
pub(super) struct Encryption<'a> {
    pub(super) cipher: Cipher,
    pub(super) salt: &'a [u8],
    pub(super) iterations: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cipher {
    TripleDes,
    Rc2With40Bits,
}

const CIPHERS: [(ObjectIdentifier, Cipher); 2] =
    [(oid::PBE_SHA1_3DES, Cipher::TripleDes), (oid::PBE_SHA1_RC2_40, Cipher::Rc2With40Bits)];

/// Reads salt and rounds, with the caps.
pub(super) fn read_salt_and_iterations<'a>(
    fields: &mut Reader<'a>,
    default: Option<u32>,
) -> Result<(&'a [u8], u32), OpenError> {
    let salt = fields.element(tag::OCTET_STRING)?.value;
    let iterations = match default {
        Some(default) if fields.is_empty() => default,
        // A number too large for the reader is too large for us.
        _ => match fields.integer()? {
            [first, ..] if first & 0x80 != 0 => return Err(OpenError::Malformed),
            octets if octets.len() > 4 => return Err(OpenError::TooManyIterations),
            octets => octets.iter().fold(0, |sum, &octet| sum << 8 | u32::from(octet)),
        },
    };
    if salt.len() > MAX_SALT {
        return Err(OpenError::Malformed);
    }
    if iterations == 0 || iterations > MAX_ITERATIONS {
        return Err(OpenError::TooManyIterations);
    }
    Ok((salt, iterations))
}

impl<'a> Encryption<'a> {
    /// Reads an AlgorithmIdentifier.
    pub(super) fn read(reader: &mut Reader<'a>) -> Result<Self, OpenError> {
        let mut fields = reader.open(tag::SEQUENCE)?;
        let algorithm = fields.oid()?;
        let cipher = CIPHERS.iter().find(|(oid, _)| *oid == algorithm).map(|(_, cipher)| *cipher);
        let cipher = cipher.ok_or(OpenError::Unsupported(Feature::Cipher))?;
        let mut parameters = fields.open(tag::SEQUENCE)?;
        fields.finish()?;
        let (salt, iterations) = read_salt_and_iterations(&mut parameters, None)?;
        parameters.finish()?;
        Ok(Self { cipher, salt, iterations })
    }

    pub(super) fn write(&self, out: &mut Writer) {
        out.sequence(|out| {
            let algorithm = CIPHERS.iter().find(|(_, cipher)| *cipher == self.cipher);
            algorithm.iter().for_each(|(oid, _)| out.oid(oid));
            out.sequence(|out| {
                out.octet_string(self.salt);
                out.unsigned(&self.iterations.to_be_bytes());
            });
        });
    }

    /// Decrypts; the integrity code was right, so failure means a damaged file, not a wrong password.
    pub(super) fn decrypt(&self, password: &[u8], data: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        let iv = derive::<8>(password, self.salt, self.iterations, Use::Iv);
        let plain = match self.cipher {
            Cipher::TripleDes => {
                let key = derive::<24>(password, self.salt, self.iterations, Use::Key);
                Decryptor::<TdesEde3>::new(&(*key).into(), &(*iv).into()).decrypt_padded_vec::<Pkcs7>(data)
            }
            Cipher::Rc2With40Bits => {
                let key = derive::<5>(password, self.salt, self.iterations, Use::Key);
                let cipher = Rc2::new_with_eff_key_len(&*key, 40);
                Decryptor::inner_iv_init(cipher, &(*iv).into()).decrypt_padded_vec::<Pkcs7>(data)
            }
        };
        plain.map(Zeroizing::new).map_err(|_| OpenError::Malformed)
    }

    pub(super) fn encrypt(&self, password: &[u8], data: &[u8]) -> Vec<u8> {
        let iv = derive::<8>(password, self.salt, self.iterations, Use::Iv);
        match self.cipher {
            Cipher::TripleDes => {
                let key = derive::<24>(password, self.salt, self.iterations, Use::Key);
                Encryptor::<TdesEde3>::new(&(*key).into(), &(*iv).into()).encrypt_padded_vec::<Pkcs7>(data)
            }
            Cipher::Rc2With40Bits => {
                let key = derive::<5>(password, self.salt, self.iterations, Use::Key);
                let cipher = Rc2::new_with_eff_key_len(&*key, 40);
                Encryptor::inner_iv_init(cipher, &(*iv).into()).encrypt_padded_vec::<Pkcs7>(data)
            }
        }
    }
}

/// HMAC-SHA1 under a key derived from the password (RFC 7292 §4, MacData).
pub(super) fn integrity_code(password: &[u8], salt: &[u8], iterations: u32, data: &[u8]) -> [u8; 20] {
    let key = derive::<20>(password, salt, iterations, Use::Mac);
    let mut block = Zeroizing::new([0; 64]);
    block[..20].copy_from_slice(&*key);
    Hmac::<Sha1>::new(&(*block).into()).chain_update(data).finalize().into_bytes().into()
}
