//! Who a case is about beside a person of the register: both sides in the register's spelling, compared by it and shown by
//! one function, so that what is equal is never told as a difference. Whether they are one person somebody else decides.

use shared::application::correction_form::current_of;
use shared::documents::identity::spelled_number;
use shared::form::{Field, is_dated, value};
use shared::person::name::tidy_name;
use shared::person::{BirthDate, Parameter};
use shared::text::{self, Locale};
use shared::wire::v1::correction::{CorrectionAnswers, CurrentParticulars};
use shared::wire::v1::formation::{DateAnswer, FormationAnswers, NameAnswers};
use shared::wire::v1::operator::CandidateWire;

use super::when;

/// One side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    names: Vec<String>,
    birth_date: String,
    sex: String,
    citizenship: String,
    documents: Vec<Document>,
}

/// A document in codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Document {
    issuer: String,
    /// Empty where the register does not tell it of the document that stays.
    kind: String,
    number: String,
}

/// What is compared, in the order of [`Side::shown`].
pub const COMPARED: usize = 5;

/// Words for what a document does not know of a birth date.
#[derive(Clone, Copy, Debug)]
pub struct Unknown {
    /// The day.
    pub day: &'static str,
    /// The month, and so the day.
    pub month: &'static str,
}

impl Side {
    /// Whom a number is asked for. Both scripts: as the document writes the name, and as the translation does.
    #[must_use]
    pub fn of_newcomer(answers: &FormationAnswers) -> Self {
        let (recipient, document) = (&answers.recipient, &answers.document);
        let spelled = |names: &NameAnswers| spelled([&names.surname, &names.given_name, &names.patronymic]);
        let mut names = vec![spelled(&recipient.names), spelled(&recipient.translated)];
        names.retain(|name| !name.is_empty());
        Self {
            names,
            birth_date: iso(&recipient.birth_date),
            sex: recipient.sex.clone(),
            citizenship: recipient.citizenship.clone(),
            documents: vec![Document {
                issuer: document.issuer.clone(),
                kind: document.kind.clone(),
                number: document.number.clone(),
            }],
        }
    }

    /// What a correction makes of the holder of a number.
    #[must_use]
    pub fn of_correction(correction: &CorrectionAnswers, current: Option<&CurrentParticulars>) -> Self {
        let row = |parameter: Parameter| {
            correction.rows.iter().find(|row| Parameter::parse(&row.parameter) == Some(parameter))
        };
        let says = |parameter: Parameter| match row(parameter) {
            Some(row) if is_dated(parameter) => iso(&row.date),
            Some(row) => row.text.trim().to_owned(),
            None => current.map_or("", |current| current_of(current, parameter)).to_owned(),
        };
        let [surname, given_name, patronymic] =
            [Parameter::Surname, Parameter::GivenName, Parameter::Patronymic].map(says);
        // Only of the document that was shown is the kind in the form.
        let shown =
            [Parameter::DocumentNumber, Parameter::DocumentIssuer].into_iter().any(|p| row(p).is_some());
        Self {
            names: vec![spelled([&surname, &given_name, &patronymic])],
            birth_date: says(Parameter::BirthDate),
            sex: says(Parameter::Sex),
            citizenship: says(Parameter::Citizenship),
            documents: vec![Document {
                issuer: says(Parameter::DocumentIssuer),
                kind: if shown { correction.document.kind.clone() } else { String::new() },
                number: says(Parameter::DocumentNumber),
            }],
        }
    }

    /// A person of the register: every spelling and every document it knows.
    #[must_use]
    pub fn of_candidate(found: &CandidateWire) -> Self {
        let names = if found.names.is_empty() { vec![found.name.clone()] } else { found.names.clone() };
        Self {
            names,
            birth_date: found.birth_date.clone(),
            sex: found.sex.clone(),
            citizenship: found.citizenship.clone(),
            documents: found.documents.iter().map(|codes| Document::read(codes)).collect(),
        }
    }

