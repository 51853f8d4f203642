//! Giving numbers away: the next one of a birth date and sex that nobody has, and the policies under which it was done.
//! The order of serials is `shared::iin`'s; whoever takes a number is alone on the register.

use std::collections::BTreeSet;

use shared::application::Newcomer;
use shared::iin::Iin;
use shared::iin::compose::{Numbering, Prefix};
use shared::problem::ProblemCode;

use crate::store::deciding::numbering as rows;
use crate::store::deciding::numbering::PolicyRow;
use crate::store::deciding::register::{self, NumberRow};
use crate::store::people::event::{By, Event, Fact};
use crate::store::{Done, Tx};
use crate::usecase::Fault;
use crate::usecase::context::Context;

fn exhausted() -> Fault {
    Fault::code(ProblemCode::IinExhausted)
}

fn prefix_of(newcomer: Newcomer) -> Option<Prefix> {
    Prefix::of(newcomer.recipient.birth_date, newcomer.recipient.sex)
}

/// The numbers of a prefix that nobody has, in the order in which they are given away. Where a backup was restored the
/// next ones may have been given after it was made: they stand first among those that nobody has, and are never given.
fn left(tx: &mut Tx, numbering: &Numbering, prefix: Prefix) -> Result<Vec<Iin>, Fault> {
    let given: BTreeSet<String> = register::numbers_of(tx, &prefix.digits())?.into_iter().collect();
    let gap = rows::gap(tx)?;
    Ok(numbering.all(prefix).filter(|iin| !given.contains(&iin.digits())).skip(gap).collect())
}

/// How many numbers of a prefix are left.
pub(crate) fn count_left(tx: &mut Tx, numbering: &Numbering, prefix: Prefix) -> Result<usize, Fault> {
    Ok(left(tx, numbering, prefix)?.len())
}

/// Takes the next number of a prefix for a person. The register is alone, or the one SQLite writer writes.
pub(crate) fn take(
    tx: &mut Tx,
    numbering: &Numbering,
    prefix: Prefix,
    person_id: &str,
    application_id: Option<&str>,
) -> Result<NumberRow, Fault> {
    let left = left(tx, numbering, prefix)?;
    let Some(iin) = left.first() else {
        tracing::error!("no serial is left for a date of birth: an administrator must widen --serials");
        return Err(exhausted());
    };
    if left.len() < usize::from(numbering.serials().size()) / 10 {
        tracing::warn!("fewer than a tenth of the serials of a date of birth are left");
    }
    Ok(NumberRow {
        iin: iin.digits(),
        person_id: person_id.to_owned(),
        application_id: application_id.map(str::to_owned),
        place: register::next_place(tx, &prefix.digits())?,
        prefix: prefix.digits(),
        assigned_at: tx.now(),
        policy: numbering.policy(),
    })
}

/// The next number for somebody.
pub(crate) fn take_for(
    cx: &Context<'_>,
    tx: &mut Tx,
    newcomer: Newcomer,
    person_id: &str,
    application_id: Option<&str>,
) -> Result<NumberRow, Fault> {
    let prefix = prefix_of(newcomer).ok_or_else(exhausted)?;
    take(tx, cx.numbering, prefix, person_id, application_id)
}

/// Whether a number is left for this birth date and sex.
pub(crate) fn is_left(cx: &Context<'_>, tx: &mut Tx, newcomer: Newcomer) -> Result<bool, Fault> {
    match prefix_of(newcomer) {
        Some(prefix) => Ok(count_left(tx, cx.numbering, prefix)? > 0),
        None => Ok(false),
    }
}

