//! Received, signed, not registered yet: the application whose signature cannot be judged now is kept with its time of
//! receipt, and judged when evidence arrives. Not knowing never counts as good, and never loses anything: the draft
//! lies still meanwhile, the due day counts from the receipt, and who filed may take it back.

use jiff::SignedDuration;
use shared::eds::{EdsRefusal, VerifiedSignature, attest};
use shared::intake::CompletePackage;
use shared::law::Cite;
use shared::problem::ProblemCode;
use shared::registers::{Questions, RegisterAnswer};
use shared::time::Timestamp;
use shared::wire::v1::draft::DraftWire;
use shared::wire::v1::formation::FormationRequest;
use shared::wire::v1::request::RequestWire;

use crate::attest::{Asked, Gathered, National, look_at, problem};
use crate::config::Timestamps;
use crate::store::filing::draft;
use crate::store::filing::prepared::Prepared;
use crate::store::filing::received::{self, ReceivedRow};
use crate::store::people::event::{By, Event, Fact};
use crate::store::systems::outbox::Notice;
use crate::store::{Done, Tx, moment};
use crate::trust::Trust;
use crate::usecase::context::{Context, RequestTime};
use crate::usecase::filing::registering::{self, Filing, Lodged, turn_received_away};
use crate::usecase::filing::{drafts, evidence, prepare};
use crate::usecase::once::{self, Answered, OnceKey};
use crate::usecase::people::sign_in::later;
use crate::usecase::systems::registers;
use crate::usecase::systems::stuck::{self, Queue};
use crate::usecase::{Fault, Person};

/// Pauses between two tries, seconds; the last one repeats.
const PAUSES: [i64; 6] = [10, 30, 60, 120, 300, 600];
/// Judged in one round.
const ROUND_MAX: i64 = 16;
/// The one refusal that new evidence brings about. Everything else was judged at the receipt.
const REVOKED: &str = "certificate-revoked";

/// Judges an envelope over a statement by what the outside said. `received`: since when it lies here, if it waited.
///
/// # Errors
/// [`EdsRefusal`]; [`EdsRefusal::RevocationUnknown`] also where a timestamp is owed and missing.
pub(crate) fn judge(
    cx: &Context<'_>,
    trust: &Trust,
    statement: &[u8],
    envelope: &[u8],
    gathered: &Gathered,
    received: Option<Timestamp>,
    at: Timestamp,
) -> Result<VerifiedSignature, EdsRefusal> {
    let fallback = cx.config.peers.revocation_fallback;
    let verifier = National { trust, gathered, fallback, received, at };
    let signature = attest(&verifier, statement, envelope, None)?;
    if cx.config.peers.timestamps == Timestamps::Required
        && gathered.token.is_none()
        && look_at(trust, envelope, received.unwrap_or(at))?.stamps.is_empty()
    {
        let why = gathered.unstamped.unwrap_or("timestamp-missing");
        return Err(EdsRefusal::RevocationUnknown(why.to_owned()));
    }
    Ok(signature)
}

/// Whose envelope it is, when everything but revocation is good and it is over this statement.
pub(crate) fn seen(
    cx: &Context<'_>,
    statement: &[u8],
    envelope: &[u8],
    at: Timestamp,
) -> Result<String, Fault> {
    let asked = look_at(&cx.state.trust(), envelope, at).map_err(problem)?;
    if asked.content != statement {
        return Err(problem(EdsRefusal::ContentDiffers).into());
    }
    asked.iin.ok_or_else(|| problem(EdsRefusal::Unidentified).into())
}

/// The receipt as a row.
pub(crate) fn row(
    cx: &Context<'_>,
    prepared: &Prepared,
    envelope: &[u8],
    gathered: &Gathered,
    why: &str,
    moment: RequestTime,
) -> ReceivedRow {
    ReceivedRow {
        draft_id: prepared.draft_id.clone(),
        owner_iin: prepared.signer_iin.clone(),
        statement: prepared.statement.clone(),
        report: prepared.report.clone(),
        language: prepared.language.clone(),
        message: envelope.to_vec(),
        token: gathered.token.clone(),
        received_at: moment.at.as_millisecond(),
        due_on: shared::calendar::due_on(moment.at, cx.config.zone, &cx.state.calendar()).to_string(),
        state: received::WAITING.to_owned(),
        reason: why.to_owned(),
        problem: String::new(),
        tries: 0,
        next_try_at: next_try(0, moment.at),
    }
}

