//! Evidence of a case: what is kept of it when it is lodged, what an operator's ticks add, and the proof that is made from
//! what is kept. Which of it suffices `shared::evidence` says; what lies outside was asked before the transaction.

use shared::application::Channel;
use shared::decision::{Automatic, By, Checked, Machine, OperatorClaim};
use shared::documents::copy::CopyPurpose;
use shared::duplicates::Search;
use shared::evidence::{
    Demands, Evidence, Line, MachineOrder, Means, Missing, Outcome, ProvedChecklist, Question, Sha256,
    by_official, by_rules, by_search,
};
use shared::law::Edition;
use shared::registers::RegisterAnswer;
use shared::time::{Timestamp, parse_date};
use shared::wire::v1::formation::CopyRef;

use crate::store::deciding::decision::Decision;
use crate::store::deciding::line_evidence::{self, Basis};
use crate::store::filing::application::{self, Case};
use crate::store::filing::copy;
use crate::store::{StoreError, Tx, moment};
use crate::usecase::Fault;
use crate::usecase::context::Context;
use crate::usecase::deciding::claim::incomplete;
use crate::usecase::filing::entry::Entry;
use crate::usecase::filing::{package, readings};

type Copies = Vec<(CopyPurpose, Sha256)>;

/// Copies as evidence names them.
fn named(copies: &[CopyRef]) -> Result<Copies, StoreError> {
    let one = |copy: &CopyRef| Some((CopyPurpose::parse(&copy.purpose)?, Sha256::parse(&copy.sha256)?));
    let bad =
        |copy: &CopyRef| StoreError::Inconsistent { table: "copy", column: "sha256", row: copy.id.clone() };
    copies.iter().map(|copy| one(copy).ok_or_else(|| bad(copy))).collect()
}

fn copies_of(tx: &mut Tx, id: &str) -> Result<Copies, StoreError> {
    let copies: Vec<CopyRef> = copy::of_application(tx, id)?.into_iter().map(CopyRef::from).collect();
    named(&copies)
}

/// What is known of a filing: what the rules and the search found, what was read of its copies, and what registers said.
pub(crate) fn of_filing<P>(
    cx: &Context<'_>,
    tx: &mut Tx,
    entry: &Entry<'_>,
    search: &Search<P>,
) -> Result<Vec<Evidence>, Fault> {
    // Judged as of its receipt, whenever it is entered.
    let mut all = by_rules(entry.package, entry.received.at);
    all.push(by_search(search, entry.moment.at));
    let form = entry.package.form();
    all.extend(readings::evidence(cx, tx, form, entry.received.today, entry.moment.at)?);
    all.extend(entry.registers.iter().map(RegisterAnswer::evidence));
    Ok(all)
}

/// What machines may grant here, and whether they proved every line of this filing.
pub(crate) fn machine(cx: &Context<'_>, entry: &Entry<'_>, evidence: &[Evidence]) -> Result<Machine, Fault> {
    let granting = &cx.config.granting;
    let order = match (granting.automatic, &granting.order) {
        (Automatic::DemoUnseen, _) => return Ok(Machine::Unseen),
        // An order holds from its day on.
        (Automatic::Evidence, Some(order)) if order.on() <= entry.moment.today => order,
        (Automatic::Off | Automatic::Evidence, _) => return Ok(Machine::Off),
    };
    let form = entry.package.form();
    let copies = named(form.copies())?;
    let question = Question {
        case: entry.id,
        kind: form.kind(),
        channel: form.channel(),
        edition: cx.rules(entry.received.today)?.edition(),
        copies: &copies,
        demands: granting.demands(&cx.config.neighbours),
        at: entry.moment.at,
    };
    Ok(Machine::Evidence(ProvedChecklist::by_machine(&question, evidence, order)))
}

/// What a decision about a stored case is made over.
fn question_of<'a>(
    tx: &mut Tx,
    case: &'a Case,
    copies: &'a Copies,
    demands: Demands,
    at: Timestamp,
) -> Result<Question<'a>, Fault> {
    let (id, kind) = (&case.filed.id, case.filed.kind);
    let form = application::form_of(tx, id)?;
    let bad = |column| StoreError::Inconsistent { table: "lodged_form", column, row: id.clone() };
    let channel = Channel::parse(&form.channel).ok_or_else(|| bad("channel"))?;
    let edition = Edition::from_id(&form.edition).ok_or_else(|| bad("edition"))?;
    Ok(Question { case: id, kind, channel, edition, copies, demands, at })
}

/// What judging the evidence of a decision again found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ProvedAgain {
    /// Nothing was granted.
    Nothing,
    /// A demonstration granted unseen, or an official looked before anybody wrote down over which file: there is nothing
    /// to judge. Evidence that is not there is none of these.
    Unjudged,
    /// It suffices, and for a machine's grant under this order.
    Good(Option<MachineOrder>),
    /// It does not, in these lines.
    Bad(Vec<Missing>),
}

