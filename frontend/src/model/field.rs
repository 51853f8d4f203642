//! Every answer of the formation form as a value that can be named, read and written. The path is the contract:
//! it is the control's `id`, the `at` of a finding and the place in `wire::v1::formation`. It knows no labels.

use shared::wire::v1::formation::{DateAnswer, FormationAnswers};

macro_rules! fields {
    ($(#[$doc:meta])* $name:ident: $type:ty { $($variant:ident = $path:literal => $($part:ident).+;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $(#[doc = $path] $variant,)*
        }

        impl $name {
            /// Every one, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The path below `answers`; also the `id` of the control.
            #[must_use]
            pub const fn path(self) -> &'static str {
                match self { $(Self::$variant => $path,)* }
            }

            /// What stands there.
            #[must_use]
            pub fn get(self, answers: &FormationAnswers) -> &$type {
                match self { $(Self::$variant => &answers.$($part).+,)* }
            }

            /// The place itself.
            pub fn get_mut(self, answers: &mut FormationAnswers) -> &mut $type {
                match self { $(Self::$variant => &mut answers.$($part).+,)* }
            }
        }
    };
}

fields! {
    /// Answers that are a text or one of several values.
    TextField: String {
        RepresentativeKind = "representative.kind" => representative.kind;
        RepresentativeRelation = "representative.relation" => representative.relation;
        DocumentMrz = "document.mrz" => document.mrz;
        DocumentKind = "document.kind" => document.kind;
        DocumentNumber = "document.number" => document.number;
        DocumentIssuer = "document.issuer" => document.issuer;
        DocumentAuthority = "document.authority" => document.authority;
        Surname = "recipient.names.surname" => recipient.names.surname;
        GivenName = "recipient.names.given_name" => recipient.names.given_name;
        Patronymic = "recipient.names.patronymic" => recipient.names.patronymic;
        Sex = "recipient.sex" => recipient.sex;
        BirthPlace = "recipient.birth_place" => recipient.birth_place;
        Citizenship = "recipient.citizenship" => recipient.citizenship;
        StayAddress = "contact.stay_address" => contact.stay_address;
        StayRegion = "contact.stay_region" => contact.stay_region;
        Phone = "contact.phone" => contact.phone;
        Email = "contact.email" => contact.email;
        RepresentativeSurname = "representative.names.surname" => representative.names.surname;
        RepresentativeGivenName = "representative.names.given_name" => representative.names.given_name;
        RepresentativePatronymic = "representative.names.patronymic" => representative.names.patronymic;
        RepresentativeIin = "representative.iin" => representative.iin;
        RepresentativePhone = "representative.phone" => representative.phone;
        RepresentativeEmail = "representative.email" => representative.email;
        PowerNumber = "power.number" => power.number;
        PowerNotary = "power.notary" => power.notary;
        PowerCountry = "power.country" => power.country;
        PrincipalSurname = "power.principal.surname" => power.principal.surname;
        PrincipalGivenName = "power.principal.given_name" => power.principal.given_name;
        PrincipalPatronymic = "power.principal.patronymic" => power.principal.patronymic;
        AgentSurname = "power.agent.surname" => power.agent.surname;
        AgentGivenName = "power.agent.given_name" => power.agent.given_name;
        AgentPatronymic = "power.agent.patronymic" => power.agent.patronymic;
        AgentIin = "power.agent_iin" => power.agent_iin;
        DelegationNumber = "power.delegation.number" => power.delegation.number;
        DelegationNotary = "power.delegation.notary" => power.delegation.notary;
        DelegateSurname = "power.delegation.delegate.surname" => power.delegation.delegate.surname;
        DelegateGivenName = "power.delegation.delegate.given_name" => power.delegation.delegate.given_name;
        DelegatePatronymic = "power.delegation.delegate.patronymic" => power.delegation.delegate.patronymic;
        TranslatedSurname = "recipient.translated.surname" => recipient.translated.surname;
        TranslatedGivenName = "recipient.translated.given_name" => recipient.translated.given_name;
        TranslatedPatronymic = "recipient.translated.patronymic" => recipient.translated.patronymic;
        TranslatedBirthPlace = "recipient.birth_place_translated" => recipient.birth_place_translated;
        ResultLanguage = "result_language" => result_language;
    }
}

