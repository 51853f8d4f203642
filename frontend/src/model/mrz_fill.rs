//! The machine-readable zone fills the form: what it says goes into answers that are still empty. What is typed is
//! never overwritten; where both differ, the findings say so. A zone with a check digit that fails holds a slip
//! somewhere, so that nothing of it is filled in.

use shared::mrz::Mrz;
use shared::time::Date;
use shared::wire::v1::formation::{DateAnswer, NameAnswers};
use shared::wire::v1::leaves::{Leaf, LeafRef};

use super::form::{Answers, Field, get, set};

/// What came of reading the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    /// Nothing stands there.
    Nothing,
    /// The lines are no zone yet, or a check digit fails: the findings at the field say where.
    Doubtful,
    /// This many answers were filled in; may be none.
    Answers(usize),
}

/// Fills empty answers from the lines that stand in the form, as far as the form asks them; `on` decides the century of
/// the birth date.
pub fn fill(answers: &mut dyn Answers, on: Date) -> Filled {
    let typed = get(answers, Field::DocumentMrz.path());
    if typed.trim().is_empty() {
        return Filled::Nothing;
    }
    match sound(&typed, on) {
        Some(mrz) => Filled::Answers(answered(&fill_from(answers, &mrz, &[]))),
        None => Filled::Doubtful,
    }
}

/// The zone of these lines, if every check digit agrees.
pub(super) fn sound(lines: &str, on: Date) -> Option<Mrz> {
    Mrz::read(lines, on).ok().filter(|mrz| mrz.failures().is_empty())
}

/// How many of these were questions to answer: a tick follows from one.
pub(super) fn answered(fields: &[Field]) -> usize {
    let ticks = [Field::SingleName, Field::BirthDatePartial];
    fields.iter().filter(|field| !ticks.contains(field)).count()
}

/// Fills empty answers from a zone, but those that are held back; which were written.
pub(super) fn fill_from(answers: &mut dyn Answers, mrz: &Mrz, held: &[Field]) -> Vec<Field> {
    let mut written = Vec::new();
    let mut put = |answers: &mut dyn Answers, field: Field, value: &str| {
        let empty = matches!(answers.leaf(field.path()), Some(LeafRef::Text(text)) if text.trim().is_empty());
        if empty && !value.is_empty() && !held.contains(&field) {
            set(answers, field.path(), value);
            written.push(field);
        }
    };
    put(answers, Field::DocumentKind, kind(mrz));
    put(answers, Field::DocumentNumber, &mrz.number());
    put(answers, Field::DocumentIssuer, &state(mrz.issuer()));
    put(answers, Field::Citizenship, &citizenship(mrz.nationality()));
    let name = names(mrz);
    put(answers, Field::Surname, &name.surname);
    if get(answers, Field::SingleName.path()) != "true" {
        put(answers, Field::GivenName, &name.given_name);
        put(answers, Field::Patronymic, &name.patronymic);
    }
    put(answers, Field::Sex, mrz.sex().as_str());
    let whole = |date: Date| answer(date.year(), Some(date.month()), Some(date.day()));
    let born = mrz.birth_date();
    let dates = [
        (Field::DocumentIssued, mrz.issue_date().map(whole)),
        (Field::DocumentExpires, mrz.expiry_date().map(whole)),
        (Field::BirthDate, born.map(|date| answer(date.year(), date.month(), date.day()))),
    ];
    for (field, date) in dates {
        let empty = matches!(answers.leaf(field.path()), Some(LeafRef::Date(date)) if is_empty(date));
        let date = date.filter(|_| empty && !held.contains(&field));
        if date.is_some_and(|date| answers.set_leaf(field.path(), Leaf::Date(date))) {
            written.push(field);
        }
    }
    ticks(answers, mrz, held, &mut written);
    written
}

/// What the zone says of the shape of name and birth date.
fn ticks(answers: &mut dyn Answers, mrz: &Mrz, held: &[Field], written: &mut Vec<Field>) {
    let no_given = get(answers, Field::GivenName.path()).trim().is_empty();
    if mrz.single_name().is_some() && no_given && !held.contains(&Field::GivenName) {
        set(answers, Field::SingleName.path(), "true");
        written.push(Field::SingleName);
    }
    if written.contains(&Field::BirthDate) {
        let partial = mrz.birth_date().is_some_and(|date| !date.is_whole());
        set(answers, Field::BirthDatePartial.path(), if partial { "true" } else { "false" });
        written.push(Field::BirthDatePartial);
    }
}

/// The boxes of the name. An only name stands in the surname, whichever identifier the zone writes it in; the internal
/// passport of Russia writes given name and patronymic into one.
fn names(mrz: &Mrz) -> NameAnswers {
    if let Some(only) = mrz.single_name() {
        return NameAnswers { surname: only.to_owned(), ..NameAnswers::default() };
    }
    let given = mrz.given_names();
    let parted = given.rsplit_once(' ').filter(|(_, last)| {
        mrz.is_internal_passport_of_russia()
            && ["ВИЧ", "ВНА", "ИЧНА", "ЬИЧ", "ИНИЧНА", "ОГЛЫ", "КЫЗЫ"]
                .iter()
                .any(|ending| last.ends_with(ending))
    });
    let (given, patronymic) = parted.unwrap_or((given, ""));
    NameAnswers {
        surname: mrz.surname().to_owned(),
        given_name: given.to_owned(),
        patronymic: patronymic.to_owned(),
    }
}

