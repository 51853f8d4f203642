//! The table of annex 3, row 8: which documents a package needs. Nothing else decides it.

use super::CopyPurpose;
use crate::law::Cite;

/// Who files, as far as the list of documents cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Filer {
    /// An agent with a power of attorney.
    Agent,
    /// A legal representative (gap G10: the order lists no proof; we ask for one).
    LegalRepresentative,
}

/// One line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needed {
    /// Which document.
    pub purpose: CopyPurpose,
    /// Where the order says so.
    pub basis: Cite,
}

/// The electronic copies that formation through the portal needs, in the order of annex 3.
//= R258/A3.8.portal.2
//# электронная копия документа, удостоверяющий личность
//= R258/A3.8.portal.4
//# нотариально удостоверенная доверенность, в случае обращения представителя услугополучателя
#[must_use]
pub fn portal_formation(filer: Filer, translation_owed: bool) -> Vec<Needed> {
    let mut needed = vec![Needed { purpose: CopyPurpose::Identity, basis: Cite::A3_8_Portal_2 }];
    if translation_owed {
        needed.push(Needed { purpose: CopyPurpose::Translation, basis: Cite::A3_8_Portal_2 });
    }
    needed.push(match filer {
        Filer::Agent => Needed { purpose: CopyPurpose::PowerOfAttorney, basis: Cite::A3_8_Portal_4 },
        Filer::LegalRepresentative => Needed { purpose: CopyPurpose::RepresentationProof, basis: Cite::R3_1 },
    });
    needed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn purposes(filer: Filer, owed: bool) -> Vec<CopyPurpose> {
        portal_formation(filer, owed).into_iter().map(|needed| needed.purpose).collect()
    }

    #[test]
    fn a3_8_portal_4_demands_a_power_of_attorney_from_an_agent() {
        assert!(purposes(Filer::Agent, false).contains(&CopyPurpose::PowerOfAttorney));
    }

    #[test]
    fn a3_8_portal_4_does_not_demand_one_from_a_legal_representative() {
        let list = purposes(Filer::LegalRepresentative, true);
        assert_eq!(list, [CopyPurpose::Identity, CopyPurpose::Translation, CopyPurpose::RepresentationProof]);
    }
}
