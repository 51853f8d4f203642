//! `cargo xtask clients`: two clients of the interface, made by generators of others from `docs/api/openapi.json` alone, in
//! TypeScript and in Python, and the programs over them that file, decide and consult.
//!
//! Knows the generators and where their work lies; what the programs do stands in `e2e/clients/`, and what is expected of
//! them in `e2e/tests/clients.rs`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::setup::{self, Tools, Wants};
use crate::shell::{self, cargo};
use crate::{Outcome, only};

/// The variable by which the journeys learn where the clients are.
pub(crate) const PLACE: &str = "IIN_CLIENTS";

pub(crate) fn run(args: &[String]) -> Outcome {
    only(args, &[])?;
    walk(&setup::install(Wants { clients: true, ..Wants::default() })?)
}

/// Makes both and lets them walk.
pub(crate) fn walk(tools: &Tools) -> Outcome {
    make(tools)?;
    let mut journeys = cargo(&["test", "--package", "e2e", "--test", "clients", "--locked"]);
    shell::run(journeys.env(PLACE, place()))
}

/// Where they lie.
pub(crate) fn place() -> PathBuf {
    shell::target().join("xtask/clients")
}

/// Asks a validator of others about the description and makes both clients of it, anew.
pub(crate) fn make(tools: &Tools) -> Outcome {
    let described = shell::root().join("docs/api/openapi.json");
    let mut validator = python(tools, &["-m", "openapi_spec_validator"]);
    shell::run(validator.arg(&described))?;
    let place = place();
    if place.is_dir() {
        fs::remove_dir_all(&place).map_err(|error| format!("{}: {error}", place.display()))?;
    }
    typescript(tools, &described, &place.join("typescript"))?;
    in_python(tools, &described, &place.join("python"))
}

/// The types of the description, and the program compiled over them: what it calls otherwise than described fails here.
fn typescript(tools: &Tools, described: &Path, folder: &Path) -> Outcome {
    lay_out(folder, &["client.ts", "tsconfig.json"])?;
    beside(&tools.clients_npm, &folder.join("node_modules"))?;
    let made_by = tools.clients_npm.join(".bin");
    let mut generator = Command::new(made_by.join("openapi-typescript"));
    shell::run_quietly(generator.arg(described).arg("--output").arg(folder.join("schema.d.ts")))?;
    shell::run(Command::new(made_by.join("tsc")).arg("--project").arg(folder))
}

/// The package of the description; a warning of the generator is something it could not make, and fails.
fn in_python(tools: &Tools, described: &Path, folder: &Path) -> Outcome {
    lay_out(folder, &["client.py"])?;
    beside(&tools.clients_python, &folder.join("packages"))?;
    let mut generator = python(tools, &["-m", "openapi_python_client", "generate", "--meta", "none"]);
    generator.arg("--path").arg(described).arg("--config").arg(source("python.yml"));
    generator.arg("--fail-on-warning").arg("--output-path").arg(folder.join("iin"));
    shell::run_quietly(&mut generator)
}

fn python(tools: &Tools, args: &[&str]) -> Command {
    let mut python = Command::new("python3");
    python.args(args).env("PYTHONPATH", &tools.clients_python);
    python
}

fn source(name: &str) -> PathBuf {
    shell::root().join("e2e/clients").join(name)
}

fn lay_out(folder: &Path, files: &[&str]) -> Outcome {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for file in files {
        fs::copy(source(file), folder.join(file)).map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(())
}

/// Lays an installed folder beside a program that looks for it there.
#[cfg(unix)]
fn beside(installed: &Path, place: &Path) -> Outcome {
    std::os::unix::fs::symlink(installed, place).map_err(|error| format!("{}: {error}", place.display()))
}

#[cfg(not(unix))]
fn beside(_: &Path, place: &Path) -> Outcome {
    Err(format!("{}: clients are made where folders can be linked", place.display()))
}
