//! `cargo xtask dev`: portal, desk and server at one address, built anew at every change.
//!
//! Looks at the files by their times and knows which part of the house is made of which. A changed text is told to the pages at
//! once (`live.rs`), then everything is built that the change touches, and the pages load themselves anew. What does not
//! build is said, and what was built before goes on.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, SystemTime};

use crate::live::{self, Live};
use crate::setup::{self, Tools, Wants};
use crate::shell::{self, cargo};
use crate::steps::{self, Watch};
use crate::{Outcome, bundle};

/// How often the files are looked at.
const EVERY: Duration = Duration::from_millis(150);
/// How long a measured change may take; the first build after a rule changed is no small one on a busy machine.
const PATIENCE: Duration = Duration::from_secs(900);
/// Where it listens unless told otherwise.
const ADDRESS: &str = "127.0.0.1:8080";
/// What is looked at.
const LOOKED_AT: [&str; 13] = [
    "shared",
    "eds",
    "reader",
    "texts",
    "backend",
    "frontend",
    "web",
    "docs/law",
    "index.html",
    "desk.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
];
/// What only tests and examples are made of.
const LEFT_OUT: [&str; 4] = ["/tests/", "/examples/", "/benches/", "/fuzz/"];

/// What a file is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// Texts, which are shown before they are compiled.
    Texts,
    /// The server.
    Server,
    /// The programs of the pages.
    Programs,
    /// Styles, pages, fonts: laid out anew, not compiled.
    Looks,
}

pub(crate) fn run(args: &[String]) -> Outcome {
    let measures = args.first().is_some_and(|first| first == "--measure");
    let args = if measures { &args[1..] } else { args };
    let tools = setup::install(Wants::default())?;
    let mut house = House::open(&tools, args)?;
    if measures {
        return house.measure();
    }
    eprintln!("looking at the files; a development build has every part of the screen at /gallery");
    loop {
        std::thread::sleep(EVERY);
        house.look();
    }
}

/// Builds the server as it is tried and changed.
pub(crate) fn build_server() -> Outcome {
    shell::run(&mut cargo(&["build", "--locked", "--package", "backend", "--bin", "backend"]))
}

/// That server, at the demonstration.
pub(crate) fn server() -> Command {
    let mut server = Command::new(shell::target().join("debug/backend"));
    server.current_dir(shell::root());
    server.args(["--demo", "--stories", "--data-dir", "var/demo", "--dist"]).arg(bundle::place());
    server
}

/// What runs, and what it was built from.
struct House<'a> {
    tools: &'a Tools,
    args: &'a [String],
    server: Option<Child>,
    live: Live,
    files: BTreeMap<PathBuf, SystemTime>,
    owed: Owed,
}

/// What changed and is not built yet: what did not build is tried again with the next change, whatever that touches.
#[derive(Debug, Default)]
struct Owed(BTreeSet<Part>);

impl Owed {
    /// What is to be built now that this changed; nothing when nothing did.
    fn with(&mut self, changed: BTreeSet<Part>) -> BTreeSet<Part> {
        if changed.is_empty() {
            return changed;
        }
        self.0.extend(changed);
        self.0.clone()
    }

    /// Everything was built.
    fn settle(&mut self) {
        self.0.clear();
    }
}

impl<'a> House<'a> {
    fn open(tools: &'a Tools, args: &'a [String]) -> Outcome<Self> {
        let mut house =
            Self { tools, args, server: None, live: Live::read()?, files: files()?, owed: Owed::default() };
        house.build(&[Part::Server, Part::Programs].into())?;
        Ok(house)
    }

    /// Builds what changed since the last look; says what does not build.
    fn look(&mut self) {
        let ended = self.server.as_mut().and_then(|server| server.try_wait().ok().flatten());
        if let Some(how) = ended {
            eprintln!("      the server ended ({how}); it is started again at the next change of it");
            self.server = None;
        }
        let built = files().and_then(|now| {
            let parts = self.owed.with(changed(&self.files, &now));
            self.files = now;
            if parts.is_empty() {
                return Ok(());
            }
            self.build(&parts)?;
            self.owed.settle();
            Ok(())
        });
        if let Err(why) = built {
            eprintln!("      {why}\n      waiting for the next change");
        }
    }

