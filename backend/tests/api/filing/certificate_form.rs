//! The check of a certificate in a browser where no program runs: a form of the page, answered with the page.

use shared::specimen;

use crate::away::by_a_way;
use crate::on_both;
use crate::support::{Office, On, Reply, Visitor};

/// The portal's page as it is delivered, before the bundler names its files.
const PORTAL: &str = include_str!("../../../../index.html");

fn office(on: On, settings: &[&str]) -> Office {
    let office = Office::open(on, settings);
    std::fs::write(office.folder.join("dist/index.html"), PORTAL).expect("written");
    office
}

/// Sends the form as a browser does.
fn sent(visitor: &Visitor, body: &str) -> Reply {
    let form = visitor.client.post(format!("{}/certificate", visitor.base));
    let form =
        form.header("content-type", "application/x-www-form-urlencoded").header("accept-language", "ru");
    visitor.send(form.body(body.to_owned()))
}

fn page(reply: &Reply) -> String {
    page_of(200, reply)
}

fn page_of(status: u16, reply: &Reply) -> String {
    assert_eq!(
        (reply.status, &reply.headers["content-type"]),
        (status, &"text/html; charset=utf-8".parse().expect("a value"))
    );
    String::from_utf8(reply.bytes.clone()).expect("text")
}

/// Which answer of the page is opened.
fn opened(page: &str) -> Vec<&str> {
    let all = ["empty", "current", "superseded", "unknown", "late", "away"];
    all.into_iter().filter(|state| !page.contains(&format!(" hidden data-if=\"checked-{state}\""))).collect()
}

on_both! {
    fn r2_7_a_certificate_is_checked_where_no_program_runs(on) {
        let office = office(on, &[]);
        let me = office.representative();
        let filed = me.file(&office, &specimen::anna());
        let code = filed.text("/verification_code").to_owned();
        let visitor = office.visitor();
        let blank = String::from_utf8(visitor.get("/certificate").bytes).expect("text");
        assert!(blank.contains("<form method=\"post\" action=\"/certificate\""), "the page has a form of its own");
        assert_eq!(opened(&blank), Vec::<&str>::new());

        let found = page(&sent(&visitor, &format!("code={}", code.to_lowercase().replace('-', "+"))));
        assert_eq!(opened(&found), ["current"], "however it is typed");
        let iin = shared::iin::Iin::parse(filed.text("/iin")).expect("a valid IIN");
        assert!(found.contains(&iin.masked()) && !found.contains(&iin.digits()), "no more than the paper shows");
        assert!(found.contains("23.11.2026") && found.contains("<html data-still"));
        for (body, state) in [
            ("code=0000-0000-0000-0000", "unknown"),
            ("code=%3Cscript%3Ealert(1)%3C%2Fscript%3E", "unknown"),
            ("code=", "empty"),
            ("code=+++", "empty"),
            ("", "empty"),
            ("code=a&code=b", "empty"),
            ("cod%FFe=1", "empty"),
            ("code=%00", "empty"),
            ("code=ABCD%07-0000-0000-0000", "empty"),
            ("{}", "empty"),
        ] {
            let answer = page(&sent(&visitor, body));
            assert_eq!(opened(&answer), [state], "{body}");
            assert!(!answer.contains("alert(1)"), "what was typed does not come back");
        }
    }
}

#[test]
fn what_is_no_form_is_not_read_as_one() {
    let office = office(On::Sqlite, &[]);
    let visitor = office.visitor();
    let send = |name: &str, value: &str| {
        let request = visitor.client.post(format!("{}/certificate", visitor.base)).header(name, value);
        visitor.send(request.body("code=0000-0000-0000-0000"))
    };
    for (name, value) in
        [("content-type", "application/json"), ("content-encoding", "gzip"), ("accept", "*/*")]
    {
        let reply = send(name, value);
        assert_eq!((reply.status, reply.problem()), (415, "body-type"), "{name}");
    }
}

on_both! {
    fn the_form_is_no_way_to_guess_codes(on) {
        let office = office(on, &["--checks-per-minute", "2"]);
        let visitor = office.visitor();
        for _ in 0..2 {
            assert_eq!(opened(&page(&sent(&visitor, "code=0000-0000-0000-0000"))), ["unknown"]);
        }
        let reply = sent(&visitor, "code=0000-0000-0000-0000");
        let late = page_of(429, &reply);
        assert_eq!(opened(&late), ["late"]);
        let again = reply.headers.get("retry-after").and_then(|value| value.to_str().ok());
        assert!(again.is_some_and(|again| again.parse::<u32>().is_ok()), "{again:?}");
        assert!(late.contains("Повторите через ") && !late.contains("через <!--"), "and says when to come again");
    }
}

#[test]
fn r2_7_a_database_that_is_away_is_told_on_the_page_too() {
    let (office, way) = by_a_way();
    std::fs::write(office.folder.join("dist/index.html"), PORTAL).expect("written");
    let visitor = office.visitor();
    way.shut();
    let reply = sent(&visitor, "code=0000-0000-0000-0000");
    let told = page_of(503, &reply);
    assert_eq!(opened(&told), ["away"]);
    assert!(told.contains("Сервис сейчас не отвечает") && reply.headers.contains_key("retry-after"));
    assert_eq!(opened(&page(&sent(&visitor, "code="))), ["empty"], "for which nobody is asked");
    way.open();
}
