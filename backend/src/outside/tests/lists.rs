//! Revocation lists from a host: taken when they are good, asked for again only when they changed, never older, never
//! forged, there again after a restart.

use std::sync::{Arc, Mutex};

use eds::crl::Crl;
use jiff::SignedDuration;
use shared::time::Timestamp;

use super::host::{Act, Host};
use super::{World, now, outside, wait};
use crate::clock::Clock;
use crate::demo::Authority;

fn later(hours: i64) -> Timestamp {
    Clock::System.now().checked_add(SignedDuration::from_hours(hours)).expect("a moment")
}

/// Serves whatever lies in the drawer, with an entity tag of its length.
fn serving(drawer: &Arc<Mutex<Vec<u8>>>) -> Host {
    let drawer = drawer.clone();
    Host::start(move |asked| {
        let bytes = drawer.lock().expect("a drawer").clone();
        let tag = format!("\"{}\"", bytes.len());
        if asked.head.contains(&format!("if-none-match: {tag}")) {
            return Act::Status(304, String::new(), Vec::new());
        }
        Act::Status(200, format!("ETag: {tag}\r\n"), bytes)
    })
}

fn put(drawer: &Arc<Mutex<Vec<u8>>>, bytes: Vec<u8>) {
    *drawer.lock().expect("a drawer") = bytes;
}

#[test]
fn a_list_is_fetched_kept_and_renewed() {
    let world = World::new();
    let revoked = super::key_of(&world.authority);
    let drawer = Arc::new(Mutex::new(world.authority.revocation_list(&[], now()).expect("a list")));
    let host = serving(&drawer);
    let url = host.url("/a.crl");
    let peers = outside(&world.folder, &["--crl-urls", &url]);
    let refresh = |hours: i64| wait(peers.lists.refresh(&world.trust, later(hours)));
    assert!(refresh(0), "the first");
    assert!(!refresh(0) && host.asked() == 1, "not due yet");
    assert!(!refresh(10), "unchanged");
    assert_eq!((host.asked(), peers.lists.known().len()), (2, 1));

    let newer = world.authority.revocation_list(&[revoked.certificate().clone()], now().plus_seconds(2));
    put(&drawer, newer.expect("a list"));
    assert!(refresh(20));
    let known = peers.lists.known();
    assert_eq!(known.first().map(|known| known.list.len()), Some(1));
    let trust = world.trust.with_fetched(known.clone());
    assert_eq!((trust.lists.len(), trust.digests.len()), (1, 1));
    assert_eq!(trust.with_fetched(known).lists.len(), 1, "in place of those before, not beside them");

    let again = outside(&world.folder, &["--crl-urls", &url]);
    assert!(again.lists.known().is_empty());
    again.lists.read_kept(&world.trust, Clock::System.now());
    assert_eq!(again.lists.known().first().map(|known| known.list.len()), Some(1), "after a restart");
    let late = outside(&world.folder, &["--crl-urls", &url]);
    late.lists.read_kept(&world.trust, later(24 * 40));
    assert!(late.lists.known().is_empty(), "a list that ran out is not used");
}

#[test]
fn what_cannot_be_believed_replaces_nothing() {
    let world = World::new();
    let good = world.authority.revocation_list(&[], now()).expect("a list");
    let drawer = Arc::new(Mutex::new(good.clone()));
    let host = serving(&drawer);
    let peers = outside(&world.folder, &["--crl-urls", &host.url("/a.crl")]);
    assert!(wait(peers.lists.refresh(&world.trust, later(0))));
    let same = || peers.lists.known().first().map(|known| known.list.this_update());
    let before = same();
    let impostor = Authority::new("DEMO", now()).expect("an authority");
    let revoked = super::key_of(&world.authority).certificate().clone();
    let mut damaged = good.clone();
    if let Some(octet) = damaged.get_mut(60) {
        *octet ^= 1;
    }
    let someone = vec![revoked];
    let faults = [
        impostor.revocation_list(&someone, now().plus_seconds(1)).expect("a list"),
        world.authority.revocation_list(&someone, now().plus_days(-2)).expect("a list"),
        world.authority.revocation_list(&someone, now().plus_days(60)).expect("a list"),
        world.authority.revocation_list(&[], now().plus_days(-90)).expect("a list"),
        damaged,
        b"<html>sign in to the network</html>".to_vec(),
        Vec::new(),
    ];
    for (hours, bytes) in (1..).zip(faults) {
        put(&drawer, bytes);
        assert!(!wait(peers.lists.refresh(&world.trust, later(hours * 8))), "{hours}");
        assert_eq!(same(), before);
    }
    assert!(Crl::from_der(&good).is_ok());
    let empty = outside(&World::new().folder, &["--crl-urls", "http://127.0.0.1:9/"]);
    assert!(!wait(empty.lists.refresh(&world.trust, later(0))));
    assert!(empty.lists.known().is_empty());
}
