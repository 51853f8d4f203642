//! Messages between the systems of the order: what happened here concerns which neighbour, in which order a receiver
//! takes messages in, and how long a sender waits before the next attempt. Knows neither rows nor networks nor clocks;
//! what a message says stands in `wire::v1::message`.

pub mod order;
pub mod pace;

use crate::law::Cite;
use crate::registers::Register;

/// A system beside this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Neighbour {
    /// ИС МП: where requests are executed.
    Migration,
    /// ИИС ЦОН: where people of the State Corporation work.
    Centre,
    /// The digital documents service (definition 2.15).
    DigitalDocuments,
    /// The national register of numbers.
    NationalRegister,
    /// The notaries' register (ЕНИС): asked about powers of attorney, told nothing.
    NotaryRegister,
    /// The migration record: asked about stays, told nothing.
    MigrationRecord,
    /// The gateway of short messages and letters: through it the recipient hears of each step, whoever filed.
    Messenger,
}

impl Neighbour {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Migration,
        Self::Centre,
        Self::DigitalDocuments,
        Self::NationalRegister,
        Self::NotaryRegister,
        Self::MigrationRecord,
        Self::Messenger,
    ];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Migration => "migration",
            Self::Centre => "centre",
            Self::DigitalDocuments => "digital_documents",
            Self::NationalRegister => "national_register",
            Self::NotaryRegister => "notary_register",
            Self::MigrationRecord => "migration_record",
            Self::Messenger => "messenger",
        }
    }

    /// The system that keeps a register.
    #[must_use]
    pub const fn of(register: Register) -> Self {
        match register {
            Register::Notary => Self::NotaryRegister,
            Register::National => Self::NationalRegister,
            Register::Migration => Self::MigrationRecord,
        }
    }

    /// The neighbour of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|neighbour| neighbour.as_str() == text)
    }

    /// Whether messages go to it; the others are only asked.
    #[must_use]
    pub fn takes_messages(self) -> bool {
        Kind::ALL.iter().any(|kind| self.takes(*kind))
    }

    /// Whether a message of this kind is meant for it.
    #[must_use]
    pub const fn takes(self, kind: Kind) -> bool {
        matches!(
            (self, kind),
            (Self::Migration, Kind::RequestRegistered | Kind::RequestWithdrawn)
                | (Self::Centre, Kind::ResultFormed | Kind::ResultCorrected | Kind::ResultRefused)
                | (Self::DigitalDocuments, Kind::CertificatePublished | Kind::RefusalPublished)
                | (Self::NationalRegister, Kind::NumberAssigned | Kind::ParticularsCorrected)
                | (
                    Self::Messenger,
                    Kind::RecipientRegistered
                        | Kind::RecipientWithdrawn
                        | Kind::RecipientHearing
                        | Kind::RecipientReady
                        | Kind::RecipientCorrection
                        | Kind::RecipientCorrected
                        | Kind::RulesChanged
                )
        )
    }
}

/// What a message says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A request was registered and is to be executed.
    RequestRegistered,
    /// It was taken back before the decision.
    RequestWithdrawn,
    /// A number was formed.
    ResultFormed,
    /// The particulars behind a number were corrected.
    ResultCorrected,
    /// The service was refused.
    ResultRefused,
    /// A registration certificate was issued.
    CertificatePublished,
    /// The paper of a refusal was issued.
    RefusalPublished,
    /// A number stands for a person from now on.
    NumberAssigned,
    /// The person behind a number is named otherwise from now on.
    ParticularsCorrected,
    /// To the recipient: a request in their name was registered.
    RecipientRegistered,
    /// To the recipient: it was taken back.
    RecipientWithdrawn,
    /// To the recipient: a refusal is considered and may be objected to.
    RecipientHearing,
    /// To the recipient: there is a result, and from when.
    RecipientReady,
    /// To the holder of a number, where they could be reached before: somebody asked to change what the register says.
    RecipientCorrection,
    /// To the same: it was changed.
    RecipientCorrected,
    /// To one of three bodies: the Rules were changed.
    RulesChanged,
}

