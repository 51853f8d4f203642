//! The page of settings (`docs/configuration.md`) is what the types say: this writes it from them, and fails while it says
//! something else. `cargo xtask settings` turns the switch that lets it write. Knows clap's picture of the settings; what
//! each of them does, the settings themselves say.

use std::fmt::Write as _;
use std::path::Path;

use backend::Settings;
use backend::commands::CommandLine;
use clap::{Arg, ArgAction, CommandFactory as _};

const PAGE: &str = "docs/configuration.md";

const HEAD: &str = "\
# Configuration

<!-- Written by `cargo xtask settings` from the types below `backend/src/config.rs`. Change those, then run it. -->

Every setting is a flag of `backend` and a variable of the environment; where both are given, the flag counts. All errors are told
at once, before anything starts. `backend --help` says the same as this page.

Without `--demo` nothing is made up: trust anchors, the copies' key, the numbering's key and the service's key are owed, and the
server says so; and the register itself is made once, by `backend init` ([register](operations/register.md)).
";

/// Under what settings without a heading of their own stand.
const GENERAL: &str = "The service";

/// Flag, variable, default and help of a setting, as a row.
fn row(arg: &Arg) -> Option<String> {
    let flag = arg.get_long()?;
    let variable =
        arg.get_env().map_or_else(|| "–".to_owned(), |name| format!("`{}`", name.to_string_lossy()));
    let values: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let default = match values.join(";") {
        _ if arg.is_hide_default_value_set() => "–".to_owned(),
        _ if matches!(arg.get_action(), ArgAction::SetTrue) => "off".to_owned(),
        none if none.is_empty() => "–".to_owned(),
        some => format!("`{some}`"),
    };
    let help = said(arg.get_long_help().or_else(|| arg.get_help())?);
    Some(format!("| `--{flag}` | {variable} | {default} | {help} |\n"))
}

/// A text of clap's in one line that a cell may hold, with its full stop.
fn said(text: &clap::builder::StyledStr) -> String {
    let line = text.to_string().split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|");
    if line.ends_with('.') { line } else { format!("{line}.") }
}

/// The commands beside serving, each with what it takes besides the settings.
fn commands(line: &clap::Command, settings: &clap::Command) -> String {
    let mut rows = String::new();
    let is_setting = |arg: &&Arg| settings.get_arguments().any(|setting| setting.get_id() == arg.get_id());
    for command in line.get_subcommands() {
        let own: Vec<&Arg> = command.get_arguments().filter(|arg| !is_setting(arg)).collect();
        let places = own
            .iter()
            .filter(|arg| arg.is_positional())
            .map(|arg| format!(" {}", arg.get_id().as_str().to_uppercase()));
        let name = format!("backend {}{}", command.get_name(), places.collect::<String>());
        let about = command.get_about().map(said).unwrap_or_default();
        let _ = writeln!(rows, "| `{name}` | {about} |");
        for arg in own {
            let Some((flag, help)) = arg.get_long().zip(arg.get_help()) else { continue };
            let takes = if matches!(arg.get_action(), ArgAction::SetTrue) { "" } else { " VALUE" };
            let _ = writeln!(rows, "| … `--{flag}{takes}` | {} |", said(help));
        }
    }
    rows
}

/// The whole page.
fn page(line: &clap::Command, settings: &clap::Command) -> String {
    let mut chapters: Vec<(String, String)> = Vec::new();
    for arg in settings.get_arguments() {
        let Some(row) = row(arg) else { continue };
        let heading = arg.get_help_heading().unwrap_or(GENERAL);
        match chapters.iter_mut().find(|(name, _)| name == heading) {
            Some((_, rows)) => rows.push_str(&row),
            None => chapters.push((heading.to_owned(), row)),
        }
    }
    let mut page = HEAD.to_owned();
    for (heading, rows) in chapters {
        let _ =
            write!(page, "\n## {heading}\n\n| Flag | Variable | Default | What |\n|---|---|---|---|\n{rows}");
    }
    let commands = commands(line, settings);
    if !commands.is_empty() {
        let _ = write!(
            page,
            "\n## Commands\n\nEach takes the settings too, after the word.\n\n| Command | What |\n|---|---|\n{commands}"
        );
    }
    page
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the switch that lets a test write")]
fn the_page_of_settings_says_what_the_types_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(PAGE);
    let now = page(&CommandLine::command(), &Settings::command());
    if std::env::var_os("SETTINGS").is_some_and(|mode| mode == "write") {
        std::fs::write(&path, &now).expect("docs can be written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == now, "{PAGE} is out of date: cargo xtask settings");
}

#[test]
fn every_setting_says_what_it_does() {
    for arg in Settings::command().get_arguments() {
        let said = arg.get_help().map(ToString::to_string).unwrap_or_default();
        assert!(said.len() > 10, "--{} says nothing", arg.get_long().unwrap_or_default());
    }
}

#[test]
fn a_page_holds_every_setting_once_under_its_heading() {
    let settings = clap::Command::new("x")
        .arg(Arg::new("a").long("a-b").env("IIN_A_B").default_value("7").help("Says | this"))
        .arg(Arg::new("b").long("b").action(ArgAction::SetTrue).help("Says that."))
        .arg(Arg::new("c").long("c").help("Third").help_heading("Other"));
    let line = clap::Command::new("x").subcommand(
        clap::Command::new("keep")
            .about("Keeps it")
            .arg(Arg::new("a").long("a-b").help("a setting"))
            .arg(Arg::new("folder").help("Where"))
            .arg(Arg::new("all").long("all").action(ArgAction::SetTrue).help("All of it")),
    );
    let page = page(&line, &settings);
    assert!(page.contains("## The service\n\n| Flag | Variable | Default | What |\n|---|---|---|---|\n| `--a-b` | `IIN_A_B` | `7` | Says \\| this. |\n"));
    assert!(page.contains("| `--b` | – | off | Says that. |\n\n## Other\n"), "{page}");
    assert!(page.contains("| `--c` | – | – | Third. |\n"));
    assert!(page.ends_with("| `backend keep FOLDER` | Keeps it. |\n| … `--all` | All of it. |\n"), "{page}");
}
