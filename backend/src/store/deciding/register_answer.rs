//! What registers said of a case, each time they were asked. Knows rows; the database refuses a proof over no bytes, and
//! any change.

use diesel::prelude::*;
use shared::registers::{Register, RegisterAnswer, Why};

use crate::store::error::StoreError;
use crate::store::schema::register_answer;
use crate::store::tx::Tx;
use crate::store::{from_json, json, moment};

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = register_answer)]
struct Row {
    id: String,
    application_id: String,
    /// In which order they came: moments of one clock may be the same.
    place: i64,
    register: String,
    /// Codes, JSON list; empty where it proves what was asked.
    why: String,
    question_sha256: String,
    /// Empty where no answer came.
    answer_sha256: String,
    answered_at: i64,
}

/// Keeps an answer under an id, beside the earlier ones.
pub(crate) fn insert(
    tx: &mut Tx,
    id: String,
    application: &str,
    one: &RegisterAnswer,
) -> Result<(), StoreError> {
    let earlier = register_answer::table.filter(register_answer::application_id.eq(application));
    let row = Row {
        id,
        application_id: application.to_owned(),
        place: earlier.count().get_result::<i64>(tx.c)? + 1,
        register: one.register.as_str().to_owned(),
        why: json(&one.why.iter().map(|why| why.as_str()).collect::<Vec<_>>())?,
        question_sha256: one.asked.clone(),
        answer_sha256: one.over.clone(),
        answered_at: one.at.as_millisecond(),
    };
    diesel::insert_into(register_answer::table).values(row).execute(tx.c)?;
    Ok(())
}

/// Every answer about a case, the earliest first.
pub(crate) fn of(tx: &mut Tx, application: &str) -> Result<Vec<RegisterAnswer>, StoreError> {
    let rows: Vec<Row> = register_answer::table
        .filter(register_answer::application_id.eq(application))
        .order((register_answer::place, register_answer::id))
        .select(Row::as_select())
        .load(tx.c)?;
    rows.into_iter().map(read).collect()
}

fn read(row: Row) -> Result<RegisterAnswer, StoreError> {
    let bad = |column| StoreError::Inconsistent { table: "register_answer", column, row: row.id.clone() };
    let codes: Vec<String> = from_json(&row.why, "register_answer", "why", &row.id)?;
    let why: Option<Vec<Why>> = codes.iter().map(|code| Why::parse(code)).collect();
    Ok(RegisterAnswer {
        register: Register::parse(&row.register).ok_or_else(|| bad("register"))?,
        why: why.ok_or_else(|| bad("why"))?,
        at: moment(row.answered_at, "register_answer", "answered_at")?,
        asked: row.question_sha256,
        over: row.answer_sha256,
    })
}
