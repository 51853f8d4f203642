//! How often one person who is signed in may ask: changes, lodgings, and look-ups of other people. Who it is and whether
//! they may ask at all is decided before.

use shared::contract::Pace;
use shared::problem::Problem;

use super::limit::Limit;
use crate::config::PersonLimits;

/// The limits of people who are signed in, each by the person.
pub(crate) struct People {
    changes: Limit<String>,
    lodgings: Limit<String>,
    lookups: Limit<String>,
    lookups_of_day: Limit<String>,
}

impl People {
    pub(crate) fn new(limits: PersonLimits) -> Self {
        Self {
            changes: Limit::per_minute(limits.changes_per_minute),
            lodgings: Limit::per_minute(limits.lodgings_per_minute),
            lookups: Limit::per_minute(limits.lookups_per_minute),
            lookups_of_day: Limit::per_day(limits.lookups_per_day),
        }
    }

    /// Passes, or says when to come back. What only reads a person's own things is not counted, nobody is kept from
    /// signing out, and what is counted by address is not counted here again.
    pub(crate) fn pass(&self, pace: Pace, iin: &str) -> Result<(), Problem> {
        let key = iin.to_owned();
        match pace {
            Pace::Free | Pace::SignIns | Pace::Checks | Pace::PublicLookUps | Pace::Phones | Pace::Key => {
                Ok(())
            }
            Pace::LookUps => {
                self.lookups.check(&key)?;
                self.lookups_of_day.check(&key)
            }
            Pace::Lodgings => self.lodgings.check(&key),
            Pace::Changes => self.changes.check(&key),
        }
    }

    /// Forgets those who have not come for a while.
    pub(crate) fn forget_idle(&self) {
        for limit in [&self.changes, &self.lodgings, &self.lookups, &self.lookups_of_day] {
            limit.forget_idle();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_days_look_ups_are_used_up_even_when_every_minutes_are_not() {
        let limits = PersonLimits {
            changes_per_minute: 9,
            lodgings_per_minute: 9,
            lookups_per_minute: 9,
            lookups_per_day: 2,
        };
        let people = People::new(limits);
        let ask = |iin: &str| people.pass(Pace::LookUps, iin).is_ok();
        assert_eq!([ask("a"), ask("a"), ask("a"), ask("b")], [true, true, false, true]);
    }
}
