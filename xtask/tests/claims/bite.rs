//! The checks of the documents bite: a made-up repository with one document, and each kind of false claim in it.

use super::*;

fn file(path: &str, text: &str) -> File {
    File { path: path.to_owned(), text: text.to_owned() }
}

/// A small house: a proof, a command, a setting, a call.
fn house() -> Code {
    let contract = "endpoints! {\n    /// One.\n    ReadDraft = GET \"/drafts/{id}\" {\n        answer: 204,\n    }\n}\n";
    let config = "struct Settings {\n    #[arg(long, env = \"IIN_DATA_DIR\", default_value = \"var\")]\n    data_dir: PathBuf,\n\
                  #[arg(long = \"offices\", env = \"IIN_OFFICES_FILE\")]\n    offices_file: Option<PathBuf>,\n}\n";
    let xtask = "match command {\n    \"law\" => law::run(&rest),\n    other => fail(other),\n}\n";
    Code::read(&[
        file("shared/Cargo.toml", "[package]\nname = \"shared\""),
        file(
            "shared/src/claim.rs",
            "//! OnlyInADoc stands here.\n/// `OnlyInADoc` and // here.\npub struct Claim { pub by: u8 }\n\
             impl Claim { pub fn mint() -> Claim { Claim { by: 1 } } }\npub struct Idle;\npub enum Colour { Red }\n\
             #[cfg(test)]\nmod tests { fn f() { let _ = (super::Idle, super::Idle); } }\npub struct After;\npub type Late = After;\n",
        ),
        file("shared/tests/rules.rs", "fn r1_bites() {}"),
        file("backend/src/http/routes.rs", "fn routes() {}"),
        file("shared/src/contract/filing.rs", contract),
        file("backend/src/http/probes.rs", "fn add() { service(both(\"/live\", live)); }"),
        file("backend/src/config.rs", config),
        file("xtask/src/main.rs", &format!("fn main() {{\n{xtask}}}\n")),
    ])
}

fn names(text: &str) -> Vec<String> {
    empty_names(&file("docs/a.md", text), &house())
}

#[test]
fn on_paths_that_lead_nowhere() {
    for there in
        ["`shared/src/claim.rs`", "`shared/src/`", "`claim.rs`", "`src/http/`", "`claim`", "`http/routes.rs`"]
    {
        assert_eq!(names(there), Vec::<String>::new(), "{there}");
    }
    for gone in ["`shared/src/gone.rs`", "`gone.rs`", "`backend/src/demo/`", "`shared/src/{claim,gone}.rs`"] {
        assert_eq!(names(gone).len(), 1, "{gone}");
    }
    assert!(names("```\n`shared/src/gone.rs`\n```\n").is_empty(), "a fenced block is an example");
}

#[test]
fn on_names_without_code() {
    for there in [
        "`Claim`",
        "`Claim::mint`",
        "`Claim::mint(…)`",
        "`Colour::Red`",
        "`claim::Colour`",
        "`Claim { by }`",
        "`r1_bites`",
    ] {
        assert_eq!(names(there), Vec::<String>::new(), "{there}");
    }
    for gone in
        ["`OperatorClaim`", "`Claim::burn`", "`Colour::Claim`", "`mint_all`", "`OnlyInADoc`", "``Gone``"]
    {
        assert_eq!(names(gone).len(), 1, "{gone}: {:?}", names(gone));
    }
    assert_eq!(
        names("one\ntwo `Gone\nForever` three"),
        [
            "docs/a.md:2: no code says \"Gone\" (`Gone Forever`)",
            "docs/a.md:2: no code says \"Forever\" (`Gone Forever`)"
        ]
    );
}

#[test]
fn on_links_that_lead_nowhere() {
    let headings =
        |path: &str| if path == "shared/src/claim.rs" { vec!["a-part".to_owned()] } else { Vec::new() };
    let broken = |text: &str| broken_links(&file("docs/a.md", text), &house(), headings).len();
    assert_eq!(broken("[x](../shared/src/claim.rs#a-part), [y](https://gov.kz/gone), [z](../shared)"), 0);
    assert_eq!(broken("[x](gone.md), [y](../shared/src/claim.rs#no-part), [z](shared)"), 3);
    assert_eq!(document::headings("# A part, `of` it\n```\n# no heading\n```"), ["a-part-of-it"]);
}

#[test]
fn on_comments_that_cite_nothing() {
    let paths = BTreeSet::from(["docs/adr/0006-x.md".to_owned()]);
    let page =
        |path: &str| if path == "ARCHITECTURE.md" { "| I1 | one person |".to_owned() } else { String::new() };
    let citable = comments::citable(page, &paths);
    assert_eq!(citable.iter().collect::<Vec<_>>(), ["ADR 0006", "I1"]);
    let wrong = |path: &str, text: &str| comments::dangling(&file(path, text), &house(), &citable).len();

    assert_eq!(
        wrong(
            "a.rs",
            "//! See `shared/src/claim.rs` (I1, ADR 0006), A3 and R258/C1.x, shared/law-text.\nlet d5 = D5;"
        ),
        0
    );
    assert_eq!(wrong("a.rs", "/// See shared/src/gone.rs. Decision D5, gap (G9); ADR 0007: why."), 4);
    assert_eq!(wrong("up.sql", "SELECT 1; -- I2: once"), 1);
    assert_eq!(wrong("a.toml", "# I2, in eds/gone.toml"), 2);
    assert_eq!(wrong("a.css", "/* I2 */"), 0, "no comments that we read");
}

