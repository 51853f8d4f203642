//! Installing what the house needs to be built, run and tested, and nothing that is already there.
//!
//! Knows the tools and their pinned versions, and which system package brings which file. Tools are kept
//! outside the repository in a cache of the user, one folder per version, so that a fresh clone on the same
//! machine finds them. Does not know what they will be used for.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell::{self, cargo, path_with, which};
use crate::steps::Steps;
use crate::{Outcome, only};

/// Must equal the version of the crate in the workspace's manifest, to the last digit.
pub(crate) const WASM_BINDGEN: &str = "0.2.130";
/// 0.22 needs a newer compiler than ours.
const TRUNK: &str = "0.21.14";
/// Debian's 108 silently makes a broken module of what our compiler emits.
const BINARYEN: &str = "132.0.0";
/// The driver of Firefox; Debian has the browser and not this.
const GECKODRIVER: &str = "0.37.1";
/// The accessibility rules that every page is held against.
const AXE: &str = "4.14.1";
/// Public libraries that IIN checks are measured against; never part of the product. All of them are under MIT.
const INN_VALIDATE: &str = "1.0.1";
const PYTHON_VALIDATORS: [&str; 2] = ["kz-iin-validator==0.7.1", "py-kz-validators==0.0.2"];
/// Makers of clients from the published description of the interface, and a judge of it; tests only, all of them under MIT
/// or Apache-2.0. The first of npm's is the one whose file says that they are there.
const CLIENTS_NPM: [&str; 4] =
    ["openapi-typescript@7.13.0", "openapi-fetch@0.17.0", "typescript@5.9.3", "@types/node@20.19.43"];
const CLIENTS_PYTHON: [&str; 2] = ["openapi-python-client==0.29.1", "openapi-spec-validator==0.9.0"];
const WASM: &str = "wasm32-unknown-unknown";

/// What beyond building and running is wanted.
#[derive(Clone, Copy, Default)]
pub(crate) struct Wants {
    /// What the bundle is delivered by: Trunk, what makes WebAssembly small, what compresses.
    pub(crate) bundle: bool,
    /// Chromium and Firefox with their drivers, fonts with the Kazakh letters, and what draws a paper.
    pub(crate) browser: bool,
    /// Whom tests talk to: the PostgreSQL server programs, for throw-away clusters, and the `openssl` command with its
    /// GOST engine, which answers about certificates, stamps time and verifies what we sign.
    pub(crate) postgres: bool,
    /// Public libraries, to measure against.
    pub(crate) bench: bool,
    /// What makes clients of the interface from its description.
    pub(crate) clients: bool,
}

/// The installed tools.
pub(crate) struct Tools {
    pub(crate) wasm_bindgen: PathBuf,
    pub(crate) trunk: PathBuf,
    pub(crate) wasm_opt: PathBuf,
    /// `axe.min.js`, when the browser is wanted.
    pub(crate) axe: PathBuf,
    /// The driver of Firefox, when the browser is wanted.
    pub(crate) geckodriver: PathBuf,
    /// The manifest of npm's `inn-validate`, when measuring is wanted.
    pub(crate) inn_validate: PathBuf,
    /// The folder of the Python validators, when measuring is wanted.
    pub(crate) python_validators: PathBuf,
    /// The folder of npm's packages that make a client, when clients are wanted.
    pub(crate) clients_npm: PathBuf,
    /// The folder of the Python packages that make a client and judge the description, when clients are wanted.
    pub(crate) clients_python: PathBuf,
}

