//! The copy of the repository in which every mutant stands behind a switch.
//!
//! Knows which files belong to it and how changes inside changes are written. A file that did not change keeps its time,
//! so that the next build is small. Does not know what a change means.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;
use std::path::PathBuf;
use std::process::Command;

use super::site::{Form, Site};
use crate::{Outcome, shell};

/// The switch: which mutant lives is read once, from the environment.
const SWITCH: &str = include_str!("switch.txt");
/// Words for a copy that nobody reads: no lint of ours concerns it.
const QUIET: &str = include_str!("quiet.txt");
const ROOT: &str = "shared/src/lib.rs";

/// The repository's files, and where their copy lies.
pub(super) struct Tree {
    files: BTreeMap<String, Vec<u8>>,
    sources: BTreeMap<String, String>,
    pub(super) folder: PathBuf,
}

/// Octets of the copy that belong to a mutant: its own text, and the whole it shares with what it replaces.
pub(super) struct Written {
    pub(super) id: usize,
    pub(super) own: Range<usize>,
    pub(super) whole: Range<usize>,
}

impl Tree {
    /// Reads the repository as it stands, with what is not committed yet.
    pub(super) fn copy() -> Outcome<Self> {
        let mut list = Command::new("git");
        list.args(["ls-files", "--cached", "--others", "--exclude-standard"]).current_dir(shell::root());
        let mut files = BTreeMap::new();
        for path in shell::output(&mut list)?.lines() {
            // Deleted and not yet committed: not there.
            if let Ok(bytes) = fs::read(shell::root().join(path)) {
                files.insert(path.to_owned(), bytes);
            }
        }
        let sources = files
            .iter()
            .filter(|(path, _)| path.starts_with("shared/src/") && path.ends_with(".rs"))
            .filter_map(|(path, bytes)| Some((path.clone(), String::from_utf8(bytes.clone()).ok()?)))
            .collect();
        Ok(Self { files, sources, folder: super::folder() })
    }

    /// The sources of `shared`: path and text.
    pub(super) fn sources(&self) -> impl Iterator<Item = (&str, &str)> {
        self.sources.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Writes the copy with all `sites` but the `dropped`, and says where each stands in its file.
    pub(super) fn write(
        &self,
        sites: &[Site],
        dropped: &BTreeSet<usize>,
    ) -> Outcome<BTreeMap<String, Vec<Written>>> {
        let mut by_file: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (id, site) in sites.iter().enumerate().filter(|(id, _)| !dropped.contains(id)) {
            by_file.entry(&site.file).or_default().push(id);
        }
        let mut places = BTreeMap::new();
        for (path, bytes) in &self.files {
            let mut text = None;
            if let (Some(ids), Some(source)) = (by_file.get(path.as_str()), self.sources.get(path)) {
                let mut page = Page { source, sites, out: String::new(), written: Vec::new() };
                page.render(0..source.len(), ids);
                places.insert(path.clone(), page.written);
                text = Some(page.out.into_bytes());
            } else if path == ROOT
                && let Some(source) = self.sources.get(path)
            {
                text = Some(with_switch(source).into_bytes());
            }
            self.put(path, text.as_deref().unwrap_or(bytes))?;
        }
        Ok(places)
    }

    fn put(&self, path: &str, bytes: &[u8]) -> Outcome {
        let file = self.folder.join(path);
        if fs::read(&file).is_ok_and(|there| there == bytes) {
            return Ok(());
        }
        let failed = |error: std::io::Error| format!("{}: {error}", file.display());
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        fs::write(&file, bytes).map_err(failed)
    }
}

fn with_switch(source: &str) -> String {
    let head: usize =
        source.lines().take_while(|line| line.starts_with("//!")).map(|line| line.len() + 1).sum();
    format!("{}{QUIET}{}{SWITCH}", &source[..head], &source[head..])
}

struct Page<'a> {
    source: &'a str,
    sites: &'a [Site],
    out: String,
    written: Vec<Written>,
}

impl Page<'_> {
    /// Writes `range` of the source with the changes `ids`, which lie in it, outermost first.
    fn render(&mut self, range: Range<usize>, ids: &[usize]) {
        let (mut at, mut rest) = (range.start, ids);
        while let Some((&first, _)) = rest.split_first() {
            let place = self.sites[first].range.clone();
            // All changes of this very place, then those inside of it.
            let here = rest.iter().take_while(|&&id| self.sites[id].range == place).count();
            let inside =
                rest[here..].iter().take_while(|&&id| self.sites[id].range.start < place.end).count();
            self.out.push_str(&self.source[at..place.start]);
            self.place(place.clone(), &rest[..here], &rest[here..here + inside]);
            (at, rest) = (place.end, &rest[here + inside..]);
        }
        self.out.push_str(&self.source[at..range.end]);
    }

    fn place(&mut self, place: Range<usize>, here: &[usize], inside: &[usize]) {
        let whole = self.out.len();
        let before = self.written.len();
        let instead = here.iter().any(|&id| self.sites[id].form == Form::Instead);
        if instead {
            self.out.push('(');
        }
        let mut without = Vec::new();
        for &id in here {
            let site = &self.sites[id];
            let number = id + 1;
            let start = self.out.len();
            match site.form {
                Form::Instead => {
                    self.out.push_str(&format!("if crate::mutant::is({number}) {{ {} }} else ", site.text));
                }
                Form::AtOnce => {
                    self.out
                        .push_str(&format!(" if crate::mutant::is({number}) {{ return {}; }}", site.text));
                }
                Form::Without => {
                    self.out.push_str(&format!("if !crate::mutant::is({number}) {{ "));
                    without.push(id);
                }
            }
            self.written.push(Written { id, own: start..self.out.len(), whole: 0..0 });
        }
        if instead {
            self.out.push_str("{ ");
        }
        self.render(place, inside);
        self.out.push_str(&" }".repeat(without.len() + usize::from(instead)));
        if instead {
            self.out.push(')');
        }
        let end = self.out.len();
        for written in &mut self.written[before..before + here.len()] {
            written.whole = whole..end;
        }
    }
}
