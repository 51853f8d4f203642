//! The words that are written in the sources. Kazakh: a value or a number before a word that governs a case bears that
//! case, and an ending behind a hyphen is the one that is spoken; the endings of values themselves are tested in
//! `shared::text::kazakh`, against a table of its own. All languages: one term for one thing, and no word that nobody
//! says, as `glossary.ftl` and `manner.ftl` of each have it; and no word of a page that no page says. Reads every text of the packages and of `texts/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use proc_macro2::{TokenStream, TokenTree};

/// Words after which nothing but the dative or the ablative stands before them.
const GOVERNED: [(&str, &[&str]); 2] = [
    ("dative", &["дейін", "шейін", "таман", "қарай", "арналған", "сәйкес", "тиесілі", "жуық"]),
    (
        "ablative",
        &[
            "бастап",
            "кейін",
            "бұрын",
            "бері",
            "кешіктірілмей",
            "кешікпей",
            "соң",
            "астам",
            "артық",
            "кем",
            "аспайды",
            "аспайтын",
        ],
    ),
];

/// By hand: the last word of a number and what may follow its hyphen (possessive, dative, locative, ablative, genitive,
/// accusative).
const ENDINGS: [(&str, [&str; 6]); 22] = [
    ("0", ["і", "ге", "де", "ден", "дің", "ді"]),
    ("1", ["і", "ге", "де", "ден", "дің", "ді"]),
    ("2", ["сі", "ге", "де", "ден", "нің", "ні"]),
    ("3", ["і", "ке", "те", "тен", "тің", "ті"]),
    ("4", ["і", "ке", "те", "тен", "тің", "ті"]),
    ("5", ["і", "ке", "те", "тен", "тің", "ті"]),
    ("6", ["сы", "ға", "да", "дан", "ның", "ны"]),
    ("7", ["сі", "ге", "де", "ден", "нің", "ні"]),
    ("8", ["і", "ге", "де", "ден", "дің", "ді"]),
    ("9", ["ы", "ға", "да", "дан", "дың", "ды"]),
    ("10", ["ы", "ға", "да", "нан", "ның", "ды"]),
    ("20", ["сы", "ға", "да", "дан", "ның", "ны"]),
    ("30", ["ы", "ға", "да", "дан", "дың", "ды"]),
    ("40", ["ы", "қа", "та", "тан", "тың", "ты"]),
    ("50", ["і", "ге", "де", "ден", "дің", "ді"]),
    ("60", ["ы", "қа", "та", "тан", "тың", "ты"]),
    ("70", ["і", "ке", "те", "тен", "тің", "ті"]),
    ("80", ["і", "ге", "де", "нен", "нің", "ді"]),
    ("90", ["ы", "ға", "да", "нан", "ның", "ды"]),
    ("00", ["і", "ге", "де", "ден", "дің", "ді"]),
    ("000", ["ы", "ға", "да", "нан", "ның", "ды"]),
    ("000000", ["ы", "ға", "да", "нан", "ның", "ды"]),
];

fn is_documentation(tokens: &TokenStream) -> bool {
    matches!(tokens.clone().into_iter().next(), Some(TokenTree::Ident(name)) if name == "doc")
}

/// Every text of a source, as it is read: escapes undone, comments and tests left out.
fn texts(source: &str) -> Vec<String> {
    fn walk(tokens: TokenStream, found: &mut Vec<String>) {
        let mut in_tests = false;
        for token in tokens {
            let begins_tests = matches!(&token, TokenTree::Ident(name) if name == "tests");
            match token {
                TokenTree::Group(group) if !in_tests && !is_documentation(&group.stream()) => {
                    walk(group.stream(), found);
                }
                TokenTree::Literal(literal) => {
                    found
                        .extend(syn::parse_str::<syn::LitStr>(&literal.to_string()).map(|text| text.value()));
                }
                _ => {}
            }
            in_tests = begins_tests;
        }
    }
    let mut found = Vec::new();
    walk(TokenStream::from_str(source).unwrap_or_default(), &mut found);
    found
}

/// The languages.
const LOCALES: [&str; 3] = ["kk", "ru", "en"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    ending(folder, "rs", found);
}

/// The files below a folder that end so.
fn ending(folder: &Path, end: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources can be read") {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            ending(&path, end, found);
        } else if path.extension().is_some_and(|extension| extension == end) {
            found.push(path);
        }
    }
}

