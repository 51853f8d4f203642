//! The eleven parameters of annex 1-1, in its order: what a correction may touch, and nothing else.

use crate::law::Cite;

macro_rules! parameters {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $cite:ident;)*) => {
        /// A parameter that can be corrected.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Parameter { $($(#[$doc])* $name,)* }

        impl Parameter {
            /// All eleven, in the order of annex 1-1.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Stable name.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// Path of its row in the form.
            #[must_use]
            pub const fn path(self) -> &'static str {
                match self { $(Self::$name => concat!("rows.", $code),)* }
            }

            /// Path of the tick that lists its row.
            #[must_use]
            pub const fn listed_path(self) -> &'static str {
                match self { $(Self::$name => concat!("listed.", $code),)* }
            }

            /// Its row in the annex.
            #[must_use]
            pub const fn basis(self) -> Cite {
                match self { $(Self::$name => Cite::$cite,)* }
            }
        }
    };
}

parameters! {
    /// Surname.
    Surname = "surname", A1_1_1;
    /// Given name.
    GivenName = "given_name", A1_1_2;
    /// Patronymic.
    Patronymic = "patronymic", A1_1_3;
    /// Date of birth.
    BirthDate = "birth_date", A1_1_4;
    /// Place of birth.
    BirthPlace = "birth_place", A1_1_5;
    /// Citizenship.
    Citizenship = "citizenship", A1_1_6;
    /// Sex.
    Sex = "sex", A1_1_7;
    /// Number of the document.
    DocumentNumber = "document_number", A1_1_8;
    /// Day of issue of the document.
    DocumentIssuedOn = "document_issued_on", A1_1_9;
    /// Last day of the document.
    DocumentExpiresOn = "document_expires_on", A1_1_10;
    /// Country that issued the document.
    DocumentIssuer = "document_issuer", A1_1_11;
}

impl Parameter {
    /// The parameter of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|parameter| parameter.as_str() == text)
    }

    /// Speaks of the document and not of the person: a renewed passport proves it (gap G15).
    #[must_use]
    pub const fn is_of_document(self) -> bool {
        matches!(
            self,
            Self::DocumentNumber | Self::DocumentIssuedOn | Self::DocumentExpiresOn | Self::DocumentIssuer
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a1_1_lists_eleven_parameters_in_the_order_of_the_annex() {
        let cites: Vec<&str> = Parameter::ALL.iter().map(|parameter| parameter.basis().as_str()).collect();
        let annex: Vec<String> = (1..=11).map(|row| format!("R258/A1-1.{row}")).collect();
        assert_eq!(cites, annex);
        for parameter in Parameter::ALL {
            assert_eq!(Parameter::parse(parameter.as_str()), Some(*parameter));
        }
    }
}
