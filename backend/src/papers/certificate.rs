//! The registration certificate (annex 7): Kazakh and Russian side by side, the number large, a code to check it by.
//! The fields are our proposal, since the order does not print the annex. Knows where things stand on the sheet.

use shared::calendar::Zone;
use shared::certificate::RegistrationCertificate;
use shared::evidence::MachineOrder;
use shared::text::paper::{Both, CERTIFICATE as W};
use shared::text::{self, paper};

use super::InBoth;
use super::sheet::{A4, About, Faces, Ink, Sheet, SheetError, Weight, draw};
use super::values::{birth_day, both, citizenship, country, day, document_kind, in_both};

const LEFT: f32 = 56.0;
const RIGHT: f32 = A4.0 - 56.0;
const VALUES: f32 = 270.0;
/// Where the foot begins.
const FOOT: f32 = 656.0;
/// Sizes tried for the values, largest first, points: every row stands above the foot, and nothing is cut.
const SIZES: [f32; 5] = [10.5, 9.5, 8.5, 7.5, 6.5];
/// Between the lines of one value, as a part of their size.
const LEADING: f32 = 1.24;
/// From row to row, points: the two lines of a label take 18.5.
const PITCH: (f32, f32) = (18.6, 28.5);
const INK: Ink = Ink(24, 28, 36);
const QUIET: Ink = Ink(92, 100, 112);
const LINE: Ink = Ink(205, 210, 218);
const ACCENT: Ink = Ink(0, 84, 120);
const PALE: Ink = Ink(236, 243, 247);
const WARNING: Ink = Ink(176, 32, 24);
const WARNING_PALE: Ink = Ink(253, 236, 234);

/// Who decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Decided {
    /// A demonstration, or the service before there was evidence: nobody looked.
    Unseen,
    /// The service, over machine evidence, under this order.
    OnEvidence(MachineOrder),
    ByOperator,
}

/// What the paper takes from the running service.
pub(crate) struct Surroundings<'a> {
    pub(crate) origin: &'a str,
    pub(crate) demo: bool,
    pub(crate) zone: Zone,
}

/// The rows, top to bottom.
fn rows(c: &RegistrationCertificate, decided: &Decided, provider: &InBoth) -> Vec<(Both, String)> {
    let name = c.holder.name_for_papers();
    let sex = c.holder.sex.as_str();
    let mut rows = vec![(W.surname, name.surname.clone()), (W.given_name, name.given_name.clone())];
    if !name.patronymic.is_empty() {
        rows.push((W.patronymic, name.patronymic.clone()));
    }
    let (operator, order) = match decided {
        Decided::Unseen => (W.automatic, None),
        Decided::OnEvidence(order) => (W.on_evidence, Some(order)),
        Decided::ByOperator => (W.by_operator, None),
    };
    let order = order.map(|one| format!("№ {}, {}, {}", one.number(), day(one.on()), one.official()));
    rows.extend([
        (W.birth_date, birth_day(c.holder.birth_date)),
        (W.sex, in_both(|locale| text::sex(locale, sex))),
        (W.birth_place, c.holder.birth_place_for_papers().to_owned()),
        (W.citizenship, citizenship(c.holder.citizenship)),
    ]);
    if let Some(document) = &c.document {
        rows.extend([
            (W.document_kind, document_kind(document.kind)),
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
        (W.authority, provider.in_both()),
        (W.operator, both(operator.kk, operator.ru)),
        (W.order, order.unwrap_or_default()),
        (W.formed_on, day(c.formed_on)),
        (W.corrected_on, c.corrected_on.map(day).unwrap_or_default()),
        (W.number, c.number.as_str().to_owned()),
    ]);
    rows.retain(|(_, value)| !value.is_empty());
    rows
}

/// Draws the certificate as PDF/A-2a. The same certificate gives the same bytes.
pub(crate) fn render(
    c: &RegistrationCertificate,
    decided: &Decided,
    provider: &InBoth,
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
            let unseen = *decided == Decided::Unseen;
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
        table(sheet, y, &rows(c, decided, provider));
        foot(sheet, FOOT, c, around)
    })
}

fn centred(sheet: &mut Sheet, y: f32, weight: Weight, size: f32, ink: Ink, text: &str) {
    let width = sheet.faces.width(weight, size, text);
    sheet.text(((A4.0 - width) / 2.0, y), weight, size, ink, text);
}

fn head(sheet: &mut Sheet, mut y: f32) -> f32 {
    for note in [W.form_note.kk, W.form_note.ru] {
        for (place, line) in sheet.faces.lines(Weight::Regular, 7.5, note, RIGHT - LEFT).iter().enumerate() {
            let x = (A4.0 - sheet.faces.width(Weight::Regular, 7.5, line)) / 2.0;
            sheet.line(place, (x, y), Weight::Regular, 7.5, QUIET, line);
            y += 9.0;
        }
    }
    y += 8.0;
    let state = format!("{}  ·  {}", W.state.kk, W.state.ru);
    centred(sheet, y, Weight::Regular, 10.0, QUIET, &state);
    y += 24.0;
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

/// The lines of every value at a size, and how far apart the rows can stand above the foot.
fn spaced(faces: &Faces, y: f32, rows: &[(Both, String)], size: f32) -> (Vec<Vec<String>>, f32) {
    let lines = |(_, value): &(Both, String)| faces.lines(Weight::Bold, size, value, RIGHT - VALUES);
    let broken: Vec<Vec<String>> = rows.iter().map(lines).collect();
    let further: usize = broken.iter().map(|lines| lines.len().saturating_sub(1)).sum();
    let room = FOOT - 14.0 - y - further as f32 * size * LEADING;
    (broken, room / rows.len().max(1) as f32)
}

/// The rows, spaced so that the foot keeps its place whatever the names.
fn table(sheet: &mut Sheet, mut y: f32, rows: &[(Both, String)]) {
    let mut chosen = (SIZES[0], Vec::new(), PITCH.0);
    for size in SIZES {
        let (broken, pitch) = spaced(sheet.faces, y, rows, size);
        chosen = (size, broken, pitch);
        if pitch >= PITCH.0 {
            break;
        }
    }
    let (size, broken, pitch) = chosen;
    let pitch = pitch.min(PITCH.1);
    for ((label, _), lines) in rows.iter().zip(&broken) {
        sheet.text((LEFT, y), Weight::Regular, 8.5, INK, label.kk);
        sheet.text((LEFT, y + 10.0), Weight::Regular, 8.5, QUIET, label.ru);
        for (number, line) in lines.iter().enumerate() {
            let at = (VALUES, y + 3.0 + number as f32 * size * LEADING);
            sheet.line(number, at, Weight::Bold, size, INK, line);
        }
        y += pitch + lines.len().saturating_sub(1) as f32 * size * LEADING;
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
    let side = 92.0;
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
    for note in [W.footer_for_life, W.footer_electronic, W.footer_basis, paper::FORM_IS_OURS] {
        for text in [note.kk, note.ru] {
            for (place, part) in
                sheet.faces.lines(Weight::Regular, 7.5, text, RIGHT - LEFT).iter().enumerate()
            {
                sheet.line(place, (LEFT, line), Weight::Regular, 7.5, QUIET, part);
                line += 9.5;
            }
        }
    }
    Ok(())
}
