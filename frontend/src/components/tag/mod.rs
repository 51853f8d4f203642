//! A short word about a state. The word says it all; colour only repeats it.

use leptos::prelude::*;

#[cfg(debug_assertions)]
pub mod examples;

/// What the state means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    Plain,
    /// Finished well.
    Done,
    /// Open to be done.
    Open,
    /// Waits for something.
    Wait,
    /// Ended badly.
    Bad,
}

/// A tag.
#[must_use]
pub fn tag(tone: Tone, text: impl Into<String>) -> AnyView {
    let class = match tone {
        Tone::Plain => "tag",
        Tone::Done => "tag tag-done",
        Tone::Open => "tag tag-open",
        Tone::Wait => "tag tag-wait",
        Tone::Bad => "tag tag-bad",
    };
    view! { <span class=class>{text.into()}</span> }.into_any()
}
