//! The service: reads its command line and does what it says.

use std::process::ExitCode;

use backend::commands::{CommandLine, run};

#[actix_web::main]
async fn main() -> ExitCode {
    run(CommandLine::read(std::env::args_os()).unwrap_or_else(|error| error.exit())).await
}
