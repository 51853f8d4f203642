//! Drafts: open, read, save, throw away. A draft has no legal effect and is its owner's alone; somebody else's does
//! not exist. Nothing is lost: a save against an old version is refused and tells the current one.

use shared::documents::copy::CopyPurpose;
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::draft::{DraftReceiptWire, DraftWire};
use shared::wire::v1::formation::{CopyRef, FormationAnswers};

use crate::clock::watch::Settled;
use crate::ids;
use crate::store::filing::copy::{self, Place};
use crate::store::filing::draft::{self, Draft};
use crate::store::filing::received;
use crate::store::systems::idempotency;
use crate::store::{Tx, from_json};
use crate::usecase::context::Context;
use crate::usecase::filing::copies::Folder;
use crate::usecase::once::{self, Answered, OnceKey};
use crate::usecase::systems::stuck::{self, Queue};
use crate::usecase::{Fault, Person};

/// Drafts forgotten in one go.
const FORGOTTEN_AT_ONCE: i64 = 100;

/// Most drafts of one person.
const DRAFTS_MAX: i64 = 20;

/// A draft on the wire, with its copies.
pub(crate) fn to_wire(tx: &mut Tx, draft: Draft) -> Result<DraftWire, Fault> {
    let copies = copy::of_draft(tx, &draft.id)?.into_iter().map(CopyRef::from).collect();
    let touched_at = crate::store::moment(draft.touched_at, "draft", "touched_at")?.to_string();
    let receipt = receipt_of(tx, &draft.id)?;
    Ok(DraftWire {
        id: draft.id,
        version: draft.version,
        answers: draft.answers,
        copies,
        touched_at,
        receipt,
    })
}

fn receipt_of(tx: &mut Tx, id: &str) -> Result<Option<DraftReceiptWire>, Fault> {
    let Some(row) = received::of_draft(tx, id)? else { return Ok(None) };
    let problem = match row.problem.as_str() {
        "" => None,
        text => Some(from_json(text, "received", "problem", id)?),
    };
    let received_at = crate::store::moment(row.received_at, "received", "received_at")?.to_string();
    Ok(Some(DraftReceiptWire { state: row.state, received_at, due_on: row.due_on, problem }))
}

/// The draft does not lie still. Asked when the draft is held: a lodging that was just received is seen then.
pub(crate) fn must_be_free(tx: &mut Tx, id: &str) -> Result<(), Fault> {
    if received::waits(tx, id)? { Err(Fault::code(ProblemCode::SignatureBeingChecked)) } else { Ok(()) }
}

/// The draft, or `NotFound`.
pub(crate) fn owned(tx: &mut Tx, person: &Person, id: &str) -> Result<Draft, Fault> {
    draft::find(tx, &person.iin, id)?.ok_or_else(|| Fault::code(ProblemCode::NotFound))
}

/// The draft taken in hand for a change besides its answers: it has a new version, and nobody else changes it before
/// this transaction has ended.
fn taken(tx: &mut Tx, person: &Person, id: &str) -> Result<(), Fault> {
    owned(tx, person, id)?;
    if !draft::bump(tx, id)? {
        return Err(Fault::code(ProblemCode::NotFound));
    }
    must_be_free(tx, id)
}

/// Drafts as folders of copies.
pub(crate) struct Drafts;

impl Folder for Drafts {
    type Wire = DraftWire;

    fn place(id: &str) -> Place<'_> {
        Place::Draft(id)
    }

    fn takes(purpose: CopyPurpose) -> bool {
        purpose.is_of_portal()
    }

    fn owned(tx: &mut Tx, person: &Person, id: &str) -> Result<(), Fault> {
        owned(tx, person, id).map(drop)
    }

    fn taken(tx: &mut Tx, person: &Person, id: &str) -> Result<(), Fault> {
        taken(tx, person, id)
    }

    fn filled(cx: &Context<'_>, tx: &mut Tx, person: &Person) -> Result<Option<(u64, u64)>, Fault> {
        Ok(Some((cx.config.arrival.draft_copies_bytes_max, copy::bytes_of_owner(tx, &person.iin)?)))
    }

    fn shown(_: &Context<'_>, tx: &mut Tx, person: &Person, id: &str) -> Result<DraftWire, Fault> {
        let draft = owned(tx, person, id)?;
        to_wire(tx, draft)
    }
}

