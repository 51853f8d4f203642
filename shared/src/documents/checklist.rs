//! The table of annex 3, row 8: which documents a package needs, by what is asked, where, and by whom. Nothing else
//! decides it.

use super::CopyPurpose;
use crate::application::{Channel, Kind};
use crate::law::Cite;
use crate::wire::v1::formation::{PowerAnswers, RepresentativeAnswers};

/// What is asked, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Way {
    /// What is asked.
    pub kind: Kind,
    /// Where.
    pub channel: Channel,
}

/// Who files, as far as the list of documents cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Filer {
    /// The recipient, at a counter.
    Recipient,
    /// An agent with a power of attorney.
    Agent,
    /// An agent to whom the power was passed on.
    Delegate,
    /// A legal representative (gap G10: the order lists no proof; we ask for one).
    LegalRepresentative,
}

impl Filer {
    /// Who files, by the answers. Nobody stands for themselves on the portal (gap G4).
    #[must_use]
    pub fn of(channel: Channel, representative: &RepresentativeAnswers, power: &PowerAnswers) -> Self {
        match representative.kind.as_str() {
            "legal" => Self::LegalRepresentative,
            "self" if channel == Channel::ServiceCentre => Self::Recipient,
            _ if power.delegated => Self::Delegate,
            _ => Self::Agent,
        }
    }
}

/// One line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needed {
    /// Which document.
    pub purpose: CopyPurpose,
    /// Where the order says so.
    pub basis: Cite,
}

/// What depends on the case: found out by the rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Circumstances {
    /// The document writes a name or the place of birth in neither Cyrillic nor Latin.
    pub translation_owed: bool,
    /// The power of attorney for a minor was given by somebody else than the minor.
    pub guardians_power: bool,
    /// A correction touches the parameters 1–7, and no operator's error is mended (gap G15).
    pub change_proof_owed: bool,
}

impl Way {
    /// The unit of the order that lists a document for this way.
    //= R258/A3.8.1.1
    //# заявление по форме согласно приложению 1 к настоящим Правилам
    //= R258/A3.8.1.2
    //# документ удостоверяющий личность (действительный заграничный паспорт
    //= R258/A3.8.1.3
    //# нотариально удостоверенная доверенность, в случае обращения представителя услугополучателя
    //= R258/A3.8.portal.2
    //# электронная копия документа, удостоверяющий личность
    //= R258/A3.8.portal.4
    //# нотариально удостоверенная доверенность, в случае обращения представителя услугополучателя
    //= R258/A3.8.2.1
    //# заявление по форме согласно приложению 2-1 к настоящим Правилам
    //= R258/A3.8.2.2
    //# документ удостоверяющий личность (действительный заграничный паспорт
    //= R258/A3.8.2.3
    //# свидетельство о перемене установочных данных
    //= R258/A3.8.2.4
    //# нотариально удостоверенная доверенность, в случае обращения представителя услугополучателя
    #[must_use]
    pub const fn basis(self, purpose: CopyPurpose) -> Cite {
        use CopyPurpose as P;
        match (self.kind, self.channel, purpose) {
            (_, _, P::RepresentationProof) => self.kind.basis(),
            (Kind::Convict, _, _) => Cite::R3_2,
            (_, _, P::ChangeProof) => Cite::A3_8_2_3,
            (Kind::Formation, Channel::Portal, P::Application) => Cite::A3_8_Portal_1,
            (Kind::Formation, Channel::Portal, P::Identity | P::Translation) => Cite::A3_8_Portal_2,
            (Kind::Formation, Channel::Portal, P::PowerOfAttorney | P::Delegation) => Cite::A3_8_Portal_4,
            (Kind::Formation, Channel::ServiceCentre, P::Application) => Cite::A3_8_1_1,
            (Kind::Formation, Channel::ServiceCentre, P::Identity | P::Translation) => Cite::A3_8_1_2,
            (Kind::Formation, Channel::ServiceCentre, P::PowerOfAttorney | P::Delegation) => Cite::A3_8_1_3,
            (Kind::Correction, _, P::Application) => Cite::A3_8_2_1,
            (Kind::Correction, _, P::Identity | P::Translation) => Cite::A3_8_2_2,
            (Kind::Correction, _, P::PowerOfAttorney | P::Delegation) => Cite::A3_8_2_4,
        }
    }

