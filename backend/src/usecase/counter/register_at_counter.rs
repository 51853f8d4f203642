//! Registering a form at a counter: judge, attest who stands there, search, register, give a receipt. What changes
//! the register needs somebody who is here, and a second person to read it. One transaction, the register alone.

use shared::access::Action;
use shared::application::Form;
use shared::application::asked::Asked as _;
use shared::intake::{
    AttestationError, ClerkAttestation, CompletePackage, IntakeReceipt, attest_in_person, check_request,
};
use shared::problem::{Problem, ProblemCode};
use shared::registers::{Questions, RegisterAnswer};
use shared::text::Locale;
use shared::wire::v1::centre::{LodgeIntakeWire, RegisteredWire};
use shared::wire::v1::problem::ProblemWire;
use shared::wire::v1::request::AnswersWire;

use crate::store::counter::attestation::{self, AttestationRow};
use crate::store::counter::intake::{self, Intake, IntakeState};
use crate::store::filing::{application, copy};
use crate::store::people::event::{By, Event, Fact};
use crate::store::{Done, Tx, json, series};
use crate::usecase::context::{Context, RequestTime};
use crate::usecase::counter::{intakes, presence};
use crate::usecase::deciding::case_view;
use crate::usecase::filing::application_view::{Audience, view};
use crate::usecase::filing::enter::{self, Entered};
use crate::usecase::filing::entry::Entry;
use crate::usecase::once::{self, Answered, OnceKey};
use crate::usecase::systems::registers;
use crate::usecase::{Fault, Person};

/// What a clerk brings into the transaction, all of it checked.
struct Filing<'a> {
    person: &'a Person,
    key: &'a OnceKey,
    intake: &'a Intake,
    package: &'a CompletePackage,
    attestation: &'a ClerkAttestation,
    registers: &'a [RegisterAnswer],
    locale: Locale,
    moment: RequestTime,
}

/// What the registers must be asked before [`lodge`]; nothing about a form that cannot be registered.
pub(crate) fn questions(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    wire: &LodgeIntakeWire,
) -> Result<Questions, Fault> {
    person.may(Action::TakeIn)?;
    let moment = cx.time;
    let request = cx.db.read("read_intake", moment.at, |tx| {
        let found = intakes::seen(tx, person, id, wire.version, "lodge")?;
        intakes::request_of(tx, &found)
    });
    // What is wrong with it, the lodging says.
    let Ok(request) = request else { return Ok(Questions::default()) };
    let package = check_request(&request, &cx.rules(moment.today)?, moment.today);
    let Ok(package) = package else { return Ok(Questions::default()) };
    let questions = Questions::of(package.form(), moment.today);
    registers::about_to_ask(cx, By::System, ("intake", id), questions)
}

/// Registers the form of this id, by what the registers said of it.
pub(crate) fn lodge(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    key: &OnceKey,
    wire: &LodgeIntakeWire,
    (locale, answers): (Locale, &[RegisterAnswer]),
) -> Result<Answered<RegisteredWire>, Fault> {
    person.may(Action::TakeIn)?;
    let moment = cx.time;
    let read = cx.db.read("read_intake", moment.at, |tx| {
        if let Some(before) = once::before(tx, person, key)? {
            return Ok(Err(before));
        }
        let found = intakes::seen(tx, person, id, wire.version, "lodge")?;
        Ok::<_, Fault>(Ok((intakes::request_of(tx, &found)?, found)))
    })?;
    let (request, found) = match read {
        Err(before) => return Answered::again(&before),
        Ok(read) => read,
    };
    let package = check_request(&request, &cx.rules(moment.today)?, moment.today)
        .map_err(|r| Fault::HasErrors(Box::new(r)))?;
    let attestation = attest_in_person(&person.iin, &found.office, package.form(), &wire.identified_by)
        .map_err(|error| match error {
            AttestationError::NoOffice => Fault::code(ProblemCode::Forbidden),
            AttestationError::Document => {
                Fault::Problem(Problem::new(ProblemCode::EntryIncomplete).with("part", "identified_by"))
            }
        })?;
    let (intake, package, attestation) = (&found, &package, &attestation);
    let filing = Filing { person, key, intake, package, attestation, registers: answers, locale, moment };
    once::told_again(cx.db.write_register("lodge_at_counter", moment.at, |tx| file(cx, tx, &filing)))
}

