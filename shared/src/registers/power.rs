//! The notaries' register: whether a power of attorney is what the form says of it. Confirmed is one thing only: number,
//! date, notary, principal (name, day of birth and document), agent and a scope that covers this service are all the
//! same, it holds on the day and nobody took it back. Whatever is missing or other has a reason of its own, and a person
//! reads. The register of Kazakhstan knows no paper of another state.

use super::Why;
use crate::application::Form;
use crate::application::formation_form::{Representative, Submitter};
use crate::documents::identity::number_key;
use crate::documents::poa::{PowerOfAttorney, PowerScope, unstated_until};
use crate::iin::Iin;
use crate::person::likeness::agreement;
use crate::person::{Agreement, BirthDate, Name, Particulars};
use crate::time::{Date, parse_date};
use crate::wire::v1::ask::{AskPowerWire, PowerFoundWire, PowerRecordWire};
use crate::wire::v1::message::PROTOCOL;

/// What a form says of the power by which it was filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PowerClaim {
    power: PowerOfAttorney,
    /// Every spelling the form has of the recipient's name.
    principal: Vec<Name>,
    birth_date: BirthDate,
    document: String,
    /// Who files.
    agent_iin: String,
    /// The day on which it must hold.
    on: Date,
}

impl PowerClaim {
    /// The claim of a form that was filed on a day; `None` where nobody acts by a power of attorney, and for a correction:
    /// the paper may name its holder as before or as after, and an operator reads it.
    #[must_use]
    pub fn of(form: &Form, on: Date) -> Option<Self> {
        let Form::Formation(form) = form else { return None };
        let Some(Submitter::Agent(power)) = &form.submitter else { return None };
        let number = form.document.number.clone();
        Some(Self::new(power, &form.recipient, number, form.representative.as_ref(), on))
    }

    fn new(
        power: &PowerOfAttorney,
        recipient: &Particulars,
        document: String,
        agent: Option<&Representative>,
        on: Date,
    ) -> Self {
        let names = [Some(&recipient.name), recipient.translated.as_ref()];
        Self {
            power: power.clone(),
            principal: names.into_iter().flatten().cloned().collect(),
            birth_date: recipient.birth_date,
            document,
            agent_iin: agent.map_or_else(String::new, |one| one.iin.clone()),
            on,
        }
    }

    /// What makes asking useless: a person reads the paper.
    #[must_use]
    pub fn before_asking(&self) -> Vec<Why> {
        let power = &self.power;
        let reasons = [
            (!power.is_domestic()).then_some(Why::PowerForeign),
            power.passed_on.then_some(Why::PowerPassedOn),
        ];
        reasons.into_iter().flatten().collect()
    }

    /// The question.
    #[must_use]
    pub fn asked(&self) -> AskPowerWire {
        AskPowerWire {
            protocol: PROTOCOL,
            number: self.power.number.clone(),
            issued_on: self.power.issued_on.to_string(),
            notary: self.power.notary.clone(),
        }
    }

    /// Why an answer does not confirm the claim; nothing where it does.
    #[must_use]
    pub fn judge(&self, answer: &PowerFoundWire) -> Vec<Why> {
        let mut why = self.before_asking();
        match &answer.power {
            _ if !why.is_empty() => {}
            None => why.push(Why::PowerUnknown),
            Some(record) => self.compare(record, &mut why),
        }
        why.sort_unstable();
        why
    }

