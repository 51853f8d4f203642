//! The second person: what one alone may not do is proposed, and done only when another confirms. The grant happens
//! in the transaction of the confirmation, over the case as it was proposed and a register searched again.

use shared::access::Action;
use shared::application::stage::Transition;
use shared::decision::{Decider, ProposalState, Proposed, checklist_is_complete};
use shared::duplicates::{
    Countersigned, Search, SetAsideError, Unmatched, Verdict, WHY_CHARACTERS, set_aside, set_aside_by_two,
};
use shared::intake::CompletePackage;
use shared::law::Cite;
use shared::nonempty::NonEmpty;
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::operator::{
    CaseWire, GrantWire, ProposalAnswerWire, ProposalWire, ProposeWire, SetAsideWire,
};

use crate::ids;
use crate::store::deciding::proposal as rows;
use crate::store::deciding::proposal::ProposalRow;
use crate::store::people::event::{By, Event, Fact};
use crate::store::systems::outbox::Notice;
use crate::store::{Done, Tx, from_json, json, moment as stored_moment};
use crate::usecase::context::Context;
use crate::usecase::deciding::claim::{by, held, incomplete};
use crate::usecase::deciding::grant::{self, Granted};
use crate::usecase::deciding::proposal_view::to_wire;
use crate::usecase::deciding::{case_view, choices, correct, duplicates, evidence};
use crate::usecase::filing::{copies, package};
use crate::usecase::{Fault, Person};

/// A proposal waits this long, milliseconds: two days, then it is made anew over what is known then.
const WAITS_MS: i64 = 48 * 3_600_000;
/// Most proposals shown.
const SHOWN_MAX: i64 = 200;

fn why_of(text: &str) -> Result<&str, Fault> {
    let text = text.trim();
    if WHY_CHARACTERS.contains(&text.chars().count()) { Ok(text) } else { Err(incomplete("why")) }
}

/// What waits for a second person.
pub(crate) fn list(cx: &Context<'_>, person: &Person) -> Result<Vec<ProposalWire>, Fault> {
    person.may(Action::Countersign)?;
    cx.db.read("list_proposals", cx.time.at, |tx| {
        let rows = rows::open(tx, SHOWN_MAX)?;
        rows.into_iter().map(|row| to_wire(tx, person, row)).collect()
    })
}

/// The certain candidates of a search: those one person alone cannot set aside.
fn certain(search: &Search<String>) -> Vec<String> {
    let certain = search.candidates().iter().filter(|one| one.score.verdict == Verdict::Certain);
    certain.map(|one| one.person.clone()).collect()
}

/// The certain candidates that a proposal sets aside, and why every candidate is somebody else.
fn to_set_aside(
    tx: &mut Tx,
    person: &Person,
    id: &str,
    package: &CompletePackage,
    wire: &GrantWire,
) -> Result<(Vec<String>, Vec<SetAsideWire>), Fault> {
    let found = duplicates::search_for(tx, package)?;
    let people = certain(&found.search);
    let reasons = choices::reasons(tx, person, id, &found.search, &wire.set_aside)?;
    Ok((people, choices::set_aside_wire(&reasons)))
}

/// That nobody of the register is whom the case is about, by what two people said of everybody found now.
fn unmatched_by_two(
    tx: &mut Tx,
    person: &Person,
    row: &ProposalRow,
    step: &GrantWire,
    package: &CompletePackage,
) -> Result<Unmatched, Fault> {
    let people: Vec<String> = from_json(&row.subject, "proposal", "subject", &row.id)?;
    let found = duplicates::search_for(tx, package)?;
    let reasons = choices::reasons_of(step);
    let unmatched = match NonEmpty::from_vec(people) {
        Some(people) => {
            let confirmed = Countersigned::new(&row.proposed_by, &person.iin, people)
                .map_err(|_| Fault::code(ProblemCode::SamePerson))?;
            set_aside_by_two(&found.search, &reasons, confirmed)
        }
        None => set_aside(&found.search, &reasons),
    };
    unmatched.map_err(|error| match error {
        // Somebody else of the register is found now: nobody confirmed that.
        SetAsideError::NotTheCandidates | SetAsideError::Certain => {
            Fault::Problem(Problem::new(ProblemCode::CandidatesChanged).under(Cite::R15_3))
        }
    })
}

