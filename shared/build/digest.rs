//! Two digests over the sources of this package: of the *rules*, everything that can change a verdict, and of the
//! *words*, everything that can change what a statement says. They are computed when the package is built and stand in
//! every signed statement, so that nobody has to remember to raise a number. Used by `build.rs`, and by the test that
//! shows that no rule escapes (`tests/digests.rs`).
//!
//! Code counts, not its looks: comments, documentation, tests, blanks and line ends change nothing, nor does the folder
//! in which it lies. Equal digests are equal code; different ones need not judge differently, so a verdict under another
//! digest is not thrown away but judged again.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::str::FromStr as _;

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use sha2::{Digest as _, Sha256};

/// Files by their path below `src`, with slashes.
pub(crate) type Sources = BTreeMap<String, String>;

/// What can change no verdict, and why. Everything else is a rule: a new room is one until it is named here.
pub(crate) const NO_RULES: &[(&str, &str)] = &[
    ("access/", "who may do what, not what is right"),
    ("audit/", "how the journal is chained"),
    ("calendar/days.rs", "the calendar has versions of its own"),
    ("contract/", "which calls there are"),
    ("consumers/", "what other systems may ask"),
    ("eds/statement", "the form of what is signed: its version stands in its first line"),
    ("form/words.rs", "how an answer reads"),
    ("guide/", "tells, does not judge"),
    ("js.rs", "the face for JavaScript"),
    ("law/checks.rs", "lists the rules for readers"),
    ("law/ledger.rs", "the standing of the order's units"),
    ("law/text.rs", "the order's own words"),
    ("lib.rs", "names the rooms"),
    ("messages/", "how messages travel"),
    ("notices/", "who is told of a change of the order"),
    ("offices/built_in.rs", "the offices delivered"),
    ("outage/", "announcements"),
    ("specimen", "synthetic people"),
    ("text/", "the words, which have a digest of their own"),
    ("wire/", "what crosses a boundary, but for the answers"),
];

/// The answers, and what was read of copies and said by registers: the rules rest on them.
pub(crate) const ANSWERS: &[&str] = &[
    "wire/v1/ask.rs",
    "wire/v1/convert.rs",
    "wire/v1/convict.rs",
    "wire/v1/correction.rs",
    "wire/v1/formation.rs",
    "wire/v1/leaves.rs",
    "wire/v1/reading.rs",
    "wire/v1/report.rs",
    "wire/v1/request.rs",
];

/// What can change a word of a statement.
pub(crate) const WORDS: &[&str] = &[
    "eds/statement",
    "finding.rs",
    "form/",
    "law/cite.rs",
    "law/edition.rs",
    "locale.rs",
    "person/country",
    "text/",
    "wire/v1/convert.rs",
    "wire/v1/convict.rs",
    "wire/v1/correction.rs",
    "wire/v1/formation.rs",
    "wire/v1/report.rs",
    "wire/v1/leaves.rs",
    "wire/v1/request.rs",
];

/// Libraries that take part in judging: another version may read a zone, a date or a name otherwise.
pub(crate) const LIBRARIES: &[&str] = &["jiff", "mrz", "strsim"];

/// Whether a file is one of the rules.
pub(crate) fn is_rule(path: &str) -> bool {
    ANSWERS.contains(&path) || is_source(path) && !NO_RULES.iter().any(|(room, _)| path.starts_with(room))
}

/// Whether a file can change the words.
pub(crate) fn is_word(path: &str) -> bool {
    is_source(path) && WORDS.iter().any(|room| path.starts_with(room))
}

/// Code and data, not what tests keep beside them.
fn is_source(path: &str) -> bool {
    !path.contains("snapshots/") && !path.ends_with("tests.rs")
}

/// Reads every file below a folder.
pub(crate) fn read(folder: &Path) -> io::Result<Sources> {
    let (mut found, mut open) = (Sources::new(), vec![folder.to_owned()]);
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let below = path.strip_prefix(folder).map_err(io::Error::other)?;
            let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
            found.insert(parts.join("/"), fs::read_to_string(&path)?);
        }
    }
    Ok(found)
}

