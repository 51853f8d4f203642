//! Signing as the person goes through it, whichever way is chosen: a key file, NCALayer, a phone. It holds no key, no password
//! and no statement bytes; those live in the signing worker, in the other program and in the answer of the service.

use super::key::{KeyError, KeySummary};
use super::{ncalayer, phone};

/// A way to sign. None is better than another: each ends in the same signature.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SigningMethod {
    /// The national program beside the browser.
    NcaLayer,
    /// A key file, opened inside the browser: nothing has to be installed, so a first visit begins with it.
    #[default]
    KeyFile,
    /// An app on a phone that reads a code; offered where the service says so.
    Phone,
}

impl SigningMethod {
    /// Every way, in the order in which they are offered.
    pub const ALL: &'static [Self] = &[Self::NcaLayer, Self::KeyFile, Self::Phone];

    /// Its stable name: the value of the choice, and what the browser keeps of it.
    #[must_use]
    pub const fn value(self) -> &'static str {
        match self {
            Self::NcaLayer => "ncalayer",
            Self::KeyFile => "key-file",
            Self::Phone => "phone",
        }
    }

    /// The way of that name.
    #[must_use]
    pub fn parse(value: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|way| way.value() == value)
    }

    /// Whether a key must be opened on the page before anything can be signed. Elsewhere, key and text are brought
    /// together by the other program.
    #[must_use]
    pub const fn opens_a_key(self) -> bool {
        match self {
            Self::KeyFile => true,
            Self::NcaLayer | Self::Phone => false,
        }
    }
}

/// What keeps the person from signing, in the terms of the way they chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hindrance {
    /// The key does not serve, whichever way it came.
    Key(KeyError),
    /// NCALayer did not bring a signature.
    NcaLayer(ncalayer::NcaLayerError),
    /// The phone did not bring a signature.
    Phone(phone::PhoneError),
}

impl From<KeyError> for Hindrance {
    fn from(fault: KeyError) -> Self {
        Self::Key(fault)
    }
}

impl From<ncalayer::NcaLayerError> for Hindrance {
    fn from(fault: ncalayer::NcaLayerError) -> Self {
        Self::NcaLayer(fault)
    }
}

impl From<phone::PhoneError> for Hindrance {
    fn from(fault: phone::PhoneError) -> Self {
        Self::Phone(fault)
    }
}

/// The id of the choice of ways.
pub const WAY: &str = "signing.way";

impl Hindrance {
    /// The control it speaks of: one of the key file's where a key file is opened, else the choice of ways.
    #[must_use]
    pub const fn control(self, way: SigningMethod) -> &'static str {
        match self {
            Self::Key(fault) if way.opens_a_key() => fault.control(),
            Self::Key(_) | Self::NcaLayer(_) | Self::Phone(_) => WAY,
        }
    }
}

/// How far another program is with the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Away {
    /// It is being reached.
    Reaching,
    /// It has the text and waits for the person, for as long as the person likes.
    Person,
    /// It has answered; the signing worker checks the signature.
    Checking,
}

/// Where the person stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Chooses a way or a key file.
    #[default]
    Choosing,
    /// The worker opens a key file.
    Opening,
    /// It did not go on.
    Refused(Hindrance),
    /// The key file is open; the person sees whose it is and reads the statement.
    Opened(KeySummary),
    /// Another program has the statement.
    Away(Away),
    /// The worker signs, or has checked what another program signed; then the envelope travels.
    Signing(KeySummary),
    /// Signed and accepted.
    Done,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The person pressed "open".
    Open,
    /// The worker opened the file and the key serves.
    Opened(KeySummary),
    /// Something refused.
    Refused(Hindrance),
    /// The person pressed "sign" with a key open.
    Sign,
    /// The person pressed "sign" and another program is asked.
    Ask,
    /// The other program has the statement and waits for the person.
    Reached,
    /// The other program answered.
    Returned,
    /// What it answered is a good signature of the statement by this key.
    Checked(KeySummary),
    /// The service did not take it; the key was forgotten, the draft is safe.
    NotTaken,
    /// The service took it.
    Taken,
    /// The person chose another key or another way.
    Forget,
}

