//! The drawings of the service: its sign, the icons, the ornament, the scene of the first page. They stand once in a page,
//! before anything else, and are shown by their names.

use std::fmt::Write as _;

/// All drawings, a line each.
const DRAWINGS: &str = include_str!("../../../../web/drawings.svg");

/// Those of a page. The desk has neither ornament nor scene.
pub(super) fn drawings(all: bool) -> String {
    let kept = |line: &&str| all || !["id=\"horn\"", "id=\"scene\""].iter().any(|name| line.contains(name));
    DRAWINGS.lines().filter(kept).fold(String::new(), |mut page, line| {
        let _ = writeln!(page, "{line}");
        page
    })
}

/// The sign of the service, as the header draws it.
pub(super) const SIGN: &str =
    "<svg viewBox=\"0 0 36 36\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#mark\"/></svg>";

/// An icon, beside its word.
pub(super) fn icon(name: &str) -> String {
    format!(
        "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#i-{name}\"/></svg>"
    )
}

/// The band of the ornament.
pub(super) fn band() -> String {
    "<svg class=\"band\" aria-hidden=\"true\" focusable=\"false\"><rect width=\"100%\" height=\"24\" fill=\"url(#horn)\"/></svg>"
        .to_owned()
}