fields! {
    /// Dates in three boxes; the boxes have the ids `<path>.day`, `<path>.month`, `<path>.year`.
    DateField: DateAnswer {
        DocumentIssued = "document.issued" => document.issued;
        DocumentExpires = "document.expires" => document.expires;
        BirthDate = "recipient.birth_date" => recipient.birth_date;
        PowerIssued = "power.issued" => power.issued;
        PowerUntil = "power.until" => power.until;
        DelegationIssued = "power.delegation.issued" => power.delegation.issued;
        DelegationUntil = "power.delegation.until" => power.delegation.until;
    }
}

fields! {
    /// Answers that are ticked.
    Flag: bool {
        SingleName = "recipient.single_name" => recipient.single_name;
        BirthDatePartial = "recipient.birth_date_partial" => recipient.birth_date_partial;
        Delegated = "power.delegated" => power.delegated;
        DelegationAllowed = "power.delegation_allowed" => power.delegation_allowed;
        Consent = "consent" => consent;
    }
}

/// Any answer of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// A text or a choice.
    Text(TextField),
    /// A date.
    Date(DateField),
    /// A tick.
    Flag(Flag),
}

impl Field {
    /// The path below `answers`.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Text(field) => field.path(),
            Self::Date(field) => field.path(),
            Self::Flag(field) => field.path(),
        }
    }

    /// `id` of the control to put the focus on: the first box of a date, the control itself otherwise.
    #[must_use]
    pub fn focus_id(self) -> String {
        match self {
            Self::Date(field) => format!("{}.day", field.path()),
            _ => self.path().to_owned(),
        }
    }

    /// Every field.
    pub fn all() -> impl Iterator<Item = Self> {
        let texts = TextField::ALL.iter().copied().map(Self::Text);
        let dates = DateField::ALL.iter().copied().map(Self::Date);
        texts.chain(dates).chain(Flag::ALL.iter().copied().map(Self::Flag))
    }

    /// The field of that path.
    #[must_use]
    pub fn of_path(path: &str) -> Option<Self> {
        Self::all().find(|field| field.path() == path)
    }

    /// The answer as a person would compare it: text, `day.month.year`, or a tick.
    #[must_use]
    pub fn shown(self, answers: &FormationAnswers) -> String {
        match self {
            Self::Text(field) => field.get(answers).clone(),
            Self::Date(field) => {
                let date = field.get(answers);
                let parts = [&date.day, &date.month, &date.year];
                if parts.iter().all(|part| part.is_empty()) {
                    return String::new();
                }
                parts.map(|part| if part.is_empty() { "XX" } else { part.as_str() }).join(".")
            }
            Self::Flag(field) => if *field.get(answers) { "✓" } else { "" }.to_owned(),
        }
    }

    /// Whether anything stands in it.
    #[must_use]
    pub fn is_answered(self, answers: &FormationAnswers) -> bool {
        !self.shown(answers).is_empty()
    }
}

/// The fields in which two versions of a draft differ.
#[must_use]
pub fn differences(mine: &FormationAnswers, theirs: &FormationAnswers) -> Vec<Field> {
    Field::all().filter(|field| field.shown(mine) != field.shown(theirs)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn leaves(prefix: &str, value: &Value, into: &mut Vec<String>) {
        match value {
            Value::Object(map) if map.contains_key("day") => into.push(prefix.to_owned()),
            Value::Object(map) => {
                for (key, inner) in map {
                    let path = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
                    leaves(&path, inner, into);
                }
            }
            _ => into.push(prefix.to_owned()),
        }
    }

    #[test]
    fn every_answer_of_the_contract_is_a_field_and_the_other_way_round() {
        let mut answers = FormationAnswers::default();
        // Stands in the contract only where it is answered.
        answers.contact.stay_region.push_str("KZ-75");
        let json = serde_json::to_value(answers).expect("plain data");
        let mut contract = Vec::new();
        leaves("", &json, &mut contract);
        let mut ours: Vec<String> = Field::all().map(|field| field.path().to_owned()).collect();
        contract.sort();
        ours.sort();
        assert_eq!(contract, ours);
    }

    #[test]
    fn a_difference_is_seen_in_texts_dates_and_ticks() {
        let mine = FormationAnswers::default();
        let mut theirs = mine.clone();
        TextField::Surname.get_mut(&mut theirs).push('A');
        DateField::BirthDate.get_mut(&mut theirs).year.push_str("2099");
        *Flag::Consent.get_mut(&mut theirs) = true;
        let paths: Vec<_> = differences(&mine, &theirs).iter().map(|field| field.path()).collect();
        assert_eq!(paths, ["recipient.names.surname", "recipient.birth_date", "consent"]);
        assert!(differences(&mine, &mine).is_empty());
    }
}
