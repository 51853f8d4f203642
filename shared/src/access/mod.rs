//! Who may do what: one table, enforced by the server and used by the screens to hide what would be refused.

pub mod device;
mod staffing;

pub use staffing::{APART, Apart, clash};

/// A role. One person may have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Files applications and reads the cabinet: recipient or representative.
    Recipient,
    /// Clerk of the State Corporation: receives people, takes documents in, hands results over.
    Clerk,
    /// Operator of the Ministry (definition 2.8): checks and decides.
    Operator,
    /// Supervisor of the operators: sees what is late, is the second person where one is needed, hears complaints.
    Supervisor,
    /// Single Contact Centre (definition 2.5): tells the state of a case, takes requests for home visits.
    ContactCentre,
    /// Keeps the calendar, the staff and the consuming systems; sees no case.
    Administrator,
    /// Reads the journal; changes nothing.
    Auditor,
    /// Another system that asks through the interface: a bank, a service centre.
    Consumer,
}

/// Something that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// Write drafts, attach copies, lodge, withdraw.
    File,
    /// Read one's own applications and results.
    ReadCabinet,
    /// Book a visit to a service centre.
    Book,
    /// Complain about a decision or a delay.
    Complain,
    /// Issue tickets, call and serve visitors of a service centre.
    ServeVisits,
    /// Check packages, register applications at a counter, turn incomplete ones away.
    TakeIn,
    /// See the particulars registered under an IIN that a visitor has named, to correct them.
    LookUpParticulars,
    /// Print results and hand them over.
    HandOver,
    /// Take a request for a visit at home.
    RequestHomeVisit,
    /// Assign and carry out visits at home.
    MakeHomeVisits,
    /// Tell a caller where a case stands; neither documents nor results.
    ReadStatus,
    /// See the check queue and the cases in it.
    ReadQueue,
    /// Claim, release, grant, refuse.
    Decide,
    /// Be the second person for what one alone may not do.
    Countersign,
    /// Waive the proof of a change that an operator's own error made necessary (gap G15).
    Waive,
    /// See what is late or soon due, and how long visitors waited.
    Oversee,
    /// Sees who files for whom, and for how many people.
    OverseeFilers,
    /// Write the journal of outages.
    KeepOutages,
    /// Answer complaints.
    AnswerComplaints,
    /// Publish a new version of the working calendar.
    KeepCalendar,
    /// Name who works here and as what.
    KeepStaff,
    /// Give keys to other systems and take them back.
    KeepConsumers,
    /// Read the journal.
    ReadJournal,
    /// Ask, as another system, whether a number stands for a person.
    Consult,
    /// Bring messages, as another system.
    Deliver,
    /// See which messages to other systems have not arrived, and send given-up ones again.
    KeepMessages,
    /// Enter changes of the Rules and the notices about them.
    KeepRules,
}

impl Role {
    /// All roles.
    pub const ALL: &'static [Self] = &[
        Self::Recipient,
        Self::Clerk,
        Self::Operator,
        Self::Supervisor,
        Self::ContactCentre,
        Self::Administrator,
        Self::Auditor,
        Self::Consumer,
    ];

    /// The roles that people are appointed to: not those who come from outside.
    pub const STAFF: &'static [Self] = &[
        Self::Clerk,
        Self::Operator,
        Self::Supervisor,
        Self::ContactCentre,
        Self::Administrator,
        Self::Auditor,
    ];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Recipient => "recipient",
            Self::Clerk => "clerk",
            Self::Operator => "operator",
            Self::Supervisor => "supervisor",
            Self::ContactCentre => "contact_centre",
            Self::Administrator => "administrator",
            Self::Auditor => "auditor",
            Self::Consumer => "consumer",
        }
    }

    /// The role of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|role| role.as_str() == text)
    }

    /// Whether this role alone is enough.
    #[must_use]
    pub fn may(self, action: Action) -> bool {
        action.who().contains(&self)
    }
}

impl Action {
    /// All actions.
    pub const ALL: &'static [Self] = &[
        Self::File,
        Self::ReadCabinet,
        Self::Book,
        Self::Complain,
        Self::ServeVisits,
        Self::TakeIn,
        Self::LookUpParticulars,
        Self::HandOver,
        Self::RequestHomeVisit,
        Self::MakeHomeVisits,
        Self::ReadStatus,
        Self::ReadQueue,
        Self::Decide,
        Self::Countersign,
        Self::Waive,
        Self::Oversee,
        Self::OverseeFilers,
        Self::KeepOutages,
        Self::AnswerComplaints,
        Self::KeepCalendar,
        Self::KeepStaff,
        Self::KeepConsumers,
        Self::ReadJournal,
        Self::Consult,
        Self::Deliver,
        Self::KeepMessages,
        Self::KeepRules,
    ];

    /// The table. Only an operator decides; whoever keeps the house decides nothing in it.
    //= R258/2.8
    //# оператор Министерства внутренних дел – сотрудник республиканского государственного предприятия "Информационно-производственный центр" Министерства внутренних дел
    #[must_use]
    pub const fn who(self) -> &'static [Role] {
        use Role::{Administrator, Auditor, Clerk, Consumer, ContactCentre, Operator, Recipient, Supervisor};
        match self {
            Self::File | Self::ReadCabinet | Self::Book | Self::Complain => &[Recipient],
            Self::ServeVisits
            | Self::TakeIn
            | Self::LookUpParticulars
            | Self::HandOver
            | Self::MakeHomeVisits => &[Clerk],
            Self::RequestHomeVisit | Self::ReadStatus => &[ContactCentre],
            Self::ReadQueue => &[Operator, Supervisor],
            Self::Decide => &[Operator],
            Self::Countersign => &[Operator, Supervisor],
            Self::Waive | Self::Oversee | Self::OverseeFilers | Self::AnswerComplaints => &[Supervisor],
            Self::KeepOutages | Self::KeepMessages => &[Supervisor, Administrator],
            Self::KeepCalendar | Self::KeepStaff | Self::KeepConsumers | Self::KeepRules => &[Administrator],
            Self::ReadJournal => &[Auditor],
            Self::Consult | Self::Deliver => &[Consumer],
        }
    }
}

/// Whether any of the roles may.
#[must_use]
pub fn may(roles: &[Role], action: Action) -> bool {
    roles.iter().any(|role| role.may(action))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r2_8_refuses_everybody_but_an_operator_to_decide() {
        for role in Role::ALL {
            assert_eq!(role.may(Action::Decide), *role == Role::Operator, "{role:?}");
        }
        assert!(!may(&[], Action::Decide));
    }

    #[test]
    fn r2_8_accepts_an_operator_who_is_also_a_recipient() {
        assert!(may(&[Role::Recipient, Role::Operator], Action::Decide));
    }

    #[test]
    fn r2_5_the_contact_centre_sees_no_documents_and_decides_nothing() {
        let may: Vec<Action> =
            Action::ALL.iter().copied().filter(|action| Role::ContactCentre.may(*action)).collect();
        assert_eq!(may, [Action::RequestHomeVisit, Action::ReadStatus]);
    }

    #[test]
    fn every_role_does_something_and_every_action_has_somebody() {
        for role in Role::ALL {
            assert!(Action::ALL.iter().any(|action| role.may(*action)), "{role:?}");
            assert_eq!(Role::parse(role.as_str()), Some(*role));
        }
        for action in Action::ALL {
            assert!(!action.who().is_empty(), "{action:?}");
        }
    }
}
