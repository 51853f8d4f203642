//! One function for each kind of object: any bytes are answered, and nothing that keys of ours did not sign is
//! believed.
//!
//! Knows the judges and two authorities of the same names: the true one of `examples/make_vectors`, whose objects are
//! the first corpus, and a stranger, under whom nothing must ever be good, because nothing was ever signed. Deliberately knows nothing of
//! the machine that calls it: libFuzzer does, and so does `tests/mutations.rs`.

use std::sync::LazyLock;

use eds::crl::{self, Crl};
use eds::revocation::{Evidence, Revocation};
use eds::time::UnixSeconds;
use eds::x509::{Anchor, AnchorPurpose, Certificate, CheckDigits, Policy, TrustStore, verify_path};
use eds::{cms, ocsp, pkcs12, tsp, xmldsig};

use crate::pki::{Authority, NOW, Wish, key};

/// An authority with everything a judge needs to know of it.
struct World {
    authority: Certificate,
    person: Certificate,
    trust: TrustStore,
    lists: Vec<Crl>,
}

impl World {
    /// `keys` as in the vectors, where 1 is the true authority and 3 its impostor.
    fn new(keys: u8) -> Self {
        let authority = Authority::new(7, keys);
        let person = authority.issue(&Wish::person(1), &key(7, 10));
        let pin = authority.root.sha256();
        let anchor = Anchor::pinned(authority.root.clone(), &pin, AnchorPurpose::Test).expect("a root");
        let list = authority.list(&crate::pki::list_draft(10, &[]));
        let lists = [list, authority.root_list()].iter().flat_map(|list| Crl::from_der(list)).collect();
        let trust = TrustStore::new().with_anchor(anchor).with_intermediate(authority.certificate.clone());
        Self { authority: authority.certificate, person, trust, lists }
    }
}

static TRUE: LazyLock<World> = LazyLock::new(|| World::new(1));
static STRANGER: LazyLock<World> = LazyLock::new(|| World::new(5));

/// The normaliser ends, gives no more than it got, and what it gives is a fixed point.
pub fn ber(bytes: &[u8]) {
    if let Ok(der) = eds::ber::to_der(bytes) {
        assert!(der.len() <= bytes.len());
        assert_eq!(eds::ber::to_der(&der), Ok(der));
    }
}

/// Messages, armoured or not.
pub fn cms(bytes: &[u8]) {
    let Ok(binary) = eds::armour::dearmour(bytes, 1 << 20) else { return };
    if let Ok(message) = cms::SignedData::parse(&binary, cms::Limits::default()) {
        let alone = message.verify_integrity(None);
        if let Ok(found) = &alone {
            assert!(!found.signers.is_empty());
            assert_eq!(
                message.verify_integrity(Some(&found.content)).map(|again| again.signers.len()),
                Ok(found.signers.len())
            );
            assert!(message.verify_integrity(Some(b"another content")).is_err());
        }
        let _ = message.verify_integrity(Some(b"content"));
    }
    let judge =
        |world: &World, lists: &[Crl]| cms::verify(&binary, None, &world.trust, lists, NOW, &Policy::test());
    let _ = judge(&TRUE, &TRUE.lists);
    // Without lists nothing is decided in favour of anybody, and a stranger's word is nothing.
    assert!(judge(&TRUE, &[]).is_err());
    assert!(judge(&STRANGER, &STRANGER.lists).is_err());
    let _ = cms::add_timestamp(&binary, bytes);
}

/// Revocation lists.
pub fn crl(bytes: &[u8]) {
    let Ok(list) = Crl::from_der(bytes) else { return };
    assert!(list.len() <= bytes.len());
    let lists = [list];
    let judge = |world: &World| crl::judge(&world.person, &world.authority, &lists, NOW);
    let _ = judge(&TRUE);
    assert!(judge(&STRANGER) != Revocation::Good);
}

/// Online answers and questions.
pub fn ocsp(bytes: &[u8]) {
    if let Ok(answer) = ocsp::Answer::from_der(bytes) {
        let judge =
            |world: &World, nonce| ocsp::judge(&world.person, &world.authority, &answer, nonce, &[], NOW);
        let (asked, stored) = (judge(&TRUE, Some(&b"12345678"[..])), judge(&TRUE, None));
        // A nonce can only make an answer worse.
        assert!(asked != Revocation::Good || stored == Revocation::Good);
        assert!(asked != Revocation::Good || answer.repeats(b"12345678"));
        assert!(answer.is_answered() || stored != Revocation::Good);
        assert!(judge(&STRANGER, None) != Revocation::Good);
    }
    if let Ok(question) = ocsp::Request::from_der(bytes) {
        assert!(question.nonce.is_none_or(|nonce| nonce.len() <= bytes.len()));
    }
}

/// Key files; the number of hashing rounds is capped.
pub fn pkcs12(bytes: &[u8]) {
    let _ = pkcs12::open(bytes, "Qwerty12");
    let _ = pkcs12::open(bytes, "");
}

/// Timestamp tokens, requests and responses.
pub fn tsp(bytes: &[u8]) {
    let _ = tsp::TokenInfo::from_der(bytes);
    let _ = tsp::Request::from_der(bytes);
    let token = tsp::token_of_response(bytes).unwrap_or_else(|_| bytes.to_vec());
    let judge = |world: &World| {
        let evidence = Evidence::from(&world.lists);
        tsp::verify(&token, b"stamped", None, &world.trust, evidence, NOW, &Policy::test())
    };
    // No token of the corpus is over these bytes.
    assert!(judge(&TRUE).is_err());
    assert!(judge(&STRANGER).is_err());
}

/// Certificates.
pub fn x509(bytes: &[u8]) {
    let Ok(certificate) = Certificate::from_pem_or_der(bytes) else { return };
    let _ = certificate.identity(CheckDigits::Enforce);
    let _ = certificate.identity(CheckDigits::Ignore);
    assert!(certificate.der().len() <= bytes.len());
    let candidates = [certificate.clone(), TRUE.authority.clone()];
    let path = |world: &World, at| verify_path(&certificate, &candidates, &world.trust, at, &Policy::test());
    if let Ok(signer) = path(&TRUE, NOW) {
        assert!(certificate.is_issued_by(&TRUE.authority));
        assert!(signer.identity().iin.is_some());
    }
    assert!(path(&TRUE, UnixSeconds(0)).is_err());
    assert!(path(&STRANGER, NOW).is_err());
    let pin = certificate.sha256();
    if let Ok(anchor) = Anchor::pinned(certificate.clone(), &pin, AnchorPurpose::Test) {
        // A root signs no documents, its own neither.
        let trust = TrustStore::new().with_anchor(anchor);
        assert!(verify_path(&certificate, &[], &trust, NOW, &Policy::test()).is_err());
    }
}

/// Signed XML.
pub fn xml(bytes: &[u8]) {
    if let Ok(integrity) = xmldsig::verify_integrity(bytes, xmldsig::Limits::default()) {
        assert!(integrity.document.len() < bytes.len());
        let _ = xmldsig::verify(bytes, &TRUE.trust, &TRUE.lists, NOW, &Policy::test());
    }
    assert!(xmldsig::verify(bytes, &STRANGER.trust, &STRANGER.lists, NOW, &Policy::test()).is_err());
}
