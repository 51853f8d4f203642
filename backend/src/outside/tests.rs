//! The clients against hosts that answer well, badly, late, too much or not at all: each fault has its outcome. An
//! authority of the national shape answers for GOST, OpenSSL for RSA; both on loopback.

#[path = "../../tests/support/host.rs"]
mod host;
mod lists;
mod openssl;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use clap::Parser as _;
use eds::keys::DigestAlgorithm;
use eds::ocsp::{self, CertificateId, Status};
use eds::revocation::{Evidence, Reason, Revocation, judge};
use eds::time::UnixSeconds;
use eds::x509::builder::Service;
use eds::x509::{AnchorPurpose, Certificate};
use host::{Act, Host};

use super::Outside;
use crate::attest::{Asked, Gathered, Online};
use crate::clock::Clock;
use crate::config::{Config, Settings, TrustProfile};
use crate::demo::{Authority, HeldKey, Holder};
use crate::trust::{Trust, TrustFolder};

/// What one test has: an authority, somebody's key, and the trust in the authority.
pub(super) struct World {
    pub(super) authority: Arc<Authority>,
    pub(super) key: HeldKey,
    pub(super) trust: Trust,
    pub(super) folder: PathBuf,
}

pub(super) fn now() -> UnixSeconds {
    UnixSeconds(Clock::System.now().as_second())
}

pub(super) fn folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("iin-outside-{}-{count}", std::process::id()));
    drop(std::fs::remove_dir_all(&folder));
    for room in ["anchors", "intermediates", "crls"] {
        std::fs::create_dir_all(folder.join(room)).expect("a folder");
    }
    folder
}

impl World {
    pub(super) fn new() -> Self {
        let authority = Authority::new("DEMO", now()).expect("an authority");
        let folder = folder();
        std::fs::write(folder.join("anchors/root.cer"), authority.root().der()).expect("written");
        std::fs::write(folder.join("intermediates/a.cer"), authority.issuing().der()).expect("written");
        let trusted = TrustFolder { path: folder.clone(), purpose: AnchorPurpose::Demo };
        let trust = Trust::load(&[trusted], TrustProfile::Demo, &[]).expect("trust");
        let key = key_of(&authority);
        Self { authority: Arc::new(authority), key, trust, folder }
    }

    /// What is asked about a signature of the key.
    fn asked(&self) -> Asked {
        let envelope = self.key.sign(b"a statement", now()).expect("signed");
        crate::attest::look_at(&self.trust, &envelope, Clock::System.now()).expect("looks good")
    }

    fn gather(&self, settings: &[&str]) -> Gathered {
        let (outside, asked) = (outside(&self.folder, settings), self.asked());
        wait(outside.gather(&self.trust, &asked, true))
    }
}

impl Drop for World {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

fn key_of(authority: &Authority) -> HeldKey {
    let person = Holder::Person { iin: "991231500016", surname: "UTOPIAN", name: "SOMEBODY" };
    authority.key(&person, now().plus_days(-1), now().plus_days(300)).expect("a key")
}

/// The peers of these settings.
pub(super) fn outside(folder: &std::path::Path, settings: &[&str]) -> Outside {
    let data = folder.display().to_string();
    let mut all = vec!["backend", "--demo", "--data-dir", &data, "--peer-timeout-ms", "400"];
    all.extend(settings);
    let config = Config::try_from(Settings::try_parse_from(all).expect("arguments")).expect("settings");
    Outside::new(&config, &Clock::System).expect("peers")
}

pub(super) fn wait<T>(future: impl Future<Output = T>) -> T {
    actix_web::rt::System::new().block_on(future)
}

/// How an answer differs from a good one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    None,
    Revoked,
    OtherNonce,
    NoNonce,
    OtherCertificate,
    Stale,
    Future,
    Unknown,
    /// Signed by a person's key of the same authority.
    Undelegated,
    /// By a responder of another authority with the same names.
    Impostor,
}

