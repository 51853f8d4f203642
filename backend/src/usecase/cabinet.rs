//! The personal cabinet: what a person may know of the applications they filed, or that were filed for them, and from
//! when. A result that is not released reads as "under check", in every field, for everybody but the operator.

use shared::access::Action;
use shared::application::Kind;
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};
use shared::time::Timestamp;
use shared::wire::v1::application::{ApplicationLine, ApplicationWire, ChangedWire, RefusalWire, StepWire};
use shared::wire::v1::formation::{CopyRef, FormationAnswers};

use super::{Fault, Person, hearing, issue, refusal_paper};
use crate::store::answers::answers_from;
use crate::store::application::{self, Case, StageRow};
use crate::store::audit::{self, By, Event, Fact};
use crate::store::{
    Done, Tx, attestation, certificate, copy, decision, envelope, from_json, moment, particulars, refusal,
};
use crate::usecase::context::Context;

/// Who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    /// The person who filed: nothing before its release.
    Owner,
    /// An operator.
    Operator,
}

/// What can be downloaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Paper {
    Certificate,
    CertificateSignature,
    Refusal,
    RefusalSignature,
    Statement,
    Envelope,
}

/// The result may be shown.
fn is_released(case: &Case, at: Timestamp) -> bool {
    case.stage.release_at().is_some_and(|release| release <= at)
}

//= R258/A3.5.2
//# результат оказания государственной услуги направляется и хранится в "личном кабинете" услугополучателя
pub(super) fn line(case: &Case, at: Timestamp, audience: Audience) -> ApplicationLine {
    let shown = audience == Audience::Operator || is_released(case, at);
    let stage = if case.stage.release_at().is_some() && !shown { "under_check" } else { case.stage.name() };
    ApplicationLine {
        id: case.filed.id.clone(),
        number: case.filed.number.clone(),
        stage: stage.to_owned(),
        recipient: case.filed.recipient.clone(),
        lodged_at: case.filed.lodged_at.to_string(),
        due_on: case.filed.due_on.clone(),
        // Even the moment of release tells that there is a decision; the owner sees it when it has come.
        release_at: case.stage.release_at().filter(|_| shown).map(|at| at.to_string()).unwrap_or_default(),
        for_reader: false,
        filed_by: String::new(),
    }
}

/// The version as a reader may know it: what is not released has not moved it.
pub(crate) fn version_for(case: &Case, at: Timestamp, audience: Audience) -> i64 {
    let hidden = match &case.stage {
        _ if audience == Audience::Operator || is_released(case, at) => 0,
        StageRow::Granted { .. } | StageRow::Refused { .. } => 1,
        StageRow::Issued { .. } => 2,
        StageRow::Lodged
        | StageRow::UnderCheck { .. }
        | StageRow::Hearing { .. }
        | StageRow::Withdrawn { .. } => 0,
    };
    case.version - hidden
}

