//! The pages that the service writes whole and no program draws: the first one, help, personal data, accessibility, the
//! people of a demonstration. What
//! folds is an element of the browser, what is sent is a form, so nothing on them waits for a script.

use super::drawings::{band, icon};
use super::markup::{escaped, part};
use crate::address::STILL;
use crate::text::portal::first::{Start, words};
use crate::text::{Locale, fill, portal};

/// Where one writes what is unclear.
const WRITE_TO: &str = "https://eotinish.kz";
/// The Rules, in the language of the law that the reader reads.
const RULES: [&str; 2] =
    ["https://adilet.zan.kz/kaz/docs/V2000020201", "https://adilet.zan.kz/rus/docs/V2000020201"];

/// All of them, each under its path.
pub(super) fn pages(locale: Locale) -> String {
    let contents = [start(locale), help(locale), privacy(locale), accessibility(locale), demo(locale)];
    STILL.iter().zip(contents).map(|(path, content)| page(path, &content)).collect()
}

/// A page of these, which names itself so to the loader; the first one is shown where nobody chose.
fn page(path: &str, content: &str) -> String {
    let hidden = if path == "/" { "" } else { " hidden" };
    part(path, &format!("<div{hidden} data-path=\"{path}\" data-still>{content}</div>"))
}

// ---- the first page -----------------------------------------------------------------------------------

fn start(locale: Locale) -> String {
    let words = &words(locale).start;
    let fact = |name, text| format!("<li>{}{}</li>", icon(name), escaped(text));
    [
        format!(
            "<div class=\"hero\"><svg class=\"scene\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#scene\"/></svg><h1>{}</h1>\n",
            escaped(words.title)
        ),
        format!("<p class=\"lead\">{}</p>\n", escaped(words.lead)),
        format!(
            "<ul class=\"facts\">{}{}{}</ul></div>\n",
            fact("free", words.free),
            fact("day", words.day),
            fact("clock", words.minutes)
        ),
        ways(locale),
        then(locale),
        format!("<div class=\"pair\">{}{}</div>\n", need(locale), not_you(locale)),
        band(),
    ]
    .concat()
}

/// The three ways in. The third is a form, which the service answers with a page.
fn ways(locale: Locale) -> String {
    let (words, check) = (&words(locale).start, &portal::words(locale).certificate);
    let way = |class: &str, name, title, rest: String| {
        format!(
            "<section class=\"way{class}\">{}<h2>{}</h2>{rest}</section>\n",
            icon(name).replace("\"icon\"", "\"icon icon-large\""),
            escaped(title)
        )
    };
    let link = |class, id, path, text| {
        format!("<a class=\"{class}\" id=\"{id}\" href=\"{path}\">{}</a>", escaped(text))
    };
    let other = format!(
        "<p>{}</p>{}",
        escaped(words.other_text),
        link("button", "start.apply", "/cabinet", words.apply)
    );
    let alone = format!(
        "<p>{}</p>{}",
        escaped(words.alone_text),
        link("button button-quiet", "start.centres", "/service", words.centres)
    );
    let form = [
        "<form method=\"post\" action=\"/certificate\"><div class=\"field\">".to_owned(),
        format!("<label class=\"field-label\" for=\"start.code\">{}</label>", escaped(check.code)),
        "<input class=\"input input-code\" id=\"start.code\" name=\"code\" type=\"text\" autocomplete=\"off\" spellcheck=\"false\" required></div>".into(),
        format!("<button type=\"submit\" class=\"button button-quiet\">{}</button></form>", escaped(check.check)),
        format!("<p class=\"actions\">{}</p>", link("", "start.status", "/cabinet", words.status)),
    ];
    [
        "<div class=\"ways\">".to_owned(),
        way(" way-first", "pair", words.other, other),
        way("", "centre", words.alone, alone),
        way("", "verify", words.check, form.concat()),
        "</div>\n".into(),
    ]
    .concat()
}

fn then(locale: Locale) -> String {
    let words = &words(locale).start;
    let steps = [
        ("form", words.fill, words.fill_text),
        ("pen", words.sign, words.sign_text),
        ("eye", words.checked, words.checked_text),
        ("file", words.get, words.get_text),
    ];
    format!(
        "<section><h2>{}</h2><ol class=\"then\">{}</ol>{}</section>\n",
        escaped(words.next),
        rows(&steps),
        law(locale, "then", &["R258/A3.3.1", "R258/A3.7.3", "R258/A3.5", "R258/A3.6"])
    )
}

fn need(locale: Locale) -> String {
    let words = &words(locale).start;
    let things = [
        ("passport", words.passport, words.passport_text),
        ("file", words.power, words.power_text),
        ("file", words.translation, words.translation_text),
        ("key", words.key, words.key_text),
    ];
    format!(
        "<section><h2>{}</h2><ul class=\"rows\">{}</ul>{}</section>\n",
        escaped(words.need),
        rows(&things),
        law(locale, "need", &["R258/A3.8.portal.2", "R258/A3.10.2"])
    )
}

