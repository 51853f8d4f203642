//! Asking systems beside this one, before and after: may this person ask that, and what is written down about it. The
//! question itself waits for the outside world, so it is put in between, by whoever serves the request.

use shared::access::Action;
use shared::documents::copy::CopyPurpose;
use shared::iin::Iin;
use shared::problem::{Problem, ProblemCode};
use shared::registers::{Questions, number};
use shared::wire::v1::ask::{AskDocumentWire, FetchDocumentWire};
use shared::wire::v1::message::PROTOCOL;

use crate::store::Done;
use crate::store::people::event::{Event, Fact};
use crate::usecase::context::Context;
use crate::usecase::counter::intakes;
use crate::usecase::filing::package;
use crate::usecase::systems::registers;
use crate::usecase::{Fault, Person};

fn incomplete(part: &str) -> Fault {
    Fault::Problem(Problem::new(ProblemCode::EntryIncomplete).with("part", part))
}

/// A clerk asks for a document of a person at the counter, for an open form of the office. It is in the journal before
/// it is asked.
pub(crate) fn document(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    wire: &FetchDocumentWire,
) -> Result<(AskDocumentWire, CopyPurpose), Fault> {
    person.may(Action::TakeIn)?;
    let purpose = CopyPurpose::parse(&wire.purpose).ok_or_else(|| incomplete("purpose"))?;
    let iin = Iin::parse(&wire.iin).map_err(|_| incomplete("iin"))?;
    let agreed = (4..=12).contains(&wire.consent.len())
        && wire.consent.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !agreed {
        return Err(incomplete("consent"));
    }
    let asked = AskDocumentWire {
        protocol: PROTOCOL,
        iin: iin.digits(),
        purpose: purpose.as_str().to_owned(),
        consent: wire.consent.clone(),
    };
    cx.db.write("ask_document", cx.time.at, |tx| {
        intakes::open_one(tx, person, id, "fetch")?;
        let by = person.acting(&[Action::TakeIn]);
        let event = Event::new(Fact::DocumentAsked, by, "intake", id).detail(purpose.as_str());
        Ok::<_, Fault>(Done::new((asked.clone(), purpose), event))
    })
}

/// An operator asks the national register about the person of a case. It is in the journal before it is asked; what it says
/// is kept as every answer is.
pub(crate) fn look_up(cx: &Context<'_>, person: &Person, id: &str) -> Result<Questions, Fault> {
    person.may(Action::Decide)?;
    let asked = cx.db.read("look_up", cx.time.at, |tx| {
        let found = package::find(tx, id)?;
        registers::must_be_open(&found)?;
        let package = package::package_of(tx, &found)?;
        Ok::<_, Fault>(number::asked(package::newcomer_of(&package)?))
    })?;
    let questions = Questions { number: Some(asked), ..Questions::default() };
    registers::about_to_ask(cx, person.acting(&[Action::Decide]), ("application", id), questions)
}
