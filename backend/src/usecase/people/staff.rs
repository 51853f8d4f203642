//! Who works here, named and removed by administrators while the service runs: one names a clerk, two name whoever decides
//! or names. Whom the configuration names is changed there; nobody touches their own roles; what is given counts from the
//! next request on. In the journal everybody stands by their IIN: a name may be anybody's.

use shared::access::{Action, Role, clash};
use shared::application::stage::Transition;
use shared::iin::Iin;
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::staff::{NameStaffWire, RemoveStaffWire, StaffProposalWire, StaffWire};

use crate::config::TrustProfile;
use crate::ids;
use crate::store::deciding::proposal;
use crate::store::filing::application::{self, StageRow};
use crate::store::people::event::{By, Event, Fact};
use crate::store::people::staff::{self, StaffRow};
use crate::store::people::staff_proposal::{self, StaffProposalRow};
use crate::store::{Done, Tx, moment};
use crate::usecase::context::Context;
use crate::usecase::deciding::claim::{move_to, must_allow};
use crate::usecase::people::sessions;
use crate::usecase::{Fault, Person};

/// A proposal waits this long, milliseconds: a week, then it is made anew.
const WAITS_MS: i64 = 7 * 24 * 3_600_000;
/// Most proposals that wait at once.
const PROPOSALS_MAX: i64 = 200;

fn incomplete(part: &str) -> Fault {
    Fault::Problem(Problem::new(ProblemCode::EntryIncomplete).with("part", part))
}

fn administrator(person: &Person) -> By {
    person.acting(&[Action::KeepStaff])
}

fn listed(tx: &mut Tx) -> Result<Vec<StaffWire>, Fault> {
    let rows = staff::all(tx)?.into_iter().map(|(row, source)| StaffWire {
        iin: row.iin,
        role: row.role,
        name: row.name,
        office: row.office,
        configured: source == staff::CONFIGURATION,
    });
    Ok(rows.collect())
}

/// Everybody who works here.
pub(crate) fn list(cx: &Context<'_>, person: &Person) -> Result<Vec<StaffWire>, Fault> {
    person.may(Action::KeepStaff)?;
    cx.db.read("staff", cx.time.at, listed)
}

/// A role that people are appointed to.
fn role_of(text: &str) -> Result<Role, Fault> {
    Role::parse(text).filter(|role| Role::STAFF.contains(role)).ok_or_else(|| incomplete("role"))
}

/// Twelve digits of a number that can be; those of the national test set need not be real ones.
fn number_of(cx: &Context<'_>, text: &str) -> Result<String, Fault> {
    let text = text.trim();
    let digits = text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit());
    let real = Iin::parse(text).is_ok() || cx.config.trust_profile == TrustProfile::NcaTest;
    if digits && real { Ok(text.to_owned()) } else { Err(incomplete("iin")) }
}

/// Nobody gives themselves a role, nor takes it from themselves.
fn another(person: &Person, iin: &str) -> Result<(), Fault> {
    if person.iin == iin { Err(Fault::code(ProblemCode::OwnRole)) } else { Ok(()) }
}

/// What became of it.
pub(crate) enum Kept {
    /// Done.
    Done(Vec<StaffWire>),
    /// It waits for another administrator.
    Proposed(Vec<StaffWire>),
}

/// The roles somebody has, and would have with one more.
fn must_fit(tx: &mut Tx, iin: &str, role: Role) -> Result<(), Fault> {
    let mut roles: Vec<Role> = staff::roles(tx, iin)?.iter().filter_map(|name| Role::parse(name)).collect();
    roles.push(role);
    let Some(apart) = clash(&roles) else { return Ok(()) };
    let problem = Problem::new(ProblemCode::RolesApart).under(Cite::R2_8).with("role", apart.one.as_str());
    Err(Fault::Problem(problem.with("other", apart.other.as_str()).with("why", apart.why)))
}

/// Names somebody as something, or proposes it where one administrator alone may not.
//= R258/2.8
//# оператор Министерства внутренних дел – сотрудник республиканского государственного предприятия "Информационно-производственный центр" Министерства внутренних дел
pub(crate) fn name(cx: &Context<'_>, person: &Person, wire: &NameStaffWire) -> Result<Kept, Fault> {
    person.may(Action::KeepStaff)?;
    let (role, iin) = (role_of(&wire.role)?, number_of(cx, &wire.iin)?);
    another(person, &iin)?;
    let (name, office) = (wire.name.trim(), wire.office.trim());
    if !(2..=120).contains(&name.chars().count()) || name.contains(char::is_control) {
        return Err(incomplete("name"));
    }
    let placed = if role == Role::Clerk { cx.offices.find(office).is_some() } else { office.is_empty() };
    if !placed {
        return Err(incomplete("office"));
    }
    let row =
        StaffRow { iin, role: role.as_str().to_owned(), name: name.to_owned(), office: office.to_owned() };
    let id = ids::id()?;
    cx.db.write("name_one", cx.time.at, |tx| {
        if staff::source(tx, &row.iin, &row.role)?.is_some() {
            return Err(Fault::code(ProblemCode::AlreadyThere));
        }
        must_fit(tx, &row.iin, role)?;
        if role.naming_takes_two() {
            return propose(tx, person, &id, "name", &row);
        }
        staff::appoint(tx, &row)?;
        let event = Event::new(Fact::StaffNamed, administrator(person), "staff", &row.iin);
        Ok(Done::new(Kept::Done(listed(tx)?), event.under(Cite::R2_8).detail(row.role.clone())))
    })
}

