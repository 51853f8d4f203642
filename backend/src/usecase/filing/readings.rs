//! The copies of identity documents are read, each file once, outside of any transaction, after the upload was judged and
//! whoever sent it has their answer; and what was read is compared with what was typed. A reading is begun by a row, so that
//! a process that ends in the middle is followed by another, and a file that ends processes is given up.

use std::io::{self, ErrorKind};

use shared::application::Form;
use shared::documents::copy::{CopyPurpose, MediaType};
use shared::evidence::{Evidence, Line, Means, Outcome, Sha256, Source};
use shared::problem::ProblemCode;
use shared::reading::{Compared, Typed, compare};
use shared::time::{Date, Timestamp};
use shared::wire::v1::formation::CopyRef;
use shared::wire::v1::reading::{CaseReadingWire, CopyReadingWire};

use crate::reading::{self, NotRead, Reading};
use crate::store::filing::application;
use crate::store::filing::copy::{self, CopyRow};
use crate::store::filing::reading as rows;
use crate::store::{Tx, json};
use crate::usecase::Fault;
use crate::usecase::context::Context;

/// Files read in one round of the duty; one after another, so that reading takes one processor and no more.
pub(crate) const BATCH: usize = 8;
/// A file that was begun and not read is left alone for so long: whoever reads it may still be at it.
const REST_MS: i64 = 120_000;
/// How often reading a file is begun.
const TRIES: i64 = 3;

/// Reads files that wait; how many were looked at. What goes wrong with one is told, and stops only itself.
pub(crate) fn read_waiting(cx: &Context<'_>) -> Result<usize, Fault> {
    let most = i64::try_from(BATCH).unwrap_or(i64::MAX);
    let due = cx.db.read("readings_due", cx.time.at, |tx| Ok::<_, Fault>(rows::due(tx, REST_MS, most)?))?;
    for sha256 in &due {
        match read_one(cx, sha256) {
            Err(fault) if fault.is_away() => return Err(fault),
            Err(fault) => tracing::warn!(?fault, "a copy is not read; it will be tried again"),
            Ok(()) => {}
        }
    }
    Ok(due.len())
}

fn read_one(cx: &Context<'_>, sha256: &str) -> Result<(), Fault> {
    let begun = cx
        .db
        .keep_house("begin_reading", cx.time.at, |tx| Ok::<_, Fault>(rows::begin(tx, sha256, REST_MS)?))?;
    let Some((tries, copies)) = begun else { return Ok(()) };
    let kept = if tries > TRIES {
        reading::nothing(sha256, Some(NotRead::GivenUp))
    } else {
        let Some((media, bytes)) = bytes_of(cx, sha256, copies)? else { return Ok(()) };
        match reading::read(cx.renderer, media, &bytes) {
            Ok(Reading { may_pass: true, .. }) if tries < TRIES => {
                tracing::warn!(tries, "a copy is not read to its end; it will be tried again");
                return Ok(());
            }
            Ok(Reading { kept, .. }) => kept,
            Err(away) => {
                tracing::error!(%away, "a copy waits to be read");
                return put_back(cx, sha256);
            }
        }
    };
    let sealed = cx.vault.seal_reading(sha256, json(&kept)?.as_bytes())?;
    let zones = marks_of(cx, &kept)?;
    cx.db.keep_house("keep_reading", cx.time.at, |tx| {
        // The zones of a reading that was not kept are of none.
        if rows::keep(tx, sha256, &kept.reader, &sealed)? {
            rows::keep_zones(tx, sha256, &zones)?;
        }
        Ok::<_, Fault>(())
    })
}

/// The bytes of a file, out of the first of its copies that can be opened. `None` where none can: that counts as begun, since a
/// file that may be brought back is read then, and one that is lost must come to an end.
fn bytes_of(
    cx: &Context<'_>,
    sha256: &str,
    copies: Vec<CopyRow>,
) -> Result<Option<(MediaType, Vec<u8>)>, Fault> {
    for copy in copies {
        match cx.vault.unseal(&copy.id) {
            Ok(bytes) => {
                let media = MediaType::parse(&copy.media_type);
                return Ok(Some((media.ok_or_else(|| Fault::code(ProblemCode::Internal))?, bytes)));
            }
            Err(why) if matches!(why.kind(), ErrorKind::NotFound | ErrorKind::InvalidData) => {
                tracing::error!(copy = copy.id, %why, "the file of a copy cannot be opened, and is not read");
            }
            Err(away) => {
                put_back(cx, sha256)?;
                return Err(away.into());
            }
        }
    }
    Ok(None)
}

/// Files of which nothing says that they wait are made to wait; how many.
pub(crate) fn wait_again(cx: &Context<'_>) -> Result<usize, Fault> {
    let most = i64::try_from(BATCH).unwrap_or(i64::MAX);
    let forgotten =
        cx.db.read("readings_forgotten", cx.time.at, |tx| Ok::<_, Fault>(rows::forgotten(tx, most)?))?;
    for sha256 in &forgotten {
        cx.db.keep_house("wait_again", cx.time.at, |tx| Ok::<_, Fault>(copy::wait_for(tx, sha256)?))?;
    }
    Ok(forgotten.len())
}

