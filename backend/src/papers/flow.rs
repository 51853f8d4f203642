//! Text that runs down A4 sheets and breaks between them: paragraphs, rows of a form, lines to sign on. Knows where a
//! line goes; not what it says. The same input gives the same bytes, as on every sheet.

use super::sheet::{A4, About, Faces, Ink, Sheet, SheetError, Weight, draw_pages};

pub(crate) const LEFT: f32 = 56.0;
pub(crate) const RIGHT: f32 = A4.0 - 48.0;
const TOP: f32 = 52.0;
const BOTTOM: f32 = A4.1 - 48.0;
/// Where the values of a form begin.
const VALUES: f32 = 262.0;
pub(crate) const INK: Ink = Ink(24, 28, 36);
pub(crate) const QUIET: Ink = Ink(92, 100, 112);
const RULE: Ink = Ink(160, 166, 176);
const WARNING: Ink = Ink(176, 32, 24);

/// Where a paragraph stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Centre,
    Right,
}

enum Mark {
    /// `place`: of the line in its paragraph.
    Text {
        place: usize,
        at: (f32, f32),
        weight: Weight,
        size: f32,
        ink: Ink,
        text: String,
    },
    Rule {
        at: (f32, f32),
        width: f32,
    },
}

/// Sheets as they fill.
pub(crate) struct Flow<'f> {
    pub(crate) faces: &'f Faces,
    pages: Vec<Vec<Mark>>,
    y: f32,
}

impl<'f> Flow<'f> {
    pub(crate) fn new(faces: &'f Faces) -> Self {
        Self { faces, pages: vec![Vec::new()], y: TOP }
    }

    /// Begins another sheet.
    pub(crate) fn break_page(&mut self) {
        self.pages.push(Vec::new());
        self.y = TOP;
    }

    /// Room for this much, on this sheet or the next.
    fn need(&mut self, height: f32) {
        if self.y + height > BOTTOM {
            self.break_page();
        }
    }

