//! NCALayer in a real browser, played by a stand-in: signing in and filing, everything that goes wrong with its own words,
//! and impostors who get nowhere. The draft is there afterwards, whatever happened.

use std::path::PathBuf;
use std::time::Duration;

use e2e::browser::{Kind, Size};
use e2e::ncalayer::{Address, Key, Manner, Modules, NcaLayer, Script, Shape};
use e2e::office::{Office, Opening};
use e2e::people::{anna, pdf};
use e2e::portal::Visitor;
use e2e::{Outcome, axe, journey, journey_in, today};
use shared::specimen::REPRESENTATIVE_IIN;

const PASSWORD: &str = "Demo2099";
const LOCALES: [&str; 3] = ["kk", "ru", "en"];
/// The words of English are looked for; the other languages are looked at by axe.
const LOCALE: &str = "en";

fn copy(office: &Office, name: &str) -> Outcome<PathBuf> {
    let file = office.file(name);
    std::fs::write(&file, pdf(name))?;
    Ok(file)
}

fn key(office: &Office, name: &str) -> Outcome<Key> {
    Key::open(&office.key(name), PASSWORD)
}

/// From the cabinet to the page on which an application is signed, NCALayer chosen.
async fn before_signing(office: &Office, visitor: &Visitor<'_>) -> Outcome {
    let (identity, power) = (copy(office, "passport.pdf")?, copy(office, "power.pdf")?);
    visitor.begin().await?;
    visitor.walk(&anna(today()), &[("identity", &identity), ("power_of_attorney", &power)]).await?;
    visitor.click("continue").await?;
    visitor.arrive("/sign").await?;
    visitor.choose_way("signing.way").await
}

/// What the error summary says.
async fn told(visitor: &Visitor<'_>) -> Outcome<String> {
    Ok(visitor.find(".error-summary").await?.text().await?)
}

/// The page as it stands, in each language; ends in English.
async fn clean(visitor: &Visitor<'_>, name: &str) -> Outcome {
    for locale in LOCALES {
        visitor.language(locale).await?;
        is_clean(visitor, &format!("{name}-{locale}")).await?;
    }
    Ok(())
}

async fn is_clean(visitor: &Visitor<'_>, name: &str) -> Outcome {
    axe::is_clean(visitor.browser(), name).await?;
    visitor.fits(name).await?;
    visitor.browser().picture(name).await
}

