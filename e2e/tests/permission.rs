//! NCALayer from a page of the network: the browser guards what listens on this machine. The page says that it will be
//! asked, names a refusal as one, and goes on when it is allowed, without being loaded anew.

use e2e::browser::Size;
use e2e::ncalayer::{Key, NcaLayer, Script};
use e2e::office::{Office, Opening};
use e2e::portal::Visitor;
use e2e::{Outcome, axe, journey};
use serde_json::json;

const LOCALES: [&str; 3] = ["kk", "ru", "en"];

/// The person or the administrator decides.
async fn decided(office: &Office, visitor: &Visitor<'_>, setting: &str) -> Outcome {
    let tools = visitor.browser().window.cdp();
    let mut known = false;
    for name in ["loopback-network", "local-network-access", "local-network"] {
        let wanted = json!({ "origin": office.origin, "permission": { "name": name }, "setting": setting });
        known |= tools.send_raw("Browser.setPermission", wanted).await.is_ok();
    }
    if known { Ok(()) } else { Err("this browser knows no permission for loopback addresses".into()) }
}

/// The page as it stands, in each language; ends in English.
async fn clean(visitor: &Visitor<'_>, name: &str) -> Outcome {
    for locale in LOCALES {
        visitor.language(locale).await?;
        let name = format!("{name}-{locale}");
        axe::is_clean(visitor.browser(), &name).await?;
        visitor.fits(&name).await?;
        visitor.browser().picture(&name).await?;
    }
    Ok(())
}

#[test]
fn a_page_of_the_network_says_it_will_be_asked_names_a_refusal_and_recovers() -> Outcome {
    journey(Opening { public: true, ..Opening::default() }, Size::Desk, async |office, visitor| {
        let key = Key::open(&office.key("representative.p12"), "Demo2099")?;
        let nca = NcaLayer::start(Script::signing(key)).await?;
        decided(office, visitor, "prompt").await?;
        visitor.open("/sign-in").await?;
        visitor.choose_way("signing.way").await?;
        visitor.language("en").await?;
        let said = visitor.control("ncalayer.will-ask").await?.text().await?;
        assert!(said.contains("press “Allow”"), "{said}");
        clean(visitor, "permission-prompt").await?;

        decided(office, visitor, "denied").await?;
        visitor.control("ncalayer.blocked").await?;
        visitor.click("sign-in.send").await?;
        let said = visitor.find(".error-summary").await?.text().await?;
        assert!(
            said.contains("does not let this page reach NCALayer") && said.contains("left of the address"),
            "{said}"
        );
        assert!(nca.heard().is_empty(), "the browser let nothing through");
        clean(visitor, "permission-denied").await?;
        assert!(visitor.has("error-summary").await?, "and it stays said");

        decided(office, visitor, "granted").await?;
        visitor.is_gone(".error-summary").await?;
        visitor.is_gone("[id='ncalayer.blocked']").await?;
        visitor.click("sign-in.send").await?;
        visitor.arrive("/cabinet").await
    })
}

#[test]
fn a_page_of_this_machine_needs_no_permission() -> Outcome {
    journey(Opening::default(), Size::Desk, async |office, visitor| {
        let key = Key::open(&office.key("representative.p12"), "Demo2099")?;
        let _nca = NcaLayer::start(Script::signing(key)).await?;
        visitor.open("/sign-in").await?;
        visitor.choose_way("signing.way").await?;
        visitor.control("ncalayer.lead").await?;
        assert!(!visitor.has("ncalayer.will-ask").await? && !visitor.has("ncalayer.blocked").await?);
        visitor.sign_in_by_ncalayer().await
    })
}
