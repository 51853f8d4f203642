//! Fills the demonstration's empty register, tells its stories when they are wanted, and says what to try.

use super::cast::PASSWORD;
use super::people::{PEOPLE, Registered, add};
use super::stories::{self, Turned};
use crate::app::App;
use crate::store::Done;
use crate::store::deciding::register;
use crate::store::people::event::{By, Event, Fact};
use crate::usecase::Fault;

/// Fills an empty register, tells its stories when they are wanted, and says what to try.
pub(crate) fn seed(app: &mut App, turned: Option<Turned>) -> Result<Vec<String>, Fault> {
    let at = app.clock.now();
    let full = app.db.read("register_size", at, |tx| Ok::<_, Fault>(register::size(tx)? > 0))?;
    if !full {
        let known = app.db.write_register("seed_demo", at, |tx| {
            let mut known = Vec::new();
            for person in PEOPLE {
                known.push(Registered { surname: person.0, iin: add(&app.context(), tx, person)? });
            }
            Ok::<_, Fault>(Done::new(known, Event::new(Fact::Seeded, By::System, "register", "demo")))
        })?;
        if let Some(turned) = turned {
            stories::tell(app, &known, turned)?;
        }
    }
    Ok(greeting(app))
}

/// What to try.
fn greeting(app: &App) -> Vec<String> {
    let keys = std::path::absolute(app.config.data_dir.join("keys")).unwrap_or_default();
    vec![
        "THIS IS A DEMONSTRATION: its own certification authority, synthetic people of Utopia (UTO)."
            .to_owned(),
        format!("key files: {} (password of all: {PASSWORD})", keys.display()),
        "  representative.p12  sign in and file an application; without a finding it gets its IIN at once,"
            .to_owned(),
        "                      although nobody looks at the papers: that is for a demonstration alone"
            .to_owned(),
        "  operator.p12        sign in and decide what a person must look at".to_owned(),
        "  clerk.p12           the counter of a service centre: forms, receipts, corrections, the queue"
            .to_owned(),
        "  supervisor.p12      what is late, confirmations by a second person, complaints; also contact-centre.p12,"
            .to_owned(),
        "                      administrator.p12 and auditor.p12; the desk of each is under /desk".to_owned(),
        "  expired.p12, revoked.p12  are refused, and say why".to_owned(),
        "results are shown as soon as they are decided, unless --release order asks for the order's reading"
            .to_owned(),
        "to meet the operator's page, file for Fabiana Ferreira, born 21.09.1987".to_owned(),
    ]
}
