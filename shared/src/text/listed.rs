//! The documents of annex 3 row 8 as somebody at a counter calls them: the document itself, where the portal asks for a
//! copy of it. Knows words only; which documents are owed is known in `documents`.

use super::{Locale, said};
use crate::documents::CopyPurpose;

/// A document of the list.
#[must_use]
pub const fn document(locale: Locale, document: CopyPurpose) -> &'static str {
    said::listed(locale, document)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a3_8_names_documents_and_no_copies_of_them() {
        for locale in Locale::ALL {
            let mut said = std::collections::BTreeSet::new();
            for one in CopyPurpose::ALL {
                let text = document(*locale, *one);
                for copy in ["копия", "копии", "көшірме", "copy"] {
                    assert!(!text.contains(copy), "{text}");
                }
                assert!(said.insert(text), "{text} stands twice");
            }
        }
    }

    #[cfg(feature = "law-text")]
    #[test]
    fn a3_8_1_documents_are_called_as_annex_3_calls_them() {
        use crate::law::{Cite, text::text};
        for (one, cite) in
            [(CopyPurpose::PowerOfAttorney, Cite::A3_8_1_3), (CopyPurpose::ChangeProof, Cite::A3_8_2_3)]
        {
            let printed = text(cite).expect("the order prints it");
            assert!(printed.contains(document(Locale::Ru, one)), "{printed}");
        }
        let passport = text(Cite::A3_8_1_2).expect("the order prints it");
        assert!(passport.contains("действительный заграничный паспорт"));
    }
}