    /// The documents a package needs, in the order of annex 3. For a convict the application alone is the ground
    /// (paragraph 3, gap G19): the institution certifies it.
    #[must_use]
    pub fn needed(self, filer: Filer, circumstances: Circumstances) -> Vec<Needed> {
        let mut purposes = Vec::new();
        if self.channel == Channel::ServiceCentre {
            purposes.push(CopyPurpose::Application);
        }
        if self.kind != Kind::Convict {
            purposes.push(CopyPurpose::Identity);
            if circumstances.translation_owed {
                purposes.push(CopyPurpose::Translation);
            }
            if self.kind == Kind::Correction && circumstances.change_proof_owed {
                purposes.push(CopyPurpose::ChangeProof);
            }
            match filer {
                Filer::Recipient => {}
                Filer::Agent => purposes.push(CopyPurpose::PowerOfAttorney),
                Filer::Delegate => purposes.extend([CopyPurpose::PowerOfAttorney, CopyPurpose::Delegation]),
                Filer::LegalRepresentative => purposes.push(CopyPurpose::RepresentationProof),
            }
            if circumstances.guardians_power && filer != Filer::LegalRepresentative {
                purposes.push(CopyPurpose::RepresentationProof);
            }
        }
        purposes.into_iter().map(|purpose| Needed { purpose, basis: self.basis(purpose) }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PORTAL: Way = Way { kind: Kind::Formation, channel: Channel::Portal };
    const CENTRE: Way = Way { kind: Kind::Formation, channel: Channel::ServiceCentre };
    const CONVICT: Way = Way { kind: Kind::Convict, channel: Channel::ServiceCentre };
    const CORRECTION: Way = Way { kind: Kind::Correction, channel: Channel::ServiceCentre };

    fn list(way: Way, filer: Filer, translation_owed: bool, change_proof_owed: bool) -> Vec<&'static str> {
        let circumstances = Circumstances { translation_owed, change_proof_owed, guardians_power: false };
        way.needed(filer, circumstances).into_iter().map(|needed| needed.purpose.as_str()).collect()
    }

    #[test]
    fn a3_8_portal_4_demands_a_power_of_attorney_from_an_agent() {
        assert_eq!(list(PORTAL, Filer::Agent, false, false), ["identity", "power_of_attorney"]);
    }

    #[test]
    fn a3_8_portal_4_does_not_demand_one_from_a_legal_representative() {
        let wanted = ["identity", "translation", "representation_proof"];
        assert_eq!(list(PORTAL, Filer::LegalRepresentative, true, false), wanted);
    }

    #[test]
    fn r3_1_demands_the_proof_of_a_parent_who_gave_the_power_once() {
        let of = |filer| {
            let circumstances =
                Circumstances { translation_owed: false, change_proof_owed: false, guardians_power: true };
            let needed = PORTAL.needed(filer, circumstances).into_iter();
            needed.map(|needed| needed.purpose.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(of(Filer::Agent), ["identity", "power_of_attorney", "representation_proof"]);
        assert_eq!(of(Filer::LegalRepresentative), ["identity", "representation_proof"]);
    }

    #[test]
    fn a3_8_1_1_demands_the_signed_application_at_a_counter() {
        assert_eq!(list(CENTRE, Filer::Recipient, false, false), ["application", "identity"]);
    }

    #[test]
    fn a3_8_1_1_does_not_ask_for_it_on_the_portal() {
        assert!(!list(PORTAL, Filer::Agent, true, false).contains(&"application"));
    }

    #[test]
    fn a3_8_1_3_demands_a_power_of_attorney_from_an_agent_and_both_papers_from_a_delegate() {
        assert_eq!(
            list(CENTRE, Filer::Agent, true, false),
            ["application", "identity", "translation", "power_of_attorney"]
        );
        assert_eq!(
            list(CENTRE, Filer::Delegate, false, false),
            ["application", "identity", "power_of_attorney", "delegation"]
        );
    }

    #[test]
    fn a3_8_1_3_does_not_ask_the_recipient_for_one() {
        assert!(!list(CENTRE, Filer::Recipient, false, false).contains(&"power_of_attorney"));
    }

    #[test]
    fn r3_2_the_application_alone_is_the_ground() {
        assert_eq!(list(CONVICT, Filer::Recipient, true, true), ["application"]);
    }

    #[test]
    fn a3_8_2_3_demands_the_certificate_of_change_when_the_person_changed() {
        assert_eq!(
            list(CORRECTION, Filer::Recipient, false, true),
            ["application", "identity", "change_proof"]
        );
    }

    #[test]
    fn a3_8_2_3_does_not_demand_it_for_a_renewed_document() {
        assert_eq!(list(CORRECTION, Filer::Recipient, false, false), ["application", "identity"]);
    }

    #[test]
    fn every_line_names_its_unit_of_the_order() {
        for (way, cites) in [
            (PORTAL, ["R258/A3.8.portal.1", "R258/A3.8.portal.2", "R258/A3.8.portal.4"]),
            (CENTRE, ["R258/A3.8.1.1", "R258/A3.8.1.2", "R258/A3.8.1.3"]),
            (CORRECTION, ["R258/A3.8.2.1", "R258/A3.8.2.2", "R258/A3.8.2.4"]),
            (CONVICT, ["R258/3.2", "R258/3.2", "R258/3.2"]),
        ] {
            let purposes = [CopyPurpose::Application, CopyPurpose::Identity, CopyPurpose::PowerOfAttorney];
            assert_eq!(purposes.map(|purpose| way.basis(purpose).as_str()), cites);
        }
    }
}
