//! The rules, one file per part of the form. Each reads answers, adds findings and hands back the value if the
//! answer was one; none of them stops at the first trouble. The order of the files is the order of the form.

use super::formation_form::FormationForm;
use super::rule_set::RuleSet;
use crate::finding::{Finding, FindingCode};
use crate::law::Cite;
use crate::text::Locale;
use crate::time::Date;
use crate::wire::v1::formation::FormationRequest;

mod contact;
mod copies;
mod document;
mod power;
mod read;
mod recipient;
mod representative;
mod zone;

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

    pub(super) fn into_vec(self) -> Vec<Finding> {
        self.0
    }
}

/// What every rule may ask about.
#[derive(Clone, Copy)]
struct Scene<'a> {
    request: &'a FormationRequest,
    rule_set: &'a RuleSet,
    on: Date,
}

/// The whole form, part by part. `None` when a part is no value; the findings say why.
pub(super) fn formation(
    request: &FormationRequest,
    rule_set: &RuleSet,
    on: Date,
    findings: &mut Findings,
) -> Option<FormationForm> {
    let scene = Scene { request, rule_set, on };
    channel(&scene, findings);
    let document = document::identity(&scene, findings);
    let mrz = zone::read(&scene, findings);
    let recipient = recipient::particulars(&scene, findings);
    document::against_birth(document.as_ref(), recipient.birth_date, findings);
    zone::against_answers(&scene, mrz.as_ref(), findings);
    let (stay_address, phone, email) = contact::recipient(&scene, findings);
    let representative = representative::named(&scene, findings);
    let submitter = representative::capacity(&scene, findings);
    copies::package(&scene, &recipient.translation_owed, findings);
    let result_language =
        read::choice(&request.answers.result_language, "result_language", Cite::A3_5_1, findings, |text| {
            Locale::parse(text).filter(|locale| *locale != Locale::En)
        });
    consent(&scene, findings);
    Some(FormationForm {
        recipient: recipient.into_particulars()?,
        document: document?,
        mrz,
        stay_address: stay_address?,
        phone,
        email,
        representative: representative.name?,
        representative_iin: representative.iin?,
        submitter: submitter?,
        result_language: result_language?,
        copies: request.copies.clone(),
    })
}

//= R258/3.1
//# обращается к услугодателю через Государственную корпорацию по месту пребывания или через портал
fn channel(scene: &Scene<'_>, findings: &mut Findings) {
    let edition = scene.rule_set.edition();
    if !edition.portal_formation_open() {
        findings
            .add(Finding::new(FindingCode::ChannelClosed, "form", Cite::R3_1).with("edition", edition.id()));
    }
}

fn consent(scene: &Scene<'_>, findings: &mut Findings) {
    if !scene.request.answers.consent {
        findings.say(FindingCode::ConsentMissing, "consent", Cite::R3_1);
    }
}
