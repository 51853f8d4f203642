//! The store on both databases: the schema goes up, down and up again; what must not break is refused by the
//! database itself; every stage comes back as it went in, and nothing else is read.

#[path = "../../tests/support/cluster.rs"]
pub(crate) mod cluster;
mod consumers;
mod evidence;
mod marks;
mod readings;
mod visits;

use diesel::RunQueryDsl as _;
use diesel::connection::SimpleConnection as _;
use diesel::sql_types::BigInt;
use diesel_migrations::MigrationHarness as _;
use shared::application::stage::Stage;
use shared::time::Timestamp;

use crate::store::connection::{Link, each};
use crate::store::deciding::decision::DecisionRow;
use crate::store::deciding::person::PersonRow;
use crate::store::deciding::register::NumberRow;
use crate::store::deciding::*;
use crate::store::filing::application::{Filed, LodgedForm, StageRow};
use crate::store::filing::*;
use crate::store::opening::{POSTGRES, SQLITE};
use crate::store::people::event::{By, Event, Fact};
use crate::store::people::*;
use crate::store::*;

pub(crate) fn at() -> Timestamp {
    "2026-11-23T05:00:00Z".parse().expect("a moment")
}

/// Runs a test on a fresh database of each kind.
pub(crate) fn on_both(name: &str, test: impl Fn(&Db)) {
    let path = std::env::temp_dir().join(format!("iin-store-{name}-{}.sqlite", std::process::id()));
    for ending in ["", "-wal", "-shm"] {
        drop(std::fs::remove_file(format!("{}{ending}", path.display())));
    }
    for engine in [Engine::Sqlite(path.clone()), Engine::from_url(&cluster::database())] {
        let db = Db::fresh(&engine, 4, at()).expect("opens");
        test(&db);
    }
    for ending in ["", "-wal", "-shm"] {
        drop(std::fs::remove_file(format!("{}{ending}", path.display())));
    }
}

pub(crate) fn keep<T>(db: &Db, f: impl Fn(&mut Tx) -> Result<T, StoreError>) -> Result<T, StoreError> {
    db.keep_house("test", at(), f)
}

fn filed(id: &str, document_key: &str) -> (Filed, LodgedForm) {
    let filed = Filed {
        id: id.to_owned(),
        kind: shared::application::Kind::Formation,
        number: format!("N-{id}"),
        owner: "991231500016".to_owned(),
        document_key: document_key.to_owned(),
        recipient: "Eriksson Anna".to_owned(),
        why: "[]".to_owned(),
        lodged_at: at(),
        due_on: "2026-11-24".to_owned(),
    };
    let form = LodgedForm {
        application_id: id.to_owned(),
        answers: "{}".to_owned(),
        report: "{}".to_owned(),
        edition: "2023-02-25".to_owned(),
        filed_on: "2026-11-23".to_owned(),
        channel: "portal".to_owned(),
        office: String::new(),
        taken_in_by: String::new(),
        subject_iin: String::new(),
        current: String::new(),
        provider: "KZ-71".to_owned(),
        provider_by: "setting".to_owned(),
    };
    (filed, form)
}

fn lodge(db: &Db, id: &str, document_key: &str) -> Result<(), StoreError> {
    let (filed, form) = filed(id, document_key);
    keep(db, |tx| application::insert(tx, &filed, &StageRow::Lodged, &form))
}

#[test]
fn a_server_is_told_how_long_one_of_ours_waits_and_may_hold_and_to_notice_that_we_are_gone() {
    let engine = Engine::from_url(&cluster::database());
    let db = Db::fresh(&engine, 4, at()).expect("opens");
    for (setting, value) in [
        ("lock_timeout", "20s"),
        ("idle_in_transaction_session_timeout", "1min"),
        ("tcp_keepalives_idle", "5"),
        ("tcp_keepalives_interval", "2"),
        ("tcp_keepalives_count", "3"),
        ("tcp_user_timeout", "10000"),
    ] {
        let asked = format!("SELECT current_setting('{setting}') AS line");
        assert_eq!(keep(&db, |tx| opening::text(tx.c, &asked)).expect("told"), value, "{setting}");
    }
}

