//! The repository's own rules, as plain tests over its text, so that `cargo test` is the whole truth.
//!
//! Knows which room may know which (rules L1–L6 of `docs/style.md`), and what every file owes its reader. Each
//! checker is a function from text to complaints and is itself shown to bite by a small violating sample. Does
//! not parse Rust: a rule that needs a parser belongs to the compiler or to clippy.

mod repository;

use std::collections::{BTreeMap, BTreeSet};

use repository::{File, files, no_complaints, root, text_of};

fn rust() -> Vec<File> {
    files().into_iter().filter(|file| file.path.ends_with(".rs")).collect()
}

/// The code of a file without its comments and without its tests, which stand at the end.
fn bare(text: &str) -> String {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// Whether `word` stands in `text` and is not part of a longer name.
fn has_word(text: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_some_and(part);
        let after = text[at + word.len()..].chars().next().is_some_and(part);
        !(before && word.starts_with(part) || after && word.ends_with(part))
    })
}

// ---- every file ---------------------------------------------------------------------------------------

/// Words by which people mark what they mean to do later.
const OPEN_ENDS: [&str; 2] = ["TODO", "FIXME"];

/// What a Rust file owes its reader.
fn manners(file: &File) -> Vec<String> {
    let mut wrong = Vec::new();
    if !["//!", "#![doc = include_str!("].iter().any(|opening| file.text.starts_with(opening)) {
        wrong.push("does not open with //! (what it knows and what it deliberately does not)".to_owned());
    }
    if file.text.lines().count() > 600 {
        wrong.push("is longer than 600 lines: it asks for a second noun".to_owned());
    }
    for (number, line) in file.text.lines().enumerate() {
        if line.trim_start().trim_start_matches(['#', '!', '[']).starts_with("allow(") {
            wrong.push(format!("line {}: say #[expect(…, reason = \"…\")] instead", number + 1));
        }
        let comment = line.split_once("//").map_or("", |(_, comment)| comment);
        if OPEN_ENDS.iter().any(|word| has_word(comment, word) && !comment.contains(&format!("{word}("))) {
            wrong.push(format!("line {}: an open end without a reason in brackets", number + 1));
        }
    }
    wrong.into_iter().map(|why| format!("{}: {why}", file.path)).collect()
}

#[test]
fn every_rust_file_has_manners() {
    no_complaints(rust().iter().flat_map(manners));
}

/// Folders of this machine that no file may name: where the repository lies, and the home of whoever builds it. A folder
/// right below the root is too common a word.
fn places_here() -> Vec<String> {
    let home = option_env!("HOME").map(|home| format!("{}/", home.trim_end_matches('/')));
    let top = Some(root().display().to_string());
    home.into_iter().chain(top).filter(|place| place.matches('/').count() > 1).collect()
}

fn names_this_machine(file: &File, places: &[String]) -> Vec<String> {
    let found = places.iter().filter(|place| file.text.contains(place.as_str()));
    found.map(|place| format!("{}: names {place}, a folder of one machine", file.path)).collect()
}

#[test]
fn no_file_names_the_machine_it_was_made_on() {
    let places = places_here();
    no_complaints(files().iter().flat_map(|file| names_this_machine(file, &places)));
}

// ---- the forges ---------------------------------------------------------------------------------------

/// What forges run: our one script, on the oldest Rust we promise.
fn wrong_on_a_forge(file: &File, manifest: &str) -> Vec<String> {
    let version = manifest.lines().find_map(|line| line.strip_prefix("rust-version = \"")?.strip_suffix('"'));
    let image = format!("rust:{}-", version.unwrap_or("?"));
    let owed = [".ci/run", image.as_str()].into_iter().filter(|owed| !file.text.contains(owed));
    owed.map(|owed| format!("{}: does not name {owed}", file.path)).collect()
}

#[test]
fn every_forge_runs_the_same() {
    let manifest = text_of("Cargo.toml");
    let files = [".github/workflows/ci.yml", ".gitlab-ci.yml"]
        .map(|path| File { path: path.into(), text: text_of(path) });
    no_complaints(files.iter().flat_map(|file| wrong_on_a_forge(file, &manifest)));
}