    fn compare(&self, record: &PowerRecordWire, why: &mut Vec<Why>) {
        let power = &self.power;
        let mut say = |one: Option<Why>| why.extend(one);
        say(same(&record.number, |text| number_key(text) == number_key(&power.number))
            .or(Why::PowerNumberMissing, Why::PowerNumberDiffers));
        say(same(&record.issued_on, |text| parse_date(text) == Some(power.issued_on))
            .or(Why::PowerDateMissing, Why::PowerDateDiffers));
        say(same(&record.notary, |text| is_notary(text, &power.notary))
            .or(Why::PowerNotaryMissing, Why::PowerNotaryDiffers));
        say(self.term(record));
        say(self.principal_name(record));
        say(same(&record.principal_birth_date, |text| BirthDate::parse(text) == Some(self.birth_date))
            .or(Why::PrincipalBirthMissing, Why::PrincipalBirthDiffers));
        say(same(&record.principal_document, |text| number_key(text) == number_key(&self.document))
            .or(Why::PrincipalDocumentMissing, Why::PrincipalDocumentDiffers));
        say(self.agent(record));
        say(self.scope(record));
        say(match record.revoked {
            None => Some(Why::PowerStandingMissing),
            Some(true) => Some(Why::PowerRevoked),
            Some(false) => None,
        });
    }

    /// In force on the day, with the same last day in the register as in the form: the stated one, or what the law says.
    fn term(&self, record: &PowerRecordWire) -> Option<Why> {
        let (stated, last) = (parse_date(&record.until), self.power.last_day());
        let unread = stated.is_none() && !record.until.trim().is_empty();
        if unread || stated.or_else(|| unstated_until(self.power.issued_on)) != last {
            return Some(Why::PowerUntilDiffers);
        }
        let holds = self.power.issued_on <= self.on && last.is_some_and(|last| self.on <= last);
        (!holds).then_some(Why::PowerOutOfTerm)
    }

    fn principal_name(&self, record: &PowerRecordWire) -> Option<Why> {
        let parts = &record.principal;
        let Some(name) = Name::new(&parts.surname, &parts.given_name, &parts.patronymic) else {
            return Some(Why::PrincipalNameMissing);
        };
        match agreement(&name, &self.principal) {
            Agreement::Same => None,
            Agreement::Explained | Agreement::Unreadable => Some(Why::PrincipalNameSpelled),
            Agreement::Unexplained => Some(Why::PrincipalNameDiffers),
        }
    }

    /// A legal person may be the agent, and one of its employees file: the register does not say by what authority.
    fn agent(&self, record: &PowerRecordWire) -> Option<Why> {
        let text = record.agent_iin.trim();
        match Iin::parse(text) {
            _ if text.is_empty() => Some(Why::PowerAgentMissing),
            Ok(number) if number.is_of_organisation() => Some(Why::PowerOrganisation),
            Ok(number) if number.digits() == self.agent_iin => None,
            _ => Some(Why::PowerAgentDiffers),
        }
    }

    fn scope(&self, record: &PowerRecordWire) -> Option<Why> {
        let Some(filed) = self.power.scope else { return Some(Why::PowerScopeUnasked) };
        if record.scope.is_empty() {
            return Some(Why::PowerScopeMissing);
        }
        if !filed.covers_this_service() {
            return Some(Why::PowerScopeNarrow);
        }
        let named = record.scope.iter().filter_map(|code| PowerScope::parse(code));
        (!named.into_iter().any(|one| one == filed)).then_some(Why::PowerScopeDiffers)
    }
}

/// How a part of an answer stands to what was filed.
enum Part {
    Missing,
    Differs,
    Same,
}

impl Part {
    fn or(self, missing: Why, differs: Why) -> Option<Why> {
        match self {
            Self::Missing => Some(missing),
            Self::Differs => Some(differs),
            Self::Same => None,
        }
    }
}

fn same(said: &str, equal: impl Fn(&str) -> bool) -> Part {
    match said.trim() {
        "" => Part::Missing,
        text if equal(text) => Part::Same,
        _ => Part::Differs,
    }
}

/// A notary stands in papers as surname and initials, pointed or not; nothing more is forgiven.
fn is_notary(said: &str, filed: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|one| one.is_alphanumeric()).flat_map(char::to_uppercase).collect()
    };
    let (said, filed) = (letters(said), letters(filed));
    !said.is_empty() && said == filed
}
