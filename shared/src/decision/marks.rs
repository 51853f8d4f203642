//! What filings for different people may have in common: the recipient's phone or e-mail, the address of stay, the power
//! of attorney. A family has one telephone and a hostel one address; whether many people behind one mark are too many,
//! the limits say, and then a person looks. How many there are is counted elsewhere.

use super::Circumstance;
use crate::application::Form;
use crate::application::formation_form::Submitter;
use crate::documents::identity::number_key;

/// A kind of mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MarkKind {
    /// Phone or e-mail of the recipient.
    Contact,
    /// Address of stay.
    Address,
    /// The power of attorney.
    Power,
}

impl MarkKind {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Contact, Self::Address, Self::Power];

    /// The stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Address => "address",
            Self::Power => "power",
        }
    }

    /// Reads [`MarkKind::as_str`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.as_str() == text)
    }

    /// What a person is told when it stands for too many.
    #[must_use]
    pub const fn circumstance(self) -> Circumstance {
        match self {
            Self::Contact => Circumstance::ContactOfMany,
            Self::Address => Circumstance::AddressOfMany,
            Self::Power => Circumstance::PowerForMany,
        }
    }
}

/// How many different people one mark may stand for before a person is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkLimits {
    /// One phone or e-mail.
    pub per_contact: u32,
    /// One address of stay.
    pub per_address: u32,
}

impl MarkLimits {
    /// The most people a mark of this kind stands for untold. One power is given by one person.
    #[must_use]
    pub const fn most(&self, kind: MarkKind) -> u32 {
        match kind {
            MarkKind::Contact => self.per_contact,
            MarkKind::Address => self.per_address,
            MarkKind::Power => 1,
        }
    }
}

/// The marks of a form, spelled so that the same thing typed in two ways is one. An institution writes its own phone and
/// address for every convict, so those are none.
#[must_use]
pub fn marks(form: &Form) -> Vec<(MarkKind, String)> {
    let (phone, email, address, submitter) = match form {
        Form::Formation(form) => (&form.phone, &form.email, &form.stay_address, &form.submitter),
        Form::Correction(form) => (&form.phone, &form.email, &form.stay_address, &form.submitter),
        Form::Convict(_) => return Vec::new(),
    };
    let mut all = vec![
        (MarkKind::Contact, phone.chars().filter(char::is_ascii_digit).collect()),
        (MarkKind::Contact, email.trim().to_lowercase()),
        (MarkKind::Address, letters(address)),
    ];
    if let Some(Submitter::Agent(power)) = submitter {
        let (number, country) = (number_key(&power.number), power.country.as_str());
        let parts = [country, number.as_str(), &power.issued_on.to_string(), &letters(&power.notary)];
        all.push((MarkKind::Power, parts.join(" ")));
    }
    all.retain(|(_, text)| !text.is_empty());
    all
}

/// Letters and digits alone, whatever stands between them.
fn letters(text: &str) -> String {
    text.chars().filter(|one| one.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::specimen;
    use crate::time::parse_date;
    use crate::wire::v1::formation::FormationRequest;
    use crate::wire::v1::request::RequestWire;

    fn of(change: fn(&mut FormationRequest)) -> Vec<(MarkKind, String)> {
        let mut request = specimen::anna();
        change(&mut request);
        let on = parse_date("2026-11-23").expect("a day");
        marks(&Form::as_lodged(&RequestWire::Formation(Box::new(request)), on).expect("a form"))
    }

    #[test]
    fn the_same_thing_typed_in_two_ways_is_one_mark() {
        let plain = of(|_| ());
        let kinds: Vec<MarkKind> = plain.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(kinds, [MarkKind::Contact, MarkKind::Contact, MarkKind::Address, MarkKind::Power]);
        let typed = of(|r| {
            r.answers.contact.phone = "+7 701 000-00-01".into();
            r.answers.contact.email = "Anna@Example.org".into();
            r.answers.contact.stay_address = "ASTANA 1, Example street.".into();
            r.answers.power.notary = "EXAMPLE N.N.".into();
            r.answers.power.principal.surname = "Somebody".into();
        });
        assert_eq!(typed, plain);
        let other = of(|r| r.answers.power.number = "1-235".into());
        assert_ne!(other[3], plain[3], "another power");
        assert_eq!(other[..3], plain[..3]);
        let parent = of(|r| {
            r.answers.representative.kind = "legal".into();
            r.answers.contact.email.clear();
        });
        assert_eq!(parent.len(), 2, "no power, and nothing of an empty answer");
    }

    #[test]
    fn one_power_is_of_one_person_and_the_rest_by_the_limits() {
        let limits = MarkLimits { per_contact: 3, per_address: 20 };
        assert_eq!(MarkKind::ALL.iter().map(|kind| limits.most(*kind)).collect::<Vec<_>>(), [3, 20, 1]);
        for kind in MarkKind::ALL {
            assert_eq!(MarkKind::parse(kind.as_str()), Some(*kind));
            assert!(kind.circumstance().as_str().starts_with(kind.as_str()), "{kind:?}");
        }
    }
}
