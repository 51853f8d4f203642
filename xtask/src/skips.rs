//! Checks that stepped aside: printed at the end of a run, and a failure unless they stand in `xtask/skips.txt`.
//!
//! Knows the one line by which a test says so. Does not know which tests there are.

use std::collections::BTreeMap;
use std::process::Command;

use crate::{Outcome, shell};

/// How such a line begins.
const HEAD: &str = "skipped: ";
/// What may step aside.
const ALLOWED: &str = include_str!("../skips.txt");

/// What stepped aside, and how often.
#[derive(Default)]
pub(crate) struct Skips(BTreeMap<String, usize>);

impl Skips {
    /// Runs a command and remembers what stepped aside in it.
    pub(crate) fn run(&mut self, command: &mut Command) -> Outcome {
        self.hear(shell::run_listening(command, HEAD)?);
        Ok(())
    }

    fn hear(&mut self, lines: Vec<String>) {
        for line in lines {
            let why = line.strip_prefix(HEAD).unwrap_or(&line).trim().to_owned();
            *self.0.entry(why).or_default() += 1;
        }
    }

    /// Prints all of them; fails on one that may not step aside.
    pub(crate) fn judge(&self) -> Outcome {
        if self.0.is_empty() {
            eprintln!("\n  no check stepped aside");
            return Ok(());
        }
        eprintln!("\n  checks that stepped aside:");
        for (why, times) in &self.0 {
            eprintln!("  {times:>3} × {why}");
        }
        let others: Vec<_> = self.0.keys().filter(|why| !is_allowed(why)).map(String::as_str).collect();
        if others.is_empty() {
            return Ok(());
        }
        Err(format!("these may not step aside (xtask/skips.txt): {}", others.join("; ")))
    }
}

fn is_allowed(why: &str) -> bool {
    let lines = ALLOWED.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.into_iter().any(|line| why.starts_with(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(lines: &[&str]) -> Outcome {
        let mut skips = Skips::default();
        skips.hear(lines.iter().map(|line| (*line).to_owned()).collect());
        skips.judge()
    }

    #[test]
    fn only_what_stands_on_the_list_may_step_aside() {
        assert_eq!(heard(&[]), Ok(()));
        assert_eq!(heard(&["skipped: published cases are not beside the repository"]), Ok(()));
        let openssl = heard(&[
            "skipped: openssl is absent",
            "skipped: published certificates and keys are not beside the repository",
        ]);
        assert!(openssl.is_err_and(|why| why.contains("openssl is absent") && !why.contains("published")));
        assert!(heard(&["skipped: # Published"]).is_err(), "a comment is no entry");
    }

    /// A test that passes may keep what it prints to itself; what is said past the harness is heard. The beginning of such a
    /// line is another one here: this test runs inside a run that listens, too.
    #[test]
    fn what_a_program_says_is_heard_and_its_failure_told() {
        let mut says = Command::new("sh");
        says.args(["-c", "echo out; echo 'aside: one'; echo 'aside: two' >&2"]);
        assert_eq!(
            shell::run_listening(&mut says, "aside: "),
            Ok(vec!["aside: one".to_owned(), "aside: two".to_owned()])
        );
        assert!(Skips::default().run(&mut Command::new("false")).is_err());
    }
}
