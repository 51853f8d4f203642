//! What the tests over HTTP share: the real server in this process with a held clock, on either database, and
//! people as values who hold keys, sign in, fill drafts and lodge.

pub(crate) mod cluster;
mod earnest;
mod held;
pub(crate) mod host;
pub(crate) mod responder;
pub(crate) mod samples;
pub(crate) mod swallow;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::Duration;

use backend::demo::{Authority, HeldKey, Holder, PASSWORD};
use backend::{Clock, Config, HeldClock, Parts, Settings};
use base64::Engine as _;
use clap::Parser as _;
use eds::time::UnixSeconds;
use reqwest::blocking::{Client, Response};
use serde_json::{Value, json};
use shared::duplicates::{DocumentKey, Identity, blocks};
use shared::iin::compose::{Numbering, Prefix, Serials};
use shared::iin::order::NumberingKey;
use shared::person::{BirthDate, Country, Name, Sex};
use shared::time::Timestamp;
use shared::wire::v1::formation::FormationRequest;

pub(crate) use samples::pdf;

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum On {
    Sqlite,
    Postgres,
}

/// Origin in every statement of the tests.
pub(crate) const ORIGIN: &str = "http://127.0.0.1:8080";
/// Monday, 23 November 2026, 10:00 at the provider: inside working time.
pub(crate) const MONDAY_MORNING: &str = "2026-11-23T05:00:00Z";

/// A running service.
pub(crate) struct Office {
    pub(crate) port: u16,
    pub(crate) clock: HeldClock,
    pub(crate) authority: Authority,
    pub(crate) folder: PathBuf,
    /// Another office needs the folder still.
    keeps_folder: bool,
    pub(crate) config: Config,
    stop: Option<Stop>,
    thread: Option<JoinHandle<()>>,
}