fn answer(authority: &Authority, request: &[u8], fault: Fault) -> Vec<u8> {
    let request = ocsp::Request::from_der(request).expect("a request");
    let other = key_of(authority);
    let mut about = request.certificates.first().expect("one").clone();
    if fault == Fault::OtherCertificate {
        about = CertificateId::new(other.certificate(), authority.issuing());
    }
    let at = match fault {
        Fault::Stale => now().plus_seconds(-3600),
        Fault::Future => now().plus_seconds(3600),
        _ => now(),
    };
    let status = Status {
        certificate: about,
        revoked: (fault == Fault::Revoked).then(|| (at.plus_seconds(-60), Reason::KeyCompromise)),
        unknown: fault == Fault::Unknown,
        this_update: at,
        next_update: None,
    };
    let nonce = match fault {
        Fault::OtherNonce => Some(&[7; 16][..]),
        Fault::NoNonce => None,
        _ => request.nonce.as_deref(),
    };
    let impostor = Authority::new("DEMO", now()).expect("an authority");
    let of = if fault == Fault::Impostor { &impostor } else { authority };
    let from = (now().plus_days(-1), now().plus_days(9));
    let responder = of.service(Service::OnlineAnswers, from.0, from.1).expect("a responder");
    let by = if fault == Fault::Undelegated { &other } else { &responder };
    by.responder().answer(&[status], at, nonce, &[1; 32])
}

/// The world again with a list, by which the time-stamping authority is known to stand.
fn with_list(mut world: World) -> World {
    let list = world.authority.revocation_list(&[], now()).expect("a list");
    std::fs::write(world.folder.join("crls/a.crl"), list).expect("written");
    let trusted = TrustFolder { path: world.folder.clone(), purpose: AnchorPurpose::Demo };
    world.trust = Trust::load(&[trusted], TrustProfile::Demo, &[]).expect("trust");
    world
}

#[test]
fn every_answer_of_a_responder_has_its_outcome() {
    let world = World::new();
    for (fault, wanted) in [
        (Fault::None, Online::Answered),
        (Fault::Revoked, Online::Answered),
        (Fault::OtherNonce, Online::Silent("revocation-nonce")),
        (Fault::NoNonce, Online::Silent("revocation-nonce")),
        (Fault::OtherCertificate, Online::Silent("revocation-foreign-answer")),
        (Fault::Stale, Online::Silent("revocation-stale")),
        (Fault::Future, Online::Silent("revocation-future")),
        (Fault::Unknown, Online::Silent("revocation-stated-unknown")),
        (Fault::Undelegated, Online::Silent("revocation-responder")),
        (Fault::Impostor, Online::Silent("revocation-responder")),
    ] {
        let authority = world.authority.clone();
        let host = Host::start(move |asked| Act::Answer(answer(&authority, &asked.body, fault)));
        let gathered = world.gather(&["--ocsp-url", &host.url("/ocsp")]);
        assert_eq!(gathered.online, wanted);
        let answers: Vec<_> = gathered.answers.iter().map(|one| one.answer.clone()).collect();
        let evidence = Evidence { lists: &[], answers: &answers };
        let said = judge(world.key.certificate(), world.authority.issuing(), evidence, now());
        match fault {
            Fault::Revoked => assert!(matches!(said, Revocation::Revoked { .. })),
            _ => assert!(!matches!(said, Revocation::Revoked { .. })),
        }
        assert_eq!(answers.is_empty(), wanted != Online::Answered, "what does not count is not kept");
    }
}

