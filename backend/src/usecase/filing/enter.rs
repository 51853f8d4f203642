//! Registering an application, from the portal or from a counter: search, number, due day, and at once the grant of what
//! machines proved in every line, or in a demonstration of what has no finding. Runs with the register alone. What proves who files (a signature, a clerk's
//! attestation) and where the copies lie is the caller's; everything else is the same for both.
//!
//! Nobody learns here whether a stranger's document is in the register or being filed: only who filed for that person
//! before, or is that person, is told so. Everybody else's filing is registered like any other, and an operator decides.

use shared::application::{Kind, Newcomer};
use shared::decision::{Circumstance, Route, route, route_correction};
use shared::duplicates::{Identity, Search, Unmatched};
use shared::evidence::{Evidence, by_rules};
use shared::law::Cite;
use shared::nonempty::NonEmpty;
use shared::problem::{Problem, ProblemCode};
use shared::registers::Questions;

use crate::store::deciding::line_evidence;
use crate::store::filing::application::{self, Case, Filed, LodgedForm, StageRow};
use crate::store::people::event::{Event, Fact};
use crate::store::systems::outbox::Notice;
use crate::store::{Done, Tx, json, series};
use crate::usecase::Fault;
use crate::usecase::context::Context;
use crate::usecase::deciding::grant::{self, Granted};
use crate::usecase::deciding::{correct, duplicates, evidence, numbering, providers};
use crate::usecase::filing::entry::Entry;
use crate::usecase::filing::package::correction_of;
use crate::usecase::filing::{counting, filers, marks, readings};
use crate::usecase::systems::registers;

/// What came of it.
pub(crate) enum Entered {
    /// Registered, with what must be remembered and sent.
    Registered(Box<Done<()>>),
    /// Nothing is registered, for this reason.
    TurnedAway(Problem),
}

//= R258/15.3
//# в случае выявлении у услугополучателя ранее зарегистрированного ИИН
pub(crate) fn already_has_iin() -> Problem {
    Problem::new(ProblemCode::AlreadyHasIin).under(Cite::R15_3)
}

/// Whether whoever files may be told that this number exists: it is their own, they filed for its holder before, or the
/// holder stands at the counter without anybody acting for them.
pub(crate) fn may_know(tx: &mut Tx, owner: &str, in_person: bool, iin: &str) -> Result<bool, Fault> {
    Ok(in_person || (!owner.is_empty() && (owner == iin || application::was_filed_by(tx, owner, iin)?)))
}

