//! One of a few (radio buttons) and yes or no (a tick). The first radio button has the id of the field, the others
//! `<id>.<value>`, so that a link from the error summary lands on the first.

use leptos::prelude::*;

use super::field::{FieldBinding, FormGroup};

#[cfg(debug_assertions)]
pub mod examples;

/// A value that is offered.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The value.
    pub value: &'static str,
    /// Its label.
    pub label: String,
    /// Its hint; may be empty.
    pub hint: String,
}

/// Radio buttons; `in_line` sets short ones side by side.
#[must_use]
pub fn radios(frame: FormGroup, offers: Vec<Offer>, bound: FieldBinding, in_line: bool) -> AnyView {
    let (described, bad) = (frame.described(), frame.bad());
    let name = frame.id.clone();
    let buttons: Vec<AnyView> = offers
        .into_iter()
        .enumerate()
        .map(|(at, offer)| {
            let id = if at == 0 { name.clone() } else { format!("{name}.{}", offer.value) };
            radio(id, name.clone(), offer, bound)
        })
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
            <div class=if in_line { "choices-line" } else { "choices" }>{buttons}</div>
        </fieldset>
    }
    .into_any()
}

fn radio(id: String, name: String, offer: Offer, bound: FieldBinding) -> AnyView {
    let hint_id = format!("{id}-hint");
    let value = offer.value;
    let pick = move |_| {
        bound.set.run(value.to_owned());
        bound.left.run(());
    };
    let described = (!offer.hint.is_empty()).then(|| hint_id.clone());
    let hint = described.clone().map(|id| view! { <p class="field-hint" id=id>{offer.hint.clone()}</p> });
    view! {
        <div class="choice">
            <input
                type="radio"
                id=id.clone()
                name=name
                value=value
                aria-describedby=described
                prop:checked=move || bound.get.with(|now| now == value)
                on:change=pick
            />
            <label for=id>{offer.label}</label>
            {hint}
        </div>
    }
    .into_any()
}

/// A tick.
#[must_use]
pub fn tick(frame: FormGroup, checked: Signal<bool>, set: Callback<bool>) -> AnyView {
    let (described, invalid, bad) = (frame.described(), frame.invalid(), frame.bad());
    let id = frame.id.clone();
    view! {
        <div class="field" class:field-bad=bad>
            {frame.error_view()}
            <div class="choice">
                <input
                    type="checkbox"
                    id=id.clone()
                    name=id.clone()
                    aria-describedby=described
                    aria-invalid=invalid
                    prop:checked=checked
                    on:change=move |event| set.run(event_target_checked(&event))
                />
                <label for=id>{frame.label_view()}</label>
                {frame.hint_view()}
            </div>
        </div>
    }
    .into_any()
}
