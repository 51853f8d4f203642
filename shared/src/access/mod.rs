//! Who may do what: one table, enforced by the server and used by the screens to hide what would be refused.

/// A role. One person may have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Files applications and reads the cabinet: recipient or representative.
    Recipient,
    /// Operator of the Ministry (definition 2.8): checks and decides.
    Operator,
}

/// Something that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// Write drafts, attach copies, lodge.
    File,
    /// Read one's own applications and results.
    ReadCabinet,
    /// See the check queue and the cases in it.
    ReadQueue,
    /// Claim, release, grant, refuse.
    Decide,
}

impl Role {
    /// All roles.
    pub const ALL: &'static [Self] = &[Self::Recipient, Self::Operator];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Recipient => "recipient",
            Self::Operator => "operator",
        }
    }

    /// The role of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|role| role.as_str() == text)
    }

    /// The table. An operator files nothing in that capacity and reads no cabinet.
    //= R258/2.8
    //# оператор Министерства внутренних дел – сотрудник республиканского государственного предприятия "Информационно-производственный центр" Министерства внутренних дел
    #[must_use]
    pub const fn may(self, action: Action) -> bool {
        match (self, action) {
            (Self::Recipient, Action::File | Action::ReadCabinet)
            | (Self::Operator, Action::ReadQueue | Action::Decide) => true,
            (Self::Recipient, Action::ReadQueue | Action::Decide)
            | (Self::Operator, Action::File | Action::ReadCabinet) => false,
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
        assert!(!Role::Recipient.may(Action::Decide));
        assert!(!may(&[], Action::Decide));
    }

    #[test]
    fn r2_8_accepts_an_operator_who_is_also_a_recipient() {
        assert!(may(&[Role::Recipient, Role::Operator], Action::Decide));
    }
}
