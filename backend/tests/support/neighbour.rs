//! A neighbour that takes messages in over real HTTP on loopback, as faithfully as the protocol asks, and in any mood:
//! slow, refusing, failing, answering twice, losing the answer after the work was done, passing messages on, or away.

use std::collections::HashMap;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::Duration;

use serde_json::{Value, json};
use shared::messages::order::{Taken, Turn, turn};
use shared::messages::{Kind, Neighbour as Name};

/// The key it wants.
pub(crate) const KEY: &str = "key-of-the-neighbour";

/// How it takes one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    /// As the protocol says.
    Well,
    /// The same, after a while.
    Slow(Duration),
    /// Reads it and says no, with this status and code.
    Refuses(u16, &'static str),
    /// Does the work, then breaks the connection off.
    LosesTheAnswer,
    /// Does the work and answers twice on one connection.
    AnswersTwice,
    /// Says 200 with a page that is no receipt.
    Babbles,
    /// Breaks every connection off at once.
    Away,
    /// Passes it on to another receiver, by its address and key, and answers as that one does.
    PassesOn(String, String),
}

/// A message taken in.
#[derive(Clone, Debug)]
pub(crate) struct Letter {
    pub(crate) id: String,
    pub(crate) case: String,
    pub(crate) place: i64,
    pub(crate) kind: String,
    pub(crate) content: Value,
    /// The message as it came.
    pub(crate) whole: Value,
    sha256: String,
}

type Chooser = Box<dyn FnMut(&Value) -> Mood + Send>;

/// What it knows.
pub(crate) struct Ledger {
    choose: Chooser,
    /// Taken in, in the order of taking.
    pub(crate) letters: Vec<Letter>,
    /// How often each id knocked, whatever came of it.
    pub(crate) knocks: HashMap<String, u32>,
    /// What it refused although nobody told it to: a breach of the protocol by the sender.
    pub(crate) breaches: Vec<String>,
}

/// The running simulator.
pub(crate) struct Neighbour {
    port: u16,
    ledger: Arc<Mutex<Ledger>>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Neighbour {
    /// Starts well.
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let ledger = Ledger {
            choose: Box::new(|_| Mood::Well),
            letters: Vec::new(),
            knocks: HashMap::new(),
            breaches: Vec::new(),
        };
        let ledger = Arc::new(Mutex::new(ledger));
        let stop = Arc::new(AtomicBool::new(false));
        let (inner, stopped) = (ledger.clone(), stop.clone());
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if stopped.load(Ordering::SeqCst) {
                    return;
                }
                let (Ok(stream), ledger) = (stream, inner.clone()) else { continue };
                std::thread::spawn(move || serve(&stream, &ledger));
            }
        });
        Self { port, ledger, stop, thread: Some(thread) }
    }

    /// Its address, for the settings of a service.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/their/api", self.port)
    }

    /// From now on every message is taken in this mood.
    pub(crate) fn is(&self, mood: Mood) {
        self.chooses(move |_| mood.clone());
    }

    /// From now on the mood is chosen by the message.
    pub(crate) fn chooses(&self, choose: impl FnMut(&Value) -> Mood + Send + 'static) {
        self.ledger().choose = Box::new(choose);
    }

    pub(crate) fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().expect("nobody panicked")
    }

    /// What was taken in about a case, in the order of taking.
    pub(crate) fn line(&self, case: &str) -> Vec<(i64, String)> {
        let ledger = self.ledger();
        let of_case = ledger.letters.iter().filter(|letter| letter.case == case);
        of_case.map(|letter| (letter.place, letter.kind.clone())).collect()
    }
}

impl Drop for Neighbour {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(("127.0.0.1", self.port)));
        if let Some(thread) = self.thread.take() {
            thread.join().expect("the simulator ended well");
        }
    }
}

/// One request of a connection: path, key, body. `None` when it broke off.
fn read_request(stream: &mut &TcpStream) -> Option<(String, String, Vec<u8>)> {
    let (mut bytes, mut part) = (Vec::new(), [0_u8; 4096]);
    let head_end = loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
        match stream.read(&mut part).ok()? {
            0 => return None,
            count => bytes.extend_from_slice(&part[..count]),
        }
    };
    let head = String::from_utf8(bytes[..head_end].to_vec()).ok()?;
    let header = |name: &str| {
        let line = head.lines().find(|line| line.to_ascii_lowercase().starts_with(&format!("{name}:")))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    };
    let length: usize = header("content-length")?.parse().ok()?;
    let mut body = bytes[head_end + 4..].to_vec();
    while body.len() < length {
        match stream.read(&mut part).ok()? {
            0 => return None,
            count => body.extend_from_slice(&part[..count]),
        }
    }
    let path = head.split_whitespace().nth(1)?.to_owned();
    Some((path, header("authorization").unwrap_or_default(), body))
}

