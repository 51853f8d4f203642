//! Reads the files. The grammar is Fluent's; of it this service takes what a translator needs: texts with values
//! (`{ $day }`), a value in a case (`{ ABLATIVE($day) }`), another text (`{ recipient-sex }`), literals (`{ " " }`), and a
//! choice of whole sentences (`{ $count -> … }`). Terms, nested choices, attributes of other texts and functions with
//! options are refused, each with its line: what a file may say, the program can say.
//!
//! In a file's head (`### Scope: full`) stands what the language says, before a group (`## start: The first page.`) what it
//! is, before an entry (`# Longest: 40`) how much room there is.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::model::{Case, Catalogue, Complaint, Entry, Kind, Language, Piece, Room, Scope, Sentence, Text};

/// The file in which a language declares itself.
pub const ABOUT: &str = "language";
/// The file, beside the languages, that says what may be put into a text.
pub const VALUES: &str = "values";

/// A piece of the tree that the parser gives.
type Pattern<'a> = ast::Pattern<&'a str>;
/// What stands between braces.
type Inline<'a> = ast::InlineExpression<&'a str>;

/// Every language of a folder.
///
/// # Errors
/// What cannot be read, each with its file and line.
pub fn folder(folder: &Path) -> Result<Catalogue, Vec<Complaint>> {
    let (mut catalogue, mut wrong) = (Catalogue::default(), Vec::new());
    for tag in names(folder, true).map_err(|why| vec![why])? {
        let below = folder.join(&tag);
        if !below.join(format!("{ABOUT}.ftl")).exists() {
            continue;
        }
        match language(&below, &tag) {
            Ok(language) => {
                catalogue.languages.insert(tag, language);
            }
            Err(mut more) => wrong.append(&mut more),
        }
    }
    match file(&folder.join(format!("{VALUES}.ftl")), &format!("{VALUES}.ftl")) {
        Ok(room) => match kinds(&room) {
            Ok(kinds) => catalogue.values = kinds,
            Err(mut more) => wrong.append(&mut more),
        },
        Err(mut more) => wrong.append(&mut more),
    }
    if wrong.is_empty() { Ok(catalogue) } else { Err(wrong) }
}

/// The names in a folder, in order: of folders, or of the files of texts.
fn names(folder: &Path, folders: bool) -> Result<Vec<String>, Complaint> {
    let failed = |why: std::io::Error| Complaint::about(&folder.display().to_string(), why.to_string());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path: PathBuf = entry.map_err(failed)?.path();
        let texts = path.extension().is_some_and(|end| end == "ftl");
        if if folders { path.is_dir() } else { texts } {
            let name = if folders { path.file_name() } else { path.file_stem() };
            found.extend(name.map(|name| name.to_string_lossy().into_owned()));
        }
    }
    found.sort();
    Ok(found)
}

fn language(folder: &Path, tag: &str) -> Result<Language, Vec<Complaint>> {
    let (mut rooms, mut wrong) = (BTreeMap::new(), Vec::new());
    let mut open = vec![String::new()];
    while let Some(below) = open.pop() {
        let place = folder.join(&below);
        let inner = |name: &String| if below.is_empty() { name.clone() } else { format!("{below}/{name}") };
        open.extend(names(&place, true).map_err(|why| vec![why])?.iter().map(inner));
        for name in names(&place, false).map_err(|why| vec![why])?.iter().map(inner) {
            match file(&folder.join(format!("{name}.ftl")), &format!("{tag}/{name}.ftl")) {
                Ok(room) => {
                    rooms.insert(name, room);
                }
                Err(mut more) => wrong.append(&mut more),
            }
        }
    }
    let about = format!("{tag}/{ABOUT}.ftl");
    let head = rooms.get(ABOUT).map(|room| room.head.as_slice()).unwrap_or_default();
    let scope = head.iter().find_map(|line| Scope::parse(line.strip_prefix("Scope:")?.trim()));
    match scope {
        Some(scope) if wrong.is_empty() => Ok(Language { scope, rooms }),
        Some(_) => Err(wrong),
        None => {
            wrong.push(Complaint::about(
                &about,
                "its head says no scope: `### Scope: full` or `### Scope: information`",
            ));
            Err(wrong)
        }
    }
}

