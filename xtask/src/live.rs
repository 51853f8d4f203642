//! What the pages of `cargo xtask dev` are told while it works: which build they are of, and which texts say something else
//! by now than when they were compiled.
//!
//! Knows files of texts by their lines: a key, its text, its attributes. What chooses between forms of a word waits for the
//! build; everything else is shown at once by the script `live.js`, which every page of the bundle gets and no delivered page.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::json;

use crate::{Outcome, bundle, endpoints};

/// What stands before the end of a page.
pub(crate) const SCRIPT: &str = "<script type=\"module\" src=\"/live.js\"></script>";

/// Texts by file, key and attribute.
type Texts = BTreeMap<String, String>;

/// What the pages are told.
pub(crate) struct Live {
    compiled: Texts,
    version: usize,
}

impl Live {
    /// The texts as they are about to be compiled.
    pub(crate) fn read() -> Outcome<Self> {
        Ok(Self { compiled: read()?, version: 0 })
    }

    /// Which build lies there.
    pub(crate) const fn version(&self) -> usize {
        self.version
    }

    /// Another build with the texts of now lies there: pages load themselves anew.
    pub(crate) fn is_built(&mut self, compiled: Self) -> Outcome {
        self.compiled = compiled.compiled;
        self.version += 1;
        lay_script()?;
        self.tell(&self.compiled.clone())
    }

    /// The texts were changed, and are not compiled yet.
    pub(crate) fn is_worded(&self) -> Outcome {
        self.tell(&read()?)
    }

    fn tell(&self, now: &Texts) -> Outcome {
        let told = json!({ "version": self.version, "words": changed(&self.compiled, now) });
        let (place, part) = (bundle::place().join("live.json"), bundle::place().join("live.part"));
        fs::write(&part, told.to_string())
            .and_then(|()| fs::rename(&part, &place))
            .map_err(|error| format!("{}: {error}", place.display()))
    }
}

fn lay_script() -> Outcome {
    let place = bundle::place().join("live.js");
    fs::write(&place, include_str!("live.js")).map_err(|error| format!("{}: {error}", place.display()))
}

fn read() -> Outcome<Texts> {
    let files = endpoints::texts(&["texts"])?;
    let is_text = |path: &str| Path::new(path).extension().is_some_and(|ending| ending == "ftl");
    Ok(files.iter().filter(|(path, _)| is_text(path)).flat_map(|(path, text)| entries(path, text)).collect())
}

/// The texts of a file: what stands behind a key or an attribute, with the lines that go on with it.
fn entries(path: &str, text: &str) -> Texts {
    let mut found = Texts::new();
    let (mut message, mut open) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let (name, said) = line.trim_start().split_once('=').unwrap_or_default();
        let name = name.trim_end();
        let is_name = |name: &str| {
            !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        };
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) && is_name(name) {
            name.clone_into(&mut message);
            open = format!("{path}: {name}");
            found.insert(open.clone(), said.trim().to_owned());
        } else if let Some(attribute) = name.strip_prefix('.').filter(|it| is_name(it)) {
            open = format!("{path}: {message}.{attribute}");
            found.insert(open.clone(), said.trim().to_owned());
        } else if let Some(text) = found.get_mut(&open) {
            let gap = if text.is_empty() { "" } else { "\n" };
            text.push_str(gap);
            text.push_str(line.trim());
        }
    }
    found
}

/// What was compiled and what stands there now, where they differ and nothing is chosen.
fn changed(compiled: &Texts, now: &Texts) -> BTreeMap<String, String> {
    let both = compiled.iter().filter_map(|(key, old)| Some((old, now.get(key)?)));
    let shown = both.filter(|(old, new)| old != new && ![old, new].iter().any(|text| text.contains("->")));
    shown.map(|(old, new)| (old.clone(), new.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_told_when_it_changed_and_nothing_is_chosen_in_it() {
        let before = "# a = note\nfirst = One\n    .hint = Write { $day }.\nmany = { $count ->\n    [one] x\n   *[other] y\n}\nlong =\n    One\n    two\n";
        let old = entries("texts/en/a.ftl", before);
        let at = |key: &str| old.get(&format!("texts/en/a.ftl: {key}")).map(String::as_str);
        assert_eq!(at("first"), Some("One"));
        assert_eq!(at("first.hint"), Some("Write { $day }."));
        assert_eq!(at("long"), Some("One\ntwo"));
        let after =
            before.replace("One\n    .hint = Write", "Two\n    .hint = Put").replace("[one] x", "[one] z");
        let told = changed(&old, &entries("texts/en/a.ftl", &after));
        let expected = [("One", "Two"), ("Write { $day }.", "Put { $day }.")];
        assert_eq!(told, expected.map(|(old, new)| (old.to_owned(), new.to_owned())).into());
    }

    #[test]
    fn the_texts_of_the_repository_are_read_with_their_hints() {
        let texts = read().expect("the texts can be read");
        assert!(texts.len() > 4000, "{}", texts.len());
        assert!(texts.keys().any(|key| key.ends_with(".hint")));
    }
}