fn next_try(tries: i64, at: Timestamp) -> i64 {
    let pause = usize::try_from(tries).ok().and_then(|tries| PAUSES.get(tries));
    let seconds = pause.or(PAUSES.last()).copied().unwrap_or_default();
    later(at, SignedDuration::from_secs(seconds)).as_millisecond()
}

/// The transaction: the nonce is spent, the draft lies still, the caller learns that it was received.
pub(crate) fn receive(
    tx: &mut Tx,
    person: &Person,
    key: &OnceKey,
    prepared: &Prepared,
    row: &ReceivedRow,
) -> Result<Done<Lodged>, Fault> {
    registering::spend(tx, person, key, prepared)?;
    received::insert(tx, row)?;
    let wire = shown(tx, person, &row.draft_id)?;
    let answered = Answered::Waits(wire);
    once::keep_about(tx, person, key, &answered, &row.draft_id)?;
    let by = By::Representative(person.iin.clone());
    let event = Event::new(Fact::Received, by, "draft", &row.draft_id).under(Cite::R2_14);
    let notice = Notice { topic: "application.received", subject: row.draft_id.clone() };
    Ok(Done::new(answered, event.detail(row.reason.clone())).sending(notice))
}

fn shown(tx: &mut Tx, person: &Person, id: &str) -> Result<DraftWire, Fault> {
    let draft = drafts::owned(tx, person, id)?;
    drafts::to_wire(tx, draft)
}

/// Takes a receipt back before anything was registered: the draft is free again.
pub(crate) fn take_back(cx: &Context<'_>, person: &Person, id: &str) -> Result<DraftWire, Fault> {
    cx.db.write("take_receipt_back", cx.time.at, |tx| {
        drafts::owned(tx, person, id)?;
        if !received::hold(tx, id)? {
            return Err(Fault::code(ProblemCode::NotFound));
        }
        received::forget(tx, id)?;
        let event = Event::new(Fact::ReceiptTakenBack, By::Representative(person.iin.clone()), "draft", id);
        Ok(Done::new(shown(tx, person, id)?, event))
    })
}

/// One that waits, and what the outside is to be asked about it.
pub(crate) struct Waiting {
    pub(crate) id: String,
    pub(crate) asked: Option<Asked>,
    /// Its signature bears no timestamp yet.
    pub(crate) unstamped: bool,
}

/// Those whose turn it is.
pub(crate) fn due(cx: &Context<'_>) -> Result<Vec<Waiting>, Fault> {
    let (at, queue) = (cx.time.at, Queue::Received);
    let longest = PAUSES.last().copied().unwrap_or_default() * 1000;
    let mut ids = cx.db.read("received_due", at, |tx| {
        Ok::<_, Fault>(received::due(tx, queue.as_str(), longest, ROUND_MAX)?)
    })?;
    ids.extend(stuck::again(cx, queue)?);
    if !ids.is_empty() {
        tracing::info!(count = ids.len(), "received applications are judged again");
    }
    let mut due = Vec::new();
    for id in ids {
        match waiting(cx, &id) {
            Ok(Some(waiting)) => due.push(waiting),
            Ok(None) => stuck::clear(cx, queue, &id)?,
            Err(fault) => stuck::set_aside(cx, queue, &id, &fault)?,
        }
    }
    Ok(due)
}

