//! How many questions the forms have, and in how many places one is written by hand: its declaration, its name in each
//! language, and whatever code of the product writes its path once more.

use crate::{Outcome, endpoints};

/// Where each is declared.
const DECLARED: &str = "shared/src/form/annexes.rs";
/// Code of the product.
const CODE: [&str; 3] = ["shared/src", "backend/src", "frontend/src"];
/// The names of answers, in a file of each language.
const NAMES: &str = "/answers.ftl";

/// What was counted.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Counted {
    /// Questions declared.
    pub(crate) questions: usize,
    /// Their names in all languages.
    pub(crate) names: usize,
    /// Places of code that write a path once more.
    pub(crate) again: Vec<String>,
}

impl Counted {
    /// Whether a question is written where it is declared, once in each language, and nowhere else.
    pub(crate) const fn is_once(&self, languages: usize) -> bool {
        self.names == self.questions * languages && self.again.is_empty()
    }
}

/// Counts in the repository.
pub(crate) fn count() -> Outcome<Counted> {
    Ok(counted(&endpoints::texts(&CODE)?, &endpoints::texts(&["texts"])?))
}

fn counted(code: &[(String, String)], texts: &[(String, String)]) -> Counted {
    let declaration = code.iter().find(|(path, _)| path == DECLARED).map_or("", |(_, text)| text.as_str());
    let paths: Vec<&str> = declaration.lines().filter_map(declared).collect();
    let mut again = Vec::new();
    for (file, text) in code.iter().filter(|(file, _)| is_product(file)) {
        let product = text.split("#[cfg(test)]").next().unwrap_or_default();
        // A path of one word may be any word.
        for path in paths.iter().filter(|path| path.contains('.')) {
            let count = product.matches(&format!("\"{path}\"")).count();
            again.extend((0..count).map(|_| format!("{file}: {path}")));
        }
    }
    let of_language = texts.iter().filter(|(file, _)| file.ends_with(NAMES));
    let named = |text: &str, path: &str| {
        let key = format!("{} =", path.replace('.', "-"));
        text.lines().filter(|line| line.starts_with(&key)).count()
    };
    let names = of_language.map(|(_, text)| paths.iter().map(|path| named(text, path)).sum::<usize>()).sum();
    Counted { questions: paths.len(), names, again }
}

/// The path on a line that declares a question, as `Surname "recipient.names.surname" {`.
fn declared(line: &str) -> Option<&str> {
    let (name, rest) = line.trim_start().split_once(" \"")?;
    let (path, rest) = rest.split_once('"')?;
    let is_name = name.chars().all(char::is_alphanumeric) && name.starts_with(char::is_uppercase);
    (is_name && rest.starts_with(" {")).then_some(path)
}

/// Rust that is no test and no declaration; made-up people are no product.
fn is_product(file: &str) -> bool {
    file.ends_with(".rs") && !file.ends_with("tests.rs") && !file.contains("/specimen/") && file != DECLARED
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> (String, String) {
        (path.to_owned(), text.to_owned())
    }

    #[test]
    fn a_place_is_where_a_path_is_written() {
        let declaration = "    Number \"a.number\" { control: CODE }\n    Consent \"consent\" {\n    // Not \"this.one\" {\n";
        let code = [
            file(DECLARED, declaration),
            file("backend/src/b.rs", "f(\"a.number\"); g(\"consent\");\n#[cfg(test)]\nh(\"a.number\")"),
            file("backend/src/tests.rs", "f(\"a.number\")"),
        ];
        let texts = [file("texts/kk/answers.ftl", "a-number = N\na-number_two = M\nconsent = C\n")];
        let counted = counted(&code, &texts);
        let again = vec!["backend/src/b.rs: a.number".to_owned()];
        assert_eq!(counted, Counted { questions: 2, names: 2, again });
        assert!(!counted.is_once(1));
    }

    /// The list of `CONTRIBUTING.md` is whole: whoever adds a question writes it there and nowhere else.
    #[test]
    fn a_question_is_written_where_it_is_declared_and_named_and_nowhere_else() {
        let counted = count().expect("the repository can be read");
        assert!(counted.questions > 70, "{counted:?}");
        assert!(counted.is_once(3), "{counted:?}");
    }
}