#[test]
fn every_fault_of_a_host_has_its_outcome() {
    type Behaviour = fn() -> Act;
    let faults: [(Behaviour, &str, usize); 9] = [
        (|| Act::Silence, "peer-timed-out", 1),
        (|| Act::Answer(b"garbage".to_vec()), "ocsp-malformed", 1),
        (|| Act::Answer(Vec::new()), "ocsp-malformed", 1),
        (|| Act::Answer(vec![0x30; 70 << 10]), "peer-too-large", 1),
        (|| Act::Raw([&b"HTTP/1.1 200 OK\r\n\r\n"[..], &vec![0x30; 70 << 10]].concat()), "peer-too-large", 1),
        (|| Act::Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n0".to_vec()), "peer-cut-off", 2),
        (|| Act::Raw(Vec::new()), "peer-cut-off", 2),
        (|| Act::Status(503, String::new(), Vec::new()), "peer-refused", 2),
        (|| Act::Answer(ocsp::refuse(3)), "revocation-no-answer", 1),
    ];
    let world = World::new();
    for (behave, code, calls) in faults {
        let host = Host::start(move |_| behave());
        let gathered = world.gather(&["--ocsp-url", &host.url("/")]);
        assert_eq!((gathered.online, host.asked()), (Online::Silent(code), calls), "{code}");
        assert!(gathered.answers.is_empty());
    }
    let gone = Host::start(|_| Act::Silence).url("/");
    assert_eq!(world.gather(&["--ocsp-url", &gone]).online, Online::Silent("peer-unreachable"));
}

#[test]
fn nobody_is_led_elsewhere() {
    let world = World::new();
    let elsewhere = Host::start(|_| Act::Silence);
    let there = format!("Location: {}\r\n", elsewhere.url("/"));
    for status in [301, 302, 303, 307, 308] {
        let there = there.clone();
        let host = Host::start(move |_| Act::Status(status, there.clone(), Vec::new()));
        let gathered = world.gather(&["--ocsp-url", &host.url("/"), "--tsp-url", &host.url("/")]);
        assert_eq!(gathered.online, Online::Silent("peer-redirects"));
        assert_eq!(gathered.unstamped, Some("peer-redirects"));
    }
    assert_eq!(elsewhere.asked(), 0);
}

#[test]
fn a_peer_that_fails_again_and_again_is_left_alone() {
    let world = World::new();
    let host = Host::start(|_| Act::Status(404, String::new(), Vec::new()));
    let outside = outside(&world.folder, &["--ocsp-url", &host.url("/")]);
    let said: Vec<Online> =
        (0..7).map(|_| wait(outside.gather(&world.trust, &world.asked(), false)).online).collect();
    assert_eq!(said.first(), Some(&Online::Silent("peer-refused")));
    assert_eq!(said.last(), Some(&Online::Silent("peer-resting")));
    assert_eq!(host.asked(), 5, "then it rests");
}

/// A time-stamping authority on loopback: what it answers, and the code when that does not count.
#[test]
fn every_timestamp_has_its_outcome() {
    let world = with_list(World::new());
    let service = |kind| {
        let made = world.authority.service(kind, now().plus_days(-1), now().plus_days(9));
        Arc::new(made.expect("a service"))
    };
    let good = service(Service::TimeStamping);
    let wrong = service(Service::OnlineAnswers);
    let stranger = Authority::new("OTHER", now()).expect("an authority");
    let foreign = stranger.service(Service::TimeStamping, now().plus_days(-1), now().plus_days(9));
    let foreign = Arc::new(foreign.expect("a service"));
    let other = eds::tsp::request(b"other bytes", DigestAlgorithm::Streebog512, &[0x41; 16]);
    type Behaviour = Box<dyn Fn(&[u8]) -> Vec<u8> + Send + Sync>;
    let by = |key: &Arc<HeldKey>, at: UnixSeconds| -> Behaviour {
        let key = key.clone();
        Box::new(move |request| key.stamp(request, at).expect("stamped"))
    };
    let (replayed, key) = (other.clone(), good.clone());
    let faults: [(Behaviour, Option<&str>); 7] = [
        (by(&good, now()), None),
        (by(&wrong, now()), Some("timestamp-purpose")),
        (by(&foreign, now()), Some("timestamp-distrusted")),
        (by(&good, now().plus_seconds(3600)), Some("timestamp-future")),
        (Box::new(move |_| key.stamp(&replayed, now()).expect("stamped")), Some("timestamp-imprint")),
        (Box::new(|_| eds::tsp::refuse()), Some("timestamp-not-granted")),
        (Box::new(|_| b"garbage".to_vec()), Some("timestamp-malformed")),
    ];
    for (behave, code) in faults {
        let host = Host::start(move |asked| Act::Answer(behave(&asked.body)));
        let gathered = world.gather(&["--tsp-url", &host.url("/tsp")]);
        assert_eq!((gathered.unstamped, gathered.token.is_some()), (code, code.is_none()));
    }
}

/// For the openssl side: a certificate that names hosts of its own.
fn asked_about(certificate: Certificate, issuer: Certificate) -> Asked {
    let signature = b"the octets of a signature".to_vec();
    let digest = DigestAlgorithm::Sha256;
    Asked { content: Vec::new(), iin: None, certificate, issuer, signature, digest, stamps: Vec::new() }
}
