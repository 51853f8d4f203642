//! A small HTTP host on loopback that does to its callers whatever a test wants: answers, breaks off, keeps silent,
//! sends too much. Knows nothing of what is asked.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

/// What a caller sent.
pub(crate) struct Asked {
    /// Request line and headers, lower case.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

/// What is done to the caller.
pub(crate) enum Act {
    /// 200 with these bytes.
    Answer(Vec<u8>),
    /// A status, further header lines each ending in CR LF, bytes.
    Status(u16, String, Vec<u8>),
    /// Exactly these bytes on the connection, then its end.
    Raw(Vec<u8>),
    /// Nothing, for longer than anybody waits.
    Silence,
}

type Behave = Arc<dyn Fn(&Asked) -> Act + Send + Sync>;

/// The host; it ends when it is dropped.
pub(crate) struct Host {
    port: u16,
    asked: Arc<AtomicUsize>,
    over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Host {
    pub(crate) fn start(behave: impl Fn(&Asked) -> Act + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let (asked, over) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        let behave: Behave = Arc::new(behave);
        let (count, ends) = (asked.clone(), over.clone());
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if ends.load(Ordering::SeqCst) {
                    return;
                }
                let (Ok(stream), behave, count, ends) = (stream, behave.clone(), count.clone(), ends.clone())
                else {
                    continue;
                };
                std::thread::spawn(move || serve(stream, &behave, &count, &ends));
            }
        });
        Self { port, asked, over, thread: Some(thread) }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// How many requests came.
    pub(crate) fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(("127.0.0.1", self.port)));
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

fn serve(mut stream: TcpStream, behave: &Behave, count: &AtomicUsize, over: &AtomicBool) {
    let Some(asked) = read(&mut stream) else { return };
    count.fetch_add(1, Ordering::SeqCst);
    let bytes = match behave(&asked) {
        Act::Answer(body) => with_head(200, "", &body),
        Act::Status(status, headers, body) => with_head(status, &headers, &body),
        Act::Raw(bytes) => bytes,
        Act::Silence => {
            for _ in 0..200 {
                if over.load(Ordering::SeqCst) {
                    return;
                }
                std::thread::sleep(Duration::from_millis(50));
            }
            return;
        }
    };
    // The caller may have had enough already.
    drop(stream.write_all(&bytes));
    drop(stream.shutdown(Shutdown::Write));
}

fn with_head(status: u16, headers: &str, body: &[u8]) -> Vec<u8> {
    let mut out =
        format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\n{headers}\r\n", body.len()).into_bytes();
    out.extend_from_slice(body);
    out
}

fn read(stream: &mut TcpStream) -> Option<Asked> {
    stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
    let (mut bytes, mut buffer) = (Vec::new(), [0; 4096]);
    loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(bytes.get(..end)?).to_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
            let length: usize = length.and_then(|text| text.trim().parse().ok()).unwrap_or(0);
            let from = end + 4;
            if bytes.len() >= from + length {
                return Some(Asked { head, body: bytes.get(from..from + length)?.to_vec() });
            }
        }
        match stream.read(&mut buffer).ok()? {
            0 => return None,
            got => bytes.extend_from_slice(buffer.get(..got)?),
        }
    }
}
