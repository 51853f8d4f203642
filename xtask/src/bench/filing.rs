//! The signature's part of a filing: the full check on the server and in a browser's engine, and opening a key file to
//! sign.
//!
//! The work is `eds/examples/eds_speed/filing.rs`, compiled twice. Knows how to start both and the aims.

use std::process::Command;

use super::racer::{Pace, Racer, build_example, own, race};
use super::table::{Table, time, times};
use crate::Outcome;
use crate::setup::Tools;
use crate::wasm::{self, Target};

const MILLISECOND: f64 = 1e6;

/// What is measured: by which racer, which work, its name, and the most it may take, milliseconds.
const LANES: [(usize, &str, &str, Option<f64>); 4] = [
    (0, "filing", "full check, native, one core", Some(4.0)),
    (1, "filing", "full check, WebAssembly in Node", Some(40.0)),
    (0, "key-file", "open a key file and sign, native", None),
    (1, "key-file", "open a key file and sign, WebAssembly in Node", Some(300.0)),
];

pub(crate) fn compare(tools: &Tools, pace: Pace) -> Outcome<Table> {
    let native = build_example("eds", "eds_speed", &[])?;
    let module = wasm::bind(tools, &wasm::compile_eds_speed()?, "eds_speed", Target::Node)?;
    wasm::optimise(tools, &module)?;
    let mut node = Command::new("node");
    node.arg(own("filing.cjs")).arg(module);
    let mut racers = [Racer::start(&mut Command::new(native))?, Racer::start(&mut node)?];
    let samples = race(&mut racers, &LANES.map(|(racer, what, ..)| (racer, what)), pace)?;
    let mut table = Table::new("The signature of a filing", "against");
    for (place, ((racer, _, name, aim), sample)) in LANES.iter().zip(&samples).enumerate() {
        let aim = aim.map(|aim| format!("aim ≤ {}", time(aim * MILLISECOND)));
        let native = samples.get(place.wrapping_sub(1)).filter(|_| *racer == 1);
        let slower = native.map(|native| format!("{} native", times(sample.median() / native.median())));
        table.time(name, sample, [slower, aim].into_iter().flatten().collect::<Vec<_>>().join("; "));
    }
    table.note(
        "A message of 16 KiB with a timestamp, online answers about signer and time-stamping authority, the issuing \
         authority and its root: four signatures by keys not prepared and four certificates by the authority's, which \
         is; all GOST 34.10-2015 with 512 bits.",
    );
    table.note("The key file asks for 1,024 rounds for each of its three parts, as the national ones do.");
    Ok(table)
}
