//! The identity document: kind, number, issuer, and whether it is valid on the filing day.

use super::read::{self, NAME_MAX};
use super::recipient::specimen;
use super::{Findings, Scene};
use crate::documents::identity::{replacement, spelled_number};
use crate::documents::{CopyPurpose, DocumentKind, IdentityDocument};
use crate::finding::{Finding, FindingCode};
use crate::form::Field;
use crate::law::Cite;
use crate::person::characters::is_styled;
use crate::person::{BirthDate, Citizenship, Country};
use crate::time::{Date, plus_years};

/// Fewer days than this to the expiry are worth a word.
const SOON_DAYS: i32 = 30;

/// More years than this are unusual.
const USUAL_YEARS: i16 = 11;

/// The document, if every answer is one.
pub(super) fn identity(scene: &Scene<'_>, findings: &mut Findings) -> Option<IdentityDocument> {
    let answers = &scene.request.answers.document;
    let kind = read::choice(
        &answers.kind,
        Field::DocumentKind.path(),
        scene.listed(CopyPurpose::Identity),
        findings,
        DocumentKind::parse,
    );
    let issuer = issuer(scene, findings);
    let number = number(&answers.number, findings);
    let authority =
        read::text(&answers.authority, Field::DocumentAuthority.path(), NAME_MAX, Cite::A1_1_11, findings);
    let issued_on = read::whole_date(&answers.issued, Field::DocumentIssued.path(), Cite::A1_1_9, findings);
    let without = kind.zip(issuer).is_some_and(|(kind, issuer)| kind.prints_no_expiry(issuer));
    let expires_on = if without && read::is_empty(&answers.expires) {
        Some(None)
    } else {
        read::whole_date(&answers.expires, Field::DocumentExpires.path(), Cite::A1_1_10, findings).map(Some)
    };
    if let (Some(kind), Some(issuer)) = (kind, issuer) {
        accepted(scene, kind, issuer, findings);
        against_citizenship(scene, kind, issuer, findings);
    }
    terms(scene, issued_on, expires_on.flatten(), findings);
    if let (false, Some(issued), Some(Some(expires))) = (without, issued_on, expires_on) {
        usual_term(scene, issued, expires, findings);
    }
    Some(IdentityDocument {
        kind: kind?,
        number: number?,
        issuer: issuer?,
        authority: authority?,
        issued_on: issued_on?,
        expires_on: expires_on?,
    })
}

fn issuer(scene: &Scene<'_>, findings: &mut Findings) -> Option<Country> {
    let (at, answer) = (Field::DocumentIssuer.path(), &*read::bare(&scene.request.answers.document.issuer));
    if answer.is_empty() {
        findings.say(FindingCode::Required, at, Cite::A1_1_11);
        return None;
    }
    let Some(country) = Country::parse(answer).filter(|country| !country.is_person_code()) else {
        let shown: String = answer.chars().take(20).collect();
        findings.add(Finding::new(FindingCode::CountryUnknown, at, Cite::A1_1_11).with("text", shown));
        return None;
    };
    specimen(scene, country, at, findings);
    Some(country)
}

fn number(value: &str, findings: &mut Findings) -> Option<String> {
    let at = Field::DocumentNumber.path();
    let number = read::required(value, at, read::NUMBER_MAX, Cite::A1_1_8, findings)?;
    tidy_number(&number, at, findings)
}

/// The number without blanks, in capitals.
pub(super) fn tidy_number(number: &str, at: &'static str, findings: &mut Findings) -> Option<String> {
    let number = spelled_number(number);
    let of_number = |c: char| c.is_alphanumeric() && !is_styled(c) || matches!(c, '-' | '/' | '№');
    let letters = number.chars().all(of_number);
    if !letters || !number.chars().any(|c| c.is_ascii_digit()) {
        findings.add(Finding::new(FindingCode::DocumentNumber, at, Cite::A1_1_8).with("text", number));
        return None;
    }
    Some(number)
}

fn accepted(scene: &Scene<'_>, kind: DocumentKind, issuer: Country, findings: &mut Findings) {
    if !kind.is_accepted_from(issuer, scene.rule_set.edition()) {
        let basis = scene.listed(CopyPurpose::Identity);
        let finding = Finding::new(FindingCode::DocumentNotAccepted, Field::DocumentKind.path(), basis);
        findings.add(finding.with("kind", kind.as_str()).with("issuer", issuer.as_str()));
    }
}