/// A template without the lines between `---` that only one forge reads.
fn body(template: &str) -> &str {
    let rest = template.strip_prefix("---\n").and_then(|head| head.split_once("\n---\n"));
    rest.map_or(template, |(_, body)| body).trim()
}

#[test]
fn every_forge_asks_the_same() {
    let pairs = [
        (".github/ISSUE_TEMPLATE/bug.md", ".gitlab/issue_templates/bug.md"),
        (".github/ISSUE_TEMPLATE/law.md", ".gitlab/issue_templates/law.md"),
        (".github/PULL_REQUEST_TEMPLATE.md", ".gitlab/merge_request_templates/Default.md"),
    ];
    for (one, other) in pairs {
        let texts = [text_of(one), text_of(other)];
        assert!(!body(&texts[0]).is_empty(), "{one} is there");
        assert_eq!(body(&texts[0]), body(&texts[1]), "{one} and {other} ask different things");
    }
}

// ---- who may know whom --------------------------------------------------------------------------------

/// A room, what its code must not name, and the rule that says so.
struct Wall {
    room: &'static str,
    banned: &'static [&'static str],
    rule: &'static str,
}

const WALLS: &[Wall] = &[
    Wall {
        room: "shared/src/",
        banned: &[
            "std::fs",
            "std::net",
            "std::env",
            "std::process",
            "std::thread",
            "std::io",
            "static mut",
            "thread_local",
            "Mutex",
            "RwLock",
            "println",
            "eprintln",
        ],
        rule: "L1: no IO, no clock, no threads, no global state; the moment is an argument",
    },
    Wall {
        room: "eds/src/",
        banned: &["std::fs", "std::net", "std::env", "std::process", "std::thread", "static mut", "Mutex"],
        rule: "L1: the signature is pure; keys, anchors, evidence and the moment are arguments",
    },
    Wall {
        room: "reader/src/",
        banned: &["std::fs", "std::net", "std::env", "std::process", "std::thread", "static mut", "Mutex"],
        rule: "L1: the reader is pure; bytes and limits are arguments",
    },
    Wall {
        room: "backend/src/store/",
        banned: &[
            "crate::usecase",
            "crate::app",
            "crate::http",
            "crate::outside",
            "actix_web",
            "async fn",
            ".await",
        ],
        rule: "L4, L5: the store calls nothing above it and waits for nobody",
    },
    Wall {
        room: "backend/src/usecase/",
        banned: &[
            "actix_web",
            "diesel",
            "crate::app",
            "crate::http",
            "crate::jobs",
            "crate::limits",
            "crate::outside",
            "crate::post",
            "async fn",
            ".await",
        ],
        rule: "L4, L5: a use case knows the store's functions and the law, and waits for nobody",
    },
    Wall {
        room: "backend/src/http/",
        banned: &["diesel", "crate::jobs"],
        rule: "L4: a handler calls a use case, not the database",
    },
    Wall {
        room: "backend/src/outside/",
        banned: &["crate::store", "crate::usecase", "crate::http", "diesel"],
        rule: "L4: the ports to the outside know neither the store nor who asks",
    },
];

fn breaches(wall: &Wall, file: &File) -> Vec<String> {
    if !file.path.starts_with(wall.room) {
        return Vec::new();
    }
    let code = bare(&file.text);
    let named = wall.banned.iter().filter(|word| has_word(&code, word));
    named.map(|word| format!("{}: names {word}. {}", file.path, wall.rule)).collect()
}

#[test]
fn no_room_names_what_it_must_not_know() {
    let files = rust();
    no_complaints(WALLS.iter().flat_map(|wall| files.iter().flat_map(|file| breaches(wall, file))));
}

/// The one client of systems outside: time-outs, caps and the ban on redirects are set there and nowhere else.
const CLIENT: &str = "backend/src/outside/client.rs";

fn builds_its_own_client(file: &File) -> bool {
    let code = bare(&file.text);
    file.path.starts_with("backend/src/")
        && file.path != CLIENT
        && has_word(&code, "reqwest")
        && has_word(&code, "Client")
}

