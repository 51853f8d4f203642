//! Timestamp tokens, requests and responses are answered.
#![no_main]

use eds::revocation::Evidence;
use eds::time::UnixSeconds;
use eds::tsp;
use eds::x509::{Policy, TrustStore};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = tsp::TokenInfo::from_der(bytes);
    let _ = tsp::Request::from_der(bytes);
    let token = tsp::token_of_response(bytes).unwrap_or_else(|_| bytes.to_vec());
    let (trust, at) = (TrustStore::new(), UnixSeconds(1_795_327_200));
    // Without anchors nothing is ever believed.
    assert!(tsp::verify(&token, b"stamped", None, &trust, Evidence::default(), at, &Policy::test()).is_err());
});
