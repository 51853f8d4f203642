//! How a text becomes a part of a page.

/// A page among the others of its language, between marks by which the service takes out the one that is read.
pub(super) fn part(path: &str, content: &str) -> String {
    format!("<!-- page {path} -->{content}\n")
}

/// A text as HTML.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