/// Opens an empty draft, or one with answers.
pub(crate) fn open(
    cx: &Context<'_>,
    person: &Person,
    key: &OnceKey,
    answers: &FormationAnswers,
) -> Result<Answered<DraftWire>, Fault> {
    let id = ids::id()?;
    cx.db.keep_house("open_draft", cx.time.at, |tx| {
        if let Some(before) = once::before(tx, person, key)? {
            let draft = owned(tx, person, before.told())?;
            return Ok(Answered::Made(to_wire(tx, draft)?));
        }
        if draft::count(tx, &person.iin)? >= DRAFTS_MAX {
            let problem = Problem::new(ProblemCode::DraftsTooMany).with("max", DRAFTS_MAX.to_string());
            return Err(Fault::Problem(problem));
        }
        let now = tx.now();
        let draft = Draft {
            id: id.clone(),
            owner: person.iin.clone(),
            version: 1,
            answers: answers.clone(),
            opened_at: now,
            touched_at: now,
        };
        draft::insert(tx, &draft)?;
        once::keep_id(tx, person, key, &id)?;
        Ok(Answered::Made(to_wire(tx, draft)?))
    })
}

/// The person's drafts, last touched first.
pub(crate) fn list(cx: &Context<'_>, person: &Person) -> Result<Vec<DraftWire>, Fault> {
    cx.db.read("list_drafts", cx.time.at, |tx| {
        let drafts = draft::of_owner(tx, &person.iin)?;
        drafts.into_iter().map(|draft| to_wire(tx, draft)).collect()
    })
}

/// One draft.
pub(crate) fn show(cx: &Context<'_>, person: &Person, id: &str) -> Result<DraftWire, Fault> {
    cx.db.read("show_draft", cx.time.at, |tx| {
        let draft = owned(tx, person, id)?;
        to_wire(tx, draft)
    })
}

/// Saves answers over the version the person has seen.
pub(crate) fn save(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    version: i64,
    answers: &FormationAnswers,
) -> Result<DraftWire, Fault> {
    cx.db.keep_house("save_draft", cx.time.at, |tx| {
        owned(tx, person, id)?;
        if !draft::save(tx, id, version, answers)? {
            return Err(Fault::stale(owned(tx, person, id)?.version));
        }
        must_be_free(tx, id)?;
        let saved = owned(tx, person, id)?;
        to_wire(tx, saved)
    })
}

/// Throws a draft away, with its copies.
pub(crate) fn discard(cx: &Context<'_>, person: &Person, id: &str) -> Result<(), Fault> {
    drop_draft(cx, &person.iin, id, None)
}

/// Deletes a draft with its copies; `untouched_since`: only when nobody touched it since.
fn drop_draft(cx: &Context<'_>, owner: &str, id: &str, untouched_since: Option<i64>) -> Result<(), Fault> {
    let missing = || Fault::code(ProblemCode::NotFound);
    let gone = cx.db.keep_house("discard_draft", cx.time.at, |tx| {
        let found = draft::find(tx, owner, id)?.ok_or_else(missing)?;
        let held = match untouched_since {
            Some(since) => found.touched_at < since && draft::hold(tx, id, found.version)?,
            None => draft::bump(tx, id)?,
        };
        if !held {
            return Err(missing());
        }
        must_be_free(tx, id)?;
        let copies = copy::of_draft(tx, id)?;
        for row in &copies {
            copy::delete(tx, Place::Draft(id), &row.id)?;
        }
        draft::delete(tx, id)?;
        idempotency::forget_about(tx, id)?;
        Ok::<_, Fault>(copies)
    })?;
    for row in gone {
        cx.vault.remove(&row.id)?;
    }
    Ok(())
}

/// Forgets drafts that nobody touched for the configured days: they have no legal effect and hold people's data.
pub(crate) fn forget_untouched(cx: &Context<'_>, settled: Settled) -> Result<usize, Fault> {
    let since = settled.ms() - i64::from(cx.config.draft_days) * 86_400_000;
    let queue = Queue::Drafts;
    let old = cx.db.read("untouched_drafts", settled.at(), |tx| {
        Ok::<_, Fault>(draft::untouched_since(tx, queue.as_str(), since, FORGOTTEN_AT_ONCE)?)
    })?;
    stuck::each(cx, queue, old, |id| {
        let owner = cx.db.read("owner_of_draft", settled.at(), |tx| draft::owner(tx, id))?;
        let Some(owner) = owner else { return Ok(()) };
        match drop_draft(cx, &owner, id, Some(since)) {
            // Touched, lodged or thrown away meanwhile.
            Err(Fault::Problem(problem)) if problem.code == ProblemCode::NotFound => Ok(()),
            // Received: it lies still, however long.
            Err(Fault::Problem(problem)) if problem.code == ProblemCode::SignatureBeingChecked => Ok(()),
            other => other,
        }
    })
}
