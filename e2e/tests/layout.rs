//! Nothing moves after the first paint: the language, the head, notices and the foot of every page are where they stay. One
//! number a page, portal and desk, over a fast line and a slow one.

#![expect(clippy::print_stdout, reason = "the numbers are what the journey is for")]

use e2e::browser::Size;
use e2e::desk::PASSWORD;
use e2e::office::{Office, Opening};
use e2e::people::pdf;
use e2e::portal::Visitor;
use e2e::shift::{self, Line};
use e2e::{Outcome, journey};
use serde_json::json;
use shared::text::{Locale, statement};
use thirtyfour::By;

/// "Good" by the metric's own scale.
const MOST: f64 = 0.1;

const OPEN_TO_ALL: [&str; 9] = [
    "/",
    "/help",
    "/sign-in",
    "/service",
    "/service/today",
    "/checks",
    "/certificate",
    "/cabinet",
    "/nowhere",
];

/// Measures pages; gives one line for each that moves too much.
async fn measured(visitor: &Visitor<'_>, kind: &str, paths: &[&str], line: Line) -> Outcome<Vec<String>> {
    let mut wrong = Vec::new();
    for path in paths {
        let shift = shift::of(visitor, path).await?;
        let shown = path
            .split('/')
            .map(|part| if part.len() > 24 { "…" } else { part })
            .collect::<Vec<_>>()
            .join("/");
        println!("layout shift {:.3}  {kind} {line:?} {shown}", shift.score);
        if shift.score > MOST {
            wrong.push(format!(
                "{kind} {line:?} {path}: {:.3}\n    {}",
                shift.score,
                shift.moved.join("\n    ")
            ));
        }
    }
    Ok(wrong)
}

fn none(wrong: &[String]) -> Outcome {
    if wrong.is_empty() { Ok(()) } else { Err(format!("too much moves:\n  {}", wrong.join("\n  ")).into()) }
}

/// A break that begins in two hours, announced by the supervisor.
async fn announce_a_break(office: &Office, visitor: &Visitor<'_>) -> Outcome {
    visitor.sign_in(&office.key("supervisor.p12"), PASSWORD).await?;
    let announce = "
        const done = arguments[arguments.length - 1];
        const in_hours = (hours) => new Date(Date.now() + hours * 3600e3).toISOString().replace(/[.][0-9]+/, '');
        (async () => {
            const { csrf } = await (await fetch('/api/v1/session')).json();
            const answer = await fetch('/api/v1/outages', {
                method: 'POST',
                headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf, 'Idempotency-Key': 'a-break-is-announced' },
                body: JSON.stringify({ kind: 'break', starts_at: in_hours(2), ends_at: in_hours(4),
                    affected: ['portal', 'documents'], cause: 'New discs are put in.' }),
            });
            done(answer.status);
        })();";
    let status: u16 = visitor.browser().window.execute_async(announce, vec![]).await?.convert()?;
    assert_eq!(status, 201, "the break is announced");
    visitor.sign_out().await
}

/// The pages that belong to somebody: of a draft, and of an application that was lodged.
async fn own_pages(office: &Office, visitor: &Visitor<'_>) -> Outcome<Vec<String>> {
    let key = office.key("representative.p12");
    visitor.sign_in(&key, PASSWORD).await?;
    visitor.begin().await?;
    let answers = e2e::people::anna(e2e::today());
    let files =
        ["identity", "power_of_attorney"].map(|purpose| (purpose, office.file(&format!("{purpose}.pdf"))));
    for (purpose, file) in &files {
        std::fs::write(file, pdf(purpose))?;
    }
    let attached: Vec<_> = files.iter().map(|(purpose, file)| (*purpose, file.as_path())).collect();
    let mut pages = vec!["/cabinet".to_owned(), "/visits".to_owned()];
    for _ in 0..20 {
        let path = visitor.path().await?;
        pages.push(path.clone());
        if path.ends_with("/check-answers") {
            break;
        }
        visitor.step(&answers, &attached).await?;
    }
    visitor.click("continue").await?;
    visitor.arrive("/sign").await?;
    let sign = visitor.path().await?;
    pages.push(sign.trim_end_matches("/sign").to_owned());
    pages.push(sign);
    Ok(pages)
}

