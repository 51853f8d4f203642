//! What the journeys of the desks share: a morning on which every office is open, a page held against axe in three
//! languages and two widths, places that say something after a while, scans of papers.

use std::path::PathBuf;
use std::time::Duration;

use crate::browser::Look;
use crate::office::{Office, Opening};
use crate::people::pdf;
use crate::portal::Visitor;
use crate::{Outcome, axe, friday_evening};

/// Password of every key file.
pub const PASSWORD: &str = "Demo2099";

/// A morning on which every office is open, half past ten at the provider.
#[must_use]
pub fn friday_morning() -> Opening {
    let morning = friday_evening() - jiff::SignedDuration::from_hours(9);
    Opening { held_at: Some(morning), ..Opening::default() }
}

/// Signs somebody in and opens a page.
///
/// # Errors
/// When either does not happen.
pub async fn sits_down(office: &Office, visitor: &Visitor<'_>, key: &str, path: &str) -> Outcome {
    visitor.sign_in(&office.key(key), PASSWORD).await?;
    visitor.open(path).await
}

/// The page as it stands, in each language: axe finds nothing and nothing sticks out; in Russian also at the width of
/// a phone. Ends in English.
///
/// # Errors
/// What is wrong, with the name of the page.
pub async fn clean(visitor: &Visitor<'_>, name: &str) -> Outcome {
    for locale in ["kk", "ru", "en"] {
        visitor.language(locale).await?;
        axe::is_clean(visitor.browser(), &format!("{name} ({locale})")).await?;
        visitor.fits(&format!("{name} ({locale})")).await?;
        visitor.browser().picture(&format!("{name}-{locale}")).await?;
        if locale == "ru" {
            visitor.browser().look(Look::Narrow).await?;
            visitor.fits(&format!("{name} on a phone")).await?;
            visitor.browser().picture(&format!("{name}-{locale}-390")).await?;
            visitor.browser().look(Look::Plain).await?;
        }
    }
    Ok(())
}

/// Waits until a place of the page says something.
///
/// # Errors
/// When it says something else.
pub async fn says(visitor: &Visitor<'_>, id: &str, what: &str) -> Outcome {
    let mut said = String::new();
    for _ in 0..150 {
        if visitor.has(id).await? {
            said = visitor.control(id).await?.text().await?;
            if said.contains(what) {
                return Ok(());
            }
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(format!("{id} says {said:?} and not {what:?}").into())
}

/// A scan on the disk.
///
/// # Errors
/// When it cannot be written.
pub fn scan(office: &Office, name: &str) -> Outcome<PathBuf> {
    let path = office.file(&format!("{name}.pdf"));
    std::fs::write(&path, pdf(name))?;
    Ok(path)
}

/// Answers by the id of their control.
#[must_use]
pub fn all(answers: &[(&str, &str)]) -> Vec<(String, String)> {
    answers.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect()
}

/// The three boxes of a day `YYYY-MM-DD`.
#[must_use]
pub fn day(id: &str, text: &str) -> Vec<(String, String)> {
    let parts = text.split('-').map(str::to_owned);
    [".year", ".month", ".day"].into_iter().map(|box_of| format!("{id}{box_of}")).zip(parts).collect()
}
