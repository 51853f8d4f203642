//! The recipient: name, birth, sex, citizenship, and the name from the translation where one is owed.

use super::read::{self, is_blank, is_empty, is_unknown, number, shown};
use super::{Findings, Scene};
use crate::application::Specimens;
use crate::documents::{CopyPurpose, translation};
use crate::finding::{Finding, FindingCode};
use crate::form::Field;
use crate::law::Cite;
use crate::person::likeness::has_digit;
use crate::person::name::{Script, script_of};
use crate::person::{BirthDate, Citizenship, Country, Name, Particulars, Sex};
use crate::wire::v1::formation::{DateAnswer, NameAnswers};

/// The parts of the particulars, each if its answer was one.
pub(super) struct Recipient {
    pub(super) name: Option<Name>,
    pub(super) birth_date: Option<BirthDate>,
    /// Paths in neither Cyrillic nor Latin.
    pub(super) translation_owed: Vec<&'static str>,
    translated: Option<Name>,
    birth_place: Option<String>,
    birth_place_translated: Option<String>,
    sex: Option<Sex>,
    citizenship: Option<Citizenship>,
}

impl Recipient {
    pub(super) fn into_particulars(self) -> Option<Particulars> {
        Some(Particulars {
            name: self.name?,
            translated: self.translated,
            birth_date: self.birth_date?,
            birth_place: self.birth_place?,
            birth_place_translated: self.birth_place_translated,
            sex: self.sex?,
            citizenship: self.citizenship?,
        })
    }
}

/// Everything about the recipient.
pub(super) fn particulars(scene: &Scene<'_>, findings: &mut Findings) -> Recipient {
    let answers = &scene.request.answers.recipient;
    let name = name(&answers.names, answers.single_name, &NAME_PATHS, findings);
    let birth_date = birth_date(scene, findings);
    let birth_place = place(&answers.birth_place, Field::BirthPlace.path(), findings);
    let owed = match (&name, &birth_place) {
        (Some(name), Some(place)) => translation::owed_for(name, place),
        (Some(name), None) => translation::owed_for(name, ""),
        _ => Vec::new(),
    };
    let translated = translated_name(scene, &owed, findings);
    let birth_place_translated = translated_place(scene, &owed, findings);
    let sex = read::choice(&answers.sex, Field::Sex.path(), Cite::A1_1_7, findings, Sex::parse);
    if sex == Some(Sex::Unspecified) {
        findings.say(FindingCode::SexUnspecified, Field::Sex.path(), Cite::A1_1_7);
    }
    let citizenship = citizenship(scene, findings);
    Recipient {
        name,
        birth_date,
        translation_owed: owed,
        translated,
        birth_place,
        birth_place_translated,
        sex,
        citizenship,
    }
}

/// Paths of surname, given name, patronymic.
struct NamePaths {
    surname: &'static str,
    given_name: &'static str,
    patronymic: &'static str,
}

const NAME_PATHS: NamePaths = NamePaths {
    surname: Field::Surname.path(),
    given_name: Field::GivenName.path(),
    patronymic: Field::Patronymic.path(),
};

const TRANSLATED_PATHS: NamePaths = NamePaths {
    surname: Field::TranslatedSurname.path(),
    given_name: Field::TranslatedGivenName.path(),
    patronymic: Field::TranslatedPatronymic.path(),
};

/// A name: the surname always, the given name unless the document has one name only, the patronymic if there is
/// one. A single name stands in the surname, as in the primary identifier of ICAO 9303-3 §3.4.
//= R258/A3.8.portal.2
//# (фамилия, имя, отчество (при его наличии), место рождения)
fn name(answers: &NameAnswers, single: bool, paths: &NamePaths, findings: &mut Findings) -> Option<Name> {
    if is_blank(&answers.surname) {
        findings.say(FindingCode::Required, paths.surname, Cite::A1_1_1);
    }
    let given_is_empty = is_blank(&answers.given_name);
    if given_is_empty && !single {
        findings.say(FindingCode::Required, paths.given_name, Cite::A1_1_2);
    }
    if single && !given_is_empty {
        findings.say(FindingCode::SingleNameContradicted, paths.given_name, Cite::A1_1_2);
    }
    let surname = read::name(&answers.surname, paths.surname, Cite::A1_1_1, findings)?;
    let given_name = read::name(&answers.given_name, paths.given_name, Cite::A1_1_2, findings)?;
    let patronymic = read::name(&answers.patronymic, paths.patronymic, Cite::A1_1_3, findings)?;
    for (text, at) in
        [(&surname, paths.surname), (&given_name, paths.given_name), (&patronymic, paths.patronymic)]
    {
        if has_digit(text) {
            findings.add(Finding::new(FindingCode::NameDigit, at, Cite::R15_1).with("text", text.as_str()));
        }
    }
    Name::new(&surname, &given_name, &patronymic)
}

fn place(value: &str, at: &'static str, findings: &mut Findings) -> Option<String> {
    if is_blank(value) {
        findings.say(FindingCode::Required, at, Cite::A1_1_5);
        return None;
    }
    read::place(value, at, Cite::A1_1_5, findings)
}

