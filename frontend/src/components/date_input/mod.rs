//! A date in three boxes with the ids `<id>.day`, `<id>.month`, `<id>.year`. It knows no calendar: what a date means
//! is `shared`'s.

use leptos::prelude::*;

use super::field::{FieldBinding, FormGroup};
use crate::text::Words;

#[cfg(debug_assertions)]
pub mod examples;

/// A date in three boxes; the bounds are day, month, year.
#[must_use]
pub fn date_input(frame: FormGroup, words: &'static Words, bounds: [FieldBinding; 3]) -> AnyView {
    let (described, bad) = (frame.described(), frame.bad());
    let parts = [
        ("day", words.parts.day, ""),
        ("month", words.parts.month, ""),
        ("year", words.parts.year, "input-year"),
    ];
    let boxes: Vec<AnyView> = parts
        .into_iter()
        .zip(bounds)
        .map(|((part, label, class), bound)| one_box(&frame, part, label, class, bound))
        .collect();
    view! {
        <fieldset
            class="field"
            class:field-bad=bad
            aria-describedby=described
        >
            <legend class="question">{frame.label_view()}</legend>
            {frame.hint_view()}
            {frame.error_view()}
            <div class="date">{boxes}</div>
        </fieldset>
    }
    .into_any()
}

fn one_box(frame: &FormGroup, part: &str, label: &'static str, class: &str, bound: FieldBinding) -> AnyView {
    let id = format!("{}.{part}", frame.id);
    let invalid = frame.invalid();
    view! {
        <div class="date-part">
            <label for=id.clone()>{label}</label>
            <input
                class=format!("input {class}")
                id=id.clone()
                name=id
                type="text"
                inputmode="numeric"
                autocomplete="off"
                aria-invalid=invalid
                prop:value=bound.get
                on:input=move |event| bound.set.run(event_target_value(&event))
                on:change=move |_| bound.left.run(())
            />
        </div>
    }
    .into_any()
}
