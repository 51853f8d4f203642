//! Where the objects of a PDF lie (ISO 32000-1, 7.5): tables, streams of references and hybrids, and, when these are
//! missing or wrong, a walk through the whole file for its objects. Finds places; does not say what lies there.

use std::collections::{HashMap, HashSet};

use memchr::memmem;

use super::inflate::unpacked;
use super::object::{Dictionary, Indirect, Lexer, Object, Work, is_blank};

/// Most objects of one file.
const OBJECTS_MAX: usize = 500_000;
/// Most parts of a chain of tables: one more each time a file is saved again.
const PARTS_MAX: usize = 1_000;

/// Where an object lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the file, at a byte.
    At(usize),
    /// In a stream that holds others.
    Within(u32),
    /// Nowhere: it was taken out.
    Gone,
}

/// All places, and the dictionary that names the catalog.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) places: HashMap<u32, Place>,
    pub(super) trailer: Dictionary,
}

impl Table {
    fn put(&mut self, number: u32, place: Place) -> Option<()> {
        // What was written last is read first: it stays.
        self.places.entry(number).or_insert(place);
        (self.places.len() <= OBJECTS_MAX).then_some(())
    }
}

/// The table the file itself names at its end.
pub(super) fn named(bytes: &[u8], work: &Work) -> Option<Table> {
    let mark = memmem::rfind(bytes, b"startxref")?;
    work.steps(bytes.len())?;
    let mut lexer = Lexer::new(bytes, mark + 9, work);
    let mut next = Some(usize::try_from(lexer.unsigned()?).ok()?);
    let (mut table, mut seen, mut newest) = (Table::default(), HashSet::new(), None::<Dictionary>);
    while let Some(at) = next {
        if !seen.insert(at) || seen.len() > PARTS_MAX {
            break;
        }
        let trailer = part(bytes, at, &mut table, work)?;
        if let Some(hybrid) = offset(&trailer, "XRefStm").filter(|at| seen.insert(*at)) {
            part(bytes, hybrid, &mut table, work);
        }
        next = offset(&trailer, "Prev");
        if newest.as_ref().is_none_or(|newest| !newest.has("Root")) {
            newest = Some(trailer);
        }
    }
    table.trailer = newest?;
    Some(table)
}

fn offset(trailer: &Dictionary, key: &str) -> Option<usize> {
    usize::try_from(trailer.integer(key)?).ok()
}

/// One part of the chain, a table or a stream; its dictionary.
fn part(bytes: &[u8], at: usize, table: &mut Table, work: &Work) -> Option<Dictionary> {
    let mut lexer = Lexer::new(bytes, at, work);
    if lexer.word(b"xref").is_none() {
        let found = lexer.indirect()?;
        return stream_part(bytes, &found, table, work);
    }
    loop {
        if lexer.word(b"trailer").is_some() {
            return lexer.dictionary();
        }
        let (first, count) = (lexer.unsigned()?, lexer.unsigned()?);
        for number in first..first.checked_add(count)? {
            let (place, _generation) = (usize::try_from(lexer.unsigned()?).ok()?, lexer.unsigned()?);
            let number = u32::try_from(number).ok()?;
            if lexer.word(b"n").is_some() {
                table.put(number, Place::At(place))?;
            } else {
                lexer.word(b"f")?;
                table.put(number, Place::Gone)?;
            }
        }
    }
}