/// Writes down under which policy numbers are given from now on, when it is another than before.
pub(crate) fn begin(cx: &Context<'_>) -> Result<(), Fault> {
    let (now, policy) = (cx.time.at, cx.numbering.policy());
    let (last, gap) =
        cx.db.read("last_policy", now, |tx| Ok::<_, Fault>((rows::last(tx)?, rows::gap(tx)?)))?;
    if last.as_ref().is_some_and(|last| last.policy == policy) {
        return Ok(());
    }
    if last.is_some() {
        tracing::warn!(
            policy,
            "numbers are given by another policy from now on: other serials or another key"
        );
        if gap > 0 {
            tracing::error!(
                gap,
                "a restore left a gap: as many numbers are left out of this order too, but what was lost was given in the \
                 order before and may lie behind it"
            );
        }
    }
    cx.db.write_register("begin_numbering", now, |tx| {
        let serials = cx.numbering.serials();
        let row = PolicyRow {
            policy: policy.clone(),
            since_at: tx.now(),
            first_serial: i64::from(serials.first()),
            last_serial: i64::from(serials.last()),
        };
        rows::insert(tx, &row)?;
        Ok(Done::new((), Event::new(Fact::NumberingBegun, By::System, "register", policy.clone())))
    })
}

#[cfg(test)]
mod tests {
    use shared::iin::compose::Serials;
    use shared::iin::order::NumberingKey;
    use shared::person::{BirthDate, Sex};
    use shared::time::Timestamp;

    use super::*;
    use crate::store::deciding::numbering as numbering_rows;
    use crate::store::deciding::person::PersonRow;
    use crate::store::tests::{at, keep, on_both, sql};
    use crate::store::{Db, StoreError};

    fn numbering(serials: std::ops::RangeInclusive<u16>, key: u8) -> Numbering {
        Numbering::new(Serials::new(serials).expect("a range"), NumberingKey::new([key; 32]))
    }

    fn prefix() -> Prefix {
        Prefix::of(BirthDate::parse("2099-12-31").expect("a date"), Sex::Female).expect("a prefix")
    }

    /// Gives one number away, to somebody new.
    fn give(db: &Db, numbering: &Numbering, person: usize) -> Result<NumberRow, Fault> {
        let event = Event::new(Fact::Seeded, By::System, "register", "test");
        db.write_register("test", at(), |tx| {
            let id = format!("p{person:05}");
            let number = take(tx, numbering, prefix(), &id, None)?;
            let who = PersonRow {
                id,
                surname: "Nobody".to_owned(),
                given_name: String::new(),
                patronymic: String::new(),
                birth_date: "2099-12-31".to_owned(),
                sex: "F".to_owned(),
                citizenship: "UTO".to_owned(),
                birth_place: String::new(),
                names: "[]".to_owned(),
                documents: "[]".to_owned(),
                registered_at: 0,
            };
            register::register(tx, &who, &number, &[])?;
            Ok(Done::new(number, event.clone()))
        })
    }

    /// What was lost were the next numbers in order: behind the gap comes none of them, also behind a second one.
    #[test]
    fn r2_6_a_restored_register_gives_none_of_the_numbers_that_were_lost() {
        on_both("gap", |db| {
            let numbering = numbering(5000..=5099, 1);
            let order: Vec<String> = numbering.all(prefix()).map(|iin| iin.digits()).collect();
            let leave = |places: i64, ms: i64| {
                let later = Timestamp::from_millisecond(at().as_millisecond() + ms).expect("a moment");
                let policy = numbering.policy();
                db.keep_house("test", later, |tx| numbering_rows::leave_a_gap(tx, &policy, places))
                    .expect("left");
            };
            let mut person = 0;
            let mut next = || {
                person += 1;
                give(db, &numbering, person).expect("a number").iin
            };
            let before: Vec<String> = (0..3).map(|_| next()).collect();
            assert_eq!(before, order[..3]);
            let left = || db.read("test", at(), |tx| count_left(tx, &numbering, prefix())).expect("counted");
            let all = left();
            leave(7, 0);
            assert_eq!(left(), all - 7);
            assert_eq!((next(), next()), (order[10].clone(), order[11].clone()));
            leave(5, 1);
            assert_eq!((next(), next()), (order[17].clone(), order[18].clone()));
            let rest = left();
            let given: BTreeSet<String> = (0..rest).map(|_| next()).collect();
            assert!(order[3..10].iter().chain(&order[12..17]).all(|lost| !given.contains(lost)));
            assert!(
                matches!(give(db, &numbering, 9999), Err(Fault::Problem(_))),
                "the gap is not for giving"
            );
            let twice = sql(db, "UPDATE numbering_gap SET places = 1").expect_err("refused");
            assert!(twice.to_string().contains("append-only"));
        });
    }

