//! A page of the portal or the desk as it leaves the service: of the three languages the template holds, the reader's; what
//! is true of the visit opened; what the service knows put in, so that nothing is drawn again later. The templates are
//! `index.html` and `desk.html`, whose generated part `frontend/src/text/first/mod.rs` writes. A template without that part
//! is sent as it is. Knows no words but those of notices.

use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER,
    VARY,
};
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, ResponseError as _};
use serde_json::Value;
use shared::access::Role;
use shared::decision::Automatic;
use shared::outage::OutageKind;
use shared::problem::ProblemCode;
use shared::text::{self, Locale, notice};
use shared::time::{parse_date, parse_moment};
use shared::wire::v1::certificate::CheckedWire;
use shared::wire::v1::outage::OutageWire;
use shared::wire::v1::page::PageWire;
use shared::wire::v1::session::SessionWire;

use super::coding::{Coding, accepted};
use super::error::HttpError;
use super::extract::Visitor;
use super::markup::escaped;
use super::people::session;
use super::{demo, finish, paths, service, work};
use crate::app::App;
use crate::usecase::calendar::outages;

/// Keeps the chosen language; the program writes it too.
const LANGUAGE_COOKIE: &str = "locale";
/// So long the page waits for what the service knows; without it the program asks itself.
const PATIENCE: Duration = Duration::from_millis(500);

/// What describes the answer of the form, and what when it was missing.
const DESCRIBED: &str = "aria-describedby=\"certificate.code-hint\"";
const DESCRIBED_BAD: &str =
    "aria-describedby=\"certificate.code-hint certificate.code-error\" aria-invalid=\"true\"";

/// What the form of a page was answered: the check of a certificate, where no program runs.
#[derive(Clone, Debug)]
pub(crate) enum Told {
    /// Nothing was typed.
    Empty,
    /// Asked too often: the page says after how many seconds again.
    Late(HttpError),
    /// The service cannot say it now: why not.
    Away(HttpError),
    /// What the code stands for.
    Found(CheckedWire),
}

impl From<HttpError> for Told {
    fn from(error: HttpError) -> Self {
        match error.problem.code {
            ProblemCode::RateLimited => Self::Late(error),
            _ => Self::Away(error),
        }
    }
}

/// After how long to ask again, where the problem says it.
fn seconds(error: &HttpError) -> String {
    error.problem.values.get("retry_after").cloned().unwrap_or_default()
}

/// Answers with the page of this template; `told`: with the answer to its form, which no program replaces.
pub(crate) async fn show(
    app: Data<App>,
    request: &HttpRequest,
    template: &Path,
    told: Option<Told>,
) -> Result<Option<HttpResponse>, HttpError> {
    let Ok(page) = std::fs::read_to_string(template) else { return Ok(None) };
    let asked = asked_language(request);
    let locale =
        asked.or_else(|| kept_language(request)).unwrap_or_else(|| finish::locale(request.headers()));
    let desk = paths::is_desk(request.path());
    let known = known(&app, request, desk).await;
    let written = written(&page, locale, request.path(), known.as_ref());
    let written = match &told {
        Some(told) => answered(&written, locale, told),
        None => written,
    };
    let mut answer = match &told {
        Some(Told::Away(error) | Told::Late(error)) => HttpResponse::build(error.status_code()),
        _ => HttpResponse::Ok(),
    };
    if let Some(Told::Away(error) | Told::Late(error)) = &told
        && !seconds(error).is_empty()
    {
        answer.insert_header((RETRY_AFTER, seconds(error)));
    }
    answer.insert_header((CONTENT_TYPE, "text/html; charset=utf-8"));
    answer.insert_header((CONTENT_LANGUAGE, locale.as_str()));
    answer.insert_header((VARY, "Accept-Encoding, Accept-Language, Cookie"));
    // A page that names somebody is kept nowhere.
    let personal = told.is_some() || known.is_some_and(|known| known.session.is_some());
    answer.insert_header((CACHE_CONTROL, if personal { "no-store" } else { "no-cache" }));
    if asked.is_some() {
        answer.cookie(language_cookie(&app, locale));
    }
    let codings = accepted(request.headers());
    let coding = codings.into_iter().find(|coding| *coding != Coding::Brotli);
    Ok(Some(match coding {
        Some(Coding::Identity) => answer.body(written),
        Some(_) => {
            answer.insert_header((CONTENT_ENCODING, HeaderValue::from_static("gzip")));
            answer.body(packed(written.as_bytes()).ok_or_else(HttpError::unavailable)?)
        }
        None => HttpResponse::NotAcceptable().finish(),
    }))
}

