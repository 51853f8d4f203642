//! 1,000 filings at once for 200 people by 50 representatives, over HTTP, on both databases: exactly 200 numbers,
//! and every other filing waits for an operator, who may refuse it by 15.3. Prints its counts.

#[expect(dead_code, reason = "each test binary uses its own part")]
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Barrier;
use std::sync::Mutex;
use std::time::Instant;

use shared::iin::compose::Prefix;
use shared::person::{BirthDate, Sex};
use shared::specimen;
use support::{Actor, Office, On, Ready, once};

const PEOPLE: u32 = 200;
const REPRESENTATIVES: u32 = 50;
const DRAFTS_EACH: u32 = 20;
const HANDS: usize = 64;

/// Valid numbers of nobody: birth dates in 2099.
fn numbers() -> Vec<String> {
    let birth = BirthDate::parse("2099-11-30").expect("a date");
    let prefix = Prefix::of(birth, Sex::Female).expect("a prefix");
    support::numbering().all(prefix).take(REPRESENTATIVES as usize).map(|iin| iin.digits()).collect()
}

/// Runs tasks by many hands; the results come in the order of the tasks.
fn by_many_hands<T: Sync, R: Send>(tasks: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = std::sync::atomic::AtomicUsize::new(0);
    let results = Mutex::new(BTreeMap::new());
    let ready = Barrier::new(HANDS);
    std::thread::scope(|scope| {
        for _ in 0..HANDS {
            scope.spawn(|| {
                ready.wait();
                loop {
                    let number = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    let Some(task) = tasks.get(number) else { return };
                    let result = work(task);
                    results.lock().expect("not poisoned").insert(number, result);
                }
            });
        }
    });
    results.into_inner().expect("not poisoned").into_values().collect()
}

#[expect(clippy::disallowed_methods, reason = "the throughput is measured and printed here")]
fn one_number_a_person(on: On) {
    // Everybody comes from one address here and keeps connections open: how many there may be is not what is tested.
    let connections = ["--connections-per-address", "4000", "--connections-max", "4000"];
    let settings = [&["--release", "immediate", "--people-per-day", "100"][..], &connections].concat();
    let office = Office::open(on, &settings);
    let actors = by_many_hands(&numbers(), |iin| {
        let key = office.key(iin, "UTOPIAN", "REPRESENTATIVE");
        (iin.clone(), office.sign_in(key))
    });
    let filings: Vec<(&(String, Actor), u32)> = (0..REPRESENTATIVES * DRAFTS_EACH)
        .filter_map(|filing| Some((actors.get((filing / DRAFTS_EACH) as usize)?, filing % PEOPLE)))
        .collect();
    let started = Instant::now();
    let ready: Vec<(&Actor, u32, Ready)> = by_many_hands(&filings, |((iin, actor), person)| {
        let mut request = specimen::person(*person);
        request.answers.representative.iin = iin.clone();
        request.answers.power.agent_iin = iin.clone();
        (actor, *person, actor.ready(&office, &request))
    });
    eprintln!("{on:?}: {} filings prepared and signed in {:.1?}", ready.len(), started.elapsed());

    let started = Instant::now();
    let replies = by_many_hands(&ready, |(actor, person, ready)| {
        let key = once();
        let reply = actor.lodge(&ready.draft, &ready.envelope, &key);
        // Every seventh is sent again, as a nervous browser would.
        if person % 7 == 0 {
            let again = actor.lodge(&ready.draft, &ready.envelope, &key);
            assert_eq!((again.status, &again.bytes), (reply.status, &reply.bytes), "the same answer again");
        }
        (*person, reply)
    });
    let took = started.elapsed();
    let mut numbers = BTreeSet::new();
    let mut people = BTreeSet::new();
    let mut waiting = 0;
    for (person, reply) in &replies {
        match reply.status {
            201 if reply.text("/iin").is_empty() => waiting += 1,
            201 => {
                assert!(people.insert(*person), "person {person} got two numbers");
                assert!(numbers.insert(reply.text("/iin").to_owned()), "a number was given twice");
            }
            other => panic!("{other}: {}", reply.body),
        }
    }
    eprintln!(
        "{on:?}: {} filings at once by {HANDS} hands: {} IINs, {waiting} wait for an operator, {took:.1?}, {:.0}/s",
        replies.len(),
        numbers.len(),
        replies.len() as f64 / took.as_secs_f64()
    );
    assert_eq!((replies.len(), numbers.len(), waiting), (1000, 200, 800));
}

#[test]
fn r15_3_forms_two_hundred_numbers_of_a_thousand_filings_on_sqlite() {
    one_number_a_person(On::Sqlite);
}

#[test]
fn r15_3_forms_two_hundred_numbers_of_a_thousand_filings_on_postgresql() {
    one_number_a_person(On::Postgres);
}
