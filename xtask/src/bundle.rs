//! Portal and desk as they are built to be tried and changed: quickly, without Trunk, without optimising, not compressed.
//!
//! Reads the same `index.html` and the same patterns of `Trunk.toml` that Trunk reads, and hands over to the same
//! `web/pack.sh`; what is delivered, Trunk builds (`portal.rs`). Does not know how to serve it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::setup::Tools;
use crate::shell::{self, cargo};
use crate::{Outcome, wasm};

/// Where the bundle lies, to be served from.
pub(crate) fn place() -> PathBuf {
    shell::target().join("xtask/bundle")
}

/// Compiles the programs and lays the bundle out.
pub(crate) fn build(tools: &Tools) -> Outcome {
    compile(tools)?;
    lay_out("")
}

/// The programs, bound.
pub(crate) fn compile(tools: &Tools) -> Outcome {
    let build = ["build", "--locked", "--package", "frontend", "--bins", "--target", wasm::TRIPLE];
    shell::run(&mut cargo(&build))?;
    for program in programs()? {
        let module = shell::target().join(wasm::TRIPLE).join("debug").join(format!("{}.wasm", program.name));
        let mut bind = Command::new(&tools.wasm_bindgen);
        bind.args(["--target", program.target, "--no-typescript", "--out-name", program.name.as_str()]);
        shell::run(bind.arg("--out-dir").arg(bound()).arg(module))?;
    }
    Ok(())
}

/// Everything that is no program: pages, styles, fonts, words of the law, with `more` before the end of either page.
pub(crate) fn lay_out(more: &str) -> Outcome {
    let staging = shell::target().join("xtask/staging");
    if staging.is_dir() {
        fs::remove_dir_all(&staging).map_err(|error| format!("{}: {error}", staging.display()))?;
    }
    make(&staging)?;
    let root = shell::root();
    let patterns = read(&root.join("Trunk.toml"))?;
    let mut page = String::new();
    for (number, line) in read(&root.join("index.html"))?.lines().enumerate() {
        let Some(link) = Link::of(line) else {
            page.extend([line, "\n"]);
            continue;
        };
        page.push_str(&link.lay_out(number, &staging, &patterns)?);
    }
    write(&staging.join("index.html"), &page)?;
    let mut pack = Command::new("sh");
    pack.arg(root.join("web/pack.sh")).current_dir(&staging).env_remove("XTASK");
    pack.env("TRUNK_STAGING_DIR", &staging).env("TRUNK_SOURCE_DIR", &root).env("TRUNK_PROFILE", "debug");
    shell::run(&mut pack)?;
    for page in ["index.html", "desk.html"] {
        let text = read(&staging.join(page))?.replace("</body>", &format!("{more}</body>"));
        write(&staging.join(page), &text)?;
    }
    let place = place();
    let old = place.with_extension("old");
    // One after the other, and quickly: a page that is asked for in between is asked for again.
    drop(fs::remove_dir_all(&old));
    drop(fs::rename(&place, &old));
    fs::rename(&staging, &place).map_err(|error| format!("{}: {error}", place.display()))
}

fn bound() -> PathBuf {
    shell::target().join("xtask/bound")
}

/// A program that the page names.
struct Program {
    name: String,
    /// How it is loaded, in the words of wasm-bindgen.
    target: &'static str,
    /// The page itself begins it.
    is_first: bool,
}

fn programs() -> Outcome<Vec<Program>> {
    let page = read(&shell::root().join("index.html"))?;
    Ok(page.lines().filter_map(Link::of).filter_map(|link| link.program()).collect())
}

/// A line of the page that tells Trunk what to build in.
struct Link<'a>(&'a str);

impl<'a> Link<'a> {
    fn of(line: &'a str) -> Option<Self> {
        line.trim_start().starts_with("<link data-trunk ").then_some(Self(line))
    }

