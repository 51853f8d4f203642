//! How fast the service grants a clear case, for `cargo xtask bench`: the real server on loopback, on SQLite and on a
//! throw-away PostgreSQL cluster, beside the least such a service can do.
//!
//! Answers lines: `measure <engine>-<work>-<hands> <milliseconds>` with `<operations> <nanoseconds>`. The work `lodge`
//! sends prepared and signed filings and waits for their numbers, `issue` also for their certificates; `floor` verifies one signature and commits one row
//! of an envelope's size. Everything up to the signature happens before the clock starts. How many filings go into a
//! measurement follows from the milliseconds at ten of them each, since they cannot be prepared while the clock runs.

#[path = "../tests/support/mod.rs"]
#[expect(dead_code, reason = "each binary uses its own part")]
mod support;

use std::error::Error;
use std::io::Write;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::sql_types::{BigInt, Binary};
use diesel::{Connection, PgConnection, RunQueryDsl, SqliteConnection, sql_query};
use eds::gost3410::{Signature, SigningKey, VerifyingKey};
use eds::streebog512;
use shared::specimen;
use support::cluster::DURABLE;
use support::{Actor, Office, On, Ready, once};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Most hands that work at once.
const HANDS: usize = 4;
/// Filings prepared at a time: a representative may hold no more than twenty drafts.
const BATCH: usize = 20;

/// One service with its floor.
struct Side {
    office: Office,
    actor: Actor,
    /// Everybody files once.
    next_person: AtomicU32,
    floor: Floor,
}

impl Side {
    fn open(on: On) -> Outcome<Self> {
        let office = Office::open(on, &["--release", "immediate"]);
        let actor = office.representative();
        let floor = Floor::open(on, &office)?;
        Ok(Self { office, actor, next_person: AtomicU32::new(0), floor })
    }

    /// Lodges so many filings by so many hands, a batch at a time; the time is that of lodging, and until the last
    /// certificate is issued when that is asked.
    fn lodge(&self, count: usize, hands: usize, issued: bool) -> Outcome<Duration> {
        let batch = |done| {
            let (granted, issued_too) = self.lodge_batch(BATCH.min(count - done), hands)?;
            Ok(if issued { granted + issued_too } else { granted })
        };
        (0..count).step_by(BATCH).map(batch).sum()
    }

    /// Both times of a batch. Certificates are always waited for: drawing them must not disturb whoever comes next.
    fn lodge_batch(&self, count: usize, hands: usize) -> Outcome<(Duration, Duration)> {
        let ready: Vec<Ready> = (0..count)
            .map(|_| {
                let person = self.next_person.fetch_add(1, Ordering::Relaxed);
                self.actor.ready(&self.office, &specimen::person(person))
            })
            .collect();
        let granted = by_hands(hands, count, |number| {
            let ready = ready.get(number).ok_or("no such filing")?;
            let reply = self.actor.lodge(&ready.draft, &ready.envelope, &once());
            let granted = reply.body["iin"].as_str().is_some_and(|iin| !iin.is_empty());
            if granted { Ok(()) } else { Err(format!("not granted: {} {}", reply.status, reply.body)) }
        })?;
        let issued = by_hands(1, count, |number| {
            let ready = ready.get(number).ok_or("no such filing")?;
            let path = format!("/api/v1/applications/{}", ready.draft);
            let is_issued = || self.actor.get(&path).body["line"]["stage"] == "issued";
            for _ in 0..6_000 {
                if is_issued() {
                    return Ok(());
                }
                std::thread::sleep(Duration::from_millis(5));
            }
            Err("a certificate was not issued within half a minute".to_owned())
        })?;
        Ok((granted, issued))
    }
}

/// Two connections a floor needs: SQLite has one writer, PostgreSQL one connection a hand.
enum Floor {
    Sqlite(Mutex<SqliteConnection>, Signed),
    Postgres(Vec<Mutex<PgConnection>>, Signed),
}

/// A good signature.
struct Signed {
    key: VerifyingKey,
    digest: [u8; 64],
    signature: Signature,
    /// As many bytes as an envelope with its statement has.
    body: Vec<u8>,
    next: AtomicUsize,
}

impl Signed {
    fn make() -> Self {
        let key = SigningKey::generate(&[1; 64]);
        let digest = streebog512(b"a request");
        let signature = key.sign_digest(&digest, &[2; 32]);
        let body = vec![0x5a; 8_192];
        Self { key: key.verifying_key(), digest, signature, body, next: AtomicUsize::new(0) }
    }

    fn verify(&self) -> Result<(), String> {
        let good = self.key.verify_digest(&self.digest, &self.signature);
        if good { Ok(()) } else { Err("a good signature was refused".to_owned()) }
    }

    fn id(&self) -> i64 {
        self.next.fetch_add(1, Ordering::Relaxed) as i64
    }
}

