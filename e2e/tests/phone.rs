//! Signing on a phone in a real browser, the phone played: signing in and filing, everything that goes wrong with its own
//! words, and the page as it looks on a desk and on the phone itself.

use std::path::PathBuf;

use e2e::browser::{Kind, Look, Size};
use e2e::office::{Office, Opening};
use e2e::people::{anna, pdf};
use e2e::phone::{Phone, signed};
use e2e::portal::Visitor;
use e2e::{Outcome, axe, friday_evening, journey, journey_in, today};
use jiff::ToSpan as _;

const PASSWORD: &str = "Demo2099";
const LOCALES: [&str; 3] = ["kk", "ru", "en"];
/// The words of English are looked for; the other languages are looked at by axe.
const LOCALE: &str = "en";
const WAY: &str = "signing.way.phone";

fn copy(office: &Office, name: &str) -> Outcome<PathBuf> {
    let file = office.file(name);
    std::fs::write(&file, pdf(name))?;
    Ok(file)
}

/// The sign-in page with its code.
async fn show_code(visitor: &Visitor<'_>) -> Outcome<Phone> {
    visitor.open("/sign-in").await?;
    visitor.choose_way(WAY).await?;
    visitor.click("sign-in.send").await?;
    Phone::read(visitor).await
}

/// From the cabinet to the page on which an application is signed.
async fn before_signing(office: &Office, visitor: &Visitor<'_>) -> Outcome {
    let (identity, power) = (copy(office, "passport.pdf")?, copy(office, "power.pdf")?);
    visitor.begin().await?;
    visitor.walk(&anna(today()), &[("identity", &identity), ("power_of_attorney", &power)]).await?;
    visitor.click("continue").await?;
    visitor.arrive("/sign").await?;
    visitor.choose_way(WAY).await
}