impl Kind {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::RequestRegistered,
        Self::RequestWithdrawn,
        Self::ResultFormed,
        Self::ResultCorrected,
        Self::ResultRefused,
        Self::CertificatePublished,
        Self::RefusalPublished,
        Self::NumberAssigned,
        Self::ParticularsCorrected,
        Self::RecipientRegistered,
        Self::RecipientWithdrawn,
        Self::RecipientHearing,
        Self::RecipientReady,
        Self::RecipientCorrection,
        Self::RecipientCorrected,
        Self::RulesChanged,
    ];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RequestRegistered => "request.registered",
            Self::RequestWithdrawn => "request.withdrawn",
            Self::ResultFormed => "result.formed",
            Self::ResultCorrected => "result.corrected",
            Self::ResultRefused => "result.refused",
            Self::CertificatePublished => "certificate.published",
            Self::RefusalPublished => "refusal.published",
            Self::NumberAssigned => "number.assigned",
            Self::ParticularsCorrected => "particulars.corrected",
            Self::RecipientRegistered => "recipient.registered",
            Self::RecipientWithdrawn => "recipient.withdrawn",
            Self::RecipientHearing => "recipient.hearing",
            Self::RecipientReady => "recipient.ready",
            Self::RecipientCorrection => "recipient.correction",
            Self::RecipientCorrected => "recipient.corrected",
            Self::RulesChanged => "rules.changed",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == text)
    }

    /// It goes where the holder of a number could be reached before, not where the form of a correction says.
    #[must_use]
    pub const fn is_for_holder(self) -> bool {
        matches!(self, Self::RecipientCorrection | Self::RecipientCorrected)
    }

    /// The unit that wants it sent; `None` where the order leaves it to the house.
    #[must_use]
    pub const fn basis(self) -> Option<Cite> {
        match self {
            Self::RequestRegistered | Self::RequestWithdrawn => Some(Cite::R9),
            Self::ResultFormed | Self::ResultCorrected | Self::ResultRefused => Some(Cite::R11),
            Self::CertificatePublished | Self::RefusalPublished => Some(Cite::A3_5_2),
            Self::RulesChanged => Some(Cite::R1_3),
            Self::NumberAssigned
            | Self::ParticularsCorrected
            | Self::RecipientRegistered
            | Self::RecipientWithdrawn
            | Self::RecipientHearing
            | Self::RecipientReady
            | Self::RecipientCorrection
            | Self::RecipientCorrected => None,
        }
    }
}

/// What happened to a case, as the commit of the work wrote it down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    /// Registered.
    Lodged,
    /// Taken back.
    Withdrawn,
    /// A refusal is considered; whoever it would meet may object first.
    HearingOpened,
    /// A number was formed.
    Formed,
    /// Particulars were corrected.
    Corrected,
    /// The service was refused.
    Refused,
    /// The certificate was drawn and signed.
    Issued,
    /// The paper of the refusal was drawn and signed.
    RefusalDrawn,
}

impl Happened {
    /// What the topic of a note stands for; `None` for topics that concern no neighbour.
    #[must_use]
    pub fn of_topic(topic: &str) -> Option<Self> {
        Some(match topic {
            "application.lodged" => Self::Lodged,
            "application.withdrawn" => Self::Withdrawn,
            "hearing.opened" => Self::HearingOpened,
            "iin.formed" => Self::Formed,
            "particulars.corrected" => Self::Corrected,
            "service.refused" => Self::Refused,
            "certificate.issued" => Self::Issued,
            "refusal.drawn" => Self::RefusalDrawn,
            _ => return None,
        })
    }
}

