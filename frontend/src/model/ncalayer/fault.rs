//! Everything that can go wrong with NCALayer, as values. The sentences are of `text/signing`.

/// Why NCALayer brought no signature, each with its own sentence and next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NcaLayerError {
    /// No connection. A browser does not say whether the program is missing, not running, or shows a certificate the
    /// browser does not trust.
    Unreachable,
    /// The same in Firefox, which may have a list of trusted authorities of its own.
    UnreachableInFirefox,
    /// The browser does not let the page reach programs on this device: the person or the administrator said no.
    Blocked,
    /// The browser asked whether the page may, and nobody answered.
    Unanswered,
    /// Connected, but it does not speak: busy with another window, or stuck.
    Busy,
    /// It has neither of the two modules.
    TooOld,
    /// The person closed its window without signing.
    Cancelled,
    /// The person stopped waiting, here on the page.
    Withdrawn,
    /// The connection broke before the answer.
    Disconnected,
    /// It did not take the request.
    Declined,
    /// It could not sign with the chosen key.
    SigningFailed,
    /// It answered something else than a signature.
    NotUnderstood,
    /// It answered more than a signature can be.
    TooLarge,
    /// What it signed is not what was shown.
    OtherContent,
}

impl NcaLayerError {
    /// Every fault.
    pub const ALL: &'static [Self] = &[
        Self::Unreachable,
        Self::UnreachableInFirefox,
        Self::Blocked,
        Self::Unanswered,
        Self::Busy,
        Self::TooOld,
        Self::Cancelled,
        Self::Withdrawn,
        Self::Disconnected,
        Self::Declined,
        Self::SigningFailed,
        Self::NotUnderstood,
        Self::TooLarge,
        Self::OtherContent,
    ];

    /// The fault behind a code of the signing worker that checks the answer, when it is about the answer.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        match code {
            "answer-too-large" => Some(Self::TooLarge),
            "answer-malformed" => Some(Self::NotUnderstood),
            "answer-other-content" => Some(Self::OtherContent),
            _ => None,
        }
    }
}
