//! A native list to choose from: works with every keyboard, screen reader and phone.

use leptos::prelude::*;

use super::field::{FieldBinding, FormGroup};

#[cfg(debug_assertions)]
pub mod examples;

/// A list; `first` is shown while nothing is chosen.
#[must_use]
pub fn select(
    frame: FormGroup,
    first: &'static str,
    offers: Vec<(String, String)>,
    bound: FieldBinding,
) -> AnyView {
    let (described, invalid, id) = (frame.described(), frame.invalid(), frame.id.clone());
    let options: Vec<AnyView> = offers
        .into_iter()
        .map(|(value, label)| {
            let own = value.clone();
            view! {
                <option value=value prop:selected=move || bound.get.with(|now| *now == own)>{label}</option>
            }
            .into_any()
        })
        .collect();
    let pick = move |event| {
        bound.set.run(event_target_value(&event));
        bound.left.run(());
    };
    let control = view! {
        <select
            class="input select"
            id=id.clone()
            name=id
            aria-describedby=described
            aria-invalid=invalid
            on:change=pick
        >
            <option value="" prop:selected=move || bound.get.with(String::is_empty)>{first}</option>
            {options}
        </select>
    };
    frame.around(control.into_any())
}