/// A passport of another state than the citizenship is possible, and a person looks at it. Documents of refugees and
/// stateless persons are issued by the state of refuge, so there it says nothing.
fn against_citizenship(scene: &Scene<'_>, kind: DocumentKind, issuer: Country, findings: &mut Findings) {
    let citizenship = Citizenship::parse(&read::bare(&scene.request.answers.recipient.citizenship));
    let refuge = matches!(
        kind,
        DocumentKind::ConventionTravelDocument
            | DocumentKind::StatelessDocument
            | DocumentKind::RefugeeCertificate
    );
    if let Some(Citizenship::Of(country)) = citizenship
        && country != issuer
        && !refuge
    {
        let finding = Finding::new(FindingCode::IssuerDiffers, Field::DocumentIssuer.path(), Cite::A1_1_11);
        findings.add(finding.with("issuer", issuer.as_str()).with("citizenship", country.as_str()));
    }
}

/// Issued before it expires, not in the future, valid on the filing day.
//= R258/A3.8.portal.2
//# действительный заграничный паспорт
fn terms(scene: &Scene<'_>, issued_on: Option<Date>, expires_on: Option<Date>, findings: &mut Findings) {
    let (on, basis) = (scene.on, scene.listed(CopyPurpose::Identity));
    if let Some(issued) = issued_on
        && issued > on
    {
        findings.add(
            Finding::new(FindingCode::DateInFuture, Field::DocumentIssued.path(), basis)
                .with("date", issued.to_string()),
        );
    }
    if let (Some(issued), Some(expires)) = (issued_on, expires_on)
        && issued >= expires
    {
        let finding = Finding::new(FindingCode::IssueAfterExpiry, Field::DocumentExpires.path(), basis);
        findings.add(finding.with("issued", issued.to_string()).with("expires", expires.to_string()));
    }
    if let Some(expires) = expires_on {
        if expires < on {
            let finding = Finding::new(FindingCode::DocumentExpired, Field::DocumentExpires.path(), basis);
            findings.add(finding.with("date", expires.to_string()));
        } else if days_between(on, expires) <= SOON_DAYS {
            let finding =
                Finding::new(FindingCode::DocumentExpiresSoon, Field::DocumentExpires.path(), basis);
            findings.add(finding.with("date", expires.to_string()));
        }
    }
}

/// Passports are given for ten years (ICAO 9303-3), a few states add months of the former one; a person looks at more.
fn usual_term(scene: &Scene<'_>, issued: Date, expires: Date, findings: &mut Findings) {
    if plus_years(issued, USUAL_YEARS).is_none_or(|last| expires > last) {
        let basis = scene.listed(CopyPurpose::Identity);
        let finding = Finding::new(FindingCode::DocumentTermUnusual, Field::DocumentExpires.path(), basis);
        findings.add(finding.with("issued", issued.to_string()).with("expires", expires.to_string()));
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    i32::try_from(from.duration_until(to).as_hours() / 24).unwrap_or(i32::MAX)
}

/// Nobody is born after their passport was issued; a passport without a last day ends with the age of its holder.
pub(super) fn against_birth(
    scene: &Scene<'_>,
    document: Option<&IdentityDocument>,
    birth: Option<BirthDate>,
    findings: &mut Findings,
) {
    if let (Some(document), Some(birth)) = (document, birth)
        && birth.earliest().is_some_and(|earliest| earliest > document.issued_on)
    {
        let finding = Finding::new(FindingCode::BornAfterIssue, Field::DocumentIssued.path(), Cite::A1_1_9);
        findings.add(finding.with("birth", birth.to_string()).with("issued", document.issued_on.to_string()));
    }
    if let (Some(document), Some(birth)) = (document, birth)
        && document.expires_on.is_none()
        && let Some(replacement) = replacement(birth, document.issued_on)
    {
        let (on, until) = (scene.on, replacement.until);
        let code = if on > replacement.excused_until {
            FindingCode::DocumentExpired
        } else if on > until {
            FindingCode::DocumentToReplace
        } else if days_between(on, until) <= SOON_DAYS {
            FindingCode::DocumentExpiresSoon
        } else {
            return;
        };
        let finding = Finding::new(code, Field::DocumentExpires.path(), scene.listed(CopyPurpose::Identity));
        findings.add(finding.with("date", until.to_string()));
    }
}
