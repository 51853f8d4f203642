//! The portal. What can be told without a browser stands in [`routes`], [`model`] and [`text`] and is tested by a
//! plain `cargo test -p frontend`; the rooms that touch a page ([`app`] and below) exist for `wasm32` only.
//! It speaks HTTP through `shared::wire` and decides nothing that `shared` decides.

pub mod model;
pub mod routes;
pub mod text;

#[cfg(target_arch = "wasm32")]
pub mod api;
#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod components;
#[cfg(target_arch = "wasm32")]
pub mod context;
#[cfg(target_arch = "wasm32")]
pub mod live;
#[cfg(target_arch = "wasm32")]
pub mod pages;
#[cfg(target_arch = "wasm32")]
pub mod signer_client;
