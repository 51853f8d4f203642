//! What the registers are asked about a case, and what becomes of their answers. The questions are read, and that they are
//! put is in the journal, before anybody is asked; the answers are kept afterwards: nobody waits for the outside inside a
//! transaction.

use shared::access::Action;
use shared::application::stage::Transition;
use shared::evidence::Evidence;
use shared::problem::{Problem, ProblemCode};
use shared::registers::{Questions, Register, RegisterAnswer, last};
use shared::time::parse_date;
use shared::wire::v1::ask::{RegisterAnswerWire, RegistersWire};
use shared::wire::v1::evidence::EvidenceWire;

use crate::ids;
use crate::store::deciding::{line_evidence, register_answer};
use crate::store::filing::application::{self, Case};
use crate::store::people::event::{By, Event, Fact};
use crate::store::{Done, StoreError, Tx};
use crate::usecase::context::Context;
use crate::usecase::filing::package;
use crate::usecase::{Fault, Person};

/// What is asked about a case that an operator looks at: what was filed, on the day it was filed.
pub(crate) fn questions(cx: &Context<'_>, person: &Person, id: &str) -> Result<Questions, Fault> {
    person.may(Action::Decide)?;
    if cx.config.neighbours.registers().is_empty() {
        return Err(Fault::code(ProblemCode::NeighbourOff));
    }
    let questions = cx.db.read("register_questions", cx.time.at, |tx| {
        let case = package::find(tx, id)?;
        must_be_open(&case)?;
        let package = package::package_of(tx, &case)?;
        let filed = application::form_of(tx, id)?.filed_on;
        let (table, column) = ("lodged_form", "filed_on");
        let on = parse_date(&filed).ok_or_else(|| StoreError::Inconsistent {
            table,
            column,
            row: id.to_owned(),
        })?;
        Ok::<_, Fault>(Questions::of(package.form(), on))
    })?;
    about_to_ask(cx, person.acting(&[Action::Decide]), ("application", id), questions)
}

/// Of a case that was decided the registers may have been told already: what they say of it now is no change of mind.
pub(crate) fn must_be_open(case: &Case) -> Result<(), Fault> {
    let stage = case.stage.stage();
    if stage.is_open() {
        return Ok(());
    }
    Err(Fault::Problem(
        Problem::new(ProblemCode::WrongStage)
            .with("from", stage.as_str())
            .with("wanted", Transition::Claim.as_str()),
    ))
}

/// Writes down which registers are about to be asked about a draft, a form at a counter or a case. What leaves for them is
/// in the journal whatever becomes of the filing.
pub(crate) fn about_to_ask(
    cx: &Context<'_>,
    by: By,
    (kind, id): (&'static str, &str),
    questions: Questions,
) -> Result<Questions, Fault> {
    let connected = cx.config.neighbours.registers();
    let asked = connected.into_iter().filter(|one| questions.put(*one));
    let names: Vec<&str> = asked.map(Register::as_str).collect();
    if !names.is_empty() {
        let event = Event::new(Fact::RegisterAsked, by, kind, id).detail(names.join(" "));
        cx.db.write("ask_registers", cx.time.at, |_| Ok::<_, Fault>(Done::new((), event.clone())))?;
    }
    Ok(questions)
}

/// Keeps what an operator was answered; that it was asked is in the journal.
pub(crate) fn keep(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    answers: &[RegisterAnswer],
) -> Result<RegistersWire, Fault> {
    person.may(Action::Decide)?;
    // Alone on the register: no grant is made between the stage that is read and the evidence that is appended.
    cx.db.keep_alone("keep_register_answers", cx.time.at, |tx| {
        // A decision rests on what was known when it was made, and on nothing later.
        must_be_open(&package::find(tx, id)?)?;
        write(tx, id, answers)?;
        let said: Vec<Evidence> = answers.iter().map(RegisterAnswer::evidence).collect();
        line_evidence::keep(tx, id, &said)?;
        by_now(tx, id)
    })
}

/// What the registers say of a case, and what its lines rest on.
fn by_now(tx: &mut Tx, id: &str) -> Result<RegistersWire, Fault> {
    let evidence = line_evidence::of(tx, id)?.iter().map(EvidenceWire::from).collect();
    Ok(RegistersWire { answers: of(tx, id)?, evidence })
}

/// Writes answers beside the earlier ones.
pub(crate) fn write(tx: &mut Tx, id: &str, answers: &[RegisterAnswer]) -> Result<(), Fault> {
    for one in answers {
        register_answer::insert(tx, ids::id()?, id, one)?;
    }
    Ok(())
}

/// What each register says of a case by now.
pub(crate) fn of(tx: &mut Tx, id: &str) -> Result<Vec<RegisterAnswerWire>, Fault> {
    let all = register_answer::of(tx, id)?;
    let lasts = Register::ALL.iter().filter_map(|one| last(*one, &all));
    Ok(lasts.map(|one| RegisterAnswerWire::from(&one)).collect())
}
