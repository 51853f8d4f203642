//! The desk: what people who work here load. `routes` is the table of its pages; a folder or file a role holds them.
//! No applicant downloads any of it.

pub mod routes;

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod counter;
#[cfg(all(target_arch = "wasm32", debug_assertions))]
mod gallery;
#[cfg(target_arch = "wasm32")]
mod home;
#[cfg(target_arch = "wasm32")]
mod keeping;
#[cfg(target_arch = "wasm32")]
mod operator;
#[cfg(target_arch = "wasm32")]
pub mod state;
#[cfg(target_arch = "wasm32")]
mod visits;

#[cfg(target_arch = "wasm32")]
pub use app::start;
