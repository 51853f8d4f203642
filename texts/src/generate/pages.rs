//! The words of pages as structs: a group of entries (`start-title`, `start-lead`) is a struct, all groups of a file another,
//! and each language a value of it. Knows how pages reach their words (`words.start.title`); not what they are.

use super::{Writer, snake, variant};
use crate::model::{Complaint, Entry, Language, Room as File};

/// The group and the field of an entry.
fn place(id: &str) -> Option<(&str, &str)> {
    id.split_once('-')
}

impl Writer<'_> {
    /// Structs and values of a file.
    pub(super) fn pages(&self, below: Option<&str>) -> Result<String, Complaint> {
        let file = self.languages.first().and_then(|(_, language)| language.rooms.get(self.file));
        let entries: &[Entry] = file.map(|file| file.entries.as_slice()).unwrap_or_default();
        let mut groups: Vec<&str> = Vec::new();
        for entry in entries {
            let Some((group, _)) = place(&entry.id) else {
                return Err(Complaint::about(
                    self.file,
                    format!("{}: a word of a page is group-field", entry.id),
                ));
            };
            if !groups.contains(&group) {
                groups.push(group);
            }
        }
        let doc = |group: &str| file.and_then(|file| file.groups.get(group)).map_or("Words.", String::as_str);
        let mut rust: String = groups.iter().map(|group| structure(entries, group, doc(group))).collect();
        rust.push_str("/// All words of a language.\n#[derive(Debug)]\npub struct Words {");
        if let Some(below) = below {
            rust.push_str(&format!(
                "\n    /// The words both applications have.\n    pub common: &'static {below}::Words,"
            ));
        }
        for group in &groups {
            rust.push_str(&format!(
                "\n    /// {}\n    pub {}: {},",
                doc(group),
                snake(group),
                variant(group)
            ));
        }
        rust.push_str("\n}\n");
        if let Some(below) = below {
            rust.push_str(&format!(
                "impl core::ops::Deref for Words {{\n    type Target = {below}::Words;\n\n    fn deref(&self) -> &{below}::Words {{\n        self.common\n    }}\n}}\n"
            ));
        }
        for (locale, language) in &self.languages {
            rust.push_str(&self.value(locale, language, &groups, below));
        }
        let arms: String = self
            .languages
            .iter()
            .map(|(locale, _)| format!("        {locale} => &{},\n", constant(locale)))
            .collect();
        rust.push_str(&format!(
            "/// The words of a language.\n#[must_use]\npub const fn words(locale: Locale) -> &'static Words {{\n    match locale {{\n{arms}    }}\n}}\n"
        ));
        Ok(rust)
    }

    fn value(&self, locale: &str, language: &Language, groups: &[&str], below: Option<&str>) -> String {
        let common = below.map_or_else(String::new, |below| format!("common: {below}::words({locale}), "));
        let file = language.rooms.get(self.file);
        let group = |group: &&str| {
            let fields: String = file.iter().flat_map(|file| self.fields_of(language, file, group)).collect();
            format!("{}: {} {{ {fields}}}, ", snake(group), variant(group))
        };
        let groups: String = groups.iter().map(group).collect();
        format!("static {}: Words = Words {{ {common}{groups}}};\n", constant(locale))
    }

    fn fields_of(&self, language: &Language, file: &File, group: &str) -> Vec<String> {
        let field = |entry: &Entry| {
            let (_, field) = place(&entry.id).filter(|(known, _)| *known == group)?;
            Some(format!("{}: {}, ", snake(field), self.own(language, file, entry)?))
        };
        file.entries.iter().filter_map(field).collect()
    }
}

/// `RU` of `Locale::Ru`.
fn constant(locale: &str) -> String {
    locale.trim_start_matches("Locale::").to_uppercase()
}

fn structure(entries: &[Entry], group: &str, doc: &str) -> String {
    let fields = entries.iter().filter_map(|entry| place(&entry.id).filter(|(known, _)| *known == group));
    let fields: String = fields
        .map(|(group, field)| format!("\n    /// `{group}-{field}`\n    pub {}: &'static str,", snake(field)))
        .collect();
    format!("/// {doc}\n#[derive(Debug)]\npub struct {} {{{fields}\n}}\n", variant(group))
}
