//! Zones: lines put together, read as one of the layouts of Doc 9303, checked, and judged. Knows what a zone is; not where
//! its lines were found.

mod doubt;
mod grammar;
mod layout;
mod lines;
mod repair;

use crate::decode::{Care, Cell, Eye, cells};
use crate::find::Chain;
use crate::glyphs::{ALPHABET, Scores};
use crate::reading::{Character, CheckDigit, Kind, Line, Point, Zone, ZoneDoubt};
use grammar::Choice;
use layout::Set;
use lines::{Read, neighbour, seeds, settle};

/// A zone that is this unlikely is none.
const UNLIKELY: f32 = -0.62;
/// Nor is one this unlikely of which no check digit agrees.
const UNPROVED: f32 = -0.3;
const DISTINCT_MIN: usize = 8;
/// Clear enough to look no further.
const CLEAR: f32 = -0.2;
/// How far the middles of lines may lie from above one another, in characters.
const ALIGNED: f32 = 0.62;
const SEEDS_MAX: usize = 6;
/// A document's zone is one; pictures of several documents have a few.
const ZONES_MAX: usize = 4;

/// Lines that may be a zone, and what they say.
struct Candidate {
    kind: Kind,
    lines: Vec<Read>,
    mean: f32,
    score: f32,
    proved: bool,
}

/// The zones among some rows, the clearest first.
pub(crate) fn zones(eye: &Eye<'_>, chains: &[Chain], mirrored: bool) -> Vec<Zone> {
    let seeds = seeds(eye, chains);
    let mut found: Vec<Candidate> = Vec::new();
    for seed in seeds.iter().take(SEEDS_MAX) {
        let middle = seed.view.track.point(0.0, 0.0);
        let taken = found.iter().any(|candidate| candidate.covers(middle));
        if taken || found.len() == ZONES_MAX || eye.work.is_done() {
            continue;
        }
        let lengths = seed.lengths(!found.is_empty());
        // A row beside a zone may find its way back into it.
        let other = best(eye, seed, &lengths, &seeds);
        let other = other.filter(|other| !found.iter().any(|candidate| candidate.overlaps(other)));
        found.extend(other);
    }
    found.sort_by(|a, b| b.score.total_cmp(&a.score));
    found.iter().map(|candidate| candidate.zone(eye, mirrored)).collect()
}

/// The best zone that a row is a line of.
fn best(eye: &Eye<'_>, seed: &lines::Seed, lengths: &[usize], all: &[lines::Seed]) -> Option<Candidate> {
    let mut best: Option<Candidate> = None;
    for length in lengths {
        if eye.work.is_done() {
            break;
        }
        let path = seed.paths.iter().flatten().find(|path| path.places.len() == *length);
        let Some(line) = path.and_then(|path| settle(eye, seed.view, path, 2.5, Care::Whole)) else {
            continue;
        };
        for lines in groups(eye, line, all) {
            let Some(candidate) = Candidate::new(lines) else { continue };
            if best.as_ref().is_none_or(|best| candidate.score > best.score) {
                best = Some(candidate);
            }
        }
        if best.as_ref().is_some_and(|best| best.proved && best.mean > CLEAR) {
            break;
        }
    }
    best
}

/// The groups of two or three lines that one line can be part of.
fn groups(eye: &Eye<'_>, line: Read, all: &[lines::Seed]) -> Vec<Vec<Read>> {
    let above = neighbour(eye, &line, -1.0, all);
    let below = neighbour(eye, &line, 1.0, all);
    let mut groups = Vec::new();
    if line.path.places.len() == 30 {
        if let (Some(above), Some(below)) = (&above, &below) {
            groups.push(vec![above.clone(), line.clone(), below.clone()]);
        }
        let first = above.as_ref().and_then(|above| neighbour(eye, above, -1.0, all));
        if let Some((first, above)) = first.zip(above) {
            groups.push(vec![first, above, line.clone()]);
        }
        let last = below.as_ref().and_then(|below| neighbour(eye, below, 1.0, all));
        if let Some((below, last)) = below.zip(last) {
            groups.push(vec![line, below, last]);
        }
    } else {
        groups.extend(above.map(|above| vec![above, line.clone()]));
        groups.extend(below.map(|below| vec![line, below]));
    }
    groups
}