impl Floor {
    fn open(on: On, office: &Office) -> Outcome<Self> {
        let table = "CREATE TABLE floor (id BIGINT PRIMARY KEY, body";
        match on {
            On::Sqlite => {
                let file = office.folder.join("floor.sqlite");
                let mut connection = SqliteConnection::establish(&file.to_string_lossy())?;
                connection.batch_execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")?;
                connection.batch_execute(&format!("{table} BLOB NOT NULL)"))?;
                Ok(Self::Sqlite(Mutex::new(connection), Signed::make()))
            }
            On::Postgres => {
                let url = support::cluster::database();
                let connections = (0..HANDS).map(|_| PgConnection::establish(&url));
                let mut connections = connections.collect::<Result<Vec<_>, _>>()?;
                let first = connections.first_mut().ok_or("no connection")?;
                first.batch_execute(&format!("{table} BYTEA NOT NULL)"))?;
                Ok(Self::Postgres(connections.into_iter().map(Mutex::new).collect(), Signed::make()))
            }
        }
    }

    fn run(&self, count: usize, hands: usize) -> Outcome<Duration> {
        by_hands(hands, count, |number| match self {
            Self::Sqlite(connection, signed) => {
                signed.verify()?;
                let mut connection = connection.lock().map_err(|error| error.to_string())?;
                let insert = sql_query("INSERT INTO floor (id, body) VALUES (?, ?)");
                let insert = insert.bind::<BigInt, _>(signed.id()).bind::<Binary, _>(&signed.body);
                insert.execute(&mut *connection).map(drop).map_err(|error| error.to_string())
            }
            Self::Postgres(connections, signed) => {
                signed.verify()?;
                let mine = connections.get(number % hands).ok_or("no such connection")?;
                let mut connection = mine.lock().map_err(|error| error.to_string())?;
                let insert = sql_query("INSERT INTO floor (id, body) VALUES ($1, $2)");
                let insert = insert.bind::<BigInt, _>(signed.id()).bind::<Binary, _>(&signed.body);
                insert.execute(&mut *connection).map(drop).map_err(|error| error.to_string())
            }
        })
    }
}

/// Tasks `0..count`, taken by so many hands, and how long all of it took. Hand `h` does the tasks `h, h + hands, …`.
#[expect(clippy::disallowed_methods, reason = "measuring is what this is for")]
fn by_hands(
    hands: usize,
    count: usize,
    work: impl Fn(usize) -> Result<(), String> + Sync,
) -> Outcome<Duration> {
    let work = &work;
    let start = Instant::now();
    std::thread::scope(|scope| {
        let hands: Vec<_> = (0..hands)
            .map(|hand| scope.spawn(move || (hand..count).step_by(hands).try_for_each(work)))
            .collect();
        hands.into_iter().try_for_each(|hand| hand.join().map_err(|_| "a hand panicked".to_owned())?)
    })?;
    Ok(start.elapsed())
}

fn measure(sides: &[(&str, Side)], what: &str, milliseconds: usize) -> Outcome<(usize, u128)> {
    let words: Vec<_> = what.split('-').collect();
    let [engine, work, hands] = words.as_slice() else { return Err(format!("no such work: {what}").into()) };
    let hands = hands.parse::<usize>()?.clamp(1, HANDS);
    let side = sides.iter().find(|(name, _)| name == engine).map(|(_, side)| side);
    let side = side.ok_or_else(|| format!("no such engine: {engine}"))?;
    let count = (milliseconds / 10).max(hands);
    let took = match *work {
        "lodge" => side.lodge(count, hands, false)?,
        "issue" => side.lodge(count, hands, true)?,
        "floor" => side.floor.run(count, hands)?,
        "verify" => {
            let (Floor::Sqlite(_, signed) | Floor::Postgres(_, signed)) = &side.floor;
            by_hands(1, count, |_| signed.verify())?
        }
        _ => return Err(format!("no such work: {what}").into()),
    };
    Ok((count, took.as_nanos()))
}

fn main() -> Outcome<()> {
    // A floor under a commit is only one when the commit reaches the disk.
    DURABLE.store(true, Ordering::Relaxed);
    let sides = [("sqlite", Side::open(On::Sqlite)?), ("postgres", Side::open(On::Postgres)?)];
    let mut out = std::io::stdout().lock();
    writeln!(out, "ready")?;
    for line in std::io::stdin().lines() {
        let line = line?;
        let words: Vec<_> = line.split_whitespace().collect();
        let ["measure", what, milliseconds] = words.as_slice() else {
            return Err(format!("no such request: {line}").into());
        };
        let (operations, nanoseconds) = measure(&sides, what, milliseconds.parse()?)?;
        writeln!(out, "{operations} {nanoseconds}")?;
        out.flush()?;
    }
    Ok(())
}