    /// For each line, whether the two sides have something in common.
    #[must_use]
    pub fn agrees(&self, other: &Self) -> [bool; COMPARED] {
        let any = |one: &[String], two: &[String]| {
            one.iter().any(|a| two.iter().any(|b| same(&tidy_name(a), &tidy_name(b))))
        };
        let document = |one: &Document| other.documents.iter().any(|two| one.is(two));
        [
            any(&self.names, &other.names),
            same(&self.birth_date, &other.birth_date),
            same(&self.sex, &other.sex),
            same(&self.citizenship, &other.citizenship),
            self.documents.iter().any(document),
        ]
    }

    /// Names, birth date, sex, citizenship and documents, as people read them.
    #[must_use]
    pub fn shown(&self, locale: Locale, unknown: Unknown) -> [Vec<String>; COMPARED] {
        [
            self.names.clone(),
            vec![birth(locale, unknown, &self.birth_date)],
            vec![if self.sex.is_empty() { String::new() } else { text::sex(locale, &self.sex).to_owned() }],
            vec![value(Field::Citizenship.control(), locale, &self.citizenship)],
            self.documents.iter().map(Document::shown).collect(),
        ]
    }
}

impl Document {
    /// `UTO P L898902C3`.
    fn read(codes: &str) -> Self {
        let mut parts = codes.splitn(3, ' ').map(str::to_owned);
        let mut next = || parts.next().unwrap_or_default();
        Self { issuer: next(), kind: next(), number: next() }
    }

    fn is(&self, other: &Self) -> bool {
        let kind = self.kind.is_empty() || other.kind.is_empty() || same(&self.kind, &other.kind);
        // Nobody has no document in common with somebody.
        kind && !self.number.trim().is_empty()
            && same(&self.issuer, &other.issuer)
            && spelled_number(&self.number) == spelled_number(&other.number)
    }

    fn shown(&self) -> String {
        spelled([&self.issuer, &self.kind, &self.number])
    }
}

/// A date of birth as far as it is known.
fn birth(locale: Locale, unknown: Unknown, text: &str) -> String {
    let Some(date) = BirthDate::parse(text) else { return text.to_owned() };
    match (date.month(), date.day()) {
        (Some(_), Some(_)) => when::day_text(locale, text),
        (Some(month), None) => format!("{month:02}.{}, {}", date.year(), unknown.day),
        (None, _) => format!("{}, {}", date.year(), unknown.month),
    }
}

/// A typed date as the register writes it: `XX` for what is not known.
fn iso(date: &DateAnswer) -> String {
    let part = |text: &str| match text.trim() {
        "" => "XX".to_owned(),
        known => format!("{known:0>2}"),
    };
    format!("{}-{}-{}", date.year.trim(), part(&date.month), part(&date.day))
}