fn packed(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    writer.write_all(bytes).ok()?;
    writer.finish().ok()
}

// ---- the language -------------------------------------------------------------------------------------

/// `?lang=ru`: chosen this moment, by a link that works without scripts.
fn asked_language(request: &HttpRequest) -> Option<Locale> {
    let query = Query::<Value>::from_query(request.query_string()).ok()?;
    Locale::parse(query.get("lang")?.as_str()?)
}

/// Chosen on an earlier visit.
fn kept_language(request: &HttpRequest) -> Option<Locale> {
    Locale::parse(request.cookie(LANGUAGE_COOKIE)?.value())
}

fn language_cookie(app: &App, locale: Locale) -> Cookie<'static> {
    Cookie::build(LANGUAGE_COOKIE, locale.as_str())
        .path("/")
        .same_site(SameSite::Lax)
        .secure(app.config.secure_cookies())
        .max_age(time::Duration::days(365))
        .finish()
}

// ---- what the service knows ---------------------------------------------------------------------------

/// What the service says of itself it knows without asking anybody. Who is signed in and what concerns everybody the
/// database says, each for itself: what it does not say in time the page asks, and is readable all the same.
async fn known(app: &Data<App>, request: &HttpRequest, desk: bool) -> Option<PageWire> {
    let service = service::wire(app).ok()?;
    let outages = async {
        match desk {
            true => Ok(Vec::new()),
            false => work(app, outages::current).await,
        }
    };
    let (session, outages) = tokio::join!(in_time(signed_in(app, request)), in_time(outages));
    let session_known = session.as_ref().is_some_and(|session| session.is_some() || is_own_visit(request));
    Some(PageWire { service, session_known, session: session.flatten(), outages })
}

/// What is said within the page's patience.
async fn in_time<T>(said: impl Future<Output = Result<T, HttpError>>) -> Option<T> {
    tokio::time::timeout(PATIENCE, said).await.ok()?.ok()
}

/// Who is signed in; nobody where there is no session.
async fn signed_in(app: &Data<App>, request: &HttpRequest) -> Result<Option<SessionWire>, HttpError> {
    let Some(visitor) = Visitor::of(request).await? else { return Ok(None) };
    let Some(person) = visitor.person else { return Ok(None) };
    session::to_wire(app, &person, visitor.csrf, visitor.ends_at).map(Some)
}

/// Whether the browser sent the session's cookie if it has one: from another site it does not.
fn is_own_visit(request: &HttpRequest) -> bool {
    let site = request.headers().get(HeaderName::from_static("sec-fetch-site"));
    site.is_some_and(|site| site == "none" || site == "same-origin")
}

// ---- writing ------------------------------------------------------------------------------------------

/// The template with one language left, for this path and with what is known.
fn written(template: &str, locale: Locale, path: &str, known: Option<&PageWire>) -> String {
    let lang = locale.as_str();
    let Some((before, block, after)) = cut(template, lang) else { return template.to_owned() };
    let block = block.replacen(" hidden data-before", " data-before", 1);
    let session = known.and_then(|known| known.session.as_ref());
    let staff = session.is_some_and(|session| {
        let roles = session.roles.iter().filter_map(|role| Role::parse(role));
        roles.into_iter().any(|role| Role::STAFF.contains(&role))
    });
    let is_demo = known.is_some_and(|known| known.service.demo);
    let unseen = known.is_some_and(|known| known.service.automatic == Automatic::DemoUnseen.as_str());
    let block =
        opened(block, &[("demo", is_demo), ("unseen", unseen), ("in", session.is_some()), ("staff", staff)]);
    let block = if session.is_some() { block.replace(" data-if=\"out\"", " hidden") } else { block };
    let nowhere = demo::is_page(path) && !is_demo;
    let (block, title, still) = turned_to(&block, if nowhere { "*" } else { path });
    let block = if demo::is_page(path) { demo::peopled(&block, locale) } else { block };
    let name = session.map(|session| escaped(&session.name)).unwrap_or_default();
    let block = block.replacen("<!-- name -->", &name, 1);
    let notices: String = known
        .and_then(|known| known.outages.as_ref())
        .into_iter()
        .flatten()
        .map(|one| notice_of(locale, one))
        .collect();
    let notices = match notices.as_str() {
        "" => String::new(),
        lines => {
            let place = notice::place(locale);
            format!(
                "<aside class=\"notices\" aria-label=\"{place}\"><div class=\"inner\">{lines}</div></aside>"
            )
        }
    };
    let block = block.replacen("<!-- notices -->", &notices, 1);
    let data = known.and_then(|known| serde_json::to_string(known).ok()).map(|json| {
        // Inside an element of script only `<` could end it.
        format!("<script type=\"application/json\" id=\"known\">{}</script>", json.replace('<', "\\u003c"))
    });
    let before =
        before.replacen("<html lang=\"kk\"", &format!("<html lang=\"{lang}\" data-locale=\"{lang}\""), 1);
    let before = titled(before, title.as_deref());
    let before = if still { idle(&before) } else { before };
    [before.as_str(), &block, &data.unwrap_or_default(), after].concat()
}

