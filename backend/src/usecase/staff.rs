//! Who works here, named and removed by an administrator while the service runs. Whom the configuration names is
//! changed there; nobody touches their own roles; what is given counts from the next request on.

use shared::access::{Action, Role};
use shared::application::stage::Transition;
use shared::iin::Iin;
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::staff::{NameStaffWire, RemoveStaffWire, StaffWire};

use super::decide::move_to;
use super::grant::must_allow;
use super::{Fault, Person};
use crate::app::App;
use crate::config::TrustProfile;
use crate::store::application::{self, StageRow};
use crate::store::audit::{By, Event, Fact};
use crate::store::staff::{self, StaffRow};
use crate::store::{Done, Tx, proposal};

fn incomplete(part: &str) -> Fault {
    Fault::Problem(Problem::new(ProblemCode::EntryIncomplete).with("part", part))
}

fn administrator(person: &Person) -> By {
    By::Staff(Role::Administrator, person.iin.clone())
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
pub(crate) fn list(app: &App, person: &Person) -> Result<Vec<StaffWire>, Fault> {
    person.may(Action::KeepStaff)?;
    app.db.read("staff", app.clock.now(), listed)
}

/// A role that people are appointed to.
fn role_of(text: &str) -> Result<Role, Fault> {
    Role::parse(text).filter(|role| Role::STAFF.contains(role)).ok_or_else(|| incomplete("role"))
}

/// Twelve digits of a number that can be; those of the national test set need not be real ones.
fn number_of(app: &App, text: &str) -> Result<String, Fault> {
    let text = text.trim();
    let digits = text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit());
    let real = Iin::parse(text).is_ok() || app.config.trust_profile == TrustProfile::NcaTest;
    if digits && real { Ok(text.to_owned()) } else { Err(incomplete("iin")) }
}

/// Nobody gives themselves a role, nor takes it from themselves.
fn another(person: &Person, iin: &str) -> Result<(), Fault> {
    if person.iin == iin { Err(Fault::code(ProblemCode::OwnRole)) } else { Ok(()) }
}

/// Names somebody as something.
//= R258/2.8
//# оператор Министерства внутренних дел – сотрудник республиканского государственного предприятия "Информационно-производственный центр" Министерства внутренних дел
pub(crate) fn name(app: &App, person: &Person, wire: &NameStaffWire) -> Result<Vec<StaffWire>, Fault> {
    person.may(Action::KeepStaff)?;
    let (role, iin) = (role_of(&wire.role)?, number_of(app, &wire.iin)?);
    another(person, &iin)?;
    let (name, office) = (wire.name.trim(), wire.office.trim());
    if !(2..=120).contains(&name.chars().count()) {
        return Err(incomplete("name"));
    }
    let placed = if role == Role::Clerk { app.offices.find(office).is_some() } else { office.is_empty() };
    if !placed {
        return Err(incomplete("office"));
    }
    let row =
        StaffRow { iin, role: role.as_str().to_owned(), name: name.to_owned(), office: office.to_owned() };
    app.db.write("name_one", app.clock.now(), |tx| {
        if staff::source(tx, &row.iin, &row.role)?.is_some() {
            return Err(Fault::code(ProblemCode::AlreadyThere));
        }
        staff::appoint(tx, &row)?;
        let event = Event::new(Fact::StaffNamed, administrator(person), "staff", &row.name);
        Ok(Done::new(listed(tx)?, event.under(Cite::R2_8).detail(row.role.clone())))
    })
}

/// Takes a role away.
pub(crate) fn remove(app: &App, person: &Person, wire: &RemoveStaffWire) -> Result<Vec<StaffWire>, Fault> {
    person.may(Action::KeepStaff)?;
    let role = role_of(&wire.role)?;
    another(person, wire.iin.trim())?;
    app.db.write("remove_one", app.clock.now(), |tx| {
        let iin = wire.iin.trim();
        match staff::source(tx, iin, role.as_str())?.as_deref() {
            None => return Err(Fault::code(ProblemCode::NotFound)),
            Some(staff::CONFIGURATION) => return Err(Fault::code(ProblemCode::FixedByConfiguration)),
            Some(_) => {}
        }
        let name = staff::names(tx)?.remove(iin).unwrap_or_default();
        staff::remove(tx, iin, role.as_str())?;
        let event = Event::new(Fact::StaffRemoved, administrator(person), "staff", name);
        let mut done = Done::new(listed(tx)?, event.under(Cite::R2_8).detail(role.as_str()));
        if role == Role::Operator {
            for event in give_back(tx, person, iin)? {
                done = done.and(event);
            }
        }
        Ok(done)
    })
}

/// What an operator who leaves holds for the check is free again; a hearing is ended by whoever comes first.
fn give_back(tx: &mut Tx, person: &Person, iin: &str) -> Result<Vec<Event>, Fault> {
    let mut events = Vec::new();
    for case in application::held_by(tx, iin)? {
        must_allow(&case, Transition::Release)?;
        proposal::lapse(tx, &case.filed.id)?;
        move_to(tx, &case, &StageRow::Lodged)?;
        let event = Event::of_case(Fact::Released, administrator(person), &case.filed.id);
        events.push(event.under(Cite::R10).detail("the operator left"));
    }
    Ok(events)
}
