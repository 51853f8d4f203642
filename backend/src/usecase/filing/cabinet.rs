//! The personal cabinet: what a person may know of the applications they filed, or that were filed for them, and from
//! when. A result that is not released reads as "under check", in every field, for everybody but the operator.

use shared::access::Action;
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};
use shared::time::Timestamp;
use shared::wire::v1::application::{ApplicationLine, ApplicationWire};

use crate::store::counter::attestation;
use crate::store::deciding::refusal;
use crate::store::filing::application::{self, StageRow};
use crate::store::filing::{certificate, envelope};
use crate::store::people::event::{By, Event, Fact};
use crate::store::{Done, Tx};
use crate::usecase::context::Context;
use crate::usecase::deciding::{issue, refusal_paper};
use crate::usecase::filing::application_view::{Audience, line, view};
use crate::usecase::filing::package::readable;
use crate::usecase::{Fault, Person};

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
