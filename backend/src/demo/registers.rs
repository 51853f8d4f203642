//! The registers of the demonstration, played on loopback: the notaries', the national one, the record of stays. They are
//! reached as real ones are, over HTTP with a key, and know the published people alone. Each can be made to fail in the
//! ways real ones do.

use std::net::TcpListener;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::http::header::AUTHORIZATION;
use actix_web::rt::{System, time::sleep};
use actix_web::web::{Data, Json, post};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};
use serde::Serialize;
use serde_json::Value;
use shared::registers::Register;
use shared::time::Timestamp;
use shared::wire::v1::ask::{
    AskPowerWire, AskRegisterWire, AskStayWire, LookedUpWire, PowerFoundWire, StayFoundWire,
};
use shared::wire::v1::message::ReceiptWire;

use super::published::Published;
use crate::config::Play;
use crate::ids;

/// Longer than a service may be told to wait for registers.
const SLOW: Duration = Duration::from_secs(31);

#[derive(Clone, Copy, Default)]
struct Part {
    play: Play,
    asked: usize,
}

struct Book {
    people: Vec<Published>,
    /// In the order of [`Register::ALL`].
    parts: [Part; 3],
    key: String,
}

/// The running registers; they end when this is dropped.
pub struct PlayedRegisters {
    port: u16,
    book: Arc<Mutex<Book>>,
    key: String,
    handle: ServerHandle,
}

impl PlayedRegisters {
    /// Starts the registers, which know these people.
    ///
    /// # Errors
    /// No port, no thread or no randomness.
    pub fn start(people: Vec<Published>) -> std::io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let port = listener.local_addr()?.port();
        let key = ids::id().map_err(|_| std::io::Error::other("no randomness"))?;
        let book = Arc::new(Mutex::new(Book { people, parts: [Part::default(); 3], key: key.clone() }));
        let shared = Data::new(book.clone());
        let (tell, told) = std::sync::mpsc::channel();
        // A thread of its own: who asks may block every other.
        std::thread::Builder::new().name("played registers".to_owned()).spawn(move || {
            let server = HttpServer::new(move || {
                App::new()
                    .app_data(shared.clone())
                    .route("/powers", post().to(power))
                    .route("/look-up", post().to(number))
                    .route("/stays", post().to(stay))
                    .route("/messages/{to}", post().to(message))
            });
            let listening = server.workers(1).disable_signals().shutdown_timeout(0).listen(listener);
            System::new().block_on(async move {
                if let Ok(server) = listening {
                    let server = server.run();
                    drop(tell.send(server.handle()));
                    drop(server.await);
                }
            });
        })?;
        let handle = told.recv().map_err(std::io::Error::other)?;
        Ok(Self { port, book, key, handle })
    }

    /// Where they are.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The key they want.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// From now on a register behaves so.
    pub fn play(&self, register: Register, play: Play) {
        self.with(register, |part| part.play = play);
    }

    /// How often a register was asked.
    #[must_use]
    pub fn asked(&self, register: Register) -> usize {
        self.with(register, |part| part.asked)
    }

    fn with<T>(&self, register: Register, f: impl FnOnce(&mut Part) -> T) -> T {
        let mut book = self.book.lock().unwrap_or_else(PoisonError::into_inner);
        f(book.part(register))
    }
}

impl Drop for PlayedRegisters {
    fn drop(&mut self) {
        // The stop is told when it is asked for; nobody waits for it.
        drop(self.handle.stop(false));
    }
}

impl Book {
    fn part(&mut self, register: Register) -> &mut Part {
        let [notary, national, migration] = &mut self.parts;
        match register {
            Register::Notary => notary,
            Register::National => national,
            Register::Migration => migration,
        }
    }
}

type Shared = Data<Arc<Mutex<Book>>>;

/// Answers as the register plays: `honest` says what is known of these people, `lie` what is not so.
async fn answered<A: Serialize + Default>(
    book: &Shared,
    register: Register,
    request: &HttpRequest,
    honest: impl FnOnce(&[Published]) -> A,
    lie: impl FnOnce(&[Published]) -> A,
) -> HttpResponse {
    let (play, answer) = {
        let mut book = book.lock().unwrap_or_else(PoisonError::into_inner);
        if !may_ask(&book, request) {
            return HttpResponse::Unauthorized().json(serde_json::json!({ "code": "key-refused" }));
        }
        let part = book.part(register);
        part.asked += 1;
        let Part { play, asked } = *part;
        let answer = match play {
            Play::Well | Play::Slow | Play::Away => honest(&book.people),
            Play::Lying => lie(&book.people),
            Play::Fickle if asked % 2 == 1 => honest(&book.people),
            Play::Fickle => A::default(),
        };
        (play, answer)
    };
    match play {
        Play::Away => return HttpResponse::ServiceUnavailable().finish(),
        Play::Slow => sleep(SLOW).await,
        Play::Well | Play::Lying | Play::Fickle => {}
    }
    HttpResponse::Ok().json(answer)
}

fn may_ask(book: &Book, request: &HttpRequest) -> bool {
    let given = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    given
        .and_then(|value| value.strip_prefix("Bearer "))
        .is_some_and(|key| ids::same(key.as_bytes(), book.key.as_bytes()))
}

async fn power(book: Shared, request: HttpRequest, asked: Json<AskPowerWire>) -> HttpResponse {
    let is_it = |one: &&Published| one.power.number == asked.number && one.power.issued_on == asked.issued_on;
    let honest = |people: &[Published]| PowerFoundWire {
        power: people.iter().find(is_it).map(|one| one.power.clone()),
    };
    // Somebody else's document under the number that was asked about.
    let lie = |people: &[Published]| PowerFoundWire {
        power: people.iter().find(is_it).map(|one| {
            let mut power = one.power.clone();
            power.principal_document = "U99999999".to_owned();
            power
        }),
    };
    answered(&book, Register::Notary, &request, honest, lie).await
}

async fn number(book: Shared, request: HttpRequest, asked: Json<AskRegisterWire>) -> HttpResponse {
    let honest = |people: &[Published]| LookedUpWire {
        known: people.iter().filter(|one| one.is_asked(&asked)).flat_map(|one| one.known.clone()).collect(),
    };
    let lie = |_: &[Published]| LookedUpWire { known: vec![super::cast::OTHER_IIN.to_owned()] };
    answered(&book, Register::National, &request, honest, lie).await
}

async fn stay(book: Shared, request: HttpRequest, asked: Json<AskStayWire>) -> HttpResponse {
    let is_it = |one: &&Published| one.stay.issuer == asked.issuer && one.stay.document == asked.document;
    let honest =
        |people: &[Published]| StayFoundWire { stay: people.iter().find(is_it).map(|one| one.stay.clone()) };
    let lie = |people: &[Published]| StayFoundWire {
        stay: people.iter().find(|one| !is_it(one)).map(|one| one.stay.clone()),
    };
    answered(&book, Register::Migration, &request, honest, lie).await
}

/// The national register is told what is formed: taken, and made nothing of.
async fn message(book: Shared, request: HttpRequest, message: Json<Value>) -> HttpResponse {
    let may = may_ask(&book.lock().unwrap_or_else(PoisonError::into_inner), &request);
    if !may {
        return HttpResponse::Unauthorized().json(serde_json::json!({ "code": "key-refused" }));
    }
    let id = message.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    HttpResponse::Ok().json(ReceiptWire { id, taken_at: Timestamp::UNIX_EPOCH.to_string() })
}
