//! The service before anybody signs in, and a visit to a service centre: asked, booked, called, served; a visit at home.

use e2e::browser::Size;
use e2e::desk::{all, clean, friday_morning, says, scan, sits_down};
use e2e::people::in_person;
use e2e::{Outcome, journey, today};

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
        visitor.answer(&all(&agent)).await?;
        says(visitor, "today.answer", "Yes, you can apply now").await?;
        clean(visitor, "today").await?;
        visitor.answer(&all(&[("today.place", "office-1")])).await?;
        says(visitor, "today.answer", "Open today until 18:00").await?;
        visitor.answer(&all(&[("today.wanted", "correction"), ("today.iin", "yes")])).await?;
        says(visitor, "today.answer", "the certificate of the change").await?;
        visitor.answer(&all(&[("today.place", "portal")])).await?;
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
        visitor.answer(&all(&[("visit.office", "office-1"), ("visit.purpose", "hand_in")])).await?;
        visitor.control("visit.time").await?;
        visitor.answer(&all(&[("visit.time", "640")])).await?;
        visitor.is_gone("[id='visit.said'] .banner").await?;
        // What is taken back after it was chosen was not asked for yet.
        visitor.answer(&all(&[("visit.time", "")])).await?;
        visitor.is_gone("[id='visit.said'] .banner").await?;
        visitor.answer(&all(&[("visit.time", "640")])).await?;
        visitor.click("visit.book").await?;
        says(visitor, "visit.said", "Your visit is booked").await?;
        visitor.browser().picture("booked").await?;
        visitor.sign_out().await?;

        sits_down(office, visitor, "clerk.p12", "/desk/hall").await?;
        visitor.click("hall.draw.collect").await?;
        visitor.find("table .number").await?;
        visitor.find("[id^='hall.came.']").await?.click().await?;
        visitor.answer(&all(&[("hall.counter", "2")])).await?;
        clean(visitor, "hall").await?;
        visitor.click("hall.next").await?;
        visitor.click("ticket.B001.start").await?;
        visitor.control("ticket.B001.finish").await?;
        clean(visitor, "hall-serving").await?;
        visitor.click("ticket.B001.work").await?;
        says(visitor, "visit.served", "B001").await?;
        visitor.open("/desk/hall").await?;
        visitor.click("ticket.B001.finish").await?;
        visitor.answer(&all(&[("hall.counter", "2")])).await?;
        visitor.click("hall.next").await?;
        visitor.click("ticket.A001.start").await?;
        visitor.click("ticket.A001.work").await?;
        says(visitor, "visit.served", "A001").await?;
        visitor.click("counter.open.formation").await?;
        visitor.control("counter.checklist").await?;
        visitor.open("/desk/hall").await?;
        visitor.click("ticket.A001.finish").await?;
        visitor.control("hall.nobody").await?;
        visitor.sign_out().await?;

        sits_down(office, visitor, "supervisor.p12", "/desk/waits").await?;
        says(visitor, "waits.report", "Service centre No. 1").await?;
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
        visitor.answer(&all(&request)).await?;
        visitor.language("ru").await?;
        let kept = visitor.control("visit.name").await?.prop("value").await?;
        assert_eq!(kept.as_deref(), Some("Anna Eriksson"), "the language takes nothing away");
        visitor.language("en").await?;
        visitor.click("visit.ask").await?;
        visitor.control("visit.asked").await?;
        visitor.answer(&all(&[("contact.number", "Ф-2099-000001")])).await?;
        visitor.click("contact.ask").await?;
        says(visitor, "visits.failed", "There is nothing here").await?;
        clean(visitor, "contact").await?;
        visitor.sign_out().await?;

        sits_down(office, visitor, "clerk.p12", "/desk/home-visits").await?;
        visitor.find("[id$='.take']").await?.click().await?;
        visitor.find("[id$='.perform']").await?;
        clean(visitor, "home-visits").await?;

        // What was filled in there is entered at the counter; its number ends the visit.
        visitor.open("/desk/counter").await?;
        visitor.click("counter.open.formation").await?;
        visitor.control("counter.checklist").await?;
        visitor.answer(&in_person(today())).await?;
        for purpose in ["application", "identity"] {
            visitor.attach(purpose, &scan(office, purpose)?).await?;
        }
        visitor.answer(&all(&[("counter.identified_by", "UTO P L898902C3")])).await?;
        visitor.click("counter.register").await?;
        says(visitor, "counter.end", "Ф-").await?;
        let told = visitor.control("counter.end").await?.text().await?;
        let number =
            told.split_whitespace().find(|word| word.starts_with("Ф-")).unwrap_or_default().to_owned();
        visitor.open("/desk/home-visits").await?;
        let control = visitor.find("[id$='.perform']").await?.attr("id").await?.unwrap_or_default();
        let field = control.replace(".perform", ".application");
        visitor.answer(&[(field.clone(), "Ф-2099-000001".to_owned())]).await?;
        visitor.click(&control).await?;
        visitor.find("#visits\\.failed .banner, [id='visits.failed'] *").await?;
        visitor.answer(&[(field, number.clone())]).await?;
        visitor.click(&control).await?;
        says(visitor, "said", "The visit is done").await?;
        assert!(visitor.text().await?.contains(&number), "the visit names its application");
        visitor.sign_out().await?;
        sits_down(office, visitor, "contact-centre.p12", "/desk/contact").await?;
        visitor.control("contact.number").await?;
        visitor.answer(&all(&[("contact.number", &number)])).await?;
        visitor.click("contact.ask").await?;
        visitor.find(".summary-row").await.map(|_| ())
    })
}
