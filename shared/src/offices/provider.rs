//! The territorial police bodies that provide the service: the departments of police of 17 regions and 3 cities. Knows
//! their codes and names, and which of them answers for an application; does not know who works there.
//!
//! The order names «территориальные органы полиции» and lists none. The codes are those of ISO 3166-2:KZ (edition of
//! November 2022, the first with the regions Abai, Zhetisu and Ulytau), the names follow the territorial division: one
//! department for each region and each city of republican significance. Whoever runs the service compares them with
//! the Ministry's own list.

mod table;

use core::fmt;
use core::ops::Range;
use std::collections::BTreeSet;

use super::Office;
use crate::locale::Locale;
use table::ROWS;

/// A department of police.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Provider(u8);

impl Provider {
    /// The city of Astana.
    pub const ASTANA: Self = Self(71);

    /// The department of that code, `KZ-75`.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::all().find(|provider| provider.as_str() == code)
    }

    /// All twenty, by their code.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(|row| Self(row.0))
    }

    fn columns(self) -> impl Iterator<Item = &'static str> {
        let row = ROWS.iter().find(|row| row.0 == self.0);
        row.map_or("", |row| row.1).split('|')
    }

    fn column(self, number: usize) -> &'static str {
        self.columns().nth(number).unwrap_or_default()
    }

    /// Its code: that of its region or city.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.column(0)
    }

    /// Where it works: `город Алматы`.
    #[must_use]
    pub fn region(self, locale: Locale) -> &'static str {
        self.column(match locale {
            Locale::Kk => 1,
            Locale::Ru => 2,
            Locale::En => 3,
        })
    }

    /// What it is called: `Департамент полиции города Алматы`.
    //= R258/A3.1
    //# Территориальные органы полиции Республики Казахстан
    #[must_use]
    pub fn name(self, locale: Locale) -> &'static str {
        self.column(match locale {
            Locale::Kk => 4,
            Locale::Ru => 5,
            Locale::En => 6,
        })
    }

    /// The one whose region or city an address names in words; `None` when it names none, or more than one. A name that
    /// belongs to a street or a district of a city says nothing of the region.
    #[must_use]
    pub fn named_in(address: &str) -> Option<Self> {
        let mut found = BTreeSet::new();
        for segment in address.split([',', ';', '\n', '\r']) {
            let words = words_of(segment);
            let mut at = 0;
            while at < words.len() {
                let rest = words.get(at..).unwrap_or_default();
                // The longest mark counts: «Алматы облысы» is not the city.
                let longest = Self::all()
                    .flat_map(|one| one.column(7).split(';').map(move |mark| (one, words_of(mark))))
                    .filter(|(_, mark)| begins(rest, mark))
                    .map(|(one, mark)| (mark.len(), one))
                    .max();
                let count = longest.map_or(1, |(count, _)| count);
                let place = at..at + count;
                found.extend(longest.filter(|_| is_a_place(&words, place)).map(|(_, one)| one));
                at += count;
            }
        }
        let one = found.first().copied();
        one.filter(|_| found.len() == 1)
    }
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Provider({})", self.as_str())
    }
}

/// What every word for a region is read as.
const REGION: &str = "область";

/// The words of an address, or of a mark, in small letters; every word for a region is one, whatever its case, language or
/// abbreviation («обл.», «облысының», `oblast`).
fn words_of(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words
        .map(|word| match word {
            "обл" | "obl" | "oblast" | "region" | "province" => REGION.to_owned(),
            other if ["област", "облыс", "oblys"].iter().any(|stem| other.starts_with(stem)) => {
                REGION.to_owned()
            }
            other => {
                other.strip_suffix("ской").map_or_else(|| other.to_owned(), |stem| stem.to_owned() + "ская")
            }
        })
        .collect()
}

/// The mark stands at the beginning; the word for a region may stand on its other side («Абай обл.», «область Абай»).
fn begins(words: &[String], mark: &[String]) -> bool {
    let Some(stands) = words.get(..mark.len()).filter(|stands| !stands.is_empty()) else { return false };
    let turned = |with_region: &[String]| -> Option<Vec<String>> {
        match with_region {
            [first, rest @ ..] if first == REGION => Some([rest, core::slice::from_ref(first)].concat()),
            [rest @ .., last] if last == REGION => Some([core::slice::from_ref(last), rest].concat()),
            _ => None,
        }
    };
    stands == mark || turned(mark).is_some_and(|mark| stands == mark)
}

