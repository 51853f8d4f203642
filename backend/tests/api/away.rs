//! The database is away, or busy: nobody waits for what does not come, everybody is told when to come again, and who only
//! reads is not kept out by who waits to write.

#![expect(clippy::disallowed_methods, reason = "how long somebody waits is what is tested here")]

use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, PgConnection, SqliteConnection};
use serde_json::{Value, json};
use shared::specimen;

use crate::on_both;
use crate::support::{Actor, Office, On, Ready, Reply, once};
use crate::systems::duties::soon;
use crate::way::Way;

/// An office that goes to its database by a way of ours.
pub(crate) fn by_a_way() -> (Office, Way) {
    let mut office = Office::open(On::Postgres, &[]);
    let direct = office.config.database_url.clone();
    let port = direct.split([':', '/']).find_map(|part| part.parse().ok()).expect("a port");
    let way = Way::to(port);
    office.config.database_url = direct.replace(&port.to_string(), &way.port.to_string());
    office.close_and_open_again();
    (office, way)
}

/// Told that it is not now, in our shape, and when to come again.
fn told_when(reply: &Reply) {
    assert_eq!((reply.status, reply.problem()), (503, "unavailable"), "{}", reply.body);
    let again = reply.headers.get("retry-after").and_then(|value| value.to_str().ok());
    assert!(
        again.is_some_and(|seconds| seconds.parse::<u32>().is_ok_and(|seconds| seconds > 0)),
        "{again:?}"
    );
}

#[test]
fn nobody_waits_for_a_database_that_is_away() {
    let (office, way) = by_a_way();
    let me = office.representative();
    way.shut();
    let begun = Instant::now();
    // More than there are connections, readers and writers.
    let replies: Vec<Reply> = std::thread::scope(|scope| {
        let tasks: Vec<_> = (0..60)
            .map(|number| {
                let me = &me;
                scope.spawn(move || match number % 2 {
                    0 => me.get("/api/v1/applications"),
                    _ => me.draft(&specimen::anna()),
                })
            })
            .collect();
        tasks.into_iter().map(|task| task.join().expect("answered")).collect()
    });
    replies.iter().for_each(told_when);
    assert!(begun.elapsed() < Duration::from_secs(20), "sixty at once: {:?}", begun.elapsed());
    let begun = Instant::now();
    for _ in 0..100 {
        told_when(&me.get("/api/v1/applications"));
    }
    assert!(begun.elapsed() < Duration::from_secs(20), "a hundred one after another: {:?}", begun.elapsed());
    let visitor = office.visitor();
    assert_eq!(visitor.get("/live").status, 200, "the process lives all the same");
    let ready = visitor.get("/ready");
    assert_eq!((ready.status, ready.text("/database")), (503, "unavailable"), "{}", ready.body);
    assert!(ready.headers.contains_key("retry-after"));
    told_when(&visitor.get("/api/v1/health"));
    way.open();
    soon("the database", || me.get("/api/v1/applications").status == 200);
    soon("a ready service", || visitor.get("/ready").status == 200);
    assert_eq!(me.draft(&specimen::anna()).status, 201);
}

#[test]
fn whoever_asks_whether_it_is_ready_is_not_kept_by_a_database_that_says_nothing() {
    let (office, way) = by_a_way();
    let visitor = office.visitor();
    assert_eq!(visitor.get("/ready").status, 200);
    way.silence();
    // What was found a second ago is told again; and however many ask, one is looking.
    soon("it is noticed", || visitor.get("/ready").status == 503);
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..40 {
            scope.spawn(|| {
                let ready = visitor.get("/ready");
                assert_eq!((ready.status, ready.text("/database")), (503, "slow"), "{}", ready.body);
            });
        }
    });
    assert!(begun.elapsed() < Duration::from_secs(15), "{:?}", begun.elapsed());
    assert_eq!(visitor.get("/live").status, 200);
    way.open();
    soon("a ready service", || visitor.get("/ready").status == 200);
}

