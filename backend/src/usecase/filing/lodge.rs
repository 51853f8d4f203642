//! Lodging a signed request: verify, recompute, search, register. One transaction
//! for everything that lasts; whatever fails before its commit has left nothing behind.

use shared::eds::EdsRefusal;
use shared::intake::{CompletePackage, check_package};
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};
use shared::registers::{Questions, RegisterAnswer};
use shared::wire::v1::formation::FormationRequest;
use shared::wire::v1::report::ReportWire;

use crate::attest::{Asked, Gathered, look_at, problem};
use crate::store::Tx;
use crate::store::filing::draft::{self, Draft};
use crate::store::filing::prepared::{self, Prepared};
use crate::store::filing::{application, envelope, received};
use crate::store::people::event::By;
use crate::usecase::context::{Context, RequestTime};
use crate::usecase::filing::application_view::{Audience, view};
use crate::usecase::filing::registering::{Filing, Lodged, settle};
use crate::usecase::filing::{drafts, evidence, prepare, receive};
use crate::usecase::once::{self, Answered, OnceKey};
use crate::usecase::systems::registers;
use crate::usecase::{Fault, Person};

/// What is on the table before the signature is looked at.
enum Table {
    /// This very request was answered before.
    Before(Box<Lodged>),
    Ready(Box<(Prepared, FormationRequest)>),
}

/// What the outside must be asked before [`lodge`]: about a good-looking envelope over the statement that waits for it,
/// by the person who was to sign. Anything else costs no question; `lodge` will say what is wrong with it.
pub(crate) fn look(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    key: &OnceKey,
    envelope: &[u8],
) -> Result<Option<Asked>, Fault> {
    Ok(good_looking(cx, person, id, key, envelope)?.map(|(asked, ..)| asked))
}

/// What the registers must be asked before [`lodge`], about the same envelope, once what the outside said lets it stand. What
/// waits for its signature is asked about when that is judged, and what is refused never.
pub(crate) fn questions(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    key: &OnceKey,
    envelope: &[u8],
    gathered: &Gathered,
) -> Result<Questions, Fault> {
    let moment = cx.time;
    let Some(ready) = good_looking(cx, person, id, key, envelope)? else {
        return Ok(Questions::default());
    };
    let (_, prepared, request) = ready;
    let trust = cx.state.trust();
    let stands = receive::judge(cx, &trust, &prepared.statement, envelope, gathered, None, moment.at).is_ok();
    // What is wrong with it, the lodging says.
    match as_signed(cx, &prepared, &request, moment) {
        Ok(package) if stands && prepared.expires_at > moment.at.as_millisecond() => {
            let questions = Questions::of(package.form(), moment.today);
            registers::about_to_ask(cx, By::System, ("draft", id), questions)
        }
        _ => Ok(Questions::default()),
    }
}

fn good_looking(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    key: &OnceKey,
    envelope: &[u8],
) -> Result<Option<(Asked, Prepared, FormationRequest)>, Fault> {
    let at = cx.time.at;
    let Table::Ready(ready) = cx.db.read("read_prepared", at, |tx| lay(tx, person, id, key, envelope))?
    else {
        return Ok(None);
    };
    let (prepared, request) = *ready;
    let looked = look_at(&cx.state.trust(), envelope, at).ok();
    let good = looked.filter(|asked| {
        asked.content == prepared.statement && asked.iin.as_deref() == Some(prepared.signer_iin.as_str())
    });
    Ok(good.map(|asked| (asked, prepared, request)))
}

