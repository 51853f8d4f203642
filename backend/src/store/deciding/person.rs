//! A person of the register as a row holds them, and as the search compares them.

use diesel::prelude::*;
use shared::duplicates::{DocumentKey, Identity};
use shared::person::{BirthDate, Country, Name, Sex};

use crate::store::error::StoreError;
use crate::store::schema::person;
use crate::store::tx::from_json;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = person, treat_none_as_default_value = false)]
pub(crate) struct PersonRow {
    pub(crate) id: String,
    pub(crate) surname: String,
    pub(crate) given_name: String,
    pub(crate) patronymic: String,
    /// `YYYY-MM-DD` with `XX` for unknown parts.
    pub(crate) birth_date: String,
    pub(crate) sex: String,
    pub(crate) citizenship: String,
    pub(crate) birth_place: String,
    /// JSON list of `[surname, given name, patronymic]`, in every spelling ever shown.
    pub(crate) names: String,
    /// JSON list of `[issuer, kind, number]`, every document ever shown.
    pub(crate) documents: String,
    pub(crate) registered_at: i64,
}

impl PersonRow {
    /// Every document ever shown: issuer, kind, number.
    pub(crate) fn documents(&self) -> Result<Vec<[String; 3]>, StoreError> {
        from_json(&self.documents, "person", "documents", &self.id)
    }

    /// The name that papers print.
    pub(crate) fn full_name(&self) -> String {
        let parts = [&self.surname, &self.given_name, &self.patronymic];
        let present: Vec<&str> =
            parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        present.join(" ")
    }

    /// What the search compares.
    pub(crate) fn identity(&self) -> Result<Identity, StoreError> {
        let bad = |column| StoreError::Inconsistent { table: "person", column, row: self.id.clone() };
        let names: Vec<[String; 3]> = from_json(&self.names, "person", "names", &self.id)?;
        let documents = self.documents()?;
        Ok(Identity {
            names: names.iter().filter_map(|[s, g, p]| Name::new(s, g, p)).collect(),
            birth_date: BirthDate::parse(&self.birth_date).ok_or_else(|| bad("birth_date"))?,
            sex: Sex::parse(&self.sex).ok_or_else(|| bad("sex"))?,
            citizenship: self.citizenship.clone(),
            documents: documents
                .iter()
                .map(|[issuer, _, number]| {
                    Ok(DocumentKey::new(Country::parse(issuer).ok_or_else(|| bad("documents"))?, number))
                })
                .collect::<Result<_, StoreError>>()?,
        })
    }
}
