//! Writes the tables of Unicode that names need, small: the libraries' own are laid out for speed over every character
//! there is and would be the largest single thing a browser fetches. Does not know what the tables are for
//! (`src/unicode.rs`). Writes the words of `texts/` as Rust (`build/rooms.rs` says which files become what). Then the
//! digests of the rules and of the words (`build/digest.rs`). Runs on the machine that builds.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use unicode_normalization::char::{
    canonical_combining_class, compose, decompose_canonical, is_combining_mark,
};
use unicode_script::{Script, UnicodeScript};

#[path = "build/digest.rs"]
mod digest;
#[path = "build/rooms.rs"]
mod rooms;

/// The syllables of Korean are composed by arithmetic, not by a table.
const HANGUL: std::ops::RangeInclusive<char> = '\u{ac00}'..='\u{d7a3}';

/// What stands in a table.
type Rows = Vec<u32>;

#[expect(clippy::disallowed_methods, reason = "Cargo tells a build script by the environment where to write")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::var("OUT_DIR")?;
    let package = std::env::var("CARGO_MANIFEST_DIR")?;
    let (folder, package) = (Path::new(&folder), Path::new(&package));
    let mut tables = String::new();
    properties(&mut tables)?;
    decompositions(&mut tables)?;
    std::fs::write(folder.join("unicode_tables.rs"), &tables)?;
    let texts = texts::rust(package, rooms::ROOMS)?;
    std::fs::write(folder.join("texts.rs"), &texts)?;
    std::fs::write(folder.join("texts_of_bodies.rs"), texts::rust(package, rooms::BODIES)?)?;
    std::fs::write(folder.join("digests.rs"), digests(package, &tables, &texts)?)?;
    for path in ["build.rs", "build", "src", "../texts"] {
        println!("cargo::rerun-if-changed={path}");
    }
    Ok(())
}

/// The digests as constants. The tables are data of the rules like any other, the texts words.
fn digests(package: &Path, tables: &str, texts: &str) -> Result<String, Box<dyn std::error::Error>> {
    let files = digest::files(&digest::read(&package.join("src"))?)?;
    let lock = package.ancestors().map(|folder| folder.join("Cargo.lock")).find(|path| path.exists());
    let lock = lock.ok_or("no Cargo.lock: the versions of the libraries that judge are not known")?;
    println!("cargo::rerun-if-changed={}", lock.display());
    let libraries = digest::libraries(&std::fs::read_to_string(lock)?)?;
    let rules = digest::digest("iin-rules", &files, digest::is_rule, &[tables, &libraries]);
    let words = digest::digest("iin-words", &files, digest::is_word, &[texts]);
    Ok(format!(
        "/// Digest of the rules.\nconst RULES: &str = \"{rules}\";\n\
         /// Digest of the words.\nconst WORDS: &str = \"{words}\";\n"
    ))
}

fn table(out: &mut String, doc: &str, name: &str, kind: &str, rows: &[u32]) -> std::fmt::Result {
    writeln!(out, "/// {doc}\nstatic {name}: [{kind}; {}] = {rows:?};", rows.len())
}

/// Runs of characters with the same combining class, alphabet and being a mark.
fn properties(out: &mut String) -> std::fmt::Result {
    let mut kinds: BTreeMap<(u8, u8), u32> = BTreeMap::new();
    let (mut starts, mut runs, mut last) = (Rows::new(), Rows::new(), None);
    for character in '\u{0}'..=char::MAX {
        let script = character.script();
        let alphabet = match script {
            Script::Common | Script::Inherited => 0,
            Script::Cyrillic => 1,
            Script::Latin => 2,
            _ => 3,
        };
        let mark = u8::from(script == Script::Inherited || is_combining_mark(character));
        let property = (canonical_combining_class(character), alphabet << 1 | mark);
        if last != Some(property) {
            let next = u32::try_from(kinds.len()).unwrap_or(u32::MAX);
            starts.push(u32::from(character));
            runs.push(*kinds.entry(property).or_insert(next));
            last = Some(property);
        }
    }
    let mut by_place: Vec<_> = kinds.into_iter().collect();
    by_place.sort_by_key(|(_, place)| *place);
    let column =
        |take: fn(&(u8, u8)) -> u8| by_place.iter().map(|(kind, _)| take(kind).into()).collect::<Rows>();
    table(out, "Where each run begins.", "RUN_STARTS", "u32", &starts)?;
    table(out, "What each run is.", "RUN_KINDS", "u8", &runs)?;
    table(out, "Combining class of a kind.", "KIND_CLASS", "u8", &column(|kind| kind.0))?;
    table(
        out,
        "Alphabet (bits 1 and 2) and being a mark (bit 0) of a kind.",
        "KIND_FLAGS",
        "u8",
        &column(|kind| kind.1),
    )
}

