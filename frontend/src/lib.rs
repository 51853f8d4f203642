//! The service in the browser: two applications, the [`portal`] of those who apply and the [`desk`] of those who work
//! here, over the same components, calls and words. What can be told without a browser stands in [`model`], [`text`],
//! [`address`] and [`routes`], and is tested by a plain `cargo test -p frontend`; all else exists for `wasm32`
//! only. It speaks HTTP through `shared::wire` and decides nothing that `shared` decides.

pub mod address;
pub mod desk;
pub mod model;
pub mod portal;
pub mod routes;
pub mod text;

#[cfg(target_arch = "wasm32")]
pub mod api;
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod components;
#[cfg(target_arch = "wasm32")]
pub mod context;
#[cfg(target_arch = "wasm32")]
pub mod form;
#[cfg(target_arch = "wasm32")]
pub mod reactive;
#[cfg(target_arch = "wasm32")]
pub mod shell;
