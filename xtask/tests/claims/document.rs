//! A document as the claims it makes: its code spans, its commands, its links, its headings. Knows Markdown as far as
//! our documents use it; does not know what exists.

use crate::repository::File;

/// Programs whose options are theirs, not ours.
const THEIR_PROGRAMS: &str = "cargo git trunk kill rustup sh sudo apt-get docker systemctl psql";

/// A text in backticks, or a line of a fenced block, with the line it begins on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) line: usize,
    pub(crate) text: String,
}

/// Document without its fenced blocks, and the lines of these blocks.
fn without_fences(text: &str) -> (String, Vec<Span>) {
    let (mut prose, mut code) = (String::new(), Vec::new());
    let mut fenced = false;
    for (number, line) in text.lines().enumerate() {
        let is_fence = line.trim_start().starts_with("```");
        if fenced && !is_fence {
            code.push(Span { line: number + 1, text: line.trim().to_owned() });
        } else if !is_fence {
            prose.push_str(line);
        }
        prose.push('\n');
        fenced ^= is_fence;
    }
    (prose, code)
}

/// Code spans as CommonMark has them: closed by as many backticks as opened them, within one paragraph.
pub(crate) fn spans(text: &str) -> Vec<Span> {
    let (prose, _) = without_fences(text);
    let mut found = Vec::new();
    let (mut rest, mut line) = (prose.as_str(), 1);
    while let Some(start) = rest.find('`') {
        line += rest[..start].matches('\n').count();
        let ticks = rest[start..].chars().take_while(|&c| c == '`').count();
        let after = &rest[start + ticks..];
        let paragraph = &after[..after.find("\n\n").unwrap_or(after.len())];
        rest = after;
        if let Some(end) = closing(paragraph, ticks) {
            found.push(Span { line, text: paragraph[..end].replace('\n', " ").trim().to_owned() });
            line += paragraph[..end].matches('\n').count();
            rest = &after[end + ticks..];
        }
    }
    found
}

/// Where a run of exactly `ticks` backticks begins.
fn closing(text: &str, ticks: usize) -> Option<usize> {
    let mut at = 0;
    while let Some(next) = text[at..].find('`') {
        let run = text[at + next..].chars().take_while(|&c| c == '`').count();
        if run == ticks {
            return Some(at + next);
        }
        at += next + run;
    }
    None
}

/// Code spans and lines of fenced blocks that begin with `cargo`, without a shell's prompt.
pub(crate) fn commands(text: &str) -> Vec<Span> {
    let fenced = without_fences(text).1.into_iter();
    let all = spans(text).into_iter().chain(fenced);
    let bare = all.map(|span| Span { text: span.text.trim_start_matches("$ ").to_owned(), ..span });
    bare.filter(|span| span.text.starts_with("cargo ")).collect()
}

/// Settings that a span names, `--like-this`, without the hyphens; another program's options are none.
pub(crate) fn settings(span: &str) -> Vec<&str> {
    let first = span.split_whitespace().next().unwrap_or_default();
    if THEIR_PROGRAMS.split(' ').any(|program| program == first) && !span.starts_with("cargo xtask") {
        return Vec::new();
    }
    let names = span.split_whitespace().filter_map(|word| word.strip_prefix("--"));
    let names = names
        .map(|name| name.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or_default());
    names.filter(|name| !name.is_empty()).collect()
}

