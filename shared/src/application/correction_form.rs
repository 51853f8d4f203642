//! Annex 1-1 (the text calls it 2-1): correction of registered particulars, as typed values. Only what is listed
//! changes; the number never does.

use super::formation_form::{Representative, Submitter};
use crate::documents::IdentityDocument;
use crate::iin::Iin;
use crate::locale::Locale;
use crate::mrz::Mrz;
use crate::nonempty::NonEmpty;
use crate::offices::provider::Provider;
use crate::person::Parameter;
use crate::time::Date;
use crate::wire::v1::correction::CurrentParticulars;
use crate::wire::v1::formation::CopyRef;

/// One row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which parameter.
    pub parameter: Parameter,
    /// What the register says, in the spelling of [`CurrentParticulars`].
    pub current: String,
    /// What it is to say, in the same spelling.
    pub wanted: String,
}

/// Why something is corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// An act of civil status: marriage, divorce, change of name, paternity.
    CivilStatus,
    /// Another citizenship.
    Citizenship,
    /// The document was renewed; nothing about the person changed.
    Document,
    /// The register was filled in wrongly.
    OperatorError,
}

/// The certificate of the change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeProof {
    /// What kind of paper.
    pub kind: String,
    /// Number.
    pub number: String,
    /// Authority.
    pub authority: String,
    /// Day of issue.
    pub issued_on: Date,
}

/// The form, every answer understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectionForm {
    /// Whose particulars.
    pub iin: Iin,
    /// What the register said when the form was filled in.
    pub over: CurrentParticulars,
    /// The rows, in the order of the annex.
    pub changes: NonEmpty<Change>,
    /// Why; `None` when what was lodged once names no reason that is known today.
    pub reason: Option<Reason>,
    /// The certificate of change, where one is owed.
    pub proof: Option<ChangeProof>,
    /// The identity document that was shown.
    pub document: IdentityDocument,
    /// Its machine-readable zone, when given.
    pub mrz: Option<Mrz>,
    /// Address of stay.
    pub stay_address: String,
    /// Region of stay, where it was answered.
    pub stay_region: Option<Provider>,
    /// The recipient's phone.
    pub phone: String,
    /// The recipient's e-mail.
    pub email: String,
    /// The representative; `None` for the recipient in person.
    pub representative: Option<Representative>,
    /// In which capacity it is filed; `None` as in the formation form.
    pub submitter: Option<Submitter>,
    /// Language of the result.
    pub result_language: Locale,
    /// The copies.
    pub copies: Vec<CopyRef>,
}

impl Reason {
    /// All reasons.
    pub const ALL: &'static [Self] =
        &[Self::CivilStatus, Self::Citizenship, Self::Document, Self::OperatorError];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CivilStatus => "civil_status",
            Self::Citizenship => "citizenship",
            Self::Document => "document",
            Self::OperatorError => "operator_error",
        }
    }

    /// The reason of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|reason| reason.as_str() == text)
    }
}

/// What the register says of a parameter.
#[must_use]
pub fn current_of(current: &CurrentParticulars, parameter: Parameter) -> &str {
    match parameter {
        Parameter::Surname => &current.surname,
        Parameter::GivenName => &current.given_name,
        Parameter::Patronymic => &current.patronymic,
        Parameter::BirthDate => &current.birth_date,
        Parameter::BirthPlace => &current.birth_place,
        Parameter::Citizenship => &current.citizenship,
        Parameter::Sex => &current.sex,
        Parameter::DocumentNumber => &current.document_number,
        Parameter::DocumentIssuedOn => &current.document_issued_on,
        Parameter::DocumentExpiresOn => &current.document_expires_on,
        Parameter::DocumentIssuer => &current.document_issuer,
    }
}