impl Stage {
    /// The stage after an event; an event that does not fit changes nothing.
    #[must_use]
    pub fn after(self, event: Event) -> Self {
        match (self, event) {
            (Self::Choosing | Self::Refused(_), Event::Open) => Self::Opening,
            (Self::Opening, Event::Opened(key)) => Self::Opened(key),
            (Self::Done, _) => Self::Done,
            (_, Event::Refused(why)) => Self::Refused(why),
            (Self::Opened(key), Event::Sign) => Self::Signing(key),
            (Self::Choosing | Self::Refused(_), Event::Ask) => Self::Away(Away::Reaching),
            (Self::Away(Away::Reaching), Event::Reached) => Self::Away(Away::Person),
            (Self::Away(_), Event::Returned) => Self::Away(Away::Checking),
            (Self::Away(Away::Checking), Event::Checked(key)) => Self::Signing(key),
            (Self::Signing(_), Event::NotTaken) | (_, Event::Forget) => Self::Choosing,
            (Self::Signing(_), Event::Taken) => Self::Done,
            (stage, _) => stage,
        }
    }

    /// Whether a text is being signed just now.
    #[must_use]
    pub const fn is_under_way(&self) -> bool {
        matches!(self, Self::Away(_) | Self::Signing(_))
    }

    /// Whether "sign" may be pressed, or has been.
    #[must_use]
    pub const fn is_ready(&self, way: SigningMethod) -> bool {
        match self {
            Self::Opened(_) | Self::Signing(_) | Self::Away(_) | Self::Done => true,
            Self::Choosing | Self::Opening | Self::Refused(_) => !way.opens_a_key(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> KeySummary {
        KeySummary { iin: "991231500016".into(), ..KeySummary::default() }
    }

    #[test]
    fn the_straight_way_ends_done_and_a_refusal_can_be_tried_again() {
        let refused =
            Stage::Choosing.after(Event::Open).after(Event::Refused(KeyError::WrongPassword.into()));
        assert_eq!(refused, Stage::Refused(KeyError::WrongPassword.into()));
        let opened = refused.after(Event::Open).after(Event::Opened(key()));
        assert_eq!(opened, Stage::Opened(key()));
        assert_eq!(opened.clone().after(Event::Sign).after(Event::NotTaken), Stage::Choosing);
        assert_eq!(opened.after(Event::Sign).after(Event::Taken), Stage::Done);
    }

    #[test]
    fn nothing_is_signed_before_a_key_is_open() {
        assert_eq!(Stage::Choosing.after(Event::Sign), Stage::Choosing);
        assert_eq!(Stage::Opening.after(Event::Sign), Stage::Opening);
        assert_eq!(Stage::Choosing.after(Event::Taken), Stage::Choosing);
    }

    #[test]
    fn another_program_is_asked_waited_for_and_checked_before_anything_is_sent() {
        let asked = Stage::Choosing.after(Event::Ask);
        assert_eq!(asked, Stage::Away(Away::Reaching));
        assert_eq!(asked.clone().after(Event::Checked(key())), asked, "nothing came back yet");
        let person = asked.after(Event::Reached);
        assert_eq!(person, Stage::Away(Away::Person));
        assert_eq!(person.clone().after(Event::Ask), person, "one request at a time");
        let checking = person.clone().after(Event::Returned);
        assert_eq!(checking.clone().after(Event::Taken), checking);
        let signing = checking.clone().after(Event::Checked(key()));
        assert_eq!(signing, Stage::Signing(key()));
        assert!(checking.is_under_way() && signing.is_under_way() && !Stage::Choosing.is_under_way());
        let cancelled = person.after(Event::Refused(ncalayer::NcaLayerError::Cancelled.into()));
        assert_eq!(cancelled.after(Event::Ask), Stage::Away(Away::Reaching), "and it can be tried again");
    }

    #[test]
    fn a_key_file_must_be_open_before_signing_and_ncalayer_asks_for_the_key_itself() {
        for stage in [Stage::Choosing, Stage::Refused(KeyError::Expired.into())] {
            assert!(!stage.is_ready(SigningMethod::KeyFile));
            assert!(stage.is_ready(SigningMethod::NcaLayer) && stage.is_ready(SigningMethod::Phone));
        }
        assert!(Stage::Opened(key()).is_ready(SigningMethod::KeyFile));
    }

    #[test]
    fn ways_are_kept_by_their_names() {
        for way in SigningMethod::ALL {
            assert_eq!(SigningMethod::parse(way.value()), Some(*way));
        }
        assert_eq!(SigningMethod::parse("floppy"), None);
        assert_eq!(SigningMethod::default(), SigningMethod::KeyFile);
    }

    #[test]
    fn an_error_leads_to_a_control_that_is_on_the_page() {
        let wrong = Hindrance::Key(KeyError::WrongPassword);
        assert_eq!(wrong.control(SigningMethod::KeyFile), "key.password");
        let other = Hindrance::Key(KeyError::AnotherPerson);
        assert_eq!(other.control(SigningMethod::NcaLayer), WAY);
        assert_eq!(
            Hindrance::NcaLayer(ncalayer::NcaLayerError::Unreachable).control(SigningMethod::NcaLayer),
            WAY
        );
    }
}
