//! The foot of every page: the full name of the service, its law, its price, where to call.

use leptos::prelude::*;
use shared::wire::v1::service::ServiceWire;

use crate::text::Words;

#[cfg(debug_assertions)]
pub mod examples;

/// The footer.
#[must_use]
pub fn footer(words: &'static Words, service: Option<ServiceWire>) -> AnyView {
    let version = service.map(|service| format!("{} {}", words.chrome.version, service.version));
    view! {
        <footer class="foot">
            <div class="inner">
                <p><strong>{words.chrome.service}</strong></p>
                <p>{words.chrome.footer_law}</p>
                <p>{words.chrome.free}" "{words.chrome.footer_contacts}</p>
                <p>{version}</p>
            </div>
        </footer>
    }
    .into_any()
}
