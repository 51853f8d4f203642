//! Settings of how often one person who is signed in may ask: far above what a hand does, below what stops others.

use clap::Args;

use super::reading::Reading;

/// As given, unread.
#[derive(Args, Clone, Debug)]
pub struct LimitSettings {
    /// Most changes a minute of one person: drafts, copies, statements, steps.
    #[arg(long, env = "IIN_CHANGES_PER_MINUTE", default_value = "300")]
    pub changes_per_minute: String,
    /// Most lodgings a minute of one person.
    #[arg(long, env = "IIN_LODGINGS_PER_MINUTE", default_value = "60")]
    pub lodgings_per_minute: String,
    /// Most look-ups of other people a minute of one person who works here.
    #[arg(long, env = "IIN_PERSON_LOOKUPS_PER_MINUTE", default_value = "30")]
    pub person_lookups_per_minute: String,
    /// The same a day.
    #[arg(long, env = "IIN_PERSON_LOOKUPS_PER_DAY", default_value = "500")]
    pub person_lookups_per_day: String,
}

/// Understood.
#[derive(Clone, Copy, Debug)]
pub struct PersonLimits {
    /// Changes a minute.
    pub changes_per_minute: u32,
    /// Lodgings a minute.
    pub lodgings_per_minute: u32,
    /// Look-ups of other people a minute.
    pub lookups_per_minute: u32,
    /// The same a day.
    pub lookups_per_day: u32,
}

impl PersonLimits {
    pub(super) fn read(r: &mut Reading, s: &LimitSettings) -> Self {
        let mut number = |flag: &str, text: &str| r.number(flag, text, 1..=1_000_000);
        Self {
            changes_per_minute: number("changes-per-minute", &s.changes_per_minute),
            lodgings_per_minute: number("lodgings-per-minute", &s.lodgings_per_minute),
            lookups_per_minute: number("person-lookups-per-minute", &s.person_lookups_per_minute),
            lookups_per_day: number("person-lookups-per-day", &s.person_lookups_per_day),
        }
    }
}