fn person(id: &str) -> PersonRow {
    PersonRow {
        id: id.to_owned(),
        surname: "Eriksson".to_owned(),
        given_name: "Anna".to_owned(),
        patronymic: String::new(),
        birth_date: "1974-08-12".to_owned(),
        sex: "F".to_owned(),
        citizenship: "UTO".to_owned(),
        birth_place: "Zenith".to_owned(),
        names: r#"[["Eriksson","Anna",""]]"#.to_owned(),
        documents: r#"[["UTO","P","L898902C3"]]"#.to_owned(),
        registered_at: 0,
    }
}

fn number(iin: &str, person: &str, place: i64) -> NumberRow {
    NumberRow {
        iin: iin.to_owned(),
        person_id: person.to_owned(),
        application_id: None,
        prefix: "9912315".to_owned(),
        place,
        assigned_at: 0,
        policy: "test".to_owned(),
    }
}

pub(crate) fn sql(db: &Db, text: &str) -> Result<(), StoreError> {
    keep(db, |tx| Ok(tx.c.batch_execute(text)?))
}

/// The refusal named a constraint, by its name or, on SQLite, by its columns.
fn refused(outcome: Result<(), StoreError>, names: [&str; 2]) {
    match outcome {
        Err(StoreError::Constraint(text)) => {
            assert!(names.iter().any(|name| text.contains(name)), "{text} is none of {names:?}");
        }
        other => panic!("not refused: {other:?}"),
    }
}

