//! The people of the journeys, as answers by the id of their control. All are of Utopia, the specimen state; dates
//! of papers are told from today, so that the journeys work on any day.

use std::sync::atomic::{AtomicU64, Ordering};

use jiff::civil::Date;
use shared::specimen::ICAO_SPECIMEN_RENEWED;

/// Answers by control id, in the order of the form.
pub type Answers = Vec<(String, String)>;

fn three(id: &str, text: &str) -> [(String, String); 3] {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let own = |part: Option<&str>| part.unwrap_or_default().to_owned();
    [(format!("{id}.day"), own(day)), (format!("{id}.month"), own(month)), (format!("{id}.year"), own(year))]
}

/// The holder of the ICAO specimen passport, renewed: everything is in order, the system may grant by itself.
#[must_use]
pub fn anna(today: Date) -> Answers {
    let issued = today.saturating_sub(jiff::Span::new().months(6)).to_string();
    let mut answers: Answers = Vec::new();
    let mut add = |id: &str, value: &str| answers.push((id.to_owned(), value.to_owned()));
    add("representative.kind", "agent");
    add("document.mrz", ICAO_SPECIMEN_RENEWED);
    add("document.kind", "P");
    add("document.number", "L898902C3");
    add("document.issuer", "UTO");
    add("document.authority", "Ministry of the Interior");
    add("recipient.names.surname", "Eriksson");
    add("recipient.names.given_name", "Anna Maria");
    add("recipient.birth_place", "Zenith");
    add("recipient.sex", "F");
    add("recipient.citizenship", "UTO");
    add("contact.stay_address", "Astana, 1 Example Street");
    add("contact.phone", "+77010000001");
    add("contact.email", "anna@example.org");
    add("representative.names.surname", "Utopian");
    add("representative.names.given_name", "Representative");
    add("representative.iin", shared::specimen::REPRESENTATIVE_IIN);
    add("power.number", "1-234");
    add("power.notary", "Example N. N.");
    add("power.country", "KAZ");
    add("power.principal.surname", "Eriksson");
    add("power.principal.given_name", "Anna Maria");
    add("power.agent.surname", "Utopian");
    add("power.agent.given_name", "Representative");
    add("power.agent_iin", shared::specimen::REPRESENTATIVE_IIN);
    add("result_language", "ru");
    add("consent", "true");
    answers.extend(three("document.issued", "2022-04-16"));
    answers.extend(three("document.expires", "2032-04-15"));
    answers.extend(three("recipient.birth_date", "1974-08-12"));
    answers.extend(three("power.issued", &issued));
    answers
}

/// Everything about Anna but who files: she stands there herself.
#[must_use]
pub fn in_person(today: Date) -> Answers {
    let mut answers = anna(today);
    change(&mut answers, &[("representative.kind", "self")]);
    answers.retain(|(id, _)| !id.starts_with("power.") && !id.starts_with("representative.names"));
    answers.retain(|(id, _)| id != "representative.iin");
    answers
}

/// Somebody who serves a sentence and has no document (annex 2), as the institution writes it.
#[must_use]
pub fn convict(today: Date) -> Answers {
    let certified = today.saturating_sub(jiff::Span::new().days(10)).to_string();
    let mut answers: Answers = [
        ("recipient.names.surname", "Утопин"),
        ("recipient.names.given_name", "Устин"),
        ("recipient.sex", "M"),
        ("recipient.birth_place", "Зенит, Утопия"),
        ("recipient.citizenship", "XXX"),
        ("no_documents", "true"),
        ("institution.name", "Учреждение № 0"),
        ("institution.bin", "991240000013"),
        ("institution.head.surname", "Начальник"),
        ("institution.head.given_name", "Условный"),
        ("institution.certified_number", "7/26"),
        ("institution.employee.surname", "Сотрудник"),
        ("institution.employee.given_name", "Условный"),
        ("institution.employee_iin", shared::specimen::SECOND_REPRESENTATIVE_IIN),
        ("sentence.court", "Районный суд № 0"),
        ("sentence.number", "1-0/2025"),
        ("contact.stay_address", "Алматы, улица Примерная, 2"),
        ("contact.phone", "+77010000003"),
        ("result_language", "ru"),
        ("consent", "true"),
    ]
    .map(|(id, value)| (id.to_owned(), value.to_owned()))
    .into();
    answers.extend(three("recipient.birth_date", "1980-02-03"));
    answers.extend(three("institution.certified", &certified));
    answers.extend(three("sentence.judged", "2025-05-20"));
    answers.extend(three("sentence.ends", "2040-05-19"));
    answers
}

