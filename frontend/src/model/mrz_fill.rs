//! The machine-readable zone fills the form: what it says goes into answers that are still empty. What is typed is
//! never overwritten; where both differ, the findings say so.

use shared::mrz::Mrz;
use shared::time::Date;
use shared::wire::v1::formation::{DateAnswer, FormationAnswers};

/// What came of reading the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    /// The lines are no zone yet.
    Unreadable,
    /// This many answers were filled in; may be none.
    Answers(usize),
}

/// Fills empty answers from `document.mrz`; `on` decides the century of the birth date.
pub fn fill(answers: &mut FormationAnswers, on: Date) -> Filled {
    let Ok(mrz) = Mrz::read(&answers.document.mrz, on) else { return Filled::Unreadable };
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
    put(&mut recipient.citizenship, &state(mrz.nationality()));
    put(&mut recipient.names.surname, mrz.surname());
    if !recipient.single_name {
        put(&mut recipient.names.given_name, mrz.given_names());
    }
    put(&mut recipient.sex, mrz.sex().as_str());
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

/// The kind the document code tells; cards and travel documents say too little, so a person chooses.
fn kind(mrz: &Mrz) -> &'static str {
    if mrz.document_letter() == 'P' { "P" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPECIMEN: &str =
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

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
        assert_eq!(fill(&mut answers, on()), Filled::Unreadable);
        assert_eq!(answers.recipient.names.surname, "");
    }
}
