//! The representative: who signs, and by what right. The recipient cannot sign: whoever has an EDS has an IIN, and
//! is told so before anything is filed (gap G4).

use super::read::{self, NAME_MAX, bare};
use super::{Findings, Scene, contact, is_at_centre, power};
use crate::application::Kind;
use crate::application::formation_form::Representative;
use crate::application::{Specimens, Submitter};
use crate::documents::CopyPurpose;
use crate::finding::{Finding, FindingCode};
use crate::form::{Choice, Field};
use crate::iin::{Iin, IinError};
use crate::law::Cite;
use crate::person::{Degree, Name, Spellings};

/// Who the representative is, and on the portal that it is the one who signs. `None` for the recipient in person.
//= R258/A3.8.portal.1
//# электронный запрос, удостоверенный электронной цифровой подписью представителя услугополучателя
pub(super) fn named(scene: &Scene<'_>, findings: &mut Findings) -> Option<Representative> {
    let answers = &scene.request.answers.representative;
    if answers.kind == "self" && is_at_centre(scene) {
        return None;
    }
    let basis = scene.listed(CopyPurpose::Application);
    let surname = read::required(
        &answers.names.surname,
        Field::RepresentativeSurname.path(),
        NAME_MAX,
        basis,
        findings,
    );
    let given_name = read::text(
        &answers.names.given_name,
        Field::RepresentativeGivenName.path(),
        NAME_MAX,
        basis,
        findings,
    );
    let patronymic = read::text(
        &answers.names.patronymic,
        Field::RepresentativePatronymic.path(),
        NAME_MAX,
        basis,
        findings,
    );
    let name = surname.zip(given_name).zip(patronymic).and_then(|((s, g), p)| Name::new(&s, &g, &p));
    let iin = own_iin(scene, findings);
    contact::phone(&answers.phone, Field::RepresentativePhone.path(), findings);
    contact::email(&answers.email, Field::RepresentativeEmail.path(), findings);
    if let Some(iin) = &iin
        && !scene.request.signer_iin.is_empty()
        && scene.request.signer_iin != *iin
    {
        findings.say(FindingCode::SignerDiffers, Field::RepresentativeIin.path(), basis);
    }
    not_the_recipient(scene, name.as_ref(), findings);
    // A foreigner's agent may be a foreigner without a number: at a counter a document identifies them.
    let iin = if is_at_centre(scene) { Some(iin.unwrap_or_default()) } else { iin };
    Some(Representative { name: name?, iin: iin? })
}

/// The representative's IIN. Test certificates of the national centre name people by numbers whose check digit
/// fails; where specimens are accepted, such a number stands if the signer's certificate states it.
fn own_iin(scene: &Scene<'_>, findings: &mut Findings) -> Option<String> {
    let typed = &*bare(&scene.request.answers.representative.iin);
    let twelve = typed.len() == 12 && typed.bytes().all(|byte| byte.is_ascii_digit());
    if scene.rule_set.specimens() == Specimens::Accepted && twelve && typed == scene.request.signer_iin {
        return Some(typed.to_owned());
    }
    let owed_by = (!is_at_centre(scene)).then(|| scene.listed(CopyPurpose::Application));
    iin(typed, Field::RepresentativeIin.path(), owed_by, findings).map(|iin| iin.digits())
}

/// An IIN in an answer; `owed_by` names the paragraph under which it must not be empty.
pub(super) fn iin(
    value: &str,
    at: &'static str,
    owed_by: Option<Cite>,
    findings: &mut Findings,
) -> Option<Iin> {
    let value = &*bare(value);
    if value.is_empty() {
        if let Some(basis) = owed_by {
            findings.say(FindingCode::Required, at, basis);
        }
        return None;
    }
    match Iin::parse(value) {
        Ok(iin) => Some(iin),
        Err(IinError::CheckDigit) => {
            findings.say(FindingCode::IinCheckDigit, at, Cite::R2_6);
            None
        }
        Err(IinError::Length { got }) => {
            findings.add(Finding::new(FindingCode::IinShape, at, Cite::R2_6).with("length", got.to_string()));
            None
        }
        Err(IinError::NotADigit { .. }) => {
            findings.add(Finding::new(FindingCode::IinShape, at, Cite::R2_6).with("length", "12"));
            None
        }
    }
}

