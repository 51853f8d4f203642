//! Lodging a signed request: verify, recompute, search, register; and grant at once what is clear. One transaction
//! for everything that lasts; whatever fails before its commit has left nothing behind.

use shared::application::{Channel, Kind};
use shared::decision::{Route, route};
use shared::documents::identity::number_key;
use shared::duplicates::{Identity, Search, Unmatched};
use shared::eds::{SignerIdentity, attest};
use shared::intake::{CompletePackage, check_package};
use shared::law::Cite;
use shared::nonempty::NonEmpty;
use shared::problem::{Problem, ProblemCode};
use shared::text::Locale;
use shared::wire::v1::formation::FormationRequest;
use shared::wire::v1::problem::ProblemWire;
use shared::wire::v1::report::ReportWire;

use super::cabinet::{Audience, view};
use super::grant::{self, Granted};
use super::{Answer, Fault, OnceKey, Person, drafts, duplicates, prepare};
use crate::app::{App, Moment};
use crate::attest::{National, problem};
use crate::store::application::{self, Filed, LodgedForm, StageRow};
use crate::store::audit::{By, Event, Fact};
use crate::store::envelope::{self, EnvelopeRow};
use crate::store::outbox::Notice;
use crate::store::prepared::{self, Prepared};
use crate::store::{Done, Tx, copy, counter, draft, json};

/// What is on the table before the signature is looked at.
enum Table {
    /// This very request was answered before.
    Kept(Answer),
    Ready(Box<(Prepared, FormationRequest)>),
}

/// What a filing brings into the transaction, all of it checked.
struct Filing<'a> {
    person: &'a Person,
    once: &'a OnceKey,
    prepared: &'a Prepared,
    request: &'a FormationRequest,
    package: &'a CompletePackage,
    signer: &'a SignerIdentity,
    envelope: &'a [u8],
    moment: Moment,
}

/// Lodges the draft's statement, signed.
pub(crate) fn lodge(
    app: &App,
    person: &Person,
    id: &str,
    once: &OnceKey,
    envelope: &[u8],
) -> Result<Answer, Fault> {
    let moment = app.moment();
    let table = app.db.read("read_prepared", moment.at, |tx| lay(tx, person, id, once))?;
    let (prepared, request) = match table {
        Table::Kept(answer) => return Ok(answer),
        Table::Ready(ready) => *ready,
    };
    if prepared.expires_at <= moment.at.as_millisecond() {
        return Err(Fault::code(ProblemCode::StatementStale));
    }
    let trust = app.trust();
    let verifier = National { trust: &trust, at: moment.at };
    let signature = attest(&verifier, &prepared.statement, envelope, None).map_err(problem)?;
    let signer = signature.signer();
    if signer.iin != person.iin || signer.iin != prepared.signer_iin {
        return Err(Fault::Problem(Problem::new(ProblemCode::SignerDiffers).under(Cite::A3_8_Portal_1)));
    }
    let package =
        check_package(&request, &app.rules, moment.today).map_err(|r| Fault::HasErrors(Box::new(r)))?;
    // D3: what was signed and what holds now must be the same bytes.
    if ReportWire::from(package.report()).canonical_bytes() != prepared.report {
        return Err(Fault::code(ProblemCode::StatementStale));
    }
    let filing = Filing {
        person,
        once,
        prepared: &prepared,
        request: &request,
        package: &package,
        signer,
        envelope,
        moment,
    };
    let identity = Identity::of(package.form());
    // The register only grows: whoever is certainly in it now will be, so this answer needs no turn at the register.
    let known = app.db.read("known_document", moment.at, |tx| duplicates::is_certain(tx, &identity))?;
    let outcome = if known {
        app.db.write("turn_away", moment.at, |tx| {
            take_up(tx, &filing)?;
            turn_away(tx, &filing, already_has_iin())
        })
    } else {
        app.db.write_register("lodge_formation", moment.at, |tx| file(app, tx, &filing, &identity))
    };
    match outcome {
        Err(Fault::Kept(answer)) => Ok(answer),
        other => other,
    }
}

//= R258/15.3
//# в случае выявлении у услугополучателя ранее зарегистрированного ИИН
fn already_has_iin() -> Problem {
    Problem::new(ProblemCode::AlreadyHasIin).under(Cite::R15_3)
}

fn lay(tx: &mut Tx, person: &Person, id: &str, once: &OnceKey) -> Result<Table, Fault> {
    if let Some(answer) = drafts::kept(tx, person, once)? {
        return Ok(Table::Kept(answer));
    }
    let Some(draft) = draft::find(tx, &person.iin, id)? else {
        // A lodged draft leaves an application of the same id: its statement is spent, not unknown.
        let lodged = application::find(tx, id)?.is_some_and(|case| case.filed.owner == person.iin);
        return Err(Fault::code(if lodged { ProblemCode::ChallengeSpent } else { ProblemCode::NotFound }));
    };
    let Some(prepared) = prepared::of_draft(tx, id)? else {
        return Err(Fault::code(ProblemCode::ChallengeSpent));
    };
    if prepared.draft_version != draft.version {
        return Err(Fault::code(ProblemCode::StatementStale));
    }
    let request = prepare::request_of(tx, person, &draft)?;
    Ok(Table::Ready(Box::new((prepared, request))))
}

