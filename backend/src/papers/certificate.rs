//! The registration certificate (annex 7): Kazakh and Russian side by side, the number large, a code to check it by.
//! The fields are our proposal, since the order does not print the annex. Knows where things stand on the sheet.

use shared::calendar::Zone;
use shared::certificate::RegistrationCertificate;
use shared::documents::DocumentKind;
use shared::person::{BirthDate, Citizenship, Country};
use shared::text::paper::{Both, CERTIFICATE as W};
use shared::text::{self, Locale};
use shared::time::Date;

use super::sheet::{A4, About, Faces, Ink, Sheet, SheetError, Weight, draw};

const LEFT: f32 = 56.0;
const RIGHT: f32 = A4.0 - 56.0;
const VALUES: f32 = 270.0;
/// Where the foot begins.
const FOOT: f32 = 664.0;
/// Between the lines of one value.
const LEADING: f32 = 13.0;
/// Most lines of one value.
const LINES_MAX: usize = 3;
const INK: Ink = Ink(24, 28, 36);
const QUIET: Ink = Ink(92, 100, 112);
const LINE: Ink = Ink(205, 210, 218);
const ACCENT: Ink = Ink(0, 84, 120);
const PALE: Ink = Ink(236, 243, 247);
const WARNING: Ink = Ink(176, 32, 24);
const WARNING_PALE: Ink = Ink(253, 236, 234);

/// Who decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decided {
    Automatically,
    ByOperator,
}

/// What the paper takes from the running service.
pub(crate) struct Surroundings<'a> {
    pub(crate) origin: &'a str,
    pub(crate) demo: bool,
    pub(crate) zone: Zone,
}