/// A case on the wire. `pending`: events of this transaction that are not in rows yet.
pub(crate) fn view(
    tx: &mut Tx,
    case: &Case,
    at: Timestamp,
    audience: Audience,
    pending: &[Event],
) -> Result<ApplicationWire, Fault> {
    let id = &case.filed.id;
    let shown = audience == Audience::Operator || is_released(case, at);
    let certificate = if shown { certificate::of(tx, id)? } else { None };
    let (iin, certificate_number, verification_code) = match certificate {
        Some(row) => (row.iin, row.number, printed(&row.code)),
        None => Default::default(),
    };
    let refusal = match (&case.stage, shown) {
        (StageRow::Refused { .. }, true) => refused(tx, id)?,
        _ => None,
    };
    let form = application::form_of(tx, id)?;
    let (mut answers, mut convict, mut correction) = (FormationAnswers::default(), None, None);
    match case.filed.kind {
        Kind::Formation => answers = answers_from(&form.answers, "lodged_form", "answers", id)?,
        Kind::Convict => convict = Some(answers_from(&form.answers, "lodged_form", "answers", id)?),
        Kind::Correction => correction = Some(answers_from(&form.answers, "lodged_form", "answers", id)?),
    }
    let current = match form.current.as_str() {
        "" => None,
        text => Some(answers_from(text, "lodged_form", "current", id)?),
    };
    let rows = if shown { particulars::changed_by(tx, id)? } else { Vec::new() };
    let changed = rows
        .into_iter()
        .map(|row| ChangedWire { parameter: row.parameter, said: row.said, says: row.says })
        .collect();
    let now = tx.now();
    let mut steps = audit::steps(tx, id)?;
    steps.extend(pending.iter().map(|event| event.step(now)));
    let result = ["formed", "corrected", "refused", "issued"];
    let steps = steps
        .into_iter()
        .filter(|step| shown || !result.contains(&step.event.as_str()))
        .map(|step| {
            Ok(StepWire { at: moment(step.at, "audit", "at")?.to_string(), event: step.event, by: step.by })
        })
        .collect::<Result<_, Fault>>()?;
    Ok(ApplicationWire {
        line: line(case, at, audience),
        kind: case.filed.kind.as_str().to_owned(),
        answers,
        convict,
        correction,
        current,
        changed,
        copies: copy::of_application(tx, id)?.into_iter().map(CopyRef::from).collect(),
        report: from_json(&form.report, "lodged_form", "report", id)?,
        steps,
        iin,
        certificate_number,
        verification_code,
        refusal,
        version: version_for(case, at, audience),
        hearing: hearing::last(tx, id)?,
        withdrawal_reason: application::withdrawal_reason(tx, id)?,
        provider: form.provider,
        provider_by: form.provider_by,
    })
}

/// A verification code in its printed groups.
fn printed(key: &str) -> String {
    shared::certificate::VerificationCode::parse(key).map(|code| code.to_string()).unwrap_or_default()
}

fn refused(tx: &mut Tx, id: &str) -> Result<Option<RefusalWire>, Fault> {
    let Some(row) = decision::of(tx, id)? else { return Ok(None) };
    let grounds = from_json(&row.grounds, "decision", "grounds", id)?;
    let (reasons, appeal, number) = match refusal::of(tx, id)? {
        Some(told) => (from_json(&told.reasons, "refusal", "reasons", id)?, told.appeal, told.number),
        None => Default::default(),
    };
    Ok(Some(RefusalWire { grounds, reason: row.reason, reasons, appeal, number }))
}

/// A case as its recipient reads it, with who filed it.
fn for_recipient(tx: &mut Tx, line: &mut ApplicationLine) -> Result<(), Fault> {
    let signed = envelope::of(tx, &line.id)?.map(|one| one.signer_name);
    let attested = attestation::of(tx, &line.id)?.map(|one| one.identified_name);
    line.for_reader = true;
    // Who corrects in person is identified by the number alone.
    let attested = attested.filter(|name| name.chars().any(char::is_alphabetic));
    line.filed_by = signed.or(attested).unwrap_or_else(|| line.recipient.clone());
    Ok(())
}

/// The case, when this person filed it or it is about them; true in the second case. Whoever signs in with the number
/// that an application is about is its recipient, whoever filed it.
//= R258/2.2
//# лицо, в отношении которого принимается административный акт
pub(crate) fn readable(tx: &mut Tx, person: &Person, id: &str) -> Result<(Case, bool), Fault> {
    let missing = || Fault::code(ProblemCode::NotFound);
    if let Some(case) = application::find(tx, id)?.filter(|case| case.filed.owner == person.iin) {
        return Ok((case, false));
    }
    let theirs = application::of_holder(tx, &person.iin)?.into_iter().find(|case| case.filed.id == id);
    theirs.map(|case| (case, true)).ok_or_else(missing)
}

/// The case, when this person filed it.
pub(crate) fn owned(tx: &mut Tx, person: &Person, id: &str) -> Result<Case, Fault> {
    let case = application::find(tx, id)?.filter(|case| case.filed.owner == person.iin);
    case.ok_or_else(|| Fault::code(ProblemCode::NotFound))
}

