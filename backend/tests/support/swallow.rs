//! A way to PostgreSQL that, once asked to, swallows the answer to the COMMIT after a copy was written: the row stands,
//! and whoever wrote it is not told.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The way, and its switch: on until it has swallowed once.
pub(crate) struct Swallowing {
    pub(crate) port: u16,
    pub(crate) armed: Arc<AtomicBool>,
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

/// Opens a way to the database at a port.
pub(crate) fn way_to(database: u16) -> Swallowing {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let armed = Arc::new(AtomicBool::new(false));
    let switch = armed.clone();
    std::thread::spawn(move || {
        for client in listener.incoming() {
            let (Ok(client), Ok(server)) = (client, TcpStream::connect(("127.0.0.1", database))) else {
                return;
            };
            carry(client, server, &switch);
        }
    });
    Swallowing { port, armed }
}

fn carry(client: TcpStream, server: TcpStream, armed: &Arc<AtomicBool>) {
    let swallow = Arc::new(AtomicBool::new(false));
    let (mut from_client, mut to_server) =
        (client.try_clone().expect("two"), server.try_clone().expect("two"));
    let (armed, swallows) = (armed.clone(), swallow.clone());
    std::thread::spawn(move || {
        let (mut bytes, mut writes) = ([0; 65_536], false);
        while let Ok(count @ 1..) = from_client.read(&mut bytes) {
            let said = &bytes[..count];
            writes |= holds(said, b"INSERT INTO \"copy\"");
            if writes && holds(said, b"COMMIT") && armed.swap(false, Ordering::SeqCst) {
                swallows.store(true, Ordering::SeqCst);
            }
            if to_server.write_all(said).is_err() {
                break;
            }
        }
        drop(to_server.shutdown(Shutdown::Both));
    });
    let (mut from_server, mut to_client) = (server, client);
    std::thread::spawn(move || {
        let mut bytes = [0; 65_536];
        while let Ok(count @ 1..) = from_server.read(&mut bytes) {
            // It answered, so it has committed.
            if swallow.load(Ordering::SeqCst) || to_client.write_all(&bytes[..count]).is_err() {
                break;
            }
        }
        drop(to_client.shutdown(Shutdown::Both));
        drop(from_server.shutdown(Shutdown::Both));
    });
}