/// The word a text goes on with, after blanks.
fn next_word(text: &str) -> &str {
    let text = text.trim_start_matches([' ', '\u{a0}']);
    text.split(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default()
}

fn governs(word: &str) -> Option<&'static str> {
    GOVERNED.iter().find(|(_, words)| words.contains(&word)).map(|(case, _)| *case)
}

/// What is wrong with the Kazakh of a text.
fn complaints(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('}') {
        let (before, after) = (&text[..at], &text[at + 1..]);
        let (Some(wanted), Some((_, place))) = (governs(next_word(after)), before.rsplit_once('{')) else {
            continue;
        };
        if place.split_once(':').map(|(_, case)| case) != Some(wanted) {
            found.push(format!("«{}» wants {{{place}}} in the {wanted}: {text}", next_word(after)));
        }
    }
    let digits = |sign: char| sign.is_ascii_digit();
    for (at, sign) in text.char_indices().filter(|(_, sign)| digits(*sign)) {
        let after = &text[at + sign.len_utf8()..];
        if after.starts_with(digits) {
            continue;
        }
        let number = &text[text[..=at].trim_end_matches(digits).len()..=at];
        if let Some(wanted) = after.starts_with([' ', '\u{a0}']).then(|| governs(next_word(after))).flatten()
        {
            found.push(format!("{number} stands bare where the {wanted} is wanted: {text}"));
        }
        let ending = after.strip_prefix('-').map(next_word).unwrap_or_default();
        let known = ENDINGS.iter().any(|(_, endings)| endings.contains(&ending));
        if known && !spoken(number).contains(&ending) {
            found.push(format!("{number}-{ending} is not how it is said: {text}"));
        }
    }
    found
}

/// The endings of a number: by as many noughts as it ends in.
fn spoken(number: &str) -> [&'static str; 6] {
    let noughts = number.len() - number.trim_end_matches('0').len();
    let key = match noughts {
        _ if noughts == number.len() => "0",
        0 => &number[number.len() - 1..],
        1 => &number[number.len() - 2..],
        2 => "00",
        3..=5 => "000",
        _ => "000000",
    };
    ENDINGS.iter().find(|(last, _)| *last == key).expect("every number ends in one of them").1
}

/// What is said by a line of a file of texts: behind its name or its key, its values as templates have them.
fn lines(source: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let line = line.trim_start_matches([' ', '*', '[']);
        let Some((name, said)) = line.split_once(" = ").or_else(|| line.split_once("] ")) else { continue };
        let mut text = said.replace("{ $", "{").replace(" }", "}");
        for (function, case) in [("DATIVE", "dative"), ("LOCATIVE", "locative"), ("ABLATIVE", "ablative")] {
            while let Some((before, after)) = text.split_once(&format!("{{ {function}($")) {
                let (value, rest) = after.split_once(')').expect("a case is closed");
                text = format!("{before}{{{value}:{case}{rest}");
            }
        }
        found.push((name, text));
    }
    found
}

/// The files of texts of a language.
fn files_of(locale: &str) -> Vec<PathBuf> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package lies in the workspace");
    let mut found = Vec::new();
    ending(&top.join("texts").join(locale), "ftl", &mut found);
    found
}

/// The rooms that name words which are not said.
const ABOUT_WORDS: [&str; 2] = ["glossary.ftl", "manner.ftl"];

/// What people are not told in a language, and what they are told instead.
fn not_said(locale: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for path in files_of(locale).iter().filter(|path| ABOUT_WORDS.iter().any(|name| path.ends_with(name))) {
        let (source, mut instead) = (fs::read_to_string(path).expect("a file can be read"), String::new());
        for (name, said) in lines(&source) {
            if name == ".not" {
                found.extend(said.split(", ").map(|term| (term.to_owned(), instead.clone())));
            } else {
                instead = said;
            }
        }
    }
    found
}

/// The terms of a language.
fn terms(locale: &str) -> Vec<String> {
    let path = files_of(locale).into_iter().find(|path| path.ends_with("glossary.ftl")).expect("a glossary");
    let source = fs::read_to_string(path).expect("a file can be read");
    lines(&source).into_iter().filter(|(name, _)| *name != ".not").map(|(_, term)| term).collect()
}

