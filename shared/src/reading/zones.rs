//! Which of the zones that were found in a copy is the document's.

use super::spans::Read;
use crate::mrz::Mrz;
use crate::time::Date;
use crate::wire::v1::reading::{CopyReadingWire, ZoneWire};

/// The zone of the document in a copy.
pub(super) enum Found<'a> {
    /// The file, or every page of it, could not be looked at.
    NotRead,
    /// There is none that can be understood.
    Missing,
    /// There is that of a visa, and no other.
    Visa,
    /// One, perhaps found on several pages.
    One(Box<Mrz>, Read<'a>),
    /// Several that say different things; the first of them that can be understood.
    Many(Box<Mrz>, Read<'a>),
    /// Not every page could be looked at: what the others show is not known. The first that can be understood, if any, and
    /// whether there are several.
    InPart(Option<(Box<Mrz>, Read<'a>)>, bool),
}

/// The zone of an identity document.
pub(super) fn found(kept: &CopyReadingWire, on: Date) -> Found<'_> {
    if !kept.not_read.is_empty() || kept.pages.iter().all(|page| !page.not_read.is_empty()) {
        return Found::NotRead;
    }
    let zones = || kept.pages.iter().flat_map(|page| &page.zones);
    let first = zones().find_map(|zone| Some((understood(zone, on)?, zone)));
    // Another document is another one whether or not its zone can be understood.
    let others = first
        .as_ref()
        .is_some_and(|(_, zone)| zones().any(|other| !other.is_visa() && other.text() != zone.text()));
    let first = first.map(|(mrz, zone)| (Box::new(mrz), Read::new(zone)));
    if !is_whole(kept) {
        return Found::InPart(first, others);
    }
    match first {
        None if zones().any(ZoneWire::is_visa) => Found::Visa,
        None => Found::Missing,
        Some((mrz, read)) if others => Found::Many(mrz, read),
        Some((mrz, read)) => Found::One(mrz, read),
    }
}

/// Whether every page of the file was looked at.
fn is_whole(kept: &CopyReadingWire) -> bool {
    usize::try_from(kept.pages_in_all) == Ok(kept.pages.len())
        && kept.pages.iter().all(|page| page.not_read.is_empty())
}

/// A zone of Doc 9303 that identifies its holder; the French card has an order of its own.
fn understood(zone: &ZoneWire, on: Date) -> Option<Mrz> {
    let known = ["td1", "td2", "td3"].contains(&zone.kind.as_str());
    let mrz = Mrz::read(&zone.text(), on).ok()?;
    (known && mrz.document_letter() != 'V').then_some(mrz)
}
