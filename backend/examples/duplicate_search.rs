//! How fast an earlier IIN is found in a register of the size of a country, and whom the search misses or mistakes,
//! for `cargo xtask bench`. Fills an empty SQLite file and a throw-away PostgreSQL database with a made-up crowd, lets
//! people come back in every known way, and asks about strangers.
//!
//! Arguments: how many people, how many searches of each kind. Answers lines of `<what>|<figure>|<range>|<against>`,
//! and `#<note>` for what stands below the table.

#[path = "../tests/support/cluster.rs"]
mod cluster;

use std::error::Error;
use std::io::Write;
use std::time::{Duration, Instant};

use backend::measure::{Met, Register};
use shared::duplicates::{Identity, Verdict};
use shared::specimen::{Crowd, Dice, Stranger, Twin};

type Outcome<T> = Result<T, Box<dyn Error>>;

const CROWD: Crowd = Crowd { seed: 258 };

/// Times of searches, sorted when read.
#[derive(Default)]
struct Times(Vec<Duration>);

impl Times {
    fn at(&mut self, of_1000: usize) -> f64 {
        self.0.sort_unstable();
        let place = (self.0.len() * of_1000 / 1000).min(self.0.len().saturating_sub(1));
        self.0.get(place).map_or(0.0, Duration::as_secs_f64) * 1e3
    }
}

/// What one kind of filing came to.
#[derive(Default)]
struct Tally {
    tried: usize,
    /// The person themself was among those found.
    hit: usize,
    /// The person themself was found, and certainly.
    certain: usize,
    /// People found who are somebody else.
    others: usize,
    /// Filings with at least one such.
    disturbed: usize,
}

impl Tally {
    fn count(&mut self, met: &Met, number: Option<u64>) {
        self.tried += 1;
        let own = met.iter().find(|(one, ..)| Some(*one) == number);
        let others = met.len() - usize::from(own.is_some());
        self.hit += usize::from(own.is_some());
        self.certain += usize::from(own.is_some_and(|(_, verdict, _)| *verdict == Verdict::Certain));
        self.others += others;
        self.disturbed += usize::from(others > 0);
    }
}

fn of_100(part: usize, whole: usize) -> String {
    format!("{:.1} %", part as f64 * 100.0 / whole.max(1) as f64)
}

/// Everything that is asked, the same of both engines: the person it is about, when registered, and what is filed.
struct Question {
    kind: usize,
    number: Option<u64>,
    filed: Identity,
}

fn questions(people: u64, each: u64) -> Vec<Question> {
    let mut dice = Dice::new(CROWD.seed, 1 << 40);
    let mut all = Vec::new();
    for (kind, twin) in Twin::ALL.into_iter().enumerate() {
        let mut left = each;
        while left > 0 {
            let number = dice.below(people);
            let Some(filed) = twin.of(&CROWD.person(number), &mut dice) else { continue };
            all.push(Question { kind, number: Some(number), filed });
            left -= 1;
        }
    }
    for (kind, stranger) in (Twin::ALL.len()..).zip(Stranger::ALL) {
        for more in 0..each {
            let known = CROWD.person(dice.below(people));
            let filed = stranger.of(CROWD, people + kind as u64 * each + more, &known);
            all.push(Question { kind, number: None, filed });
        }
    }
    // A service is asked in no order: neighbours must not warm the pages for each other.
    for place in (1..all.len()).rev() {
        all.swap(place, dice.below(place as u64 + 1) as usize);
    }
    all
}

#[expect(clippy::disallowed_methods, reason = "measuring is what this is for")]
fn now() -> Instant {
    Instant::now()
}

fn ask(register: &Register, questions: &[Question]) -> Outcome<(Times, Vec<Tally>)> {
    let mut times = Times::default();
    let mut tallies: Vec<Tally> =
        (0..Twin::ALL.len() + Stranger::ALL.len()).map(|_| Tally::default()).collect();
    for question in questions {
        let start = now();
        let met = register.search(&question.filed)?;
        times.0.push(start.elapsed());
        let tally = tallies.get_mut(question.kind).ok_or("no such kind")?;
        tally.count(&met, question.number);
    }
    Ok((times, tallies))
}

