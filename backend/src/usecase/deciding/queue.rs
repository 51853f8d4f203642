//! The check queue: what waits for an operator, by due day and then by time of lodging; filtered, page by page; and
//! the most urgent free case for whoever asks for the next one.

use std::cell::RefCell;

use shared::access::Action;
use shared::application::stage::Transition;
use shared::application::{Channel, Kind};
use shared::decision::clock::Clock;
use shared::law::Cite;
use shared::problem::ProblemCode;
use shared::wire::v1::operator::{CaseWire, QueueCounts, QueueLine, QueueQuery, QueueWire};

use crate::store::filing::application::{self, Case, StageRow, Waiting};
use crate::store::people::event::{Event, Fact};
use crate::store::{StoreError, from_json};
use crate::usecase::context::Context;
use crate::usecase::deciding::case_view::{clock_of, shown, to_wire};
use crate::usecase::deciding::claim::{hold, move_to, must_allow};
use crate::usecase::deciding::evidence;
use crate::usecase::systems::stuck::{self, Queue};
use crate::usecase::{Fault, Person};

/// Most cases looked at; beyond them the most urgent still come first.
pub(crate) const CASES_MAX: i64 = 5_000;
/// Most cases set aside on the way to one that can be shown.
const ASIDE_MAX: usize = 16;
/// Lines of a page.
const PAGE_LINES: usize = 25;

