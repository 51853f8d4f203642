//! Signing on a phone as the page sees it: what is shown while the code stands there, and what an answer of the service
//! means for the waiting. Tested natively; it knows neither the page nor the calls.

use shared::eds::phone::PhoneState;
use shared::wire::v1::phone::{PhoneInviteWire, PhoneSigningWire};
use shared::wire::v1::problem::ProblemWire;

/// Milliseconds between two questions to the service.
pub const ASK_EVERY_MS: u32 = 2_000;
/// Questions in a row that may stay without an answer: the phone may be on its way through a lift.
pub const SILENCES_MAX: u32 = 30;

/// Why no signature came from the phone, beyond what the service says in words of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhoneError {
    /// The code's time was over first.
    Expired,
    /// Another window of this browser began another signing, or the text was signed in another way.
    CalledOff,
    /// The person stopped waiting.
    Withdrawn,
    /// The service was not reached for too long.
    Lost,
    /// The phone signed another text.
    OtherContent,
    /// What came is no signature this page can read.
    NotUnderstood,
}

impl PhoneError {
    /// Every fault.
    pub const ALL: &'static [Self] = &[
        Self::Expired,
        Self::CalledOff,
        Self::Withdrawn,
        Self::Lost,
        Self::OtherContent,
        Self::NotUnderstood,
    ];
}

/// What the person wants while the page waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneIntent {
    /// A new code.
    Renew,
    /// To stop.
    Stop,
}

/// The code as it stands on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneCode {
    /// The code.
    pub invite: PhoneInviteWire,
    /// A phone has taken the text.
    pub opened: bool,
    /// How long the code is good.
    pub left: Left,
}

/// How long a code is good, in words a person needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// So many minutes, the begun one counted.
    Minutes(i64),
    /// Less than one.
    LessThanAMinute,
}

impl Left {
    /// By the service's clock, so that a wrong clock here does not matter.
    #[must_use]
    pub const fn of(seconds: i64) -> Self {
        if seconds < 60 { Self::LessThanAMinute } else { Self::Minutes((seconds + 59) / 60) }
    }
}

impl PhoneCode {
    /// A code just made.
    #[must_use]
    pub const fn new(invite: PhoneInviteWire) -> Self {
        let left = Left::of(invite.seconds_left);
        Self { invite, opened: false, left }
    }
}

/// What an answer means for the waiting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Go on waiting.
    Wait {
        /// A phone has taken the text.
        opened: bool,
        /// How long the code is good.
        left: Left,
    },
    /// The signature, base64.
    Signed(String),
    /// Nothing will come any more.
    Over(PhoneError),
    /// What came was refused, for this reason.
    Refused(Option<Box<ProblemWire>>),
}

/// Reads an answer; a state this page does not know ends the waiting.
#[must_use]
pub fn heard(answer: PhoneSigningWire) -> Heard {
    match PhoneState::parse(&answer.state) {
        Some(state @ (PhoneState::Waiting | PhoneState::Opened)) => {
            Heard::Wait { opened: state == PhoneState::Opened, left: Left::of(answer.seconds_left) }
        }
        Some(PhoneState::Signed) if !answer.envelope.is_empty() => Heard::Signed(answer.envelope),
        Some(PhoneState::Refused) => Heard::Refused(answer.refusal.map(Box::new)),
        Some(PhoneState::Expired) => Heard::Over(PhoneError::Expired),
        Some(PhoneState::Cancelled) => Heard::Over(PhoneError::CalledOff),
        Some(PhoneState::Signed) | None => Heard::Over(PhoneError::NotUnderstood),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(state: &str) -> PhoneSigningWire {
        PhoneSigningWire {
            id: "id".into(),
            state: state.into(),
            seconds_left: 61,
            refusal: None,
            envelope: String::new(),
        }
    }

    #[test]
    fn every_state_means_something_for_the_waiting() {
        let left = Left::Minutes(2);
        assert_eq!(heard(answer("waiting")), Heard::Wait { opened: false, left });
        assert_eq!(heard(answer("opened")), Heard::Wait { opened: true, left });
        assert_eq!(heard(answer("expired")), Heard::Over(PhoneError::Expired));
        assert_eq!(heard(answer("cancelled")), Heard::Over(PhoneError::CalledOff));
        assert_eq!(heard(answer("refused")), Heard::Refused(None));
        assert_eq!(heard(answer("dancing")), Heard::Over(PhoneError::NotUnderstood));
    }

    #[test]
    fn a_signature_is_one_only_when_it_is_there() {
        assert_eq!(heard(answer("signed")), Heard::Over(PhoneError::NotUnderstood));
        let signed = PhoneSigningWire { envelope: "AA==".into(), ..answer("signed") };
        assert_eq!(heard(signed), Heard::Signed("AA==".into()));
    }

    #[test]
    fn minutes_are_counted_as_people_do() {
        let said = [300, 299, 241, 240, 61, 60, 59, 0].map(Left::of);
        let minutes = Left::Minutes;
        let last = Left::LessThanAMinute;
        assert_eq!(
            said,
            [minutes(5), minutes(5), minutes(5), minutes(4), minutes(2), minutes(1), last, last]
        );
    }
}
