//! The browser's own permission for a page to reach programs on this device: a page from the network must have it, or
//! every connection to NCALayer fails at once and looks like an NCALayer that is not there. Knows the names and states of
//! the Permissions API (`PermissionStatus`); asks nobody.

use super::fault::NcaLayerError;

/// The names under which browsers have the permission, the present one first. A browser that knows neither does not ask
/// for it.
pub const NAMES: [&str; 2] = ["loopback-network", "local-network-access"];

/// What the browser says about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Permission {
    /// None is needed, as far as can be told: an older browser, or a page of this very machine.
    #[default]
    Unneeded,
    /// The browser will ask the person at the first try.
    Prompt,
    /// The person or the administrator allowed it.
    Granted,
    /// The person or the administrator said no: the browser refuses without asking again.
    Denied,
}

impl Permission {
    /// The state of that name; none for a name of tomorrow.
    #[must_use]
    pub fn of_state(state: &str) -> Option<Self> {
        match state {
            "prompt" => Some(Self::Prompt),
            "granted" => Some(Self::Granted),
            "denied" => Some(Self::Denied),
            _ => None,
        }
    }

    /// What a failed connection means under this permission. Only what looks like nobody there is seen in a new light.
    #[must_use]
    pub const fn explain(self, fault: NcaLayerError) -> NcaLayerError {
        match (self, fault) {
            (Self::Denied, NcaLayerError::Unreachable | NcaLayerError::UnreachableInFirefox) => {
                NcaLayerError::Blocked
            }
            (Self::Prompt, NcaLayerError::Unreachable | NcaLayerError::UnreachableInFirefox) => {
                NcaLayerError::Unanswered
            }
            (_, fault) => fault,
        }
    }

    /// Whether a fault is over now that the browser says this.
    #[must_use]
    pub const fn ends(self, fault: NcaLayerError) -> bool {
        matches!(
            (self, fault),
            (Self::Granted | Self::Prompt, NcaLayerError::Blocked)
                | (Self::Granted, NcaLayerError::Unanswered)
        )
    }
}

/// Whether a page of this host comes from this very machine: such a page needs no permission, whatever the browser says
/// of its state.
#[must_use]
pub fn is_own_machine(host: &str) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let in_four = || host.parse::<core::net::Ipv4Addr>().is_ok_and(|address| address.is_loopback());
    host == "localhost" || host.ends_with(".localhost") || host == "[::1]" || in_four()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blocked_browser_is_not_taken_for_a_missing_program() {
        for nobody in [NcaLayerError::Unreachable, NcaLayerError::UnreachableInFirefox] {
            assert_eq!(Permission::Denied.explain(nobody), NcaLayerError::Blocked);
            assert_eq!(Permission::Prompt.explain(nobody), NcaLayerError::Unanswered);
            for silent in [Permission::Granted, Permission::Unneeded] {
                assert_eq!(silent.explain(nobody), nobody);
            }
        }
    }

    #[test]
    fn a_program_that_answered_was_not_blocked() {
        for fault in NcaLayerError::ALL {
            if !matches!(fault, NcaLayerError::Unreachable | NcaLayerError::UnreachableInFirefox) {
                assert_eq!(Permission::Denied.explain(*fault), *fault);
                assert_eq!(Permission::Prompt.explain(*fault), *fault);
            }
        }
    }

    #[test]
    fn a_block_is_over_when_the_person_allows_it_and_nothing_else_is() {
        assert!(
            Permission::Granted.ends(NcaLayerError::Blocked)
                && Permission::Granted.ends(NcaLayerError::Unanswered)
        );
        assert!(Permission::Prompt.ends(NcaLayerError::Blocked), "the browser will ask again");
        assert!(
            !Permission::Prompt.ends(NcaLayerError::Unanswered)
                && !Permission::Denied.ends(NcaLayerError::Blocked)
        );
        assert!(
            !Permission::Granted.ends(NcaLayerError::Unreachable)
                && !Permission::Granted.ends(NcaLayerError::Cancelled)
        );
    }

    #[test]
    fn states_are_the_browsers_words() {
        assert_eq!(Permission::of_state("denied"), Some(Permission::Denied));
        assert_eq!(Permission::of_state("prompt"), Some(Permission::Prompt));
        assert_eq!(Permission::of_state("granted"), Some(Permission::Granted));
        assert_eq!(Permission::of_state("Granted"), None);
        assert_eq!(NAMES, ["loopback-network", "local-network-access"]);
    }

    #[test]
    fn a_page_of_this_machine_needs_none() {
        for host in ["localhost", "LOCALHOST.", "iin.localhost", "127.0.0.1", "127.8.8.8", "[::1]"] {
            assert!(is_own_machine(host), "{host}");
        }
        for host in
            ["iin.example.kz", "128.0.0.1", "10.0.0.1", "localhost.example.kz", "127.0.0.1.example.kz", ""]
        {
            assert!(!is_own_machine(host), "{host}");
        }
    }
}
