//! What a visit costs in bytes: everything the browser loads, as the server sends it (brotli where it was packed).
//!
//! Reads the built bundle. Knows by their names which files are loaded when; the page itself says no more.

use std::fs;
use std::path::Path;

use super::racer::Pace;
use super::table::{Table, bytes};
use crate::setup::Tools;
use crate::{Outcome, portal, shell};

/// Budgets in bytes.
const READABLE: u64 = 40_000;
const JOURNEY: u64 = 250_000;
const READING: u64 = 150_000;

/// When a file is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// The page, its styles and its loader: with these it can be read.
    Readable,
    /// Fonts: the page can be read before they are there.
    Fonts,
    /// The portal's program.
    Program,
    /// The words of one language; the heaviest counts.
    Words,
    /// The desk's page, styles and program: no applicant fetches them.
    Desk,
    /// The worker that signs, fetched on the way to the signature.
    Signer,
    /// The worker that reads a picture, fetched when one is chosen.
    Reading,
    /// Nobody fetches it: packed twins, and what only development needs.
    Never,
}

/// A file of the bundle and how many bytes of it travel.
struct Part {
    when: When,
    plain: u64,
    sent: u64,
}

pub(crate) fn compare(tools: &Tools, _: Pace) -> Outcome<Table> {
    portal::build(tools)?;
    let mut parts = Vec::new();
    collect(&shell::root().join("dist"), &mut parts)?;
    let mut table = Table::of_weights("Weight of a visit");
    let mut add = |what: &str, whens: &[When], budget: Option<u64>| {
        let of = |when: &When, size: fn(&Part) -> u64| -> u64 {
            let sizes = parts.iter().filter(|part| part.when == *when).map(size);
            if *when == When::Words { sizes.max().unwrap_or(0) } else { sizes.sum() }
        };
        let sum = |size: fn(&Part) -> u64| -> u64 { whens.iter().map(|when| of(when, size)).sum() };
        let sent = sum(|part| part.sent);
        let against = budget.map_or_else(String::new, |budget| {
            let share = sent as f64 / budget as f64 * 100.0;
            format!("{}: {share:.0} % of it", bytes(budget))
        });
        let row = [sum(|part| part.plain), sent].map(bytes);
        table.row(what, row[1].clone(), row[0].clone(), against);
    };
    let all = [When::Readable, When::Fonts, When::Program, When::Words, When::Signer];
    add("page, styles, loader, icon", &all[..1], None);
    add("with both fonts: readable as designed", &all[..2], Some(READABLE));
    add("the portal's program", &[When::Program], None);
    add("its words in one language, the heaviest", &[When::Words], None);
    add("first visit, until the page answers", &all[..4], None);
    add("the signing worker", &[When::Signer], None);
    add("an applicant's whole journey", &all, Some(JOURNEY));
    add("the worker that reads a photo, decoders and recogniser", &[When::Reading], Some(READING));
    add("the desk, for staff: page, styles, program", &[When::Desk], None);
    table
        .note("Bytes of bodies, of 1000; headers and what the server answers from its database come on top.");
    Ok(table)
}

fn collect(folder: &Path, parts: &mut Vec<Part>) -> Outcome {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            collect(&path, parts)?;
            continue;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let size = |path: &Path| fs::metadata(path).map(|data| data.len());
        let plain = size(&path).map_err(failed)?;
        let sent = size(&path.with_file_name(format!("{name}.br"))).unwrap_or(plain);
        parts.push(Part { when: when(&name), plain, sent });
    }
    Ok(())
}

fn when(name: &str) -> When {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html" | "css" | "js" | "wasm") if name.starts_with("desk") => When::Desk,
        Some("html" | "css" | "svg" | "mjs") => When::Readable,
        Some("json") if name.starts_with("portal") => When::Words,
        Some("woff2") => When::Fonts,
        Some("js" | "wasm") if name.starts_with("signer") => When::Signer,
        Some("js" | "wasm") if name.starts_with("reading") => When::Reading,
        Some("js" | "wasm") => When::Program,
        _ => When::Never,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_names() {
        assert_eq!(when("index.html"), When::Readable);
        assert_eq!(when("portal-1a2b.css"), When::Readable);
        assert_eq!(when("portal-1a2b_bg.wasm"), When::Program);
        assert_eq!(when("desk-1a2b_bg.wasm"), When::Desk);
        assert_eq!(when("desk.html"), When::Desk);
        assert_eq!(when("portal-kk-1a2b.json"), When::Words);
        assert_eq!(when("kk.json"), When::Never);
        assert_eq!(when("signer_loader.js"), When::Signer);
        assert_eq!(when("reading-1a2b_bg.wasm"), When::Reading);
        assert_eq!(when("portal-1a2b.js.br"), When::Never);
        assert_eq!(when("noto-sans-bold.woff2"), When::Fonts);
    }
}
