//! The memory of the house: what can happen, who did it, and the steps of a case. How an event becomes a link of the
//! journal's chain stands in `journal`; who may read it is not decided here.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use shared::audit::Fact;

use crate::store::error::StoreError;
use crate::store::people::event::Step;
use crate::store::schema::{audit, audit_subject};
use crate::store::tx::Tx;

/// The steps of a case, oldest first.
pub(crate) fn steps(tx: &mut Tx, application: &str) -> Result<Vec<Step>, StoreError> {
    let of_life = [
        "lodged",
        "claimed",
        "released",
        "formed",
        "corrected",
        "refused",
        "issued",
        "withdrawn",
        "hearing_opened",
        "hearing_answered",
        "hearing_concluded",
    ];
    Ok(audit::table
        .filter(audit::subject_kind.eq("application"))
        .filter(audit::subject.eq(application))
        .filter(audit::event.eq_any(of_life))
        .order(audit::seq)
        .select((audit::at, audit::event, audit::actor_kind))
        .load(tx.c)?)
}

/// The copies of an application that somebody opened: the file itself, or every page of it.
pub(crate) fn copies_opened(
    tx: &mut Tx,
    who: &str,
    application: &str,
) -> Result<BTreeSet<String>, StoreError> {
    let looks: Vec<(i64, String)> = audit::table
        .filter(audit::subject_kind.eq("application"))
        .filter(audit::subject.eq(application))
        .filter(audit::event.eq(Fact::CopyRead.as_str()))
        .filter(audit::actor.eq(who))
        .select((audit::seq, audit::detail))
        .load(tx.c)?;
    let pages: BTreeMap<i64, Option<(u32, u32)>> =
        looks.into_iter().map(|(seq, detail)| (seq, page(&detail))).collect();
    let copies: Vec<(i64, String)> = audit_subject::table
        .filter(audit_subject::seq.eq_any(pages.keys().copied().collect::<Vec<i64>>()))
        .filter(audit_subject::kind.eq("copy"))
        .select((audit_subject::seq, audit_subject::subject))
        .load(tx.c)?;
    let mut opened = BTreeSet::new();
    let mut seen: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    for (seq, copy) in copies {
        let Some((page, of)) = pages.get(&seq).copied().flatten() else {
            opened.insert(copy);
            continue;
        };
        let seen = seen.entry(copy.clone()).or_default();
        seen.insert(page);
        if (1..=of).all(|page| seen.contains(&page)) {
            opened.insert(copy);
        }
    }
    Ok(opened)
}

/// Which page of how many was looked at, by the detail of an opening; `None` for the file itself.
fn page(detail: &str) -> Option<(u32, u32)> {
    let (page, of) = detail.split_once(' ')?.1.split_once('/')?;
    Some((page.parse().ok()?, of.parse().ok()?))
}

/// The steps of several subjects of one kind, oldest first, each with its subject. Looking for one in vain is no step.
pub(crate) fn of_subjects(
    tx: &mut Tx,
    kind: &str,
    subjects: &[String],
) -> Result<Vec<(String, Step)>, StoreError> {
    Ok(audit::table
        .filter(audit::subject_kind.eq(kind))
        .filter(audit::subject.eq_any(subjects))
        .filter(audit::event.ne(Fact::SoughtInVain.as_str()))
        .order(audit::seq)
        .select((audit::subject, (audit::at, audit::event, audit::actor_kind)))
        .load(tx.c)?)
}