#[test]
fn one_client_leads_to_systems_outside() {
    let strays = rust().into_iter().filter(builds_its_own_client);
    no_complaints(strays.map(|file| format!("{}: L6: goes round {CLIENT}", file.path)));
}

/// L2: wire formats live in one room, so that a domain type can change without breaking a stored byte.
/// The signing worker has a wire of its own, between two modules of one page; NCALayer's is its makers'; the demo keeps a
/// file about itself; a manifest of cases is handed over from outside; a backup's manifest is a file of its keeper.
const MAY_DERIVE_SERDE: [&str; 8] = [
    "shared/src/wire/",
    "backend/src/demo",
    "backend/examples/cases/",
    "backend/src/register/manifest.rs",
    "backend/src/register/seal.rs",
    "frontend/src/model/key.rs",
    "frontend/src/model/ncalayer/messages.rs",
    "frontend/src/signer/",
];

fn stray_serde(file: &File) -> Option<String> {
    let mut derived = file.text.split("derive(").skip(1).filter_map(|rest| rest.split(')').next());
    let serde = derived.any(|list| has_word(list, "Serialize") || has_word(list, "Deserialize"));
    let allowed = MAY_DERIVE_SERDE.iter().any(|room| file.path.starts_with(room));
    let tests =
        file.path.contains("/tests/") || file.path.starts_with("e2e/") || file.path.starts_with("xtask/");
    (serde && !allowed && !tests)
        .then(|| format!("{}: derives serde outside of the wire's room (L2)", file.path))
}

#[test]
fn only_the_wire_derives_serde() {
    no_complaints(rust().iter().filter_map(stray_serde));
}

/// The direct dependencies of a manifest, all kinds, all targets.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut inside = false;
    for line in manifest.lines().map(str::trim) {
        if let Some(section) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            inside = section.ends_with("dependencies");
            // `[target.'cfg(…)'.dependencies.web-sys]`: one dependency with a section of its own.
            found.extend(section.rsplit_once("dependencies.").map(|(_, name)| name.to_owned()));
        } else if let (true, Some((key, _))) = (inside && !line.starts_with('#'), line.split_once('=')) {
            found.extend(key.split('.').next().map(|name| name.trim().to_owned()));
        }
    }
    found
}

fn manifests() -> BTreeMap<String, BTreeSet<String>> {
    let packages = files().into_iter().filter(|file| file.path.ends_with("/Cargo.toml"));
    packages.map(|file| (file.path.replace("/Cargo.toml", ""), dependencies(&file.text))).collect()
}

/// L3, and the allow-list that keeps `shared` pure.
fn illicit(package: &str, dependencies: &BTreeSet<String>) -> Vec<String> {
    const OURS: [&str; 8] = ["shared", "eds", "reader", "frontend", "backend", "e2e", "xtask", "texts"];
    const PURE: &str = "hex hmac insta jiff mrz proc-macro2 proptest schemars serde serde-wasm-bindgen serde_json sha2 strsim \
                        texts thiserror unicode-normalization unicode-script wasm-bindgen";
    let may_know: &[&str] = match package {
        // Copies are read by a process of its own.
        "backend" => &["shared", "eds", "reader"],
        // The words are read when the package is built, pictures by its reading worker.
        "frontend" => &["shared", "eds", "reader", "texts"],
        "shared" => &["texts"],
        "e2e" => &["shared", "eds", "reader", "backend"],
        "eds/fuzz" => &["eds"],
        "reader/fuzz" => &["reader"],
        "frontend/fuzz" => &["frontend"],
        "backend/fuzz" => &["shared"],
        _ => &[],
    };
    let ours = |name: &&String| OURS.contains(&name.as_str()) && !may_know.contains(&name.as_str());
    let impure = |name: &&String| package == "shared" && !PURE.split_whitespace().any(|pure| pure == *name);
    let wrong = dependencies.iter().filter(|name| ours(name) || impure(name));
    wrong.map(|name| format!("{package}/Cargo.toml: must not depend on {name} (L1, L3)")).collect()
}

#[test]
fn manifests_keep_the_rules_of_dependency() {
    no_complaints(manifests().iter().flat_map(|(package, dependencies)| illicit(package, dependencies)));
}

