//! The service before anybody signs in, and a visit to a service centre: asked, booked, called, served; a visit at home.

use e2e::browser::Size;
use e2e::office::{Office, Opening};
use e2e::portal::Visitor;
use e2e::{Outcome, axe, friday_evening, journey};

const PASSWORD: &str = "Demo2099";
const LOCALES: [&str; 3] = ["kk", "ru", "en"];

/// The page as it stands, in each language; ends in English.
async fn clean(visitor: &Visitor<'_>, name: &str) -> Outcome {
    for locale in LOCALES {
        visitor.language(locale).await?;
        axe::is_clean(visitor.browser(), &format!("{name} ({locale})")).await?;
        visitor.fits(&format!("{name} ({locale})")).await?;
        visitor.browser().picture(&format!("{name}-{locale}")).await?;
    }
    Ok(())
}

fn answers(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect()
}

/// A morning on which every office is open, half past ten at the provider.
fn friday_morning() -> Opening {
    let morning = friday_evening() - jiff::SignedDuration::from_hours(9);
    Opening { held_at: Some(morning), ..Opening::default() }
}

async fn sits_down(office: &Office, visitor: &Visitor<'_>, key: &str, path: &str) -> Outcome {
    visitor.sign_in(&office.key(key), PASSWORD).await?;
    visitor.open(path).await
}

/// Waits until a place of the page says something.
async fn says(visitor: &Visitor<'_>, id: &str, what: &str) -> Outcome {
    let mut said = String::new();
    for _ in 0..100 {
        said = visitor.control(id).await?.text().await?;
        if said.contains(what) {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    Err(format!("{id} says {said:?} and not {what:?}").into())
}

#[test]
fn the_service_is_explained_and_answered_before_anybody_signs_in() -> Outcome {
    journey(friday_morning(), Size::Phone, async |_, visitor| {
        visitor.open("/service").await?;
        visitor.control("service.sources").await?;
        clean(visitor, "service").await?;
        for word in ["1414", "8 800 080 7777", "www.gov4c.kz", "Free of charge", "Demonstration"] {
            assert!(visitor.text().await?.contains(word), "{word}");
        }
        visitor.open("/service/today").await?;
        let agent = [
            ("today.wanted", "formation"),
            ("today.citizen", "no"),
            ("today.document", "yes"),
            ("today.iin", "no"),
            ("today.asker", "agent"),
            ("today.eds", "yes"),
            ("today.goes-out", "yes"),
            ("today.place", "portal"),
        ];
        visitor.control("today.wanted").await?;
        visitor.answer(&answers(&agent)).await?;
        says(visitor, "today.answer", "Yes, you can apply now").await?;
        clean(visitor, "today").await?;
        visitor.answer(&answers(&[("today.place", "office-1")])).await?;
        says(visitor, "today.answer", "Open today until 18:00").await?;
        visitor.answer(&answers(&[("today.wanted", "correction"), ("today.iin", "yes")])).await?;
        says(visitor, "today.answer", "the certificate of the change").await?;
        visitor.answer(&answers(&[("today.place", "portal")])).await?;
        says(visitor, "today.answer", "Data are corrected at a service centre only").await
    })
}

#[test]
fn a_visit_is_booked_called_and_served() -> Outcome {
    journey(friday_morning(), Size::Desk, async |office, visitor| {
        sits_down(office, visitor, "representative.p12", "/visits").await?;
        visitor.control("visit.office").await?;
        visitor.click("visit.book").await?;
        says(visitor, "visit.said", "Choose centre").await?;
        visitor.answer(&answers(&[("visit.office", "office-1"), ("visit.purpose", "hand_in")])).await?;
        visitor.control("visit.time").await?;
        visitor.answer(&answers(&[("visit.time", "640")])).await?;
        visitor.click("visit.book").await?;
        says(visitor, "visit.said", "Your visit is booked").await?;
        visitor.browser().picture("booked").await?;
        visitor.sign_out().await?;

        sits_down(office, visitor, "clerk.p12", "/desk/hall").await?;
        visitor.click("hall.draw.collect").await?;
        visitor.find("table .number").await?;
        visitor.find("[id^='hall.came.']").await?.click().await?;
        visitor.answer(&answers(&[("hall.counter", "2")])).await?;
        clean(visitor, "hall").await?;
        visitor.click("hall.next").await?;
        visitor.click("ticket.B001.start").await?;
        visitor.control("ticket.B001.finish").await?;
        visitor.browser().picture("hall-serving").await?;
        visitor.click("ticket.B001.finish").await?;
        visitor.click("hall.next").await?;
        visitor.control("ticket.A001.start").await?;
        visitor.click("ticket.A001.absent").await?;
        visitor.control("hall.nobody").await?;
        visitor.sign_out().await?;

        sits_down(office, visitor, "supervisor.p12", "/desk/waits").await?;
        says(visitor, "waits.report", "office-1").await?;
        clean(visitor, "waits").await
    })
}

#[test]
fn a_visit_at_home_is_asked_for_and_taken() -> Outcome {
    journey(friday_morning(), Size::Desk, async |office, visitor| {
        sits_down(office, visitor, "contact-centre.p12", "/desk/contact").await?;
        visitor.find("[id='visit.office'] option[value='office-1']").await?;
        let day = office
            .clock
            .as_ref()
            .map(|clock| shared::calendar::Zone::Almaty.local(clock.now()).day.to_string());
        let day = day.unwrap_or_default();
        let request = [
            ("visit.name", "Anna Eriksson"),
            ("visit.address", "Zenith, Main Street 1"),
            ("visit.phone", "+7 701 000 00 00"),
            ("visit.reason", "moving"),
            ("visit.office", "office-1"),
            ("visit.day", day.as_str()),
            ("visit.from", "14:00"),
            ("visit.until", "16:00"),
        ];
        visitor.answer(&answers(&request)).await?;
        visitor.language("ru").await?;
        let kept = visitor.control("visit.name").await?.prop("value").await?;
        assert_eq!(kept.as_deref(), Some("Anna Eriksson"), "the language takes nothing away");
        visitor.language("en").await?;
        visitor.click("visit.ask").await?;
        visitor.control("visit.asked").await?;
        visitor.answer(&answers(&[("contact.number", "Ф-2099-000001")])).await?;
        visitor.click("contact.ask").await?;
        says(visitor, "visits.failed", "There is nothing here").await?;
        clean(visitor, "contact").await?;
        visitor.sign_out().await?;

        sits_down(office, visitor, "clerk.p12", "/desk/home-visits").await?;
        visitor.find("[id$='.take']").await?.click().await?;
        visitor.find("[id$='.perform']").await?;
        clean(visitor, "home-visits").await
    })
}