/// The answers as a case keeps them: of their kind alone.
fn answers_of(answers: &AnswersWire) -> Result<String, Fault> {
    Ok(match answers {
        AnswersWire::Formation(answers) => json(answers)?,
        AnswersWire::Convict(answers) => json(answers)?,
        AnswersWire::Correction(answers) => json(answers)?,
    })
}

/// In whose cabinet a case of the counter lies: the representative's who has a number. An institution's employee
/// acts for the institution and keeps nothing of the convict.
fn owner_of(form: &Form) -> &str {
    let representative = match form {
        Form::Formation(form) => form.representative.as_ref(),
        Form::Correction(form) => form.representative.as_ref(),
        Form::Convict(_) => None,
    };
    representative.map_or("", |one| one.iin.as_str())
}

fn file(cx: &Context<'_>, tx: &mut Tx, filing: &Filing) -> Result<Done<Answered<RegisteredWire>>, Fault> {
    let (person, found) = (filing.person, filing.intake);
    once::must_be_new(tx, person, filing.key)?;
    let id = &found.id;
    intakes::seen(tx, person, id, found.version, "lodge")?;
    presence::must_be_here(cx, tx, person, found)?;
    let entry = Entry {
        id,
        package: filing.package,
        answers: answers_of(&found.answers.asked())?,
        owner: owner_of(filing.package.form()),
        by: intakes::by(person),
        attestation: Some(filing.attestation),
        registers: filing.registers,
        received: filing.moment,
        moment: filing.moment,
    };
    let done = match enter::enter(cx, tx, &entry)? {
        Entered::TurnedAway(problem) => return told(tx, filing, &problem),
        Entered::Registered(done) => *done,
    };
    let empty = AnswersWire::empty(found.answers.kind());
    if !intake::end(tx, id, found.version, IntakeState::Lodged, &empty)? {
        return Err(Fault::stale(found.version + 1));
    }
    copy::hand_over(tx, copy::Place::Intake(id), id)?;
    let attested = attested(tx, filing)?;
    let lodged = application::find(tx, id)?.ok_or_else(|| Fault::code(ProblemCode::Internal))?;
    let attestation = case_view::attestation_wire(tx, attested)?;
    let wire = RegisteredWire {
        application: view(tx, &lodged, filing.moment.at, Audience::Owner, done.events.as_slice())?,
        attestation,
    };
    let registered = Answered::Made(wire);
    once::keep(tx, person, filing.key, &registered)?;
    Ok(Done { value: registered, events: done.events, notices: done.notices })
}

/// Writes the attestation under the next number of a receipt.
fn attested(tx: &mut Tx, filing: &Filing) -> Result<AttestationRow, Fault> {
    let year = filing.moment.today.year();
    let count = series::next(tx, &format!("receipt-{year}"))?;
    let identified = filing.attestation.identified();
    // A correction in person is filed by the holder of the number, whom the form names by the number alone.
    let name = if identified.name.is_empty() {
        intakes::recipient_of(&filing.intake.answers)
    } else {
        identified.name.clone()
    };
    let row = AttestationRow {
        application_id: filing.intake.id.clone(),
        receipt_number: IntakeReceipt::number(year, count.unsigned_abs()),
        clerk_iin: filing.attestation.clerk().to_owned(),
        clerk_name: filing.person.name.clone(),
        office: filing.attestation.office().to_owned(),
        ticket: filing.intake.ticket.clone(),
        identified_name: name,
        identified_by: identified.document.clone(),
        attested_at: tx.now(),
    };
    attestation::insert(tx, &row)?;
    Ok(row)
}

/// Nothing is registered; the clerk tells the person why, and the form stays open.
fn told(tx: &mut Tx, filing: &Filing, problem: &Problem) -> Result<Done<Answered<RegisteredWire>>, Fault> {
    let away = Answered::TurnedAway(Box::new(ProblemWire::from_problem(problem, filing.locale)));
    once::keep_about(tx, filing.person, filing.key, &away, &filing.intake.id)?;
    let by = intakes::by(filing.person);
    let mut event =
        Event::new(Fact::TurnedAway, by, "intake", &filing.intake.id).detail(problem.code.as_str());
    if let Some(basis) = problem.basis {
        event = event.under(basis);
    }
    Ok(Done::new(away, event))
}