/// A queue filter that was understood.
struct Filter {
    kind: Option<Kind>,
    channel: Option<Channel>,
    clock: Option<Clock>,
    held: Held,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Held {
    Any,
    Mine,
    Free,
}

/// An empty text asks for everything; a text nobody knows is an error, not an empty queue.
fn one_of<T>(text: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Fault> {
    if text.is_empty() {
        return Ok(None);
    }
    parse(text).map(Some).ok_or_else(|| Fault::code(ProblemCode::Malformed))
}

impl Filter {
    fn read(query: &QueueQuery) -> Result<Self, Fault> {
        let held = match query.held.as_str() {
            "" => Held::Any,
            "mine" => Held::Mine,
            "free" => Held::Free,
            _ => return Err(Fault::code(ProblemCode::Malformed)),
        };
        Ok(Self {
            kind: one_of(&query.kind, Kind::parse)?,
            channel: one_of(&query.channel, Channel::parse)?,
            clock: one_of(&query.clock, Clock::parse)?,
            held,
        })
    }

    fn takes(&self, waiting: &Waiting, clock: Clock, mine: bool) -> bool {
        let channel = self.channel.is_none_or(|channel| channel.as_str() == waiting.channel);
        let held = match self.held {
            Held::Any => true,
            Held::Mine => mine,
            Held::Free => waiting.case.stage.holder().is_none(),
        };
        self.kind.is_none_or(|kind| kind == waiting.case.filed.kind)
            && channel
            && held
            && self.clock.is_none_or(|wanted| wanted == clock)
    }
}

fn is_mine(case: &Case, person: &Person) -> bool {
    case.stage.holder().is_some_and(|(iin, _)| iin == person.iin)
}

/// A line of the queue, as this person sees it.
pub(crate) fn line(waiting: Waiting, clock: Clock, person: &Person) -> Result<QueueLine, Fault> {
    let Waiting { case, channel, office, provider: _ } = waiting;
    Ok(QueueLine {
        why: from_json(&case.filed.why, "application", "why", &case.filed.id)?,
        stage: case.stage.name().to_owned(),
        held_by: case.stage.holder().map(|(_, name)| name.to_owned()).unwrap_or_default(),
        mine: is_mine(&case, person),
        lodged_at: case.filed.lodged_at.to_string(),
        kind: case.filed.kind.as_str().to_owned(),
        id: case.filed.id,
        number: case.filed.number,
        recipient: case.filed.recipient,
        due_on: case.filed.due_on,
        clock: clock.as_str().to_owned(),
        channel,
        office,
    })
}

/// The queue as this person sees it.
pub(crate) fn list(cx: &Context<'_>, person: &Person, query: &QueueQuery) -> Result<QueueWire, Fault> {
    person.may(Action::ReadQueue)?;
    let filter = Filter::read(query)?;
    let moment = cx.time;
    let waiting =
        cx.db.read("list_queue", moment.at, |tx| Ok::<_, Fault>(application::queue(tx, CASES_MAX)?))?;
    let mut counts = QueueCounts::default();
    let mut kept = Vec::new();
    for one in waiting {
        let clock = clock_of(&one.case, moment.today)?;
        let mine = is_mine(&one.case, person);
        match clock {
            Clock::Overdue => counts.overdue += 1,
            Clock::Soon => counts.soon += 1,
            Clock::OnTime => counts.on_time += 1,
            Clock::Hearing => counts.hearing += 1,
            Clock::Stopped => {}
        }
        counts.mine += u32::from(mine);
        if filter.takes(&one, clock, mine) {
            kept.push((one, clock));
        }
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let pages = kept.len().div_ceil(PAGE_LINES).max(1);
    let page = usize::try_from(query.page).unwrap_or(usize::MAX).clamp(1, pages);
    let total = count(kept.len());
    let shown = kept.into_iter().skip((page - 1) * PAGE_LINES).take(PAGE_LINES);
    Ok(QueueWire {
        lines: shown.map(|(one, clock)| line(one, clock, person)).collect::<Result<_, Fault>>()?,
        total,
        page: count(page),
        pages: count(pages),
        counts,
        today: moment.today.to_string(),
    })
}

/// Takes the most urgent free case; two who ask at once get two cases. A case that cannot be shown stands aside, so that
/// it keeps nobody from the next one.
pub(crate) fn next(cx: &Context<'_>, person: &Person, query: &QueueQuery) -> Result<CaseWire, Fault> {
    person.may(Action::Decide)?;
    let filter = Filter::read(query)?;
    for _ in 0..ASIDE_MAX {
        let unshown = RefCell::new(None);
        match (take_next(cx, person, &filter, &unshown), unshown.into_inner()) {
            (Err(fault), Some(id)) => stuck::set_aside(cx, Queue::Cases, &id, &fault)?,
            (outcome, _) => return outcome,
        }
    }
    Err(Fault::code(ProblemCode::QueueEmpty))
}

/// `unshown`: the case that is to blame when there is a fault.
fn take_next(
    cx: &Context<'_>,
    person: &Person,
    filter: &Filter,
    unshown: &RefCell<Option<String>>,
) -> Result<CaseWire, Fault> {
    let kind = filter.kind.map_or("", Kind::as_str);
    let channel = filter.channel.map_or("", Channel::as_str);
    cx.db.write("claim_next", cx.time.at, |tx| {
        unshown.replace(None);
        let case = application::next_free(tx, kind, channel, &person.iin, Queue::Cases.as_str())?
            .ok_or_else(|| Fault::code(ProblemCode::QueueEmpty))?;
        must_allow(&case, Transition::Claim)?;
        move_to(tx, &case, &hold(person))?;
        let id = &case.filed.id;
        let event = Event::of_case(Fact::Claimed, person.acting(&[Action::Decide]), id).under(Cite::R10);
        let looked = evidence::read_since(cx, tx, &case);
        looked.and_then(|()| shown(cx, tx, person, id, event)).inspect_err(|fault| {
            // What the rows of the case say, and no database that is away.
            if matches!(fault, Fault::Problem(_) | Fault::Store(StoreError::Inconsistent { .. })) {
                unshown.replace(Some(id.clone()));
            }
        })
    })
}

/// Lets free cases into the queue again that stand aside, once they can be shown.
pub(crate) fn show_again(cx: &Context<'_>) -> Result<usize, Fault> {
    let nobody =
        Person { iin: String::new(), name: String::new(), surname: String::new(), roles: Vec::new() };
    stuck::each(cx, Queue::Cases, [], |id| {
        cx.db.read("show_again", cx.time.at, |tx| match application::find(tx, id)? {
            Some(case) if case.stage == StageRow::Lodged => to_wire(cx, tx, &nobody, &case, &[]).map(drop),
            // Gone, or somebody took it by itself.
            _ => Ok(()),
        })
    })
}
