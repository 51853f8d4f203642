//! Where on the page of a passport an answer is read. Knows the drawing by the names of its places.

use shared::form::Field;

/// Where the answer of a control stands on the page; nothing for one that is not read there.
#[must_use]
pub fn place(path: &str) -> Option<&'static str> {
    const PLACES: [(Field, &str); 12] = [
        (Field::DocumentKind, "kind"),
        (Field::DocumentNumber, "number"),
        (Field::DocumentIssuer, "state"),
        (Field::DocumentIssued, "issued"),
        (Field::DocumentExpires, "until"),
        (Field::DocumentMrz, "mrz"),
        (Field::Surname, "surname"),
        (Field::GivenName, "given"),
        (Field::BirthDate, "birth"),
        (Field::BirthPlace, "place"),
        (Field::Sex, "sex"),
        (Field::Citizenship, "citizen"),
    ];
    let of =
        |known: &str| path.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    PLACES.iter().find(|(known, _)| of(known.path())).map(|(_, place)| *place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_that_is_read_on_the_page_is_drawn_there_and_its_place_is_lit() {
        let page = include_str!("../components/passport_page/page.svg");
        let style = include_str!("../components/passport_page/style.css");
        let read = Field::ALL.iter().filter(|field| place(field.path()).is_some());
        assert!(read.clone().count() >= 12);
        for field in read {
            let place = place(field.path()).expect("a place");
            assert!(page.contains(&format!("class=\"z-{place}\"")), "{place} is not drawn");
            assert!(style.contains(&format!("[data-lit=\"{place}\"] .z-{place}")), "{place} is not lit");
        }
        assert_eq!(place("document.issued.year"), Some("issued"), "a box of a date too");
        assert_eq!([place("document.numbers"), place("consent")], [None, None]);
    }
}
