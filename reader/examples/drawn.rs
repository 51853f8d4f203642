//! Draws pictures of documents with zones into a folder, with a manifest of what they show: `drawn DIR [--level N]
//! [--count N] [--seed N]`. Knows what to write where; the drawing is that of the tests.

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/drawn/mod.rs"]
mod drawn;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), String> {
    use std::path::PathBuf;
    let mut args = std::env::args().skip(1);
    let folder = PathBuf::from(args.next().ok_or("drawn DIR [--level N] [--count N] [--seed N]")?);
    let (mut levels, mut count, mut seed) = (1..=drawn::LEVELS.len(), 20_u64, 1_u64);
    while let Some(name) = args.next() {
        let value = args.next().ok_or_else(|| format!("{name} takes a value"))?;
        let number: u64 = value.parse().map_err(|_| format!("{name}: {value:?} is no number"))?;
        match name.as_str() {
            "--level" => {
                let level = usize::try_from(number).unwrap_or(0).clamp(1, drawn::LEVELS.len());
                levels = level..=level;
            }
            "--count" => count = number,
            "--seed" => seed = number,
            _ => return Err(format!("there is no {name}")),
        }
    }
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let mut manifest = Vec::new();
    for level in levels {
        for at in 0..count {
            let own = seed.wrapping_mul(1_000_003).wrapping_add(level as u64 * 1_000_000_007 + at);
            let picture = drawn::draw(&drawn::LEVELS[level - 1], own);
            let file = format!("{level}-{at:05}.jpg");
            std::fs::write(folder.join(&file), &picture.file).map_err(|error| error.to_string())?;
            let name = drawn::LEVELS[level - 1].name;
            manifest.push(serde_json::json!({ "file": file, "lines": picture.lines, "level": name }));
        }
    }
    let text = serde_json::to_string_pretty(&manifest).map_err(|error| error.to_string())?;
    std::fs::write(folder.join("manifest.json"), text).map_err(|error| error.to_string())
}

/// Nothing to draw into in a browser.
#[cfg(target_arch = "wasm32")]
fn main() {}
