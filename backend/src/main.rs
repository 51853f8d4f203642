//! The service: reads its command line and does what it says.

use std::process::ExitCode;

use backend::commands::{CommandLine, run};
use clap::Parser as _;

#[actix_web::main]
async fn main() -> ExitCode {
    run(CommandLine::parse()).await
}