/// Variables of the environment that a span names.
pub(crate) fn variables(span: &str) -> Vec<&str> {
    let words = span.split(|c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'));
    words.filter(|word| word.starts_with("IIN_") && word.len() > 4).collect()
}

/// Paths that a span names: one, or several with `{a,b}`. Globs, placeholders, commands and addresses are none.
pub(crate) fn paths(span: &str) -> Vec<String> {
    const ENDINGS: &str = ".rs .md .toml .sql .css .mjs .js .sh .html .txt .json .pins .cjs .py .c .yml";
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-{},".contains(c);
    let is_path = span.contains('/') || ENDINGS.split(' ').any(|ending| span.ends_with(ending));
    if span.is_empty() || span.starts_with('/') || !span.chars().all(plain) || !is_path {
        return Vec::new();
    }
    expanded(span)
}

/// Whether a path begins with a folder of the repository, and so must exist as it stands.
pub(crate) fn is_from_top(path: &str) -> bool {
    const TOP: &str = "shared/ eds/ frontend/ backend/ e2e/ xtask/ docs/ web/ .ci/ .cargo/ .github/ .gitlab/";
    TOP.split(' ').any(|top| path.starts_with(top))
}

/// `a/{b,c}.rs` names two paths.
fn expanded(path: &str) -> Vec<String> {
    let braces = path.split_once('{').and_then(|(head, rest)| Some((head, rest.split_once('}')?)));
    let Some((head, (list, tail))) = braces else { return vec![path.to_owned()] };
    list.split(',').flat_map(|one| expanded(&format!("{head}{one}{tail}"))).collect()
}

/// `Type`, `Type::member`, `module::function(…)`: the parts of a name, when the span is one.
pub(crate) fn name(span: &str) -> Option<Vec<&str>> {
    let bare = span.split_once(['(', '<']).map_or(span, |(name, _)| name).trim_end_matches('!');
    let parts: Vec<&str> = bare.split("::").collect();
    let is_identifier = |part: &&str| {
        part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
            && part.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
    };
    parts.iter().all(is_identifier).then_some(parts)
}

/// Words of a span that look like names in code: not what somebody is to fill in (`NUMBER`), no signals or acronyms,
/// nothing of an address of the web or of another alphabet.
pub(crate) fn words(span: &str) -> Vec<&str> {
    if span.contains("://") || !span.is_ascii() || span.contains(['<', '*', '$']) {
        return Vec::new();
    }
    let words = span.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
    let is_name = |word: &&str| {
        let is_capital = word.chars().all(|c| c.is_ascii_uppercase());
        word.len() > 2 && word.starts_with(|c: char| c.is_ascii_alphabetic()) && !is_capital
    };
    words.filter(is_name).collect()
}

/// `GET /drafts/{id}`: method and path, without what stands before our paths.
pub(crate) fn call(span: &str) -> Option<(&str, &str)> {
    let (method, path) = span.split_once(' ')?;
    let is_method = ["GET", "POST", "PUT", "DELETE"].contains(&method);
    (is_method && path.starts_with('/')).then(|| (method, path.strip_prefix("/api/v1").unwrap_or(path)))
}

/// Links of a document to other files of the repository: path from the top, and the heading they point to.
pub(crate) fn links(document: &File) -> Vec<(String, Option<String>)> {
    let folder = document.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let (prose, _) = without_fences(&document.text);
    let targets: Vec<String> =
        prose.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0.to_owned())).collect();
    let ours = targets.into_iter().filter(|target| !target.contains("://") && !target.starts_with("mailto:"));
    ours.map(|target| {
        let (path, heading) =
            target.split_once('#').map_or((&*target, None), |(path, part)| (path, Some(part)));
        let path = if path.is_empty() { document.path.clone() } else { joined(folder, path) };
        (path, heading.map(str::to_owned))
    })
    .collect()
}

fn joined(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/').filter(|part| !part.is_empty() && *part != ".") {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

/// The names by which forges link to the headings of a document.
pub(crate) fn headings(text: &str) -> Vec<String> {
    let (prose, _) = without_fences(text);
    let headings = prose.lines().filter(|line| line.starts_with('#'));
    headings
        .map(|line| {
            let kept = line.trim_start_matches('#').trim().to_lowercase();
            kept.chars()
                .filter(|c| c.is_alphanumeric() || " -_".contains(*c))
                .collect::<String>()
                .replace(' ', "-")
        })
        .collect()
}

/// The cells of a table's row.
pub(crate) fn cells(row: &str) -> Vec<&str> {
    let inner = row.trim().trim_start_matches('|').trim_end_matches('|');
    inner.split('|').map(str::trim).collect()
}
