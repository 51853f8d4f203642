//! A file to attach: limits said before, progress while it travels, name, size and SHA-256 when it is stored. It
//! computes and sends nothing itself.

use leptos::prelude::*;
use shared::wire::v1::formation::CopyRef;
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};

use super::button::{ButtonStyle, button};
use super::field::FormGroup;
use crate::model::when;
use crate::reactive::reactive;
use crate::text::Words;

#[cfg(debug_assertions)]
pub mod examples;

/// The state of one attachment.
#[derive(Clone, Copy)]
pub struct Upload {
    /// The stored copy.
    pub stored: Signal<Option<CopyRef>>,
    /// Parts in a thousand, while it travels.
    pub progress: Signal<Option<u32>>,
    /// Where the stored copy can be looked at.
    pub address: Signal<String>,
}

/// The file a person chose in an input; the input is emptied so that the same file can be chosen again.
#[must_use]
pub fn chosen(event: &web_sys::Event, empty: bool) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    if empty {
        input.set_value("");
    }
    file
}

/// An attachment.
pub fn file_upload(
    frame: FormGroup,
    words: &'static Words,
    upload: Upload,
    choose: impl Fn(File) + Clone + 'static,
    remove: impl Fn(String) + Clone + Send + 'static,
) -> AnyView {
    let id = frame.id.clone();
    let stored_view = move || {
        upload.stored.get().map(|copy| {
            let (remove, copy_id) = (remove.clone(), copy.id.clone());
            stored(words, &id, copy, upload.address.get(), move || remove(copy_id.clone()))
        })
    };
    let (described, invalid, id, bad) = (frame.described(), frame.invalid(), frame.id.clone(), frame.bad());
    let pick = move |event: web_sys::Event| {
        if let Some(file) = chosen(&event, true) {
            choose(file);
        }
    };
    let label = frame.id.clone();
    let press = frame.id.clone();
    let has_file = upload.stored;
    let choose_text =
        move || if has_file.with(Option::is_some) { words.copies.replace } else { words.copies.choose };
    view! {
        <div class="field" class:field-bad=bad>
            <label class="field-label" for=label>{frame.label_view()}</label>
            {frame.hint_view()}
            {frame.error_view()}
            <div class="upload">
                {stored_view}
                {reactive(move || (progress(words, upload.progress.get())).into_any())}
                <input
                    type="file"
                    class="unseen upload-input"
                    id=id
                    accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
                    aria-describedby=described
                    aria-invalid=invalid
                    on:change=pick
                />
                <label class="button button-quiet upload-button" for=press>{choose_text}</label>
            </div>
        </div>
    }
    .into_any()
}

fn stored(
    words: &'static Words,
    id: &str,
    copy: CopyRef,
    address: String,
    remove: impl Fn() + 'static,
) -> AnyView {
    let facts = format!("{} · {}", words.copies.stored, when::size(copy.bytes));
    view! {
        <div id=format!("{id}.stored")>
            <p class="upload-file">
                <a id=format!("{id}.show") href=address target="_blank" rel="noopener">
                    <strong>{copy.file_name}</strong>
                    <span class="unseen">" ("{words.chrome.new_tab}")"</span>
                </a>
                <span class="muted">{facts}</span>
                {button(&format!("{id}.remove"), words.copies.remove, ButtonStyle::Text, remove)}
            </p>
        </div>
    }
    .into_any()
}

fn progress(words: &'static Words, progress: Option<u32>) -> AnyView {
    match progress {
        None => ().into_any(),
        Some(part) => view! {
            <p role="status">{words.copies.uploading}</p>
            <progress max="1000" value=part.to_string() aria-label=words.copies.uploading></progress>
        }
        .into_any(),
    }
}
