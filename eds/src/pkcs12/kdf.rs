//! Keys from passwords the PKCS#12 way (RFC 7292, appendix B.2), with SHA-1.
//!
//! Knows derivation and the password's spelling; deliberately not what the octets are for.

use sha1::{Digest, Sha1};
use zeroize::Zeroizing;

/// Block size of SHA-1, octets.
const BLOCK: usize = 64;

/// What derived octets are for.
#[derive(Clone, Copy)]
pub(super) enum Use {
    Key = 1,
    Iv = 2,
    Mac = 3,
}

/// The password as a BMPString with its terminating zero.
pub(super) fn spell(password: &str) -> Zeroizing<Vec<u8>> {
    let mut spelled = Zeroizing::new(Vec::with_capacity(password.len() * 2 + 2));
    for unit in password.encode_utf16().chain([0]) {
        spelled.extend_from_slice(&unit.to_be_bytes());
    }
    spelled
}

/// Derives N octets from a spelled password.
pub(super) fn derive<const N: usize>(
    password: &[u8],
    salt: &[u8],
    iterations: u32,
    purpose: Use,
) -> Zeroizing<[u8; N]> {
    let mut material = Zeroizing::new(repeated(salt));
    material.extend_from_slice(&Zeroizing::new(repeated(password)));
    let mut out = Zeroizing::new([0; N]);
    for piece in out.chunks_mut(20) {
        let mut hash = Sha1::new().chain_update([purpose as u8; BLOCK]).chain_update(&*material).finalize();
        for _ in 1..iterations {
            hash = Sha1::digest(hash);
        }
        piece.copy_from_slice(&hash[..piece.len()]);
        let addend: Vec<u8> = hash.iter().copied().cycle().take(BLOCK).collect();
        for block in material.chunks_exact_mut(BLOCK) {
            add_plus_one(block, &addend);
        }
    }
    out
}

/// The octets repeated to a whole number of blocks; nothing stays nothing.
fn repeated(octets: &[u8]) -> Vec<u8> {
    octets.iter().copied().cycle().take(octets.len().div_ceil(BLOCK) * BLOCK).collect()
}

/// block := block + addend + 1, big-endian, modulo 2⁵¹².
fn add_plus_one(block: &mut [u8], addend: &[u8]) {
    let mut carry = 1;
    for (octet, add) in block.iter_mut().zip(addend).rev() {
        let sum = u16::from(*octet) + u16::from(*add) + carry;
        [_, *octet] = sum.to_be_bytes();
        carry = sum >> 8;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The published vectors of the PKCS#12 derivation ("smeg", RFC 7292 lists none of its own).
    #[test]
    fn known_derivations() {
        let smeg = spell("smeg");
        assert_eq!(*smeg, b"\0s\0m\0e\0g\0\0");
        let salt = [0x0a, 0x58, 0xcf, 0x64, 0x53, 0x0d, 0x82, 0x3f];
        let key = derive::<24>(&smeg, &salt, 1, Use::Key);
        assert_eq!(hex::encode(*key), "8aaae6297b6cb04642ab5b077851284eb7128f1a2a7fbca3");
        let iv = derive::<8>(&smeg, &salt, 1, Use::Iv);
        assert_eq!(hex::encode(*iv), "79993dfe048d3b76");
        let mac_salt = [0x3d, 0x83, 0xc0, 0xe4, 0x54, 0x6a, 0xc1, 0x40];
        let mac = derive::<20>(&smeg, &mac_salt, 1, Use::Mac);
        assert_eq!(hex::encode(*mac), "8d967d88f6caa9d714800ab3d48051d63f73a312");
    }
}
