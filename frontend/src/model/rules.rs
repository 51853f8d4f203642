//! Which rules the service applies, and which day it is there: what a page needs to judge a form as the service does.

use shared::application::{RuleSet, Specimens};
use shared::law::Edition;
use shared::wire::v1::service::ServiceWire;

/// The rules the service says it applies; before it said anything, those of 2023 without specimens.
#[must_use]
pub fn rule_set(service: Option<&ServiceWire>) -> RuleSet {
    let edition =
        service.and_then(|service| Edition::from_id(&service.edition)).unwrap_or(Edition::E2023_02_25);
    let accepted = service.is_some_and(|service| service.specimens);
    RuleSet::new(edition, if accepted { Specimens::Accepted } else { Specimens::Refused })
}
