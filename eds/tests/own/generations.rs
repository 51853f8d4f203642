//! Every generation of keys through the whole crate: authority, certificate, key file, message, judgement.

use eds::cms;
use eds::crl::{self, Crl};
use eds::gost3410::{SigningKey, SigningKey256, SigningKey2004};
use eds::keys::{self, Generation, PrivateKeyError, PublicKey, Signer as _, StoredKey as _};
use eds::oid;
use eds::pkcs12::{self, OpenError, Salts};
use eds::x509::builder::{Issuer, issue_root, issue_subscriber};
use eds::x509::{Anchor, AnchorPurpose, Certificate, Policy, TrustStore};
use proptest::prelude::*;

use crate::support::{NOW, citizen, years};

/// Throw-away RSA keys: making one takes long, and the crate cannot.
fn rsa(line: usize) -> keys::SigningKey {
    let lines = include_str!("../data/rsa_openssl.txt").lines().filter(|line| !line.starts_with('#'));
    let line = lines.skip(line).step_by(2).next().expect("a key");
    let pkcs8 = hex::decode(line.split(' ').nth(2).expect("a field")).expect("hexadecimal");
    keys::SigningKey::from_pkcs8(&pkcs8).expect("a key")
}

/// Keys of root and person, by generation; two lengths of the current one.
fn pairs() -> [(Generation, keys::SigningKey, keys::SigningKey); 4] {
    let seeds = [[1; 64], [2; 64]];
    [
        (
            Generation::Gost2015,
            SigningKey::generate(&seeds[0]).into(),
            SigningKey::generate(&seeds[1]).into(),
        ),
        (
            Generation::Gost2015,
            SigningKey256::generate(&seeds[0]).into(),
            SigningKey256::generate(&seeds[1]).into(),
        ),
        (
            Generation::Gost2004,
            SigningKey2004::generate(&seeds[0]).into(),
            SigningKey2004::generate(&seeds[1]).into(),
        ),
        (Generation::Rsa, rsa(0), rsa(2)),
    ]
}

struct World {
    trust: TrustStore,
    lists: [Crl; 1],
    certificate: Certificate,
}

fn world(root_key: &keys::SigningKey, public: &PublicKey) -> World {
    let root = issue_root("ROOT", root_key, years(-1, 1), &[]).expect("a root");
    let issuer = Issuer { certificate: &root, key: root_key };
    let certificate = issue_subscriber(&issuer, &citizen(), public, years(-1, 1), &[]).expect("issued");
    let list = crl::issue(&issuer, 1, NOW.plus_days(-1), NOW.plus_days(1), &[], &[]).expect("issued");
    let pin = root.sha256();
    let anchor = Anchor::pinned(root, &pin, AnchorPurpose::Demo).expect("a root");
    let lists = [Crl::from_der(&list).expect("a list")];
    World { trust: TrustStore::new().with_anchor(anchor), lists, certificate }
}

#[test]
fn each_generation_counts_only_where_it_is_admitted() {
    for (generation, root_key, key) in pairs() {
        let World { trust, lists, certificate } = world(&root_key, &key.public_key());
        assert_eq!(*certificate.public_key(), key.public_key());
        for encapsulate in [true, false] {
            let message = cms::sign(b"text", &key, &certificate, NOW, encapsulate, &[1; 32]).expect("signs");
            let detached = (!encapsulate).then_some(&b"text"[..]);
            let judge = |policy: &Policy| {
                let verified = cms::verify(&message, detached, &trust, &lists, NOW, policy);
                verified.map(|verified| verified.signers.len()).map_err(|reject| reject.code())
            };
            let current = generation == Generation::Gost2015;
            let wanted = if current { Ok(1) } else { Err("path-generation-not-accepted") };
            assert_eq!(judge(&Policy::demo()), wanted, "{generation:?}");
            assert_eq!(judge(&Policy::demo().admitting(generation)), Ok(1), "{generation:?}");
        }
    }
}