/// A stream of references.
fn stream_part(bytes: &[u8], found: &Indirect, table: &mut Table, work: &Work) -> Option<Dictionary> {
    let (Object::Dictionary(dictionary), Some(start)) = (&found.value, found.stream) else { return None };
    let length = dictionary.integer("Length").and_then(|length| usize::try_from(length).ok());
    let packed = content(bytes, start, length, work)?;
    let plain = unpacked(dictionary, packed, work)?;
    let Some(Object::Array(widths)) = dictionary.get("W") else { return None };
    let width =
        |place: usize| usize::try_from(widths.get(place)?.integer()?).ok().filter(|width| *width <= 8);
    let (kind, second, third) = (width(0)?, width(1)?, width(2)?);
    let entry = kind + second + third;
    if entry == 0 {
        return None;
    }
    let size = dictionary.integer("Size")?;
    let whole = [Object::Integer(0), Object::Integer(size)];
    let index = match dictionary.get("Index") {
        Some(Object::Array(index)) => index.as_slice(),
        _ => &whole,
    };
    let mut entries = plain.chunks_exact(entry);
    for pair in index.chunks_exact(2) {
        let (first, count) = (pair.first()?.integer()?, pair.get(1)?.integer()?);
        for number in first..first.checked_add(count)? {
            let Some(line) = entries.next() else { return Some(dictionary.clone()) };
            let field = |from: usize, width: usize| {
                line.get(from..from + width)
                    .unwrap_or_default()
                    .iter()
                    .fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte))
            };
            let what = if kind == 0 { 1 } else { field(0, kind) };
            let number = u32::try_from(number).ok()?;
            match what {
                1 => table.put(number, Place::At(usize::try_from(field(kind, second)).ok()?))?,
                2 => table.put(number, Place::Within(u32::try_from(field(kind, second)).ok()?))?,
                _ => table.put(number, Place::Gone)?,
            }
        }
    }
    Some(dictionary.clone())
}

/// The bytes of a stream: as long as it says when it ends there, otherwise up to its `endstream`.
pub(super) fn content<'a>(
    bytes: &'a [u8],
    start: usize,
    length: Option<usize>,
    work: &Work,
) -> Option<&'a [u8]> {
    if let Some(end) = length.and_then(|length| start.checked_add(length))
        && let Some(said) = bytes.get(start..end)
    {
        let after = bytes.get(end..).unwrap_or_default();
        let blank = after.iter().take(4).take_while(|byte| is_blank(**byte)).count();
        if after.get(blank..).unwrap_or_default().starts_with(b"endstream") {
            return Some(said);
        }
    }
    let rest = bytes.get(start..)?;
    let end = memmem::find(rest, b"endstream");
    work.steps(end.unwrap_or(rest.len()))?;
    rest.get(..end?)
}

/// Every object by walking through the file, the last of a number for good.
pub(super) fn walked(bytes: &[u8], work: &Work) -> Option<Table> {
    work.steps(bytes.len())?;
    let (mut table, mut catalog) = (Table::default(), None);
    for mark in memmem::find_iter(bytes, b"obj") {
        let Some((number, at)) = header_before(bytes, mark) else { continue };
        table.places.insert(number, Place::At(at));
        if table.places.len() > OBJECTS_MAX {
            return None;
        }
        let Some(found) = Lexer::new(bytes, at, work).indirect() else { continue };
        let Object::Dictionary(dictionary) = found.value else { continue };
        if dictionary.is("Type", "Catalog") {
            catalog = Some(dictionary);
        } else if dictionary.is("Type", "XRef") && dictionary.has("Root") {
            table.trailer = dictionary;
        }
    }
    for mark in memmem::find_iter(bytes, b"trailer") {
        let read = Lexer::new(bytes, mark + 7, work).dictionary();
        if let Some(trailer) = read.filter(|trailer| trailer.has("Root")) {
            table.trailer = trailer;
        }
    }
    if !table.trailer.has("Root") {
        table.trailer = Dictionary::of_root(Object::Dictionary(catalog?));
    }
    Some(table)
}

/// `12 0 ` before an `obj`: the number and where it begins.
fn header_before(bytes: &[u8], mark: usize) -> Option<(u32, usize)> {
    let before = bytes.get(mark.saturating_sub(40)..mark)?;
    let blanks = |text: &[u8]| text.iter().rev().take_while(|byte| is_blank(**byte)).count();
    let digits = |text: &[u8]| text.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let (gap, mut text) = (blanks(before), before);
    text = text.get(..text.len().checked_sub(gap)?)?;
    let generation = digits(text);
    text = text.get(..text.len().checked_sub(generation)?)?;
    let space = blanks(text);
    text = text.get(..text.len().checked_sub(space)?)?;
    let length = digits(text);
    if gap == 0 || generation == 0 || space == 0 || length == 0 {
        return None;
    }
    let number = std::str::from_utf8(text.get(text.len() - length..)?).ok()?.parse().ok()?;
    Some((number, mark - gap - generation - space - length))
}