/// Diesel takes two steps with one number for the same step, and leaves the second out without a word.
#[test]
fn no_two_migrations_bear_one_number() {
    for engine in ["sqlite", "postgres"] {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
        let entries = std::fs::read_dir(folder).expect("a folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
        let mut numbers: Vec<String> =
            names.map(|name| name.split('_').next().unwrap_or_default().to_owned()).collect();
        numbers.sort();
        let twice = numbers.iter().zip(numbers.iter().skip(1)).find(|(a, b)| a == b);
        assert_eq!(twice, None, "{engine}");
    }
}

#[test]
fn the_schema_goes_up_down_and_up_again() {
    on_both("schema", |db| {
        let mut c = db.ours.engine().open().expect("opens");
        match &mut c {
            Link::Sqlite(c) => {
                c.revert_all_migrations(SQLITE).expect("down");
                c.run_pending_migrations(SQLITE).expect("up");
            }
            Link::Postgres(c) => {
                c.revert_all_migrations(POSTGRES).expect("down");
                c.run_pending_migrations(POSTGRES).expect("up");
            }
        }
        c.batch_execute("INSERT INTO register_identity (place, id, named_at) VALUES (1, 'fresh', 0)")
            .expect("named again");
        drop(c);
        lodge(db, "a", "UTO:1").expect("the tables are there");
    });
}

#[test]
fn every_stage_comes_back_as_it_went_in() {
    on_both("stages", |db| {
        let (decided_at, release_at, issued_at) = (at(), at(), at());
        let held = ("991231500707".to_owned(), "UTOPIAN OPERATOR".to_owned());
        let stages = [
            StageRow::UnderCheck { holder_iin: held.0.clone(), holder_name: held.1.clone() },
            StageRow::Hearing { holder_iin: held.0, holder_name: held.1 },
            StageRow::Withdrawn { at: decided_at },
            StageRow::Lodged,
            StageRow::Granted { decided_at, release_at },
            StageRow::Refused { decided_at, release_at },
            StageRow::Issued { decided_at, release_at, issued_at },
        ];
        lodge(db, "a", "UTO:1").expect("lodged");
        for (version, stage) in (1..).zip(&stages) {
            let changed = keep(db, |tx| application::set_stage(tx, "a", version, stage)).expect("written");
            assert!(changed);
            let read = keep(db, |tx| application::find(tx, "a")).expect("read").expect("there");
            assert_eq!((&read.stage, read.version), (stage, version + 1));
        }
        let stale = keep(db, |tx| application::set_stage(tx, "a", 1, &StageRow::Lodged)).expect("asked");
        assert!(!stale, "an old version changes nothing");
    });
}

#[test]
fn i3_a_stage_without_its_columns_is_not_written() {
    on_both("shape", |db| {
        lodge(db, "a", "UTO:1").expect("lodged");
        for columns in [
            "stage = 'granted'",
            "stage = 'under_check', holder_iin = '1'",
            "decided_at = 5",
            "stage = 'issued', decided_at = 1, release_at = 1",
            "stage = 'gone'",
        ] {
            let text = format!("UPDATE application SET {columns} WHERE id = 'a'");
            refused(sql(db, &text), ["application_stage_shape", "application_stage_shape"]);
        }
    });
}

#[test]
fn i3_a_row_that_cannot_mean_anything_is_not_read() {
    on_both("inconsistent", |db| {
        keep(db, |tx| {
            register::register(tx, &person("p"), &number("991231500016", "p", 1), &["d:X".to_owned()])
        })
        .expect("registered");
        sql(db, "UPDATE person SET documents = 'not json', version = version + 1")
            .expect("damaged on purpose");
        let known = keep(db, |tx| register::known(tx, &["p".to_owned()])).expect("read");
        let error = known.first().expect("found").person.identity().expect_err("refused");
        assert!(
            matches!(error, StoreError::Inconsistent { table: "person", column: "documents", .. }),
            "{error}"
        );
    });
}

#[test]
fn i1_i2_one_number_a_person_and_one_person_a_number() {
    on_both("register", |db| {
        let add = |who: &str, iin: &str, place: i64| {
            keep(db, |tx| register::register(tx, &person(who), &number(iin, who, place), &[]))
        };
        add("p", "991231500016", 1).expect("registered");
        refused(add("q", "991231500016", 2), ["iin_register_number_unique", "iin_register.iin"]);
        refused(add("r", "991231500707", 1), ["iin_register_place_once", "iin_register.place"]);
        let second = "INSERT INTO iin_register (iin, person_id, prefix, place, assigned_at) \
                      VALUES ('991231600012', 'p', '9912316', 1, 0)";
        refused(sql(db, second), ["iin_register_one_person", "iin_register.person_id"]);
        assert_eq!(keep(db, register::size).expect("counted"), 1);
    });
}

#[test]
fn i8_a_published_calendar_is_not_rewritten() {
    on_both("calendar", |db| {
        let row = calendar::versions::VersionRow {
            version: 1,
            first_year: 2026,
            last_year: 2026,
            off: r#"["2026-01-01"]"#.to_owned(),
            worked: "[]".to_owned(),
            source: "An act of Utopia".to_owned(),
            note: String::new(),
            published_at: 0,
            published_by: String::new(),
        };
        assert!(keep(db, |tx| calendar::versions::publish(tx, &row)).expect("written"));
        assert!(
            !keep(db, |tx| calendar::versions::publish(tx, &row)).expect("asked"),
            "a number is published once"
        );
        for text in ["DELETE FROM calendar_version", "UPDATE calendar_version SET off = '[]'"] {
            assert!(sql(db, text).expect_err("refused").to_string().contains("append-only"));
        }
    });
}

#[test]
fn i8_the_register_and_the_audit_are_not_rewritten() {
    on_both("append", |db| {
        keep(db, |tx| register::register(tx, &person("p"), &number("991231500016", "p", 1), &[]))
            .expect("registered");
        let event = Event::new(Fact::Seeded, By::System, "register", "test");
        db.write("test", at(), |_| Ok::<_, StoreError>(Done::new((), event.clone()))).expect("written");
        for table in ["audit", "iin_register"] {
            for text in [format!("DELETE FROM {table}"), format!("UPDATE {table} SET rowid = rowid")] {
                let text = text.replace("rowid", if table == "audit" { "detail" } else { "prefix" });
                let error = sql(db, &text).expect_err("refused").to_string();
                assert!(error.contains("append-only"), "{error}");
            }
        }
    });
}

#[test]
fn cases_about_one_document_are_open_beside_each_other() {
    on_both("open", |db| {
        for (id, document) in [("a", "UTO:1"), ("b", "UTO:1"), ("c", "UTO:2")] {
            lodge(db, id, document).expect("lodged");
        }
        let open = |key: &str| keep(db, |tx| application::open_for_document(tx, key)).expect("asked");
        assert_eq!(open("UTO:1").len(), 2);
        let refused_stage = StageRow::Refused { decided_at: at(), release_at: at() };
        keep(db, |tx| application::set_stage(tx, "a", 1, &refused_stage)).expect("refused");
        assert_eq!(open("UTO:1").into_iter().map(|case| case.filed.id).collect::<Vec<_>>(), ["b"]);
    });
}

#[test]
fn i4_i5_one_decision_a_case_with_a_ground_and_by_a_person_when_it_refuses() {
    on_both("decision", |db| {
        lodge(db, "a", "UTO:1").expect("lodged");
        let row = DecisionRow {
            application_id: "a".to_owned(),
            outcome: "refused".to_owned(),
            decided_by: "operator".to_owned(),
            operator_iin: Some("991231500707".to_owned()),
            grounds: r#"["R258/15.1"]"#.to_owned(),
            reason: "The copy is another person's.".to_owned(),
            set_aside: "[]".to_owned(),
            checked: r#"[{"line":"copy-legible","by":"operator","stands":false}]"#.to_owned(),
            decided_at: 0,
        };
        let decide = |row: DecisionRow| keep(db, |tx| decision::insert(tx, &row));
        let groundless = DecisionRow { grounds: "[]".to_owned(), ..row.clone() };
        refused(decide(groundless), ["refusal_ground_present", "refusal_ground_present"]);
        let by_system = DecisionRow { decided_by: "system".to_owned(), operator_iin: None, ..row.clone() };
        refused(decide(by_system), ["decision_refused_by_a_person", "decision_refused_by_a_person"]);
        let unchecked = DecisionRow { checked: "[]".to_owned(), ..row.clone() };
        refused(decide(unchecked), ["decision_checklist_present", "decision_checklist_present"]);
        decide(row.clone()).expect("decided");
        refused(decide(row), ["decision_one_per_application", "decision.application_id"]);
    });
}

#[test]
fn i7_a_nonce_is_spent_once() {
    on_both("nonce", |db| {
        let row = session::ChallengeRow {
            nonce: "n".to_owned(),
            session_hash: "s".to_owned(),
            statement: b"x".to_vec(),
            expires_at: at().as_millisecond() + 1,
        };
        keep(db, |tx| session::challenge(tx, &row)).expect("written");
        assert!(keep(db, |tx| session::spend_challenge(tx, "n")).expect("asked"));
        assert!(!keep(db, |tx| session::spend_challenge(tx, "n")).expect("asked"));
    });
}

#[test]
fn what_fails_leaves_nothing_behind() {
    on_both("rollback", |db| {
        let event = Event::new(Fact::Seeded, By::System, "register", "test");
        let outcome = db.write("test", at(), |tx| {
            let (filed, form) = filed("a", "UTO:1");
            application::insert(tx, &filed, &StageRow::Lodged, &form)?;
            let _done: Done<()> = Done::new((), event.clone());
            Err::<Done<()>, _>(StoreError::Database("on purpose".to_owned()))
        });
        assert!(outcome.is_err());
        assert!(keep(db, |tx| application::find(tx, "a")).expect("asked").is_none());
        assert_eq!(keep(db, |tx| audit::steps(tx, "a")).expect("asked").len(), 0);
    });
}

#[test]
fn running_numbers_do_not_skip_under_the_register_lock() {
    on_both("counter", |db| {
        let take = || {
            let event = Event::new(Fact::Seeded, By::System, "register", "test");
            db.write_register("test", at(), |tx| {
                Ok::<_, StoreError>(Done::new(series::next(tx, "receipt-2026")?, event.clone()))
            })
        };
        let mut numbers: Vec<i64> = std::thread::scope(|scope| {
            let tasks: Vec<_> = (0..40).map(|_| scope.spawn(take)).collect();
            tasks.into_iter().map(|task| task.join().expect("ran").expect("taken")).collect()
        });
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=40).collect::<Vec<i64>>());
    });
}