fn file(path: &Path, shown: &str) -> Result<Room, Vec<Complaint>> {
    let source = fs::read_to_string(path).map_err(|why| vec![Complaint::about(shown, why.to_string())])?;
    room(shown, &source)
}

/// One file.
///
/// # Errors
/// What is no text of ours, each with its line.
pub fn room(path: &str, source: &str) -> Result<Room, Vec<Complaint>> {
    let source = source.replace("\r\n", "\n");
    let line_at = |at: usize| source.get(..at).unwrap_or_default().matches('\n').count() + 1;
    let tree = fluent_syntax::parser::parse(source.as_str()).map_err(|(_, errors)| {
        let said = errors.into_iter().map(|error| {
            Complaint::at(path, line_at(error.slice.unwrap_or(error.pos).start), error.kind.to_string())
        });
        said.collect::<Vec<_>>()
    })?;
    let mut room = Room { path: path.to_owned(), ..Room::default() };
    let mut wrong = Vec::new();
    for entry in tree.body {
        match entry {
            ast::Entry::Message(message) => {
                let line = line_of(&source, message.id.name);
                match read_message(&message, line) {
                    Ok(entry) if room.entry(&entry.id).is_some() => {
                        wrong.push(Complaint::at(path, line, format!("{} stands twice", entry.id)));
                    }
                    Ok(entry) => room.entries.push(entry),
                    Err(what) => wrong.push(Complaint::at(path, line, what)),
                }
            }
            ast::Entry::ResourceComment(comment) => {
                room.head.extend(comment.content.into_iter().map(str::to_owned))
            }
            ast::Entry::GroupComment(comment) => {
                let lines = comment.content.join(" ");
                if let Some((name, what)) = lines.split_once(':') {
                    room.groups.insert(name.trim().to_owned(), what.trim().to_owned());
                }
            }
            ast::Entry::Comment(_) => {}
            ast::Entry::Term(term) => {
                wrong.push(Complaint::about(path, format!("-{}: terms are not used here", term.id.name)));
            }
            ast::Entry::Junk { content } => {
                wrong.push(Complaint::about(path, format!("cannot be read: {content}")))
            }
        }
    }
    if wrong.is_empty() { Ok(room) } else { Err(wrong) }
}

/// The line on which an entry begins.
fn line_of(source: &str, id: &str) -> usize {
    let begins = |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    source.lines().position(begins).map_or(1, |line| line + 1)
}

fn read_message(message: &ast::Message<&str>, line: usize) -> Result<Entry, String> {
    let id = message.id.name.to_owned();
    let said = |what: String| format!("{id}: {what}");
    let text = message.value.as_ref().map(text).transpose().map_err(said)?;
    let mut parts: Vec<(String, Text)> = Vec::new();
    for part in &message.attributes {
        if parts.iter().any(|(known, _)| known == part.id.name) {
            return Err(said(format!(".{} stands twice", part.id.name)));
        }
        parts.push((part.id.name.to_owned(), self::text(&part.value).map_err(said)?));
    }
    let notes = message.comment.iter().flat_map(|comment| comment.content.iter());
    let mut rooms = notes.filter_map(|note| note.trim().strip_prefix("Longest:"));
    let longest = rooms.next().map(|number| number.trim().parse::<usize>());
    let longest = longest.transpose().map_err(|_| said("`# Longest:` wants a number".to_owned()))?;
    Ok(Entry { id, line, text, parts, longest })
}