fn is_empty(date: &DateAnswer) -> bool {
    date.day.is_empty() && date.month.is_empty() && date.year.is_empty()
}

fn answer(year: i16, month: Option<i8>, day: Option<i8>) -> DateAnswer {
    let part = |part: Option<i8>| part.map(|part| part.to_string()).unwrap_or_default();
    DateAnswer { day: part(day), month: part(month), year: year.to_string() }
}

/// Three letters as the form lists them; `D` of German documents is `DEU`.
fn state(code: &str) -> String {
    shared::person::country::Country::parse(code)
        .map_or_else(|| code.to_owned(), |country| country.as_str().to_owned())
}

/// The same for a citizenship; an organisation in its place says nothing.
fn citizenship(code: &str) -> String {
    let organisation = shared::person::country::Country::parse(code).is_some_and(|c| c.is_organisation());
    if organisation { String::new() } else { state(code) }
}

/// The kind the document code tells; cards and travel documents of refugees and stateless persons say too little, so a
/// person chooses.
fn kind(mrz: &Mrz) -> &'static str {
    if mrz.is_internal_passport_of_russia() {
        return "ID";
    }
    let refuge = matches!(mrz.nationality(), "XXA" | "XXB" | "XXC");
    if mrz.document_letter() == 'P' && !refuge { "P" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::wire::v1::formation::FormationAnswers;

    const SPECIMEN: &str =
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

    fn filled(mrz: &str) -> (Filled, FormationAnswers) {
        let mut answers = FormationAnswers::default();
        answers.document.mrz = mrz.into();
        (fill(&mut answers, on()), answers)
    }

    fn on() -> Date {
        shared::time::date(2026, 11, 22).expect("a day")
    }

    #[test]
    fn the_specimen_of_icao_fills_what_it_knows() {
        let mut answers = FormationAnswers::default();
        answers.document.mrz = SPECIMEN.into();
        assert_eq!(fill(&mut answers, on()), Filled::Answers(9));
        assert_eq!(answers.recipient.names.surname, "ERIKSSON");
        assert_eq!(answers.recipient.names.given_name, "ANNA MARIA");
        assert_eq!(answers.document.number, "L898902C3");
        assert_eq!(answers.recipient.birth_date.year, "1974");
        assert_eq!((answers.recipient.sex.as_str(), answers.recipient.citizenship.as_str()), ("F", "UTO"));
    }

    #[test]
    fn what_is_typed_stays_as_typed() {
        let mut answers = FormationAnswers::default();
        answers.document.mrz = SPECIMEN.into();
        answers.recipient.names.surname = "ÉRIKSSON".into();
        assert_eq!(fill(&mut answers, on()), Filled::Answers(8));
        assert_eq!(answers.recipient.names.surname, "ÉRIKSSON");
    }

    #[test]
    fn half_a_line_fills_nothing() {
        let mut answers = FormationAnswers::default();
        answers.document.mrz = "P<UTOERIKSSON".into();
        assert_eq!(fill(&mut answers, on()), Filled::Doubtful);
        assert_eq!(answers.recipient.names.surname, "");
        assert_eq!(filled(" ").0, Filled::Nothing);
    }

    #[test]
    fn a_wrong_check_digit_fills_nothing() {
        for slip in ["L8989O2C36", "L898902C35"] {
            let (outcome, answers) = filled(&SPECIMEN.replace("L898902C36", slip));
            let untouched =
                FormationAnswers { document: answers.document.clone(), ..FormationAnswers::default() };
            assert_eq!((outcome, &answers), (Filled::Doubtful, &untouched), "{slip}");
            assert_eq!((answers.document.number.as_str(), answers.document.kind.as_str()), ("", ""));
        }
        // The number of a line typed with Cyrillic letters is no number either.
        assert_eq!(filled(&SPECIMEN.replace("P<UTO", "Р<UTO")).0, Filled::Doubtful);
    }

    #[test]
    fn the_internal_passport_of_russia_fills_cyrillic_names() {
        let (outcome, answers) = filled(
            "PNRUSTESTOVA8<<3ULPAN<7R9EVNA<<<<<<<<<<<<<<<\n1235678909RUS7408122F<<<<<<<4190910770001<38",
        );
        assert_eq!(outcome, Filled::Answers(10));
        let name = &answers.recipient.names;
        assert_eq!(
            (name.surname.as_str(), name.given_name.as_str(), name.patronymic.as_str()),
            ("ТЕСТОВАЯ", "ЧУЛПАН", "ЮРЬЕВНА")
        );
        assert_eq!((answers.document.kind.as_str(), answers.document.number.as_str()), ("ID", "1234567890"));
        assert_eq!(
            (answers.document.issued.year.as_str(), answers.document.expires.year.as_str()),
            ("2019", "")
        );
    }

    #[test]
    fn an_only_name_is_the_surname_and_says_so() {
        for names in ["AHMADI<<", "<<AHMADI"] {
            let line = format!("P<UTO{names:<<39}");
            let (_, answers) = filled(&format!("{line}\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"));
            assert_eq!(answers.recipient.names.surname, "AHMADI", "{names}");
            assert!(answers.recipient.single_name && answers.recipient.names.given_name.is_empty());
        }
        assert!(!filled(SPECIMEN).1.recipient.single_name);
    }
}
