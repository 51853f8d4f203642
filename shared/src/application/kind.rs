//! What is asked, and where: the kinds of application and the channels, and which kind a channel takes. An
//! application never changes its kind.

use crate::law::{Cite, Edition};

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Formation of an IIN, annex 1.
    Formation,
    /// Formation for somebody who serves a sentence and has no identity document, annex 2.
    Convict,
    /// Correction of the registered particulars, annex 1-1 (called 2-1 in the text, conflict C1).
    Correction,
}

/// Where it is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Channel {
    /// The portal, signed with an EDS.
    #[default]
    Portal,
    /// A counter of the State Corporation.
    ServiceCentre,
}

impl Kind {
    /// All kinds.
    pub const ALL: &'static [Self] = &[Self::Formation, Self::Convict, Self::Correction];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Formation => "formation",
            Self::Convict => "convict",
            Self::Correction => "correction",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == text)
    }

    /// The paragraph that opens it.
    #[must_use]
    pub const fn basis(self) -> Cite {
        match self {
            Self::Formation => Cite::R3_1,
            Self::Convict => Cite::R3_2,
            Self::Correction => Cite::R3_3,
        }
    }

    /// Whether it ends with a new number.
    #[must_use]
    pub const fn forms_a_number(self) -> bool {
        matches!(self, Self::Formation | Self::Convict)
    }

    /// Whether the channel takes it under an edition. Paragraph 9 speaks of corrections from the portal, paragraph 3
    /// and annex 3 know none; we read the narrower rule (gap G14, conflict C2).
    //= R258/3.3
    //# Для корректировки ИИН физическое лицо (или его законный представитель) обращается к услугодателю через Государственную корпорацию по месту пребывания
    #[must_use]
    pub const fn is_taken(self, channel: Channel, edition: Edition) -> bool {
        match (self, channel) {
            (_, Channel::ServiceCentre) => true,
            (Self::Formation, Channel::Portal) => edition.provisions().portal_formation,
            (Self::Convict | Self::Correction, Channel::Portal) => false,
        }
    }

    /// The letter its numbers begin with, as `Ф-2026-000123`.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Formation => 'Ф',
            Self::Convict => 'О',
            Self::Correction => 'К',
        }
    }
}

impl Channel {
    /// Both.
    pub const ALL: &'static [Self] = &[Self::Portal, Self::ServiceCentre];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::ServiceCentre => "service_centre",
        }
    }

    /// The channel of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|channel| channel.as_str() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r3_3_refuses_correction_through_the_portal() {
        for edition in Edition::ALL {
            assert!(!Kind::Correction.is_taken(Channel::Portal, *edition));
            assert!(!Kind::Convict.is_taken(Channel::Portal, *edition));
        }
    }

    #[test]
    fn r3_3_accepts_correction_at_a_service_centre() {
        for kind in Kind::ALL {
            assert!(kind.is_taken(Channel::ServiceCentre, Edition::E2023_02_25));
        }
    }

    #[test]
    fn names_read_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.as_str()), Some(*kind));
        }
        for channel in Channel::ALL {
            assert_eq!(Channel::parse(channel.as_str()), Some(*channel));
        }
    }
}
