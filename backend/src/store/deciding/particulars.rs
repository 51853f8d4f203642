//! What the register says of a person, by number: read for a correction, changed by one, with every change of a
//! field kept. Knows rows; which field may change to what is decided in `shared::application`.

use diesel::prelude::*;
use shared::person::Parameter;
use shared::wire::v1::correction::CurrentParticulars;

use crate::store::connection::each;
use crate::store::deciding::person::PersonRow;
use crate::store::error::StoreError;
use crate::store::schema::{iin_register, particulars_history, person, registered_document};
use crate::store::tx::{Tx, json};

/// The document the register holds of a person.
#[derive(Queryable, Selectable, Insertable, AsChangeset, Clone, Debug)]
#[diesel(table_name = registered_document)]
pub(crate) struct RegisteredDocument {
    pub(crate) person_id: String,
    pub(crate) kind: String,
    pub(crate) number: String,
    pub(crate) issuer: String,
    pub(crate) issued_on: String,
    pub(crate) expires_on: String,
}

/// A person with everything the register says.
#[derive(Clone, Debug)]
pub(crate) struct Registered {
    pub(crate) person: PersonRow,
    pub(crate) document: Option<RegisteredDocument>,
    pub(crate) says: CurrentParticulars,
    /// When the number was assigned, milliseconds.
    pub(crate) assigned_at: i64,
}

/// A field that changed.
#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = particulars_history)]
pub(crate) struct HistoryRow {
    pub(crate) person_id: String,
    pub(crate) version: i64,
    pub(crate) parameter: String,
    pub(crate) said: String,
    pub(crate) says: String,
    pub(crate) application_id: String,
    pub(crate) changed_at: i64,
}

/// Keeps the document a person showed when the number was formed.
pub(crate) fn keep_document(tx: &mut Tx, document: &RegisteredDocument) -> Result<(), StoreError> {
    diesel::insert_into(registered_document::table).values(document).execute(tx.c)?;
    Ok(())
}

/// The person of a number.
pub(crate) fn of(tx: &mut Tx, iin: &str) -> Result<Option<Registered>, StoreError> {
    let found: Option<(PersonRow, i64, i64)> = person::table
        .inner_join(iin_register::table.on(iin_register::person_id.eq(person::id)))
        .filter(iin_register::iin.eq(iin))
        .select((PersonRow::as_select(), person::version, iin_register::assigned_at))
        .first(tx.c)
        .optional()?;
    let Some((person, version, assigned_at)) = found else { return Ok(None) };
    let document: Option<RegisteredDocument> = registered_document::table
        .find(&person.id)
        .select(RegisteredDocument::as_select())
        .first(tx.c)
        .optional()?;
    let of_document = |read: fn(&RegisteredDocument) -> &String| document.as_ref().map(read).cloned();
    let says = CurrentParticulars {
        iin: iin.to_owned(),
        version,
        surname: person.surname.clone(),
        given_name: person.given_name.clone(),
        patronymic: person.patronymic.clone(),
        birth_date: person.birth_date.clone(),
        birth_place: person.birth_place.clone(),
        citizenship: person.citizenship.clone(),
        sex: person.sex.clone(),
        document_number: of_document(|d| &d.number).unwrap_or_default(),
        document_issued_on: of_document(|d| &d.issued_on).unwrap_or_default(),
        document_expires_on: of_document(|d| &d.expires_on).unwrap_or_default(),
        document_issuer: of_document(|d| &d.issuer).unwrap_or_default(),
    };
    Ok(Some(Registered { person, document, says, assigned_at }))
}

/// Everything a correction writes.
pub(crate) struct Correction<'a> {
    pub(crate) application_id: &'a str,
    /// What the register says from now on.
    pub(crate) says: &'a CurrentParticulars,
    /// The document that was shown, when a row of it changed.
    pub(crate) document: Option<RegisteredDocument>,
    /// Parameter, before, after: the rows of the application.
    pub(crate) changes: &'a [(Parameter, String, String)],
}

/// Writes a correction over the version read; false when the record changed meanwhile. Former spellings and
/// documents stay known: somebody who files with an old passport is still found (I1).
pub(crate) fn correct(
    tx: &mut Tx,
    known: &Registered,
    correction: &Correction<'_>,
) -> Result<bool, StoreError> {
    let (says, id) = (correction.says, &known.person.id);
    let mut names: Vec<[String; 3]> = crate::store::from_json(&known.person.names, "person", "names", id)?;
    let name = [says.surname.clone(), says.given_name.clone(), says.patronymic.clone()];
    if !names.contains(&name) {
        names.push(name);
    }
    let mut documents = known.person.documents()?;
    if let Some(shown) = &correction.document {
        let shown = [shown.issuer.clone(), shown.kind.clone(), shown.number.clone()];
        if !documents.contains(&shown) {
            documents.push(shown);
        }
    }
    let version = known.says.version;
    let changed = diesel::update(person::table.find(id).filter(person::version.eq(version)))
        .set((
            person::surname.eq(&says.surname),
            person::given_name.eq(&says.given_name),
            person::patronymic.eq(&says.patronymic),
            person::birth_date.eq(&says.birth_date),
            person::birth_place.eq(&says.birth_place),
            person::citizenship.eq(&says.citizenship),
            person::sex.eq(&says.sex),
            person::names.eq(json(&names)?),
            person::documents.eq(json(&documents)?),
            person::version.eq(version + 1),
        ))
        .execute(tx.c)?;
    if changed != 1 {
        return Ok(false);
    }
    if let Some(shown) = &correction.document {
        each!(tx.c, c => diesel::insert_into(registered_document::table)
            .values(shown)
            .on_conflict(registered_document::person_id)
            .do_update()
            .set(shown)
            .execute(c))?;
    }
    let now = tx.now();
    let history: Vec<HistoryRow> = correction
        .changes
        .iter()
        .map(|(parameter, said, says)| HistoryRow {
            person_id: id.clone(),
            version: version + 1,
            parameter: parameter.as_str().to_owned(),
            said: said.clone(),
            says: says.clone(),
            application_id: correction.application_id.to_owned(),
            changed_at: now,
        })
        .collect();
    each!(tx.c, c => diesel::insert_into(particulars_history::table).values(&history).execute(c))?;
    Ok(true)
}

/// Every change of the particulars of a number since it was formed, the first one first.
pub(crate) fn changed_of(tx: &mut Tx, iin: &str) -> Result<Vec<HistoryRow>, StoreError> {
    let person = iin_register::table.filter(iin_register::iin.eq(iin)).select(iin_register::person_id);
    Ok(particulars_history::table
        .filter(particulars_history::person_id.eq_any(person))
        .order((particulars_history::version, particulars_history::parameter))
        .select(HistoryRow::as_select())
        .load(tx.c)?)
}

/// What an application changed, in the order of the annex.
pub(crate) fn changed_by(tx: &mut Tx, application: &str) -> Result<Vec<HistoryRow>, StoreError> {
    let mut rows: Vec<HistoryRow> = particulars_history::table
        .filter(particulars_history::application_id.eq(application))
        .select(HistoryRow::as_select())
        .load(tx.c)?;
    rows.sort_by_key(|row| Parameter::parse(&row.parameter));
    Ok(rows)
}
