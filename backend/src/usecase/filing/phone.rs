//! Signing on a phone, as the browser sees it: it begins a signing for a text it was given, shows the code, waits, and
//! fetches the signature. Whatever comes from the phone waits here; it files nothing and lets nobody in by itself:
//! the browser that began it sends it on, through the same doors as any other signature. What the phone asks and
//! brings stands in `phone_peer`.

use base64::Engine as _;
use jiff::SignedDuration;
use shared::eds::phone::{MINUTES, PhoneState, WrongPhoneState};
use shared::problem::{Problem, ProblemCode};
use shared::text::Locale;
use shared::time::Timestamp;
use shared::wire::v1::phone::PhoneSigningWire;
use shared::wire::v1::problem::ProblemWire;

use crate::clock::watch::Settled;
use crate::ids;
use crate::store::Tx;
use crate::store::filing::phone::{self, PhoneRow};
use crate::store::filing::prepared;
use crate::store::people::session;
use crate::usecase::context::Context;
use crate::usecase::filing::drafts;
use crate::usecase::people::sign_in::later;
use crate::usecase::{Fault, Person};

/// What has ended is kept this long, so that a phone or a browser that comes late hears by name what happened.
const KEPT: SignedDuration = SignedDuration::from_mins(10);

/// A signing just begun.
pub(crate) struct Begun {
    pub(crate) id: String,
    /// The secret part of API 1's address: it stands in the code and nowhere else.
    pub(crate) link: String,
    pub(crate) expires_at: Timestamp,
    pub(crate) seconds_left: i64,
}

/// What is to be signed, and by whom.
struct Wanted {
    purpose: &'static str,
    nonce: String,
    signer_iin: String,
    signer_name: String,
    good_until: i64,
}

impl From<WrongPhoneState> for Fault {
    fn from(wrong: WrongPhoneState) -> Self {
        let problem = Problem::new(ProblemCode::PhoneSigningEnded).with("from", wrong.from.as_str());
        Self::Problem(problem.with("wanted", wrong.wanted))
    }
}

/// Nothing of this is offered while it is switched off.
pub(crate) fn must_be_on<'a>(cx: &Context<'a>) -> Result<&'a str, Fault> {
    cx.config.organisation_bin.as_deref().ok_or_else(|| Fault::code(ProblemCode::PhoneSigningOff))
}

/// Four digits that page and phone show alike. They tell codes of two windows apart and prove nothing.
pub(crate) fn check_number(id: &str) -> String {
    let digest = ids::sha256(format!("phone-check-v1:{id}").as_bytes());
    let number = digest.get(..8).and_then(|hex| u32::from_str_radix(hex, 16).ok()).unwrap_or_default();
    format!("{:04}", number % 10_000)
}

/// Begins a signing of the session's challenge.
pub(crate) fn begin_sign_in(cx: &Context<'_>, session_hash: &str, locale: Locale) -> Result<Begun, Fault> {
    begin(cx, session_hash, locale, |tx| {
        let challenge = session::challenge_of(tx, session_hash)?
            .ok_or_else(|| Fault::code(ProblemCode::ChallengeSpent))?;
        Ok(Wanted {
            purpose: "sign_in",
            nonce: challenge.nonce,
            signer_iin: String::new(),
            signer_name: String::new(),
            good_until: challenge.expires_at,
        })
    })
}

/// Begins a signing of a draft's statement, by the person who is signed in.
pub(crate) fn begin_filing(
    cx: &Context<'_>,
    person: &Person,
    session_hash: &str,
    draft: &str,
    locale: Locale,
) -> Result<Begun, Fault> {
    begin(cx, session_hash, locale, |tx| {
        let draft = drafts::owned(tx, person, draft)?;
        let prepared = prepared::of_draft(tx, &draft.id)?
            .filter(|prepared| prepared.signer_iin == person.iin)
            .ok_or_else(|| Fault::code(ProblemCode::ChallengeSpent))?;
        if prepared.draft_version != draft.version || prepared.expires_at <= tx.now() {
            return Err(Fault::code(ProblemCode::StatementStale));
        }
        Ok(Wanted {
            purpose: "filing",
            nonce: prepared.nonce,
            signer_iin: person.iin.clone(),
            signer_name: person.name.clone(),
            good_until: prepared.expires_at,
        })
    })
}

