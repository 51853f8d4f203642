//! The floors of the browser's package and of the server's: which room of `frontend/src` and of `backend/src` stands on which,
//! and that no files import one another in a circle.
//!
//! Neither Cargo nor visibility can hold this: inside of one crate every module may name every other. So the paths that
//! stand in the code (in `use` as well as in bodies and macros) are followed to the files they lead to. Does not know
//! types: what is handed on by a re-export counts as an arrow to the file that hands it on.

#[path = "../src/imports.rs"]
mod imports;

use std::collections::BTreeSet;
use std::path::Path;

use imports::{Arrows, Module, arrows, circles, module_of};

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
    &["signer", "reading"],
];

/// The server's.
const SERVER: &Floors = &[
    &["clock", "files", "ids", "neighbours", "node", "nudge", "papers", "request", "telemetry"],
    &["reading", "store", "trust", "vault"],
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

/// The top of the repository.
fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package)
}

fn package(name: &str) -> Arrows {
    imports::package(root(), name).expect("the package can be read")
}

fn frontend() -> Arrows {
    package("frontend")
}

fn backend() -> Arrows {
    package("backend")
}

fn no_complaints(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

fn no_circles(found: &[imports::Circle]) {
    no_complaints(&found.iter().map(ToString::to_string).collect::<Vec<_>>());
}

#[test]
fn no_room_of_the_browser_names_one_beside_or_above_it() {
    no_complaints(&out_of_order(BROWSER, &frontend()));
}

#[test]
fn no_files_of_the_browser_import_one_another_in_a_circle() {
    no_circles(&circles(&frontend()));
}

#[test]
fn no_room_of_the_server_names_one_beside_or_above_it() {
    no_complaints(&out_of_order(SERVER, &backend()));
}

#[test]
fn no_files_of_the_server_import_one_another_in_a_circle() {
    no_circles(&circles(&backend()));
}

/// What is left in the others is the normality of one small room: a curve and its points, a folder and its own parts.
#[test]
fn the_drawing_of_the_whole_repository_has_few_circles_and_small_ones() {
    let found = imports::of_repository(root()).expect("the packages can be read");
    let all: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(found.len() <= imports::MOST, "{} circles:\n{}", all.len(), all.join("\n"));
}

#[test]
fn the_desk_its_words_and_its_calls_have_the_same_chapters() {
    no_complaints(&out_of_chapter(&frontend().into_keys().collect()));
}

// ---- they bite ----------------------------------------------------------------------------------------

fn made_up(files: &[(&str, &str)]) -> Arrows {
    let files = files.iter().map(|(path, text)| (module_of(Path::new(path)), (*text).to_owned())).collect();
    arrows(&files).expect("made of tokens")
}

/// Folders of the server's handlers, use cases and rows that are no chapter, and chapters that one of them lacks: those of the
/// desk, and filing, whose pages are the portal's.
fn out_of_servers_chapters(modules: &BTreeSet<Module>) -> Vec<String> {
    let chapters: BTreeSet<&str> = CHAPTERS.into_iter().chain(["filing"]).collect();
    let rooms = ["http", "usecase", "store"].into_iter();
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
fn the_servers_handlers_deeds_and_rows_have_the_chapters_of_the_desk() {
    no_complaints(&out_of_servers_chapters(&backend().into_keys().collect()));
}

#[test]
fn a_drawer_of_the_server_that_is_no_chapter_is_seen() {
    let whole = CHAPTERS.into_iter().chain(["filing"]);
    let paths =
        whole.flat_map(|chapter| ["http", "usecase", "store"].map(|room| format!("{room}/{chapter}/a.rs")));
    let mut modules: BTreeSet<Module> = paths.map(|path| module_of(Path::new(&path))).collect();
    assert_eq!(out_of_servers_chapters(&modules), [""; 0]);
    modules.insert(module_of(Path::new("store/attic/box.rs")));
    modules.remove(&module_of(Path::new("usecase/filing/a.rs")));
    modules.insert(module_of(Path::new("http/attic/box.rs")));
    assert_eq!(out_of_servers_chapters(&modules), ["http/attic", "usecase/filing", "store/attic"]);
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
        assert_eq!(circles(&back(text)), [], "{text}");
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
