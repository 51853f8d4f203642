//! Electronic copies: attach, remove, read. The bytes are judged by themselves, sealed outside the database, and
//! named in a row; a crash between the two leaves at most an orphan file, which the worker removes.

use shared::access::Action;
use shared::documents::copy::CopyPurpose;
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::draft::DraftWire;

use super::{Fault, Person, drafts};
use crate::app::App;
use crate::ids;
use crate::sniff::sniff;
use crate::store::audit::{By, Event, Fact};
use crate::store::copy::CopyRow;
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

/// Attaches a copy to a draft of this person.
pub(crate) fn attach(
    app: &App,
    person: &Person,
    draft_id: &str,
    purpose: CopyPurpose,
    claimed_name: &str,
    bytes: &[u8],
) -> Result<DraftWire, Fault> {
    let media = sniff(bytes).map_err(Fault::code)?;
    let at = app.clock.now();
    app.db.read("may_attach", at, |tx| {
        drafts::owned(tx, person, draft_id)?;
        room_for_one_more(app, tx, draft_id).map(drop)
    })?;
    let id = ids::id()?;
    let arrived = app.vault.seal(&id, bytes)?;
    let attached = app.db.keep_house("attach_copy", at, |tx| {
        drafts::taken(tx, person, draft_id)?;
        let position = room_for_one_more(app, tx, draft_id)?;
        let row = CopyRow {
            id: id.clone(),
            draft_id: Some(draft_id.to_owned()),
            application_id: None,
            position,
            purpose: purpose.as_str().to_owned(),
            file_name: tidy_name(claimed_name),
            media_type: media.as_str().to_owned(),
            bytes: i64::try_from(arrived.bytes).unwrap_or(i64::MAX),
            sha256: arrived.sha256.clone(),
            attached_at: tx.now(),
        };
        copy::insert(tx, &row)?;
        let saved = drafts::owned(tx, person, draft_id)?;
        drafts::to_wire(tx, saved)
    });
    if attached.is_err() {
        app.vault.remove(&id)?;
    }
    attached
}

/// The next position, when one more copy fits.
fn room_for_one_more(app: &App, tx: &mut Tx, draft_id: &str) -> Result<i64, Fault> {
    let copies = copy::of_draft(tx, draft_id)?;
    if copies.len() >= app.config.copies_max as usize {
        let max = app.config.copies_max.to_string();
        return Err(Fault::Problem(Problem::new(ProblemCode::CopiesTooMany).with("max", max)));
    }
    Ok(copies.last().map_or(0, |last| last.position + 1))
}

/// Removes a copy from a draft.
pub(crate) fn remove(app: &App, person: &Person, draft_id: &str, id: &str) -> Result<DraftWire, Fault> {
    let left = app.db.keep_house("remove_copy", app.clock.now(), |tx| {
        drafts::taken(tx, person, draft_id)?;
        if !copy::delete(tx, draft_id, id)? {
            return Err(Fault::code(ProblemCode::NotFound));
        }
        let saved = drafts::owned(tx, person, draft_id)?;
        drafts::to_wire(tx, saved)
    })?;
    app.vault.remove(id)?;
    Ok(left)
}

/// A copy of the person's own draft.
pub(crate) fn open_own(app: &App, person: &Person, draft_id: &str, id: &str) -> Result<Opened, Fault> {
    let row = app.db.read("open_own_copy", app.clock.now(), |tx| {
        drafts::owned(tx, person, draft_id)?;
        let copies = copy::of_draft(tx, draft_id)?;
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
