//! How many people who come back with another state's spelling of their name are found, and how many new people are
//! shown somebody else, nation by nation. The spellings are those of `pairs.tsv`, which nothing of the program reads, and
//! of `held_out.tsv`, whose rows were written without a look at the customs, and whose head says what was mended since; the search is asked as the service asks it: blocks,
//! probe, score.

use std::collections::BTreeMap;

use shared::duplicates::{DocumentKey, Identity, Probe, Verdict, blocks, score};
use shared::person::{BirthDate, Country, Name, Sex};

const PAIRS: &str = include_str!("pairs.tsv");
const HELD_OUT: &str = include_str!("held_out.tsv");

/// Of a hundred people who come back, so many are to be found.
pub(crate) const RECALL: f64 = 98.0;
/// Of a hundred new people, at most so many are to be shown somebody else.
pub(crate) const WRONG: f64 = 3.0;
/// People of one nation and sex who were born on one day, in a register of a million of whom the most frequent nation is
/// a third: 1 000 000 / 85 years / 365 days / 3 / 2, rounded up.
const BORN_THAT_DAY: usize = 6;

/// One row of the file: one person by two papers.
pub(crate) struct Pair {
    /// Three letters.
    pub(crate) nation: &'static str,
    /// What the row rests on.
    pub(crate) source: &'static str,
    sex: Sex,
    pub(crate) papers: [[&'static str; 3]; 2],
}

/// Every row that counts nation by nation. `None` for a row that is none.
pub(crate) fn pairs() -> Option<Vec<Pair>> {
    rows(PAIRS)
}

/// Every row that was held out.
pub(crate) fn held_out() -> Option<Vec<Pair>> {
    rows(HELD_OUT)
}

fn rows(file: &'static str) -> Option<Vec<Pair>> {
    let rows = file.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.map(|line| {
        let mut cells = line.split('\t');
        let (nation, sex) = (cells.next()?, Sex::parse(cells.next()?)?);
        let mut paper = || Some([cells.next()?, cells.next()?, cells.next()?]);
        let papers = [paper()?, paper()?];
        Some(Pair { nation, sex, papers, source: cells.next()? })
    })
    .collect()
}

/// The sources named at the heads of the files.
pub(crate) fn sources() -> impl Iterator<Item = &'static str> {
    let heads =
        PAIRS.lines().chain(HELD_OUT.lines()).filter_map(|line| line.strip_prefix("# ")?.split_once(": "));
    heads.map(|(name, _)| name).filter(|name| !name.contains(' '))
}

impl Pair {
    /// Whoever shows one of the two papers; everybody is born on one day, so that nothing but names tells them apart.
    pub(crate) fn shown(&self, paper: usize, number: usize) -> Option<Shown> {
        let [surname, given_name, patronymic] = *self.papers.get(paper)?;
        let identity = Identity {
            names: vec![Name::new(surname, given_name, patronymic)?],
            birth_date: BirthDate::parse("1974-08-12")?,
            sex: self.sex,
            citizenship: self.nation.to_owned(),
            documents: vec![DocumentKey::new(Country::parse("UTO")?, &format!("{paper}X{number:07}"))],
        };
        Some(Shown { blocks: blocks(&identity), probe: Probe::of(&identity), identity })
    }

    /// The same two words make another row: the same name is no wrong answer.
    fn is_same_name(&self, other: &Self) -> bool {
        let two = |pair: &Self| pair.papers.map(|[surname, given_name, _]| [surname, given_name]);
        two(self).iter().any(|paper| two(other).contains(paper))
    }
}

/// Somebody with one paper, as the register keeps them and as they ask.
pub(crate) struct Shown {
    identity: Identity,
    pub(crate) blocks: Vec<String>,
    probe: Probe,
}

impl Shown {
    /// Whether filing this paper finds somebody known by another.
    pub(crate) fn finds(&self, known: &Self) -> bool {
        let admitted = known.blocks.iter().any(|block| {
            let exact = || self.probe.exact().contains(block);
            let read = self.probe.spans().iter().any(|span| span.holds(block)) || exact();
            read && self.probe.admits(block)
        });
        admitted && score(&self.identity, &known.identity).verdict != Verdict::Other
    }
}

/// What a nation came to.
#[derive(Default)]
pub(crate) struct Tally {
    /// People who came back.
    pub(crate) twins: usize,
    /// Those of them who were found.
    pub(crate) found: usize,
    /// New people.
    pub(crate) strangers: usize,
    /// Those of them who were shown somebody else.
    pub(crate) disturbed: usize,
    /// Who was not found, and who was shown to whom: what to read when an aim is missed.
    pub(crate) told: Vec<String>,
}

impl Tally {
    /// Of a hundred who came back.
    pub(crate) fn recall(&self) -> f64 {
        share(self.found, self.twins)
    }

    /// Of a hundred new people.
    pub(crate) fn wrong(&self) -> f64 {
        share(self.disturbed, self.strangers)
    }

    /// Both aims are kept.
    pub(crate) fn is_kept(&self) -> bool {
        self.recall() >= RECALL && self.wrong() <= WRONG
    }

    /// Takes another's people in.
    pub(crate) fn add(&mut self, other: &Self) {
        self.twins += other.twins;
        self.found += other.found;
        self.strangers += other.strangers;
        self.disturbed += other.disturbed;
    }
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 * 100.0 / whole.max(1) as f64
}

/// Every nation of the file. `None` when the file cannot be read.
pub(crate) fn measure() -> Option<BTreeMap<&'static str, Tally>> {
    let pairs = pairs()?;
    let mut nations: BTreeMap<&'static str, Vec<Pair>> = BTreeMap::new();
    for pair in pairs {
        nations.entry(pair.nation).or_default().push(pair);
    }
    nations.into_iter().map(|(nation, people)| Some((nation, of_nation(&people)?))).collect()
}

/// What was held out, all nations together: few of each, and every one beside the others. Most strangers here are of another
/// nation, so that this says little of wrong candidates; [`measure`] does, nation by nation.
pub(crate) fn measure_held_out() -> Option<Tally> {
    of_nation(&held_out()?)
}

fn of_nation(people: &[Pair]) -> Option<Tally> {
    let mut tally = Tally::default();
    let both = |(number, one): (usize, &Pair)| Some([one.shown(0, number)?, one.shown(1, number)?]);
    let shown: Vec<[Shown; 2]> = people.iter().enumerate().map(both).collect::<Option<_>>()?;
    for (place, (one, [known, again])) in people.iter().zip(&shown).enumerate() {
        tally.twins += 1;
        // Whichever paper was shown first.
        if again.finds(known) && known.finds(again) {
            tally.found += 1;
        } else {
            tally.told.push(format!("missed: {:?}", one.papers));
        }
        // Everybody here is new too, in several registers: none of the others is this person.
        let others = people.iter().zip(&shown).cycle().skip(place + 1).take(people.len() - 1);
        let others = others.filter(|(other, _)| other.sex == one.sex && !other.is_same_name(one));
        let others: Vec<_> = others.collect();
        for born in others.chunks_exact(BORN_THAT_DAY) {
            tally.strangers += 1;
            let papers = born.iter().enumerate();
            let met =
                papers.filter(|(turn, (_, papers))| papers.get(turn % 2).is_some_and(|p| again.finds(p)));
            let met: Vec<_> = met.map(|(_, (other, _))| other.papers).collect();
            tally.disturbed += usize::from(!met.is_empty());
            tally.told.extend(met.iter().map(|other| format!("shown: {other:?} for {:?}", one.papers)));
        }
    }
    Some(tally)
}
