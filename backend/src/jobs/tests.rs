//! Every duty in its line: each name once, each queue with a duty, and nothing starves anything.

mod readings;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use clap::Parser as _;

use crate::clock::{Clock, HeldClock};
use crate::config::{Config, Settings};
use crate::jobs::*;
use crate::reading::Renderer;
use crate::register::Purpose;
use crate::start::{Parts, assemble};
use crate::store::StoreError;
use crate::store::filing::{draft, prepared};
use crate::store::people::session::{self, SessionRow};
use crate::store::systems::idempotency;
use crate::store::tests::{at, cluster};
use crate::usecase::systems::stuck::Queue;

/// A house without visitors, on a database of its own.
struct House {
    app: Data<App>,
    clock: HeldClock,
    folder: std::path::PathBuf,
}

impl House {
    fn new(name: &str, url: Option<String>) -> Self {
        Self::drawn_by(name, url, Renderer::default())
    }

    fn drawn_by(name: &str, url: Option<String>, renderer: Renderer) -> Self {
        let folder = std::env::temp_dir().join(format!("iin-jobs-{name}-{}", std::process::id()));
        drop(std::fs::remove_dir_all(&folder));
        std::fs::create_dir_all(&folder).expect("a folder");
        let url = url.unwrap_or_else(|| folder.join("jobs.sqlite").display().to_string());
        let data = folder.join("var").display().to_string();
        let arguments = ["backend", "--demo", "--database-url", &url, "--data-dir", &data];
        let settings = Settings::try_parse_from(arguments).expect("arguments");
        let clock = HeldClock::at(at());
        let parts = Parts { clock: Clock::Held(clock.clone()), renderer };
        let config = Config::try_from(settings).expect("settings");
        let app = assemble(config, parts, Purpose::Serving).expect("assembled");
        Self { app: Data::new(app), clock, folder }
    }

    fn on_both(name: &str) -> [Self; 2] {
        [
            Self::new(&format!("{name}-sqlite"), None),
            Self::new(&format!("{name}-pg"), Some(cluster::database())),
        ]
    }

    /// A row of each kind that time takes away.
    fn fill(&self) {
        self.app
            .db
            .keep_house::<_, StoreError>("test", at(), |tx| {
                let now = tx.now();
                let text = String::new;
                session::open(
                    tx,
                    &SessionRow {
                        token_hash: "h".into(),
                        iin: None,
                        name: text(),
                        surname: text(),
                        opened_at: now,
                        touched_at: now,
                        ends_at: now + 1000,
                        way: "unknown".into(),
                        browser: "other".into(),
                        system: "other".into(),
                    },
                )?;
                session::challenge(
                    tx,
                    &session::ChallengeRow {
                        nonce: "n".into(),
                        session_hash: "h".into(),
                        statement: vec![],
                        expires_at: now + 1000,
                    },
                )?;
                draft::insert(
                    tx,
                    &draft::Draft {
                        id: "d".into(),
                        owner: "991231500016".into(),
                        version: 1,
                        answers: shared::wire::v1::formation::FormationAnswers::default(),
                        opened_at: now,
                        touched_at: now,
                    },
                )?;
                prepared::put(
                    tx,
                    &prepared::Prepared {
                        nonce: "p".into(),
                        draft_id: "d".into(),
                        draft_version: 1,
                        signer_iin: text(),
                        statement: vec![],
                        report: vec![],
                        language: "en".into(),
                        expires_at: now + 1000,
                    },
                )?;
                idempotency::keep(
                    tx,
                    &idempotency::Kept {
                        owner: "o".into(),
                        key: "k".into(),
                        request_sha256: text(),
                        status: 200,
                        body: text(),
                        answered_at: now,
                        about: text(),
                    },
                )
            })
            .expect("filled");
    }

    /// What of it is there.
    fn left(&self) -> Vec<&'static str> {
        self.app
            .db
            .read::<_, StoreError>("test", at(), |tx| {
                let there = [
                    ("session", session::find(tx, "h", 0)?.is_some()),
                    ("challenge", session::challenge_of(tx, "h")?.is_some()),
                    ("draft", draft::find(tx, "991231500016", "d")?.is_some()),
                    ("statement", prepared::of_draft(tx, "d")?.is_some()),
                    ("answer", idempotency::find(tx, "o", "k")?.is_some()),
                ];
                Ok(there.into_iter().filter(|(_, there)| *there).map(|(name, _)| name).collect())
            })
            .expect("read")
    }
}

