//! The page as it can be read before the program arrives: head, first page, names of the other pages, foot, in each
//! language. `cargo run -p frontend --example first_page` writes it into `index.html` and `desk.html`, a test holds both
//! against this. The server leaves one language, opens what is true of the visit and puts in what it knows
//! (`backend/src/http/page.rs`); where nobody did, `web/boot.mjs` chooses the language.

mod drawings;
mod markup;
mod still;

use std::collections::BTreeMap;

use shared::access::Role;
use shared::problem::ProblemCode;

use self::drawings::{SIGN, drawings};
use self::markup::{escaped, part};
use super::{LOCALES, Locale, own_name, portal, short_name, tag};

/// Where the generated parts begin and end in a page: the drawings, and the page as it is read.
const MARKS: [[&str; 2]; 2] =
    [["<!-- drawings -->", "<!-- /drawings -->"], ["<!-- before -->", "<!-- after -->"]];

/// What only this page says: the program did not come, comes late, or cannot run.
pub(in crate::text) struct Troubles {
    script: &'static str,
    script_desk: &'static str,
    broken: &'static str,
    engine: &'static str,
    slow: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/before.rs"));

/// The portal's page before the program, all languages.
#[must_use]
pub fn portal() -> String {
    LOCALES.map(|locale| block(locale, &portal_head(locale), &portal_main(locale))).concat()
}

/// The desk's page before the program, all languages.
#[must_use]
pub fn desk() -> String {
    let main = |locale| {
        let words = super::desk::words(locale);
        section("*", words.home.title, &waiting(words.chrome.loading))
    };
    LOCALES.map(|locale| block(locale, "", &main(locale))).concat()
}

/// A page with its generated parts anew; nothing when it has no place for them.
#[must_use]
pub fn written(page: &str, part: &str) -> Option<String> {
    let drawings = drawings(page.contains("data-bin=\"portal\""));
    MARKS.iter().zip([drawings.as_str(), part]).try_fold(page.to_owned(), |page, ([from, to], part)| {
        let (before, rest) = page.split_once(from)?;
        let (_, after) = rest.split_once(to)?;
        Some(format!("{before}{from}\n{part}{to}{after}"))
    })
}

/// One language: the demonstration's stripe, head, notices, the page, foot.
fn block(locale: Locale, places: &str, main: &str) -> String {
    let words = portal::words(locale);
    let chrome = &words.chrome;
    let (lang, troubles) = (tag(locale), troubles(locale));
    let hidden = if locale == Locale::default() { "" } else { " hidden" };
    let (home, script, sign_in) = if places.is_empty() {
        ("/desk", troubles.script_desk, String::new())
    } else {
        let link =
            format!(r#"<a id="nav.sign-in" href="/sign-in" data-if="out">{}</a>"#, escaped(chrome.sign_in));
        ("/", troubles.script, link)
    };
    let retry = format!(r#"<a href="">{}</a>"#, escaped(chrome.retry));
    [
        format!("<!-- {lang} --><div class=\"page\" lang=\"{lang}\"{hidden} data-before>\n"),
        format!(
            "<aside class=\"demo\" aria-label=\"{title}\" hidden data-if=\"demo\"><div class=\"inner\"><p><strong>{title}. </strong>{text}<span hidden data-if=\"unseen\"> {unseen}</span> <a href=\"/demo\">{people}</a></p></div></aside>\n",
            title = escaped(chrome.demo_title),
            text = escaped(chrome.demo),
            unseen = escaped(chrome.demo_unseen),
            people = escaped(chrome.demo_people)
        ),
        format!(
            "<header class=\"top\"><div class=\"inner\">\n<a class=\"brand\" id=\"brand\" href=\"{home}\">{SIGN}<span>{}</span></a>\n",
            escaped(chrome.short)
        ),
        format!("<div class=\"top-side\"><div class=\"who\">{sign_in}<span class=\"who-name\" hidden data-if=\"in\"><!-- name --></span>"),
        format!(
            "<button type=\"button\" class=\"button-text\" id=\"nav.sign-out\" disabled hidden data-if=\"in\">{}</button></div>\n",
            escaped(chrome.sign_out)
        ),
        format!("<div class=\"locales\" role=\"group\" aria-label=\"{}\">", escaped(chrome.language)),
        LOCALES.map(|other| language(other, locale)).concat(),
        format!("</div></div>\n<nav class=\"nav\" aria-label=\"{}\">{places}</nav>\n</div></header>\n", escaped(chrome.menu)),
        "<!-- notices -->\n<main class=\"main\"><div class=\"inner\">\n".into(),
        format!("<noscript><p class=\"banner banner-warning\">{}</p></noscript>\n", escaped(script)),
        format!("<p class=\"banner banner-error\" data-broken=\"load\" hidden>{} {retry}</p>\n", escaped(troubles.broken)),
        format!("<p class=\"banner banner-error\" data-broken=\"engine\" hidden>{}</p>\n", escaped(troubles.engine)),
        format!("<p class=\"banner banner-error\" role=\"alert\" data-broken=\"leave\" hidden>{}</p>\n", escaped(chrome.sign_out_failed)),
        main.to_owned(),
        "</div></main>\n".into(),
        foot(chrome),
        format!("<p class=\"slow\">{} {retry}</p>\n</div><!-- /{lang} -->\n", escaped(troubles.slow)),
    ]
    .concat()
}

fn language(other: Locale, now: Locale) -> String {
    let current = if other == now { " aria-current=\"true\"" } else { "" };
    let lang = tag(other);
    format!(
        "<a id=\"locale.{lang}\" href=\"?lang={lang}\" lang=\"{lang}\" title=\"{}\"{current}>{}</a>",
        own_name(other),
        short_name(other)
    )
}

fn foot(chrome: &super::Chrome) -> String {
    let [service, law] = super::named(chrome);
    let links: String = super::FOOT
        .iter()
        .map(|(path, name)| format!("<li><a href=\"{path}\">{}</a></li>", escaped(name(chrome))))
        .collect();
    let calls = super::CALL
        .iter()
        .map(|(to, number)| format!(" <a href=\"tel:{to}\">{number}</a>"))
        .collect::<Vec<_>>()
        .join(",");
    format!(
        "<footer class=\"foot\"><div class=\"inner\"><div><p><strong>{}</strong></p><p>{}</p></div><div><p>{}{calls}</p><ul>{links}</ul></div></div></footer>\n",
        escaped(service),
        escaped(law),
        escaped(chrome.footer_ask),
    )
}

fn portal_head(locale: Locale) -> String {
    let chrome = &portal::words(locale).chrome;
    let place =
        |path: &str, only: &str, name: &str| format!("<a href=\"{path}\"{only}>{}</a>", escaped(name));
    let staff: Vec<&str> = Role::STAFF.iter().map(|role| role.as_str()).collect();
    [
        place("/", "", chrome.start),
        place("/cabinet", " hidden data-if=\"in\"", chrome.cabinet),
        place("/desk", &format!(" hidden data-if=\"staff\" data-roles=\"{}\"", staff.join(" ")), chrome.desk),
        place("/service", "", chrome.about),
        place("/certificate", "", chrome.certificate),
    ]
    .concat()
}

/// What can be read whole, and of every other page its name.
fn portal_main(locale: Locale) -> String {
    let words = portal::words(locale);
    let visits = portal::visits::words(locale);
    let soon = waiting(words.chrome.loading);
    let mut parts = still::pages(locale);
    for (path, title) in [
        ("/sign-in", words.sign_in.title),
        ("/cabinet", words.cabinet.title),
        ("/checks", words.checks.title),
        ("/service", visits.service.title),
        ("/service/today", visits.today.title),
        ("/visits", visits.booking.title),
    ] {
        parts.push_str(&section(path, title, &soon));
    }
    parts.push_str(&part("/certificate", &certificate(locale)));
    parts.push_str(&part("*", &format!("<div hidden data-path=\"*\">{soon}</div>")));
    parts
}

/// The check of a certificate, which works where no program runs: a form, and beneath it what there is to answer. The
/// server opens one answer, fills its values in, and names the error to the control when nothing was typed.
fn certificate(locale: Locale) -> String {
    let words = &portal::words(locale).certificate;
    let value = |key: &str, name: &str| {
        format!("<div class=\"summary-row\"><dt>{}</dt><dd><!-- checked.{name} --></dd></div>", escaped(key))
    };
    let answer = |state: &str, class: &str, title: &str, content: String| {
        format!(
            "<div class=\"banner {class}\" role=\"alert\" hidden data-if=\"checked-{state}\"><h2>{}</h2>{content}</div>\n",
            escaped(title)
        )
    };
    let said = |text: &str| format!("<p>{}</p>", escaped(text));
    let known = [value(words.number, "number"), value(words.issued_on, "issued_on")].concat();
    let whose = [value(words.iin, "iin"), value(words.initials, "initials")].concat();
    let compare = format!("<p class=\"muted\">{}</p>", escaped(words.compare));
    // After how many seconds again is put in by the server.
    let again = BTreeMap::from([("retry_after".to_owned(), "checked.again".to_owned())]);
    let problem = |code| shared::text::problem(locale, code, &again);
    let (late, away) = (problem(ProblemCode::RateLimited), problem(ProblemCode::Unavailable));
    [
        format!("<div class=\"column\" hidden data-path=\"/certificate\">\n<h1>{}</h1>\n", escaped(words.title)),
        format!("<p class=\"lead\">{}</p>\n", escaped(words.lead)),
        "<form method=\"post\" action=\"/certificate\" novalidate><div class=\"field\">".into(),
        format!("<label class=\"field-label\" for=\"certificate.code\">{}</label>", escaped(words.code)),
        format!("<p class=\"field-hint\" id=\"certificate.code-hint\">{}</p>", escaped(words.code_hint)),
        format!(
            "<p class=\"field-error\" id=\"certificate.code-error\" hidden data-if=\"checked-empty\"><span>{}</span></p>",
            escaped(words.empty)
        ),
        "<input class=\"input input-code\" id=\"certificate.code\" name=\"code\" type=\"text\" autocomplete=\"off\" ".into(),
        "spellcheck=\"false\" aria-describedby=\"certificate.code-hint\"></div>\n".into(),
        format!("<button type=\"submit\" class=\"button\">{}</button></form>\n", escaped(words.check)),
        answer(
            "current",
            "banner-success",
            words.current_title,
            format!("{}<dl class=\"summary\">{known}{whose}</dl>{compare}", said(words.current)),
        ),
        answer(
            "superseded",
            "banner-warning",
            words.superseded_title,
            format!("{}<dl class=\"summary\">{known}</dl>", said(words.superseded)),
        ),
        answer("unknown", "banner-error", words.unknown_title, said(words.unknown)),
        answer(
            "late",
            "banner-error",
            &late.title,
            said(&late.detail).replace("checked.again", "<!-- checked.again -->"),
        ),
        answer("away", "banner-error", &away.title, said(&away.detail)),
        "</div>\n".into(),
    ]
    .concat()
}

fn section(path: &str, title: &str, rest: &str) -> String {
    part(path, &format!("<div hidden data-path=\"{path}\"><h1>{}</h1>{rest}</div>", escaped(title)))
}

fn waiting(what: &str) -> String {
    format!("<p class=\"waiting\">{}</p>", escaped(what))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page as it stands, and who writes its part.
    type Page = (&'static str, fn() -> String);

    const PAGES: [Page; 2] =
        [(include_str!("../../../../index.html"), portal), (include_str!("../../../../desk.html"), desk)];

    #[test]
    fn a_page_says_before_the_program_what_it_says_with_it() {
        for (page, part) in PAGES {
            let owed = written(page, &part()).expect("a page with a place for it");
            assert!(owed == page, "the words have changed: cargo run -p frontend --example first_page");
        }
    }

    #[test]
    fn every_language_and_every_page_is_there() {
        let page = portal();
        for locale in LOCALES {
            let lang = tag(locale);
            let (_, rest) = page.split_once(&format!("<!-- {lang} -->")).expect("it begins");
            let (block, _) = rest.split_once(&format!("<!-- /{lang} -->")).expect("it ends");
            let deep = ["/sign-in", "/cabinet", "/certificate", "/checks", "/service", "/service/today", "*"];
            for path in deep.iter().chain(&crate::address::STILL) {
                let (marked, named) = (format!("<!-- page {path} -->"), format!("data-path=\"{path}\""));
                assert_eq!(
                    [&marked, &named].map(|sign| block.matches(sign).count()),
                    [1, 1],
                    "{lang} {path}"
                );
            }
            assert_eq!(block.matches("<noscript>").count(), 1);
            for answer in ["empty", "current", "superseded", "unknown", "late", "away"] {
                assert_eq!(
                    block.matches(&format!(" hidden data-if=\"checked-{answer}\"")).count(),
                    1,
                    "{lang} {answer}"
                );
            }
            assert_eq!(block.matches("<!-- checked.again -->").count(), 1, "{lang}: when to come again");
            assert!(
                !block.contains("certificate.code-error\"></"),
                "{lang}: a hidden error describes nothing"
            );
            let words = portal::words(locale);
            let first = portal::first::words(locale);
            for text in [first.start.title, first.privacy.how, words.chrome.footer_law, words.cabinet.title] {
                assert!(block.contains(&escaped(text)), "{lang} {text}");
            }
        }
        assert_eq!(page.matches(" hidden data-before").count(), 2, "one language is read where nobody chose");
    }

    /// A page of the service, and a page of the desk, in each language.
    #[test]
    fn r1_1_the_foot_of_every_page_names_the_service_in_full() {
        for (page, locale) in PAGES.iter().flat_map(|(page, _)| LOCALES.map(|locale| (page, locale))) {
            let lang = tag(locale);
            let (_, rest) = page.split_once(&format!("<!-- {lang} -->")).expect("it begins");
            let (block, _) = rest.split_once(&format!("<!-- /{lang} -->")).expect("it ends");
            let (_, foot) = block.split_once("<footer class=\"foot\">").expect("it has a foot");
            let (foot, _) = foot.split_once("</footer>").expect("the foot ends");
            let title = shared::text::statement::words(locale).service;
            assert!(foot.contains(&format!("<strong>{}</strong>", escaped(title))), "{lang}: {foot}");
            // What the program draws in its place begins with the same words.
            assert_eq!(super::super::named(&portal::words(locale).chrome)[0], title, "{lang}");
            assert_eq!(super::super::named(&super::super::desk::words(locale).chrome)[0], title, "{lang}");
        }
        let program = include_str!("../../components/footer/mod.rs");
        let drawn = ["let [service, law] = named(&words.chrome);", "<strong>{service}</strong>"];
        assert!(drawn.iter().all(|part| program.contains(part)), "the program draws another foot");
    }

    #[test]
    fn every_drawing_that_is_shown_is_there_and_none_is_there_in_vain() {
        let sources = [
            portal(),
            include_str!("../../components/icon/mod.rs").to_owned(),
            include_str!("../../components/header/mod.rs").to_owned(),
        ];
        let page = drawings(true);
        for source in &sources {
            for shown in source.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(page.contains(&format!("id=\"{shown}\"")), "nothing is drawn for {shown}");
            }
        }
        let said = |name: &str| sources.iter().any(|source| source.contains(&format!("#{name}")));
        for name in page.split("<symbol id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(said(name), "{name} is shown nowhere");
        }
        assert!(!drawings(false).contains("scene"), "the desk has no first page");
    }

    #[test]
    fn what_the_service_writes_whole_needs_no_script() {
        for locale in LOCALES {
            let pages = still::pages(locale);
            assert_eq!(pages.matches(" data-still>").count(), crate::address::STILL.len());
            for scripted in ["<button type=\"button\"", "<script", "onclick", "disabled"] {
                assert!(!pages.contains(scripted), "{scripted}");
            }
            let law = pages.matches("docs/V2000020201").count();
            let own = if locale == Locale::Kk { "/kaz/docs/V2000020201" } else { "/rus/docs/V2000020201" };
            assert!(law > 5 && pages.matches(own).count() == law, "the law is read in a language of the law");
        }
    }

    #[test]
    fn texts_are_no_markup() {
        assert_eq!(escaped("<a> & \"b\""), "&lt;a&gt; &amp; &quot;b&quot;");
    }
}