/// Every text of a language with where it stands; the tables in Rust are whosever they are.
fn told(locale: &str) -> Vec<(String, String)> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package lies in the workspace");
    let mut found = Vec::new();
    for path in files_of(locale).iter().filter(|path| !ABOUT_WORDS.iter().any(|name| path.ends_with(name))) {
        let source = fs::read_to_string(path).expect("a file can be read");
        found.extend(lines(&source).into_iter().map(|(_, text)| (path.display().to_string(), text)));
    }
    let mut paths = Vec::new();
    for room in ["shared/src/text", "frontend/src/text"] {
        sources(&top.join(room), &mut paths);
    }
    for path in paths.iter().filter(|path| !path.ends_with("tests.rs")) {
        let source = fs::read_to_string(path).expect("a source can be read");
        found.extend(texts(&source).into_iter().map(|text| (path.display().to_string(), text)));
    }
    found
}

/// Whether a term is said in a text: a stem at the beginning of a word; of English the word itself, and no part of one.
fn is_said(text: &str, term: &str) -> bool {
    let text = text.to_lowercase();
    text.match_indices(term).any(|(at, _)| {
        let begins = !text[..at].ends_with(char::is_alphabetic);
        let (rest, latin) = (&text[at + term.len()..], term.is_ascii());
        begins && !(latin && rest.starts_with(char::is_alphabetic))
    })
}