/// One that waits, as it is to be asked about; `None` when it does not any more.
fn waiting(cx: &Context<'_>, id: &str) -> Result<Option<Waiting>, Fault> {
    let row = cx.db.read("received_one", cx.time.at, |tx| received::of_draft(tx, id))?;
    let Some(row) = row.filter(|row| row.state == received::WAITING) else { return Ok(None) };
    let at = moment(row.received_at, "received", "received_at")?;
    let mut asked = look_at(&cx.state.trust(), &row.message, at).ok();
    let unstamped = row.token.is_none();
    // Whoever gave the timestamp at the receipt is asked about together with the signer.
    if let (Some(asked), Some(token)) = (&mut asked, row.token) {
        asked.stamps.push(token);
    }
    Ok(Some(Waiting { id: row.draft_id, asked, unstamped }))
}

/// What the registers are to be asked about one that waits; `None` where it stands aside, because it cannot be read.
pub(crate) fn questions_or_set_aside(
    cx: &Context<'_>,
    id: &str,
    gathered: &Gathered,
) -> Result<Option<Questions>, Fault> {
    match questions(cx, id, gathered) {
        Ok(questions) => Ok(Some(questions)),
        Err(fault) => {
            stuck::set_aside(cx, Queue::Received, id, &fault)?;
            Ok(None)
        }
    }
}

/// As of its receipt; nothing where none is connected, or where its signature does not stand by what was gathered.
fn questions(cx: &Context<'_>, id: &str, gathered: &Gathered) -> Result<Questions, Fault> {
    let none = Questions::default();
    if cx.config.neighbours.registers().is_empty() {
        return Ok(none);
    }
    let row = cx.db.read("received_one", cx.time.at, |tx| received::of_draft(tx, id))?;
    let Some(row) = row.filter(|row| row.state == received::WAITING) else { return Ok(none) };
    let at = moment(row.received_at, "received", "received_at")?;
    let gathered = with_kept(&row, gathered.clone());
    let (trust, now) = (cx.state.trust(), cx.time.at);
    if judge(cx, &trust, &row.statement, &row.message, &gathered, Some(at), now).is_err() {
        return Ok(none);
    }
    let request = cx.db.read("received_request", cx.time.at, |tx| {
        let Some(draft) = draft::find(tx, &row.owner_iin, &row.draft_id)? else { return Ok(None) };
        prepare::request_as_signed(tx, &owner(&row.owner_iin), &draft, &row.statement)
    })?;
    let received = request.and_then(|request| as_received(&row, request));
    let Some((_, package)) = received else { return Ok(none) };
    let questions = Questions::of(package.form(), cx.time_of(at).today);
    registers::about_to_ask(cx, By::System, ("draft", id), questions)
}

/// What was gathered now, with the timestamp that came at the receipt, if one did.
fn with_kept(row: &ReceivedRow, gathered: Gathered) -> Gathered {
    Gathered { token: row.token.clone().or(gathered.token), ..gathered }
}

/// Judges one that waits; what cannot be judged at all stands aside and holds nobody up.
pub(crate) fn judge_or_set_aside(
    cx: &Context<'_>,
    id: &str,
    gathered: Gathered,
    registers: &[RegisterAnswer],
) -> Result<usize, Fault> {
    match judge_waiting(cx, id, gathered, registers) {
        Ok(count) => {
            stuck::clear(cx, Queue::Received, id)?;
            Ok(count)
        }
        Err(fault) => {
            stuck::set_aside(cx, Queue::Received, id, &fault)?;
            Ok(0)
        }
    }
}

