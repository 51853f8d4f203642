//! Whose key it is, and why it does not serve. Compiled into the pages and into the signing worker, so it knows neither
//! the ways to sign nor the stages of signing, and holds no key and no password.

/// Whose certificate the key has.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct KeySummary {
    /// Common name.
    pub name: String,
    /// IIN of the holder; empty when the certificate states none.
    pub iin: String,
    /// BIN, for keys of legal entities; else empty.
    pub bin: String,
    /// Common name of the issuer.
    pub issuer: String,
    /// First second of validity, Unix seconds.
    pub not_before: i64,
    /// Last second of validity, Unix seconds.
    pub not_after: i64,
    /// `signature` when the key may sign documents, `authentication` when it may only sign in, `information-system`
    /// when it is a machine's.
    pub purpose: String,
}

/// The purpose of a key that may sign documents.
pub const SIGNS: &str = "signature";
/// The purpose of a key that may only sign in.
pub const SIGNS_IN: &str = "authentication";
/// The purpose of a key that is a machine's.
pub const MACHINE: &str = "information-system";

/// Why a key does not serve, each with its own sentence and next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyError {
    /// No file was chosen.
    NoFile,
    /// No password was typed.
    NoPassword,
    /// The password does not open it.
    WrongPassword,
    /// Not a key file, or a damaged one.
    NotAKeyFile,
    /// Larger than any key file.
    TooLarge,
    /// A kind of key or file this portal does not read (old GOST, RSA).
    Unsupported,
    /// The file holds no key with its certificate, or they do not belong together.
    Incomplete,
    /// The certificate's term is over.
    Expired,
    /// The certificate's term has not begun.
    NotYetValid,
    /// The certificate may only sign in, not sign documents.
    NotForSigning,
    /// The key is a machine's, not a person's.
    InformationSystem,
    /// The certificate carries no IIN.
    NoIin,
    /// The key belongs to another person than the one signed in.
    AnotherPerson,
    /// The signing worker did not start or broke off.
    Worker,
    /// The service was renewed while the page was open, and the worker of its build is gone.
    Outdated,
    /// The signature made did not pass its own check.
    SelfCheck,
}

impl KeyError {
    /// Every fault.
    pub const ALL: &'static [Self] = &[
        Self::NoFile,
        Self::NoPassword,
        Self::WrongPassword,
        Self::NotAKeyFile,
        Self::TooLarge,
        Self::Unsupported,
        Self::Incomplete,
        Self::Expired,
        Self::NotYetValid,
        Self::NotForSigning,
        Self::InformationSystem,
        Self::NoIin,
        Self::AnotherPerson,
        Self::Worker,
        Self::Outdated,
        Self::SelfCheck,
    ];

    /// The fault behind a code of the `eds` crate or of the worker.
    #[must_use]
    pub fn of_code(code: &str) -> Self {
        match code {
            "key-file-wrong-password" => Self::WrongPassword,
            "key-file-malformed" => Self::NotAKeyFile,
            "key-file-too-large" => Self::TooLarge,
            "key-file-unsupported" | "key-file-unsupported-key" | "key-file-too-many-iterations" => {
                Self::Unsupported
            }
            "key-file-no-key" | "key-file-key-mismatch" | "sign-key-mismatch" => Self::Incomplete,
            "self-check" => Self::SelfCheck,
            _ => Self::Worker,
        }
    }

    /// The control the fault speaks of: `key.password` or `key.file`.
    #[must_use]
    pub const fn control(self) -> &'static str {
        match self {
            Self::NoPassword | Self::WrongPassword => "key.password",
            _ => "key.file",
        }
    }
}

/// What is being signed decides what the certificate must be good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// A sign-in challenge: either kind of key.
    SignIn,
    /// The formation request.
    Formation,
}

/// Whether a key serves now: an early, advisory look; the service decides.
///
/// # Errors
/// The [`KeyError`] to show.
pub fn judge(key: &KeySummary, aim: Aim, now: i64, signed_in_iin: &str) -> Result<(), KeyError> {
    if now > key.not_after {
        return Err(KeyError::Expired);
    }
    if now < key.not_before {
        return Err(KeyError::NotYetValid);
    }
    if key.purpose == MACHINE {
        return Err(KeyError::InformationSystem);
    }
    if key.iin.is_empty() {
        return Err(KeyError::NoIin);
    }
    if aim == Aim::Formation {
        if key.purpose != SIGNS {
            return Err(KeyError::NotForSigning);
        }
        if !signed_in_iin.is_empty() && key.iin != signed_in_iin {
            return Err(KeyError::AnotherPerson);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> KeySummary {
        KeySummary {
            iin: "991231500016".into(),
            not_before: 100,
            not_after: 200,
            purpose: "signature".into(),
            ..KeySummary::default()
        }
    }

    #[test]
    fn a_key_serves_within_its_term_for_its_holder() {
        assert_eq!(judge(&key(), Aim::Formation, 150, "991231500016"), Ok(()));
        assert_eq!(judge(&key(), Aim::Formation, 201, ""), Err(KeyError::Expired));
        assert_eq!(judge(&key(), Aim::SignIn, 99, ""), Err(KeyError::NotYetValid));
        assert_eq!(judge(&key(), Aim::Formation, 150, "991231600012"), Err(KeyError::AnotherPerson));
    }

    #[test]
    fn an_authentication_key_signs_in_and_signs_nothing_else() {
        let key = KeySummary { purpose: "authentication".into(), ..key() };
        assert_eq!(judge(&key, Aim::SignIn, 150, ""), Ok(()));
        assert_eq!(judge(&key, Aim::Formation, 150, ""), Err(KeyError::NotForSigning));
    }

    #[test]
    fn a_machine_signs_for_nobody() {
        let key = KeySummary { purpose: MACHINE.into(), iin: String::new(), ..key() };
        for aim in [Aim::SignIn, Aim::Formation] {
            assert_eq!(judge(&key, aim, 150, ""), Err(KeyError::InformationSystem));
        }
        let nameless = KeySummary { iin: String::new(), ..self::key() };
        assert_eq!(judge(&nameless, Aim::SignIn, 150, ""), Err(KeyError::NoIin));
    }

    #[test]
    fn every_code_of_the_worker_has_its_sentence() {
        assert_eq!(KeyError::of_code("key-file-wrong-password"), KeyError::WrongPassword);
        assert_eq!(KeyError::of_code("anything-else"), KeyError::Worker);
        assert_eq!(KeyError::WrongPassword.control(), "key.password");
        assert_eq!(KeyError::TooLarge.control(), "key.file");
    }
}