fn may_know_one_of(tx: &mut Tx, entry: &Entry, numbers: &[String]) -> Result<bool, Fault> {
    let in_person = entry.attestation.is_some() && entry.package.is_in_person();
    for iin in numbers {
        if may_know(tx, entry.owner, in_person, iin)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Registers, unless the one who files may be told that there is a number, or an application of theirs, already. What
/// the search does not see does not exist: the register is alone.
pub(crate) fn enter(cx: &Context<'_>, tx: &mut Tx, entry: &Entry) -> Result<Entered, Fault> {
    let Some(newcomer) = entry.package.newcomer() else { return correction(cx, tx, entry) };
    let document_key = newcomer.document_key();
    if !entry.owner.is_empty() && application::is_open_of(tx, &document_key, entry.owner)? {
        return Ok(Entered::TurnedAway(Problem::new(ProblemCode::AlreadyFiled)));
    }
    let found = duplicates::search(tx, &Identity::of(newcomer))?;
    if may_know_one_of(tx, entry, &found.certain())? {
        return Ok(Entered::TurnedAway(already_has_iin()));
    }
    let evidence = evidence::of_filing(cx, tx, entry, &found.search)?;
    let unmatched = match found.search {
        Search::Certain(_) | Search::Possible(_) => None,
        Search::Clear(unmatched) => Some(unmatched),
    };
    Ok(Entered::Registered(Box::new(register(cx, tx, entry, newcomer, unmatched, &evidence)?)))
}

/// Registers a correction. An earlier number is no ground against it (paragraph 15.3), so nothing found turns it away; but
/// whoever else of the register is who its holder would become, a person is asked about. Two about one number stand
/// beside each other, as any two filings of different people do.
fn correction(cx: &Context<'_>, tx: &mut Tx, entry: &Entry) -> Result<Entered, Fault> {
    let Some(form) = correction_of(entry.package) else {
        return Ok(Entered::TurnedAway(Problem::new(ProblemCode::KindClosed)));
    };
    let iin = form.iin.digits();
    let key = format!("iin:{iin}");
    if !entry.owner.is_empty() && application::is_open_of(tx, &key, entry.owner)? {
        return Ok(Entered::TurnedAway(Problem::new(ProblemCode::AlreadyFiled)));
    }
    let Some(current) = correct::current(tx, &iin)? else {
        return Ok(Entered::TurnedAway(Problem::new(ProblemCode::IinUnknown)));
    };
    let circumstances = circumstances(cx, tx, entry, &key, &iin)?;
    let unmatched = match duplicates::search_for(tx, entry.package)?.search {
        Search::Certain(_) | Search::Possible(_) => None,
        Search::Clear(unmatched) => Some(unmatched),
    };
    let why = route_correction(entry.package, unmatched.as_ref(), &circumstances).into_vec();
    let parts = [&current.surname, &current.given_name, &current.patronymic];
    let named: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let about = Some((iin.as_str(), json(&current)?));
    let (_, done) = insert(cx, tx, entry, key, named.join(" "), &why, about)?;
    let mut evidence = by_rules(entry.package, entry.received.at);
    let form = entry.package.form();
    evidence.extend(readings::evidence(cx, tx, form, entry.received.today, entry.moment.at)?);
    line_evidence::keep(tx, entry.id, &evidence)?;
    Ok(Entered::Registered(Box::new(done)))
}

/// What is not in the form: another filing on the document, files that served another person, and for how many people one representative files.
fn circumstances(
    cx: &Context<'_>,
    tx: &mut Tx,
    entry: &Entry,
    document_key: &str,
    recipient: &str,
) -> Result<Vec<Circumstance>, Fault> {
    let mut found = Vec::new();
    if !application::open_for_document(tx, document_key)?.is_empty() {
        found.push(Circumstance::FiledBeside);
    }
    let files: Vec<String> = entry.package.form().copies().iter().map(|copy| copy.sha256.clone()).collect();
    let about = document_key.strip_prefix("iin:").unwrap_or_default();
    if application::served_another(tx, &files, (document_key, recipient), about)? {
        found.push(Circumstance::FileOfAnother);
    }
    if readings::served_another(tx, entry.package.form(), (document_key, recipient), about)? {
        found.push(Circumstance::PictureOfAnother);
    }
    if !entry.owner.is_empty() {
        let times = counting::times(cx, entry.received)?;
        let (day, longer) = filers::people(tx, entry.owner, times, Some((document_key, recipient)))?;
        found.extend(cx.config.granting.quota.exceeded(day, longer));
    }
    found.extend(marks::of_many(cx, tx, entry.package.form(), (document_key, recipient), entry.received)?);
    Ok(found)
}

/// Where the case goes, with the codes of why a person looks at it.
fn way(
    cx: &Context<'_>,
    tx: &mut Tx,
    entry: &Entry,
    newcomer: Newcomer,
    recipient: &str,
    unmatched: Option<&Unmatched>,
    evidence: &[Evidence],
) -> Result<(Route, Vec<String>), Fault> {
    let circumstances = circumstances(cx, tx, entry, &newcomer.document_key(), recipient)?;
    let machine = evidence::machine(cx, entry, evidence)?;
    let mut route = route(entry.package, unmatched, &circumstances, machine);
    if matches!(route, Route::GrantNow(_)) && !numbering::is_left(cx, tx, newcomer)? {
        // The person is not to blame: the case waits for people, with its time of receipt kept.
        route = Route::ToOperator(NonEmpty::one("iin-exhausted".to_owned()));
    }
    let mut why = match &route {
        Route::GrantNow(_) => Vec::new(),
        Route::ToOperator(why) => why.as_slice().to_vec(),
    };
    // A register that is connected is believed, and one that does not answer is not passed over.
    let questions = Questions::of(entry.package.form(), entry.received.today);
    let doubts = questions.doubts(&cx.config.neighbours.registers(), entry.registers);
    why.extend(doubts.iter().map(|doubt| doubt.as_str().to_owned()));
    let route = NonEmpty::from_vec(why.clone()).map_or(route, Route::ToOperator);
    Ok((route, why))
}

fn register(
    cx: &Context<'_>,
    tx: &mut Tx,
    entry: &Entry,
    newcomer: Newcomer,
    unmatched: Option<Unmatched>,
    evidence: &[Evidence],
) -> Result<Done<()>, Fault> {
    let recipient = newcomer.recipient.name_for_papers().full();
    let (route, why) = way(cx, tx, entry, newcomer, &recipient, unmatched.as_ref(), evidence)?;
    let (case, done) = insert(cx, tx, entry, newcomer.document_key(), recipient, &why, None)?;
    line_evidence::keep(tx, entry.id, evidence)?;
    let (Route::GrantNow(decider), Some(unmatched)) = (route, unmatched) else { return Ok(done) };
    let granted = Granted { decider, set_aside: "[]" };
    let event = grant::form(cx, tx, entry.moment, &case, newcomer, unmatched, granted)?;
    Ok(done.and(event).sending(Notice { topic: "iin.formed", subject: entry.id.to_owned() }))
}

/// Writes the case with its form, under the next number of its kind and year. `about`: the number a correction is
/// about, and what the register says of it now.
fn insert(
    cx: &Context<'_>,
    tx: &mut Tx,
    entry: &Entry,
    document_key: String,
    recipient: String,
    why: &[String],
    about: Option<(&str, String)>,
) -> Result<(Case, Done<()>), Fault> {
    let (received, form, id) = (entry.received, entry.package.form(), entry.id);
    let year = received.today.year();
    let series = match form.kind() {
        Kind::Formation => format!("application-{year}"),
        other => format!("{}-{year}", other.as_str()),
    };
    let count = series::next(tx, &series)?;
    let office = entry.attestation.map_or("", |seen| seen.office());
    let (region, address) = form.stay();
    let (provider, found_by) = providers::found(cx, office, region, address);
    let filed = Filed {
        id: id.to_owned(),
        kind: form.kind(),
        number: shared::certificate::application_number(form.kind(), year, count.unsigned_abs()),
        owner: entry.owner.to_owned(),
        document_key,
        recipient,
        why: json(&why)?,
        lodged_at: received.at,
        due_on: shared::calendar::due_on(received.at, cx.config.zone, &cx.state.calendar()).to_string(),
    };
    let lodged = LodgedForm {
        application_id: id.to_owned(),
        answers: entry.answers.clone(),
        report: json(entry.package.report())?,
        edition: cx.rules(received.today)?.edition().id().to_owned(),
        filed_on: received.today.to_string(),
        channel: form.channel().as_str().to_owned(),
        office: office.to_owned(),
        taken_in_by: entry.attestation.map_or_else(String::new, |seen| seen.clerk().to_owned()),
        subject_iin: about.as_ref().map_or_else(String::new, |(iin, _)| (*iin).to_owned()),
        current: about.map_or_else(String::new, |(_, current)| current),
        provider: provider.as_str().to_owned(),
        provider_by: found_by.as_str().to_owned(),
    };
    application::insert(tx, &filed, &StageRow::Lodged, &lodged)?;
    registers::write(tx, id, entry.registers)?;
    marks::keep(tx, form, id, received)?;
    let event = Event::of_case(Fact::Lodged, entry.by.clone(), id).under(form.kind().basis());
    let done = Done::new((), event).sending(Notice { topic: "application.lodged", subject: id.to_owned() });
    Ok((Case { filed, stage: StageRow::Lodged, version: 1 }, done))
}
