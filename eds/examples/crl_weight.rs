//! What a list of the country's size costs: `cargo run -p eds --release --example crl_weight [ENTRIES]`.
//!
//! Makes a list of 420,000 entries (about 16 megabytes), loads it, and prints time and the memory the index keeps.
//! Memory is what the process holds more after the bytes are dropped, as the system counts it.
#![expect(clippy::print_stdout, reason = "the figures are what the program is for")]

use std::time::Instant;
use std::{env, fs};

use eds::crl::{Crl, Reason, RevokedEntry, issue};
use eds::gost3410::SigningKey;
use eds::time::UnixSeconds;
use eds::x509::builder::{Issuer, Validity, issue_root};

const NOW: UnixSeconds = UnixSeconds(1_795_327_200);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let entries = env::args().nth(1).map_or(Ok(420_000), |count| count.parse::<u32>())?;
    let key = SigningKey::generate(&[1; 64]);
    let validity = Validity { not_before: NOW.plus_days(-1), not_after: NOW.plus_days(365) };
    let root = issue_root("WEIGHT", &key, validity, &[])?;
    let issuer = Issuer { certificate: &root, key: &key };
    let revoked: Vec<RevokedEntry> = (0..entries)
        .map(|number| {
            let digest = eds::sha256(&number.to_be_bytes());
            let mut serial = digest.first_chunk::<20>().map_or_else(Vec::new, |octets| octets.to_vec());
            if let Some(first) = serial.first_mut() {
                *first = *first & 0x7f | 0x10;
            }
            RevokedEntry { serial, at: NOW.plus_seconds(-i64::from(number)), reason: Reason::Superseded }
        })
        .collect();
    let bytes = issue(&issuer, 1, NOW, NOW.plus_days(1), &revoked, &[])?;
    drop(revoked);
    let before = resident();
    let start = now();
    let list = Crl::from_der(&bytes)?;
    let took = start.elapsed();
    let after = resident();
    println!(
        "{} entries, {:.1} MB: loaded in {:.0} ms, index {:.1} MB (process grew by {:.1} MB)",
        list.len(),
        bytes.len() as f64 / 1e6,
        took.as_secs_f64() * 1e3,
        list.len() as f64 * 26.0 / 1e6,
        after.saturating_sub(before) as f64 / 1e6,
    );
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "this program measures")]
fn now() -> Instant {
    Instant::now()
}

/// Octets of memory this process holds; zero where the system does not say.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kilo| kilo.parse::<u64>().ok()).unwrap_or(0) * 1024
}