/// The kinds that lines of a length may be: visas by their first letter, as the standard says.
fn kinds(scores: &[&Scores]) -> Option<Kind> {
    let sets = [Set::Code, Set::Second, Set::Letters, Set::Letters, Set::Letters];
    let head = grammar::read(scores.iter().copied(), sets.into_iter());
    let letters: Vec<u8> =
        head.iter().filter_map(|choice| ALPHABET.get(usize::from(choice.class)).copied()).collect();
    let visa = letters.first() == Some(&b'V');
    match scores.len() {
        90 => Some(Kind::Td1),
        72 if visa => Some(Kind::VisaB),
        72 if letters == b"IDFRA" => Some(Kind::FrenchId),
        72 => Some(Kind::Td2),
        88 if visa => Some(Kind::VisaA),
        88 => Some(Kind::Td3),
        _ => None,
    }
}

impl Candidate {
    fn new(lines: Vec<Read>) -> Option<Self> {
        let scores: Vec<&Scores> = lines.iter().flat_map(|line| &line.scores).collect();
        let kind = kinds(&scores)?;
        let choices = grammar::read(scores.iter().copied(), kind.sets());
        let text = grammar::classes(&choices);
        let checks: Vec<bool> = kind.checks(&text).iter().filter_map(|check| check.holds(&text)).collect();
        let holding = checks.iter().filter(|holds| **holds).count();
        let mean = grammar::mean(&choices);
        let distinct: std::collections::BTreeSet<u8> = text.iter().copied().collect();
        if mean < UNLIKELY || (holding == 0 && mean < UNPROVED) || distinct.len() < DISTINCT_MIN {
            return None;
        }
        let share = holding as f32 / checks.len().max(1) as f32;
        let gain: f32 = lines.iter().map(|line| line.path.gain).sum();
        let score = mean + 0.6 * share + gain / 100.0;
        Some(Self { kind, lines, mean, score, proved: holding == checks.len() && holding > 0 })
    }

    /// Whether the middle of a row lies within the zone.
    fn covers(&self, middle: (f32, f32)) -> bool {
        self.lines.iter().any(|line| {
            let (along, beside) = line.view.track.place(middle);
            let ends = line.path.places.first().zip(line.path.places.last());
            beside.abs() < 1.0 && ends.is_some_and(|(first, last)| (first - 2.0..last + 2.0).contains(&along))
        })
    }

    /// Whether a line of one lies within the other.
    fn overlaps(&self, other: &Self) -> bool {
        let within = |one: &Self, other: &Self| one.lines.iter().any(|line| other.covers(middle(line).0));
        within(self, other) || within(other, self)
    }

    fn zone(&self, eye: &Eye<'_>, mirrored: bool) -> Zone {
        let seen: Vec<Vec<Cell>> = self.lines.iter().map(|line| cells(eye, &line.view, &line.path)).collect();
        let flat: Vec<&Cell> = seen.iter().flatten().collect();
        let scores: Vec<&Scores> = flat.iter().map(|cell| &cell.scores).collect();
        let kind = kinds(&scores).unwrap_or(self.kind);
        let sets: Vec<Set> = kind.sets().collect();
        let mut choices = grammar::read(scores.into_iter(), sets.iter().copied());
        let mean = grammar::mean(&choices);
        let repaired = repair::repaired(kind, &mut choices);
        let text = grammar::classes(&choices);
        let checks = kind.checks(&text);
        let doubts = doubt::doubts(&choices, &flat, &sets, &checks, &repaired);
        let (_, length) = kind.shape();
        let places: Vec<Point> = self
            .lines
            .iter()
            .flat_map(|line| line.path.places.iter().map(|place| at(line, *place, 0.0)))
            .collect();
        let characters: Vec<Character> = choices
            .iter()
            .zip(&doubts)
            .zip(&places)
            .map(|((choice, doubt), place)| character(choice, *doubt, *place))
            .collect();
        let mut whole = Vec::new();
        if self.is_misaligned() {
            whole.push(ZoneDoubt::Misaligned);
        }
        if mean < CLEAR {
            whole.push(ZoneDoubt::Faint);
        }
        Zone {
            kind,
            lines: characters.chunks(length).map(|line| Line { characters: line.to_vec() }).collect(),
            checks: checks
                .iter()
                .map(|check| CheckDigit {
                    of: check.of,
                    line: check.digit / length,
                    position: check.digit % length,
                    holds: check.holds(&text),
                })
                .collect(),
            doubts: whole,
            corners: self.corners(),
            pitch: self.lines.first().map_or(0.0, |line| line.view.track.pitch),
            mirrored,
        }
    }

