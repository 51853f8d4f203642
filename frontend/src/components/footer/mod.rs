//! The foot of every page: the full name of the service, its law, where to call, and the pages for everybody. Those are
//! written by the service, so their links are the browser's business.

use leptos::prelude::*;
use shared::wire::v1::service::ServiceWire;

use crate::text::{CALL, FOOT, Words, named};

#[cfg(debug_assertions)]
pub mod examples;

/// The footer.
#[must_use]
pub fn footer(words: &'static Words, known: Option<ServiceWire>) -> AnyView {
    let [service, law] = named(&words.chrome);
    let version = known.map(|service| format!(" {} {}", words.chrome.version, service.version));
    let calls: Vec<AnyView> = CALL
        .iter()
        .enumerate()
        .map(|(at, (to, number))| {
            view! { {if at == 0 { " " } else { ", " }}<a href=format!("tel:{to}")>{*number}</a> }.into_any()
        })
        .collect();
    let links: Vec<AnyView> = FOOT
        .iter()
        .map(|(path, name)| view! { <li><a href=*path>{name(&words.chrome)}</a></li> }.into_any())
        .collect();
    view! {
        <footer class="foot">
            <div class="inner">
                <div>
                    <p><strong>{service}</strong></p>
                    <p>{law}{version}</p>
                </div>
                <div>
                    <p>{words.chrome.footer_ask}{calls}</p>
                    <ul>{links}</ul>
                </div>
            </div>
        </footer>
    }
    .into_any()
}
