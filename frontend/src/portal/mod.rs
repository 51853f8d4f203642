//! The portal: what a person who applies, a representative, or anybody loads on a phone. One file a page; a page
//! reads and changes what [`Portal`](state::Portal) shares and shows components. No word of the desk is in it.

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
pub mod cabinet;
#[cfg(target_arch = "wasm32")]
mod certificate;
#[cfg(target_arch = "wasm32")]
mod checks;
#[cfg(target_arch = "wasm32")]
pub mod filing;
#[cfg(all(target_arch = "wasm32", debug_assertions))]
mod gallery;
#[cfg(target_arch = "wasm32")]
mod service;
#[cfg(target_arch = "wasm32")]
pub mod state;

#[cfg(target_arch = "wasm32")]
pub use app::start;