/// Same name as the recipient, in whatever script: a parent may share it, so only an agent is asked.
fn not_the_recipient(scene: &Scene<'_>, name: Option<&Name>, findings: &mut Findings) {
    let answers = &scene.request.answers;
    let recipient = &answers.recipient.names;
    let recipient = Name::new(&recipient.surname, &recipient.given_name, &recipient.patronymic);
    if let (Some(name), Some(recipient)) = (name, recipient)
        && answers.representative.kind == "agent"
    {
        let (one, other) = (Spellings::by_letters(name), Spellings::by_letters(&recipient));
        if one.degree(&other) == Some(Degree::Equal) {
            // Cousins have one name and two fathers.
            let fathers = Spellings::of([name]).patronymics(&Spellings::of([&recipient]));
            let code = if fathers == Some(false) {
                FindingCode::RepresentativeNamesake
            } else {
                FindingCode::RepresentativeIsRecipient
            };
            findings.say(
                code,
                Field::RepresentativeSurname.path(),
                scene.listed(CopyPurpose::PowerOfAttorney),
            );
        }
    }
}

/// Years below which somebody cannot file at all without a legal representative, and below which a person looks
/// (Civil Code arts. 22, 23; gap G22).
const CHILD: i16 = 14;
pub(super) const MINOR: i16 = 18;

/// Children file through their legal representative.
//= R258/3.1
//# физическое лицо (или его законный представитель)
fn alone(scene: &Scene<'_>, findings: &mut Findings) {
    let Some(years) = years(scene) else { return };
    let (at, basis) = (Field::RepresentativeKind.path(), scene.way.kind.basis());
    if years < CHILD {
        findings.say(FindingCode::ChildAlone, at, basis);
    } else if years < MINOR {
        findings.say(FindingCode::MinorAlone, at, basis);
    }
}

/// Age of the recipient on the filing day; `None` when no birth date was understood.
pub(super) fn years(scene: &Scene<'_>) -> Option<i16> {
    let birth = read::birth_date(&scene.request.answers.recipient.birth_date)?;
    Some(birth.years_on(scene.on))
}

/// The edition of March 2024 forms a number only for somebody who comes in person, or with a legal representative.
fn in_person(scene: &Scene<'_>, findings: &mut Findings) {
    let edition = scene.rule_set.edition();
    if edition.provisions().formation_in_person {
        let finding = Finding::new(FindingCode::InPersonOnly, Field::RepresentativeKind.path(), Cite::R3_1);
        findings.add(finding.with("edition", edition.id()));
    }
}

/// By what right: the recipient's own at a counter, power of attorney, or parent, guardian, trustee.
//= R258/3.1
//# физическое лицо (или его законный представитель)
pub(super) fn capacity(scene: &Scene<'_>, findings: &mut Findings) -> Option<Submitter> {
    let answers = &scene.request.answers.representative;
    if answers.kind == "agent" && scene.way.kind == Kind::Formation {
        in_person(scene, findings);
    }
    match answers.kind.as_str() {
        "self" if is_at_centre(scene) => {
            alone(scene, findings);
            Some(Submitter::Recipient)
        }
        "agent" => power::of_attorney(scene, findings).map(Submitter::Agent),
        "legal" => {
            let relation = read::choice(
                &answers.relation,
                Field::RepresentativeRelation.path(),
                Cite::R3_1,
                findings,
                |text| Choice::Relation.knows(text).then(|| text.to_owned()),
            );
            findings.say(
                FindingCode::LegalRepresentativeToCheck,
                Field::RepresentativeKind.path(),
                Cite::R3_1,
            );
            relation.map(|relation| Submitter::LegalRepresentative { relation })
        }
        "self" => {
            findings.say(FindingCode::RecipientSigns, Field::RepresentativeKind.path(), Cite::R15_3);
            None
        }
        other => {
            read::choice::<()>(other, Field::RepresentativeKind.path(), Cite::R3_1, findings, |_| None);
            None
        }
    }
}