/// Proposes a grant that sets a certain duplicate aside. The case stays with who proposes.
pub(crate) fn propose(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    version: i64,
    wire: &ProposeWire,
) -> Result<CaseWire, Fault> {
    person.may(Action::Decide)?;
    let why = why_of(&wire.why)?;
    cx.db.write("propose", cx.time.at, |tx| {
        let (case, claim) = held(tx, &person.iin, id, version, Transition::Grant)?;
        if !checklist_is_complete(case.filed.kind, &wire.grant.checked) {
            return Err(incomplete("checklist"));
        }
        copies::must_be_opened(tx, person, id)?;
        rows::expire(tx)?;
        if rows::last(tx, id)?.is_some_and(|row| row.state == ProposalState::Open) {
            return Err(Fault::code(ProblemCode::ProposalOpen));
        }
        let package = package::package_of(tx, &case)?;
        let (people, reasons) = to_set_aside(tx, person, id, &package, &wire.grant)?;
        let mut grant = wire.grant.clone();
        grant.set_aside = reasons;
        let what = match (correct::wants_supervisor(tx, &package)?, people.is_empty()) {
            (true, _) => Proposed::WaiveChangeProof,
            (false, false) => Proposed::SetAsideCertain,
            // One person is enough: there is nothing to propose.
            (false, true) => return Err(Fault::code(ProblemCode::CandidatesChanged)),
        };
        let row = ProposalRow {
            id: ids::id()?,
            application_id: id.to_owned(),
            what,
            subject: json(&people)?,
            why: why.to_owned(),
            step: json(&grant)?,
            case_version: case.version,
            proposed_by: claim.operator().to_owned(),
            proposed_name: person.name.clone(),
            proposed_at: tx.now(),
            expires_at: tx.now().saturating_add(WAITS_MS),
            state: ProposalState::Open,
            answered_by: None,
            answered_name: None,
            answered_at: None,
            answer_why: String::new(),
        };
        rows::insert(tx, row)?;
        let event = Event::of_case(Fact::Proposed, by(person), id).under(basis(what)).detail(what.as_str());
        crate::usecase::deciding::case_view::shown(cx, tx, person, id, event)
    })
}

/// An open proposal that this person may answer: never its author, never who filed.
fn answerable(tx: &mut Tx, person: &Person, id: &str) -> Result<ProposalRow, Fault> {
    let row = rows::find(tx, id)?.ok_or_else(|| Fault::code(ProblemCode::NotFound))?;
    if row.state != ProposalState::Open || row.expires_at <= tx.now() {
        return Err(Fault::code(ProblemCode::ProposalClosed));
    }
    if row.proposed_by == person.iin {
        return Err(Fault::code(ProblemCode::SamePerson));
    }
    let case = package::find(tx, &row.application_id)?;
    crate::usecase::deciding::claim::must_be_anothers(tx, person, &case)?;
    Ok(row)
}

fn by_second(person: &Person) -> By {
    person.acting(&[Action::Countersign])
}