fn answer(stream: &mut &TcpStream, status: u16, body: &str) {
    let kind = if status == 200 { "application/json" } else { "application/problem+json" };
    let text = format!(
        "HTTP/1.1 {status} Said\r\ncontent-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    );
    // Whoever asked may have gone away meanwhile.
    stream.write_all(text.as_bytes()).unwrap_or_default();
}

fn problem(status: u16, code: &str) -> (u16, String) {
    (status, json!({ "code": code, "status": status, "title": code }).to_string())
}

fn serve(stream: &TcpStream, ledger: &Mutex<Ledger>) {
    let mut stream = stream;
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a timeout");
    let Some((path, key, body)) = read_request(&mut stream) else { return };
    let message: Value = serde_json::from_slice(&body).unwrap_or_default();
    let mood = {
        let mut ledger = ledger.lock().expect("nobody panicked");
        *ledger.knocks.entry(message["id"].as_str().unwrap_or_default().to_owned()).or_default() += 1;
        (ledger.choose)(&message)
    };
    let work = || {
        if let Some(said) = question(&path, &key, &message) {
            return said;
        }
        let mut ledger = ledger.lock().expect("nobody panicked");
        take(&mut ledger, &path, &key, &message, &body)
    };
    let (status, said) = match &mood {
        Mood::Away => return,
        Mood::Refuses(status, code) => problem(*status, code),
        Mood::Babbles => (200, "<html>welcome</html>".to_owned()),
        Mood::Slow(wait) => {
            std::thread::sleep(*wait);
            work()
        }
        Mood::LosesTheAnswer => {
            work();
            return;
        }
        Mood::PassesOn(address, key) => pass_on(address, key, body.clone()),
        Mood::Well | Mood::AnswersTwice => work(),
    };
    answer(&mut stream, status, &said);
    if mood == Mood::AnswersTwice {
        answer(&mut stream, status, &said);
    }
}

fn pass_on(address: &str, key: &str, body: Vec<u8>) -> (u16, String) {
    let client = reqwest::blocking::Client::builder().build().expect("a client");
    let send = client.post(address).header("authorization", format!("Bearer {key}"));
    let send = send.header("content-type", "application/json").body(body);
    let reply = send.send().expect("an answer");
    (reply.status().as_u16(), reply.text().expect("a body"))
}

/// The document it holds: whose, and the code by which they agree.
pub(crate) const HELD: (&str, &str) = ("991231500016", "4321");
/// The number its register knows, of whoever is called Eriksson.
pub(crate) const KNOWN: &str = "991231600012";

/// What is asked at once is answered at once; `None` for what is no question.
fn question(path: &str, key: &str, asked: &Value) -> Option<(u16, String)> {
    let last = path.rsplit('/').next().unwrap_or_default();
    if !["documents", "look-up"].contains(&last) {
        return None;
    }
    if key.strip_prefix("Bearer ") != Some(KEY) {
        return Some(problem(401, "key-refused"));
    }
    if last == "look-up" {
        let known = if asked["surname"] == "Eriksson" { vec![KNOWN] } else { vec![] };
        return Some((200, json!({ "known": known }).to_string()));
    }
    let held = asked["iin"] == HELD.0 && asked["consent"] == HELD.1;
    let content = super::support::base64(&super::support::pdf("from the documents service"));
    let found = json!({ "file_name": "паспорт.pdf", "content": content });
    Some(if held { (200, found.to_string()) } else { problem(404, "document-not-held") })
}

/// What any receiver does: key, shape, turn, and only then the work.
fn take(ledger: &mut Ledger, path: &str, key: &str, message: &Value, body: &[u8]) -> (u16, String) {
    if key.strip_prefix("Bearer ") != Some(KEY) {
        return problem(401, "key-refused");
    }
    if message["protocol"] != 1 {
        return problem(422, "message-unfit");
    }
    let text = |name: &str| message[name].as_str().unwrap_or_default().to_owned();
    let kind = message["body"]["kind"].as_str().unwrap_or_default().to_owned();
    let receiver = path.rsplit('/').next().and_then(Name::parse);
    let fits = receiver.zip(Kind::parse(&kind)).is_some_and(|(receiver, kind)| receiver.takes(kind));
    let place = message["place"].as_i64().unwrap_or_default();
    if !fits || place < 1 {
        return problem(422, "message-unfit");
    }
    let letter = Letter {
        id: text("id"),
        // A line belongs to one receiver; one simulator may be several.
        case: text("case_id"),
        place,
        content: message["body"]["content"].clone(),
        whole: message.clone(),
        kind,
        sha256: format!("{body:?}"),
    };
    fn taken(letter: &Letter) -> Taken<'_> {
        Taken { case_id: &letter.case, place: letter.place, content_sha256: &letter.sha256 }
    }
    let same_receiver = |known: &&Letter| {
        receiver.is_some_and(|receiver| Kind::parse(&known.kind).is_some_and(|kind| receiver.takes(kind)))
    };
    let known = ledger.letters.iter().find(|known| known.id == letter.id);
    let of_case = ledger.letters.iter().filter(|known| known.case == letter.case).filter(same_receiver);
    let last = of_case.map(|known| known.place).max().unwrap_or(0);
    let receipt = json!({ "id": letter.id, "taken_at": "2026-11-23T05:00:00Z" }).to_string();
    match turn(taken(&letter), known.map(taken), last) {
        Turn::Again => (200, receipt),
        Turn::Next => {
            ledger.letters.push(letter);
            (200, receipt)
        }
        Turn::Early => {
            ledger.breaches.push(format!("early {} {}", letter.kind, letter.place));
            problem(409, "message-early")
        }
        Turn::Other => {
            ledger.breaches.push(format!("other {} {}", letter.kind, letter.place));
            problem(409, "message-other")
        }
    }
}
