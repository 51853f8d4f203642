//! Icons of one set, drawn in the page itself (`web/drawings.svg`) and shown by name; and the band of the ornament. An icon
//! stands beside its word and says nothing to a reader of the screen.

use leptos::prelude::*;

#[cfg(debug_assertions)]
pub mod examples;

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Done.
    Check,
    /// A file to take along.
    Down,
    /// Where something stands.
    Eye,
    /// A call.
    Phone,
    /// Money in a bank.
    Bank,
    /// Work and contracts.
    Work,
    /// Taxes.
    Tax,
}

/// The icon.
#[must_use]
pub fn icon(icon: Icon) -> AnyView {
    let drawing = match icon {
        Icon::Check => "#i-check",
        Icon::Down => "#i-down",
        Icon::Eye => "#i-eye",
        Icon::Phone => "#i-phone",
        Icon::Bank => "#i-bank",
        Icon::Work => "#i-work",
        Icon::Tax => "#i-tax",
    };
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><use href=drawing/></svg>
    }
    .into_any()
}

/// The band of the ornament: on the result, as on the first page and on papers.
#[must_use]
pub fn band() -> AnyView {
    view! {
        <svg class="band" aria-hidden="true" focusable="false">
            <rect width="100%" height="24" fill="url(#horn)"/>
        </svg>
    }
    .into_any()
}
