//! The machine-readable zone fills the form: what it says goes into answers that are still empty. What is typed is
//! never overwritten; where both differ, the findings say so. A zone with a check digit that fails holds a slip
//! somewhere, so that nothing of it is filled in.

use shared::mrz::Mrz;
use shared::time::Date;
use shared::wire::v1::formation::{DateAnswer, FormationAnswers, NameAnswers};

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

/// Fills empty answers from `document.mrz`; `on` decides the century of the birth date.
pub fn fill(answers: &mut FormationAnswers, on: Date) -> Filled {
    if answers.document.mrz.trim().is_empty() {
        return Filled::Nothing;
    }
    let Some(mrz) = Mrz::read(&answers.document.mrz, on).ok().filter(|mrz| mrz.failures().is_empty()) else {
        return Filled::Doubtful;
    };
    let mut count = 0;
    let mut put = |place: &mut String, value: &str| {
        if place.trim().is_empty() && !value.is_empty() {
            value.clone_into(place);
            count += 1;
        }
    };
    let (document, recipient) = (&mut answers.document, &mut answers.recipient);
    put(&mut document.kind, kind(&mrz));
    put(&mut document.number, &mrz.number());
    put(&mut document.issuer, &state(mrz.issuer()));
    put(&mut recipient.citizenship, &citizenship(mrz.nationality()));
    let name = names(&mrz);
    put(&mut recipient.names.surname, &name.surname);
    if !recipient.single_name {
        put(&mut recipient.names.given_name, &name.given_name);
        put(&mut recipient.names.patronymic, &name.patronymic);
    }
    if mrz.single_name().is_some() && recipient.names.given_name.trim().is_empty() {
        recipient.single_name = true;
    }
    put(&mut recipient.sex, mrz.sex().as_str());
    if is_empty(&document.issued)
        && let Some(date) = mrz.issue_date()
    {
        document.issued = answer(date.year(), Some(date.month()), Some(date.day()));
        count += 1;
    }
    if is_empty(&document.expires)
        && let Some(date) = mrz.expiry_date()
    {
        document.expires = answer(date.year(), Some(date.month()), Some(date.day()));
        count += 1;
    }
    if is_empty(&recipient.birth_date)
        && let Some(date) = mrz.birth_date()
    {
        recipient.birth_date = answer(date.year(), date.month(), date.day());
        recipient.birth_date_partial = !date.is_whole();
        count += 1;
    }
    Filled::Answers(count)
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
