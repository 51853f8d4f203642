//! The authority's responder and time-stamping on loopback, by the office's clock: good, silent, or saying "revoked".

use std::sync::{Arc, Mutex};

use backend::HeldClock;
use backend::demo::{Authority, HeldKey};
use eds::ocsp::{Request, Status};
use eds::revocation::Reason;
use eds::time::UnixSeconds;
use eds::x509::builder::Service;

use super::Office;
use super::host::{Act, Host};

/// What it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Says {
    Good,
    /// 503.
    Nothing,
    /// The signer's certificate is revoked since then; its own services stand.
    Revoked(UnixSeconds, Reason),
}

struct Desk {
    clock: HeldClock,
    answers: HeldKey,
    stamps: HeldKey,
}

struct Mood {
    online: Says,
    stamps: bool,
    desk: Option<Desk>,
}

pub(crate) struct Responder {
    pub(crate) host: Host,
    mood: Arc<Mutex<Mood>>,
}

impl Responder {
    /// Opens before its office, which must know the address.
    pub(crate) fn start() -> Self {
        let mood = Arc::new(Mutex::new(Mood { online: Says::Good, stamps: true, desk: None }));
        let inside = mood.clone();
        let host = Host::start(move |asked| {
            let mood = inside.lock().expect("a mood");
            let silent = || Act::Status(503, String::new(), Vec::new());
            let Some(desk) = &mood.desk else { return Act::Silence };
            let now = UnixSeconds(desk.clock.now().as_second());
            if asked.head.starts_with("post /tsp ") {
                let stamped = || desk.stamps.stamp(&asked.body, now).expect("stamped");
                return if mood.stamps { Act::Answer(stamped()) } else { Act::Raw(Vec::new()) };
            }
            match mood.online {
                Says::Nothing => silent(),
                said => Act::Answer(answer(desk, &asked.body, said, now)),
            }
        });
        Self { host, mood }
    }

    /// The settings by which an office asks it.
    pub(crate) fn ocsp(&self) -> String {
        self.host.url("/ocsp")
    }

    pub(crate) fn tsp(&self) -> String {
        self.host.url("/tsp")
    }

    /// Speaks for the office's authority from now on.
    pub(crate) fn serve(&self, office: &Office) {
        let authority: &Authority = &office.authority;
        let until = office.now().plus_days(300);
        let service = |kind| authority.service(kind, office.now().plus_days(-1), until).expect("a service");
        let desk = Desk {
            clock: office.clock.clone(),
            answers: service(Service::OnlineAnswers),
            stamps: service(Service::TimeStamping),
        };
        self.mood.lock().expect("a mood").desk = Some(desk);
    }

    pub(crate) fn say(&self, online: Says) {
        self.mood.lock().expect("a mood").online = online;
    }

    pub(crate) fn stamp(&self, stamps: bool) {
        self.mood.lock().expect("a mood").stamps = stamps;
    }
}

fn answer(desk: &Desk, request: &[u8], said: Says, now: UnixSeconds) -> Vec<u8> {
    let request = Request::from_der(request).expect("a request");
    let about = request.certificates.first().expect("one").clone();
    let own = [&desk.answers, &desk.stamps].iter().any(|key| key.certificate().serial() == about.serial());
    let revoked = match said {
        Says::Revoked(at, reason) if !own => Some((at, reason)),
        _ => None,
    };
    let status = Status { certificate: about, revoked, unknown: false, this_update: now, next_update: None };
    desk.answers.responder().answer(&[status], now, request.nonce.as_deref(), &[3; 32])
}
