//! Writes texts as Rust: functions over the languages whose matches have no wildcard, so that a code without a text does not
//! compile, nor a text without a code. A text with values becomes a template (`{day}`, `{day:ablative}`); one that is chosen
//! becomes all its sentences behind a mark, see [`template`]. Knows how the program asks; nothing of what is said.

mod pages;

use std::fmt::Write as _;

use crate::check::other;
use crate::model::{Case, Catalogue, Complaint, Entry, Kind, Language, Piece, Room as File, Sentence, Text};

/// Before a template whose sentence a code chooses.
pub const CHOSEN: char = '\u{1}';
/// Before a template whose sentence a number chooses, by the forms *one* and *other*.
pub const TWO_FORMS: char = '\u{2}';
/// The same, by the forms *one*, *few* and *many*.
pub const THREE_FORMS: char = '\u{3}';
/// Between the parts of such a template.
pub const PART: char = '\u{1f}';

/// What becomes of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text for each variant of an enum, by the entries' names: `fn name(Locale, Code) -> &str`.
    Codes(&'static str),
    /// The same with a part: `-> (&str, &str)`.
    Pairs(&'static str, &'static str),
    /// A text for some paths (`recipient-birth_date` for `recipient.birth_date`): `fn name(Locale, &str) -> Option<&str>`.
    Paths,
    /// A function for each entry, its parts by their names: `fn entry(Locale, &str) -> &str`, whatever else is asked gets
    /// the entry's own text; an entry that has none answers with an option.
    Groups,
    /// A function for each entry, its parts by the variants of an enum: `fn entry(Locale, Code) -> &str`.
    Sets(&'static [(&'static str, &'static str)]),
    /// A function for each entry: `fn name_entry(Locale) -> &str`.
    Texts,
    /// The same with a part that may be missing: `-> (&str, &str)`.
    TextPairs(&'static str),
    /// A text for each variant of an enum with a part that may be missing: `fn name(Locale, Code) -> (&str, &str)`.
    Labels(&'static str, &'static str),
    /// That part of some paths: `fn name(Locale, &str) -> Option<&str>`.
    PathParts(&'static str),
    /// The words of pages, `group-field` for a field of a struct of its own each: structs, `Words` of all, and
    /// `fn words(Locale) -> &'static Words`. What is named there is reached through them: the words below.
    Pages(Option<&'static str>),
    /// The texts in their order: `fn name(Locale) -> &[&str]`.
    List,
    /// A value of a struct with a field for each entry, each in the two languages of papers: `const NAME: Struct`.
    Both(&'static str),
    /// A value of a struct with a field for each entry: `fn name(Locale) -> &'static Struct`.
    Struct(&'static str),
}

/// A file of every language, and what becomes of it.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// The file, without its end.
    pub file: &'static str,
    /// The function, where the file becomes one.
    pub name: &'static str,
    /// Which Rust.
    pub shape: Shape,
}

/// The rooms as Rust.
///
/// # Errors
/// What cannot be written, each with its place.
pub fn write(catalogue: &Catalogue, rooms: &[Room]) -> Result<String, Vec<Complaint>> {
    let (mut out, mut wrong) = (String::new(), Vec::new());
    for room in rooms {
        match one(catalogue, room) {
            Ok(rust) => out.push_str(&rust),
            Err(why) => wrong.push(why),
        }
    }
    if wrong.is_empty() { Ok(out) } else { Err(wrong) }
}

/// The languages that the program knows, those that have the file.
fn languages<'a>(catalogue: &'a Catalogue, file: &str) -> Vec<(&'static str, &'a Language)> {
    let known = [("kk", "Locale::Kk"), ("ru", "Locale::Ru"), ("en", "Locale::En")];
    let of = |(tag, name): (&str, &'static str)| Some((name, catalogue.languages.get(tag)?));
    known.into_iter().filter_map(of).filter(|(_, language)| language.rooms.contains_key(file)).collect()
}

/// A file while it is written.
struct Writer<'a> {
    catalogue: &'a Catalogue,
    languages: Vec<(&'static str, &'a Language)>,
    file: &'static str,
}

/// Who may call what is written.
const OPEN: &str = "pub(in crate::text)";

impl<'a> Writer<'a> {
    /// One line a language: what of each entry is written, between an opening and an end.
    fn arms(
        &self,
        open: &str,
        end: &str,
        said: impl Fn(&'a Language, &'a File, &'a Entry) -> Option<String>,
    ) -> String {
        let mut arms = String::new();
        for (locale, language) in &self.languages {
            let Some(file) = language.rooms.get(self.file) else { continue };
            let entries: String =
                file.entries.iter().filter_map(|entry| said(language, file, entry)).collect();
            let _ = writeln!(arms, "        {locale} => {open}{entries}{end}");
        }
        arms
    }

    fn literal(&self, language: &Language, file: &File, text: &Text) -> String {
        format!("{:?}", template(self.catalogue, language, file, text))
    }

    fn own(&self, language: &Language, file: &File, entry: &Entry) -> Option<String> {
        entry.text.as_ref().map(|text| self.literal(language, file, text))
    }

    fn names(&self) -> Vec<&'a str> {
        let first = self.languages.first().and_then(|(_, language)| language.rooms.get(self.file));
        first.iter().flat_map(|file| &file.entries).map(|entry| entry.id.as_str()).collect()
    }

    fn doc(&self, of: &str) -> String {
        format!("/// {of}`{}.ftl`.\n", self.file)
    }

    fn codes(&self, name: &str, code: &str) -> String {
        let arms = self.arms("match code { ", "},", |language, file, entry| {
            Some(format!("C::{} => {}, ", variant(&entry.id), self.own(language, file, entry)?))
        });
        let doc = self.doc("From ");
        format!(
            "{doc}{OPEN} const fn {name}(locale: Locale, code: {code}) -> &'static str {{\n    use {code} as C;\n    match locale {{\n{arms}    }}\n}}\n"
        )
    }

    /// The part of an entry, or nothing said.
    fn part_of(&self, language: &Language, file: &File, entry: &Entry, part: &str) -> String {
        entry.part(part).map_or_else(|| "\"\"".to_owned(), |text| self.literal(language, file, text))
    }

    /// With a part that each has, or may have.
    fn pairs(&self, name: &str, code: &str, part: &str, each: bool) -> String {
        let arms = self.arms("match code { ", "},", |language, file, entry| {
            if each {
                entry.part(part)?;
            }
            let part = self.part_of(language, file, entry, part);
            Some(format!("C::{} => ({}, {part}), ", variant(&entry.id), self.own(language, file, entry)?))
        });
        let doc = self.doc("From ");
        format!(
            "{doc}{OPEN} const fn {name}(locale: Locale, code: {code}) -> (&'static str, &'static str) {{\n    use {code} as C;\n    match locale {{\n{arms}    }}\n}}\n"
        )
    }

    /// The words of codes: one match for all languages says the place, a list each language the words. The last words are for
    /// every other code, where there are such.
    fn by_code(
        &self,
        head: &str,
        codes: &[String],
        total: bool,
        said: impl Fn(&'a Language, &'a File) -> String,
    ) -> String {
        let places: String =
            codes.iter().enumerate().map(|(place, code)| format!("{code:?} => {place}, ")).collect();
        let rest = if total { codes.len().to_string() } else { "return None".to_owned() };
        let mut lists = String::new();
        for (locale, language) in &self.languages {
            if let Some(file) = language.rooms.get(self.file) {
                let _ = writeln!(lists, "        {locale} => &[{}],", said(language, file));
            }
        }
        let (answer, end) = if total {
            ("&'static str", ".copied().unwrap_or_default()")
        } else {
            ("Option<&'static str>", ".copied()")
        };
        format!(
            "{head}(locale: Locale, code: &str) -> {answer} {{\n    let place: usize = match code {{ {places}_ => {rest} }};\n    let said: &[&str] = match locale {{\n{lists}    }};\n    said.get(place){end}\n}}\n"
        )
    }

    fn paths(&self, name: &str, part: Option<&str>) -> String {
        let text = |entry: &'a Entry| match part {
            Some(part) => entry.part(part),
            None => entry.text.as_ref(),
        };
        let first = self.languages.first().and_then(|(_, language)| language.rooms.get(self.file));
        let ids: Vec<&str> = first
            .iter()
            .flat_map(|file| &file.entries)
            .filter(|entry| text(entry).is_some())
            .map(|entry| entry.id.as_str())
            .collect();
        let paths: Vec<String> = ids.iter().map(|id| id.replace('-', ".")).collect();
        let head = format!("{}{OPEN} fn {name}", self.doc("From "));
        self.by_code(&head, &paths, false, |language, file| {
            let said = |id: &&str| Some(self.literal(language, file, text(file.entry(id)?)?) + ", ");
            ids.iter().filter_map(said).collect()
        })
    }

    /// The function of an entry whose parts are the words of an enum.
    fn set(&self, id: &str, code: &str) -> String {
        let arms = self.arms("match code { ", "},", |language, file, entry| {
            let part = |(code, text): &(String, Text)| {
                format!("C::{} => {}, ", variant(code), self.literal(language, file, text))
            };
            (entry.id == id).then(|| entry.parts.iter().map(part).collect())
        });
        let (doc, name) = (self.doc(&format!("`{id}` of ")), snake(id));
        format!(
            "{doc}{OPEN} const fn {name}(locale: Locale, code: {code}) -> &'static str {{\n    use {code} as C;\n    match locale {{\n{arms}    }}\n}}\n"
        )
    }

    /// Every entry as a set; one without an enum, or an enum without an entry, is a mistake.
    fn sets_of(&self, sets: &[(&str, &str)]) -> Result<String, Complaint> {
        let names = self.names();
        let wrong = |what: String| Err(Complaint::about(self.file, what));
        if let Some((id, _)) = sets.iter().find(|(id, _)| !names.contains(id)) {
            return wrong(format!("{id} is no entry"));
        }
        let mut rust = String::new();
        for id in names {
            match sets.iter().find(|(known, _)| *known == id) {
                Some((_, code)) => rust.push_str(&self.set(id, code)),
                None => return wrong(format!("{id} is asked for by nothing")),
            }
        }
        Ok(rust)
    }

    fn list(&self, name: &str) -> String {
        let arms =
            self.arms("&[", "],", |language, file, entry| Some(self.own(language, file, entry)? + ", "));
        let doc = self.doc("From ");
        format!(
            "{doc}{OPEN} const fn {name}(locale: Locale) -> &'static [&'static str] {{\n    match locale {{\n{arms}    }}\n}}\n"
        )
    }

    fn both(&self, name: &str, of: &str) -> String {
        let field = |id: &str| {
            let said = |(locale, language): &(&str, &Language)| {
                let file = language.rooms.get(self.file)?;
                let said = self.own(language, file, file.entry(id)?)?;
                Some(format!("{}: {said}, ", locale.trim_start_matches("Locale::").to_lowercase()))
            };
            format!(
                "{}: Both {{ {}}}, ",
                snake(id),
                self.languages.iter().filter_map(said).collect::<String>()
            )
        };
        let fields: String = self.names().into_iter().map(field).collect();
        format!("{}{OPEN} const {}: {of} = {of} {{ {fields}}};\n", self.doc("From "), name.to_uppercase())
    }

    /// The function of an entry that is said as it is, alone or with its part.
    fn text(&self, room: &str, id: &str, part: Option<&str>) -> String {
        let arms = self.arms("", ",", |language, file, entry| {
            let own = if entry.id == id { self.own(language, file, entry)? } else { return None };
            Some(part.map_or_else(
                || own.clone(),
                |part| format!("({own}, {})", self.part_of(language, file, entry, part)),
            ))
        });
        let doc = self.doc(&format!("`{id}` of "));
        let name = if room.is_empty() { snake(id) } else { format!("{room}_{}", snake(id)) };
        let answer = if part.is_some() { "(&'static str, &'static str)" } else { "&'static str" };
        format!(
            "{doc}{OPEN} const fn {name}(locale: Locale) -> {answer} {{\n    match locale {{\n{arms}    }}\n}}\n"
        )
    }

    fn fields(&self, name: &str, of: &str) -> String {
        let arms = self.arms(&format!("&{of} {{ "), "},", |language, file, entry| {
            Some(format!("{}: {}, ", snake(&entry.id), self.own(language, file, entry)?))
        });
        let doc = self.doc("From ");
        format!(
            "{doc}{OPEN} const fn {name}(locale: Locale) -> &'static {of} {{\n    match locale {{\n{arms}    }}\n}}\n"
        )
    }

    /// The sets of codes of a file, for the tests that compare them with the codes there are.
    fn sets(&self) -> String {
        let first = self.languages.first().and_then(|(_, language)| language.rooms.get(self.file));
        let set = |entry: &Entry| {
            let codes: Vec<&str> = entry.parts.iter().map(|(code, _)| code.as_str()).collect();
            format!("({:?}, &{codes:?}), ", entry.id)
        };
        let sets: String = first.iter().flat_map(|file| &file.entries).map(set).collect();
        let (doc, name) =
            (self.doc("The codes that have words in "), snake(self.file).replace('/', "_").to_uppercase());
        format!("{doc}#[cfg(test)]\n{OPEN} const {name}: &[(&str, &[&str])] = &[{sets}];\n")
    }

    /// The function of an entry whose parts are the words of codes.
    fn group(&self, id: &str) -> String {
        let entry = |language: &'a Language| language.rooms.get(self.file).and_then(|file| file.entry(id));
        let first = self.languages.first().and_then(|(_, language)| entry(language));
        let total = first.is_some_and(|entry| entry.text.is_some());
        let codes: Vec<String> =
            first.iter().flat_map(|entry| &entry.parts).map(|(code, _)| code.clone()).collect();
        let head = format!("{}{OPEN} fn {}", self.doc(&format!("`{id}` of ")), snake(id));
        self.by_code(&head, &codes, total, |language, file| {
            let Some(entry) = file.entry(id) else { return String::new() };
            let said = codes.iter().filter_map(|code| entry.part(code)).chain(&entry.text);
            said.map(|text| self.literal(language, file, text) + ", ").collect()
        })
    }
}

fn one(catalogue: &Catalogue, room: &Room) -> Result<String, Complaint> {
    let writer = Writer { catalogue, languages: languages(catalogue, room.file), file: room.file };
    if writer.languages.is_empty() {
        return Err(Complaint::about(room.file, "no language has this file"));
    }
    Ok(match room.shape {
        Shape::Codes(code) => writer.codes(room.name, code),
        Shape::Pairs(code, part) => writer.pairs(room.name, code, part, true),
        Shape::Labels(code, part) => writer.pairs(room.name, code, part, false),
        Shape::PathParts(part) => writer.paths(room.name, Some(part)),
        Shape::TextPairs(part) => {
            writer.names().into_iter().map(|id| writer.text(room.name, id, Some(part))).collect()
        }
        Shape::Pages(below) => writer.pages(below)?,
        Shape::Paths => writer.paths(room.name, None),
        Shape::Groups => {
            let groups: String = writer.names().into_iter().map(|id| writer.group(id)).collect();
            writer.sets() + &groups
        }
        Shape::Texts => writer.names().into_iter().map(|id| writer.text(room.name, id, None)).collect(),
        Shape::Sets(sets) => writer.sets_of(sets)?,
        Shape::List => writer.list(room.name),
        Shape::Both(of) => writer.both(room.name, of),
        Shape::Struct(of) => writer.fields(room.name, of),
    })
}

/// The name of a function or a field; a word of the language gets a stroke.
fn snake(id: &str) -> String {
    let name = id.replace('-', "_");
    if ["continue", "move", "type", "use", "in"].contains(&name.as_str()) { name + "_" } else { name }
}

/// The variant of a code: `MrzShape` of `mrz-shape`.
fn variant(id: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
    };
    id.split(['-', '_']).map(word).collect()
}

/// A text as the program keeps it. A sentence is itself, with `{value}` and `{value:case}`. Of several, the first character
/// says who chooses; then, each behind a [`PART`], the value, each key with its sentence, and the sentence for everything else.
#[must_use]
pub fn template(catalogue: &Catalogue, language: &Language, room: &File, text: &Text) -> String {
    let said = |sentence: &Sentence| -> String {
        sentence
            .iter()
            .map(|piece| match piece {
                Piece::Said(said) => said.clone(),
                Piece::Value(name, None) => format!("{{{name}}}"),
                Piece::Value(name, Some(case)) => format!("{{{name}:{}}}", Case::as_str(*case)),
                Piece::Other(id) => other(language, room, id).unwrap_or_default().to_owned(),
            })
            .collect()
    };
    match text {
        Text::Plain(sentence) => said(sentence),
        Text::Chosen { by, variants, other, .. } => {
            let mark = match (catalogue.values.get(by), variants.len()) {
                (Some(Kind::Number), 1) => TWO_FORMS,
                (Some(Kind::Number), _) => THREE_FORMS,
                _ => CHOSEN,
            };
            let mut out = format!("{mark}{by}");
            for (key, sentence) in variants {
                let _ = write!(out, "{PART}{key}{PART}{}", said(sentence));
            }
            out.push(PART);
            out.push_str(&said(other));
            out
        }
    }
}
