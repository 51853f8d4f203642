//! The offices built in: three made-up service centres that say so in their address. Knows no real place.

use super::provider::Provider;
use super::{InEach, Office};
use crate::calendar::Zone;

fn in_each(kk: &str, ru: &str, en: &str) -> InEach {
    InEach { kk: kk.to_owned(), ru: ru.to_owned(), en: en.to_owned() }
}

/// A plain centre in the south, one in the capital, a duty office in the west.
pub(super) fn offices() -> Vec<Office> {
    let office = |number: u8, city: [&str; 3], zone, duty, counters, bookable| {
        let [kk, ru, en] = city;
        Office {
            id: format!("office-{number}"),
            name: in_each(
                &format!("№ {number} халыққа қызмет көрсету орталығы, {kk}"),
                &format!("Центр обслуживания населения № {number}, {ru}"),
                &format!("Service centre No. {number}, {en}"),
            ),
            address: in_each(
                &format!("{kk}, Демонстрация көшесі, {number} (ойдан шығарылған)"),
                &format!("{ru}, Демонстрационная улица, {number} (вымышленный адрес)"),
                &format!("{number} Demonstration Street, {en} (made up)"),
            ),
            region: in_each(kk, ru, en),
            provider: Provider::named_in(ru),
            zone,
            duty,
            counters,
            bookable,
            demonstration: true,
        }
    };
    vec![
        office(1, ["Алматы", "Алматы", "Almaty"], Zone::Almaty, false, 4, 2),
        office(2, ["Астана", "Астана", "Astana"], Zone::Almaty, false, 3, 1),
        office(3, ["Ақтөбе", "Актобе", "Aktobe"], Zone::West, true, 2, 1),
    ]
}