    fn build(&mut self, parts: &BTreeSet<Part>) -> Outcome {
        let watch = Watch::start();
        if parts.contains(&Part::Texts) {
            self.live.is_worded()?;
            eprintln!("      shown in {}", steps::spoken(watch.elapsed()));
        }
        let now = Live::read()?;
        if parts.contains(&Part::Server) {
            build_server()?;
            self.restart()?;
        }
        if parts.contains(&Part::Programs) {
            bundle::compile(self.tools)?;
        }
        if parts.iter().any(|part| [Part::Programs, Part::Looks].contains(part)) {
            bundle::lay_out(live::SCRIPT)?;
            self.live.is_built(now)?;
        }
        eprintln!("      built in {}", steps::spoken(watch.elapsed()));
        Ok(())
    }

    fn restart(&mut self) -> Outcome {
        self.stop();
        let mut server = server();
        let shown = shell::show(&server);
        self.server = Some(server.args(self.args).spawn().map_err(|error| format!("{shown}: {error}"))?);
        Ok(())
    }

    fn stop(&mut self) {
        if let Some(mut server) = self.server.take() {
            // It may have ended by itself; then there is nothing to end.
            drop(server.kill());
            drop(server.wait());
        }
    }

    fn address(&self) -> String {
        let at = self.args.iter().position(|arg| arg == "--listen");
        at.and_then(|at| self.args.get(at + 1)).map_or(ADDRESS, String::as_str).to_owned()
    }

    /// Changes a text and a rule, says when each was there, and takes both back.
    fn measure(&mut self) -> Outcome {
        let address = self.address();
        until(&address, "/live", "true", &Watch::start())?;
        let text = shell::root().join("texts/en/chrome.ftl");
        let (marked, mark) = with_mark(&read(&text)?)?;
        let shown = self.changed(&text, &marked, &address, &mark)?;
        eprintln!(
            "text: there in {}, and shown when the page asks next, four times a second",
            steps::spoken(shown)
        );
        self.look();
        let rule = shell::root().join("shared/src/application/rules/document.rs");
        let marked = format!("{}\n// Measured.\n", read(&rule)?.trim_end());
        let version = format!("\"version\":{}", self.live.version() + 1);
        let built = self.changed(&rule, &marked, &address, &version)?;
        eprintln!("rule: judged by server and pages in {}", steps::spoken(built));
        Ok(())
    }

    /// Writes a file, takes what changed up, and says when the pages could see `mark`; the file is as before afterwards.
    fn changed(&mut self, file: &Path, marked: &str, address: &str, mark: &str) -> Outcome<Duration> {
        let before = read(file)?;
        let watch = Watch::start();
        fs::write(file, marked).map_err(|error| format!("{}: {error}", file.display()))?;
        let seen = std::thread::scope(|scope| {
            let asking = scope.spawn(|| until(address, "/live.json", mark, &watch));
            while !asking.is_finished() {
                std::thread::sleep(EVERY);
                self.look();
            }
            asking.join().unwrap_or_else(|_| Err("nobody asked to the end".to_owned()))
        });
        fs::write(file, before).map_err(|error| format!("{}: {error}", file.display()))?;
        seen
    }
}

impl Drop for House<'_> {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A file of texts with a mark behind its first text of one line, and the mark.
fn with_mark(text: &str) -> Outcome<(String, String)> {
    let mark = "measured";
    let is_plain = |line: &&str| line.contains(" = ") && !line.contains('{') && !line.starts_with([' ', '#']);
    let line = text.lines().find(is_plain).ok_or("no text of one line")?;
    Ok((text.replacen(line, &format!("{line} {mark}"), 1), mark.to_owned()))
}

