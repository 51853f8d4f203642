//! The demonstration's stories: what has happened in the house before the first visitor comes, so that no desk is
//! empty. Told once, into an empty house, by the use cases themselves and with the clock turned back to when each
//! thing happened; nothing is written past them. Knows who does what and when; whom it happens to stands in `people`.

mod counter;
mod hall;
mod ministry;
mod people;
mod teller;

use shared::calendar::WorkingCalendar;
use shared::time::Date;

use self::teller::{Teller, set};
use super::people::Registered;
use crate::app::App;
use crate::clock::Clock;
use crate::store::deciding::register;
use crate::usecase::Fault;

/// How many working days before today the stories begin.
const DAYS_BACK: usize = 3;
/// When the house opens in a story, minute of the day.
const MORNING: u16 = 8 * 60;

/// The clock as it was before the stories.
pub(crate) struct Turned(Clock);

/// The day so many working days before another.
fn working_day_before(calendar: &WorkingCalendar, day: Date, mut count: usize) -> Date {
    let mut found = day;
    // No calendar keeps a house closed for longer than a month.
    for _ in 0..(31 * count) {
        let Ok(before) = found.yesterday() else { break };
        found = before;
        count -= usize::from(calendar.is_working_day(found));
        if count == 0 {
            break;
        }
    }
    found
}

/// Turns the clock back to the first morning of the stories, when they are wanted and the house is empty.
pub(crate) fn turn_back(app: &mut App) -> Result<Option<Turned>, Fault> {
    let empty =
        app.db.read("register_size", app.clock.now(), |tx| Ok::<_, Fault>(register::size(tx)? == 0))?;
    if !(app.config.stories && empty) {
        return Ok(None);
    }
    let first = working_day_before(&app.state.calendar(), app.context().time.today, DAYS_BACK);
    let turned = Turned(app.clock.clone());
    set(app, app.config.zone.moment(first, MORNING));
    Ok(Some(turned))
}

/// Who acts at this minute of a day.
fn at(app: &mut App, day: Date, minute: u16) -> Result<Teller<'_>, Fault> {
    set(app, app.config.zone.moment(day, minute));
    Teller::new(app)
}

/// Tells the stories in the order of time and gives the clock back as it was.
pub(super) fn tell(app: &mut App, known: &[Registered], turned: Turned) -> Result<(), Fault> {
    let real = turned.0;
    let now = real.now();
    let today = app.config.zone.local(now).day;
    let calendar = app.state.calendar();
    let (first, before) =
        (working_day_before(&calendar, today, DAYS_BACK), working_day_before(&calendar, today, 1));
    let told = (|| {
        counter::late(&at(app, first, 10 * 60 + 15)?)?;
        let iin = |surname: &str| known.iter().find(|one| one.surname == surname).map_or("", |one| &one.iin);
        counter::soon(&at(app, before, 10 * 60 + 5)?)?;
        counter::partly_known(&at(app, before, 10 * 60 + 40)?)?;
        let certain = counter::twice_printed(&at(app, before, 11 * 60 + 10)?)?;
        counter::married(&at(app, before, 11 * 60 + 35)?, iin("Birkeland"))?;
        let mended = counter::mistyped(&at(app, before, 12 * 60 + 20)?, iin("Castellan"))?;
        let result = counter::result(&at(app, before, 14 * 60 + 30)?)?;
        counter::turned_away(&at(app, before, 15 * 60 + 10)?)?;
        let teller = at(app, before, 16 * 60)?;
        ministry::granted(&teller, &result)?;
        hall::asked_from_home(&teller)?;
        hall::told_to_everybody(&teller)?;
        hall::waiting(app, now)?;
        // What a person signs is signed now: their keys are a day old at most.
        set(app, now);
        let teller = Teller::new(app)?;
        ministry::filed_and_refused(&teller)?;
        ministry::likeness(&teller)?;
        ministry::to_be_read(&teller)?;
        counter::unfinished(&teller)?;
        hall::booked(&teller)?;
        // A proposal waits for two days and no longer.
        ministry::proposed(&teller, &certain, &mended)
    })();
    app.clock = real;
    told
}
