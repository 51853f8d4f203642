//! What was typed, as far as a zone knows it.

use crate::application::correction_form::{CorrectionForm, after};
use crate::application::{Form, FormationForm, Kind};
use crate::documents::checklist::Way;
use crate::documents::{CopyPurpose, IdentityDocument};
use crate::finding::FieldPath;
use crate::form::Field;
use crate::law::Cite;
use crate::mrz::Mrz;
use crate::person::{BirthDate, Citizenship, Name, Parameter, Sex};

/// The answers that a copy of the identity document is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    pub(super) document: IdentityDocument,
    /// The name as the document writes it, and as its translation does.
    pub(super) names: Vec<Name>,
    pub(super) birth_date: Option<BirthDate>,
    pub(super) sex: Option<Sex>,
    pub(super) citizenship: Option<Citizenship>,
    pub(super) zone: Option<Mrz>,
    /// The unit that lists the identity document.
    pub(super) listed: Cite,
    kind: Kind,
}

impl Typed {
    /// The answers of a form; `None` where no identity document is shown (annex 2).
    #[must_use]
    pub fn of(form: &Form) -> Option<Self> {
        match form {
            Form::Formation(form) => Some(Self::of_formation(form)),
            Form::Correction(form) => Some(Self::of_correction(form)),
            Form::Convict(_) => None,
        }
    }

    fn of_formation(form: &FormationForm) -> Self {
        let person = &form.recipient;
        Self {
            document: form.document.clone(),
            names: std::iter::once(&person.name).chain(&person.translated).cloned().collect(),
            birth_date: Some(person.birth_date),
            sex: Some(person.sex),
            citizenship: Some(person.citizenship),
            zone: form.mrz.clone(),
            listed: Way { kind: Kind::Formation, channel: form.channel }.basis(CopyPurpose::Identity),
            kind: Kind::Formation,
        }
    }

    /// The person as they will be registered: the document that is shown is theirs.
    fn of_correction(form: &CorrectionForm) -> Self {
        let person = after(&form.over, form.changes.as_slice());
        Self {
            document: form.document.clone(),
            names: Name::new(&person.surname, &person.given_name, &person.patronymic).into_iter().collect(),
            birth_date: BirthDate::parse(&person.birth_date),
            sex: Sex::parse(&person.sex),
            citizenship: Citizenship::parse(&person.citizenship),
            zone: form.mrz.clone(),
            listed: Cite::A3_8_2_2,
            kind: Kind::Correction,
        }
    }

    /// Where an answer stands in the form; of a correction in the row of its parameter.
    pub(super) fn at(&self, field: Field) -> FieldPath {
        let parameter = match field {
            _ if self.kind != Kind::Correction => None,
            Field::Surname => Some(Parameter::Surname),
            Field::BirthDate => Some(Parameter::BirthDate),
            Field::Citizenship => Some(Parameter::Citizenship),
            Field::Sex => Some(Parameter::Sex),
            _ => None,
        };
        FieldPath(parameter.map_or(field.path(), Parameter::path))
    }
}
