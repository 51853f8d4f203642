//! The path from a signer to an anchor: what holds, and each way in which it may not.

use crate::support::{Authority, BIN, IIN, NOW, citizen, head, key, machine, reissue, replace, years};
use eds::oid;
use eds::x509::builder::{IssueError, Issuer, issue_authority, issue_root, issue_subscriber};
use eds::x509::{
    Anchor, AnchorError, AnchorPurpose, Certificate, CheckDigits, HolderKind, PathError, Policy, Purpose,
    Role, TrustStore, verify_path,
};

fn error(leaf: &Certificate, trust: &TrustStore) -> Option<PathError> {
    verify_path(leaf, &[], trust, NOW, &Policy::demo()).err()
}

#[test]
fn people_and_machines_have_paths_for_their_own_purposes() {
    let authority = Authority::new();
    let trust = authority.trust();
    for (subscriber, purpose, other, kind) in [
        (citizen(), Purpose::PersonSigning, Purpose::SystemSealing, HolderKind::Individual),
        (head(), Purpose::PersonSigning, Purpose::SystemSealing, HolderKind::LegalEntity(Role::Head)),
        (machine(), Purpose::SystemSealing, Purpose::PersonSigning, HolderKind::InformationSystem),
    ] {
        let leaf = authority.issue(&subscriber, &key(9));
        let policy = Policy::demo().for_purpose(purpose);
        let signer = verify_path(&leaf, &[], &trust, NOW, &policy).expect("a path");
        assert_eq!(signer.identity().kind, kind);
        assert_eq!(signer.anchor_purpose(), AnchorPurpose::Demo);
        assert_eq!(signer.chain(), [authority.certificate.clone(), authority.root.clone()]);
        let policy = Policy::demo().for_purpose(other);
        assert_eq!(verify_path(&leaf, &[], &trust, NOW, &policy).err(), Some(PathError::WrongHolder));
    }
}

#[test]
fn issued_certificates_have_the_national_shape() {
    let authority = Authority::new();
    let leaf = authority.issue(&head(), &key(9));
    let id = leaf.subject_key_id().expect("an identifier").to_vec();
    assert_eq!(leaf.serial().len(), 20);
    assert_eq!(leaf.serial()[1..], id[1..]);
    assert!((0x10..0x80).contains(&leaf.serial()[0]));
    assert_eq!(leaf.authority_key_id(), authority.certificate.subject_key_id());
    assert_eq!(leaf.policies(), [oid::POLICY_2015]);
    assert_eq!(leaf.key_purposes(), [oid::EKU_EMAIL_PROTECTION, oid::EKU_LEGAL_ENTITY, oid::EKU_ROLE_HEAD]);
    let identity = leaf.identity(CheckDigits::Enforce).expect("named");
    assert_eq!(identity.iin.as_deref(), Some(IIN));
    assert_eq!(identity.bin.as_deref(), Some(BIN));
    assert_eq!(identity.common_name, "ОБРАЗЦОВА АСЕЛЬ");
    assert_eq!(identity.patronymic.as_deref(), Some("БОЛАТҚЫЗЫ"));
    let armoured = eds::armour::armour("CERTIFICATE", leaf.der());
    assert_eq!(Certificate::from_pem_or_der(armoured.as_bytes()), Ok(leaf));
}

#[test]
fn only_the_accepted_kind_of_anchor_counts() {
    let authority = Authority::new();
    let leaf = authority.issue(&citizen(), &key(9));
    let trust = authority.trust();
    for policy in [Policy::production(), Policy::test()] {
        let answer = verify_path(&leaf, &[], &trust, NOW, &policy);
        assert_eq!(answer.err(), Some(PathError::AnchorNotAccepted));
    }
    assert_eq!(error(&leaf, &TrustStore::new()), Some(PathError::UnknownIssuer));
    let no_authority = TrustStore::new().with_anchor(authority.anchor());
    assert_eq!(error(&leaf, &no_authority), Some(PathError::UnknownIssuer));
    // An authority that a message brings along may stand in the path, an anchor may not come that way.
    let candidates = [authority.certificate.clone(), authority.root.clone()];
    assert!(verify_path(&leaf, &candidates, &no_authority, NOW, &Policy::demo()).is_ok());
    let answer = verify_path(&leaf, &candidates, &TrustStore::new(), NOW, &Policy::demo());
    assert_eq!(answer.err(), Some(PathError::UnknownIssuer));
}

