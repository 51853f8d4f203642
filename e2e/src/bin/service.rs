//! The service's own program, for the journeys: they run the server in their process, and it needs one to draw pages of PDFs.

use std::process::ExitCode;

use backend::commands::{CommandLine, run};

fn main() -> ExitCode {
    e2e::block_on(run(CommandLine::read(std::env::args_os()).unwrap_or_else(|error| error.exit())))
}
