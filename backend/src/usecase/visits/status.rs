//! What the contact centre may tell a caller who names an application: where it stands and until when the answer is
//! owed. Neither documents nor results nor a name; every telling is remembered.

use shared::access::Action;
use shared::problem::ProblemCode;
use shared::wire::v1::visits::StatusWire;

use crate::store::Done;
use crate::store::filing::application;
use crate::store::people::event::{Event, Fact};
use crate::usecase::context::Context;
use crate::usecase::filing::application_view::{self, Audience};
use crate::usecase::visits::book::initials;
use crate::usecase::{Fault, Person};

/// Longest number looked for, characters.
const NUMBER_MAX: usize = 40;

/// Where the application of this number stands, as its recipient may know it.
//= R258/2.5
//# выполняющее функции информационно-справочной службы по предоставлению услугополучателям информации по вопросам оказания государственных услуг
pub(crate) fn tell(cx: &Context<'_>, person: &Person, number: &str) -> Result<StatusWire, Fault> {
    person.may(Action::ReadStatus)?;
    let missing = || Fault::code(ProblemCode::NotFound);
    let number = number.trim();
    if number.is_empty() || number.chars().count() > NUMBER_MAX {
        return Err(missing());
    }
    let at = cx.time.at;
    cx.db.write("tell_status", at, |tx| {
        let case = application::by_number(tx, number)?.ok_or_else(missing)?;
        let form = application::form_of(tx, &case.filed.id)?;
        let line = application_view::line(&case, at, Audience::Owner);
        let wire = StatusWire {
            number: line.number,
            kind: case.filed.kind.as_str().to_owned(),
            stage: line.stage,
            initials: initials(&case.filed.recipient),
            due_on: line.due_on,
            office: form.office,
        };
        let by = person.acting(&[Action::ReadStatus]);
        Ok(Done::new(wire, Event::of_case(Fact::StatusTold, by, &case.filed.id)))
    })
}