pub(crate) fn moment(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

impl Office {
    /// Opens the demonstration on a Monday morning, with further settings.
    pub(crate) fn open(on: On, settings: &[&str]) -> Self {
        Self::open_at(on, settings, MONDAY_MORNING)
    }

    /// The same at another moment.
    pub(crate) fn open_at(on: On, settings: &[&str], now: &str) -> Self {
        let mut arguments = vec!["--demo"];
        if !settings.contains(&"--release") {
            arguments.extend(["--release", "order"]);
        }
        arguments.extend(settings);
        Self::start(on, folder(), &arguments, now, demo_authority)
    }

    /// A demonstration over a folder in which something lies already.
    pub(crate) fn open_over(on: On, settings: &[&str], lay: impl FnOnce(&Path)) -> Self {
        let folder = folder();
        lay(&folder);
        let arguments: Vec<&str> = ["--demo"].iter().chain(settings).copied().collect();
        Self::start(on, folder, &arguments, MONDAY_MORNING, demo_authority)
    }

    /// Opens as in production: trust, keys and operators are files and settings; nothing is demonstrated. The
    /// authority stands in for the national one.
    pub(crate) fn open_in_earnest(on: On) -> Self {
        let folder = folder();
        let now = UnixSeconds(moment(MONDAY_MORNING).as_second());
        let (authority, files) = earnest::files(&folder, now);
        // Who waits for a timestamp is a story of its own.
        let mut arguments = vec!["--operators", "991231500707=OPERATOR", "--timestamps", "if-available"];
        arguments.extend(files.iter().map(String::as_str));
        Self::start(on, folder, &arguments, MONDAY_MORNING, move |_| authority)
    }

    fn start(
        on: On,
        folder: PathBuf,
        settings: &[&str],
        now: &str,
        authority: impl FnOnce(&Path) -> Authority,
    ) -> Self {
        std::fs::create_dir_all(folder.join("dist")).expect("a folder");
        std::fs::write(folder.join("dist/index.html"), "<!doctype html><title>portal</title>")
            .expect("a page");
        let url = match on {
            On::Sqlite => folder.join("test.sqlite").display().to_string(),
            On::Postgres => cluster::database(),
        };
        let (data, dist) =
            (folder.join("var").display().to_string(), folder.join("dist").display().to_string());
        let mut arguments = vec!["backend", "--listen", "127.0.0.1:0", "--origin", ORIGIN];
        arguments.extend(["--database-url", &url, "--data-dir", &data, "--dist", &dist]);
        // The hands of a test are faster than people's.
        for flag in [
            "--sign-ins-per-minute",
            "--changes-per-minute",
            "--lodgings-per-minute",
            "--person-lookups-per-minute",
            "--person-lookups-per-day",
        ] {
            if !settings.contains(&flag) {
                arguments.extend([flag, "100000"]);
            }
        }
        // Most tests are about what comes after a grant; what it takes to get one has tests of its own.
        if settings.contains(&"--demo") {
            for (flag, value) in [("--automatic", "demo-unseen"), ("--played-registers", "off")] {
                if !settings.contains(&flag) {
                    arguments.extend([flag, value]);
                }
            }
        }
        arguments.extend(settings);
        let settings = Settings::try_parse_from(arguments).expect("arguments");
        let config = Config::try_from(settings).expect("settings");
        let clock = HeldClock::at(moment(now));
        if !config.demo {
            let parts = parts(&clock);
            backend::init(&config, &parts, false).expect("a register is made");
        }
        let (port, stop, thread) = serve(config.clone(), &clock);
        let authority = authority(&folder);
        Self {
            port,
            clock,
            authority,
            folder,
            keeps_folder: false,
            config,
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    /// Stops the service; folder and database stay.
    pub(crate) fn close(&mut self) {
        if let Some(stop) = self.stop.take() {
            // An error means that the service has ended already.
            stop.send(()).unwrap_or_default();
        }
        if let Some(thread) = self.thread.take() {
            let ended = thread.join();
            if !std::thread::panicking() {
                ended.expect("the service ended well");
            }
        }
    }

    /// Stops the service and starts it over the same folder and database.
    pub(crate) fn close_and_open_again(&mut self) {
        self.close();
        let (port, stop, thread) = serve(self.config.clone(), &self.clock);
        (self.port, self.stop, self.thread) = (port, Some(stop), Some(thread));
    }

    /// Judges a stored application again, as `--replay` does, perhaps with the edition of 2024 in force since a day.
    pub(crate) fn replay(&self, number: &str, since: Option<&str>) -> Result<Vec<String>, Vec<String>> {
        let mut config = self.config.clone();
        config.schedule.e2024_03_from = since.and_then(shared::time::parse_date);
        let parts = parts(&self.clock);
        backend::replay(config, parts, number).map_err(|error| error.lines().to_vec())
    }

    /// Another process of the same service over the same database and folder.
    pub(crate) fn open_beside(&self) -> Self {
        let (port, stop, thread) = serve(self.config.clone(), &self.clock);
        let stored = self.authority.store();
        Self {
            port,
            clock: self.clock.clone(),
            authority: Authority::restore(&stored).expect("an authority"),
            folder: self.folder.clone(),
            keeps_folder: true,
            config: self.config.clone(),
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    pub(crate) fn now(&self) -> UnixSeconds {
        UnixSeconds(self.clock.now().as_second())
    }

    /// A good key for a person.
    pub(crate) fn key(&self, iin: &str, surname: &str, name: &str) -> HeldKey {
        let holder = Holder::Person { iin, surname, name };
        let now = self.now();
        self.authority.key(&holder, now.plus_days(-1), now.plus_days(300)).expect("a key")
    }

    /// A key file of the demonstration.
    pub(crate) fn key_file(&self, name: &str) -> HeldKey {
        let bytes = std::fs::read(self.folder.join(format!("var/keys/{name}.p12"))).expect("a key file");
        HeldKey::open(&bytes, PASSWORD).expect("opens")
    }

    /// A browser that nobody signed in.
    pub(crate) fn visitor(&self) -> Visitor {
        // A connection that idles is given up long before the server does: a POST on one that the server is just
        // closing would be lost, and no client repeats it by itself.
        let builder =
            Client::builder().timeout(Duration::from_secs(120)).pool_idle_timeout(Duration::from_secs(20));
        let client = builder.build().expect("a client");
        Visitor {
            base: format!("http://127.0.0.1:{}", self.port),
            client,
            cookie: String::new(),
            csrf: String::new(),
        }
    }

    /// Somebody signed in with a key.
    pub(crate) fn sign_in(&self, key: HeldKey) -> Actor {
        let mut visitor = self.visitor();
        let reply = visitor.sign_in(self, &key);
        assert_eq!(reply.status, 201, "{}", reply.body);
        Actor { visitor, key }
    }

    /// The representative of the specimens, signed in.
    pub(crate) fn representative(&self) -> Actor {
        self.sign_in(self.key_file("representative"))
    }

    /// Somebody of the demonstration's staff, signed in: `administrator`, `auditor` …
    pub(crate) fn staff(&self, name: &str) -> Actor {
        self.sign_in(self.key_file(name))
    }

    /// Makes the register know a woman of Utopia, as if another register had handed her over meanwhile.
    pub(crate) fn know(&self, (surname, given): (&str, &str), birth: &str, document: &str) -> String {
        use diesel::Connection as _;
        use diesel::connection::SimpleConnection as _;
        let place = once().bytes().rev().take(3).fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'));
        let end = BirthDate::parse("2099-12-31").expect("a date");
        let prefix = Prefix::of(end, Sex::Female).expect("a prefix");
        let iin = numbering().all(prefix).nth(place as usize).expect("a number");
        let after = place + 1;
        let issuer = Country::parse("UTO").expect("Utopia");
        let identity = Identity {
            names: vec![Name::new(surname, given, "").expect("a name")],
            birth_date: BirthDate::parse(birth).expect("a date"),
            sex: Sex::Female,
            citizenship: "UTO".into(),
            documents: vec![DocumentKey::new(issuer, document)],
        };
        let (person, iin) = (format!("known-{place}"), iin.digits());
        let mut sql = format!(
            "INSERT INTO person (id, surname, given_name, patronymic, birth_date, sex, citizenship, birth_place, \
             names, documents, registered_at) VALUES ('{person}', '{surname}', '{given}', '', '{birth}', 'F', 'UTO', \
             'Zenith', '[[\"{surname}\",\"{given}\",\"\"]]', '[[\"UTO\",\"P\",\"{document}\"]]', 0); \
             INSERT INTO iin_register (iin, person_id, prefix, place, assigned_at) \
             VALUES ('{iin}', '{person}', '{}', {after}, 0);",
            prefix.digits()
        );
        for block in blocks(&identity) {
            sql += &format!("INSERT INTO match_key (block, person_id) VALUES ('{block}', '{person}');");
        }
        let url = &self.config.database_url;
        if url.starts_with("postgres") {
            diesel::PgConnection::establish(url).expect("opens").batch_execute(&sql).expect("known");
        } else {
            let mut c = diesel::SqliteConnection::establish(url).expect("opens");
            c.batch_execute(&format!("PRAGMA busy_timeout = 10000; {sql}")).expect("known");
        }
        iin
    }

    /// The operator, signed in.
    pub(crate) fn operator(&self) -> Actor {
        self.sign_in(self.key_file("operator"))
    }
}

/// Numbers that no office of a test composes itself: another key.
pub(crate) fn numbering() -> Numbering {
    Numbering::new(Serials::default(), NumberingKey::new([0x42; 32]))
}

/// The authority a demonstration made, or found.
fn demo_authority(folder: &Path) -> Authority {
    let stored = std::fs::read_to_string(folder.join("var/demo/authority.hex")).expect("an authority");
    Authority::restore(&stored).expect("an authority")
}

/// A folder for one office.
fn folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("iin-office-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

impl Drop for Office {
    fn drop(&mut self) {
        self.close();
        if !self.keeps_folder {
            drop(std::fs::remove_dir_all(&self.folder));
        }
    }
}

/// What a service of these tests is started with: a clock that is held, and the service's own program to draw pages.
pub(crate) fn parts(clock: &HeldClock) -> Parts {
    // Cargo names the program to tests alone; an example lies in a folder beside it.
    let beside = || std::env::current_exe().ok()?.parent()?.parent().map(|folder| folder.join("backend"));
    let program = option_env!("CARGO_BIN_EXE_backend").map(PathBuf::from).or_else(beside);
    let renderer = program.expect("the service's own program").into();
    Parts { clock: Clock::Held(clock.clone()), renderer }
}

type Stop = tokio::sync::oneshot::Sender<()>;

/// Runs the service on a thread of its own until told to stop.
fn serve(config: Config, clock: &HeldClock) -> (u16, Stop, JoinHandle<()>) {
    let parts = parts(clock);
    let (port_out, port_in) = mpsc::channel();
    let (stop, stopped) = tokio::sync::oneshot::channel();
    let thread = std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let running = backend::start(config, parts).expect("the service starts");
            port_out.send(running.port).expect("somebody waits");
            drop(stopped.await);
            running.stop().await;
        });
    });
    let port = port_in.recv_timeout(Duration::from_secs(120)).expect("the service started");
    (port, stop, thread)
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: reqwest::header::HeaderMap,
    pub(crate) bytes: Vec<u8>,
    /// JSON, or null.
    pub(crate) body: Value,
}

impl Reply {
    fn of(response: Response) -> Self {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = response.bytes().expect("a body").to_vec();
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Self { status, headers, bytes, body }
    }

    /// The stable code of a problem; panics when it is none in our shape.
    pub(crate) fn problem(&self) -> &str {
        let kind = self.headers.get("content-type").map(|value| value.as_bytes());
        assert_eq!(kind, Some(&b"application/problem+json"[..]), "{} {}", self.status, self.body);
        assert_eq!(self.body["status"], self.status, "{}", self.body);
        assert!(!self.body["title"].as_str().unwrap_or_default().is_empty(), "{}", self.body);
        self.body["code"].as_str().expect("a code")
    }

    pub(crate) fn text(&self, path: &str) -> &str {
        self.body.pointer(path).and_then(Value::as_str).unwrap_or_else(|| panic!("{path} in {}", self.body))
    }
}

/// A browser, perhaps with a session.
#[derive(Clone)]
pub(crate) struct Visitor {
    pub(crate) base: String,
    pub(crate) client: Client,
    pub(crate) cookie: String,
    pub(crate) csrf: String,
}

impl Visitor {
    /// A request with the session's cookie and token.
    pub(crate) fn request(&self, method: &str, path: &str) -> reqwest::blocking::RequestBuilder {
        let method = method.parse().expect("a method");
        let mut request = self.client.request(method, format!("{}{path}", self.base));
        if !self.cookie.is_empty() {
            request = request.header("cookie", format!("iin_session={}", self.cookie));
        }
        if !self.csrf.is_empty() {
            request = request.header("x-csrf-token", &self.csrf);
        }
        request.header("accept-language", "en")
    }

    pub(crate) fn get(&self, path: &str) -> Reply {
        self.send(self.request("GET", path))
    }

    pub(crate) fn post(&self, path: &str, body: &Value) -> Reply {
        self.send(self.request("POST", path).json(body))
    }

    pub(crate) fn send(&self, request: reqwest::blocking::RequestBuilder) -> Reply {
        let request = request.build().expect("a request");
        let (method, path) = (request.method().clone(), request.url().path().to_owned());
        let reply = Reply::of(self.client.execute(request).expect("an answer"));
        held::hold(method.as_str(), &path, &reply);
        reply
    }

    pub(crate) fn challenge(&mut self) -> Reply {
        let reply = self.post("/api/v1/session/challenge", &json!({}));
        self.take_cookie(&reply);
        reply
    }

    fn take_cookie(&mut self, reply: &Reply) {
        let set = reply.headers.get("set-cookie").and_then(|value| value.to_str().ok()).unwrap_or_default();
        if let Some(value) = set.strip_prefix("iin_session=").and_then(|rest| rest.split(';').next()) {
            self.cookie = value.to_owned();
        }
    }

    /// Sends a signed challenge.
    pub(crate) fn open_session(&mut self, envelope: &[u8]) -> Reply {
        let reply = self.post("/api/v1/session", &json!({ "envelope": base64(envelope) }));
        self.take_cookie(&reply);
        if let Some(csrf) = reply.body["csrf"].as_str() {
            self.csrf = csrf.to_owned();
        }
        reply
    }

    pub(crate) fn sign_in(&mut self, office: &Office, key: &HeldKey) -> Reply {
        let challenge = self.challenge();
        assert_eq!(challenge.status, 200, "{}", challenge.body);
        let statement = challenge.text("/statement").to_owned();
        let envelope = key.sign(statement.as_bytes(), office.now()).expect("signed");
        self.open_session(&envelope)
    }
}

/// Somebody signed in, with the key at hand.
pub(crate) struct Actor {
    pub(crate) visitor: Visitor,
    pub(crate) key: HeldKey,
}

pub(crate) fn base64(bytes: &[u8]) -> String {
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

/// A key that was not used before.
pub(crate) fn once() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!("test-key-{}-{:06}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

/// A statement signed and ready to lodge.
#[derive(Clone, Debug)]
pub(crate) struct Ready {
    pub(crate) draft: String,
    pub(crate) envelope: Vec<u8>,
    pub(crate) statement: String,
}

impl Actor {
    pub(crate) fn get(&self, path: &str) -> Reply {
        self.visitor.get(path)
    }

    /// Opens a draft with answers.
    pub(crate) fn draft(&self, request: &FormationRequest) -> Reply {
        let send = self.visitor.request("POST", "/api/v1/drafts").header("idempotency-key", once());
        self.visitor.send(send.json(&request.answers))
    }

    pub(crate) fn attach(&self, draft: &str, purpose: &str, bytes: Vec<u8>) -> Reply {
        let path = format!("/api/v1/drafts/{draft}/copies/{purpose}");
        let send = self.visitor.request("POST", &path).header("x-copy-name", "%D0%BF.pdf").body(bytes);
        self.visitor.send(send)
    }

    pub(crate) fn prepare(&self, draft: &str, version: i64) -> Reply {
        let body = json!({ "version": version, "language": "en" });
        self.visitor.post(&format!("/api/v1/drafts/{draft}/prepare"), &body)
    }

    /// A draft with its copies, prepared: the reply of `prepare` and the draft's id.
    pub(crate) fn prepared(&self, request: &FormationRequest) -> (String, Reply) {
        let opened = self.draft(request);
        assert_eq!(opened.status, 201, "{}", opened.body);
        let draft = opened.text("/id").to_owned();
        let mut version = 1;
        for copy in &request.copies {
            let attached = self.attach(&draft, &copy.purpose, pdf(&format!("{} {draft}", copy.purpose)));
            assert_eq!(attached.status, 201, "{}", attached.body);
            version = attached.body["version"].as_i64().expect("a version");
        }
        (draft.clone(), self.prepare(&draft, version))
    }

    /// Everything up to the signature.
    pub(crate) fn ready(&self, office: &Office, request: &FormationRequest) -> Ready {
        let (draft, prepared) = self.prepared(request);
        assert_eq!(prepared.status, 200, "{}", prepared.body);
        let statement = prepared.text("/statement").to_owned();
        let envelope = self.key.sign(statement.as_bytes(), office.now()).expect("signed");
        Ready { draft, envelope, statement }
    }

    pub(crate) fn lodge(&self, draft: &str, envelope: &[u8], key: &str) -> Reply {
        let path = format!("/api/v1/drafts/{draft}/lodge");
        let send = self.visitor.request("POST", &path).header("idempotency-key", key);
        self.visitor.send(send.json(&json!({ "envelope": base64(envelope) })))
    }

    /// The whole filing.
    pub(crate) fn file(&self, office: &Office, request: &FormationRequest) -> Reply {
        let ready = self.ready(office, request);
        self.lodge(&ready.draft, &ready.envelope, &once())
    }

    /// A change over the version seen.
    pub(crate) fn change(&self, path: &str, version: i64, body: &Value) -> Reply {
        let send = self.visitor.request("POST", path).header("if-match", format!("\"{version}\""));
        self.visitor.send(send.json(body))
    }

    /// Something new, asked for once.
    pub(crate) fn create(&self, path: &str, body: &Value) -> Reply {
        let send = self.visitor.request("POST", path).header("idempotency-key", once());
        self.visitor.send(send.json(body))
    }

    /// A step of an operator over the version seen.
    /// Whoever grants or proposes has opened the copies before.
    pub(crate) fn step(&self, case: &str, step: &str, version: i64, body: &Value) -> Reply {
        if ["grant", "propose"].contains(&step) {
            self.open_copies(case);
        }
        self.unprepared(case, step, version, body)
    }

    /// Opens every copy of a case.
    pub(crate) fn open_copies(&self, case: &str) {
        let seen = self.get(&format!("/api/v1/operator/cases/{case}"));
        for copy in seen.body["unopened"].as_array().into_iter().flatten() {
            let id = copy.as_str().expect("an id");
            assert_eq!(self.get(&format!("/api/v1/operator/cases/{case}/copies/{id}")).status, 200);
        }
    }

    /// The same without a look at the copies.
    pub(crate) fn unprepared(&self, case: &str, step: &str, version: i64, body: &Value) -> Reply {
        let path = format!("/api/v1/operator/cases/{case}/{step}");
        let send = self.visitor.request("POST", &path).header("if-match", format!("\"{version}\""));
        self.visitor.send(send.json(body))
    }
}

/// Runs a test on both databases.
#[macro_export]
macro_rules! on_both {
    ($(#[$meta:meta])* fn $name:ident($on:ident) $body:block) => {
        mod $name {
            use super::*;
            fn story($on: On) $body
            $(#[$meta])*
            #[test]
            fn on_sqlite() {
                story(On::Sqlite);
            }
            $(#[$meta])*
            #[test]
            fn on_postgresql() {
                story(On::Postgres);
            }
        }
    };
}
