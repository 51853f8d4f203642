//! `cargo xtask mutants [--sample N] [--seed S]`: changes one rule at a time and asks whether a test notices.
//!
//! All mutants are compiled into one copy of `shared`, each behind a switch, so that a thousand of them cost one build;
//! a run then sets the switch and starts the tests of `shared`. Knows how a sample is drawn and what is printed. What can
//! be changed, `find` knows; how the copy is written, `write`; how it is built and run, `judge`.

#![expect(clippy::print_stdout, reason = "the figures are what the command is for")]

mod find;
mod judge;
mod site;
mod write;

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

use crate::{HELP, Outcome, shell};
use site::Site;

/// Mutants of a run without `--sample`.
const SAMPLE: usize = 150;
/// Seed of a run without `--seed`: printed, so that any run can be repeated.
const SEED: &str = "20230225";
/// Share of the sample that tests must notice, per cent.
const KILLED_MIN: usize = 90;

/// What was asked for.
struct Asked {
    sample: usize,
    seed: String,
    /// Only mutants whose line of description holds this.
    only: Option<String>,
    list: bool,
}

/// How a sample ended.
pub(crate) struct Score {
    /// Mutants that some test noticed.
    pub(crate) killed: usize,
    /// Mutants tried.
    pub(crate) tried: usize,
}

impl Score {
    /// Whether at least [`KILLED_MIN`] per cent were noticed.
    pub(crate) const fn is_enough(&self) -> bool {
        self.killed * 100 >= self.tried * KILLED_MIN
    }
}

pub(crate) fn run(args: &[String]) -> Outcome {
    let asked = read(args)?;
    let score = measure(&asked)?;
    if asked.list || score.is_enough() {
        return Ok(());
    }
    Err(format!("{} of {} mutants killed, fewer than {KILLED_MIN} %", score.killed, score.tried))
}

/// A sample of `sample` drawn by `seed`, tried.
pub(crate) fn sampled(sample: usize, seed: &str) -> Outcome<Score> {
    measure(&Asked { sample, seed: seed.to_owned(), only: None, list: false })
}

fn read(args: &[String]) -> Outcome<Asked> {
    let mut asked = Asked { sample: SAMPLE, seed: SEED.to_owned(), only: None, list: false };
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        let mut value = || rest.next().cloned().ok_or_else(|| format!("{arg} takes a value\n\n{HELP}"));
        match arg.as_str() {
            "--sample" => {
                let number = value()?;
                asked.sample = number.parse().map_err(|_| format!("--sample {number:?} is no number"))?;
            }
            "--seed" => asked.seed = value()?,
            "--only" => asked.only = Some(value()?),
            "--list" => asked.list = true,
            other => return Err(format!("unknown argument {other:?}\n\n{HELP}")),
        }
    }
    Ok(asked)
}

fn measure(asked: &Asked) -> Outcome<Score> {
    let tree = write::Tree::copy()?;
    let sites = find::all(&tree)?;
    let (compiled, dropped) = judge::compile(&tree, &sites)?;
    let alive: Vec<usize> = (0..sites.len()).filter(|id| !dropped.contains(id)).collect();
    println!("mutants: {} places, {} of them compile, seed {}", sites.len(), alive.len(), asked.seed);
    let wanted: Vec<usize> = alive
        .into_iter()
        .filter(|&id| asked.only.as_ref().is_none_or(|part| sites[id].to_string().contains(part.as_str())))
        .collect();
    let chosen = draw(&wanted, asked.sample, &asked.seed);
    if asked.list {
        for id in chosen {
            println!("  {:>5}  {}", id + 1, sites[id]);
        }
        return Ok(Score { killed: 0, tried: 0 });
    }
    let killed = judge::trial(&compiled, &sites, &chosen, |id, verdict| report(&sites[id], id, verdict))?;
    let score = Score { killed, tried: chosen.len() };
    println!("mutants: {} of {} killed, bar {KILLED_MIN} %", score.killed, score.tried);
    Ok(score)
}

fn report(site: &Site, id: usize, verdict: judge::Verdict) {
    if verdict == judge::Verdict::Survived {
        println!("  SURVIVED  {:>5}  {site}", id + 1);
    } else {
        eprintln!("  {verdict:?}  {:>5}  {site}", id + 1);
    }
}

/// `sample` of `from`, in an order that only the seed decides; the same on every machine.
fn draw(from: &[usize], sample: usize, seed: &str) -> Vec<usize> {
    let by_hash: BTreeSet<([u8; 32], usize)> =
        from.iter().map(|&id| (Sha256::digest(format!("{seed}/{id}")).into(), id)).collect();
    by_hash.into_iter().take(sample).map(|(_, id)| id).collect()
}

/// Where the copy lies.
fn folder() -> std::path::PathBuf {
    shell::target().join("xtask/mutants")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_is_drawn_by_its_seed_alone() {
        let all: Vec<usize> = (0..500).collect();
        let sample = draw(&all, 20, "a seed");
        assert_eq!(sample, draw(&all, 20, "a seed"));
        assert_eq!(sample.len(), 20);
        assert_eq!(sample.iter().collect::<BTreeSet<_>>().len(), 20, "nothing twice");
        assert_ne!(sample, draw(&all, 20, "another"));
        assert_eq!(draw(&all[..3], 20, "a seed").len(), 3);
    }

    #[test]
    fn nine_of_ten_are_enough_and_less_is_not() {
        assert!(Score { killed: 135, tried: 150 }.is_enough());
        assert!(!Score { killed: 134, tried: 150 }.is_enough());
    }
}