/// Judges the evidence of a decision again, as of the moment it was made.
pub(crate) fn prove_again(
    tx: &mut Tx,
    case: &Case,
    decided: Option<&Decision>,
) -> Result<ProvedAgain, Fault> {
    let id = &case.filed.id;
    let Some(decided) = decided.filter(|one| one.outcome() == shared::decision::Outcome::Granted) else {
        return Ok(ProvedAgain::Nothing);
    };
    let (copies, kept) = (copies_of(tx, id)?, line_evidence::of(tx, id)?);
    let at = moment(decided.decided_at, "decision", "decided_at")?;
    let judged = match (decided.operator(), line_evidence::basis_of(tx, id)?) {
        (None, Some(Basis::Order(order, demands))) => {
            let question = question_of(tx, case, &copies, demands, at)?;
            let clear = ProvedChecklist::by_machine(&question, &kept, &order);
            clear.map(|clear| Some(clear.order().clone()))
        }
        (None, Some(Basis::Unseen)) => return Ok(ProvedAgain::Unjudged),
        // Whatever the system granted has its basis.
        (None, None) => {
            let (table, column) = ("machine_grant", "application_id");
            return Err(StoreError::Inconsistent { table, column, row: id.clone() }.into());
        }
        (Some(operator), _) => {
            if names_no_file(&copies, &kept) {
                return Ok(ProvedAgain::Unjudged);
            }
            let nothing = Demands { stay: false, age_seconds: 0 };
            let question = question_of(tx, case, &copies, nothing, at)?;
            ProvedChecklist::by_official(&question, operator, &kept).map(|_| None)
        }
    };
    Ok(judged.map_or_else(|missing| ProvedAgain::Bad(missing.into_vec()), ProvedAgain::Good))
}

/// An official spoke of what these files show, and named none of them: so it was kept before. Where nobody spoke of them
/// at all, the evidence is not there.
fn names_no_file(copies: &Copies, kept: &[Evidence]) -> bool {
    let theirs = || kept.iter().filter(|one| one.means == Means::Operator);
    let of_files = |one: &Evidence| copies.iter().any(|(purpose, _)| one.line.speaks_of(*purpose));
    theirs().any(of_files) && theirs().all(|one| one.over.is_none())
}

/// What was read of the copies since the case was filed, beside what says only that they wait. A decision rests on what
/// was known when it was made: this is called while the case is open.
pub(crate) fn read_since(cx: &Context<'_>, tx: &mut Tx, case: &Case) -> Result<(), Fault> {
    let id = &case.filed.id;
    let kept = line_evidence::of(tx, id)?;
    let waits = |found: &Evidence| {
        let mut same = kept
            .iter()
            .rev()
            .filter(|one| one.line == found.line && one.means == found.means && one.over == found.over);
        found.result != Outcome::Away && same.next().is_none_or(|one| one.result == Outcome::Away)
    };
    let (package, form) = (package::package_of(tx, case)?, application::form_of(tx, id)?);
    let bad = || StoreError::Inconsistent { table: "lodged_form", column: "filed_on", row: id.clone() };
    let on = parse_date(&form.filed_on).ok_or_else(bad)?;
    let read = readings::evidence(cx, tx, package.form(), on, tx.at)?;
    let news: Vec<Evidence> = read.into_iter().filter(waits).collect();
    Ok(line_evidence::keep(tx, id, &news)?)
}

/// An operator's ticks of a case that they hold, kept as of when they looked; and the proof that they make now.
///
/// # Errors
/// A line is not ticked.
pub(crate) fn prove_by_ticks(
    cx: &Context<'_>,
    tx: &mut Tx,
    case: &Case,
    claim: &OperatorClaim,
    (ticks, looked_at): (&[String], Timestamp),
) -> Result<ProvedChecklist, Fault> {
    let id = &case.filed.id;
    let copies = copies_of(tx, id)?;
    let ticked =
        Line::of(case.filed.kind).iter().filter(|line| ticks.iter().any(|tick| tick == line.as_str()));
    let said: Vec<Evidence> = ticked
        .flat_map(|line| by_official(*line, &copies, Outcome::Proved, claim.operator(), looked_at))
        .collect();
    line_evidence::keep(tx, id, &said)?;
    let question = question_of(tx, case, &copies, cx.config.granting.demands(&cx.config.neighbours), tx.at)?;
    // Proved by what is kept, and by nothing else.
    let kept = line_evidence::of(tx, id)?;
    ProvedChecklist::by_official(&question, claim.operator(), &kept).map_err(|_| incomplete("checklist"))
}

/// What an operator found wrong before a refusal, kept.
pub(crate) fn keep_against(
    tx: &mut Tx,
    case: &Case,
    claim: &OperatorClaim,
    checked: &Checked,
) -> Result<(), Fault> {
    let copies = copies_of(tx, &case.filed.id)?;
    let against = checked.lines().iter().filter(|line| line.by == By::Means(Means::Operator));
    let said: Vec<Evidence> = against
        .filter_map(|line| Line::parse(line.line))
        .flat_map(|line| by_official(line, &copies, Outcome::Contradicted, claim.operator(), tx.at))
        .collect();
    line_evidence::keep(tx, &case.filed.id, &said)?;
    Ok(())
}
