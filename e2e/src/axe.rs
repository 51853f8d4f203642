//! axe-core on the page that is open. Any violation fails; nothing is tolerated.

use crate::Outcome;
use crate::browser::Browser;

/// Runs axe, all its rules or only those named, and says what it found, one line each.
///
/// # Errors
/// When axe is not there (`IIN_AXE` names `axe.min.js`; `cargo xtask test` fetches it) or cannot run.
pub async fn violations(browser: &Browser, rules: &[&str]) -> Outcome<Vec<String>> {
    let source = std::fs::read_to_string(place()?)?;
    browser.window.execute(source, vec![]).await?;
    let run = r"
        const done = arguments[arguments.length - 1];
        const some = arguments[0].length ? { runOnly: arguments[0] } : {};
        axe.run(document, { resultTypes: ['violations'], ...some }).then(
            (found) => done(found.violations.map((v) => v.id + ': ' + v.help + ' — '
                + v.nodes.map((n) => n.target.join(' ') + ' ' + (n.any[0] ? n.any[0].message : '')).join(' | '))),
            (error) => done(['axe failed: ' + error]));
    ";
    Ok(browser.window.execute_async(run, vec![serde_json::json!(rules)]).await?.convert()?)
}

/// Asserts that the open page has none, naming the page.
///
/// # Errors
/// When there are some, or axe cannot run.
pub async fn is_clean(browser: &Browser, page: &str) -> Outcome {
    none_of(violations(browser, &[]).await?, page)
}

/// Asserts that everything on the open page stands out from its ground, in the colours it has now.
///
/// # Errors
/// The same.
pub async fn is_legible(browser: &Browser, page: &str) -> Outcome {
    none_of(violations(browser, &["color-contrast"]).await?, page)
}

fn none_of(found: Vec<String>, page: &str) -> Outcome {
    if found.is_empty() { Ok(()) } else { Err(format!("{page}:\n  {}", found.join("\n  ")).into()) }
}

#[expect(clippy::disallowed_methods, reason = "the one place that learns where axe lies")]
fn place() -> Outcome<std::path::PathBuf> {
    if let Some(place) = std::env::var_os("IIN_AXE") {
        return Ok(place.into());
    }
    let home = std::env::var_os("HOME").ok_or("IIN_AXE is not set: cargo xtask test sets it")?;
    Ok(std::path::Path::new(&home)
        .join(".cache/iin-portal/tools/axe-core-4.14.1/node_modules/axe-core/axe.min.js"))
}
