//! axe on every page, in Kazakh, Russian and English: no violation is tolerated. On a phone, where space is dear; and
//! nothing may make a page wider than its screen, also at 400 %. In the dark and in the system's own colours everything
//! stands out from its ground.

use e2e::browser::{Look, Size};
use e2e::office::Opening;
use e2e::people::{anna, giorgi, pdf};
use e2e::portal::Visitor;
use e2e::{Outcome, axe, journey, today};

const PASSWORD: &str = "Demo2099";
const LOCALES: [&str; 3] = ["kk", "ru", "en"];

/// The page as it stands, in each language.
async fn clean(visitor: &Visitor<'_>, name: &str) -> Outcome {
    for locale in LOCALES {
        visitor.language(locale).await?;
        axe::is_clean(visitor.browser(), &format!("{name} ({locale})")).await?;
        visitor.fits(&format!("{name} ({locale})")).await?;
        let said = visitor.text().await?;
        assert!(!said.contains('\0'), "{name} ({locale}): words of another language are missing:\n{said}");
        visitor.browser().picture(&format!("{name}-{locale}")).await?;
        visitor.browser().look(Look::Zoomed).await?;
        visitor.fits(&format!("{name} ({locale}) at 400 %")).await?;
        visitor.browser().look(Look::Plain).await?;
    }
    for look in [Look::Dark, Look::ForcedColours] {
        visitor.browser().look(look).await?;
        axe::is_legible(visitor.browser(), &format!("{name} ({look:?})")).await?;
        visitor.browser().picture(&format!("{name}-{look:?}")).await?;
    }
    visitor.has_edges(name).await?;
    visitor.browser().look(Look::Plain).await
}

#[test]
fn public_pages_are_clean() -> Outcome {
    journey(Opening::default(), Size::Phone, async |_, visitor| {
        for (path, name) in [
            ("/", "start"),
            ("/help", "help"),
            ("/privacy", "privacy"),
            ("/accessibility", "accessible"),
            ("/sign-in", "sign-in"),
            ("/certificate", "certificate"),
            ("/checks", "checks"),
            ("/nowhere", "not-found"),
        ] {
            visitor.open(path).await?;
            clean(visitor, name).await?;
        }
        Ok(())
    })
}

#[test]
fn every_page_of_the_form_is_clean_empty_with_errors_and_filled() -> Outcome {
    journey(Opening::default(), Size::Phone, async |office, visitor| {
        visitor.sign_in(&office.key("representative.p12"), PASSWORD).await?;
        clean(visitor, "cabinet").await?;
        visitor.open_draft().await?;
        clean(visitor, "tasks").await?;
        visitor.begin_draft().await?;
        let answers = giorgi(today());
        let files: Vec<_> = ["identity", "power_of_attorney", "translation"]
            .into_iter()
            .map(|purpose| {
                let file = office.file(&format!("{purpose}.pdf"));
                std::fs::write(&file, pdf(purpose)).map(|()| (purpose, file))
            })
            .collect::<Result<_, _>>()?;
        let files: Vec<_> = files.iter().map(|(purpose, file)| (*purpose, file.as_path())).collect();
        for _ in 0..20 {
            let path = visitor.path().await?;
            let name = path.rsplit('/').next().unwrap_or_default().to_owned();
            if name == "check-answers" {
                break;
            }
            clean(visitor, &name).await?;
            // A page that is filled in from elsewhere has nothing to complain of.
            if visitor.press_on().await? {
                continue;
            }
            clean(visitor, &format!("{name}-errors")).await?;
            visitor.step(&answers, &files).await?;
        }
        clean(visitor, "check-answers").await?;
        visitor.click("continue").await?;
        visitor.arrive("/sign").await?;
        visitor.open_key(&office.key("representative.p12"), PASSWORD).await?;
        clean(visitor, "sign").await?;
        Ok(())
    })
}

#[test]
fn what_follows_a_filing_is_clean_on_both_sides_of_the_desk() -> Outcome {
    journey(Opening { automatic_off: true, ..Opening::default() }, Size::Desk, async |office, visitor| {
        let key = office.key("representative.p12");
        visitor.sign_in(&key, PASSWORD).await?;
        visitor.begin().await?;
        let (identity, power) = (office.file("identity.pdf"), office.file("power.pdf"));
        std::fs::write(&identity, pdf("identity"))?;
        std::fs::write(&power, pdf("power"))?;
        visitor.walk(&anna(today()), &[("identity", &identity), ("power_of_attorney", &power)]).await?;
        visitor.click("continue").await?;
        visitor.arrive("/sign").await?;
        visitor.open_key(&key, PASSWORD).await?;
        visitor.click("sign.send").await?;
        visitor.arrive("/filed").await?;
        clean(visitor, "filed").await?;
        visitor.click("to-application").await?;
        visitor.control("stage").await?;
        clean(visitor, "application-waiting").await?;
        visitor.open("/desk").await?;
        assert!(!visitor.has("desk.pages").await?, "an applicant sees nothing of the desk");
        clean(visitor, "desk-closed").await?;
        visitor.sign_out().await?;
        visitor.open("/desk").await?;
        visitor.control("key.file").await?;
        clean(visitor, "desk-signed-out").await?;
        visitor.sign_in(&office.key("operator.p12"), PASSWORD).await?;
        visitor.arrive("/desk").await?;
        clean(visitor, "desk").await?;
        visitor.click("desk.operator").await?;
        visitor.arrive("/desk/operator").await?;
        clean(visitor, "queue").await?;
        visitor.find("#queue a").await?.click().await?;
        visitor.click("case.claim").await?;
        visitor.control("case.grant").await?;
        clean(visitor, "case").await?;
        visitor.grant_open_case().await?;
        clean(visitor, "case-granted").await?;
        visitor.sign_out().await?;
        visitor.sign_in(&key, PASSWORD).await?;
        visitor.open("/cabinet").await?;
        clean(visitor, "cabinet-with-result").await?;
        visitor.open_first_application().await?;
        clean(visitor, "application-issued").await?;
        Ok(())
    })
}