impl Tools {
    /// Where they lie, installed or not.
    fn places() -> Outcome<Self> {
        let cache = match (shell::variable("XDG_CACHE_HOME"), shell::variable("HOME")) {
            (Some(cache), _) => PathBuf::from(cache),
            (None, Some(home)) => PathBuf::from(home).join(".cache"),
            (None, None) => {
                return Err("neither XDG_CACHE_HOME nor HOME is set: no place for the tools".into());
            }
        };
        let tools = cache.join("iin-portal/tools");
        Ok(Self {
            wasm_bindgen: tools.join(format!("wasm-bindgen-{WASM_BINDGEN}/bin/wasm-bindgen")),
            trunk: tools.join(format!("trunk-{TRUNK}/bin/trunk")),
            wasm_opt: tools.join(format!("binaryen-{BINARYEN}/node_modules/.bin/wasm-opt")),
            axe: tools.join(format!("axe-core-{AXE}/node_modules/axe-core/axe.min.js")),
            geckodriver: tools.join(format!("geckodriver-{GECKODRIVER}/bin/geckodriver")),
            inn_validate: tools
                .join(format!("inn-validate-{INN_VALIDATE}/node_modules/inn-validate/package.json")),
            python_validators: tools.join(PYTHON_VALIDATORS.join("-").replace("==", "-")),
            clients_npm: tools.join(format!("{}/node_modules", folder_of(&CLIENTS_NPM))),
            clients_python: tools.join(folder_of(&CLIENTS_PYTHON)),
        })
    }

    /// The PATH on which Trunk finds them.
    pub(crate) fn path(&self) -> Outcome<std::ffi::OsString> {
        let folders = [&self.trunk, &self.wasm_bindgen, &self.wasm_opt].map(|tool| tool.parent());
        path_with(&folders.into_iter().flatten().map(Path::to_owned).collect::<Vec<_>>())
    }
}

/// `cargo xtask setup`.
pub(crate) fn run(args: &[String]) -> Outcome {
    only(args, &["--browser", "--postgres", "--bench", "--clients"])?;
    let wants = |flag: &str| args.iter().any(|arg| arg == flag);
    install(Wants {
        bundle: true,
        browser: wants("--browser"),
        postgres: wants("--postgres"),
        bench: wants("--bench"),
        clients: wants("--clients"),
    })?;
    eprintln!("everything is in place");
    Ok(())
}

