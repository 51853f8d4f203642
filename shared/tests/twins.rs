//! Whoever comes back with another state's spelling of their name is found, and new people are left alone: the totals of
//! every nation in `twins/pairs.tsv`. The table is printed by `cargo xtask bench --only twins`.

#[path = "twins/measure.rs"]
mod measure;

use std::collections::{BTreeMap, BTreeSet};

use measure::{Tally, held_out, measure, measure_held_out, pairs, sources};
use shared::duplicates::BLOCKS_DEFINITION;
use shared::eds::statement::sha256;

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

/// A share hides one row of many: what was missed once and mended is found, each of it.
#[test]
fn r15_3_finds_everybody_whose_spelling_was_missed_once() {
    let rows = held_out().expect("the file is read");
    let mended: Vec<_> = rows.iter().filter(|pair| pair.source.ends_with("-mended")).collect();
    assert!(mended.iter().any(|pair| pair.papers == [["Rousseau", "Guillaume", ""], ["Руссо", "Гийом", ""]]));
    for (number, pair) in mended.into_iter().enumerate() {
        let [one, other] = [0, 1].map(|paper| pair.shown(paper, number).expect("a person"));
        assert!(one.finds(&other) && other.finds(&one), "{:?}", pair.papers);
    }
}

/// The definition of blocks, and the SHA-256 of what it makes of every row of `twins/pairs.tsv`.
const BLOCKS: (i64, &str) = (6, "4648b15426d37da5972178c1f6dffb48b29a05a821fdf446d122722dba669aa7");
/// SHA-256 of that file, so that a new row is told from a new way to make blocks.
const ROWS: &str = "f887942b5b10fbc422b42463ef823e819a170a0b85faa92882f718f3c1b5d8fe";

/// What the index keeps of every row, in the order of the file: a line a block, an empty line after each paper.
fn kept() -> Option<String> {
    let mut kept = String::new();
    for (number, pair) in pairs()?.iter().enumerate() {
        for paper in 0..pair.papers.len() {
            for block in pair.shown(paper, number)?.blocks {
                kept.push_str(&block);
                kept.push('\n');
            }
            kept.push('\n');
        }
    }
    Some(kept)
}

#[test]
fn blocks_do_not_change_without_their_number() {
    let blocks = sha256(kept().expect("the file is read").as_bytes());
    let rows = sha256(include_bytes!("twins/pairs.tsv"));
    assert_eq!(
        rows, ROWS,
        "pairs.tsv was changed. See first that this test passes without that change; then write the digest into ROWS, \
         and into BLOCKS that of the blocks, {blocks}"
    );
    assert_eq!(
        (BLOCKS_DEFINITION, blocks.as_str()),
        BLOCKS,
        "other blocks are made of the same names: raise BLOCKS_DEFINITION by one, so that every store makes its blocks \
         anew, and write the number and the digest into BLOCKS"
    );
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
