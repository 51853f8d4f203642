//! Reading the chain from start to end: at every start in the background, and whenever an auditor asks. In runs, so
//! that nobody waits for it; the last run and the tail are one snapshot. Who asks has the rows compared too that the
//! entries bear witness to: a decision changed behind the service's back is named.

use std::collections::BTreeMap;

use eds::cms::{Limits, SignedData};
use eds::x509::Certificate;
use shared::access::Action;
use shared::audit::{START, verify};
use shared::wire::v1::journal::{JournalRowWire, JournalStateWire};

use crate::store::people::event::{By, Event, Fact};
use crate::store::people::journal::{self, KeptEntry, SealRow, Tail};
use crate::store::people::witness::{self, Kind};
use crate::store::{Done, Tx};
use crate::usecase::context::Context;
use crate::usecase::people::journal::auditor;
use crate::usecase::people::journal::signer::was_ours;
use crate::usecase::{Fault, Person};

/// Entries read at once.
const RUN: i64 = 2000;
/// Most rows named that are not what the journal says of them.
const ROWS_MAX: usize = 200;

/// Where the reading stands.
struct Reading {
    place: i64,
    hash: String,
    entries: i64,
    broken_at: i64,
    /// Seals met on the way whose hash is not the chain's.
    broken_seals: Vec<String>,
}

impl Reading {
    /// Takes a run in; false when it is broken.
    fn take(&mut self, run: &[KeptEntry], seals: &[SealRow]) -> bool {
        // Entries from before the chain began carry no hash; after its first link, having none is a break.
        let old =
            if self.entries == 0 { run.iter().take_while(|one| one.row.hash.is_empty()).count() } else { 0 };
        for one in run.iter().skip(old) {
            let (row, told) = (&one.row, one.told());
            let next = one.link(&told).and_then(|link| verify(&self.hash, &[link]).ok());
            let Some(hash) = next else {
                self.broken_at = row.seq;
                return false;
            };
            self.hash = hash;
            self.entries += 1;
            let sealed = seals.iter().filter(|seal| seal.seq == row.seq);
            let wrong = sealed.filter(|seal| (&seal.hash, seal.entries) != (&self.hash, self.entries));
            self.broken_seals.extend(wrong.map(|seal| seal.day.clone()));
        }
        if let Some(last) = run.last() {
            self.place = last.row.seq;
        }
        true
    }
}

/// Whether the rows are looked at too, of which the entries tell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rows {
    Leave,
    Compare,
}

/// The rows that were compared with what the journal says of them.
#[derive(Default)]
struct Compared {
    rows: i64,
    differing: Vec<JournalRowWire>,
}

impl Compared {
    /// Compares the rows a run tells of with what stands there now. A row that is gone differs too.
    fn take(&mut self, tx: &mut Tx, run: &[KeptEntry]) -> Result<(), Fault> {
        let mut told: BTreeMap<Kind, Vec<(i64, &str, &str)>> = BTreeMap::new();
        for one in run {
            for row in one.told.iter().filter(|row| !row.digest.is_empty()) {
                let Some(kind) = Kind::parse(&row.kind) else { continue };
                told.entry(kind).or_default().push((one.row.seq, &row.subject, &row.digest));
            }
        }
        for (kind, rows) in told {
            let ids: Vec<String> = rows.iter().map(|(_, id, _)| (*id).to_owned()).collect();
            let now = witness::digests(tx, kind, &ids)?;
            let last =
                if kind.is_written_anew() { witness::last_told(tx, kind, &ids)? } else { BTreeMap::new() };
            for (seq, id, digest) in rows {
                if last.get(id).is_some_and(|last| *last > seq) {
                    continue;
                }
                self.rows += 1;
                let found = now.get(id);
                if found.map(String::as_str) != Some(digest) && self.differing.len() < ROWS_MAX {
                    self.differing.push(JournalRowWire {
                        seq,
                        kind: kind.as_str().trim_start_matches("row:").to_owned(),
                        subject: id.to_owned(),
                        missing: found.is_none(),
                    });
                }
            }
        }
        Ok(())
    }
}

