//! Takes the words of each language out of a built module, so that a visitor fetches one language instead of three.
//!
//! Texts become Rust that must be complete to compile; in the module every one lies in the data section. What stands in
//! the files of one language (`texts/kk/`) and nowhere else is blanked there and written beside the module
//! as `<name>.<locale>.json`: a list of `[gap, text]`, each text `gap` bytes after the end of the one before.
//! `web/boot.mjs` puts a language back into memory before it is shown. Does not know what the words say.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::{Outcome, shell};

const LOCALES: [&str; 3] = ["kk", "ru", "en"];
/// Shorter texts stay: what is short may be part of something else.
const SHORTEST_BYTES: usize = 10;

/// Whose text it is; several languages, or code, may use the same.
type Owners = BTreeMap<Vec<u8>, BTreeSet<&'static str>>;

/// `xtask words MODULE`: blanks the module and writes its languages beside it.
pub(crate) fn run(args: &[String]) -> Outcome {
    let [module] = args else { return Err("cargo xtask words MODULE.wasm".into()) };
    let path = PathBuf::from(module);
    let failed = |error: std::io::Error| format!("{module}: {error}");
    let whole = fs::read(&path).map_err(failed)?;
    let (blank, languages) = take_out(&whole, &owners(&shell::root())?)?;
    fs::write(&path, blank).map_err(failed)?;
    for (locale, texts) in languages {
        fs::write(path.with_extension(format!("{locale}.json")), json(&texts)).map_err(failed)?;
    }
    Ok(())
}

/// A text and the address it has in memory.
type Placed = (usize, String);

/// Texts of single languages, by language.
type ByLanguage = BTreeMap<&'static str, Vec<Placed>>;

/// The module without the words of single languages, and those words by language.
fn take_out(whole: &[u8], owners: &Owners) -> Outcome<(Vec<u8>, ByLanguage)> {
    let mut blank = whole.to_vec();
    let mut languages: BTreeMap<_, Vec<Placed>> =
        LOCALES.iter().map(|locale| (*locale, Vec::new())).collect();
    let mut texts: Vec<_> = owners.iter().collect();
    texts.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
    for segment in segments(whole)? {
        let data = &whole[segment.from..segment.to];
        // A byte belongs to the longest text it is part of.
        let mut taken = vec![false; data.len()];
        for (text, owner) in &texts {
            let mut from = 0;
            while let Some(at) = find(&data[from..], text).map(|at| at + from) {
                from = at + 1;
                let range = at..at + text.len();
                if taken[range.clone()].iter().any(|taken| *taken) {
                    continue;
                }
                taken[range.clone()].fill(true);
                let locale = LOCALES.iter().find(|locale| owner.len() == 1 && owner.contains(*locale));
                if let (Some(locale), Ok(said)) = (locale, std::str::from_utf8(text)) {
                    blank[segment.from + range.start..segment.from + range.end].fill(0);
                    languages.entry(locale).or_default().push((segment.address + at, said.to_owned()));
                }
            }
        }
    }
    languages.values_mut().for_each(|texts| texts.sort());
    Ok((blank, languages))
}

