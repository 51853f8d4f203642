//! The refusal of the service (annex 6, whose body the order does not print: the fields are our proposal): headings in
//! both languages, the reasons and the notice of complaint in the language of the result. Knows where things stand on
//! the sheet; the words come from `shared`.

use shared::text::Locale;
use shared::text::paper::{CERTIFICATE, REFUSAL as W};
use shared::time::{Date, Timestamp};

use super::certificate::Surroundings;
use super::sheet::{A4, About, Faces, Ink, Sheet, SheetError, Weight, draw};

const LEFT: f32 = 56.0;
const RIGHT: f32 = A4.0 - 56.0;
const VALUES: f32 = 250.0;
/// Where the text must have ended.
const BOTTOM: f32 = A4.1 - 44.0;
const INK: Ink = Ink(24, 28, 36);
const QUIET: Ink = Ink(92, 100, 112);
const LINE: Ink = Ink(205, 210, 218);
const WARNING: Ink = Ink(176, 32, 24);
const WARNING_PALE: Ink = Ink(253, 236, 234);
/// Sizes tried for the reasons, largest first, points: the longest reason must fit one sheet.
const SIZES: [f32; 9] = [10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0];

/// What stands on the paper.
pub(crate) struct RefusalPaper {
    pub(crate) number: String,
    /// Of the reasons: Kazakh or Russian.
    pub(crate) language: Locale,
    /// Day at the provider.
    pub(crate) issued_on: Date,
    pub(crate) decided_at: Timestamp,
    pub(crate) application_number: String,
    pub(crate) lodged_at: Timestamp,
    pub(crate) recipient: String,
    pub(crate) reason: String,
    pub(crate) appeal: String,
    /// Name of the operator who decided.
    pub(crate) officer: String,
}