/// The zones of a reading as marks: the same picture has the same ones, whatever its bytes.
fn marks_of(cx: &Context<'_>, kept: &CopyReadingWire) -> io::Result<Vec<String>> {
    let zones = kept.pages.iter().flat_map(|page| &page.zones);
    let mut marks =
        zones.map(|zone| cx.vault.zone_mark(&zone.text())).collect::<io::Result<Vec<String>>>()?;
    marks.sort_unstable();
    marks.dedup();
    Ok(marks)
}

/// Whether a zone of these files was read in a file of another person's application, as far as both are read by now.
pub(crate) fn served_another(
    tx: &mut Tx,
    form: &Form,
    who: (&str, &str),
    about: &str,
) -> Result<bool, Fault> {
    let identity = copies_of(form).iter().filter(|copy| copy.purpose == CopyPurpose::Identity.as_str());
    let files: Vec<String> = identity.map(|copy| copy.sha256.clone()).collect();
    let others = rows::of_same_zone(tx, &files)?;
    Ok(!others.is_empty() && application::served_another(tx, &others, who, about)?)
}

fn put_back(cx: &Context<'_>, sha256: &str) -> Result<(), Fault> {
    cx.db.keep_house("put_reading_back", cx.time.at, |tx| Ok::<_, Fault>(rows::put_back(tx, sha256)?))
}

/// What was read of a file; `None` as long as it waits. What cannot be opened any more was not read: a person looks.
fn kept(cx: &Context<'_>, tx: &mut Tx, sha256: &str) -> Result<Option<CopyReadingWire>, Fault> {
    let Some(sealed) = rows::of(tx, sha256)? else { return Ok(None) };
    let plain = cx.vault.unseal_reading(sha256, &sealed).ok();
    let read = plain.and_then(|plain| serde_json::from_slice(&plain).ok());
    Ok(Some(read.unwrap_or_else(|| {
        tracing::error!(sha256, "what was read of a copy cannot be opened; it counts as not read");
        reading::nothing(sha256, Some(NotRead::Unreadable))
    })))
}

/// A copy, with what was read of it and how that compares with what was typed; without them while it is not read.
type ReadCopy = (CopyRef, Option<(CopyReadingWire, Compared)>);

/// The copies of the identity document, each with what was read of it and how that compares, in their order.
fn compared(cx: &Context<'_>, tx: &mut Tx, form: &Form, on: Date) -> Result<Vec<ReadCopy>, Fault> {
    let Some(typed) = Typed::of(form) else { return Ok(Vec::new()) };
    let identity = copies_of(form).iter().filter(|copy| copy.purpose == CopyPurpose::Identity.as_str());
    identity
        .map(|copy| {
            let read = kept(cx, tx, &copy.sha256)?.map(|kept| {
                let compared = compare(&kept, &typed, on);
                (kept, compared)
            });
            Ok((copy.clone(), read))
        })
        .collect()
}

fn copies_of(form: &Form) -> &[CopyRef] {
    match form {
        Form::Formation(form) => &form.copies,
        Form::Convict(form) => &form.copies,
        Form::Correction(form) => &form.copies,
    }
}

/// What was read of a form's copies, as evidence over each of them; a copy that waits to be read has none to give yet.
pub(crate) fn evidence(
    cx: &Context<'_>,
    tx: &mut Tx,
    form: &Form,
    on: Date,
    at: Timestamp,
) -> Result<Vec<Evidence>, Fault> {
    let waits = |copy: &CopyRef| {
        let over = Sha256::parse(&copy.sha256);
        let by = Source::Machine(String::new());
        [Line::CopyLegible, Line::DataEqualCopy]
            .map(|line| Evidence {
                line,
                means: Means::Reader,
                over,
                result: Outcome::Away,
                at,
                by: by.clone(),
            })
            .to_vec()
    };
    let all = compared(cx, tx, form, on)?.into_iter();
    Ok(all
        .flat_map(|(copy, read)| match read {
            Some((_, compared)) => compared.evidence(at),
            None => waits(&copy),
        })
        .collect())
}

/// The readings of a form's copies, for staff. What nobody is going to read any more, since its case was decided before there
/// were readings, is left out.
pub(crate) fn shown(
    cx: &Context<'_>,
    tx: &mut Tx,
    form: &Form,
    on: Date,
    open: bool,
) -> Result<Vec<CaseReadingWire>, Fault> {
    let mut shown = Vec::new();
    for (copy, read) in compared(cx, tx, form, on)? {
        match read {
            Some((kept, compared)) => shown.push(CaseReadingWire::read(&copy.id, kept, &compared)),
            None if open || rows::is_known(tx, &copy.sha256)? => {
                shown.push(CaseReadingWire::waiting(&copy.id));
            }
            None => {}
        }
    }
    Ok(shown)
}
