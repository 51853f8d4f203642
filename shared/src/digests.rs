//! By which rules and in which words: the two digests that the build computes over the sources (`build/digest.rs`) and
//! that every signed statement names. Equal digests are equal code, on every machine and in the browser as in the server.

include!(concat!(env!("OUT_DIR"), "/digests.rs"));

/// SHA-256 over everything that can change a verdict, 64 hex digits. Which edition and which configuration is asked, the
/// hash of the rule set adds (`application::RuleSet`).
#[must_use]
pub const fn rules() -> &'static str {
    RULES
}

/// SHA-256 over everything that can change a word of a statement, 64 hex digits.
#[must_use]
pub const fn words() -> &'static str {
    WORDS
}
