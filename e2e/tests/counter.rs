//! The counter of a service centre in a browser: a person comes in person, gets the number at once and a receipt; the
//! passport is renewed and the number stays; and every page of every desk is looked at in three languages.

use std::path::PathBuf;

use e2e::browser::Size;
use e2e::office::{Office, Opening};
use e2e::people::{anna, change, pdf};
use e2e::portal::Visitor;
use e2e::{Outcome, axe, friday_evening, journey, today};
use shared::specimen::td3;

const PASSWORD: &str = "Demo2099";
/// What the desk announces when a form is stored.
const SAVED: &str = "Saved.";

/// A morning on which every office is open.
fn friday_morning() -> Opening {
    let morning = friday_evening() - jiff::SignedDuration::from_hours(9);
    Opening { held_at: Some(morning), ..Opening::default() }
}

/// The page as it stands, in each language; ends in English.
async fn clean(visitor: &Visitor<'_>, name: &str) -> Outcome {
    for locale in ["kk", "ru", "en"] {
        visitor.language(locale).await?;
        axe::is_clean(visitor.browser(), &format!("{name} ({locale})")).await?;
        visitor.fits(&format!("{name} ({locale})")).await?;
        visitor.browser().picture(&format!("{name}-{locale}")).await?;
    }
    Ok(())
}

/// Waits until a place of the page says something.
async fn says(visitor: &Visitor<'_>, id: &str, what: &str) -> Outcome {
    let mut said = String::new();
    for _ in 0..150 {
        if visitor.has(id).await? {
            said = visitor.control(id).await?.text().await?;
            if said.contains(what) {
                return Ok(());
            }
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    Err(format!("{id} says {said:?} and not {what:?}").into())
}

fn scan(office: &Office, name: &str) -> Outcome<PathBuf> {
    let path = office.file(&format!("{name}.pdf"));
    std::fs::write(&path, pdf(name))?;
    Ok(path)
}

fn all(answers: &[(&str, &str)]) -> Vec<(String, String)> {
    answers.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect()
}

/// Opens a form of a kind, fills it in, stores it and attaches the copies.
async fn typed(office: &Office, visitor: &Visitor<'_>, kind: &str, answers: &[(String, String)]) -> Outcome {
    visitor.open("/desk/counter").await?;
    visitor.click(&format!("counter.open.{kind}")).await?;
    visitor.control("counter.checklist").await?;
    visitor.answer(answers).await?;
    visitor.click("counter.save").await?;
    says(visitor, "said", SAVED).await?;
    for purpose in ["application", "identity"] {
        visitor.attach(purpose, &scan(office, &format!("{kind}-{purpose}"))?).await?;
    }
    Ok(())
}

/// Everything about Anna but who files: she stands there herself.
fn anna_in_person() -> Vec<(String, String)> {
    let mut answers = anna(today());
    change(&mut answers, &[("representative.kind", "self")]);
    answers.retain(|(id, _)| !id.starts_with("power.") && !id.starts_with("representative.names"));
    answers.retain(|(id, _)| id != "representative.iin");
    answers
}

#[test]
fn a3_8_1_1_a_person_gets_the_number_at_the_counter_and_corrects_the_passport_later() -> Outcome {
    journey(friday_morning(), Size::Desk, async |office, visitor| {
        visitor.sign_in(&office.key("clerk.p12"), PASSWORD).await?;
        visitor.open("/desk/counter").await?;
        visitor.control("counter.open.formation").await?;
        clean(visitor, "counter").await?;
        typed(office, visitor, "formation", &anna_in_person()).await?;
        clean(visitor, "counter-formation").await?;
        visitor.answer(&all(&[("counter.identified_by", "UTO P L898902C3")])).await?;
        visitor.click("counter.register").await?;
        says(visitor, "counter.end", "Ф-").await?;
        visitor.browser().picture("counter-registered").await?;
        visitor.open("/desk/results").await?;
        visitor.control("main").await?;
        clean(visitor, "results").await
    })
}

#[test]
fn a1_1_head_the_table_of_a_correction_stands_beside_what_the_register_says() -> Outcome {
    journey(friday_morning(), Size::Desk, async |office, visitor| {
        visitor.sign_in(&office.key("representative.p12"), PASSWORD).await?;
        visitor.begin().await?;
        let files = [("identity", scan(office, "identity")?), ("power_of_attorney", scan(office, "power")?)];
        let files: Vec<_> = files.iter().map(|(purpose, path)| (*purpose, path.as_path())).collect();
        visitor.walk(&anna(today()), &files).await?;
        visitor.click("continue").await?;
        visitor.arrive("/sign").await?;
        visitor.open_key(&office.key("representative.p12"), PASSWORD).await?;
        visitor.click("sign.send").await?;
        visitor.arrive("/filed").await?;
        visitor.click("to-application").await?;
        visitor.control("stage").await?;
        let shown = visitor.control("iin").await?.text().await?;
        let iin: String = shown.chars().filter(char::is_ascii_digit).collect();
        assert_eq!(iin.len(), 12);
        visitor.sign_out().await?;

        visitor.sign_in(&office.key("clerk.p12"), PASSWORD).await?;
        visitor.open("/desk/counter").await?;
        visitor.click("counter.open.correction").await?;
        visitor.control("iin").await?;
        visitor.answer(&all(&[("iin", &iin)])).await?;
        visitor.click("counter.save").await?;
        says(visitor, "listed.document_number-hint", "L898902C3").await?;
        let mut answers = anna_in_person();
        answers.retain(|(id, _)| !id.starts_with("recipient."));
        change(
            &mut answers,
            &[
                ("document.number", "U70000019"),
                ("document.mrz", &td3("Eriksson", "Anna Maria", "U70000019", "740812", "F")),
                ("reason", "document"),
            ],
        );
        visitor.answer(&all(&[("listed.document_number", "true")])).await?;
        visitor.control("rows.document_number").await?;
        answers.push(("rows.document_number".into(), "U70000019".into()));
        visitor.answer(&answers).await?;
        visitor.click("counter.save").await?;
        for purpose in ["application", "identity"] {
            visitor.attach(purpose, &scan(office, &format!("correction-{purpose}"))?).await?;
        }
        clean(visitor, "counter-correction").await?;
        visitor.answer(&all(&[("counter.identified_by", "UTO P U70000019")])).await?;
        visitor.click("counter.register").await?;
        says(visitor, "counter.end", "К-").await?;
        visitor.browser().picture("counter-corrected").await
    })
}

#[test]
fn every_page_of_every_desk_is_clean() -> Outcome {
    let desks: [(&str, &[&str]); 5] = [
        ("supervisor.p12", &["overview", "second", "waits", "complaints", "outages"]),
        ("administrator.p12", &["calendar", "staff", "systems"]),
        ("auditor.p12", &["journal"]),
        ("contact-centre.p12", &["contact"]),
        ("clerk.p12", &["hall", "home-visits"]),
    ];
    journey(friday_morning(), Size::Desk, async |office, visitor| {
        for (key, pages) in desks {
            visitor.sign_in(&office.key(key), PASSWORD).await?;
            visitor.open("/desk").await?;
            visitor.control("desk.pages").await?;
            for page in pages {
                visitor.open(&format!("/desk/{page}")).await?;
                visitor.find("h1").await?;
                clean(visitor, &format!("desk-{page}")).await?;
            }
            visitor.sign_out().await?;
        }
        Ok(())
    })
}