/// Whatever their letters' case and the blanks around them.
fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// Parts that say something, with one blank between them.
fn spelled(parts: [&String; 3]) -> String {
    let said: Vec<&str> = parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::specimen;
    use shared::wire::v1::correction::ChangeAnswer;

    const UNKNOWN: Unknown = Unknown { day: "no day", month: "no month" };

    /// The register's person whose passport and birth date the cases below are about.
    fn known() -> CandidateWire {
        let names = ["Eriksson Anna", "ERIKSSON ANNA MARIA"].map(str::to_owned).to_vec();
        CandidateWire {
            person: "1".into(),
            iin: String::new(),
            name: "Eriksson Anna".into(),
            names,
            birth_date: "1974-08-12".into(),
            sex: "F".into(),
            citizenship: "UTO".into(),
            documents: vec!["UTO P L898902C3".into(), "UTO P U70000019".into()],
            score: 90,
            reasons: Vec::new(),
            verdict: "certain".into(),
            choice: String::new(),
            choice_reason: String::new(),
            chosen_by: String::new(),
        }
    }

    fn current() -> CurrentParticulars {
        CurrentParticulars {
            surname: "Castellan".into(),
            given_name: "Anna".into(),
            birth_date: "1974-08-12".into(),
            sex: "F".into(),
            citizenship: "UTO".into(),
            document_number: "L898902C3".into(),
            document_issuer: "UTO".into(),
            ..CurrentParticulars::default()
        }
    }

    fn text(parameter: &str, text: &str) -> ChangeAnswer {
        ChangeAnswer { parameter: parameter.into(), text: text.into(), ..ChangeAnswer::default() }
    }

    fn corrected(rows: Vec<ChangeAnswer>, kind: &str) -> Side {
        let mut correction = CorrectionAnswers { rows, ..CorrectionAnswers::default() };
        correction.document.kind = kind.into();
        Side::of_correction(&correction, Some(&current()))
    }

    #[test]
    fn what_a_correction_leaves_and_what_it_types_agree_with_the_same_of_the_register() {
        let date = DateAnswer { day: "12".into(), month: "8".into(), year: "1974".into() };
        let birth = ChangeAnswer { parameter: "birth_date".into(), date, ..ChangeAnswer::default() };
        let other = Side::of_candidate(&known());
        let name = text("surname", "Eriksson");
        for side in [
            corrected(vec![name.clone()], "P"),
            corrected(vec![name.clone(), birth], ""),
            corrected(vec![name.clone(), text("document_number", "u7000 0019")], "P"),
            corrected(vec![name, text("sex", "F"), text("citizenship", "UTO")], "PD"),
        ] {
            assert_eq!(side.agrees(&other), [true; COMPARED], "{side:?}");
            for locale in Locale::ALL {
                let (ours, theirs) = (side.shown(*locale, UNKNOWN), other.shown(*locale, UNKNOWN));
                assert_eq!(ours[1..4], theirs[1..4], "what is equal reads equal");
            }
        }
    }

    #[test]
    fn what_differs_is_told() {
        let other = Side::of_candidate(&known());
        let born = |day: &str| DateAnswer { day: day.into(), month: "8".into(), year: "1974".into() };
        let birth =
            |day| ChangeAnswer { parameter: "birth_date".into(), date: born(day), ..ChangeAnswer::default() };
        let differs = |rows, kind| corrected(rows, kind).agrees(&other);
        assert_eq!(differs(vec![], "P"), [false, true, true, true, true]);
        assert!(!differs(vec![birth("13")], "P")[1]);
        assert!(!differs(vec![birth("")], "P")[1]);
        assert!(!differs(vec![text("sex", "M")], "P")[2]);
        assert!(!differs(vec![text("citizenship", "XXA")], "P")[3]);
        assert!(!differs(vec![text("document_number", "L898902C4")], "P")[4]);
        assert!(!differs(vec![text("document_number", "L898902C3")], "PD")[4], "another kind");
        assert!(!differs(vec![text("document_issuer", "RUS")], "P")[4]);
        // Registered without a document: nobody's.
        let none = CurrentParticulars {
            document_number: String::new(),
            document_issuer: String::new(),
            ..current()
        };
        let side = Side::of_correction(&CorrectionAnswers::default(), Some(&none));
        assert!(!side.agrees(&Side { documents: vec![Document::default()], ..other })[4]);
    }

    #[test]
    fn a_newcomer_agrees_by_any_spelling_and_a_date_is_shown_as_far_as_it_is_known() {
        let anna = Side::of_newcomer(&specimen::anna().answers);
        let other = Side::of_candidate(&known());
        assert_eq!(anna.agrees(&other), [true; COMPARED], "{anna:?}");
        let shown = |birth_date: &str| {
            let side = Side { birth_date: birth_date.into(), ..Side::default() };
            side.shown(Locale::Ru, UNKNOWN)[1].concat()
        };
        assert_eq!(shown("1974-08-XX"), "08.1974, no day");
        assert_eq!(shown("1974-XX-XX"), "1974, no month");
        assert_eq!(corrected(vec![text("given_name", "")], "").shown(Locale::En, UNKNOWN)[0], ["Castellan"]);
        assert_eq!(corrected(vec![], "").shown(Locale::En, UNKNOWN)[4], ["UTO L898902C3"]);
    }
}
