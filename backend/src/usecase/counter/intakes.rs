//! Forms open at the counters of service centres: open, read judged, save, throw away. A form has no legal effect
//! until it is registered or turned away; it belongs to an office, and every clerk there may go on with it.

use shared::access::{Action, Role};
use shared::application::asked::Asked as _;
use shared::application::{Channel, validate_request};
use shared::documents::copy::CopyPurpose;
use shared::intake::{checklist, elsewhere};
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::centre::{ChecklistWire, IntakeLine, IntakeWire, OpenIntakeWire};
use shared::wire::v1::convict::ConvictRequest;
use shared::wire::v1::correction::CorrectionRequest;
use shared::wire::v1::formation::{CopyRef, FormationRequest, NameAnswers};
use shared::wire::v1::offices::InEachWire;
use shared::wire::v1::report::ReportWire;
use shared::wire::v1::request::{AnswersWire, RequestWire};

use crate::clock::watch::Settled;
use crate::ids;
use crate::store::counter::intake::{self, Intake, IntakeState};
use crate::store::filing::copy::{self, Place};
use crate::store::people::event::By;
use crate::store::people::staff;
use crate::store::systems::idempotency;
use crate::store::{Tx, moment};
use crate::usecase::context::Context;
use crate::usecase::deciding::correct;
use crate::usecase::filing::copies::Folder;
use crate::usecase::once::{self, Answered, OnceKey};
use crate::usecase::systems::stuck::{self, Queue};
use crate::usecase::{Fault, Person};

/// Forms forgotten in one go.
const FORGOTTEN_AT_ONCE: i64 = 100;
/// Most forms open in one office.
const INTAKES_MAX: i64 = 200;
/// Longest id of a ticket.
const TICKET_MAX: usize = 64;

/// A clerk in the records.
pub(crate) fn by(person: &Person) -> By {
    By::Staff(Role::Clerk, person.iin.clone())
}

/// Where this person is a clerk.
pub(crate) fn office_of(tx: &mut Tx, person: &Person) -> Result<String, Fault> {
    staff::office(tx, &person.iin)?.ok_or_else(|| Fault::code(ProblemCode::Forbidden))
}

/// The open form of the clerk's office; `wanted` is what was to be done with it.
pub(crate) fn open_one(tx: &mut Tx, person: &Person, id: &str, wanted: &str) -> Result<Intake, Fault> {
    let office = office_of(tx, person)?;
    let found = intake::find(tx, &office, id)?.ok_or_else(|| Fault::code(ProblemCode::NotFound))?;
    match found.state {
        IntakeState::Open => Ok(found),
        ended => {
            let problem = Problem::new(ProblemCode::IntakeEnded).with("from", ended.as_str());
            Err(Fault::Problem(problem.with("wanted", wanted)))
        }
    }
}

/// The same at the version the clerk has seen.
pub(crate) fn seen(
    tx: &mut Tx,
    person: &Person,
    id: &str,
    version: i64,
    wanted: &str,
) -> Result<Intake, Fault> {
    let found = open_one(tx, person, id, wanted)?;
    if found.version == version { Ok(found) } else { Err(Fault::stale(found.version)) }
}

/// What the rules look at: what is asked of the form, and its copies.
pub(crate) fn request_of(tx: &mut Tx, intake: &Intake) -> Result<RequestWire, Fault> {
    let copies: Vec<CopyRef> =
        copy::of(tx, Place::Intake(&intake.id))?.into_iter().map(CopyRef::from).collect();
    Ok(match intake.answers.asked() {
        AnswersWire::Formation(answers) => RequestWire::Formation(Box::new(FormationRequest {
            channel: Channel::ServiceCentre,
            answers: *answers,
            copies,
            signer_iin: String::new(),
        })),
        AnswersWire::Convict(answers) => {
            RequestWire::Convict(Box::new(ConvictRequest { answers: *answers, copies }))
        }
        AnswersWire::Correction(answers) => {
            let current = correct::current(tx, &answers.iin)?;
            let answers = *answers;
            RequestWire::Correction(Box::new(CorrectionRequest { answers, current, copies }))
        }
    })
}

