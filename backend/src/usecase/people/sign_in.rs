//! Sign-in by EDS: a challenge bound to origin and session, signed, spent once. The signature says who comes; the
//! session gets a new token then, so that a token known before is worth nothing after.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use shared::access::device::{Browser, Device, System, Way};
use shared::access::{Role, clash};
use shared::eds::{attest, statement};
use shared::law::Cite;
use shared::problem::ProblemCode;
use shared::text::Locale;
use shared::time::Timestamp;
use shared::wire::v1::session::ChallengeWire;

use crate::attest::{Asked, Gathered, National, look_at, problem};
use crate::ids;
use crate::store::filing::phone;
use crate::store::people::event::{By, Event, Fact};
use crate::store::people::session::{self, ChallengeRow, SessionRow};
use crate::store::people::staff;
use crate::store::{Done, Tx};
use crate::usecase::context::Context;
use crate::usecase::people::sessions::{self, idle_since};
use crate::usecase::{Fault, Person};

/// How long a challenge is good.
const CHALLENGE: SignedDuration = SignedDuration::from_mins(5);
/// How long a session without a person lives.
const ANONYMOUS: SignedDuration = SignedDuration::from_mins(20);
/// A session is touched at most this often.
const TOUCH_MS: i64 = 60_000;

/// A session just opened.
pub(crate) struct Opened {
    pub(crate) token: String,
    pub(crate) person: Person,
    pub(crate) ends_at: i64,
}

/// A moment in whole seconds, as statements write it.
pub(crate) fn whole_seconds(at: Timestamp) -> Timestamp {
    Timestamp::from_second(at.as_second()).unwrap_or(at)
}

pub(crate) fn later(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.checked_add(by).unwrap_or(at)
}

/// Who is behind a session; touches it so that it does not fall asleep.
pub(crate) fn visit(cx: &Context<'_>, session_hash: &str) -> Result<Option<(Option<Person>, i64)>, Fault> {
    let at = cx.time.at;
    let found = cx.db.read("visit", at, |tx| {
        let Some(row) = session::find(tx, session_hash, idle_since(cx, at))? else { return Ok(None) };
        let person = match row.iin.clone() {
            Some(iin) => Some(Person {
                roles: roles(tx, &iin)?,
                iin,
                name: row.name.clone(),
                surname: row.surname.clone(),
            }),
            None => None,
        };
        Ok::<_, Fault>(Some((row, person)))
    })?;
    let Some((row, person)) = found else { return Ok(None) };
    if at.as_millisecond() - row.touched_at > TOUCH_MS {
        cx.db.keep_house("touch_session", at, |tx| session::touch(tx, session_hash))?;
    }
    Ok(Some((person, row.ends_at)))
}

/// Everybody who signs in may file and read the own cabinet; staff may more.
fn roles(tx: &mut Tx, iin: &str) -> Result<Vec<Role>, Fault> {
    let mut roles = vec![Role::Recipient];
    roles.extend(staff::roles(tx, iin)?.iter().filter_map(|name| Role::parse(name)));
    roles.dedup();
    Ok(roles)
}

/// Makes a challenge for a session, and the session when there is none: its token is the first answer.
pub(crate) fn challenge(
    cx: &Context<'_>,
    session_hash: Option<String>,
    locale: Locale,
) -> Result<(Option<String>, ChallengeWire), Fault> {
    let at = cx.time.at;
    let token = if session_hash.is_none() { Some(ids::token()?) } else { None };
    let hash = session_hash.or_else(|| token.as_ref().map(|token| ids::sha256(token.as_bytes())));
    let hash = hash.unwrap_or_default();
    let nonce = ids::token()?;
    let text = statement::sign_in(&statement::SignIn {
        locale,
        origin: &cx.config.origin,
        session: &hash,
        nonce: &nonce,
        at: &whole_seconds(at).to_string(),
    });
    let expires_at = later(at, CHALLENGE);
    cx.db.keep_house("challenge", at, |tx| {
        if token.is_some() {
            let now = tx.now();
            let row = SessionRow {
                token_hash: hash.clone(),
                iin: None,
                name: String::new(),
                surname: String::new(),
                opened_at: now,
                touched_at: now,
                ends_at: later(at, ANONYMOUS).as_millisecond(),
                way: Way::Unknown.as_str().to_owned(),
                browser: Browser::Other.as_str().to_owned(),
                system: System::Other.as_str().to_owned(),
            };
            session::open(tx, &row)?;
        }
        let row = ChallengeRow {
            nonce: nonce.clone(),
            session_hash: hash.clone(),
            statement: text.clone().into_bytes(),
            expires_at: expires_at.as_millisecond(),
        };
        session::challenge(tx, &row)
    })?;
    let wire = ChallengeWire {
        sha256: statement::sha256(text.as_bytes()),
        statement: text,
        expires_at: expires_at.to_string(),
    };
    Ok((token, wire))
}

/// What the outside must be asked before [`open`]; nothing when the envelope is not over this session's challenge, which
/// `open` will say.
pub(crate) fn look(cx: &Context<'_>, session_hash: &str, envelope: &[u8]) -> Result<Option<Asked>, Fault> {
    let at = cx.time.at;
    let challenge = cx.db.read("challenge_of", at, |tx| session::challenge_of(tx, session_hash))?;
    let Some(challenge) = challenge else { return Ok(None) };
    let looked = look_at(&cx.state.trust(), envelope, at).ok();
    Ok(looked.filter(|asked| asked.content == challenge.statement))
}