fn not_you(locale: Locale) -> String {
    let words = &words(locale).start;
    let cases = [
        (words.citizen, words.citizen_text),
        (words.resident, words.resident_text),
        (words.has, words.has_text),
        (words.correction, words.correction_text),
        (words.convict, words.convict_text),
        (words.home, words.home_text),
    ];
    let folds: String = cases.iter().map(|(title, text)| fold("asked", title, &said(text))).collect();
    format!(
        "<section><h2>{}</h2>{folds}<p class=\"actions\"><a id=\"start.today\" href=\"/service/today\">{}</a></p>{}</section>\n",
        escaped(words.not_you),
        escaped(words.unsure),
        law(locale, "not-you", &["R258/2.6", "R258/3.1", "R258/3.2", "R258/3.3", "R258/A3.10.1"])
    )
}

/// Where a section stands in the Rules, folded: a paragraph or a row of the third annex each.
fn law(locale: Locale, section: &str, cites: &[&str]) -> String {
    let words = &words(locale).start;
    let mut said: Vec<String> = cites.iter().map(|cite| of_rules(words, cite)).collect();
    said.dedup();
    let address = RULES[usize::from(locale != Locale::Kk)];
    let lines: String =
        said.iter().map(|text| format!("<li><a href=\"{address}\">{}</a></li>", escaped(text))).collect();
    format!(
        "<details class=\"law\" id=\"law.{section}\"><summary>{}</summary><ul>{lines}</ul></details>",
        escaped(words.law)
    )
}

/// `R258/A3.7.3` is said as the row, `R258/2.6` as the paragraph with its part.
fn of_rules(words: &Start, cite: &str) -> String {
    let place = cite.trim_start_matches("R258/");
    match place.strip_prefix("A3.") {
        Some(row) => fill(words.law_row, &[("row", row.split('.').next().unwrap_or_default())]),
        None => fill(words.law_paragraph, &[("paragraph", place.split('.').next().unwrap_or_default())]),
    }
}

// ---- help, personal data, accessibility ---------------------------------------------------------------

fn help(locale: Locale) -> String {
    let words = &words(locale).help;
    let asked = [
        (words.who, words.who_text),
        (words.no_key, words.no_key_text),
        (words.key, words.key_text),
        (words.photo, words.photo_text),
        (words.draft, words.draft_text),
        (words.refused, words.refused_text),
        (words.wrong, words.wrong_text),
        (words.hours, words.hours_text),
    ];
    let folds: String = asked.iter().map(|(title, text)| fold("asked", title, &said(text))).collect();
    let host = WRITE_TO.trim_start_matches("https://");
    let more = format!(
        "{folds}<p class=\"actions\"><a href=\"/checks\">{}</a></p><h2 id=\"write\">{}</h2><p>{} <a href=\"{WRITE_TO}\">{host}</a></p>",
        escaped(words.checks),
        escaped(words.write),
        escaped(words.write_text)
    );
    article(words.title, words.lead, &[], &more)
}

fn privacy(locale: Locale) -> String {
    let words = &words(locale).privacy;
    let parts = [
        (words.what, words.what_text),
        (words.why, words.why_text),
        (words.who, words.who_text),
        (words.how, words.how_text),
        (words.cookies, words.cookies_text),
        (words.rights, words.rights_text),
    ];
    article(words.title, words.lead, &parts, "")
}

fn accessibility(locale: Locale) -> String {
    let words = &words(locale).access;
    let parts = [
        (words.can, words.can_text),
        (words.tested, words.tested_text),
        (words.limits, words.limits_text),
        (words.tell, words.tell_text),
    ];
    article(words.title, words.lead, &parts, "")
}

/// Whom the registers of a demonstration know; the server puts them in, and has this page nowhere else.
fn demo(locale: Locale) -> String {
    let words = &words(locale).demo;
    article(words.title, words.lead, &[], &format!("{}<!-- demo.people -->", said(words.how)))
}

fn article(title: &str, lead: &str, parts: &[(&str, &str)], more: &str) -> String {
    let parts: String =
        parts.iter().map(|(title, text)| format!("<h2>{}</h2>{}", escaped(title), said(text))).collect();
    format!(
        "<div class=\"column\"><h1>{}</h1><p class=\"lead\">{}</p>{parts}{more}</div>",
        escaped(title),
        escaped(lead)
    )
}

// ---- small parts --------------------------------------------------------------------------------------

fn said(text: &str) -> String {
    format!("<p>{}</p>", escaped(text))
}

fn fold(class: &str, title: &str, content: &str) -> String {
    format!("<details class=\"{class}\"><summary>{}</summary>{content}</details>", escaped(title))
}

fn rows(rows: &[(&str, &str, &str)]) -> String {
    let row = |(name, title, text): &(&str, &str, &str)| {
        format!("<li>{}<div><strong>{}</strong> {}</div></li>", icon(name), escaped(title), escaped(text))
    };
    rows.iter().map(row).collect()
}
