//! When a notarised translation is owed: exactly where the document writes a name or the place of birth in neither
//! Cyrillic nor Latin. Nothing more is asked, whatever offices are used to.

use crate::form::Field;
use crate::person::Name;
use crate::person::name::{Script, script_of};

/// Paths of the parts that are in neither Cyrillic nor Latin, in the order of the form; empty when no translation
/// is owed.
//= R258/A3.8.portal.2
//# отсутствует написание установочных данных (фамилия, имя, отчество (при его наличии), место рождения) на кириллице или латинице, необходимо приложить соответствующий нотариально-заверенный перевод документа
#[must_use]
pub fn owed_for(name: &Name, birth_place: &str) -> Vec<&'static str> {
    let parts = [
        (name.surname.as_str(), Field::Surname.path()),
        (name.given_name.as_str(), Field::GivenName.path()),
        (name.patronymic.as_str(), Field::Patronymic.path()),
        (birth_place, Field::BirthPlace.path()),
    ];
    let neither = parts.into_iter().filter(|(text, _)| script_of(text) == Script::Neither);
    neither.map(|(_, path)| path).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(surname: &str, given_name: &str) -> Name {
        Name::new(surname, given_name, "").expect("a name")
    }

    #[test]
    fn a3_8_portal_2_owes_a_translation_for_other_scripts() {
        assert_eq!(owed_for(&name("ბერიძე", "Giorgi"), "Tbilisi"), ["recipient.names.surname"]);
        assert_eq!(owed_for(&name("Beridze", "Giorgi"), "თბილისი"), ["recipient.birth_place"]);
        assert_eq!(owed_for(&name("王", "小明"), "北京").len(), 3);
        let patronymic = Name::new("Beridze", "Giorgi", "დავითის ძე").expect("a name");
        assert_eq!(owed_for(&patronymic, "Tbilisi"), ["recipient.names.patronymic"]);
    }

    #[test]
    fn a3_8_portal_2_does_not_owe_one_for_latin_with_diacritics_or_any_cyrillic() {
        for (surname, given_name, place) in
            [("Łukasiewicz", "Zażółć", "Łódź"), ("Ғабдуллин", "Әли", "Өскемен"), ("Nguyễn", "Ðức", "Huế")]
        {
            assert!(owed_for(&name(surname, given_name), place).is_empty());
        }
    }
}