fn speed(
    out: &mut impl Write,
    name: &str,
    url: &str,
    people: u64,
    questions: &[Question],
) -> Outcome<Vec<Tally>> {
    let start = now();
    let mut register = Register::open(url)?;
    register.fill(people, |number| CROWD.person(number).identity())?;
    let filled = start.elapsed();
    let (mut cold, _) = ask(&register, &questions[..questions.len().min(500)])?;
    let (mut times, tallies) = ask(&register, questions)?;
    let (p50, p95, p99, most) = (times.at(500), times.at(950), times.at(990), times.at(1000));
    let aim = if p95 <= 50.0 { "kept" } else { "missed" };
    writeln!(
        out,
        "{name}: one search|{p50:.2} ms|p95 {p95:.2} ms, p99 {p99:.2} ms, most {most:.1} ms|aim p95 ≤ 50 ms: {aim}"
    )?;
    let (index, whole) = register.bytes()?;
    writeln!(
        out,
        "#{name}: the first 500 searches after filling took {:.2} ms, p95 {:.2} ms. The index takes {} MB of {} MB on \
         disk; filling took {} s.",
        cold.at(500),
        cold.at(950),
        index / 1_000_000,
        whole / 1_000_000,
        filled.as_secs()
    )?;
    out.flush()?;
    Ok(tallies)
}

fn tell(out: &mut impl Write, tallies: &[Tally]) -> Outcome<()> {
    let (twins, strangers) = tallies.split_at(Twin::ALL.len());
    for (twin, tally) in Twin::ALL.iter().zip(twins) {
        writeln!(
            out,
            "found: {}|{}|{} of {}|{} certainly; somebody else beside: {}",
            twin.label(),
            of_100(tally.hit, tally.tried),
            tally.hit,
            tally.tried,
            of_100(tally.certain, tally.tried),
            of_100(tally.disturbed, tally.tried)
        )?;
    }
    for (stranger, tally) in Stranger::ALL.iter().zip(strangers) {
        writeln!(
            out,
            "a question about a stranger: {}|{}|{} of {}|{} people shown",
            stranger.label(),
            of_100(tally.disturbed, tally.tried),
            tally.disturbed,
            tally.tried,
            tally.others
        )?;
    }
    let hits: usize = twins.iter().map(|tally| tally.hit).sum();
    let shown: usize = hits + twins.iter().map(|tally| tally.others).sum::<usize>();
    writeln!(
        out,
        "precision: of people shown for one who came back|{}|{hits} of {shown}|–",
        of_100(hits, shown)
    )?;
    Ok(())
}

/// Most memory this process ever held, where the system says.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.map_or_else(|| "unknown".to_owned(), |size| size.trim().to_owned())
}

fn main() -> Outcome<()> {
    let mut numbers = std::env::args().skip(1).map(|word| word.parse::<u64>());
    let (people, each) =
        (numbers.next().ok_or("how many people?")??, numbers.next().ok_or("how many searches?")??);
    let mut out = std::io::stdout().lock();
    let questions = questions(people, each);
    let file = std::env::temp_dir().join(format!("iin-duplicates-{}.sqlite", std::process::id()));
    let on_sqlite = speed(&mut out, "SQLite", &format!("sqlite://{}", file.display()), people, &questions);
    for ending in ["", "-wal", "-shm"] {
        drop(std::fs::remove_file(format!("{}{ending}", file.display())));
    }
    let tallies = on_sqlite?;
    let again = speed(&mut out, "PostgreSQL", &cluster::database(), people, &questions)?;
    if !tallies.iter().zip(&again).all(|(one, other)| (one.hit, one.others) == (other.hit, other.others)) {
        return Err("the two databases found different people".into());
    }
    tell(&mut out, &tallies)?;
    writeln!(
        out,
        "#{} searches of {people} people, in no order; this process holds {} at the end.",
        questions.len(),
        memory()
    )?;
    Ok(())
}
