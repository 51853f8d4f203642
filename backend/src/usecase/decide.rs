//! What an operator does with a case: claim, release, grant, refuse. Each step is taken over the version the
//! operator has seen, by the one who holds the case, and the candidates are searched again in the transaction.

use shared::access::{Action, Role};
use shared::application::Kind;
use shared::application::stage::Transition;
use shared::decision::{Checked, Refusal, RefusalError, reasons, tells_a_number};
use shared::duplicates::{Identity, SetAsideError, set_aside};
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::operator::{CaseWire, GrantWire, RefuseWire};

use super::grant::{self, Granted, checked_json, must_allow, release_at};
use super::{Fault, Person, case, choices, copies, correct, duplicates, hearing, refusal_paper};
use crate::store::application::{self, Case, StageRow};
use crate::store::audit::{By, Event, Fact};
use crate::store::decision::DecisionRow;
use crate::store::outbox::Notice;
use crate::store::{Done, Tx, decision, json, proposal, staff};
use crate::usecase::context::Context;

/// The case at the version the operator has seen, where the transition may begin.
pub(crate) fn seen(tx: &mut Tx, id: &str, version: i64, wanted: Transition) -> Result<Case, Fault> {
    let case = case::find(tx, id)?;
    if case.version != version {
        return Err(Fault::stale(case.version));
    }
    must_allow(&case, wanted)?;
    Ok(case)
}

/// The same, held by this operator, who has no part in it. Every step of a decision begins here, however the case came
/// into these hands.
pub(crate) fn held(
    tx: &mut Tx,
    person: &Person,
    id: &str,
    version: i64,
    wanted: Transition,
) -> Result<Case, Fault> {
    let case = seen(tx, id, version, wanted)?;
    must_be_anothers(tx, person, &case)?;
    match case.stage.holder() {
        Some((iin, _)) if iin == person.iin => Ok(case),
        Some(_) if is_left_behind(tx, &case)? => Ok(case),
        Some(_) => Err(Fault::code(ProblemCode::NotHolder)),
        // The system's own grant begins at `lodged`; an operator claims first.
        None => {
            let problem = Problem::new(ProblemCode::WrongStage).with("from", case.stage.name());
            Err(Fault::Problem(problem.with("wanted", wanted.as_str())))
        }
    }
}

/// Held by somebody who is no operator any more, or who may not decide it: any other goes on with it, so that nothing
/// is stuck.
pub(crate) fn is_left_behind(tx: &mut Tx, case: &Case) -> Result<bool, Fault> {
    let Some((iin, _)) = case.stage.holder() else { return Ok(false) };
    let operator = staff::roles(tx, iin)?.iter().any(|role| role == Role::Operator.as_str());
    Ok(!operator || has_part(tx, iin, case)?)
}

/// Under check by this operator.
pub(crate) fn hold(person: &Person) -> StageRow {
    StageRow::UnderCheck { holder_iin: person.iin.clone(), holder_name: person.name.clone() }
}

pub(crate) fn move_to(tx: &mut Tx, case: &Case, stage: &StageRow) -> Result<(), Fault> {
    if application::set_stage(tx, &case.filed.id, case.version, stage)? {
        Ok(())
    } else {
        Err(Fault::stale(case.version + 1))
    }
}

/// The case after the step, with the step's events already in it.
pub(crate) fn shown(
    cx: &Context<'_>,
    tx: &mut Tx,
    person: &Person,
    id: &str,
    event: Event,
) -> Result<Done<CaseWire>, Fault> {
    let case = case::find(tx, id)?;
    let wire = case::to_wire(cx, tx, person, &case, std::slice::from_ref(&event))?;
    Ok(Done::new(wire, event))
}

pub(crate) fn by(person: &Person) -> By {
    person.acting(&[Action::Decide])
}

/// A part of a decision is missing or wrong.
pub(crate) fn incomplete(part: &str) -> Fault {
    Fault::Problem(Problem::new(ProblemCode::DecisionIncomplete).with("part", part))
}

/// Grounds and reason as a refusal that can stand.
pub(crate) fn refusal_of(kind: Kind, grounds: &[String], reason: &str) -> Result<Refusal, Fault> {
    Refusal::new(kind, grounds, reason).map_err(lacking)
}

fn lacking(error: RefusalError) -> Fault {
    match error {
        RefusalError::Ground => incomplete("grounds"),
        RefusalError::Ticked => incomplete("reasons"),
        RefusalError::Reason => incomplete("reason"),
        RefusalError::NumberTold => Fault::Problem(Problem::new(ProblemCode::NumberTold).under(Cite::R15_3)),
    }
}

/// Whom a grant sets aside, and why.
pub(crate) fn reasons_of(wire: &GrantWire) -> Vec<(String, String)> {
    wire.set_aside.iter().map(|one| (one.person.clone(), one.reason.clone())).collect()
}