#[test]
fn on_documents_nobody_finds() {
    let pages = [
        file("README.md", "[a](docs/a.md)"),
        file("docs/a.md", "[b](b.md), [home](../README.md)"),
        file("docs/b.md", "the end"),
        file("docs/lost.md", "[a](a.md)"),
    ];
    let pages: Vec<&File> = pages.iter().collect();
    assert_eq!(unreachable(&pages, "README.md"), ["docs/lost.md"]);
}

#[test]
fn on_rooms_off_the_map() {
    let paths = &house().paths;
    let contract = "| `shared/src/contract/` | every call |\n";
    assert_eq!(rooms_off_the_map(contract, paths), ["ARCHITECTURE.md: has no row for backend/src/http/"]);
    let both = format!("{contract}| `backend/src/http/` | requests |");
    assert!(rooms_off_the_map(&both, paths).is_empty());
}

#[test]
fn on_commands_nobody_knows() {
    let wrong = |text: &str| unknown_commands(&file("docs/a.md", text), &house()).len();
    assert_eq!(wrong("`cargo xtask law`, `cargo test -p shared --test rules`, `cargo xtask …`"), 0);
    assert_eq!(wrong("`cargo xtask fly`"), 1);
    assert_eq!(wrong("```sh\ncargo xtask fly\ncargo test -p gone --test none --example nothing\n```"), 4);
}

#[test]
fn on_commands_without_help() {
    assert_eq!(untold_commands("cargo xtask run   builds\n", &house()), ["law"]);
    assert!(untold_commands("cargo xtask law   writes the ledger\n", &house()).is_empty());
}

#[test]
fn on_settings_nobody_takes() {
    let wrong = |text: &str| unknown_settings(&file("docs/a.md", text), &house()).len();
    assert_eq!(wrong("`--data-dir PATH`, `IIN_OFFICES_FILE`, `--offices`, `trunk build --release`"), 0);
    assert_eq!(
        wrong("`--gone on`, `--offices-file`, `IIN_GONE`, `cargo xtask law --fly`"),
        5,
        "the last stands twice"
    );
}

#[test]
fn on_calls_nobody_answers() {
    let wrong = |text: &str| unknown_calls(&file("docs/a.md", text), &house()).len();
    assert_eq!(
        wrong("`GET /drafts/{number}`, `GET /api/v1/drafts/{id}`, `GET /live`, `POST {address}/documents`"),
        0
    );
    assert_eq!(wrong("`POST /drafts/{id}`, `GET /gone`"), 2);
    let page = "| `GET /drafts/{x}` | a draft |\n| `GET /live` | it lives |\nprose `GET /gone`";
    assert_eq!(described(page), house().calls);
}

#[test]
fn on_terms_without_a_use() {
    let row = |cell: &str| idle_terms(&format!("| термин | {cell} | type | `Gone` |"), &house()).len();
    assert_eq!(row("`Claim`, its `by`"), 0);
    assert_eq!(row("`After`"), 0, "what follows the tests counts again");
    assert_eq!(row("`Idle`"), 1, "declared, and used by tests alone");
    assert_eq!(row("`Gone`, `r1_bites`"), 2);
    let page = file(GLOSSARY, "| термин | `Claim` | type | `Gone` |");
    assert!(empty_names(&page, &house()).is_empty(), "the last column lists what is not to be used");
}

#[test]
fn on_decisions_that_hide_what_became_of_them() {
    let record = |number: &str, head: &str| {
        let parts = "\n## Context\n## Options\n## Decision\n## Consequence\n";
        file(&format!("docs/adr/{number}-x.md"), &format!("# {number}. Title\n\n{head}\n{parts}"))
    };
    let index = "| [0001](0001-x.md) | Title |\n| [0002](0002-x.md) | Title |";
    let wrong = |one: &File, two: &File, index: &str| wrong_among_decisions(&[one, two], index).len();

    let (old, new) =
        (record("0001", "Superseded by [0002](0002-x.md)."), record("0002", "Supersedes [0001](0001-x.md)."));
    assert_eq!(wrong(&old, &new, index), 0);
    assert_eq!(wrong(&record("0001", ""), &new, index), 1, "the old one is silent");
    assert_eq!(wrong(&old, &record("0002", ""), index), 1, "the new one is silent");
    assert_eq!(
        wrong(&record("0001", "Amended by [0002](0002-x.md)."), &new, index),
        2,
        "they say different things"
    );
    assert_eq!(
        wrong(&old, &new, "| [0002](0002-x.md) | Title |\n| [0001](0001-x.md) | Title |"),
        1,
        "out of order"
    );
    assert_eq!(
        wrong(&old, &new, "| [0001](0001-x.md) | Other |\n| [0002](0002-x.md) | Title |"),
        1,
        "other words"
    );
    assert_eq!(wrong(&record("0001", ""), &record("0001", ""), index), 1, "a number taken twice");
    assert_eq!(incomplete_decision(&file("docs/adr/0001-a.md", "# T\n## Decision\n")).len(), 3);
}