/// Holds what every filing needs, from outside of the service, until it is dropped.
enum Holding {
    Postgres(PgConnection),
    Sqlite(SqliteConnection),
}

impl Holding {
    fn the_register(office: &Office, on: On) -> Self {
        let url = &office.config.database_url;
        match on {
            On::Postgres => {
                let mut c = PgConnection::establish(url).expect("connects");
                c.batch_execute("SELECT pg_advisory_lock(258146)").expect("held");
                Self::Postgres(c)
            }
            On::Sqlite => {
                let mut c = SqliteConnection::establish(url).expect("opens");
                c.batch_execute("PRAGMA busy_timeout = 10000; BEGIN IMMEDIATE").expect("held");
                Self::Sqlite(c)
            }
        }
    }

    fn let_go(self) {
        match self {
            Self::Postgres(c) => drop(c),
            Self::Sqlite(mut c) => c.batch_execute("ROLLBACK").expect("let go"),
        }
    }
}

on_both! {
    fn filings_that_wait_for_the_register_keep_nobody_from_reading(on) {
        let office = Office::open(on, &[]);
        let (me, other) = (office.representative(), office.sign_in(office.key_file("representative-2")));
        let draft = other.draft(&specimen::anna());
        let ready: Vec<Ready> = (1..13).map(|number| me.ready(&office, &specimen::person(number))).collect();
        let holding = Holding::the_register(&office, on);
        std::thread::scope(|scope| {
            // More of them than the service has connections.
            let lodged: Vec<_> = ready
                .iter()
                .map(|one| scope.spawn(|| me.lodge(&one.draft, &one.envelope, &once()).status))
                .collect();
            std::thread::sleep(Duration::from_millis(1500));
            let begun = Instant::now();
            for _ in 0..10 {
                assert_eq!(other.get("/api/v1/drafts").status, 200);
                assert_eq!(office.visitor().get("/api/v1/outages/current").status, 200);
            }
            if on == On::Postgres {
                assert_eq!(save(&other, draft.text("/id")).status, 200, "nor from writing elsewhere");
            }
            assert_eq!(office.visitor().get("/ready").status, 200);
            assert!(begun.elapsed() < Duration::from_secs(6), "{:?}", begun.elapsed());
            assert!(lodged.iter().all(|one| !one.is_finished()), "they wait still");
            holding.let_go();
            for one in lodged {
                assert_eq!(one.join().expect("answered"), 201);
            }
        });
    }
}

/// A session outside of the service that holds rows and says nothing more, as of a host that has died.
fn holding_rows(office: &Office, on: On, rows: &str) -> Holding {
    match on {
        On::Postgres => {
            let mut c = PgConnection::establish(&office.config.database_url).expect("connects");
            c.batch_execute(&format!("BEGIN; SELECT * FROM {rows} FOR UPDATE")).expect("held");
            Holding::Postgres(c)
        }
        // A file has no locks of rows.
        On::Sqlite => Holding::the_register(office, on),
    }
}

#[test]
fn whoever_writes_is_told_when_another_session_holds_the_journal_without_end() {
    let office = Office::open(On::Postgres, &[]);
    let me = office.representative();
    let (ready, key) = (me.ready(&office, &specimen::person(1)), once());
    let holding = holding_rows(&office, On::Postgres, "audit_tail");
    let begun = Instant::now();
    told_when(&me.lodge(&ready.draft, &ready.envelope, &key));
    let waited = begun.elapsed();
    assert!((Duration::from_secs(15)..Duration::from_secs(50)).contains(&waited), "{waited:?}");
    assert_eq!(me.get("/api/v1/drafts").status, 200, "nobody is kept from reading");
    holding.let_go();
    assert_eq!(me.lodge(&ready.draft, &ready.envelope, &key).status, 201);
}