/// The register's words with one parameter changed.
fn set(current: &mut CurrentParticulars, parameter: Parameter, wanted: &str) {
    let place = match parameter {
        Parameter::Surname => &mut current.surname,
        Parameter::GivenName => &mut current.given_name,
        Parameter::Patronymic => &mut current.patronymic,
        Parameter::BirthDate => &mut current.birth_date,
        Parameter::BirthPlace => &mut current.birth_place,
        Parameter::Citizenship => &mut current.citizenship,
        Parameter::Sex => &mut current.sex,
        Parameter::DocumentNumber => &mut current.document_number,
        Parameter::DocumentIssuedOn => &mut current.document_issued_on,
        Parameter::DocumentExpiresOn => &mut current.document_expires_on,
        Parameter::DocumentIssuer => &mut current.document_issuer,
    };
    wanted.clone_into(place);
}

/// What the register says after the changes: the rows listed and nothing else; number and version stay.
//= R258/A1-1.note
//# *в таблице указывать только те параметры, которые необходимо откорректировать
#[must_use]
pub fn after(current: &CurrentParticulars, changes: &[Change]) -> CurrentParticulars {
    let mut corrected = current.clone();
    for change in changes {
        set(&mut corrected, change.parameter, &change.wanted);
    }
    corrected
}

/// Whether a correction leaves nothing by which a person is known: name, birth date and document all become others, or
/// there is no document to stay (a convict's registration). The number would be somebody else's.
#[must_use]
pub fn leaves_nothing(current: &CurrentParticulars, changes: &[Change]) -> bool {
    let changes_one_of = |parameters: &[Parameter]| {
        changes.iter().any(|change| parameters.contains(&change.parameter) && change.current != change.wanted)
    };
    changes_one_of(&[Parameter::Surname, Parameter::GivenName])
        && changes_one_of(&[Parameter::BirthDate])
        && (current.document_number.is_empty() || changes_one_of(&[Parameter::DocumentNumber]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Somebody whose document the register knows.
    fn documented() -> CurrentParticulars {
        CurrentParticulars { document_number: "L898902C3".into(), ..CurrentParticulars::default() }
    }

    fn left(current: &CurrentParticulars, changed: &[Parameter]) -> bool {
        let change = |parameter: &Parameter| Change {
            parameter: *parameter,
            current: "was".into(),
            wanted: "is".into(),
        };
        leaves_nothing(current, &changed.iter().map(change).collect::<Vec<_>>())
    }

    #[test]
    fn r2_6_a_correction_of_name_birth_date_and_document_leaves_nothing() {
        use Parameter::{BirthDate, DocumentNumber, GivenName, Sex, Surname};
        assert!(left(&documented(), &[Surname, BirthDate, DocumentNumber]));
        assert!(left(&documented(), &[GivenName, Sex, BirthDate, DocumentNumber]));
    }

    #[test]
    fn r2_6_no_document_stays_of_whom_the_register_knows_without_one() {
        use Parameter::{BirthDate, DocumentNumber, GivenName, Sex, Surname};
        let convict = CurrentParticulars::default();
        assert!(left(&convict, &[Surname, BirthDate]));
        assert!(left(&convict, &[GivenName, BirthDate, DocumentNumber]));
        assert!(!left(&convict, &[Surname, GivenName, Sex]) && !left(&convict, &[BirthDate, DocumentNumber]));
    }

    #[test]
    fn r2_6_a_correction_does_not_replace_a_person_while_something_of_them_stays() {
        use Parameter::{BirthDate, DocumentIssuedOn, DocumentNumber, GivenName, Patronymic, Sex, Surname};
        for stays in [
            &[Surname, GivenName, DocumentNumber, DocumentIssuedOn][..],
            &[Surname, GivenName, BirthDate, Sex],
            &[BirthDate, DocumentNumber, Sex, Patronymic],
            &[],
        ] {
            assert!(!left(&documented(), stays), "{stays:?}");
        }
        let same = Change { parameter: BirthDate, current: "1974-08-12".into(), wanted: "1974-08-12".into() };
        let other = |parameter| Change { parameter, current: "a".into(), wanted: "b".into() };
        assert!(!leaves_nothing(&documented(), &[other(Surname), same, other(DocumentNumber)]));
    }
}
