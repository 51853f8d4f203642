//! The project's own commands: `cargo xtask run`, `test`, `setup`, `law`, `parity`, `bench`, `fuzz`.
//!
//! Knows how the house is built and checked, and which tools at which versions that takes. Knows nothing of
//! the service itself and depends on none of its crates.

mod accept;
mod bench;
mod bundle;
mod cases;
mod check;
mod clients;
mod dev;
mod endpoints;
mod fuzz;
mod imports;
mod law;
mod live;
mod mutants;
mod openapi;
mod parity;
mod pictures;
mod portal;
mod questions;
mod repository;
mod serve;
mod settings;
mod setup;
mod shell;
mod skips;
mod steps;
mod vectors;
mod views;
mod wasm;
mod words;

use std::process::ExitCode;

/// What a command returns: nothing, or a sentence a person can act on.
type Outcome<T = ()> = Result<T, String>;

const HELP: &str = "\
cargo xtask run [ARGS…]   install what is missing, build, serve the demo on http://127.0.0.1:8080
                          (ARGS go to the server: --listen, --database-url, …; --release first: as it is delivered)
cargo xtask dev [ARGS…]   the same, built anew at every change: the page shows a changed text at once and loads itself anew
             [--measure]  change a text and a rule once, print how long each took to be there, end
cargo xtask test          everything: format, lints, tests, parity, bundle, the journeys in a browser
             --keep-going   do not stop at the first step that fails
cargo xtask setup         only install what is missing [--browser] [--postgres] [--bench] [--clients]
cargo xtask law           rewrite docs/law/ledger.md from the code
cargo xtask settings      rewrite docs/configuration.md from the types of the server
cargo xtask openapi       rewrite docs/api/openapi.json and docs/api/reference.md from the contract
cargo xtask clients       make two clients from docs/api/openapi.json by generators, and let them file, decide and consult
cargo xtask parity        compare native and WebAssembly reports and readings [--cases N] [--pictures N] [--seed N]
cargo xtask bench         measure speed and weight, each beside a peer or a floor
             [--quick] [--only validation|iin|gost|filing|lodge|weight|duplicates|twins|reader]
             [--count N]   (pictures of each level that the reader reads)
cargo xtask eds-vectors DIR
                          judge the signature vectors of DIR/vectors/manifest.json, a line each
cargo xtask cases DIR     judge the cases of DIR/manifest.json, inputs with the answers they should get, a line each
cargo xtask pictures      take the pictures of README.md of what runs, into docs/pictures
cargo xtask read-pictures DIR
                          read the pictures of DIR/manifest.json and compare them with the lines it gives, a line each
cargo xtask fuzz [--seconds N] [TARGET…]
                          throw damaged objects at the signature's readers, a minute each unless told otherwise
cargo xtask accept        every promised figure against its bar, a line each
             [--seed S] [--long] [--cases DIR]   (DIR: further cases to judge)
cargo xtask mutants       change one rule of `shared` at a time: does a test notice?
             [--sample N] [--seed S] [--only PART] [--list]
cargo xtask words MODULE  take the words of each language out of a built module (`web/pack.sh` asks for it)
";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let outcome = match command.as_str() {
        "run" => serve::run(&rest),
        "dev" => dev::run(&rest),
        "test" => check::run(&rest),
        "setup" => setup::run(&rest),
        "law" => law::run(&rest),
        "settings" => settings::run(&rest),
        "openapi" => openapi::run(&rest),
        "clients" => clients::run(&rest),
        "parity" => parity::run(&rest),
        "bench" => bench::run(&rest),
        "eds-vectors" => vectors::run(&rest),
        "cases" => cases::run(&rest),
        "pictures" => views::run(&rest),
        "read-pictures" => pictures::run(&rest),
        "fuzz" => fuzz::run(&rest),
        "accept" => accept::run(&rest),
        "mutants" => mutants::run(&rest),
        "words" => words::run(&rest),
        "" | "help" | "--help" | "-h" => {
            eprint!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no command {other:?}\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\nerror: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Fails on any argument outside `known`.
fn only(args: &[String], known: &[&str]) -> Outcome {
    match args.iter().find(|arg| !known.contains(&arg.as_str())) {
        Some(arg) => Err(format!("unknown argument {arg:?}\n\n{HELP}")),
        None => Ok(()),
    }
}
