//! The bundle of both applications, portal and desk: building it with Trunk, and knowing when that is not needed.
//!
//! A bundle is as good as its inputs: they are hashed, and when neither they nor the bundle changed, nothing
//! is built. Does not know how to serve it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

use crate::setup::{self, Tools, Wants};
use crate::shell::{self, cargo};
use crate::{Outcome, only};

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

/// `cargo xtask pictures`: the journey that takes the pictures of the first page, over the bundle as it is delivered.
pub(crate) fn pictures(args: &[String]) -> Outcome {
    only(args, &[])?;
    let tools = setup::install(Wants { bundle: true, browser: true, ..Wants::default() })?;
    build(&tools)?;
    let mut journey = cargo(&["test", "--package", "e2e", "--test", "pictures", "--locked"]);
    shell::run(journey.env("IIN_PICTURES", shell::root().join("docs/pictures")))?;
    let place = shell::root().join("README.md");
    let told = |error: std::io::Error| format!("{}: {error}", place.display());
    let text = fs::read_to_string(&place).map_err(told)?;
    fs::write(&place, with_pictures(&text)).map_err(told)
}

/// The first page with its pictures before its first heading; as it was when it has them.
fn with_pictures(text: &str) -> String {
    let pictures = "\
| The portal | The desk | The certificate |
|---|---|---|
| ![The first page of the portal](docs/pictures/portal.png) | ![An operator compares two people](docs/pictures/desk.png) | \
        ![A registration certificate of a demonstration](docs/pictures/certificate.png) |

Taken of what runs, by `cargo xtask pictures`.
";
    match text.split_once("\n## ") {
        Some((head, rest)) if !text.contains("docs/pictures/") => format!("{head}\n{pictures}\n## {rest}"),
        _ => text.to_owned(),
    }
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
    fn the_first_page_gets_its_pictures_once() {
        let text = "# Title\n\nWords.\n\n## Two commands\n";
        let shown = with_pictures(text);
        assert!(
            shown.starts_with("# Title\n\nWords.\n\n| The portal |")
                && shown.ends_with("\n\n## Two commands\n")
        );
        assert_eq!(with_pictures(&shown), shown);
    }

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
