//! How fast the signature is: verify, sign, digest, and the whole judgement of a message.
//!
//! Run with `cargo bench -p eds`. The tables of the base point are made before the clock starts.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use eds::gost3410::SigningKey;
use eds::streebog512;

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

#[divan::bench(args = [64, 1 << 10, 1 << 20])]
fn streebog(bencher: Bencher<'_, '_>, size: usize) {
    let bytes = vec![0x5a; size];
    bencher.counter(BytesCount::new(size)).bench_local(|| streebog512(black_box(&bytes)));
}
