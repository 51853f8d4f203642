//! How fast the law is: judging whole applications and checking IINs, natively and inside WebAssembly
//! (`cargo xtask bench`). Knows the work and how to repeat it; what the figures are compared with, the command knows.
//!
//! Natively it answers lines: `measure <what> <milliseconds>` with `<operations> <nanoseconds>`, `numbers` with the
//! list of texts that every IIN check is given, `verdicts` with one digit for each of them. In WebAssembly the same
//! work is one exported function and the page or Node holds the clock.

use std::cell::Cell;

use shared::application::{RuleSet, Specimens, validate};
use shared::iin::{Iin, check_digit};
use shared::law::Edition;
use shared::specimen::{anna, person};
use shared::time::{Date, date};
use shared::wire::v1::formation::FormationRequest;
use shared::wire::v1::report::ReportWire;

/// How many different applications take turns, so that no branch is learnt by heart.
const PEOPLE: u32 = 64;

/// The work, prepared before any clock starts.
struct Work {
    requests: Vec<FormationRequest>,
    texts: Vec<String>,
    numbers: Vec<String>,
    rule_set: RuleSet,
    on: Date,
    next: Cell<usize>,
}

impl Work {
    fn prepare() -> Option<Self> {
        let requests: Vec<_> = core::iter::once(anna()).chain((1..PEOPLE).map(person)).collect();
        let texts = requests.iter().map(serde_json::to_string).collect::<Result<_, _>>().ok()?;
        let rule_set = RuleSet::new(Edition::E2023_02_25, Specimens::Accepted);
        let on = date(2026, 11, 23)?;
        Some(Self { requests, texts, numbers: numbers(), rule_set, on, next: Cell::new(0) })
    }

    /// Does one operation; what it returns depends on all of the work, so that none of it can be left out.
    /// `None` when there is no such work.
    fn once(&self, what: &str) -> Option<usize> {
        let turn = self.next.replace(self.next.get().wrapping_add(1));
        Some(match what {
            // A whole application, typed already: every rule, every finding, the rule set's hash.
            "validate" => {
                let request = self.requests.get(turn % self.requests.len())?;
                validate(core::hint::black_box(request), &self.rule_set, self.on).findings.len()
            }
            // The same with what surrounds it on the wire: JSON read before, canonical bytes written after.
            "validate-text" => {
                let text = core::hint::black_box(self.texts.get(turn % self.texts.len())?);
                let request: FormationRequest = serde_json::from_str(text).ok()?;
                let report = validate(&request, &self.rule_set, self.on);
                ReportWire::from(&report).canonical_bytes().len()
            }
            "iin" => {
                let text = core::hint::black_box(self.numbers.get(turn % self.numbers.len())?);
                usize::from(Iin::parse(text).is_ok())
            }
            _ => return None,
        })
    }
}

/// A thousand texts, all of them with birth dates in 2099: seven in ten are IINs, two have a wrong check digit, one
/// is malformed. An arithmetic sequence instead of randomness: the same list on every machine.
fn numbers() -> Vec<String> {
    let number = |index: u32| {
        let (month, day) = (1 + index % 12, 1 + index % 28);
        let body = format!("99{month:02}{day:02}{}{:04}", 5 + index % 2, index * 6_791 % 10_000);
        let digits: Vec<u8> = body.bytes().map(|byte| byte - b'0').collect();
        let check = check_digit::of(&digits.try_into().ok()?)?;
        Some(match index % 10 {
            0..7 => format!("{body}{check}"),
            7 | 8 => format!("{body}{}", (check + 1 + (index / 10 % 9) as u8) % 10),
            _ => match index / 10 % 4 {
                0 => body,
                1 => format!("{body}{check}0"),
                2 => format!("{}O{check}", body.get(..10).unwrap_or_default()),
                _ => String::new(),
            },
        })
    };
    (0..).filter_map(number).take(1_000).collect()
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use std::io::Write;

    let work = Work::prepare().ok_or("the work cannot be prepared")?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "ready")?;
    for line in std::io::stdin().lines() {
        let line = line?;
        let words: Vec<_> = line.split_whitespace().collect();
        match words.as_slice() {
            ["numbers"] => writeln!(out, "{}", work.numbers.join(","))?,
            ["verdicts"] => {
                let verdict = |text: &String| if Iin::parse(text).is_ok() { '1' } else { '0' };
                writeln!(out, "{}", work.numbers.iter().map(verdict).collect::<String>())?;
            }
            ["measure", what, milliseconds] => {
                let (operations, nanoseconds) = measure(&work, what, milliseconds.parse()?)?;
                writeln!(out, "{operations} {nanoseconds}")?;
            }
            _ => return Err(format!("no such request: {line}").into()),
        }
        out.flush()?;
    }
    Ok(())
}

#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::disallowed_methods, reason = "measuring is what this is for")]
fn measure(work: &Work, what: &str, milliseconds: u64) -> Result<(u64, u128), String> {
    let long = std::time::Duration::from_millis(milliseconds);
    let (start, mut operations) = (std::time::Instant::now(), 0);
    while start.elapsed() < long {
        for _ in 0..100 {
            let done = work.once(what).ok_or_else(|| format!("no such work: {what}"))?;
            core::hint::black_box(done);
        }
        operations += 100;
    }
    Ok((operations, start.elapsed().as_nanos()))
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(target_arch = "wasm32")]
mod inside {
    //! The same work, called from JavaScript. Only this bench exports it.

    use wasm_bindgen::prelude::wasm_bindgen;

    /// The prepared work.
    #[wasm_bindgen]
    pub struct Bench(super::Work);

    #[wasm_bindgen]
    impl Bench {
        /// Prepares it.
        #[must_use]
        pub fn prepare() -> Option<Self> {
            super::Work::prepare().map(Self)
        }

        /// Does so many operations and returns a number that depends on all of them; `undefined` for unknown work.
        #[must_use]
        pub fn repeat(&self, what: &str, times: u32) -> Option<usize> {
            (0..times).try_fold(0_usize, |sum, _| Some(sum.wrapping_add(self.0.once(what)?)))
        }

        /// The applications as JSON texts, one a line.
        #[must_use]
        pub fn texts(&self) -> String {
            self.0.texts.join("\n")
        }

        /// The texts every IIN check is given, separated by commas.
        #[must_use]
        pub fn numbers(&self) -> String {
            self.0.numbers.join(",")
        }
    }
}