/// Sign-in by NCALayer and by a key file, filing by both, in one browser.
fn every_way(kind: Kind) -> Outcome {
    journey_in(kind, Opening::default(), Size::Desk, async |office, visitor| {
        let nca = NcaLayer::start(Script::signing(key(office, "representative.p12")?)).await?;
        visitor.open("/").await?;
        visitor.language(LOCALE).await?;
        visitor.sign_in_by_ncalayer().await?;
        let said = nca.heard().concat();
        assert!(
            said.contains(r#""chain":["-----BEGIN CERTIFICATE"#),
            "the demonstration names its own: {said}"
        );
        before_signing(office, visitor).await?;
        visitor.click("sign.send").await?;
        visitor.arrive("/filed").await?;
        let said = nca.heard().concat();
        let narrowed = format!(r#""extKeyUsageOids":["1.3.6.1.5.5.7.3.4"],"iin":"{REPRESENTATIVE_IIN}""#);
        assert!(said.contains(&narrowed) && !said.contains(r#""chain":[]"#), "{said}");
        visitor.sign_out().await?;
        visitor.sign_in(&office.key("representative.p12"), PASSWORD).await?;
        // The choice is remembered on this device, and nothing else is.
        visitor.open("/sign-in").await?;
        visitor.control("key.file").await?;
        assert!(nca.heard().is_empty(), "nobody asked NCALayer");
        visitor.sign_out().await?;
        // Nobody there: Firefox has one more reason than others, and says so.
        let address = nca.stop().await;
        visitor.open("/sign-in").await?;
        visitor.choose_way("signing.way").await?;
        visitor.click("sign-in.send").await?;
        await_words(visitor, "does not answer").await?;
        assert_eq!(told(visitor).await?.contains("Firefox"), kind == Kind::Firefox);
        visitor.browser().picture(&format!("ncalayer-unreachable-{kind:?}")).await?;
        drop(address);
        Ok(())
    })
}

#[test]
fn a_representative_signs_in_and_files_in_chromium() -> Outcome {
    every_way(Kind::Chromium)
}

#[test]
fn a_representative_signs_in_and_files_in_firefox() -> Outcome {
    every_way(Kind::Firefox)
}

#[test]
fn every_failure_has_its_own_words_and_signing_in_can_be_tried_again() -> Outcome {
    journey(Opening::default(), Size::Phone, async |office, visitor| {
        visitor.open("/sign-in").await?;
        visitor.language(LOCALE).await?;
        visitor.choose_way("signing.way").await?;
        // Nobody listens: the address is ours, and free.
        let address = Address::take().await?;
        visitor.click("sign-in.send").await?;
        let said = told(visitor).await?;
        assert!(said.contains("does not answer") && said.contains("cannot tell which"), "{said}");
        drop(address);
        let nca = NcaLayer::start(Script::signing(key(office, "representative.p12")?)).await?;
        for (manner, modules, words) in [
            (Manner::Cancels, Modules::Both, "closed without signing"),
            (Manner::Cancels, Modules::CommonOnly, "closed without signing"),
            (Manner::Mute, Modules::Both, "took the connection and says nothing"),
            (Manner::Disconnects, Modules::Both, "broke before the signature came"),
            (Manner::Declines, Modules::Both, "did not take the request"),
            (Manner::Fails, Modules::Both, "could not sign with this key"),
            (Manner::Babbles, Modules::Both, "something that is no signature"),
            (Manner::Floods, Modules::Both, "more than a signature can be"),
            (Manner::SignsAnother, Modules::Both, "another text than the one shown"),
            (Manner::Signs(Shape::List), Modules::Neither, "Install the present version"),
        ] {
            nca.now(|script| (script.manner, script.modules) = (manner, modules));
            visitor.click("sign-in.send").await?;
            await_words(visitor, words).await.map_err(|why| format!("{manner:?}: {why}"))?;
            visitor.control("sign-in.send").await?;
        }
        clean(visitor, "ncalayer-too-old").await?;
        for (shape, modules) in [
            (Shape::List, Modules::Both),
            (Shape::Text, Modules::Both),
            (Shape::Object, Modules::Both),
            (Shape::List, Modules::CommonOnly),
        ] {
            nca.now(|script| {
                (script.manner, script.modules, script.strays) = (Manner::Signs(shape), modules, true);
            });
            visitor.sign_in_by_ncalayer().await?;
            visitor.sign_out().await?;
        }
        Ok(())
    })
}

#[test]
fn a_slow_person_is_waited_for_and_may_stop_waiting() -> Outcome {
    journey(Opening::default(), Size::Phone, async |office, visitor| {
        let nca = NcaLayer::start(Script::signing(key(office, "representative.p12")?)).await?;
        nca.now(|script| script.takes = Duration::from_secs(60));
        visitor.open("/sign-in").await?;
        visitor.choose_way("signing.way").await?;
        for locale in LOCALES {
            visitor.language(locale).await?;
            visitor.click("sign-in.send").await?;
            visitor.control("ncalayer.cancel").await?;
            is_clean(visitor, &format!("ncalayer-waits-{locale}")).await?;
            visitor.click("ncalayer.cancel").await?;
            told(visitor).await?;
            is_clean(visitor, &format!("ncalayer-withdrawn-{locale}")).await?;
        }
        assert!(told(visitor).await?.contains("You stopped waiting"));
        // Who goes elsewhere stops waiting too, and a late signature signs nobody in.
        nca.now(|script| script.takes = Duration::from_secs(2));
        visitor.click("sign-in.send").await?;
        visitor.control("ncalayer.cancel").await?;
        visitor.click("brand").await?;
        tokio::time::sleep(Duration::from_secs(3)).await;
        visitor.control("nav.sign-in").await?;
        // Who waits gets in.
        visitor.sign_in_by_ncalayer().await
    })
}

#[test]
fn a_draft_survives_whatever_ncalayer_does() -> Outcome {
    journey(Opening::default(), Size::Desk, async |office, visitor| {
        visitor.open("/").await?;
        visitor.language(LOCALE).await?;
        visitor.sign_in(&office.key("representative.p12"), PASSWORD).await?;
        before_signing(office, visitor).await?;
        let address = Address::take().await?;
        visitor.click("sign.send").await?;
        assert!(told(visitor).await?.contains("does not answer"));
        drop(address);
        // Another person's key: today's NCALayer does not offer it, an old one does.
        let nca = NcaLayer::start(Script::signing(key(office, "operator.p12")?)).await?;
        visitor.click("sign.send").await?;
        await_words(visitor, "closed without signing").await?;
        nca.now(|script| script.modules = Modules::CommonOnly);
        visitor.click("sign.send").await?;
        await_words(visitor, "belongs to another person").await?;
        for locale in LOCALES {
            visitor.language(locale).await?;
            visitor.click("sign.send").await?;
            told(visitor).await?;
            is_clean(visitor, &format!("ncalayer-another-person-{locale}")).await?;
        }
        for manner in [Manner::Disconnects, Manner::Cancels] {
            nca.now(|script| script.manner = manner);
            visitor.click("sign.send").await?;
            let words = if manner == Manner::Cancels { "closed without signing" } else { "broke before" };
            await_words(visitor, words).await?;
        }
        let own = key(office, "representative.p12")?;
        nca.now(|script| *script = Script::signing(own));
        visitor.click("sign.send").await?;
        visitor.arrive("/filed").await
    })
}

#[test]
fn an_impostor_on_ncalayers_port_gets_nobody_in() -> Outcome {
    journey(Opening::default(), Size::Desk, async |_, visitor| {
        // Its key is good for an authority of its own, with the names of the true one.
        let other = Office::open(Opening::default()).await?;
        let foreign = key(&other, "representative.p12")?;
        let nca = NcaLayer::start(Script { impostor: true, ..Script::signing(foreign) }).await?;
        visitor.open("/sign-in").await?;
        visitor.language(LOCALE).await?;
        visitor.choose_way("signing.way").await?;
        visitor.click("sign-in.send").await?;
        let said = visitor.find("[role='alert'] .banner").await?.text().await?;
        assert!(said.contains("signature") && visitor.path().await?.ends_with("/sign-in"), "{said}");
        visitor.browser().picture("ncalayer-impostor").await?;
        assert!(!nca.heard().is_empty());
        other.close().await;
        Ok(())
    })
}

async fn await_words(visitor: &Visitor<'_>, words: &str) -> Outcome {
    for _ in 0..300 {
        if visitor.has("error-summary").await? && told(visitor).await?.contains(words) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(format!("nobody says {words:?}:\n{}", visitor.text().await?).into())
}
