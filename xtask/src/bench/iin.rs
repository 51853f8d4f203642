//! The check of an IIN beside public libraries that do the same, and how often they agree.
//!
//! One list of texts for all, made by `shared/examples/shared_speed.rs`. Knows how each library is started; what the
//! right answer is, no one here knows.

use std::fs;
use std::process::Command;

use super::racer::{Pace, Racer, own, race, scratch};
use super::table::{Table, times};
use super::validation;
use crate::Outcome;
use crate::setup::Tools;

pub(crate) fn compare(tools: &Tools, pace: Pace) -> Outcome<Table> {
    let mut native = validation::native()?;
    let list = scratch()?.join("numbers.txt");
    fs::write(&list, native.ask("numbers")?).map_err(|error| format!("{}: {error}", list.display()))?;
    let mut node = validation::node(tools)?;
    let mut python = Command::new("python3");
    python.arg(own("iin.py")).arg(&list).env("PYTHONPATH", &tools.python_validators);
    let mut racers = [
        native,
        Racer::start(node.arg(tools.inn_validate.with_file_name("dist/index.js")))?,
        Racer::start(&mut python)?,
    ];
    let lanes = [
        ("ours, native", (0, "iin"), "verdicts"),
        ("ours, WebAssembly in Node: `checkIin`", (1, "iin"), "verdicts ours"),
        ("inn-validate 1.0.1 (npm), in Node", (1, "inn-validate"), "verdicts inn-validate"),
        ("kz-iin-validator 0.7.1 (PyPI), in CPython", (2, "kz-iin-validator"), "verdicts kz-iin-validator"),
        ("py-kz-validators 0.0.2 (PyPI), in CPython", (2, "py-kz-validators"), "verdicts py-kz-validators"),
    ];
    let samples = race(&mut racers, &lanes.map(|(_, lane, _)| lane), pace)?;
    let mut verdicts = Vec::new();
    for (_, (racer, _), request) in &lanes {
        verdicts.push(racers.get_mut(*racer).ok_or("no such racer")?.ask(request)?);
    }
    let (Some(ours), Some(reference)) = (samples.first(), verdicts.first()) else {
        return Err("nothing was measured".into());
    };
    let mut table = Table::new("IIN check", "ours, native, is faster by; same verdicts");
    for (((name, ..), sample), verdict) in lanes.iter().zip(&samples).zip(&verdicts) {
        let same = verdict.chars().zip(reference.chars()).filter(|(theirs, ours)| theirs == ours).count();
        let faster = times(sample.median() / ours.median());
        table.rate(name, sample, format!("{faster}; {same} of {}", reference.len()));
    }
    table.note(
        "One list of 1000 texts with birth dates in 2099 for all: 700 IINs, 200 wrong check digits, 100 malformed.",
    );
    table.note(
        "Languages explain much of the distance. kz-iin-validator and inn-validate also read a birth date out of \
         the number, which ours refuses to. Where verdicts differ: inn-validate does not compare the check digit, \
         py-kz-validators keeps its weights in sets and so loses the order of the second pass.",
    );
    Ok(table)
}