/// Replaces answers.
pub fn change(answers: &mut Answers, changes: &[(&str, &str)]) {
    for (id, value) in changes {
        answers.retain(|(other, _)| other != id);
        answers.push(((*id).to_owned(), (*value).to_owned()));
    }
}

/// A name in Latin letters with diacritics: no translation may be asked.
#[must_use]
pub fn lukasz(today: Date) -> Answers {
    let mut answers = anna(today);
    let zone = shared::specimen::td3("Lukasiewicz", "Zazolc", "U10000021", "810203", "M");
    change(
        &mut answers,
        &[
            ("recipient.names.surname", "Łukasiewicz"),
            ("recipient.names.given_name", "Zażółć"),
            ("recipient.birth_place", "Łódź"),
            ("recipient.sex", "M"),
            ("recipient.birth_date.year", "1981"),
            ("recipient.birth_date.month", "2"),
            ("recipient.birth_date.day", "3"),
            ("document.number", "U10000021"),
            ("document.mrz", &zone),
            ("power.principal.surname", "Łukasiewicz"),
            ("power.principal.given_name", "Zażółć"),
        ],
    );
    answers
}

/// A name in Georgian letters: a notarised translation is demanded.
#[must_use]
pub fn giorgi(today: Date) -> Answers {
    let mut answers = anna(today);
    let zone = shared::specimen::td3("Beridze", "Giorgi", "U10000022", "850607", "M");
    change(
        &mut answers,
        &[
            ("recipient.names.surname", "ბერიძე"),
            ("recipient.names.given_name", "გიორგი"),
            ("recipient.birth_place", "თბილისი"),
            ("recipient.translated.surname", "Беридзе"),
            ("recipient.translated.given_name", "Георгий"),
            ("recipient.birth_place_translated", "Тбилиси"),
            ("recipient.sex", "M"),
            ("recipient.birth_date.year", "1985"),
            ("recipient.birth_date.month", "6"),
            ("recipient.birth_date.day", "7"),
            ("document.number", "U10000022"),
            ("document.mrz", &zone),
            ("power.principal.surname", "Беридзе"),
            ("power.principal.given_name", "Георгий"),
        ],
    );
    answers
}

/// Somebody whom the demonstration's register may know under another spelling: an operator compares.
#[must_use]
pub fn fabiana(today: Date) -> Answers {
    let mut answers = anna(today);
    let zone = shared::specimen::td3("Ferreira", "Fabiana", "U10000023", "870921", "F");
    change(
        &mut answers,
        &[
            ("recipient.names.surname", "Ferreira"),
            ("recipient.names.given_name", "Fabiana"),
            ("recipient.birth_date.year", "1987"),
            ("recipient.birth_date.month", "9"),
            ("recipient.birth_date.day", "21"),
            ("document.number", "U10000023"),
            ("document.mrz", &zone),
            ("power.principal.surname", "Ferreira"),
            ("power.principal.given_name", "Fabiana"),
        ],
    );
    answers
}

/// A small PDF that stands for the copy of a document, each another: a file that served another person is asked about.
#[must_use]
pub fn pdf(title: &str) -> Vec<u8> {
    static MADE: AtomicU64 = AtomicU64::new(0);
    let count = MADE.fetch_add(1, Ordering::Relaxed);
    format!(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
         3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n% {title} {count}\n\
         xref\n0 4\n0000000000 65535 f \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
    )
    .into_bytes()
}