impl Drop for House {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

#[test]
fn every_duty_has_a_name_of_its_own_and_every_queue_a_duty() {
    for (place, one) in DUTIES.iter().enumerate() {
        assert!(DUTIES.iter().skip(place + 1).all(|other| other.name != one.name), "{}", one.name);
    }
    for queue in Queue::ALL {
        assert!(DUTIES.iter().any(|one| one.name == queue.as_str()), "nobody works off {}", queue.as_str());
    }
    for neighbour in Neighbour::ALL.iter().filter(|one| one.takes_messages()) {
        let carried = DUTIES.iter().any(|one| matches!(one.work, Work::Carries(to) if to == *neighbour));
        assert!(carried, "nobody goes to {}", neighbour.as_str());
    }
}

#[actix_web::test]
async fn no_duty_deletes_by_a_clock_that_was_set() {
    for house in House::on_both("set") {
        house.fill();
        let all = house.left();
        assert_eq!(all.len(), 5);
        let later = |hours: i64| at() + jiff::SignedDuration::from_hours(hours);
        // A year ahead, seen once, by every duty there is.
        house.clock.turn(later(24 * 365));
        for one in DUTIES {
            let done = once(&house.app, *one).await.unwrap_or_else(|fault| panic!("{}: {fault:?}", one.name));
            assert!(!matches!(one.work, Work::BySettledTime(_)) || done.is_none(), "{}", one.name);
        }
        assert_eq!(house.left(), all, "while it is wrong");
        house.clock.turn(at());
        for one in DUTIES {
            once(&house.app, *one).await.unwrap_or_else(|fault| panic!("{}: {fault:?}", one.name));
        }
        assert_eq!(house.left(), all, "and when it is right again");
        // Time that truly passed takes everything away.
        house.clock.set(later(24 * 365));
        for one in DUTIES {
            once(&house.app, *one).await.unwrap_or_else(|fault| panic!("{}: {fault:?}", one.name));
        }
        assert_eq!(house.left(), Vec::<&str>::new());
    }
}

#[actix_web::test]
async fn nothing_is_deleted_by_a_clock_behind_the_journal() {
    for house in House::on_both("behind") {
        house.clock.set(at() + jiff::SignedDuration::from_hours(2));
        assert!(forget::settled(&house.app.context()).expect("asked").is_some());
        let event = crate::store::people::event::Event::new(
            crate::store::people::event::Fact::Seeded,
            crate::store::people::event::By::System,
            "test",
            "",
        );
        let ahead = at() + jiff::SignedDuration::from_hours(30);
        house
            .app
            .db
            .write::<_, Fault>("test", ahead, |_| Ok(crate::store::Done::new((), event.clone())))
            .expect("written");
        assert!(
            forget::settled(&house.app.context()).expect("asked").is_none(),
            "the journal knows a later moment"
        );
    }
}

/// A hundred thousand files, of which some are old and no row names them.
#[test]
fn a_round_of_the_sweep_looks_at_so_many_files_however_many_there_are() {
    use crate::usecase::systems::sweep::{FILES_A_ROUND, Round, round};
    const FILES: u32 = 100_000;
    let house = House::new("sweep", None);
    let copies = house.app.vault.folder().to_owned();
    let path = |number: u32| {
        let id = format!("{:02x}{number:030x}", number % 256);
        copies.join(&id[..2]).join(&id)
    };
    for folder in 0..256 {
        std::fs::create_dir_all(path(folder).parent().expect("a folder")).expect("made");
    }
    let then = std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    for number in 0..FILES {
        let file = std::fs::File::create_new(path(number)).expect("made");
        if number % 500 == 0 {
            file.set_modified(then).expect("aged");
        }
    }
    let settled = Settled::for_a_test(at());
    let (mut rounds, mut all) = (0, Round::default());
    loop {
        let one = round(&house.app.context(), settled).expect("swept");
        if one == Round::default() {
            break;
        }
        assert!(one.files <= FILES_A_ROUND && one.questions <= 3 + one.orphans, "{one:?}");
        rounds += 1;
        all = Round {
            files: all.files + one.files,
            questions: all.questions + one.questions,
            orphans: all.orphans + one.orphans,
        };
    }
    assert_eq!((rounds, all.files, all.orphans), (200, 100_000, 200), "each once, and then a rest");
    assert!(all.questions <= 1 + 2 * rounds + all.orphans, "{all:?}");
    let left = (0..FILES).filter(|number| path(*number).exists()).count();
    assert_eq!(left, 99_800);
    let tomorrow = Settled::for_a_test(at() + jiff::SignedDuration::from_hours(24));
    assert_eq!(
        round(&house.app.context(), tomorrow).expect("swept").files,
        FILES_A_ROUND,
        "a day later anew"
    );
    // As a duty it goes on at once after a full round.
    let duty = DUTIES.iter().find(|one| one.name == "orphans").expect("a duty");
    assert_eq!(duty.batch, FILES_A_ROUND);
}

#[actix_web::test]
async fn no_nudge_however_often_keeps_a_duty_from_its_turn() {
    let house = House::new("nudged", None);
    house.fill();
    let stop = Arc::new(AtomicBool::new(false));
    let (nudging, app) = (stop.clone(), house.app.clone());
    let nudger = std::thread::spawn(move || {
        while !nudging.load(Ordering::Relaxed) {
            app.nudge.all();
            std::thread::sleep(Duration::from_millis(1));
        }
    });
    let duties = tokio::spawn(run(house.app.clone()));
    tokio::time::sleep(Duration::from_millis(300)).await;
    house.clock.set(at() + jiff::SignedDuration::from_hours(24 * 365));
    let mut rounds = 0;
    while !house.left().is_empty() {
        assert!(rounds < 300, "{:?} is there still", house.left());
        rounds += 1;
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    stop.store(true, Ordering::Relaxed);
    nudger.join().expect("ended");
    duties.abort();
}

/// Reading a long journal takes longer than two clocks may differ: what is written of it is written then, and no clock
/// went back.
#[actix_web::test]
async fn a_check_of_the_journal_is_written_down_at_its_end() {
    use crate::store::people::event::Fact;
    use crate::store::people::journal::run;
    use crate::usecase::Person;
    for house in House::on_both("long") {
        let cx = house.app.context();
        let ended = cx.time.at + jiff::SignedDuration::from_mins(10);
        house.clock.set(ended);
        // Whoever came meanwhile.
        let auditor = Person {
            iin: "991231500707".into(),
            name: "UTOPIAN AUDITOR".into(),
            surname: "UTOPIAN".into(),
            roles: vec![shared::access::Role::Auditor],
        };
        journal::check::on_request(&house.app.context(), &auditor).expect("checked");
        let told = journal::check::on_request(&cx, &auditor).expect("checked");
        assert_eq!(told.checked_at, ended.to_string());
        let entries = house.app.db.read::<_, StoreError>("test", ended, |tx| run(tx, 0, 1000)).expect("read");
        assert!(entries.iter().all(|one| one.row.event != Fact::ClockStepped.as_str()));
    }
}