/// Compares the table of reasons with the manifests: same names, and a reason for each.
fn unreasoned(table: &str, used: &BTreeSet<String>) -> Vec<String> {
    let mut given = BTreeSet::new();
    let mut wrong = Vec::new();
    for row in table.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<_> = row.split('|').map(str::trim).collect();
        let name = cells.get(1).copied().unwrap_or_default().trim_matches('`');
        if cells.get(2).is_none_or(|reason| reason.len() < 10) {
            wrong.push(format!("docs/dependencies.md: {name} has no reason"));
        }
        if !given.insert(name.to_owned()) {
            wrong.push(format!("docs/dependencies.md: {name} stands twice"));
        }
    }
    wrong.extend(used.difference(&given).map(|name| format!("docs/dependencies.md: say why we need {name}")));
    wrong.extend(given.difference(used).map(|name| format!("docs/dependencies.md: nobody uses {name}")));
    wrong
}

#[test]
fn every_dependency_has_its_reason() {
    let used = manifests().into_values().flatten().collect();
    no_complaints(unreasoned(&text_of("docs/dependencies.md"), &used));
}

// ---- the portal's components --------------------------------------------------------------------------

const COMPONENTS: &str = "frontend/src/components/";

/// A component's folder holds its code, its style and its examples, and the page links the style.
fn unfinished_components(paths: &BTreeSet<String>, index: &str) -> Vec<String> {
    let below = paths.iter().filter_map(|path| path.strip_prefix(COMPONENTS)?.split_once('/'));
    let names: BTreeSet<_> = below.map(|(name, _)| name).collect();
    let mut wrong = Vec::new();
    for name in names {
        for part in ["mod.rs", "style.css", "examples.rs"] {
            if !paths.contains(&format!("{COMPONENTS}{name}/{part}")) {
                wrong.push(format!("{COMPONENTS}{name}: has no {part}"));
            }
        }
        if !index.contains(&format!("{COMPONENTS}{name}/style.css")) {
            wrong.push(format!("index.html: does not link {COMPONENTS}{name}/style.css"));
        }
    }
    wrong
}

#[test]
fn every_component_is_whole() {
    let paths = files().into_iter().map(|file| file.path).collect();
    no_complaints(unfinished_components(&paths, &text_of("index.html")));
}

// ---- the checkers bite --------------------------------------------------------------------------------

mod the_checkers_bite {
    use super::*;

    fn file(path: &str, text: &str) -> File {
        File { path: path.to_owned(), text: text.to_owned() }
    }

