//! The months as they follow a day in each language: Kazakh as it is, Russian in the genitive.

use super::Locale;
use crate::time::Date;

const KK: [&str; 12] = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
];
const RU: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The month of a day.
#[must_use]
pub fn of(locale: Locale, day: Date) -> &'static str {
    let months = match locale {
        Locale::Kk => &KK,
        Locale::Ru => &RU,
        Locale::En => &EN,
    };
    let place = usize::from(day.month().unsigned_abs()).checked_sub(1);
    place.and_then(|place| months.get(place)).copied().unwrap_or_default()
}