#[test]
fn a_case_is_found_by_its_document_while_it_is_open() {
    on_both("document", |db| {
        lodge(db, "a", "UTO:1").expect("lodged");
        let open = |key: &str| keep(db, |tx| application::open_for_document(tx, key)).expect("asked");
        let ids = |key: &str| open(key).into_iter().map(|case| case.filed.id).collect::<Vec<_>>();
        assert_eq!(ids("UTO:1"), ["a"]);
        assert!(ids("UTO:2").is_empty() && ids("").is_empty());
        let queue = keep(db, |tx| application::queue(tx, 10)).expect("asked");
        assert_eq!(queue.len(), 1);
    });
}

/// Foreign keys are on: SQLite leaves them off unless told.
#[test]
fn foreign_keys_hold_and_both_engines_count_alike() {
    #[derive(diesel::QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        n: i64,
    }
    on_both("keys", |db| {
        let orphan = "INSERT INTO match_key (block, person_id) VALUES ('d:1', 'nobody')";
        assert!(matches!(sql(db, orphan), Err(StoreError::Constraint(_))));
        let count = keep(db, |tx| {
            let query = diesel::sql_query("SELECT count(*) AS n FROM match_key");
            Ok(each!(tx.c, c => query.get_result::<Count>(c))?.n)
        });
        assert_eq!(count.expect("counted"), 0);
    });
}

