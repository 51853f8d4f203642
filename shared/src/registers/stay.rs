//! The migration record: whether the recipient stays in the country on the day of filing, under the name, the day of
//! birth and the document of the form.

use super::Why;
use crate::application::{Form, Newcomer};
use crate::documents::identity::number_key;
use crate::offices::provider::Provider;
use crate::person::likeness::agreement;
use crate::person::{Agreement, BirthDate, Name};
use crate::time::{Date, parse_date};
use crate::wire::v1::ask::{AskStayWire, StayFoundWire, StayRecordWire};
use crate::wire::v1::message::PROTOCOL;

/// What a form says of a stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StayClaim {
    names: Vec<Name>,
    birth_date: BirthDate,
    issuer: String,
    document: String,
    citizenship: String,
    region: Option<Provider>,
    on: Date,
}

impl StayClaim {
    /// The claim of a form that was filed on a day; `None` where no document was shown, by which alone a stay is known.
    #[must_use]
    pub fn of(form: &Form, on: Date) -> Option<Self> {
        let Newcomer { recipient, document, .. } = form.newcomer()?;
        let document = document?;
        let names = [Some(&recipient.name), recipient.translated.as_ref()];
        Some(Self {
            names: names.into_iter().flatten().cloned().collect(),
            birth_date: recipient.birth_date,
            issuer: document.issuer.as_str().to_owned(),
            document: document.number.clone(),
            citizenship: recipient.citizenship.as_str().to_owned(),
            region: form.stay().0,
            on,
        })
    }

    /// The question.
    #[must_use]
    pub fn asked(&self) -> AskStayWire {
        AskStayWire {
            protocol: PROTOCOL,
            issuer: self.issuer.clone(),
            document: self.document.clone(),
            birth_date: self.birth_date.to_string(),
            citizenship: self.citizenship.clone(),
            on: self.on.to_string(),
        }
    }

    /// Why an answer does not prove the stay; nothing where it does.
    #[must_use]
    pub fn judge(&self, answer: &StayFoundWire) -> Vec<Why> {
        let Some(record) = &answer.stay else { return vec![Why::StayUnknown] };
        let reasons = [
            self.name(record),
            compared(&record.birth_date, Why::StayBirthDiffers, |text| {
                BirthDate::parse(text) == Some(self.birth_date)
            }),
            compared(&record.document, Why::StayDocumentDiffers, |text| {
                number_key(text) == number_key(&self.document) && record.issuer == self.issuer
            }),
            self.term(record),
            self.region(record),
        ];
        let mut why: Vec<Why> = reasons.into_iter().flatten().collect();
        why.sort_unstable();
        why.dedup();
        why
    }

    fn name(&self, record: &StayRecordWire) -> Option<Why> {
        let parts = &record.name;
        let Some(name) = Name::new(&parts.surname, &parts.given_name, &parts.patronymic) else {
            return Some(Why::StayIncomplete);
        };
        match agreement(&name, &self.names) {
            Agreement::Same => None,
            Agreement::Explained | Agreement::Unreadable => Some(Why::StayNameSpelled),
            Agreement::Unexplained => Some(Why::StayNameDiffers),
        }
    }

    /// Entered before the day, and not over on it; without a last day it is not over.
    fn term(&self, record: &StayRecordWire) -> Option<Why> {
        let Some(from) = parse_date(&record.from) else { return Some(Why::StayIncomplete) };
        let until = parse_date(&record.until);
        if until.is_none() && !record.until.trim().is_empty() {
            return Some(Why::StayIncomplete);
        }
        let holds = from <= self.on && until.is_none_or(|until| self.on <= until);
        (!holds).then_some(Why::StayOutOfTerm)
    }

    /// A person moves, and the record follows: another region is read by a person.
    fn region(&self, record: &StayRecordWire) -> Option<Why> {
        let said = Provider::parse(record.region.trim());
        let differs = self.region.zip(said).is_some_and(|(filed, said)| filed != said);
        differs.then_some(Why::StayRegionDiffers)
    }
}

fn compared(said: &str, differs: Why, equal: impl Fn(&str) -> bool) -> Option<Why> {
    match said.trim() {
        "" => Some(Why::StayIncomplete),
        text => (!equal(text)).then_some(differs),
    }
}