/// The head of a page that is written whole: nothing begins there, and what the next page wants is fetched when the line is idle.
fn idle(head: &str) -> String {
    head.replacen("<html ", "<html data-still ", 1)
        .replace("<link rel=\"modulepreload\"", "<link rel=\"prefetch\"")
        .replace("<link rel=\"preload\" href=\"/portal-", "<link rel=\"prefetch\" href=\"/portal-")
}

/// The page with the answer to its form: opened, its values filled in, and marked so that no program begins anew.
fn answered(page: &str, locale: Locale, told: &Told) -> String {
    let state = match told {
        Told::Empty => "checked-empty",
        Told::Late(_) => "checked-late",
        Told::Away(_) => "checked-away",
        Told::Found(found) => match found.state.as_str() {
            "current" => "checked-current",
            "superseded" => "checked-superseded",
            _ => "checked-unknown",
        },
    };
    let mut page = opened(page.to_owned(), &[(state, true)]);
    if let Told::Found(found) = told {
        let day = parse_date(&found.issued_on).map(|day| text::date(locale, day)).unwrap_or_default();
        for (name, value) in [
            ("number", &found.number),
            ("issued_on", &day),
            ("iin", &found.iin_masked),
            ("initials", &found.initials),
        ] {
            page = page.replace(&format!("<!-- checked.{name} -->"), &escaped(value));
        }
    }
    let page = match told {
        Told::Empty => page.replace(DESCRIBED, DESCRIBED_BAD),
        Told::Late(again) => page.replace("<!-- checked.again -->", &escaped(&seconds(again))),
        Told::Away(_) | Told::Found(_) => page,
    };
    page.replacen("<html ", "<html data-still ", 1)
}

/// The template around its languages, and the one language.
fn cut<'a>(template: &'a str, lang: &str) -> Option<(String, String, &'a str)> {
    let (before, rest) = template.split_once("<!-- before -->")?;
    let (blocks, after) = rest.split_once("<!-- after -->")?;
    let (_, from) = blocks.split_once(&format!("<!-- {lang} -->"))?;
    let (block, _) = from.split_once(&format!("<!-- /{lang} -->"))?;
    Some((before.to_owned(), block.to_owned(), after))
}

/// What stands only under a condition is shown where it holds.
fn opened(block: String, conditions: &[(&str, bool)]) -> String {
    conditions
        .iter()
        .filter(|(_, holds)| *holds)
        .fold(block, |block, (name, _)| block.replace(&format!(" hidden data-if=\"{name}\""), ""))
}

