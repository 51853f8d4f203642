//! The index by which people of the register are found: blocks of text in the order of their bytes, see
//! `shared::duplicates`. Knows rows; what a block means and which one is worth following is decided there.

use diesel::prelude::*;
use shared::duplicates::Span;

use crate::store::connection::each;
use crate::store::deciding::person::PersonRow;
use crate::store::error::StoreError;
use crate::store::schema::{counter, match_key, person};
use crate::store::tx::Tx;

/// The row of `counter` that says by which definition the blocks were made.
const DEFINITION: &str = "blocks-definition";

/// A block met, and whom it leads to.
pub(crate) type Lead = (String, String);

/// Keeps the blocks of a person.
pub(crate) fn keep(tx: &mut Tx, person_id: &str, blocks: &[String]) -> Result<(), StoreError> {
    let rows: Vec<_> =
        blocks.iter().map(|block| (match_key::block.eq(block), match_key::person_id.eq(person_id))).collect();
    each!(tx.c, c => diesel::insert_into(match_key::table).values(&rows).execute(c))?;
    Ok(())
}

/// The blocks of a person of whom the register says something else since.
pub(crate) fn renew(tx: &mut Tx, person_id: &str, blocks: &[String]) -> Result<(), StoreError> {
    diesel::delete(match_key::table.filter(match_key::person_id.eq(person_id))).execute(tx.c)?;
    keep(tx, person_id, blocks)
}

/// Everything that stands in the index at these blocks and in these stretches, in one question.
pub(crate) fn leads(tx: &mut Tx, exact: &[String], spans: &[Span]) -> Result<Vec<Lead>, StoreError> {
    let mut question = match_key::table
        .select((match_key::block, match_key::person_id))
        .filter(match_key::block.eq_any(exact))
        .into_boxed();
    for span in spans {
        question = question.or_filter(match_key::block.ge(&span.from).and(match_key::block.lt(&span.until)));
    }
    Ok(question.load(tx.c)?)
}

/// By which definition the blocks were made; 0 when nobody said.
pub(crate) fn definition(tx: &mut Tx) -> Result<i64, StoreError> {
    let found = counter::table.find(DEFINITION).select(counter::value).first(tx.c).optional()?;
    Ok(found.unwrap_or(0))
}

/// Forgets every block, to be made anew by this definition.
pub(crate) fn begin_anew(tx: &mut Tx, definition: i64) -> Result<(), StoreError> {
    diesel::delete(match_key::table).execute(tx.c)?;
    diesel::delete(counter::table.find(DEFINITION)).execute(tx.c)?;
    let row = (counter::name.eq(DEFINITION), counter::value.eq(definition));
    diesel::insert_into(counter::table).values(row).execute(tx.c)?;
    Ok(())
}

/// People of the register in the order of their ids, after the one named.
pub(crate) fn people_after(tx: &mut Tx, id: &str, most: i64) -> Result<Vec<PersonRow>, StoreError> {
    let people = person::table.filter(person::id.gt(id)).order(person::id).limit(most);
    Ok(people.select(PersonRow::as_select()).load(tx.c)?)
}
