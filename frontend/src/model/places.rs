//! States and regions to choose from, in an order in which a reader finds them. Which state a question may name is asked
//! of `shared`; how a list looks is not known here.

use shared::offices::provider::Provider;
use shared::person::country::Country;
use shared::text::Locale;

/// The states by name; where a person is asked about (`of_person`), first what stands in documents in place of a
/// citizenship. States that are made up only where the service knows them (`specimens`).
#[must_use]
pub fn states(locale: Locale, specimens: bool, of_person: bool) -> Vec<(String, String)> {
    let mut list: Vec<Country> = Country::all()
        .filter(|country| !country.is_specimen() || specimens)
        .filter(|country| of_person || !country.is_person_code())
        .collect();
    list.sort_by_cached_key(|country| (!country.is_person_code(), collation_key(country.name(locale))));
    list.into_iter().map(|country| (country.as_str().to_owned(), country.name(locale).to_owned())).collect()
}

/// The regions and cities of Kazakhstan, each with its department of police.
#[must_use]
pub fn regions(locale: Locale) -> Vec<(String, String)> {
    let mut list: Vec<(String, String)> =
        Provider::all().map(|one| (one.as_str().to_owned(), one.region(locale).to_owned())).collect();
    list.sort_by_cached_key(|(_, name)| collation_key(name));
    list
}

/// Sorts Kazakh letters beside their Russian relatives, near enough for a list of states.
fn collation_key(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .map(|letter| match letter {
            'ә' => 'а',
            'ғ' => 'г',
            'қ' => 'к',
            'ң' => 'н',
            'ө' => 'о',
            'ұ' | 'ү' => 'у',
            'һ' => 'х',
            'і' => 'и',
            'ё' => 'е',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(list: &[(String, String)]) -> Vec<&str> {
        list.iter().map(|(code, _)| code.as_str()).collect()
    }

    #[test]
    fn kazakh_letters_are_found_beside_their_relatives_and_not_behind_the_alphabet() {
        let list = states(Locale::Kk, false, true);
        let place = |code| codes(&list).iter().position(|one| *one == code).expect("a state");
        let first =
            |letter: char| list.iter().position(|(_, name)| name.starts_with(letter)).expect("a name");
        // Қазақстан among К, Үндістан among У, Өзбекстан among О.
        for (code, before) in [("KAZ", 'Л'), ("IND", 'Ф'), ("UZB", 'П')] {
            assert!(place(code) < first(before), "{code}: {list:?}");
        }
        assert!(regions(Locale::Kk).last().is_some_and(|(_, name)| !name.starts_with(['Қ', 'Ұ', 'Ү'])));
    }

    #[test]
    fn what_stands_in_place_of_a_citizenship_comes_first_and_only_of_a_person() {
        for locale in [Locale::Kk, Locale::Ru, Locale::En] {
            let (of_person, of_paper) = (states(locale, false, true), states(locale, false, false));
            let (first, rest) = of_person.split_at(4);
            let mut first = codes(first);
            first.sort_unstable();
            assert_eq!(first, ["XXA", "XXB", "XXC", "XXX"], "{locale:?}");
            assert_eq!(rest, of_paper, "{locale:?}");
        }
    }

    #[test]
    fn a_state_that_is_made_up_is_offered_only_where_the_service_knows_it() {
        assert!(codes(&states(Locale::En, true, false)).contains(&"UTO"));
        assert!(!codes(&states(Locale::En, false, false)).contains(&"UTO"));
    }
}
