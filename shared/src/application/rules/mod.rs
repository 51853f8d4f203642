//! The rules, one file per part of the form. Each reads answers, adds findings and hands back the value if the
//! answer was one; none of them stops at the first trouble. The order of the files is the order of the form.

use super::formation_form::{FormationForm, Submitter};
use super::kind::{Channel, Kind};
use super::rule_set::RuleSet;
use crate::documents::CopyPurpose;
use crate::documents::checklist::{Circumstances, Way};
use crate::finding::{Finding, FindingCode};
use crate::form::Field;
use crate::law::Cite;
use crate::locale::Locale;
use crate::time::Date;
use crate::wire::v1::formation::FormationRequest;

mod changes;
mod contact;
mod convict;
mod copies;
mod correction;
mod delegation;
mod document;
mod power;
mod read;
mod recipient;
mod representative;
mod zone;

pub(super) use convict::convict;
pub(super) use correction::correction;

/// Findings as they are collected.
#[derive(Debug, Default)]
pub(super) struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, finding: Finding) {
        self.0.push(finding);
    }

    fn say(&mut self, code: FindingCode, at: &'static str, basis: Cite) {
        self.add(Finding::new(code, at, basis));
    }

    fn found(&self, code: FindingCode) -> bool {
        self.0.iter().any(|finding| finding.code == code)
    }

    pub(super) fn into_vec(self) -> Vec<Finding> {
        self.0
    }
}

/// What every rule may ask about.
#[derive(Clone, Copy)]
struct Scene<'a> {
    /// What is asked, and where.
    way: Way,
    /// The answers. The other forms lay out theirs as these, so that a passport is judged by one rule everywhere.
    request: &'a FormationRequest,
    rule_set: &'a RuleSet,
    on: Date,
}

impl Scene<'_> {
    /// The unit of annex 3 that lists a document for this way.
    fn listed(&self, purpose: CopyPurpose) -> Cite {
        self.way.basis(purpose)
    }
}

/// The whole form, part by part. `None` when a part is no value; the findings say why.
pub(super) fn formation(
    request: &FormationRequest,
    rule_set: &RuleSet,
    on: Date,
    findings: &mut Findings,
) -> Option<FormationForm> {
    let way = Way { kind: Kind::Formation, channel: request.channel };
    let scene = Scene { way, request, rule_set, on };
    channel(&scene, findings);
    let document = document::identity(&scene, findings);
    let mrz = zone::read(&scene, findings);
    let recipient = recipient::particulars(&scene, findings);
    document::against_birth(&scene, document.as_ref(), recipient.birth_date, findings);
    zone::against_answers(&scene, mrz.as_ref(), findings);
    let (stay_address, phone, email) = contact::recipient(&scene, findings);
    let stay_region = contact::region(&scene, findings);
    let representative = representative::named(&scene, findings);
    let submitter = representative::capacity(&scene, findings);
    let circumstances = Circumstances {
        translation_owed: !recipient.translation_owed.is_empty(),
        change_proof_owed: false,
        guardians_power: findings.found(FindingCode::GuardiansPower),
    };
    copies::package(&scene, circumstances, &recipient.translation_owed, findings);
    let result_language = result_language(&scene, findings);
    consent(&scene, findings);
    let in_person = matches!(submitter, Some(Submitter::Recipient));
    Some(FormationForm {
        recipient: recipient.into_particulars()?,
        document: document?,
        mrz,
        stay_address: stay_address?,
        stay_region,
        phone,
        email,
        channel: request.channel,
        representative: if in_person { None } else { Some(representative?) },
        submitter: Some(submitter?),
        result_language: result_language?,
        copies: request.copies.clone(),
    })
}

/// Formation on the portal while the edition leaves it open; convicts and corrections at a service centre only.
//= R258/3.1
//# обращается к услугодателю через Государственную корпорацию по месту пребывания или через портал
fn channel(scene: &Scene<'_>, findings: &mut Findings) {
    let (edition, Way { kind, channel }) = (scene.rule_set.edition(), scene.way);
    if kind.is_taken(channel, edition) {
        return;
    }
    let code = match kind {
        Kind::Formation => FindingCode::ChannelClosed,
        Kind::Convict | Kind::Correction => FindingCode::OnlyAtCentre,
    };
    findings.add(Finding::new(code, "form", kind.basis()).with("edition", edition.id()));
}

/// Kazakh or Russian: the languages of the forms (gap G28).
fn result_language(scene: &Scene<'_>, findings: &mut Findings) -> Option<Locale> {
    let answer = &scene.request.answers.result_language;
    read::choice(answer, Field::ResultLanguage.path(), Cite::A3_5_1, findings, |text| {
        Locale::parse(text).filter(|locale| *locale != Locale::En)
    })
}

fn consent(scene: &Scene<'_>, findings: &mut Findings) {
    if !scene.request.answers.consent {
        findings.say(FindingCode::ConsentMissing, Field::Consent.path(), scene.way.kind.basis());
    }
}

/// Signed on the portal, by hand at a counter.
fn is_at_centre(scene: &Scene<'_>) -> bool {
    scene.way.channel == Channel::ServiceCentre
}