/// A form on the wire, judged today.
fn to_wire(cx: &Context<'_>, tx: &mut Tx, intake: Intake) -> Result<IntakeWire, Fault> {
    let request = request_of(tx, &intake)?;
    let today = cx.config.zone.local(tx.at).day;
    let report = validate_request(&request, &cx.rules(today)?, today);
    let lines = checklist(&request, &report);
    let (copies, current) = match request {
        RequestWire::Formation(request) => (request.copies, None),
        RequestWire::Convict(request) => (request.copies, None),
        RequestWire::Correction(request) => (request.copies, request.current),
    };
    let other = elsewhere(stay_of(&intake.answers), &intake.office, cx.offices);
    Ok(IntakeWire {
        elsewhere: other.map(|office| InEachWire::from(&office.name)),
        id: intake.id,
        version: intake.version,
        answers: intake.answers,
        current,
        ticket: intake.ticket,
        clerk_name: intake.clerk_name,
        touched_at: moment(intake.touched_at, "intake", "touched_at")?.to_string(),
        copies,
        report: ReportWire::from(&report),
        checklist: lines
            .into_iter()
            .map(|line| ChecklistWire {
                purpose: line.purpose.as_str().to_owned(),
                state: line.state.as_str().to_owned(),
                basis: line.basis.as_str().to_owned(),
            })
            .collect(),
    })
}

/// Opens an empty form of a kind.
pub(crate) fn open(
    cx: &Context<'_>,
    person: &Person,
    key: &OnceKey,
    wire: &OpenIntakeWire,
) -> Result<Answered<IntakeWire>, Fault> {
    person.may(Action::TakeIn)?;
    let kind = wire.kind;
    let plain = wire.ticket.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if wire.ticket.len() > TICKET_MAX || !plain {
        return Err(Fault::code(ProblemCode::Malformed));
    }
    let id = ids::id()?;
    once::told_again(cx.db.keep_house("open_intake", cx.time.at, |tx| {
        once::must_be_new(tx, person, key)?;
        let office = office_of(tx, person)?;
        if intake::count_open(tx, &office)? >= INTAKES_MAX {
            let problem = Problem::new(ProblemCode::IntakesTooMany).with("max", INTAKES_MAX.to_string());
            return Err(Fault::Problem(problem));
        }
        let now = tx.now();
        let one = Intake {
            id: id.clone(),
            office,
            clerk_iin: person.iin.clone(),
            clerk_name: person.name.clone(),
            version: 1,
            answers: AnswersWire::empty(kind),
            ticket: wire.ticket.clone(),
            state: IntakeState::Open,
            opened_at: now,
            touched_at: now,
        };
        intake::insert(tx, &one)?;
        let answered = Answered::Made(to_wire(cx, tx, one)?);
        once::keep(tx, person, key, &answered)?;
        Ok(answered)
    }))
}

