//! The few words that the portal and its signing worker exchange. A message is a JavaScript array: the word, then
//! its values. Compiled into both ends, so that neither can misspell the other.

/// Worker: it is up.
pub const READY: &str = "ready";
/// Portal: open a key file; values: the `File`, the password as UTF-8 bytes (transferred, not copied).
pub const OPEN: &str = "open";
/// Worker: it is open; value: the summary as JSON.
pub const OPENED: &str = "opened";
/// Portal: sign; values: the statement's bytes, the moment in Unix seconds.
pub const SIGN: &str = "sign";
/// Worker: signed and checked; value: the CMS as DER bytes. The key is gone already.
pub const SIGNED: &str = "signed";
/// Portal: check what another program signed; values: its answer as text, the statement's bytes.
pub const CHECK: &str = "check";
/// Worker: it is a good signature of exactly this statement; values: the signer's summary as JSON, the CMS as bytes.
pub const CHECKED: &str = "checked";
/// Worker: it went wrong; value: a stable code.
pub const FAILED: &str = "failed";
/// Portal: forget the key.
pub const FORGET: &str = "forget";
