//! What runs out: keys, anchors, issuers, lists. Watched before it is over, told to whoever looks after the service. Knows what
//! is in use now; renewing it is a person's affair, or a duty's.

use eds::crl::Crl;
use eds::x509::{Anchor, Certificate};
use shared::access::Action;
use shared::time::Timestamp;
use shared::wire::v1::upkeep::{ExpiryWire, UpkeepWire};

use crate::usecase::context::Context;
use crate::usecase::systems::stuck;
use crate::usecase::{Fault, Person};

/// Days before the end from which somebody is warned: the first, the second and the last time.
const WARNED_DAYS: [i64; 3] = [60, 30, 7];
const DAY_SECONDS: i64 = 86_400;

/// Something that has an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Expiry {
    /// `service-key`, `anchor`, `issuer`, `timestamps` or `revocation-list`.
    pub(crate) kind: &'static str,
    /// Whose.
    pub(crate) name: String,
    pub(crate) ends_at: Timestamp,
    /// `good`, `ends` (within sixty days), `ends-soon` (thirty), `ends-now` (seven) or `over`.
    pub(crate) state: &'static str,
}

fn state(left: i64, warned: [i64; 3]) -> &'static str {
    let [first, second, last] = warned;
    match left {
        left if left < 0 => "over",
        left if left <= last => "ends-now",
        left if left <= second => "ends-soon",
        left if left <= first => "ends",
        _ => "good",
    }
}

fn of_certificate(kind: &'static str, certificate: &Certificate, at: Timestamp) -> Option<Expiry> {
    let ends_at = Timestamp::from_second(certificate.not_after().0).ok()?;
    let left = ends_at.as_second() - at.as_second();
    let name = certificate.subject().common_name().to_owned();
    Some(Expiry { kind, name, ends_at, state: state(left, WARNED_DAYS.map(|days| days * DAY_SECONDS)) })
}

/// A list is renewed again and again: it is late when most of its time is over.
fn of_list(list: &Crl, at: Timestamp) -> Option<Expiry> {
    let ends = list.next_update()?;
    let span = (ends.0 - list.this_update().0).max(1);
    let ends_at = Timestamp::from_second(ends.0).ok()?;
    let left = ends_at.as_second() - at.as_second();
    let name = list.issuer().common_name().to_owned();
    Some(Expiry {
        kind: "revocation-list",
        name,
        ends_at,
        state: state(left, [span / 5, span / 10, span / 20]),
    })
}

/// Everything in use that has an end, what ends first before all others.
pub(crate) fn expiries(cx: &Context<'_>, at: Timestamp) -> Vec<Expiry> {
    let trust = cx.state.trust();
    let mut all: Vec<Expiry> = Vec::new();
    all.extend(of_certificate("service-key", &cx.state.service_key().certificate, at));
    all.extend(
        trust.store.anchors().iter().filter_map(|one| of_certificate("anchor", Anchor::certificate(one), at)),
    );
    all.extend(trust.store.intermediates().iter().filter_map(|one| of_certificate("issuer", one, at)));
    all.extend(cx.state.stamped_by().and_then(|authority| of_certificate("timestamps", &authority, at)));
    all.extend(trust.lists.iter().filter_map(|list| of_list(list, at)));
    all.sort_by_key(|one| one.ends_at);
    all
}

/// Says in the log what ends; how many do.
pub(crate) fn warn(cx: &Context<'_>) -> Result<usize, Fault> {
    let mut count = 0;
    for one in expiries(cx, cx.time.at) {
        let Expiry { kind, name, ends_at, state } = one;
        match state {
            "good" => continue,
            "over" => tracing::error!(kind, name, %ends_at, "what the service works with is over"),
            _ => tracing::warn!(kind, name, %ends_at, "what the service works with ends: renew it in time"),
        }
        count += 1;
    }
    Ok(count)
}

/// For whoever looks after the service.
pub(crate) fn show(cx: &Context<'_>, person: &Person) -> Result<UpkeepWire, Fault> {
    person.may(Action::KeepMessages)?;
    let at = cx.time.at;
    let expiries = expiries(cx, at).into_iter().map(|one| ExpiryWire {
        kind: one.kind.to_owned(),
        name: one.name,
        ends_at: one.ends_at.to_string(),
        state: one.state.to_owned(),
    });
    Ok(UpkeepWire {
        expiries: expiries.collect(),
        signs: cx.state.service_key().is_good(at),
        clock: if cx.clocks.settled().is_some() { "even" } else { "watched" }.to_owned(),
        stuck: cx.db.read("stuck", at, stuck::shown)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warned_three_times_and_then_told_that_it_is_over() {
        let days = |left: i64| state(left * DAY_SECONDS, WARNED_DAYS.map(|days| days * DAY_SECONDS));
        let told: Vec<&str> = [61, 60, 31, 30, 8, 7, 0, -1].into_iter().map(days).collect();
        assert_eq!(told, ["good", "ends", "ends", "ends-soon", "ends-soon", "ends-now", "ends-now", "over"]);
    }
}
