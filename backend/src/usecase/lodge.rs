//! Lodging a signed request: verify, recompute, search, register. One transaction
//! for everything that lasts; whatever fails before its commit has left nothing behind.

use shared::duplicates::Identity;
use shared::eds::{EdsRefusal, SignerIdentity};
use shared::intake::{CompletePackage, check_package};
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};
use shared::text::Locale;
use shared::wire::v1::formation::FormationRequest;
use shared::wire::v1::problem::ProblemWire;
use shared::wire::v1::report::ReportWire;

use crate::attest::{Asked, Gathered, look_at, problem};
use crate::store::draft::{self, Draft};
use crate::store::envelope::{self, EnvelopeRow};
use crate::store::event::{By, Event, Fact};
use crate::store::evidence::EvidenceRow;
use crate::store::prepared::{self, Prepared};
use crate::store::{Done, Tx, application, copy, json, received};
use crate::usecase::application_view::{Audience, view};
use crate::usecase::context::{Context, RequestTime};
use crate::usecase::enter::{self, Entered, Entry, already_has_iin};
use crate::usecase::{
    Answer, Fault, OnceKey, Person, drafts, duplicates, evidence, once_answered, prepare, receive,
};

/// What is on the table before the signature is looked at.
enum Table {
    /// This very request was answered before.
    Kept(Answer),
    Ready(Box<(Prepared, FormationRequest)>),
}

/// What a filing brings into the transaction, all of it checked.
pub(super) struct Filing<'a> {
    pub(super) person: &'a Person,
    /// The caller's key; none when it waited and nobody calls.
    pub(super) once: Option<&'a OnceKey>,
    pub(super) prepared: &'a Prepared,
    pub(super) request: &'a FormationRequest,
    pub(super) package: &'a CompletePackage,
    pub(super) signer: &'a SignerIdentity,
    pub(super) envelope: &'a [u8],
    /// What its signature was judged by.
    pub(super) evidence: &'a EvidenceRow,
    pub(super) received: RequestTime,
    pub(super) moment: RequestTime,
}

/// What the outside must be asked before [`lodge`]: about a good-looking envelope over the statement that waits for it,
/// by the person who was to sign. Anything else costs no question; `lodge` will say what is wrong with it.
pub(crate) fn look(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    once: &OnceKey,
    envelope: &[u8],
) -> Result<Option<Asked>, Fault> {
    let at = cx.time.at;
    let Table::Ready(ready) = cx.db.read("read_prepared", at, |tx| lay(tx, person, id, once, envelope))?
    else {
        return Ok(None);
    };
    let (prepared, _) = *ready;
    let looked = look_at(&cx.state.trust(), envelope, at).ok();
    Ok(looked.filter(|asked| {
        asked.content == prepared.statement && asked.iin.as_deref() == Some(prepared.signer_iin.as_str())
    }))
}

/// Lodges the draft's statement, signed; `gathered` is what the outside said about the signature.
pub(crate) fn lodge(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    once: &OnceKey,
    envelope: &[u8],
    gathered: &Gathered,
) -> Result<Answer, Fault> {
    let moment = cx.time;
    let table = cx.db.read("read_prepared", moment.at, |tx| lay(tx, person, id, once, envelope))?;
    let (prepared, request) = match table {
        Table::Kept(answer) => return Ok(answer),
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
                once: Some(once),
                prepared: &prepared,
                request: &request,
                package: &package,
                signer: signature.signer(),
                envelope,
                evidence: &evidence,
                received: moment,
                moment,
            };
            settle(cx, &filing)
        }
        Err(why) => {
            let row = receive::row(cx, &prepared, envelope, gathered, why, moment);
            cx.db.write("receive", moment.at, |tx| receive::receive(tx, person, once, &prepared, &row))
        }
    };
    once_answered(outcome)
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

/// Searches, and registers or turns away.
pub(super) fn settle(cx: &Context<'_>, filing: &Filing) -> Result<Answer, Fault> {
    let (package, moment) = (filing.package, filing.moment);
    let identity = package.newcomer().map(Identity::of);
    // The register only grows: whoever is certainly in it now will be, so whoever may know it needs no turn at the
    // register. Strangers take the way of everybody.
    let known = cx.db.read("known_document", moment.at, |tx| match &identity {
        Some(identity) => knows(tx, &filing.person.iin, identity),
        None => Ok(false),
    })?;
    if known {
        cx.db.write("turn_away", moment.at, |tx| {
            take_up(tx, filing)?;
            turn_away(tx, filing, &already_has_iin())
        })
    } else {
        cx.db.write_register("lodge_formation", moment.at, |tx| file(cx, tx, filing))
    }
}

