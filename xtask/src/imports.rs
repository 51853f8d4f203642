//! Which file of a package names which, followed through the paths that stand in the code, and the circles among them.
//!
//! In `use` as well as in bodies and macros; tests are left out. Does not know types. What is handed on by a re-export counts
//! as an arrow to the file it comes from. Nor what a package's rooms may name, which `xtask/tests/rooms.rs` holds.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The packages that are drawn.
const PACKAGES: [&str; 8] = ["shared", "eds", "reader", "frontend", "backend", "e2e", "xtask", "texts"];

/// Circles that the whole repository may have at most.
pub(crate) const MOST: usize = 6;

/// A module by its path below the crate's root: `["desk", "home"]`.
pub(crate) type Module = Vec<String>;

/// What every file names, by module.
pub(crate) type Arrows = BTreeMap<Module, BTreeSet<Module>>;

/// The module of a file below `src`.
pub(crate) fn module_of(path: &Path) -> Module {
    let mut parts: Module =
        path.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if parts.len() > 1 && parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    parts
}

/// The files below a folder, by module.
fn read(src: &Path) -> Result<BTreeMap<Module, String>, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![src.to_owned()];
    while let Some(folder) = open.pop() {
        let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).map_err(failed)?;
                found.insert(module_of(path.strip_prefix(src).unwrap_or(&path)), text);
            }
        }
    }
    found.remove(&vec!["lib".to_owned()]);
    // Tests of a file's own stand in it or beside it; whom they need says nothing of the file.
    found.retain(|module, _| !module.iter().any(|part| part == "tests"));
    Ok(found)
}

/// Whether a token is this punctuation mark.
fn is(token: Option<&TokenTree>, mark: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == mark)
}

/// Every path of two or more parts that stands in the code; tests are left out.
fn paths(tokens: TokenStream, found: &mut Vec<Vec<String>>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let is_test = is(Some(token), '#')
            && tokens.get(at + 1).is_some_and(|next| next.to_string().replace(' ', "") == "[cfg(test)]");
        match token {
            _ if is_test => at = end_of_item(&tokens, at + 2),
            // How far a name may be seen says nothing of whom it needs.
            TokenTree::Ident(word)
                if word == "pub" && matches!(tokens.get(at + 1), Some(TokenTree::Group(_))) =>
            {
                at += 2;
            }
            TokenTree::Ident(first) => at = path(&tokens, at + 1, vec![first.to_string()], found),
            TokenTree::Group(group) => {
                paths(group.stream(), found);
                at += 1;
            }
            _ => at += 1,
        }
    }
}

/// Behind the item that begins here: its body, or its semicolon.
fn end_of_item(tokens: &[TokenTree], from: usize) -> usize {
    let ends = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        other => is(Some(other), ';'),
    };
    tokens.iter().skip(from).position(ends).map_or(tokens.len(), |length| from + length + 1)
}

/// Follows a path on from its first parts, through the braces of a `use`; gives where it ends.
fn path(tokens: &[TokenTree], from: usize, mut parts: Vec<String>, found: &mut Vec<Vec<String>>) -> usize {
    let mut at = from;
    while is(tokens.get(at), ':') && is(tokens.get(at + 1), ':') {
        match tokens.get(at + 2) {
            Some(TokenTree::Ident(next)) => parts.push(next.to_string()),
            Some(TokenTree::Group(group)) => {
                branches(group.stream(), &parts, found);
                return at + 3;
            }
            _ => {
                at += 2;
                break;
            }
        }
        at += 3;
    }
    if parts.len() > 1 {
        found.push(parts);
    }
    at
}

/// The branches of a `use`.
fn branches(tokens: TokenStream, stem: &[String], found: &mut Vec<Vec<String>>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for branch in tokens.split(|token| is(Some(token), ',')) {
        if let Some(TokenTree::Ident(first)) = branch.first() {
            let mut parts = stem.to_vec();
            if first != "self" {
                parts.push(first.to_string());
            }
            path(branch, 1, parts, found);
        }
    }
}

/// What a file hands on: a name, and the path it comes from.
type Exports = BTreeMap<String, Vec<String>>;

/// The names that a file hands on by `pub use`.
fn exports(tokens: TokenStream) -> Exports {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let word = |at: usize, word: &str| matches!(tokens.get(at), Some(TokenTree::Ident(it)) if it == word);
    let mut found = Exports::new();
    for at in (0..tokens.len()).filter(|&at| word(at, "pub")) {
        let behind = at + 1 + usize::from(matches!(tokens.get(at + 1), Some(TokenTree::Group(_))));
        if word(behind, "use") {
            let rest = tokens.get(behind + 1..).unwrap_or_default();
            let end = rest.iter().position(|token| is(Some(token), ';')).unwrap_or(rest.len());
            handed_on(&rest[..end], Vec::new(), &mut found);
        }
    }
    found
}

/// One branch of a `pub use`, and those below it.
fn handed_on(tokens: &[TokenTree], mut parts: Vec<String>, found: &mut Exports) {
    let mut name = None;
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                for branch in inside.split(|token| is(Some(token), ',')) {
                    handed_on(branch, parts.clone(), found);
                }
                return;
            }
            TokenTree::Ident(word) if word == "as" => name = Some(String::new()),
            TokenTree::Ident(word) if name.is_some() => name = Some(word.to_string()),
            TokenTree::Ident(word) if word == "self" && !parts.is_empty() => {}
            TokenTree::Ident(word) => parts.push(word.to_string()),
            _ => {}
        }
    }
    if let Some(name) = name.or_else(|| parts.last().cloned()) {
        found.insert(name, parts);
    }
}

