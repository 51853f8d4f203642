//! How alike two identities are, in points with reasons. The weights are data in one table; an operator reads the
//! same reasons that made the sum.

use super::days::{days_near, is_swapped};
use super::key::{DocumentKey, Identity};
use crate::person::{Degree, Sex, Spellings};

/// What the points mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// Somebody else.
    Other,
    /// May be the same: a person looks.
    Possible,
    /// The same: one document, and name or birth date agree.
    Certain,
}

impl Verdict {
    /// `other`, `possible`, `certain`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Other => "other",
            Self::Possible => "possible",
            Self::Certain => "certain",
        }
    }
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Stable code; the words are in `text::score_reason`.
    pub code: &'static str,
    /// Its points.
    pub points: i32,
    /// What was filed.
    pub filed: String,
    /// What is known.
    pub known: String,
}

/// Points with their reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// 0–100.
    pub points: i32,
    /// In the order document, name, patronymic, birth date, sex, citizenship.
    pub reasons: Vec<Reason>,
    /// What they mean.
    pub verdict: Verdict,
}

const DOCUMENT: (&str, i32) = ("document-equal", 60);
const DOCUMENT_ALIKE: (&str, i32) = ("document-alike", 50);
const NUMBER: (&str, i32) = ("document-number-equal", 25);
const NAME: (&str, i32) = ("name-key-equal", 40);
const NAME_SOUND: (&str, i32) = ("name-sound-equal", 35);
const NAME_CLOSE: (&str, i32) = ("name-key-close", 25);
/// Enough for a question when the birth date and the sex are equal too, and for nothing else.
const NAME_MARRIED: (&str, i32) = ("name-married", 20);
/// The same.
const NAME_INITIALS: (&str, i32) = ("name-initials", 25);
const NAME_OTHER: (&str, i32) = ("name-key-differs", -30);
const PATRONYMIC: (&str, i32) = ("patronymic-equal", 5);
const PATRONYMIC_OTHER: (&str, i32) = ("patronymic-differs", -10);
const BIRTH: (&str, i32) = ("birth-date-equal", 30);
const BIRTH_PARTIAL: (&str, i32) = ("birth-date-partial", 15);
const BIRTH_SWAPPED: (&str, i32) = ("birth-date-swapped", 15);
const BIRTH_NEAR: (&str, i32) = ("birth-date-near", 15);
const BIRTH_YEAR: (&str, i32) = ("birth-year-equal", 0);
const BIRTH_OTHER: (&str, i32) = ("birth-date-differs", -30);
const SEX: (&str, i32) = ("sex-equal", 5);
const SEX_OTHER: (&str, i32) = ("sex-differs", -15);
const CITIZENSHIP: (&str, i32) = ("citizenship-equal", 5);

/// From these points a person looks.
const POSSIBLE: i32 = 60;

/// Weighs a filed identity against a known one.
#[must_use]
pub fn score(filed: &Identity, known: &Identity) -> Score {
    let mut reasons = Vec::new();
    let same_document = document(filed, known, &mut reasons);
    let name_agrees = name(filed, known, &mut reasons);
    let birth_agrees = birth(filed, known, &mut reasons);
    sex(filed, known, &mut reasons);
    if filed.citizenship == known.citizenship {
        add(&mut reasons, CITIZENSHIP, &filed.citizenship, &known.citizenship);
    }
    let points = reasons.iter().map(|reason| reason.points).sum::<i32>().clamp(0, 100);
    let verdict = if same_document && (name_agrees || birth_agrees) {
        Verdict::Certain
    } else if same_document || points >= POSSIBLE {
        Verdict::Possible
    } else {
        Verdict::Other
    };
    Score { points, reasons, verdict }
}