/// The code that takes the place of another.
async fn read_another(visitor: &Visitor<'_>, before: &Phone) -> Outcome<Phone> {
    for _ in 0..200 {
        // While the one is drawn over the other, the link may be gone for a moment.
        if let Ok(phone) = Phone::read(visitor).await
            && phone.address != before.address
        {
            return Ok(phone);
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    Err("no other code".into())
}

async fn is_clean(visitor: &Visitor<'_>, name: &str) -> Outcome {
    axe::is_clean(visitor.browser(), name).await?;
    visitor.fits(name).await?;
    visitor.browser().picture(name).await
}

/// Waits until the page says it.
async fn await_words(visitor: &Visitor<'_>, words: &str) -> Outcome {
    for _ in 0..200 {
        if visitor.text().await?.contains(words) {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    Err(format!("nobody says {words:?}:\n{}", visitor.text().await?).into())
}

/// Sign-in and filing in one browser.
fn every_door(kind: Kind) -> Outcome {
    journey_in(kind, Opening::default(), Size::Desk, async |office, visitor| {
        let key = office.key("representative.p12");
        visitor.open("/").await?;
        visitor.language(LOCALE).await?;
        let phone = show_code(visitor).await?;
        for locale in LOCALES {
            visitor.language(locale).await?;
            visitor.control("phone.code").await?;
            is_clean(visitor, &format!("phone-code-{locale}")).await?;
        }
        // Only Chromium can be told how a person likes it.
        if kind == Kind::Chromium {
            visitor.browser().look(Look::Dark).await?;
            axe::is_legible(visitor.browser(), "phone-code-dark").await?;
            visitor.browser().picture("phone-code-dark").await?;
            visitor.browser().look(Look::Plain).await?;
        }
        let taken = phone.take().await?;
        let number = visitor.control("phone.check-number").await?.text().await?;
        assert!(
            taken.said["description"].as_str().is_some_and(|said| said.contains(&number)),
            "{:?}",
            taken.said
        );
        await_words(visitor, "The phone has the text").await?;
        is_clean(visitor, "phone-opened").await?;
        assert_eq!(phone.sign(&taken, &key, PASSWORD).await?, 200);
        visitor.arrive("/cabinet").await?;
        // The way is remembered; the statement is signed by the same person's phone.
        before_signing(office, visitor).await?;
        visitor.click("sign.send").await?;
        let phone = Phone::read(visitor).await?;
        visitor.browser().picture("phone-filing").await?;
        let taken = phone.take().await?;
        assert_eq!(phone.sign(&taken, &key, PASSWORD).await?, 200);
        visitor.arrive("/filed").await?;
        let again = phone.sign(&taken, &key, PASSWORD).await?;
        assert_eq!(again, 403, "a code is worth one signature");
        Ok(())
    })
}

#[test]
fn a_representative_signs_in_and_files_with_a_phone() -> Outcome {
    every_door(Kind::Chromium)
}

#[test]
fn a_representative_signs_in_and_files_with_a_phone_beside_firefox() -> Outcome {
    every_door(Kind::Firefox)
}

#[test]
fn every_failure_of_a_phone_has_its_own_words_and_the_draft_survives() -> Outcome {
    journey(Opening::default(), Size::Desk, async |office, visitor| {
        let (key, other) = (office.key("representative.p12"), office.key("representative-2.p12"));
        visitor.open("/").await?;
        visitor.language(LOCALE).await?;
        visitor.sign_in(&key, PASSWORD).await?;
        before_signing(office, visitor).await?;
        // Another person's phone.
        visitor.click("sign.send").await?;
        let phone = Phone::read(visitor).await?;
        assert_eq!(phone.sign(&phone.take().await?, &other, PASSWORD).await?, 403);
        await_words(visitor, "The signature belongs to another person").await?;
        is_clean(visitor, "phone-another-person").await?;
        // Another text.
        visitor.click("sign.send").await?;
        let phone = Phone::read(visitor).await?;
        let taken = phone.take().await?;
        let mut text = taken.text()?;
        text.extend(b"and more\n");
        assert_eq!(phone.send(&taken, &taken.with(&signed(&text, &key, PASSWORD)?)).await?, 403);
        await_words(visitor, "Another text was signed").await?;
        // The text comes back unsigned.
        visitor.click("sign.send").await?;
        let phone = Phone::read(visitor).await?;
        let taken = phone.take().await?;
        assert_eq!(phone.send(&taken, &taken.documents).await?, 403);
        await_words(visitor, "The signature could not be read").await?;
        // A new code: the old one is dead, and its token opens nothing.
        visitor.click("sign.send").await?;
        let first = Phone::read(visitor).await?;
        let old = first.take().await?;
        visitor.click("phone.renew").await?;
        let phone = read_another(visitor, &first).await?;
        assert_eq!(first.sign(&old, &key, PASSWORD).await?, 403);
        let taken = phone.take().await?;
        assert_eq!(phone.sign(&taken.with_token_of(&old), &key, PASSWORD).await?, 403);
        // The person stops waiting; what the phone brings then is refused.
        visitor.click("phone.stop").await?;
        await_words(visitor, "You stopped waiting for the phone").await?;
        is_clean(visitor, "phone-withdrawn").await?;
        assert_eq!(phone.sign(&taken, &key, PASSWORD).await?, 403);
        // Nothing was lost by any of it.
        visitor.click("sign.send").await?;
        let phone = Phone::read(visitor).await?;
        assert_eq!(phone.sign(&phone.take().await?, &key, PASSWORD).await?, 200);
        visitor.arrive("/filed").await
    })
}

#[test]
fn a_code_expires_and_a_new_one_works() -> Outcome {
    let opening = Opening { held_at: Some(friday_evening()), ..Opening::default() };
    journey(opening, Size::Desk, async |office, visitor| {
        let clock = office.clock.as_ref().ok_or("a held clock")?;
        visitor.open("/").await?;
        visitor.language(LOCALE).await?;
        let phone = show_code(visitor).await?;
        let taken = phone.take().await?;
        assert!(visitor.control("phone.left").await?.text().await?.contains("5 min"));
        clock.set(friday_evening() + 270.seconds());
        await_words(visitor, "less than a minute").await?;
        clock.set(friday_evening() + 300.seconds());
        await_words(visitor, "time was over before the phone signed").await?;
        is_clean(visitor, "phone-expired").await?;
        let key = office.key("representative.p12");
        assert_eq!(phone.sign(&taken, &key, PASSWORD).await?, 403);
        visitor.click("sign-in.send").await?;
        let phone = Phone::read(visitor).await?;
        assert_eq!(phone.sign(&phone.take().await?, &key, PASSWORD).await?, 200);
        visitor.arrive("/cabinet").await
    })
}

#[test]
fn on_the_phone_itself_the_app_is_opened_by_a_link() -> Outcome {
    journey(Opening::default(), Size::Phone, async |office, visitor| {
        visitor.open("/").await?;
        visitor.language(LOCALE).await?;
        let phone = show_code(visitor).await?;
        visitor.control("phone.open").await?;
        let code = visitor.browser().window.find(thirtyfour::By::Css("[id='phone.code']")).await?;
        assert!(!code.is_displayed().await?, "the code is folded beneath");
        for locale in LOCALES {
            visitor.language(locale).await?;
            visitor.control("phone.open").await?;
            is_clean(visitor, &format!("phone-link-{locale}")).await?;
            visitor.browser().look(Look::Zoomed).await?;
            visitor.fits("phone-link at 400 %").await?;
            visitor.browser().look(Look::Plain).await?;
        }
        visitor.find("[id='phone.other'] summary").await?.click().await?;
        visitor.control("phone.code").await?;
        visitor.browser().picture("phone-link-code").await?;
        assert_eq!(phone.sign(&phone.take().await?, &office.key("representative.p12"), PASSWORD).await?, 200);
        visitor.arrive("/cabinet").await
    })
}