fn decomposed(character: char) -> Vec<char> {
    let mut parts = Vec::new();
    decompose_canonical(character, |part| parts.push(part));
    parts
}

/// Every character that decomposes, as the two it is made of, or the one it stands for.
fn decompositions(out: &mut String) -> std::fmt::Result {
    let full: Vec<(char, Vec<char>)> = ('\u{0}'..=char::MAX)
        .filter(|character| !HANGUL.contains(character))
        .map(|character| (character, decomposed(character)))
        .filter(|(character, parts)| parts[..] != [*character])
        .collect();
    // The first of the two may itself decompose.
    let joined = |parts: &[char]| match parts {
        [one] => *one,
        _ => full.iter().find(|(_, of)| of == parts).map_or('\u{0}', |(whole, _)| *whole),
    };
    let pairs: Vec<(char, char, Option<char>)> = full
        .iter()
        .map(|(whole, parts)| match parts.split_last() {
            Some((last, before)) if !before.is_empty() => (*whole, joined(before), Some(*last)),
            _ => (*whole, parts.first().copied().unwrap_or(*whole), None),
        })
        .collect();
    let composes = |&(whole, first, second): &(char, char, Option<char>)| {
        second.is_some_and(|second| compose(first, second) == Some(whole))
    };
    let mut seconds: Vec<char> =
        pairs.iter().filter(|pair| composes(pair)).filter_map(|pair| pair.2).collect();
    seconds.sort_unstable();
    seconds.dedup();
    let composing = seconds.len();
    let mut others: Vec<char> =
        pairs.iter().filter(|pair| !composes(pair)).filter_map(|pair| pair.2).collect();
    others.sort_unstable();
    others.dedup();
    let place = |list: &[char], wanted: char| list.iter().position(|one| *one == wanted).unwrap_or_default();
    let (mut starts, mut places) = (Rows::new(), Rows::new());
    let (mut low, mut high, mut second_of) = (Rows::new(), Rows::new(), Rows::new());
    let mut last = None;
    for pair in &pairs {
        let (whole, first) = (u32::from(pair.0), u32::from(pair.1));
        if last != Some(whole.wrapping_sub(1)) {
            starts.push(whole);
            places.push(u32::try_from(low.len()).unwrap_or(u32::MAX));
        }
        last = Some(whole);
        low.push(first & 0xffff);
        high.push(first >> 16);
        let second = match pair.2 {
            None => 0,
            Some(second) if composes(pair) => 1 + place(&seconds, second),
            Some(second) => 1 + composing + place(&others, second),
        };
        second_of.push(u32::try_from(second).unwrap_or(u32::MAX));
    }
    places.push(u32::try_from(low.len()).unwrap_or(u32::MAX));
    writeln!(
        out,
        "/// So many of `SECONDS` compose; the others only come apart.\nconst COMPOSING: usize = {composing};"
    )?;
    seconds.extend(others);
    let seconds: Rows = seconds.into_iter().map(u32::from).collect();
    table(out, "Where each run of characters that decompose begins.", "WHOLE_STARTS", "u32", &starts)?;
    table(out, "The row of the first of each run, and the number of rows.", "WHOLE_ROWS", "u16", &places)?;
    table(out, "The first part of each row, its lower 16 bits.", "FIRST_LOW", "u16", &low)?;
    table(out, "The upper bits.", "FIRST_HIGH", "u8", &high)?;
    table(
        out,
        "The second part of each row: 0 for none, else one more than its place in `SECONDS`.",
        "SECOND",
        "u8",
        &second_of,
    )?;
    table(out, "The second parts.", "SECONDS", "u32", &seconds)
}
