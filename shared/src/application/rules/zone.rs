//! The machine-readable zone: its check digits, and what it says against what was typed. The order of 2023 does not
//! demand it; without it a person reads the document. Where it is given, it must not contradict the form.

use super::read::{self, whole_date};
use super::{Findings, Scene};
use crate::application::Kind;
use crate::documents::identity::number_key;
use crate::documents::{CopyPurpose, DocumentKind};
use crate::finding::{Finding, FindingCode};
use crate::form::Field;
use crate::law::Cite;
use crate::mrz::reconcile::{self, NameAgreement};
use crate::mrz::{Checked, KindAgreement, Mrz, MrzError, kind};
use crate::person::likeness::{has_digit, is_unreadable};
use crate::person::{Citizenship, Country, Name, Sex, characters};

const AT: &str = Field::DocumentMrz.path();
//= R258/15.1
//# установление недостоверности документов, представленных услугополучателем для получения государственной услуги, и (или) данных (сведений), содержащихся в них
const BASIS: Cite = Cite::R15_1;

/// The zone, if it is one.
pub(super) fn read(scene: &Scene<'_>, findings: &mut Findings) -> Option<Mrz> {
    let text = &scene.request.answers.document.mrz;
    if read::is_blank(text) {
        let edition = scene.rule_set.edition();
        if edition.provisions().names_from_mrz {
            let finding = Finding::new(FindingCode::MrzRequired, AT, scene.listed(CopyPurpose::Identity));
            findings.add(finding.with("edition", edition.id()));
        } else {
            findings.say(FindingCode::MrzMissing, AT, Cite::R10);
        }
        return None;
    }
    match Mrz::read(text, scene.on) {
        Ok(mrz) => {
            check_digits(&mrz, findings);
            Some(mrz)
        }
        Err(error) => {
            let finding = Finding::new(FindingCode::MrzShape, AT, BASIS);
            findings.add(match error {
                MrzError::Shape(lengths) => finding.with("lines", lengths),
                MrzError::Character { line, at, character } => {
                    let alike = characters::latin_look_alike(character);
                    let finding = finding.with("lines", format!("{line}:{at}"));
                    let finding = finding.with("character", characters::named(character));
                    finding.with("alike", alike.map(String::from).unwrap_or_default())
                }
                MrzError::NotATravelDocument => finding.with("lines", ""),
            });
            None
        }
    }
}

/// Each failing digit once; the composite only when no other failed, since it always fails along.
fn check_digits(mrz: &Mrz, findings: &mut Findings) {
    let failures = mrz.failures();
    let alone = failures.len() == 1;
    for failure in failures.iter().filter(|failure| alone || failure.field != Checked::Composite) {
        let finding = Finding::new(FindingCode::MrzCheckDigit, AT, BASIS);
        let finding = finding.with("field", failure.field.as_str()).with("line", failure.line.to_string());
        findings.add(finding.with("from", failure.from.to_string()).with("to", failure.to.to_string()));
    }
}

/// Number, dates, issuer, nationality, sex and name against the form. Fields whose check digit fails are left out:
/// one slip should not be told twice.
pub(super) fn against_answers(scene: &Scene<'_>, mrz: Option<&Mrz>, findings: &mut Findings) {
    let Some(mrz) = mrz else { return };
    let failed: Vec<Checked> = mrz.failures().into_iter().map(|failure| failure.field).collect();
    let answers = &scene.request.answers;
    let differs = |findings: &mut Findings, at: &'static str, zone: &str, typed: &str| {
        findings.add(Finding::new(FindingCode::MrzDiffers, at, BASIS).with("mrz", zone).with("typed", typed));
    };
    kind_of_document(&answers.document.kind, mrz, findings);
    let typed = &*read::bare(&answers.document.number);
    if !failed.contains(&Checked::Number)
        && !typed.is_empty()
        && number_key(typed) != number_key(&mrz.number())
    {
        differs(findings, Field::DocumentNumber.path(), &mrz.number(), typed);
    }
    if let Some(birth) = read::birth_date(&answers.recipient.birth_date)
        && !failed.contains(&Checked::BirthDate)
        && !reconcile::birth_date(mrz, birth)
    {
        differs(findings, Field::BirthDate.path(), mrz.birth_field(), &birth.to_string());
    }
    let expires =
        whole_date(&answers.document.expires, Field::DocumentExpires.path(), BASIS, &mut Findings::default());
    // Fillers of a document that prints no expiry contradict nothing.
    let silent = mrz.is_internal_passport_of_russia() && mrz.expiry_field() == "<<<<<<";
    if let Some(expires) = expires
        && !silent
        && !failed.contains(&Checked::ExpiryDate)
        && reconcile::field_of(expires) != mrz.expiry_field()
    {
        differs(findings, Field::DocumentExpires.path(), mrz.expiry_field(), &expires.to_string());
    }
    let issued =
        whole_date(&answers.document.issued, Field::DocumentIssued.path(), BASIS, &mut Findings::default());
    if let Some((issued, zone)) = issued.zip(mrz.issue_date())
        && !failed.contains(&Checked::Optional)
        && issued != zone
    {
        differs(findings, Field::DocumentIssued.path(), &reconcile::field_of(zone), &issued.to_string());
    }
    if let Some(issuer) = Country::parse(&read::bare(&answers.document.issuer))
        && Country::parse(mrz.issuer()) != Some(issuer)
    {
        differs(findings, Field::DocumentIssuer.path(), mrz.issuer(), issuer.as_str());
    }
    // A laissez-passer names its organisation where passports name a nationality: that says nothing of the citizenship.
    let organisation = Country::parse(mrz.nationality()).is_some_and(Country::is_organisation);
    if let Some(citizenship) = Citizenship::parse(&read::bare(&answers.recipient.citizenship))
        && !organisation
        && Citizenship::parse(mrz.nationality()) != Some(citizenship)
    {
        differs(findings, Field::Citizenship.path(), mrz.nationality(), citizenship.as_str());
    }
    if let Some(sex) = Sex::parse(&read::bare(&answers.recipient.sex))
        && mrz.sex() != sex
    {
        differs(findings, Field::Sex.path(), mrz.sex().as_str(), sex.as_str());
    }
    names(scene, mrz, findings);
}