/// `DD.MM.YYYY`.
fn day(date: Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

/// `DD.MM.YYYY` with `XX` for what the document does not know.
fn birth_day(birth: BirthDate) -> String {
    let part = |value: Option<i8>| value.map_or_else(|| "XX".to_owned(), |value| format!("{value:02}"));
    format!("{}.{}.{:04}", part(birth.day()), part(birth.month()), birth.year())
}

/// Both languages, once when they say the same.
fn both(kk: &str, ru: &str) -> String {
    if kk == ru { kk.to_owned() } else { format!("{kk} / {ru}") }
}

fn country(country: Country) -> String {
    both(country.name(Locale::Kk), country.name(Locale::Ru))
}

fn citizenship(citizenship: Citizenship) -> String {
    match Country::parse(citizenship.as_str()) {
        Some(known) => country(known),
        None => citizenship.as_str().to_owned(),
    }
}

fn kind(kind: DocumentKind) -> String {
    let code = kind.as_str();
    both(text::document_kind(Locale::Kk, code), text::document_kind(Locale::Ru, code))
}

/// The rows, top to bottom.
fn rows(c: &RegistrationCertificate, decided: Decided) -> Vec<(Both, String)> {
    let name = c.holder.name_for_papers();
    let sex = c.holder.sex.as_str();
    let mut rows = vec![(W.surname, name.surname.clone()), (W.given_name, name.given_name.clone())];
    if !name.patronymic.is_empty() {
        rows.push((W.patronymic, name.patronymic.clone()));
    }
    let operator = match decided {
        Decided::Automatically => both(W.automatic.kk, W.automatic.ru),
        Decided::ByOperator => both(W.operator.kk, W.operator.ru),
    };
    rows.extend([
        (W.birth_date, birth_day(c.holder.birth_date)),
        (W.sex, both(text::sex(Locale::Kk, sex), text::sex(Locale::Ru, sex))),
        (W.birth_place, c.holder.birth_place_for_papers().to_owned()),
        (W.citizenship, citizenship(c.holder.citizenship)),
    ]);
    if let Some(document) = &c.document {
        rows.extend([
            (W.document_kind, kind(document.kind)),
            (W.document_number, document.number.clone()),
            (W.document_issuer, country(document.issuer)),
            (W.document_issued, day(document.issued_on)),
            (
                W.document_expires,
                document.expires_on.map_or_else(|| both(W.no_expiry.kk, W.no_expiry.ru), day),
            ),
        ]);
    }
    let act = if c.corrected_on.is_some() { W.act_correction } else { W.act_formation };
    rows.extend([
        (W.act, both(act.kk, act.ru)),
        (W.operator, operator),
        (W.formed_on, day(c.formed_on)),
        (W.corrected_on, c.corrected_on.map(day).unwrap_or_default()),
        (W.number, c.number.as_str().to_owned()),
    ]);
    rows.retain(|(_, value)| !value.is_empty());
    rows
}

/// Draws the certificate as PDF/A-2b. The same certificate gives the same bytes.
pub(crate) fn render(
    c: &RegistrationCertificate,
    decided: Decided,
    around: &Surroundings,
) -> Result<Vec<u8>, SheetError> {
    let faces = Faces::read()?;
    let about = About {
        title: format!("{} · {} {}", W.title.kk, W.title.ru, c.number.as_str()),
        language: "kk",
        made_at: c.issued_at,
        id: c.number.as_str().to_owned(),
    };
    draw(&about, &faces, |sheet| {
        let mut y = 46.0;
        if around.demo {
            let unseen = decided == Decided::Automatically;
            sheet.block((0.0, 0.0, A4.0, if unseen { 40.0 } else { 28.0 }), WARNING_PALE);
            let line = format!("{}   {}", W.demo.kk, W.demo.ru);
            centred(sheet, 18.0, Weight::Bold, 10.0, WARNING, &line);
            y = 58.0;
            if unseen {
                let line = format!("{}   {}", W.demo_unseen.kk, W.demo_unseen.ru);
                centred(sheet, 32.0, Weight::Regular, 8.5, WARNING, &line);
                y = 66.0;
            }
        }
        y = head(sheet, y);
        y = number(sheet, y, &c.iin.grouped());
        table(sheet, y, &rows(c, decided));
        foot(sheet, FOOT, c, around)
    })
}

fn centred(sheet: &mut Sheet, y: f32, weight: Weight, size: f32, ink: Ink, text: &str) {
    let width = sheet.faces.width(weight, size, text);
    sheet.text(((A4.0 - width) / 2.0, y), weight, size, ink, text);
}

fn head(sheet: &mut Sheet, mut y: f32) -> f32 {
    let state = format!("{}  ·  {}", W.state.kk, W.state.ru);
    centred(sheet, y, Weight::Regular, 10.0, QUIET, &state);
    y += 26.0;
    for title in [W.title.kk, W.title.ru] {
        centred(sheet, y, Weight::Bold, 17.0, INK, title);
        y += 22.0;
    }
    for subtitle in [W.subtitle.kk, W.subtitle.ru] {
        centred(sheet, y - 4.0, Weight::Regular, 9.0, QUIET, subtitle);
        y += 13.0;
    }
    y
}

fn number(sheet: &mut Sheet, y: f32, grouped: &str) -> f32 {
    sheet.block((LEFT, y, RIGHT - LEFT, 66.0), PALE);
    sheet.block((LEFT, y, 4.0, 66.0), ACCENT);
    let label = format!("{}  ·  {}", W.iin.kk, W.iin.ru);
    centred(sheet, y + 18.0, Weight::Regular, 8.5, QUIET, &label);
    centred(sheet, y + 51.0, Weight::Bold, 30.0, INK, grouped);
    y + 84.0
}

/// The rows, spaced so that the foot keeps its place whatever the names.
fn table(sheet: &mut Sheet, mut y: f32, rows: &[(Both, String)]) {
    let broken: Vec<Vec<String>> = rows
        .iter()
        .map(|(_, value)| {
            let mut lines = sheet.faces.lines(Weight::Bold, 10.5, value, RIGHT - VALUES);
            lines.truncate(LINES_MAX);
            lines
        })
        .collect();
    let further: usize = broken.iter().map(|lines| lines.len().saturating_sub(1)).sum();
    let room = FOOT - 14.0 - y - further as f32 * LEADING;
    let pitch = (room / rows.len().max(1) as f32).clamp(20.0, 28.5);
    for ((label, _), lines) in rows.iter().zip(&broken) {
        sheet.text((LEFT, y), Weight::Regular, 8.5, INK, label.kk);
        sheet.text((LEFT, y + 10.0), Weight::Regular, 8.5, QUIET, label.ru);
        for (number, line) in lines.iter().enumerate() {
            sheet.text((VALUES, y + 3.0 + number as f32 * LEADING), Weight::Bold, 10.5, INK, line);
        }
        y += pitch + lines.len().saturating_sub(1) as f32 * LEADING;
        sheet.block((LEFT, y - pitch * 0.44, RIGHT - LEFT, 0.5), LINE);
    }
}

fn foot(
    sheet: &mut Sheet,
    y: f32,
    c: &RegistrationCertificate,
    around: &Surroundings,
) -> Result<(), SheetError> {
    let address = format!("{}/certificate", around.origin);
    let side = 104.0;
    sheet.code((LEFT - 10.0, y - 10.0), side, &format!("{address}#{}", c.code))?;
    let x = LEFT + side;
    let mut line = y + 6.0;
    for text in [W.verify.kk, W.verify.ru] {
        sheet.text((x, line), Weight::Regular, 9.0, QUIET, text);
        line += 12.0;
    }
    sheet.text((x, line + 4.0), Weight::Bold, 12.0, INK, &c.code.to_string());
    sheet.text((x, line + 19.0), Weight::Regular, 9.0, ACCENT, &address);
    let local = around.zone.local(c.issued_at);
    let issued = format!(
        "{} {:02}:{:02}  ·  {}",
        day(local.day),
        local.minute / 60,
        local.minute % 60,
        c.application_number
    );
    sheet.text((x, line + 33.0), Weight::Regular, 9.0, QUIET, &issued);
    let mut line = y + side + 4.0;
    for note in [W.footer_for_life, W.footer_electronic, W.footer_basis] {
        for text in [note.kk, note.ru] {
            for part in sheet.faces.lines(Weight::Regular, 7.5, text, RIGHT - LEFT) {
                sheet.text((LEFT, line), Weight::Regular, 7.5, QUIET, &part);
                line += 9.5;
            }
        }
    }
    Ok(())
}
