//! Where on the page of a passport an answer is read. Knows the drawing by the names of its places.

/// Where the answer of a control stands on the page; nothing for one that is not read there.
#[must_use]
pub fn place(path: &str) -> Option<&'static str> {
    const PLACES: [(&str, &str); 12] = [
        ("document.kind", "kind"),
        ("document.number", "number"),
        ("document.issuer", "state"),
        ("document.issued", "issued"),
        ("document.expires", "until"),
        ("document.mrz", "mrz"),
        ("recipient.names.surname", "surname"),
        ("recipient.names.given_name", "given"),
        ("recipient.birth_date", "birth"),
        ("recipient.birth_place", "place"),
        ("recipient.sex", "sex"),
        ("recipient.citizenship", "citizen"),
    ];
    let of =
        |known: &str| path.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    PLACES.iter().find(|(known, _)| of(known)).map(|(_, place)| *place)
}

#[cfg(test)]
mod tests {
    use shared::form::Field;

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
