//! What is wrong with a version of the working calendar, in words. Knows the names of the faults, not how they are
//! found.

use super::Locale;
use crate::calendar::version::CalendarFault;

/// A fault in words, with its day or year.
#[must_use]
pub fn fault(locale: Locale, fault: &CalendarFault) -> String {
    let about = fault.about();
    let said = match locale {
        Locale::Kk => kk(fault),
        Locale::Ru => ru(fault),
        Locale::En => en(fault),
    };
    if about.is_empty() { said.to_owned() } else { format!("{about}: {said}") }
}

fn kk(fault: &CalendarFault) -> &'static str {
    match fault {
        CalendarFault::Years => "Жылдар қате: бірінші жыл соңғысынан кейін немесе аралық 20 жылдан ұзын.",
        CalendarFault::YearsLost => "Бұрынғы нұсқа қамтыған жылдар жоғалған. Оларды қайта қосыңыз.",
        CalendarFault::YearEmpty(_) => "бұл жылға жұмыс күндеріне түсетін бірде-бір демалыс енгізілмеген.",
        CalendarFault::TooMany(_) => "бұл жылға күндер тым көп енгізілген.",
        CalendarFault::NotADay(_) => "мұндай күн жоқ. ЖЖЖЖ-АА-КК түрінде жазыңыз.",
        CalendarFault::OutsideYears(_) => "күн көрсетілген жылдардан тыс.",
        CalendarFault::Twice(_) => "күн екі рет жазылған.",
        CalendarFault::OffAndWorked(_) => "күн әрі демалыс, әрі жұмыс күні деп жазылған.",
        CalendarFault::WorkedWeekday(_) => {
            "бұл онсыз да жұмыс күні. Мұнда тек ауыстырылған сенбі мен жексенбі жазылады."
        }
        CalendarFault::Source => "Дереккөзді көрсетіңіз: 5–500 таңба.",
        CalendarFault::Note => "Ескертпе тым ұзын: ең көбі 1000 таңба.",
    }
}

fn ru(fault: &CalendarFault) -> &'static str {
    match fault {
        CalendarFault::Years => "Годы указаны неверно: первый позже последнего или их больше двадцати.",
        CalendarFault::YearsLost => "Пропали годы, которые были в прежней версии. Добавьте их снова.",
        CalendarFault::YearEmpty(_) => "на этот год не внесён ни один выходной, выпадающий на будни.",
        CalendarFault::TooMany(_) => "на этот год внесено слишком много дней.",
        CalendarFault::NotADay(_) => "такого дня нет. Пишите в виде ГГГГ-ММ-ДД.",
        CalendarFault::OutsideYears(_) => "день вне указанных лет.",
        CalendarFault::Twice(_) => "день назван дважды.",
        CalendarFault::OffAndWorked(_) => "день назван и выходным, и рабочим.",
        CalendarFault::WorkedWeekday(_) => {
            "это и так рабочий день. Сюда пишут только перенесённые субботы и воскресенья."
        }
        CalendarFault::Source => "Укажите источник: от 5 до 500 знаков.",
        CalendarFault::Note => "Примечание слишком длинное: не больше 1000 знаков.",
    }
}

fn en(fault: &CalendarFault) -> &'static str {
    match fault {
        CalendarFault::Years => {
            "The years are wrong: the first is after the last, or there are more than twenty."
        }
        CalendarFault::YearsLost => "Years that the version before covered are missing. Add them again.",
        CalendarFault::YearEmpty(_) => "no day off on a weekday is entered for this year.",
        CalendarFault::TooMany(_) => "too many days are entered for this year.",
        CalendarFault::NotADay(_) => "there is no such day. Write YYYY-MM-DD.",
        CalendarFault::OutsideYears(_) => "the day lies outside of the years given.",
        CalendarFault::Twice(_) => "the day is named twice.",
        CalendarFault::OffAndWorked(_) => "the day is named both off and worked.",
        CalendarFault::WorkedWeekday(_) => {
            "this is a working day anyway. Only swapped Saturdays and Sundays are named here."
        }
        CalendarFault::Source => "Name the source: 5 to 500 characters.",
        CalendarFault::Note => "The note is too long: at most 1000 characters.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_words_in_every_language() {
        let day = crate::time::date(2099, 1, 2).expect("a day");
        let faults = [
            CalendarFault::Years,
            CalendarFault::YearsLost,
            CalendarFault::YearEmpty(2099),
            CalendarFault::TooMany(2099),
            CalendarFault::NotADay("2099-02-30".into()),
            CalendarFault::OutsideYears(day),
            CalendarFault::Twice(day),
            CalendarFault::OffAndWorked(day),
            CalendarFault::WorkedWeekday(day),
            CalendarFault::Source,
            CalendarFault::Note,
        ];
        assert_eq!(faults.each_ref().map(CalendarFault::code), CalendarFault::CODES);
        for locale in Locale::ALL {
            let mut said: Vec<String> = faults.iter().map(|one| fault(*locale, one)).collect();
            assert!(said.iter().all(|text| text.ends_with('.')));
            said.sort();
            said.dedup();
            assert_eq!(said.len(), faults.len(), "{locale:?}");
        }
    }
}
