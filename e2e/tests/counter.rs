//! The counter of a service centre in a browser: a person comes in person, gets the number at once and a receipt;
//! somebody who serves a sentence gets one through the institution; a passport is renewed and a name changes, the number
//! stays and the certificate is given anew; documents are not taken when one is missing; and every page of every desk
//! is looked at in three languages.

use e2e::browser::Size;
use e2e::desk::{PASSWORD, all, clean, day, friday_morning, says, scan, sits_down};
use e2e::office::{Office, Opening};
use e2e::people::{anna, change, convict, in_person};
use e2e::portal::Visitor;
use e2e::{Outcome, journey, today};
use shared::specimen::td3;

/// What the desk announces when a form is stored.
const SAVED: &str = "Saved.";

/// Opens a form of a kind, fills it in, stores it and attaches the copies.
async fn typed(
    office: &Office,
    visitor: &Visitor<'_>,
    kind: &str,
    answers: &[(String, String)],
    copies: &[&str],
) -> Outcome {
    visitor.open("/desk/counter").await?;
    visitor.click(&format!("counter.open.{kind}")).await?;
    visitor.control("counter.checklist").await?;
    visitor.answer(answers).await?;
    visitor.click("counter.save").await?;
    says(visitor, "said", SAVED).await?;
    for purpose in copies {
        visitor.attach(purpose, &scan(office, &format!("{kind}-{purpose}"))?).await?;
    }
    Ok(())
}

/// Registers the open form for whoever showed this document.
async fn registered(visitor: &Visitor<'_>, shown: &str, number: &str) -> Outcome {
    visitor.answer(&all(&[("counter.identified_by", shown)])).await?;
    visitor.click("counter.register").await?;
    says(visitor, "counter.end", number).await
}

/// Opens the results until one has come back; its button.
async fn result_is_back(visitor: &Visitor<'_>) -> Outcome<thirtyfour::WebElement> {
    for _ in 0..20 {
        visitor.open("/desk/results").await?;
        visitor.settled().await?;
        let print = thirtyfour::By::Css("[id^='result.'][id$='.print']");
        if let Some(print) = visitor.browser().window.find_all(print).await?.pop() {
            return Ok(print);
        }
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    }
    Err("no result has come back".into())
}

/// Prints the result that has come back and gives it to its recipient, on the visit that is under way.
async fn handed_over(visitor: &Visitor<'_>, name: &str) -> Outcome {
    let print = result_is_back(visitor).await?;
    print.scroll_into_view().await?;
    print.click().await?;
    let file = visitor.browser().downloaded("result.pdf").await?;
    assert!(std::fs::read(&file)?.starts_with(b"%PDF"), "the result is a paper");
    std::fs::remove_file(file)?;
    says(visitor, "said", "The print is noted").await?;
    let give = visitor.find("[id^='result.'][id$='.give']").await?.attr("id").await?.unwrap_or_default();
    visitor.find(&format!("[id='{give}'] summary, summary[id='{give}']")).await?.click().await?;
    let field = |part: &str| give.replace(".give", part);
    // The page was opened anew: whom this counter serves it does not know, and chooses nobody.
    let visits = visitor.control(&field(".visit")).await?;
    assert_eq!(visits.prop("value").await?.as_deref(), Some(""), "nobody is chosen unasked");
    let visit = visits.find(thirtyfour::By::Css("option:not([value=''])")).await?.attr("value").await?;
    visitor
        .answer(&[
            (field(".visit"), visit.unwrap_or_default()),
            (field(".name"), name.to_owned()),
            (field(".document"), "UTO P shown".to_owned()),
        ])
        .await?;
    visitor.click(&format!("{give}.do")).await?;
    visitor.control("results.none").await.map(|_| ())
}

#[test]
fn a3_8_1_1_a_person_gets_the_number_and_the_certificate_at_the_counter() -> Outcome {
    journey(friday_morning(), Size::Desk, async |office, visitor| {
        sits_down(office, visitor, "clerk.p12", "/desk/counter").await?;
        visitor.control("counter.open.formation").await?;
        clean(visitor, "counter").await?;
        typed(office, visitor, "formation", &in_person(today()), &["application", "identity"]).await?;
        clean(visitor, "counter-formation").await?;
        registered(visitor, "UTO P L898902C3", "Ф-").await?;
        visitor.browser().picture("counter-registered").await?;
        result_is_back(visitor).await?;
        clean(visitor, "results").await?;
        collects(visitor, "B001").await?;
        handed_over(visitor, "Anna Maria Eriksson").await
    })
}

