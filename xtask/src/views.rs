//! `cargo xtask pictures`: the journey that takes the pictures of the first page, over the bundle as it is delivered, and the
//! place in `README.md` where they are shown. What is on them, `e2e/tests/pictures.rs` knows.

use std::fs;

use crate::setup::{self, Wants};
use crate::shell::{self, cargo};
use crate::{Outcome, only, portal};

pub(crate) fn run(args: &[String]) -> Outcome {
    only(args, &[])?;
    let tools = setup::install(Wants { bundle: true, browser: true, ..Wants::default() })?;
    portal::build(&tools)?;
    let mut journey = cargo(&["test", "--package", "e2e", "--test", "pictures", "--locked"]);
    shell::run(journey.env("IIN_PICTURES", shell::root().join("docs/pictures")))?;
    let place = shell::root().join("README.md");
    let told = |error: std::io::Error| format!("{}: {error}", place.display());
    let text = fs::read_to_string(&place).map_err(told)?;
    fs::write(&place, with_pictures(&text)).map_err(told)
}

/// The first page with its pictures before its first heading; as it was when it has them.
fn with_pictures(text: &str) -> String {
    let pictures = "\
| The portal | The desk | The certificate |
|---|---|---|
| ![The first page of the portal](docs/pictures/portal.png) | ![An operator compares two people](docs/pictures/desk.png) | \
        ![A registration certificate of a demonstration](docs/pictures/certificate.png) |

Taken of what runs, by `cargo xtask pictures`.
";
    match text.split_once("\n## ") {
        Some((head, rest)) if !text.contains("docs/pictures/") => format!("{head}\n{pictures}\n## {rest}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_page_gets_its_pictures_once() {
        let text = "# Title\n\nWords.\n\n## Two commands\n";
        let shown = with_pictures(text);
        assert!(
            shown.starts_with("# Title\n\nWords.\n\n| The portal |")
                && shown.ends_with("\n\n## Two commands\n")
        );
        assert_eq!(with_pictures(&shown), shown);
    }
}
