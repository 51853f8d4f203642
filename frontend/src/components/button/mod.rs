//! Buttons. One main button a page; everything else is quiet.

use leptos::prelude::*;

use crate::reactive::{on_click, reactive};

#[cfg(debug_assertions)]
pub mod examples;

/// How loud a button is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonStyle {
    /// The one thing to do.
    Main,
    /// Another thing to do.
    Quiet,
    /// Something that cannot be undone.
    Bad,
    /// As quiet as a link.
    Text,
}

impl ButtonStyle {
    /// Its class.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Main => "button",
            Self::Quiet => "button button-quiet",
            Self::Bad => "button button-bad",
            Self::Text => "button-text",
        }
    }
}

/// A button that does something.
pub fn button(id: &str, text: &'static str, look: ButtonStyle, act: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" id=id.to_owned() class=look.class() on:click=on_click(move |_| act())>{text}</button>
    }
    .into_any()
}

/// A button that is busy for a while: pressed again it does nothing, and it says what it is doing.
pub fn busy_button(
    id: &str,
    text: &'static str,
    busy_text: &'static str,
    look: ButtonStyle,
    busy: Signal<bool>,
    act: impl Fn() + 'static,
) -> AnyView {
    let press = move |_| {
        if !busy.get_untracked() {
            act();
        }
    };
    view! {
        <button
            type="button"
            id=id.to_owned()
            class=look.class()
            aria-disabled=move || busy.get().then_some("true")
            on:click=on_click(press)
        >
            {reactive(move || (if busy.get() { busy_text } else { text }).into_any())}
        </button>
    }
    .into_any()
}
