//! How often one person who is signed in may ask: changes, lodgings, and look-ups of other people. Who it is and whether
//! they may ask at all is decided before.

use actix_web::http::Method;

use super::error::HttpError;
use super::limits::Limit;
use super::routes::BASE;
use crate::config::PersonLimits;

/// Calls that tell somebody who works here about another person, by a number that could be guessed.
const LOOK_UPS: [&str; 5] = [
    "/centre/particulars",
    "/contact/status",
    "/centre/intakes/{id}/documents",
    "/operator/cases/{id}/look-up",
    "/journal/check",
];

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

    /// Passes, or says when to come back. What only reads a person's own things is not counted, and nobody is kept from
    /// signing out.
    pub(crate) fn pass(&self, method: &Method, pattern: &str, iin: &str) -> Result<(), HttpError> {
        let path = pattern.strip_prefix(BASE).unwrap_or(pattern);
        let key = iin.to_owned();
        if LOOK_UPS.contains(&path) {
            self.lookups.check(&key)?;
            return self.lookups_of_day.check(&key);
        }
        if [Method::GET, Method::HEAD].contains(method) || path == "/session" {
            return Ok(());
        }
        if path.ends_with("/lodge") { self.lodgings.check(&key) } else { self.changes.check(&key) }
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
    use crate::http::routes::TABLE;

    #[test]
    fn every_look_up_is_a_call_of_the_table() {
        for path in LOOK_UPS {
            assert!(TABLE.iter().any(|line| line.path == path), "{path}");
        }
    }

    #[test]
    fn a_days_look_ups_are_used_up_even_when_every_minutes_are_not() {
        let limits = PersonLimits {
            changes_per_minute: 9,
            lodgings_per_minute: 9,
            lookups_per_minute: 9,
            lookups_per_day: 2,
        };
        let people = People::new(limits);
        let ask = |iin: &str| people.pass(&Method::POST, "/api/v1/contact/status", iin).is_ok();
        assert_eq!([ask("a"), ask("a"), ask("a"), ask("b")], [true, true, false, true]);
    }
}