/// The kind that was chosen against the kind the zone belongs to.
fn kind_of_document(chosen: &str, mrz: &Mrz, findings: &mut Findings) {
    let Some(chosen) = DocumentKind::parse(&read::bare(chosen)) else { return };
    let code = match kind(mrz, chosen) {
        KindAgreement::Agrees => return,
        KindAgreement::InPart => FindingCode::MrzKindDiffers,
        KindAgreement::Differs => FindingCode::MrzDiffers,
    };
    let finding = Finding::new(code, Field::DocumentKind.path(), BASIS);
    findings.add(finding.with("mrz", mrz.document_code()).with("typed", chosen.as_str()));
}

/// Letters as the zone writes them, without the fillers between words.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// Under an edition that takes the names from the zone: exactly those, as far as the zone goes.
fn of_zone(scene: &Scene<'_>, mrz: &Mrz, findings: &mut Findings) {
    let (edition, names) = (scene.rule_set.edition(), &scene.request.answers.recipient.names);
    let given = format!("{}{}", letters(&names.given_name), letters(&names.patronymic));
    // The only name stands in the surname, whichever identifier the zone writes it in.
    let zone = match mrz.single_name() {
        Some(only) if scene.request.answers.recipient.single_name => (only, ""),
        _ => (mrz.surname(), mrz.given_names()),
    };
    for (at, typed, zone) in
        [(Field::Surname.path(), letters(&names.surname), zone.0), (Field::GivenName.path(), given, zone.1)]
    {
        let (bare, cut) = (letters(zone), mrz.name_may_be_truncated());
        if typed != bare && !(cut && typed.starts_with(&bare)) {
            let finding = Finding::new(FindingCode::NameNotOfZone, at, scene.listed(CopyPurpose::Identity));
            findings.add(finding.with("edition", edition.id()).with("zone", zone));
        }
    }
}

/// A digit in the name of the zone, where only letters stand (ICAO 9303-3 §4.6).
fn digits_in_names(mrz: &Mrz, findings: &mut Findings) {
    let zone = reconcile::name_of(mrz).map(|name| name.full()).unwrap_or_default();
    if has_digit(&zone) {
        findings.add(Finding::new(FindingCode::NameDigit, AT, BASIS).with("text", zone));
    }
}

/// The name: of another alphabet or spelling it may be, of another person not.
fn names(scene: &Scene<'_>, mrz: &Mrz, findings: &mut Findings) {
    digits_in_names(mrz, findings);
    if scene.rule_set.edition().provisions().names_from_mrz && scene.way.kind == Kind::Formation {
        return of_zone(scene, mrz, findings);
    }
    let answers = &scene.request.answers.recipient;
    // Whatever a translator wrote of a script without a table, only a person can compare.
    let translated = is_unreadable(&answers.names.surname) || is_unreadable(&answers.names.given_name);
    let of = |names: &crate::wire::v1::formation::NameAnswers| {
        Name::new(&names.surname, &names.given_name, &names.patronymic)
    };
    let candidates = [of(&answers.names), of(&answers.translated)];
    let agreements = candidates.iter().flatten().map(|name| reconcile::name(mrz, name));
    let Some(best) = agreements.min_by_key(|agreement| rank(*agreement)) else { return };
    let code = match best {
        NameAgreement::Agrees | NameAgreement::CannotTell => return,
        NameAgreement::AgreesAsFarAsItGoes => FindingCode::MrzNameTruncated,
        NameAgreement::InPart => FindingCode::MrzNameDiffers,
        NameAgreement::Differs if translated => FindingCode::MrzNameDiffers,
        NameAgreement::Differs => FindingCode::MrzDiffers,
    };
    let zone = format!("{} {}", mrz.surname(), mrz.given_names());
    let typed = candidates.into_iter().flatten().next().map(|name| name.full()).unwrap_or_default();
    let finding = Finding::new(code, Field::Surname.path(), BASIS);
    findings.add(finding.with("mrz", zone.trim()).with("typed", typed));
}

const fn rank(agreement: NameAgreement) -> u8 {
    match agreement {
        NameAgreement::Agrees => 0,
        NameAgreement::AgreesAsFarAsItGoes => 1,
        NameAgreement::InPart => 2,
        NameAgreement::Differs => 3,
        NameAgreement::CannotTell => 4,
    }
}
