//! The words of the files in `texts/`, as the build script writes them: a function a file or an entry, every language in
//! each, and no wildcard over an enum. A text without a code does not compile, nor a code without a text.

use super::paper::{Both, CertificateWords, PaperWords, RefusalWords};
use super::statement::StatementWords;
use super::told::StateLetters;
use super::{Locale, fill};

include!(concat!(env!("OUT_DIR"), "/texts.rs"));