/// Words before which a name is that of a street or a part of a city, in Russian.
const OF_STREETS_BEFORE: &[&str] = &[
    "ул",
    "улица",
    "улице",
    "улицы",
    "пр",
    "пр-т",
    "просп",
    "проспект",
    "проспекте",
    "пер",
    "переулок",
    "мкр",
    "мкрн",
    "микрорайон",
    "микрорайоне",
    "бульвар",
    "шоссе",
    "площадь",
    "тракт",
    "жк",
];
/// Stems of words after which it is, in Kazakh and English.
const OF_STREETS_AFTER: &[&str] =
    &["көше", "даңғыл", "ауд", "ықшамауд", "шағынауд", "бульвар", "алаңы", "тұйығы"];
/// English ones, whole.
const STREETS: &[&str] =
    &["street", "st", "str", "avenue", "ave", "road", "rd", "lane", "square", "district", "microdistrict"];
/// Names of cities that are words, too (`семей` is "of families"): they are a city beside a word that says so.
const WORDS_TOO: &[&str] = &["семей"];

/// Whether a name in an address is that of a region or city, and of no street, district or household.
fn is_a_place(words: &[String], place: Range<usize>) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("", String::as_str);
    let [name] = words.get(place.clone()).unwrap_or_default() else { return true };
    let before = word(place.start.checked_sub(1));
    let after = word(Some(place.end));
    // «Бостандыкский район Алматы»: there the word belongs to what stands before it.
    let ahead = word(place.start.checked_sub(2));
    let district =
        ["район", "районе"].contains(&before) && !["ий", "ый", "ом"].iter().any(|end| ahead.ends_with(end));
    let street = OF_STREETS_BEFORE.contains(&before)
        || OF_STREETS_AFTER.iter().any(|stem| after.starts_with(stem))
        || STREETS.contains(&after);
    let city = ["г", "гор", "город", "городе", "города"].contains(&before)
        || after == "қ"
        || after.starts_with("қала");
    !district && !street && (city || !WORDS_TOO.contains(&name.as_str()))
}

/// By what the provider of an application was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundBy {
    /// By the service centre that took the application in.
    Office,
    /// By the region of stay that was answered.
    Region,
    /// By the address of stay.
    Address,
    /// By none of them: the department that was named for this case when the service was set up.
    Setting,
}

impl FoundBy {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Office, Self::Region, Self::Address, Self::Setting];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Region => "region",
            Self::Address => "address",
            Self::Setting => "setting",
        }
    }

    /// The way of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.as_str() == text)
    }
}

/// What an application says about where its recipient stays.
#[derive(Clone, Copy, Debug)]
pub struct Stay<'a> {
    /// The service centre that took it in; `None` on the portal.
    pub office: Option<&'a Office>,
    /// The region that was answered.
    pub region: Option<Provider>,
    /// The address in words.
    pub address: &'a str,
}

