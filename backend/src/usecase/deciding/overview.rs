//! The supervisor's overview (R258/A3.3.1): what is overdue or due today, by office and kind, before and after the due
//! time; what waits for a second person; today's numbers; and where numbers of a birth date run out.

use std::collections::BTreeMap;

use shared::access::Action;
use shared::decision::Outcome;
use shared::decision::clock::Clock;
use shared::iin::compose::Prefix;
use shared::wire::v1::operator::{CountWire, OverviewWire, WaitingWire};

use crate::store::deciding::{overview, proposal};
use crate::store::filing::application;
use crate::store::{Tx, from_json};
use crate::usecase::calendar::outages::outages_between;
use crate::usecase::context::Context;
use crate::usecase::deciding::case_view::clock_of;
use crate::usecase::deciding::numbering;
use crate::usecase::deciding::queue::{CASES_MAX, line};
use crate::usecase::systems::stuck;
use crate::usecase::{Fault, Person};

/// Most urgent cases shown one by one.
const URGENT_MAX: usize = 50;
/// Prefixes looked at.
const PREFIXES: i64 = 20;
/// Most proposals counted.
const PROPOSALS_MAX: i64 = 500;

fn count(n: impl TryInto<u32>) -> u32 {
    n.try_into().unwrap_or(u32::MAX)
}

fn counts<N: Into<String>>(counted: BTreeMap<N, u32>) -> Vec<CountWire> {
    counted.into_iter().map(|(name, count)| CountWire { name: name.into(), count }).collect()
}

/// The birth dates of which a fifth of the serials or fewer is left.
fn scarce(cx: &Context<'_>, tx: &mut Tx) -> Result<Vec<CountWire>, Fault> {
    let size = usize::from(cx.numbering.serials().size());
    let mut scarce = Vec::new();
    for (name, given) in overview::fullest_prefixes(tx, PREFIXES)? {
        // Eleven of a hundred serials cannot be given; a prefix of which half is given is not worth counting out.
        let worth = usize::try_from(given).unwrap_or(usize::MAX) >= size / 2;
        let Some(prefix) = Prefix::parse(&name).filter(|_| worth) else { continue };
        let left = numbering::count_left(tx, cx.numbering, prefix)?;
        if left <= size / 5 {
            scarce.push(CountWire { name, count: count(left) });
        }
    }
    Ok(scarce)
}

/// The overview, as of now.
pub(crate) fn show(cx: &Context<'_>, person: &Person) -> Result<OverviewWire, Fault> {
    person.may(Action::Oversee)?;
    let moment = cx.time;
    let since = cx.config.zone.moment(moment.today, 0).as_millisecond();
    cx.db.read("overview", moment.at, |tx| {
        let mut wire = OverviewWire { today: moment.today.to_string(), ..OverviewWire::default() };
        let mut groups: BTreeMap<(String, &'static str), WaitingWire> = BTreeMap::new();
        let mut by_provider: BTreeMap<String, u32> = BTreeMap::new();
        let mut oldest = moment.at;
        for one in application::queue(tx, CASES_MAX)? {
            let (clock, kind) = (clock_of(&one.case, moment.today)?, one.case.filed.kind.as_str());
            *by_provider.entry(one.provider.clone()).or_default() += 1;
            let group = groups.entry((one.office.clone(), kind)).or_insert_with(|| WaitingWire {
                office: one.office.clone(),
                kind: kind.to_owned(),
                ..WaitingWire::default()
            });
            match clock {
                Clock::Overdue => group.overdue += 1,
                Clock::Soon => group.soon += 1,
                Clock::OnTime => group.on_time += 1,
                Clock::Hearing => group.hearing += 1,
                Clock::Stopped => {}
            }
            // The queue comes by due day: what is late stands first.
            let urgent = matches!(clock, Clock::Overdue | Clock::Soon);
            if urgent {
                oldest = oldest.min(one.case.filed.lodged_at);
            }
            if urgent && wire.urgent.len() < URGENT_MAX {
                wire.urgent.push(line(one, clock, person)?);
            }
        }
        if !wire.urgent.is_empty() {
            wire.outages = outages_between(tx, oldest, moment.at)?;
        }
        wire.waiting = groups.into_values().collect();
        wire.by_provider = counts(by_provider);
        wire.proposals = count(proposal::open(tx, PROPOSALS_MAX)?.len());
        wire.filed = count(overview::filed_since(tx, since)?);
        wire.withdrawn = count(overview::withdrawn_since(tx, since)?);
        let mut grounds: BTreeMap<String, u32> = BTreeMap::new();
        for decided in overview::decided_since(tx, since)? {
            match decided.outcome {
                Outcome::Granted => {
                    wire.granted += 1;
                    wire.automatic += u32::from(decided.operator.is_none());
                }
                Outcome::Refused => wire.refused += 1,
            }
            let named: Vec<String> = from_json(&decided.grounds, "decision", "grounds", "today")?;
            for ground in named {
                *grounds.entry(ground).or_default() += 1;
            }
        }
        wire.by_ground = counts(grounds);
        wire.stuck = stuck::shown(tx)?;
        wire.scarce = scarce(cx, tx)?;
        Ok(wire)
    })
}
