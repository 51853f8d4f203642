//! Who comes, and what they bring: people by number, their namesakes, the same people with a renewed passport or in
//! other letters. Builds requests; files nothing.

use shared::specimen::{self, date, td3};
use shared::time::{Date, date as day_of};
use shared::wire::v1::convict::ConvictRequest;
use shared::wire::v1::correction::{ChangeAnswer, CorrectionRequest, ProofAnswers};
use shared::wire::v1::formation::{DateAnswer, FormationRequest};

use crate::case::Known;

/// From here on a number is a namesake of the person of that number less this: somebody else, born on the same day.
pub(crate) const NAMESAKE: u32 = 1_000_000;
/// From here on a number is somebody who serves a sentence and has no document.
pub(crate) const CONVICT: u32 = 2_000_000;

/// `YYMMDD`.
fn birth_field(birth: &DateAnswer) -> String {
    format!("{:0>2}{:0>2}{:0>2}", birth.year.get(2..).unwrap_or_default(), birth.month, birth.day)
}

/// Puts a passport of this number into the person's hand.
pub(crate) fn with_passport(request: &mut FormationRequest, number: &str) {
    let recipient = &request.answers.recipient;
    let (names, birth) = (&recipient.names, birth_field(&recipient.birth_date));
    request.answers.document.mrz = td3(&names.surname, &names.given_name, number, &birth, &recipient.sex);
    request.answers.document.number = number.to_owned();
}

fn days_before(today: Date, days: i64) -> DateAnswer {
    use jiff::ToSpan as _;
    date(&today.checked_sub(days.days()).unwrap_or(today).to_string())
}

/// The person of a number, on the portal, with a power of attorney of this month.
pub(crate) fn person(truth: u32, today: Date) -> FormationRequest {
    let mut request = specimen::person(truth % NAMESAKE);
    if truth >= NAMESAKE {
        let number = format!("W{:08}", 10_000_019_u64 * u64::from(truth % NAMESAKE + 7) % 100_000_000);
        with_passport(&mut request, &number);
    }
    request.answers.power.issued = days_before(today, 20);
    request
}

/// In whose name a key of the demonstration speaks: surname, name, number.
pub(crate) fn holder(by: &str) -> (&'static str, &'static str, &'static str) {
    match by {
        "representative" => ("Utopian", "Representative", specimen::REPRESENTATIVE_IIN),
        "representative-2" => ("Utopian", "Second", specimen::SECOND_REPRESENTATIVE_IIN),
        other => panic!("{other} files nothing"),
    }
}

/// Filed by this representative.
pub(crate) fn through(request: &mut FormationRequest, by: &str) {
    let (surname, given, iin) = holder(by);
    let answers = &mut request.answers;
    for names in [&mut answers.representative.names, &mut answers.power.agent] {
        (names.surname, names.given_name) = (surname.to_owned(), given.to_owned());
    }
    answers.representative.iin = iin.to_owned();
    answers.power.agent_iin = iin.to_owned();
    request.signer_iin = iin.to_owned();
}

/// The same at a counter, in person.
pub(crate) fn in_person(mut request: FormationRequest) -> FormationRequest {
    let counter = specimen::anna_at_centre();
    request.channel = counter.channel;
    request.answers.representative = counter.answers.representative;
    request.answers.power = counter.answers.power;
    request.copies = counter.copies;
    request.signer_iin.clear();
    request
}

/// Latin letters of the specimens as a clerk would write them in Cyrillic.
pub(crate) fn in_cyrillic(text: &str) -> String {
    let letter = |c: char| match c.to_ascii_lowercase() {
        'a' => "а",
        'b' => "б",
        'c' | 'k' => "к",
        'd' => "д",
        'e' => "е",
        'f' => "ф",
        'g' => "г",
        'h' => "х",
        'i' => "и",
        'j' => "й",
        'l' => "л",
        'm' => "м",
        'n' => "н",
        'o' => "о",
        'p' => "п",
        'r' => "р",
        's' => "с",
        't' => "т",
        'u' => "у",
        'w' | 'v' => "в",
        'z' => "з",
        _ => "ы",
    };
    let lower: String = text.chars().map(letter).collect();
    let mut letters = lower.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Somebody without documents, certified by an institution.
pub(crate) fn convict(truth: u32, today: Date) -> ConvictRequest {
    const SURNAMES: [&str; 7] =
        ["Утопин", "Зенитов", "Надирский", "Вымыслов", "Небылицын", "Выдумкин", "Условнов"];
    const GIVEN: [&str; 5] = ["Устин", "Захар", "Назар", "Вадим", "Савва"];
    let number = (truth - CONVICT) as usize;
    let mut request = specimen::convict();
    let recipient = &mut request.answers.recipient;
    recipient.names.surname = SURNAMES[number % 7].to_owned();
    recipient.names.given_name = GIVEN[number / 7 % 5].to_owned();
    recipient.birth_date =
        date(&format!("{}-{:02}-{:02}", 1960 + number % 37, 1 + number % 12, 1 + number % 28));
    request.answers.institution.certified = days_before(today, 10);
    request
}

/// Which correction is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// A new passport, and nothing else.
    Passport,
    /// Another surname, with the certificate of it.
    Marriage,
    /// Our own error, for which there is no certificate.
    OwnError,
}

fn row(parameter: &str, text: &str) -> ChangeAnswer {
    ChangeAnswer { parameter: parameter.into(), text: text.into(), ..ChangeAnswer::default() }
}

/// A correction for somebody of the register, in person.
pub(crate) fn correction(
    truth: u32,
    known: &Known,
    asked: Asked,
    number: &str,
    today: Date,
) -> CorrectionRequest {
    let mut request = specimen::renewal(&known.iin);
    let mut form = person(truth, today);
    form.answers.recipient.names.surname = match asked {
        Asked::Marriage => format!("{}son", known.surname),
        Asked::Passport | Asked::OwnError => known.surname.clone(),
    };
    with_passport(&mut form, number);
    let surname = form.answers.recipient.names.surname.clone();
    request.answers.document = form.answers.document;
    request.answers.rows = match asked {
        Asked::Passport => vec![row("document_number", number)],
        Asked::Marriage => vec![row("surname", &surname), row("document_number", number)],
        Asked::OwnError => vec![row("birth_place", &format!("Nadir {number}"))],
    };
    match asked {
        Asked::Passport => {}
        Asked::OwnError => request.answers.reason = "operator_error".into(),
        Asked::Marriage => {
            request.answers.reason = "civil_status".into();
            request.answers.proof = ProofAnswers {
                kind: "marriage".into(),
                number: "12-345".into(),
                authority: "Registry of Zenith".into(),
                issued: date("2022-02-14"),
            };
            let proof = specimen::marriage(&known.iin).copies.pop().expect("the certificate");
            request.copies.push(proof);
        }
    }
    request
}

/// The first day of the year that is simulated: a Monday.
pub(crate) fn first_day() -> Date {
    day_of(2026, 11, 23).expect("a day")
}
