//! Programs that measure themselves on demand, and letting several of them take turns.
//!
//! A racer reads requests from its standard input and answers each with one line: `measure <what> <milliseconds>`
//! with `<operations> <nanoseconds>`, anything else as it likes. It says `ready` once it has prepared everything.
//! Does not know what the work is.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::Outcome;
use crate::shell::{self, cargo};

/// How long one measurement takes, and how often each is repeated.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pace {
    pub(crate) rounds: usize,
    pub(crate) milliseconds: u32,
    /// Drawn pictures of each level.
    pub(crate) pictures: usize,
}

impl Pace {
    pub(crate) const FULL: Self = Self { rounds: 7, milliseconds: 500, pictures: 100 };
    /// Enough to see whether everything runs; the figures are rough.
    pub(crate) const QUICK: Self = Self { rounds: 3, milliseconds: 100, pictures: 5 };
}

/// A running program.
pub(crate) struct Racer {
    child: Child,
    requests: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
    shown: String,
}

impl Racer {
    /// Starts it and waits until it is ready. It inherits our standard error.
    pub(crate) fn start(command: &mut Command) -> Outcome<Self> {
        let shown = shell::show(command);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{shown}: {error}"))?;
        let (requests, answers) = (child.stdin.take(), child.stdout.take());
        let answers = BufReader::new(answers.ok_or("a started program has no output")?);
        let mut racer = Self { child, requests, answers, shown };
        let ready = racer.line()?;
        if ready == "ready" { Ok(racer) } else { Err(format!("{}: said {ready:?}", racer.shown)) }
    }

    /// One request, one answer.
    pub(crate) fn ask(&mut self, request: &str) -> Outcome<String> {
        let pipe = self.requests.as_mut().ok_or("the program was stopped")?;
        writeln!(pipe, "{request}")
            .and_then(|()| pipe.flush())
            .map_err(|error| format!("{}: {error}", self.shown))?;
        self.line()
    }

    fn line(&mut self) -> Outcome<String> {
        let mut line = String::new();
        match self.answers.read_line(&mut line) {
            Ok(0) => Err(format!("{}: ended without an answer", self.shown)),
            Ok(_) => Ok(line.trim().to_owned()),
            Err(error) => Err(format!("{}: {error}", self.shown)),
        }
    }

    /// Nanoseconds an operation takes.
    fn measure(&mut self, what: &str, milliseconds: u32) -> Outcome<f64> {
        let answer = self.ask(&format!("measure {what} {milliseconds}"))?;
        let mut numbers = answer.split(' ').filter_map(|word| word.parse::<f64>().ok());
        match (numbers.next(), numbers.next()) {
            (Some(operations), Some(nanoseconds)) if operations > 0.0 => Ok(nanoseconds / operations),
            _ => Err(format!("{}: measured {what} as {answer:?}", self.shown)),
        }
    }
}

impl Drop for Racer {
    fn drop(&mut self) {
        // The end of its input is the end of its work.
        drop(self.requests.take());
        // Whether it went well does not matter any more: all answers were given.
        let _ = self.child.wait();
    }
}

/// Several rounds of one measurement.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    sorted: Vec<f64>,
}

impl Sample {
    pub(crate) fn new(mut values: Vec<f64>) -> Self {
        values.sort_by(f64::total_cmp);
        Self { sorted: values }
    }

    pub(crate) fn median(&self) -> f64 {
        let middle = self.sorted.len() / 2;
        let at = |place: usize| self.sorted.get(place).copied().unwrap_or(f64::NAN);
        if self.sorted.len().is_multiple_of(2) {
            f64::midpoint(at(middle.wrapping_sub(1)), at(middle))
        } else {
            at(middle)
        }
    }

    pub(crate) fn least(&self) -> f64 {
        self.sorted.first().copied().unwrap_or(f64::NAN)
    }

    pub(crate) fn most(&self) -> f64 {
        self.sorted.last().copied().unwrap_or(f64::NAN)
    }
}

/// Lets every lane (a racer by its place, and the work asked of it) run once a round, starting with another lane each
/// time. Samples are nanoseconds an operation, in the order of the lanes. A first short round warms up.
pub(crate) fn race(racers: &mut [Racer], lanes: &[(usize, &str)], pace: Pace) -> Outcome<Vec<Sample>> {
    let mut found: Vec<Vec<f64>> = vec![Vec::new(); lanes.len()];
    let mut run = |lane: usize, milliseconds| {
        let (racer, what) = lanes.get(lane).copied().ok_or("no such lane")?;
        racers.get_mut(racer).ok_or("no such racer")?.measure(what, milliseconds)
    };
    for lane in 0..lanes.len() {
        run(lane, 50)?;
    }
    for round in 0..pace.rounds {
        for turn in 0..lanes.len() {
            let lane = (round + turn) % lanes.len();
            let took = run(lane, pace.milliseconds)?;
            found.get_mut(lane).ok_or("no such lane")?.push(took);
        }
    }
    Ok(found.into_iter().map(Sample::new).collect())
}

/// Builds an example of a package and says where it lies.
pub(crate) fn build_example(package: &str, example: &str, features: &[&str]) -> Outcome<PathBuf> {
    let mut build = cargo(&["build", "--release", "--locked", "--package", package, "--example", example]);
    shell::run(build.args(features))?;
    Ok(shell::target().join("release/examples").join(example))
}

/// A file of this folder.
pub(crate) fn own(name: &str) -> PathBuf {
    shell::root().join("xtask/src/bench").join(name)
}

/// Where measurements keep their files.
pub(crate) fn scratch() -> Outcome<PathBuf> {
    let folder = shell::target().join("xtask/bench");
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_or_between_the_middles() {
        let sample = Sample::new(vec![9.0, 1.0, 5.0]);
        assert!((sample.median() - 5.0).abs() < 1e-9);
        assert!((sample.least() - 1.0).abs() < 1e-9 && (sample.most() - 9.0).abs() < 1e-9);
        assert!((Sample::new(vec![4.0, 2.0]).median() - 3.0).abs() < 1e-9);
    }

    #[test]
    fn a_racer_answers_until_its_input_ends() {
        let script = "echo ready; while read -r a b c; do echo 10 $((c * 1000)); done";
        let mut racers = [Racer::start(Command::new("sh").args(["-c", script])).expect("a shell")];
        let pace = Pace { rounds: 3, milliseconds: 7, pictures: 1 };
        let samples = race(&mut racers, &[(0, "this"), (0, "that")], pace).expect("answers");
        assert_eq!(samples.len(), 2);
        assert!(samples.iter().all(|sample| (sample.median() - 700.0).abs() < 1e-9));
    }

    #[test]
    fn a_racer_that_dies_is_an_error() {
        assert!(Racer::start(Command::new("sh").args(["-c", "echo sorry"])).is_err());
        let mut racer = Racer::start(Command::new("sh").args(["-c", "echo ready"])).expect("a shell");
        assert!(racer.measure("this", 1).is_err());
    }
}
