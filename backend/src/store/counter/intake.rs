//! Forms open at the counters of service centres. Knows rows and versions, whose office they are and how they ended;
//! the answers are JSON text of `wire::v1::request::AnswersWire`, read back strictly.

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use shared::application::Kind;
use shared::wire::v1::request::AnswersWire;

use crate::store::error::StoreError;
use crate::store::filing::answers::form_from;
use crate::store::schema::{intake, stuck_item};
use crate::store::tx::{Tx, json};

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = intake)]
struct Row {
    id: String,
    office: String,
    clerk_iin: String,
    clerk_name: String,
    kind: String,
    version: i64,
    answers: String,
    ticket: String,
    state: String,
    opened_at: i64,
    touched_at: i64,
}

/// How a form at a counter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IntakeState {
    Open,
    Lodged,
    TurnedAway,
}

impl IntakeState {
    const ALL: [Self; 3] = [Self::Open, Self::Lodged, Self::TurnedAway];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Lodged => "lodged",
            Self::TurnedAway => "turned_away",
        }
    }
}

/// A form at a counter.
#[derive(Clone, Debug)]
pub(crate) struct Intake {
    pub(crate) id: String,
    pub(crate) office: String,
    pub(crate) clerk_iin: String,
    pub(crate) clerk_name: String,
    pub(crate) version: i64,
    pub(crate) answers: AnswersWire,
    /// The ticket it was opened for; empty without one.
    pub(crate) ticket: String,
    pub(crate) state: IntakeState,
    pub(crate) opened_at: i64,
    pub(crate) touched_at: i64,
}

impl TryFrom<Row> for Intake {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let bad = |column| StoreError::Inconsistent { table: "intake", column, row: row.id.clone() };
        let answers = form_from(&row.answers, "intake", "answers", &row.id)?;
        if Kind::parse(&row.kind) != Some(answers.kind()) {
            return Err(bad("kind"));
        }
        let state = IntakeState::ALL.into_iter().find(|state| state.as_str() == row.state);
        Ok(Self {
            state: state.ok_or_else(|| bad("state"))?,
            id: row.id,
            office: row.office,
            clerk_iin: row.clerk_iin,
            clerk_name: row.clerk_name,
            version: row.version,
            answers,
            ticket: row.ticket,
            opened_at: row.opened_at,
            touched_at: row.touched_at,
        })
    }
}

pub(crate) fn insert(tx: &mut Tx, one: &Intake) -> Result<(), StoreError> {
    let row = Row {
        id: one.id.clone(),
        office: one.office.clone(),
        clerk_iin: one.clerk_iin.clone(),
        clerk_name: one.clerk_name.clone(),
        kind: one.answers.kind().as_str().to_owned(),
        version: one.version,
        answers: json(&one.answers)?,
        ticket: one.ticket.clone(),
        state: one.state.as_str().to_owned(),
        opened_at: one.opened_at,
        touched_at: one.touched_at,
    };
    diesel::insert_into(intake::table).values(&row).execute(tx.c)?;
    Ok(())
}

/// A form of this office; another office's does not exist.
pub(crate) fn find(tx: &mut Tx, office: &str, id: &str) -> Result<Option<Intake>, StoreError> {
    let row: Option<Row> = intake::table
        .find(id)
        .filter(intake::office.eq(office))
        .select(Row::as_select())
        .first(tx.c)
        .optional()?;
    row.map(Intake::try_from).transpose()
}

/// The open forms of an office, last touched first.
pub(crate) fn open_of(tx: &mut Tx, office: &str, most: i64) -> Result<Vec<Intake>, StoreError> {
    let rows: Vec<Row> = intake::table
        .filter(intake::office.eq(office))
        .filter(intake::state.eq(IntakeState::Open.as_str()))
        .order((intake::touched_at.desc(), intake::id))
        .limit(most)
        .select(Row::as_select())
        .load(tx.c)?;
    rows.into_iter().map(Intake::try_from).collect()
}

/// How many forms are open in an office.
pub(crate) fn count_open(tx: &mut Tx, office: &str) -> Result<i64, StoreError> {
    Ok(intake::table
        .filter(intake::office.eq(office))
        .filter(intake::state.eq(IntakeState::Open.as_str()))
        .count()
        .get_result(tx.c)?)
}

/// Saves answers of the same kind when the form is open and `version` is still its; true when it was.
pub(crate) fn save(tx: &mut Tx, id: &str, version: i64, answers: &AnswersWire) -> Result<bool, StoreError> {
    let now = tx.now();
    let still = intake::table
        .find(id)
        .filter(intake::version.eq(version))
        .filter(intake::state.eq(IntakeState::Open.as_str()))
        .filter(intake::kind.eq(answers.kind().as_str()));
    let changed = diesel::update(still)
        .set((
            intake::answers.eq(json(answers)?),
            intake::version.eq(version + 1),
            intake::touched_at.eq(now),
        ))
        .execute(tx.c)?;
    Ok(changed == 1)
}

/// A new version without new answers: a copy comes or goes. False when the form is not open any more.
pub(crate) fn bump(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    let still = intake::table.find(id).filter(intake::state.eq(IntakeState::Open.as_str()));
    let bumped = diesel::update(still)
        .set((intake::version.eq(intake::version + 1), intake::touched_at.eq(now)))
        .execute(tx.c)?;
    Ok(bumped == 1)
}

/// Ends an open form at the version seen; what was typed moves on or is forgotten. True when it was open so.
pub(crate) fn end(
    tx: &mut Tx,
    id: &str,
    version: i64,
    state: IntakeState,
    emptied: &AnswersWire,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let still = intake::table
        .find(id)
        .filter(intake::version.eq(version))
        .filter(intake::state.eq(IntakeState::Open.as_str()));
    let ended = diesel::update(still)
        .set((
            intake::state.eq(state.as_str()),
            intake::answers.eq(json(emptied)?),
            intake::version.eq(version + 1),
            intake::touched_at.eq(now),
        ))
        .execute(tx.c)?;
    Ok(ended == 1)
}

/// Deletes an open form. Its copies must be gone before: the foreign key says so.
pub(crate) fn delete(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    let still = intake::table.find(id).filter(intake::state.eq(IntakeState::Open.as_str()));
    Ok(diesel::delete(still).execute(tx.c)? == 1)
}

/// Open forms that nobody touched since a moment, without those that `queue` has set aside.
pub(crate) fn untouched_since(
    tx: &mut Tx,
    queue: &str,
    moment: i64,
    most: i64,
) -> Result<Vec<String>, StoreError> {
    let aside = stuck_item::table.filter(stuck_item::queue.eq(queue)).filter(stuck_item::item.eq(intake::id));
    Ok(intake::table
        .filter(not(exists(aside)))
        .filter(intake::state.eq(IntakeState::Open.as_str()))
        .filter(intake::touched_at.lt(moment))
        .order(intake::touched_at)
        .limit(most)
        .select(intake::id)
        .load(tx.c)?)
}

/// Whether a form is still open and untouched since a moment.
pub(crate) fn is_untouched(tx: &mut Tx, id: &str, moment: i64) -> Result<bool, StoreError> {
    let found: i64 = intake::table
        .filter(intake::id.eq(id))
        .filter(intake::state.eq(IntakeState::Open.as_str()))
        .filter(intake::touched_at.lt(moment))
        .count()
        .get_result(tx.c)?;
    Ok(found == 1)
}