/// Lodges the draft's statement, signed, by what the outside said about the signature, and the registers about the form.
pub(crate) fn lodge(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    key: &OnceKey,
    envelope: &[u8],
    (gathered, answers): (&Gathered, &[RegisterAnswer]),
) -> Result<Lodged, Fault> {
    let moment = cx.time;
    let table = cx.db.read("read_prepared", moment.at, |tx| lay(tx, person, id, key, envelope))?;
    let (prepared, request) = match table {
        Table::Before(lodged) => return Ok(*lodged),
        Table::Ready(ready) => *ready,
    };
    if prepared.expires_at <= moment.at.as_millisecond() {
        return Err(Fault::code(ProblemCode::StatementStale));
    }
    // One trust judges and is put aside, whatever is read anew meanwhile.
    let trust = cx.state.trust();
    let judged = receive::judge(cx, &trust, &prepared.statement, envelope, gathered, None, moment.at);
    let signature = match judged {
        Err(EdsRefusal::RevocationUnknown(why)) => Err(why),
        other => Ok(other.map_err(problem)?),
    };
    let iin = match &signature {
        Ok(signature) => signature.signer().iin.clone(),
        // Not known yet whether it stands; but whose it is and over what, must be.
        Err(_) => receive::seen(cx, &prepared.statement, envelope, moment.at)?,
    };
    if iin != person.iin || iin != prepared.signer_iin {
        return Err(Fault::Problem(Problem::new(ProblemCode::SignerDiffers).under(Cite::A3_8_Portal_1)));
    }
    let package = as_signed(cx, &prepared, &request, moment)?;
    let outcome = match &signature {
        Ok(signature) => {
            let evidence = evidence::row(cx, &trust, id, envelope, gathered, moment.at, moment.at)?;
            let filing = Filing {
                person,
                once: Some(key),
                prepared: &prepared,
                request: &request,
                package: &package,
                signer: signature.signer(),
                envelope,
                evidence: &evidence,
                registers: answers,
                received: moment,
                moment,
            };
            settle(cx, &filing)
        }
        Err(why) => {
            let row = receive::row(cx, &prepared, envelope, gathered, why, moment);
            cx.db.write("receive", moment.at, |tx| receive::receive(tx, person, key, &prepared, &row))
        }
    };
    once::told_again(outcome)
}

/// What was signed, judged by the rules of now: the report must be the signed one, byte for byte. Only the hash of the
/// rules may be another: a program that was renewed since the statement was made judges again, and an equal verdict stands.
fn as_signed(
    cx: &Context<'_>,
    prepared: &Prepared,
    request: &FormationRequest,
    moment: RequestTime,
) -> Result<CompletePackage, Fault> {
    let stale = || Fault::code(ProblemCode::StatementStale);
    let signed: ReportWire = serde_json::from_slice(&prepared.report).map_err(|_| stale())?;
    let rules = cx.rules(moment.today)?;
    let anew = |now: ReportWire| {
        if now.rule_set == signed.rule_set { stale() } else { Fault::JudgedAnew(Box::new(now)) }
    };
    let judged = check_package(request, &rules, moment.today);
    let package = judged.map_err(|report| {
        if signed.rule_set == report.rule_set {
            Fault::HasErrors(Box::new(report))
        } else {
            Fault::JudgedAnew(Box::new(ReportWire::from(&report)))
        }
    })?;
    package.as_signed(signed.clone()).map_err(|other| anew(other.report().clone()))
}

fn lay(tx: &mut Tx, person: &Person, id: &str, key: &OnceKey, envelope: &[u8]) -> Result<Table, Fault> {
    if let Some(before) = once::before(tx, person, key)? {
        return Answered::again(&before).map(|lodged| Table::Before(Box::new(lodged)));
    }
    let Some(draft) = draft::find(tx, &person.iin, id)? else {
        return lodged_before(tx, person, id, envelope).map(|lodged| Table::Before(Box::new(lodged)));
    };
    let Some(prepared) = prepared::of_draft(tx, id)? else {
        return received_before(tx, draft, envelope).map(|lodged| Table::Before(Box::new(lodged)));
    };
    if prepared.draft_version != draft.version {
        return Err(Fault::code(ProblemCode::StatementStale));
    }
    let request = prepare::request_as_signed(tx, person, &draft, &prepared.statement)?;
    let request = request.ok_or_else(|| Fault::code(ProblemCode::StatementStale))?;
    Ok(Table::Ready(Box::new((prepared, request))))
}

/// A lodged draft leaves an application of the same id. Whoever sends the very envelope again, long after the answer kept
/// for them is gone, is told what stands; for any other its statement is spent.
fn lodged_before(tx: &mut Tx, person: &Person, id: &str, sent: &[u8]) -> Result<Lodged, Fault> {
    let case = application::find(tx, id)?.filter(|case| case.filed.owner == person.iin);
    let case = case.ok_or_else(|| Fault::code(ProblemCode::NotFound))?;
    if envelope::of(tx, id)?.is_none_or(|kept| kept.message != sent) {
        return Err(Fault::code(ProblemCode::ChallengeSpent));
    }
    let at = tx.at;
    Ok(Answered::Made(view(tx, &case, at, Audience::Owner, &[])?))
}

/// The same for what was received and waits.
fn received_before(tx: &mut Tx, draft: Draft, sent: &[u8]) -> Result<Lodged, Fault> {
    let row = received::of_draft(tx, &draft.id)?.filter(|row| row.state == received::WAITING);
    if row.is_none_or(|row| row.message != sent) {
        return Err(Fault::code(ProblemCode::ChallengeSpent));
    }
    Ok(Answered::Waits(drafts::to_wire(tx, draft)?))
}
