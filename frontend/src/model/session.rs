//! Who is signed in, as the service said, and what they may do. The service asks again at every call; this only spares
//! people pages and buttons that would be refused.

use shared::access::Role;
use shared::wire::v1::session::SessionWire;

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Session {
    /// Not asked yet.
    Unknown,
    /// Nobody; `ended` when there was somebody a moment ago.
    Out {
        /// The session ended under the person's hands.
        ended: bool,
    },
    /// This person.
    In(SessionWire),
}

impl Session {
    /// The signed-in person.
    #[must_use]
    pub const fn person(&self) -> Option<&SessionWire> {
        match self {
            Self::In(person) => Some(person),
            Self::Unknown | Self::Out { .. } => None,
        }
    }

    /// The roles of the signed-in person; a role that this page does not know is none.
    #[must_use]
    pub fn roles(&self) -> Vec<Role> {
        self.person()
            .into_iter()
            .flat_map(|person| &person.roles)
            .filter_map(|role| Role::parse(role))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(roles: &[&str]) -> Session {
        let roles = roles.iter().map(|role| (*role).to_owned()).collect();
        let text = String::new;
        Session::In(SessionWire {
            iin: "991231500016".to_owned(),
            name: text(),
            surname: text(),
            roles,
            csrf: text(),
            expires_at: text(),
        })
    }

    #[test]
    fn only_who_is_signed_in_has_roles_and_an_unknown_role_is_none() {
        assert_eq!(person(&["operator", "emperor"]).roles(), [Role::Operator]);
        assert_eq!(person(&[]).person().map(|person| person.iin.as_str()), Some("991231500016"));
        assert!(Session::Unknown.roles().is_empty() && Session::Out { ended: true }.roles().is_empty());
    }
}