/// Takes a role away, or proposes it where one administrator alone may not.
pub(crate) fn remove(cx: &Context<'_>, person: &Person, wire: &RemoveStaffWire) -> Result<Kept, Fault> {
    person.may(Action::KeepStaff)?;
    let role = role_of(&wire.role)?;
    another(person, wire.iin.trim())?;
    let id = ids::id()?;
    cx.db.write("remove_one", cx.time.at, |tx| {
        let iin = wire.iin.trim();
        match staff::source(tx, iin, role.as_str())?.as_deref() {
            None => return Err(Fault::code(ProblemCode::NotFound)),
            Some(staff::CONFIGURATION) => return Err(Fault::code(ProblemCode::FixedByConfiguration)),
            Some(_) => {}
        }
        let row = staff::find(tx, iin, role.as_str())?.ok_or_else(|| Fault::code(ProblemCode::NotFound))?;
        if role.removal_takes_two() {
            return propose(tx, person, &id, "remove", &row);
        }
        let first = taken_away(tx, person, &row)?;
        let done = Done::new(Kept::Done(listed(tx)?), first);
        Ok(left(tx, person, &row)?.into_iter().fold(done, Done::and))
    })
}

fn taken_away(tx: &mut Tx, person: &Person, row: &StaffRow) -> Result<Event, Fault> {
    staff::remove(tx, &row.iin, &row.role)?;
    let event = Event::new(Fact::StaffRemoved, administrator(person), "staff", &row.iin);
    Ok(event.under(Cite::R2_8).detail(row.role.clone()))
}

/// Writes a proposal down; a role of a person is proposed once at a time.
fn propose(tx: &mut Tx, person: &Person, id: &str, deed: &str, row: &StaffRow) -> Result<Done<Kept>, Fault> {
    staff_proposal::expire(tx)?;
    let now = tx.now();
    let waiting = staff_proposal::open(tx, PROPOSALS_MAX)?;
    if waiting.iter().any(|one| (&one.iin, &one.role) == (&row.iin, &row.role)) {
        return Err(Fault::code(ProblemCode::ProposalOpen));
    }
    if i64::try_from(waiting.len()).unwrap_or(i64::MAX) >= PROPOSALS_MAX {
        return Err(Fault::code(ProblemCode::ProposalOpen));
    }
    let proposal = StaffProposalRow {
        id: id.to_owned(),
        deed: deed.to_owned(),
        iin: row.iin.clone(),
        role: row.role.clone(),
        name: row.name.clone(),
        office: row.office.clone(),
        proposed_by: person.iin.clone(),
        proposed_name: person.name.clone(),
        proposed_at: now,
        expires_at: now.saturating_add(WAITS_MS),
        state: "open".to_owned(),
        answered_by: None,
        answered_at: None,
    };
    staff_proposal::insert(tx, &proposal)?;
    let event = Event::new(Fact::StaffProposed, administrator(person), "staff", &row.iin);
    let event = event.under(Cite::R2_8).detail(format!("{deed} {}", row.role));
    Ok(Done::new(Kept::Proposed(listed(tx)?), event))
}

fn proposal_wire(person: &Person, row: StaffProposalRow) -> Result<StaffProposalWire, Fault> {
    let at = |ms, column| moment(ms, "staff_proposal", column).map(|at| at.to_string());
    Ok(StaffProposalWire {
        proposed_at: at(row.proposed_at, "proposed_at")?,
        expires_at: at(row.expires_at, "expires_at")?,
        mine: row.proposed_by == person.iin,
        about_me: row.iin == person.iin,
        id: row.id,
        deed: row.deed,
        iin: row.iin,
        role: row.role,
        name: row.name,
        proposed_by: row.proposed_name,
    })
}

fn proposals(tx: &mut Tx, person: &Person) -> Result<Vec<StaffProposalWire>, Fault> {
    let open = staff_proposal::open(tx, PROPOSALS_MAX)?;
    open.into_iter().map(|row| proposal_wire(person, row)).collect()
}