/// Confirms, and what was proposed is done: by its author, with this person's name beside it. A correction that only a
/// supervisor may let through is confirmed by one.
pub(crate) fn confirm(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    wire: &ProposalAnswerWire,
) -> Result<CaseWire, Fault> {
    person.may(Action::Countersign)?;
    let why = why_of(&wire.why)?;
    let moment = cx.time;
    cx.db.write_register("countersign", moment.at, |tx| {
        let row = answerable(tx, person, id)?;
        copies::must_be_opened(tx, person, &row.application_id)?;
        let step: GrantWire = from_json(&row.step, "proposal", "step", id)?;
        if row.what == Proposed::WaiveChangeProof {
            person.may(Action::Waive)?;
        }
        let application = &row.application_id;
        let (case, claim) = held(tx, &row.proposed_by, application, row.case_version, Transition::Grant)?;
        let package = package::package_of(tx, &case)?;
        let unmatched = unmatched_by_two(tx, person, &row, &step, &package)?;
        if !rows::answer(tx, id, ProposalState::Confirmed, (&person.iin, &person.name), why)? {
            return Err(Fault::code(ProblemCode::ProposalClosed));
        }
        let aside = json(&step.set_aside)?;
        // Who proposed looked then, and not when somebody else confirms.
        let looked_at = stored_moment(row.proposed_at, "proposal", "proposed_at")?;
        let proved = evidence::prove_by_ticks(cx, tx, &case, &claim, (&step.checked, looked_at))?;
        let granted = Granted { decider: Decider::Operator(claim, proved), set_aside: &aside };
        let (topic, done) = match package::correction_of(&package) {
            Some(form) => {
                let event = correct::carry_out(cx, tx, moment, &case, form, unmatched, granted)?;
                ("particulars.corrected", event)
            }
            None => {
                let newcomer = package::newcomer_of(&package)?;
                ("iin.formed", grant::form(cx, tx, moment, &case, newcomer, unmatched, granted)?)
            }
        };
        let second =
            Event::of_case(Fact::Countersigned, by_second(person), application).under(basis(row.what));
        let case = package::find(tx, application)?;
        let events = [second.clone(), done.clone()];
        let wire = case_view::to_wire(cx, tx, person, &case, &events)?;
        Ok(Done::new(wire, second).and(done).sending(Notice { topic, subject: application.clone() }))
    })
}

/// The paragraph why one person alone may not.
const fn basis(what: Proposed) -> Cite {
    match what {
        Proposed::SetAsideCertain => Cite::R15_3,
        Proposed::WaiveChangeProof => Cite::A3_8_2_3,
    }
}

/// Declines; the case stays with its holder, who decides otherwise or proposes better.
pub(crate) fn decline(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    wire: &ProposalAnswerWire,
) -> Result<ProposalWire, Fault> {
    person.may(Action::Countersign)?;
    let why = why_of(&wire.why)?;
    cx.db.write("decline", cx.time.at, |tx| {
        let row = answerable(tx, person, id)?;
        if !rows::answer(tx, id, ProposalState::Declined, (&person.iin, &person.name), why)? {
            return Err(Fault::code(ProblemCode::ProposalClosed));
        }
        let event = Event::of_case(Fact::Declined, by_second(person), &row.application_id);
        let row = rows::find(tx, id)?.ok_or_else(|| Fault::code(ProblemCode::NotFound))?;
        Ok(Done::new(to_wire(tx, person, row)?, event.under(Cite::R15_3)))
    })
}

/// Its author takes a proposal back.
pub(crate) fn take_back(cx: &Context<'_>, person: &Person, id: &str) -> Result<ProposalWire, Fault> {
    person.may(Action::Decide)?;
    cx.db.write("take_back_proposal", cx.time.at, |tx| {
        let row = rows::find(tx, id)?.ok_or_else(|| Fault::code(ProblemCode::NotFound))?;
        if row.proposed_by != person.iin {
            return Err(Fault::code(ProblemCode::NotHolder));
        }
        if row.state != ProposalState::Open || rows::lapse(tx, &row.application_id)? == 0 {
            return Err(Fault::code(ProblemCode::ProposalClosed));
        }
        let event = Event::of_case(Fact::ProposalTakenBack, by(person), &row.application_id);
        let row = rows::find(tx, id)?.ok_or_else(|| Fault::code(ProblemCode::NotFound))?;
        Ok(Done::new(to_wire(tx, person, row)?, event))
    })
}
