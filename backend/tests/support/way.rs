//! A way to the database that can be shut, so that it is as if the database were away: whoever is connected is cut off,
//! whoever comes is sent off at once. Or silent: it takes what it is told and says nothing.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const OPEN: u8 = 0;
const SHUT: u8 = 1;
const SILENT: u8 = 2;

/// The way.
pub(crate) struct Way {
    pub(crate) port: u16,
    state: Arc<AtomicU8>,
    carried: Arc<Mutex<Vec<TcpStream>>>,
}

impl Way {
    /// An open way to the server at a port.
    pub(crate) fn to(database: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let (state, carried) = (Arc::new(AtomicU8::new(OPEN)), Arc::new(Mutex::new(Vec::new())));
        let (shown, kept) = (Arc::clone(&state), Arc::clone(&carried));
        std::thread::spawn(move || {
            for client in listener.incoming() {
                let Ok(client) = client else { return };
                if shown.load(Ordering::SeqCst) == SHUT {
                    continue;
                }
                let Ok(server) = TcpStream::connect(("127.0.0.1", database)) else { continue };
                let ends = [&client, &server].map(|end| end.try_clone().expect("two"));
                kept.lock().expect("not poisoned").extend(ends);
                for (from, to) in [(&client, &server), (&server, &client)] {
                    let (from, to) = (from.try_clone().expect("two"), to.try_clone().expect("two"));
                    let shown = Arc::clone(&shown);
                    std::thread::spawn(move || carry(from, to, &shown));
                }
            }
        });
        Self { port, state, carried }
    }

    /// Whoever is connected is cut off, whoever comes is sent off.
    pub(crate) fn shut(&self) {
        self.state.store(SHUT, Ordering::SeqCst);
        for stream in self.carried.lock().expect("not poisoned").drain(..) {
            drop(stream.shutdown(Shutdown::Both));
        }
    }

    /// Nothing that is said arrives before it is open again.
    pub(crate) fn silence(&self) {
        self.state.store(SILENT, Ordering::SeqCst);
    }

    pub(crate) fn open(&self) {
        self.state.store(OPEN, Ordering::SeqCst);
    }
}

fn carry(mut from: TcpStream, mut to: TcpStream, state: &AtomicU8) {
    let mut bytes = [0; 65_536];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        while state.load(Ordering::SeqCst) == SILENT {
            std::thread::sleep(Duration::from_millis(10));
        }
        if to.write_all(&bytes[..count]).is_err() {
            break;
        }
    }
    drop(to.shutdown(Shutdown::Both));
    drop(from.shutdown(Shutdown::Both));
}
