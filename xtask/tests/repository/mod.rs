//! The repository as text, for the tests of its rules and of its documents. Knows where files lie and which are ours;
//! does not know what must be true of them.

use std::fs;
use std::path::{Path, PathBuf};

/// A file by its path from the top of the repository.
#[derive(Clone)]
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// The top of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package lies in the workspace").to_owned()
}

/// What is built, stored or fetched, not written by us.
const NOT_OURS: [&str; 7] = ["target", "dist", "var", "node_modules", ".git", ".cache", "Cargo.lock"];

/// Every text file of the repository, in the order of the paths.
pub(crate) fn files() -> Vec<File> {
    let mut found = Vec::new();
    let mut open = vec![root()];
    while let Some(folder) = open.pop() {
        let entries = fs::read_dir(&folder).expect("folders of the repository can be read");
        for path in entries.map(|entry| entry.expect("an entry can be read").path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if NOT_OURS.contains(&name.as_str()) {
                continue;
            }
            if path.is_dir() {
                open.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                let path = path.strip_prefix(root()).expect("found below the top").display().to_string();
                found.push(File { path, text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The text of one file; empty when there is none.
pub(crate) fn text_of(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_default()
}

/// Fails with every complaint, a line each.
pub(crate) fn no_complaints(complaints: impl IntoIterator<Item = String>) {
    let all: Vec<_> = complaints.into_iter().collect();
    assert!(all.is_empty(), "\n{}\n", all.join("\n"));
}
