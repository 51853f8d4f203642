//! Annex 1-1: only the parameters to be changed, each to something else than the register says, each with what
//! proves it; the document, the power of attorney and the zone are judged as for a formation, against the person as
//! they will be registered.

use super::read::{self, NAME_MAX, NUMBER_MAX};
use super::{
    Findings, Scene, changes, consent, contact, copies, document, representative, result_language, zone,
};
use crate::application::correction_form::{Change, ChangeProof, CorrectionForm, Reason, after, current_of};
use crate::application::formation_form::Submitter;
use crate::application::{Channel, Kind, RuleSet};
use crate::documents::checklist::{Circumstances, Way};
use crate::documents::identity::number_key;
use crate::documents::{CopyPurpose, IdentityDocument};
use crate::finding::{FieldPath, Finding, FindingCode};
use crate::form::{Choice, Field};
use crate::iin::Iin;
use crate::law::Cite;
use crate::nonempty::NonEmpty;
use crate::person::{BirthDate, Parameter};
use crate::time::Date;
use crate::wire::v1::correction::{CorrectionRequest, CurrentParticulars};
use crate::wire::v1::formation::{
    DateAnswer, FormationAnswers, FormationRequest, NameAnswers, RecipientAnswers,
};

/// The whole form. `None` when a part is no value; the findings say why.
pub(in crate::application) fn correction(
    request: &CorrectionRequest,
    rule_set: &RuleSet,
    on: Date,
    findings: &mut Findings,
) -> Option<CorrectionForm> {
    let answers = &request.answers;
    let (iin, current) = subject(request, findings);
    let rows = changes::rows(request, rule_set, on, findings);
    let listed: Vec<Parameter> = rows.iter().map(|row| row.parameter).collect();
    let corrected = after(&current, &rows);
    let laid_out = lay_out(request, &corrected);
    let way = Way { kind: Kind::Correction, channel: Channel::ServiceCentre };
    let scene = Scene { way, request: &laid_out, rule_set, on };
    let reason = reason(request, &listed, findings);
    let owed = reason != Some(Reason::OperatorError) && listed.iter().any(|p| !p.is_of_document());
    let proof = if owed { Some(proof(&scene, request, &listed, findings)) } else { None };
    if reason == Some(Reason::OperatorError) && listed.iter().any(|p| !p.is_of_document()) {
        let finding = Finding::new(FindingCode::WaiverToDecide, Field::Reason.path(), Cite::A3_8_2_3);
        findings.add(finding.with("fields", paths(&listed)));
    }
    let shown = document::identity(&scene, findings);
    against_rows(shown.as_ref(), &current, &rows, findings);
    whole_document(&current, &rows, findings);
    document::against_birth(&scene, shown.as_ref(), BirthDate::parse(&corrected.birth_date), findings);
    let mut of_zone = Findings::default();
    let mrz = zone::read(&scene, &mut of_zone);
    zone::against_answers(&scene, mrz.as_ref(), &mut of_zone);
    // A power of attorney may still bear the former name: the two are one person.
    let mut known_as = laid_out.clone();
    known_as.answers.recipient.translated = NameAnswers {
        surname: current.surname.clone(),
        given_name: current.given_name.clone(),
        patronymic: current.patronymic.clone(),
    };
    let scene = Scene { request: &known_as, ..scene };
    for finding in of_zone.into_vec() {
        findings.add(at_row(finding));
    }
    let (stay_address, phone, email) = contact::recipient(&scene, findings);
    let stay_region = contact::region(&scene, findings);
    let representative = representative::named(&scene, findings);
    let submitter = representative::capacity(&scene, findings);
    let translation_owed: &[&'static str] = if answers.other_script { &["document"] } else { &[] };
    let circumstances = Circumstances {
        translation_owed: answers.other_script,
        change_proof_owed: owed,
        guardians_power: findings.found(FindingCode::GuardiansPower),
    };
    copies::package(&scene, circumstances, translation_owed, findings);
    let result_language = result_language(&scene, findings);
    consent(&scene, findings);
    let in_person = matches!(submitter, Some(Submitter::Recipient));
    Some(CorrectionForm {
        iin: iin?,
        over: current.clone(),
        changes: NonEmpty::from_vec(rows)?,
        reason: Some(reason?),
        proof: match proof {
            Some(proof) => Some(proof?),
            None => None,
        },
        document: shown?,
        mrz,
        stay_address: stay_address?,
        stay_region,
        phone,
        email,
        representative: if in_person { None } else { Some(representative?) },
        submitter: Some(submitter?),
        result_language: result_language?,
        copies: request.copies.clone(),
        // The rows say what changes; answers hold nothing else of the person.
    })
    .filter(|_| read::bare(&answers.iin) == current.iin)
}

/// Whose particulars: a number the register knows.
fn subject(request: &CorrectionRequest, findings: &mut Findings) -> (Option<Iin>, CurrentParticulars) {
    let iin = representative::iin(&request.answers.iin, Field::Iin.path(), Some(Cite::A1_1_Head), findings);
    let known =
        request.current.clone().filter(|current| iin.as_ref().is_some_and(|iin| iin.digits() == current.iin));
    if iin.is_some() && known.is_none() {
        findings.say(FindingCode::IinUnknown, Field::Iin.path(), Cite::A1_1_Head);
    }
    (iin, known.unwrap_or_default())
}

/// The person as they will be registered, in the boxes of a formation.
fn lay_out(request: &CorrectionRequest, corrected: &CurrentParticulars) -> FormationRequest {
    let answers = &request.answers;
    let part = |text: &str, from: usize, to: usize| {
        text.get(from..to)
            .filter(|part| part.bytes().all(|b| b.is_ascii_digit()))
            .unwrap_or_default()
            .to_owned()
    };
    let birth = &corrected.birth_date;
    FormationRequest {
        channel: Channel::ServiceCentre,
        answers: FormationAnswers {
            recipient: RecipientAnswers {
                names: NameAnswers {
                    surname: corrected.surname.clone(),
                    given_name: corrected.given_name.clone(),
                    patronymic: corrected.patronymic.clone(),
                },
                birth_date: DateAnswer {
                    day: part(birth, 8, 10),
                    month: part(birth, 5, 7),
                    year: part(birth, 0, 4),
                },
                birth_date_partial: BirthDate::parse(birth).is_some_and(|date| !date.is_whole()),
                sex: corrected.sex.clone(),
                birth_place: corrected.birth_place.clone(),
                citizenship: corrected.citizenship.clone(),
                ..RecipientAnswers::default()
            },
            document: answers.document.clone(),
            contact: answers.contact.clone(),
            representative: answers.representative.clone(),
            power: answers.power.clone(),
            result_language: answers.result_language.clone(),
            consent: answers.consent,
        },
        copies: request.copies.clone(),
        signer_iin: String::new(),
    }
}

fn paths(listed: &[Parameter]) -> String {
    let personal = listed.iter().filter(|parameter| !parameter.is_of_document());
    personal.map(|parameter| parameter.path()).collect::<Vec<_>>().join(" ")
}

/// Why. A renewed document alone changes nothing about the person (gap G15).
fn reason(request: &CorrectionRequest, listed: &[Parameter], findings: &mut Findings) -> Option<Reason> {
    let reason = read::choice(
        &request.answers.reason,
        Field::Reason.path(),
        Cite::A1_1_Head,
        findings,
        Reason::parse,
    )?;
    if reason == Reason::Document && listed.iter().any(|parameter| !parameter.is_of_document()) {
        let finding = Finding::new(FindingCode::ReasonContradicted, Field::Reason.path(), Cite::A3_8_2_3);
        findings.add(finding.with("fields", paths(listed)));
    }
    Some(reason)
}

/// The certificate of change: its answers here, its copy in the package; a person reads it.
//= R258/A3.8.2.3
//# свидетельство о перемене установочных данных
fn proof(
    scene: &Scene<'_>,
    request: &CorrectionRequest,
    listed: &[Parameter],
    findings: &mut Findings,
) -> Option<ChangeProof> {
    let (answers, basis) = (&request.answers.proof, scene.listed(CopyPurpose::ChangeProof));
    let kind = read::choice(&answers.kind, Field::ProofKind.path(), basis, findings, |text| {
        Choice::ChangeProof.knows(text).then(|| text.to_owned())
    });
    let number = read::required(&answers.number, Field::ProofNumber.path(), NUMBER_MAX, basis, findings);
    let authority =
        read::required(&answers.authority, Field::ProofAuthority.path(), NAME_MAX, basis, findings);
    let at = Field::ProofIssued.path();
    let issued_on = read::whole_date(&answers.issued, at, basis, findings);
    if let Some(issued) = issued_on
        && issued > scene.on
    {
        findings.add(Finding::new(FindingCode::DateInFuture, at, basis).with("date", issued.to_string()));
    }
    let finding = Finding::new(FindingCode::ChangeProofToRead, "proof", basis);
    findings.add(finding.with("fields", paths(listed)));
    Some(ChangeProof { kind: kind?, number: number?, authority: authority?, issued_on: issued_on? })
}

/// The rows of the document say what the document says; another document than the registered one wants rows.
fn against_rows(
    shown: Option<&IdentityDocument>,
    current: &CurrentParticulars,
    rows: &[Change],
    findings: &mut Findings,
) {
    let Some(shown) = shown else { return };
    let says = [
        (Parameter::DocumentNumber, shown.number.clone()),
        (Parameter::DocumentIssuedOn, shown.issued_on.to_string()),
        (Parameter::DocumentExpiresOn, shown.expires_on.map(|day| day.to_string()).unwrap_or_default()),
        (Parameter::DocumentIssuer, shown.issuer.as_str().to_owned()),
    ];
    let same = |parameter, a: &str, b: &str| match parameter {
        Parameter::DocumentNumber => number_key(a) == number_key(b),
        _ => a == b,
    };
    let mut unlisted = false;
    for (parameter, says) in says {
        match rows.iter().find(|row| row.parameter == parameter) {
            Some(row) if !same(parameter, &row.wanted, &says) => {
                let finding =
                    Finding::new(FindingCode::RowContradictsDocument, parameter.path(), parameter.basis());
                findings.add(finding.with("text", row.wanted.clone()).with("document_says", says));
            }
            Some(_) => {}
            None => unlisted |= !same(parameter, current_of(current, parameter), &says),
        }
    }
    if unlisted && !current.iin.is_empty() {
        findings.say(FindingCode::DocumentNotRegistered, Field::DocumentNumber.path(), Cite::A3_8_2_2);
    }
}

/// A register that holds no document of the person, as a convict's, is told of a whole one: whoever lists a part of it
/// lists whose number it is. A number without its state would tell nobody apart.
fn whole_document(current: &CurrentParticulars, rows: &[Change], findings: &mut Findings) {
    if current.iin.is_empty() || !rows.iter().any(|row| row.parameter.is_of_document()) {
        return;
    }
    for parameter in [Parameter::DocumentNumber, Parameter::DocumentIssuer] {
        let listed = rows.iter().any(|row| row.parameter == parameter);
        if !listed && current_of(current, parameter).is_empty() {
            findings.say(FindingCode::Required, parameter.path(), parameter.basis());
        }
    }
}

/// A finding on the person as laid out, moved to the row it speaks of.
fn at_row(mut finding: Finding) -> Finding {
    let parameter = match Field::of_path(finding.at.0) {
        Some(Field::Surname) => Parameter::Surname,
        Some(Field::BirthDate) => Parameter::BirthDate,
        Some(Field::Citizenship) => Parameter::Citizenship,
        Some(Field::Sex) => Parameter::Sex,
        _ => return finding,
    };
    finding.at = FieldPath(parameter.path());
    finding
}
