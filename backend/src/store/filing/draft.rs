//! Drafts: answers in the making, without legal effect. Knows their rows and versions; the answers are JSON text of
//! `wire::v1::formation`.

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use shared::wire::v1::formation::FormationAnswers;

use crate::store::error::StoreError;
use crate::store::filing::answers::answers_from;
use crate::store::schema::{draft, prepared, stuck_item};
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = draft)]
struct Row {
    id: String,
    owner_iin: String,
    version: i64,
    answers: String,
    opened_at: i64,
    touched_at: i64,
}

/// A draft.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) id: String,
    pub(crate) owner: String,
    pub(crate) version: i64,
    pub(crate) answers: FormationAnswers,
    pub(crate) opened_at: i64,
    pub(crate) touched_at: i64,
}

impl TryFrom<Row> for Draft {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let Row { id, owner_iin, version, answers, opened_at, touched_at } = row;
        let answers = answers_from(&answers, "draft", "answers", &id)?;
        Ok(Self { id, owner: owner_iin, version, answers, opened_at, touched_at })
    }
}

pub(crate) fn insert(tx: &mut Tx, draft: &Draft) -> Result<(), StoreError> {
    let row = Row {
        id: draft.id.clone(),
        owner_iin: draft.owner.clone(),
        version: draft.version,
        answers: crate::store::json(&draft.answers)?,
        opened_at: draft.opened_at,
        touched_at: draft.touched_at,
    };
    diesel::insert_into(draft::table).values(&row).execute(tx.c)?;
    Ok(())
}

/// A draft of this owner; somebody else's does not exist.
pub(crate) fn find(tx: &mut Tx, owner: &str, id: &str) -> Result<Option<Draft>, StoreError> {
    let row: Option<Row> = draft::table
        .find(id)
        .filter(draft::owner_iin.eq(owner))
        .select(Row::as_select())
        .first(tx.c)
        .optional()?;
    row.map(Draft::try_from).transpose()
}

/// The drafts of an owner, last touched first.
pub(crate) fn of_owner(tx: &mut Tx, owner: &str) -> Result<Vec<Draft>, StoreError> {
    let rows: Vec<Row> = draft::table
        .filter(draft::owner_iin.eq(owner))
        .order((draft::touched_at.desc(), draft::id))
        .limit(100)
        .select(Row::as_select())
        .load(tx.c)?;
    rows.into_iter().map(Draft::try_from).collect()
}

pub(crate) fn count(tx: &mut Tx, owner: &str) -> Result<i64, StoreError> {
    Ok(draft::table.filter(draft::owner_iin.eq(owner)).count().get_result(tx.c)?)
}

/// Saves answers when `version` is still the draft's; true when it was.
pub(crate) fn save(
    tx: &mut Tx,
    id: &str,
    version: i64,
    answers: &FormationAnswers,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let changed = diesel::update(draft::table.find(id).filter(draft::version.eq(version)))
        .set((
            draft::answers.eq(crate::store::json(answers)?),
            draft::version.eq(version + 1),
            draft::touched_at.eq(now),
        ))
        .execute(tx.c)?;
    Ok(changed == 1)
}

/// Drafts that nobody touched since a moment, without those that `queue` has set aside.
pub(crate) fn untouched_since(
    tx: &mut Tx,
    queue: &str,
    moment: i64,
    most: i64,
) -> Result<Vec<String>, StoreError> {
    let aside = stuck_item::table.filter(stuck_item::queue.eq(queue)).filter(stuck_item::item.eq(draft::id));
    Ok(draft::table
        .filter(not(exists(aside)))
        .filter(draft::touched_at.lt(moment))
        .order(draft::touched_at)
        .limit(most)
        .select(draft::id)
        .load(tx.c)?)
}

/// Whose a draft is.
pub(crate) fn owner(tx: &mut Tx, id: &str) -> Result<Option<String>, StoreError> {
    Ok(draft::table.find(id).select(draft::owner_iin).first(tx.c).optional()?)
}

/// Holds a draft at a version until this transaction ends; false when it is another version or gone.
pub(crate) fn hold(tx: &mut Tx, id: &str, version: i64) -> Result<bool, StoreError> {
    let now = tx.now();
    let held = diesel::update(draft::table.find(id).filter(draft::version.eq(version)))
        .set(draft::touched_at.eq(now))
        .execute(tx.c)?;
    Ok(held == 1)
}

/// A new version without new answers: a copy comes or goes. Whoever else changes the draft now waits until this
/// transaction has ended. False when the draft is gone meanwhile.
pub(crate) fn bump(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    let bumped = diesel::update(draft::table.find(id))
        .set((draft::version.eq(draft::version + 1), draft::touched_at.eq(now)))
        .execute(tx.c)?;
    Ok(bumped == 1)
}

/// Deletes a draft with its statements and its receipt. Its copies must be gone or moved before: the foreign key says so.
pub(crate) fn delete(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    diesel::delete(prepared::table.filter(prepared::draft_id.eq(id))).execute(tx.c)?;
    crate::store::filing::received::forget(tx, id)?;
    diesel::delete(draft::table.find(id)).execute(tx.c)?;
    Ok(())
}