fn text(pattern: &Pattern<'_>) -> Result<Text, String> {
    if let [ast::PatternElement::Placeable { expression: ast::Expression::Select { selector, variants } }] =
        pattern.elements.as_slice()
    {
        return chosen(selector, variants);
    }
    sentence(pattern).map(Text::Plain)
}

fn chosen(selector: &Inline<'_>, given: &[ast::Variant<&str>]) -> Result<Text, String> {
    let Inline::VariableReference { id } = selector else {
        return Err("a sentence is chosen by a value: `{ $count -> … }`".to_owned());
    };
    let (mut variants, mut last) = (Vec::new(), None);
    for variant in given {
        let ast::VariantKey::Identifier { name } = variant.key else {
            return Err("a sentence is chosen by a name, not by a number".to_owned());
        };
        let sentence = sentence(&variant.value)?;
        if variant.default {
            last = Some((name.to_owned(), sentence));
        } else {
            variants.push((name.to_owned(), sentence));
        }
    }
    let (last, other) = last.ok_or("one sentence is for everything else: `*[other]`")?;
    Ok(Text::Chosen { by: id.name.to_owned(), variants, last, other })
}

fn sentence(pattern: &Pattern<'_>) -> Result<Sentence, String> {
    let mut pieces = Sentence::new();
    for element in &pattern.elements {
        let piece = match element {
            ast::PatternElement::TextElement { value } => Piece::Said((*value).to_owned()),
            ast::PatternElement::Placeable { expression: ast::Expression::Inline(inline) } => piece(inline)?,
            ast::PatternElement::Placeable { .. } => {
                return Err("a choice is made between whole sentences, not inside of one".to_owned());
            }
        };
        match (pieces.last_mut(), piece) {
            (Some(Piece::Said(before)), Piece::Said(more)) => before.push_str(&more),
            (_, piece) => pieces.push(piece),
        }
    }
    Ok(pieces)
}

fn piece(inline: &Inline<'_>) -> Result<Piece, String> {
    match inline {
        Inline::StringLiteral { value } => Ok(Piece::Said(unescape_unicode_to_string(value).into_owned())),
        Inline::VariableReference { id } => Ok(Piece::Value(id.name.to_owned(), None)),
        Inline::MessageReference { id, attribute: None } => Ok(Piece::Other(id.name.to_owned())),
        Inline::FunctionReference { id, arguments } => {
            let case = Case::parse(id.name).ok_or_else(|| format!("{} is no case", id.name))?;
            match (arguments.positional.as_slice(), arguments.named.as_slice()) {
                ([Inline::VariableReference { id }], []) => Ok(Piece::Value(id.name.to_owned(), Some(case))),
                _ => Err(format!("{}: one value takes a case, and nothing else", id.name)),
            }
        }
        _ => Err("between braces stands a value, a case, another text or a literal".to_owned()),
    }
}

/// What may be put into texts: `date = time`, `stated = no`.
fn kinds(room: &Room) -> Result<BTreeMap<String, Kind>, Vec<Complaint>> {
    let (mut found, mut wrong) = (BTreeMap::new(), Vec::new());
    for entry in &room.entries {
        let kind = match &entry.text {
            Some(Text::Plain(pieces)) => match pieces.as_slice() {
                [Piece::Said(word)] => kind(word),
                _ => None,
            },
            _ => None,
        };
        match kind {
            Some(kind) => {
                found.insert(entry.id.clone(), kind);
            }
            None => wrong.push(Complaint::at(
                &room.path,
                entry.line,
                format!("{}: a number, a time, words, or one of: a b c", entry.id),
            )),
        }
    }
    if wrong.is_empty() { Ok(found) } else { Err(wrong) }
}

fn kind(word: &str) -> Option<Kind> {
    match word {
        "number" => Some(Kind::Number),
        "time" => Some(Kind::Time),
        "words" => Some(Kind::Words),
        _ => {
            let codes = word.strip_prefix("one of:")?.split_whitespace().map(str::to_owned).collect();
            Some(Kind::Choice(codes))
        }
    }
}