/// The versions of [`LIBRARIES`] as a lock file has them.
pub(crate) fn libraries(lock: &str) -> Result<String, String> {
    let lock = lock.replace("\r\n", "\n");
    let version = |name: &&str| {
        let entry = lock.split_once(&format!("name = \"{name}\"\n")).map(|(_, entry)| entry);
        let line = entry.and_then(|entry| entry.lines().next()).unwrap_or_default();
        let version =
            line.strip_prefix("version = ").ok_or_else(|| format!("Cargo.lock: no version of {name}"))?;
        Ok(format!("{name} {version}\n"))
    };
    LIBRARIES.iter().map(version).collect()
}

/// Digests of files by their path.
pub(crate) type Files = BTreeMap<String, String>;

/// SHA-256 of each file, 64 hex digits: of the code, where it is Rust.
///
/// # Errors
/// The file that is no Rust.
pub(crate) fn files(sources: &Sources) -> Result<Files, String> {
    let sources = sources.iter().filter(|(path, _)| is_source(path));
    sources.map(|(path, text)| Ok((path.clone(), file(path, text)?))).collect()
}

/// SHA-256 of one file.
///
/// # Errors
/// It is no Rust.
pub(crate) fn file(path: &str, text: &str) -> Result<String, String> {
    let text = text.replace("\r\n", "\n");
    if !path.ends_with(".rs") {
        return Ok(hex::encode(Sha256::digest(text)));
    }
    let tokens = TokenStream::from_str(&text).map_err(|why| format!("{path}: {why}"))?;
    let mut code = Vec::new();
    write(&mut code, tokens);
    Ok(hex::encode(Sha256::digest(code)))
}

/// SHA-256 over the wanted files and what else belongs to them, 64 hex digits.
pub(crate) fn digest(head: &str, files: &Files, wanted: fn(&str) -> bool, also: &[&str]) -> String {
    let mut hash = Sha256::new();
    let mut part = |bytes: &[u8]| {
        // The length before the bytes: no two lists of parts are the same bytes.
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    part(head.as_bytes());
    for (path, digest) in files.iter().filter(|(path, _)| wanted(path)) {
        part(path.as_bytes());
        part(digest.as_bytes());
    }
    for text in also {
        part(text.as_bytes());
    }
    hex::encode(hash.finalize())
}

/// Code as bytes: each token with its kind, without documentation and without tests.
fn write(out: &mut Vec<u8>, tokens: TokenStream) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        if is_sign(&token, '#') {
            let inner = tokens.next_if(|next| is_sign(next, '!')).is_some();
            if let Some(TokenTree::Group(attribute)) = tokens.peek()
                && attribute.delimiter() == Delimiter::Bracket
            {
                let first = attribute.stream().into_iter().next();
                if matches!(first, Some(TokenTree::Ident(name)) if name == "doc") {
                    tokens.next();
                    continue;
                }
                let said = attribute.stream().to_string();
                if !inner && said.chars().filter(|c| !c.is_whitespace()).eq("cfg(test)".chars()) {
                    pass_over_item(&mut tokens);
                    continue;
                }
            }
            out.extend(if inner { b"#!".as_slice() } else { b"#" });
            continue;
        }
        match token {
            TokenTree::Ident(name) => text(out, b'i', &name.to_string()),
            TokenTree::Literal(value) => text(out, b'l', &value.to_string()),
            TokenTree::Punct(sign) => {
                out.push(if sign.spacing() == Spacing::Joint { b'j' } else { b'p' });
                text(out, b'c', &sign.as_char().to_string());
            }
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => (b'(', b')'),
                    Delimiter::Brace => (b'{', b'}'),
                    Delimiter::Bracket => (b'[', b']'),
                    Delimiter::None => (b'<', b'>'),
                };
                out.push(open);
                write(out, group.stream());
                out.push(close);
            }
        }
    }
}

fn text(out: &mut Vec<u8>, kind: u8, text: &str) {
    out.push(kind);
    out.extend_from_slice(text.as_bytes());
    out.push(0);
}

fn is_sign(token: &TokenTree, wanted: char) -> bool {
    matches!(token, TokenTree::Punct(sign) if sign.as_char() == wanted)
}

/// Passes over the item after an attribute: up to its braces or its semicolon.
fn pass_over_item(tokens: &mut impl Iterator<Item = TokenTree>) {
    for token in tokens {
        let ends = match &token {
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            other => is_sign(other, ';'),
        };
        if ends {
            return;
        }
    }
}
