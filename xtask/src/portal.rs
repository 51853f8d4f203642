//! The bundle of both applications, portal and desk: building it with Trunk, and knowing when that is not needed.
//!
//! A bundle is as good as its inputs: they are hashed, and when neither they nor the bundle changed, nothing
//! is built. Does not know how to serve it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

use crate::Outcome;
use crate::setup::Tools;
use crate::shell;

/// Everything the bundle is made of, from the top of the repository.
const INPUTS: [&str; 13] = [
    "shared",
    "eds",
    "reader",
    "frontend",
    "web",
    "texts",
    "docs/law",
    "index.html",
    "desk.html",
    "xtask/src/words.rs",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
];

/// Builds `dist` unless it was built from exactly these inputs.
pub(crate) fn build(tools: &Tools) -> Outcome {
    let stamp = shell::target().join("xtask/portal.stamp");
    let dist = shell::root().join("dist");
    let inputs = hash(INPUTS.map(|name| shell::root().join(name)))?;
    let built = |from: &str| Ok::<_, String>(format!("{from} {}", hash([dist.clone()])?));
    if dist.join("index.html").is_file()
        && fs::read_to_string(&stamp).is_ok_and(|old| Ok(old) == built(&inputs))
    {
        eprintln!("      unchanged");
        return Ok(());
    }
    // By its place and not by what runs: the tests before may have built this very program anew.
    let own = shell::target().join("debug/xtask");
    let mut trunk = Command::new(&tools.trunk);
    // Trunk reads NO_COLOR as an argument of its own and stumbles over the value "1".
    trunk
        .args(["build", "--release"])
        .current_dir(shell::root())
        .env("PATH", tools.path()?)
        .env("XTASK", own)
        .env_remove("NO_COLOR");
    shell::run(&mut trunk)?;
    if let Some(folder) = stamp.parent() {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    fs::write(&stamp, built(&inputs)?).map_err(|error| format!("{}: {error}", stamp.display()))
}

/// One digest over names and contents of all files below `places`; what does not exist counts as absent.
fn hash(places: impl IntoIterator<Item = PathBuf>) -> Outcome<String> {
    let mut files = Vec::new();
    let mut open: Vec<PathBuf> = places.into_iter().collect();
    while let Some(place) = open.pop() {
        if place.is_dir() {
            let entries = fs::read_dir(&place).map_err(|error| format!("{}: {error}", place.display()))?;
            open.extend(entries.flatten().map(|entry| entry.path()));
        } else if place.is_file() {
            files.push(place);
        }
    }
    files.sort();
    let mut digest = Sha256::new();
    for file in &files {
        let content = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
        digest.update(name_of(file).as_bytes());
        digest.update((content.len() as u64).to_be_bytes());
        digest.update(content);
    }
    Ok(hex::encode(digest.finalize()))
}

/// The path with its length in front, so that names and contents cannot run into each other.
fn name_of(file: &Path) -> String {
    let name = file.strip_prefix(shell::root()).unwrap_or(file).display().to_string();
    format!("{}:{name}", name.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moved_or_changed_byte_changes_the_digest() -> Outcome {
        let folder = std::env::temp_dir().join(format!("portal-stamp-{}", std::process::id()));
        let digest_of = |files: &[(&str, &str)]| {
            let _ = fs::remove_dir_all(&folder);
            fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
            for (name, content) in files {
                fs::write(folder.join(name), content).map_err(|error| error.to_string())?;
            }
            hash([folder.clone()])
        };
        let first = digest_of(&[("a", "12"), ("b", "3")])?;
        assert_eq!(digest_of(&[("b", "3"), ("a", "12")])?, first);
        assert_ne!(digest_of(&[("a", "1"), ("b", "23")])?, first);
        assert_ne!(digest_of(&[("a", "12"), ("c", "3")])?, first);
        fs::remove_dir_all(&folder).map_err(|error| error.to_string())
    }
}