#[test]
fn one_thing_has_one_name_and_nobody_is_told_words_that_nobody_says() {
    let mut found = Vec::new();
    for locale in LOCALES {
        let avoided = not_said(locale);
        assert!(avoided.len() >= 7, "{locale}: only {} words are avoided", avoided.len());
        for (path, text) in told(locale) {
            for (term, instead) in avoided.iter().filter(|(term, _)| is_said(&text, term)) {
                found.push(format!("{path}: “{term}”, not “{instead}”: {text}"));
            }
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_term_of_the_glossary_is_said() {
    for locale in LOCALES {
        let told = told(locale);
        for term in terms(locale) {
            let stem = term.to_lowercase();
            assert!(
                told.iter().any(|(_, text)| text.to_lowercase().contains(&stem)),
                "{locale}: nobody says “{term}”"
            );
        }
    }
}

/// The fields that become of a file of pages: `operator` and `grant` of `operator-grant`.
fn fields(source: &str) -> Vec<(String, String)> {
    let entries = source.lines().filter_map(|line| line.split_once(" = ").map(|(id, _)| id));
    let plain = |id: &&str| !id.contains(|sign: char| !sign.is_ascii_alphanumeric() && !"-_".contains(sign));
    let field = |id: &str| {
        let (group, field) = id.split_once('-')?;
        Some((group.to_owned(), field.replace('-', "_")))
    };
    entries.filter(plain).filter_map(field).collect()
}

/// Whether a source takes a field out of something, `.field` or `.field_` for a word of the language.
fn takes(source: &str, field: &str) -> bool {
    let ends = |rest: &str| {
        let rest = rest.strip_prefix('_').unwrap_or(rest);
        !rest.starts_with(|sign: char| sign.is_alphanumeric() || sign == '_' || sign == '(')
    };
    source
        .match_indices(field)
        .any(|(at, _)| source[..at].ends_with('.') && ends(&source[at + field.len()..]))
}

/// Whether one of the sources says the word: takes the field where it has the group too, by its name or by its type.
fn says(sources: &[String], group: &str, field: &str) -> bool {
    let mut letters = group.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    let name: String = first.into_iter().chain(letters).collect();
    sources.iter().any(|source| takes(source, field) && (takes(source, group) || source.contains(&name)))
}

#[test]
fn every_word_of_a_page_is_said_by_a_page() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository");
    let read = |path: &Path| fs::read_to_string(path).expect("a file of the repository can be read");
    let mut paths = Vec::new();
    sources(&root.join("frontend/src"), &mut paths);
    let all: Vec<String> = paths.iter().map(|path| read(path)).collect();
    let build = read(&root.join("frontend/build.rs"));
    let pages = build.split("Room { file: \"").filter(|room| {
        let room = room.split('}').next().unwrap_or_default();
        room.contains("PAGES") || room.contains("Shape::Pages(")
    });
    let files: Vec<&str> = pages.filter_map(|room| room.split('"').next()).collect();
    assert!(files.len() > 10, "only {files:?} were found");
    let mut unsaid = Vec::new();
    for file in files {
        let words = fields(&read(&root.join(format!("texts/en/{file}.ftl"))));
        assert!(!words.is_empty(), "{file}");
        let dead = words.into_iter().filter(|(group, field)| !says(&all, group, field));
        unsaid.extend(dead.map(|(group, field)| format!("{file}.ftl: {group}-{field}")));
    }
    assert_eq!(unsaid, Vec::<String>::new(), "no page says them");
}

#[test]
fn a_word_is_said_where_its_field_is_taken() {
    assert_eq!(
        fields("## a: A\n# One = of\nhall-refresh = R\n    .hint-x = H\ncheck-go-on = G\n"),
        [("hall", "refresh"), ("check", "go_on")].map(|(group, field)| (group.to_owned(), field.to_owned()))
    );
    let said = |source: &str| says(&[source.to_owned()], "hall", "move");
    assert!(said("words.hall.move_") && said("fn f(h: &Hall) { h.move }"));
    for source in ["words.desk.move", "words.hall.moved", "hall(); list.move()", "let h = words.hall; move"] {
        assert!(!said(source), "{source}");
    }
}

#[test]
fn lines_of_texts_are_read_as_templates() {
    let source = "### Head = no\none = Нәтиже { ABLATIVE($day) } бастап, { $kind }.\n    .not = а, б\n   *[other] { DATIVE($at) } дейін\n";
    let read = lines(source);
    assert_eq!(read[0], ("one", "Нәтиже {day:ablative} бастап, {kind}.".to_owned()));
    assert_eq!(read[1], (".not", "а, б".to_owned()));
    assert_eq!(read[2].1, "{at:dative} дейін");
}

#[test]
fn a_term_is_found_where_it_is_said_and_nowhere_else() {
    for (text, term) in [
        ("Подать заявку", "заявк"),
        ("Екінші қол: растау", "екінші қол"),
        ("Екінші қолтаңба", "екінші қол"),
        ("кезекті брондауға болады", "бронда"),
        ("Nothing to mend.", "mend"),
        ("Answer owed by", "owed"),
    ] {
        assert!(is_said(text, term), "{text}");
    }
    for (text, term) in [
        ("Подать заявление", "заявк"),
        ("Екінші қызметкердің растауы", "екінші қол"),
        ("We recommend it", "mend"),
        ("It is allowed", "owed"),
    ] {
        assert!(!is_said(text, term), "{text}");
    }
}

#[test]
fn what_is_put_into_a_kazakh_text_bears_the_ending_that_is_spoken() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package lies in the workspace");
    let mut paths = Vec::new();
    for room in ["shared/src", "frontend/src", "backend/src"] {
        sources(&top.join(room), &mut paths);
    }
    let (mut seen, mut found) = (0, Vec::new());
    let of_sources = |path: &PathBuf| texts(&fs::read_to_string(path).expect("a source can be read"));
    let of_files = |path: &PathBuf| -> Vec<String> {
        let source = fs::read_to_string(path).expect("a file can be read");
        lines(&source).into_iter().map(|(_, text)| text).collect()
    };
    let sources = paths.iter().map(|path| (path.clone(), of_sources(path)));
    let files = files_of("kk").into_iter().map(|path| (path.clone(), of_files(&path)));
    for (path, texts) in sources.chain(files) {
        for text in texts {
            seen += usize::from(text.contains(['қ', 'ң', 'ү', 'ұ', 'ө', 'ғ', 'ә']));
            found.extend(complaints(&text).into_iter().map(|one| format!("{}: {one}", path.display())));
        }
    }
    assert!(seen > 1000, "only {seen} Kazakh texts were read");
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn texts_are_those_that_people_read() {
    let source = r#"/// "Comment"
        const A: &str = "a\"b"; fn f() { g("c") } #[cfg(test)] mod tests { fn t() { h("d") } }"#;
    assert_eq!(texts(source), ["a\"b", "c"]);
}

#[test]
fn the_check_bites_and_spares() {
    for bad in [
        "Нәтиже {day} кешіктірілмей беріледі.",
        "{edition} бастап қолданыстағы",
        "Мәтін {until} дейін жарамды.",
        "{until:ablative} дейін",
        "18:00 дейін",
        "20:00-ға дейін",
        "10-нен 4000 таңбаға",
        "17:30-ге дейін",
    ] {
        assert!(!complaints(bad).is_empty(), "{bad}");
    }
    for good in [
        "Нәтиже {day:ablative} кешіктірілмей беріледі.",
        "{day} күнінен кешікпей",
        "{until:dative} дейін",
        "20:00-ге дейін",
        "10-нан 4000 таңбаға дейін",
        "17:30-ға дейін, 15-тармақ, 3-жол",
        "до 18:00, с {day}",
    ] {
        assert_eq!(complaints(good), Vec::<String>::new(), "{good}");
    }
}