/// The person's applications, newest first: those they filed and those that were filed for them.
pub(crate) fn list(cx: &Context<'_>, person: &Person) -> Result<Vec<ApplicationLine>, Fault> {
    person.may(Action::ReadCabinet)?;
    let at = cx.time.at;
    cx.db.read("list_applications", at, |tx| {
        let filed = application::of_owner(tx, &person.iin)?;
        let mut lines: Vec<(Timestamp, ApplicationLine)> =
            filed.iter().map(|case| (case.filed.lodged_at, line(case, at, Audience::Owner))).collect();
        for case in application::of_holder(tx, &person.iin)? {
            if case.filed.owner != person.iin {
                let mut line = line(&case, at, Audience::Owner);
                for_recipient(tx, &mut line)?;
                lines.push((case.filed.lodged_at, line));
            }
        }
        lines.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.id.cmp(&other.1.id)));
        Ok(lines.into_iter().map(|(_, line)| line).collect())
    })
}

/// One application of the person.
pub(crate) fn show(cx: &Context<'_>, person: &Person, id: &str) -> Result<ApplicationWire, Fault> {
    person.may(Action::ReadCabinet)?;
    let at = cx.time.at;
    cx.db.read("show_application", at, |tx| {
        let (case, is_recipient) = readable(tx, person, id)?;
        let mut wire = view(tx, &case, at, Audience::Owner, &[])?;
        if is_recipient {
            for_recipient(tx, &mut wire.line)?;
        }
        Ok(wire)
    })
}

/// A paper of the person's application: a file name without ending, and the bytes.
pub(crate) fn paper(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    paper: Paper,
) -> Result<(String, Vec<u8>), Fault> {
    person.may(Action::ReadCabinet)?;
    let at = cx.time.at;
    if matches!(paper, Paper::Certificate | Paper::CertificateSignature) {
        let case = cx.db.read("find_paper", at, |tx| readable(tx, person, id))?.0;
        match &case.stage {
            StageRow::Granted { release_at, .. } | StageRow::Issued { release_at, .. }
                if *release_at <= at => {}
            // A refusal has no certificate; an undecided or unreleased case does not tell which it will be.
            StageRow::Refused { release_at, .. } if *release_at <= at => {
                return Err(Fault::code(ProblemCode::NotFound));
            }
            _ => return Err(Fault::Problem(Problem::new(ProblemCode::NotReleased).under(Cite::A3_7_3))),
        }
        // The worker issues within moments; whoever is faster issues it themselves.
        issue::issue(cx, id)?;
    }
    if matches!(paper, Paper::Refusal | Paper::RefusalSignature) {
        let case = cx.db.read("find_paper", at, |tx| readable(tx, person, id))?.0;
        match &case.stage {
            StageRow::Refused { release_at, .. } if *release_at <= at => {}
            StageRow::Granted { release_at, .. } | StageRow::Issued { release_at, .. }
                if *release_at <= at =>
            {
                return Err(Fault::code(ProblemCode::NotFound));
            }
            _ => return Err(Fault::Problem(Problem::new(ProblemCode::NotReleased).under(Cite::A3_7_3))),
        }
        refusal_paper::lay(cx, id)?;
    }
    cx.db.write("read_paper", at, |tx| {
        let (case, _) = readable(tx, person, id)?;
        let missing = || Fault::code(ProblemCode::NotFound);
        let certificate = |tx: &mut Tx| certificate::of(tx, id)?.ok_or_else(missing);
        let told = |tx: &mut Tx| refusal::of(tx, id)?.ok_or_else(missing);
        let envelope = |tx: &mut Tx| envelope::of(tx, id)?.ok_or_else(missing);
        let (bytes, what) = match paper {
            Paper::Certificate => (certificate(tx)?.paper.ok_or_else(missing)?, "certificate"),
            Paper::CertificateSignature => {
                (certificate(tx)?.signature.ok_or_else(missing)?, "certificate.p7s")
            }
            Paper::Refusal => (told(tx)?.paper.ok_or_else(missing)?, "refusal"),
            Paper::RefusalSignature => (told(tx)?.signature.ok_or_else(missing)?, "refusal.p7s"),
            Paper::Statement => (envelope(tx)?.statement, "statement"),
            Paper::Envelope => (envelope(tx)?.message, "envelope"),
        };
        let by = By::Representative(person.iin.clone());
        let event = Event::of_case(Fact::PaperRead, by, id).detail(what);
        // The number of the application in Latin letters: a header carries nothing else.
        let name = case.filed.number.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect::<String>();
        Ok(Done::new((format!("{what}{name}").replace(".p7s", ""), bytes), event))
    })
}
