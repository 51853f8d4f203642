//! The seal of a day: how far the chain had come when the day ended, signed with the service's own key. Whoever could
//! write every row anew could still not sign yesterday's seal again without that key, and not at all once it is
//! printed, sent or kept elsewhere.

use base64::Engine as _;
use shared::access::Action;
use shared::wire::v1::journal::SealWire;

use crate::clock::watch::Settled;
use crate::store::people::event::{By, Event, Fact};
use crate::store::people::journal::{self, SealRow};
use crate::store::{Done, StoreError, json, moment};
use crate::usecase::context::Context;
use crate::usecase::people::journal::auditor;
use crate::usecase::{Fault, Person};

/// The text of a seal.
pub(crate) fn statement(day: &str, entries: i64, seq: i64, hash: &str) -> String {
    format!("journal of the service, seal 1\nday {day}\nentries {entries}\nlast {seq}\nhash {hash}\n")
}

/// Seals yesterday, unless that is done; 1 when it was done now. By a clock that was set, today would be sealed before it
/// is over.
pub(crate) fn seal_yesterday(cx: &Context<'_>, settled: Settled) -> Result<usize, Fault> {
    let now = cx.time_of(settled.at());
    let Ok(day) = now.today.yesterday().map(|day| day.to_string()) else { return Ok(0) };
    let (sealed, tail, seq) = cx.db.read("journal_tail", now.at, |tx| {
        Ok::<_, Fault>((journal::is_sealed(tx, &day)?, journal::tail(tx)?, journal::last_place(tx)?))
    })?;
    if sealed || !cx.state.service_key().is_good(now.at) {
        return Ok(0);
    }
    let text = statement(&day, tail.entries, seq, &tail.hash);
    let own = cx.state.service_key();
    let signature = own.sign(text.as_bytes(), now.at)?;
    let issuers = cx.state.trust().issuers(&own.certificate);
    let chain: Vec<String> = issuers.iter().map(|one| hex::encode(one.der())).collect();
    let row = SealRow {
        day: day.clone(),
        entries: tail.entries,
        seq,
        hash: tail.hash,
        sealed_at: now.at.as_millisecond(),
        statement: text.into_bytes(),
        signature,
        chain: json(&chain)?,
    };
    let written = cx.db.write("seal_journal", now.at, |tx| {
        journal::seal(tx, &row)?;
        Ok::<_, Fault>(Done::new((), Event::new(Fact::JournalSealed, By::System, "journal", &day)))
    });
    match written {
        Ok(()) => Ok(1),
        // Another process sealed the day meanwhile.
        Err(Fault::Store(StoreError::Constraint(_))) => Ok(0),
        Err(other) => Err(other),
    }
}

/// Every seal, oldest first.
pub(crate) fn list(cx: &Context<'_>, person: &Person) -> Result<Vec<SealWire>, Fault> {
    person.may(Action::ReadJournal)?;
    cx.db.write("read_seals", cx.time.at, |tx| {
        let seals = journal::seals(tx)?.into_iter().map(|row| {
            Ok(SealWire {
                sealed_at: moment(row.sealed_at, "audit_seal", "sealed_at")?.to_string(),
                statement: String::from_utf8_lossy(&row.statement).into_owned(),
                signature: base64::engine::general_purpose::STANDARD.encode(&row.signature),
                day: row.day,
                entries: row.entries,
                seq: row.seq,
                hash: row.hash,
            })
        });
        let seals: Result<Vec<_>, Fault> = seals.collect();
        Ok(Done::new(seals?, Event::new(Fact::JournalRead, auditor(person), "journal", "seals")))
    })
}