fn begin(
    cx: &Context<'_>,
    session_hash: &str,
    locale: Locale,
    wanted: impl Fn(&mut Tx) -> Result<Wanted, Fault>,
) -> Result<Begun, Fault> {
    must_be_on(cx)?;
    let at = cx.time.at;
    let (id, link) = (ids::id()?, ids::id()?);
    let latest = later(at, SignedDuration::from_mins(MINUTES)).as_millisecond();
    let expires = cx.db.keep_house("begin_phone_signing", at, |tx| {
        let wanted = wanted(tx)?;
        let expires = latest.min(wanted.good_until);
        let row = PhoneRow {
            id: id.clone(),
            link_hash: ids::sha256(link.as_bytes()),
            token_hash: String::new(),
            session_hash: session_hash.to_owned(),
            purpose: wanted.purpose.to_owned(),
            nonce: wanted.nonce,
            signer_iin: wanted.signer_iin,
            signer_name: wanted.signer_name,
            language: locale.as_str().to_owned(),
            state: PhoneState::Waiting.as_str().to_owned(),
            refusal: String::new(),
            tries: 0,
            message: None,
            begun_at: tx.now(),
            expires_at: expires,
        };
        phone::begin(tx, &row)?;
        Ok::<_, Fault>(expires)
    })?;
    let expires_at = crate::store::moment(expires, "phone_signing", "expires_at")?;
    Ok(Begun { id, link, expires_at, seconds_left: seconds_left(expires, at) })
}

fn seconds_left(expires_at: i64, at: Timestamp) -> i64 {
    ((expires_at - at.as_millisecond()) / 1000).max(0)
}

/// The state of a row now, its text to be signed at hand or gone: gone means that it was signed in another way or
/// replaced, and then nobody waits for the phone.
pub(crate) fn state(tx: &mut Tx, row: &PhoneRow) -> Result<(PhoneState, Option<Vec<u8>>), Fault> {
    let stored = PhoneState::parse(&row.state).ok_or_else(|| Fault::code(ProblemCode::Internal))?;
    let now = stored.now(row.expires_at, tx.now());
    if !now.is_open() {
        return Ok((now, None));
    }
    let statement = phone::statement(tx, row)?;
    Ok((if statement.is_some() { now } else { PhoneState::Cancelled }, statement))
}

/// Where a signing stands, told to the browser that began it and to nobody else.
pub(crate) fn show(
    cx: &Context<'_>,
    session_hash: &str,
    id: &str,
    locale: Locale,
) -> Result<PhoneSigningWire, Fault> {
    let at = cx.time.at;
    let (row, state) = cx.db.read("phone_signing", at, |tx| {
        let row = phone::of_browser(tx, id, session_hash)?;
        let row = row.ok_or_else(|| Fault::code(ProblemCode::PhoneSigningUnknown))?;
        let (state, _) = state(tx, &row)?;
        Ok::<_, Fault>((row, state))
    })?;
    Ok(PhoneSigningWire {
        id: row.id,
        state: state.as_str().to_owned(),
        seconds_left: if state.is_open() { seconds_left(row.expires_at, at) } else { 0 },
        refusal: refusal(&row.refusal).map(|problem| ProblemWire::from_problem(&problem, locale)),
        envelope: row
            .message
            .map(|der| base64::engine::general_purpose::STANDARD.encode(der))
            .unwrap_or_default(),
    })
}

/// A refusal as rows hold it: the code, and its reason after a space.
fn refusal(text: &str) -> Option<Problem> {
    let (code, reason) = text.split_once(' ').unwrap_or((text, ""));
    let problem = Problem::new(ProblemCode::parse(code)?);
    Some(if reason.is_empty() { problem } else { problem.with("reason", reason) })
}

/// The browser does not wait any more.
pub(crate) fn cancel(cx: &Context<'_>, session_hash: &str, id: &str) -> Result<(), Fault> {
    cx.db.keep_house("cancel_phone_signing", cx.time.at, |tx| {
        let row = phone::of_browser(tx, id, session_hash)?;
        let row = row.ok_or_else(|| Fault::code(ProblemCode::PhoneSigningUnknown))?;
        phone::cancel(tx, &row.id)?;
        Ok(())
    })
}

/// Forgets what ended.
pub(crate) fn purge(tx: &mut Tx, settled: Settled) -> Result<usize, Fault> {
    let before = settled.ms() - i64::try_from(KEPT.as_millis()).unwrap_or_default();
    Ok(phone::purge(tx, settled, before)?)
}
