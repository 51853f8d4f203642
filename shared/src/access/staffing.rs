//! Who may be appointed together with what, and by how many: roles that one person may not hold at once, and roles that
//! two administrators give or take. Data with reasons; who holds what is not known here.

use super::Role;

/// Two roles that nobody holds at once, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apart {
    /// One.
    pub one: Role,
    /// The other.
    pub other: Role,
    /// Stable name of the reason.
    pub why: &'static str,
}

const fn apart(one: Role, other: Role, why: &'static str) -> Apart {
    Apart { one, other, why }
}

/// Whoever reads the journal is not read in it.
const WATCHES: &str = "watches-own-deeds";
/// Whoever says who decides does not decide, nor take in what is decided.
const NAMES: &str = "names-and-decides";
/// A counter and the ministry are two bodies; what a clerk takes in, another person decides.
const BOTH_SIDES: &str = "takes-in-and-decides";
/// The contact centre sees no documents (definition 2.5); a second role would show them.
const NO_DOCUMENTS: &str = "sees-no-documents";

/// The pairs. An operator may be a supervisor too: nobody confirms, hears or judges their own deed anyway, and a small
/// department has one desk for both.
pub const APART: &[Apart] = &[
    apart(Role::Auditor, Role::Clerk, WATCHES),
    apart(Role::Auditor, Role::Operator, WATCHES),
    apart(Role::Auditor, Role::Supervisor, WATCHES),
    apart(Role::Auditor, Role::ContactCentre, WATCHES),
    apart(Role::Auditor, Role::Administrator, WATCHES),
    apart(Role::Administrator, Role::Operator, NAMES),
    apart(Role::Administrator, Role::Supervisor, NAMES),
    apart(Role::Administrator, Role::Clerk, NAMES),
    apart(Role::Clerk, Role::Operator, BOTH_SIDES),
    apart(Role::Clerk, Role::Supervisor, BOTH_SIDES),
    apart(Role::ContactCentre, Role::Clerk, NO_DOCUMENTS),
    apart(Role::ContactCentre, Role::Operator, NO_DOCUMENTS),
    apart(Role::ContactCentre, Role::Supervisor, NO_DOCUMENTS),
];

/// The first pair among these roles that nobody holds at once.
#[must_use]
pub fn clash(roles: &[Role]) -> Option<Apart> {
    APART.iter().copied().find(|pair| roles.contains(&pair.one) && roles.contains(&pair.other))
}

impl Role {
    /// Whether two administrators give this role: it decides, is the second person, or gives roles itself.
    #[must_use]
    pub const fn naming_takes_two(self) -> bool {
        matches!(self, Self::Operator | Self::Supervisor | Self::Administrator)
    }

    /// Whether two administrators take this role away. Taking it from those who watch, or from whoever could say no, is a
    /// way to be alone; everybody else must be able to lose a role at once.
    #[must_use]
    pub const fn removal_takes_two(self) -> bool {
        matches!(self, Self::Administrator | Self::Auditor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_watches_themselves_nor_names_themselves_a_judge() {
        for role in Role::STAFF.iter().filter(|role| **role != Role::Auditor) {
            assert!(clash(&[Role::Recipient, *role, Role::Auditor]).is_some(), "{role:?}");
        }
        for role in [Role::Operator, Role::Supervisor, Role::Clerk] {
            assert_eq!(clash(&[Role::Administrator, role]).map(|pair| pair.why), Some("names-and-decides"));
        }
        assert_eq!(clash(&[Role::Operator, Role::Clerk]).map(|pair| pair.why), Some("takes-in-and-decides"));
        assert_eq!(
            clash(&[Role::ContactCentre, Role::Operator]).map(|pair| pair.why),
            Some("sees-no-documents")
        );
    }

    #[test]
    fn it_spares_everybody_with_one_role_and_an_operator_who_supervises() {
        for role in Role::ALL {
            assert_eq!(clash(&[Role::Recipient, *role]), None, "{role:?}");
        }
        assert_eq!(clash(&[Role::Operator, Role::Supervisor]), None);
        assert_eq!(clash(&[Role::Administrator, Role::ContactCentre]), None);
    }

    #[test]
    fn who_decides_is_named_by_two_and_who_watches_is_removed_by_two() {
        let named: Vec<Role> = Role::ALL.iter().copied().filter(|role| role.naming_takes_two()).collect();
        assert_eq!(named, [Role::Operator, Role::Supervisor, Role::Administrator]);
        let removed: Vec<Role> = Role::ALL.iter().copied().filter(|role| role.removal_takes_two()).collect();
        assert_eq!(removed, [Role::Administrator, Role::Auditor]);
    }
}