#[test]
fn a3_8_1_2_an_institution_brings_a_convict_without_documents_and_takes_the_certificate() -> Outcome {
    journey(friday_morning(), Size::Desk, async |office, visitor| {
        sits_down(office, visitor, "clerk.p12", "/desk/counter").await?;
        typed(office, visitor, "convict", &convict(today()), &["application"]).await?;
        clean(visitor, "counter-convict").await?;
        registered(visitor, "служебное удостоверение 7", "О-").await?;
        visitor.sign_out().await?;

        sits_down(office, visitor, "operator.p12", "/desk/operator").await?;
        visitor.find("#queue a").await?.click().await?;
        visitor.click("case.claim").await?;
        visitor.control("case.grant").await?;
        clean(visitor, "case-convict").await?;
        visitor.tick_checklist(shared::application::Kind::Convict).await?;
        visitor.click("case.grant").await?;
        visitor.arrive("/desk/operator").await?;
        visitor.sign_out().await?;

        sits_down(office, visitor, "clerk.p12", "/desk/hall").await?;
        collects(visitor, "B001").await?;
        handed_over(visitor, "Сотрудник Условный").await
    })
}

#[test]
fn a5_copies_documents_are_not_taken_and_the_paper_names_the_missing_one_for_both_sides() -> Outcome {
    journey(friday_morning(), Size::Desk, async |office, visitor| {
        sits_down(office, visitor, "clerk.p12", "/desk/counter").await?;
        typed(office, visitor, "formation", &in_person(today()), &["application"]).await?;
        let details = "[id='counter.turn-away'] summary, summary[id='counter.turn-away']";
        visitor.find(details).await?.click().await?;
        visitor.answer(&all(&[("counter.phone", "+7 727 000 00 00")])).await?;
        clean(visitor, "counter-turning-away").await?;
        // A change of the language folds what was open; what was typed stays.
        if !visitor.is_shown("counter.turn-away.do").await? {
            visitor.find(details).await?.click().await?;
        }
        visitor.click("counter.turn-away.do").await?;
        says(visitor, "counter.end", "ОП-").await?;
        visitor.browser().picture("counter-turned-away").await?;
        visitor.click("counter.refusal").await?;
        let paper = std::fs::read(visitor.browser().downloaded(".pdf").await?)?;
        assert!(paper.starts_with(b"%PDF"), "a paper in two copies");
        visitor.open("/desk/counter").await?;
        visitor.find("[id^='sign.']").await?;
        clean(visitor, "counter-refusals").await?;
        visitor.find("[id^='sign.']").await?.click().await?;
        says(visitor, "said", "The signatures are noted").await?;
        assert!(!visitor.text().await?.contains("Ф-"), "nothing was registered");
        Ok(())
    })
}

#[test]
fn a1_1_head_a_passport_and_then_a_name_change_and_the_certificate_is_given_anew() -> Outcome {
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

        // The passport is renewed: one row, and nobody has to read more than the page itself.
        visitor.sign_in(&office.key("clerk.p12"), PASSWORD).await?;
        let zone = td3("Eriksson", "Anna Maria", "U70000019", "740812", "F");
        called(visitor, "A001").await?;
        let mut renewed = corrects(visitor, &iin, "L898902C3", &["document_number"]).await?;
        change(
            &mut renewed,
            &[("document.number", "U70000019"), ("document.mrz", &zone), ("reason", "document")],
        );
        change(&mut renewed, &[("rows.document_number", "U70000019")]);
        stored_with(office, visitor, &renewed, &["application", "identity"]).await?;
        clean(visitor, "counter-correction").await?;
        registered(visitor, "UTO P U70000019", "К-").await?;
        visitor.browser().picture("counter-corrected").await?;
        granted_if_open(office, visitor).await?;
        sits_down(office, visitor, "clerk.p12", "/desk/results").await?;
        handed_over(visitor, "Anna Maria Eriksson").await?;

        // The name changes by marriage: the certificate of change proves it, an operator reads it.
        let zone = td3("Castellan", "Anna Maria", "U70000030", "740812", "F");
        visitor.open("/desk/hall").await?;
        visitor.click("ticket.A001.finish").await?;
        called(visitor, "A002").await?;
        let mut married = corrects(visitor, &iin, "U70000019", &["surname", "document_number"]).await?;
        change(
            &mut married,
            &[("document.number", "U70000030"), ("document.mrz", &zone), ("reason", "civil_status")],
        );
        change(&mut married, &[("rows.surname", "Castellan"), ("rows.document_number", "U70000030")]);
        change(&mut married, &[("proof.kind", "marriage"), ("proof.number", "12-345")]);
        change(&mut married, &[("proof.authority", "Registry of Zenith")]);
        married.extend(day("proof.issued", "2022-02-14"));
        stored_with(office, visitor, &married, &["application", "identity", "change_proof"]).await?;
        registered(visitor, "UTO P U70000030", "К-").await?;
        granted_if_open(office, visitor).await?;
        sits_down(office, visitor, "clerk.p12", "/desk/results").await?;
        handed_over(visitor, "Anna Maria Castellan").await
    })
}

