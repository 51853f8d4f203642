//! What an operator does with a case: claim, release, grant, refuse. Each step is taken over the version the
//! operator has seen, by the one who holds the case, and the candidates are searched again in the transaction.

use shared::access::Action;
use shared::application::stage::Transition;
use shared::decision::{Checked, Decider, checklist_is_complete, reasons};
use shared::duplicates::{SetAsideError, set_aside};
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::operator::{CaseWire, GrantWire, RefuseWire};

use crate::store::deciding::{decision, proposal};
use crate::store::filing::application::StageRow;
use crate::store::json;
use crate::store::people::event::{Event, Fact};
use crate::store::systems::outbox::Notice;
use crate::usecase::context::Context;
use crate::usecase::deciding::case_view::shown;
use crate::usecase::deciding::claim::{by, held, incomplete, move_to, seen};
use crate::usecase::deciding::grant::{self, Granted, release_at};
use crate::usecase::deciding::refusal::{lacking, refusal_of};
use crate::usecase::deciding::{
    choices, claim as holding, correct, duplicates, evidence, hearing, refusal_paper,
};
use crate::usecase::filing::{copies, package};
use crate::usecase::{Fault, Person};

/// Takes a case for the check.
pub(crate) fn claim(cx: &Context<'_>, person: &Person, id: &str, version: i64) -> Result<CaseWire, Fault> {
    person.may(Action::Decide)?;
    cx.db.write("claim", cx.time.at, |tx| {
        let case = seen(tx, id, version, Transition::Claim)?;
        holding::take(tx, person, &case)?;
        evidence::read_since(cx, tx, &case)?;
        shown(cx, tx, person, id, Event::of_case(Fact::Claimed, by(person), id).under(Cite::R10))
    })
}

/// Gives a case back to the queue.
pub(crate) fn release(cx: &Context<'_>, person: &Person, id: &str, version: i64) -> Result<CaseWire, Fault> {
    person.may(Action::Decide)?;
    cx.db.write("release", cx.time.at, |tx| {
        let (case, _) = held(tx, &person.iin, id, version, Transition::Release)?;
        proposal::lapse(tx, id)?;
        move_to(tx, &case, &StageRow::Lodged)?;
        shown(cx, tx, person, id, Event::of_case(Fact::Released, by(person), id).under(Cite::R10))
    })
}

/// Grants: the checklist ticked, every candidate decided to be somebody else, with a reason.
//= R258/10
//# Оператор МВД проверяет поступающие заявки на корректность и в случае корректности заявки осуществляет процедуру формирования либо корректировки ИИН
pub(crate) fn grant(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    version: i64,
    wire: &GrantWire,
) -> Result<CaseWire, Fault> {
    person.may(Action::Decide)?;
    let moment = cx.time;
    cx.db.write_register("grant_formation", moment.at, |tx| {
        let (case, claim) = held(tx, &person.iin, id, version, Transition::Grant)?;
        if !checklist_is_complete(case.filed.kind, &wire.checked) {
            return Err(incomplete("checklist"));
        }
        copies::must_be_opened(tx, person, id)?;
        let package = package::package_of(tx, &case)?;
        let correction = package::correction_of(&package);
        if correct::wants_supervisor(tx, &package)? {
            return Err(Fault::Problem(Problem::new(ProblemCode::SecondPersonNeeded).under(Cite::A3_8_2_3)));
        }
        let found = duplicates::search_for(tx, &package)?;
        let reasons = choices::reasons(tx, person, id, &found.search, &wire.set_aside)?;
        let aside = json(&choices::set_aside_wire(&reasons))?;
        let proved = evidence::prove_by_ticks(cx, tx, &case, &claim, (&wire.checked, moment.at))?;
        let granted = Granted { decider: Decider::Operator(claim, proved), set_aside: &aside };
        let unmatched = set_aside(&found.search, &reasons).map_err(|error| match error {
            SetAsideError::NotTheCandidates => Fault::code(ProblemCode::CandidatesChanged),
            SetAsideError::Certain => {
                Fault::Problem(Problem::new(ProblemCode::SecondPersonNeeded).under(Cite::R15_3))
            }
        })?;
        let (topic, event) = match correction {
            Some(form) => {
                let event = correct::carry_out(cx, tx, moment, &case, form, unmatched, granted)?;
                ("particulars.corrected", event)
            }
            None => {
                let newcomer = package::newcomer_of(&package)?;
                ("iin.formed", grant::form(cx, tx, moment, &case, newcomer, unmatched, granted)?)
            }
        };
        let done = shown(cx, tx, person, id, event)?;
        Ok(done.sending(Notice { topic, subject: id.to_owned() }))
    })
}

/// Refuses the service: at least one ground of paragraph 15, and the reasons in words.
//= R258/15.1
//# установление недостоверности документов, представленных услугополучателем
//= R258/15.2
//# несоответствие услугополучателя данных и сведений, необходимых для оказания государственной услуги, требованиям настоящих Правил
//= R258/15.3
//# в случае выявлении у услугополучателя ранее зарегистрированного ИИН
pub(crate) fn refuse(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    version: i64,
    wire: &RefuseWire,
) -> Result<CaseWire, Fault> {
    person.may(Action::Decide)?;
    let moment = cx.time;
    let ticked: Vec<(String, Vec<String>)> =
        wire.reasons.iter().map(|one| (one.code.clone(), one.fields.clone())).collect();
    // Alone on the register: refusals are numbered one after another.
    cx.db.write_register("refuse", moment.at, |tx| {
        let (case, claim) = held(tx, &person.iin, id, version, Transition::Refuse)?;
        let kind = case.filed.kind;
        let refusal = refusal_of(tx, &case, &wire.grounds, &wire.reason)?;
        let refusal = refusal.because(reasons::read(kind, &ticked)).map_err(lacking)?;
        hearing::must_be_heard(cx, tx, id, refusal.grounds().as_slice(), moment.today)?;
        proposal::lapse(tx, id)?;
        let checked = Checked::against(kind, refusal.ticked());
        evidence::keep_against(tx, &case, &claim, &checked)?;
        decision::refuse(tx, claim, &refusal, &checked)?;
        refusal_paper::number(tx, id, moment, &wire.reasons)?;
        let release_at = release_at(cx, tx, moment, &case)?;
        let stage = StageRow::Refused { decided_at: moment.at, release_at };
        move_to(tx, &case, &stage)?;
        let first = refusal.grounds().iter().next().map_or(Cite::R15_2, |ground| ground.basis());
        let event = Event::of_case(Fact::Refused, by(person), id).under(first);
        let done = shown(cx, tx, person, id, event)?;
        Ok(done.sending(Notice { topic: "service.refused", subject: id.to_owned() }))
    })
}