    fn is_misaligned(&self) -> bool {
        let Some(first) = self.lines.first() else { return false };
        let (_, own) = middle(first);
        self.lines.iter().skip(1).any(|line| {
            let (along, _) = first.view.track.place(middle(line).0);
            (along - own).abs() > ALIGNED
        })
    }

    fn corners(&self) -> [Point; 4] {
        let corner = |line: Option<&Read>, last: bool, down: f32| {
            let Some(line) = line else { return Point::default() };
            let place = if last { line.path.places.last() } else { line.path.places.first() };
            let out = if last { 0.7 } else { -0.7 };
            at(line, place.copied().unwrap_or_default() + out, down)
        };
        let (top, bottom) = (self.lines.first(), self.lines.last());
        [
            corner(top, false, -0.9),
            corner(top, true, -0.9),
            corner(bottom, true, 0.9),
            corner(bottom, false, 0.9),
        ]
    }
}

/// The middle of a line: the pixel, and the place along its track.
fn middle(line: &Read) -> ((f32, f32), f32) {
    let ends = line.path.places.first().zip(line.path.places.last());
    let middle = ends.map_or(0.0, |(first, last)| f32::midpoint(*first, *last));
    (line.view.track.point(middle, 0.0), middle)
}

fn at(line: &Read, along: f32, beside: f32) -> Point {
    let (x, y) = line.view.track.point(along, beside);
    Point { x, y }
}

fn character(choice: &Choice, doubt: Option<crate::reading::Doubt>, place: Point) -> Character {
    let letter = |class: u8| char::from(ALPHABET.get(usize::from(class)).copied().unwrap_or(b'<'));
    let next = choice.others.iter().find(|other| other.class != choice.class);
    let other = next.filter(|_| doubt.is_some()).map(|other| letter(other.class));
    let confidence = libm::expf(choice.likelihood);
    Character { letter: letter(choice.class), place, confidence, doubt, other }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::Path;
    use crate::track::{Track, View};

    /// A zone of two lines of `length` with its upper line's middle at a pixel; its places begin far along the track.
    fn candidate((x, y): (f32, f32), length: u8) -> Candidate {
        let line = |y: f32| {
            let places: Vec<f32> = (0..length).map(|place| f32::from(place) + 3.0).collect();
            let middle = (f32::from(length) - 1.0) / 2.0 + 3.0;
            let track = Track::new((x - middle * 10.0, y), (1.0, 0.0), [0.0; 3], 0.0, 10.0);
            Read { view: View::new(track), path: Path { places, gain: 90.0 }, scores: Vec::new() }
        };
        let lines = vec![line(y), line(y + 24.0)];
        Candidate { kind: Kind::Td3, lines, mean: -0.1, score: 1.0, proved: true }
    }

    #[test]
    fn zones_that_share_a_line_overlap() {
        let one = candidate((400.0, 100.0), 44);
        for (at, length) in
            [((400.0, 124.0), 44), ((400.0, 76.0), 44), ((430.0, 100.0), 36), ((200.0, 124.0), 30)]
        {
            let other = candidate(at, length);
            assert!(one.overlaps(&other) && other.overlaps(&one), "{at:?}");
        }
        // The middle of the shorter is within the longer, not the other way round.
        let (long, short) = (candidate((400.0, 100.0), 44), candidate((230.0, 100.0), 30));
        assert!(long.overlaps(&short) && short.overlaps(&long));
        for at in [(400.0, 200.0), (900.0, 100.0)] {
            assert!(!one.overlaps(&candidate(at, 44)), "{at:?}");
        }
    }
}
