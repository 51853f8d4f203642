//! Electronic copies: attach, remove, read. The bytes are judged by themselves, sealed outside the database, and
//! named in a row. The file comes before the row and goes after it, and never on a doubt: a crash between the two, or a
//! COMMIT without an answer, leaves at most an orphan file, which the worker removes.

use std::io::ErrorKind;

use shared::access::Action;
use shared::documents::copy::{CopyPurpose, MediaType, Unfit, file_name};
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};

use crate::files::{self, PIXELS_MAX};
use crate::ids;
use crate::reading::{Drawn, NotRead};
use crate::store::filing::application;
use crate::store::filing::copy::{self, CopyRow, Place};
use crate::store::people::audit;
use crate::store::people::event::{Event, Fact};
use crate::store::{Done, StoreError, Tx};
use crate::usecase::context::Context;
use crate::usecase::{Fault, Person};

/// A copy on its way out.
pub(crate) struct Opened {
    pub(crate) row: CopyRow,
    pub(crate) bytes: Vec<u8>,
}

/// A page of one, as a picture.
pub(crate) struct Page {
    pub(crate) file_name: String,
    pub(crate) media_type: MediaType,
    pub(crate) bytes: Vec<u8>,
}

/// What copies are attached to before an application arises: a draft of the portal, an open form of a counter.
pub(crate) trait Folder {
    /// What is answered after a change.
    type Wire;

    /// Where its copies lie.
    fn place(id: &str) -> Place<'_>;

    /// Whether a copy for this purpose has a place here.
    fn takes(purpose: CopyPurpose) -> bool;

    /// It is there for this person, and open.
    fn owned(tx: &mut Tx, person: &Person, id: &str) -> Result<(), Fault>;

    /// The same, taken in hand for a change: it has a new version when this transaction ends.
    fn taken(tx: &mut Tx, person: &Person, id: &str) -> Result<(), Fault>;