/// Judges one that waits, as of its receipt, by what the outside says now.
fn judge_waiting(
    cx: &Context<'_>,
    id: &str,
    gathered: Gathered,
    registers: &[RegisterAnswer],
) -> Result<usize, Fault> {
    let now = cx.time;
    let found = cx.db.read("read_received", now.at, |tx| {
        let Some(row) = received::of_draft(tx, id)?.filter(|row| row.state == received::WAITING) else {
            return Ok(None);
        };
        let Some(draft) = draft::find(tx, &row.owner_iin, id)? else { return Ok(None) };
        let person = owner(&row.owner_iin);
        let request = prepare::request_as_signed(tx, &person, &draft, &row.statement)?;
        Ok::<_, Fault>(Some((row, draft.version, person, request)))
    })?;
    let Some((row, version, person, request)) = found else { return Ok(0) };
    let gathered = with_kept(&row, gathered);
    let at = moment(row.received_at, "received", "received_at")?;
    let received = cx.time_of(at);
    // One trust judges and is put aside, whatever is read anew meanwhile.
    let trust = cx.state.trust();
    let signature = match judge(cx, &trust, &row.statement, &row.message, &gathered, Some(at), now.at) {
        Ok(signature) => signature,
        Err(EdsRefusal::Refused(why)) if why == REVOKED => {
            let prepared = prepared_of(&row, version);
            let refused = problem(EdsRefusal::Refused(why));
            return ended(cx.db.write("turn_received_away", now.at, |tx| {
                if !received::hold(tx, id)? {
                    return Err(Fault::code(ProblemCode::ChallengeSpent));
                }
                turn_received_away(tx, &prepared, &refused)
            }));
        }
        Err(other) => return wait_on(cx, &row, &code_of(other), &gathered, now.at),
    };
    let Some((request, package)) = request.and_then(|request| as_received(&row, request)) else {
        tracing::error!("a received application cannot be read any more");
        return wait_on(cx, &row, "unreadable", &gathered, now.at);
    };
    let prepared = prepared_of(&row, version);
    let evidence = evidence::row(cx, &trust, id, &row.message, &gathered, at, now.at)?;
    let filing = Filing {
        person: &person,
        once: None,
        prepared: &prepared,
        request: &request,
        package: &package,
        signer: signature.signer(),
        envelope: &row.message,
        evidence: &evidence,
        registers,
        received,
        moment: now,
    };
    ended(registering::settle(cx, &filing))
}

/// The package as it was received: judged that day, and signed so. That report counts, whatever the rules are now.
fn as_received(row: &ReceivedRow, request: FormationRequest) -> Option<(FormationRequest, CompletePackage)> {
    let report = serde_json::from_slice(&row.report).ok()?;
    let wire = RequestWire::Formation(Box::new(request.clone()));
    Some((request, CompletePackage::as_lodged(&wire, report)?))
}

/// Judged by another process, or taken back, in this very moment: nothing is left to do.
fn ended(outcome: Result<Lodged, Fault>) -> Result<usize, Fault> {
    match outcome {
        Ok(_) => Ok(1),
        Err(Fault::Problem(problem)) if problem.code == ProblemCode::ChallengeSpent => Ok(0),
        Err(other) => Err(other),
    }
}

/// Nobody is signed in; the owner's number is all that a filing asks of a person.
fn owner(iin: &str) -> Person {
    Person { iin: iin.to_owned(), name: String::new(), surname: String::new(), roles: Vec::new() }
}

/// What was prepared, as the receipt keeps it; its nonce is spent.
fn prepared_of(row: &ReceivedRow, draft_version: i64) -> Prepared {
    Prepared {
        nonce: String::new(),
        draft_id: row.draft_id.clone(),
        draft_version,
        signer_iin: row.owner_iin.clone(),
        statement: row.statement.clone(),
        report: row.report.clone(),
        language: row.language.clone(),
        expires_at: row.received_at,
    }
}

/// Why it waits on.
fn code_of(why: EdsRefusal) -> String {
    match why {
        EdsRefusal::RevocationUnknown(code) => code,
        // It was good at the receipt but for revocation: what changed since is our own trust.
        other => {
            tracing::error!(why = %other, "a received signature cannot be judged any more: see the trust folder");
            "trust-changed".to_owned()
        }
    }
}

fn wait_on(
    cx: &Context<'_>,
    row: &ReceivedRow,
    code: &str,
    gathered: &Gathered,
    at: Timestamp,
) -> Result<usize, Fault> {
    let next = next_try(row.tries + 1, at);
    cx.db.keep_house("wait_on", at, |tx| {
        if received::hold(tx, &row.draft_id)? {
            received::wait_on(tx, &row.draft_id, code, gathered.token.as_deref(), next)?;
        }
        Ok(0)
    })
}
