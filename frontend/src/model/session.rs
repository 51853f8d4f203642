//! Who is signed in, as the service said, and what they may do. The service asks again at every call; this only spares
//! people pages and buttons that would be refused.

use shared::access::Role;
use shared::wire::v1::session::SessionWire;

/// How long before its end a session is said to end.
const WARNING_SECONDS: i64 = 180;

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

    /// Whether the session is about to end by itself, `idle` seconds after the last call. The service counts from a moment up to
    /// a minute before that call, so that a warning leaves two minutes at least; of a short session it leaves a half.
    #[must_use]
    pub fn ends_soon(&self, idle: i64) -> bool {
        self.person().is_some_and(|person| {
            let whole = i64::from(person.idle_minutes) * 60;
            whole > 0 && idle >= whole - WARNING_SECONDS.min(whole / 2)
        })
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
            idle_minutes: 30,
        })
    }

    #[test]
    fn a_session_is_said_to_end_some_minutes_before_and_nobody_is_warned_of_none() {
        let session = person(&["recipient"]);
        assert!(!session.ends_soon(0) && !session.ends_soon(27 * 60 - 1));
        assert!(session.ends_soon(27 * 60) && session.ends_soon(31 * 60));
        let Session::In(mut short) = person(&[]) else { unreachable!("somebody is signed in") };
        short.idle_minutes = 2;
        let short = Session::In(short);
        assert!(!short.ends_soon(59) && short.ends_soon(60), "not as soon as it begins");
        assert!(!Session::Unknown.ends_soon(9999) && !Session::Out { ended: true }.ends_soon(9999));
    }

    #[test]
    fn only_who_is_signed_in_has_roles_and_an_unknown_role_is_none() {
        assert_eq!(person(&["operator", "emperor"]).roles(), [Role::Operator]);
        assert_eq!(person(&[]).person().map(|person| person.iin.as_str()), Some("991231500016"));
        assert!(Session::Unknown.roles().is_empty() && Session::Out { ended: true }.roles().is_empty());
    }
}