#[test]
fn connections_that_the_server_closed_are_replaced() {
    let engine = Engine::from_url(&cluster::database());
    let db = Db::fresh(&engine, 4, at()).expect("opens");
    lodge(&db, "a", "UTO:1").expect("lodged");
    let mut other = db.ours.engine().open().expect("opens");
    other
        .batch_execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
             WHERE datname = current_database() AND pid <> pg_backend_pid()",
        )
        .expect("closed");
    for _ in 0..8 {
        let found = db.read("test", at(), |tx| application::find(tx, "a")).expect("a fresh connection");
        assert!(found.is_some());
    }
}

#[test]
fn a_database_that_takes_no_more_says_so_and_goes_on_when_there_is_room() {
    on_both("full", |db| {
        if db.kind() != "sqlite" {
            return;
        }
        let fill = |db: &Db| {
            let long = "x".repeat(2_000_000);
            let row = format!(
                "INSERT INTO idempotency (owner, key, request_sha256, status, body, answered_at) \
                 VALUES ('a', 'b', 'c', 201, '{long}', 0)"
            );
            keep(db, |tx| Ok(each!(&mut *tx.c, c => c.batch_execute(&row))?))
        };
        let pages = |db: &Db, most: &str| {
            keep(db, |tx| {
                Ok(each!(&mut *tx.c, c => c.batch_execute(&format!("PRAGMA max_page_count = {most}")))?)
            })
        };
        pages(db, "1").expect("set");
        assert!(matches!(fill(db), Err(StoreError::Full(_))));
        pages(db, "1000000").expect("set");
        fill(db).expect("kept");
    });
}

#[test]
fn two_hundred_files_of_ones_own_do_not_hide_anothers() {
    on_both("files", |db| {
        let attached = |case: &str, count: i64, file: &str| {
            keep(db, |tx| {
                for place in 0..count {
                    copy::insert(
                        tx,
                        &copy::CopyRow {
                            id: format!("{case}{place}"),
                            draft_id: None,
                            application_id: Some(case.to_owned()),
                            intake_id: None,
                            position: place,
                            purpose: "identity".to_owned(),
                            file_name: "scan.pdf".to_owned(),
                            media_type: "application/pdf".to_owned(),
                            bytes: 1,
                            sha256: file.repeat(64),
                            attached_at: at().as_millisecond(),
                            active: 0,
                        },
                    )?;
                }
                Ok(())
            })
            .expect("attached");
        };
        let served_by = |file: &str, document: &str, recipient: &str| {
            let files = [file.repeat(64)];
            keep(db, |tx| application::served_another(tx, &files, (document, recipient), "")).expect("asked")
        };
        let served = |document: &str, recipient: &str| served_by("f", document, recipient);
        lodge(db, "a", "UTO:1").expect("lodged");
        attached("a", 250, "f");
        assert!(!served("UTO:1", "Eriksson Anna"));
        assert!(served("UTO:2", "Eriksson Anna"));
        lodge(db, "b", "").expect("lodged");
        attached("b", 1, "f");
        assert!(served("UTO:1", "Eriksson Anna"), "a later one, of somebody without a document");
        lodge(db, "c", "").expect("lodged");
        attached("c", 1, "e");
        assert!(!served_by("e", "", "Eriksson Anna"));
        assert!(served_by("e", "", "Castellan Berta"));
    });
}