#[test]
fn anchors_are_pinned_roots() {
    let authority = Authority::new();
    let refuse =
        |certificate: &Certificate, pin| Anchor::pinned(certificate.clone(), &pin, AnchorPurpose::Demo).err();
    assert_eq!(refuse(&authority.root, [0; 32]), Some(AnchorError::Pin));
    assert_eq!(refuse(&authority.certificate, authority.certificate.sha256()), Some(AnchorError::NotRoot));
    let forged = reissue(&authority.root, &key(66), |_| {});
    assert_eq!(refuse(&forged, forged.sha256()), Some(AnchorError::NotRoot));
}

#[test]
fn look_alikes_are_refused() {
    let authority = Authority::new();
    let rogue_key = key(66);
    let rogue_root = issue_root("TEST ROOT", &rogue_key, years(-1, 1), &[]).expect("a root");
    let rogue = issue_authority(
        &Issuer { certificate: &rogue_root, key: &rogue_key },
        "TEST AUTHORITY",
        &rogue_key.verifying_key(),
        years(-1, 1),
        &[],
    )
    .expect("an authority");
    let issuer = Issuer { certificate: &rogue, key: &rogue_key };
    let leaf = issue_subscriber(&issuer, &citizen(), &key(9).verifying_key(), years(-1, 1), &[]);
    let leaf = leaf.expect("issued");
    let answer = verify_path(&leaf, &[rogue, rogue_root], &authority.trust(), NOW, &Policy::demo());
    assert_eq!(answer.err(), Some(PathError::BadSignature));
}

#[test]
fn every_link_must_be_valid_at_the_moment() {
    let authority = Authority::new();
    let leaf = authority.issue(&citizen(), &key(9));
    let at = |years: i64, seconds: i64| {
        let moment = NOW.plus_days(365 * years).plus_seconds(seconds);
        verify_path(&leaf, &[], &authority.trust(), moment, &Policy::demo()).err()
    };
    assert_eq!(at(-1, 0), None);
    assert_eq!(at(-1, -1), Some(PathError::NotYetValid));
    assert_eq!(at(1, 0), None);
    assert_eq!(at(1, 1), Some(PathError::Expired));

    // The root ends before the signer.
    let root = issue_root("SHORT ROOT", &authority.root_key, years(-5, 0), &[]).expect("a root");
    let issuer = Issuer { certificate: &root, key: &authority.root_key };
    let short = issue_subscriber(&issuer, &citizen(), &key(9).verifying_key(), years(-1, 1), &[]);
    let anchor = Anchor::pinned(root.clone(), &root.sha256(), AnchorPurpose::Demo).expect("a root");
    let trust = TrustStore::new().with_anchor(anchor);
    let answer = verify_path(&short.expect("issued"), &[], &trust, NOW.plus_seconds(1), &Policy::demo());
    assert_eq!(answer.err(), Some(PathError::Expired));
}

#[test]
fn issuers_must_be_authorities() {
    let authority = Authority::new();
    let leaf = authority.issue(&citizen(), &key(9));
    let with = |change: (eds::ObjectIdentifier, &[u8])| {
        let issuer = reissue(&authority.certificate, &authority.root_key, replace(change.0, change.1));
        let trust = TrustStore::new().with_anchor(authority.anchor()).with_intermediate(issuer);
        error(&leaf, &trust)
    };
    assert_eq!(with((oid::BASIC_CONSTRAINTS, &[0x30, 0])), Some(PathError::NotAuthority));
    // cRLSign alone.
    assert_eq!(with((oid::KEY_USAGE, &[3, 2, 1, 2])), Some(PathError::NotAuthority));
    // CA:TRUE with room for no authority below is enough for a subscriber.
    assert_eq!(with((oid::BASIC_CONSTRAINTS, &[0x30, 6, 1, 1, 0xff, 2, 1, 0])), None);
}

#[test]
fn a_path_has_a_length() {
    let authority = Authority::new();
    let below_key = key(3);
    let below = issue_authority(&authority.issuer(), "BELOW", &below_key.verifying_key(), years(-1, 1), &[]);
    let below = below.expect("an authority");
    let issuer = Issuer { certificate: &below, key: &below_key };
    let leaf = issue_subscriber(&issuer, &citizen(), &key(9).verifying_key(), years(-1, 1), &[]);
    let leaf = leaf.expect("issued");
    assert_eq!(error(&leaf, &authority.trust().with_intermediate(below.clone())), None);
    let no_room = [0x30, 6, 1, 1, 0xff, 2, 1, 0];
    let strict =
        reissue(&authority.certificate, &authority.root_key, replace(oid::BASIC_CONSTRAINTS, &no_room));
    let trust =
        TrustStore::new().with_anchor(authority.anchor()).with_intermediate(strict).with_intermediate(below);
    assert_eq!(error(&leaf, &trust), Some(PathError::TooLong));
}

