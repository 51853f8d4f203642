//! How often one may knock, how much is taken in at once, and who looks when many ask. In memory, a machine for itself;
//! generous for people, tight for guessers. Knows keys and times; who an address or a person is was found out before.

pub(crate) mod limit;
pub(crate) mod people;
pub(crate) mod prober;
pub(crate) mod uploads;

use limit::Limit;
use people::People;

/// The limits of the service.
pub(crate) struct Limits {
    pub(crate) sign_in: Limit,
    pub(crate) check: Limit,
    /// What anybody may look up without signing in: offices, times, the passport of the service.
    pub(crate) lookups: Limit,
    /// What a phone asks and brings when somebody signs on it.
    pub(crate) phone: Limit,
    /// Those who are signed in.
    pub(crate) people: People,
}
