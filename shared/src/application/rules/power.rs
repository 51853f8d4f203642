//! The power of attorney: dated, within its term on the filing day, from this recipient to this representative.

use super::read::{self, NAME_MAX, NUMBER_MAX, is_empty};
use super::representative::{self, iin};
use super::{Findings, Scene, delegation};
use crate::documents::poa::{PowerScope, longest_until, names_organisation};
use crate::documents::{CopyPurpose, PowerOfAttorney};
use crate::finding::{Finding, FindingCode};
use crate::form::Field;
use crate::law::Cite;
use crate::person::likeness::agreement;
use crate::person::{Agreement, Country, Name};
use crate::time::Date;
use crate::wire::v1::formation::NameAnswers;

/// The power of attorney, if every answer is one.
//= R258/A3.8.portal.4
//# нотариально удостоверенная доверенность, в случае обращения представителя услугополучателя
pub(super) fn of_attorney(scene: &Scene<'_>, findings: &mut Findings) -> Option<PowerOfAttorney> {
    let answers = &scene.request.answers.power;
    let basis = scene.listed(CopyPurpose::PowerOfAttorney);
    let number = read::required(&answers.number, Field::PowerNumber.path(), NUMBER_MAX, basis, findings);
    let notary = read::required(&answers.notary, Field::PowerNotary.path(), NAME_MAX, basis, findings);
    let country = country(scene, findings);
    let issued_on = issued(scene, findings);
    let until = if is_empty(&answers.until) {
        Some(None)
    } else {
        read::whole_date(&answers.until, Field::PowerUntil.path(), basis, findings).map(Some)
    };
    let principal = party(&answers.principal, Field::PrincipalSurname.path(), basis, findings);
    let agent = party(&answers.agent, Field::AgentSurname.path(), basis, findings);
    let scope = scope(scene, findings);
    principal_is_recipient(scene, principal.as_ref(), findings);
    if !answers.delegated {
        agent_is_representative(scene, agent.as_ref(), findings);
    }
    let power = PowerOfAttorney {
        number: number?,
        notary: notary?,
        country: country?,
        issued_on: issued_on?,
        until: until?,
        principal: principal?,
        agent: agent?,
        scope: scope?,
        passed_on: answers.delegated,
    };
    term(scene, &power, findings);
    if answers.delegated {
        delegation::of_power(scene, &power, findings)?;
    }
    Some(power)
}

fn country(scene: &Scene<'_>, findings: &mut Findings) -> Option<Country> {
    let basis = scene.listed(CopyPurpose::PowerOfAttorney);
    let (at, answer) = (Field::PowerCountry.path(), &*read::bare(&scene.request.answers.power.country));
    if answer.is_empty() {
        findings.say(FindingCode::Required, at, basis);
        return None;
    }
    let Some(country) = Country::parse(answer).filter(|country| !country.is_person_code()) else {
        let shown: String = answer.chars().take(20).collect();
        findings.add(Finding::new(FindingCode::CountryUnknown, at, basis).with("text", shown));
        return None;
    };
    if !country.is_kazakhstan() {
        findings.add(Finding::new(FindingCode::PowerForeign, at, basis).with("country", country.as_str()));
    }
    Some(country)
}

/// What the paper covers, where it was answered; `None` when the answer is none that is offered. That it covers something
/// else, a person reads.
fn scope(scene: &Scene<'_>, findings: &mut Findings) -> Option<Option<PowerScope>> {
    let basis = scene.listed(CopyPurpose::PowerOfAttorney);
    let (at, answer) = (Field::PowerScope.path(), &*read::bare(&scene.request.answers.power.scope));
    if answer.is_empty() {
        return Some(None);
    }
    let scope = read::choice(answer, at, basis, findings, PowerScope::parse)?;
    if !scope.covers_this_service() {
        findings.say(FindingCode::PowerScopeOther, at, basis);
    }
    Some(Some(scope))
}

/// A power of attorney without a date of issue is void (Civil Code art. 168).
fn issued(scene: &Scene<'_>, findings: &mut Findings) -> Option<Date> {
    let basis = scene.listed(CopyPurpose::PowerOfAttorney);
    let (at, answer) = (Field::PowerIssued.path(), &scene.request.answers.power.issued);
    if is_empty(answer) {
        findings.say(FindingCode::PowerUndated, at, basis);
        return None;
    }
    let issued = read::whole_date(answer, at, basis, findings)?;
    if issued > scene.on {
        findings.add(Finding::new(FindingCode::DateInFuture, at, basis).with("date", issued.to_string()));
    }
    Some(issued)
}