/// Draws a ticket for whoever came for a result, calls it to counter 1 and begins to serve it.
async fn collects(visitor: &Visitor<'_>, ticket: &str) -> Outcome {
    visitor.open("/desk/hall").await?;
    visitor.click("hall.draw.collect").await?;
    visitor.find("table .number").await?;
    visitor.answer(&all(&[("hall.counter", "1")])).await?;
    visitor.click("hall.next").await?;
    visitor.click(&format!("ticket.{ticket}.start")).await?;
    visitor.control(&format!("ticket.{ticket}.work")).await.map(|_| ())
}

/// Draws a ticket for whoever came, calls it to counter 2 and begins to serve it: a correction is made for somebody who is here.
async fn called(visitor: &Visitor<'_>, ticket: &str) -> Outcome {
    visitor.open("/desk/hall").await?;
    visitor.click("hall.draw.hand_in").await?;
    visitor.find("table .number").await?;
    visitor.answer(&all(&[("hall.counter", "2")])).await?;
    visitor.click("hall.next").await?;
    visitor.click(&format!("ticket.{ticket}.start")).await?;
    visitor.click(&format!("ticket.{ticket}.work")).await?;
    says(visitor, "visit.served", ticket).await
}

/// From the page of the ticket that is served: opens a correction of this number, waits for the register's words, lists the parameters; answers for the rest.
async fn corrects(
    visitor: &Visitor<'_>,
    iin: &str,
    document: &str,
    listed: &[&str],
) -> Outcome<Vec<(String, String)>> {
    visitor.click("counter.open.correction").await?;
    visitor.control("iin").await?;
    visitor.answer(&all(&[("iin", iin)])).await?;
    visitor.click("counter.save").await?;
    says(visitor, "listed.document_number-hint", document).await?;
    for parameter in listed {
        visitor.answer(&[(format!("listed.{parameter}"), "true".to_owned())]).await?;
        visitor.control(&format!("rows.{parameter}")).await?;
    }
    let mut answers = in_person(today());
    answers.retain(|(id, _)| !id.starts_with("recipient."));
    Ok(answers)
}

/// Fills the open form in, the reason first because it asks for the proof, and attaches the copies while it is stored.
async fn stored_with(
    office: &Office,
    visitor: &Visitor<'_>,
    answers: &[(String, String)],
    copies: &[&str],
) -> Outcome {
    let reason: Vec<_> = answers.iter().filter(|(id, _)| id == "reason").cloned().collect();
    visitor.answer(&reason).await?;
    visitor.answer(answers).await?;
    visitor.click("counter.save").await?;
    for purpose in copies {
        visitor.attach(purpose, &scan(office, &format!("correction-{purpose}"))?).await?;
    }
    Ok(())
}

/// What the system did not grant by itself an operator grants. Leaves nobody signed in.
async fn granted_if_open(office: &Office, visitor: &Visitor<'_>) -> Outcome {
    visitor.sign_out().await?;
    sits_down(office, visitor, "operator.p12", "/desk/operator").await?;
    visitor.find("#queue a, [id='queue.empty']").await?;
    if !visitor.has("queue.empty").await? {
        visitor.find("#queue a").await?.click().await?;
        visitor.click("case.claim").await?;
        visitor.control("case.grant").await?;
        clean(visitor, "case-correction").await?;
        visitor.tick_checklist(shared::application::Kind::Correction).await?;
        visitor.click("case.grant").await?;
        visitor.arrive("/desk/operator").await?;
    }
    visitor.sign_out().await
}

#[test]
fn every_page_of_every_desk_is_clean_and_none_is_empty() -> Outcome {
    let desks: [(&str, &[&str]); 6] = [
        ("supervisor.p12", &["overview", "second", "waits", "complaints", "outages"]),
        ("administrator.p12", &["calendar", "staff", "systems", "messages", "rules"]),
        ("auditor.p12", &["journal"]),
        ("contact-centre.p12", &["contact"]),
        ("clerk.p12", &["hall", "counter", "results", "home-visits"]),
        ("operator.p12", &["operator", "second"]),
    ];
    let opening = Opening { stories: true, ..friday_morning() };
    journey(opening, Size::Desk, async |office, visitor| {
        for (key, pages) in desks {
            visitor.sign_in(&office.key(key), PASSWORD).await?;
            visitor.open("/desk").await?;
            visitor.control("desk.pages").await?;
            let role = key.trim_end_matches(".p12");
            visitor.language("ru").await?;
            visitor.browser().picture(&format!("desk-home-{role}")).await?;
            for page in pages {
                visitor.open(&format!("/desk/{page}")).await?;
                visitor.find("h1").await?;
                visitor.settled().await?;
                clean(visitor, &format!("desk-{page}-{role}")).await?;
            }
            visitor.sign_out().await?;
        }
        Ok(())
    })
}