/// Opens a session for whoever signed the challenge, on this device.
pub(crate) fn open(
    cx: &Context<'_>,
    session_hash: &str,
    envelope: &[u8],
    gathered: &Gathered,
    device: Device,
) -> Result<Opened, Fault> {
    let at = cx.time.at;
    let challenge = cx
        .db
        .read("challenge_of", at, |tx| session::challenge_of(tx, session_hash))?
        .ok_or_else(|| Fault::code(ProblemCode::ChallengeSpent))?;
    let trust = cx.state.trust();
    let fallback = cx.config.peers.revocation_fallback;
    let verifier = National { trust: &trust, gathered, fallback, received: None, at };
    let signature = match attest(&verifier, &challenge.statement, envelope, None) {
        Ok(signature) => signature,
        Err(refusal) => {
            let problem = problem(refusal);
            let event = Event::new(Fact::SignInRefused, By::System, "session", "")
                .under(Cite::A3_10_2)
                .detail(problem.code.as_str());
            cx.db.write("refuse_sign_in", at, |_| Ok::<_, Fault>(Done::new((), event.clone())))?;
            return Err(problem.into());
        }
    };
    let signer = signature.signer();
    let token = ids::token()?;
    let ends_at = later(at, SignedDuration::from_mins(i64::from(cx.config.session_minutes))).as_millisecond();
    cx.db.write("sign_in", at, |tx| {
        if !session::spend_challenge(tx, &challenge.nonce)? {
            return Err(Fault::code(ProblemCode::ChallengeSpent));
        }
        session::close(tx, session_hash)?;
        let now = tx.now();
        let by_phone = phone::has_signed(tx, session_hash, &challenge.nonce)?;
        let way = if by_phone { Way::Phone } else { Way::Computer };
        let row = SessionRow {
            token_hash: ids::sha256(token.as_bytes()),
            iin: Some(signer.iin.clone()),
            name: signer.name.clone(),
            surname: signer.surname.clone(),
            opened_at: now,
            touched_at: now,
            ends_at,
            way: way.as_str().to_owned(),
            browser: device.browser.as_str().to_owned(),
            system: device.system.as_str().to_owned(),
        };
        session::open(tx, &row)?;
        let person = Person {
            iin: signer.iin.clone(),
            name: signer.name.clone(),
            surname: signer.surname.clone(),
            roles: roles(tx, &signer.iin)?,
        };
        let event = Event::new(Fact::SignedIn, person.coming(), "session", "").under(Cite::A3_10_2);
        let event = event.detail(person.staff_roles());
        Ok(Done::new(Opened { token: token.clone(), person, ends_at }, event))
    })
}

/// Ends a session.
pub(crate) fn close(cx: &Context<'_>, person: &Person, session_hash: &str) -> Result<(), Fault> {
    cx.db.write("sign_out", cx.time.at, |tx| {
        session::close(tx, session_hash)?;
        Ok(Done::new((), Event::new(Fact::SignedOut, person.coming(), "session", "")))
    })
}

/// Makes the configured people the staff, and nobody else.
pub(crate) fn name_staff(cx: &Context<'_>) -> Result<(), Fault> {
    let rows = cx.config.staff.iter().map(|one| staff::StaffRow {
        iin: one.iin.clone(),
        role: one.role.as_str().to_owned(),
        name: one.name.clone(),
        office: one.office.clone(),
    });
    let rows: Vec<staff::StaffRow> = rows.collect();
    cx.db.write("name_staff", cx.time.at, |tx| {
        let set = staff::set(tx, &rows)?;
        let event = Event::new(Fact::StaffNamed, By::System, "staff", "configuration").under(Cite::R2_8);
        let done = Done::new((), event.detail(if set.changed { "changed" } else { "same" }));
        let mut events = set_apart(tx)?;
        for iin in &set.left {
            events.extend(sessions::end_all_of(tx, By::System, iin)?);
        }
        Ok(events.into_iter().fold(done, Done::and))
    })
}

/// Takes roles away that do not go together with what the configuration says, or with an earlier role of the same person:
/// whoever administrators named while the configuration said otherwise, or before roles were kept apart.
fn set_apart(tx: &mut Tx) -> Result<Vec<Event>, Fault> {
    let mut events = Vec::new();
    let mut held: BTreeMap<String, Vec<Role>> = BTreeMap::new();
    let mut all = staff::all(tx)?;
    all.sort_by_key(|(row, source)| (source != staff::CONFIGURATION, Role::parse(&row.role)));
    for (row, source) in all {
        let Some(role) = Role::parse(&row.role) else { continue };
        let roles = held.entry(row.iin.clone()).or_default();
        roles.push(role);
        if clash(roles).is_some() && source != staff::CONFIGURATION {
            roles.pop();
            staff::remove(tx, &row.iin, &row.role)?;
            tracing::warn!(
                role = row.role,
                "a role is taken away that does not go together with another of one person"
            );
            let event = Event::new(Fact::StaffRemoved, By::System, "staff", &row.iin).under(Cite::R2_8);
            events.push(event.detail(format!("{} apart", row.role)));
            events.extend(sessions::end_all_of(tx, By::System, &row.iin)?);
        }
    }
    Ok(events)
}
