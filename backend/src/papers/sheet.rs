//! One A4 sheet: text in two weights, boxes, lines, a QR code, written as PDF/A-2a. Lays out by its own measure: no
//! shaping is needed for Latin and Cyrillic, and the same input gives the same bytes on every machine.

use krilla::color::rgb;
use krilla::configure::{Archival, ConfigurationBuilder};
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag, Tag, TagGroup, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};
use shared::time::Timestamp;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};
use thiserror::Error;

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Bold.ttf");

/// Width and height of A4, points.
pub(crate) const A4: (f32, f32) = (595.28, 841.89);

/// Why nothing was drawn.
#[derive(Debug, Error)]
pub(crate) enum SheetError {
    /// A built-in font does not read.
    #[error("a built-in font does not read")]
    Font,
    /// The QR code does not fit.
    #[error("the code does not fit a QR code")]
    Code,
    /// The writer refused, or the result is not PDF/A-2a.
    #[error("the document does not conform: {0}")]
    Conformance(String),
}

/// How heavy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

/// A colour.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ink(pub(crate) u8, pub(crate) u8, pub(crate) u8);

/// A face with its measures.
struct Face {
    font: Font,
    outline: FontRef<'static>,
    units: f32,
}

impl Face {
    fn read(bytes: &'static [u8]) -> Result<Self, SheetError> {
        let font = Font::new(bytes.into(), 0).ok_or(SheetError::Font)?;
        let outline = FontRef::from_index(bytes, 0).map_err(|_| SheetError::Font)?;
        Ok(Self { units: font.units_per_em(), font, outline })
    }

    /// Glyphs of a line, advances in ems; a character the face does not have becomes a question mark, never nothing.
    fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let map = self.outline.charmap();
        let metrics = self.outline.glyph_metrics(Size::unscaled(), LocationRef::default());
        let fallback = map.map('?').unwrap_or_default();
        text.char_indices()
            .map(|(start, character)| {
                let glyph = map.map(character).unwrap_or(fallback);
                let advance = metrics.advance_width(glyph).unwrap_or(self.units / 2.0) / self.units;
                let range = start..start + character.len_utf8();
                KrillaGlyph::new(GlyphId::new(glyph.to_u32()), advance, 0.0, 0.0, 0.0, range, None)
            })
            .collect()
    }
}

/// Both faces.
pub(crate) struct Faces {
    regular: Face,
    bold: Face,
}

impl Faces {
    pub(crate) fn read() -> Result<Self, SheetError> {
        Ok(Self { regular: Face::read(REGULAR)?, bold: Face::read(BOLD)? })
    }

    fn of(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }

    /// Replaces what the face cannot print, so that the text layer says what is seen.
    fn printable(&self, weight: Weight, text: &str) -> String {
        let map = self.of(weight).outline.charmap();
        text.chars().map(|c| if map.map(c).is_some() { c } else { '?' }).collect()
    }

    /// Width of a line, points.
    pub(crate) fn width(&self, weight: Weight, size: f32, text: &str) -> f32 {
        self.of(weight).glyphs(text).iter().map(|glyph| glyph.x_advance * size).sum()
    }

    /// Breaks a text into lines no wider than `width`; a word longer than that is broken where it must.
    pub(crate) fn lines(&self, weight: Weight, size: f32, text: &str, width: f32) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in text.split_whitespace() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.width(weight, size, &longer) <= width {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for character in word.chars() {
                line.push(character);
                if self.width(weight, size, &line) > width && line.chars().count() > 1 {
                    let last = line.pop();
                    lines.push(std::mem::take(&mut line));
                    line.extend(last);
                }
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }
}

/// A sheet being drawn. What is read stands in its tags, paragraph by paragraph in the order in which it is drawn, for
/// those who hear a paper; boxes, lines and codes are left out of them.
pub(crate) struct Sheet<'p, 'f> {
    surface: Surface<'p>,
    pub(crate) faces: &'f Faces,
    paragraphs: &'f mut Vec<TagGroup>,
}

fn fill(ink: Ink) -> Fill {
    Fill {
        paint: rgb::Color::new(ink.0, ink.1, ink.2).into(),
        opacity: NormalizedF32::ONE,
        rule: Default::default(),
    }
}

impl Sheet<'_, '_> {
    /// A paragraph of one line, `y` being its base line from the top.
    pub(crate) fn text(&mut self, at: (f32, f32), weight: Weight, size: f32, ink: Ink, text: &str) {
        self.line(0, at, weight, size, ink, text);
    }

