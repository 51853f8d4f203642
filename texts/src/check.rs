//! What must be true of all texts together: every entry in every language that says so much, the same values in each, known
//! ones, a sentence for every form a number takes in the language, and no longer than there is room for. Knows nothing of
//! what the texts are for: whether every code has one, the compiler says of what [`crate::generate`] writes.

use std::collections::BTreeSet;

use crate::model::{Catalogue, Complaint, Entry, Kind, Language, Piece, Room, Scope, Text};
use crate::read::ABOUT;

/// The forms a number takes, by language, the last of them for everything else (CLDR's categories of whole numbers).
const FORMS: [(&str, &[&str]); 3] =
    [("kk", &["one", "other"]), ("ru", &["one", "few", "many"]), ("en", &["one", "other"])];

/// Rooms that a language of the scope *information* may have.
pub const INFORMATION: [&str; 3] = [ABOUT, "answers", "guide"];

/// The room of terms: every language has the same things, and each its own words to avoid.
const GLOSSARY: &str = "glossary";
/// The room of turns that nobody says, which are each language's own.
const MANNER: &str = "manner";

/// Everything that is wrong.
#[must_use]
pub fn all(catalogue: &Catalogue) -> Vec<Complaint> {
    let mut wrong = Vec::new();
    if !catalogue.languages.values().any(|language| language.scope == Scope::Full) {
        wrong.push(Complaint::about("texts", "no language says everything"));
    }
    for (tag, language) in &catalogue.languages {
        whole(catalogue, tag, language, &mut wrong);
        for (room_name, room) in &language.rooms {
            for entry in &room.entries {
                for (name, text) in texts(entry) {
                    let mut complain = |what: String| {
                        wrong.push(Complaint::at(&room.path, entry.line, format!("{name}: {what}")));
                    };
                    values(catalogue, text, &mut complain);
                    forms(catalogue, tag, text, &mut complain);
                    plain(language, room, text, &mut complain);
                }
                too_long(catalogue, room_name, room, entry, &mut wrong);
            }
        }
    }
    unused(catalogue, &mut wrong);
    wrong
}

/// An entry's text and its parts, by the name a translator finds them by.
fn texts(entry: &Entry) -> Vec<(String, &Text)> {
    let own = entry.text.iter().map(|text| (entry.id.clone(), text));
    let parts = entry.parts.iter().map(|(name, text)| (format!("{}.{name}", entry.id), text));
    own.chain(parts).collect()
}

/// Against the other languages: the same rooms, the same entries, the same values.
fn whole(catalogue: &Catalogue, tag: &str, language: &Language, wrong: &mut Vec<Complaint>) {
    let full = |(other, language): &(&String, &Language)| *other != tag && language.scope == Scope::Full;
    for (other, theirs) in catalogue.languages.iter().filter(full) {
        for (name, room) in &theirs.rooms {
            let ours = language.rooms.get(name);
            match ours {
                Some(_) if name == MANNER => {}
                Some(ours) => compare(ours, room, other, language.scope, wrong),
                None if language.scope == Scope::Full && name != MANNER && !of_the_state(room) => {
                    wrong.push(Complaint::about(
                        &format!("{tag}/{name}.ftl"),
                        format!("is missing; {other} has it"),
                    ));
                }
                None => {}
            }
        }
        for name in language.rooms.keys().filter(|name| !theirs.rooms.contains_key(*name)) {
            let state = language.rooms.get(name).is_some_and(of_the_state);
            if name != MANNER && (language.scope == Scope::Information || !state) {
                wrong.push(Complaint::about(
                    &format!("{tag}/{name}.ftl"),
                    format!("{other} has no such file"),
                ));
            }
        }
    }
    let inform =
        |name: &&String| language.scope == Scope::Information && !INFORMATION.contains(&name.as_str());
    for name in language.rooms.keys().filter(inform) {
        wrong.push(Complaint::about(
            &format!("{tag}/{name}.ftl"),
            format!("a language of the scope information has {}", INFORMATION.join(", ")),
        ));
    }
}

/// Whether a room is printed in the languages of the state alone, as its head says (`### Languages: kk, ru`).
fn of_the_state(room: &Room) -> bool {
    room.head.iter().any(|line| line.trim() == "Languages: kk, ru")
}

fn compare(ours: &Room, theirs: &Room, other: &str, scope: Scope, wrong: &mut Vec<Complaint>) {
    let glossary = ours.path.ends_with(&format!("/{GLOSSARY}.ftl"));
    let named = |room: &Room| -> BTreeSet<String> {
        let all = room.entries.iter().flat_map(texts).map(|(name, _)| name);
        all.filter(|name| !glossary || !name.ends_with(".not")).collect()
    };
    let (here, there) = (named(ours), named(theirs));
    if scope == Scope::Full {
        for name in there.difference(&here) {
            wrong.push(Complaint::about(&ours.path, format!("{name} is missing; {other} has it")));
        }
    }
    for name in here.difference(&there) {
        wrong.push(Complaint::about(&ours.path, format!("{name} is nothing that {other} says")));
    }
    for entry in &ours.entries {
        let Some(their) = theirs.entry(&entry.id) else { continue };
        let theirs: Vec<(String, &Text)> = texts(their);
        for (name, text) in texts(entry) {
            let Some((_, same)) = theirs.iter().find(|(known, _)| *known == name) else { continue };
            if said(text) != said(same) {
                wrong.push(Complaint::at(
                    &ours.path,
                    entry.line,
                    format!("{name}: says {:?}, {other} says {:?}", said(text), said(same)),
                ));
            }
        }
    }
}