on_both! {
    fn a_row_that_somebody_writes_says_nothing_against_the_database(on) {
        let office = Office::open(on, &[]);
        let visitor = office.visitor();
        let holding = holding_rows(&office, on, "readiness");
        soon("it is seen", || visitor.get("/ready").text("/writes") == "busy");
        let told = visitor.get("/ready");
        assert_eq!((told.status, told.text("/database")), (200, "good"), "{}", told.body);
        holding.let_go();
        soon("it is over", || visitor.get("/ready").text("/writes") == "good");
    }
}

fn save(who: &Actor, draft: &str) -> Reply {
    let send = who.visitor.request("PUT", &format!("/api/v1/drafts/{draft}")).header("if-match", "\"1\"");
    who.visitor.send(send.json(&specimen::person(3).answers))
}

on_both! {
    fn what_the_service_cannot_do_now_it_says_to_those_who_route_visitors(on) {
        let office = Office::open(on, &["--release", "immediate"]);
        let visitor = office.visitor();
        let ready = || visitor.get("/ready");
        let good = ready();
        let parts = ["database", "writes", "copies", "data", "room"].map(|part| good.text(&format!("/{part}")).to_owned());
        assert_eq!((good.status, parts), (200, ["good"; 5].map(str::to_owned)), "{}", good.body);
        assert_eq!((&good.body["ready"], &good.body["signs"]), (&json!(true), &json!(true)));
        for counted in ["free_bytes", "key_days", "newest_list_minutes"] {
            assert!(good.body[counted].as_i64().is_some_and(|count| count >= 0), "{counted}: {}", good.body);
        }
        assert!(good.body["key_days"].as_i64().is_some_and(|days| days > 300), "{}", good.body);

        // What waits is counted.
        let me = office.representative();
        let case = crate::deciding::operator::case_of(&me.file(&office, &specimen::person(1)));
        soon("the certificate", || me.get(&format!("/api/v1/applications/{case}")).text("/line/stage") == "issued");
        soon("nothing that waits", || {
            let body = ready().body;
            [&body["certificates"], &body["refusals"], &body["notes"]] == [&json!(0); 3]
        });
        office.behind_the_triggers("certificate", &format!(
            "UPDATE certificate SET paper = NULL, signature = NULL, issued_on = 'never' WHERE application_id = '{case}'; \
             UPDATE application SET stage = 'granted', issued_at = NULL, decided_at = 1 WHERE id = '{case}'"
        ));
        soon("one that waits", || ready().body["certificates"] == json!(1));
        assert_eq!(ready().status, 200, "whoever files need not care");

        // Where copies should be laid down there is nothing.
        let (copies, aside) = (office.folder.join("var/copies"), office.folder.join("var/aside"));
        std::fs::rename(&copies, &aside).expect("moved");
        soon("no copies", || {
            let told = ready();
            told.status == 503 && told.text("/copies") == "unavailable" && told.body["ready"] == json!(false)
        });
        assert_eq!(visitor.get("/api/v1/health").problem(), "unavailable");
        std::fs::rename(&aside, &copies).expect("moved back");
        soon("copies again", || ready().status == 200);
        assert_eq!(visitor.get("/api/v1/health").body["ready"], json!(true));

        // A file that lies elsewhere takes every write with it; a table that is not there reads nothing.
        if on == On::Sqlite {
            let file = std::path::PathBuf::from(&office.config.database_url);
            let elsewhere = file.with_extension("elsewhere");
            std::fs::rename(&file, &elsewhere).expect("moved");
            soon("no database", || ready().status == 503 && ready().text("/database") == "unavailable");
            std::fs::rename(&elsewhere, &file).expect("moved back");
        } else {
            office.behind_the_triggers("readiness", "DELETE FROM readiness");
            soon("nothing is written", || ready().status == 503 && ready().text("/writes") == "database");
            assert_eq!(ready().text("/database"), "good");
            office.behind_the_triggers("readiness", "INSERT INTO readiness (id, at) VALUES (1, 0)");
        }
        soon("the database again", || ready().status == 200);
    }
}

