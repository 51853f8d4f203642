//! The three pictures of the first page of the repository, taken of what runs: the portal, the desk, a certificate.
//! `cargo xtask pictures` names the folder in which they are kept; without one they are taken and thrown away.

use std::path::{Path, PathBuf};
use std::process::Command;

use e2e::browser::Size;
use e2e::desk::{PASSWORD, friday_morning, scan, sits_down};
use e2e::office::{Office, Opening};
use e2e::people::anna;
use e2e::portal::Visitor;
use e2e::{Outcome, journey, today};

/// Smaller than this nothing is to be seen on a picture, larger it is too heavy for a first page.
const OCTETS: std::ops::Range<u64> = 8_000..400_000;

/// Where the pictures are kept, if anywhere.
#[expect(clippy::disallowed_methods, reason = "the one place that learns where the pictures are kept")]
fn kept() -> Option<PathBuf> {
    std::env::var_os("IIN_PICTURES").map(PathBuf::from)
}

fn keep(picture: &Path, name: &str) -> Outcome {
    let octets = std::fs::metadata(picture)?.len();
    assert!(OCTETS.contains(&octets), "{name}: {octets} octets");
    if let Some(folder) = kept() {
        std::fs::create_dir_all(&folder)?;
        std::fs::copy(picture, folder.join(name))?;
    }
    Ok(())
}

async fn take(office: &Office, visitor: &Visitor<'_>, name: &str) -> Outcome {
    visitor.settled().await?;
    let picture = office.file(name);
    visitor.browser().window.screenshot(&picture).await?;
    keep(&picture, name)
}

/// The first page of a paper.
fn drawn(office: &Office, paper: &Path, name: &str) -> Outcome {
    let picture = office.file(name);
    let mut pdftoppm = Command::new("pdftoppm");
    pdftoppm.args(["-png", "-r", "75", "-singlefile"]).arg(paper).arg(picture.with_extension(""));
    assert!(pdftoppm.status()?.success(), "{} is drawn", paper.display());
    keep(&picture, name)
}

#[test]
fn the_portal_and_a_certificate_are_taken() -> Outcome {
    journey(Opening { automatic_off: true, ..Opening::default() }, Size::Desk, async |office, visitor| {
        visitor.open("/").await?;
        visitor.language("en").await?;
        take(office, visitor, "portal.png").await?;
        let key = office.key("representative.p12");
        visitor.sign_in(&key, PASSWORD).await?;
        visitor.begin().await?;
        let (identity, power) = (scan(office, "identity")?, scan(office, "power")?);
        visitor.walk(&anna(today()), &[("identity", &identity), ("power_of_attorney", &power)]).await?;
        visitor.click("continue").await?;
        visitor.arrive("/sign").await?;
        visitor.open_key(&key, PASSWORD).await?;
        visitor.click("sign.send").await?;
        visitor.arrive("/filed").await?;
        visitor.sign_out().await?;
        visitor.sign_in(&office.key("operator.p12"), PASSWORD).await?;
        visitor.open("/desk/operator").await?;
        visitor.find("#queue a").await?.click().await?;
        visitor.click("case.claim").await?;
        visitor.grant_open_case().await?;
        visitor.sign_out().await?;
        visitor.sign_in(&key, PASSWORD).await?;
        visitor.open("/cabinet").await?;
        visitor.open_first_application().await?;
        visitor.browser().forget_downloads()?;
        visitor.click("download.certificate.pdf").await?;
        drawn(office, &visitor.browser().downloaded(".pdf").await?, "certificate.png")
    })
}

#[test]
fn the_desk_is_taken_where_an_operator_compares_two_people() -> Outcome {
    let opening = Opening { stories: true, ..friday_morning() };
    journey(opening, Size::Desk, async |office, visitor| {
        sits_down(office, visitor, "operator-2.p12", "/desk/operator").await?;
        visitor.language("en").await?;
        visitor.find("#queue a").await?;
        for line in visitor.browser().window.find_all(thirtyfour::By::Css("#queue a")).await? {
            if line.text().await?.contains("Hallberg") {
                line.click().await?;
                break;
            }
        }
        visitor.click("case.claim").await?;
        visitor.control("case.grant").await?;
        take(office, visitor, "desk.png").await
    })
}