/// The values a text says; which of them chooses is a matter of each language, and so is an article.
fn said(text: &Text) -> BTreeSet<&str> {
    let pieces = text.sentences().into_iter().flatten().filter_map(Piece::value);
    pieces.map(|name| name.strip_prefix("the_").unwrap_or(name)).collect()
}

/// Known values only, in cases that their kind has.
fn values(catalogue: &Catalogue, text: &Text, complain: &mut dyn FnMut(String)) {
    for name in text.values() {
        if !catalogue.values.contains_key(name) {
            complain(format!("${name} is no value; values.ftl has them"));
        }
    }
    for piece in text.sentences().into_iter().flatten() {
        if let Piece::Value(name, case) = piece {
            match (catalogue.values.get(name), case) {
                (Some(Kind::Choice(_)), _) => complain(format!("${name} chooses; it is not said")),
                (Some(Kind::Number | Kind::Time), _) | (Some(Kind::Words), None) | (None, _) => {}
                (Some(Kind::Words), Some(case)) => {
                    complain(format!(
                        "${name}: words take no case ({}); only numbers and times do",
                        case.as_str()
                    ));
                }
            }
        }
    }
}

/// A choice by a number has every form of the language, another one every code there is: each once, and no other.
fn forms(catalogue: &Catalogue, tag: &str, text: &Text, complain: &mut dyn FnMut(String)) {
    let Text::Chosen { by, variants, last, .. } = text else { return };
    let given: Vec<&str> = variants.iter().map(|(key, _)| key.as_str()).collect();
    match catalogue.values.get(by) {
        Some(Kind::Number) => {
            let forms =
                FORMS.iter().find(|(known, _)| *known == tag).map(|(_, forms)| *forms).unwrap_or_default();
            let (wanted_last, wanted) = forms.split_last().unwrap_or((&"other", &[]));
            if given != wanted || last != wanted_last {
                complain(format!(
                    "by the number ${by} it has the forms {}, the last with a star",
                    forms.join(", ")
                ));
            }
        }
        Some(Kind::Choice(codes)) => {
            let keys: Vec<&str> = given.into_iter().chain([last.as_str()]).collect();
            for key in keys.iter().filter(|key| !codes.iter().any(|code| code == *key)) {
                complain(format!("[{key}] is nothing that ${by} can be"));
            }
            for code in codes {
                match keys.iter().filter(|key| *key == code).count() {
                    0 => complain(format!("says nothing where ${by} is [{code}]")),
                    1 => {}
                    _ => complain(format!("[{code}] stands twice")),
                }
            }
        }
        Some(Kind::Time | Kind::Words) => complain(format!("${by} chooses no sentence")),
        None => {}
    }
}

/// Whole, and without what a program could take for its own.
fn plain(language: &Language, room: &Room, text: &Text, complain: &mut dyn FnMut(String)) {
    for sentence in text.sentences() {
        if sentence.is_empty() {
            complain("says nothing".to_owned());
        }
        for piece in sentence {
            match piece {
                Piece::Said(said)
                    if said.contains(['{', '}'])
                        || said.contains(|sign: char| sign.is_control() && sign != '\n') =>
                {
                    complain("a brace or a control character is no text".to_owned());
                }
                Piece::Other(id) if other(language, room, id).is_none() => {
                    complain(format!("{id} is no text without values in this file or in answers.ftl"));
                }
                _ => {}
            }
        }
    }
}

/// The text that another one names: of the same file, or the name of an answer.
#[must_use]
pub fn other<'a>(language: &'a Language, room: &'a Room, id: &str) -> Option<&'a str> {
    let entry = room.entry(id).or_else(|| language.rooms.get("answers")?.entry(id))?;
    match entry.text.as_ref()? {
        Text::Plain(pieces) => match pieces.as_slice() {
            [Piece::Said(said)] => Some(said),
            _ => None,
        },
        Text::Chosen { .. } => None,
    }
}

/// A text or a part that is longer than its room, as its own language or another one says it; a value counts as nothing.
fn too_long(catalogue: &Catalogue, name: &str, room: &Room, entry: &Entry, wrong: &mut Vec<Complaint>) {
    let rooms = catalogue.languages.values().filter_map(|language| language.rooms.get(name));
    let of_entry = rooms.filter_map(|room| room.entry(&entry.id)?.longest).min();
    let of_file =
        room.head.iter().find_map(|line| line.strip_prefix("Longest:")?.trim().parse::<usize>().ok());
    let Some(most) = of_entry.or(of_file) else { return };
    let length = |pieces: &Vec<Piece>| -> usize {
        let said = |piece: &Piece| if let Piece::Said(said) = piece { said.chars().count() } else { 0 };
        pieces.iter().map(said).sum()
    };
    for (name, text) in texts(entry) {
        let longest = text.sentences().into_iter().map(length).max().unwrap_or_default();
        if longest > most {
            let what = format!("{name}: {longest} characters, and there is room for {most}");
            wrong.push(Complaint::at(&room.path, entry.line, what));
        }
    }
}

fn unused(catalogue: &Catalogue, wrong: &mut Vec<Complaint>) {
    let rooms = catalogue.languages.values().flat_map(|language| language.rooms.values());
    let entries = rooms.flat_map(|room| room.entries.iter()).flat_map(texts);
    let used: BTreeSet<&str> = entries.flat_map(|(_, text)| text.values()).collect();
    for name in catalogue.values.keys().filter(|name| !used.contains(name.as_str())) {
        wrong.push(Complaint::about("values.ftl", format!("no text wants ${name}")));
    }
}
