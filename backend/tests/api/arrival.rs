//! What arrives slowly, endlessly or over too many connections: it is cut, and nobody else notices.

#![expect(clippy::disallowed_methods, reason = "how long somebody waits is what is tested here")]

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use shared::specimen;

use crate::on_both;
use crate::support::{Actor, Office, On, pdf};

/// Connects and sends the head of a request.
fn send(office: &Office, head: &str) -> TcpStream {
    let mut stream = TcpStream::connect(("127.0.0.1", office.port)).expect("connects");
    stream.set_read_timeout(Some(Duration::from_secs(30))).expect("set");
    stream.set_write_timeout(Some(Duration::from_secs(30))).expect("set");
    stream.write_all(head.as_bytes()).expect("sent");
    stream
}

/// The head of a request of somebody signed in.
fn head(me: &Actor, method: &str, path: &str, more: &str) -> String {
    format!(
        "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: iin_session={}\r\nx-csrf-token: {}\r\n\
         accept-language: en\r\n{more}\r\n\r\n",
        me.visitor.cookie, me.visitor.csrf
    )
}

/// Sends a byte now and then until the other side has ended, and gives what it said.
fn drip(mut stream: TcpStream, longest: Duration) -> String {
    let begun = Instant::now();
    stream.set_read_timeout(Some(Duration::from_millis(100))).expect("set");
    let (mut said, mut piece) = (Vec::new(), [0; 4096]);
    while begun.elapsed() < longest {
        if stream.write_all(b" ").is_err() {
            // It may have spoken before it went.
            drop(stream.read_to_end(&mut said));
            return String::from_utf8_lossy(&said).into_owned();
        }
        match stream.read(&mut piece) {
            Ok(0) => return String::from_utf8_lossy(&said).into_owned(),
            Ok(count) => said.extend_from_slice(&piece[..count]),
            Err(e) if matches!(e.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
            Err(_) => return String::from_utf8_lossy(&said).into_owned(),
        }
    }
    panic!("still open after {longest:?}: {}", String::from_utf8_lossy(&said));
}

/// Sends pieces without an end; how many bytes went before it was cut.
fn pour(mut stream: TcpStream, longest: Duration) -> u64 {
    let begun = Instant::now();
    let piece = [&b"10000\r\n"[..], &[b' '; 0x10000], b"\r\n"].concat();
    let mut sent = 0;
    while begun.elapsed() < longest {
        if stream.write_all(&piece).is_err() {
            return sent;
        }
        sent += piece.len() as u64;
    }
    panic!("{sent} bytes were swallowed in {longest:?}");
}

/// A number of somebody of 2099, made up.
fn somebody(serial: u32) -> String {
    (serial * 50..)
        .map(|body| format!("9912315{body:04}"))
        .find_map(|body| {
            let digits: [u8; 11] =
                body.as_bytes().iter().map(|b| b - b'0').collect::<Vec<_>>().try_into().ok()?;
            Some(format!("{body}{}", shared::iin::check_digit::of(&digits)?))
        })
        .expect("a number")
}

on_both! {
    fn slow_files_of_many_people_leave_room_for_others(on) {
        let settings = ["--connections-per-address", "300", "--client-address-header", "X-Real-IP",
            "--body-seconds", "60", "--body-rate", "1"];
        let office = Office::open(on, &settings);
        let other = office.sign_in(office.key_file("representative-2"));
        let people: Vec<Actor> =
            (1..=16).map(|serial| office.sign_in(office.key(&somebody(serial), "UTOPIAN", "SLOW"))).collect();
        let drafts: Vec<String> =
            people.iter().map(|one| one.draft(&specimen::anna()).text("/id").to_owned()).collect();
        let quick = other.draft(&specimen::anna()).text("/id").to_owned();
        // First all of them from one address, then from two, which take every turn there is.
        for (addresses, longest) in [(1, 2), (2, 9)] {
            std::thread::scope(|scope| {
                let mut slow = Vec::new();
                for (place, (one, draft)) in people.iter().zip(&drafts).enumerate() {
                    let path = format!("/api/v1/drafts/{draft}/copies/identity");
                    let more = format!("content-length: 1000000\r\nx-real-ip: 192.0.2.{}", place % addresses);
                    for _ in 0..4 {
                        let stream = send(&office, &head(one, "POST", &path, &more));
                        slow.push(stream.try_clone().expect("another hand"));
                        scope.spawn(|| drip_until_shut(stream));
                    }
                }
                std::thread::sleep(Duration::from_secs(1));
                let begun = Instant::now();
                let path = format!("/api/v1/drafts/{quick}/copies/identity");
                let request = other.visitor.request("POST", &path).header("x-real-ip", "192.0.2.99");
                let reply = other.visitor.send(request.body(pdf(&format!("{addresses}"))));
                let took = begun.elapsed();
                for stream in slow {
                    drop(stream.shutdown(std::net::Shutdown::Both));
                }
                assert_eq!(reply.status, 201, "{}", reply.body);
                assert!(took < Duration::from_secs(longest), "{addresses}: {took:?}");
            });
        }
    }
}

/// Sends a byte now and then until either side has ended.
fn drip_until_shut(mut stream: TcpStream) {
    for _ in 0..300 {
        if stream.write_all(b" ").is_err() {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
}

const SLOW: [&str; 4] = ["--body-seconds", "2", "--body-rate", "1000"];

on_both! {
    fn slow_files_of_one_person_hold_up_nobody_else(on) {
        let office = Office::open(on, &SLOW);
        let (me, other) = (office.representative(), office.sign_in(office.key_file("representative-2")));
        let slow = me.draft(&specimen::anna()).text("/id").to_owned();
        let quick = other.draft(&specimen::anna()).text("/id").to_owned();
        let path = format!("/api/v1/drafts/{slow}/copies/identity");
        std::thread::scope(|scope| {
            let slow: Vec<_> = (0..16)
                .map(|_| {
                    let stream = send(&office, &head(&me, "POST", &path, "content-length: 1000000"));
                    scope.spawn(|| drip(stream, Duration::from_secs(40)))
                })
                .collect();
            std::thread::sleep(Duration::from_millis(500));
            let begun = Instant::now();
            assert_eq!(other.attach(&quick, "identity", pdf("quick")).status, 201);
            assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
            for slow in slow {
                let said = slow.join().expect("ended");
                assert!(said.contains("body-slow") || said.contains("uploads-too-many"), "{said}");
            }
        });
        // And the slow one can still send a file.
        assert_eq!(me.attach(&slow, "identity", pdf("at last")).status, 201);
    }
}

on_both! {
    fn a_file_for_a_draft_that_is_not_there_is_refused_before_it_comes(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let path = "/api/v1/drafts/nosuchdraft/copies/identity";
        let said = drip(send(&office, &head(&me, "POST", path, "content-length: 1000000")), Duration::from_secs(10));
        assert!(said.starts_with("HTTP/1.1 404") && said.contains("not-found"), "{said}");
    }
}

#[test]
fn dripping_bodies_are_cut_and_counted_before_they_are_whole() {
    let office = Office::open(On::Sqlite, &[&SLOW[..], &["--checks-per-minute", "3"]].concat());
    let head = "POST /api/v1/certificates/check HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 200000\r\n\r\n";
    let streams: Vec<_> = (0..5).map(|_| send(&office, head)).collect();
    let said: Vec<String> = std::thread::scope(|scope| {
        let dripping: Vec<_> =
            streams.into_iter().map(|stream| scope.spawn(|| drip(stream, Duration::from_secs(20)))).collect();
        dripping.into_iter().map(|one| one.join().expect("ended")).collect()
    });
    let of =
        |status: &str| said.iter().filter(|said| said.starts_with(&format!("HTTP/1.1 {status}"))).count();
    assert_eq!((of("408"), of("429")), (3, 2), "{said:?}");
    assert!(
        said.iter().filter(|said| said.contains("408")).all(|said| said.contains("\"body-slow\"")),
        "{said:?}"
    );
    // A body at an honest pace comes through, longer than the first patience.
    let office = Office::open(On::Sqlite, &["--body-seconds", "1", "--body-rate", "10"]);
    let mut stream = send(&office, &head.replace("200000", "60\r\nconnection: close"));
    for _ in 0..6 {
        std::thread::sleep(Duration::from_millis(400));
        stream.write_all(b"          ").expect("taken");
    }
    let mut said = String::new();
    stream.read_to_string(&mut said).expect("an answer");
    assert!(said.starts_with("HTTP/1.1 400") && said.contains("\"malformed\""), "{said}");
}

#[test]
fn a_body_without_an_end_is_cut() {
    let office = Office::open(On::Sqlite, &[]);
    let me = office.representative();
    let draft = me.draft(&specimen::anna()).text("/id").to_owned();
    let chunked = "content-type: application/json\r\ntransfer-encoding: chunked";
    for (method, path) in [
        // Nobody reads it; it is too large; nobody is told anything more.
        ("GET", "/api/v1/health".to_owned()),
        ("GET", "/".to_owned()),
        ("POST", "/api/v1/certificates/check".to_owned()),
        ("POST", format!("/api/v1/drafts/{draft}/copies/identity")),
        ("DELETE", format!("/api/v1/drafts/{draft}")),
    ] {
        let stream = send(&office, &head(&me, method, &path, chunked));
        let sent = pour(stream, Duration::from_secs(15));
        assert!(sent > 0, "{method} {path}");
    }
}

#[test]
fn one_address_has_so_many_connections_and_no_more() {
    let office = Office::open(On::Sqlite, &["--connections-per-address", "6"]);
    let held: Vec<_> = (0..6).map(|_| send(&office, "GET /api/v1/service HTTP/1.1\r\n")).collect();
    std::thread::sleep(Duration::from_millis(300));
    let refused = || {
        let mut stream = TcpStream::connect(("127.0.0.1", office.port)).expect("connects");
        stream.set_read_timeout(Some(Duration::from_secs(10))).expect("set");
        let request = b"GET /api/v1/health HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n";
        let mut said = String::new();
        if stream.write_all(request).is_err() || stream.read_to_string(&mut said).is_err() {
            return true;
        }
        said.is_empty()
    };
    assert!(refused());
    drop(held);
    let again = (0..50).any(|_| {
        std::thread::sleep(Duration::from_millis(100));
        !refused()
    });
    assert!(again, "who leaves makes room");
}