/// Begins the transaction: answered before? the nonce still there? the draft still as it was signed?
fn take_up(tx: &mut Tx, filing: &Filing) -> Result<(), Fault> {
    if let Some(answer) = drafts::kept(tx, filing.person, filing.once)? {
        return Err(Fault::Kept(answer));
    }
    // I7: the nonce is spent with whatever comes of it. Whoever waited here for the same request to end finds its
    // answer now.
    if !prepared::spend(tx, &filing.prepared.nonce)? {
        let answer = drafts::kept(tx, filing.person, filing.once)?;
        return Err(answer.map_or(Fault::code(ProblemCode::ChallengeSpent), Fault::Kept));
    }
    if !draft::hold(tx, &filing.prepared.draft_id, filing.prepared.draft_version)? {
        return Err(Fault::code(ProblemCode::StatementStale));
    }
    Ok(())
}

/// The transaction. The register is alone: what the search did not see does not exist.
fn file(app: &App, tx: &mut Tx, filing: &Filing, identity: &Identity) -> Result<Done<Answer>, Fault> {
    take_up(tx, filing)?;
    let document = &filing.package.form().document;
    let document_key = format!("{}:{}", document.issuer.as_str(), number_key(&document.number));
    if application::open_for_document(tx, &document_key)?.is_some() {
        return turn_away(tx, filing, Problem::new(ProblemCode::AlreadyFiled));
    }
    match duplicates::search(tx, identity)?.search {
        Search::Certain(_) => turn_away(tx, filing, already_has_iin()),
        Search::Possible(_) => register(app, tx, filing, document_key, None),
        Search::Clear(unmatched) => register(app, tx, filing, document_key, Some(unmatched)),
    }
}

/// Nothing is registered; the answer and the fact are remembered, and the draft stays with its owner.
fn turn_away(tx: &mut Tx, filing: &Filing, problem: Problem) -> Result<Done<Answer>, Fault> {
    let locale = Locale::parse(&filing.prepared.language).unwrap_or_default();
    let wire = ProblemWire::from_problem(&problem, locale);
    let answer = Answer { status: problem.code.status(), body: json(&wire)? };
    drafts::keep(tx, filing.person, filing.once, &answer)?;
    let by = By::Representative(filing.person.iin.clone());
    let mut event =
        Event::new(Fact::TurnedAway, by, "draft", &filing.prepared.draft_id).detail(problem.code.as_str());
    if let Some(basis) = problem.basis {
        event = event.under(basis);
    }
    Ok(Done::new(answer, event))
}

fn register(
    app: &App,
    tx: &mut Tx,
    filing: &Filing,
    document_key: String,
    unmatched: Option<Unmatched>,
) -> Result<Done<Answer>, Fault> {
    let (moment, form) = (filing.moment, filing.package.form());
    let id = &filing.prepared.draft_id;
    let mut route = route(filing.package, unmatched.as_ref(), app.config.automatic);
    if route == Route::GrantNow && !grant::number_is_left(app, tx, form)? {
        // The person is not to blame: the case waits for people, with its time of receipt kept.
        route = Route::ToOperator(NonEmpty::one("iin-exhausted".to_owned()));
    }
    let why = match &route {
        Route::GrantNow => Vec::new(),
        Route::ToOperator(why) => why.as_slice().to_vec(),
    };
    let year = moment.today.year();
    let count = counter::next(tx, &format!("application-{year}"))?;
    let filed = Filed {
        id: id.clone(),
        kind: Kind::Formation,
        number: shared::certificate::application_number(Kind::Formation, year, count.unsigned_abs()),
        owner: filing.person.iin.clone(),
        document_key,
        recipient: form.recipient.name_for_papers().full(),
        why: json(&why)?,
        lodged_at: moment.at,
        due_on: shared::calendar::due_on(moment.at, app.config.zone, &app.calendar()).to_string(),
    };
    let lodged = LodgedForm {
        application_id: id.clone(),
        answers: json(&filing.request.answers)?,
        report: json(&ReportWire::from(filing.package.report()))?,
        edition: app.rules.edition().id().to_owned(),
        filed_on: moment.today.to_string(),
        channel: Channel::Portal.as_str().to_owned(),
        office: String::new(),
        taken_in_by: String::new(),
        subject_iin: String::new(),
    };
    application::insert(tx, &filed, &StageRow::Lodged, &lodged)?;
    envelope::insert(tx, &envelope_row(filing))?;
    copy::hand_over(tx, id, id)?;
    draft::delete(tx, id)?;
    let by = By::Representative(filing.person.iin.clone());
    let mut done = Done::new((), Event::of_case(Fact::Lodged, by, id).under(Cite::R3_1))
        .sending(Notice { topic: "application.lodged", subject: id.clone() });
    let case = application::Case { filed, stage: StageRow::Lodged, version: 1 };
    if let (Route::GrantNow, Some(unmatched)) = (route, unmatched) {
        let granted = Granted { by: By::System, set_aside: "[]", checked: "[]" };
        let event = grant::form(app, tx, moment, &case, form, unmatched, &granted)?;
        done = done.and(event).sending(Notice { topic: "iin.formed", subject: id.clone() });
    }
    let lodged = application::find(tx, id)?.ok_or_else(|| Fault::code(ProblemCode::Internal))?;
    let wire = view(tx, &lodged, moment.at, Audience::Owner, done.events.as_slice())?;
    let answer = Answer { status: 201, body: json(&wire)? };
    drafts::keep(tx, filing.person, filing.once, &answer)?;
    Ok(Done { value: answer, events: done.events, notices: done.notices })
}

fn envelope_row(filing: &Filing) -> EnvelopeRow {
    EnvelopeRow {
        application_id: filing.prepared.draft_id.clone(),
        statement: filing.prepared.statement.clone(),
        message: filing.envelope.to_vec(),
        signer_iin: filing.signer.iin.clone(),
        signer_name: filing.signer.name.clone(),
        signer_issuer: filing.signer.issuer.clone(),
        signer_certificate: filing.signer.certificate_sha256.clone(),
        verified_at: filing.moment.at.as_millisecond(),
    }
}
