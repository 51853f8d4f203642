//! What is said about messages between systems, in English.

/// An earlier message of the case is missing.
pub(super) const EARLY: (&str, &str) =
    ("An earlier message of this case has not come yet", "Send that one first, then this.");

/// Something else came under the same id or place.
pub(super) const OTHER: (&str, &str) =
    ("Another message was taken in under this id or at this place", "What was taken in stays as it is.");

/// It need not be sent again.
pub(super) const UNDER_WAY: (&str, &str) =
    ("The message is on its way or has arrived", "Only a failed message is sent again. Reload the page.");

/// It cannot be taken in.
pub(super) const UNFIT: (&str, &str) = (
    "The message cannot be taken in",
    "Check protocol version, kind, case, place and content. Nothing has changed.",
);
