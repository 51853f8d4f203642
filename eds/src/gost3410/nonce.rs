//! The one-time number k of a signature: deterministic, hedged with the caller's random octets.
//!
//! HMAC-DRBG with SHA-512 in the manner of RFC 6979 §3.2 with the additional data of §3.6: seeded with the
//! private key, the digest and the caller's octets. Bad random octets cannot repeat a k for two digests, and
//! good ones take away the target of fault attacks.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha512;
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::parameters::Curve;
use super::scalar::Scalar;

/// The generator's state, wiped when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub(super) struct Nonces {
    key: [u8; 64],
    value: [u8; 64],
}

impl Nonces {
    /// Seeds from any number of octet strings. The caller keeps their lengths fixed but for the last.
    pub(super) fn new(seed: &[&[u8]]) -> Self {
        let mut state = Self { key: [0; 64], value: [1; 64] };
        for round in [0u8, 1] {
            state.mix(round, seed);
        }
        state
    }

    /// The next number k, 0 < k < q, from as many octets of the state as the curve's numbers have.
    pub(super) fn next_scalar<C: Curve>(&mut self) -> Scalar<C> {
        loop {
            self.value = hmac(&self.key, &[&self.value]);
            let octets = self.value.get(..C::BITS as usize / 8).unwrap_or_default();
            let candidate = Scalar::from_le(octets);
            // Ready for the next call in any case; numbers out of range are rare, but on the short curve of 2015.
            let key = hmac(&self.key, &[&self.value, &[0]]);
            self.key = key;
            self.value = hmac(&self.key, &[&self.value]);
            if let Some(k) = candidate.filter(|k| !k.is_zero()) {
                return k;
            }
        }
    }

    fn mix(&mut self, round: u8, seed: &[&[u8]]) {
        let mut parts: Vec<&[u8]> = Vec::with_capacity(seed.len() + 2);
        let (value, round) = (self.value, [round]);
        parts.push(&value);
        parts.push(&round);
        parts.extend_from_slice(seed);
        self.key = hmac(&self.key, &parts);
        self.value = hmac(&self.key, &[&value]);
    }
}

fn hmac(key: &[u8; 64], parts: &[&[u8]]) -> [u8; 64] {
    let mut mac = Hmac::<Sha512>::new(&block(key));
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// The key padded to SHA-512's block of 128 octets, which is what HMAC does with it anyway.
fn block(key: &[u8; 64]) -> hmac::digest::Key<Hmac<Sha512>> {
    let mut padded = hmac::digest::Key::<Hmac<Sha512>>::default();
    for (to, from) in padded.iter_mut().zip(key) {
        *to = *from;
    }
    padded
}

#[cfg(test)]
mod tests {
    use super::super::parameters::Long;
    use super::*;

    #[test]
    fn every_part_of_the_seed_matters() {
        let first = |seed: &[&[u8]]| Nonces::new(seed).next_scalar::<Long>();
        assert_eq!(first(&[b"key", b"digest", b""]), first(&[b"key", b"digest", b""]));
        assert_ne!(first(&[b"key", b"digest", b""]), first(&[b"key", b"digest", b"x"]));
        assert_ne!(first(&[b"key", b"digest", b""]), first(&[b"kez", b"digest", b""]));
        let mut nonces = Nonces::new(&[b"key"]);
        assert_ne!(nonces.next_scalar::<Long>(), nonces.next_scalar());
    }

    #[test]
    fn the_mac_is_hmac_sha512() {
        // RFC 4231 test case 2, key "Jefe", padded with zeros like HMAC pads it.
        let mut key = [0; 64];
        key[..4].copy_from_slice(b"Jefe");
        let mac = hmac(&key, &[b"what do ya want ", b"for nothing?"]);
        assert_eq!(mac[..8], [0x16, 0x4b, 0x7a, 0x7b, 0xfc, 0xf8, 0x19, 0xe2]);
    }
}
