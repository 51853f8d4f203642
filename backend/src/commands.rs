//! The command line: without a word it serves; with one it does something to the register as a whole and ends. Knows
//! words and exit codes; what they do stands in `start` and `register`.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory as _, Parser, Subcommand};

use crate::acts::{backup, check, init, replay, restore};
use crate::config::{Config, Settings};
use crate::reading::{Renderer, draw_page};
use crate::start::{Parts, StartError, start};
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

impl CommandLine {
    /// Reads the words of a command line.
    ///
    /// # Errors
    /// It says nothing that is understood; clap's words, except where its own do not tell what to do.
    pub fn read(words: impl IntoIterator<Item = impl Into<OsString> + Clone>) -> Result<Self, clap::Error> {
        Self::try_parse_from(words).map_err(|error| match error.get(ContextKind::InvalidSubcommand) {
            Some(ContextValue::String(word)) if error.kind() == ErrorKind::ArgumentConflict => {
                let said =
                    format!("settings stand after the command they are for: backend {word} --data-dir DIR …");
                Self::command().error(ErrorKind::ArgumentConflict, said)
            }
            _ => error,
        })
    }
}

/// What is done to the register as a whole. Every command takes the settings of the service.
#[derive(Subcommand, Debug)]
enum Command {
    /// Make the register, once, in an empty database and a data folder without copies or lists.
    Init {
        /// Give a register from before registers had a name its name, instead of making one.
        #[arg(long)]
        adopt: bool,
        /// Where it is.
        #[command(flatten)]
        settings: Box<Settings>,
    },
    /// Compare rows, files, journal and seals without serving; ends with 2 when something differs.
    Check {
        /// Where it is.
        #[command(flatten)]
        settings: Box<Settings>,
    },
    /// Write one consistent set of database, copies and lists into an empty folder, also while it serves.
    Backup {
        /// The folder: empty, or not there yet.
        folder: PathBuf,
        /// With the keys: whoever has the backup can then read every copy and sign as the service.
        #[arg(long)]
        with_keys: bool,
        /// Where it is.
        #[command(flatten)]
        settings: Box<Settings>,
    },
    /// Draw a page of the file on the standard input: what the service asks of itself, in a process of its own.
    #[command(hide = true)]
    RenderPage {
        /// The page, counted from 0.
        page: u32,
    },
    /// Lay a backup into an empty database and a data folder without copies or lists; keys may lie there.
    Restore {
        /// The folder of the backup.
        folder: PathBuf,
        /// A seal of the journal that was kept outside: a backup that is older than it is refused.
        #[arg(long)]
        newest_seal: Option<PathBuf>,
        /// Numbers of each birth date and sex that are left out from here on: they may have been given after the backup.
        #[arg(long, default_value_t = 100)]
        skip_numbers: u16,
        /// Restore although these settings name other serials or another numbering key than the backup: those of these
        /// settings hold, and what was lost may then lie behind the gap.
        #[arg(long)]
        other_order: bool,
        /// Where it goes.
        #[command(flatten)]
        settings: Box<Settings>,
    },
}

/// Exit code of a check that found differences; 1 says that nothing could be checked.
const DIFFERS: u8 = 2;

/// How a command ended.
enum Ended {
    Well(Vec<String>),
    Differing(Vec<String>),
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
        // Nothing of the service is started for it.
        Some(Command::RenderPage { page }) => return draw_page(page),
        None => serve_or_replay(line.serve).await,
        Some(command) => obey(command),
    };
    match ended {
        Ended::Well(lines) => {
            say(&lines, "");
            ExitCode::SUCCESS
        }
        Ended::Differing(lines) => {
            say(&lines, "");
            ExitCode::from(DIFFERS)
        }
        Ended::Refused(what, lines) => {
            eprintln!("{what}");
            say(&lines, "  ");
            ExitCode::FAILURE
        }
    }
}

fn obey(command: Command) -> Ended {
    let parts = Parts::default();
    match command {
        Command::RenderPage { .. } => Ended::Well(Vec::new()),
        Command::Init { settings, adopt } => {
            with("no register was made:", *settings, |config| init(&config, &parts, adopt))
        }
        Command::Check { settings } => checked(*settings),
        Command::Backup { settings, folder, with_keys } => {
            with("no backup was made:", *settings, |config| backup(&config, &parts, &folder, with_keys))
        }
        Command::Restore { settings, folder, newest_seal, skip_numbers, other_order } => {
            with("nothing can be served from here:", *settings, |config| {
                restore(&config, &parts, &folder, newest_seal.as_deref(), skip_numbers, other_order)
            })
        }
    }
}

fn checked(settings: Settings) -> Ended {
    const WHAT: &str = "nothing was checked:";
    let config = match Config::try_from(settings) {
        Ok(config) => config,
        Err(errors) => return Ended::Refused(WHAT, errors),
    };
    telemetry::start(config.log_json);
    match check(config, Parts::default()) {
        Ok(checked) if checked.differs => Ended::Differing(checked.lines),
        Ok(checked) => Ended::Well(checked.lines),
        Err(error) => Ended::Refused(WHAT, error.lines().to_vec()),
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
    match start(config, parts()) {
        Ok(running) => {
            say(running.greeting(), "");
            running.stopped().await;
            Ended::Well(Vec::new())
        }
        Err(error) => Ended::Refused(WHAT, error.lines().to_vec()),
    }
}

/// What this program brings along: a clock, and itself for drawing pages.
fn parts() -> Parts {
    Parts { renderer: Renderer::of_this_program(), ..Parts::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_service_draws_pages_by_itself_and_nobody_else_does() {
        assert_eq!(parts().renderer, Renderer::of_this_program());
        assert_ne!(parts().renderer, Parts::default().renderer);
    }

    #[test]
    fn without_a_word_it_serves_and_after_a_word_come_the_same_settings() {
        let read =
            |words: &[&str]| CommandLine::read(std::iter::once("backend").chain(words.iter().copied()));
        let line = read(&["--demo", "--data-dir", "here"]).expect("settings alone");
        assert!(line.command.is_none() && line.serve.demo);
        let line = read(&["init", "--data-dir", "here", "--adopt"]).expect("a command");
        let Some(Command::Init { settings, adopt }) = line.command else { panic!("init") };
        assert_eq!((settings.data_dir.to_str(), adopt), (Some("here"), true));
        let refused = read(&["--data-dir", "here", "check"]).expect_err("settings of what?").to_string();
        assert!(
            refused.contains("after the command") && refused.contains("backend check --data-dir"),
            "{refused}"
        );
        assert!(read(&["make"]).is_err());
        // A folder may be called like a command.
        assert!(read(&["--data-dir", "check"]).is_ok_and(|line| line.command.is_none()));
    }
}