/// Lodges the draft whose page of signing is open, and says which pages follow.
async fn lodged(office: &Office, visitor: &Visitor<'_>) -> Outcome<Vec<String>> {
    visitor.open_key(&office.key("representative.p12"), PASSWORD).await?;
    visitor.click("sign.send").await?;
    visitor.arrive("/filed").await?;
    let filed = visitor.path().await?;
    visitor.click("to-application").await?;
    visitor.control("stage").await?;
    Ok(vec!["/cabinet".into(), filed, visitor.path().await?])
}

fn portal(size: Size, name: &str) -> Outcome {
    journey(Opening::default(), size, async |office, visitor| {
        announce_a_break(office, visitor).await?;
        shift::watch(visitor.browser(), Line::Bare).await?;
        let mut wrong = Vec::new();
        for line in [Line::Bare, Line::Slow] {
            shift::over(visitor.browser(), line).await?;
            wrong.extend(measured(visitor, name, &OPEN_TO_ALL, line).await?);
        }
        shift::over(visitor.browser(), Line::Bare).await?;
        let pages = own_pages(office, visitor).await?;
        let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
        for line in [Line::Bare, Line::Slow] {
            shift::over(visitor.browser(), line).await?;
            wrong.extend(measured(visitor, name, &pages, line).await?);
        }
        shift::over(visitor.browser(), Line::Bare).await?;
        let pages = lodged(office, visitor).await?;
        let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
        for line in [Line::Bare, Line::Slow] {
            shift::over(visitor.browser(), line).await?;
            wrong.extend(measured(visitor, name, &pages, line).await?);
        }
        none(&wrong)
    })
}

#[test]
fn nothing_moves_on_any_page_of_the_portal_on_a_phone() -> Outcome {
    portal(Size::Phone, "phone")
}

#[test]
fn nothing_moves_on_any_page_of_the_portal_on_a_desk() -> Outcome {
    portal(Size::Desk, "screen")
}

#[test]
fn nothing_moves_on_any_page_of_the_desk() -> Outcome {
    let desks: [(&str, &[&str]); 6] = [
        ("supervisor.p12", &["", "/overview", "/second", "/waits", "/complaints", "/outages"]),
        ("administrator.p12", &["", "/calendar", "/staff", "/systems", "/messages", "/rules"]),
        ("auditor.p12", &["", "/journal"]),
        ("contact-centre.p12", &["", "/contact"]),
        ("clerk.p12", &["", "/hall", "/counter", "/results", "/home-visits"]),
        ("operator.p12", &["", "/operator", "/second"]),
    ];
    let opening = Opening { stories: true, ..e2e::desk::friday_morning() };
    journey(opening, Size::Desk, async |office, visitor| {
        shift::watch(visitor.browser(), Line::Bare).await?;
        let mut wrong = Vec::new();
        for (key, pages) in desks {
            visitor.sign_in(&office.key(key), PASSWORD).await?;
            let mut paths: Vec<String> = pages.iter().map(|page| format!("/desk{page}")).collect();
            if key == "operator.p12" {
                visitor.open("/desk/operator").await?;
                let case = visitor.find("#queue a").await?.attr("href").await?;
                paths.extend(case);
            }
            let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
            let role = key.trim_end_matches(".p12");
            for line in [Line::Bare, Line::Slow] {
                shift::over(visitor.browser(), line).await?;
                wrong.extend(measured(visitor, role, &paths, line).await?);
            }
            shift::over(visitor.browser(), Line::Bare).await?;
            visitor.sign_out().await?;
        }
        none(&wrong)
    })
}

/// Where the parts of the head are, and what it says.
async fn head(visitor: &Visitor<'_>) -> Outcome<Vec<String>> {
    let parts = "const seen = [...document.querySelectorAll(
            'header.top, .brand, .nav a, .who a, .who-name, .who button, .locales > *, .demo, .notices, main h1')]
            .filter((part) => part.getClientRects().length);
        return seen.map((part) => {
            const rect = part.getBoundingClientRect();
            const words = part.matches('header, .demo, .notices') ? '' : part.textContent.trim();
            const kind = part.matches('.locales > *') ? 'LOCALE' : part.tagName;
            return [kind, words, ...[rect.x, rect.y, rect.width, rect.height].map(Math.round)].join(' ');
        });";
    Ok(visitor.browser().window.execute(parts, vec![]).await?.convert()?)
}

