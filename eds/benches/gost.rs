//! How fast the signature is: verify, sign, digest, and the whole judgement of a message.
//!
//! Run with `cargo bench -p eds`. The tables of the base point are made before the clock starts.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use eds::cms;
use eds::crl::{self, Crl};
use eds::gost3410::SigningKey;
use eds::streebog512;
use eds::time::UnixSeconds;
use eds::x509::builder::{
    Issuer, Person, Subscriber, Validity, issue_authority, issue_root, issue_subscriber,
};
use eds::x509::{Anchor, AnchorPurpose, Policy, TrustStore};

fn main() {
    divan::main();
}

#[divan::bench]
fn verify(bencher: Bencher<'_, '_>) {
    let key = SigningKey::generate(&[1; 64]);
    let public = key.verifying_key();
    let digest = streebog512(b"a request");
    let signature = key.sign_digest(&digest, &[2; 32]);
    assert!(public.verify_digest(&digest, &signature));
    bencher.bench_local(|| black_box(&public).verify_digest(black_box(&digest), black_box(&signature)));
}

#[divan::bench]
fn verify_by_a_known_key(bencher: Bencher<'_, '_>) {
    let key = SigningKey::generate(&[1; 64]);
    let public = key.verifying_key().prepared();
    let digest = streebog512(b"a request");
    let signature = key.sign_digest(&digest, &[2; 32]);
    assert!(public.verify_digest(&digest, &signature));
    bencher.bench_local(|| black_box(&public).verify_digest(black_box(&digest), black_box(&signature)));
}

#[divan::bench]
fn prepare_a_key(bencher: Bencher<'_, '_>) {
    let public = SigningKey::generate(&[1; 64]).verifying_key();
    bencher.bench_local(|| black_box(&public).prepared());
}

#[divan::bench]
fn sign(bencher: Bencher<'_, '_>) {
    let key = SigningKey::generate(&[1; 64]);
    let digest = streebog512(b"a request");
    bencher.bench_local(|| black_box(&key).sign_digest(black_box(&digest), black_box(&[2; 32])));
}

#[divan::bench]
fn make_a_key(bencher: Bencher<'_, '_>) {
    let bytes = SigningKey::generate(&[1; 64]).to_bytes_le();
    bencher.bench_local(|| SigningKey::from_bytes_le(black_box(&bytes)));
}

/// A message of one signer, judged with a revocation list: what a server does for every request.
#[divan::bench]
fn judge_a_message(bencher: Bencher<'_, '_>) {
    let now = UnixSeconds(1_795_305_600);
    let validity = Validity { not_before: now.plus_days(-1), not_after: now.plus_days(1) };
    let (root_key, key) = (SigningKey::generate(&[1; 64]), SigningKey::generate(&[2; 64]));
    let root = issue_root("ROOT", &root_key, validity, &[]).expect("issued");
    let of_root = Issuer { certificate: &root, key: &root_key };
    let authority =
        issue_authority(&of_root, "CA", &root_key.verifying_key(), validity, &[]).expect("issued");
    let issuer = Issuer { certificate: &authority, key: &root_key };
    let person = Subscriber::Individual(Person {
        iin: "991231500016".to_owned(),
        surname: "ОБРАЗЦОВА".to_owned(),
        name: "АСЕЛЬ".to_owned(),
        patronymic: None,
    });
    let certificate =
        issue_subscriber(&issuer, &person, &key.verifying_key(), validity, &[]).expect("issued");
    let anchor = Anchor::pinned(root.clone(), &root.sha256(), AnchorPurpose::Demo).expect("a root");
    let trust = TrustStore::new().with_anchor(anchor).with_intermediate(authority.clone());
    let list = crl::issue(&issuer, 1, now, now.plus_days(1), &[], &[]).expect("issued");
    let lists = [Crl::from_der(&list).expect("a list")];
    let message = cms::sign(&[7; 4096], &key, &certificate, now, true, &[]).expect("signs");
    let policy = Policy::demo();
    bencher.bench_local(|| {
        cms::verify(black_box(&message), None, &trust, &lists, now, &policy).expect("verifies")
    });
}

#[divan::bench(args = [64, 1 << 10, 1 << 20])]
fn streebog(bencher: Bencher<'_, '_>, size: usize) {
    let bytes = vec![0x5a; size];
    bencher.counter(BytesCount::new(size)).bench_local(|| streebog512(black_box(&bytes)));
}
