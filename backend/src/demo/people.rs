//! The demonstration's register: a few synthetic people of Utopia, one of them almost the recipient that visitors
//! are told to file for, so that the operator's page has something to compare.

use shared::duplicates::{DocumentKey, Identity, blocks};
use shared::iin::compose::Prefix;
use shared::person::{BirthDate, Country, Name, Sex};
use shared::problem::ProblemCode;

use crate::ids;
use crate::store::deciding::particulars::{self, RegisteredDocument};
use crate::store::deciding::person::PersonRow;
use crate::store::deciding::register;
use crate::store::{Tx, json};
use crate::usecase::Fault;
use crate::usecase::context::Context;
use crate::usecase::deciding::numbering;

/// Surname, given name, birth date, sex, document number.
pub(super) const PEOPLE: [(&str, &str, &str, &str, &str); 5] = [
    ("Almgren", "Astrid", "1981-03-14", "F", "U20000013"),
    ("Birkeland", "Bruno", "1969-11-02", "M", "U20000024"),
    ("Castellan", "Celeste", "1990-06-30", "F", "U20000035"),
    ("Hallberg", "Horatio", "1958-01-09", "M", "U20000046"),
    // Almost the person of the story for the operator: another spelling, the same day of birth, another passport.
    ("Ferreyra", "Fabiana", "1987-09-21", "F", "U20000057"),
];

/// Somebody of the demonstration's register.
pub(super) struct Registered {
    pub(super) surname: &'static str,
    pub(super) iin: String,
}

/// Registers somebody; their number.
pub(super) fn add(
    cx: &Context<'_>,
    tx: &mut Tx,
    person: (&str, &str, &str, &str, &str),
) -> Result<String, Fault> {
    let (surname, given, birth, sex, document) = person;
    let broken = || Fault::code(ProblemCode::Internal);
    let name = Name::new(surname, given, "").ok_or_else(broken)?;
    let birth_date = BirthDate::parse(birth).ok_or_else(broken)?;
    let sex = Sex::parse(sex).ok_or_else(broken)?;
    let utopia = Country::parse("UTO").ok_or_else(broken)?;
    let identity = Identity {
        names: vec![name],
        birth_date,
        sex,
        citizenship: "UTO".to_owned(),
        documents: vec![DocumentKey::new(utopia, document)],
    };
    let prefix = Prefix::of(birth_date, sex).ok_or_else(broken)?;
    let id = ids::id()?;
    let row = PersonRow {
        id,
        surname: surname.to_owned(),
        given_name: given.to_owned(),
        patronymic: String::new(),
        birth_date: birth.to_owned(),
        sex: sex.as_str().to_owned(),
        citizenship: "UTO".to_owned(),
        birth_place: "Zenith, Utopia".to_owned(),
        names: json(&[[surname, given, ""]])?,
        documents: json(&[["UTO", "P", document]])?,
        registered_at: tx.now(),
    };
    let number = numbering::take(tx, cx.numbering, prefix, &row.id, None)?;
    let iin = number.iin.clone();
    let shown = RegisteredDocument {
        person_id: row.id.clone(),
        kind: "P".to_owned(),
        number: document.to_owned(),
        issuer: "UTO".to_owned(),
        issued_on: "2020-03-02".to_owned(),
        expires_on: "2030-03-01".to_owned(),
    };
    register::register(tx, &row, &number, &blocks(&identity))?;
    particulars::keep_document(tx, &shown)?;
    Ok(iin)
}
