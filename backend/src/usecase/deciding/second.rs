//! The second person: what one alone may not do is proposed, and done only when another confirms. The grant happens
//! in the transaction of the confirmation, over the case as it was proposed and a register searched again.

use shared::access::Action;
use shared::application::Newcomer;
use shared::application::stage::Transition;
use shared::decision::{Checked, Decider, ProposalState, Proposed, checklist_is_complete};
use shared::duplicates::{
    Countersigned, Identity, Search, SetAsideError, Verdict, WHY_CHARACTERS, set_aside_by_two,
};
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
use crate::store::{Done, StoreError, Tx, from_json, json};
use crate::usecase::context::{Context, RequestTime};
use crate::usecase::deciding::claim::{by, held, incomplete};
use crate::usecase::deciding::grant::{self, Granted};
use crate::usecase::deciding::proposal_view::to_wire;
use crate::usecase::deciding::{case_view, choices, correct, duplicates};
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
    newcomer: Newcomer,
    wire: &GrantWire,
) -> Result<(Vec<String>, Vec<SetAsideWire>), Fault> {
    let found = duplicates::search(tx, &Identity::of(newcomer))?;
    let people = certain(&found.search);
    let reasons = choices::reasons(tx, person, id, &found.search, &wire.set_aside)?;
    // Without a certain duplicate one person is enough: there is nothing to propose.
    if people.is_empty() {
        return Err(Fault::code(ProblemCode::CandidatesChanged));
    }
    Ok((people, choices::set_aside_wire(&reasons)))
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
        let mut grant = wire.grant.clone();
        let (what, people, basis) = if package::correction_of(&package).is_some() {
            // Where nothing is to be waived one person is enough.
            if !correct::wants_waiver(&package) {
                return Err(Fault::code(ProblemCode::CandidatesChanged));
            }
            (Proposed::WaiveChangeProof, Vec::new(), Cite::A3_8_2_3)
        } else {
            let newcomer = package::newcomer_of(&package)?;
            let (people, reasons) = to_set_aside(tx, person, id, newcomer, &wire.grant)?;
            grant.set_aside = reasons;
            (Proposed::SetAsideCertain, people, Cite::R15_3)
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
        let event = Event::of_case(Fact::Proposed, by(person), id).under(basis).detail(what.as_str());
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

/// Confirms, and the grant that was proposed is made: by its author, with this person's name beside it.
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
        let bad = |column| StoreError::Inconsistent { table: "proposal", column, row: id.to_owned() };
        let step: GrantWire = from_json(&row.step, "proposal", "step", id)?;
        if row.what == Proposed::WaiveChangeProof {
            return waive(cx, tx, person, (&row, &step), why, moment);
        }
        let people: Vec<String> = from_json(&row.subject, "proposal", "subject", id)?;
        let people = NonEmpty::from_vec(people).ok_or_else(|| bad("subject"))?;
        let (case, claim) =
            held(tx, &row.proposed_by, &row.application_id, row.case_version, Transition::Grant)?;
        let confirmed = Countersigned::new(&row.proposed_by, &person.iin, people)
            .map_err(|_| Fault::code(ProblemCode::SamePerson))?;
        let package = package::package_of(tx, &case)?;
        let newcomer = package::newcomer_of(&package)?;
        let found = duplicates::search(tx, &Identity::of(newcomer))?;
        let unmatched =
            set_aside_by_two(&found.search, &choices::reasons_of(&step), confirmed).map_err(|error| {
                match error {
                    // Somebody else of the register is certain now: nobody confirmed that.
                    SetAsideError::NotTheCandidates | SetAsideError::Certain => {
                        Fault::Problem(Problem::new(ProblemCode::CandidatesChanged).under(Cite::R15_3))
                    }
                }
            })?;
        if !rows::answer(tx, id, ProposalState::Confirmed, (&person.iin, &person.name), why)? {
            return Err(Fault::code(ProblemCode::ProposalClosed));
        }
        let aside = json(&step.set_aside)?;
        let checked = Checked::by_operator(case.filed.kind, &step.checked).ok_or_else(|| bad("step"))?;
        let granted = Granted { decider: Decider::Operator(claim), set_aside: &aside, checked: &checked };
        let application = &row.application_id;
        let formed = grant::form(cx, tx, moment, &case, newcomer, unmatched, granted)?;
        let second = Event::of_case(Fact::Countersigned, by_second(person), application).under(Cite::R15_3);
        let case = package::find(tx, application)?;
        let events = [second.clone(), formed.clone()];
        let wire = case_view::to_wire(cx, tx, person, &case, &events)?;
        let notice = Notice { topic: "iin.formed", subject: application.clone() };
        Ok(Done::new(wire, second).and(formed).sending(notice))
    })
}

/// Confirms that an operator's error is mended on the identity document alone: a supervisor, and the correction is
/// carried out at once.
fn waive(
    cx: &Context<'_>,
    tx: &mut Tx,
    person: &Person,
    (row, step): (&ProposalRow, &GrantWire),
    why: &str,
    moment: RequestTime,
) -> Result<Done<CaseWire>, Fault> {
    person.may(Action::Waive)?;
    let (case, claim) = held(tx, &row.proposed_by, &row.application_id, row.case_version, Transition::Grant)?;
    let package = package::package_of(tx, &case)?;
    let form = package::correction_of(&package).ok_or_else(|| Fault::code(ProblemCode::ProposalClosed))?;
    if !rows::answer(tx, &row.id, ProposalState::Confirmed, (&person.iin, &person.name), why)? {
        return Err(Fault::code(ProblemCode::ProposalClosed));
    }
    let bad = || StoreError::Inconsistent { table: "proposal", column: "step", row: row.id.clone() };
    let checked = Checked::by_operator(case.filed.kind, &step.checked).ok_or_else(bad)?;
    let granted = Granted { decider: Decider::Operator(claim), set_aside: "[]", checked: &checked };
    let application = &row.application_id;
    let corrected = correct::carry_out(cx, tx, moment, &case, form, granted)?;
    let second = Event::of_case(Fact::Countersigned, by_second(person), application).under(Cite::A3_8_2_3);
    let case = package::find(tx, application)?;
    let events = [second.clone(), corrected.clone()];
    let wire = case_view::to_wire(cx, tx, person, &case, &events)?;
    let notice = Notice { topic: "particulars.corrected", subject: application.clone() };
    Ok(Done::new(wire, second).and(corrected).sending(notice))
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
