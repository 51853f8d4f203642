//! A photo of a document in a real browser: it fills in the form on this device, asks what is not clear, says what is no help,
//! becomes the copy of the document, and lies beside the answers on the operator's desk. The pictures are drawn here; what
//! is read of them is known, because the reader reads the same everywhere.

#[path = "../../reader/tests/drawn/mod.rs"]
#[expect(
    dead_code,
    reason = "drawn for the tests of the reader: here one passport is, its own people are not"
)]
mod drawn;

use std::path::PathBuf;

use drawn::chance::Chance;
use drawn::page::Page;
use drawn::{LEVELS, Level, camera, page};
use e2e::browser::{PATIENCE, Size};
use e2e::office::{Office, Opening};
use e2e::people::{Answers, anna, change, pdf};
use e2e::portal::Visitor;
use e2e::{Outcome, axe, journey, today};
use reader::{Limits, Zone};
use shared::specimen::ICAO_SPECIMEN_RENEWED;
use thirtyfour::prelude::*;

const PASSWORD: &str = "Demo2099";
/// So many pictures are drawn before a search for a certain kind gives up.
const DRAWN_MAX: u64 = 60;

/// The passport of the specimen's holder, photographed.
fn photographed(level: &Level, seed: u64) -> Vec<u8> {
    let (page, mut chance) = printed(ICAO_SPECIMEN_RENEWED, level, seed);
    camera::taken(&page, level, &mut chance)
}

fn printed(zone: &str, level: &Level, seed: u64) -> (Page, Chance) {
    let lines: Vec<String> = zone.lines().map(str::to_owned).collect();
    let mut chance = Chance::new(seed);
    (page::page(&lines, level, &mut chance), chance)
}

/// The same, with a letter of the surname that may be another: over the `O` lies, so faint, what is printed of a `Q`.
fn smudged(level: &Level, seed: u64, percent: u8) -> Vec<u8> {
    let (mut page, mut chance) = printed(ICAO_SPECIMEN_RENEWED, level, seed);
    let (like, _) = printed(&ICAO_SPECIMEN_RENEWED.replacen("ERIKSSON", "ERIKSSQN", 1), level, seed);
    for (ink, other) in page.pixels.iter_mut().zip(&like.pixels) {
        *ink += (other - *ink) * f32::from(percent) / 100.0;
    }
    camera::taken(&page, level, &mut chance)
}

/// The first of these pictures that is read as wanted.
fn first(mut pictures: impl Iterator<Item = Vec<u8>>, wanted: impl Fn(&Zone) -> bool) -> Outcome<Vec<u8>> {
    let lies = |file: &Vec<u8>| {
        let reading = reader::read(file, &Limits::default()).ok();
        reading.is_some_and(|reading| reading.zones.len() == 1 && reading.zones.first().is_some_and(&wanted))
    };
    pictures.find(lies).ok_or_else(|| "none of the pictures is read as was looked for".into())
}

fn is_exact(zone: &Zone) -> bool {
    zone.texts().join("\n") == ICAO_SPECIMEN_RENEWED
}

/// One letter of the surname in doubt, and nothing else.
fn doubts_a_name(zone: &Zone) -> bool {
    let doubted = |at: usize| {
        let line = zone.lines.get(at).map(|line| line.characters.as_slice()).unwrap_or_default();
        line.iter().enumerate().filter(|(_, one)| one.doubt.is_some()).map(|(at, _)| at).collect::<Vec<_>>()
    };
    is_exact(zone) && zone.doubts.is_empty() && doubted(0) == [11] && doubted(1).is_empty()
}

fn file(office: &Office, name: &str, bytes: &[u8]) -> Outcome<PathBuf> {
    let file = office.file(name);
    std::fs::write(&file, bytes)?;
    Ok(file)
}

/// As a representative, on the page of the document.
async fn arrives(office: &Office, visitor: &Visitor<'_>) -> Outcome {
    visitor.sign_in(&office.key("representative.p12"), PASSWORD).await?;
    visitor.language("en").await?;
    visitor.begin().await?;
    visitor.step(&anna(today()), &[]).await?;
    visitor.arrive("/identity-document").await
}

async fn chooses(visitor: &Visitor<'_>, file: &std::path::Path) -> Outcome {
    let input = visitor.browser().window.find(By::Css("[id='photo.choose']")).await?;
    input.send_keys(file.to_string_lossy()).await?;
    visitor.find("[id='photo.remove']").await.map(|_| ())
}

async fn value(visitor: &Visitor<'_>, id: &str) -> Outcome<String> {
    Ok(visitor.control(id).await?.prop("value").await?.unwrap_or_default())
}