    fn get(&self, name: &str) -> Option<&'a str> {
        self.0.split_once(&format!(" {name}=\""))?.1.split('"').next()
    }

    fn program(&self) -> Option<Program> {
        let name = self.get("data-bin")?.to_owned();
        let is_worker = self.get("data-type") == Some("worker");
        let is_module = !is_worker || self.get("data-bindgen-target") == Some("web");
        Some(Program { name, target: if is_module { "web" } else { "no-modules" }, is_first: !is_worker })
    }

    /// Lays what it names into the folder; says what stands in the page in its place.
    fn lay_out(&self, number: usize, staging: &Path, patterns: &str) -> Outcome<String> {
        if let Some(program) = self.program() {
            return program.lay_out(staging, patterns);
        }
        let from = shell::root().join(self.get("href").unwrap_or_default());
        let name = from.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match self.get("rel") {
            Some("copy-dir") => copy_folder(&from, &staging.join(name)).map(|()| String::new()),
            Some("copy-file") => copy(&from, &staging.join(name)).map(|()| String::new()),
            Some("css") => {
                // Many are called `style.css`.
                let name = format!("{number:04}-{name}");
                copy(&from, &staging.join(&name))?;
                Ok(format!("<link rel=\"stylesheet\" href=\"/{name}\">\n"))
            }
            other => Err(format!("index.html: nobody here builds {other:?} in")),
        }
    }
}

impl Program {
    fn lay_out(&self, staging: &Path, patterns: &str) -> Outcome<String> {
        let bound = bound();
        let name = &self.name;
        // The first one bears a hash in Trunk's hands, which `web/pack.sh` takes off again.
        let named = if self.is_first { format!("{name}-new") } else { name.clone() };
        copy(&bound.join(format!("{name}.js")), &staging.join(format!("{named}.js")))?;
        copy(&bound.join(format!("{name}_bg.wasm")), &staging.join(format!("{named}_bg.wasm")))?;
        if !self.is_first {
            return Ok(String::new());
        }
        let filled = |pattern: &str| {
            let text = pattern_of(patterns, pattern)?;
            let text = text.replace("{base}", "/").replace("{js}", &format!("{named}.js"));
            Ok::<_, String>(text.replace("{wasm}", &format!("{named}_bg.wasm")))
        };
        Ok(format!("{}\n{}\n", filled("pattern_script")?, filled("pattern_preload")?))
    }
}

/// A pattern of `Trunk.toml`.
fn pattern_of(text: &str, name: &str) -> Outcome<String> {
    let begin = format!("{name} = '");
    let line = text.lines().find_map(|line| line.strip_prefix(&begin)?.strip_suffix('\''));
    line.map(str::to_owned).ok_or_else(|| format!("Trunk.toml: no {name}"))
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

fn make(folder: &Path) -> Outcome {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::copy(from, to).map(drop).map_err(|error| format!("{}: {error}", from.display()))
}

fn copy_folder(from: &Path, to: &Path) -> Outcome {
    make(to)?;
    let entries = fs::read_dir(from).map_err(|error| format!("{}: {error}", from.display()))?;
    for entry in entries.flatten().map(|entry| entry.path()) {
        let Some(name) = entry.file_name() else { continue };
        if entry.is_dir() { copy_folder(&entry, &to.join(name))? } else { copy(&entry, &to.join(name))? }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_its_programs_and_how_each_is_loaded() {
        let programs = programs().expect("the page can be read");
        let all: Vec<_> = programs.iter().map(|it| (it.name.as_str(), it.target, it.is_first)).collect();
        for one in [("portal", "web", true), ("desk", "web", false), ("signer", "no-modules", false)] {
            assert!(all.contains(&one), "{all:?}");
        }
        assert_eq!(all.iter().filter(|(_, _, is_first)| *is_first).count(), 1, "the page begins one");
    }

    #[test]
    fn a_line_that_nobody_here_builds_in_is_an_error() {
        let link = Link::of("  <link data-trunk rel=\"sass\" href=\"a.scss\">").expect("a link of Trunk's");
        assert!(link.lay_out(1, Path::new("nowhere"), "").is_err_and(|why| why.contains("sass")));
        assert!(Link::of("<link rel=\"icon\" href=\"/icon.svg\">").is_none());
    }

    #[test]
    fn the_patterns_are_those_of_trunk() {
        let text = read(&shell::root().join("Trunk.toml")).expect("it is there");
        for name in ["pattern_script", "pattern_preload"] {
            assert!(pattern_of(&text, name).expect("a pattern").contains("{js}"), "{name}");
        }
        assert!(pattern_of(&text, "pattern_none").is_err());
    }
}