/// Whom it concerns, and what they are told. `at_counter`: the request came from ИИС ЦОН. What is for the holder of a
/// number concerns corrections alone.
//= R258/9
//# Заявки на формирование и корректировки ИИН с ИИС ЦОН и портала поступают на исполнение в ИС МП.
//= R258/11
//# В случае, если заявка на формирование или корректировку ИИН поступила из ИИС ЦОН, ИС МП направляет сведения о сформированном либо скорректированном ИИН в ИИС ЦОН
#[must_use]
pub fn addressees(happened: Happened, at_counter: bool) -> Vec<(Neighbour, Kind)> {
    use Neighbour::{Centre, DigitalDocuments, Messenger, Migration, NationalRegister};
    let all: &[(Neighbour, Kind)] = match happened {
        Happened::Lodged => &[
            (Migration, Kind::RequestRegistered),
            (Messenger, Kind::RecipientRegistered),
            (Messenger, Kind::RecipientCorrection),
        ],
        Happened::Withdrawn => &[(Migration, Kind::RequestWithdrawn), (Messenger, Kind::RecipientWithdrawn)],
        Happened::HearingOpened => &[(Messenger, Kind::RecipientHearing)],
        Happened::Formed => &[(Centre, Kind::ResultFormed), (NationalRegister, Kind::NumberAssigned)],
        Happened::Corrected => &[
            (Centre, Kind::ResultCorrected),
            (NationalRegister, Kind::ParticularsCorrected),
            (Messenger, Kind::RecipientCorrected),
        ],
        Happened::Refused => &[(Centre, Kind::ResultRefused)],
        Happened::Issued => {
            &[(DigitalDocuments, Kind::CertificatePublished), (Messenger, Kind::RecipientReady)]
        }
        Happened::RefusalDrawn => {
            &[(DigitalDocuments, Kind::RefusalPublished), (Messenger, Kind::RecipientReady)]
        }
    };
    all.iter().copied().filter(|(neighbour, _)| at_counter || *neighbour != Centre).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVERYTHING: [Happened; 8] = [
        Happened::Lodged,
        Happened::Withdrawn,
        Happened::HearingOpened,
        Happened::Formed,
        Happened::Corrected,
        Happened::Refused,
        Happened::Issued,
        Happened::RefusalDrawn,
    ];

    #[test]
    fn r9_every_request_goes_to_is_mp_wherever_it_was_filed() {
        for at_counter in [true, false] {
            let told = addressees(Happened::Lodged, at_counter);
            assert!(told.contains(&(Neighbour::Migration, Kind::RequestRegistered)));
        }
    }

    #[test]
    fn r9_does_not_send_a_result_to_is_mp() {
        for happened in EVERYTHING {
            for (neighbour, kind) in addressees(happened, true) {
                let request = matches!(kind, Kind::RequestRegistered | Kind::RequestWithdrawn);
                assert_eq!(neighbour == Neighbour::Migration, request, "{kind:?}");
            }
        }
    }

    #[test]
    fn r11_the_result_of_a_request_from_iis_con_goes_back_there() {
        for (happened, kind) in [
            (Happened::Formed, Kind::ResultFormed),
            (Happened::Corrected, Kind::ResultCorrected),
            (Happened::Refused, Kind::ResultRefused),
        ] {
            assert!(addressees(happened, true).contains(&(Neighbour::Centre, kind)), "{kind:?}");
        }
    }

    #[test]
    fn r11_does_not_send_results_of_the_portal_to_iis_con() {
        for happened in EVERYTHING {
            let told = addressees(happened, false);
            assert!(told.iter().all(|(neighbour, _)| *neighbour != Neighbour::Centre), "{happened:?}");
        }
    }

    #[test]
    fn nobody_is_told_what_they_do_not_take_and_names_read_back() {
        for happened in EVERYTHING {
            for (neighbour, kind) in addressees(happened, true) {
                assert!(neighbour.takes(kind), "{neighbour:?} {kind:?}");
            }
        }
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.as_str()), Some(*kind));
            let takers = Neighbour::ALL.iter().filter(|neighbour| neighbour.takes(*kind)).count();
            assert_eq!(takers, 1, "{kind:?}");
        }
        for neighbour in Neighbour::ALL {
            assert_eq!(Neighbour::parse(neighbour.as_str()), Some(*neighbour));
        }
        assert_eq!(Happened::of_topic("hearing.opened"), Some(Happened::HearingOpened));
        assert_eq!(Happened::of_topic("hearing.answered"), None);
    }
}