/// What the foot of the page names the service.
async fn title(visitor: &Visitor<'_>) -> Outcome<String> {
    Ok(visitor.find("footer.foot strong").await?.text().await?)
}

#[test]
fn the_head_is_the_same_before_and_after_the_program_arrives() -> Outcome {
    journey(Opening::default(), Size::Phone, async |office, visitor| {
        announce_a_break(office, visitor).await?;
        let tools = visitor.browser().window.cdp();
        tools.send_raw("Network.enable", json!({})).await?;
        let block = async |urls: &[&str]| {
            tools.send_raw("Network.setBlockedURLs", json!({ "urls": urls })).await.map(drop)
        };
        for (signed_in, path) in [(false, "/"), (false, "/certificate"), (true, "/"), (true, "/cabinet")] {
            if signed_in && path == "/" {
                visitor.sign_in(&office.key("representative.p12"), PASSWORD).await?;
            }
            block(&["*boot*"]).await?;
            visitor.load(path).await?;
            let before = head(visitor).await?;
            assert!(
                visitor.browser().window.find_all(By::Css("#app > *")).await?.is_empty(),
                "no program yet"
            );
            visitor.browser().picture(&format!("head-before{}", path.replace('/', "-"))).await?;
            block(&[]).await?;
            visitor.open(path).await?;
            visitor.settled().await?;
            assert_eq!(before, head(visitor).await?, "{path}, signed in: {signed_in}");
            let foot = title(visitor).await?;
            let mut named = Locale::ALL.iter().map(|locale| statement::words(*locale).service);
            assert!(named.any(|name| name == foot), "R258/1.1: the service in full, not {foot}");
        }
        Ok(())
    })
}

