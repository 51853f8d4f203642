//! Asking the register whether the recipient has an IIN already. `shared::duplicates` says what to ask, which blocks
//! are worth a person's row, and judges; this file only fetches, in two questions: blocks, then people. Must run with
//! the register alone when a number may follow.

use std::collections::BTreeMap;

use shared::duplicates::{self, BLOCKS_DEFINITION, Identity, Probe, Search, Verdict, blocks};
use shared::intake::CompletePackage;
use shared::time::Timestamp;

use crate::store::deciding::register::{self, Known};
use crate::store::people::event::{By, Event, Fact};
use crate::store::{self, Db, Done, Tx};
use crate::usecase::Fault;
use crate::usecase::context::Context;
use crate::usecase::deciding::correct;
use crate::usecase::filing::package;
use crate::usecase::systems::stuck::{self, Queue};

/// How many people are read at a time when all blocks are made anew.
const PEOPLE_AT_ONCE: i64 = 1_000;

/// The outcome, and the people it speaks of by their id.
pub(crate) struct Found {
    pub(crate) search: Search<String>,
    pub(crate) people: BTreeMap<String, Known>,
}

/// The numbers of whoever of the register certainly is this person: decided by documents alone, so only they are asked
/// for.
pub(crate) fn certain(tx: &mut Tx, filed: &Identity) -> Result<Vec<String>, Fault> {
    Ok(judged(tx, filed, &Probe::of_documents(filed), None)?.certain())
}

impl Found {
    /// The numbers of those who certainly are this person.
    pub(crate) fn certain(&self) -> Vec<String> {
        let certain = self.search.candidates().iter().filter(|one| one.score.verdict == Verdict::Certain);
        certain.filter_map(|one| self.people.get(&one.person)).map(|known| known.iin.clone()).collect()
    }
}

/// Searches the register for an identity.
pub(crate) fn search(tx: &mut Tx, filed: &Identity) -> Result<Found, Fault> {
    judged(tx, filed, &Probe::of(filed), None)
}

/// Searches the register for an identity among everybody but one, whose own it is to become.
pub(crate) fn search_besides(tx: &mut Tx, identity: &Identity, holder: &str) -> Result<Found, Fault> {
    judged(tx, identity, &Probe::of(identity), Some(holder))
}

/// Searches for whom a case is about: whoever may have a number already, or may be who a correction makes of its holder.
pub(crate) fn search_for(tx: &mut Tx, package: &CompletePackage) -> Result<Found, Fault> {
    match package::correction_of(package) {
        Some(form) => {
            let (holder, identity) = correct::identity_after(tx, form)?;
            search_besides(tx, &identity, &holder)
        }
        None => search(tx, &Identity::of(package::newcomer_of(package)?)),
    }
}

fn judged(tx: &mut Tx, filed: &Identity, probe: &Probe, but: Option<&str>) -> Result<Found, Fault> {
    let leads = store::deciding::blocks::leads(tx, probe.exact(), probe.spans())?;
    let admitted = leads.into_iter().filter(|(block, _)| probe.admits(block));
    let mut ids: Vec<String> = admitted.map(|(_, person)| person).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.retain(|id| but != Some(id.as_str()));
    let known = register::known(tx, &ids)?;
    let mut identities = Vec::with_capacity(known.len());
    for one in &known {
        identities.push((one.person.id.clone(), one.person.identity()?));
    }
    let people = known.into_iter().map(|one| (one.person.id.clone(), one)).collect();
    Ok(Found { search: duplicates::clear(filed, identities), people })
}

/// Makes every block anew when they were made by another definition than this program's: blocks that nobody asks for
/// would hide an earlier IIN without a word.
pub(crate) fn keep_findable(db: &Db, at: Timestamp) -> Result<(), Fault> {
    let definition =
        db.read("blocks_definition", at, |tx| Ok::<_, Fault>(store::deciding::blocks::definition(tx)?))?;
    if definition == BLOCKS_DEFINITION {
        return Ok(());
    }
    db.write_register("make_blocks_anew", at, |tx| {
        store::deciding::blocks::begin_anew(tx, BLOCKS_DEFINITION)?;
        let mut last = String::new();
        loop {
            let people = store::deciding::blocks::people_after(tx, &last, PEOPLE_AT_ONCE)?;
            let Some(end) = people.last() else { break };
            last.clone_from(&end.id);
            for person in &people {
                match person.identity() {
                    Ok(identity) => store::deciding::blocks::keep(tx, &person.id, &blocks(&identity))?,
                    // One row that cannot be read must not keep everybody else from being found.
                    Err(fault) => {
                        let why = stuck::reason(&Fault::from(fault));
                        stuck::keep_aside(tx, Queue::Findable, &person.id, &why)?;
                    }
                }
            }
        }
        let event = Event::new(Fact::BlocksMade, By::System, "register", BLOCKS_DEFINITION.to_string());
        Ok::<_, Fault>(Done::new((), event))
    })
}

