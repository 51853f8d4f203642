//! One case before an operator: the application with exactly the findings the applicant saw, the register's
//! candidates beside it with the reasons of their scores, and what was signed by whom. Every look is remembered.

use shared::access::Action;
use shared::wire::v1::operator::CaseWire;

use crate::store::Done;
use crate::store::people::event::{Event, Fact};
use crate::usecase::context::Context;
use crate::usecase::deciding::case_view::to_wire;
use crate::usecase::filing::package::find;
use crate::usecase::{Fault, Person};

/// Shows a case to an operator.
pub(crate) fn show(cx: &Context<'_>, person: &Person, id: &str) -> Result<CaseWire, Fault> {
    person.may(Action::ReadQueue)?;
    cx.db.write("show_case", cx.time.at, |tx| {
        let case = find(tx, id)?;
        let wire = to_wire(cx, tx, person, &case, &[])?;
        let event = Event::of_case(Fact::CaseRead, person.acting(&[Action::ReadQueue]), id);
        // The people beside whom the case stands were looked at too.
        let beside: Vec<(&'static str, String)> =
            wire.candidates.iter().map(|one| ("person", one.person.clone())).collect();
        Ok(Done::new(wire, event.naming(&beside)))
    })
}
