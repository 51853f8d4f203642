//! Whom a visitor of a demonstration may file for: their papers as files below `/demo/`, and what to answer, as part of
//! the page `/demo`. Outside of a demonstration neither is there. Knows no words but the labels of answers.

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use shared::documents::CopyPurpose;
use shared::form::Field;
use shared::text::{self, Locale};
use shared::time::parse_date;

use super::markup::escaped;
use crate::demo::{PAPERS, Specimen, specimens};

/// The page on which they stand.
const PAGE: &str = "/demo";
/// Where the page has its place for them.
const PLACE: &str = "<!-- demo.people -->";

/// Whether this is the path of their page.
pub(super) fn is_page(path: &str) -> bool {
    path.trim_end_matches('/') == PAGE
}

/// The page with everybody on it.
pub(super) fn peopled(page: &str, locale: Locale) -> String {
    page.replacen(PLACE, &people(locale), 1)
}

/// The picture of a paper, by its path.
pub(super) fn paper(path: &str) -> Option<HttpResponse> {
    let wanted = path.strip_prefix(PAGE)?.strip_prefix('/')?;
    let (_, picture) = PAPERS.iter().find(|(name, _)| *name == wanted)?;
    let mut answer = HttpResponse::Ok();
    answer.insert_header((CONTENT_TYPE, "image/png")).insert_header((CACHE_CONTROL, "no-cache"));
    Some(answer.body(*picture))
}

fn people(locale: Locale) -> String {
    specimens().iter().map(|one| person(locale, one)).collect()
}

fn person(locale: Locale, one: &Specimen) -> String {
    let (stay, power) = (&one.known.stay, &one.known.power);
    let [passport, of_power] = one.files();
    let day = |written: &str| parse_date(written).map(|day| text::date(locale, day)).unwrap_or_default();
    let rows = [
        (Field::Surname, stay.name.surname.clone()),
        (Field::GivenName, stay.name.given_name.clone()),
        (Field::BirthDate, day(&stay.birth_date)),
        (Field::Sex, text::sex(locale, one.sex).to_owned()),
        (Field::Citizenship, one.known.issuer.clone()),
        (Field::DocumentNumber, stay.document.clone()),
        (Field::DocumentIssued, day(Specimen::ISSUED)),
        (Field::DocumentExpires, day(Specimen::EXPIRES)),
        (Field::PowerNumber, power.number.clone()),
        (Field::PowerIssued, day(&power.issued_on)),
        (Field::PowerUntil, day(&power.until)),
        (Field::PowerNotary, power.notary.clone()),
        (Field::PowerScope, power.scope.iter().map(|scope| text::power_scope(locale, scope)).collect()),
    ];
    let rows: String = rows
        .iter()
        .map(|(field, value)| {
            let name = text::field(locale, field.path());
            format!("<div class=\"summary-row\"><dt>{}</dt><dd>{}</dd></div>", escaped(name), escaped(value))
        })
        .collect();
    let link = |file: &str, purpose: CopyPurpose| {
        let name = text::copy_purpose(locale, purpose.as_str());
        format!("<li><a href=\"{PAGE}/{file}\" download>{}</a></li>", escaped(name))
    };
    format!(
        "<section><h2>{} {}</h2><img class=\"specimen\" src=\"{PAGE}/{passport}\" alt=\"\" width=\"1250\" height=\"880\" loading=\"lazy\"><ul>{}{}</ul><dl class=\"summary\">{rows}</dl></section>\n",
        escaped(&stay.name.surname),
        escaped(&stay.name.given_name),
        link(&passport, CopyPurpose::Identity),
        link(&of_power, CopyPurpose::PowerOfAttorney),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_found_by_its_path_and_nothing_else_is() {
        for one in specimens() {
            for file in one.files() {
                let answer = paper(&format!("/demo/{file}")).expect("it is there");
                assert_eq!(
                    answer.headers().get(CONTENT_TYPE).map(|kind| kind.as_bytes()),
                    Some(&b"image/png"[..])
                );
            }
        }
        for strange in ["/demo", "/demo/", "/demo/nobody-passport.png", "/demolindqvist-passport.png", "/"] {
            assert!(paper(strange).is_none(), "{strange}");
        }
    }

    #[test]
    fn every_answer_of_everybody_is_named_in_the_readers_language() {
        for locale in Locale::ALL {
            let shown = people(*locale);
            assert_eq!(shown.matches("<section>").count(), specimens().len());
            assert!(!shown.contains(text::field(*locale, "nothing")), "a label is missing: {shown}");
            assert!(!shown.contains("<dd></dd>"), "an answer is missing: {shown}");
        }
    }
}
