//! The command line: without a word it serves; with one it does something to the register as a whole and ends. Knows
//! words and exit codes; what they do stands in `start` and `register`.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::{Config, Settings};
use crate::start::{Parts, StartError, init, replay, start};
use crate::telemetry;

/// Formation of the IIN for foreigners: portal and service. Without a command it serves.
#[derive(Parser, Debug)]
#[command(name = "backend", version, args_conflicts_with_subcommands = true)]
pub struct CommandLine {
    /// How it serves.
    #[command(flatten)]
    serve: Settings,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What is done to the register as a whole. Every command takes the settings of the service.
#[derive(Subcommand, Debug)]
enum Command {
    /// Make the register, once, in an empty database and an empty data folder.
    Init {
        /// Where it is.
        #[command(flatten)]
        settings: Box<Settings>,
        /// Give a register from before registers had a name its name, instead of making one.
        #[arg(long)]
        adopt: bool,
    },
}

/// How a command ended.
enum Ended {
    Well(Vec<String>),
    Refused(&'static str, Vec<String>),
}

impl From<(&'static str, Result<Vec<String>, StartError>)> for Ended {
    fn from((what, outcome): (&'static str, Result<Vec<String>, StartError>)) -> Self {
        match outcome {
            Ok(lines) => Self::Well(lines),
            Err(error) => Self::Refused(what, error.lines().to_vec()),
        }
    }
}

/// Does what the command line says, until it is done or told to stop.
pub async fn run(line: CommandLine) -> ExitCode {
    let ended = match line.command {
        None => serve_or_replay(line.serve).await,
        Some(Command::Init { settings, adopt }) => {
            with("no register was made:", *settings, |config| init(&config, &Parts::default(), adopt))
        }
    };
    match ended {
        Ended::Well(lines) => {
            say(&lines, "");
            ExitCode::SUCCESS
        }
        Ended::Refused(what, lines) => {
            eprintln!("{what}");
            say(&lines, "  ");
            ExitCode::FAILURE
        }
    }
}

fn say(lines: &[String], indent: &str) {
    for line in lines {
        eprintln!("{indent}{line}");
    }
}

/// Reads the settings and does the work.
fn with(
    what: &'static str,
    settings: Settings,
    work: impl FnOnce(Config) -> Result<Vec<String>, StartError>,
) -> Ended {
    match Config::try_from(settings) {
        Ok(config) => {
            telemetry::start(config.log_json);
            Ended::from((what, work(config)))
        }
        Err(errors) => Ended::Refused(what, errors),
    }
}

async fn serve_or_replay(settings: Settings) -> Ended {
    const WHAT: &str = "the service does not start:";
    let number = settings.replay.clone();
    let config = match Config::try_from(settings) {
        Ok(config) => config,
        Err(errors) => return Ended::Refused(WHAT, errors),
    };
    telemetry::start(config.log_json);
    if let Some(number) = number {
        return Ended::from((WHAT, replay(config, Parts::default(), &number)));
    }
    match start(config, Parts::default()) {
        Ok(running) => {
            say(running.greeting(), "");
            running.stopped().await;
            Ended::Well(Vec::new())
        }
        Err(error) => Ended::Refused(WHAT, error.lines().to_vec()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_word_it_serves_and_after_a_word_come_the_same_settings() {
        let read = |words: &[&str]| {
            CommandLine::try_parse_from(std::iter::once("backend").chain(words.iter().copied()))
        };
        let line = read(&["--demo", "--data-dir", "here"]).expect("settings alone");
        assert!(line.command.is_none() && line.serve.demo);
        let line = read(&["init", "--data-dir", "here", "--adopt"]).expect("a command");
        let Some(Command::Init { settings, adopt }) = line.command else { panic!("init") };
        assert_eq!((settings.data_dir.to_str(), adopt), (Some("here"), true));
        assert!(read(&["--data-dir", "here", "init"]).is_err(), "settings of what?");
        assert!(read(&["make"]).is_err());
    }
}
