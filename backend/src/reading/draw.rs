//! The child's half: draws one page of a PDF that comes through the standard input, and says how many there are. It bounds
//! itself before it looks at the first byte: memory, processor time, files.

use std::io::{Read as _, Write as _};
use std::process::ExitCode;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use rustix::process::{Resource, Rlimit, setrlimit};

/// The word of the command line.
pub(super) const WORD: &str = "render-page";
/// Exit codes of a page that is not drawn.
pub(super) const LOCKED: i32 = 3;
pub(super) const UNREADABLE: i32 = 4;
pub(super) const NO_PAGE: i32 = 5;
/// The machine did not let it draw, whatever the file is.
pub(super) const HINDERED: i32 = 6;
/// Bytes before the picture: the number of pages.
pub(super) const HEAD: usize = 4;

/// Memory: scans of a page stay below half of it.
const MEMORY: u64 = 512 << 20;
/// Seconds of processor time; at the second of them the kernel ends what did not mind the first.
const SECONDS: u64 = 6;
const SECONDS_AT_MOST: u64 = 8;
/// Largest file taken, bytes: more than a copy may have.
const FILE_MAX: u64 = 64 << 20;
/// Dots an inch at which zones can be read; a page has 72 units an inch.
const DOTS: f32 = 200.0;
/// Most pixels of a page.
const PIXELS: f32 = 4_000_000.0;
/// Longest side of a page, pixels.
const SIDE: f32 = 8192.0;

/// Draws a page of the file on the standard input to the standard output, and says by its exit code why it did not.
pub(crate) fn draw_page(page: u32) -> ExitCode {
    let code = |code: i32| ExitCode::from(u8::try_from(code).unwrap_or(1));
    if bound().is_err() {
        return code(HINDERED);
    }
    let mut pdf = Vec::new();
    if std::io::stdin().lock().take(FILE_MAX).read_to_end(&mut pdf).is_err() {
        return code(HINDERED);
    }
    match drawn(pdf, page) {
        Ok(said) => match std::io::stdout().lock().write_all(&said) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => code(HINDERED),
        },
        Err(why) => code(why),
    }
}

/// What this process may take from here on; no files either, and no dump of its memory.
fn bound() -> rustix::io::Result<()> {
    let limits = [
        (Resource::As, MEMORY, MEMORY),
        // The first of two is a signal of its own: whoever has to take more time is told from whoever the machine ended.
        (Resource::Cpu, SECONDS, SECONDS_AT_MOST),
        (Resource::Fsize, 0, 0),
        (Resource::Core, 0, 0),
        (Resource::Nproc, 0, 0),
    ];
    limits.into_iter().try_for_each(|(resource, current, maximum)| {
        setrlimit(resource, Rlimit { current: Some(current), maximum: Some(maximum) })
    })
}

fn drawn(pdf: Vec<u8>, page: u32) -> Result<Vec<u8>, i32> {
    let pdf = Pdf::new(pdf).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => LOCKED,
        _ => UNREADABLE,
    })?;
    let pages = pdf.pages();
    let page = usize::try_from(page).ok().and_then(|page| pages.get(page)).ok_or(NO_PAGE)?;
    let (wide, high) = page.render_dimensions();
    let scale = scale(wide, high).ok_or(UNREADABLE)?;
    let pixmap = render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE },
    );
    let mut said = u32::try_from(pages.len()).unwrap_or(u32::MAX).to_be_bytes().to_vec();
    write_png(&mut said, u32::from(pixmap.width()), u32::from(pixmap.height()), pixmap.data_as_u8_slice())
        .map_err(|_| UNREADABLE)?;
    Ok(said)
}

/// Pixels a unit: as fine as print needs, and never more of them than a picture may have.
fn scale(wide: f32, high: f32) -> Option<f32> {
    if !(wide.is_finite() && high.is_finite() && wide >= 1.0 && high >= 1.0) {
        return None;
    }
    let fine = DOTS / 72.0;
    let scale = fine.min((PIXELS / (wide * high)).sqrt()).min(SIDE / wide.max(high));
    (wide * scale >= 1.0 && high * scale >= 1.0).then_some(scale)
}

/// Opaque pixels of four octets as a picture of three.
fn write_png(into: &mut Vec<u8>, wide: u32, high: u32, pixels: &[u8]) -> Result<(), png::EncodingError> {
    let (pixels, _) = pixels.as_chunks::<4>();
    let colours: Vec<u8> = pixels.iter().flat_map(|[red, green, blue, _]| [*red, *green, *blue]).collect();
    let mut encoder = png::Encoder::new(into, wide, high);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&colours)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_every_size_are_drawn_within_the_pixels_of_a_picture() {
        for (wide, high) in
            [(595.0, 842.0), (14_400.0, 14_400.0), (1e6, 1e6), (1e6, 200.0), (3.0, 3.0), (40_000.0, 10.0)]
        {
            let scale = scale(wide, high).expect("drawn");
            let (wide, high) = (wide * scale, high * scale);
            assert!(wide * high <= PIXELS * 1.01 && wide <= SIDE && high <= SIDE, "{wide}x{high}");
        }
        assert_eq!(scale(595.0, 842.0), Some(DOTS / 72.0));
        for (wide, high) in [(0.0, 10.0), (f32::NAN, 1.0), (f32::INFINITY, 1.0), (1e9, 1.0), (-5.0, 5.0)] {
            assert_eq!(scale(wide, high), None, "{wide}x{high}");
        }
    }
}