/// What a page carries for the program, and whether the demonstration's stripe stands in it.
fn carried(page: &Reply) -> (Value, bool) {
    assert_eq!(page.status, 200);
    let page = String::from_utf8(page.bytes.clone()).expect("text");
    let json = page.split_once("id=\"known\">").and_then(|(_, rest)| rest.split_once("</script>"));
    let known = json.map(|(json, _)| serde_json::from_str(json).expect("it can be read"));
    (known.unwrap_or_default(), page.contains("class=\"demo\"") && !page.contains(" hidden data-if=\"demo\""))
}

#[test]
fn a_page_says_what_it_is_whatever_the_database_does() {
    let (office, way) = by_a_way();
    let portal = include_str!("../../../index.html");
    std::fs::write(office.folder.join("dist/index.html"), portal).expect("written");
    let me = office.representative();
    let ask = || carried(&me.visitor.send(me.visitor.request("GET", "/").header("sec-fetch-site", "none")));
    let (known, striped) = ask();
    assert!(striped && known["outages"] == json!([]) && known["session"].is_object(), "{known}");
    for trouble in [Way::silence, Way::shut] {
        trouble(&way);
        let (known, striped) = ask();
        assert!(striped, "a demonstration is one");
        assert_eq!(known["service"]["demo"], true, "{known}");
        assert_eq!(known["session_known"], false, "the page has to ask");
        assert!(known.get("session").is_none() && known.get("outages").is_none(), "{known}");
        way.open();
        soon("it is known again", || ask().0["session"].is_object());
    }
}

#[test]
fn whoever_tries_paths_is_told_what_is_there_and_what_is_not() {
    let office = Office::open(On::Sqlite, &[]);
    std::fs::write(office.folder.join("dist/desk.html"), "<!doctype html><title>desk</title>")
        .expect("a page");
    let visitor = office.visitor();
    let ask = |method: &str, path: &str, accept: &str| {
        visitor.send(visitor.request(method, path).header("accept", accept))
    };
    for path in ["/live", "/ready", "/api/v1/health", "/api/v1/service", "/api/v1/calendar", "/", "/cabinet"]
    {
        let (told, head) = (ask("GET", path, "*/*"), ask("HEAD", path, "*/*"));
        assert_eq!((told.status, head.status), (200, 200), "{path}");
        assert!(!told.bytes.is_empty() && head.bytes.is_empty(), "{path}");
        assert_eq!(told.headers["content-type"], head.headers["content-type"], "{path}");
    }
    for path in ["/live", "/ready"] {
        assert_eq!(ask("GET", path, "*/*").headers["cache-control"], "no-store");
        assert_eq!(ask("POST", path, "*/*").status, 405, "{path}");
    }
    for path in [
        "/metrics",
        "/healthz",
        "/readyz",
        "/livez",
        "/health",
        "/status",
        "/ready/x",
        "/wp-admin",
        "/.well-known/x",
    ] {
        assert_eq!(ask("GET", path, "*/*").problem(), "not-found", "{path}");
        assert_eq!(ask("HEAD", path, "*/*").status, 404, "{path}");
    }
    // A person who mistypes reads it on the page.
    let page = ask("GET", "/healthz", "text/html,application/xhtml+xml");
    assert_eq!((page.status, page.bytes.starts_with(b"<!doctype html>")), (404, true));
    for path in ["/drafts/0f8a", "/desk/operator/cases/0f8a", "/service/today", "/desk"] {
        assert_eq!(ask("GET", path, "text/html").status, 200, "{path}");
    }
    // Staff's calls are shut to whoever comes, with a body or without.
    assert_eq!(ask("HEAD", "/api/v1/journal", "*/*").status, 401);
}
