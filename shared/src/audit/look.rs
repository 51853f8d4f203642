//! What of a person's data somebody saw, as the person is told it. Knows which facts of the journal are looks; whose data
//! an entry is about, the journal says.

use super::Fact;

/// What was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Look {
    /// What the register says of them.
    Register,
    /// An application, or a list in which it stood.
    Application,
    /// A copy of a document.
    Copy,
    /// A certificate, a refusal, or another paper.
    Paper,
    /// A form that is being filled in at a counter.
    Form,
    /// A visit.
    Visit,
    /// A complaint.
    Complaint,
    /// Another system asked whether number and name belong together.
    Consulted,
    /// How far an application is was told by telephone.
    Status,
    /// Entries of the journal about them.
    Journal,
}

impl Look {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Register,
        Self::Application,
        Self::Copy,
        Self::Paper,
        Self::Form,
        Self::Visit,
        Self::Complaint,
        Self::Consulted,
        Self::Status,
        Self::Journal,
    ];

    /// Its code on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Application => "application",
            Self::Copy => "copy",
            Self::Paper => "paper",
            Self::Form => "form",
            Self::Visit => "visit",
            Self::Complaint => "complaint",
            Self::Consulted => "consulted",
            Self::Status => "status",
            Self::Journal => "journal",
        }
    }

    /// What a fact shows of somebody; `None` for what is no look at data of people.
    #[must_use]
    pub const fn of(fact: Fact) -> Option<Self> {
        Some(match fact {
            Fact::ParticularsRead => Self::Register,
            Fact::CaseRead
            | Fact::CabinetRead
            | Fact::QueueRead
            | Fact::OverviewRead
            | Fact::ProposalsRead
            | Fact::FilersRead
            | Fact::ResultsRead => Self::Application,
            Fact::CopyRead => Self::Copy,
            Fact::PaperRead | Fact::Printed => Self::Paper,
            Fact::FormRead | Fact::FormsRead | Fact::TurnedAwayRead => Self::Form,
            Fact::HallRead | Fact::HomeVisitsRead => Self::Visit,
            Fact::ComplaintRead => Self::Complaint,
            Fact::Consulted => Self::Consulted,
            Fact::StatusTold => Self::Status,
            Fact::JournalRead => Self::Journal,
            _ => return None,
        })
    }

    /// Every fact that is a look.
    pub fn facts() -> impl Iterator<Item = Fact> {
        Fact::ALL.iter().copied().filter(|fact| Self::of(*fact).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_called_a_reading_is_a_look_but_that_of_the_list_of_staff() {
        for fact in Fact::ALL {
            let reading = fact.as_str().ends_with("_read") && *fact != Fact::StaffRead;
            let besides = matches!(fact, Fact::Printed | Fact::Consulted | Fact::StatusTold);
            assert_eq!(Look::of(*fact).is_some(), reading || besides, "{fact:?}");
        }
        assert_eq!(Look::of(Fact::CopyRead), Some(Look::Copy));
        assert_eq!(Look::of(Fact::ParticularsRead), Some(Look::Register));
        assert_eq!(Look::of(Fact::Consulted), Some(Look::Consulted));
        assert_eq!(Look::of(Fact::Formed), None, "a deed is no look");
    }

    #[test]
    fn every_kind_of_look_has_a_fact_and_a_code_of_its_own() {
        for (place, look) in Look::ALL.iter().enumerate() {
            assert!(Look::facts().any(|fact| Look::of(fact) == Some(*look)), "{look:?}");
            assert!(Look::ALL.iter().skip(place + 1).all(|other| other.as_str() != look.as_str()));
        }
    }
}
