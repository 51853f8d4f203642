//! A reading of a machine-readable zone.

use serde::{Deserialize, Serialize};

use crate::mrz::Mrz;

/// What a zone says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MrzWire {
    /// Document number.
    pub number: String,
    /// Issuing state, as the zone writes it.
    pub issuer: String,
    /// Nationality, as the zone writes it.
    pub nationality: String,
    /// Primary identifier.
    pub surname: String,
    /// Secondary identifier.
    pub given_names: String,
    /// `F`, `M` or `X`.
    pub sex: String,
    /// Birth date, `YYYY-MM-DD`; empty when the zone does not know it whole.
    pub birth_date: String,
    /// Expiry date, `YYYY-MM-DD`; empty when it is none.
    pub expires: String,
    /// Fields whose check digit fails.
    pub failures: Vec<String>,
}

impl From<&Mrz> for MrzWire {
    fn from(mrz: &Mrz) -> Self {
        Self {
            number: mrz.number(),
            issuer: mrz.issuer().to_owned(),
            nationality: mrz.nationality().to_owned(),
            surname: mrz.surname().to_owned(),
            given_names: mrz.given_names().to_owned(),
            sex: mrz.sex().as_str().to_owned(),
            birth_date: mrz.birth_date().map(|date| date.to_string()).unwrap_or_default(),
            expires: mrz.expiry_date().map(|date| date.to_string()).unwrap_or_default(),
            failures: mrz.failures().iter().map(|failure| failure.field.as_str().to_owned()).collect(),
        }
    }
}