/// Re-exports are followed so far: none of ours goes on and on.
const HANDED_ON_AT_MOST: usize = 8;

/// The module that a path written in `here` leads to, past those that only hand it on.
fn target(here: &Module, path: &[String], known: &BTreeMap<Module, Exports>) -> Option<Module> {
    let (mut module, mut rest) = first_target(here, path, known)?;
    for _ in 0..HANDED_ON_AT_MOST {
        let Some((name, further)) = rest.split_first() else { break };
        let Some(origin) = known.get(&module).and_then(|exports| exports.get(name)) else { break };
        let origin = [origin.as_slice(), further].concat();
        let Some(next) = first_target(&module, &origin, known).filter(|(next, _)| *next != module) else {
            break;
        };
        (module, rest) = next;
    }
    Some(module)
}

/// The deepest module on the way, and what of the path is left: names inside of it.
fn first_target(
    here: &Module,
    path: &[String],
    known: &BTreeMap<Module, Exports>,
) -> Option<(Module, Vec<String>)> {
    let mut parts = path.iter().peekable();
    let worker = here.first().filter(|room| ["signer", "reading"].contains(&room.as_str()));
    let mut from = match (parts.peek()?.as_str(), worker) {
        ("crate", Some(worker)) => vec![worker.clone()],
        ("crate" | "frontend" | "backend", _) => Vec::new(),
        ("self" | "super", _) => here.clone(),
        (child, _) => {
            let child = [here.as_slice(), &[child.to_owned()]].concat();
            return known.contains_key(&child).then(|| longest(here, path, known)).flatten();
        }
    };
    if parts.next()? == "super" {
        from.pop();
    }
    while parts.next_if(|part| *part == "super").is_some() {
        from.pop();
    }
    let rest: Vec<String> = parts.cloned().collect();
    longest(&from, &rest, known)
}

fn longest(
    from: &[String],
    rest: &[String],
    known: &BTreeMap<Module, Exports>,
) -> Option<(Module, Vec<String>)> {
    let whole = [from, rest].concat();
    let split = (1..=whole.len()).rev().map(|length| whole.split_at(length));
    split
        .map(|(module, names)| (module.to_vec(), names.to_vec()))
        .find(|(module, _)| known.contains_key(module))
}

/// Who names whom.
pub(crate) fn arrows(files: &BTreeMap<Module, String>) -> Result<Arrows, String> {
    let mut tokens = BTreeMap::new();
    for (module, text) in files {
        let read: TokenStream = text.parse().map_err(|error| format!("{}: {error}", module.join("/")))?;
        tokens.insert(module.clone(), read);
    }
    let known: BTreeMap<Module, Exports> =
        tokens.iter().map(|(module, tokens)| (module.clone(), exports(tokens.clone()))).collect();
    let named = |(here, tokens): (Module, TokenStream)| {
        let mut found = Vec::new();
        paths(tokens, &mut found);
        let all =
            found.iter().filter_map(|path| target(&here, path, &known)).filter(|to| *to != here).collect();
        (here, all)
    };
    Ok(tokens.into_iter().map(named).collect())
}

/// Files that lead back to themselves, in groups that lead to one another.
pub(crate) fn circles(arrows: &Arrows) -> Vec<Circle> {
    let reached = |from: &Module| {
        let mut seen: BTreeSet<&Module> = BTreeSet::new();
        let mut open: Vec<&Module> = arrows.get(from).into_iter().flatten().collect();
        while let Some(next) = open.pop() {
            if seen.insert(next) {
                open.extend(arrows.get(next).into_iter().flatten());
            }
        }
        seen
    };
    let reach: BTreeMap<&Module, BTreeSet<&Module>> =
        arrows.keys().map(|module| (module, reached(module))).collect();
    let mut found: BTreeSet<Vec<String>> = BTreeSet::new();
    for (module, all) in &reach {
        if all.contains(module) {
            let back = |to: &&&Module| reach.get(**to).is_some_and(|theirs| theirs.contains(module));
            found.insert(all.iter().filter(back).map(|module| module.join("/")).collect());
        }
    }
    found.into_iter().map(Circle).collect()
}

/// Files that name one another in a circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Circle(pub(crate) Vec<String>);

impl fmt::Display for Circle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} files in a circle: {}", self.0.len(), self.0.join(", "))
    }
}

/// The arrows without those of a folder's head to its own parts: it is there to hand them on, and what it keeps for all of
/// them is what they name it for.
fn among_equals(mut arrows: Arrows) -> Arrows {
    for (from, all) in &mut arrows {
        all.retain(|to| !to.starts_with(from));
    }
    arrows
}

/// Who names whom in a package.
pub(crate) fn package(root: &Path, name: &str) -> Result<Arrows, String> {
    arrows(&read(&root.join(name).join("src"))?)
}

/// The circles of every package, its name before every file's.
pub(crate) fn of_repository(root: &Path) -> Result<Vec<Circle>, String> {
    let mut all = Vec::new();
    for name in PACKAGES {
        let of_package = circles(&among_equals(package(root, name)?));
        let named = |file: &String| format!("{name}/{file}");
        all.extend(of_package.iter().map(|circle| Circle(circle.0.iter().map(named).collect())));
    }
    Ok(all)
}
