//! The rows of annex 1-1: each corrects an answer of annex 1, and is answered, shown and read as that one.

use super::{Field, Shape};
use crate::person::Parameter;

/// The question whose answer a row corrects.
#[must_use]
pub const fn row_field(parameter: Parameter) -> Field {
    match parameter {
        Parameter::Surname => Field::Surname,
        Parameter::GivenName => Field::GivenName,
        Parameter::Patronymic => Field::Patronymic,
        Parameter::BirthDate => Field::BirthDate,
        Parameter::BirthPlace => Field::BirthPlace,
        Parameter::Citizenship => Field::Citizenship,
        Parameter::Sex => Field::Sex,
        Parameter::DocumentNumber => Field::DocumentNumber,
        Parameter::DocumentIssuedOn => Field::DocumentIssued,
        Parameter::DocumentExpiresOn => Field::DocumentExpires,
        Parameter::DocumentIssuer => Field::DocumentIssuer,
    }
}

/// Whether a row holds a date, and no text.
#[must_use]
pub const fn is_dated(parameter: Parameter) -> bool {
    matches!(row_field(parameter).control().shape(), Shape::Date)
}