/// In force on the filing day. Of a paper of Kazakhstan at most three years, and one year if unstated; what the law of
/// another state says of its term, a person reads.
fn term(scene: &Scene<'_>, power: &PowerOfAttorney, findings: &mut Findings) {
    let (at, on, basis) = (Field::PowerUntil.path(), scene.on, scene.listed(CopyPurpose::PowerOfAttorney));
    if let Some(until) = power.until {
        if until < power.issued_on {
            let finding = Finding::new(FindingCode::PowerTermBackwards, at, basis);
            findings
                .add(finding.with("issued", power.issued_on.to_string()).with("until", until.to_string()));
            return;
        }
        if power.is_domestic() && longest_until(power.issued_on).is_some_and(|longest| until > longest) {
            findings
                .add(Finding::new(FindingCode::PowerTermTooLong, at, basis).with("until", until.to_string()));
        }
    }
    if let Some(last) = power.last_day()
        && last < on
    {
        let stated = if power.until.is_some() { "yes" } else { "no" };
        let finding = Finding::new(FindingCode::PowerEnded, at, basis);
        findings.add(finding.with("date", last.to_string()).with("stated", stated));
    }
}

pub(super) fn party(
    names: &NameAnswers,
    at: &'static str,
    basis: Cite,
    findings: &mut Findings,
) -> Option<Name> {
    let surname = read::required(&names.surname, at, NAME_MAX, basis, findings)?;
    let given_name = read::text(&names.given_name, at, NAME_MAX, basis, findings)?;
    let patronymic = read::text(&names.patronymic, at, NAME_MAX, basis, findings)?;
    Name::new(&surname, &given_name, &patronymic)
}

/// What the name of a paper is to the one of the form: nothing to tell, another spelling, or somebody else.
pub(super) fn naming(
    paper: &Name,
    form: &[Name],
    spelled: FindingCode,
    differs: FindingCode,
) -> Option<FindingCode> {
    match agreement(paper, form) {
        // A script without a table cannot be compared: a person reads the translation anyway.
        Agreement::Same | Agreement::Unreadable => None,
        Agreement::Explained => Some(spelled),
        Agreement::Unexplained => Some(differs),
    }
}

pub(super) fn named(names: &NameAnswers) -> Option<Name> {
    Name::new(&names.surname, &names.given_name, &names.patronymic)
}

/// The same for whoever is to act.
pub(super) fn naming_agent(paper: &Name, representative: &Name) -> Option<FindingCode> {
    let form = core::slice::from_ref(representative);
    naming(paper, form, FindingCode::AgentSpelled, differing_agent(&paper.full()))
}

fn principal_is_recipient(scene: &Scene<'_>, principal: Option<&Name>, findings: &mut Findings) {
    let recipient = &scene.request.answers.recipient;
    let basis = scene.listed(CopyPurpose::PowerOfAttorney);
    let form: Vec<Name> =
        [named(&recipient.names), named(&recipient.translated)].into_iter().flatten().collect();
    // For a minor the legal representative gives the power; the package then holds the proof of that too.
    let minor = representative::years(scene).is_some_and(|years| years < representative::MINOR);
    let other = if minor { FindingCode::GuardiansPower } else { FindingCode::PrincipalDiffers };
    if let (Some(principal), Some(first)) = (principal, form.first())
        && let Some(code) = naming(principal, &form, FindingCode::PrincipalSpelled, other)
    {
        let finding = Finding::new(code, Field::PrincipalSurname.path(), basis);
        findings.add(finding.with("power", principal.full()).with("form", first.full()));
    }
}

/// Another agent than the representative is an error; where the paper names an organisation, the representative may be
/// its employee, and a person reads by what authority.
fn differing_agent(agent: &str) -> FindingCode {
    if names_organisation(agent) { FindingCode::AgentOrganisation } else { FindingCode::AgentDiffers }
}

/// By IIN where the paper has one, by name otherwise.
fn agent_is_representative(scene: &Scene<'_>, agent: Option<&Name>, findings: &mut Findings) {
    let answers = &scene.request.answers;
    let basis = scene.listed(CopyPurpose::PowerOfAttorney);
    let on_paper = iin(&answers.power.agent_iin, Field::AgentIin.path(), None, findings);
    if let Some(on_paper) = on_paper {
        let representative = crate::iin::Iin::parse(&read::bare(&answers.representative.iin));
        if representative.is_ok_and(|iin| iin != on_paper) {
            let organisation = on_paper.is_of_organisation();
            let code = if organisation { FindingCode::AgentOrganisation } else { FindingCode::AgentDiffers };
            let named = agent.filter(|_| organisation).map_or_else(|| on_paper.masked(), Name::full);
            let finding = Finding::new(code, Field::AgentIin.path(), basis).with("power", named);
            findings.add(finding.with("form", answers.representative.names.surname.trim()));
        }
        return;
    }
    if let (Some(agent), Some(representative)) = (agent, named(&answers.representative.names))
        && let Some(code) = naming_agent(agent, &representative)
    {
        let finding = Finding::new(code, Field::AgentSurname.path(), basis);
        findings.add(finding.with("power", agent.full()).with("form", representative.full()));
    }
}
