//! Files for the comparison of native and WebAssembly readings (`cargo xtask parity`): drawn pictures of every level of
//! difficulty, and files that are broken in many ways. Writes them into a folder, and beside each (`.json`) what this native
//! build reads of it: `readings DIR [--count N] [--seed N]`.

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/drawn/mod.rs"]
#[expect(dead_code, reason = "nobody asks here what is shown")]
mod drawn;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), String> {
    native::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::path::{Path, PathBuf};

    use reader::{Limits, read_as_json};

    use super::drawn;

    pub(super) fn run() -> Result<(), String> {
        let mut args = std::env::args().skip(1);
        let folder = PathBuf::from(args.next().ok_or("readings DIR [--count N] [--seed N]")?);
        let (mut count, mut seed) = (4_u64, 1_u64);
        while let Some(name) = args.next() {
            let value = args.next().ok_or_else(|| format!("{name} takes a value"))?;
            let number: u64 = value.parse().map_err(|_| format!("{name}: {value:?} is no number"))?;
            match name.as_str() {
                "--count" => count = number,
                "--seed" => seed = number,
                _ => return Err(format!("there is no {name}")),
            }
        }
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        for (level, kind) in drawn::LEVELS.iter().enumerate() {
            for at in 0..count {
                let own = seed.wrapping_mul(1_000_003).wrapping_add(level as u64 * 1_000_000_007 + at);
                let file = drawn::draw(kind, own).file;
                keep(&folder, &format!("{level}-{at}"), &file)?;
                for (name, broken) in broken(&file, own) {
                    keep(&folder, &format!("{level}-{at}-{name}"), &broken)?;
                }
            }
        }
        let odd: [(&str, &[u8]); 4] = [
            ("empty", b""),
            ("text", b"no picture"),
            ("jpeg", b"\xff\xd8\xff\xd9"),
            ("png", b"\x89PNG\r\n\x1a\n"),
        ];
        odd.into_iter().try_for_each(|(name, bytes)| keep(&folder, name, bytes))
    }

    /// Cut off, changed in a few places, and with a header that lies about its size.
    fn broken(file: &[u8], seed: u64) -> Vec<(&'static str, Vec<u8>)> {
        let at = |share: u64| {
            let length = file.len() as u64;
            usize::try_from(seed.wrapping_mul(share).wrapping_add(share * 7919) % length.max(1)).unwrap_or(0)
        };
        let mut changed = file.to_vec();
        for share in 1..9 {
            if let Some(octet) = changed.get_mut(at(share)) {
                *octet ^= 0x55;
            }
        }
        let mut lying = file.to_vec();
        // The first frame header: marker, length, precision, height, width.
        if let Some(frame) = lying.windows(2).position(|pair| matches!(pair, [0xFF, 0xC0 | 0xC2])) {
            for octet in lying.iter_mut().skip(frame + 5).take(2) {
                *octet = 0x20;
            }
        }
        let cut = file.iter().copied().take(file.len() * 2 / 3).collect();
        vec![("cut", cut), ("changed", changed), ("lying", lying)]
    }

    fn keep(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), String> {
        let said = read_as_json(bytes, &Limits::default());
        let write = |ending: &str, content: &[u8]| {
            std::fs::write(folder.join(format!("{name}.{ending}")), content)
                .map_err(|error| error.to_string())
        };
        write("bin", bytes)?;
        write("json", said.as_bytes())
    }
}