/// Reads everything.
fn read_through(cx: &Context<'_>, rows: Rows) -> Result<JournalStateWire, Fault> {
    let at = cx.time.at;
    let seals = cx.db.read("journal_seals", at, |tx| Ok::<_, Fault>(journal::seals(tx)?))?;
    let start = START.to_owned();
    let mut reading = Reading { place: 0, hash: start, entries: 0, broken_at: 0, broken_seals: Vec::new() };
    let mut compared = Compared::default();
    let tail = loop {
        let place = reading.place;
        let (run, tail) = cx.db.read("journal_run", at, |tx| {
            let run = journal::run(tx, place, RUN)?;
            // In the same snapshot: what a later entry wrote anew is seen together with that entry.
            if rows == Rows::Compare {
                compared.take(tx, &run)?;
            }
            Ok::<_, Fault>((run, journal::tail(tx)?))
        })?;
        let last = i64::try_from(run.len()).unwrap_or(0) < RUN;
        if !reading.take(&run, &seals) || last {
            break tail;
        }
    };
    Ok(outcome(cx, reading, compared, &tail, &seals))
}

fn outcome(
    cx: &Context<'_>,
    reading: Reading,
    compared: Compared,
    tail: &Tail,
    seals: &[SealRow],
) -> JournalStateWire {
    let whole_run = reading.broken_at == 0;
    let cut_off = whole_run && (tail.entries, &tail.hash) != (reading.entries, &reading.hash);
    let mut broken_seals = reading.broken_seals;
    let unmet = |seal: &&SealRow| whole_run && seal.seq > reading.place;
    broken_seals.extend(seals.iter().filter(unmet).map(|seal| seal.day.clone()));
    broken_seals.extend(seals.iter().filter(|seal| !is_signed(cx, seal)).map(|seal| seal.day.clone()));
    broken_seals.sort();
    broken_seals.dedup();
    JournalStateWire {
        // Reading takes its time: what is said of the journal is of the moment when it was read.
        checked_at: cx.clocks.wall.now().to_string(),
        entries: reading.entries,
        broken_at: reading.broken_at,
        cut_off,
        whole: whole_run && !cut_off && broken_seals.is_empty() && compared.differing.is_empty(),
        broken_seals,
        seals: i64::try_from(seals.len()).unwrap_or(i64::MAX),
        rows: compared.rows,
        differing: compared.differing,
    }
}

/// The seal's text says what its row says, and a key that was the service's own signed it.
fn is_signed(cx: &Context<'_>, seal: &SealRow) -> bool {
    let text =
        crate::usecase::people::journal::seal::statement(&seal.day, seal.entries, seal.seq, &seal.hash);
    let (trust, own) = (cx.state.trust(), cx.state.service_key());
    let ours = |certificate: &Certificate| was_ours(&trust, &own, seal, certificate);
    text.as_bytes() == seal.statement
        && SignedData::parse(&seal.signature, Limits::default())
            .and_then(|message| message.verify_integrity(Some(&seal.statement)))
            .is_ok_and(|signed| {
                !signed.signers.is_empty() && signed.signers.iter().all(|one| ours(&one.certificate))
            })
}

/// The check of a keeper: of the rows too, remembered nowhere.
pub(crate) fn with_rows(cx: &Context<'_>) -> Result<JournalStateWire, Fault> {
    read_through(cx, Rows::Compare)
}

/// The check at the start; what it finds is logged, kept for the auditor and, when it is a break, remembered.
pub(crate) fn at_start(cx: &Context<'_>) -> Result<usize, Fault> {
    let state = read_through(cx, Rows::Leave)?;
    if !state.whole {
        tracing::error!(broken_at = state.broken_at, cut_off = state.cut_off, "the journal is not whole");
        let event = Event::new(Fact::JournalBroken, By::System, "journal", state.broken_at.to_string());
        cx.db.write("journal_broken", cx.clocks.wall.now(), |_| {
            Ok::<_, Fault>(Done::new((), event.clone()))
        })?;
    }
    let entries = usize::try_from(state.entries).unwrap_or(0);
    cx.state.set_journal(state);
    Ok(entries)
}

/// The check an auditor asks for.
pub(crate) fn on_request(cx: &Context<'_>, person: &Person) -> Result<JournalStateWire, Fault> {
    person.may(Action::ReadJournal)?;
    let state = read_through(cx, Rows::Compare)?;
    let event = Event::new(Fact::JournalChecked, auditor(person), "journal", state.broken_at.to_string())
        .detail(if state.whole { "whole" } else { "broken" });
    cx.db.write("journal_checked", cx.clocks.wall.now(), |_| Ok::<_, Fault>(Done::new((), event.clone())))?;
    cx.state.set_journal(state.clone());
    Ok(state)
}
