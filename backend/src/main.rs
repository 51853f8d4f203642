//! The service: reads its settings, starts, waits until it is told to stop.

use std::process::ExitCode;

use backend::{Config, Parts, Settings, start, telemetry};
use clap::Parser as _;

#[actix_web::main]
async fn main() -> ExitCode {
    let config = match Config::try_from(Settings::parse()) {
        Ok(config) => config,
        Err(errors) => return refuse(&errors),
    };
    telemetry::start(config.log_json);
    match start(config, Parts::default()) {
        Ok(running) => {
            for line in running.greeting() {
                eprintln!("{line}");
            }
            running.stopped().await;
            ExitCode::SUCCESS
        }
        Err(error) => refuse(error.lines()),
    }
}

fn refuse(lines: &[String]) -> ExitCode {
    eprintln!("the service does not start:");
    for line in lines {
        eprintln!("  {line}");
    }
    ExitCode::FAILURE
}