/// The name as the translation writes it: owed as a whole as soon as one part of the name needs it.
fn translated_name(scene: &Scene<'_>, owed: &[&str], findings: &mut Findings) -> Option<Name> {
    if !owed.iter().any(|path| path.starts_with("recipient.names.")) {
        return None;
    }
    let answers = &scene.request.answers.recipient;
    let name = name(&answers.translated, answers.single_name, &TRANSLATED_PATHS, findings)?;
    let parts = [
        (&name.surname, TRANSLATED_PATHS.surname),
        (&name.given_name, TRANSLATED_PATHS.given_name),
        (&name.patronymic, TRANSLATED_PATHS.patronymic),
    ];
    for (text, at) in parts {
        if script_of(text) == Script::Neither {
            findings.say(FindingCode::TranslationScript, at, scene.listed(CopyPurpose::Translation));
        }
    }
    Some(name)
}

fn translated_place(scene: &Scene<'_>, owed: &[&str], findings: &mut Findings) -> Option<String> {
    if !owed.contains(&Field::BirthPlace.path()) {
        return None;
    }
    let at = Field::TranslatedBirthPlace.path();
    let text = place(&scene.request.answers.recipient.birth_place_translated, at, findings)?;
    if script_of(&text) == Script::Neither {
        findings.say(FindingCode::TranslationScript, at, scene.listed(CopyPurpose::Translation));
    }
    Some(text)
}

/// The birth date, whole or in part.
fn birth_date(scene: &Scene<'_>, findings: &mut Findings) -> Option<BirthDate> {
    let answers = &scene.request.answers.recipient;
    let (at, basis, answer) = (Field::BirthDate.path(), Cite::A1_1_4, &answers.birth_date);
    if is_empty(answer) {
        findings.say(FindingCode::Required, at, basis);
        return None;
    }
    let birth_date = if answers.birth_date_partial {
        partial_date(answer, findings)?
    } else if is_unknown(&answer.day) || is_unknown(&answer.month) {
        findings.say(FindingCode::BirthDateIncomplete, at, basis);
        return None;
    } else {
        let date = read::whole_date(answer, at, basis, findings)?;
        let whole = BirthDate::new(date.year(), Some(date.month()), Some(date.day()));
        if whole.is_none() {
            findings.add(Finding::new(FindingCode::DateImpossible, at, basis).with("text", shown(answer)));
        }
        whole?
    };
    age(scene, birth_date, findings);
    Some(birth_date)
}

fn partial_date(answer: &DateAnswer, findings: &mut Findings) -> Option<BirthDate> {
    let (at, basis) = (Field::BirthDate.path(), Cite::A1_1_4);
    let part = |text: &str| if is_unknown(text) { Some(None) } else { number(text).map(Some) };
    let parts = (number(&answer.year), part(&answer.month), part(&answer.day));
    let (Some(year @ 1000..), Some(month), Some(day)) = parts else {
        findings.add(Finding::new(FindingCode::DateMalformed, at, basis).with("text", shown(answer)));
        return None;
    };
    let narrow = |part: Option<i16>| part.map_or(Some(None), |value| i8::try_from(value).ok().map(Some));
    let date = narrow(month).zip(narrow(day)).and_then(|(month, day)| BirthDate::new(year, month, day));
    match date {
        None => {
            findings.add(Finding::new(FindingCode::DateImpossible, at, basis).with("text", shown(answer)))
        }
        Some(date) if !date.is_whole() => findings.say(FindingCode::BirthDatePartial, at, basis),
        Some(_) => {}
    }
    date
}

/// Not in the future; more than 120 years is looked at by a person.
fn age(scene: &Scene<'_>, birth_date: BirthDate, findings: &mut Findings) {
    let (at, basis) = (Field::BirthDate.path(), Cite::A1_1_4);
    if birth_date.earliest().is_some_and(|earliest| earliest > scene.on) {
        findings.add(Finding::new(FindingCode::DateInFuture, at, basis).with("date", birth_date.to_string()));
    }
    let years = scene.on.year() - birth_date.year();
    if years > 120 {
        findings.add(Finding::new(FindingCode::BirthDateDistant, at, basis).with("years", years.to_string()));
    }
}

/// Foreigners and stateless persons; citizens of Kazakhstan are served elsewhere.
//= R258/1.1
//# иностранцам и лицам без гражданства, временно пребывающим в Республике Казахстан
fn citizenship(scene: &Scene<'_>, findings: &mut Findings) -> Option<Citizenship> {
    let at = Field::Citizenship.path();
    let answer = &*read::bare(&scene.request.answers.recipient.citizenship);
    if answer.is_empty() {
        findings.say(FindingCode::Required, at, Cite::A1_1_6);
        return None;
    }
    let Some(citizenship) = Citizenship::parse(answer) else {
        let shown: String = answer.chars().take(20).collect();
        findings.add(Finding::new(FindingCode::CountryUnknown, at, Cite::A1_1_6).with("text", shown));
        return None;
    };
    if let Citizenship::Of(country) = citizenship {
        if country.is_kazakhstan() {
            findings.say(FindingCode::CitizenOfKazakhstan, at, Cite::R1_1);
        }
        specimen(scene, country, at, findings);
    }
    Some(citizenship)
}

/// Utopia is accepted in demonstrations and tests only.
pub(super) fn specimen(scene: &Scene<'_>, country: Country, at: &'static str, findings: &mut Findings) {
    if country.is_specimen() && scene.rule_set.specimens() == Specimens::Refused {
        findings.say(FindingCode::SpecimenState, at, Cite::R15_2);
    }
}
