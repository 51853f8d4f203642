//! Whoever comes back with another state's spelling of their name is found, and new people are left alone: the totals of
//! every nation in `twins/pairs.tsv`. The table is printed by `cargo xtask bench --only twins`.

#[path = "twins/measure.rs"]
mod measure;

use std::collections::{BTreeMap, BTreeSet};

use measure::{Tally, held_out, measure, measure_held_out, pairs, sources};

#[test]
fn r15_3_finds_people_under_the_spelling_of_another_state() {
    let nations = measure().expect("the file is read");
    let (mut fallen, mut all) = (Vec::new(), Tally::default());
    for (nation, tally) in &nations {
        all.add(tally);
        if !tally.is_kept() {
            fallen.push(format!("{nation}: {:.1} %, {:.1} % wrong", tally.recall(), tally.wrong()));
        }
        fallen.extend(tally.told.iter().filter(|_| !tally.is_kept()).map(|told| format!("{nation} {told}")));
    }
    assert!(fallen.is_empty() && all.is_kept(), "{fallen:#?}");
}

#[test]
fn r15_3_finds_people_under_spellings_that_were_held_out() {
    let tally = measure_held_out().expect("the file is read");
    assert!(tally.is_kept(), "{:.1} %, {:.1} % wrong: {:#?}", tally.recall(), tally.wrong(), tally.told);
}

#[test]
fn every_row_has_its_source_and_every_nation_enough_rows() {
    let (pairs, sources) = (pairs().expect("the file is read"), sources().collect::<BTreeSet<_>>());
    let fresh = held_out().expect("the file is read");
    assert!(fresh.len() >= 150 && fresh.iter().all(|pair| sources.contains(pair.source)));
    let mut rows: BTreeMap<&str, usize> = BTreeMap::new();
    for pair in &pairs {
        assert!(sources.contains(pair.source), "{}", pair.source);
        *rows.entry(pair.nation).or_default() += 1;
    }
    assert!(rows.len() >= 20, "{rows:?}");
    assert!(rows.values().all(|rows| *rows >= 40), "{rows:?}");
}
