//! The documents of annex 3 row 8 as somebody at a counter calls them: the document itself, where the portal asks for a
//! copy of it. Knows words only; which documents are owed is known in `documents`.

use super::Locale;
use crate::documents::CopyPurpose;

/// A document of the list.
#[must_use]
pub const fn document(locale: Locale, document: CopyPurpose) -> &'static str {
    match locale {
        Locale::Kk => kk(document),
        Locale::Ru => ru(document),
        Locale::En => en(document),
    }
}

const fn ru(document: CopyPurpose) -> &'static str {
    match document {
        CopyPurpose::Application => "заявление по установленной форме",
        CopyPurpose::Identity => "документ, удостоверяющий личность (действительный заграничный паспорт)",
        CopyPurpose::Translation => "нотариально заверенный перевод документа",
        CopyPurpose::PowerOfAttorney => "нотариально удостоверенная доверенность",
        CopyPurpose::Delegation => "нотариально удостоверенная доверенность в порядке передоверия",
        CopyPurpose::RepresentationProof => "документ, подтверждающий полномочия законного представителя",
        CopyPurpose::ChangeProof => "свидетельство о перемене установочных данных",
    }
}

const fn kk(document: CopyPurpose) -> &'static str {
    match document {
        CopyPurpose::Application => "белгіленген нысандағы өтініш",
        CopyPurpose::Identity => "жеке басты куәландыратын құжат (жарамды шетелдік паспорт)",
        CopyPurpose::Translation => "құжаттың нотариат куәландырған аудармасы",
        CopyPurpose::PowerOfAttorney => "нотариат куәландырған сенімхат",
        CopyPurpose::Delegation => {
            "сенімді қайта тапсыру тәртібімен берілген, нотариат куәландырған сенімхат"
        }
        CopyPurpose::RepresentationProof => "заңды өкілдің өкілеттігін растайтын құжат",
        CopyPurpose::ChangeProof => "анықтама деректердің өзгергені туралы куәлік",
    }
}

const fn en(document: CopyPurpose) -> &'static str {
    match document {
        CopyPurpose::Application => "application in the set form",
        CopyPurpose::Identity => "identity document (valid foreign passport)",
        CopyPurpose::Translation => "notarised translation of the document",
        CopyPurpose::PowerOfAttorney => "notarised power of attorney",
        CopyPurpose::Delegation => "notarised power of attorney that passes the powers on",
        CopyPurpose::RepresentationProof => "document that proves the powers of the legal representative",
        CopyPurpose::ChangeProof => "certificate of the change of identifying data",
    }
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
