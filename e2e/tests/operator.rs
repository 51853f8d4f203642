//! The operator's desk in a browser: likenesses are decided one by one, the service is refused on each of the three
//! grounds of paragraph 15, and whoever filed reads the letter in the cabinet.

use e2e::browser::Size;
use e2e::desk::{PASSWORD, clean, friday_morning, sits_down};
use e2e::office::Opening;
use e2e::portal::Visitor;
use e2e::{Outcome, journey};

/// Opens a case of the queue by the recipient's name and takes it.
async fn takes(visitor: &Visitor<'_>, recipient: &str) -> Outcome {
    visitor.open("/desk/operator").await?;
    visitor.find("#queue a").await?;
    let lines = visitor.browser().window.find_all(thirtyfour::By::Css("#queue a")).await?;
    for line in lines {
        if line.text().await?.contains(recipient) {
            line.click().await?;
            visitor.click("case.claim").await?;
            return visitor.control("case.grant").await.map(|_| ());
        }
    }
    Err(format!("{recipient} is not in the queue").into())
}

#[test]
fn r15_each_ground_is_told_in_a_letter_that_lies_in_the_cabinet() -> Outcome {
    let opening = Opening { stories: true, ..friday_morning() };
    journey(opening, Size::Desk, async |office, visitor| {
        let refused = [
            (
                "Vance",
                "document-not-genuine",
                "R258/15.1",
                "Utopia has never issued a passport of this number.",
            ),
            (
                "Wexler",
                "data-differ-from-copy",
                "R258/15.2",
                "The form says another day of birth than the copy.",
            ),
            (
                "Альмгрен",
                "duplicate-found",
                "R258/15.3",
                "The register knows this person by an earlier passport.",
            ),
        ];
        sits_down(office, visitor, "operator-2.p12", "/desk/operator").await?;
        for (recipient, reason, _, words) in refused {
            takes(visitor, recipient).await?;
            if reason == "duplicate-found" {
                clean(visitor, "case-two-alphabets").await?;
                visitor.choose_candidate("duplicate", words).await?;
                clean(visitor, "case-duplicate-chosen").await?;
            }
            visitor.refuse_open_case(reason, words).await?;
        }
        visitor.sign_out().await?;

        visitor.sign_in(&office.key("representative.p12"), PASSWORD).await?;
        for (recipient, _, ground, words) in refused {
            visitor.open("/cabinet").await?;
            visitor.open_application_of(recipient).await?;
            let page = visitor.text().await?;
            assert!(page.contains(words) && page.contains(ground), "{recipient}: {page}");
            assert!(!visitor.has("iin").await?, "{recipient} has no number of ours");
            visitor.click("download.refusal.pdf").await?;
            let letter = visitor.browser().downloaded(".pdf").await?;
            assert!(std::fs::read(&letter)?.starts_with(b"%PDF"), "a letter");
            std::fs::remove_file(letter)?;
        }
        clean(visitor, "application-refused-15-3").await
    })
}

#[test]
fn r15_3_a_likeness_with_half_a_birth_date_is_another_person_and_gets_a_number() -> Outcome {
    let opening = Opening { stories: true, ..friday_morning() };
    journey(opening, Size::Desk, async |office, visitor| {
        sits_down(office, visitor, "operator-2.p12", "/desk/operator").await?;
        takes(visitor, "Hallberg").await?;
        clean(visitor, "case-partial-date").await?;
        // Nobody says what a copy shows who has not opened it.
        let tick = visitor.find("[id='check.copy-legible']").await?;
        assert!(!tick.is_enabled().await?, "no copy was opened");
        visitor.open_copies().await?;
        assert!(tick.is_enabled().await?, "every copy was opened");
        visitor.tick_checklist(shared::application::Kind::Formation).await?;
        visitor.click("case.grant").await?;
        visitor.find(".error-summary").await?;
        visitor.choose_candidate("not_duplicate", "Another face, another signature, another father.").await?;
        visitor.grant_open_case().await?;
        let strip = visitor.find("[id='operator.decided']").await?.text().await?;
        assert!(strip.contains("Hallberg"), "for whom, and which number: {strip}");
        assert!(strip.chars().filter(char::is_ascii_digit).count() >= 12, "{strip}");
        visitor.sign_out().await?;

        // What one alone may not do waits for the supervisor.
        sits_down(office, visitor, "supervisor.p12", "/desk/second").await?;
        visitor.find("article, section.candidate, .candidate").await?;
        clean(visitor, "second-signature").await
    })
}

#[test]
fn granting_and_refusing_are_seen_together_on_an_office_screen() -> Outcome {
    let opening = Opening { stories: true, ..friday_morning() };
    journey(opening, Size::Desk, async |office, visitor| {
        visitor.browser().window.set_window_rect(0, 0, 1366, 768).await?;
        sits_down(office, visitor, "operator-2.p12", "/desk/operator").await?;
        takes(visitor, "Hallberg").await?;
        let script = "const seen = (e) => { const r = e.getBoundingClientRect(); \
            return r.top >= 0 && r.bottom <= window.innerHeight; }; \
            const tall = [...document.querySelectorAll('.desk-checks .choice')].map(e => e.getBoundingClientRect().height); \
            return [seen(document.getElementById('case.grant')), seen(document.getElementById('case.refuse')), \
            Math.max(...tall) <= 33];";
        let seen = visitor.browser().window.execute(script, Vec::new()).await?;
        assert_eq!(seen.convert::<Vec<bool>>()?, [true, true, true], "grant, refuse, compact ticks");
        Ok(())
    })
}
