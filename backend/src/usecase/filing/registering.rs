//! Registering what was filed on the portal, once its signature is judged: at once, or when evidence came for what waited. One
//! transaction for everything that lasts; whatever fails before its commit has left nothing behind.

use shared::duplicates::Identity;
use shared::eds::SignerIdentity;
use shared::intake::CompletePackage;
use shared::problem::{Problem, ProblemCode};
use shared::registers::RegisterAnswer;
use shared::text::Locale;
use shared::wire::v1::application::ApplicationWire;
use shared::wire::v1::draft::DraftWire;
use shared::wire::v1::formation::FormationRequest;
use shared::wire::v1::problem::ProblemWire;

use crate::store::filing::envelope::{self, EnvelopeRow};
use crate::store::filing::evidence::EvidenceRow;
use crate::store::filing::prepared::{self, Prepared};
use crate::store::filing::{application, copy, draft, received};
use crate::store::people::event::{By, Event, Fact};
use crate::store::systems::outbox::Notice;
use crate::store::{Done, Tx, json};
use crate::usecase::context::{Context, RequestTime};
use crate::usecase::deciding::duplicates;
use crate::usecase::filing::application_view::{Audience, view};
use crate::usecase::filing::enter::{self, Entered, already_has_iin};
use crate::usecase::filing::entry::Entry;
use crate::usecase::once::{self, Answered, OnceKey};
use crate::usecase::{Fault, Person};

/// An application stands, or its draft waits for what its signature is judged by.
pub(crate) type Lodged = Answered<ApplicationWire, DraftWire>;

/// What a filing brings into the transaction, all of it checked.
pub(crate) struct Filing<'a> {
    pub(crate) person: &'a Person,
    /// The caller's key; none when it waited and nobody calls.
    pub(crate) once: Option<&'a OnceKey>,
    pub(crate) prepared: &'a Prepared,
    pub(crate) request: &'a FormationRequest,
    pub(crate) package: &'a CompletePackage,
    pub(crate) signer: &'a SignerIdentity,
    pub(crate) envelope: &'a [u8],
    /// What its signature was judged by.
    pub(crate) evidence: &'a EvidenceRow,
    /// What the registers said of the form.
    pub(crate) registers: &'a [RegisterAnswer],
    pub(crate) received: RequestTime,
    pub(crate) moment: RequestTime,
}

/// Searches, and registers or turns away.
pub(crate) fn settle(cx: &Context<'_>, filing: &Filing) -> Result<Lodged, Fault> {
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
pub(crate) fn knows(tx: &mut Tx, owner: &str, identity: &Identity) -> Result<bool, Fault> {
    for iin in duplicates::certain(tx, identity)? {
        if enter::may_know(tx, owner, false, &iin)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Begins the transaction of a filing: fresh, or one that waited and still does.
pub(crate) fn take_up(tx: &mut Tx, filing: &Filing) -> Result<(), Fault> {
    let prepared = filing.prepared;
    match filing.once {
        Some(once) => spend(tx, filing.person, once, prepared),
        None if received::hold(tx, &prepared.draft_id)? => Ok(()),
        None => Err(Fault::code(ProblemCode::ChallengeSpent)),
    }
}

/// Answered before? the nonce still there? the draft still as it was signed?
pub(crate) fn spend(tx: &mut Tx, person: &Person, key: &OnceKey, prepared: &Prepared) -> Result<(), Fault> {
    once::must_be_new(tx, person, key)?;
    // I7: the nonce is spent with whatever comes of it. Whoever waited here for the same request to end finds its
    // answer now.
    if !prepared::spend(tx, &prepared.nonce)? {
        once::must_be_new(tx, person, key)?;
        return Err(Fault::code(ProblemCode::ChallengeSpent));
    }
    if !draft::hold(tx, &prepared.draft_id, prepared.draft_version)? {
        return Err(Fault::code(ProblemCode::StatementStale));
    }
    Ok(())
}

/// The transaction. The register is alone: what the search did not see does not exist.
pub(crate) fn file(cx: &Context<'_>, tx: &mut Tx, filing: &Filing) -> Result<Done<Lodged>, Fault> {
    take_up(tx, filing)?;
    let id = &filing.prepared.draft_id;
    let entry = Entry {
        id,
        package: filing.package,
        answers: json(&filing.request.answers)?,
        owner: &filing.person.iin,
        by: By::Representative(filing.person.iin.clone()),
        attestation: None,
        registers: filing.registers,
        received: filing.received,
        moment: filing.moment,
    };
    let done = match enter::enter(cx, tx, &entry)? {
        Entered::TurnedAway(problem) => return turn_away(tx, filing, &problem),
        Entered::Registered(done) => *done,
    };
    envelope::insert(tx, &envelope_row(filing))?;
    crate::store::filing::evidence::insert(tx, filing.evidence)?;
    copy::hand_over(tx, copy::Place::Draft(id), id)?;
    draft::delete(tx, id)?;
    let lodged = application::find(tx, id)?.ok_or_else(|| Fault::code(ProblemCode::Internal))?;
    let wire = view(tx, &lodged, filing.moment.at, Audience::Owner, done.events.as_slice())?;
    let lodged = Answered::Made(wire);
    if let Some(key) = filing.once {
        once::keep(tx, filing.person, key, &lodged)?;
    }
    Ok(Done { value: lodged, events: done.events, notices: done.notices })
}

/// Nothing is registered; the answer and the fact are remembered, and the draft stays with its owner.
pub(crate) fn turn_away(tx: &mut Tx, filing: &Filing, problem: &Problem) -> Result<Done<Lodged>, Fault> {
    let id = &filing.prepared.draft_id;
    let Some(key) = filing.once else {
        return turn_received_away(tx, filing.prepared, problem);
    };
    let locale = Locale::parse(&filing.prepared.language).unwrap_or_default();
    let away = Answered::TurnedAway(Box::new(ProblemWire::from_problem(problem, locale)));
    once::keep_about(tx, filing.person, key, &away, id)?;
    let by = By::Representative(filing.person.iin.clone());
    let mut event = Event::new(Fact::TurnedAway, by, "draft", id).detail(problem.code.as_str());
    if let Some(basis) = problem.basis {
        event = event.under(basis);
    }
    Ok(Done::new(away, event))
}

pub(crate) fn envelope_row(filing: &Filing) -> EnvelopeRow {
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

/// What waited is not registered: its owner is told why, and the draft is free again.
pub(crate) fn turn_received_away(
    tx: &mut Tx,
    prepared: &Prepared,
    why: &Problem,
) -> Result<Done<Lodged>, Fault> {
    let id = &prepared.draft_id;
    let locale = Locale::parse(&prepared.language).unwrap_or_default();
    let told = ProblemWire::from_problem(why, locale);
    received::turn_away(tx, id, &json(&told)?)?;
    let mut event = Event::new(Fact::TurnedAway, By::System, "draft", id).detail(why.code.as_str());
    if let Some(basis) = why.basis {
        event = event.under(basis);
    }
    let notice = Notice { topic: "application.turned_away", subject: id.clone() };
    Ok(Done::new(Answered::TurnedAway(Box::new(told)), event).sending(notice))
}
