//! `cargo xtask test`: everything that must hold before a change is done.
//!
//! Knows which checks there are, in the order in which a failure is cheapest to learn of. What each of them
//! demands stands in the tests themselves.

use crate::setup::{self, Wants};
use crate::shell::cargo;
use crate::skips::Skips;
use crate::steps::Steps;
use crate::{Outcome, clients, only, parity, portal};

/// Tests need the words of the law and the synthetic people, lints also what only measuring uses; the product takes
/// each only where it says so.
const TESTED: &str = "--locked --features shared/law-text,shared/specimen,backend/measure";

/// Cargo's own steps: a name, and what to tell Cargo; `TESTED` is put in its place.
const BEFORE_BUNDLE: [(&str, &str); 5] = [
    ("Format", "fmt --all --check"),
    ("Lints, native", "clippy --workspace --all-targets TESTED -- -D warnings"),
    (
        "Lints, WebAssembly",
        "clippy -p shared -p eds -p reader -p frontend --target wasm32-unknown-unknown --locked --features shared/js \
         -- -D warnings",
    ),
    (
        "Tests: law, signature, store, service, this repository's own rules",
        "test --workspace --exclude frontend --exclude e2e --no-fail-fast TESTED",
    ),
    ("Tests: the portal's model", "test -p frontend --no-fail-fast --locked"),
];

pub(crate) fn run(args: &[String]) -> Outcome {
    only(args, &["--keep-going"])?;
    let tools = setup::install(Wants {
        bundle: true,
        browser: true,
        postgres: true,
        clients: true,
        ..Wants::default()
    })?;
    let keep_going = args.iter().any(|arg| arg == "--keep-going");
    let mut steps = Steps::new(BEFORE_BUNDLE.len() + 4).keep_going(keep_going);
    let mut skips = Skips::default();
    let mut all = || {
        for (name, args) in BEFORE_BUNDLE {
            let args = args.replace("TESTED", TESTED);
            let args: Vec<_> = args.split_whitespace().collect();
            steps.step(name, || skips.run(&mut cargo(&args)))?;
        }
        steps.step("Parity: native and WebAssembly give the same bytes", || parity::compare(&tools, &[]))?;
        steps.step("The portal's release bundle", || portal::build(&tools))?;
        steps.step("Two clients, made by generators from the published description", || {
            clients::make(&tools)
        })?;
        steps.step("Journeys in two browsers and with two clients", || {
            let mut journeys = cargo(&["test", "--package", "e2e", "--no-fail-fast", "--locked"]);
            journeys.env(clients::PLACE, clients::place());
            skips.run(journeys.env("IIN_AXE", &tools.axe).env("IIN_GECKODRIVER", &tools.geckodriver))
        })?;
        Ok(())
    };
    let outcome = all();
    let summary = steps.summary();
    outcome.and(summary).and(skips.judge())
}
