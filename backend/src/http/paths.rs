//! Which page of which application a path asks for. Knows the list of pages; files and words are others' affair.

use std::path::{Component, Path, PathBuf};

/// Whether this path is of the desk.
pub(crate) fn is_desk(path: &str) -> bool {
    inside(path).is_some_and(|inside| page_of(&inside) == "desk.html")
}

/// The path below the portal's folder; `None` for anything that would leave it or names hidden files.
pub(crate) fn inside(path: &str) -> Option<PathBuf> {
    let path = Path::new(path.trim_start_matches('/'));
    let plain = path.components().all(|part| match part {
        Component::Normal(name) => {
            name.to_str().is_some_and(|name| !name.starts_with('.') && !name.contains('\\'))
        }
        _ => false,
    });
    plain.then(|| path.to_owned())
}

/// The page of the application that has this path.
pub(crate) fn page_of(inside: &Path) -> &'static str {
    if inside.starts_with("desk") || inside == Path::new("desk.html") { "desk.html" } else { "index.html" }
}
