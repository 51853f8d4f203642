//! The service: reads its settings, starts, waits until it is told to stop.

use std::process::ExitCode;

use backend::{Config, Parts, Settings, replay, start, telemetry};
use clap::Parser as _;

#[actix_web::main]
async fn main() -> ExitCode {
    let settings = Settings::parse();
    let number = settings.replay.clone();
    let config = match Config::try_from(settings) {
        Ok(config) => config,
        Err(errors) => return refuse(&errors),
    };
    telemetry::start(config.log_json);
    if let Some(number) = number {
        return match replay(config, Parts::default(), &number) {
            Ok(lines) => {
                for line in lines {
                    eprintln!("{line}");
                }
                ExitCode::SUCCESS
            }
            Err(error) => refuse(error.lines()),
        };
    }
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
