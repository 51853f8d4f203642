//! A printed paper read back: the words of a PDF and where they stand, as a program sees them that knows nothing of how
//! it was drawn. What must stand there, the tests say, against the words of the order.

use std::collections::BTreeMap;

use lopdf::content::Operation;
use lopdf::{Document, Encoding, Object};

/// Columns and rows of a place: scale, turn, shift.
type Matrix = [f32; 6];

const SAME: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
/// Lines no further apart stand beside each other.
const ONE_LINE: f32 = 1.5;

/// Words drawn at once.
#[derive(Debug)]
struct Run {
    sheet: usize,
    x: f32,
    y: f32,
    text: String,
}

/// A paper as it can be read.
pub(crate) struct Printed {
    sheets: usize,
    runs: Vec<Run>,
}

fn number(object: &Object) -> f32 {
    object.as_float().expect("a number")
}

fn matrix(operands: &[Object]) -> Matrix {
    let numbers: Vec<f32> = operands.iter().map(number).collect();
    numbers.try_into().expect("six numbers")
}

/// `inner`, seen from outside of `outer`.
fn within(inner: Matrix, outer: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = inner;
    let [p, q, r, s, t, u] = outer;
    [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u]
}

/// The strings an operator shows.
fn strings(operands: &[Object]) -> Vec<&[u8]> {
    let mut found = Vec::new();
    for operand in operands {
        match operand {
            Object::String(bytes, _) => found.push(bytes.as_slice()),
            Object::Array(parts) => found.extend(strings(parts)),
            _ => {}
        }
    }
    found
}

/// Reads one sheet.
struct Reader<'d> {
    sheet: usize,
    height: f32,
    fonts: BTreeMap<Vec<u8>, Encoding<'d>>,
    font: Vec<u8>,
    place: Matrix,
    kept: Vec<Matrix>,
    line: Matrix,
    runs: Vec<Run>,
    open: Option<Run>,
}

impl Reader<'_> {
    fn step(&mut self, operation: &Operation) {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "q" => self.kept.push(self.place),
            "Q" => self.place = self.kept.pop().expect("as many closed as opened"),
            "cm" => self.place = within(matrix(operands), self.place),
            "BT" => self.line = SAME,
            "Tm" => self.line = matrix(operands),
            "Td" => {
                let shift = [1.0, 0.0, 0.0, 1.0, number(&operands[0]), number(&operands[1])];
                self.line = within(shift, self.line);
            }
            "Tf" => self.font = operands[0].as_name().expect("a font").to_vec(),
            "Tj" | "TJ" => self.shown(operands),
            "'" | "\"" | "T*" | "TD" => panic!("{} is not read", operation.operator),
            "ET" => self.runs.extend(self.open.take()),
            _ => {}
        }
    }

    fn shown(&mut self, operands: &[Object]) {
        let [.., x, y] = within(self.line, self.place);
        let font = self.fonts.get(&self.font).expect("a font of the sheet");
        let said = strings(operands)
            .into_iter()
            .map(|bytes| Document::decode_text(font, bytes).expect("every sign of it can be read"));
        let said: String = said.collect();
        let (sheet, y) = (self.sheet, self.height - y);
        self.open.get_or_insert(Run { sheet, x, y, text: String::new() }).text.push_str(&said);
    }
}

impl Printed {
    /// Reads a paper; one that cannot be read, or whose words leave its sheets, fails the test.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let document = Document::load_mem(bytes).expect("a PDF");
        let mut runs = Vec::new();
        for (sheet, (_, id)) in document.get_pages().into_iter().enumerate() {
            let page = document.get_dictionary(id).expect("a page");
            let area = page.get(b"MediaBox").and_then(Object::as_array).expect("its size");
            let fonts = document.get_page_fonts(id).expect("fonts").into_iter();
            let fonts = fonts.map(|(name, font)| {
                (name, font.get_font_encoding(&document).expect("a font whose signs can be read"))
            });
            let mut reader = Reader {
                sheet,
                height: number(&area[3]),
                fonts: fonts.collect(),
                font: Vec::new(),
                place: SAME,
                kept: Vec::new(),
                line: SAME,
                runs: Vec::new(),
                open: None,
            };
            let content = document.get_and_decode_page_content(id).expect("what is drawn");
            content.operations.iter().for_each(|operation| reader.step(operation));
            runs.append(&mut reader.runs);
        }
        assert!(!runs.is_empty(), "a paper without a word");
        let read = Self { sheets: document.get_pages().len(), runs };
        read.stays_on_its_sheets();
        read
    }

    /// How many sheets there are.
    pub(crate) fn sheets(&self) -> usize {
        self.sheets
    }

    /// Everything in the order in which it was drawn, as one line: sentences stand whole.
    pub(crate) fn words(&self) -> String {
        self.of(|_| true)
    }

    /// The words of one sheet, the first being 0.
    pub(crate) fn words_of(&self, sheet: usize) -> String {
        self.of(|run| run.sheet == sheet)
    }

    fn of(&self, which: impl Fn(&Run) -> bool) -> String {
        let texts = self.runs.iter().filter(|run| which(run)).map(|run| run.text.as_str());
        texts.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
    }

    /// The sheets as a person sees them, line by line; what stands beside each other is parted by `|`.
    pub(crate) fn lines(&self) -> Vec<String> {
        let mut runs: Vec<&Run> = self.runs.iter().collect();
        runs.sort_by(|a, b| a.sheet.cmp(&b.sheet).then(a.y.total_cmp(&b.y)));
        let mut lines: Vec<Vec<&Run>> = Vec::new();
        for run in runs {
            match lines.last_mut() {
                Some(line) if line[0].sheet == run.sheet && run.y - line[0].y < ONE_LINE => line.push(run),
                _ => lines.push(vec![run]),
            }
        }
        let said = |mut line: Vec<&Run>| {
            line.sort_by(|a, b| a.x.total_cmp(&b.x));
            line.iter().map(|run| run.text.trim()).collect::<Vec<_>>().join(" | ")
        };
        lines.into_iter().map(said).collect()
    }

    /// The paper for a snapshot.
    pub(crate) fn page(&self) -> String {
        self.lines().join("\n")
    }

    /// Fails unless these texts stand on the paper, each after the one before.
    pub(crate) fn says_in_order(&self, texts: &[String]) {
        let words = self.words();
        let mut rest = words.as_str();
        for text in texts {
            let wanted = text.split_whitespace().collect::<Vec<_>>().join(" ");
            match rest.split_once(&wanted) {
                Some((_, after)) => rest = after,
                None => panic!("{wanted:?} is missing, or stands too early, in:\n{}", self.page()),
            }
        }
    }

    /// Whether this stands on the paper.
    pub(crate) fn says(&self, text: &str) -> bool {
        self.words().contains(&text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Fails when a line begins outside of its sheet, or two lines of a column run into each other.
    fn stays_on_its_sheets(&self) {
        for (place, run) in self.runs.iter().enumerate() {
            let inside = (0.0..550.0).contains(&run.x) && (10.0..825.0).contains(&run.y);
            assert!(inside, "{run:?} leaves its sheet");
            let over = self.runs[..place]
                .iter()
                .find(|other| other.sheet == run.sheet && other.x == run.x && (other.y - run.y).abs() < 6.0);
            assert!(over.is_none(), "{run:?} stands over {over:?}");
        }
    }
}
