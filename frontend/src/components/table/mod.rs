//! Rows to compare. On a phone each row becomes a card whose cells carry their heading.

use leptos::prelude::*;

#[cfg(debug_assertions)]
pub mod examples;

/// A table; the first cell of a row is its heading.
#[must_use]
pub fn table(caption: &'static str, heads: Vec<&'static str>, rows: Vec<Vec<AnyView>>) -> AnyView {
    let body: Vec<AnyView> = rows.into_iter().map(|cells| row(&heads, cells)).collect();
    let heads: Vec<AnyView> =
        heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }.into_any()).collect();
    view! {
        // Where it is wider than its place it scrolls, and then also by the keyboard.
        <div class="table-frame" tabindex="0" role="group" aria-label=caption>
            <table class="table table-cards">
                <caption class="unseen">{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(heads: &[&'static str], cells: Vec<AnyView>) -> AnyView {
    let cells: Vec<AnyView> = cells
        .into_iter()
        .zip(heads)
        .enumerate()
        .map(|(at, (cell, head))| {
            if at == 0 {
                view! { <th scope="row" data-label=*head>{cell}</th> }.into_any()
            } else {
                view! { <td data-label=*head>{cell}</td> }.into_any()
            }
        })
        .collect();
    view! { <tr>{cells}</tr> }.into_any()
}
