//! The open sessions of a person as a page lists them: what each is called, and which may be ended. The words for what has no
//! name of its own come from whoever shows them.

use shared::access::device::{Browser, System, Way};
use shared::wire::v1::session::OpenSessionWire;

/// What a device is called: its browser and its system, by their own names or by these words.
#[must_use]
pub fn device(session: &OpenSessionWire, other_browser: &str, other_system: &str) -> String {
    let or =
        |name: &'static str, other: &str| if name.is_empty() { other.to_owned() } else { name.to_owned() };
    let browser = or(Browser::parse(&session.browser).name(), other_browser);
    format!("{browser}, {}", or(System::parse(&session.system).name(), other_system))
}

/// By what somebody signed in; a way that this page does not know is not said.
#[must_use]
pub fn way(session: &OpenSessionWire) -> Way {
    Way::parse(&session.way)
}

/// The name by which a session is ended; none for that which asks: signing out ends it.
#[must_use]
pub fn ended_by(session: &OpenSessionWire) -> Option<String> {
    (!session.current).then(|| session.id.clone())
}

/// Whether there is a session beside that which asks.
#[must_use]
pub fn are_others(sessions: &[OpenSessionWire]) -> bool {
    sessions.iter().any(|session| !session.current)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(browser: &str, system: &str, current: bool) -> OpenSessionWire {
        OpenSessionWire {
            id: "0f8a".to_owned(),
            opened_at: "2026-11-23T05:00:00Z".to_owned(),
            used_at: "2026-11-23T05:10:00Z".to_owned(),
            ends_at: "2026-11-23T13:00:00Z".to_owned(),
            way: "phone".to_owned(),
            browser: browser.to_owned(),
            system: system.to_owned(),
            current,
        }
    }

    #[test]
    fn a_device_is_called_by_the_names_it_has_and_by_words_where_it_has_none() {
        let called = |browser, system| device(&session(browser, system, false), "another", "unknown");
        assert_eq!(called("firefox", "linux"), "Firefox, Linux");
        assert_eq!(called("other", "windows"), "another, Windows");
        assert_eq!(called("netscape", "<b>"), "another, unknown", "what is not known is never shown");
        assert_eq!(way(&session("chrome", "ios", false)), Way::Phone);
    }

    #[test]
    fn ones_own_session_is_ended_by_signing_out_and_every_other_here() {
        let (own, other) = (session("chrome", "macos", true), session("safari", "ios", false));
        assert_eq!((ended_by(&own), ended_by(&other)), (None, Some("0f8a".to_owned())));
        assert!(!are_others(std::slice::from_ref(&own)) && !are_others(&[]) && are_others(&[own, other]));
    }
}
