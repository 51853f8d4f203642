//! The package: every copy the checklist asks for is there, each a file of its own.

use super::{Findings, Scene};
use crate::documents::checklist::{Circumstances, Filer};
use crate::documents::{CopyPurpose, MediaType};
use crate::finding::{Finding, FindingCode};
use crate::law::Cite;

/// Missing, repeated and needless copies.
pub(super) fn package(
    scene: &Scene<'_>,
    circumstances: Circumstances,
    owed: &[&'static str],
    findings: &mut Findings,
) {
    let copies = &scene.request.copies;
    let has = |purpose: CopyPurpose| copies.iter().any(|copy| copy.purpose == purpose.as_str());
    let answers = &scene.request.answers;
    let filer = Filer::of(scene.way.channel, &answers.representative, &answers.power);
    for needed in scene.way.needed(filer, circumstances) {
        if has(needed.purpose) {
            continue;
        }
        if needed.purpose == CopyPurpose::Translation {
            let finding = Finding::new(FindingCode::TranslationOwed, needed.purpose.path(), needed.basis);
            findings.add(finding.with("fields", owed.join(" ")));
        } else {
            let finding = Finding::new(FindingCode::CopyMissing, needed.purpose.path(), needed.basis);
            findings.add(finding.with("purpose", needed.purpose.as_str()));
        }
    }
    let translation = CopyPurpose::Translation;
    if has(translation) {
        let (code, basis) = (FindingCode::TranslationToRead, scene.listed(translation));
        if owed.is_empty() {
            findings.say(FindingCode::TranslationNotOwed, translation.path(), basis);
        } else {
            findings.add(Finding::new(code, translation.path(), basis).with("fields", owed.join(" ")));
        }
    }
    each(scene, findings);
}

/// Known purpose, known format; one file may not stand for two documents.
//= R258/2.13
//# полностью воспроизводящий вид и информацию (данные) подлинного документа
fn each(scene: &Scene<'_>, findings: &mut Findings) {
    let copies = &scene.request.copies;
    for (place, copy) in copies.iter().enumerate() {
        let Some(purpose) = CopyPurpose::parse(&copy.purpose) else {
            findings.add(unknown(&copy.purpose));
            continue;
        };
        if MediaType::parse(&copy.media_type).is_none() {
            let shown: String = copy.media_type.chars().take(40).collect();
            findings.add(
                Finding::new(FindingCode::UnknownValue, purpose.path(), Cite::R2_13).with("text", shown),
            );
        }
        let earlier = copies.iter().take(place);
        if earlier.into_iter().any(|other| other.sha256 == copy.sha256 && other.purpose != copy.purpose) {
            findings.say(FindingCode::CopyRepeated, purpose.path(), Cite::R2_13);
        }
    }
}

fn unknown(purpose: &str) -> Finding {
    let shown: String = purpose.chars().take(40).collect();
    Finding::new(FindingCode::UnknownValue, "copies", Cite::R2_13).with("text", shown)
}