/// Makes the blocks of those who could not be read, once they can.
pub(crate) fn find_again(cx: &Context<'_>) -> Result<usize, Fault> {
    stuck::each(cx, Queue::Findable, [], |person| {
        cx.db.write_register("find_again", cx.time.at, |tx| {
            let found = register::known(tx, &[person.to_owned()])?;
            for one in &found {
                store::deciding::blocks::renew(tx, person, &blocks(&one.person.identity()?))?;
            }
            Ok(Done::new((), Event::new(Fact::BlocksMade, By::System, "person", person)))
        })
    })
}

#[cfg(test)]
mod tests {
    use shared::person::Name;
    use shared::specimen::{Crowd, Dice, Twin};

    use super::*;
    use crate::store::deciding::person::PersonRow;
    use crate::store::deciding::register::NumberRow;
    use crate::store::json;
    use crate::store::tests::{at, keep, on_both, sql};

    const CROWD: Crowd = Crowd { seed: 258 };

    fn add(tx: &mut Tx, number: u64) -> Result<(), store::StoreError> {
        let (id, identity) = (format!("p{number:03}"), CROWD.person(number).identity());
        let spelled = |name: &Name| [name.surname.clone(), name.given_name.clone(), name.patronymic.clone()];
        let names: Vec<_> = identity.names.iter().map(spelled).collect();
        let shown = identity.documents.iter().map(|one| [one.issuer().as_str(), "P", one.number()]);
        let row = PersonRow {
            id: id.clone(),
            surname: String::new(),
            given_name: String::new(),
            patronymic: String::new(),
            birth_date: identity.birth_date.to_string(),
            sex: identity.sex.as_str().to_owned(),
            citizenship: identity.citizenship.clone(),
            birth_place: String::new(),
            names: json(&names)?,
            documents: json(&shown.collect::<Vec<_>>())?,
            registered_at: 0,
        };
        let number = NumberRow {
            iin: format!("{number:012}"),
            person_id: id,
            application_id: None,
            prefix: "9912315".to_owned(),
            place: number as i64,
            assigned_at: 0,
            policy: "test".to_owned(),
        };
        register::register(tx, &row, &number, &blocks(&identity))
    }

    /// Everybody of `0..people` who comes back, in every way, and whether the search met them.
    fn met(db: &Db, people: u64) -> Vec<(u64, Twin, bool)> {
        let mut dice = Dice::new(CROWD.seed, 1 << 40);
        let mut all = Vec::new();
        for number in 0..people {
            for twin in Twin::ALL {
                let Some(filed) = twin.of(&CROWD.person(number), &mut dice) else { continue };
                let found = db.read("test", at(), |tx| search(tx, &filed)).expect("searched");
                let id = format!("p{number:03}");
                let candidates = found.search.candidates();
                let known = CROWD.person(number).identity();
                let judged = duplicates::score(&filed, &known).verdict != duplicates::Verdict::Other;
                let hit = candidates.iter().any(|one| one.person == id && found.people.contains_key(&id));
                assert_eq!(hit, judged, "{twin:?} of {known:?}: {filed:?}");
                all.push((number, twin, hit));
            }
        }
        all
    }

    /// What the databases find is exactly who the score would show: their order of texts takes nobody away.
    #[test]
    fn r15_3_both_databases_find_whoever_the_score_would_show() {
        on_both("search", |db| {
            keep(db, |tx| (0..300).try_for_each(|number| add(tx, number))).expect("registered");
            let tried = met(db, 60);
            let hits = tried.iter().filter(|(_, _, hit)| *hit).count();
            assert!(hits * 10 > tried.len() * 8, "{hits} of {}", tried.len());
        });
    }

    #[test]
    fn blocks_of_another_definition_are_made_anew_and_others_are_left_alone() {
        on_both("anew", |db| {
            keep(db, |tx| (0..20).try_for_each(|number| add(tx, number))).expect("registered");
            let before = met(db, 20);
            sql(db, "DELETE FROM match_key; INSERT INTO match_key SELECT 'b:old', id FROM person")
                .expect("aged");
            keep_findable(db, at()).expect("made anew");
            assert_eq!(met(db, 20), before);
            sql(db, "DELETE FROM match_key WHERE person_id = 'p001'").expect("lost on purpose");
            keep_findable(db, at()).expect("nothing to do");
            let lost =
                keep(db, |tx| store::deciding::blocks::leads(tx, &blocks(&CROWD.person(1).identity()), &[]));
            assert!(
                lost.expect("asked").iter().all(|(_, person)| person != "p001"),
                "made once a definition"
            );
        });
    }

    #[test]
    fn a_certain_duplicate_is_known_by_documents_alone() {
        on_both("certain", |db| {
            keep(db, |tx| add(tx, 5)).expect("registered");
            let certain = |twin: Twin| {
                let filed = twin.of(&CROWD.person(5), &mut Dice::new(1, 1)).expect("comes back");
                !db.read("test", at(), |tx| crate::usecase::deciding::duplicates::certain(tx, &filed))
                    .expect("asked")
                    .is_empty()
            };
            assert!(certain(Twin::SamePassport) && certain(Twin::MarriedSamePassport));
            assert!(!certain(Twin::RenewedPassport) && !certain(Twin::OtherSpelling));
        });
    }
}