#[test]
fn without_scripts_a_page_is_read_in_one_language_and_says_what_is_missing() -> Outcome {
    journey(Opening::default(), Size::Phone, async |_, visitor| {
        let tools = visitor.browser().window.cdp();
        tools.send_raw("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        for (path, heading, missing) in [
            ("/?lang=kk", "Шетелдік үшін ЖСН алу", "JavaScript-ті қосыңыз"),
            ("/", "Шетелдік үшін ЖСН алу", "JavaScript-ті қосыңыз"),
            ("/certificate?lang=ru", "Проверить", "включите в браузере JavaScript"),
            ("/cabinet?lang=en", "My applications", "turn on JavaScript"),
        ] {
            visitor.load(path).await?;
            let said = visitor.text().await?;
            assert!(said.contains(heading) && said.contains(missing), "{path}:\n{said}");
            assert_eq!(visitor.browser().window.find_all(By::Css("[data-before]")).await?.len(), 1, "{path}");
        }
        // A certificate can be checked all the same: the page has a form of its own.
        visitor.load("/certificate?lang=ru").await?;
        visitor.find("[id='certificate.code']").await?.send_keys("0000-0000-0000-0000").await?;
        // The page is there without its program; the driver itself needs scripts to see a click through.
        tools.send_raw("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await?;
        visitor.find("form button").await?.click().await?;
        let said = visitor.find(".banner-error[role='alert']").await?.text().await?;
        assert!(said.contains("Свидетельства с таким кодом нет"), "{said}");
        // No program is to come over the answer, so none is late.
        let late = "return getComputedStyle(document.querySelector('.slow')).display;";
        let late: String = visitor.browser().window.execute(late, vec![]).await?.convert()?;
        assert_eq!(late, "none");
        visitor.browser().picture("without-scripts").await
    })
}

#[test]
fn a_program_that_does_not_come_is_told_of_and_can_be_tried_again() -> Outcome {
    journey(Opening::default(), Size::Phone, async |_, visitor| {
        let tools = visitor.browser().window.cdp();
        tools.send_raw("Network.enable", json!({})).await?;
        tools.send_raw("Network.setBlockedURLs", json!({ "urls": ["*_bg.wasm"] })).await?;
        visitor.load("/certificate?lang=en").await?;
        let told = visitor.find("[data-broken='load']").await?;
        assert!(told.text().await?.contains("did not load completely"));
        let again = told.find(By::Tag("a")).await?;
        tools.send_raw("Network.setBlockedURLs", json!({ "urls": [] })).await?;
        again.click().await?;
        visitor.find("#app main h1").await?;
        // What is merely late is told of by the page's own style, when even the loader did not come.
        tools.send_raw("Network.setBlockedURLs", json!({ "urls": ["*boot*"] })).await?;
        visitor.load("/certificate").await?;
        let late = "const slow = document.querySelector('.slow');
            const early = getComputedStyle(slow).visibility;
            for (const motion of slow.getAnimations()) motion.finish();
            return [early, getComputedStyle(slow).visibility];";
        let seen: Vec<String> = visitor.browser().window.execute(late, vec![]).await?.convert()?;
        assert_eq!(seen, ["hidden", "visible"]);
        Ok(())
    })
}

#[test]
fn whoever_the_service_did_not_let_go_is_still_signed_in_and_is_told_so() -> Outcome {
    journey(Opening::default(), Size::Phone, async |office, visitor| {
        visitor.sign_in(&office.key("representative.p12"), PASSWORD).await?;
        visitor.load("/?lang=en").await?;
        let tools = visitor.browser().window.cdp();
        tools.send_raw("Network.enable", json!({})).await?;
        tools.send_raw("Network.setBlockedURLs", json!({ "urls": ["*/api/v1/session"] })).await?;
        visitor.click("nav.sign-out").await?;
        let told = visitor.find("[data-broken='leave']").await?;
        assert!(told.text().await?.contains("still signed in"));
        assert!(visitor.is_shown("nav.sign-out").await?);
        // The program says the same on its own pages.
        visitor.open("/cabinet").await?;
        visitor.click("nav.sign-out").await?;
        assert!(visitor.control("nav.sign-out-failed").await?.text().await?.contains("still signed in"));
        visitor.fits("still signed in").await?;
        tools.send_raw("Network.setBlockedURLs", json!({ "urls": [] })).await?;
        visitor.sign_out().await
    })
}

#[test]
fn whoever_follows_a_link_of_another_site_is_signed_in_here_and_can_leave() -> Outcome {
    journey(Opening::default(), Size::Phone, async |office, visitor| {
        visitor.sign_in(&office.key("representative.p12"), PASSWORD).await?;
        let elsewhere = format!("data:text/html,<a id=to href='{}/?lang=en'>to</a>", office.origin);
        visitor.browser().window.goto(elsewhere).await?;
        visitor.click("to").await?;
        visitor.sign_out().await
    })
}

#[test]
fn a_code_typed_before_the_program_arrives_stays_typed() -> Outcome {
    journey(Opening::default(), Size::Phone, async |_, visitor| {
        let window = &visitor.browser().window;
        let tools = window.cdp();
        tools.send_raw("Network.enable", json!({})).await?;
        tools.send_raw("Network.setBlockedURLs", json!({ "urls": ["*boot*"] })).await?;
        visitor.load("/certificate?lang=en").await?;
        visitor.find("#before [id='certificate.code']").await?.send_keys("0000-1111-2222-3333").await?;
        tools.send_raw("Network.setBlockedURLs", json!({ "urls": [] })).await?;
        let late = "import(document.querySelector('script[data-js]').src + '?late');";
        window.execute(late, vec![]).await?;
        let code = visitor.find("#app [id='certificate.code']").await?;
        assert_eq!(code.prop("value").await?.as_deref(), Some("0000-1111-2222-3333"));
        visitor.find("#app [id='certificate.code']:focus").await?;
        visitor.find("#app [id='certificate.check']").await?.click().await?;
        let said = visitor.find("[id='certificate.answer'] h2").await?.text().await?;
        assert!(said.contains("No certificate has this code"), "{said}");
        Ok(())
    })
}