/// Asks until the answer holds the mark.
fn until(address: &str, path: &str, mark: &str, watch: &Watch) -> Outcome<Duration> {
    while watch.elapsed() < PATIENCE {
        if ask(address, path).is_some_and(|answer| answer.contains(mark)) {
            return Ok(watch.elapsed());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Err(format!("http://{address}{path} never said {mark}"))
}

fn ask(address: &str, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(5))).ok()?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

/// Every file that is looked at, with the time of its last change.
fn files() -> Outcome<BTreeMap<PathBuf, SystemTime>> {
    let root = shell::root();
    let mut found = BTreeMap::new();
    let mut open: Vec<PathBuf> = LOOKED_AT.iter().map(|place| root.join(place)).collect();
    while let Some(place) = open.pop() {
        // What goes while one looks is not there.
        let Ok(about) = fs::metadata(&place) else { continue };
        if about.is_dir() {
            let entries = fs::read_dir(&place).map_err(|error| format!("{}: {error}", place.display()))?;
            open.extend(entries.flatten().map(|entry| entry.path()));
        } else if let (Ok(time), Ok(name)) = (about.modified(), place.strip_prefix(&root)) {
            found.insert(name.to_owned(), time);
        }
    }
    Ok(found)
}

/// The parts of files that came, went or changed.
fn changed(before: &BTreeMap<PathBuf, SystemTime>, now: &BTreeMap<PathBuf, SystemTime>) -> BTreeSet<Part> {
    let differs = now.iter().filter(|(file, time)| before.get(*file) != Some(*time)).map(|(file, _)| file);
    let gone = before.keys().filter(|file| !now.contains_key(*file));
    differs.chain(gone).flat_map(|file| parts_of(&file.to_string_lossy())).copied().collect()
}

/// What a file is part of, by its path from the top of the repository.
fn parts_of(file: &str) -> &'static [Part] {
    use Part::{Looks, Programs, Server, Texts};
    if LEFT_OUT.iter().any(|folder| file.contains(folder))
        || file.ends_with(".md") && !file.starts_with("docs/law")
    {
        return &[];
    }
    let begins = |places: &[&str]| places.iter().any(|place| file.starts_with(place));
    if file.ends_with(".ftl") {
        &[Texts, Server, Programs]
    } else if begins(&["web/", "index.html", "desk.html", "Trunk.toml"]) || file.ends_with(".css") {
        &[Looks]
    } else if begins(&["frontend/"]) {
        &[Programs]
    } else if begins(&["backend/"]) {
        &[Server]
    } else {
        &[Server, Programs]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_builds_what_is_made_of_it_and_nothing_else() {
        use Part::{Looks, Programs, Server, Texts};
        for (file, parts) in [
            ("texts/ru/answers.ftl", &[Texts, Server, Programs][..]),
            ("shared/src/iin/mod.rs", &[Server, Programs]),
            ("backend/src/app.rs", &[Server]),
            ("frontend/src/desk/case.rs", &[Programs]),
            ("frontend/src/desk/style.css", &[Looks]),
            ("web/boot.mjs", &[Looks]),
            ("index.html", &[Looks]),
            ("Trunk.toml", &[Looks]),
            ("shared/tests/rules/signs.rs", &[]),
            ("backend/README.md", &[]),
        ] {
            assert_eq!(parts_of(file), parts, "{file}");
        }
    }

    #[test]
    fn what_came_went_or_was_written_anew_is_seen() {
        let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        let of = |files: &[(&str, u64)]| {
            files.iter().map(|(name, time)| (PathBuf::from(name), at(*time))).collect()
        };
        let before = of(&[("backend/src/a.rs", 1), ("frontend/src/b.rs", 1)]);
        assert_eq!(changed(&before, &before), BTreeSet::new());
        assert_eq!(
            changed(&before, &of(&[("backend/src/a.rs", 2), ("frontend/src/b.rs", 1)])),
            [Part::Server].into()
        );
        assert_eq!(changed(&before, &of(&[("backend/src/a.rs", 1)])), [Part::Programs].into());
    }

    #[test]
    fn what_did_not_build_is_owed_until_it_does() {
        use Part::{Looks, Programs, Server};
        let mut owed = Owed::default();
        assert_eq!(owed.with(BTreeSet::new()), BTreeSet::new());
        // It does not build, so it is not settled; nothing is tried again before something changes.
        assert_eq!(owed.with([Server, Programs].into()), [Server, Programs].into());
        assert_eq!(owed.with(BTreeSet::new()), BTreeSet::new());
        assert_eq!(owed.with([Looks].into()), [Server, Programs, Looks].into());
        owed.settle();
        assert_eq!(owed.with([Looks].into()), [Looks].into());
    }

    #[test]
    fn whatever_the_bundler_reads_is_looked_at() {
        for file in ["Trunk.toml", "index.html", "desk.html", "web/boot.mjs", "Cargo.lock"] {
            assert!(LOOKED_AT.iter().any(|place| Path::new(file).starts_with(place)), "{file}");
            assert!(!parts_of(file).is_empty(), "{file}");
        }
    }

    #[test]
    fn a_text_is_marked_so_that_it_is_found_again() {
        let (marked, mark) = with_mark("# a = b\none = One\ntwo = Two\n").expect("a text");
        assert_eq!(
            (marked.as_str(), mark.as_str()),
            ("# a = b\none = One measured\ntwo = Two\n", "measured")
        );
        assert!(with_mark("many = { $count }\n").is_err());
    }
}
