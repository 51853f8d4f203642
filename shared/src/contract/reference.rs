//! The contract for readers: one page, a table a chapter, a row an endpoint. Knows how a page is laid out; what an
//! endpoint does, its declaration says.

use std::fmt::Write as _;

use super::openapi::{ANY_FILE, roles, used_by};
use super::{Access, CHAPTERS, Content, Guard, Operation};

const HEAD: &str = "\
# Every call

<!-- Written by `cargo xtask openapi` from `shared/src/contract/`. Change a declaration there, then run it. -->

Below `/api/v1`. What holds for all of them, [the API](../api.md) says; the shapes stand in [openapi.json](openapi.json), without the `Wire`
of their types' names; the service serves it at `/api/openapi.json`. *Once*: send an `Idempotency-Key`. *Version*: send the version that was seen as
`If-Match`. Problems that follow from who may call, from what is sent and from these two are not repeated here.
";

/// The page.
#[must_use]
pub fn page() -> String {
    let mut page = HEAD.to_owned();
    for chapter in CHAPTERS {
        let _ = write!(
            page,
            "\n## {}\n\n| Call | What | Who | Sends → gets | Its own problems |\n|---|---|---|---|---|\n",
            chapter.title
        );
        for one in chapter.operations {
            let _ = writeln!(
                page,
                "| `{} {}` | {}{} | {} | {} | {} |",
                one.method.as_str(),
                one.path,
                one.summary(),
                cites(one),
                who(one),
                shapes(one),
                problems(one)
            );
        }
    }
    page
}

fn cites(one: &Operation) -> String {
    let cites: Vec<_> = one.basis.iter().map(|cite| format!("`{}`", cite.as_str())).collect();
    if cites.is_empty() { String::new() } else { format!(" ({})", cites.join(", ")) }
}

fn who(one: &Operation) -> String {
    let may = match one.access {
        Access::Anybody => "anybody".to_owned(),
        Access::SignedIn => "signed in".to_owned(),
        Access::Role(actions) => roles(actions).join(", ").replace('_', " "),
        Access::Key(_) => "a system with its key".to_owned(),
    };
    format!("{may}; *{}*", used_by(one.used_by))
}

fn shapes(one: &Operation) -> String {
    let mut said = Vec::new();
    match one.guard {
        Guard::None => {}
        Guard::Version => said.push("*version*".to_owned()),
        Guard::Once => said.push("*once*".to_owned()),
    }
    let query = content(one.query).map(|query| format!("`?` {query}"));
    said.extend(query.into_iter().chain(content(one.body)));
    let answers: Vec<_> = one
        .answers
        .iter()
        .map(|answer| match content(answer.content) {
            Some(content) => format!("{} {content}", answer.status),
            None => answer.status.to_string(),
        })
        .collect();
    let sends = said.join(", ");
    format!("{sends}{}→ {}", if sends.is_empty() { "" } else { " " }, answers.join(", or "))
}

fn content(content: Content) -> Option<String> {
    match content {
        Content::Nothing => None,
        Content::Json(shape) => Some(format!("`{}`", shape.name())),
        Content::JsonOrNothing(shape) => Some(format!("`{}` or nothing", shape.name())),
        Content::File(ANY_FILE) => Some("a file".to_owned()),
        Content::File(media) => Some(format!("`{media}`")),
    }
}

fn problems(one: &Operation) -> String {
    let codes: Vec<_> = one.own_problems.iter().map(|code| format!("`{}`", code.as_str())).collect();
    codes.join(", ")
}
