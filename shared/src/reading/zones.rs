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
    /// Several that say different things; the first of them.
    Many(Box<Mrz>, Read<'a>),
}

/// The zone of an identity document.
pub(super) fn found(kept: &CopyReadingWire, on: Date) -> Found<'_> {
    if !kept.not_read.is_empty() || kept.pages.iter().all(|page| !page.not_read.is_empty()) {
        return Found::NotRead;
    }
    let zones = || kept.pages.iter().flat_map(|page| &page.zones);
    let mut identity = zones().filter_map(|zone| Some((understood(zone, on)?, zone)));
    let Some((mrz, zone)) = identity.next() else {
        let visa = zones().any(ZoneWire::is_visa);
        return if visa { Found::Visa } else { Found::Missing };
    };
    let others = identity.any(|(_, other)| other.text() != zone.text());
    let (mrz, read) = (Box::new(mrz), Read::new(zone));
    if others { Found::Many(mrz, read) } else { Found::One(mrz, read) }
}

/// A zone of Doc 9303 that identifies its holder; the French card has an order of its own.
fn understood(zone: &ZoneWire, on: Date) -> Option<Mrz> {
    let known = ["td1", "td2", "td3"].contains(&zone.kind.as_str());
    let mrz = Mrz::read(&zone.text(), on).ok()?;
    (known && mrz.document_letter() != 'V').then_some(mrz)
}