/// Installs what is missing and says where the tools are.
pub(crate) fn install(wants: Wants) -> Outcome<Tools> {
    let tools = Tools::places()?;
    let packages = missing_packages(wants);
    let mut needed: Vec<(String, Box<dyn FnOnce() -> Outcome + '_>)> = Vec::new();
    if !has_wasm_target()? {
        needed.push((format!("Adding the compiler's target {WASM}"), Box::new(add_wasm_target)));
    }
    if !packages.is_empty() {
        let name = format!("Installing system packages: {}", packages.join(" "));
        needed.push((name, Box::new(|| install_packages(&packages))));
    }
    if !tools.wasm_bindgen.is_file() {
        let name = format!("Building wasm-bindgen {WASM_BINDGEN} (about two minutes, once)");
        let work = || cargo_install("wasm-bindgen-cli", WASM_BINDGEN, &tools.wasm_bindgen, &[]);
        needed.push((name, Box::new(work)));
    }
    if wants.bundle && !tools.trunk.is_file() {
        let features = ["--no-default-features", "--features", "rustls"];
        let name = format!("Building Trunk {TRUNK} (about five minutes, once)");
        needed.push((
            name,
            Box::new(move || cargo_install("trunk", TRUNK, &Tools::places()?.trunk, &features)),
        ));
    }
    if wants.bundle && !tools.wasm_opt.exists() {
        let name = format!("Fetching wasm-opt (Binaryen {BINARYEN})");
        let package = format!("binaryen@{BINARYEN}");
        needed.push((
            name,
            Box::new(move || npm_install(&[&package], three_above(&Tools::places()?.wasm_opt)?)),
        ));
    }
    if wants.browser && !tools.axe.is_file() {
        let (name, package) = (format!("Fetching axe-core {AXE}"), format!("axe-core@{AXE}"));
        needed.push((name, Box::new(move || npm_install(&[&package], three_above(&Tools::places()?.axe)?))));
    }
    if wants.browser && !tools.geckodriver.is_file() {
        let name = format!("Building geckodriver {GECKODRIVER} (about two minutes, once)");
        let work = || cargo_install("geckodriver", GECKODRIVER, &Tools::places()?.geckodriver, &[]);
        needed.push((name, Box::new(work)));
    }
    needed.extend(beside(wants, &tools));
    let mut steps = Steps::new(needed.len());
    for (name, work) in needed {
        steps.step(&name, work)?;
    }
    Ok(tools)
}

/// What is missing of what only measuring and the generated clients need.
fn beside(wants: Wants, tools: &Tools) -> Vec<(String, Box<dyn FnOnce() -> Outcome + '_>)> {
    let mut needed: Vec<(String, Box<dyn FnOnce() -> Outcome + '_>)> = Vec::new();
    if wants.bench && !tools.inn_validate.is_file() {
        let package = format!("inn-validate@{INN_VALIDATE}");
        let work = move || npm_install(&[&package], three_above(&tools.inn_validate)?);
        needed.push((format!("Fetching inn-validate {INN_VALIDATE}, to measure against"), Box::new(work)));
    }
    if wants.bench && !tools.python_validators.is_dir() {
        let name = format!("Fetching {}, to measure against", PYTHON_VALIDATORS.join(" and "));
        let work =
            || pip_install(&tools.python_validators, &[&["--no-deps"], &PYTHON_VALIDATORS[..]].concat());
        needed.push((name, Box::new(work)));
    }
    if wants.clients && !tools.clients_npm.join("openapi-typescript").is_dir() {
        let name = format!("Fetching {}, to make a client with", CLIENTS_NPM.join(" and "));
        let work = || npm_install(&CLIENTS_NPM, tools.clients_npm.parent().ok_or("no folder")?);
        needed.push((name, Box::new(work)));
    }
    if wants.clients && !tools.clients_python.is_dir() {
        let name = format!("Fetching {}, to make a client with", CLIENTS_PYTHON.join(" and "));
        needed.push((name, Box::new(|| pip_install(&tools.clients_python, &CLIENTS_PYTHON))));
    }
    needed
}

fn has_wasm_target() -> Outcome<bool> {
    let sysroot =
        shell::output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(shell::root()))?;
    Ok(Path::new(&sysroot).join("lib/rustlib").join(WASM).join("lib").is_dir())
}

fn add_wasm_target() -> Outcome {
    if which("rustup").is_none() {
        return Err(format!(
            "this Rust has no target {WASM} and no rustup to add it; install the target by hand"
        ));
    }
    shell::run(Command::new("rustup").args(["target", "add", WASM]).current_dir(shell::root()))
}

/// Builds a tool from its published source, with a profile that compiles fast: these tools mostly wait for
/// files, and their own release profiles cost ten minutes of linking.
fn cargo_install(package: &str, version: &str, binary: &Path, more: &[&str]) -> Outcome {
    let Some(folder) = binary.ancestors().nth(2) else { return Err(format!("no folder for {package}")) };
    let install = |lock: &[&str]| {
        let mut command = cargo(&["install"]);
        command.args(lock).args([package, "--version", version, "--root"]).arg(folder).args(more);
        for (name, value) in [("LTO", "off"), ("CODEGEN_UNITS", "16"), ("OPT_LEVEL", "0"), ("DEBUG", "0")] {
            command.env(format!("CARGO_PROFILE_RELEASE_{name}"), value);
        }
        shell::run(&mut command)
    };
    install(&["--locked"]).or_else(|why| {
        eprintln!("      {why}\n      its own lock file cannot be used here; once more without it");
        install(&[])
    })
}

/// The folder into which npm lays a package that brings this file.
fn three_above(file: &Path) -> Outcome<&Path> {
    file.ancestors().nth(3).ok_or_else(|| format!("no folder for {}", file.display()))
}

/// The name of the folder for packages at their versions.
fn folder_of(packages: &[&str]) -> String {
    packages.join("-").replace("==", "-").replace(['@', '/'], "-").replace("--", "-")
}

/// Installs npm packages into a folder, without running their scripts.
fn npm_install(packages: &[&str], folder: &Path) -> Outcome {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]).arg(folder);
    shell::run_quietly(npm.args(packages))
}

/// Installs Python packages into a folder of their own, all of them or none.
fn pip_install(folder: &Path, packages: &[&str]) -> Outcome {
    let part = folder.with_extension("part");
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "install", "--quiet", "--upgrade", "--target"]).arg(&part);
    shell::run_quietly(pip.args(packages))?;
    std::fs::rename(&part, folder).map_err(|error| format!("{}: {error}", folder.display()))
}