    fn mark(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.push(mark);
        }
    }

    pub(crate) fn gap(&mut self, height: f32) {
        self.y += height;
    }

    /// The line of this place in its paragraph.
    fn line(&mut self, place: usize, x: f32, weight: Weight, size: f32, ink: Ink, text: &str) {
        let at = (x, self.y);
        self.mark(Mark::Text { place, at, weight, size, ink, text: text.to_owned() });
    }

    /// A paragraph between the margins, or in the right half.
    pub(crate) fn paragraph(&mut self, align: Align, weight: Weight, size: f32, ink: Ink, text: &str) {
        let width = if align == Align::Right { (RIGHT - LEFT) / 2.0 } else { RIGHT - LEFT };
        for (place, line) in self.faces.lines(weight, size, text, width).iter().enumerate() {
            self.need(size * 1.4);
            self.y += size * 1.4;
            let x = match align {
                Align::Left => LEFT,
                Align::Centre => LEFT + (width - self.faces.width(weight, size, line)) / 2.0,
                Align::Right => RIGHT - width,
            };
            self.line(place, x, weight, size, ink, line);
        }
    }

    /// A heading that does not stay alone at the end of a sheet.
    pub(crate) fn heading(&mut self, text: &str) {
        self.need(48.0);
        self.paragraph(Align::Left, Weight::Bold, 10.0, INK, text);
    }

    /// A line to write on, where a paragraph would stand.
    pub(crate) fn blank(&mut self, align: Align) {
        let width = if align == Align::Right { (RIGHT - LEFT) / 2.0 } else { RIGHT - LEFT };
        self.need(16.0);
        self.y += 14.0;
        self.mark(Mark::Rule { at: (RIGHT - width, self.y + 2.0), width });
    }

    /// A row of a form: its label in both languages, and the value, or a line to write on.
    pub(crate) fn row(&mut self, kk: &str, ru: &str, value: &str) {
        let label = self.faces.lines(Weight::Regular, 8.0, &format!("{kk} / {ru}"), VALUES - LEFT - 10.0);
        let lines = self.faces.lines(Weight::Bold, 10.0, value, RIGHT - VALUES);
        let height = (label.len() as f32 * 10.0).max(lines.len().max(1) as f32 * 13.0) + 5.0;
        self.need(height);
        let top = self.y;
        for (place, line) in label.iter().enumerate() {
            self.y = top + 11.0 + place as f32 * 10.0;
            self.line(place, LEFT, Weight::Regular, 8.0, QUIET, line);
        }
        for (place, line) in lines.iter().enumerate() {
            self.y = top + 11.0 + place as f32 * 13.0;
            self.line(place, VALUES, Weight::Bold, 10.0, INK, line);
        }
        if lines.is_empty() {
            self.mark(Mark::Rule { at: (VALUES, top + 12.0), width: RIGHT - VALUES });
        }
        self.y = top + height;
    }

    /// Cells side by side, each between its own margins; for tables.
    pub(crate) fn cells(&mut self, weight: Weight, size: f32, edges: &[f32], texts: &[String]) {
        let width = |place: usize| {
            let from = edges.get(place).copied().unwrap_or(LEFT);
            (from, edges.get(place + 1).copied().unwrap_or(RIGHT) - from - 6.0)
        };
        let broken: Vec<Vec<String>> = texts
            .iter()
            .enumerate()
            .map(|(place, text)| self.faces.lines(weight, size, text, width(place).1))
            .collect();
        let most = broken.iter().map(Vec::len).max().unwrap_or(1).max(1);
        let height = most as f32 * size * 1.35 + 5.0;
        self.need(height);
        let top = self.y;
        for (place, lines) in broken.iter().enumerate() {
            for (number, line) in lines.iter().enumerate() {
                self.y = top + size + 2.0 + number as f32 * size * 1.35;
                self.line(number, width(place).0 + 3.0, weight, size, INK, line);
            }
        }
        self.y = top + height;
        self.mark(Mark::Rule { at: (LEFT, self.y), width: RIGHT - LEFT });
    }

    /// A line to sign on, with what is to be written there.
    pub(crate) fn signature(&mut self, label: &str, written: &str) {
        self.need(30.0);
        self.y += 24.0;
        let from = (LEFT + self.faces.width(Weight::Regular, 9.0, label) + 8.0).min(RIGHT - 160.0);
        self.line(0, LEFT, Weight::Regular, 9.0, INK, label);
        for (place, line) in self.faces.lines(Weight::Bold, 10.0, written, RIGHT - from).iter().enumerate() {
            if place > 0 {
                self.need(14.0);
                self.y += 13.0;
            }
            self.line(place, from, Weight::Bold, 10.0, INK, line);
        }
        self.mark(Mark::Rule { at: (from, self.y + 3.0), width: RIGHT - from });
    }

    /// At the foot of each of several sheets, which one of how many it is: what belongs together can be told.
    pub(crate) fn number_sheets(&mut self, name: &str) {
        let count = self.pages.len();
        if count < 2 {
            return;
        }
        for (place, page) in self.pages.iter_mut().enumerate() {
            let text = format!("{name} · {} / {count}", place + 1);
            let at = (LEFT, A4.1 - 26.0);
            let (weight, size, ink) = (Weight::Regular, 8.0, QUIET);
            page.push(Mark::Text { place: 0, at, weight, size, ink, text });
        }
    }

    /// The sheets as PDF/A-2a; `demo` is printed across the top of each.
    pub(crate) fn draw(self, about: &About, demo: Option<&str>) -> Result<Vec<u8>, SheetError> {
        let Self { faces, pages, .. } = self;
        draw_pages(about, faces, pages.len(), |sheet, number| {
            if let Some(demo) = demo {
                sheet.text((LEFT, 30.0), Weight::Bold, 9.0, WARNING, demo);
            }
            for mark in pages.get(number).into_iter().flatten() {
                put(sheet, mark);
            }
            Ok(())
        })
    }
}

fn put(sheet: &mut Sheet, mark: &Mark) {
    match mark {
        Mark::Text { place, at, weight, size, ink, text } => {
            sheet.line(*place, *at, *weight, *size, *ink, text);
        }
        Mark::Rule { at, width } => sheet.block((at.0, at.1, *width, 0.6), RULE),
    }
}