    fn set(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    #[test]
    fn on_bad_manners() {
        let lint = format!("//! Fine.\n    #[{}(dead_code)]", "allow");
        let open_end = format!("//! Fine.\n// {}: later", OPEN_ENDS[0]);
        let long = format!("//! Long.\n{}", "\n".repeat(600));
        for text in ["fn f() {}", &lint, &open_end, &long] {
            assert_eq!(manners(&file("a.rs", text)).len(), 1, "{text:.40}");
        }
        let reasoned =
            format!("//! Fine.\n// {}(annex 7): the true form, once it is published", OPEN_ENDS[0]);
        assert!(manners(&file("a.rs", &reasoned)).is_empty());
    }

    #[test]
    fn on_a_folder_of_one_machine() {
        let places = ["/home/somebody/".to_owned(), "/srv/checkout".to_owned()];
        assert_eq!(names_this_machine(&file("a.md", "see /home/somebody/x"), &places).len(), 1);
        assert_eq!(names_this_machine(&file("a.rs", "in /srv/checkout/shared"), &places).len(), 1);
        assert!(names_this_machine(&file("a.md", "data in /home, checked out to /srv"), &places).is_empty());
        assert!(!places_here().is_empty(), "there is something to look for");
    }

    #[test]
    fn on_a_forge_that_goes_its_own_way() {
        let manifest = "[workspace.package]\nrust-version = \"1.95\"\n";
        let wrong = |text: &str| wrong_on_a_forge(&file("ci.yml", text), manifest).len();
        assert_eq!(wrong("image: rust:1.95-trixie\nscript: .ci/run"), 0);
        assert_eq!(wrong("image: rust:1.90-trixie\nscript: cargo test"), 2);
        assert_eq!(body("---\nname: x\n---\n\nWhat?\n"), "What?");
        assert_eq!(body("What?\n"), "What?");
    }

    #[test]
    fn on_a_room_that_looks_through_the_wall() {
        let count = |path: &str, text: &str| {
            WALLS.iter().map(|wall| breaches(wall, &file(path, text)).len()).sum::<usize>()
        };
        assert_eq!(count("shared/src/a.rs", "use std::fs::File;"), 1);
        assert_eq!(count("eds/src/a.rs", "static KEYS: Mutex<()> = Mutex::new(());"), 1);
        assert_eq!(count("backend/src/usecase/a.rs", "use diesel::prelude::*;\npub async fn f() {}"), 2);
        assert_eq!(count("backend/src/store/a.rs", "use crate::usecase::done::Done;"), 1);
        assert_eq!(count("backend/src/http/a.rs", "let row = diesel::select(now);"), 1);
        assert_eq!(count("backend/src/outside/a.rs", "use crate::store::Db;"), 1);

        assert_eq!(
            count("backend/src/store/a.rs", "// crate::http is a stranger\nuse diesel::prelude::*;"),
            0
        );
        assert_eq!(count("backend/src/http/a.rs", "use crate::usecase::lodge;"), 0);
        assert_eq!(count("shared/src/a.rs", "fn f() {}\n#[cfg(test)]\nmod tests { use std::fs; }"), 0);
    }

    #[test]
    fn on_stray_serde() {
        let text = "#[derive(Clone,\n    serde::Deserialize)]\nstruct A;";
        assert!(stray_serde(&file("shared/src/person/name.rs", text)).is_some());
        assert!(stray_serde(&file("shared/src/wire/v1/person.rs", text)).is_none());
        assert!(
            stray_serde(&file("shared/src/person/name.rs", "#[derive(Clone)]\nstruct Serialize;")).is_none()
        );
    }

    #[test]
    fn on_clients() {
        let own = "use reqwest::{Client, StatusCode};";
        assert!(builds_its_own_client(&file("backend/src/post.rs", own)));
        assert!(builds_its_own_client(&file("backend/src/post.rs", "let c = reqwest::Client::new();")));
        assert!(!builds_its_own_client(&file(CLIENT, own)));
        assert!(!builds_its_own_client(&file("backend/src/post.rs", "use reqwest::StatusCode; // a Client")));
    }

    #[test]
    fn on_manifests() {
        let manifest = "[package]\nname = \"frontend\"\n[dependencies]\nbackend.workspace = true\n# serde = 1\n\
            sha2 = \"1\"\n[target.'cfg(unix)'.dependencies.web-sys]\nworkspace = true\nfeatures = [\"Window\"]\n\
            [dev-dependencies]\ninsta = { version = \"1\" }\n[lints]\nworkspace = true\n";
        let found = dependencies(manifest);
        assert_eq!(found, set(&["backend", "insta", "sha2", "web-sys"]));
        assert_eq!(illicit("frontend", &found).len(), 1);
        assert_eq!(illicit("shared", &set(&["jiff", "tokio"])).len(), 1);
        assert_eq!(illicit("eds", &set(&["shared"])).len(), 1);
        assert!(illicit("e2e", &set(&["backend", "tokio"])).is_empty());
    }

    #[test]
    fn on_dependencies_without_reason() {
        let table = "| `a` | reads civil dates |\n| `b` | |\n| `c` | once it was needed |\n";
        assert_eq!(unreasoned(table, &set(&["a", "b", "d"])).len(), 3);
    }

    #[test]
    fn on_half_a_component() {
        let paths = set(&["frontend/src/components/mod.rs", "frontend/src/components/tag/mod.rs"]);
        assert_eq!(unfinished_components(&paths, "").len(), 3);
        let whole = ["mod.rs", "style.css", "examples.rs"].map(|part| format!("{COMPONENTS}tag/{part}"));
        let link = "<link data-trunk rel=\"css\" href=\"frontend/src/components/tag/style.css\">";
        assert!(unfinished_components(&whole.into_iter().collect(), link).is_empty());
    }
}
