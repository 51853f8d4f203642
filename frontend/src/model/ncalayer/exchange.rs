//! One conversation: connect, be greeted, ask, wait for the person, hear the answer. One request in flight, and the
//! conversation ends with it. It says what to do next and does nothing itself; it never begins anew by itself.

use super::fault::NcaLayerError;
use super::messages::{self, Given, Heard};
use super::request::Request;

/// How long a connected NCALayer may stay silent before its greeting, milliseconds.
const GREETING_PATIENCE: u32 = 20_000;
/// How long the older module may take to say what needs no person, milliseconds.
const COMMON_PATIENCE: u32 = 5_000;

/// What happened to the socket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening<'a> {
    /// It is open.
    Opened,
    /// NCALayer said this.
    Said(&'a str),
    /// It is closed, or was never open.
    Closed,
    /// Nothing was said for as long as [`Exchange::patience`] allows.
    Silence,
}

/// What to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// Wait.
    Wait,
    /// Say this.
    Say(String),
    /// It is over: the signature as text, not checked yet, or why there is none.
    End(Result<String, NcaLayerError>),
}

/// Where the conversation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Connecting,
    Greeting,
    /// The module of today was asked.
    Basics,
    /// The older one was told the language.
    Language,
    /// The older one was asked for hardware.
    Tokens,
    /// The older one was asked to sign.
    Common,
    Over,
}

/// A conversation about one request.
#[derive(Debug)]
pub struct Exchange {
    request: Request,
    phase: Phase,
}

impl Exchange {
    /// Before the socket is open.
    #[must_use]
    pub const fn new(request: Request) -> Self {
        Self { request, phase: Phase::Connecting }
    }

    /// The person has NCALayer's window before them.
    #[must_use]
    pub const fn waits_for_person(&self) -> bool {
        matches!(self.phase, Phase::Basics | Phase::Common)
    }

    /// How long silence is bearable now, milliseconds. For the person there is no limit, and none for connecting:
    /// meanwhile the browser may be asking whether this site may reach programs on this machine.
    #[must_use]
    pub const fn patience(&self) -> Option<u32> {
        match self.phase {
            Phase::Greeting => Some(GREETING_PATIENCE),
            Phase::Language | Phase::Tokens => Some(COMMON_PATIENCE),
            Phase::Connecting | Phase::Basics | Phase::Common | Phase::Over => None,
        }
    }

    /// What to do after this happened.
    pub fn after(&mut self, happening: Happening<'_>) -> Move {
        match (self.phase, happening) {
            (Phase::Over, _) => Move::Wait,
            (Phase::Connecting, Happening::Opened) => {
                self.phase = Phase::Greeting;
                Move::Wait
            }
            (Phase::Connecting, Happening::Closed) => self.end(Err(if self.request.in_firefox {
                NcaLayerError::UnreachableInFirefox
            } else {
                NcaLayerError::Unreachable
            })),
            (_, Happening::Closed) => self.end(Err(NcaLayerError::Disconnected)),
            (Phase::Greeting, Happening::Silence) => self.end(Err(NcaLayerError::Busy)),
            (Phase::Language, Happening::Silence) => self.ask_tokens(),
            (Phase::Tokens, Happening::Silence) => self.ask_common(&[]),
            (_, Happening::Said(text)) => self.heard(messages::hear(text)),
            (_, Happening::Opened | Happening::Silence) => Move::Wait,
        }
    }

    fn heard(&mut self, heard: Heard) -> Move {
        match (self.phase, heard) {
            (Phase::Greeting, Heard::Greeting(_)) => {
                self.phase = Phase::Basics;
                Move::Say(messages::sign(&self.request))
            }
            (Phase::Basics, Heard::Signed(text)) => self.end(Ok(text)),
            (Phase::Basics, Heard::Cancelled) => self.end(Err(NcaLayerError::Cancelled)),
            (Phase::Basics, Heard::SigningFailed) => self.end(Err(NcaLayerError::SigningFailed)),
            (Phase::Basics, Heard::NoModule) => {
                self.phase = Phase::Language;
                Move::Say(messages::change_locale(self.request.locale))
            }
            (Phase::Language, Heard::Done(_) | Heard::CommonFailed) => self.ask_tokens(),
            (Phase::Tokens, Heard::Done(Given::Names(names))) => self.ask_common(&names),
            (Phase::Tokens, Heard::CommonFailed) => self.ask_common(&[]),
            (Phase::Common, Heard::Done(Given::Text(text))) => self.end(Ok(text)),
            (Phase::Common, Heard::CommonCancelled) => self.end(Err(NcaLayerError::Cancelled)),
            (Phase::Common, Heard::CommonFailed) => self.end(Err(NcaLayerError::SigningFailed)),
            (Phase::Language | Phase::Tokens | Phase::Common, Heard::NoModule) => {
                self.end(Err(NcaLayerError::TooOld))
            }
            (Phase::Basics | Phase::Common, Heard::Declined) => self.end(Err(NcaLayerError::Declined)),
            (Phase::Basics | Phase::Common, Heard::NotUnderstood) => {
                self.end(Err(NcaLayerError::NotUnderstood))
            }
            (Phase::Basics | Phase::Common, Heard::TooLarge) => self.end(Err(NcaLayerError::TooLarge)),
            // Late answers, heartbeats, second greetings, other people's programs.
            _ => Move::Wait,
        }
    }