    /// The line of this place in its paragraph.
    pub(crate) fn line(
        &mut self,
        place: usize,
        at: (f32, f32),
        weight: Weight,
        size: f32,
        ink: Ink,
        text: &str,
    ) {
        if place == 0 {
            self.paragraphs.push(TagGroup::new(Tag::P));
        }
        let text = self.faces.printable(weight, text);
        if text.is_empty() {
            return;
        }
        let face = self.faces.of(weight);
        let glyphs = face.glyphs(&text);
        let line = self.surface.start_tagged(ContentTag::Span(SpanTag::empty()));
        self.surface.set_fill(Some(fill(ink)));
        self.surface.draw_glyphs(Point::from_xy(at.0, at.1), &glyphs, face.font.clone(), &text, size, false);
        self.surface.end_tagged();
        match self.paragraphs.last_mut() {
            Some(paragraph) => paragraph.push(line),
            None => self.paragraphs.push(TagGroup::with_children(Tag::P, vec![line.into()])),
        }
    }

    /// Fills a path that nobody reads.
    fn fill(&mut self, path: &Path, ink: Ink) {
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)));
        self.surface.set_fill(Some(fill(ink)));
        self.surface.draw_path(path);
        self.surface.end_tagged();
    }

    /// A filled box: left, top, width, height.
    pub(crate) fn block(&mut self, area: (f32, f32, f32, f32), ink: Ink) {
        let mut path = PathBuilder::new();
        if let Some(rect) = Rect::from_xywh(area.0, area.1, area.2, area.3) {
            path.push_rect(rect);
        }
        if let Some(path) = path.finish() {
            self.fill(&path, ink);
        }
    }

    /// A QR code (ISO/IEC 18004, error correction Q) of this side, quiet zone included.
    pub(crate) fn code(&mut self, at: (f32, f32), side: f32, text: &str) -> Result<(), SheetError> {
        let code =
            fast_qr::QRBuilder::new(text).ecl(fast_qr::ECL::Q).build().map_err(|_| SheetError::Code)?;
        let module = side / (code.size + 8) as f32;
        let mut path = PathBuilder::new();
        for row in 0..code.size {
            for (column, cell) in code[row].iter().enumerate() {
                let (x, y) = (at.0 + (column + 4) as f32 * module, at.1 + (row + 4) as f32 * module);
                if let (true, Some(rect)) = (cell.value(), Rect::from_xywh(x, y, module, module)) {
                    path.push_rect(rect);
                }
            }
        }
        if let Some(path) = path.finish() {
            self.fill(&path, Ink(0, 0, 0));
        }
        Ok(())
    }
}

/// What the document says about itself.
pub(crate) struct About {
    pub(crate) title: String,
    /// BCP 47.
    pub(crate) language: &'static str,
    pub(crate) made_at: Timestamp,
    /// Anything unique and stable: the document's identifier is made of it.
    pub(crate) id: String,
}

/// Draws one sheet and gives the PDF/A-2a.
pub(crate) fn draw(
    about: &About,
    faces: &Faces,
    paint: impl FnOnce(&mut Sheet) -> Result<(), SheetError>,
) -> Result<Vec<u8>, SheetError> {
    let mut paint = Some(paint);
    draw_pages(about, faces, 1, |sheet, _| paint.take().map_or(Ok(()), |paint| paint(sheet)))
}

/// Draws so many sheets, the first being number 0.
pub(crate) fn draw_pages(
    about: &About,
    faces: &Faces,
    count: usize,
    mut paint: impl FnMut(&mut Sheet, usize) -> Result<(), SheetError>,
) -> Result<Vec<u8>, SheetError> {
    let conformance = |text: String| SheetError::Conformance(text);
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .finish()
        .map_err(|e| conformance(format!("{e:?}")))?;
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let made = jiff::tz::Offset::UTC.to_datetime(about.made_at);
    let part = |value: i8| value.unsigned_abs();
    let date = DateTime::new(made.year().unsigned_abs())
        .month(part(made.month()))
        .day(part(made.day()))
        .hour(part(made.hour()))
        .minute(part(made.minute()))
        .second(part(made.second()))
        .utc_offset_hour(0);
    document.set_metadata(
        Metadata::new()
            .title(about.title.clone())
            .language(about.language.to_owned())
            .creation_date(date)
            .document_id(about.id.clone()),
    );
    let mut paragraphs = Vec::new();
    for number in 0..count {
        let page = PageSettings::from_wh(A4.0, A4.1).ok_or_else(|| conformance("page".to_owned()))?;
        let mut page = document.start_page_with(page);
        let painted = {
            let mut sheet = Sheet { surface: page.surface(), faces, paragraphs: &mut paragraphs };
            let painted = paint(&mut sheet, number);
            sheet.surface.finish();
            painted
        };
        page.finish();
        painted?;
    }
    let mut tree = TagTree::new().with_lang(Some(about.language.to_owned()));
    paragraphs.into_iter().for_each(|paragraph| tree.push(paragraph));
    document.set_tag_tree(tree);
    document.finish().map_err(|e| conformance(format!("{e:?}")))
}
