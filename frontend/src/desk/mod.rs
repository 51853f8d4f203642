//! The desk: what people who work here load. `app` says which view each page of the table in
//! [`routes`](crate::routes::desk) is; a folder or file a role holds them. No applicant downloads any of it.

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