#[test]
fn authorities_that_certify_each_other_are_no_loop() {
    let authority = Authority::new();
    let (a, b) = (key(3), key(4));
    let cross = |name, of: &eds::gost3410::SigningKey, by: &Certificate, by_key| {
        let issuer = Issuer { certificate: by, key: by_key };
        issue_authority(&issuer, name, &of.verifying_key(), years(-1, 1), &[]).expect("an authority")
    };
    let a_root = issue_root("A", &a, years(-1, 1), &[]).expect("a root");
    let b_by_a = cross("B", &b, &a_root, &a);
    let a_by_b = cross("A", &a, &b_by_a, &b);
    let issuer = Issuer { certificate: &a_by_b, key: &a };
    let leaf = issue_subscriber(&issuer, &citizen(), &key(9).verifying_key(), years(-1, 1), &[]);
    let candidates = [a_root, b_by_a, a_by_b];
    let answer = verify_path(&leaf.expect("issued"), &candidates, &authority.trust(), NOW, &Policy::demo());
    assert_eq!(answer.err(), Some(PathError::TooLong));
}

#[test]
fn the_signer_must_be_meant_for_signing() {
    let authority = Authority::new();
    let leaf = authority.issue(&citizen(), &key(9));
    let trust = authority.trust();
    let with = |kind, value: &[u8]| error(&reissue(&leaf, &authority.key, replace(kind, value)), &trust);
    // digitalSignature without nonRepudiation; nothing stated at all.
    assert_eq!(with(oid::KEY_USAGE, &[3, 2, 7, 0x80]), Some(PathError::KeyUsage));
    let silent = reissue(&leaf, &authority.key, |list| list.retain(|(kind, ..)| *kind != oid::KEY_USAGE));
    assert_eq!(error(&silent, &trust), Some(PathError::KeyUsage));
    // clientAuth with the citizen's role.
    let authentication =
        [&[0x30, 0x14, 6, 8][..], oid::EKU_CLIENT_AUTH.as_bytes(), &[6, 8], oid::EKU_CITIZEN.as_bytes()]
            .concat();
    assert_eq!(with(oid::EXTENDED_KEY_USAGE, &authentication), Some(PathError::KeyPurpose));
    let other_policy = [&[0x30, 10, 0x30, 8, 6, 6][..], &oid::POLICY_2015.as_bytes()[..5], &[9]].concat();
    assert_eq!(with(oid::CERTIFICATE_POLICIES, &other_policy), Some(PathError::CertificatePolicy));
    // An authority signs no documents.
    assert_eq!(error(&authority.certificate, &trust), Some(PathError::AuthorityAsSigner));
}

#[test]
fn critical_extensions_must_be_understood() {
    let authority = Authority::new();
    let leaf = authority.issue(&citizen(), &key(9));
    let unknown = |critical| {
        let leaf = reissue(&leaf, &authority.key, |list| {
            list.push((oid::DELTA_CRL, critical, vec![5, 0]));
        });
        error(&leaf, &authority.trust())
    };
    assert_eq!(unknown(false), None);
    assert_eq!(unknown(true), Some(PathError::UnknownCriticalExtension));
}

#[test]
fn the_holder_must_be_named_properly() {
    let authority = Authority::new();
    let mut person = crate::support::person();
    person.iin = "991231500017".to_owned();
    let leaf = authority.issue(&eds::x509::builder::Subscriber::Individual(person), &key(9));
    assert_eq!(error(&leaf, &authority.trust()).map(|error| error.code()), Some("identity-iin-check-digit"));
}

#[test]
fn nobody_issues_with_a_foreign_key_or_without_being_an_authority() {
    let authority = Authority::new();
    let leaf_key = key(9);
    let leaf = authority.issue(&citizen(), &leaf_key);
    let public = leaf_key.verifying_key();
    let issuer = Issuer { certificate: &leaf, key: &leaf_key };
    let answer = issue_subscriber(&issuer, &citizen(), &public, years(-1, 1), &[]);
    assert_eq!(answer.err(), Some(IssueError::NotAuthority));
    let issuer = Issuer { certificate: &authority.certificate, key: &leaf_key };
    let answer = issue_subscriber(&issuer, &citizen(), &public, years(-1, 1), &[]);
    assert_eq!(answer.err(), Some(IssueError::KeyMismatch));
}
