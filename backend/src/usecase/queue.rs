//! The check queue: what waits for an operator, by due day and then by time of lodging.

use shared::access::Action;
use shared::wire::v1::operator::QueueLine;

use super::{Fault, Person};
use crate::app::App;
use crate::store::application::{self, StageRow};
use crate::store::from_json;

/// Most lines shown.
const LINES_MAX: i64 = 500;

/// The queue as this operator sees it.
pub(crate) fn list(app: &App, person: &Person) -> Result<Vec<QueueLine>, Fault> {
    person.may(Action::ReadQueue)?;
    app.db.read("list_queue", app.clock.now(), |tx| {
        let mut lines = Vec::new();
        for case in application::queue(tx, LINES_MAX)? {
            let (held_by, mine) = match &case.stage {
                StageRow::UnderCheck { holder_iin, holder_name } => {
                    (holder_name.clone(), *holder_iin == person.iin)
                }
                _ => (String::new(), false),
            };
            lines.push(QueueLine {
                why: from_json(&case.filed.why, "application", "why", &case.filed.id)?,
                stage: case.stage.name().to_owned(),
                lodged_at: case.filed.lodged_at.to_string(),
                id: case.filed.id,
                number: case.filed.number,
                recipient: case.filed.recipient,
                due_on: case.filed.due_on,
                held_by,
                mine,
            });
        }
        Ok(lines)
    })
}