/// `DD.MM.YYYY`.
fn day(date: Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

/// The lines of a text with its paragraphs, at a size.
fn lines(faces: &Faces, size: f32, text: &str) -> Vec<String> {
    let paragraphs = text.lines().filter(|line| !line.trim().is_empty());
    paragraphs.flat_map(|line| faces.lines(Weight::Regular, size, line, RIGHT - LEFT)).collect()
}

/// The largest size at which reasons and notice fit below `y`, with their lines. At the smallest what does not fit
/// is not cut: a reason is limited where it is made.
fn fitted(faces: &Faces, y: f32, paper: &RefusalPaper) -> (f32, Vec<String>, Vec<String>) {
    let mut found = (6.0, Vec::new(), Vec::new());
    for size in SIZES {
        found = (size, lines(faces, size, &paper.reason), lines(faces, size, &paper.appeal));
        let height = (found.1.len() + found.2.len()) as f32 * size * 1.35 + 60.0;
        if y + height <= BOTTOM {
            break;
        }
    }
    found
}

/// Draws the refusal as PDF/A-2b. The same refusal gives the same bytes.
pub(crate) fn render(paper: &RefusalPaper, around: &Surroundings) -> Result<Vec<u8>, SheetError> {
    let faces = Faces::read()?;
    let about = About {
        title: format!("{} · {} {}", W.title.kk, W.title.ru, paper.number),
        language: match paper.language {
            Locale::Kk => "kk",
            Locale::Ru | Locale::En => "ru",
        },
        made_at: paper.decided_at,
        id: paper.number.clone(),
    };
    draw(&about, &faces, |sheet| {
        let mut y = 46.0;
        if around.demo {
            sheet.block((0.0, 0.0, A4.0, 28.0), WARNING_PALE);
            let line = format!("{}   {}", CERTIFICATE.demo.kk, CERTIFICATE.demo.ru);
            centred(sheet, 18.0, Weight::Bold, 10.0, WARNING, &line);
            y = 58.0;
        }
        y = head(sheet, y);
        y = table(sheet, y, paper, around);
        body(sheet, y, paper);
        Ok(())
    })
}

fn centred(sheet: &mut Sheet, y: f32, weight: Weight, size: f32, ink: Ink, text: &str) {
    let width = sheet.faces.width(weight, size, text);
    sheet.text(((A4.0 - width) / 2.0, y), weight, size, ink, text);
}

fn head(sheet: &mut Sheet, mut y: f32) -> f32 {
    for note in [W.form_note.kk, W.form_note.ru] {
        for line in sheet.faces.lines(Weight::Regular, 7.5, note, RIGHT - LEFT) {
            centred(sheet, y, Weight::Regular, 7.5, QUIET, &line);
            y += 10.0;
        }
    }
    y += 14.0;
    for title in [W.title.kk, W.title.ru] {
        centred(sheet, y, Weight::Bold, 13.0, INK, title);
        y += 18.0;
    }
    y + 6.0
}

fn table(sheet: &mut Sheet, mut y: f32, paper: &RefusalPaper, around: &Surroundings) -> f32 {
    let lodged = around.zone.local(paper.lodged_at);
    let filed = format!(
        "{}, {} {:02}:{:02}",
        paper.application_number,
        day(lodged.day),
        lodged.minute / 60,
        lodged.minute % 60
    );
    let rows = [
        (W.number, format!("{}, {}", paper.number, day(paper.issued_on))),
        (W.application, filed),
        (W.recipient, paper.recipient.clone()),
        (W.provider, format!("{} / {}", W.provider_name.kk, W.provider_name.ru)),
        (W.officer, paper.officer.clone()),
    ];
    for (label, value) in rows.iter().filter(|(_, value)| !value.is_empty()) {
        sheet.text((LEFT, y), Weight::Regular, 8.0, INK, label.kk);
        sheet.text((LEFT, y + 9.5), Weight::Regular, 8.0, QUIET, label.ru);
        let mut end = y;
        for line in sheet.faces.lines(Weight::Bold, 9.5, value, RIGHT - VALUES) {
            sheet.text((VALUES, end + 3.0), Weight::Bold, 9.5, INK, &line);
            end += 12.0;
        }
        y = (y + 14.0).max(end) + 8.0;
        sheet.block((LEFT, y - 4.0, RIGHT - LEFT, 0.5), LINE);
        y += 8.0;
    }
    y
}

fn body(sheet: &mut Sheet, y: f32, paper: &RefusalPaper) {
    let (size, reasons, appeal) = fitted(sheet.faces, y, paper);
    let pitch = size * 1.35;
    let titled = |title: shared::text::paper::Both| match paper.language {
        Locale::Kk => title.kk,
        Locale::Ru | Locale::En => title.ru,
    };
    let mut y = y + 8.0;
    for (title, lines) in [(titled(W.reasons), reasons), (titled(W.appeal), appeal)] {
        sheet.text((LEFT, y), Weight::Bold, size, INK, title);
        y += pitch;
        for line in lines {
            sheet.text((LEFT, y), Weight::Regular, size, INK, &line);
            y += pitch;
        }
        y += pitch;
    }
    for text in [CERTIFICATE.footer_electronic.kk, CERTIFICATE.footer_electronic.ru] {
        sheet.text((LEFT, y), Weight::Regular, 7.0, QUIET, text);
        y += 9.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::calendar::Zone;
    use shared::decision::REASON_CHARACTERS;

    fn paper(reason: String) -> RefusalPaper {
        RefusalPaper {
            number: "ОТ-2099-000001".to_owned(),
            language: Locale::Ru,
            issued_on: shared::time::date(2026, 11, 24).expect("a day"),
            decided_at: "2026-11-24T05:00:00Z".parse().expect("a moment"),
            application_number: "Ф-2099-000001".to_owned(),
            lodged_at: "2026-11-23T05:00:00Z".parse().expect("a moment"),
            recipient: "Эрикссон Анна Мария".to_owned(),
            reason,
            appeal: shared::text::refusal::appeal(Locale::Ru).to_owned(),
            officer: "UTOPIAN OPERATOR".to_owned(),
        }
    }

    fn drawn(paper: &RefusalPaper) -> Vec<u8> {
        let around = Surroundings { origin: "http://127.0.0.1", demo: true, zone: Zone::Almaty };
        render(paper, &around).expect("drawn")
    }

    #[test]
    fn the_longest_reason_fits_the_sheet() {
        let words = "Сведения заявления расходятся с копией документа. ".repeat(81);
        let longest: String = words.chars().take(*REASON_CHARACTERS.end()).collect();
        let paper = paper(longest);
        let faces = Faces::read().expect("faces");
        let (size, reasons, appeal) = fitted(&faces, 330.0, &paper);
        assert!(330.0 + (reasons.len() + appeal.len()) as f32 * size * 1.35 + 60.0 <= BOTTOM, "{size}");
        assert!(drawn(&paper).starts_with(b"%PDF-"));
    }

    #[test]
    fn the_same_refusal_gives_the_same_bytes() {
        let reason = "Копия документа не читается.".to_owned();
        assert_eq!(drawn(&paper(reason.clone())), drawn(&paper(reason)));
    }
}