/// Waits until this is said of the photo.
async fn says(visitor: &Visitor<'_>, part: &str) -> Outcome {
    let mut said = String::new();
    for _ in 0..PATIENCE.as_millis() / 50 {
        said = visitor.browser().window.find(By::Css("[id='photo.said']")).await?.text().await?;
        if said.contains(part) {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    Err(format!("not {part:?} is said, but {said:?}").into())
}

/// What is left to answer when a photo said the rest.
fn rest() -> Answers {
    let from_photo = [
        "document.mrz",
        "document.kind",
        "document.number",
        "document.issuer",
        "document.expires",
        "recipient.names",
        "recipient.birth_date",
        "recipient.sex",
        "recipient.citizenship",
    ];
    let mut answers = anna(today());
    answers.retain(|(id, _)| !from_photo.iter().any(|part| id.starts_with(part)));
    answers
}

#[test]
fn a_photo_of_a_passport_fills_in_the_form_becomes_its_copy_and_lies_beside_the_answers() -> Outcome {
    let drawn = (0..DRAWN_MAX).map(|seed| photographed(&LEVELS[0], seed));
    let picture = first(drawn, |zone| zone.is_certain() && is_exact(zone))?;
    journey(Opening { automatic_off: true, ..Opening::default() }, Size::Phone, async |office, visitor| {
        let (passport, power) =
            (file(office, "passport.jpg", &picture)?, file(office, "power.pdf", &pdf("power"))?);
        arrives(office, visitor).await?;
        chooses(visitor, &passport).await?;
        says(visitor, "9 fields are filled in").await?;
        assert_eq!(value(visitor, "document.number").await?, "L898902C3");
        assert_eq!(value(visitor, "document.expires.year").await?, "2032");
        assert_eq!(value(visitor, "document.mrz").await?, ICAO_SPECIMEN_RENEWED);
        assert!(visitor.find("label[for='document.number']").await?.text().await?.contains("from the photo"));
        axe::is_clean(visitor.browser(), "document page with a photo").await?;
        visitor.fits("document page with a photo").await?;
        visitor.browser().picture("photo-read").await?;
        // What is typed over is the person's own.
        visitor.control("document.number").await?.send_keys("X").await?;
        assert!(
            !visitor.find("label[for='document.number']").await?.text().await?.contains("from the photo")
        );
        visitor.control("document.number").await?.send_keys("\u{e003}").await?;
        visitor.walk(&rest(), &[("power_of_attorney", power.as_path())]).await?;
        visitor.click("continue").await?;
        visitor.arrive("/sign").await?;
        visitor.open_key(&office.key("representative.p12"), PASSWORD).await?;
        visitor.click("sign.send").await?;
        visitor.arrive("/filed").await?;
        visitor.sign_out().await?;

        visitor.browser().window.set_window_rect(0, 0, 1366, 768).await?;
        visitor.open("/desk").await?;
        visitor.sign_in(&office.key("operator.p12"), PASSWORD).await?;
        visitor.open("/desk/operator").await?;
        visitor.find("#queue a").await?.click().await?;
        visitor.click("case.claim").await?;
        let before = visitor.find("[id='case.unopened']").await?.attr("data-left").await?;
        assert_eq!(before.as_deref(), Some("2"), "photo and power of attorney");
        visitor.find("[id^='copy.'][id$='.show']").await?.click().await?;
        visitor.find("[id='viewer'] canvas").await?;
        visitor.find("[id='case.unopened'][data-left='1']").await?;
        let size = async || -> Outcome<(f64, f64)> {
            let rect = visitor.find("[id='viewer'] canvas").await?.rect().await?;
            Ok((rect.width, rect.height))
        };
        let whole = size().await?;
        visitor.click("viewer.larger").await?;
        assert!(size().await?.0 > whole.0 * 1.4);
        visitor.click("viewer.smaller").await?;
        visitor.click("viewer.turn").await?;
        let turned = size().await?;
        assert!((turned.1 / turned.0 - whole.0 / whole.1).abs() < 0.02, "{whole:?} {turned:?}");
        axe::is_clean(visitor.browser(), "case with a copy beside the answers").await?;
        visitor.browser().picture("case-viewer").await?;
        visitor.click("viewer.close").await?;
        visitor.is_gone("[id='viewer']").await
    })
}

#[test]
fn a_character_that_is_not_clear_is_asked_and_its_field_stays_empty_until_then() -> Outcome {
    // From a spot on an `O` to a `Q` with something missing: somewhere between the two nobody can say which.
    let picture = first((20..80).map(|percent| smudged(&LEVELS[0], 1, percent)), doubts_a_name)?;
    journey(Opening::default(), Size::Phone, async |office, visitor| {
        arrives(office, visitor).await?;
        chooses(visitor, &file(office, "passport.jpg", &picture)?).await?;
        visitor.find("[id='photo.ask.0']").await?;
        says(visitor, "8 fields are filled in").await?;
        assert_eq!(value(visitor, "document.mrz").await?, "", "one character of it is not known");
        axe::is_clean(visitor.browser(), "a character is asked").await?;
        visitor.browser().picture("photo-asked").await?;
        visitor.find("label[for='photo.ask.0']").await?.click().await?;
        visitor.find("[id='photo.ask.0']:checked").await?;
        says(visitor, "9 fields are filled in").await?;
        assert_eq!(value(visitor, "document.mrz").await?, ICAO_SPECIMEN_RENEWED);
        Ok(())
    })
}

/// Somebody of the demonstration's page, as it says to answer; what the photo fills in is left out.
fn livia() -> Answers {
    let mut answers = rest();
    change(
        &mut answers,
        &[
            ("power.number", "2-1001"),
            ("power.principal.surname", "Lindqvist"),
            ("power.principal.given_name", "Livia"),
            ("power.issued.day", "10"),
            ("power.issued.month", "3"),
            ("power.issued.year", "2026"),
            ("power.until.day", "10"),
            ("power.until.month", "3"),
            ("power.until.year", "2029"),
            ("power.scope", "iin"),
        ],
    );
    answers
}

/// No hand of an officer is in it: the passport was read, the registers were asked, and they know her.
#[test]
fn whom_the_demonstration_publishes_has_a_number_at_once_because_everything_was_proved() -> Outcome {
    journey(Opening { as_delivered: true, ..Opening::default() }, Size::Phone, async |office, visitor| {
        visitor.open("/demo").await?;
        visitor.language("en").await?;
        let page = visitor.text().await?;
        assert!(["Lindqvist Livia", "U30000011", "2-1001"].iter().all(|part| page.contains(part)), "{page}");
        axe::is_clean(visitor.browser(), "people of the demonstration").await?;
        visitor.fits("people of the demonstration").await?;
        visitor.browser().picture("demo").await?;
        arrives(office, visitor).await?;
        chooses(visitor, &office.key("lindqvist-passport.png")).await?;
        says(visitor, "9 fields are filled in").await?;
        assert_eq!(value(visitor, "document.number").await?, "U30000011");
        let power = office.key("lindqvist-power.png");
        visitor.walk(&livia(), &[("power_of_attorney", power.as_path())]).await?;
        visitor.click("continue").await?;
        visitor.arrive("/sign").await?;
        visitor.open_key(&office.key("representative.p12"), PASSWORD).await?;
        visitor.click("sign.send").await?;
        visitor.arrive("/filed").await?;
        visitor.open("/cabinet").await?;
        visitor.open_first_application().await?;
        let number = visitor.control("iin").await?.text().await?;
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        assert!(digits.len() == 12 && digits.starts_with("920417"), "{number}");
        let page = visitor.text().await?;
        assert!(!page.contains("nobody looked"), "{page}");
        visitor.browser().picture("demo-granted").await
    })
}

#[test]
fn a_reader_that_does_not_come_is_told_of() -> Outcome {
    let picture = photographed(&LEVELS[0], 1);
    let opening = Opening { own_dist: true, ..Opening::default() };
    journey(opening, Size::Phone, async |office, visitor| {
        arrives(office, visitor).await?;
        // The worker begins, and its module is not there.
        for entry in std::fs::read_dir(&office.dist)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with("reading-") && name.contains("_bg.wasm") {
                std::fs::remove_file(&path)?;
            }
        }
        chooses(visitor, &file(office, "passport.jpg", &picture)?).await?;
        says(visitor, "The photo was not read").await
    })
}

#[test]
fn a_photo_that_is_no_help_says_so_in_every_language_and_fills_in_nothing() -> Outcome {
    let blurred = Level { blur: (0.9, 1.0), ..LEVELS[0] };
    let picture = photographed(&blurred, 1);
    let none = reader::read(&picture, &Limits::default())?;
    assert!(none.zones.is_empty() && !none.quality.complaints.is_empty(), "{none:?}");
    journey(Opening::default(), Size::Phone, async |office, visitor| {
        arrives(office, visitor).await?;
        chooses(visitor, &file(office, "mist.jpg", &picture)?).await?;
        says(visitor, "blurred").await?;
        for id in ["document.mrz", "document.number"] {
            assert_eq!(value(visitor, id).await?, "", "{id}");
        }
        assert!(!visitor.control("photo.attach").await?.is_selected().await?, "no copy by itself");
        for (locale, blurred) in [("kk", "бұлыңғыр"), ("ru", "размыт"), ("en", "blurred")] {
            visitor.language(locale).await?;
            let said = visitor.control("photo.said").await?.text().await?;
            assert!(said.contains(blurred), "{locale}: {said}");
            axe::is_clean(visitor.browser(), &format!("a photo that is no help ({locale})")).await?;
            visitor.fits(&format!("a photo that is no help ({locale})")).await?;
        }
        // No picture at all is said too.
        chooses(visitor, &file(office, "letter.jpg", b"Dear Sir or Madam")?).await?;
        says(visitor, "cannot be opened here").await?;
        visitor.click("photo.remove").await?;
        visitor.is_gone("[id='photo.remove']").await
    })
}
