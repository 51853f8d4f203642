//! Who saw a person's data, told to the person: what the journal says of them, without who of the staff it was, and without
//! whoever else stood in the same list.

use std::collections::BTreeMap;

use shared::access::Action;
use shared::audit::{Fact, Look};
use shared::wire::v1::journal::{OwnLookWire, OwnLooksWire};

use super::{PAGE, wrong};
use crate::store::filing::application;
use crate::store::people::journal::{self, KeptEntry, Sought};
use crate::store::systems::consumer;
use crate::store::{Tx, moment};
use crate::usecase::context::Context;
use crate::usecase::{Fault, Person};

/// A page of looks at the person, newest first; the person's own are left out.
pub(crate) fn looks(cx: &Context<'_>, person: &Person, before: i64) -> Result<OwnLooksWire, Fault> {
    person.may(Action::ReadCabinet)?;
    if before < 0 {
        return Err(wrong("before"));
    }
    cx.db.read("own_looks", cx.time.at, |tx| {
        let sought = Sought {
            subjects: journal::spoken_of(tx, &person.iin)?,
            not_by: person.iin.clone(),
            facts: Look::facts().map(Fact::as_str).collect(),
            before,
            ..Sought::default()
        };
        let mut entries = journal::find(tx, &sought, PAGE + 1)?;
        let more = i64::try_from(entries.len()).unwrap_or(0) > PAGE;
        entries.truncate(usize::try_from(PAGE).unwrap_or(0));
        let next = entries.last().map_or(0, |one| if more { one.row.seq } else { 0 });
        let cases: Vec<&str> = entries.iter().filter_map(|one| case_of(one, &sought.subjects)).collect();
        let numbers = application::numbers_of(tx, &cases)?;
        let looks = entries.iter().map(|one| look(tx, one, &sought.subjects, &numbers));
        Ok(OwnLooksWire {
            looks: looks.collect::<Result<Vec<_>, Fault>>()?.into_iter().flatten().collect(),
            next,
        })
    })
}

/// The application of this person that was seen: the thing itself, or theirs in a list of many.
fn case_of<'a>(entry: &'a KeptEntry, own: &[String]) -> Option<&'a str> {
    let about = (entry.row.subject_kind.as_str(), entry.row.subject.as_str());
    let told = entry.told.iter().map(|one| (one.kind.as_str(), one.subject.as_str()));
    let mut cases = std::iter::once(about).chain(told).filter(|(kind, _)| *kind == "application");
    cases.find(|(_, id)| own.iter().any(|one| one == id)).map(|(_, id)| id)
}

fn look(
    tx: &mut Tx,
    entry: &KeptEntry,
    own: &[String],
    numbers: &BTreeMap<String, String>,
) -> Result<Option<OwnLookWire>, Fault> {
    let row = &entry.row;
    let Some(what) = Fact::parse(&row.event).and_then(Look::of) else { return Ok(None) };
    let system = match row.actor_kind.as_str() {
        "consumer" => consumer::find(tx, &row.actor)?.map(|one| one.name).unwrap_or_default(),
        _ => String::new(),
    };
    let number = case_of(entry, own).and_then(|id| numbers.get(id)).cloned().unwrap_or_default();
    Ok(Some(OwnLookWire {
        at: moment(row.at, "audit", "at")?.to_string(),
        by: row.actor_kind.clone(),
        system,
        what: what.as_str().to_owned(),
        number,
    }))
}
