//! The national signature beside OpenSSL's GOST engine: verify, sign, digest, on the same curve.
//!
//! Ours is `eds/examples/eds_speed/main.rs`, theirs the C program beside this file. Knows how both are built.

use std::process::Command;

use super::racer::{Pace, Racer, build_example, own, race, scratch};
use super::table::{Table, count, times};
use crate::Outcome;
use crate::setup::Tools;
use crate::shell;

/// Our work, theirs, and how both are called.
const WORKS: [(&str, &str, &str); 5] = [
    ("verify", "verify", "verify, 64-byte digest"),
    ("verify-known", "verify", "verify by a known issuer's key"),
    ("sign", "sign", "sign, 64-byte digest"),
    ("digest", "digest", "Streebog-512, 1 MiB"),
    ("digest-short", "digest-short", "Streebog-512, 64 bytes"),
];

pub(crate) fn compare(_: &Tools, pace: Pace) -> Outcome<Table> {
    let ours = build_example("eds", "eds_speed", &[])?;
    let theirs = scratch()?.join("gost");
    let mut cc = Command::new("cc");
    cc.args(["-O2", "-Wall", "-Wextra"]).arg(own("gost.c")).args(["-lcrypto", "-o"]).arg(&theirs);
    shell::run(&mut cc)?;
    let mut racers = [Racer::start(&mut Command::new(ours))?, Racer::start(&mut Command::new(theirs))?];
    let lanes: Vec<_> = WORKS.iter().flat_map(|(ours, theirs, _)| [(0, *ours), (1, *theirs)]).collect();
    let samples = race(&mut racers, &lanes, pace)?;
    let mut table = Table::new("GOST 34.10-2015, 512 bits, parameter set A", "ours against the engine");
    for ((work, _, name), pair) in WORKS.iter().zip(samples.chunks(2)) {
        let [ours, theirs] = pair else { return Err("a lane is missing".into()) };
        let ratio = format!("{} as fast", times(theirs.median() / ours.median()));
        let rate = |nanoseconds: f64| match *work {
            "digest" => format!("{} MB/s", count((1_u32 << 20) as f64 * 1e3 / nanoseconds)),
            _ => format!("{}/s", count(1e9 / nanoseconds)),
        };
        for (whose, sample, against) in [("eds", ours, ratio), ("engine", theirs, String::new())] {
            let range = format!("{} – {}", rate(sample.most()), rate(sample.least()));
            table.row(&format!("{name}: {whose}"), rate(sample.median()), range, against);
        }
    }
    table.note(format!("The engine is {}.", racers[1].ask("version")?));
    table.note("One key each, thirty-two digests in turn; every verification is of a good signature.");
    table.note("A known issuer's key stands in the trust store with multiples of it made beforehand; the engine has no such thing.");
    Ok(table)
}
