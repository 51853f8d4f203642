//! A power of attorney that was passed on (Civil Code art. 169): the paper allows it, the second paper is dated,
//! notarised, lasts no longer than the first, and names the representative who files.

use super::power::{named, naming_agent, party};
use super::read::{self, NAME_MAX, NUMBER_MAX, is_empty};
use super::{Findings, Scene};
use crate::documents::poa::unstated_until;
use crate::documents::{CopyPurpose, PowerOfAttorney};
use crate::finding::{Finding, FindingCode};
use crate::form::Field;
use crate::time::Date;

/// The second paper is in force on the filing day; under the law of Kazakhstan it lasts no longer than the first, and a
/// year if it says nothing. The law of another state governs what was given there.
fn term(
    scene: &Scene<'_>,
    first: &PowerOfAttorney,
    issued: Option<Date>,
    stated: Option<Date>,
    findings: &mut Findings,
) {
    let (at, basis) = (Field::DelegationUntil.path(), scene.listed(CopyPurpose::Delegation));
    let unstated = issued.filter(|_| first.is_domestic()).and_then(unstated_until);
    let silent = is_empty(&scene.request.answers.power.delegation.until);
    let Some(until) = stated.or(unstated.filter(|_| silent)) else { return };
    if let (Some(stated), Some(last)) = (stated, first.last_day())
        && first.is_domestic()
        && stated > last
    {
        let finding = Finding::new(FindingCode::DelegationOutlasts, at, basis);
        findings.add(finding.with("date", last.to_string()).with("until", stated.to_string()));
    }
    if until < scene.on {
        let finding = Finding::new(FindingCode::PowerEnded, at, basis);
        let said = if silent { "no" } else { "yes" };
        findings.add(finding.with("date", until.to_string()).with("stated", said));
    }
}

/// Judges the second paper against the first. `None` when an answer is none.
pub(super) fn of_power(scene: &Scene<'_>, first: &PowerOfAttorney, findings: &mut Findings) -> Option<()> {
    let answers = &scene.request.answers.power;
    let (second, basis) = (&answers.delegation, scene.listed(CopyPurpose::Delegation));
    if !answers.delegation_allowed {
        findings.say(FindingCode::DelegationNotAllowed, Field::DelegationAllowed.path(), basis);
    }
    let number = read::required(&second.number, Field::DelegationNumber.path(), NUMBER_MAX, basis, findings);
    let notary = read::required(&second.notary, Field::DelegationNotary.path(), NAME_MAX, basis, findings);
    let delegate = party(&second.delegate, Field::DelegateSurname.path(), basis, findings);
    let at = Field::DelegationIssued.path();
    let issued = if is_empty(&second.issued) {
        findings.say(FindingCode::PowerUndated, at, basis);
        None
    } else {
        read::whole_date(&second.issued, at, basis, findings)
    };
    if let Some(issued) = issued {
        if issued < first.issued_on {
            let finding = Finding::new(FindingCode::DelegationTooEarly, at, basis);
            let finding = finding.with("issued", issued.to_string());
            findings.add(finding.with("date", first.issued_on.to_string()));
        }
        if issued > scene.on {
            let finding = Finding::new(FindingCode::DateInFuture, at, basis);
            findings.add(finding.with("date", issued.to_string()));
        }
    }
    let at = Field::DelegationUntil.path();
    let stated = (!is_empty(&second.until)).then(|| read::whole_date(&second.until, at, basis, findings));
    term(scene, first, issued, stated.flatten(), findings);
    if let (Some(delegate), Some(representative)) =
        (&delegate, named(&scene.request.answers.representative.names))
        && let Some(code) = naming_agent(delegate, &representative)
    {
        let at = Field::DelegateSurname.path();
        let finding = Finding::new(code, at, basis);
        findings.add(finding.with("power", delegate.full()).with("form", representative.full()));
    }
    number.zip(notary).zip(delegate).zip(issued).map(|_| ())
}
