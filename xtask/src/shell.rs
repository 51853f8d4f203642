//! Starting other programs: what to say when they fail, where the repository lies, what is on the PATH.
//!
//! The only file here that reads the environment. Does not know what any program is for.

use std::ffi::OsString;
use std::io::{BufRead as _, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::Outcome;
use crate::steps::Heartbeat;

/// The top of the repository.
pub(crate) fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_owned()
}

/// A folder that was named, as the programs find it that start at the top of the repository: it is meant from where
/// one stands.
pub(crate) fn folder(named: &str) -> Outcome<PathBuf> {
    Path::new(named).canonicalize().map_err(|error| format!("{named}: {error}"))
}

/// The folder Cargo builds into: this very program lies in `<target>/debug/xtask`.
pub(crate) fn target() -> PathBuf {
    let own = std::env::current_exe().ok();
    own.as_deref()
        .and_then(|exe| exe.ancestors().nth(2))
        .map_or_else(|| root().join("target"), Path::to_owned)
}

/// A variable of the environment; empty counts as unset.
#[expect(clippy::disallowed_methods, reason = "xtask's one door to the environment")]
pub(crate) fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// Where a program lies on the PATH.
pub(crate) fn which(program: &str) -> Option<PathBuf> {
    let path = variable("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// The PATH with `folders` in front.
pub(crate) fn path_with(folders: &[PathBuf]) -> Outcome<OsString> {
    let old = variable("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&old));
    std::env::join_paths(all).map_err(|error| format!("a tool's folder cannot stand on the PATH: {error}"))
}

/// `cargo`, from the top of the repository.
pub(crate) fn cargo(args: &[&str]) -> Command {
    let mut command = Command::new(variable("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(args).current_dir(root());
    command
}

/// Runs to the end, showing what the program prints.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let shown = show(command);
    let status = command.status().map_err(|error| format!("{shown}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{shown}: {status}")) }
}

/// Runs to the end, showing what the program prints, and returns the lines that begin with `head`, wherever printed.
pub(crate) fn run_listening(command: &mut Command, head: &str) -> Outcome<Vec<String>> {
    let shown = show(command);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{shown}: {error}"))?;
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let heard = std::thread::scope(|scope| {
        let out = scope.spawn(|| out.map_or_else(Vec::new, |out| passed_on(out, std::io::stdout(), head)));
        let err = err.map_or_else(Vec::new, |err| passed_on(err, std::io::stderr(), head));
        [out.join().unwrap_or_default(), err].concat()
    });
    let status = child.wait().map_err(|error| format!("{shown}: {error}"))?;
    if status.success() { Ok(heard) } else { Err(format!("{shown}: {status}")) }
}

fn passed_on(from: impl Read, mut to: impl Write, head: &str) -> Vec<String> {
    let mut heard = Vec::new();
    for line in BufReader::new(from).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        // Whoever closed our output does not want to read it.
        drop(writeln!(to, "{line}"));
        heard.extend(line.starts_with(head).then(|| line.into_owned()));
    }
    heard
}

/// What a program prints, also when it fails, and whether it succeeded; what it says of errors is shown.
pub(crate) fn heard(command: &mut Command) -> Outcome<(String, bool)> {
    let shown = show(command);
    command.stdin(Stdio::null()).stderr(Stdio::inherit());
    let output = command.output().map_err(|error| format!("{shown}: {error}"))?;
    Ok((String::from_utf8_lossy(&output.stdout).into_owned(), output.status.success()))
}

/// Runs to the end in silence but for a sign of life; what the program printed is shown only if it fails.
pub(crate) fn run_quietly(command: &mut Command) -> Outcome {
    let shown = show(command);
    let alive = Heartbeat::start(Duration::from_secs(15));
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("{shown}: {error}"))?;
    drop(alive);
    if output.status.success() {
        return Ok(());
    }
    let said =
        [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).trim_end().to_owned());
    Err(format!("{shown}: {}\n{}", output.status, said.join("\n")))
}

/// Whether a program can be started and succeeds.
pub(crate) fn succeeds(program: &str, args: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(args).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// What a program prints, trimmed.
pub(crate) fn output(command: &mut Command) -> Outcome<String> {
    let shown = show(command);
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("{shown}: {error}"))?;
    if !output.status.success() {
        return Err(format!("{shown}: {}", output.status));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A command as a person would type it.
pub(crate) fn show(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
