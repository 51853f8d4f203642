//! `sign KEY_FILE`: signs what comes on standard input with a key file of a demonstration, and writes the envelope (CMS
//! SignedData with the text inside) in base64. For programs that try the interface out: a demonstration's keys are good for
//! nothing else, and their password is the same everywhere.

use std::io::{Read as _, Write as _};
use std::process::ExitCode;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use e2e::Outcome;
use e2e::desk::PASSWORD;

fn main() -> ExitCode {
    match envelope().and_then(|envelope| Ok(std::io::stdout().write_all(envelope.as_bytes())?)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn envelope() -> Outcome<String> {
    let place = std::env::args_os().nth(1).ok_or("sign takes a key file")?;
    let opened = eds::pkcs12::open(&std::fs::read(place)?, PASSWORD)?;
    let mut text = Vec::new();
    std::io::stdin().read_to_end(&mut text)?;
    let at = eds::time::UnixSeconds(now().as_second());
    let made = eds::cms::sign(&text, &opened.key, &opened.certificate, at, true, &[])?;
    Ok(STANDARD.encode(made))
}

#[expect(clippy::disallowed_methods, reason = "a signature says when it was made")]
fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}