    fn ask_tokens(&mut self) -> Move {
        self.phase = Phase::Tokens;
        Move::Say(messages::active_tokens())
    }

    fn ask_common(&mut self, tokens: &[String]) -> Move {
        self.phase = Phase::Common;
        Move::Say(messages::sign_common(&self.request, tokens))
    }

    fn end(&mut self, outcome: Result<String, NcaLayerError>) -> Move {
        self.phase = Phase::Over;
        Move::End(outcome)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use shared::text::Locale;

    use super::*;
    use crate::model::ncalayer::Authorities;

    const HELLO: Happening<'static> = Happening::Said(r#"{"result":{"version":"1.4"}}"#);
    const NO_MODULE: Happening<'static> =
        Happening::Said(r#"{"success":false,"errorCode":"MODULE_NOT_FOUND"}"#);

    fn request(in_firefox: bool) -> Request {
        Request {
            statement: "text".into(),
            locale: Locale::Ru,
            iin: String::new(),
            for_documents: false,
            authorities: Authorities::default(),
            in_firefox,
        }
    }

    /// Greeted, and asked by the module of today.
    fn asked() -> Exchange {
        let mut exchange = Exchange::new(request(false));
        assert_eq!(exchange.after(Happening::Opened), Move::Wait);
        assert!(matches!(exchange.after(HELLO), Move::Say(said) if said.contains("knca.basics")));
        exchange
    }

    /// The module of today is not there; the older one was asked.
    fn asked_of_old() -> Exchange {
        let mut exchange = asked();
        assert!(matches!(exchange.after(NO_MODULE), Move::Say(said) if said.contains("changeLocale")));
        let answer = exchange.after(Happening::Said(r#"{"code":"200"}"#));
        assert!(matches!(answer, Move::Say(said) if said.contains("getActiveTokens")));
        let answer = exchange.after(Happening::Said(r#"{"code":"200","responseObject":[]}"#));
        assert!(matches!(answer, Move::Say(said) if said.contains(r#"["PKCS12","SIGNATURE""#)));
        exchange
    }

    fn fails(mut exchange: Exchange, happening: Happening<'_>, fault: NcaLayerError) {
        assert_eq!(exchange.after(happening), Move::End(Err(fault)));
        assert_eq!(exchange.after(HELLO), Move::Wait, "it is over");
    }

    #[test]
    fn the_straight_way_ends_with_a_signature() {
        let mut exchange = asked();
        assert!(exchange.waits_for_person() && exchange.patience().is_none(), "a person may take their time");
        let answer = exchange.after(Happening::Said(r#"{"status":true,"body":{"result":["MII"]}}"#));
        assert_eq!(answer, Move::End(Ok("MII".into())));
    }

    #[test]
    fn nobody_there_is_told_in_the_terms_of_the_browser() {
        fails(Exchange::new(request(false)), Happening::Closed, NcaLayerError::Unreachable);
        fails(Exchange::new(request(true)), Happening::Closed, NcaLayerError::UnreachableInFirefox);
        assert_eq!(Exchange::new(request(false)).patience(), None, "the browser may be asking the person");
    }

    #[test]
    fn silence_before_the_greeting_means_busy() {
        let mut exchange = Exchange::new(request(false));
        exchange.after(Happening::Opened);
        assert!(exchange.patience().is_some());
        fails(exchange, Happening::Silence, NcaLayerError::Busy);
        assert_eq!(asked().after(Happening::Silence), Move::Wait, "a timer of before means nothing now");
    }

    #[test]
    fn strays_are_passed_over_while_the_person_decides() {
        let mut exchange = asked();
        for text in ["--heartbeat--", "{}", r#"{"result":{"version":"1.4"}}"#, r#"{"code":"200"}"#, "[1]"] {
            assert_eq!(exchange.after(Happening::Said(text)), Move::Wait, "{text}");
        }
        fails(exchange, Happening::Said(r#"{"status":true,"body":{}}"#), NcaLayerError::Cancelled);
    }

    #[test]
    fn what_goes_wrong_has_a_name() {
        fails(asked(), Happening::Closed, NcaLayerError::Disconnected);
        fails(
            asked(),
            Happening::Said(r#"{"status":false,"code":"INVALID_SIGNING_PARAMS"}"#),
            NcaLayerError::Declined,
        );
        fails(
            asked(),
            Happening::Said(r#"{"status":false,"code":"SIGNING_FAILURE"}"#),
            NcaLayerError::SigningFailed,
        );
        fails(
            asked(),
            Happening::Said(r#"{"status":true,"body":{"result":7}}"#),
            NcaLayerError::NotUnderstood,
        );
        let long = "x".repeat(super::super::ANSWER_BYTES_MAX + 1);
        fails(asked(), Happening::Said(&long), NcaLayerError::TooLarge);
    }

    #[test]
    fn an_old_version_is_spoken_to_in_its_own_way() {
        let mut exchange = asked_of_old();
        let late = Happening::Said(r#"{"code":"200","responseObject":["AKKaztokenStore"]}"#);
        assert_eq!(exchange.after(late), Move::Wait, "a late answer is none to this question");
        let answer = exchange.after(Happening::Said(r#"{"code":"200","responseObject":"MII"}"#));
        assert_eq!(answer, Move::End(Ok("MII".into())));
        fails(
            asked_of_old(),
            Happening::Said(r#"{"code":"500","message":"action.canceled"}"#),
            NcaLayerError::Cancelled,
        );
        fails(asked_of_old(), Happening::Said(r#"{"code":"500"}"#), NcaLayerError::SigningFailed);
        fails(asked_of_old(), NO_MODULE, NcaLayerError::TooOld);
    }

    #[test]
    fn an_old_version_that_says_little_is_asked_all_the_same() {
        let mut exchange = asked();
        exchange.after(NO_MODULE);
        assert!(
            matches!(exchange.after(Happening::Silence), Move::Say(said) if said.contains("getActiveTokens"))
        );
        assert!(
            matches!(exchange.after(Happening::Silence), Move::Say(said) if said.contains("createCAdES"))
        );
        assert!(exchange.waits_for_person());
    }

    #[test]
    fn hardware_is_asked_for_its_key() {
        let mut exchange = asked();
        exchange.after(NO_MODULE);
        exchange.after(Happening::Said(r#"{"code":"500"}"#));
        let tokens = Happening::Said(r#"{"code":"200","responseObject":["AKKaztokenStore"]}"#);
        assert!(matches!(exchange.after(tokens), Move::Say(said) if said.contains("AKKaztokenStore")));
    }

    /// Texts that look like what NCALayer says, and texts that do not.
    fn texts() -> impl Strategy<Value = String> {
        let members = prop::collection::vec(
            prop_oneof![
                Just(r#""status":true"#),
                Just(r#""status":false"#),
                Just(r#""code":"200""#),
                Just(r#""code":"500""#),
                Just(r#""errorCode":"MODULE_NOT_FOUND""#),
                Just(r#""body":{"result":["MII"]}"#),
                Just(r#""body":{"result":{"signatures":["MII"]}}"#),
                Just(r#""body":{}"#),
                Just(r#""responseObject":"MII""#),
                Just(r#""responseObject":["A"]"#),
                Just(r#""result":{"version":"1.4"}"#),
                Just(r#""message":"action.canceled""#),
            ],
            0..4,
        );
        prop_oneof![
            ".*",
            "[\\[\\]{}\":,a-z0-9.\\\\]*",
            members.prop_map(|all| format!("{{{}}}", all.join(",")))
        ]
    }

    proptest! {
        #[test]
        fn no_text_makes_it_stumble_and_it_ends_once(texts in prop::collection::vec(texts(), 0..12), firefox: bool) {
            let mut exchange = Exchange::new(request(firefox));
            exchange.after(Happening::Opened);
            let mut ends = 0;
            for text in &texts {
                ends += usize::from(matches!(exchange.after(Happening::Said(text)), Move::End(_)));
                exchange.after(Happening::Silence);
            }
            ends += usize::from(matches!(exchange.after(Happening::Closed), Move::End(_)));
            prop_assert!(ends <= 1);
            prop_assert_eq!(exchange.after(Happening::Closed), Move::Wait);
        }
    }
}
