//! Real objects of the national authority's test kit and vectors made from them, where they lie beside the
//! repository; elsewhere every test says that it skips.
//!
//! Nothing here is needed for the crate's own proof: that makes its keys and messages itself.

use std::fs;
use std::path::PathBuf;

use eds::ObjectIdentifier;
use eds::cms::{self, Limits, Reject, SignedData};
use eds::crl::{self, Crl, Revocation};
use eds::keys::{SignatureError, Signer as _, SigningKey, StoredKey as _};
use eds::ocsp;
use eds::pkcs12::{self, OpenError};
use eds::time::UnixSeconds;
use eds::x509::{
    Anchor, AnchorPurpose, Certificate, CheckDigits, HolderKind, Policy, Role, TrustStore, verify_path,
};
use serde_json::Value;

#[path = "common/skipped.rs"]
mod skipped;
#[path = "../examples/judge/verdict.rs"]
mod verdict;

const PASSWORD: &str = "Qwerty12";

fn fixtures() -> Option<PathBuf> {
    let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/eds/fixtures"));
    if root.is_dir() {
        return Some(root);
    }
    skipped::skipped("published certificates and keys are not beside the repository");
    None
}

struct Files(PathBuf);

impl Files {
    fn open() -> Option<Self> {
        fixtures().map(Self)
    }

    fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.0.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.0.join(folder)).expect("a folder");
        let mut names: Vec<String> = entries
            .map(|entry| format!("{folder}/{}", entry.expect("an entry").file_name().to_string_lossy()))
            .collect();
        names.sort();
        names
    }

    fn certificate(&self, path: &str) -> Certificate {
        Certificate::from_pem_or_der(&self.read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn crl(&self, path: &str) -> Crl {
        Crl::from_der(&self.read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn anchor(&self, path: &str) -> Anchor {
        let purpose =
            if path.starts_with("ca/prod/") { AnchorPurpose::Production } else { AnchorPurpose::Test };
        let certificate = self.certificate(path);
        let pin = certificate.sha256();
        Anchor::pinned(certificate, &pin, purpose).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn kit_trust(&self) -> TrustStore {
        TrustStore::new()
            .with_anchor(self.anchor("ca/test/root_test_gost_2022.cer"))
            .with_intermediate(self.certificate("ca/test/nca_gost2022_test.cer"))
    }
}

fn moment(text: &str) -> UnixSeconds {
    let number = |range: std::ops::Range<usize>| text[range].parse::<i64>().expect("digits");
    let small = |range| u8::try_from(number(range)).expect("two digits");
    UnixSeconds::from_civil_utc(
        number(0..4),
        small(5..7),
        small(8..10),
        small(11..13),
        small(14..16),
        small(17..19),
    )
    .expect("a moment")
}

#[test]
fn every_authority_certificate_verifies() {
    let Some(files) = Files::open() else { return };
    let paths: Vec<String> = [files.list("ca/prod"), files.list("ca/test")].concat();
    let all: Vec<Certificate> = paths.iter().map(|path| files.certificate(path)).collect();
    let mut of_generation = [0; 3];
    for (path, certificate) in paths.iter().zip(&all) {
        assert!(certificate.is_authority(), "{path}");
        assert!(!certificate.has_unknown_critical_extension(), "{path}");
        let issuer = all.iter().find(|issuer| certificate.is_issued_by(issuer));
        assert!(issuer.is_some(), "{path}");
        let generation = certificate.public_key().generation().expect("a known one");
        assert_eq!(certificate.signature_algorithm().map(|of| of.generation()), Some(generation), "{path}");
        of_generation[generation as usize] += 1;
    }
    assert_eq!(of_generation, [4, 9, 8]);
}

/// A key of the store "Gamma", with an encoding of its own.
const GAMMA_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.6801.1.5.8");

/// Folders of key files, the authority that issued them, how many open.
const KEY_FILES: &[(&str, &str, usize)] = &[
    ("p12/gost2015_2023b", "ca/test/nca_gost2022_test.cer", 6),
    ("p12/gost2015_2024", "ca/test/nca_gost2022_test.cer", 5),
    ("p12/gost2015_2026", "ca/test/nca_gost2022_test.cer", 5),
    ("p12/gost2004_2023", "ca/test/nca_gost_test.cer", 6),
    ("p12/rsa_2023", "ca/test/nca_rsa_test.cer", 6),
];

#[test]
fn every_key_file_opens() {
    let Some(files) = Files::open() else { return };
    for (folder, issuer, count) in KEY_FILES {
        let issuer = files.certificate(issuer);
        let mut opened = 0;
        for path in files.list(folder) {
            let bytes = files.read(&path);
            assert_eq!(pkcs12::open(&bytes, "Qwerty13").err(), Some(OpenError::WrongPassword), "{path}");
            let file = match pkcs12::open(&bytes, PASSWORD) {
                Ok(file) => file,
                Err(error) => {
                    // One information system's key has an encoding of its own.
                    assert_eq!(error, OpenError::UnsupportedKey(GAMMA_KEY), "{path}");
                    continue;
                }
            };
            let (key, certificate) = (&file.key, &file.certificate);
            assert_eq!(*certificate.public_key(), key.public_key(), "{path}");
            assert!(certificate.is_issued_by(&issuer), "{path}");
            assert!(certificate.identity(CheckDigits::Ignore).is_ok(), "{path}");
            assert!(certificate.identity(CheckDigits::Enforce).is_err(), "{path}");
            let signature = key.sign(b"a message", &[7; 32]);
            assert_eq!(key.public_key().verify(key.algorithm(), b"a message", &signature), Ok(()), "{path}");
            let another = key.public_key().verify(key.algorithm(), b"another", &signature);
            assert_eq!(another, Err(SignatureError::Wrong), "{path}");
            let again = SigningKey::from_pkcs8(&key.to_pkcs8()).expect("what was written");
            assert_eq!(again.public_key(), key.public_key(), "{path}");
            opened += 1;
        }
        assert_eq!(opened, *count, "{folder}");
    }
}

#[test]
fn a_key_file_of_the_kit_signs_what_verifies() {
    let Some(files) = Files::open() else { return };
    let bytes = files.read("p12/gost2015_2026/individual_valid_individual_valid.p12");
    let file = pkcs12::open(&bytes, PASSWORD).expect("opens");
    let at = moment("2026-11-22T00:00:00Z");
    let lists = [files.crl("crl/nca_gost2022_test_20260811.crl")];
    for encapsulate in [true, false] {
        let content = "заявление".as_bytes();
        let message =
            cms::sign(content, &file.key, &file.certificate, at, encapsulate, &[1; 32]).expect("signs");
        let detached = (!encapsulate).then_some(content);
        let verified = cms::verify(&message, detached, &files.kit_trust(), &lists, at, &Policy::test());
        let verified = verified.expect("verifies");
        assert_eq!(verified.content, content);
        assert_eq!(verified.signers[0].identity.iin.as_deref(), Some("123456789011"));
        assert_eq!(verified.signers[0].signing_time, Some(at));
        let refused = cms::verify(&message, detached, &files.kit_trust(), &lists, at, &Policy::production());
        assert_eq!(refused.err().map(Reject::code), Some("path-anchor-not-accepted"));
    }
}

#[test]
fn real_messages_verify() {
    let Some(files) = Files::open() else { return };
    let document = files.read("cms/individual_document.txt");
    // Signers of the kit, timestamps of the real authority.
    let stamping = |trust: TrustStore| {
        trust
            .with_anchor(files.anchor("ca/prod/root_gost_2022.cer"))
            .with_intermediate(files.certificate("ca/prod/nca_gost_2022.cer"))
    };
    let trust = stamping(files.kit_trust());
    let lists = [files.crl("crl/nca_gost2022_test_20260811.crl")];
    let at = moment("2026-08-20T00:00:00Z");
    for (path, detached) in
        [("cms/individual_attached.der", None), ("cms/individual_detached.der", Some(document.as_slice()))]
    {
        let verified = cms::verify(&files.read(path), detached, &trust, &lists, at, &Policy::test());
        let verified = verified.unwrap_or_else(|reject| panic!("{path}: {reject}"));
        assert_eq!(verified.content, document, "{path}");
        assert_eq!(verified.signers[0].identity.kind, HolderKind::Individual, "{path}");
        assert!(verified.signers[0].proven_time.is_some(), "{path}");
        for (trust, reason) in [
            (files.kit_trust(), "timestamp-distrusted"),
            (stamping(TrustStore::new()), "path-unknown-issuer"),
        ] {
            let refused = cms::verify(&files.read(path), detached, &trust, &lists, at, &Policy::test());
            assert_eq!(refused.err().map(Reject::code), Some(reason), "{path}");
        }
    }
    let server_made = SignedData::parse(&files.read("cms/ncanode_gost2015_testtsa.cms"), Limits::default());
    let integrity = server_made.and_then(|message| message.verify_integrity(None)).expect("holds");
    let identity = integrity.signers[0].certificate.identity(CheckDigits::Ignore).expect("named");
    assert_eq!(identity.kind, HolderKind::LegalEntity(Role::Head));
    for path in ["cms/ncanode_rsa.cms", "cms/gost2004_2019_detached.cms"] {
        let refused = cms::verify(&files.read(path), Some(b""), &trust, &lists, at, &Policy::test());
        assert!(refused.is_err(), "{path}");
    }
}

#[test]
fn real_lists_verify() {
    let Some(files) = Files::open() else { return };
    let issuer = files.certificate("ca/test/nca_gost2022_test.cer");
    let file = files.read("p12/gost2015_2026/individual_valid_individual_valid.p12");
    let subject = pkcs12::open(&file, PASSWORD).expect("opens").certificate;
    for (path, entries, at) in [
        ("crl/nca_gost2022_test_20231117.crl", 27, "2023-11-18T00:00:00Z"),
        ("crl/nca_gost2022_test_20250429.crl", 54, "2025-04-30T00:00:00Z"),
        ("crl/nca_gost2022_test_20260811.crl", 195, "2026-08-12T00:00:00Z"),
    ] {
        let list = files.crl(path);
        assert_eq!(list.len(), entries, "{path}");
        assert_eq!(crl::judge(&subject, &issuer, &[list], moment(at)), Revocation::Good, "{path}");
    }
    let delta = files.crl("crl/nca_gost2022_test_delta_20250429.crl");
    let answer = crl::judge(&subject, &issuer, &[delta], moment("2025-04-30T00:00:00Z"));
    assert_eq!(answer, Revocation::Unknown(crl::Why::NotComplete));
    for path in ["crl/nca_gost_test_20231117.crl", "crl/nca_rsa_test_20231117.crl"] {
        assert!(!files.crl(path).is_empty(), "{path}");
    }
}

#[test]
fn a_path_ends_where_configuration_says() {
    let Some(files) = Files::open() else { return };
    let file = files.read("p12/gost2015_2026/legal_valid_head.p12");
    let head = pkcs12::open(&file, PASSWORD).expect("opens").certificate;
    let at = moment("2026-11-22T00:00:00Z");
    let signer = verify_path(&head, &[], &files.kit_trust(), at, &Policy::test()).expect("a path");
    assert_eq!(signer.identity().bin.as_deref(), Some("123456789021"));
    assert_eq!(signer.chain().len(), 2);
    let machine = files.read("p12/gost2015_2026/legal_valid_treasury_client.p12");
    let machine = pkcs12::open(&machine, PASSWORD).expect("opens").certificate;
    let refused = verify_path(&machine, &[], &files.kit_trust(), at, &Policy::test());
    assert_eq!(refused.err().map(|error| error.code()), Some("path-wrong-holder"));
}

/// Why each bad vector must be refused, so that none is refused for a wrong reason.
const REASONS: &[(&str, &str)] = &[
    ("cms-bad-content", "cms-digest-differs"),
    ("cms-bad-sigbit", "cms-bad-signature"),
    ("cms-bad-rfc4491-order", "cms-bad-signature"),
    ("cms-bad-r0", "cms-bad-signature"),
    ("cms-bad-r-eq-q", "cms-bad-signature"),
    ("cms-bad-sig129", "cms-bad-signature"),
    ("cms-bad-nosigners", "cms-no-signers"),
    ("cms-bad-wrongcert", "cms-no-certificate"),
    ("cms-bad-ess", "cms-certificate-differs"),
    ("cms-bad-sigalg-mix", "cms-algorithm"),
    ("cms-bad-dup-md", "cms-repeated-attribute"),
    ("cms-bad-no-md", "cms-missing-attribute"),
    ("cms-bad-sig-ctx0-tag", "cms-bad-signature"),
    ("cms-bad-attrs-as-content", "cms-no-signed-attributes"),
    ("cms-bad-truncated", "cms-malformed"),
    ("cms-bad-rogue-ca", "path-bad-signature"),
    ("cms-bad-selfsigned", "path-unknown-issuer"),
    ("cms-bad-expired", "path-expired"),
    ("cms-bad-revoked", "certificate-revoked"),
    ("cms-bad-no-revdata", "revocation-no-list"),
    ("cms-bad-trust-prod-only", "path-unknown-issuer"),
    ("cms-mismatch-iin", "another-person"),
    ("mini-bad-auth-eku", "path-key-usage"),
    ("mini-bad-issuer-not-ca", "path-not-authority"),
    ("mini-bad-tst-then-compromise", "certificate-revoked"),
    ("mini-bad-tst-outside-validity", "path-expired"),
    ("mini-bad-tsa-eku", "timestamp-purpose"),
    ("ocsp-unknown", "revocation-stated-unknown"),
    ("ocsp-bad-nonce", "revocation-nonce"),
    ("ocsp-bad-responder-eku", "revocation-responder"),
    ("ocsp-bad-stale", "revocation-stale"),
    ("ocsp-bad-trylater", "revocation-no-answer"),
    ("legacy-rsa-bad-auth", "path-key-usage"),
    ("crl-bad-signer", "revocation-bad-signature"),
    ("xml-bad-content", "xml-digest-differs"),
    ("xml-comment-injection", "xml-comment"),
    ("xml-part-reference", "xml-partial-reference"),
    ("xml-bad-xsw-object", "xml-partial-reference"),
    ("xml-bad-external-uri", "xml-external-reference"),
    ("xml-bad-sigmethod-rsa", "xml-algorithm"),
    ("xml-bad-doctype", "xml-document-type"),
    ("xml-bad-nosig", "xml-no-signature"),
    ("p12-wrong-password", "key-file-wrong-password"),
];

#[test]
fn vectors() {
    let Some(files) = Files::open() else { return };
    let manifest: Value = serde_json::from_slice(&files.read("vectors/manifest.json")).expect("JSON");
    let vectors = manifest["vectors"].as_array().expect("a list");
    let ids: Vec<&str> = vectors.iter().map(|vector| vector["id"].as_str().expect("an id")).collect();
    let read = |path: &str| Ok(files.read(path));
    for (id, vector) in ids.iter().zip(vectors) {
        let answer = verdict::judge(vector, &read);
        assert!(answer.matches, "{id}: {answer:?}");
        let wanted = REASONS.iter().find(|(of, _)| of == id).map_or("good", |(_, reason)| *reason);
        assert_eq!(answer.reason, wanted, "{id}");
    }
    assert!(REASONS.iter().all(|(id, _)| ids.contains(id)), "a reason for no vector");
}

#[test]
fn real_answers_are_believed_when_they_were_fresh_and_not_later() {
    let Some(files) = Files::open() else { return };
    let issuer = files.certificate("ca/test/nca_gost2022_test.cer");
    let answer =
        ocsp::Answer::from_der(&files.read("ocsp/ocsp_response_individual_2015.bin")).expect("an answer");
    assert!(answer.is_answered());
    // A production certificate of the same serial number is another certificate.
    let file = files.read("p12/gost2015_2026/individual_valid_individual_valid.p12");
    let other = pkcs12::open(&file, PASSWORD).expect("opens").certificate;
    let at = moment("2022-09-02T16:59:00Z");
    let stated = ocsp::judge(&other, &issuer, &answer, None, &[], at);
    assert_eq!(stated, crl::Revocation::Unknown(crl::Why::ForeignAnswer));
}
