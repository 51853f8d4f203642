//! What stands at a counter where the portal has a signature: a clerk attests that the person who signed by hand was
//! there and showed who they are. Knows the attestation; not whether the clerk works here, which the store says.

use crate::application::Form;
use crate::person::name::tidy;

/// Who stood at the counter, by which document.
#[derive(Clone, PartialEq, Eq)]
pub struct Identified {
    /// Their name.
    pub name: String,
    /// The document they showed: kind and number, as written.
    pub document: String,
}

/// Without name or number: for logs.
impl core::fmt::Debug for Identified {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Identified(…)")
    }
}

/// A clerk saw the person, the document and the signature by hand. Only [`attest_in_person`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClerkAttestation {
    clerk: String,
    office: String,
    identified: Identified,
}

/// Why an attestation is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AttestationError {
    /// The clerk belongs to no office.
    #[error("the clerk belongs to no office")]
    NoOffice,
    /// Nothing, or too much, is said of the document by which the person was identified.
    #[error("the document by which the person was identified is named in 3 to 120 characters")]
    Document,
}

/// Fewest and most characters of the name of a document.
const DOCUMENT_CHARACTERS: core::ops::RangeInclusive<usize> = 3..=120;

impl ClerkAttestation {
    /// The clerk, by IIN.
    #[must_use]
    pub fn clerk(&self) -> &str {
        &self.clerk
    }

    /// The office.
    #[must_use]
    pub fn office(&self) -> &str {
        &self.office
    }

    /// Who stood there.
    #[must_use]
    pub const fn identified(&self) -> &Identified {
        &self.identified
    }
}

/// Who files a form at a counter: the recipient, the representative, or the institution's employee.
fn who_files(form: &Form) -> String {
    match form {
        Form::Formation(form) => match &form.representative {
            Some(representative) => representative.name.full(),
            None => form.recipient.name_for_papers().full(),
        },
        Form::Convict(form) => {
            form.institution.as_ref().map_or_else(String::new, |one| one.employee.0.full())
        }
        Form::Correction(form) => match &form.representative {
            Some(representative) => representative.name.full(),
            None => String::new(),
        },
    }
}

/// A clerk attests who stood at the counter. `document` may stay empty only when the recipient came in person and
/// showed the document of the form.
///
/// # Errors
/// [`AttestationError`].
pub fn attest_in_person(
    clerk: &str,
    office: &str,
    form: &Form,
    document: &str,
) -> Result<ClerkAttestation, AttestationError> {
    if office.is_empty() {
        return Err(AttestationError::NoOffice);
    }
    let shown = match form {
        Form::Formation(form) if form.representative.is_none() => Some(&form.document),
        Form::Correction(form) if form.representative.is_none() => Some(&form.document),
        Form::Formation(_) | Form::Convict(_) | Form::Correction(_) => None,
    };
    let typed = tidy(document);
    let document = match shown {
        Some(shown) if typed.is_empty() => {
            format!("{} {} {}", shown.kind.as_str(), shown.issuer.as_str(), shown.number)
        }
        _ => typed,
    };
    if !DOCUMENT_CHARACTERS.contains(&document.chars().count()) || document.chars().any(char::is_control) {
        return Err(AttestationError::Document);
    }
    let identified = Identified { name: who_files(form), document };
    Ok(ClerkAttestation { clerk: clerk.to_owned(), office: office.to_owned(), identified })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::{RuleSet, Specimens};
    use crate::intake::check_request;
    use crate::law::Edition;
    use crate::specimen::{anna_at_centre, convict};
    use crate::wire::v1::request::RequestWire;

    fn form(request: RequestWire) -> Form {
        let rules = RuleSet::new(Edition::E2023_02_25, Specimens::Accepted);
        let on = crate::time::date(2026, 11, 23).expect("a day");
        check_request(&request, &rules, on).expect("complete").form().clone()
    }

    #[test]
    fn whoever_comes_in_person_is_identified_by_the_document_of_the_form() {
        let anna = form(RequestWire::Formation(Box::new(anna_at_centre())));
        let attested = attest_in_person("991231500026", "office-1", &anna, "").expect("attested");
        assert_eq!(attested.identified().document, "P UTO L898902C3");
        assert_eq!(attested.identified().name, "Eriksson Anna Maria");
        assert!(!format!("{attested:?}").contains("Eriksson"));
    }

    #[test]
    fn whoever_files_for_another_shows_a_document_of_their_own() {
        let convict = form(RequestWire::Convict(Box::new(convict())));
        assert_eq!(attest_in_person("9", "office-1", &convict, " "), Err(AttestationError::Document));
        let attested =
            attest_in_person("9", "office-1", &convict, "служебное удостоверение 7").expect("attested");
        assert_eq!(attested.identified().name, "Сотрудник Условный");
        assert_eq!(attest_in_person("9", "", &convict, "удостоверение 7"), Err(AttestationError::NoOffice));
    }
}
