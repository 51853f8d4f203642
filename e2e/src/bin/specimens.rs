//! Draws the papers of the people whom the demonstration publishes: the page of a passport and a power of attorney each,
//! as pictures. `cargo run -p e2e --bin specimens` writes them where the backend takes them from; that each is read as
//! what it is, a test of the backend says. Wants Chromium, its driver and the face OCR-B.

use std::path::{Path, PathBuf};

use backend::demo::{Specimen, specimens};
use e2e::Outcome;
use e2e::browser::{Browser, Kind, Size};

/// Width and height of a passport's page, pixels: 125 by 88 millimetres at 254 to the inch.
const PASSPORT: (u32, u32) = (1250, 880);
/// The same of a sheet of A5.
const POWER: (u32, u32) = (874, 1240);

fn main() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../backend/src/demo/papers");
    std::fs::create_dir_all(&folder)?;
    e2e::block_on(async {
        let kept = std::env::temp_dir();
        let browser = Browser::open(Kind::Chromium, Size::Desk, &kept, &[]).await?;
        for one in specimens() {
            let [of_passport, of_power] = one.files();
            draw(&browser, &passport(&one), PASSPORT, folder.join(of_passport)).await?;
            draw(&browser, &power(&one), POWER, folder.join(of_power)).await?;
        }
        browser.close().await
    })
}

async fn draw(browser: &Browser, svg: &str, (wide, high): (u32, u32), to: PathBuf) -> Outcome {
    let screen =
        serde_json::json!({ "width": wide, "height": high, "deviceScaleFactor": 1, "mobile": false });
    browser.window.cdp().send_raw("Emulation.setDeviceMetricsOverride", screen).await?;
    let page = format!(
        "<!doctype html><meta charset=utf-8><style>html,body{{margin:0;background:#e9efee}}svg{{display:block}}</style>{svg}"
    );
    let source = to.with_extension("html");
    std::fs::write(&source, page)?;
    browser.window.goto(format!("file://{}", source.display())).await?;
    browser.window.screenshot(&to).await?;
    std::fs::remove_file(source)?;
    Ok(())
}

/// The page of a passport of Utopia. What stands on it is what the registers know, and no more. The zone is set as ICAO 9303-3
/// wants it: OCR-B whose letters are 2.4 millimetres high, ten to the inch.
fn passport(one: &Specimen) -> String {
    let (stay, issuer) = (&one.known.stay, &one.known.issuer);
    let (name, born) = (&stay.name, &stay.birth_date);
    let field = |x: u32, y: u32, label: &str, value: &str| {
        format!(
            "<text class='l' x='{x}' y='{y}'>{label}</text><text class='v' x='{x}' y='{}'>{value}</text>",
            y + 13
        )
    };
    let fields = [
        field(126, 48, "Type", "P"),
        field(170, 48, "Issuing state", issuer),
        field(268, 48, "Passport No.", &stay.document),
        field(126, 78, "Surname", &name.surname.to_uppercase()),
        field(126, 108, "Given names", &name.given_name.to_uppercase()),
        field(126, 138, "Nationality", "UTOPIAN"),
        field(268, 138, "Sex", one.sex),
        field(126, 168, "Date of birth", born),
        field(268, 168, "Place of birth", "ZENITH"),
        field(126, 198, "Date of issue", Specimen::ISSUED),
        field(268, 198, "Date of expiry", Specimen::EXPIRES),
    ];
    let lines = one.zone.lines().zip([247, 266]).map(|(line, y)| {
        let line = line.replace('<', "&lt;");
        format!("<text class='m' x='17' y='{y}' textLength='366'>{line}</text>")
    });
    let waves: String =
        (0..9).map(|at| format!("<path d='M0 {}q50-34 100 0t100 0 100 0 100 0'/>", 60 + 16 * at)).collect();
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='1250' height='880' viewBox='0 0 400 281.6'><style>\
         text{{font-family:'Noto Sans','DejaVu Sans',sans-serif}}.l{{font-size:8px;fill:#4a5b66}}\
         .v{{font-size:12.5px;font-weight:700;fill:#10212b}}.m{{font-family:'OCR B';font-size:11.5px;fill:#000}}\
         .g{{fill:none;stroke:#d5e4ea;stroke-width:1.5}}</style><rect width='400' height='281.6' fill='#e9efee'/>\
         <g class='g'>{waves}<circle cx='318' cy='130' r='46'/><circle cx='318' cy='130' r='36'/><circle cx='318' cy='130' r='26'/></g>\
         <text x='18' y='27' font-size='15' font-weight='700' letter-spacing='1.8' fill='#00637f'>UTOPIA</text>\
         <text class='l' x='96' y='27'>PASSPORT</text><text x='292' y='27' font-size='13' font-weight='700' fill='#b3261e'>SPECIMEN</text>\
         <rect x='18' y='44' width='94' height='122' rx='4' fill='#e3f1f6' stroke='#7b8b95'/>\
         <g fill='#b5d7e3'><circle cx='65' cy='90' r='23'/><path d='M26 166c2-32 18-44 39-44s37 12 39 44z'/></g>{}{}</svg>",
        fields.concat(),
        lines.collect::<String>()
    )
}

/// A power of attorney of a notary whom nobody knows but the played register.
fn power(one: &Specimen) -> String {
    let (power, person) = (&one.known.power, &one.known.stay.name);
    let lines = [
        format!("No. {} of {}", power.number, power.issued_on),
        format!("valid until {}", power.until),
        String::new(),
        "I, the undersigned,".to_owned(),
        format!("{} {}, born {},", person.surname, person.given_name, power.principal_birth_date),
        format!("passport of {} No. {},", one.known.issuer, power.principal_document),
        String::new(),
        "give power to the person with the IIN".to_owned(),
        format!("{} (UTOPIAN REPRESENTATIVE)", power.agent_iin),
        "to file on my behalf for an individual".to_owned(),
        "identification number and to receive the result.".to_owned(),
        String::new(),
        format!("Certified by the notary {}", power.notary),
    ];
    let text: String = lines
        .iter()
        .enumerate()
        .map(|(at, line)| format!("<text x='36' y='{}'>{line}</text>", 130 + 26 * at))
        .collect();
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='874' height='1240' viewBox='0 0 437 620'><style>\
         text{{font-family:'Noto Serif','DejaVu Serif',serif;font-size:14px;fill:#10212b}}</style>\
         <rect width='437' height='620' fill='#fff'/><rect x='16' y='16' width='405' height='588' fill='none' stroke='#7b8b95'/>\
         <text x='36' y='60' style='font-size:22px;font-weight:700'>Power of attorney</text>\
         <text x='36' y='86' style='font-size:14px;font-weight:700;fill:#b3261e'>SPECIMEN · only for the demonstration</text>{text}\
         <path d='M230 560q16-28 24-4t20-12q8 28 20 4t28-8q12 16 52-8' fill='none' stroke='#10212b' stroke-width='1.6'/>\
         <circle cx='90' cy='540' r='38' fill='none' stroke='#00637f' stroke-width='2'/><circle cx='90' cy='540' r='28' fill='none' stroke='#00637f'/></svg>"
    )
}
