//! What the registers are asked about a case, and what becomes of their answers. The questions are read before anybody is
//! asked and the answers kept afterwards: nobody waits for the outside inside a transaction.

use shared::access::Action;
use shared::evidence::Evidence;
use shared::problem::ProblemCode;
use shared::registers::{Questions, Register, RegisterAnswer, last};
use shared::time::parse_date;
use shared::wire::v1::ask::{RegisterAnswerWire, RegistersWire};
use shared::wire::v1::evidence::EvidenceWire;

use crate::ids;
use crate::store::deciding::{line_evidence, register_answer};
use crate::store::filing::application;
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
    cx.db.read("register_questions", cx.time.at, |tx| {
        let case = package::find(tx, id)?;
        let package = package::package_of(tx, &case)?;
        let filed = application::form_of(tx, id)?.filed_on;
        let (table, column) = ("lodged_form", "filed_on");
        let on = parse_date(&filed).ok_or_else(|| StoreError::Inconsistent {
            table,
            column,
            row: id.to_owned(),
        })?;
        Ok(Questions::of(package.form(), on))
    })
}

/// Keeps what an operator was answered.
pub(crate) fn keep(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    answers: &[RegisterAnswer],
) -> Result<RegistersWire, Fault> {
    person.may(Action::Decide)?;
    // Alone on the register: no grant is made between the stage that is read and the evidence that is appended.
    cx.db.write_register("keep_register_answers", cx.time.at, |tx| {
        let case = package::find(tx, id)?;
        write(tx, id, answers)?;
        if case.stage.stage().is_open() {
            // A decision rests on what was known when it was made, and on nothing later.
            let said: Vec<Evidence> = answers.iter().map(RegisterAnswer::evidence).collect();
            line_evidence::keep(tx, id, &said)?;
        }
        let event = asked(person.acting(&[Action::Decide]), id, answers);
        Ok::<_, Fault>(Done::new(by_now(tx, id)?, event))
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

/// That registers were asked about a case, and which.
pub(crate) fn asked(by: By, id: &str, answers: &[RegisterAnswer]) -> Event {
    let names: Vec<&str> = answers.iter().map(|one| one.register.as_str()).collect();
    Event::of_case(Fact::RegisterAsked, by, id).detail(names.join(" "))
}

/// What each register says of a case by now.
pub(crate) fn of(tx: &mut Tx, id: &str) -> Result<Vec<RegisterAnswerWire>, Fault> {
    let all = register_answer::of(tx, id)?;
    let lasts = Register::ALL.iter().filter_map(|one| last(*one, &all));
    Ok(lasts.map(|one| RegisterAnswerWire::from(&one)).collect())
}
