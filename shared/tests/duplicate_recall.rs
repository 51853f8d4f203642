//! Whether the search for an earlier IIN finds people who come back, and leaves strangers alone: a crowd of some
//! thousands, an index in memory, the probes and blocks of the service. Needs the feature `specimen`. How fast it is
//! over a million, and over databases, is measured by `cargo xtask bench --only duplicates`.

use std::collections::BTreeMap;

use shared::duplicates::{Identity, Probe, Search, blocks, clear};
use shared::specimen::{Crowd, Dice, Stranger, Twin};

const CROWD: Crowd = Crowd { seed: 20_230_225 };
const PEOPLE: u64 = 6_000;
/// How many of each kind come back.
const TRIED: u64 = 400;

/// The register: everybody's blocks in order.
struct Register {
    known: Vec<Identity>,
    index: BTreeMap<(String, u64), ()>,
}

impl Register {
    fn of_crowd() -> Self {
        let known: Vec<Identity> = (0..PEOPLE).map(|number| CROWD.person(number).identity()).collect();
        let mut index = BTreeMap::new();
        for (number, identity) in (0..).zip(&known) {
            index.extend(blocks(identity).into_iter().map(|block| ((block, number), ())));
        }
        Self { known, index }
    }

    fn search(&self, filed: &Identity) -> Search<u64> {
        let probe = Probe::of(filed);
        let exact = probe.exact().iter().map(|block| ((block.clone(), 0), (block.clone(), u64::MAX)));
        let spans = probe.spans().iter().map(|span| ((span.from.clone(), 0), (span.until.clone(), 0)));
        let mut met: Vec<u64> = exact
            .chain(spans)
            .flat_map(|(from, until)| self.index.range(from..until))
            .filter(|((block, _), ())| probe.admits(block))
            .map(|((_, number), ())| *number)
            .collect();
        met.sort_unstable();
        met.dedup();
        clear(filed, met.into_iter().map(|number| (number, self.known[number as usize].clone())))
    }
}

/// Who was found, certainly or possibly.
fn found(search: &Search<u64>) -> Vec<u64> {
    search.candidates().iter().map(|one| one.person).collect()
}

/// How many of a hundred of each kind must be found.
const fn least(twin: Twin) -> f64 {
    match twin {
        Twin::SamePassport | Twin::MarriedSamePassport | Twin::RenewedPassport | Twin::SwappedNames => 100.0,
        Twin::PartialDate | Twin::DayMonthSwapped | Twin::MisreadNumber => 99.0,
        Twin::LetterSlip | Twin::OtherSpelling => 96.0,
        Twin::PartialDateOtherSpelling => 83.0,
        // Nothing in common but a given name and a day: asking about all of those would stop everybody.
        Twin::MarriedNewPassport => 0.0,
    }
}

#[test]
fn r15_3_finds_people_who_come_back_in_every_known_way() {
    let register = Register::of_crowd();
    let mut fallen = Vec::new();
    for twin in Twin::ALL {
        let mut dice = Dice::new(CROWD.seed, 1 << 40);
        let (mut tried, mut met) = (0_u32, 0_u32);
        for number in (0..PEOPLE).step_by((PEOPLE / TRIED) as usize) {
            let Some(filed) = twin.of(&CROWD.person(number), &mut dice) else { continue };
            tried += 1;
            met += u32::from(found(&register.search(&filed)).contains(&number));
        }
        let recall = f64::from(met) / f64::from(tried) * 100.0;
        eprintln!("{}: {met} of {tried}, {recall:.1} %", twin.label());
        assert!(tried > 50, "{twin:?} hardly happens");
        if recall < least(twin) {
            fallen.push(format!("{twin:?}: {recall:.1} % < {} %", least(twin)));
        }
    }
    assert!(fallen.is_empty(), "{fallen:#?}");
}

#[test]
fn r15_3_spares_strangers_who_share_a_name_or_a_birthday() {
    let register = Register::of_crowd();
    for stranger in Stranger::ALL {
        let asked = (0..TRIED).filter(|number| {
            let filed = stranger.of(CROWD, PEOPLE + number, &CROWD.person(*number));
            !found(&register.search(&filed)).is_empty()
        });
        let asked = asked.count();
        eprintln!("{}: a question about {asked} of {TRIED}", stranger.label());
        assert!(asked * 100 <= TRIED as usize * 2, "{stranger:?}: {asked} of {TRIED}");
    }
}
