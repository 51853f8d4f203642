//! What the targets of `fuzz_targets/` do, where tests can do it too.

#![forbid(unsafe_code)]

#[path = "../../examples/make_vectors/pki.rs"]
#[expect(dead_code, reason = "the vectors need more of it")]
pub(crate) mod pki;
pub mod targets;
