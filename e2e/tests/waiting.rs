//! What is lodged while nothing can be learnt about its signature: it is received, the person reads so in plain words,
//! finds it in the cabinet, and may take it back.

use std::path::PathBuf;

use e2e::browser::Size;
use e2e::office::{Office, Opening};
use e2e::people::{anna, pdf};
use e2e::portal::Visitor;
use e2e::{Outcome, axe, journey, today};

const PASSWORD: &str = "Demo2099";
const LOCALES: [&str; 3] = ["kk", "ru", "en"];

fn copy(office: &Office, name: &str) -> Outcome<PathBuf> {
    let file = office.file(name);
    std::fs::write(&file, pdf(name))?;
    Ok(file)
}

/// Looks at the page in every language.
async fn is_clean(visitor: &Visitor<'_>, name: &str, control: &str) -> Outcome {
    for locale in LOCALES {
        visitor.language(locale).await?;
        visitor.control(control).await?;
        let name = format!("{name}-{locale}");
        axe::is_clean(visitor.browser(), &name).await?;
        visitor.fits(&name).await?;
        visitor.browser().picture(&name).await?;
    }
    Ok(())
}

#[test]
fn what_cannot_be_judged_yet_is_received_and_may_be_taken_back() -> Outcome {
    let opening = Opening { no_timestamps: true, ..Opening::default() };
    journey(opening, Size::Phone, async |office, visitor| {
        let key = office.key("representative.p12");
        visitor.sign_in(&key, PASSWORD).await?;
        let (identity, power) = (copy(office, "passport.pdf")?, copy(office, "power.pdf")?);
        visitor.begin().await?;
        visitor.walk(&anna(today()), &[("identity", &identity), ("power_of_attorney", &power)]).await?;
        visitor.click("continue").await?;
        visitor.arrive("/sign").await?;
        visitor.open_key(&key, PASSWORD).await?;
        visitor.click("sign.send").await?;
        visitor.arrive("/filed").await?;
        is_clean(visitor, "received", "receipt").await?;
        let filed = visitor.path().await?;
        let draft = filed.split('/').rev().nth(1).ok_or("the address names the draft")?.to_owned();
        visitor.click("to-cabinet").await?;
        is_clean(visitor, "received-cabinet", &format!("draft.{draft}")).await?;
        visitor.click(&format!("draft.{draft}")).await?;
        visitor.arrive("/filed").await?;
        visitor.click("receipt.take-back").await?;
        visitor.arrive(&draft).await?;
        visitor.browser().picture("received-taken-back").await?;
        // It is a draft again: it can be read through and sent once more.
        visitor.open("/cabinet").await?;
        visitor.click(&format!("draft.{draft}")).await?;
        visitor.arrive(&draft).await
    })
}