/// The system packages whose files are not there.
fn missing_packages(wants: Wants) -> Vec<&'static str> {
    let mut missing = Vec::new();
    let mut need = |there: bool, packages: &[&'static str]| {
        if !there {
            missing.extend_from_slice(packages);
        }
    };
    let npm = wants.bundle || wants.browser || wants.bench || wants.clients;
    need(!npm || which("node").is_some() && which("npm").is_some(), &["nodejs", "npm"]);
    need(!wants.bundle || which("brotli").is_some(), &["brotli"]);
    need(has_libpq(), &["libpq-dev"]);
    if wants.browser {
        need(which("chromium").is_some(), &["chromium"]);
        need(which("chromedriver").is_some(), &["chromium-driver"]);
        need(which("firefox-esr").is_some(), &["firefox-esr"]);
        need(which("pdftoppm").is_some(), &["poppler-utils"]);
        need(
            Path::new("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf").is_file(),
            &["fonts-noto-core"],
        );
    }
    if wants.postgres {
        need(has_postgres(), &["postgresql"]);
        need(which("openssl").is_some(), &["openssl"]);
        // Programs that are not ours open the papers that tests draw.
        need(which("qpdf").is_some(), &["qpdf"]);
        need(which("pdftotext").is_some(), &["poppler-utils"]);
        need(has_gost_engine(), &["libengine-gost-openssl"]);
    }
    if wants.bench {
        need(Path::new("/usr/include/openssl/engine.h").is_file(), &["libssl-dev"]);
    }
    if wants.bench || wants.clients {
        need(shell::succeeds("python3", &["-m", "pip", "--version"]), &["python3", "python3-pip"]);
    }
    missing
}

/// What the linker asks for is `libpq.so`, which only the development package has.
fn has_libpq() -> bool {
    let below =
        |folder: &str| std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    below("/usr/lib")
        .chain(["/usr/lib".into(), "/usr/local/lib".into()])
        .any(|lib| lib.join("libpq.so").exists())
}

fn has_gost_engine() -> bool {
    let below = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    below.map(|lib| lib.path().join("engines-3/gost.so")).any(|engine| engine.is_file())
}

fn has_postgres() -> bool {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    which("initdb").is_some()
        || versions.map(|version| version.path().join("bin/initdb")).any(|it| it.is_file())
}

/// Through apt as root or with passwordless sudo; else says the one command to run.
fn install_packages(packages: &[&str]) -> Outcome {
    let names = packages.join(" ");
    if which("apt-get").is_none() {
        return Err(format!("missing on this machine, named as Debian does: {names}"));
    }
    let is_root = shell::output(Command::new("id").arg("-u"))? == "0";
    if !is_root && !shell::succeeds("sudo", &["-n", "true"]) {
        return Err(format!(
            "some system packages are missing and installing them needs your password; run this, then try again:\n\n  \
             sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}"
        ));
    }
    let as_root = |program: &str, args: &[&str]| {
        let mut command = if is_root { Command::new("env") } else { Command::new("sudo") };
        if !is_root {
            command.args(["-n", "env"]);
        }
        command.arg("DEBIAN_FRONTEND=noninteractive").arg(program).args(args);
        shell::run_quietly(&mut command)
    };
    if packages.contains(&"postgresql") {
        // Tests start clusters of their own; no server shall run on the machine because of us.
        as_root("sh", &["-c", NO_MAIN_CLUSTER])?;
    }
    as_root("apt-get", &["update", "-qq"])?;
    let mut args =
        vec!["install", "-y", "-qq", "--no-install-recommends", "-o", "Dpkg::Options::=--force-confold"];
    args.extend_from_slice(packages);
    as_root("apt-get", &args)
}

const NO_MAIN_CLUSTER: &str = "\
    conf=/etc/postgresql-common/createcluster.conf; \
    [ -e $conf ] || { mkdir -p ${conf%/*} && echo 'create_main_cluster = false' > $conf; }";
