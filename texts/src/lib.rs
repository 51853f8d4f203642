//! The words of the service: what it says in every language stands in plain files (`texts/<language>/<room>.ftl`, a strict
//! subset of Fluent) that a translator edits; this package reads them ([`read`]), checks that the languages say the same
//! and that nothing is missing ([`check`]), and writes them as Rust ([`generate`]). Build scripts call it; no program
//! holds any of it. Knows the files and what may stand in them; neither what a text is for nor when it is said.

pub mod check;
pub mod generate;
pub mod model;
pub mod read;

use std::path::{Path, PathBuf};

pub use generate::{Room, Shape, write};
pub use model::{Catalogue, Complaint};

/// Every file of the folder of texts, read and checked.
///
/// # Errors
/// What is wrong, each with its file and line; one complaint at least.
pub fn load(folder: &Path) -> Result<Catalogue, Vec<Complaint>> {
    let catalogue = read::folder(folder)?;
    let wrong = check::all(&catalogue);
    if wrong.is_empty() { Ok(catalogue) } else { Err(wrong) }
}

/// The folder of the texts of this repository, as build scripts find it from the folder of their own package.
#[must_use]
pub fn folder(package: &Path) -> PathBuf {
    package.parent().unwrap_or(package).join("texts")
}

/// For a build script: the rooms as Rust, with every complaint on a line of its own when something is wrong.
///
/// # Errors
/// What is wrong, for people.
pub fn rust(package: &Path, rooms: &[Room]) -> Result<String, String> {
    let said = |wrong: Vec<Complaint>| {
        let lines: Vec<String> = wrong.iter().map(ToString::to_string).collect();
        format!("the texts are not whole:\n{}", lines.join("\n"))
    };
    let catalogue = load(&folder(package)).map_err(said)?;
    write(&catalogue, rooms).map_err(said)
}
