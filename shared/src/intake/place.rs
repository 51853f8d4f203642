//! Whether the place of stay belongs to another service centre. The order says «по месту пребывания» and not what
//! follows when somebody comes elsewhere: we warn and never block (gap G21).

use crate::offices::{Office, Offices};

/// The office whose region an address names, when it is another than this one's. An address in words names a region
/// or does not; where it names this office's own, or none, nothing is said.
//= R258/3.1
//# через Государственную корпорацию по месту пребывания
#[must_use]
pub fn elsewhere<'a>(address: &str, office: &str, offices: &'a Offices) -> Option<&'a Office> {
    let address = address.to_lowercase();
    let named = |one: &Office| {
        let region = &one.region;
        [&region.kk, &region.ru, &region.en]
            .into_iter()
            .any(|name| !name.trim().is_empty() && address.contains(&name.trim().to_lowercase()))
    };
    if offices.find(office).is_some_and(named) {
        return None;
    }
    offices.all().iter().find(|one| one.id != office && named(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r3_1_warns_of_a_place_of_stay_in_another_region() {
        let offices = Offices::demonstration();
        let found = elsewhere("г. АСТАНА, улица Примерная, 2", "office-1", &offices);
        assert_eq!(found.map(|office| office.id.as_str()), Some("office-2"));
    }

    #[test]
    fn r3_1_does_not_warn_at_home_nor_where_no_region_is_named() {
        let offices = Offices::demonstration();
        assert_eq!(elsewhere("Astana, 1 Example Street", "office-2", &offices), None);
        assert_eq!(elsewhere("1 Example Street", "office-1", &offices), None);
        assert_eq!(elsewhere("Astana", "office-1", &Offices::none()), None);
        // A street named after another city in one's own.
        assert_eq!(elsewhere("Алматы, улица Астана, 5", "office-1", &offices), None);
    }
}