    /// The most its owner's copies may take together before anything is lodged, and what they take now, bytes.
    fn filled(cx: &Context<'_>, tx: &mut Tx, person: &Person) -> Result<Option<(u64, u64)>, Fault>;

    /// It as it is now.
    fn shown(cx: &Context<'_>, tx: &mut Tx, person: &Person, id: &str) -> Result<Self::Wire, Fault>;
}

/// Whether copies may be attached here: asked before any byte of one is taken in.
pub(crate) fn may_attach<F: Folder>(cx: &Context<'_>, person: &Person, folder: &str) -> Result<(), Fault> {
    cx.db.read("may_attach", cx.time.at, |tx| F::owned(tx, person, folder))
}

fn fits_beside(filled: Option<(u64, u64)>, bytes: u64) -> Result<(), Fault> {
    match filled {
        Some((most, now)) if now.saturating_add(bytes) > most => {
            let problem = Problem::new(ProblemCode::CopiesTooLarge).with("max", most.to_string());
            Err(Fault::Problem(problem))
        }
        _ => Ok(()),
    }
}

/// Why a file cannot be a copy, as a person is told.
fn unfit(why: Unfit) -> Fault {
    let problem = Problem::new(why.problem());
    Fault::Problem(match why {
        Unfit::Area => problem.with("megapixels", (PIXELS_MAX / 1_000_000).to_string()),
        _ => problem,
    })
}

/// Attaches a copy. The same bytes for the same purpose are the same copy, however often they come: who was not told
/// that it arrived sends it again.
pub(crate) fn attach<F: Folder>(
    cx: &Context<'_>,
    person: &Person,
    folder: &str,
    purpose: CopyPurpose,
    claimed_name: &str,
    bytes: &[u8],
) -> Result<F::Wire, Fault> {
    let judged = files::judge(bytes).map_err(unfit)?;
    let (at, place, sha256) = (cx.time.at, F::place(folder), ids::sha256(bytes));
    let known = cx.db.read("known_copy", at, |tx| {
        F::owned(tx, person, folder)?;
        let copies = copy::of(tx, place)?;
        if same(&copies, purpose, &sha256) {
            return Ok(Some(F::shown(cx, tx, person, folder)?));
        }
        fits_beside(F::filled(cx, tx, person)?, bytes.len() as u64)?;
        room_for_one_more(cx, &copies).map(|_| None)
    })?;
    if let Some(known) = known {
        return Ok(known);
    }
    let id = ids::id()?;
    let arrived = cx.vault.seal(&id, bytes)?;
    let attached: Result<(bool, F::Wire), Fault> = cx.db.keep_house("attach_copy", at, |tx| {
        F::taken(tx, person, folder)?;
        let copies = copy::of(tx, place)?;
        if same(&copies, purpose, &arrived.sha256) {
            return Ok((false, F::shown(cx, tx, person, folder)?));
        }
        let position = room_for_one_more(cx, &copies)?;
        fits_beside(F::filled(cx, tx, person)?, arrived.bytes)?;
        let (draft_id, intake_id) = match place {
            Place::Draft(draft) => (Some(draft.to_owned()), None),
            Place::Intake(intake) => (None, Some(intake.to_owned())),
        };
        let row = CopyRow {
            id: id.clone(),
            draft_id,
            application_id: None,
            intake_id,
            position,
            purpose: purpose.as_str().to_owned(),
            file_name: file_name(claimed_name),
            media_type: judged.media.as_str().to_owned(),
            bytes: i64::try_from(arrived.bytes).unwrap_or(i64::MAX),
            sha256: arrived.sha256.clone(),
            attached_at: tx.now(),
            active: judged.active.into(),
        };
        copy::insert(tx, &row)?;
        Ok((true, F::shown(cx, tx, person, folder)?))
    });
    let named = match &attached {
        Ok((named, _)) => *named,
        // Perhaps: then the file stays, and the sweep looks for its row.
        Err(fault) => !fault.surely_undone(),
    };
    if !named {
        cx.vault.remove(&id)?;
    }
    attached.map(|(_, shown)| shown)
}

fn same(copies: &[CopyRow], purpose: CopyPurpose, sha256: &str) -> bool {
    copies.iter().any(|row| row.purpose == purpose.as_str() && row.sha256 == sha256)
}

/// The next position, when one more copy fits.
fn room_for_one_more(cx: &Context<'_>, copies: &[CopyRow]) -> Result<i64, Fault> {
    if copies.len() >= cx.config.copies_max as usize {
        let max = cx.config.copies_max.to_string();
        return Err(Fault::Problem(Problem::new(ProblemCode::CopiesTooMany).with("max", max)));
    }
    Ok(copies.last().map_or(0, |last| last.position + 1))
}

/// The bytes of a copy that a row names. That they are not there is nobody's mistake but ours.
fn unsealed(cx: &Context<'_>, row: CopyRow) -> Result<Opened, Fault> {
    match cx.vault.unseal(&row.id) {
        Ok(bytes) => Ok(Opened { bytes, row }),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::InvalidData) => {
            Err(Fault::Store(StoreError::Lost { id: row.id, why: error.to_string() }))
        }
        Err(error) => Err(error.into()),
    }
}

/// Removes a copy.
pub(crate) fn remove<F: Folder>(
    cx: &Context<'_>,
    person: &Person,
    folder: &str,
    id: &str,
) -> Result<F::Wire, Fault> {
    let left = cx.db.keep_house("remove_copy", cx.time.at, |tx| {
        F::taken(tx, person, folder)?;
        if !copy::delete(tx, F::place(folder), id)? {
            return Err(Fault::code(ProblemCode::NotFound));
        }
        F::shown(cx, tx, person, folder)
    })?;
    cx.vault.remove(id)?;
    Ok(left)
}

/// A copy that lies with a draft or an open form.
pub(crate) fn open_own<F: Folder>(
    cx: &Context<'_>,
    person: &Person,
    folder: &str,
    id: &str,
) -> Result<Opened, Fault> {
    let row = cx.db.read("open_own_copy", cx.time.at, |tx| {
        F::owned(tx, person, folder)?;
        let copies = copy::of(tx, F::place(folder))?;
        copies.into_iter().find(|row| row.id == id).ok_or_else(|| Fault::code(ProblemCode::NotFound))
    })?;
    unsealed(cx, row)
}

/// Ids of the copies of a case that this person has not opened, by the journal's word.
pub(crate) fn unopened(tx: &mut Tx, person: &Person, case: &str) -> Result<Vec<String>, Fault> {
    let opened = audit::copies_opened(tx, &person.iin, case)?;
    let copies = copy::of_application(tx, case)?.into_iter().map(|row| row.id);
    Ok(copies.filter(|id| !opened.contains(id)).collect())
}

/// Nobody says what copies show who has not opened each of them.
pub(crate) fn must_be_opened(tx: &mut Tx, person: &Person, case: &str) -> Result<(), Fault> {
    match unopened(tx, person, case)?.len() {
        0 => Ok(()),
        count => {
            let problem = Problem::new(ProblemCode::CopiesUnopened).under(Cite::R10);
            Err(Fault::Problem(problem.with("copies", count.to_string())))
        }
    }
}

/// The row of a copy of a case.
fn of_case(tx: &mut Tx, case: &str, id: &str) -> Result<CopyRow, Fault> {
    let missing = || Fault::code(ProblemCode::NotFound);
    application::find(tx, case)?.ok_or_else(missing)?;
    copy::of_application(tx, case)?.into_iter().find(|row| row.id == id).ok_or_else(missing)
}

/// A copy of a case, for the operator: every look is remembered, and before its bytes leave. Only what could be opened
/// counts as opened, since a decision rests on it.
pub(crate) fn open_of_case(cx: &Context<'_>, person: &Person, case: &str, id: &str) -> Result<Opened, Fault> {
    person.may(Action::ReadQueue)?;
    let row = cx.db.read("find_case_copy", cx.time.at, |tx| of_case(tx, case, id))?;
    let opened = unsealed(cx, row)?;
    remember_opening(cx, person, case, id, None)?;
    Ok(opened)
}

/// Remembers an opening of a copy, or of a page of it: which one, and of how many.
fn remember_opening(
    cx: &Context<'_>,
    person: &Person,
    case: &str,
    id: &str,
    page: Option<(u32, u32)>,
) -> Result<(), Fault> {
    cx.db.write("open_case_copy", cx.time.at, |tx| {
        let row = of_case(tx, case, id)?;
        let event = Event::of_case(Fact::CopyRead, person.acting(&[Action::ReadQueue]), case);
        let detail = match page {
            Some((page, of)) => format!("{} {page}/{of}", row.purpose),
            None => row.purpose,
        };
        Ok::<_, Fault>(Done::new((), event.detail(detail).naming(&[("copy", row.id)])))
    })
}

/// A page of a copy of a case as a picture, counted from 1, for the operator: drawn first, then remembered, then sent.
/// Whoever was shown every page has opened the copy. A picture is its only page.
pub(crate) fn open_page(
    cx: &Context<'_>,
    person: &Person,
    case: &str,
    id: &str,
    page: u32,
) -> Result<Page, Fault> {
    person.may(Action::ReadQueue)?;
    let missing = || Fault::code(ProblemCode::NotFound);
    let row = cx.db.read("find_case_copy", cx.time.at, |tx| of_case(tx, case, id))?;
    let media = MediaType::parse(&row.media_type).ok_or_else(missing)?;
    let index = page.checked_sub(1).filter(|index| media == MediaType::Pdf || *index == 0);
    let index = index.ok_or_else(missing)?;
    let opened = unsealed(cx, row)?;
    let (media_type, bytes, which) = if media == MediaType::Pdf {
        let drawn = drawn(cx, &opened.bytes, index)?;
        (MediaType::Png, drawn.png, Some((page, drawn.pages)))
    } else {
        (media, opened.bytes, None)
    };
    remember_opening(cx, person, case, id, which)?;
    Ok(Page { file_name: format!("{page}"), media_type, bytes })
}

/// A page of a PDF as a picture.
fn drawn(cx: &Context<'_>, pdf: &[u8], index: u32) -> Result<Drawn, Fault> {
    match cx.renderer.draw(pdf, index) {
        Ok(Ok(drawn)) => Ok(drawn),
        Ok(Err(NotRead::NoPage)) => Err(Fault::code(ProblemCode::NotFound)),
        Ok(Err(_)) => Err(Fault::code(ProblemCode::CopyUndrawn)),
        Err(away) => {
            tracing::error!(%away, "a page is not shown");
            Err(Fault::code(ProblemCode::Unavailable))
        }
    }
}

/// What is said of a copy of a case without its bytes: a look at the case, and no opening of the copy.
pub(crate) fn tell_of_case(
    cx: &Context<'_>,
    person: &Person,
    case: &str,
    id: &str,
) -> Result<CopyRow, Fault> {
    person.may(Action::ReadQueue)?;
    cx.db.write("tell_of_case_copy", cx.time.at, |tx| {
        let row = of_case(tx, case, id)?;
        Ok(Done::new(row, Event::of_case(Fact::CaseRead, person.acting(&[Action::ReadQueue]), case)))
    })
}