    /// A register that counted by a stride goes on under a key, then under another, then with other serials, until
    /// nothing is left: no number is given twice, and the end has a name.
    #[test]
    fn r2_6_a_register_goes_on_under_new_policies_and_repeats_no_number() {
        on_both("numbering", |db| {
            let first = numbering(5000..=5039, 1);
            let mut given = BTreeSet::new();
            // As an earlier version wrote them: every third serial, before there were policies.
            for (place, iin) in
                first.all(prefix()).collect::<BTreeSet<Iin>>().into_iter().step_by(3).enumerate()
            {
                let (iin, place) = (iin.digits(), place + 1);
                let rows = format!(
                    "INSERT INTO person (id, surname, given_name, patronymic, birth_date, sex, citizenship, birth_place, \
                     names, documents, registered_at) VALUES ('old-{place}', 'A', '', '', '2099-12-31', 'F', 'UTO', '', \
                     '[]', '[]', 0)"
                );
                sql(db, &rows).expect("somebody");
                sql(
                    db,
                    &format!(
                        "INSERT INTO iin_register (iin, person_id, prefix, place, assigned_at) \
                     VALUES ('{iin}', 'old-{place}', '{}', {place}, 0)",
                        prefix().digits()
                    ),
                )
                .expect("an old number");
                given.insert(iin);
            }
            let mut person = 0;
            let mut some = |numbering: &Numbering, most: usize| {
                for _ in 0..most {
                    person += 1;
                    match give(db, numbering, person) {
                        Ok(row) => {
                            assert_eq!(row.policy, numbering.policy());
                            assert!(given.insert(row.iin), "given twice");
                        }
                        Err(Fault::Problem(problem)) => return Some(problem.code),
                        Err(other) => panic!("{other:?}"),
                    }
                }
                None
            };
            assert_eq!(some(&first, 5), None);
            assert_eq!(some(&numbering(5000..=5039, 2), 5), None, "another key");
            assert_eq!(some(&numbering(5020..=5059, 2), 8), None, "other serials");
            assert_eq!(some(&first, 100), Some(ProblemCode::IinExhausted));
            let left = db.read("test", at(), |tx| count_left(tx, &first, prefix()));
            assert_eq!(left.expect("counted"), 0);
            let of_first = first.all(prefix()).filter(|iin| given.contains(&iin.digits())).count();
            assert_eq!(of_first, first.all(prefix()).count(), "each of its numbers was given");
        });
    }

    #[test]
    fn a_policy_is_written_down_when_it_begins() {
        on_both("policy", |db| {
            let row = |policy: &str, since_at| PolicyRow {
                policy: policy.to_owned(),
                since_at,
                first_serial: 5000,
                last_serial: 9999,
            };
            for (policy, since_at) in [("a", 1), ("b", 2), ("a", 3)] {
                keep(db, |tx| numbering_rows::insert(tx, &row(policy, since_at))).expect("written");
            }
            let last = keep(db, numbering_rows::last).expect("asked").expect("one");
            assert_eq!((last.policy.as_str(), last.since_at), ("a", 3));
            let wrong = PolicyRow { first_serial: 9, last_serial: 1, ..row("c", 4) };
            let refused = keep(db, |tx| numbering_rows::insert(tx, &wrong));
            assert!(
                matches!(&refused, Err(StoreError::Constraint(name)) if name.contains("numbering_policy_range")),
                "{refused:?}"
            );
        });
    }
}