/// The department that provides the service for an application: that of the service centre where it was filed, on the
/// portal that of the place of stay. There is always one; `otherwise` where nothing names it.
//= R258/1.2
//# Оказание государственной услуги осуществляется территориальными органами полиции
#[must_use]
pub fn provider_of(stay: Stay<'_>, otherwise: Provider) -> (Provider, FoundBy) {
    let by_office = stay.office.and_then(|office| office.provider).map(|one| (one, FoundBy::Office));
    by_office
        .or_else(|| Some((stay.region?, FoundBy::Region)))
        .or_else(|| Some((Provider::named_in(stay.address)?, FoundBy::Address)))
        .unwrap_or((otherwise, FoundBy::Setting))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offices::Offices;

    /// The codes of ISO 3166-2:KZ, written down apart from the table.
    const CODES: [u8; 20] = [10, 11, 15, 19, 23, 27, 31, 33, 35, 39, 43, 47, 55, 59, 61, 62, 63, 71, 75, 79];

    #[test]
    fn a3_1_the_providers_are_the_departments_of_seventeen_regions_and_three_cities() {
        let codes: Vec<String> = CODES.iter().map(|code| format!("KZ-{code}")).collect();
        assert_eq!(Provider::all().map(Provider::as_str).collect::<Vec<_>>(), codes);
        let cities = Provider::all().filter(|one| one.region(Locale::Ru).starts_with("город "));
        assert_eq!(cities.map(Provider::as_str).collect::<Vec<_>>(), ["KZ-71", "KZ-75", "KZ-79"]);
        for (row, one) in ROWS.iter().zip(Provider::all()) {
            assert_eq!(row.1.split('|').count(), 8, "{}", row.1);
            assert_eq!(Provider::parse(one.as_str()), Some(one));
            assert!(one.name(Locale::Kk).ends_with(" полиция департаменті"), "{one:?}");
            assert!(one.name(Locale::Ru).starts_with("Департамент полиции "), "{one:?}");
            assert!(one.name(Locale::En).starts_with("Department of Police of "), "{one:?}");
        }
        for locale in Locale::ALL {
            let names: BTreeSet<_> = Provider::all().map(|one| one.name(*locale)).collect();
            let regions: BTreeSet<_> = Provider::all().map(|one| one.region(*locale)).collect();
            assert_eq!((names.len(), regions.len()), (20, 20));
        }
        for unknown in ["", "KZ", "KZ-", "KZ-7", "kz-75", "KZ-075", "KZ-751", "KZ-12", "75", "KZ-75 "] {
            assert_eq!(Provider::parse(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn r1_2_an_address_names_its_region_in_each_language() {
        for one in Provider::all() {
            for locale in Locale::ALL {
                let address = format!("{}, 5", one.region(*locale));
                assert_eq!(Provider::named_in(&address), Some(one), "{address}");
            }
        }
        for (address, code) in [
            ("г. Алматы, улица Примерная, 7", "KZ-75"),
            ("Алматинская обл., Талгар", "KZ-19"),
            ("Алматы облысы, Қонаев", "KZ-19"),
            ("Карагандинской области, город Караганда", "KZ-35"),
            ("1 Example Street, SHYMKENT", "KZ-79"),
            ("Семей қ., Үлгі көшесі 1", "KZ-10"),
            ("Усть-Каменогорск, ул. Примерная", "KZ-63"),
            ("Алматы обл., Талғар қ.", "KZ-19"),
            ("Алматы облысының Талғар қаласы", "KZ-19"),
            ("Almaty obl., Talgar", "KZ-19"),
            ("Almaty province, Talgar", "KZ-19"),
            ("область Алматы, Талгар", "KZ-19"),
            ("Абай обл., Аягөз", "KZ-10"),
            ("Жетісу обл.", "KZ-33"),
            ("г. Астана, район Алматы, 5", "KZ-71"),
            ("Бостандыкский район Алматы", "KZ-75"),
            ("г. Алматы ул. Астана 3", "KZ-75"),
            ("Алматы қаласы, Абай даңғылы, 3", "KZ-75"),
            ("Almaty, Astana Street 5", "KZ-75"),
            ("Карагандинская область Абай", "KZ-35"),
            ("город Семей, 3", "KZ-10"),
        ] {
            assert_eq!(Provider::named_in(address).map(Provider::as_str), Some(code), "{address}");
        }
    }

    #[test]
    fn r1_2_does_not_guess_where_an_address_names_none_or_two() {
        for address in [
            "",
            "1 Example Street",
            "Алматы, Астана",
            "улица Абая, 7",
            "Астанинская, 1",
            "г. Талгар, ул. Алматы, 5",
            "г. Рудный, ул. Астана, 3",
            "г. Балхаш, ул. Караганда 3",
            "г. Рудный, общежитие для семей",
            "Рудный қ., Алматы көшесі 3",
            "Rudny, Astana Ave. 7",
        ] {
            assert_eq!(Provider::named_in(address), None, "{address}");
        }
    }

    #[test]
    fn r1_2_every_application_has_a_provider_and_says_by_what() {
        let offices = Offices::demonstration();
        let aktobe = offices.find("office-3");
        let (astana, almaty) = (Provider::ASTANA, Provider::parse("KZ-75").expect("Almaty"));
        let of = |office, region, address| {
            let (one, by) = provider_of(Stay { office, region, address }, astana);
            (one.as_str(), by)
        };
        assert_eq!(of(aktobe, Some(almaty), "Шымкент"), ("KZ-15", FoundBy::Office));
        assert_eq!(of(None, Some(almaty), "Шымкент"), ("KZ-75", FoundBy::Region));
        assert_eq!(of(None, None, "Шымкент"), ("KZ-79", FoundBy::Address));
        assert_eq!(of(None, None, "1 Example Street"), ("KZ-71", FoundBy::Setting));
        for by in FoundBy::ALL {
            assert_eq!(FoundBy::parse(by.as_str()), Some(*by));
        }
        assert_eq!(FoundBy::parse("guess"), None);
    }
}