/// Whether the register certainly knows this person, and the one who files may be told.
fn knows(tx: &mut Tx, owner: &str, identity: &Identity) -> Result<bool, Fault> {
    for iin in duplicates::certain(tx, identity)? {
        if enter::may_know(tx, owner, false, &iin)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn lay(tx: &mut Tx, person: &Person, id: &str, once: &OnceKey, envelope: &[u8]) -> Result<Table, Fault> {
    if let Some(answer) = drafts::kept(tx, person, once)? {
        return Ok(Table::Kept(answer));
    }
    let Some(draft) = draft::find(tx, &person.iin, id)? else {
        return lodged_before(tx, person, id, envelope).map(Table::Kept);
    };
    let Some(prepared) = prepared::of_draft(tx, id)? else {
        return received_before(tx, draft, envelope).map(Table::Kept);
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
fn lodged_before(tx: &mut Tx, person: &Person, id: &str, sent: &[u8]) -> Result<Answer, Fault> {
    let case = application::find(tx, id)?.filter(|case| case.filed.owner == person.iin);
    let case = case.ok_or_else(|| Fault::code(ProblemCode::NotFound))?;
    if envelope::of(tx, id)?.is_none_or(|kept| kept.message != sent) {
        return Err(Fault::code(ProblemCode::ChallengeSpent));
    }
    let at = tx.at;
    Ok(Answer { status: 201, body: json(&view(tx, &case, at, Audience::Owner, &[])?)? })
}

/// The same for what was received and waits.
fn received_before(tx: &mut Tx, draft: Draft, sent: &[u8]) -> Result<Answer, Fault> {
    let row = received::of_draft(tx, &draft.id)?.filter(|row| row.state == received::WAITING);
    if row.is_none_or(|row| row.message != sent) {
        return Err(Fault::code(ProblemCode::ChallengeSpent));
    }
    Ok(Answer { status: 202, body: json(&drafts::to_wire(tx, draft)?)? })
}

/// Begins the transaction of a filing: fresh, or one that waited and still does.
pub(super) fn take_up(tx: &mut Tx, filing: &Filing) -> Result<(), Fault> {
    let prepared = filing.prepared;
    match filing.once {
        Some(once) => spend(tx, filing.person, once, prepared),
        None if received::hold(tx, &prepared.draft_id)? => Ok(()),
        None => Err(Fault::code(ProblemCode::ChallengeSpent)),
    }
}

/// Answered before? the nonce still there? the draft still as it was signed?
pub(super) fn spend(tx: &mut Tx, person: &Person, once: &OnceKey, prepared: &Prepared) -> Result<(), Fault> {
    if let Some(answer) = drafts::kept(tx, person, once)? {
        return Err(Fault::Kept(answer));
    }
    // I7: the nonce is spent with whatever comes of it. Whoever waited here for the same request to end finds its
    // answer now.
    if !prepared::spend(tx, &prepared.nonce)? {
        let answer = drafts::kept(tx, person, once)?;
        return Err(answer.map_or(Fault::code(ProblemCode::ChallengeSpent), Fault::Kept));
    }
    if !draft::hold(tx, &prepared.draft_id, prepared.draft_version)? {
        return Err(Fault::code(ProblemCode::StatementStale));
    }
    Ok(())
}

/// The transaction. The register is alone: what the search did not see does not exist.
fn file(cx: &Context<'_>, tx: &mut Tx, filing: &Filing) -> Result<Done<Answer>, Fault> {
    take_up(tx, filing)?;
    let id = &filing.prepared.draft_id;
    let entry = Entry {
        id,
        package: filing.package,
        answers: json(&filing.request.answers)?,
        owner: &filing.person.iin,
        by: By::Representative(filing.person.iin.clone()),
        attestation: None,
        received: filing.received,
        moment: filing.moment,
    };
    let done = match enter::enter(cx, tx, &entry)? {
        Entered::TurnedAway(problem) => return turn_away(tx, filing, &problem),
        Entered::Registered(done) => *done,
    };
    envelope::insert(tx, &envelope_row(filing))?;
    crate::store::evidence::insert(tx, filing.evidence)?;
    copy::hand_over(tx, copy::Place::Draft(id), id)?;
    draft::delete(tx, id)?;
    let lodged = application::find(tx, id)?.ok_or_else(|| Fault::code(ProblemCode::Internal))?;
    let wire = view(tx, &lodged, filing.moment.at, Audience::Owner, done.events.as_slice())?;
    let answer = Answer { status: 201, body: json(&wire)? };
    if let Some(once) = filing.once {
        drafts::keep(tx, filing.person, once, &answer)?;
    }
    Ok(Done { value: answer, events: done.events, notices: done.notices })
}

/// Nothing is registered; the answer and the fact are remembered, and the draft stays with its owner.
fn turn_away(tx: &mut Tx, filing: &Filing, problem: &Problem) -> Result<Done<Answer>, Fault> {
    let id = &filing.prepared.draft_id;
    let Some(once) = filing.once else { return receive::turn_away(tx, filing.prepared, problem) };
    let locale = Locale::parse(&filing.prepared.language).unwrap_or_default();
    let wire = ProblemWire::from_problem(problem, locale);
    let answer = Answer { status: problem.code.status(), body: json(&wire)? };
    drafts::keep_about(tx, filing.person, once, &answer, id)?;
    let by = By::Representative(filing.person.iin.clone());
    let mut event = Event::new(Fact::TurnedAway, by, "draft", id).detail(problem.code.as_str());
    if let Some(basis) = problem.basis {
        event = event.under(basis);
    }
    Ok(Done::new(answer, event))
}

fn envelope_row(filing: &Filing) -> EnvelopeRow {
    EnvelopeRow {
        application_id: filing.prepared.draft_id.clone(),
        statement: filing.prepared.statement.clone(),
        message: filing.envelope.to_vec(),
        signer_iin: filing.signer.iin.clone(),
        signer_name: filing.signer.name.clone(),
        signer_issuer: filing.signer.issuer.clone(),
        signer_certificate: filing.signer.certificate_sha256.clone(),
        verified_at: filing.moment.at.as_millisecond(),
    }
}
