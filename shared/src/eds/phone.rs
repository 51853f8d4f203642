//! Signing on a phone with eGov mobile or eGov Business: the states of a signing, the address the phone is given, and
//! how its moments are written. Knows the peer's protocol as far as it is text; neither sessions nor signatures.
//!
//! The phone asks twice: API 1 tells who asks and where the documents are, API 2 gives them and takes them back signed.

use jiff::civil::DateTime;
use jiff::tz::Offset;

use crate::time::Timestamp;

/// How the documents are to be signed: CMS SignedData with the content inside, so that what comes back can be compared
/// byte for byte with what was issued, and judged again years later from itself alone.
pub const SIGN_METHOD: &str = "CMS_WITH_DATA";

/// How the phone proves at API 2 that it has asked API 1.
pub const AUTH_TYPE: &str = "Token";

/// Minutes for which a code is good, at most.
pub const MINUTES: i64 = 5;

/// Most calls of a phone that are wrong in themselves; one more ends the signing.
pub const TRIES_MAX: i64 = 5;

/// Where a signing on a phone stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhoneState {
    /// The code is shown; no phone has taken the documents.
    Waiting,
    /// A phone has taken the documents.
    Opened,
    /// The signature is here and good.
    Signed,
    /// What came from the phone is not accepted.
    Refused,
    /// Nothing came in time.
    Expired,
    /// The browser called it off, began another, or signed in another way.
    Cancelled,
}

/// A step that does not begin in this state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no {wanted} from {}", from.as_str())]
pub struct WrongPhoneState {
    /// Where the signing stands.
    pub from: PhoneState,
    /// What was wanted: `open`, `sign`.
    pub wanted: &'static str,
}

impl PhoneState {
    /// All states.
    pub const ALL: &'static [Self] =
        &[Self::Waiting, Self::Opened, Self::Signed, Self::Refused, Self::Expired, Self::Cancelled];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Opened => "opened",
            Self::Signed => "signed",
            Self::Refused => "refused",
            Self::Expired => "expired",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|state| state.as_str() == text)
    }

    /// Whether something may still come from a phone.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Opened)
    }

    /// The state as it is now: what is open past its moment has expired.
    #[must_use]
    pub const fn now(self, expires_at_ms: i64, now_ms: i64) -> Self {
        if self.is_open() && expires_at_ms <= now_ms { Self::Expired } else { self }
    }

    /// API 1 gives a token as long as no phone has taken the documents.
    ///
    /// # Errors
    /// [`WrongPhoneState`].
    pub const fn may_begin(self) -> Result<(), WrongPhoneState> {
        match self {
            Self::Waiting => Ok(()),
            from => Err(WrongPhoneState { from, wanted: "begin" }),
        }
    }

    /// API 2 gives the documents, also again to the phone that has them.
    ///
    /// # Errors
    /// [`WrongPhoneState`].
    pub const fn may_open(self) -> Result<(), WrongPhoneState> {
        if self.is_open() { Ok(()) } else { Err(WrongPhoneState { from: self, wanted: "open" }) }
    }

    /// API 2 takes a signature from the phone that has the documents, once.
    ///
    /// # Errors
    /// [`WrongPhoneState`].
    pub const fn may_sign(self) -> Result<(), WrongPhoneState> {
        match self {
            Self::Opened => Ok(()),
            from => Err(WrongPhoneState { from, wanted: "sign" }),
        }
    }
}

/// The text of the code: what the apps' own scanner reads.
#[must_use]
pub fn code_text(api1: &str) -> String {
    format!("mobileSign:{api1}")
}

/// The link that opens eGov mobile on the phone itself.
#[must_use]
pub fn egov_mobile_link(api1: &str) -> String {
    format!(
        "https://m.egov.kz/mobileSign/?link={api1}?mgovSign&isi=1476128386&ibi=kz.egov.mobile&apn=kz.mobile.mgov"
    )
}

/// The link that opens eGov Business on the phone itself.
#[must_use]
pub fn egov_business_link(api1: &str) -> String {
    format!(
        "https://egovbusiness.page.link/?link={api1}?mgovSign&isi=1597880144&ibi=kz.mobile.mgov.business\
         &apn=kz.mobile.mgov.business"
    )
}

/// A moment as the apps read it: `2022-09-29T16:21:37.06+0600`, on a clock some hours ahead of UTC.
#[must_use]
pub fn moment(at: Timestamp, hours_ahead: i8) -> String {
    let shown: DateTime = Offset::constant(hours_ahead).to_datetime(at);
    let (day, hundredths) = (shown.date(), shown.subsec_nanosecond() / 10_000_000);
    let (hour, minute, second) = (shown.hour(), shown.minute(), shown.second());
    format!("{day}T{hour:02}:{minute:02}:{second:02}.{hundredths:02}{hours_ahead:+03}00")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_have_names_that_parse_back() {
        for state in PhoneState::ALL {
            assert_eq!(PhoneState::parse(state.as_str()), Some(*state));
        }
        assert_eq!(PhoneState::parse("opened "), None);
    }

    #[test]
    fn only_a_shown_code_begins_only_an_opened_one_is_signed() {
        for state in PhoneState::ALL {
            assert_eq!(state.may_begin().is_ok(), *state == PhoneState::Waiting, "{state:?}");
            assert_eq!(state.may_open().is_ok(), state.is_open(), "{state:?}");
            assert_eq!(state.may_sign().is_ok(), *state == PhoneState::Opened, "{state:?}");
        }
        let wrong = PhoneState::Signed.may_sign().expect_err("refused");
        assert_eq!(wrong.to_string(), "no sign from signed");
    }

    #[test]
    fn what_is_open_expires_and_what_ended_does_not() {
        for state in PhoneState::ALL {
            assert_eq!(state.now(10, 9), *state);
            let late = if state.is_open() { PhoneState::Expired } else { *state };
            assert_eq!(state.now(10, 10), late);
        }
    }

    #[test]
    fn moments_and_links_are_those_the_apps_read() {
        let at: Timestamp = "2022-09-29T10:21:37.064Z".parse().expect("a moment");
        assert_eq!(moment(at, 6), "2022-09-29T16:21:37.06+0600");
        let late: Timestamp = "2026-12-31T20:00:00Z".parse().expect("a moment");
        assert_eq!(moment(late, 5), "2027-01-01T01:00:00.00+0500");
        let api1 = "https://host.example/api/v1/phone/00";
        assert_eq!(code_text(api1), "mobileSign:https://host.example/api/v1/phone/00");
        assert_eq!(
            egov_mobile_link(api1),
            "https://m.egov.kz/mobileSign/?link=https://host.example/api/v1/phone/00?mgovSign&isi=1476128386\
             &ibi=kz.egov.mobile&apn=kz.mobile.mgov"
        );
        assert!(
            egov_business_link(api1)
                .ends_with("&isi=1597880144&ibi=kz.mobile.mgov.business&apn=kz.mobile.mgov.business")
        );
    }
}