/// Of all pages the one of this path is left, and shown; gives its heading too, and whether it is written whole.
fn turned_to(block: &str, path: &str) -> (String, Option<String>, bool) {
    let path = if ["", "/"].contains(&path) { "/" } else { path.trim_end_matches('/') };
    let marked = |path: &str| format!("<!-- page {path} -->");
    let wanted = if block.contains(&marked(path)) { path } else { "*" };
    let Some((head, pages)) = block.split_once("<!-- page ") else { return (block.to_owned(), None, false) };
    let parts = block.split_once(&marked(wanted)).zip(pages.split_once("</div></main>"));
    let Some(((_, from), (_, foot))) = parts else { return (block.to_owned(), None, false) };
    let part = from.split("<!-- page ").next().unwrap_or_default();
    let part = part.split("</div></main>").next().unwrap_or_default();
    let heading = between(part, "<h1>", "</h1>");
    let brand = between(head, "<span>", "</span>").unwrap_or_default();
    let title = heading.map(|heading| format!("{heading} · {brand}"));
    // The place where the reader is, as the program marks it.
    let place = |more: &str| format!("<a href=\"{wanted}\"{more}>");
    let head = head.replacen(&place(""), &place(" aria-current=\"page\""), 1);
    let shown = part.replacen(" hidden data-path", " data-path", 1);
    ([head.as_str(), &shown, "</div></main>", foot].concat(), title, part.contains(" data-still>"))
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    Some(text.split_once(from)?.1.split_once(to)?.0)
}

fn titled(page: String, title: Option<&str>) -> String {
    match (title, between(&page, "<title>", "</title>")) {
        (Some(title), Some(old)) => page.replacen(&format!("<title>{old}"), &format!("<title>{title}"), 1),
        _ => page,
    }
}

/// A line above every page. What cannot be read is not told here; the program says it in its own way.
fn notice_of(locale: Locale, one: &OutageWire) -> String {
    let kind = OutageKind::parse(&one.kind);
    let (Some(kind), Some(starts_at)) = (kind, parse_moment(&one.starts_at)) else { return String::new() };
    let line = notice::outage(locale, kind, starts_at, parse_moment(&one.ends_at), &one.affected);
    format!("<details class=\"notice\"><summary>{}</summary></details>", escaped(&line))
}

#[cfg(test)]
mod tests {
    use shared::problem::Problem;
    use shared::wire::v1::service::ServiceWire;

    use super::*;

    const PORTAL: &str = include_str!("../../../index.html");
    const DESK: &str = include_str!("../../../desk.html");

    fn known(session: Option<(&str, &[&str])>) -> PageWire {
        let service = serde_json::json!({
            "version": "1", "edition": "2023-02-25", "rule_set": "", "demo": true, "specimens": true, "release": "order",
            "automatic": "off", "now": "2026-11-23T05:00:00Z", "today": "2026-11-23", "copy_bytes_max": 1, "copies_max": 1,
        });
        let service: ServiceWire = serde_json::from_value(service).expect("a service");
        let session = session.map(|(name, roles)| SessionWire {
            iin: "991231500016".into(),
            name: name.into(),
            surname: String::new(),
            roles: roles.iter().map(|role| (*role).to_owned()).collect(),
            csrf: "token".into(),
            expires_at: "2026-11-23T06:00:00Z".into(),
            idle_minutes: 30,
        });
        PageWire { service, session_known: true, session, outages: Some(Vec::new()) }
    }

    #[test]
    fn one_language_is_left_and_the_document_says_which() {
        for locale in Locale::ALL {
            for template in [PORTAL, DESK] {
                let page = written(template, *locale, "/desk", None);
                let lang = locale.as_str();
                assert!(page.contains(&format!("<html lang=\"{lang}\" data-locale=\"{lang}\"")), "{lang}");
                assert_eq!(page.matches(" data-before").count(), 1, "{lang}");
                assert!(page.contains(&format!("class=\"page\" lang=\"{lang}\" data-before")), "{lang}");
            }
        }
    }