/// Whether somebody has a part in a case: who filed or signed it, who took it in, who acts in it, and whom it is about.
pub(crate) fn has_part(tx: &mut Tx, iin: &str, case: &Case) -> Result<bool, Fault> {
    let form = application::form_of(tx, &case.filed.id)?;
    let acting = case::answers_of(case, &form.answers)?;
    let parts = [&case.filed.owner, &form.taken_in_by, &form.subject_iin].map(String::as_str);
    Ok(parts.contains(&iin) || acting.acting_iin().trim() == iin)
}

/// Nobody decides what they have a part in.
pub(crate) fn must_be_anothers(tx: &mut Tx, person: &Person, case: &Case) -> Result<(), Fault> {
    if has_part(tx, &person.iin, case)? { Err(Fault::code(ProblemCode::OwnCase)) } else { Ok(()) }
}

/// Takes a case for the check.
pub(crate) fn claim(cx: &Context<'_>, person: &Person, id: &str, version: i64) -> Result<CaseWire, Fault> {
    person.may(Action::Decide)?;
    cx.db.write("claim", cx.time.at, |tx| {
        let case = seen(tx, id, version, Transition::Claim)?;
        must_be_anothers(tx, person, &case)?;
        move_to(tx, &case, &hold(person))?;
        shown(cx, tx, person, id, Event::of_case(Fact::Claimed, by(person), id).under(Cite::R10))
    })
}

/// Gives a case back to the queue.
pub(crate) fn release(cx: &Context<'_>, person: &Person, id: &str, version: i64) -> Result<CaseWire, Fault> {
    person.may(Action::Decide)?;
    cx.db.write("release", cx.time.at, |tx| {
        let case = held(tx, person, id, version, Transition::Release)?;
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
        let case = held(tx, person, id, version, Transition::Grant)?;
        let ticked = Checked::by_operator(case.filed.kind, &wire.checked);
        let checked = ticked.ok_or_else(|| incomplete("checklist"))?;
        copies::must_be_opened(tx, person, id)?;
        let package = case::package_of(tx, &case)?;
        if let Some(form) = case::correction_of(&package) {
            if correct::wants_waiver(&package) {
                return Err(Fault::Problem(
                    Problem::new(ProblemCode::SecondPersonNeeded).under(Cite::A3_8_2_3),
                ));
            }
            let granted = Granted { by: by(person), set_aside: "[]", checked: &checked };
            let event = correct::carry_out(cx, tx, moment, &case, form, &granted)?;
            let done = shown(cx, tx, person, id, event)?;
            return Ok(done.sending(Notice { topic: "particulars.corrected", subject: id.to_owned() }));
        }
        let newcomer = case::newcomer_of(&package)?;
        let found = duplicates::search(tx, &Identity::of(newcomer))?;
        let reasons = choices::reasons(tx, person, id, &found.search, &wire.set_aside)?;
        let aside = json(&choices::set_aside_wire(&reasons))?;
        let granted = Granted { by: by(person), set_aside: &aside, checked: &checked };
        let unmatched = set_aside(&found.search, &reasons).map_err(|error| match error {
            SetAsideError::NotTheCandidates => Fault::code(ProblemCode::CandidatesChanged),
            SetAsideError::Certain => {
                Fault::Problem(Problem::new(ProblemCode::SecondPersonNeeded).under(Cite::R15_3))
            }
        })?;
        let event = grant::form(cx, tx, moment, &case, newcomer, unmatched, &granted)?;
        let done = shown(cx, tx, person, id, event)?;
        Ok(done.sending(Notice { topic: "iin.formed", subject: id.to_owned() }))
    })
}

/// Passes unless words for whoever filed tell a number. A correction is asked for by whoever knows it already.
pub(super) fn must_tell_no_number(kind: Kind, words: &str) -> Result<(), Fault> {
    if kind == Kind::Correction || !tells_a_number(words) {
        return Ok(());
    }
    Err(Fault::Problem(Problem::new(ProblemCode::NumberTold).under(Cite::R15_3)))
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
        let case = held(tx, person, id, version, Transition::Refuse)?;
        let kind = case.filed.kind;
        let refusal = refusal_of(kind, &wire.grounds, &wire.reason)?;
        let refusal = refusal.because(reasons::read(kind, &ticked)).map_err(lacking)?;
        hearing::must_be_heard(cx, tx, id, refusal.grounds().as_slice(), moment.today)?;
        proposal::lapse(tx, id)?;
        let grounds: Vec<&str> = refusal.grounds().iter().map(|ground| ground.basis().as_str()).collect();
        let row = DecisionRow {
            application_id: id.to_owned(),
            outcome: "refused".to_owned(),
            decided_by: "operator".to_owned(),
            operator_iin: Some(person.iin.clone()),
            grounds: json(&grounds)?,
            reason: refusal.reason().to_owned(),
            set_aside: "[]".to_owned(),
            checked: checked_json(&Checked::against(kind, refusal.ticked()))?,
            decided_at: tx.now(),
        };
        decision::insert(tx, &row)?;
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
