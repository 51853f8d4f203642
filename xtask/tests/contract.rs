//! Who calls the endpoints of the contract: what a declaration says of it is so, and no path of an endpoint is written in
//! the browser. Knows the words of the declarations; what they mean, `shared` says.

mod repository;

use std::collections::BTreeMap;

use repository::{File, files, no_complaints, text_of};

/// The declarations: name of the endpoint, path, and the word behind `used_by`.
struct Declared {
    path: String,
    user: String,
}

fn declarations(files: &[File]) -> BTreeMap<String, Declared> {
    let mut found = BTreeMap::new();
    for file in files.iter().filter(|file| file.path.starts_with("shared/src/contract/")) {
        let mut open: Option<(String, String)> = None;
        for line in file.text.lines().map(str::trim).filter(|line| !line.starts_with('/')) {
            if let (Some((name, rest)), true) = (line.split_once(" = "), line.ends_with("\" {")) {
                let path = rest.split('"').nth(1).unwrap_or_default();
                open = Some((name.to_owned(), path.to_owned()));
            } else if let Some(user) = line.strip_prefix("used_by: [")
                && let Some((name, path)) = open.take()
            {
                let user = user.split([' ', ']']).next().unwrap_or_default().to_owned();
                found.insert(name, Declared { path, user });
            }
        }
    }
    found
}

/// Whether a file names this endpoint among those it takes from the contract.
fn names(file: &File, endpoint: &str) -> bool {
    let mut taken =
        file.text.split("use shared::contract::").skip(1).filter_map(|rest| rest.split(';').next());
    let word = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
    taken.any(|list| list.split(word).any(|name| name == endpoint))
}

fn complaints(files: &[File]) -> Vec<String> {
    let browser: Vec<&File> = files.iter().filter(|file| file.path.starts_with("frontend/src/")).collect();
    let mut wrong = Vec::new();
    for (name, declared) in declarations(files) {
        let called = browser.iter().any(|file| names(file, &name));
        let said = ["portal", "desk"].contains(&declared.user.as_str());
        if called != said {
            let so = if called { "is called by the browser" } else { "is called by no page" };
            wrong.push(format!("{name} {so}, and says `{}`", declared.user));
        }
        // Up to its first place: the rest is filled in.
        let begin = declared.path.split('{').next().unwrap_or_default();
        let written = browser.iter().filter(|file| file.text.contains(&format!("/api/v1{begin}")));
        wrong.extend(written.map(|file| format!("{}: writes the path of {name}", file.path)));
    }
    wrong
}

#[test]
fn an_endpoint_is_called_by_whom_its_declaration_names() {
    let files = files();
    let declared = declarations(&files);
    assert!(declared.len() > 100, "declarations are read");
    let users = declared.values().fold(BTreeMap::<&str, u32>::new(), |mut all, one| {
        *all.entry(&one.user).or_default() += 1;
        all
    });
    eprintln!("{} endpoints, by who calls them: {users:?}", declared.len());
    no_complaints(complaints(&files));
}

#[test]
fn an_endpoint_is_served_by_one_line() {
    let routes = text_of("backend/src/http/routes.rs");
    let served = |name: &str| routes.matches(&format!("::{name} => ")).count();
    let declared = declarations(&files());
    let wrong = declared.keys().filter(|name| served(name) != 1);
    no_complaints(wrong.map(|name| format!("{name} is served by {} lines", served(name))));
}

#[test]
fn a_caller_that_is_none_is_noticed() {
    let file = |path: &str, text: &str| File { path: path.to_owned(), text: text.to_owned() };
    let contract = |user: &str| {
        let text = format!("    ReadDraft = GET \"/drafts/{{id}}\" {{\n        used_by: [{user}],\n    }}\n");
        file("shared/src/contract/filing.rs", &text)
    };
    let page = file("frontend/src/api/filing.rs", "use shared::contract::filing::{ListDrafts, ReadDraft};");
    let other = file("frontend/src/api/filing.rs", "use shared::contract::filing::ListDrafts;\n// ReadDraft");
    let path = file("frontend/src/desk/a.rs", "get(\"/api/v1/drafts/1\")");
    let wrong = |files: Vec<File>| complaints(&files).len();
    assert_eq!(wrong(vec![contract("portal \"filing\""), page.clone()]), 0);
    assert_eq!(wrong(vec![contract("nobody"), other.clone()]), 0);
    assert_eq!(wrong(vec![contract("portal \"filing\""), other.clone()]), 1);
    assert_eq!(wrong(vec![contract("nobody"), page]), 1);
    assert_eq!(wrong(vec![contract("nobody"), other, path]), 1);
}