    #[test]
    fn r1_1_every_page_names_the_service_in_full_whoever_reads_it() {
        let visits = [known(None), known(Some(("A", &["recipient"]))), known(Some(("A", &["operator"])))];
        for locale in Locale::ALL {
            let title = escaped(text::statement::words(*locale).service);
            let named =
                format!("<footer class=\"foot\"><div class=\"inner\"><div><p><strong>{title}</strong></p>");
            for visit in visits.iter().map(Some).chain([None]) {
                for path in [
                    "/",
                    "/help",
                    "/privacy",
                    "/accessibility",
                    "/sign-in",
                    "/cabinet",
                    "/certificate",
                    "/drafts/1",
                ] {
                    let page = written(PORTAL, *locale, path, visit);
                    assert_eq!(page.matches(&named).count(), 1, "{locale:?} {path}");
                }
                for path in ["/desk", "/desk/case/1", "/desk/board"] {
                    assert_eq!(
                        written(DESK, *locale, path, visit).matches(&named).count(),
                        1,
                        "{locale:?} {path}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_deep_page_is_called_by_its_name() {
        let page = written(PORTAL, Locale::Ru, "/cabinet/", None);
        let (_, shown) = page.split_once("<div data-path=\"/cabinet\">").expect("it is opened");
        let name = between(shown, "<h1>", "</h1>").expect("a heading");
        assert!(page.contains(&format!("<title>{name} · ИИН")), "{name}");
        assert_eq!(page.matches("data-path=").count(), 1, "no other page travels with it");
        assert!(!page.contains("<html data-still") && page.contains("</footer>"));
        let about = written(PORTAL, Locale::Ru, "/service", None);
        assert!(about.contains("<a href=\"/service\" aria-current=\"page\">"), "the head marks the place");
        for strange in ["/nowhere", "/drafts/1", "/\"><script>"] {
            let page = written(PORTAL, Locale::Ru, strange, None);
            assert!(page.contains("<div data-path=\"*\">") && !page.contains("\"><script>"), "{strange}");
        }
        let first = written(PORTAL, Locale::En, "/", None);
        assert!(first.contains("<div data-path=\"/\" data-still>") && first.contains("class=\"hero\""));
        assert_eq!(first.matches("data-path=").count(), 1);
    }

    #[test]
    fn the_people_of_a_demonstration_stand_on_its_page_alone() {
        let here = known(None);
        let page = written(PORTAL, Locale::En, "/demo", Some(&here));
        assert!(page.contains("<div data-path=\"/demo\" data-still>") && page.contains("U30000011"));
        let mut earnest = here.clone();
        earnest.service.demo = false;
        for (path, known) in [("/demo", Some(&earnest)), ("/demo", None), ("/", Some(&here))] {
            let page = written(PORTAL, Locale::En, path, known);
            assert!(!page.contains("U30000011"), "{path}");
            assert_eq!(page.contains("<div data-path=\"*\">"), path == "/demo");
        }
    }

    #[test]
    fn a_page_that_is_written_whole_begins_no_program_and_fetches_it_when_the_line_is_idle() {
        let template = PORTAL.replacen(
            "</title>",
            "</title><link rel=\"modulepreload\" href=\"/portal-1.js\"><link rel=\"preload\" href=\"/portal-1_bg.wasm\" as=\"fetch\">",
            1,
        );
        for path in ["/", "/help", "/privacy", "/accessibility/"] {
            let page = written(&template, Locale::En, path, None);
            assert!(page.contains("<html data-still lang=\"en\""), "{path}");
            assert!(
                !page.contains("modulepreload") && page.matches("rel=\"prefetch\"").count() == 2,
                "{path}"
            );
            assert!(page.contains("rel=\"preload\" href=\"/fonts"), "{path}: its letters are wanted at once");
            let heading = between(&page, "<h1>", "</h1>").expect("a heading");
            assert!(page.contains(&format!("<title>{heading} · ")), "{path}");
        }
        let form = written(&template, Locale::En, "/cabinet", None);
        assert!(form.contains("modulepreload") && !form.contains("prefetch"));
    }

    #[test]
    fn the_head_is_that_of_whoever_is_signed_in() {
        let out = written(PORTAL, Locale::Ru, "/", Some(&known(None)));
        assert!(out.contains(" data-if=\"out\"") && out.contains(" hidden data-if=\"in\""));
        assert!(!out.contains("hidden data-if=\"demo\""), "it is a demonstration");
        let signed_in = known(Some(("<b>\"ҚҰСПЕКОВ\"", &["recipient"])));
        let page = written(PORTAL, Locale::Ru, "/", Some(&signed_in));
        assert!(page.contains("<span class=\"who-name\">&lt;b&gt;&quot;ҚҰСПЕКОВ&quot;</span>"), "escaped");
        assert!(!page.contains("data-if=\"out\"") && page.contains("hidden data-if=\"staff\""));
        let staff = written(PORTAL, Locale::Ru, "/", Some(&known(Some(("A", &["operator"])))));
        assert!(staff.contains("<a href=\"/desk\" data-roles=\"clerk operator "));
    }

    #[test]
    fn what_is_known_travels_whole_and_ends_no_element() {
        let told = known(Some(("</script><script>alert(1)</script>", &["recipient"])));
        let page = written(PORTAL, Locale::En, "/", Some(&told));
        let json = between(&page, "id=\"known\">", "</script>").expect("it is there");
        assert!(!json.contains('<'));
        assert_eq!(serde_json::from_str::<PageWire>(json).expect("it can be read"), told);
        assert!(!written(PORTAL, Locale::En, "/", None).contains("id=\"known\""));
    }

    #[test]
    fn a_break_stands_in_the_page_from_the_start_in_the_readers_language() {
        let mut told = known(None);
        told.outages = Some(vec![OutageWire {
            id: "1".into(),
            kind: "break".into(),
            starts_at: "2026-12-01T17:00:00Z".into(),
            ends_at: "2026-12-01T18:00:00Z".into(),
            affected: vec!["portal".into()],
            cause: String::new(),
            cause_code: "planned_works".into(),
            version: 1,
        }]);
        let page = written(PORTAL, Locale::Kk, "/", Some(&told));
        assert!(page.contains("<summary>Техникалық үзіліс: 01.12.2026, 22:00–23:00"), "{page}");
        let title = page.find("<h1>").zip(page.find("class=\"notice\""));
        assert!(title.is_some_and(|(heading, notice)| notice < heading));
    }

    #[test]
    fn the_answer_of_a_check_stands_in_the_page_in_the_readers_language() {
        let found = |state: &str| {
            let text = |value: &str| if state == "unknown" { String::new() } else { value.to_owned() };
            Told::Found(CheckedWire {
                state: state.to_owned(),
                number: text("РС-2099-000001"),
                issued_on: text("2026-11-23"),
                iin_masked: text("99••••••••16"),
                initials: text("<A. E.>"),
            })
        };
        for locale in Locale::ALL {
            let blank = written(PORTAL, *locale, "/certificate", None);
            assert!(blank.contains("<form method=\"post\" action=\"/certificate\""), "{locale:?}");
            for state in ["current", "superseded", "unknown", "late", "away", "empty"] {
                let told = match state {
                    "late" => {
                        HttpError::from(Problem::new(ProblemCode::RateLimited).with("retry_after", "86421"))
                            .into()
                    }
                    "away" => HttpError::unavailable().into(),
                    "empty" => Told::Empty,
                    state => found(state),
                };
                assert!(
                    blank.contains(&format!(" hidden data-if=\"checked-{state}\"")),
                    "{locale:?} {state}"
                );
                let page = answered(&blank, *locale, &told);
                assert!(page.contains("<html data-still lang="), "no program begins over it");
                assert_eq!(page.matches(" hidden data-if=\"checked-").count(), 5, "{locale:?} {state}");
                assert_eq!(page.contains("86421"), state == "late", "{locale:?} {state}: when to come again");
                let bad = [page.contains(DESCRIBED_BAD), page.contains("aria-invalid")];
                assert_eq!(
                    bad,
                    [state == "empty"; 2],
                    "{locale:?} {state}: what describes the answer is there"
                );
                assert!(
                    !page.contains(&format!(" hidden data-if=\"checked-{state}\"")),
                    "{locale:?} {state}"
                );
                assert_eq!(page.contains("РС-2099-000001"), ["current", "superseded"].contains(&state));
            }
            let page = answered(&blank, *locale, &found("current"));
            assert!(page.contains("&lt;A. E.&gt;") && page.contains("99••••••••16"));
            let day = text::date(*locale, parse_date("2026-11-23").expect("a day"));
            assert!(page.contains(&day), "{locale:?}");
        }
    }

    /// The header's `no-referrer` would make browsers send the form with the origin `null`, which is another site's.
    #[test]
    fn the_page_of_the_form_lets_a_browser_name_its_origin() {
        assert!(PORTAL.contains("<meta name=\"referrer\" content=\"same-origin\">"));
    }

    #[test]
    fn a_template_without_languages_is_sent_as_it_is() {
        for template in ["", "<!doctype html><title>portal</title>", "<!-- before --><!-- after -->"] {
            assert_eq!(written(template, Locale::Ru, "/", Some(&known(None))), template);
        }
    }
}
