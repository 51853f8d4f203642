//! The paper of a refusal (annex 6 as proposed): numbered with the decision, drawn and signed by the service's own key
//! afterwards, kept in the cabinet (R258/A3.5.2). Idempotent: whoever comes second finds it done.

use shared::application::Kind;
use shared::decision::reasons::{self, Ticked};
use shared::law::Cite;
use shared::problem::ProblemCode;
use shared::text::{Locale, refusal as words};
use shared::time::parse_date;
use shared::wire::v1::application::ReasonWire;

use crate::papers::InBoth;
use crate::papers::certificate::Surroundings;
use crate::papers::refusal::{RefusalPaper, render};
use crate::store::deciding::decision::{self, Decided};
use crate::store::deciding::refusal as rows;
use crate::store::deciding::refusal::RefusalRow;
use crate::store::filing::application;
use crate::store::people::event::{By, Event, Fact};
use crate::store::people::staff;
use crate::store::systems::outbox::Notice;
use crate::store::{Done, StoreError, Tx, from_json, json, moment, series};
use crate::usecase::Fault;
use crate::usecase::context::{Context, RequestTime};
use crate::usecase::filing::package;
use crate::usecase::systems::stuck::{self, Queue};

/// Papers drawn in one go.
pub(crate) const BATCH: i64 = 64;

/// The language the applicant chose for the result; Russian when the form holds none.
pub(crate) fn language_of(tx: &mut Tx, id: &str) -> Result<Locale, Fault> {
    let form = application::form_of(tx, id)?;
    let answers: serde_json::Value = from_json(&form.answers, "lodged_form", "answers", id)?;
    let chosen = answers.get("result_language").and_then(serde_json::Value::as_str).and_then(Locale::parse);
    Ok(chosen.filter(|locale| *locale != Locale::En).unwrap_or(Locale::Ru))
}

/// Gives a refusal its number; with the register alone, in the transaction of the decision.
pub(crate) fn number(
    tx: &mut Tx,
    id: &str,
    moment: RequestTime,
    reasons: &[ReasonWire],
) -> Result<(), Fault> {
    let year = moment.today.year();
    let count = series::next(tx, &format!("refusal-{year}"))?;
    let language = language_of(tx, id)?;
    let row = RefusalRow {
        application_id: id.to_owned(),
        number: shared::decision::refusal_number(year, count.unsigned_abs()),
        language: language.as_str().to_owned(),
        reasons: json(&reasons)?,
        appeal: words::appeal(language).to_owned(),
        issued_on: moment.today.to_string(),
        paper: None,
        signature: None,
    };
    Ok(rows::insert(tx, &row)?)
}

/// What was ticked, as it was stored. A code that is known no more is not said; the letter and its grounds stand.
fn ticked(kind: Kind, stored: &str, id: &str) -> Result<Vec<Ticked>, Fault> {
    let stored: Vec<ReasonWire> = from_json(stored, "refusal", "reasons", id)?;
    let known = stored.into_iter().filter_map(|one| reasons::read(kind, &[(one.code, one.fields)]));
    Ok(known.flatten().collect())
}

/// Everything that stands on the paper; `None` when it is drawn, or there is none to draw.
fn contents(tx: &mut Tx, id: &str) -> Result<Option<RefusalPaper>, Fault> {
    let Some(row) = rows::of(tx, id)?.filter(|row| row.paper.is_none()) else { return Ok(None) };
    let bad = |table, column| StoreError::Inconsistent { table, column, row: id.to_owned() };
    let case = package::find(tx, id)?;
    let decided = decision::of(tx, id)?.ok_or_else(|| bad("decision", "application_id"))?;
    let decided_at = moment(decided.decided_at, "decision", "decided_at")?;
    let Decided::Refused { operator, grounds, reason } = decided.decided else {
        return Err(bad("decision", "outcome").into());
    };
    let officer = staff::name(tx, &operator)?.unwrap_or_default();
    Ok(Some(RefusalPaper {
        number: row.number,
        language: Locale::parse(&row.language).ok_or_else(|| bad("refusal", "language"))?,
        issued_on: parse_date(&row.issued_on).ok_or_else(|| bad("refusal", "issued_on"))?,
        decided_at,
        application_number: case.filed.number,
        lodged_at: case.filed.lodged_at,
        recipient: case.filed.recipient,
        grounds,
        ticked: ticked(case.filed.kind, &row.reasons, id)?,
        reason,
        appeal: row.appeal,
        provider: InBoth::provider(&application::form_of(tx, id)?.provider),
        officer,
    }))
}

/// Draws the paper of a refusal, unless that has happened.
pub(crate) fn lay(cx: &Context<'_>, id: &str) -> Result<(), Fault> {
    let at = cx.time.at;
    let Some(contents) = cx.db.read("read_for_refusal", at, |tx| contents(tx, id))? else { return Ok(()) };
    let around = Surroundings { origin: &cx.config.origin, demo: cx.config.demo, zone: cx.config.zone };
    let paper = render(&contents, &around).map_err(|error| {
        tracing::error!(%error, "a refusal is not drawn");
        Fault::code(ProblemCode::Internal)
    })?;
    let signature = cx.state.service_key().sign(&paper, at)?;
    let outcome = cx.db.write("lay_refusal", at, |tx| {
        if !rows::set_paper(tx, id, &paper, &signature)? {
            return Err(Fault::code(ProblemCode::WrongStage));
        }
        let event = Event::of_case(Fact::RefusalDrawn, By::System, id).under(Cite::A3_5_2);
        Ok(Done::new((), event).sending(Notice { topic: "refusal.drawn", subject: id.to_owned() }))
    });
    match outcome {
        // Somebody else drew it meanwhile.
        Err(Fault::Problem(problem)) if problem.code == ProblemCode::WrongStage => Ok(()),
        other => other,
    }
}

/// Draws what waits.
pub(crate) fn lay_waiting(cx: &Context<'_>) -> Result<usize, Fault> {
    if !cx.state.service_key().is_good(cx.time.at) {
        return Ok(0);
    }
    let queue = Queue::Refusals;
    let waiting =
        cx.db.read("to_draw", cx.time.at, |tx| Ok::<_, Fault>(rows::to_draw(tx, queue.as_str(), BATCH)?))?;
    stuck::each(cx, queue, waiting, |id| lay(cx, id))
}