/// What waits for another administrator.
pub(crate) fn proposed(cx: &Context<'_>, person: &Person) -> Result<Vec<StaffProposalWire>, Fault> {
    person.may(Action::KeepStaff)?;
    cx.db.read("staff_proposals", cx.time.at, |tx| proposals(tx, person))
}

/// A proposal that still waits.
fn waiting(tx: &mut Tx, id: &str) -> Result<StaffProposalRow, Fault> {
    let row = staff_proposal::find(tx, id)?.ok_or_else(|| Fault::code(ProblemCode::NotFound))?;
    if row.state == "open" && row.expires_at > tx.now() {
        Ok(row)
    } else {
        Err(Fault::code(ProblemCode::ProposalClosed))
    }
}

/// Confirms what another administrator proposed, who must still be one; it is done at once, as things stand now.
pub(crate) fn confirm(cx: &Context<'_>, person: &Person, id: &str) -> Result<Vec<StaffWire>, Fault> {
    person.may(Action::KeepStaff)?;
    cx.db.write("confirm_staff", cx.time.at, |tx| {
        let proposal = waiting(tx, id)?;
        if proposal.proposed_by == person.iin {
            return Err(Fault::code(ProblemCode::SamePerson));
        }
        another(person, &proposal.iin)?;
        let still = staff::source(tx, &proposal.proposed_by, Role::Administrator.as_str())?.is_some();
        if !still || !staff_proposal::end(tx, id, "confirmed", &person.iin)? {
            return Err(Fault::code(ProblemCode::ProposalClosed));
        }
        let role = role_of(&proposal.role)?;
        let by_whom = [("staff", proposal.proposed_by.clone())];
        let known = staff::source(tx, &proposal.iin, &proposal.role)?;
        let row =
            StaffRow { iin: proposal.iin, role: proposal.role, name: proposal.name, office: proposal.office };
        if proposal.deed == "name" {
            if known.is_some() {
                return Err(Fault::code(ProblemCode::AlreadyThere));
            }
            must_fit(tx, &row.iin, role)?;
            staff::appoint(tx, &row)?;
            let event = Event::new(Fact::StaffNamed, administrator(person), "staff", &row.iin);
            let event = event.under(Cite::R2_8).detail(row.role.clone()).naming(&by_whom);
            return Ok(Done::new(listed(tx)?, event));
        }
        match known.as_deref() {
            None => return Err(Fault::code(ProblemCode::NotFound)),
            Some(staff::CONFIGURATION) => return Err(Fault::code(ProblemCode::FixedByConfiguration)),
            Some(_) => {}
        }
        let first = taken_away(tx, person, &row)?.naming(&by_whom);
        let done = Done::new(listed(tx)?, first);
        Ok(left(tx, person, &row)?.into_iter().fold(done, Done::and))
    })
}

/// Declines what another proposed; whoever proposed it takes it back.
pub(crate) fn decline(cx: &Context<'_>, person: &Person, id: &str) -> Result<Vec<StaffProposalWire>, Fault> {
    person.may(Action::KeepStaff)?;
    cx.db.write("decline_staff", cx.time.at, |tx| {
        let proposal = waiting(tx, id)?;
        let own = proposal.proposed_by == person.iin;
        if !own {
            another(person, &proposal.iin)?;
        }
        let (state, fact) = if own {
            ("taken_back", Fact::StaffProposalTakenBack)
        } else {
            ("declined", Fact::StaffProposalDeclined)
        };
        if !staff_proposal::end(tx, id, state, &person.iin)? {
            return Err(Fault::code(ProblemCode::ProposalClosed));
        }
        let event = Event::new(fact, administrator(person), "staff", &proposal.iin).under(Cite::R2_8);
        let event = event.detail(format!("{} {}", proposal.deed, proposal.role));
        Ok(Done::new(proposals(tx, person)?, event))
    })
}

/// What follows when a role was taken away: what was held is given back, and whoever held it signs in anew.
fn left(tx: &mut Tx, person: &Person, row: &StaffRow) -> Result<Vec<Event>, Fault> {
    let mut events = give_back(tx, person, row)?;
    events.extend(sessions::end_all_of(tx, administrator(person), &row.iin)?);
    Ok(events)
}

/// What an operator who leaves holds for the check is free again; a hearing is ended by whoever comes first.
fn give_back(tx: &mut Tx, person: &Person, row: &StaffRow) -> Result<Vec<Event>, Fault> {
    let mut events = Vec::new();
    if row.role != Role::Operator.as_str() {
        return Ok(events);
    }
    for case in application::held_by(tx, &row.iin)? {
        must_allow(&case, Transition::Release)?;
        proposal::lapse(tx, &case.filed.id)?;
        move_to(tx, &case, &StageRow::Lodged)?;
        let event = Event::of_case(Fact::Released, administrator(person), &case.filed.id);
        events.push(event.under(Cite::R10).detail("the operator left"));
    }
    Ok(events)
}
