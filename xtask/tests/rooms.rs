//! The floors of the browser's package and of the server's: which room of `frontend/src` and of `backend/src` stands on which,
//! and that no files import one another in a circle.
//!
//! Neither Cargo nor visibility can hold this: inside of one crate every module may name every other. So the paths that
//! stand in the code (in `use` as well as in bodies and macros) are followed to the files they lead to. Does not know
//! types: what is handed on by a re-export counts as an arrow to the file that hands it on.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The rooms of a package from the ground up. A room may name those above it in this list, and none beside or below it.
type Floors = [&'static [&'static str]];

/// The browser's.
const BROWSER: &Floors = &[
    &["address", "browser", "reactive"],
    &["model"],
    &["routes"],
    &["text"],
    &["api"],
    &["context"],
    &["components"],
    &["form"],
    &["shell"],
    &["portal", "desk"],
    &["signer"],
];

/// The server's.
const SERVER: &Floors = &[
    &["clock", "files", "ids", "neighbours", "node", "nudge", "papers", "request", "telemetry"],
    &["store", "trust", "vault"],
    &["config"],
    &["attest", "limits", "register", "service_key"],
    // Neither knows the other: what the outside says is fetched before a deed begins, and handed in.
    &["usecase", "outside"],
    &["app", "measure"],
    &["post", "demo"],
    &["http", "jobs"],
    &["start"],
    &["acts"],
    &["commands"],
    &["main"],
];

/// The chapters of the desk: its folders, its words and the calls it makes stand under the same names.
const CHAPTERS: [&str; 6] = ["calendar", "counter", "deciding", "people", "systems", "visits"];

/// A module by its path below the crate's root: `["desk", "home"]`.
type Module = Vec<String>;

/// What every file names, by module.
type Arrows = BTreeMap<Module, BTreeSet<Module>>;

// ---- reading the code ---------------------------------------------------------------------------------

/// The module of a file below `src`.
fn module_of(path: &Path) -> Module {
    let mut parts: Module =
        path.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if parts.len() > 1 && parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    parts
}

/// The files below a folder, by module.
fn read(src: &Path) -> BTreeMap<Module, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![src.to_owned()];
    while let Some(folder) = open.pop() {
        let entries = fs::read_dir(&folder).expect("the folders of the package can be read");
        for path in entries.map(|entry| entry.expect("an entry can be read").path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ext| ext == "rs") {
                let text = fs::read_to_string(&path).expect("a source file is text");
                found.insert(module_of(path.strip_prefix(src).expect("found below it")), text);
            }
        }
    }
    found.remove(&vec!["lib".to_owned()]);
    // Tests of a file's own stand in it or beside it; whom they need says nothing of the file.
    found.retain(|module, _| !module.iter().any(|part| part == "tests"));
    found
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