fn full_name(names: &NameAnswers) -> String {
    let parts = [&names.surname, &names.given_name, &names.patronymic].map(|part| part.trim());
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The place of stay as typed so far.
pub(crate) fn stay_of(answers: &AnswersWire) -> &str {
    match answers {
        AnswersWire::Formation(answers) => &answers.contact.stay_address,
        AnswersWire::Convict(answers) => &answers.contact.stay_address,
        AnswersWire::Correction(answers) => &answers.contact.stay_address,
    }
}

/// The recipient as typed so far.
pub(crate) fn recipient_of(answers: &AnswersWire) -> String {
    match answers {
        AnswersWire::Formation(answers) => full_name(&answers.recipient.names),
        AnswersWire::Convict(answers) => full_name(&answers.recipient.names),
        AnswersWire::Correction(answers) => answers.iin.clone(),
    }
}

/// The forms open in the clerk's office, last touched first.
pub(crate) fn list(cx: &Context<'_>, person: &Person) -> Result<Vec<IntakeLine>, Fault> {
    person.may(Action::TakeIn)?;
    cx.db.read("list_intakes", cx.time.at, |tx| {
        let office = office_of(tx, person)?;
        let mut lines = Vec::new();
        for one in intake::open_of(tx, &office, INTAKES_MAX)? {
            lines.push(IntakeLine {
                recipient: recipient_of(&one.answers),
                kind: one.answers.kind().as_str().to_owned(),
                touched_at: moment(one.touched_at, "intake", "touched_at")?.to_string(),
                id: one.id,
                ticket: one.ticket,
                clerk_name: one.clerk_name,
            });
        }
        Ok(lines)
    })
}

/// One form, judged.
pub(crate) fn show(cx: &Context<'_>, person: &Person, id: &str) -> Result<IntakeWire, Fault> {
    person.may(Action::TakeIn)?;
    cx.db.read("show_intake", cx.time.at, |tx| {
        let found = open_one(tx, person, id, "show")?;
        to_wire(cx, tx, found)
    })
}

/// Saves answers over the version the clerk has seen. The kind of a form does not change.
pub(crate) fn save(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    version: i64,
    answers: &AnswersWire,
) -> Result<IntakeWire, Fault> {
    person.may(Action::TakeIn)?;
    cx.db.keep_house("save_intake", cx.time.at, |tx| {
        let found = open_one(tx, person, id, "save")?;
        if found.answers.kind() != answers.kind() {
            return Err(Fault::code(ProblemCode::Malformed));
        }
        if !intake::save(tx, id, version, answers)? {
            return Err(Fault::stale(open_one(tx, person, id, "save")?.version));
        }
        let saved = open_one(tx, person, id, "save")?;
        to_wire(cx, tx, saved)
    })
}

/// Throws an open form away, with its copies.
pub(crate) fn discard(cx: &Context<'_>, person: &Person, id: &str, version: i64) -> Result<(), Fault> {
    person.may(Action::TakeIn)?;
    let gone = cx.db.keep_house("discard_intake", cx.time.at, |tx| {
        seen(tx, person, id, version, "discard")?;
        let gone = forget_copies(tx, id)?;
        idempotency::forget_about(tx, id)?;
        if intake::delete(tx, id)? { Ok(gone) } else { Err(Fault::code(ProblemCode::NotFound)) }
    })?;
    remove_files(cx, &gone)
}

/// Deletes the rows of a form's copies; their files go after the commit.
pub(crate) fn forget_copies(tx: &mut Tx, id: &str) -> Result<Vec<String>, Fault> {
    let copies = copy::of(tx, Place::Intake(id))?;
    for row in &copies {
        copy::delete(tx, Place::Intake(id), &row.id)?;
    }
    Ok(copies.into_iter().map(|row| row.id).collect())
}

/// Removes the files of copies whose rows are gone.
pub(crate) fn remove_files(cx: &Context<'_>, ids: &[String]) -> Result<(), Fault> {
    for id in ids {
        cx.vault.remove(id)?;
    }
    Ok(())
}

/// Forgets open forms that nobody touched for the configured days: they hold people's data and no application.
pub(crate) fn forget_untouched(cx: &Context<'_>, settled: Settled) -> Result<usize, Fault> {
    let (at, queue) = (settled.at(), Queue::Intakes);
    let since = settled.ms() - i64::from(cx.config.draft_days) * 86_400_000;
    let old = cx.db.read("untouched_intakes", at, |tx| {
        Ok::<_, Fault>(intake::untouched_since(tx, queue.as_str(), since, FORGOTTEN_AT_ONCE)?)
    })?;
    stuck::each(cx, queue, old, |id| {
        let gone = cx.db.keep_house("forget_intake", at, |tx| {
            if !intake::is_untouched(tx, id, since)? {
                return Ok(Vec::new());
            }
            let gone = forget_copies(tx, id)?;
            intake::delete(tx, id)?;
            idempotency::forget_about(tx, id)?;
            Ok::<_, Fault>(gone)
        })?;
        remove_files(cx, &gone)
    })
}

/// Open forms as folders of copies.
pub(crate) struct Intakes;

impl Folder for Intakes {
    type Wire = IntakeWire;

    fn place(id: &str) -> Place<'_> {
        Place::Intake(id)
    }

    fn takes(_: CopyPurpose) -> bool {
        true
    }

    fn owned(tx: &mut Tx, person: &Person, id: &str) -> Result<(), Fault> {
        person.may(Action::TakeIn)?;
        open_one(tx, person, id, "attach").map(drop)
    }

    fn taken(tx: &mut Tx, person: &Person, id: &str) -> Result<(), Fault> {
        Self::owned(tx, person, id)?;
        if intake::bump(tx, id)? { Ok(()) } else { Err(Fault::code(ProblemCode::NotFound)) }
    }

    /// A counter takes in for its office: how many forms it may have open bounds it.
    fn filled(_: &Context<'_>, _: &mut Tx, _: &Person) -> Result<Option<(u64, u64)>, Fault> {
        Ok(None)
    }

    fn shown(cx: &Context<'_>, tx: &mut Tx, person: &Person, id: &str) -> Result<IntakeWire, Fault> {
        let found = open_one(tx, person, id, "attach")?;
        to_wire(cx, tx, found)
    }
}