/// A person's current key below an authority of an old generation is no better than the authority.
#[test]
fn an_old_authority_spoils_the_path() {
    let key = SigningKey::generate(&[3; 64]);
    for (generation, root_key, _) in pairs().into_iter().skip(2) {
        let World { trust, lists, certificate } = world(&root_key, &(&key.verifying_key()).into());
        let message = cms::sign(b"text", &key, &certificate, NOW, true, &[1; 32]).expect("signs");
        let judge = |policy: &Policy| cms::verify(&message, None, &trust, &lists, NOW, policy).map(|_| ());
        let refused = judge(&Policy::demo()).err().map(|reject| reject.code());
        assert_eq!(refused, Some("path-generation-not-accepted"));
        assert_eq!(judge(&Policy::demo().admitting(generation)), Ok(()));
    }
}

#[test]
fn key_files_of_every_generation_open() {
    let salts = Salts { mac: [1; 20], key: [2; 20], certificate: [3; 20] };
    for (generation, root_key, key) in pairs() {
        let certificate = world(&root_key, &key.public_key()).certificate;
        let file = pkcs12::write(&key, &certificate, "Qwerty12", &salts);
        let opened =
            pkcs12::open(&file, "Qwerty12").unwrap_or_else(|error| panic!("{generation:?}: {error}"));
        assert_eq!(opened.key.to_pkcs8(), key.to_pkcs8());
        assert_eq!(opened.certificate, certificate);
        assert_eq!(pkcs12::open(&file, "qwerty12").err(), Some(OpenError::WrongPassword));
        let strange = pkcs12::write(&root_key, &certificate, "Qwerty12", &salts);
        assert_eq!(pkcs12::open(&strange, "Qwerty12").err(), Some(OpenError::KeyMismatch));
    }
}

/// A number of 2004 whose first octets are zero, or whose top bit is set, is written as short as an INTEGER must be.
#[test]
fn short_and_long_numbers_of_2004_come_back() {
    for octets in [1, 31, 32] {
        for top in [1, 0x7f, 0x80] {
            let mut number = [0; 32];
            number[octets - 1] = top;
            let key = SigningKey2004::from_bytes_le(&number).expect("in range");
            let again = keys::SigningKey::from_pkcs8(&key.to_pkcs8()).expect("what was written");
            assert_eq!(again.public_key(), key.public_key(), "{octets} octets, top {top}");
        }
    }
}

#[test]
fn keys_of_other_parameter_sets_are_named() {
    // The national parameter set replaced by one that nobody defined: the last number of its identifier is 3.
    let key = SigningKey::generate(&[1; 64]);
    let mut pkcs8 = key.to_pkcs8().to_vec();
    let set = oid::GOST2015_512_PARAMS_A.as_bytes();
    let at = pkcs8.windows(set.len()).position(|window| window == set).expect("it is there");
    pkcs8[at + set.len() - 1] = 3;
    let unsupported = keys::SigningKey::from_pkcs8(&pkcs8).err();
    let Some(PrivateKeyError::Unsupported(named)) = unsupported else { panic!("{unsupported:?}") };
    assert_eq!(named.to_string(), "1.2.398.3.10.1.1.2.2.3");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A key with any octet changed is another key or none, and never a panic.
    #[test]
    fn spoilt_private_keys_are_refused_or_others(which in 0..3usize, at in any::<prop::sample::Index>(), with in any::<u8>()) {
        let key = pairs().into_iter().nth(which).expect("a pair").1;
        let mut pkcs8 = key.to_pkcs8().to_vec();
        let at = at.index(pkcs8.len());
        let same = pkcs8[at] == with;
        pkcs8[at] = with;
        if let Ok(read) = keys::SigningKey::from_pkcs8(&pkcs8) {
            prop_assert_eq!(read.public_key() == key.public_key(), same);
        }
    }

    #[test]
    fn any_octets_as_keys(octets in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(keys::SigningKey::from_pkcs8(&octets).is_err());
        prop_assert!(keys::RsaSigningKey::from_der(&octets).is_err());
        let _ = PublicKey::read(&mut eds::der::Reader::new(&octets));
    }
}