/// The module that a path written in `here` leads to.
fn target(here: &Module, path: &[String], known: &BTreeSet<Module>) -> Option<Module> {
    let mut parts = path.iter().peekable();
    let worker = here.first().is_some_and(|room| room == "signer");
    let mut from = match parts.peek()?.as_str() {
        "crate" if worker => vec!["signer".to_owned()],
        "crate" | "frontend" | "backend" => Vec::new(),
        "self" | "super" => here.clone(),
        child => {
            let child = [here.as_slice(), &[child.to_owned()]].concat();
            return known.contains(&child).then(|| longest(here, path, known)).flatten();
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

/// The deepest module on the way.
fn longest(from: &[String], rest: &[String], known: &BTreeSet<Module>) -> Option<Module> {
    let whole = [from, rest].concat();
    (1..=whole.len()).rev().map(|length| whole[..length].to_vec()).find(|module| known.contains(module))
}

/// Who names whom.
fn arrows(files: &BTreeMap<Module, String>) -> Arrows {
    let known: BTreeSet<Module> = files.keys().cloned().collect();
    let named = |here: &Module, text: &String| {
        let mut found = Vec::new();
        paths(text.parse().expect("a source file is made of tokens"), &mut found);
        found.iter().filter_map(|path| target(here, path, &known)).filter(|to| to != here).collect()
    };
    files.iter().map(|(here, text)| (here.clone(), named(here, text))).collect()
}

// ---- the rules ----------------------------------------------------------------------------------------

fn floor(floors: &Floors, module: &Module) -> Option<usize> {
    let room = module.first()?;
    floors.iter().position(|floor| floor.contains(&room.as_str()))
}

/// Arrows that run up or aside, and rooms that stand on no floor.
fn out_of_order(floors: &Floors, arrows: &Arrows) -> Vec<String> {
    let mut wrong = Vec::new();
    for (from, all) in arrows {
        let Some(own) = floor(floors, from) else {
            wrong
                .push(format!("{}: stands on no floor; name its room in the list of floors", from.join("/")));
            continue;
        };
        let upward =
            |to: &&Module| to.first() != from.first() && floor(floors, to).is_none_or(|floor| floor >= own);
        wrong
            .extend(all.iter().filter(upward).map(|to| format!("{} names {}", from.join("/"), to.join("/"))));
    }
    wrong
}

/// Files that lead back to themselves, in groups that lead to one another.
fn circles(arrows: &Arrows) -> Vec<String> {
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
    found
        .into_iter()
        .map(|circle| format!("{} files in a circle: {}", circle.len(), circle.join(", ")))
        .collect()
}

/// Folders of the desk and files of its words that are no chapter, and chapters that a layer lacks.
fn out_of_chapter(modules: &BTreeSet<Module>) -> Vec<String> {
    let drawers = |prefix: &[&str], depth: usize| -> BTreeSet<String> {
        let inside = modules
            .iter()
            .filter(|module| module.iter().map(String::as_str).take(prefix.len()).eq(prefix.iter().copied()));
        inside
            .filter(|module| module.len() > prefix.len() + depth)
            .map(|module| module[prefix.len()].clone())
            .collect()
    };
    let chapters: BTreeSet<String> = CHAPTERS.iter().map(|&chapter| chapter.to_owned()).collect();
    let mut wrong = Vec::new();
    for (prefix, depth) in [(&["desk"][..], 1), (&["text", "desk"], 0)] {
        let drawers = drawers(prefix, depth);
        let strays = drawers.symmetric_difference(&chapters);
        wrong.extend(
            strays.map(|name| {
                format!("{}/{name}: is no chapter, or is one and is not there", prefix.join("/"))
            }),
        );
    }
    let lacking = |chapter: &&&str| !modules.contains(&vec!["api".to_owned(), (**chapter).to_owned()]);
    wrong
        .extend(CHAPTERS.iter().filter(lacking).map(|chapter| format!("api/{chapter}: the chapter's calls")));
    wrong
}

fn package(src: &str) -> Arrows {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(PathBuf::from).unwrap_or_default();
    arrows(&read(&top.join(src)))
}

fn frontend() -> Arrows {
    package("frontend/src")
}

fn backend() -> Arrows {
    package("backend/src")
}

fn no_complaints(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn no_room_of_the_browser_names_one_beside_or_above_it() {
    no_complaints(&out_of_order(BROWSER, &frontend()));
}

#[test]
fn no_files_of_the_browser_import_one_another_in_a_circle() {
    no_complaints(&circles(&frontend()));
}

#[test]
fn no_room_of_the_server_names_one_beside_or_above_it() {
    no_complaints(&out_of_order(SERVER, &backend()));
}

#[test]
fn no_files_of_the_server_import_one_another_in_a_circle() {
    no_complaints(&circles(&backend()));
}

#[test]
fn the_desk_its_words_and_its_calls_have_the_same_chapters() {
    no_complaints(&out_of_chapter(&frontend().into_keys().collect()));
}

// ---- they bite ----------------------------------------------------------------------------------------

fn made_up(files: &[(&str, &str)]) -> Arrows {
    arrows(&files.iter().map(|(path, text)| (module_of(Path::new(path)), (*text).to_owned())).collect())
}

/// Folders of the server's use cases and rows that are no chapter, and chapters that one of them lacks: those of the desk, and
/// filing, whose pages are the portal's.
fn out_of_servers_chapters(modules: &BTreeSet<Module>) -> Vec<String> {
    let chapters: BTreeSet<&str> = CHAPTERS.into_iter().chain(["filing"]).collect();
    let rooms = ["usecase", "store"].into_iter();
    rooms
        .flat_map(|room| {
            let inside = modules.iter().filter(|module| module.len() > 2 && module[0] == room);
            let folders: BTreeSet<&str> = inside.map(|module| module[1].as_str()).collect();
            let strays: Vec<String> =
                folders.symmetric_difference(&chapters).map(|name| format!("{room}/{name}")).collect();
            strays
        })
        .collect()
}

#[test]
fn the_servers_deeds_and_rows_have_the_chapters_of_the_desk() {
    no_complaints(&out_of_servers_chapters(&backend().into_keys().collect()));
}

#[test]
fn a_drawer_of_the_server_that_is_no_chapter_is_seen() {
    let whole = CHAPTERS.into_iter().chain(["filing"]);
    let paths = whole.flat_map(|chapter| ["usecase", "store"].map(|room| format!("{room}/{chapter}/a.rs")));
    let mut modules: BTreeSet<Module> = paths.map(|path| module_of(Path::new(&path))).collect();
    assert_eq!(out_of_servers_chapters(&modules), [""; 0]);
    modules.insert(module_of(Path::new("store/attic/box.rs")));
    modules.remove(&module_of(Path::new("usecase/filing/a.rs")));
    assert_eq!(out_of_servers_chapters(&modules), ["usecase/filing", "store/attic"]);
}

#[test]
fn an_arrow_up_or_aside_and_a_room_without_a_floor_are_seen() {
    let below = made_up(&[("api/call.rs", "use crate::model::{json, key};"), ("model/json.rs", "")]);
    assert_eq!(out_of_order(BROWSER, &below), [""; 0]);
    for up in [
        "use crate::desk::home;",
        "use crate::{desk::{self, home}, x};",
        "fn f() { crate::desk::home::path() }",
        "view! { <p>{super::super::desk::home::path()}</p> }",
    ] {
        let up = made_up(&[("api/call.rs", up), ("desk/home.rs", ""), ("desk/mod.rs", "")]);
        assert_eq!(out_of_order(BROWSER, &up).last().map(String::as_str), Some("api/call names desk/home"));
    }
    let aside = made_up(&[("desk/home.rs", "use crate::portal::app;"), ("portal/app.rs", "")]);
    assert_eq!(out_of_order(BROWSER, &aside), ["desk/home names portal/app"]);
    let served = made_up(&[("usecase/lodge.rs", "use crate::app::App;"), ("app.rs", "")]);
    assert_eq!(out_of_order(SERVER, &served), ["usecase/lodge names app"]);
    let nowhere = made_up(&[("attic/box.rs", "")]);
    assert_eq!(out_of_order(BROWSER, &nowhere).len(), 1);
}

#[test]
fn a_circle_is_seen_whichever_way_it_is_written_and_a_test_makes_none() {
    let back = |text: &str| {
        made_up(&[
            ("desk/mod.rs", "mod home; pub use home::page;"),
            ("desk/home.rs", "use super::lines::line;"),
            ("desk/lines.rs", text),
        ])
    };
    for text in ["use super::home::page;", "use crate::desk::page;", "fn f() { super::page() }"] {
        assert_eq!(circles(&back(text)).len(), 1, "{text}");
    }
    for text in [
        "",
        "pub(in crate::desk) fn f() {}",
        "#[cfg(test)] mod tests { use super::super::home::page; }",
        "// use super::home::page;",
    ] {
        assert_eq!(circles(&back(text)), [""; 0], "{text}");
    }
}

#[test]
fn a_drawer_of_no_chapter_and_a_chapter_without_calls_are_seen() {
    let whole = CHAPTERS.iter().flat_map(|chapter| {
        [format!("desk/{chapter}/page.rs"), format!("text/desk/{chapter}.rs"), format!("api/{chapter}.rs")]
    });
    let modules = |left_out: &str, added: &str| {
        let paths = whole.clone().filter(|path| path != left_out).chain([added.to_owned()]);
        out_of_chapter(&paths.map(|path| module_of(Path::new(&path))).collect())
    };
    assert_eq!(modules("", "desk/home.rs"), [""; 0]);
    assert_eq!(modules("", "desk/keeping/rules.rs").len(), 1);
    assert_eq!(modules("text/desk/people.rs", "desk/home.rs").len(), 1);
    assert_eq!(modules("api/people.rs", "desk/home.rs"), ["api/people: the chapter's calls"]);
}