fn find(data: &[u8], text: &[u8]) -> Option<usize> {
    let first = *text.first()?;
    let mut from = 0;
    while let Some(at) = data.get(from..)?.iter().position(|byte| *byte == first).map(|at| at + from) {
        if data.get(at..at + text.len())? == text {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

fn json(texts: &[Placed]) -> String {
    let (mut out, mut end) = (String::from("["), 0);
    for (address, text) in texts {
        let quoted =
            text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t");
        let _ = write!(out, "[{},\"{quoted}\"],", address - end);
        end = address + text.len();
    }
    out.truncate(out.trim_end_matches(',').len());
    out + "]"
}

// ---- the module ---------------------------------------------------------------------------------------

/// Where a data segment lies in the file, and at which address it comes to lie in memory.
struct Segment {
    from: usize,
    to: usize,
    address: usize,
}

/// The active segments of the data section (WebAssembly core specification, 5.5.14).
fn segments(module: &[u8]) -> Outcome<Vec<Segment>> {
    read_segments(module).ok_or_else(|| "not a module whose data can be read".into())
}

fn read_segments(module: &[u8]) -> Option<Vec<Segment>> {
    const DATA: u8 = 11;
    const CONST_I32: u8 = 0x41;
    const END: u8 = 0x0b;
    let mut at = 8;
    let mut found = Vec::new();
    while let Some(section) = module.get(at) {
        let (size, body) = number(module, at + 1)?;
        at = body + size;
        if *section != DATA {
            continue;
        }
        let (count, mut place) = number(module, body)?;
        for _ in 0..count {
            let (flags, next) = number(module, place)?;
            if flags != 0 || *module.get(next)? != CONST_I32 {
                return None;
            }
            let (address, next) = number(module, next + 1)?;
            if *module.get(next)? != END {
                return None;
            }
            let (size, from) = number(module, next + 1)?;
            place = from + size;
            found.push(Segment { from, to: place, address });
        }
    }
    found.iter().all(|segment| segment.to <= module.len()).then_some(found)
}

/// A number in LEB128, not negative, and where it ends.
fn number(module: &[u8], mut at: usize) -> Option<(usize, usize)> {
    let (mut value, mut shift) = (0_usize, 0);
    loop {
        let byte = *module.get(at)?;
        at += 1;
        value |= usize::from(byte & 0x7f).checked_shl(shift)?;
        shift += 7;
        if byte & 0x80 == 0 {
            return Some((value, at));
        }
    }
}

// ---- the sources --------------------------------------------------------------------------------------

/// Every text of the sources a browser runs, and whose it is: a language's, or the code's (an empty name).
fn owners(root: &Path) -> Outcome<Owners> {
    let mut owners = Owners::new();
    let mut open = ["shared/src", "frontend/src", "eds/src", "texts"].map(|name| root.join(name)).to_vec();
    while let Some(path) = open.pop() {
        let failed = |error: std::io::Error| format!("{}: {error}", path.display());
        if path.is_dir() {
            open.extend(fs::read_dir(&path).map_err(failed)?.flatten().map(|entry| entry.path()));
            continue;
        }
        let (read, owner): (fn(&str) -> Vec<String>, _) =
            match path.extension().and_then(|ending| ending.to_str()) {
                Some("rs") => (texts, ""),
                Some("ftl") => (sentences, folder(&path).unwrap_or_default()),
                _ => continue,
            };
        for text in read(&fs::read_to_string(&path).map_err(failed)?) {
            if owner.is_empty() || may_be_taken(&text) {
                owners.entry(text.into_bytes()).or_default().insert(owner);
            }
        }
    }
    owners.remove([].as_slice());
    Ok(owners)
}

/// The language of `texts/kk/….ftl`.
fn folder(path: &Path) -> Option<&'static str> {
    let mut names = path.iter().filter_map(|name| name.to_str()).skip_while(|name| *name != "texts");
    let folder = names.nth(1)?;
    LOCALES.into_iter().find(|locale| *locale == folder)
}

/// What the texts of a file say between their values: each line behind its name or its key.
fn sentences(source: &str) -> Vec<String> {
    let lines = source.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let (name, said) = line.split_once(" = ").or_else(|| line.split_once("] "))?;
        let key = name.trim_start_matches([' ', '*', '[', '.']);
        let is_name = key.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_".contains(sign));
        Some(if is_name { said } else { line.trim_start() })
    });
    lines
        .flat_map(|said| said.split(['{', '}']))
        .filter(|piece| !piece.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Long enough, and a sentence rather than a code.
fn may_be_taken(text: &str) -> bool {
    text.len() >= SHORTEST_BYTES && (!text.is_ascii() || text.trim().contains(' '))
}

/// The string literals of a source, whole and, as a template may be stored, between the braces.
fn texts(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find(['"', '/', '\'']) {
        let (before, from) = rest.split_at(at);
        if from.starts_with("//") {
            rest = from.split_once('\n').map_or("", |(_, after)| after);
        } else if let Some(after) = from.strip_prefix("'\"'") {
            rest = after;
        } else if let Some(body) = from.strip_prefix('"') {
            let raw = before.ends_with('r');
            let (text, after) = literal(body, raw);
            found.extend(text.split(['{', '}']).map(str::to_owned));
            found.push(text);
            rest = after;
        } else {
            rest = &from[1..];
        }
    }
    found
}

/// The value of a literal whose opening quote is behind, and what follows it.
fn literal(body: &str, raw: bool) -> (String, &str) {
    let mut value = String::new();
    let mut letters = body.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return (value, &body[at + 1..]),
            '\\' if !raw => match letters.next().map(|(_, escaped)| escaped) {
                Some('n') => value.push('\n'),
                Some('t') => value.push('\t'),
                Some('u') => {
                    let code: String = letters
                        .by_ref()
                        .map(|(_, digit)| digit)
                        .skip(1)
                        .take_while(|digit| *digit != '}')
                        .collect();
                    value.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
                }
                Some('\n') => {
                    let mut ahead = letters.clone();
                    while ahead.next().is_some_and(|(_, next)| next.is_whitespace()) {
                        letters.next();
                    }
                }
                Some(other) => value.push(other),
                None => {}
            },
            other => value.push(other),
        }
    }
    (value, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with one data segment at this address.
    fn module(address: u8, data: &[u8]) -> Vec<u8> {
        let size = |bytes: &[u8]| u8::try_from(bytes.len()).expect("a small module");
        let mut body = vec![1, 0, 0x41, address, 0x0b, size(data)];
        body.extend(data);
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend([11, size(&body)]);
        module.extend(body);
        module
    }

    fn owners_of(list: &[(&str, &[&'static str])]) -> Owners {
        list.iter()
            .map(|(text, owners)| (text.as_bytes().to_vec(), owners.iter().copied().collect()))
            .collect()
    }

    #[test]
    fn a_language_is_blanked_and_its_places_are_written_down() {
        let owners =
            owners_of(&[("Hello there", &["en"]), ("Shared words", &["en", "ru"]), ("Hello", &["kk"])]);
        let whole = module(16, b"..Hello there..Shared words.");
        let (blank, languages) = take_out(&whole, &owners).expect("a module");
        assert_eq!(blank, module(16, b"..\0\0\0\0\0\0\0\0\0\0\0..Shared words."));
        assert_eq!(json(&languages["en"]), r#"[[18,"Hello there"]]"#);
        assert!(languages["kk"].is_empty(), "what is part of a longer text is that text's");
    }

    #[test]
    fn what_code_says_too_is_not_taken() {
        let owners = owners_of(&[("the passport of", &["en", ""]), ("of the passport of the person", &[""])]);
        let whole = module(0, b"the passport of|of the passport of the person");
        assert_eq!(take_out(&whole, &owners).expect("a module").0, whole);
    }

    #[test]
    fn literals_are_read_as_the_compiler_reads_them() {
        let source =
            "// \"no\"\nlet c = '\"'; f(\"a \\\"b\\\" \\u{4d9}\\n\", \"one \\\n      two {x} three\")";
        assert_eq!(
            texts(source),
            ["a \"b\" ә\n", "a \"b\" ә\n", "one two ", "x", " three", "one two {x} three"]
        );
    }

    #[test]
    fn what_files_of_texts_say_is_their_languages() {
        let source = "### Head\n# Note = none\none = Enter { $date }, please.\n    .detail = More = less.\n\
                      two = { $count ->\n    [one] One file.\n   *[other] { $count } files.\n}\n";
        assert_eq!(
            sentences(source),
            [
                "Enter ",
                " $date ",
                ", please.",
                "More = less.",
                " $count ->",
                "One file.",
                " $count ",
                " files."
            ]
        );
        assert_eq!(folder(Path::new("/x/texts/ru/portal/start.ftl")), Some("ru"));
        assert_eq!(folder(Path::new("/x/texts/values.ftl")), None);
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(take_out(b"\0asm\x01\0\0\0\x0b\xff", &Owners::new()).is_err());
    }
}