fn add(reasons: &mut Vec<Reason>, (code, points): (&'static str, i32), filed: &str, known: &str) {
    reasons.push(Reason { code, points, filed: filed.to_owned(), known: known.to_owned() });
}

fn document(filed: &Identity, known: &Identity, reasons: &mut Vec<Reason>) -> bool {
    let pairs = || {
        let all = filed.documents.iter().flat_map(|a| known.documents.iter().map(move |b| (a, b)));
        all.filter(|(a, _)| !a.number().is_empty())
    };
    let shown = |key: &DocumentKey| format!("{} {}", key.issuer().as_str(), key.number());
    let mut found = |weight, (a, b): (&DocumentKey, &DocumentKey)| add(reasons, weight, &shown(a), &shown(b));
    if let Some(pair) = pairs().find(|(a, b)| a == b) {
        found(DOCUMENT, pair);
        return true;
    }
    if let Some(pair) = pairs().find(|(a, b)| a.issuer() == b.issuer() && a.alike() == b.alike()) {
        found(DOCUMENT_ALIKE, pair);
    } else if let Some(pair) = pairs().find(|(a, b)| a.number() == b.number()) {
        found(NUMBER, pair);
    }
    false
}

fn name(filed: &Identity, known: &Identity, reasons: &mut Vec<Reason>) -> bool {
    let first = |identity: &Identity| identity.names.first().map(|name| name.full()).unwrap_or_default();
    let (a, b) = (filed.spellings(), known.spellings());
    let Some(best) = a.degree(&b) else { return false };
    let born_alike = filed.birth_date == known.birth_date && filed.birth_date.is_whole();
    let weight = match best {
        Degree::Equal => NAME,
        Degree::Sound => NAME_SOUND,
        Degree::Close => NAME_CLOSE,
        Degree::Differ if born_alike && a.share_initials(&b) => NAME_INITIALS,
        Degree::Differ if born_alike && may_be_of_marriage(filed.sex, known.sex, &a, &b) => NAME_MARRIED,
        Degree::Differ => NAME_OTHER,
    };
    add(reasons, weight, &first(filed), &first(known));
    let father = |identity: &Identity| -> String {
        let mut known = identity.names.iter().map(|name| name.patronymic.clone());
        known.find(|text| !text.is_empty()).unwrap_or_default()
    };
    match a.patronymics(&b) {
        Some(true) => add(reasons, PATRONYMIC, &father(filed), &father(known)),
        Some(false) => add(reasons, PATRONYMIC_OTHER, &father(filed), &father(known)),
        None => {}
    }
    best.agrees()
}

/// What marriage leaves of a name is equal. Without a patronymic only women are asked about: they are who takes another
/// surname nearly everywhere, and fewer strangers are in question.
fn may_be_of_marriage(filed: Sex, known: Sex, a: &Spellings, b: &Spellings) -> bool {
    filed == known && (a.share_given_and_patronymic(b) || filed == Sex::Female && a.share_given_names(b))
}

fn birth(filed: &Identity, known: &Identity, reasons: &mut Vec<Reason>) -> bool {
    let (a, b) = (filed.birth_date, known.birth_date);
    let weight = if a == b && a.is_whole() {
        BIRTH
    } else if a.may_equal(b) {
        BIRTH_PARTIAL
    } else if is_swapped(a, b) {
        BIRTH_SWAPPED
    } else if days_near(a, b) {
        BIRTH_NEAR
    } else if a.year() == b.year() {
        BIRTH_YEAR
    } else {
        BIRTH_OTHER
    };
    add(reasons, weight, &a.to_string(), &b.to_string());
    a == b && a.is_whole()
}

fn sex(filed: &Identity, known: &Identity, reasons: &mut Vec<Reason>) {
    let (a, b) = (filed.sex, known.sex);
    if a == b {
        add(reasons, SEX, a.as_str(), b.as_str());
    } else if a != Sex::Unspecified && b != Sex::Unspecified {
        add(reasons, SEX_OTHER, a.as_str(), b.as_str());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duplicates::{Probe, blocks};
    use crate::person::{BirthDate, Country, Name};

    fn person(name: (&str, &str, &str), birth: &str, number: &str) -> Identity {
        Identity {
            names: Name::new(name.0, name.1, name.2).into_iter().collect(),
            birth_date: BirthDate::parse(birth).expect("a date"),
            sex: Sex::Female,
            citizenship: "UTO".into(),
            documents: vec![DocumentKey::new(Country::parse("UTO").expect("Utopia"), number)],
        }
    }

    /// The verdict; whoever is not another is also led to by the index, whichever was first.
    fn verdict(one: &Identity, other: &Identity) -> Verdict {
        let verdict = score(one, other).verdict;
        assert_eq!(verdict, score(other, one).verdict, "{one:?} {other:?}");
        for (filed, known) in [(one, other), (other, one)] {
            let probe = Probe::of(filed);
            let led = blocks(known).iter().any(|block| {
                let read =
                    probe.exact().contains(block) || probe.spans().iter().any(|span| span.holds(block));
                read && probe.admits(block)
            });
            assert!(led || verdict == Verdict::Other, "{filed:?} does not lead to {known:?}");
        }
        verdict
    }

    const ANNA: (&str, &str, &str) = ("Eriksson", "Anna", "");

    #[test]
    fn r15_3_asks_about_a_birth_date_a_digit_a_day_or_some_years_off() {
        let known = person(ANNA, "1990-05-17", "A1");
        for near in [
            "1991-05-17",
            "1993-05-17",
            "1987-05-17",
            "1970-05-17",
            "1999-05-17",
            "1890-05-17",
            "1990-05-18",
            "1990-05-16",
            "1990-05-27",
            "1990-06-17",
        ] {
            assert_eq!(verdict(&person(ANNA, near, "B2"), &known), Verdict::Possible, "{near}");
        }
        let last = person(ANNA, "1990-05-31", "A1");
        assert_eq!(verdict(&person(ANNA, "1990-06-01", "B2"), &last), Verdict::Possible, "a day off");
        for far in ["1983-11-02", "1994-06-17", "1986-04-17", "1990-07-28", "1962-05-19"] {
            assert_eq!(verdict(&person(ANNA, far, "B2"), &known), Verdict::Other, "{far}");
        }
    }

    #[test]
    fn r15_3_asks_about_some_years_and_about_no_more() {
        let known = person(ANNA, "1989-05-17", "A1");
        assert_eq!(verdict(&person(ANNA, "1992-05-17", "B2"), &known), Verdict::Possible, "three years");
        assert_eq!(verdict(&person(ANNA, "1993-05-17", "B2"), &known), Verdict::Other, "four");
    }

    #[test]
    fn r15_3_asks_about_day_and_month_in_each_others_place() {
        let known = person(ANNA, "1990-05-07", "A1");
        let swapped = person(ANNA, "1990-07-05", "B2");
        assert_eq!(verdict(&swapped, &known), Verdict::Possible);
        assert!(score(&swapped, &known).reasons.iter().any(|reason| reason.code == "birth-date-swapped"));
        for other in ["1990-08-05", "1990-07-06", "1991-07-05"] {
            assert_eq!(verdict(&person(ANNA, other, "B2"), &known), Verdict::Other, "{other}");
        }
    }

    #[test]
    fn r15_3_does_not_ask_about_a_likeness_of_the_name_and_of_the_date() {
        let known = person(("Петров", "Иван", ""), "1990-05-17", "A1");
        assert_eq!(verdict(&person(("Петроф", "Инан", ""), "1991-05-17", "B2"), &known), Verdict::Other);
        let other_father = person(("Петров", "Иван", "Олегович"), "1991-05-17", "B2");
        let known = person(("Петров", "Иван", "Сергеевич"), "1990-05-17", "A1");
        assert_eq!(verdict(&other_father, &known), Verdict::Other, "a namesake has another father");
    }

    #[test]
    fn r15_3_asks_about_a_surname_of_marriage() {
        let known = person(("Petrova", "Anna", "Sergeevna"), "1990-05-17", "A1");
        let married = person(("Сидорова", "Анна", "Сергеевна"), "1990-05-17", "B2");
        assert_eq!(verdict(&married, &known), Verdict::Possible);
        let code = |score: &Score| score.reasons.first().map(|reason| reason.code);
        assert_eq!(code(&score(&married, &known)), Some("name-married"));
        for other in [
            person(("Сидорова", "Анна", "Олеговна"), "1990-05-17", "B2"),
            person(("Сидорова", "Ольга", "Сергеевна"), "1990-05-17", "B2"),
            person(("Сидорова", "Анна", ""), "1990-05-17", "B2"),
            person(("Сидорова", "Анна", "Сергеевна"), "1990-05-18", "B2"),
            Identity { sex: Sex::Male, ..married.clone() },
        ] {
            assert_eq!(verdict(&other, &known), Verdict::Other, "{other:?}");
        }
    }

    #[test]
    fn r15_3_asks_about_an_initial_in_place_of_a_given_name() {
        let known = person(("Kowalska", "Marta", ""), "1990-05-17", "A1");
        for given in ["M", "М", "M A", "M."] {
            let filed = person(("Kowalska", given, ""), "1990-05-17", "B2");
            assert_eq!(verdict(&filed, &known), Verdict::Possible, "{given}");
            let code = score(&filed, &known).reasons.first().map(|reason| reason.code);
            assert_eq!(code, Some("name-initials"), "{given}");
        }
        let another_day = score(&person(("Kowalska", "M", ""), "1991-06-18", "B2"), &known);
        assert!(another_day.reasons.iter().all(|reason| reason.code != "name-initials"));
        let russian = person(("Ковальская", "Жанна", ""), "1990-05-17", "A1");
        assert_eq!(
            verdict(&person(("Ковальская", "Ж", ""), "1990-05-17", "B2"), &russian),
            Verdict::Possible
        );
        for other in [
            person(("Kowalska", "A", ""), "1990-05-17", "B2"),
            person(("Nowak", "M", ""), "1990-05-17", "B2"),
            person(("Kowalska", "M", ""), "1990-05-18", "B2"),
            Identity { sex: Sex::Male, ..person(("Kowalska", "M", ""), "1990-05-17", "B2") },
        ] {
            assert_eq!(verdict(&other, &known), Verdict::Other, "{other:?}");
        }
    }

    #[test]
    fn r15_3_asks_about_two_given_names_and_no_patronymic() {
        let known = person(("Petrova", "Anna Maria", ""), "1990-05-17", "A1");
        let married = person(("Сидорова", "Анна Мария", ""), "1990-05-17", "B2");
        assert_eq!(verdict(&married, &known), Verdict::Possible);
        let code = |score: &Score| score.reasons.first().map(|reason| reason.code);
        assert_eq!(code(&score(&married, &known)), Some("name-married"));
        for other in [
            person(("Сидорова", "Анна", ""), "1990-05-17", "B2"),
            person(("Сидорова", "Анна Ольга", ""), "1990-05-17", "B2"),
            person(("Сидорова", "Анна Мария", "Сергеевна"), "1990-05-17", "B2"),
            person(("Сидорова", "Анна Мария", ""), "1990-05-18", "B2"),
            Identity { citizenship: "RUS".into(), ..married.clone() },
        ] {
            assert_eq!(verdict(&other, &known), Verdict::Other, "{other:?}");
        }
        let man = |one: &Identity| Identity { sex: Sex::Male, ..one.clone() };
        assert_eq!(verdict(&man(&married), &man(&known)), Verdict::Other, "men keep theirs");
        let vietnamese = person(("NGUYEN", "THI HUONG", ""), "1990-05-17", "A1");
        let other = person(("TRAN", "THI HUONG", ""), "1990-05-17", "B2");
        assert_eq!(verdict(&other, &vietnamese), Verdict::Other, "where no marriage changes a surname");
    }

    #[test]
    fn r15_3_is_certain_of_one_document_and_one_birth_date_whatever_the_name() {
        let known = person(ANNA, "1990-05-17", "A1");
        let other_name = person(("Petrova", "Olga", ""), "1990-05-17", "A1");
        assert_eq!(verdict(&other_name, &known), Verdict::Certain);
        let other_day = person(("Petrova", "Olga", ""), "1983-11-02", "A1");
        assert_eq!(verdict(&other_day, &known), Verdict::Possible, "a number may be misread");
        let namesake = person(ANNA, "1983-11-02", "A1");
        assert_eq!(verdict(&namesake, &known), Verdict::Certain, "one document, one name");
    }

    #[test]
    fn r15_3_leaves_alone_who_only_sounds_nearly_so() {
        for (one, other) in [
            (("LEUNG", "MAN YUK", ""), ("LIANG", "MINGYU", "")),
            (("LEUNG", "MAN YUK", ""), ("LIN", "MANYU", "")),
            (("MINJUN", "KIM", ""), ("Ким", "Со Ён", "")),
            (("HO", "CHI MINH", ""), ("Хо", "Ши Ань", "")),
            (("WILLIAMS", "GRACE", ""), ("Уилсон", "Грейс", "")),
            (("CHEN", "JIA EN", ""), ("CHEN", "JIA", "")),
            (("CHEN", "JIA EN", ""), ("Чэнь", "Цзя", "")),
            (("CHEN", "JIA BIN", ""), ("CHEN", "JIA", "")),
            (("NGUYEN", "BAO AN", ""), ("NGUYEN", "BAO", "")),
            (("LE", "AN NHI", ""), ("LE", "NHI", "")),
            (("GUILLARD", "CLAIRE", ""), ("Гийом", "Клер", "")),
            (("MAILLARD", "CLAIRE", ""), ("Маре", "Клер", "")),
            (("SHINABUTRA", "SOMPORN", ""), ("Чинабут", "Сомчай", "")),
            (("MAGALHAES", "TIAGO", ""), ("Магальди", "Тьягу", "")),
            (("XAVIER", "TIAGO", ""), ("Савельев", "Тьягу", "")),
            (("SZABO", "GYORGY", ""), ("Сабо", "Дьюла", "")),
            (("KOVACS", "ILONA", ""), ("Кочиш", "Илона", "")),
            (("WRIGHT", "GRACE", ""), ("Уайт", "Грейс", "")),
            (("Ѓорѓиева", "Ана", ""), ("GRIGOROVA", "ANA", "")),
            (("Ќосева", "Ана", ""), ("SOKOVA", "ANA", "")),
        ] {
            let (one, other) = (person(one, "1990-05-17", "A1"), person(other, "1990-05-17", "B2"));
            assert_eq!(verdict(&one, &other), Verdict::Other, "{:?} {:?}", one.names, other.names);
        }
    }

    #[test]
    fn r15_3_weighs_the_sex_and_how_close_a_name_is() {
        let known = person(("Петренко", "Ирина", ""), "1990-05-17", "A1");
        let close = person(("Петрунко", "Инина", ""), "1990-05-17", "B2");
        assert_eq!(verdict(&close, &known), Verdict::Possible, "a slip in each word");
        let man = Identity { sex: Sex::Male, ..close };
        assert_eq!(verdict(&man, &known), Verdict::Other, "not of another sex too");
        let unsaid = Identity { sex: Sex::Unspecified, ..man };
        assert_eq!(verdict(&unsaid, &known), Verdict::Possible, "unless it is not said");
        for (surname, given) in [("Петрова", "Ирина"), ("Петренко", "Марина"), ("Василенко", "Ирина")]
        {
            let other = person((surname, given, ""), "1990-05-17", "B2");
            assert_eq!(verdict(&other, &known), Verdict::Other, "{surname} {given}");
        }
    }

    #[test]
    fn r15_3_asks_about_one_person_by_the_papers_of_two_states() {
        for (one, other) in [
            (("HRYHORENKO", "HRYHORII", ""), ("Григоренко", "Григорий", "")),
            (("HNATIUK", "YEVHEN", ""), ("Гнатюк", "Евгений", "")),
            (("KRAUCHANKA", "SIARHEI", ""), ("Кравченко", "Сергей", "")),
            (("ZHUK", "YAUHENI", ""), ("ZHUK", "EVGENII", "")),
            (("HÜSEYNOV", "XƏYAL", ""), ("Гусейнов", "Хаял", "")),
            (("XU", "JIANGUO", ""), ("Сюй", "Цзяньго", "")),
            (("PARK", "JI-HOON", ""), ("PAK", "JIHUN", "")),
            (("ALSAYED", "MOHAMMED", ""), ("EL SAYED", "MUHAMMAD", "")),
            (("ABDULRAHMAN", "AHMED", ""), ("ABD AL RAHMAN", "AHMAD", "")),
            (("NGUYEN", "VAN ANH", ""), ("VAN ANH", "NGUYEN", "")),
            (("LEUNG", "MAN YUK", ""), ("LIANG", "MANYU", "")),
            (("LEUNG", "MAN YUK MARGARET", ""), ("Лян", "Маньюй", "")),
            (("CHANG", "CHIEN-KUO", ""), ("ZHANG", "JIANGUO", "")),
            (("MINJUN", "KIM", ""), ("Ким", "Мин Чжун", "")),
            (("KIM MIN JUN", "", ""), ("KIM", "MINJOON", "")),
            (("HO", "CHI MINH", ""), ("Хо", "Ши Мин", "")),
            (("SHINABUTRA", "SOMCHAI", ""), ("Чинабут", "Сомчай", "")),
            (("WILLIAMS", "GRACE", ""), ("Уильямс", "Грейс", "")),
            (("ROUSSEAU", "GUILLAUME", ""), ("Руссо", "Гийом", "")),
            (("TEIXEIRA", "JOAO", ""), ("Тейшейра", "Жуан", "")),
        ] {
            let one = person(one, "1990-05-17", "A1");
            let other = Identity { citizenship: "RUS".into(), ..person(other, "1990-05-17", "B2") };
            assert_eq!(verdict(&one, &other), Verdict::Possible, "{:?} {:?}", one.names, other.names);
        }
    }
}
