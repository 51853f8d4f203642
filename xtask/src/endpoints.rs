//! How many endpoints the interface has, how many nobody calls, and in how many places one is written by hand: counted in
//! the words of the code and the documents.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::{Outcome, shell};

/// Where each is declared.
const CONTRACT: &str = "shared/src/contract";
/// What is written by hand about the product.
const WRITTEN: [&str; 5] = ["shared/src", "eds/src", "backend/src", "frontend/src", "docs"];
/// Written by a program from the declarations, and the order itself.
const GENERATED: [&str; 3] = ["docs/api/reference.md", "docs/api/openapi.json", "docs/law"];

/// What was counted.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Counted {
    /// Endpoints declared.
    pub(crate) endpoints: usize,
    /// Of these, with no screen, device or system that calls.
    pub(crate) idle: usize,
    /// Places with a method and its path, the declarations among them.
    pub(crate) places: usize,
}

impl Counted {
    /// Whether an endpoint is hardly written anywhere but in its declaration, and none is declared for nobody.
    pub(crate) const fn is_within_bars(&self) -> bool {
        self.places * 10 < self.endpoints * 12 && self.idle == 0
    }
}

/// Counts in the repository.
pub(crate) fn count() -> Outcome<Counted> {
    Ok(counted(&texts(&WRITTEN)?))
}

/// The texts below folders of the repository, by their paths.
pub(crate) fn texts(folders: &[&str]) -> Outcome<Vec<(String, String)>> {
    let root = shell::root();
    let mut texts = Vec::new();
    for folder in folders {
        read(&root.join(folder), &root, &mut texts)?;
    }
    Ok(texts)
}

fn read(folder: &Path, root: &Path, texts: &mut Vec<(String, String)>) -> Outcome {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).map_err(failed)?.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
        if GENERATED.contains(&name.as_str()) {
            continue;
        }
        if path.is_dir() {
            read(&path, root, texts)?;
        } else if let Ok(text) = fs::read_to_string(&path) {
            texts.push((name, text));
        }
    }
    Ok(())
}

fn counted(texts: &[(String, String)]) -> Counted {
    let contract: Vec<&str> =
        texts.iter().filter(|(path, _)| path.starts_with(CONTRACT)).map(|(_, text)| text.as_str()).collect();
    let declared: Vec<String> = contract
        .iter()
        .flat_map(|text| text.lines())
        .filter(|line| !line.trim_start().starts_with('/') && line.ends_with("\" {"))
        .filter_map(|line| call(line.split_once(" = ")?.1.trim_end_matches(" {")))
        .collect();
    let known: BTreeSet<&str> = declared.iter().map(String::as_str).collect();
    let written = texts.iter().filter(|(path, _)| !path.starts_with(CONTRACT));
    let further: usize = written.map(|(_, text)| mentions(text, &known)).sum();
    Counted {
        endpoints: declared.len(),
        idle: contract.iter().map(|text| text.matches("used_by: [nobody]").count()).sum(),
        places: declared.len() + further,
    }
}

/// Places of a text that name the method and path of an endpoint, or write its path from the origin on.
fn mentions(text: &str, known: &BTreeSet<&str>) -> usize {
    let methods = ["GET /", "POST /", "PUT /", "DELETE /"];
    let named = methods
        .iter()
        .flat_map(|method| text.match_indices(method).filter_map(|(at, _)| call(text.get(at..)?)));
    named.filter(|call| known.contains(call.as_str())).count() + text.matches("\"/api/v1/").count()
}

/// A call by method and path, without the names in its braces.
fn call(text: &str) -> Option<String> {
    let (method, rest) = text.split_once([' ', '"'])?;
    let rest = rest.trim_start_matches('"');
    let rest = rest.strip_prefix("/api/v1").unwrap_or(rest);
    let is_path = |c: char| c.is_ascii_alphanumeric() || "/{}_.-".contains(c);
    let path = rest.split(|c| !is_path(c)).next()?.trim_end_matches('.');
    let mut plain = String::new();
    let mut inside = false;
    for letter in path.chars() {
        inside = (inside || letter == '{') && letter != '}';
        if !inside {
            plain.push(letter);
        }
    }
    Some(format!("{method} {plain}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_where_a_call_is_written() {
        let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
        let contract = "    /// Not this: A = GET \"/x\" {\n    ReadDraft = GET \"/drafts/{id}\" {\n        used_by: [portal \"a\"],\n    }\n\n    \
                        OpenDraft = POST \"/drafts\" {\n        used_by: [nobody],\n    }\n";
        let texts = [
            file("shared/src/contract/filing.rs", contract),
            file(
                "backend/src/http/filing/drafts.rs",
                "/// `GET /api/v1/drafts/{draft}`\n/// `PUT /api/v1/drafts`",
            ),
            file("docs/api.md", "Send `POST /drafts`, then `GET /drafts/{id}`. Not `GET /drafts/{id}/x`."),
            file("frontend/src/a.rs", "get(\"/api/v1/drafts\")"),
        ];
        assert_eq!(counted(&texts), Counted { endpoints: 2, idle: 1, places: 6 });
    }

    #[test]
    fn the_repository_stays_within_its_bars() {
        let counted = count().expect("the repository can be read");
        assert!(counted.endpoints > 100 && counted.is_within_bars(), "{counted:?}");
    }
}
