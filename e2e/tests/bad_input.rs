//! What goes wrong in a browser, and what the screen says of it: each has its own sentence, nothing is lost.

use e2e::browser::Size;
use e2e::office::Opening;
use e2e::people::anna;
use e2e::{Outcome, journey, today};

const PASSWORD: &str = "Demo2099";

#[test]
fn keys_that_do_not_open_or_do_not_count_are_each_told_why() -> Outcome {
    journey(Opening::default(), Size::Phone, async |office, visitor| {
        let text = office.file("notes.p12");
        std::fs::write(&text, "this is no key")?;
        let mut said = std::collections::BTreeSet::new();
        for (key, password) in [
            (office.key("representative.p12"), "Wrong2099"),
            (text, PASSWORD),
            (office.key("expired.p12"), PASSWORD),
        ] {
            visitor.open("/sign-in").await?;
            visitor.control("key.file").await?.send_keys(key.to_string_lossy()).await?;
            visitor.control("key.password").await?.send_keys(password).await?;
            visitor.click("key.open").await?;
            let summary = visitor.find(".error-summary").await?.text().await?;
            assert!(said.insert(summary.clone()), "said of another key already: {summary}");
        }
        visitor.browser().picture("key-refused-phone").await?;
        // A revoked certificate looks whole in the browser; the server knows the list.
        visitor.open("/sign-in").await?;
        visitor.open_key(&office.key("revoked.p12"), PASSWORD).await?;
        visitor.click("sign-in.send").await?;
        let refused = visitor.find("[role='alert'] h2, [role='alert'] strong").await?.text().await?;
        assert!(!refused.is_empty());
        assert!(visitor.path().await?.ends_with("/sign-in"));
        Ok(())
    })
}

#[test]
fn the_language_changes_and_every_answer_stays() -> Outcome {
    journey(Opening::default(), Size::Phone, async |office, visitor| {
        visitor.sign_in(&office.key("representative.p12"), PASSWORD).await?;
        visitor.begin().await?;
        visitor.walk_to("/names", &anna(today()), &[]).await?;
        visitor.answer(&anna(today())).await?;
        for locale in ["kk", "ru", "en"] {
            visitor.language(locale).await?;
            let surname = visitor.control("recipient.names.surname").await?.prop("value").await?;
            assert_eq!(surname.as_deref(), Some("Eriksson"), "{locale}");
        }
        Ok(())
    })
}

#[test]
fn a_file_that_is_no_document_is_refused_and_the_page_says_what_to_do() -> Outcome {
    journey(Opening::default(), Size::Phone, async |office, visitor| {
        visitor.sign_in(&office.key("representative.p12"), PASSWORD).await?;
        visitor.begin().await?;
        visitor.walk_to("/copies", &anna(today()), &[]).await?;
        let wrong = office.file("passport.pdf");
        std::fs::write(&wrong, "<html>not a passport</html>")?;
        visitor.control("copies.identity").await?.send_keys(wrong.to_string_lossy()).await?;
        let said = visitor.find("[role='alert'], .field-error").await?.text().await?;
        assert!(said.contains("PDF"), "{said}");
        assert!(!visitor.has("copies.identity.stored").await?);
        Ok(())
    })
}
