//! Electronic copies: attach, remove, read. The bytes are judged by themselves, sealed outside the database, and
//! named in a row; a crash between the two leaves at most an orphan file, which the worker removes.

use shared::access::Action;
use shared::documents::copy::CopyPurpose;
use shared::problem::{Problem, ProblemCode};

use super::{Fault, Person};
use crate::app::App;
use crate::ids;
use crate::sniff::sniff;
use crate::store::audit::{By, Event, Fact};
use crate::store::copy::{CopyRow, Place};
use crate::store::{Done, Tx, application, copy};

/// Longest file name kept, characters.
const NAME_CHARS_MAX: usize = 120;

/// A copy on its way out.
pub(crate) struct Opened {
    pub(crate) row: CopyRow,
    pub(crate) bytes: Vec<u8>,
}

/// A file name as people know it: no folders, no control characters, not longer than a line.
pub(crate) fn tidy_name(claimed: &str) -> String {
    let last = claimed.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last.chars().filter(|c| !c.is_control()).take(NAME_CHARS_MAX).collect();
    let kept = kept.trim().trim_start_matches('.').to_owned();
    if kept.is_empty() { "copy".to_owned() } else { kept }
}

/// What copies are attached to before an application arises: a draft of the portal, an open form of a counter.
pub(crate) trait Folder {
    /// What is answered after a change.
    type Wire;

    /// Where its copies lie.
    fn place(id: &str) -> Place<'_>;

    /// It is there for this person, and open.
    fn owned(tx: &mut Tx, person: &Person, id: &str) -> Result<(), Fault>;

    /// The same, taken in hand for a change: it has a new version when this transaction ends.
    fn taken(tx: &mut Tx, person: &Person, id: &str) -> Result<(), Fault>;

    /// It as it is now.
    fn shown(app: &App, tx: &mut Tx, person: &Person, id: &str) -> Result<Self::Wire, Fault>;
}

/// Attaches a copy.
pub(crate) fn attach<F: Folder>(
    app: &App,
    person: &Person,
    folder: &str,
    purpose: CopyPurpose,
    claimed_name: &str,
    bytes: &[u8],
) -> Result<F::Wire, Fault> {
    let media = sniff(bytes).map_err(Fault::code)?;
    let (at, place) = (app.clock.now(), F::place(folder));
    app.db.read("may_attach", at, |tx| {
        F::owned(tx, person, folder)?;
        room_for_one_more(app, tx, place).map(drop)
    })?;
    let id = ids::id()?;
    let arrived = app.vault.seal(&id, bytes)?;
    let attached = app.db.keep_house("attach_copy", at, |tx| {
        F::taken(tx, person, folder)?;
        let position = room_for_one_more(app, tx, place)?;
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
            file_name: tidy_name(claimed_name),
            media_type: media.as_str().to_owned(),
            bytes: i64::try_from(arrived.bytes).unwrap_or(i64::MAX),
            sha256: arrived.sha256.clone(),
            attached_at: tx.now(),
        };
        copy::insert(tx, &row)?;
        F::shown(app, tx, person, folder)
    });
    if attached.is_err() {
        app.vault.remove(&id)?;
    }
    attached
}

/// The next position, when one more copy fits.
fn room_for_one_more(app: &App, tx: &mut Tx, place: Place) -> Result<i64, Fault> {
    let copies = copy::of(tx, place)?;
    if copies.len() >= app.config.copies_max as usize {
        let max = app.config.copies_max.to_string();
        return Err(Fault::Problem(Problem::new(ProblemCode::CopiesTooMany).with("max", max)));
    }
    Ok(copies.last().map_or(0, |last| last.position + 1))
}

/// Removes a copy.
pub(crate) fn remove<F: Folder>(
    app: &App,
    person: &Person,
    folder: &str,
    id: &str,
) -> Result<F::Wire, Fault> {
    let left = app.db.keep_house("remove_copy", app.clock.now(), |tx| {
        F::taken(tx, person, folder)?;
        if !copy::delete(tx, F::place(folder), id)? {
            return Err(Fault::code(ProblemCode::NotFound));
        }
        F::shown(app, tx, person, folder)
    })?;
    app.vault.remove(id)?;
    Ok(left)
}

/// A copy that lies with a draft or an open form.
pub(crate) fn open_own<F: Folder>(
    app: &App,
    person: &Person,
    folder: &str,
    id: &str,
) -> Result<Opened, Fault> {
    let row = app.db.read("open_own_copy", app.clock.now(), |tx| {
        F::owned(tx, person, folder)?;
        let copies = copy::of(tx, F::place(folder))?;
        copies.into_iter().find(|row| row.id == id).ok_or_else(|| Fault::code(ProblemCode::NotFound))
    })?;
    Ok(Opened { bytes: app.vault.unseal(&row.id)?, row })
}

/// A copy of a case, for the operator: every look is remembered.
pub(crate) fn open_of_case(app: &App, person: &Person, case: &str, id: &str) -> Result<Opened, Fault> {
    person.may(Action::ReadQueue)?;
    let row = app.db.write("open_case_copy", app.clock.now(), |tx| {
        let missing = || Fault::code(ProblemCode::NotFound);
        application::find(tx, case)?.ok_or_else(missing)?;
        let copies = copy::of_application(tx, case)?;
        let row = copies.into_iter().find(|row| row.id == id).ok_or_else(missing)?;
        let by = By::Operator(person.iin.clone());
        let event = Event::of_case(Fact::CopyRead, by, case).detail(row.purpose.clone());
        Ok::<_, Fault>(Done::new(row, event))
    })?;
    Ok(Opened { bytes: app.vault.unseal(&row.id)?, row })
}

#[cfg(test)]
mod tests {
    use super::tidy_name;

    #[test]
    fn file_names_lose_folders_and_control_characters() {
        assert_eq!(tidy_name("../../etc/passwd"), "passwd");
        assert_eq!(tidy_name("C:\\docs\\паспорт.pdf"), "паспорт.pdf");
        assert_eq!(tidy_name("a\r\nb\u{0}.pdf"), "ab.pdf");
        assert_eq!(tidy_name("..."), "copy");
        assert_eq!(tidy_name(&"я".repeat(500)).chars().count(), 120);
    }
}
